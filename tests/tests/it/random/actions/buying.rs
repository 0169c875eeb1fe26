//! Buyers of collateral and of lots.

use crate::random::reporters;
use crate::random::violation::Violation;
use crate::random::world::World;
use cosmwasm_std::{Addr, Decimal};
use interfaces::market::{AccountResponse, AccountState};
use interfaces::Asset;
use suite::{BASE, LST_COLLATERAL, NATIVE};

/// The price falls until one account owes more than it has; it is closed, and its lots may find a buyer at once.
pub fn fall_below_debt(world: &mut World) -> Result<(), Violation> {
    let aim = 100 + world.dice.below(500);
    if bring_down(world, aim)?.is_some() && world.dice.one_in(2) {
        return lot(world);
    }
    Ok(())
}

/// The price moves until one account has this health, in thousandths; it is flagged.
fn bring_down(world: &mut World, aim: u64) -> Result<Option<Addr>, Violation> {
    let indebted = |account: &AccountResponse| account.state == AccountState::Healthy && !account.owed.is_zero();
    let owing: Vec<_> = world.suite.borrowers().into_iter().filter(indebted).collect();
    let Some(seen) = world.dice.pick(&owing).cloned() else { return Ok(None) };
    let Some(health) = seen.health.filter(|health| *health < Decimal::percent(400)) else { return Ok(None) };
    let account = Addr::unchecked(&seen.account);
    let permille = (Decimal::permille(aim) / health * Decimal::percent(100_000)).to_uint_floor();
    world.crowd.moves(u64::try_from(permille.u128()).unwrap_or(1_000));
    reporters::agree(world)?;
    let name = world.name(&account);
    world.act("refresh", "", &[], |suite| suite.refresh())?;
    world.act("flag", name, &[&account], |suite| suite.flag(&account))?;
    Ok(Some(account))
}

/// The price falls until one account can just be liquidated. Then buyers come, or the price comes back.
pub fn fall_to_liquidation(world: &mut World) -> Result<(), Violation> {
    let aim = 900 + world.dice.below(98);
    let Some(account) = bring_down(world, aim)? else { return Ok(()) };
    let name = world.name(&account);
    if world.dice.one_in(4) {
        world.crowd.moves(1_200);
        reporters::agree(world)?;
        world.act("clear", name.as_str(), &[&account], |suite| suite.clear_flag(&account))?;
        return Ok(());
    }
    for _ in 0..1 + world.dice.below(3) {
        reporters::round(world)?;
        take(world, &account)?;
    }
    Ok(())
}

/// Buys of an account that has a flag, with any funds; sometimes of one that has none.
pub fn liquidate(world: &mut World) -> Result<(), Violation> {
    let seen = world.suite.borrowers();
    let unwell: Vec<_> = seen.into_iter().filter(|account| account.state == AccountState::Liquidatable).collect();
    let Some(seen) = world.dice.pick(&unwell).cloned() else { return Ok(()) };
    let account = Addr::unchecked(&seen.account);
    if world.suite.flagged(&account).is_none() && !world.dice.one_in(6) {
        let detail = world.name(&account);
        world.act("flag", detail, &[&account], |suite| suite.flag(&account))?;
        for _ in 0..world.dice.below(4) {
            super::oracle::round(world)?;
        }
    }
    take(world, &account)
}

/// One buyer, with any funds.
fn take(world: &mut World, account: &Addr) -> Result<(), Violation> {
    let buyer = world.person();
    let funds = world.dice.amount(world.suite.borrower(account).owed.u128() * 2);
    world.suite.fund(&buyer, funds, BASE);
    let detail = format!("{} of {} with {funds}", world.name(&buyer), world.name(account));
    let plan = world.suite.simulate(account, funds);
    let before = purse(world, &buyer);
    if world.act("liquidate", detail, &[account], |suite| suite.liquidate(&buyer, account, funds))?.is_none() {
        return Ok(());
    }
    let plan = plan.map_err(|error| Violation(format!("what works is not simulated: {error:#}")))?;
    let mut expected = before;
    expected[0] -= plan.repay.u128();
    for take in &plan.take {
        expected[if take.lot == LST_COLLATERAL { 1 } else { 2 }] += take.amount.u128();
    }
    let after = purse(world, &buyer);
    Violation::unless(after == expected, || format!("{plan:?} was simulated, {before:?} became {after:?}"))
}

/// What a buyer has: base, liquid staking tokens, native coins.
fn purse(world: &World, who: &Addr) -> [u128; 3] {
    let assets = [world.suite.base(), world.suite.lst(), Asset::Native(NATIVE.into())];
    assets.map(|asset| world.suite.balance(&asset, who))
}

/// A part of a lot, with enough money or not.
pub fn lot(world: &mut World) -> Result<(), Violation> {
    let lots = world.suite.lots();
    let Some(lot) = world.dice.pick(&lots).cloned() else { return Ok(()) };
    let amount = world.part(lot.amount.u128());
    let value = lot.price.map_or(1, |price| lot.amount.mul_ceil(price).u128() + 1);
    let funds = if world.dice.one_in(5) { world.dice.scaled(value) } else { value };
    let buyer = world.person();
    world.suite.fund(&buyer, funds, BASE);
    let detail = format!("{} {} {amount} of {} with {funds}", world.name(&buyer), lot.id, lot.amount);
    world.act("buy_lot", detail, &[], |suite| suite.buy_lot(&buyer, lot.id, Some(amount), funds))?;
    Ok(())
}
