//! What one message may change of lenders and borrowers.

use super::{Seen, ONE};
use crate::random::events::Events;
use crate::random::violation::Violation;
use cosmwasm_std::{Decimal, Uint128};
use interfaces::credit_market::HoleResponse;
use interfaces::market::{AccountResponse, AccountState};

/// The index falls only by a loss.
pub fn index(before: &Seen, after: &Seen, events: &Events) -> Result<(), Violation> {
    Violation::unless(events.has("credit_market.loss") || after.index >= before.index, || {
        format!("the lenders' index fell from {} to {} without a loss", before.index, after.index)
    })
}

/// Nobody lowers what another lender has, except by a loss; and what a loss takes is still owed as loss units. A request
/// that lapses only frees its shares.
pub fn lenders(before: &Seen, after: &Seen, touched: &[String], events: &Events) -> Result<(), Violation> {
    let loss = events.has("credit_market.loss");
    let lapsed = events.values("wasm-credit_market.lapse", "lender");
    for (name, old) in before.lenders.iter().filter(|(name, _)| !touched.contains(name)) {
        let Some(new) = after.lenders.get(name) else {
            return Err(Violation(format!("{name} is no lender any more: {old:?}")));
        };
        // The index has 18 digits: a larger holding sees its steps.
        let unit = Uint128::new(1 + old.shares.u128() / ONE);
        let freed = new.pending < old.pending && lapsed.contains(&name.as_str());
        let same = new.shares == old.shares && (new.pending == old.pending || freed);
        let kept = new.value + unit >= old.value || loss;
        let whole = new.value + new.refunds + new.lost + unit * Uint128::new(4) >= old.value + old.refunds + old.lost;
        Violation::unless(same && kept && new.refunds + unit >= old.refunds && whole, || {
            format!("somebody else's message changed a lender from {old:?} to {new:?}")
        })?;
    }
    Ok(())
}

/// Within a block nobody raises another's debt or takes another's collateral.
pub fn accounts(before: &Seen, after: &Seen, touched: &[String]) -> Result<(), Violation> {
    for (name, (old, loan)) in before.accounts.iter().filter(|(name, _)| !touched.contains(name)) {
        let amounts =
            |account: &AccountResponse| -> Vec<_> { account.lots.iter().map(|lot| (lot.id, lot.amount)).collect() };
        let new = after.accounts.get(name);
        // Two divisions of a write-down and of the end of an impairment round up.
        let most = loan.owed + Uint128::new(3);
        let kept = new.is_some_and(|(new, now)| now.owed <= most && amounts(new) == amounts(old));
        Violation::unless(kept, || {
            format!("somebody else's message changed an account from {old:?}, {loan:?} to {new:?}")
        })?;
    }
    Ok(())
}

/// An account that a message marked has a provision of at least its shortfall now.
pub fn marks(after: &Seen, events: &Events) -> Result<(), Violation> {
    for name in events.values("wasm-credit_market.mark", "account") {
        // One that was sold or written off whole is gone, or owes nothing live.
        let Some((account, loan)) = after.accounts.get(name) else { continue };
        if account.state == AccountState::NoPrice {
            continue;
        }
        let live = loan.owed - loan.charged_off - loan.suspended;
        let shortfall = live.saturating_sub(account.value);
        Violation::unless(loan.provision >= shortfall && loan.provision <= live, || {
            format!("{name} was marked and is short of {shortfall}: {account:?}, {loan:?}")
        })?;
    }
    Ok(())
}

/// Who supplies or leaves without a mark changes what the shares of the others would be paid now by at most two units.
pub fn exit_price(before: &Seen, after: &Seen, events: &Events) -> Result<(), Violation> {
    let moved = ["credit_market.pay", "credit_market.supply", "credit_market.refund", "credit_market.request"];
    if events.has("credit_market.mark") || !moved.iter().any(|event| events.has(event)) {
        return Ok(());
    }
    let left = |hole: &HoleResponse| hole.claims - hole.hole;
    let (old, new) = (left(&before.hole), left(&after.hole));
    // Of the shares that stay.
    let stay = before.shares.min(after.shares);
    let (was, is) = (old.multiply_ratio(stay, before.shares), new.multiply_ratio(stay, after.shares));
    let unit = Uint128::new(1 + stay.u128() / ONE);
    Violation::unless(is + unit * Uint128::new(2) >= was, || {
        format!("the exit of {stay} shares was worth {was} and is {is}: {:?} to {:?}", before.hole, after.hole)
    })
}

/// Who leaves before anybody marked gets at most his part of what is not marked, and two units, more than he would get if all
/// accounts were marked now.
pub fn leavers(before: &Seen, events: &Events) -> Result<(), Violation> {
    if events.has("credit_market.mark") {
        return Ok(());
    }
    let HoleResponse { provisions, fund, premium_owed, kept, claims, .. } = before.hole;
    let (mut all, mut unmarked) = (provisions, Uint128::zero());
    for (account, loan) in before.accounts.values().filter(|(account, _)| account.state != AccountState::NoPrice) {
        let most = Decimal::one() - before.least;
        let part = account.price_factor.map_or(most, |factor| factor.min(most));
        let live = loan.owed - loan.charged_off - loan.suspended;
        let found = live.saturating_sub(account.value.mul_floor(part));
        all = all + found - loan.provision;
        unmarked += found.saturating_sub(loan.provision);
    }
    let hole = all.saturating_sub(fund + premium_owed + kept + before.free_stake).min(claims);
    let [shares, paid] = ["shares", "amount"].map(|key| events.sum("wasm-credit_market.pay", key)).map(Uint128::new);
    if shares.is_zero() {
        return Ok(());
    }
    // claims = floor(S * index), so that a part of claims + 1 is at least the value of the shares.
    let at_marks = (claims - hole + Uint128::one()).multiply_ratio(shares, before.shares);
    let most = at_marks + unmarked.multiply_ratio(shares, before.shares) + Uint128::new(2);
    Violation::unless(paid <= most, || {
        format!(
            "{shares} shares left with {paid}, more than {most}: {unmarked} unmarked, {all} in all, {:?}",
            before.hole
        )
    })
}

/// A change of parameters moves no price under water that somebody waits for, and no request's date.
pub fn opened(before: &Seen, after: &Seen, events: &Events) -> Result<(), Violation> {
    if !events.has("credit_market.config") {
        return Ok(());
    }
    for (id, old) in &before.requests {
        let new = after.requests.get(id);
        let lapses = new.and_then(|new| new.lapses_at.zip(old.lapses_at)).is_none_or(|(new, old)| new == old);
        Violation::unless(lapses && new.is_some_and(|new| new.payable_at == old.payable_at), || {
            format!("a change of parameters moved request {old:?} to {new:?}")
        })?;
    }
    for (name, (old, _)) in before.accounts.iter().filter(|(_, (old, _))| old.under_water_for > Some(0)) {
        let Some((new, _)) = after.accounts.get(name).filter(|(new, _)| new.value == old.value) else { continue };
        let numbers = |account: &AccountResponse| (account.price_factor, account.under_water_for, account.provision);
        Violation::unless(numbers(new) == numbers(old), || {
            format!("a change of parameters moved the price of {old:?} to {new:?}")
        })?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use cosmwasm_std::Event;
    use cw_multi_test::AppResponse;
    use suite::invariants::Facts;
    use suite::EmbeddedSuite;

    /// A message that pays a leaver so much for 1,000 shares.
    fn pays(amount: u128) -> AppResponse {
        let event = Event::new("wasm-credit_market.pay").add_attribute("shares", "1000");
        AppResponse {
            events: vec![event.add_attribute("amount", amount.to_string())],
            data: None,
            msg_responses: vec![],
        }
    }

    #[test]
    fn a_leaver_who_is_paid_more_than_at_marks_is_found() {
        let mut suite = EmbeddedSuite::builder().build();
        let lender = suite.account("lender");
        suite.supply(&lender, 1_000_000_000_000).unwrap();
        let mut seen = Seen::look(&suite, &[], &Facts::read(&suite));
        let checked = |seen: &Seen, amount| leavers(seen, &Events(&pays(amount))).is_ok();
        // Nothing is lost: a share is worth a unit, and two units may be rounding.
        assert_eq!([1_000, 1_002, 1_003].map(|amount| checked(&seen, amount)), [true, true, false]);
        // Half of what lenders have is provided for and covered by nothing: 500 for 1,000 shares.
        seen.hole.provisions = seen.hole.claims.multiply_ratio(1u128, 2u128);
        seen.free_stake = Uint128::zero();
        assert_eq!([500, 502, 503, 1_000].map(|amount| checked(&seen, amount)), [true, true, false, false]);
        // What stands for the provisions is not the leavers' loss.
        seen.hole.fund = seen.hole.provisions;
        assert_eq!([1_000, 1_003].map(|amount| checked(&seen, amount)), [true, false]);
    }
}
