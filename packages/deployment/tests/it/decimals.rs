//! Defaults for denominations of other than six decimal places (r20). Expectations are by hand.

use cosmwasm_std::from_json;
use deployment::{instantiations, Addresses, Decimals, Plan};
use serde_json::Value;
use std::convert::Infallible;

fn scaled(native: u8, base: u8) -> Plan {
    Plan::scaled("unative", "ubase", Decimals { native, base })
}

/// Dotted paths of whole numbers that travel as text: amounts.
fn amounts(path: &str, value: &Value, found: &mut Vec<(String, String)>) {
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(key, value)| amounts(&format!("{path}.{key}"), value, found));
        }
        // Decimals are text as well; whole ones are told apart by their names below.
        Value::String(text) if text.parse::<u128>().is_ok() => found.push((path[1..].into(), text.clone())),
        _ => {}
    }
}

/// Every amount of a plan, after 6 and after 18 decimal places. A new amount has to be put into one list or the other.
#[test]
fn fm_r20_every_amount_of_a_denomination_is_scaled_and_no_other() {
    let mut before = vec![];
    amounts("", &serde_json::to_value(scaled(6, 6)).unwrap(), &mut before);
    let scaled = serde_json::to_value(scaled(18, 18)).unwrap();
    let after = |path: &str| scaled.pointer(&format!("/{}", path.replace('.', "/"))).unwrap().as_str().unwrap();
    let mut changed = vec![];
    for (path, text) in &before {
        if after(path) != text {
            assert_eq!(after(path), format!("{text}{}", "0".repeat(12)), "{path}");
            changed.push(path.as_str());
        }
    }
    let expected = [
        "engine.min_hold",
        "least_seed",
        "market.floor",
        "market.min_hold",
        "market.params.debt_cap",
        "market.params.liquidation.least_debt",
        "market.params.provision.mark_daily",
        "market.params.provision.mark_max",
        "market.params.withdrawal.least",
        "market.seed",
        "seed",
    ];
    assert_eq!(changed, expected);
    // Ratios, the governance token's amounts, and a cap that is no cap.
    let ratios = |path: &&(String, String)| path.1.len() > 3 && !changed.contains(&path.0.as_str());
    let others: Vec<_> = before.iter().filter(ratios).map(|(path, _)| path.as_str()).collect();
    let governance = ["floor", "min_hold", "tranche_floor", "unit"].map(|name| format!("governance.{name}"));
    let expected = governance.iter().map(String::as_str).chain([
        "market.collateral_cap",
        "oracle.dispute.min_bond",
        "oracle.min_stake",
        "reporter_tranches.floor",
        "reporter_tranches.min_hold",
    ]);
    assert_eq!(others, expected.collect::<Vec<_>>());
}

#[test]
fn each_denomination_has_its_own_places() {
    let plan = scaled(18, 6);
    assert_eq!((plan.seed.u128(), plan.market.seed.u128()), (10u128.pow(18), 1_000_000));
    assert_eq!((plan.lst.decimals, plan.gov_token.decimals), (18, 6));
    assert_eq!(plan.market.params.debt_cap.u128(), 10u128.pow(15));
    // Fewer than six: 50 tokens of two places, and a floor of a token.
    let plan = scaled(6, 2);
    assert_eq!((plan.market.params.liquidation.least_debt.u128(), plan.market.floor.u128()), (5_000, 100));
    assert_eq!((plan.seed.u128(), plan.least_seed.u128()), (1_000_000, 1_000));
    assert_eq!(scaled(18, 6).least_seed.u128(), 10u128.pow(15));
    // Vault and market take no seed of fewer than a thousand units.
    let plan = scaled(0, 0);
    assert_eq!((plan.seed.u128(), plan.least_seed.u128(), plan.market.seed.u128()), (1_000, 1_000, 1_000));
}

/// Lowest prices of the four feeds, in units of 10^-18.
fn least_prices(plan: &Plan) -> Vec<u128> {
    let at = Addresses::predict(|name| Ok::<_, Infallible>(format!("at-{name}"))).unwrap();
    let all = instantiations(plan, &at).unwrap();
    let oracle = all.iter().find(|it| it.contract == "oracle-aggregator").unwrap();
    let msg: interfaces::oracle_aggregator::InstantiateMsg = from_json(&oracle.msg).unwrap();
    msg.feeds.iter().map(|feed| feed.least_price.atomics().u128()).collect()
}

/// A coin of 18 places at 0.25 of a base token of 6 places is 0.25 * 10^-12 base units a unit, which is 250,000 of 10^-18.
#[test]
fn the_lowest_price_follows_the_sizes_of_the_units() {
    let million = 1_000_000;
    for places in [6, 18] {
        assert_eq!(least_prices(&scaled(places, places)), [million; 4]);
    }
    // A lower one than 10,000 the oracle refuses. The rates between the liquid staking token and the coin have no places.
    assert_eq!(least_prices(&scaled(18, 6)), [10_000, million, million, 10_000]);
    assert_eq!(least_prices(&scaled(8, 6)), [10_000, million, million, 10_000]);
    assert_eq!(least_prices(&scaled(7, 6)), [100_000, million, million, 100_000]);
    assert_eq!(least_prices(&scaled(6, 18)), [10u128.pow(18), million, million, 10u128.pow(18)]);
}

#[test]
fn six_places_are_the_defaults() {
    assert_eq!(scaled(6, 6), Plan::new("unative", "ubase"));
    let text = serde_json::to_string(&Plan::new("a", "b")).unwrap();
    // A plan that was recorded before it had decimals.
    let old = text.replacen("\"decimals\":{\"native\":6,\"base\":6},", "", 1);
    assert_ne!(old, text);
    assert_eq!(serde_json::from_str::<Plan>(&old).unwrap(), Plan::new("a", "b"));
}
