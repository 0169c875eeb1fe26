//! Provisions: marks, write-downs, the reserve, and the close of what cannot be sold.

use crate::random::reporters;
use crate::random::violation::Violation;
use crate::random::world::World;
use cosmwasm_std::{Addr, Decimal, Uint128};
use interfaces::market::{AccountResponse, AccountState};

/// Anyone marks some accounts: those in trouble, or any.
pub fn mark(world: &mut World) -> Result<(), Violation> {
    let seen = world.suite.borrowers();
    let sick = |account: &&AccountResponse| account.state == AccountState::UnderWater || !account.provision.is_zero();
    let mut chosen: Vec<Addr> = seen.iter().filter(sick).map(|account| Addr::unchecked(&account.account)).collect();
    if chosen.is_empty() || world.dice.one_in(4) {
        chosen = seen.iter().take(3).map(|account| Addr::unchecked(&account.account)).collect();
    }
    if world.dice.one_in(10) {
        chosen.push(world.person());
    }
    mark_all(world, &chosen)
}

pub fn mark_one(world: &mut World, account: &Addr) -> Result<(), Violation> {
    mark_all(world, std::slice::from_ref(account))
}

/// The provision of every account is then its live debt less what its collateral is worth at the floor, to the unit.
fn mark_all(world: &mut World, accounts: &[Addr]) -> Result<(), Violation> {
    let who = world.person();
    let names: Vec<_> = accounts.iter().map(|account| world.name(account)).collect();
    let list: Vec<&Addr> = accounts.iter().collect();
    let before = world.suite.balance(&world.suite.base(), &who);
    let detail = format!("{} by {}", names.join(" "), world.name(&who));
    let Some(done) = world.act("mark", detail, &[], |suite| suite.mark(&who, &list))? else { return Ok(()) };
    let reward = crate::random::events::Events(&done).sum("wasm-credit_market.reward", "amount");
    let paid = world.suite.balance(&world.suite.base(), &who) - before;
    Violation::unless(paid == reward, || format!("a reward of {reward} paid {paid}"))?;
    for account in accounts {
        let (seen, loan) = (world.suite.borrower(account), world.suite.loan(account));
        if seen.state == AccountState::NoPrice {
            continue;
        }
        let live = loan.owed - loan.charged_off - loan.suspended;
        // The defaults' floor of 5 % may have been changed by governance: the law of the account bounds it from above.
        let most = seen.price_factor.unwrap_or(Decimal::one()).min(Decimal::percent(99));
        let least = live.saturating_sub(seen.value.mul_floor(most));
        Violation::unless(loan.provision >= least, || format!("{seen:?} and {loan:?} lack {least}"))?;
    }
    Ok(())
}

/// Anyone writes an account down, often after it was under water for long.
pub fn write_down(world: &mut World) -> Result<(), Violation> {
    let seen = world.suite.borrowers();
    let under: Vec<_> = seen.iter().filter(|account| account.state == AccountState::UnderWater).collect();
    let Some(account) = world.dice.pick(&under).map(|account| Addr::unchecked(&account.account)) else {
        return Ok(());
    };
    mark_one(world, &account)?;
    if !world.dice.one_in(3) {
        // More than an hour in which the feeds always have a price.
        for _ in 0..34 {
            reporters::wait(world, 84)?;
            reporters::round(world)?;
        }
    }
    write_one(world, &account)
}

fn write_one(world: &mut World, account: &Addr) -> Result<(), Violation> {
    let name = world.name(account);
    let before = world.suite.loan(account);
    if world.act("write_down", name, &[], |suite| suite.write_down(account))?.is_none() {
        return Ok(());
    }
    let after = world.suite.loan(account);
    Violation::unless(after.charged_off > before.charged_off && after.collateral == before.collateral, || {
        format!("a write-down changed {before:?} to {after:?}")
    })
}

pub fn reserve(world: &mut World) -> Result<(), Violation> {
    world.act("reserve", "", &[], |suite| suite.reserve())?;
    // Then the vault's book says what is needed of each tranche, and the market's their sum.
    let mut sum = Uint128::zero();
    for entry in world.suite.exposure().tranches {
        let vault = world.suite.tranche(entry.tranche).reserved;
        Violation::unless(vault == entry.reserve, || format!("{vault} is reserved, and needed is {entry:?}"))?;
        sum += vault;
    }
    let market = world.suite.market().reserved;
    Violation::unless(market == sum, || format!("the market reserves {market}, and the vault {sum}"))
}

/// The oracle is silent for longer than prices are remembered: what cannot be sold any more is closed, in full or not at
/// all. Then it speaks again.
pub fn outage(world: &mut World) -> Result<(), Violation> {
    let days = 1 + world.dice.below(11);
    reporters::wait(world, days * 86_400)?;
    let unwell = |account: &AccountResponse| !account.owed.is_zero() && account.state != AccountState::Healthy;
    let seen: Vec<_> = world.suite.borrowers().into_iter().filter(unwell).collect();
    if let Some(account) = world.dice.pick(&seen).map(|account| Addr::unchecked(&account.account)) {
        if world.dice.one_in(2) {
            mark_one(world, &account)?;
        }
        close_one(world, &account)?;
    }
    if world.dice.one_in(2) {
        super::lending::pay(world)?;
    }
    super::staking::sync(world)?;
    reporters::agree(world)
}

/// Closes an account, or tries one that can be sold.
pub fn close(world: &mut World) -> Result<(), Violation> {
    let seen = world.suite.borrowers();
    let unwell: Vec<_> = seen.iter().filter(|account| account.state != AccountState::Healthy).collect();
    let Some(account) = world.dice.pick(&unwell).map(|account| Addr::unchecked(&account.account)) else {
        return Ok(());
    };
    close_one(world, &account)
}

fn close_one(world: &mut World, account: &Addr) -> Result<(), Violation> {
    let (name, seen) = (world.name(account), world.suite.borrower(account));
    let priced = seen.lots.iter().any(|lot| lot.unit_price.is_some_and(|price| !price.is_zero()));
    let done = world.act("close", name, &[account], |suite| suite.close(account))?;
    Violation::unless(done.is_none() || !priced, || format!("an account that can be sold was closed: {seen:?}"))
}
