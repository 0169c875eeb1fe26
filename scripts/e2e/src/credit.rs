//! Lend, borrow, fall: a liquidation to the target health, then a loss that walks the waterfall.

use crate::story::{same, tokens, Story, UNIT};
use anyhow::{ensure, Context, Result};
use cosmwasm_std::Decimal;
use interfaces::liquidation_engine::WaterfallState;
use suite::BASE_TRANCHE;

/// What the lenders bring: three to one.
const ALICE: u128 = 300_000 * UNIT;
const CAROL: u128 = 100_000 * UNIT;
/// What stands behind the market: 10,000 tokens above the floor of one.
const DAVE: u128 = 10_001 * UNIT;
const COVER: u128 = 10_000 * UNIT;
/// What bob posts and owes.
const POSTED: u128 = 10_000 * UNIT;
const OWED: u128 = 70_000 * UNIT;
/// What the buyer may spend.
const PURSE: u128 = 100_000 * UNIT;

/// Two lend, one stands behind the market, the ceiling opens.
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

/// Bob posts what he staked and draws against it.
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
    // To the target of 1.05, within one unit of a collateral that weighs less than 7.
    let target = after.owed.mul_ceil(Decimal::percent(105));
    ensure!(after.weighted.abs_diff(target).u128() <= 7, "weighted {} for {target}", after.weighted);
    let gone = before.lots.iter().map(|lot| lot.amount.u128()).sum::<u128>()
        - after.lots.iter().map(|lot| lot.amount.u128()).sum::<u128>();
    same("what bob lost and the buyer got", got, gone)?;
    Ok(format!("{} paid for {} shares, health back at 1.05", tokens(paid), tokens(got)))
}

/// The price falls to 4: bob is insolvent, his loss is found and carried in one transaction.
pub fn deficit(story: &mut Story) -> Result<String> {
    fall(story, Decimal::percent(400), 10)?;
    let tranche = story.view()?.tranche(BASE_TRANCHE).assets.u128();
    let fund = story.view()?.market().fund;
    flag(story)?;
    let view = story.view()?;
    let deficit = view.deficits().first().cloned().context("no deficit")?;
    let waterfall = view.engine_deficits().first().map(|deficit| deficit.waterfall);
    same("the waterfall", waterfall, Some(WaterfallState::Done {}))?;
    ensure!(deficit.fund >= fund, "the fund of {fund} pays first: {deficit:?}");
    same("the tranche above its floor", deficit.covered.u128(), COVER)?;
    same("taken from the tranche", tranche - view.tranche(BASE_TRANCHE).assets.u128(), COVER)?;
    let lenders = deficit.loss - deficit.fund - deficit.premium - deficit.covered;
    same("what lenders carry", deficit.outstanding, lenders)?;
    ensure!(!lenders.is_zero(), "the loss was to be larger than all security: {deficit:?}");
    same("bob's debt", view.borrower(&story.person("bob")).owed.u128(), 0)?;
    let paid = [deficit.fund, deficit.premium, deficit.covered, lenders].map(|part| tokens(part.u128()));
    let [fund, premium, covered, lenders] = paid;
    let loss = tokens(deficit.loss.u128());
    Ok(format!("{loss} = fund {fund} + premium {premium} + tranche {covered} + lenders {lenders}"))
}

/// The lot is sold above its book; what comes back goes to those who lost.
pub fn recovery(story: &mut Story) -> Result<String> {
    let view = story.view()?;
    let before = view.deficits().first().cloned().context("no deficit")?;
    let lot = view.lots().first().cloned().context("no lot")?;
    let (keeper, base) = (story.person("keeper"), story.suite.base());
    let coins = story.holds("keeper", &base)?;
    story.suite.buy_lot(&keeper, lot.id, None, PURSE)?;
    let paid = coins - story.holds("keeper", &base)?;
    ensure!(paid > lot.book.u128(), "{paid} for a book of {}", lot.book);
    let view = story.view()?;
    let after = view.deficits().first().cloned().context("no deficit")?;
    let back = (before.outstanding - after.outstanding).u128();
    same("recovered by the lenders", back, (paid - lot.book.u128()).min(before.outstanding.u128()))?;
    ensure!(view.lots().is_empty(), "the lot is sold");
    same("lot", after.book.u128(), 0)?;
    // Three of four tokens were lent by alice: what is lost and what came back follow that.
    let [alice, carol] = ["alice", "carol"].map(|name| view.lender(&story.person(name)));
    ensure!(alice.value.u128().abs_diff(3 * carol.value.u128()) <= 4, "{alice:?}, {carol:?}");
    Ok(format!("{} for a book of {}, {} back to the lenders", tokens(paid), tokens(lot.book.u128()), tokens(back)))
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
