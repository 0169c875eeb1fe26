//! An instant exit, and stake that moves between validators.

use crate::story::{same, tokens, Story, UNIT};
use anyhow::{ensure, Context, Result};
use interfaces::staking_vault::ExecuteMsg;

/// Dave's stake, and with it the buffer: well above 1 % of the bonded stake, so that leaving costs the floor.
const STAKED: u128 = 5_000 * UNIT;
/// The shares with which he leaves.
const SHARES: u128 = 1_000 * UNIT;

/// Dave stakes, and leaves at once with a part of it.
pub fn at_once(story: &mut Story) -> Result<String> {
    let (dave, native) = (story.person("dave"), story.native());
    story.suite.stake(&dave, STAKED)?;
    let before = story.holds("dave", &native)?;
    let view = story.view()?;
    let (rate, buffer) = (view.rate(), view.ledger().buffer.u128());
    story.suite.instant_unstake(&dave, SHARES)?;
    let worth = SHARES * rate.base.u128() / rate.shares.u128();
    // 0.1 %, rounded up.
    let fee = worth.div_ceil(1_000);
    same("dave gets", story.holds("dave", &native)? - before, worth - fee)?;
    same("the buffer", story.view()?.ledger().buffer.u128(), buffer - (worth - fee))?;
    Ok(format!("{} shares pay {} now, fee {}", tokens(SHARES), tokens(worth - fee), tokens(fee)))
}

/// The guardian, who is the keeper here, moves the stake of the slashed and jailed validator to the others.
pub fn rebalance(story: &mut Story) -> Result<String> {
    let validators = story.validators();
    let sum = |story: &Story| -> Result<u128> {
        validators.iter().map(|validator| story.delegated(validator)).try_fold(0, |sum, held| Ok(sum + held?))
    };
    let (jailed, others) = validators.split_last().context("no validator")?;
    let (before, held) = (sum(story)?, story.delegated(jailed)?);
    let (guardian, vault) = (story.suite.roles.guardian.clone(), story.suite.at.staking.clone());
    story.suite.execute(&guardian, &vault, &ExecuteMsg::Rebalance { limit: None }, &[])?;
    // A unit for each of two moves, on either side.
    ensure!(sum(story)?.abs_diff(before) <= 4, "{} of {before}", sum(story)?);
    let left = story.delegated(jailed)?;
    ensure!(left <= 2, "{left} of {held} are left at the jailed one");
    for validator in others {
        let off = story.delegated(validator)?.abs_diff(before / 2);
        ensure!(off <= 4, "{validator} is {off} beside a half");
    }
    Ok(format!("{} moved away from the one that is jailed, a half at each of the others", tokens(held)))
}
