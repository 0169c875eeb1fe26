//! Actions of borrowers, lenders, stakers and keepers at the end of a bar. Draws come in the order of the lab's model.

use anyhow::Result;
use cosmwasm_std::{coin, Decimal};
use interfaces::market::AccountState;
use lab::dice::Dice;
use lab::Behaviour;
use suite::{EmbeddedSuite, BASE};

use super::cast::{Borrower, Cast};
use super::tally::Tally;
use crate::number::{float, units, UNIT};

const DAY: u64 = 86_400;
/// Part of a holding that a lender requests.
const LENDER_PART: u128 = 2;
/// Part of a holding that a staker withdraws.
const STAKER_PART: u128 = 4;

/// A bar: its length, its last price and its draws.
pub struct Moment<'a> {
    /// Length of the bar.
    pub hours: f64,
    /// Native price at its end.
    pub price: Decimal,
    /// Draws of this bar.
    pub dice: &'a mut dyn Dice,
}

/// Attentive borrowers near liquidation repay out of their savings; sometimes a borrower without debt returns with new
/// collateral and buys the dip. The market may refuse: no live price, no cash, or no room below the ceiling.
pub fn borrowers(
    suite: &mut EmbeddedSuite,
    cast: &mut Cast,
    behaviour: &Behaviour,
    moment: &mut Moment<'_>,
    tally: &mut Tally,
) {
    let people = &behaviour.borrowers;
    for borrower in &mut cast.borrowers {
        let returns = moment.dice.unit();
        let [least, most] = people.return_size;
        let size = moment.dice.between(least, most);
        let limit_use = moment.dice.on_grid(people.limit_use, 100);
        repay_if_near(suite, borrower, behaviour, tally);
        if returns < people.return_per_hour * moment.hours && suite.borrower(&borrower.account).owed.is_zero() {
            let _ = super::cast::borrow(suite, borrower, units(f64::from(size)), limit_use, moment.price, false);
        }
    }
}

fn repay_if_near(suite: &mut EmbeddedSuite, borrower: &mut Borrower, behaviour: &Behaviour, tally: &mut Tally) {
    if !borrower.attentive || borrower.savings == 0 {
        return;
    }
    let people = &behaviour.borrowers;
    let seen = suite.borrower(&borrower.account);
    let near = seen.health.is_some_and(|health| float(health) < people.repay_below);
    if !near || seen.state == AccountState::UnderWater {
        return;
    }
    let wanted = (seen.owed.u128() as f64 * people.repay_share) as u128;
    let amount = borrower.savings.min(wanted).max(1);
    let market = suite.at.market.clone();
    let repay = interfaces::credit_market::ExecuteMsg::Repay { account: None };
    // A repayment that would leave less than the least debt is refused.
    let Ok(repaid) = suite.execute(&borrower.account.clone(), &market, &repay, &[coin(amount, BASE)]) else { return };
    tally.events(suite.now(), &repaid);
    borrower.savings = borrower.savings.saturating_sub(amount);
    tally.repaid(borrower.class, amount);
}

/// Lenders request withdrawals, more often once an account was under water. Requests that are due are paid as far as cash allows.
pub fn lenders(
    suite: &mut EmbeddedSuite,
    cast: &Cast,
    behaviour: &Behaviour,
    moment: &mut Moment<'_>,
    tally: &mut Tally,
) {
    let people = &behaviour.lenders;
    let per_hour = if tally.distress { people.panic_per_hour } else { people.leave_per_hour };
    for lender in &cast.lenders {
        if moment.dice.unit() < per_hour * moment.hours {
            let seen = suite.lender(lender);
            let free = seen.shares.saturating_sub(seen.pending);
            // Too little, or too soon after a request that lapsed, is refused.
            let _ = suite.request(lender, free.u128() / LENDER_PART);
        }
    }
    pay(suite, tally);
}

/// Lets time pass until `until`, and pays every request in the moment in which it is due: it lapses soon after.
pub fn wait(suite: &mut EmbeddedSuite, until: u64, tally: &mut Tally) {
    loop {
        let now = suite.now();
        let due = suite.requests().iter().map(|request| request.payable_at).filter(|due| *due > now).min();
        let Some(due) = due.filter(|due| *due <= until) else { break };
        suite.chain.run(due.saturating_sub(now));
        pay(suite, tally);
    }
    let rest = until.saturating_sub(suite.now());
    if rest > 0 {
        suite.chain.run(rest);
    }
}

/// Pays due requests in order, as far as there is cash.
fn pay(suite: &mut EmbeddedSuite, tally: &mut Tally) {
    let now = suite.now();
    for request in suite.requests().into_iter().filter(|request| request.payable_at <= now) {
        if let Ok(paid) = suite.pay(request.id) {
            tally.events(now, &paid);
        }
    }
}

/// Some stakers start cooldowns; ended cooldowns are paid, unless a deficit or provisions hold the tranche.
pub fn stakers(suite: &mut EmbeddedSuite, cast: &Cast, behaviour: &Behaviour, moment: &mut Moment<'_>) -> Result<()> {
    let now = suite.now();
    for staker in &cast.stakers {
        if moment.dice.unit() < behaviour.stakers.leave_per_hour * moment.hours {
            let shares = suite.position(suite::BASE_TRANCHE, staker).shares.u128();
            if shares > 10 {
                suite.start_cooldown(staker, shares / STAKER_PART)?;
            }
        }
        for cooldown in suite.cooldowns(staker) {
            if cooldown.payable_at <= now {
                let _ = suite.payout(staker, cooldown.id);
            }
        }
    }
    Ok(())
}

/// Keepers of the vault and the market: sync and refresh every bar, the rest once a day or when it is due.
pub fn keepers(suite: &mut EmbeddedSuite, last_daily: &mut u64, cast: &Cast, tally: &mut Tally) -> Result<()> {
    suite.sync()?;
    // Without a price premiums stay as they were.
    let _ = suite.refresh();
    let now = suite.now();
    if now.saturating_sub(*last_daily) < DAY {
        return Ok(());
    }
    *last_daily = now;
    super::liquidators::write_down(suite, tally);
    suite.compound()?;
    // Nothing to pay, or a batch that is too early, does not fail the replay.
    let _ = suite.distribute();
    let unstaker = cast.stakers.first().cloned();
    if let Some(who) = unstaker {
        suite.stake(&who, UNIT.saturating_mul(50))?;
        let shares = suite.balance(&suite.lst(), &who);
        suite.unstake(&who, shares / 2)?;
        let _ = suite.submit_batch();
        let _ = suite.settle();
        let due: Vec<u64> = suite
            .claims(&who)
            .into_iter()
            .filter(|claim| !claim.claimable.is_zero())
            .map(|claim| claim.batch)
            .collect();
        if !due.is_empty() {
            suite.claim(&who, &due)?;
        }
    }
    Ok(())
}
