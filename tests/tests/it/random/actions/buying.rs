//! Falls of the price, and buyers of collateral.

use crate::random::reporters;
use crate::random::violation::Violation;
use crate::random::world::World;
use cosmwasm_std::{Addr, Decimal};
use interfaces::market::{AccountResponse, AccountState};
use interfaces::Asset;
use suite::{BASE, LST_COLLATERAL, NATIVE};

/// The price gaps until one account owes more than it has. It is marked or not; then slices are sold, or the price comes
/// back, or nobody does anything.
pub fn fall_below_debt(world: &mut World) -> Result<(), Violation> {
    let aim = 100 + world.dice.below(650);
    let Some(account) = bring_down(world, aim)? else { return Ok(()) };
    if !world.dice.one_in(3) {
        super::marking::mark_one(world, &account)?;
    }
    match world.dice.below(4) {
        0 => {
            world.crowd.moves(1_100 + world.dice.below(3_000));
            reporters::agree(world)?;
            super::marking::mark_one(world, &account)
        }
        1 => slices(world, &account),
        2 => {
            wait_for_the_floor(world)?;
            sell_out(world, &account)
        }
        _ => super::lending::pay(world),
    }
}

/// The price gaps below one account's debt, and nothing else.
pub fn gap(world: &mut World) -> Result<(), Violation> {
    let aim = 100 + world.dice.below(650);
    bring_down(world, aim)?;
    Ok(())
}

/// The price gaps far below one account's debt, and a buyer takes all of its collateral: what is left is a loss.
pub fn fall_and_sell_out(world: &mut World) -> Result<(), Violation> {
    let aim = 100 + world.dice.below(500);
    let Some(account) = bring_down(world, aim)? else { return Ok(()) };
    super::marking::mark_one(world, &account)?;
    wait_for_the_floor(world)?;
    sell_out(world, &account)
}

/// At first the price of all collateral is the whole debt: nothing would be lost.
fn wait_for_the_floor(world: &mut World) -> Result<(), Violation> {
    for _ in 0..3 + world.dice.below(8) {
        reporters::wait(world, 60)?;
        reporters::round(world)?;
    }
    Ok(())
}

/// Everything that an account holds goes to one buyer.
fn sell_out(world: &mut World, account: &Addr) -> Result<(), Violation> {
    let funds = world.suite.borrower(account).owed.u128() * 2;
    take_with(world, account, funds)
}

/// Buys of an account under water over some hours.
fn slices(world: &mut World, account: &Addr) -> Result<(), Violation> {
    for _ in 0..1 + world.dice.below(3) {
        take(world, account)?;
        let seconds = 600 * (1 + world.dice.below(20));
        reporters::wait(world, seconds)?;
        reporters::round(world)?;
    }
    take(world, account)
}

/// The price moves until one account has this health, in thousandths; it is flagged if it can be.
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
    if world.suite.borrower(&account).state != AccountState::UnderWater {
        world.act("flag", name, &[&account], |suite| suite.flag(&account))?;
    }
    Ok(Some(account))
}

/// The price falls until one account can just be liquidated, or into its soft band. Then buyers come, or the price comes
/// back.
pub fn fall_to_liquidation(world: &mut World) -> Result<(), Violation> {
    let aim = 900 + world.dice.below(106);
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

/// The price of the day leaves an account just above health 1. Its band is narrow while the feed is calm, so that it is
/// met only on purpose.
pub fn fall_into_band(world: &mut World) -> Result<(), Violation> {
    let owing = world.suite.borrowers();
    let in_reach = |account: &&AccountResponse| account.edge.is_some_and(|edge| edge > Decimal::permille(1_001));
    let wide: Vec<_> = owing.iter().filter(in_reach).filter(|account| !account.owed.is_zero()).cloned().collect();
    let Some(seen) = world.dice.pick(&wide).cloned() else { return Ok(()) };
    let (account, edge) = (Addr::unchecked(&seen.account), seen.edge.unwrap_or(Decimal::one()));
    let Some(health) = seen.health.filter(|health| !health.is_zero()) else { return Ok(()) };
    // Half way between 1 and the edge, in steps that the breaker lets through at once.
    let aim = (edge + Decimal::one()) * Decimal::percent(50);
    world.crowd.native = (world.crowd.native * (aim / health)).clamp(Decimal::permille(1), Decimal::percent(1_000_000));
    reporters::calm(world)?;
    if world.suite.borrower(&account).state != AccountState::Band {
        return Ok(());
    }
    let name = world.name(&account);
    world.act("flag", name, &[&account], |suite| suite.flag(&account))?;
    reporters::round(world)?;
    take(world, &account)
}

/// Buys of an account for sale, with any funds; sometimes of one that has no flag.
pub fn liquidate(world: &mut World) -> Result<(), Violation> {
    let seen = world.suite.borrowers();
    let unwell: Vec<_> = seen.into_iter().filter(|account| account.state.is_for_sale()).collect();
    let Some(seen) = world.dice.pick(&unwell).cloned() else { return Ok(()) };
    let account = Addr::unchecked(&seen.account);
    let needs_flag = seen.state != AccountState::UnderWater && world.suite.flagged(&account).is_none();
    if needs_flag && !world.dice.one_in(6) {
        let detail = world.name(&account);
        world.act("flag", detail, &[&account], |suite| suite.flag(&account))?;
        for _ in 0..world.dice.below(4) {
            super::oracle::round(world)?;
        }
    }
    take(world, &account)
}

/// One buyer, with any funds. The owner has a second address, which is as good as any.
fn take(world: &mut World, account: &Addr) -> Result<(), Violation> {
    let funds = world.dice.amount(world.suite.borrower(account).owed.u128() * 2);
    take_with(world, account, funds)
}

fn take_with(world: &mut World, account: &Addr, funds: u128) -> Result<(), Violation> {
    let others: Vec<Addr> = world.people.iter().filter(|who| *who != account).cloned().collect();
    let other = world.dice.pick(&others).cloned().filter(|_| !world.dice.one_in(12));
    let buyer = other.unwrap_or_else(|| account.clone());
    world.suite.fund(&buyer, funds, BASE);
    let detail = format!("{} of {} with {funds}", world.name(&buyer), world.name(account));
    let plan = world.suite.simulate(account, funds);
    let before = purse(world, &buyer);
    let Some(done) = world.act("liquidate", detail, &[account], |suite| suite.liquidate(&buyer, account, funds))?
    else {
        return Ok(());
    };
    let plan = plan.map_err(|error| Violation(format!("what works is not simulated: {error:#}")))?;
    let mut expected = before;
    expected[0] -= plan.repay.u128();
    for take in &plan.take {
        expected[if take.lot == LST_COLLATERAL { 1 } else { 2 }] += take.amount.u128();
    }
    let (after, left) = (purse(world, &buyer), world.suite.borrower(account).lots);
    // A loss ends a sale only when nothing that is worth a unit is left.
    let lost = crate::random::events::Events(&done).has("credit_market.loss");
    let worth = left.iter().any(|lot| lot.unit_price.is_some_and(|price| !lot.amount.mul_floor(price).is_zero()));
    Violation::unless(!lost || !worth, || format!("a sale of a part ended in a loss: {plan:?}, left {left:?}"))?;
    Violation::unless(after == expected, || format!("{plan:?} was simulated, {before:?} became {after:?}"))
}

/// What a buyer has: base, liquid staking tokens, native coins.
fn purse(world: &World, who: &Addr) -> [u128; 3] {
    let assets = [world.suite.base(), world.suite.lst(), Asset::Native(NATIVE.into())];
    assets.map(|asset| world.suite.balance(&asset, who))
}
