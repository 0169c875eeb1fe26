//! What borrowers, lenders, stakers and keepers do between prices.

use anyhow::Result;
use cosmwasm_std::{coin, Decimal};
use interfaces::market::AccountState;
use rand::Rng;
use rand_chacha::ChaCha8Rng;
use suite::{EmbeddedSuite, BASE};

use super::cast::{Cast, UNIT};
use super::tally::Tally;

const DAY: u64 = 86_400;

/// Attentive borrowers repay out of their savings when their health comes near one.
pub fn borrowers(suite: &mut EmbeddedSuite, cast: &mut Cast, tally: &mut Tally) -> Result<()> {
    let near = Decimal::percent(106);
    for borrower in cast.borrowers.iter_mut().filter(|borrower| borrower.attentive && borrower.savings > 0) {
        let seen = suite.borrower(&borrower.account);
        let worried = seen.health.is_some_and(|health| health < near) && seen.state != AccountState::Insolvent;
        if !worried {
            continue;
        }
        let amount = borrower.savings.min(seen.owed.u128() / 3).max(1);
        let market = suite.at.market.clone();
        let repay = interfaces::credit_market::ExecuteMsg::Repay { account: None };
        suite.execute(&borrower.account.clone(), &market, &repay, &[coin(amount, BASE)])?;
        borrower.savings = borrower.savings.saturating_sub(amount);
        tally.repaid(borrower.class, amount);
    }
    Ok(())
}

/// Now and then a borrower without debt comes back with new collateral and buys the dip. The market may refuse: no live
/// price, no cash, no room below the ceiling, or nothing that its margin still lends.
pub fn newcomers(suite: &mut EmbeddedSuite, cast: &mut Cast, price: Decimal, rng: &mut ChaCha8Rng) -> Result<()> {
    for borrower in &mut cast.borrowers {
        if rng.gen_range(0..100) >= 2 || !suite.borrower(&borrower.account).owed.is_zero() {
            continue;
        }
        let debt = UNIT.saturating_mul(rng.gen_range(2_000..=20_000));
        let use_of_limit = rng.gen_range(60..=97);
        let _ = super::cast::borrow(suite, borrower, debt, use_of_limit, price, false);
    }
    Ok(())
}

/// Lenders leave when they are afraid: the more lenders have lost or the fuller the market, the more of them ask. Requests
/// that are due are paid as far as cash allows. `fear` is in percent per bar.
pub fn lenders(suite: &mut EmbeddedSuite, cast: &Cast, fear: u32, rng: &mut ChaCha8Rng) -> Result<()> {
    for lender in &cast.lenders {
        if rng.gen_range(0..1_000) < fear {
            let seen = suite.lender(lender);
            let free = seen.shares.saturating_sub(seen.pending).u128();
            if free > 1 {
                suite.request(lender, free / 2)?;
            }
        }
    }
    let now = suite.now();
    for request in suite.requests() {
        if request.payable_at <= now {
            // Without cash it waits for the next bar.
            let _ = suite.pay(request.id);
        }
    }
    Ok(())
}

/// Some stakers start to leave; those whose cooldown is over are paid, unless a deficit holds the tranche.
pub fn stakers(suite: &mut EmbeddedSuite, cast: &Cast, rng: &mut ChaCha8Rng) -> Result<()> {
    let now = suite.now();
    for staker in &cast.stakers {
        if rng.gen_range(0..1_000) < 2 {
            let shares = suite.position(suite::BASE_TRANCHE, staker).shares.u128();
            if shares > 10 {
                suite.start_cooldown(staker, shares / 4)?;
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
pub fn keepers(suite: &mut EmbeddedSuite, last_daily: &mut u64, rng: &mut ChaCha8Rng, cast: &Cast) -> Result<()> {
    suite.sync()?;
    // Without a price the margins stay as they were.
    let _ = suite.refresh();
    let now = suite.now();
    if now.saturating_sub(*last_daily) < DAY {
        return Ok(());
    }
    *last_daily = now;
    suite.compound()?;
    // Nothing to pay, or too early for a batch, is no failure of the replay.
    let _ = suite.distribute();
    let unstaker = cast.stakers.first().cloned();
    if let Some(who) = unstaker {
        suite.stake(&who, UNIT.saturating_mul(rng.gen_range(10..=100)))?;
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
