//! Rounds, stake of reporters, and the cost of a false price.

use crate::story::{same, tokens, Story, UNIT};
use anyhow::{ensure, Context, Result};
use cosmwasm_std::{Decimal, Uint128};
use deployment::{FEED_NATIVE, FIRST_REPORTER_TRANCHE};
use interfaces::oracle_aggregator::FeedStatus;
use interfaces::security_vault::{CooldownResponse, ExecuteMsg, QueryMsg, ReceiveMsg};
use suite::Quote;

/// Shares that the first reporter unstakes and stakes again.
const MOVED: u128 = 1_000 * UNIT;

/// Three rounds in which all agree make a price live.
pub fn price(story: &mut Story) -> Result<String> {
    story.suite.set_price(Decimal::percent(1000), Decimal::one(), 3)?;
    let record = story.suite.record(FEED_NATIVE)?;
    same("price", record.price, Decimal::percent(1000))?;
    same("status", record.status, FeedStatus::Live)?;
    Ok(format!("10 after three rounds of {} reporters", story.suite.chain.plan.reporters.len()))
}

/// A reporter withdraws a part of its stake after the cooldown, and stakes it again.
pub fn bond(story: &mut Story) -> Result<String> {
    let (tranche, owner) = (FIRST_REPORTER_TRANCHE, story.person("reporter-1"));
    let (at, keeper, cooldown) =
        (story.suite.at.clone(), story.person("keeper"), story.suite.chain.plan.reporter_tranches.cooldown);
    let (vault, gov) = (&at.security, story.suite.gov());
    let before = story.view()?.tranche(tranche);
    let start = ExecuteMsg::StartCooldown { tranche, shares: Uint128::new(MOVED), target: None };
    story.suite.execute(&owner, vault, &start, &[])?;
    let query = QueryMsg::Cooldowns { tranche, owner: owner.to_string(), start_after: None, limit: None };
    let cooling: Vec<CooldownResponse> = story.suite.try_query(vault, &query)?;
    let id = cooling.first().context("nothing cools down")?.id;
    story.suite.wait(cooldown + 1)?;
    let payout = ExecuteMsg::Payout { tranche, owner: owner.to_string(), id, min_amount: None, target: None };
    story.suite.execute(&keeper, vault, &payout, &[])?;
    same("paid out", story.holds("reporter-1", &gov)?, MOVED)?;
    story.suite.send(&owner, &at.gov, vault, MOVED, &ReceiveMsg::Stake { tranche, tier: None, recipient: None })?;
    let after = story.view()?.tranche(tranche);
    same("bonded again", (after.assets, after.shares), (before.assets, before.shares))?;
    Ok(format!("{} out after {} s and in again", tokens(MOVED), cooldown))
}

/// One of seven submits 14 where the others submit 10: the price does not change, and only the liar is slashed.
pub fn lie(story: &mut Story) -> Result<String> {
    let liar = story.suite.chain.plan.reporters.len() - 1;
    let tranche = |index: usize| FIRST_REPORTER_TRANCHE + index as u64;
    let before = story.view()?.tranche(tranche(liar)).assets.u128();
    let cap = story.suite.chain.plan.oracle.slashing.epoch_cap;
    let mut rounds = 0;
    while story.view()?.tranche(tranche(liar)).slashed.is_zero() {
        rounds += 1;
        ensure!(rounds <= 10, "ten lies and no slash");
        story.suite.round(|index| {
            let native = Decimal::percent(if index == liar { 1400 } else { 1000 });
            Some(Quote { native, lst_market: Decimal::one() })
        })?;
    }
    let view = story.view()?;
    same("the price", story.suite.record(FEED_NATIVE)?.price, Decimal::percent(1000))?;
    let slashed = view.tranche(tranche(liar)).slashed.u128();
    ensure!(slashed <= Uint128::new(before).mul_ceil(cap).u128(), "{slashed} of {before} is above the cap {cap}");
    for honest in 0..liar {
        same("slashed of an honest one", view.tranche(tranche(honest)).slashed.u128(), 0)?;
    }
    Ok(format!("slashed {} of {} after {rounds} rounds, the price stayed 10", tokens(slashed), tokens(before)))
}
