//! Health of a suite: one page, one exit code, and the same numbers for Prometheus.

pub mod page;
mod parts;
pub mod watch;

use crate::chain::{ask, Chain, Moment};
use crate::target::Target;
use anyhow::Result;
use cosmwasm_std::Uint128;
use page::{Level, Page};
use serde::{de::DeserializeOwned, Deserialize, Serialize};

/// Limits of the page, and the accounts that it watches.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct StatusConfig {
    /// Rounds in a row without a close from which prices are late. Default: 2.
    pub missed_rounds: u64,
    /// Time for which a job may be due before it is late. Unit: seconds. Default: 3600.
    pub patience: u64,
    /// Part of a ceiling or an age limit from which it is late. Unit: fraction. Default: 0.9.
    pub near: f64,
    /// Time for which a loss that has no further remedy counts as somebody losing money. Unit: seconds. Default: 604800.
    pub memory: u64,
    /// Accounts that pay for gas.
    pub accounts: Vec<AccountConfig>,
}

impl Default for StatusConfig {
    fn default() -> Self {
        Self { missed_rounds: 2, patience: 3_600, near: 0.9, memory: 604_800, accounts: vec![] }
    }
}

/// An account that pays for gas.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountConfig {
    /// Its name on the page.
    pub name: String,
    /// Its address.
    pub address: String,
    /// Balance below which it is late, on the page and in the alert: what two days cost. Unit: units of the fee denom.
    pub least: Uint128,
}

/// What the parts of the page read from.
pub(crate) struct View<'a> {
    pub chain: &'a dyn Chain,
    pub target: &'a Target,
    pub config: &'a StatusConfig,
    pub now: Moment,
}

impl View<'_> {
    pub fn ask<T: DeserializeOwned>(&self, contract: &str, msg: &impl Serialize) -> Result<T> {
        ask(self.chain, contract, msg)
    }

    /// Seconds since a moment.
    pub fn age(&self, at: u64) -> u64 {
        self.now.seconds.saturating_sub(at)
    }
}

/// Reads the page. A part that cannot be read is a line of unknown level, not an error. Error: no node responds.
pub fn read(chain: &dyn Chain, target: &Target, config: &StatusConfig) -> Result<Page> {
    let view = View { chain, target, config, now: chain.moment()? };
    let mut page = Page {
        chain_id: target.file.chain.chain_id.clone(),
        height: view.now.height,
        time: view.now.seconds,
        lines: vec![],
    };
    let age = crate::prices::source::wall().saturating_sub(view.now.seconds);
    let level = Level::late(age > 60);
    page.number(
        "chain",
        "latest block",
        format!("{} ({age} s ago)", view.now.height),
        level,
        "block_age_seconds",
        &[],
        age as f64,
    );
    for (name, part) in parts::PARTS {
        if let Err(error) = part(&view, &mut page) {
            page.text(name, "cannot be read", format!("{error:#}"), Level::Unknown);
        }
    }
    Ok(page)
}
