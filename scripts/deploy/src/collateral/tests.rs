use super::*;
use anyhow::{bail, Context};
use cosmwasm_std::{from_json, Decimal, Uint128, Uint256};
use interfaces::oracle_aggregator::{Candidate, FeedRecord, FeedSource, FeedStatus};
use interfaces::{credit_market, Asset};

const NOW: u64 = 1_000;

fn collaterals() -> Collaterals {
    let listed = |id, asset, feed, posted: u128| CollateralResponse {
        id,
        asset,
        feed,
        cap: Uint128::new(900),
        posted: Uint128::new(posted),
    };
    Collaterals::new(vec![
        listed(1, Asset::Cw20(Addr::unchecked("lst")), 4, 70),
        listed(2, Asset::Native("ustake".into()), 1, 80),
    ])
}

/// Feeds 1 and 4 have a price, 5 had one, 6 has none yet, 7 is retired.
pub(crate) fn feed(id: u64) -> Result<Option<FeedResponse>> {
    let record = |price, expires_at| FeedRecord {
        status: FeedStatus::Live,
        price,
        price_for_new_risk: price,
        confidence: Decimal::zero(),
        ema: price,
        variance: Uint128::zero(),
        cumulative: Uint256::zero(),
        round: 1,
        observed_at: 900,
        expires_at,
        uptime: 0,
        updated_at: 900,
        breaker_variance: Uint128::zero(),
        unsettled: 0,
        new_risk_expires_at: 1_001,
        tradable_at: 0,
        candidate: Candidate::default(),
    };
    let (name, record) = match id {
        1 => ("ustake/uusdc", Some(record(Decimal::percent(410), 1_001))),
        4 => ("ulst/uusdc", Some(record(Decimal::percent(420), 1_001))),
        5 => ("late", Some(record(Decimal::one(), 1_000))),
        6 => ("new", None),
        7 => ("old", Some(record(Decimal::one(), 1_001))),
        _ => return Ok(None),
    };
    let (source, least_price) = (FeedSource::Reported {}, Decimal::percent(1));
    Ok(Some(FeedResponse { id, name: name.into(), source, least_price, ring: false, retired: id == 7, record }))
}

fn set(collaterals: &mut Collaterals, path: &str, text: &str) -> Result<String> {
    collaterals.set((path, text), NOW, &feed)
}

/// The call of a contract: its address and its message.
fn called<T: serde::de::DeserializeOwned>(message: &CosmosMsg) -> Result<(String, T)> {
    let CosmosMsg::Wasm(WasmMsg::Execute { contract_addr, msg, funds }) = message else { bail!("{message:?}") };
    assert!(funds.is_empty());
    Ok((contract_addr.clone(), from_json(msg)?))
}

#[test]
fn a_difference_says_what_is_posted_or_what_the_prices_are() -> Result<()> {
    let mut all = collaterals();
    for (path, text, line) in [
        ("2.cap", "500", "market.collateral.2.cap: 900 -> 500 (native:ustake, 80 posted)"),
        ("1.feed", "1", "market.collateral.1.feed: 4 -> 1 (cw20:lst, ulst/uusdc at 4.2 -> ustake/uusdc at 4.1)"),
        ("1.feed", "5", "market.collateral.1.feed: 1 -> 5 (cw20:lst, ustake/uusdc at 4.1 -> late without a price now)"),
    ] {
        assert_eq!(set(&mut all, path, text)?, line);
    }
    Ok(())
}

#[test]
fn what_is_no_setting_and_no_value_is_refused_by_name() {
    let listed = || vec!["1 (cw20:lst)".to_owned(), "2 (native:ustake)".to_owned()];
    let unknown = |id: &str| CollateralError::NotListed { id: id.into(), listed: listed() };
    let dead = |feed, reason| CollateralError::DeadFeed { feed, reason };
    let (amounts, ids) =
        (CollateralError::NoNumber { max: u128::MAX }, CollateralError::NoNumber { max: u64::MAX.into() });
    for (path, text, error) in [
        ("2", "5", CollateralError::NoSetting),
        ("2.limit", "5", CollateralError::NoSetting),
        ("2.cap.most", "5", CollateralError::NoSetting),
        ("3.cap", "5", unknown("3")),
        ("ustake.cap", "5", unknown("ustake")),
        ("02.cap", "5", unknown("02")),
        ("2.cap", "-1", amounts.clone()),
        ("2.cap", "0.5", amounts.clone()),
        ("2.cap", "340282366920938463463374607431768211456", amounts),
        ("2.feed", "ustake/uusdc", ids.clone()),
        ("2.feed", "18446744073709551616", ids),
        ("2.feed", "8", CollateralError::NoFeed { feed: 8 }),
        ("2.feed", "6", dead(6, "has had no price yet")),
        ("2.feed", "7", dead(7, "is retired")),
        ("2.cap", "900", CollateralError::Unchanged),
        ("2.feed", "1", CollateralError::Unchanged),
    ] {
        let found = set(&mut collaterals(), path, text).map_err(|error| error.downcast::<CollateralError>().ok());
        assert_eq!(found, Err(Some(error)), "{path}={text}");
    }
    assert_eq!(unknown("3").to_string(), "the market has no collateral 3; it lists 1 (cw20:lst), 2 (native:ustake)");
}

/// Zero closes a collateral to deposits, and the greatest cap is that of the type.
#[test]
fn a_cap_may_be_anything_that_its_type_holds() -> Result<()> {
    for text in ["0", "340282366920938463463374607431768211455"] {
        set(&mut collaterals(), "2.cap", text)?;
    }
    Ok(())
}

#[test]
fn the_steward_amends_each_collateral_once_with_what_was_read() -> Result<()> {
    let mut all = collaterals();
    for (path, text) in [("2.cap", "500"), ("1.cap", "7"), ("2.feed", "4")] {
        set(&mut all, path, text)?;
    }
    let amended = |collateral, (cap, feed): (u128, u64), (new_cap, new_feed): (u128, u64)| {
        let from = CollateralSettings { cap: Uint128::new(cap), feed };
        let to = CollateralSettings { cap: Uint128::new(new_cap), feed: new_feed };
        let amend = ExecuteMsg::AmendCollateral { market: "market".into(), collateral, from, to };
        ("steward".to_owned(), amend)
    };
    let sent: Vec<_> = all.messages("market", Some("steward"))?.iter().map(called).collect::<Result<_>>()?;
    assert_eq!(sent, [amended(1, (900, 4), (7, 4)), amended(2, (900, 1), (500, 4))]);
    Ok(())
}

#[test]
fn without_a_steward_the_market_is_told_and_keeps_the_other_setting() -> Result<()> {
    let mut all = collaterals();
    set(&mut all, "2.cap", "500")?;
    let sent = all.messages("market", None)?;
    let [one] = sent.as_slice() else { bail!("{sent:?}") };
    let set = credit_market::ExecuteMsg::SetCollateral { collateral: 2, cap: Uint128::new(500), feed: 1 };
    assert_eq!(called(one).context("a call")?, ("market".to_owned(), set));
    Ok(())
}
