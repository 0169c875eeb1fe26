//! Stake, compound, unbond through the chain's EndBlock, and a validator slashed for downtime.

use crate::story::{same, tokens, Story, UNIT};
use anyhow::{ensure, Context, Result};
use client::proto::cosmos::distribution::v1beta1::{QueryDelegationRewardsRequest, QueryDelegationRewardsResponse};
use client::{msg, Gas};
use cosmwasm_std::coin;
use interfaces::staking_vault::{event, BatchStatus};
use std::time::Duration;
use suite::Environment;

/// With bob's and the seed of one token, the three validators hold 30,000 tokens each.
const ALICE: u128 = 78_999 * UNIT;
const BOB: u128 = 11_000 * UNIT;
const EACH: u128 = 30_000 * UNIT;
/// Time limit for a subscription to report a transaction.
const PATIENCE: Duration = Duration::from_secs(20);
/// Shares that bob unstakes.
const UNSTAKED: u128 = 1_000 * UNIT;
/// What the pool of the second validator gets.
const REWARDS: u128 = 1_000 * UNIT;
/// Of that: 95 % after commission, by the vault's part of 30,000 in 1,030,000 tokens, rounded down.
const REWARDED: u128 = 27_669_902;
/// 5 % of it, rounded down.
const FEE: u128 = 1_383_495;

/// Two people stake at a rate of one. A subscription before, and a search after, find alice's stakes and no others.
pub fn stake(story: &mut Story) -> Result<String> {
    let query = format!("wasm-{}.recipient='{}'", event::STAKE, story.person("alice"));
    let mut coming = story.suite.chain.client.subscribe(&format!("tm.event='Tx' AND {query}"))?;
    let mut sent = Vec::new();
    for (who, amount) in [("alice", ALICE), ("bob", BOB)] {
        let before = story.holds(who, &story.native())?;
        let owner = story.person(who);
        sent.push(story.suite.stake(&owner, amount)?.hash);
        same("shares", story.holds(who, &story.suite.lst())?, amount)?;
        same("coins left", story.holds(who, &story.native())?, before - amount)?;
    }
    sent.truncate(1);
    let told = coming.next_within(PATIENCE)?.context("the subscription tells nothing")?;
    same("told by the subscription", vec![told.hash], sent.clone())?;
    let found = story.suite.chain.client.search(&query)?;
    same("found by the search", found.into_iter().map(|tx| tx.hash).collect(), sent)?;
    Ok(format!("alice {}, bob {}, one share for each coin; found by owner", tokens(ALICE), tokens(BOB)))
}

/// The keeper puts the buffer to work.
pub fn compound(story: &mut Story) -> Result<String> {
    story.suite.compound()?;
    for validator in story.validators() {
        same("delegated by the chain", story.delegated(&validator)?, EACH)?;
    }
    let ledger = story.view()?.ledger();
    same("bonded", ledger.bonded.u128(), 3 * EACH)?;
    same("buffer", ledger.buffer.u128(), 0)?;
    Ok(format!("{} with each of three validators", tokens(EACH)))
}

/// Rewards arrive at the collector, are swept, pay the fee and vest into the rate.
pub fn rewards(story: &mut Story) -> Result<String> {
    let validator = story.validators().get(1).cloned().context("no second validator")?;
    let dave = story.suite.chain.signer("dave")?;
    let gift = [coin(REWARDS, &story.suite.chain.plan.native)];
    let deposit = msg::deposit_validator_rewards_pool(dave.address(), &validator, &gift);
    story.suite.chain.client.send(&[&dave], vec![deposit], Gas::Auto)?;

    let request = QueryDelegationRewardsRequest {
        delegator_address: story.suite.at.staking.to_string(),
        validator_address: validator,
    };
    let answer: QueryDelegationRewardsResponse =
        story.suite.chain.client.query("/cosmos.distribution.v1beta1.Query/DelegationRewards", &request)?;
    // The chain returns 18 decimal places without a point.
    let waiting = answer.rewards.first().context("no rewards")?.amount.parse::<u128>()? / 10u128.pow(18);
    same("rewards by the chain", waiting, REWARDED)?;

    let before = story.holds("treasury", &story.native())?;
    story.suite.compound()?;
    // The reporters get the other half, rounded down.
    same("the treasury's half of the fee", story.holds("treasury", &story.native())? - before, FEE - FEE / 2)?;
    let begun = story.view()?.rate();
    ensure!(begun.base.u128() < 3 * EACH + REWARDED - FEE, "nothing vests at once: {begun:?}");
    // As long as the chain took since the last sweep, and at least the vesting period.
    story.until("the end of vesting", || Ok(story.view()?.ledger().unvested.is_zero()))?;
    let vested = story.view()?.rate();
    same("base when all has vested", vested.base.u128(), 3 * EACH + REWARDED - FEE)?;
    Ok(format!(
        "{} of {} reach the vault, fee {}, rate {}",
        tokens(REWARDED),
        tokens(REWARDS),
        tokens(FEE),
        vested.rate
    ))
}

/// Bob's shares go into the batch, and the batch is submitted to the chain.
pub fn unstake(story: &mut Story) -> Result<String> {
    let bob = story.person("bob");
    story.suite.unstake(&bob, UNSTAKED)?;
    story.suite.wait(story.suite.chain.plan.staking.batch_interval + 1)?;
    let rate = story.view()?.rate();
    story.suite.submit_batch()?;
    let batch = story.view()?.batch(1);
    let expected = UNSTAKED * rate.base.u128() / rate.shares.u128();
    same("owed by the batch", batch.owed.u128(), expected)?;
    ensure!(batch.status != BatchStatus::Open, "{batch:?}");
    Ok(format!("{} shares are owed {} coins after {} s", tokens(UNSTAKED), tokens(expected), super::UNBONDING))
}

/// The unbonding is paid by the chain at the end of a block; bob claims it.
pub fn claim(story: &mut Story) -> Result<String> {
    let owed = story.view()?.batch(1).owed.u128();
    let vault = story.suite.at.staking.clone();
    story.until("the unbonding", || {
        let free = story.view()?;
        let ledger = free.ledger();
        let promised = (ledger.buffer + ledger.settled).u128();
        Ok(free.chain.balance(&story.native(), &vault)? >= promised + owed)
    })?;
    // The first settle only marks what is due: in the block in which it came due the chain may not have paid yet.
    story.suite.settle()?;
    same("settled at once", story.view()?.batch(1).settled.u128(), 0)?;
    story.suite.settle()?;
    let before = story.holds("bob", &story.native())?;
    let bob = story.person("bob");
    story.suite.claim(&bob, &[1])?;
    same("bob's claim", story.holds("bob", &story.native())? - before, owed)?;
    Ok(format!("bob has his {} back", tokens(owed)))
}

/// A running validator stops, the chain slashes and jails it, the vault sees the loss.
pub fn downtime(story: &mut Story) -> Result<String> {
    let index = super::RUNNING - 1;
    let validator = story.validators().get(index).cloned().context("no third validator")?;
    let (held, before) = (story.delegated(&validator)?, story.view()?.rate());
    let whole = story.validator(&validator)?;
    ensure!(!whole.jailed, "it is jailed before it stops");
    let tokens_before = whole.tokens.parse::<u128>()?;
    story.suite.chain.net.stop_node(index)?;
    story.until("the jailing", || Ok(story.validator(&validator)?.jailed))?;
    story.suite.chain.net.start_node(index)?;

    // The chain takes 5 % of the validator's power, which is in whole tokens, and each delegation bears its part; it rounds
    // through shares, with an error of at most one unit.
    let left = story.delegated(&validator)?;
    let slashed = tokens_before / UNIT * UNIT * 5 / 100;
    let expected = held * (tokens_before - slashed) / tokens_before;
    ensure!(left.abs_diff(expected) <= 1, "the chain left {left} of {held}, expected {expected}");
    story.suite.sync()?;
    let after = story.view()?.rate();
    same("the vault's loss", (before.base - after.base).u128(), held - left)?;
    ensure!(after.rate < before.rate, "{} is not below {}", after.rate, before.rate);
    Ok(format!("{} of {} are gone, rate {} -> {}", tokens(held - left), tokens(held), before.rate, after.rate))
}
