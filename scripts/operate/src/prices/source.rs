//! One source of a feed.

use super::{history::History, http, parse, Quote};
use anyhow::Result;
use serde::Deserialize;
use std::path::PathBuf;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Where a price comes from.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, tag = "kind", rename_all = "snake_case")]
pub enum SourceConfig {
    /// An exchange's public JSON.
    Json {
        /// Address to get.
        url: String,
        /// JSON pointer of the price.
        price: String,
        /// JSON pointer of its time; without one the quote counts as of now.
        time: Option<String>,
        /// Whether the price is of the quote in the base, and its inverse is wanted.
        #[serde(default)]
        inverted: bool,
    },
    /// Pyth's price service, or one that answers alike.
    Hermes {
        /// Address of the service, without a path.
        url: String,
        /// Id of the price, in hex.
        id: String,
    },
    /// A file of past prices, played from the start of the program on. For rehearsals.
    Csv {
        /// File with the columns `time_unix` and `close`.
        path: PathBuf,
        /// Seconds of the file that pass in a second.
        #[serde(default = "one")]
        speed: f64,
    },
    /// A price that does not move. For rehearsals.
    Fixed {
        /// The price.
        price: f64,
    },
}

fn one() -> f64 {
    1.0
}

/// A source that can be asked.
pub struct Source {
    config: SourceConfig,
    history: Option<History>,
    began: SystemTime,
}

impl Source {
    /// Opens a source. Errors: a file that cannot be read.
    pub fn open(config: SourceConfig) -> Result<Self> {
        let history = match &config {
            SourceConfig::Csv { path, .. } => Some(History::read(path)?),
            _ => None,
        };
        Ok(Self { config, history, began: SystemTime::now() })
    }

    /// Its name in logs and metrics, without secrets.
    pub fn name(&self) -> String {
        match &self.config {
            SourceConfig::Json { url, .. } | SourceConfig::Hermes { url, .. } => http::host(url),
            SourceConfig::Csv { path, .. } => path.display().to_string(),
            SourceConfig::Fixed { price } => format!("fixed {price}"),
        }
    }

    /// Queries it. Errors: as [`http::get`], and a response that is not a quote.
    pub fn ask(&self, timeout: Duration) -> Result<Quote> {
        match &self.config {
            SourceConfig::Json { url, price, time, inverted } => {
                let quote = parse::json(&http::get(url, timeout)?, price, time.as_deref())?;
                Ok(if *inverted { Quote { price: 1.0 / quote.price, ..quote } } else { quote })
            }
            SourceConfig::Hermes { url, id } => {
                let url = format!("{}/v2/updates/price/latest?ids[]={id}", url.trim_end_matches('/'));
                parse::hermes(&http::get(&url, timeout)?, id)
            }
            SourceConfig::Csv { speed, .. } => {
                let passed = self.began.elapsed().unwrap_or_default().as_secs_f64() * speed;
                let price = self.history.as_ref().map(|history| history.at(passed)).unwrap_or_default();
                Ok(Quote { price, confidence: 0.0, at: Some(wall()) })
            }
            SourceConfig::Fixed { price } => Ok(Quote { price: *price, confidence: 0.0, at: Some(wall()) }),
        }
    }
}

/// This machine's clock, in seconds since the epoch.
pub fn wall() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs()
}
