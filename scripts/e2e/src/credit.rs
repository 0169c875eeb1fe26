//! Lending, borrowing and a falling price: a liquidation to the target health, then a loss through the waterfall.

use crate::story::{same, tokens, Story, UNIT};
use anyhow::{ensure, Context, Result};
use cosmwasm_std::{Decimal, Uint128};
use interfaces::credit_market::HoleResponse;
use interfaces::liquidation_engine::WaterfallState;
use interfaces::market::AccountState;
use suite::{Revival, Revived, BASE_TRANCHE};

/// Supply of the lenders: three to one.
const ALICE: u128 = 300_000 * UNIT;
const CAROL: u128 = 100_000 * UNIT;
/// Stake behind the market: 10,000 tokens above the floor of one.
const DAVE: u128 = 10_001 * UNIT;
const COVER: u128 = 10_000 * UNIT;
/// What bob posts and owes.
const POSTED: u128 = 10_000 * UNIT;
const OWED: u128 = 70_000 * UNIT;
/// What the buyer may spend.
const PURSE: u128 = 100_000 * UNIT;

/// Two accounts lend, one stakes behind the market, and the ceiling rises.
pub fn lend(story: &mut Story) -> Result<String> {
    let [alice, carol, dave] = ["alice", "carol", "dave"].map(|name| story.person(name));
    story.suite.supply(&alice, ALICE)?;
    story.suite.supply(&carol, CAROL)?;
    story.suite.stake_security(&dave, DAVE)?;
    story.suite.refresh()?;
    let view = story.view()?;
    same("cash", view.market().cash.u128(), ALICE + CAROL + UNIT)?;
    same("behind the market", view.tranche(BASE_TRANCHE).assets.u128(), DAVE)?;
    let ceiling = view.ceiling();
    Ok(format!(
        "{} lent, {} behind them, ceiling {}",
        tokens(ALICE + CAROL),
        tokens(DAVE),
        tokens(ceiling.ceiling.u128())
    ))
}

/// Bob posts his staked tokens and borrows against them.
pub fn borrow(story: &mut Story) -> Result<String> {
    let (bob, base) = (story.person("bob"), story.suite.base());
    let before = story.holds("bob", &base)?;
    story.suite.deposit_lst(&bob, POSTED)?;
    story.suite.set_class(&bob, 2)?;
    story.suite.borrow(&bob, OWED)?;
    same("drawn", story.holds("bob", &base)? - before, OWED)?;
    let account = story.view()?.borrower(&bob);
    ensure!(account.owed.u128().abs_diff(OWED) < UNIT, "owes {}", account.owed);
    Ok(format!("{} against {} shares", tokens(OWED), tokens(POSTED)))
}

/// The price falls to 8.60: bob is flagged and sold down to the target health.
pub fn liquidation(story: &mut Story) -> Result<String> {
    fall(story, Decimal::percent(860), 8)?;
    flag(story)?;
    story.suite.wait(5)?;
    let (bob, keeper) = (story.person("bob"), story.person("keeper"));
    let (base, lst) = (story.suite.base(), story.suite.lst());
    let before = story.view()?.borrower(&bob);
    let (coins, shares) = (story.holds("keeper", &base)?, story.holds("keeper", &lst)?);
    story.suite.liquidate(&keeper, &bob, PURSE)?;
    let after = story.view()?.borrower(&bob);
    let paid = coins - story.holds("keeper", &base)?;
    let got = story.holds("keeper", &lst)? - shares;
    // Interest and premium of 20 seconds on 70,000 at 1,000 % a year each are less than one token.
    ensure!((before.owed - after.owed).u128().abs_diff(paid) < UNIT, "{before:?} -> {after:?}, paid {paid}");
    // To the target, within one unit of a collateral that weighs less than 7.
    let target = before.target.context("no target")?;
    let weighted = after.owed.mul_ceil(target);
    ensure!(after.weighted.abs_diff(weighted).u128() <= 7, "weighted {} for {weighted}", after.weighted);
    let gone = before.lots.iter().map(|lot| lot.amount.u128()).sum::<u128>()
        - after.lots.iter().map(|lot| lot.amount.u128()).sum::<u128>();
    same("what bob lost and the buyer got", got, gone)?;
    Ok(format!("{} paid for {} shares, health back at {target}", tokens(paid), tokens(got)))
}

/// The price falls to 2: bob is under water. Anyone marks him, and nothing is sold: the provision exceeds everything that pays
/// before the lenders, so nobody may supply or stake, and leaving lenders bear their part.
pub fn under_water(story: &mut Story) -> Result<String> {
    fall(story, Decimal::percent(200), 10)?;
    let hole = marked(story)?;
    let account = story.view()?.borrower(&story.person("bob"));
    same("bob", account.state, AccountState::UnderWater)?;
    // At the average price he is not under water, so the discount stays at 5 %.
    let short = account.owed - account.value.mul_floor(Decimal::percent(95));
    ensure!(account.provision.abs_diff(short).u128() < UNIT, "{} provided for, {short} short", account.provision);
    same("all provisions", hole.provisions, account.provision)?;
    same("what the tranche stands for", hole.tranche.u128(), COVER)?;
    ensure!(!hole.hole.is_zero(), "the loss was to be larger than all security: {hole:?}");
    let reserved = story.view()?.market().reserved;
    ensure!(!reserved.is_zero(), "nothing is reserved for {hole:?}");
    let [carol, dave] = ["carol", "dave"].map(|name| story.person(name));
    ensure!(story.suite.supply(&carol, UNIT).is_err(), "a lender bought the release");
    ensure!(story.suite.stake_security(&dave, UNIT).is_err(), "a staker entered while provisions are open");
    let [provided, reserved, left] = [hole.provisions, reserved, hole.hole].map(|part| tokens(part.u128()));
    Ok(format!("{provided} provided for, {reserved} of stake reserved, {left} left to the lenders; nothing sold"))
}

/// The price recovers, and the provision is released.
pub fn release(story: &mut Story) -> Result<String> {
    let index = story.view()?.market().index;
    fall(story, Decimal::percent(860), 10)?;
    let hole = marked(story)?;
    same("provisions and hole", (hole.provisions.u128(), hole.hole.u128()), (0, 0))?;
    let market = story.view()?.market();
    same("reserved", market.reserved.u128(), 0)?;
    ensure!(market.index >= index, "the index fell from {index} to {}", market.index);
    let carol = story.person("carol");
    story.suite.supply(&carol, UNIT)?;
    Ok(format!("nothing provided for, supply open at {}", Decimal::new(market.index)))
}

/// The price falls to 2 again and stays: all of bob's collateral is sold, and the unpaid debt goes through the waterfall.
pub fn deficit(story: &mut Story) -> Result<String> {
    fall(story, Decimal::percent(200), 10)?;
    marked(story)?;
    story.suite.wait(4)?;
    let (bob, keeper, base) = (story.person("bob"), story.person("keeper"), story.suite.base());
    let tranche = story.view()?.tranche(BASE_TRANCHE).assets.u128();
    let before = story.view()?.borrower(&bob);
    let coins = story.holds("keeper", &base)?;
    story.suite.liquidate(&keeper, &bob, PURSE)?;
    let paid = coins - story.holds("keeper", &base)?;
    ensure!(before.value.mul_floor(Decimal::percent(95)).u128().abs_diff(paid) <= 7, "{paid} for {}", before.value);
    let view = story.view()?;
    let deficit = view.deficits().first().cloned().context("no deficit")?;
    let waterfall = view.engine_deficits().first().map(|deficit| deficit.waterfall);
    same("the waterfall", waterfall, Some(WaterfallState::Done {}))?;
    ensure!((before.owed.u128() - paid).abs_diff(deficit.loss.u128()) < UNIT, "{before:?}, {paid}, {deficit:?}");
    same("the tranche above its floor", deficit.covered.u128(), COVER)?;
    same("taken from the tranche", tranche - view.tranche(BASE_TRANCHE).assets.u128(), COVER)?;
    let lenders = deficit.loss - deficit.fund - deficit.premium - deficit.kept - deficit.covered;
    same("what lenders carry", deficit.outstanding, lenders)?;
    ensure!(!lenders.is_zero(), "the loss was to be larger than all security: {deficit:?}");
    same("bob's debt", view.borrower(&bob).owed.u128(), 0)?;
    same("provisions", view.hole().provisions.u128(), 0)?;
    let paid = [deficit.fund, deficit.premium, deficit.covered, lenders].map(|part| tokens(part.u128()));
    let [fund, premium, covered, lenders] = paid;
    let loss = tokens(deficit.loss.u128());
    Ok(format!("{loss} = fund {fund} + premium {premium} + tranche {covered} + lenders {lenders}"))
}

/// Two lenders request withdrawals and are paid in order, at the index.
pub fn leave(story: &mut Story) -> Result<String> {
    let [alice, carol] = ["alice", "carol"].map(|name| story.person(name));
    let (base, shares) = (story.suite.base(), 1_000 * UNIT);
    // Alice lent three of four tokens, so she bears three quarters of the loss.
    let view = story.view()?;
    let lost = [&alice, &carol].map(|lender| view.lender(lender).lost.u128());
    ensure!(lost[0].abs_diff(3 * lost[1]) <= 2 * UNIT, "{lost:?}");
    let ids = [&alice, &carol].map(|lender| {
        story.suite.request(lender, shares)?;
        story.view()?.requests().last().map(|request| request.id).context("no request")
    });
    story.suite.wait(story.suite.chain.plan.market.params.withdrawal.delay)?;
    for (id, name) in ids.into_iter().zip(["alice", "carol"]) {
        let before = story.holds(name, &base)?;
        story.suite.pay(id?)?;
        let index = story.view()?.market().index;
        let worth = Uint128::new(shares).multiply_ratio(index, 1_000_000_000_000_000_000_u128);
        same("paid", story.holds(name, &base)? - before, worth.u128())?;
    }
    Ok(format!(
        "{} shares each at {}; alice has lost {}, carol {}",
        tokens(shares),
        Decimal::new(story.view()?.market().index),
        tokens(lost[0]),
        tokens(lost[1])
    ))
}

/// The tranche is used up. Others back the market again, it lends, and the next loss is covered whole: the steps of the scenario on
/// the embedded chain.
pub fn second_life(story: &mut Story) -> Result<String> {
    let [keeper, alice, carol] = ["keeper", "alice", "carol"].map(|name| story.person(name));
    let revival = Revival {
        staker: &alice,
        stake: 10 * COVER,
        borrower: &carol,
        coins: POSTED,
        debt: 45_000 * UNIT,
        buyer: &keeper,
        high: Decimal::percent(860),
        low: Decimal::percent(200),
    };
    let mut last = Decimal::zero();
    let Revived { epoch, taken, .. } = story.suite.revive(&revival, |suite, price| {
        // An unchanged price is not set again, because the clock under water runs in seconds.
        if price == last {
            return suite.wait(4);
        }
        last = price;
        suite.sync()?;
        suite.set_price(price, Decimal::one(), 10)?;
        suite.refresh()?;
        Ok(())
    })?;
    Ok(format!(
        "share epoch {epoch}: {} staked, {} paid for the next loss, nothing left to lenders",
        tokens(10 * COVER),
        tokens(taken)
    ))
}

/// Anyone marks bob; returns what lenders then carry.
fn marked(story: &mut Story) -> Result<HoleResponse> {
    let [bob, keeper] = ["bob", "keeper"].map(|name| story.person(name));
    story.suite.mark(&keeper, &[&bob])?;
    // A second mark counts the time that he has been under water.
    story.suite.wait(3)?;
    story.suite.mark(&keeper, &[&bob])?;
    Ok(story.view()?.hole())
}

fn fall(story: &mut Story, price: Decimal, rounds: usize) -> Result<()> {
    story.suite.sync()?;
    story.suite.set_price(price, Decimal::one(), rounds)?;
    story.suite.refresh()?;
    Ok(())
}

fn flag(story: &mut Story) -> Result<()> {
    let bob = story.person("bob");
    story.suite.flag(&bob)?;
    Ok(())
}
