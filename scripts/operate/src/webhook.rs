//! Webhook messages: JSON for Discord, Slack and Telegram.

use anyhow::{ensure, Context, Result};
use serde::Deserialize;
use serde_json::{json, Value};
use std::time::Duration;
use ureq::Agent;

/// Longest text. Discord refuses more than 2000 characters.
const MOST: usize = 1_900;

/// Where a message goes.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, tag = "kind", rename_all = "snake_case")]
pub enum WebhookConfig {
    /// Discord, or one that takes `{"content": ..}`.
    Discord {
        /// Address of the webhook. It is a secret.
        url: String,
    },
    /// Slack, or one that takes `{"text": ..}`.
    Slack {
        /// Address of the webhook. It is a secret.
        url: String,
    },
    /// Telegram's `sendMessage`.
    Telegram {
        /// `https://api.telegram.org/bot<token>/sendMessage`. It is a secret.
        url: String,
        /// Chat that receives it.
        chat_id: String,
    },
}

impl WebhookConfig {
    fn request(&self, text: &str) -> (&str, Value) {
        let text: String = text.chars().take(MOST).collect();
        match self {
            Self::Discord { url } => (url, json!({ "content": text })),
            Self::Slack { url } => (url, json!({ "text": text })),
            Self::Telegram { url, chat_id } => (url, json!({ "chat_id": chat_id, "text": text })),
        }
    }

    /// Sends a text, and once more after a second if that fails. Error: both failed. No error repeats the address.
    pub fn send(&self, text: &str) -> Result<()> {
        let (url, body) = self.request(text);
        self.post(url, &body).or_else(|_| {
            std::thread::sleep(Duration::from_secs(1));
            self.post(url, &body)
        })
    }

    fn post(&self, url: &str, body: &Value) -> Result<()> {
        let agent: Agent = Agent::config_builder()
            .timeout_global(Some(Duration::from_secs(10)))
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .build()
            .into();
        let answer = agent.post(url).send_json(body).ok().context("the webhook does not answer")?;
        ensure!(answer.status().is_success(), "the webhook answers status {}", answer.status().as_u16());
        Ok(())
    }
}
