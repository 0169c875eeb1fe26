//! Disputes, rewards and operator changes of reporters; retired feeds and registered consumers.

use super::rounds::Rows;
use super::secure::tranche;
use crate::session::{base, native, Session, UNIT};
use anyhow::{Context, Result};
use cosmwasm_std::{coins, to_json_binary, Decimal, Uint128};
use deployment::{FEED_LST, FEED_LST_MARKET, FEED_NATIVE};
use interfaces::oracle_aggregator::{
    Consumer, Consumers, ExecuteMsg, FeedSource, Leg, NewDispute, NewFeed, NewReporter, ReceiveMsg,
};
use interfaces::security_vault::{self, ReceiveMsg as VaultReceive};
use interfaces::shared::asset::AssetUnchecked;
use serde::Serialize;

/// Stake of a disputed reporter.
const STAKE: u128 = 10_000 * UNIT;
/// A hundredth of it, twice the least bond.
const BOND: u128 = 100 * UNIT;
/// A reward of which more vests in a second than there are reporters.
const REWARD: u128 = 1_000 * UNIT;

/// Disputes in both kinds of bonds, one upheld and one rejected; rewards, and what the owner of a reporter sets.
pub(super) fn reporters(session: &mut Session<'_>) -> Result<()> {
    let (oracle, token) = (session.at.oracle.clone(), session.standalone("token")?);
    let cw20 = AssetUnchecked::Cw20(token.clone());
    let price = "10".parse()?;

    let reporter = join(session, "alice", cw20.clone())?;
    let new = said(session, "alice", reporter, price)?;
    let open = send(&oracle, BOND, &ReceiveMsg::Dispute(new))?;
    let opened = session.meter("oracle-aggregator/receive: dispute", "bob", &token, &open, &[])?;
    let id = opened.attribute("wasm-oracle_aggregator.dispute", "id").context("the dispute has no id")?.parse()?;
    let resolve =
        |id, fraction| ExecuteMsg::ResolveDispute { id, fraction, disputer_share: Decimal::percent(10), waive: false };
    let upheld = resolve(id, Decimal::percent(10));
    let upheld = session.meter("oracle-aggregator/resolve_dispute: upheld", "deployer", &oracle, &upheld, &[])?;
    upheld.attribute("wasm-oracle_aggregator.slash", "reporter").context("the reporter was not slashed")?;
    leave(session, reporter)?;

    let reporter = join(session, "bob", AssetUnchecked::Native("ustake".into()))?;
    let new = said(session, "bob", reporter, price)?;
    let open = ExecuteMsg::Dispute(new);
    let opened = session.meter("oracle-aggregator/dispute", "carol", &oracle, &open, &native(BOND))?;
    let id = opened.attribute("wasm-oracle_aggregator.dispute", "id").context("the dispute has no id")?.parse()?;
    let rejected = resolve(id, Decimal::zero());
    session.meter("oracle-aggregator/resolve_dispute: rejected", "deployer", &oracle, &rejected, &[])?;
    leave(session, reporter)?;

    rewards(session, &token, cw20)?;
    keys(session)?;
    session.say("disputes");
    Ok(())
}

/// Anyone rewards the reporters, one of whom is paid.
fn rewards(session: &mut Session<'_>, token: &str, cw20: AssetUnchecked) -> Result<()> {
    let oracle = session.at.oracle.clone();
    let reward = ExecuteMsg::Reward { tranche: 0 };
    session.meter("oracle-aggregator/reward", "keeper", &oracle, &reward, &base(REWARD))?;
    let list = ExecuteMsg::ListReward { asset: cw20 };
    session.meter("oracle-aggregator/list_reward", "deployer", &oracle, &list, &[])?;
    let reward = send(&oracle, UNIT, &ReceiveMsg::Reward { tranche: 0 })?;
    session.meter("oracle-aggregator/receive: reward", "bob", token, &reward, &[])?;
    // A round in which points are earned since the last division, and some seconds.
    session.agree("10", 1)?;
    let claim = ExecuteMsg::ClaimReward { reporter: 1, asset: AssetUnchecked::Native("uusdc".into()) };
    session.meter("oracle-aggregator/claim_reward", "keeper", &oracle, &claim, &[])?;
    Ok(())
}

/// A reporter's owner lowers the commission, names another operator, and restores the old one.
fn keys(session: &mut Session<'_>) -> Result<()> {
    let (oracle, owner, other) = (session.at.oracle.clone(), session.address("reporter-1")?, session.address("dave")?);
    let commission = ExecuteMsg::SetCommission { reporter: 1, commission: Decimal::zero() };
    session.meter("oracle-aggregator/set_commission", "reporter-1", &oracle, &commission, &[])?;
    let name = |operator| ExecuteMsg::SetOperator { reporter: 1, operator };
    session.meter("oracle-aggregator/set_operator", "reporter-1", &oracle, &name(other), &[])?;
    let accept = ExecuteMsg::AcceptOperator { reporter: 1 };
    session.meter("oracle-aggregator/accept_operator", "dave", &oracle, &accept, &[])?;
    session.act("reporter-1", &oracle, &name(owner), &[])?;
    Ok(())
}

/// At the end a feed is retired and replaced, and a market is registered.
pub(super) fn feeds(session: &mut Session<'_>) -> Result<()> {
    let oracle = session.at.oracle.clone();
    let source = FeedSource::Composite {
        legs: vec![Leg { feed: FEED_NATIVE, inverted: false }, Leg { feed: FEED_LST_MARKET, inverted: true }],
    };
    let new = NewFeed { name: "spare".into(), source, least_price: "0.000001".parse()?, ring: false };
    let added = session.act("deployer", &oracle, &ExecuteMsg::AddFeed(new.clone()), &[])?;
    let id = added.attribute("wasm-oracle_aggregator.config", "id").context("the feed has no id")?.parse()?;
    let retire = ExecuteMsg::RetireFeed { feed: id };
    session.meter("oracle-aggregator/retire_feed", "deployer", &oracle, &retire, &[])?;
    let replace = ExecuteMsg::ReplaceFeed { id, feed: new };
    session.meter("oracle-aggregator/replace_feed", "deployer", &oracle, &replace, &[])?;
    let consumer = Consumer {
        address: session.at.market.clone(),
        feed: FEED_LST,
        exposure: Uint128::new(1_000_000 * UNIT),
        loss: Decimal::one(),
    };
    let consumers = Consumers { stake_feed: None, stake_share: Decimal::one(), consumers: vec![consumer] };
    let set = ExecuteMsg::SetConsumers(consumers);
    session.meter("oracle-aggregator/set_consumers", "deployer", &oracle, &set, &[])?;
    session.say("feeds");
    Ok(())
}

/// Makes an account a reporter whose stake the oracle may slash. Returns its id.
fn join(session: &Session<'_>, who: &str, asset: AssetUnchecked) -> Result<u64> {
    let (oracle, vault) = (&session.at.oracle, &session.at.security);
    let added = session.act("deployer", vault, &tranche(asset.clone(), oracle, None), &[])?;
    let id = added.attribute("wasm-security_vault.config", "tranche").context("the tranche has no id")?.parse()?;
    match asset {
        AssetUnchecked::Cw20(token) => {
            let stake = VaultReceive::Stake { tranche: id, tier: None, recipient: None };
            session.act(who, &token, &send(vault, STAKE, &stake)?, &[])?
        }
        AssetUnchecked::Native(denom) => {
            let stake = security_vault::ExecuteMsg::Stake { tranche: id, tier: None, recipient: None };
            session.act(who, vault, &stake, &coins(STAKE, denom))?
        }
    };
    let owner = session.address(who)?;
    let reporter = NewReporter { owner, operator: None, tranche: id, commission: Decimal::zero() };
    let added = session.act("deployer", oracle, &ExecuteMsg::AddReporter(reporter), &[])?;
    Ok(added.attribute("wasm-oracle_aggregator.config", "id").context("the reporter has no id")?.parse()?)
}

/// A round with a submission by the account, and the dispute of its native token price.
fn said(session: &mut Session<'_>, who: &'static str, reporter: u64, price: Decimal) -> Result<NewDispute> {
    session.liar = Some((who, price));
    let closed = session.round(|_| price, Rows::default())?;
    session.liar = None;
    let round =
        closed.attribute("wasm-oracle_aggregator.close", "round").context("the round has no number")?.parse()?;
    Ok(NewDispute { reporter, round, feed: FEED_NATIVE, evidence: session.prices(price) })
}

fn leave(session: &Session<'_>, id: u64) -> Result<()> {
    session.act("deployer", &session.at.oracle, &ExecuteMsg::RemoveReporter { id }, &[])?;
    Ok(())
}

/// A cw20 `Send` with a hook.
fn send(contract: &str, amount: u128, hook: &impl Serialize) -> Result<cw20::Cw20ExecuteMsg> {
    let (amount, msg) = (Uint128::new(amount), to_json_binary(hook)?);
    Ok(cw20::Cw20ExecuteMsg::Send { contract: contract.into(), amount, msg })
}
