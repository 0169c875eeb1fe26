//! The configuration file of a program.

use crate::feeder::FeedConfig;
use crate::keeper::KeeperConfig;
use crate::keys::KeyConfig;
use crate::liquidator::LiquidatorConfig;
use crate::status::StatusConfig;
use crate::target::TargetConfig;
use crate::webhook::WebhookConfig;
use anyhow::{Context, Result};
use cosmwasm_std::Decimal;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Everything that a file can say. A program reads its own part; one file may serve several.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Which suite.
    pub suite: TargetConfig,
    /// Keys of the program, in order of preference: a feeder signs with the first that belongs to a reporter, so that a key
    /// is rotated by naming the next one before governance changes the reporter.
    #[serde(default)]
    pub keys: Vec<KeyConfig>,
    /// Where `/metrics` is served: address and port. Nowhere when absent.
    pub listen: Option<String>,
    /// Time between two looks when no block is reported. Unit: seconds. Default: 5.
    #[serde(default = "five")]
    pub poll: u64,
    /// Most that is paid per unit of gas when the chain refuses the network file's gas price. Unit: fee denom. Default: none, the
    /// network file's price is the only one. Too low stops the programs when a fee market rises; too high spends their coins.
    pub max_gas_price: Option<Decimal>,
    /// Most time that one source may take. Unit: milliseconds. Default: 3000.
    #[serde(default = "three_thousand")]
    pub source_timeout_ms: u64,
    /// Feeds of a feeder, by id.
    #[serde(default)]
    pub feeds: BTreeMap<String, FeedConfig>,
    /// Settings of a keeper.
    #[serde(default)]
    pub keeper: KeeperConfig,
    /// Settings of a liquidator.
    #[serde(default)]
    pub liquidator: LiquidatorConfig,
    /// Limits of the status page.
    #[serde(default)]
    pub status: StatusConfig,
    /// Where changes of the status are told.
    #[serde(default)]
    pub webhooks: Vec<WebhookConfig>,
}

fn five() -> u64 {
    5
}

fn three_thousand() -> u64 {
    3_000
}

impl Config {
    /// Errors: no such file, a field that does not exist, a value of another form.
    pub fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path).with_context(|| format!("configuration {}", path.display()))?;
        toml::from_str(&text).with_context(|| format!("configuration {}", path.display()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_is_read() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../operations/config");
        let mut count = 0;
        for entry in fs::read_dir(folder).unwrap() {
            let config = Config::read(&entry.unwrap().path()).unwrap();
            assert!(!config.keys.is_empty() && config.feeds.len() == 2);
            assert!(config.feeds.values().all(|feed| feed.sources.len() >= 3));
            count += 1;
        }
        assert_eq!(count, 3);
    }

    #[test]
    fn a_price_of_gas_is_read() {
        let config: Config = toml::from_str("max_gas_price = '0.25'\n[suite]\nnetwork = 'x'").unwrap();
        assert_eq!(config.max_gas_price, Some(Decimal::percent(25)));
    }

    #[test]
    fn a_misspelt_field_is_refused() {
        let text = "keepr = {}\n[suite]\nnetwork = 'x'";
        assert!(toml::from_str::<Config>(text).unwrap_err().to_string().contains("keepr"));
    }
}
