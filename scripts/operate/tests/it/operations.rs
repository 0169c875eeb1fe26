//! What is shipped for operators: alert rules, their manual, example configurations.

use crate::embedded::{at, open, target, Account};
use cosmwasm_std::{Decimal, Uint128};
use deploy::NetworkFile;
use deployment::{Addresses, Decimals, Plan};
use operate::chain::Chain;
use operate::config::Config;
use operate::registry::wallet;
use operate::verify::OBEYS;
use serde_json::{json, Value};
use std::convert::Infallible;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

/// Name and expression of every alert.
fn alerts() -> Vec<(String, String)> {
    let text = text("operations/alerts.yml");
    let of = |line: &str, key: &str| line.trim().strip_prefix(key).map(str::to_owned);
    let names: Vec<_> = text.lines().filter_map(|line| of(line, "- alert: ")).collect();
    let expressions: Vec<_> = text.lines().filter_map(|line| of(line, "expr: ")).collect();
    assert_eq!(names.len(), expressions.len());
    names.into_iter().zip(expressions).collect()
}

/// The metrics of an expression, without their prefix.
fn metrics(expression: &str) -> Vec<String> {
    let words = expression.split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '_');
    words.filter_map(|word| word.strip_prefix("ballast_")).map(str::to_owned).collect()
}

fn sources(folder: &Path) -> String {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.map(|path| if path.is_dir() { sources(&path) } else { fs::read_to_string(path).unwrap() }).collect()
}

#[test]
fn every_alert_reads_numbers_that_exist_and_has_its_first_steps() {
    let (manual, sources) = (text("docs/operations.md"), sources(&root().join("scripts/operate/src")));
    for (name, expression) in alerts() {
        assert_eq!(manual.matches(&format!("\n| {name} | ")).count(), 1, "{name}");
        for metric in metrics(&expression) {
            let is_set =
                [format!("\"{metric}\""), format!("\"ballast_{metric}\"")].iter().any(|it| sources.contains(it));
            assert!(is_set, "{name}: nothing sets {metric}");
        }
    }
}

/// A program that is dead serves no numbers, and an expression over numbers that are not there never fires.
#[test]
fn death_and_blindness_have_alerts_that_do_not_need_the_numbers_of_the_dead() {
    let alerts = alerts();
    let of = |name: &str| &alerts.iter().find(|(found, _)| found == name).unwrap().1;
    assert!(of("KeeperStill").ends_with("or absent(ballast_keeper_last_scan_seconds)"));
    assert!(of("StatusSilent").starts_with("absent(ballast_status_level) or "));
    assert_eq!(of("ProgramDown"), r#"up{job=~"ballast-.*"} == 0"#);
    assert_eq!(of("PartUnreadable"), "ballast_part_unreadable == 1");
    let jobs = text("operations/prometheus.yml");
    assert_eq!(jobs.matches("job_name: ").count(), jobs.matches("job_name: ballast-").count());
}

/// A keeper closes 2,880 rounds a day at 293,501 gas (docs/operations.md) and pays for limits of up to 7/4 of what it uses.
#[test]
fn balances_are_low_two_days_before_they_are_empty() {
    for name in ["osmosis-testnet", "neutron-testnet"] {
        let config = Config::read(&root().join(format!("operations/config/{name}.toml"))).unwrap();
        let network = NetworkFile::read(&root().join(format!("networks/{name}.toml"))).unwrap();
        let price: f64 = network.chain.gas_price.parse().unwrap();
        let two_days = 2.0 * 2_880.0 * 293_501.0 * 1.75 * price;
        let keeper = config.status.accounts.iter().find(|account| account.name == "keeper").unwrap();
        assert!(keeper.least.u128() as f64 >= two_days, "{name}: {} < {two_days}", keeper.least);
    }
}

/// Gas is paid in the native coin, whose price is that of its route.
#[test]
fn what_gas_is_worth_follows_from_gas_price_and_the_coins_price() {
    for name in ["osmosis-testnet", "neutron-testnet"] {
        let config = Config::read(&root().join(format!("operations/config/{name}.toml"))).unwrap();
        let network = NetworkFile::read(&root().join(format!("networks/{name}.toml"))).unwrap();
        let gas: Decimal = network.chain.gas_price.parse().unwrap();
        let million = Uint128::new(1_000_000);
        let paid = million.mul_floor(gas);
        let worth = config.liquidator.routes["2"].sale.route().sells_for(paid).unwrap();
        assert_eq!(million.mul_floor(config.liquidator.gas_worth), worth, "{name}");
    }
}

/// A wallet that took a coin of 18 places for one of six would show a million million times as much.
#[test]
fn wallets_show_each_coin_with_its_decimal_places() {
    let at = Addresses::predict(|name| Ok::<_, Infallible>(name.to_owned())).unwrap();
    let mut target = target(at);
    target.plan = Plan::scaled("ustake", "uusdc", Decimals { native: 18, base: 8 });
    let wallet = wallet(&target, "http://rest");
    let mut coins = wallet["currencies"].as_array().unwrap().clone();
    coins.extend([wallet["stakeCurrency"].clone(), wallet["feeCurrencies"][0].clone()]);
    let places: Vec<_> = coins.iter().map(|coin| coin["coinDecimals"].as_u64().unwrap()).collect();
    // Native coin, base asset, liquid staking token, governance token; stake and fees are the native coin.
    assert_eq!(places, [18, 8, 18, 6, 18, 18]);
}

/// What `cargo verify` asks of contracts without an owner, of the real contracts.
#[test]
fn who_proposes_votes_and_mints_is_what_the_plan_says() {
    let suite = open();
    let (at, chain) = (at(&suite), Account::new(&suite, "keeper"));
    let address = |contract: &str| at.iter().find(|(name, _)| *name == contract).unwrap().1.clone();
    for (contract, query, field, master) in OBEYS {
        let answer = chain.smart(&address(contract), json!({ query: {} }).to_string().into_bytes()).unwrap();
        let answer: Value = serde_json::from_slice(&answer).unwrap();
        assert_eq!(answer[field], address(master), "{contract} {field}");
    }
}
