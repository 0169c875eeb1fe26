//! Losses of a market with a second tranche, whose price is missing for some time: a cover that fails, its retry and its skip, the
//! sale of seized stake, refunds, and a repayment after a loss. Runs last, because every message of a market with two tranches
//! costs more.

use super::lend::deposit;
use super::liquidate::{mark, part_of_funds, Orders};
use super::secure::tranche;
use crate::session::{base, native, Session, UNIT};
use anyhow::{bail, ensure, Context, Result};
use client::Tx;
use cosmwasm_std::{Decimal, Uint128};
use deployment::{BASE_TRANCHE, FEED_LST_MARKET, FEED_NATIVE};
use interfaces::credit_market::{Backing, CollateralResponse, ExecuteMsg as Market, QueryMsg, Valuation};
use interfaces::liquidation_engine::{event, ExecuteMsg};
use interfaces::oracle_aggregator::{self as oracle, FeedSource, Leg, NewFeed};
use interfaces::security_vault::{self as security, NewTranche};
use interfaces::shared::asset::AssetUnchecked;

/// Borrow against native coins, whose price then falls by more than half.
const DEBTORS: [&str; 2] = ["reporter-1", "reporter-2"];
/// Borrows against a token whose price then disappears.
const UNPRICED: &str = "keeper";
/// No feed has this id.
const NO_FEED: u64 = 999;
/// Funds that buy a part of the seized stake, and repay a part of a loss.
const PART: u128 = 1_000 * UNIT;

pub(super) fn all(session: &mut Session<'_>) -> Result<()> {
    let market = session.at.market.clone();
    let feed = priced(session)?;
    back(session, feed)?;
    for debtor in DEBTORS {
        session.act(debtor, &market, &Market::Deposit {}, &native(50_000 * UNIT))?;
        draw(session, debtor, 250_000 * UNIT)?;
    }
    let token = session.standalone("token")?;
    session.act(UNPRICED, &token, &deposit(&market, 100_000 * UNIT)?, &[])?;
    draw(session, UNPRICED, 50_000 * UNIT)?;

    session.agree("4", 3)?;
    session.act("keeper", &market, &mark(session, &DEBTORS)?, &[])?;
    // Long enough under water for the lowest price of the collateral.
    session.agree("4", 1)?;
    losses(session, feed)?;
    unpriced(session, &token)?;
    session.say("a second tranche");
    Ok(())
}

/// Halts a feed, or lifts its halt.
fn halt(session: &Session<'_>, feed: u64, halted: bool) -> Result<()> {
    session.act("deployer", &session.at.oracle, &oracle::ExecuteMsg::SetHalted { feed, halted }, &[])?;
    Ok(())
}

/// Adds a feed of the native token's price that can be halted without the collateral's. Returns its id.
fn priced(session: &mut Session<'_>) -> Result<u64> {
    halt(session, FEED_NATIVE, false)?;
    until_live(session, FEED_NATIVE)?;
    let legs = [FEED_NATIVE, FEED_LST_MARKET].map(|feed| Leg { feed, inverted: false }).to_vec();
    let source = FeedSource::Composite { legs };
    let feed = NewFeed { name: "stake".into(), source, least_price: "0.000001".parse()?, ring: false };
    let added = session.act("deployer", &session.at.oracle, &oracle::ExecuteMsg::AddFeed(feed), &[])?;
    let id = added.attribute("wasm-oracle_aggregator.config", "id").context("the feed has no id")?.parse()?;
    until_live(session, id)?;
    Ok(id)
}

/// Runs rounds until a feed can be used for new risk: several after a halt, with a price near its average.
fn until_live(session: &mut Session<'_>, feed: u64) -> Result<()> {
    let purpose = oracle::PriceUse::NewRisk { z: Decimal::zero() };
    for _ in 0..10 {
        session.agree("9", 1)?;
        let ask = oracle::QueryMsg::Price { feed, purpose };
        if session.query::<oracle::PriceResponse>(&session.at.oracle, &ask).is_ok() {
            return Ok(());
        }
    }
    bail!("feed {feed} has no price for new risk")
}

/// Adds a second tranche, of the native token.
fn back(session: &mut Session<'_>, feed: u64) -> Result<()> {
    let at = session.at.clone();
    let of_coins = tranche(AssetUnchecked::Native("ustake".into()), &at.engine, Some(at.market.clone()));
    let security::ExecuteMsg::AddTranche(terms) = of_coins else { bail!("no tranche") };
    let rewards = vec![AssetUnchecked::Native("uusdc".into())];
    let terms = NewTranche { operator: None, commission: Decimal::zero(), rewards, ..terms };
    let added = session.act("deployer", &at.security, &security::ExecuteMsg::AddTranche(terms), &[])?;
    let id = added.attribute("wasm-security_vault.config", "tranche").context("the tranche has no id")?.parse()?;
    let stake = security::ExecuteMsg::Stake { tranche: id, tier: None, recipient: None };
    session.act("alice", &at.security, &stake, &native(1_000_000 * UNIT))?;

    let valuation = Valuation { feed, haircut: Decimal::percent(30), overlap: Decimal::percent(30) };
    // It comes first, so that losses reach it whatever the other one still holds.
    let backing = |tranche, valuation| Backing { tranche, valuation };
    let tranches = vec![backing(id, Some(valuation)), backing(BASE_TRANCHE, None)];
    session.meter("credit-market/set_tranches", "deployer", &at.market, &Market::SetTranches { tranches }, &[])?;
    session.act("keeper", &at.market, &Market::Refresh {}, &[])?;
    Ok(())
}

/// Borrows in the riskiest class; the band is wide after the earlier fall of the price.
fn draw(session: &Session<'_>, who: &str, debt: u128) -> Result<()> {
    let market = &session.at.market;
    session.act(who, market, &Market::SetClass { class: 2 }, &[])?;
    session.act(who, market, &Market::Borrow { amount: Uint128::new(debt), allow_band: true }, &[])?;
    Ok(())
}

/// Two losses while the tranche has no price. Later the step of one waterfall is retried, that of the other skipped.
fn losses(session: &mut Session<'_>, feed: u64) -> Result<()> {
    let (market, engine) = (session.at.market.clone(), session.at.engine.clone());
    let orders = Orders { market: market.clone() };
    halt(session, feed, true)?;
    let mut deficits = vec![];
    for debtor in DEBTORS {
        let buy = orders.liquidate(session, debtor)?;
        let sold = session.act("alice", &engine, &buy, &base(500_000 * UNIT))?;
        ensure!(of(&sold, event::COVER_FAILED, "deficit").is_some(), "the cover did not fail");
        deficits.push(of(&sold, event::LOSS, "deficit").context("no loss")?.parse::<u64>()?);
    }
    let [retried, skipped] = deficits.try_into().ok().context("two deficits")?;
    let retry = ExecuteMsg::Retry { deficit: retried };
    let again = session.meter("liquidation-engine/retry: in vain", "keeper", &engine, &retry, &[])?;
    ensure!(of(&again, event::COVER_FAILED, "deficit").is_some(), "the cover did not fail again");

    halt(session, feed, false)?;
    session.agree("4", 1)?;
    let skip = ExecuteMsg::Skip { deficit: skipped };
    session.meter("liquidation-engine/skip", "keeper", &engine, &skip, &[])?;
    let done = session.meter("liquidation-engine/retry", "keeper", &engine, &retry, &[])?;
    let tranche = of(&done, event::COVER, "tranche").context("nothing was seized")?.parse()?;
    let buy = ExecuteMsg::Buy { deficit: retried, tranche, min_amount: Uint128::one() };
    part_of_funds(session, "liquidation-engine/buy", &buy, PART, (event::SALE, "paid"))?;

    // Carol was a lender at the loss. The second loss closed the first one, so that its cover is paid as refunds.
    session.meter("credit-market/claim_refunds", "carol", &market, &Market::ClaimRefunds {}, &[])?;
    Ok(())
}

/// Gives a collateral a feed without a record, closes the account that holds nothing else, and repays a part of its loss.
fn unpriced(session: &mut Session<'_>, token: &str) -> Result<()> {
    let at = session.at.clone();
    let listed: Vec<CollateralResponse> = session.query(&at.market, &QueryMsg::Collaterals {})?;
    let of_token = |it: &&CollateralResponse| it.asset.to_string().contains(token);
    let found = listed.iter().find(of_token).context("the token is no collateral")?;
    let set = Market::SetCollateral { collateral: found.id, cap: found.cap, feed: NO_FEED };
    session.act("deployer", &at.market, &set, &[])?;
    let close = ExecuteMsg::Close { market: at.market.clone(), account: session.address(UNPRICED)? };
    session.meter("liquidation-engine/close", "alice", &at.engine, &close, &[])?;
    // The account still exists, because it holds the token.
    let repay = Market::Repay { account: None };
    session.meter("credit-market/repay: after a loss", UNPRICED, &at.market, &repay, &base(PART))?;
    Ok(())
}

/// The first value of an attribute in the events of this type.
fn of<'a>(tx: &'a Tx, event: &str, attribute: &str) -> Option<&'a str> {
    tx.attribute(&format!("wasm-{event}"), attribute)
}
