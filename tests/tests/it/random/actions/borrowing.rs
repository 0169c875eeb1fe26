//! Borrowers.

use crate::random::reporters;
use crate::random::violation::Violation;
use crate::random::world::{World, UNIT};
use cosmwasm_std::{coin, Uint128};
use interfaces::credit_market::ExecuteMsg;
use interfaces::oracle_aggregator::FeedStatus;
use suite::{BASE, FEED_LST};

/// New collateral of either kind, the class of the day, and as much debt as is lent on it. Most often at a price that is
/// live, and with cash and security to lend against.
pub fn open(world: &mut World) -> Result<(), Violation> {
    if !world.dice.one_in(4) {
        prepare(world)?;
    }
    let (who, class) = (world.person(), world.dice.below(3) as u8);
    let amount = if world.dice.one_in(4) { world.fortune() } else { big(world) };
    let name = world.name(&who);
    if world.dice.one_in(2) {
        let detail = format!("{name} {amount}");
        world.act("deposit_native", detail, &[&who], |suite| suite.deposit_native(&who, amount))?;
    } else {
        world.act("stake", format!("{name} {amount}"), &[], |suite| suite.stake(&who, amount))?;
        let held = world.suite.balance(&world.suite.lst(), &who);
        if held > 0 {
            world.act("deposit_lst", format!("{name} {held}"), &[&who], |suite| suite.deposit_lst(&who, held))?;
        }
    }
    world.act("refresh", "", &[], |suite| suite.refresh())?;
    world.act("set_class", format!("{name} {class}"), &[&who], |suite| suite.set_class(&who, class))?;
    draw(world, &who, true)
}

fn prepare(world: &mut World) -> Result<(), Violation> {
    let record = world.suite.record(FEED_LST);
    if record.map_or(true, |record| record.status != FeedStatus::Live) {
        super::staking::sync(world)?;
        reporters::calm(world)?;
    }
    let market = world.suite.market();
    if market.cash.saturating_sub(market.pending) < Uint128::new(20_000 * UNIT) {
        let amount = big(world) * 5;
        super::lending::lend(world, amount)?;
    }
    // Open provisions keep new security out.
    if !market.provisions.is_zero() {
        super::marking::mark(world)?;
    }
    let ceiling = world.suite.ceiling();
    if ceiling.ceiling < ceiling.debt + Uint128::new(20_000 * UNIT) {
        let amount = big(world) / 4;
        super::security::stand_behind(world, amount)?;
    }
    Ok(())
}

/// From 1,000 to 41,000.
fn big(world: &mut World) -> u128 {
    (1_000 + u128::from(world.dice.below(40_000))) * UNIT
}

fn draw(world: &mut World, who: &cosmwasm_std::Addr, most: bool) -> Result<(), Violation> {
    let room = world.suite.loan(who).borrowable.unwrap_or_default().u128();
    let (cash, ceiling) = (world.suite.market().cash.u128(), world.suite.ceiling());
    let room = room.min(cash).min(ceiling.ceiling.saturating_sub(ceiling.debt).u128());
    if room == 0 && !world.dice.one_in(6) {
        return Ok(());
    }
    let amount = if most { room.max(1) } else { world.part(room) };
    let detail = format!("{} {amount}", world.name(who));
    let into_band = world.dice.one_in(2);
    world.act("borrow", detail, &[who], |suite| match into_band {
        true => suite.borrow_into_band(who, amount),
        false => suite.borrow(who, amount),
    })?;
    Ok(())
}

pub fn deposit_native(world: &mut World) -> Result<(), Violation> {
    let (who, amount) = (world.person(), world.fortune());
    let detail = format!("{} {amount}", world.name(&who));
    world.act("deposit_native", detail, &[&who], |suite| suite.deposit_native(&who, amount))?;
    Ok(())
}

pub fn deposit_lst(world: &mut World) -> Result<(), Violation> {
    let who = world.person();
    let held = world.suite.balance(&world.suite.lst(), &who);
    if held == 0 {
        return Ok(());
    }
    let amount = world.dice.amount(held);
    let detail = format!("{} {amount}", world.name(&who));
    world.act("deposit_lst", detail, &[&who], |suite| suite.deposit_lst(&who, amount))?;
    Ok(())
}

pub fn withdraw(world: &mut World) -> Result<(), Violation> {
    let who = world.person();
    let held = world.suite.loan(&who).collateral;
    let (collateral, amount) =
        world.dice.pick(&held).map_or((1, 1), |posted| (posted.collateral, posted.amount.u128()));
    let amount = world.part(amount);
    let detail = format!("{} {collateral} {amount}", world.name(&who));
    let into_band = world.dice.one_in(2);
    world.act("withdraw", detail, &[&who], |suite| match into_band {
        true => suite.withdraw_into_band(&who, collateral, amount),
        false => suite.withdraw(&who, collateral, amount),
    })?;
    Ok(())
}

pub fn set_class(world: &mut World) -> Result<(), Violation> {
    let (who, class) = (world.person(), world.dice.below(4) as u8);
    let detail = format!("{} {class}", world.name(&who));
    world.act("set_class", detail, &[&who], |suite| suite.set_class(&who, class))?;
    Ok(())
}

pub fn borrow(world: &mut World) -> Result<(), Violation> {
    let (who, most) = (world.person(), world.dice.one_in(3));
    draw(world, &who, most)
}

pub fn repay(world: &mut World) -> Result<(), Violation> {
    let who = world.person();
    let owed = world.suite.loan(&who).owed.u128();
    let amount = world.dice.amount(owed + 3);
    let detail = format!("{} {amount}", world.name(&who));
    world.act("repay", detail, &[&who], |suite| suite.repay(&who, amount))?;
    Ok(())
}

pub fn repay_other(world: &mut World) -> Result<(), Violation> {
    let (who, other) = (world.person(), world.person());
    let owed = world.suite.loan(&other).owed.u128();
    let amount = world.dice.amount(owed + 3);
    world.suite.fund(&who, amount, BASE);
    let market = world.suite.at.market.clone();
    let msg = ExecuteMsg::Repay { account: Some(other.to_string()) };
    let detail = format!("{} for {} {amount}", world.name(&who), world.name(&other));
    world.act("repay_other", detail, &[&other], |suite| suite.execute(&who, &market, &msg, &[coin(amount, BASE)]))?;
    Ok(())
}
