//! Prices fall: flags, sales in the band, of unhealthy accounts and under water, marks, a loss through the waterfall.

use super::direct;
use super::lend::{deposit, request};
use crate::session::{base, native, Session, UNIT};
use anyhow::{bail, Context, Result};
use cosmwasm_std::Uint128;
use interfaces::credit_market::ExecuteMsg as Market;
use interfaces::liquidation_engine::{event::LIQUIDATE, ExecuteMsg};

/// In the soft band at a price of 8.6.
const SOFT: &str = "treasury";
/// Flagged at a price of 8.6, and healthy again after a payment.
const HEALS: &str = "deployer";
/// Owes so little that it is sold whole.
const TINY: &str = "governance";
/// Owes more than all security can cover.
const WHALE: &str = "dave";
/// Unhealthy at 8.6 and left alone.
const LATE: [&str; 2] = ["guardian", "carol"];

pub(super) fn all(session: &mut Session<'_>) -> Result<()> {
    let at = session.at.clone();
    borrow(session, SOFT, 1_000 * UNIT, 6_800 * UNIT)?;
    borrow(session, HEALS, 1_000 * UNIT, 7_100 * UNIT)?;
    borrow(session, TINY, 1_000, 7_100)?;
    for late in LATE {
        borrow(session, late, 1_000 * UNIT, 7_000 * UNIT)?;
    }
    session.act(WHALE, &at.staking, &stake(), &native(100_000 * UNIT))?;
    session.act(WHALE, &at.lst, &deposit(&at.market, 99_000 * UNIT)?, &[])?;
    draw(session, WHALE, 600_000 * UNIT)?;

    // Two more rounds than the breaker needs: the band needs a live feed.
    session.agree("8.6", 5)?;
    session.act("keeper", &at.market, &Market::Refresh {}, &[])?;
    let order = Orders { market: at.market.clone() };
    session.meter("liquidation-engine/flag", "keeper", &at.engine, &order.flag(session, "bob")?, &[])?;
    for flagged in [SOFT, HEALS, TINY] {
        session.act("keeper", &at.engine, &order.flag(session, flagged)?, &[])?;
    }
    session.act(HEALS, &at.market, &Market::Repay { account: None }, &base(2_000 * UNIT))?;
    session.meter("liquidation-engine/clear_flag", "keeper", &at.engine, &order.clear(session, HEALS)?, &[])?;
    let many = 100_000 * UNIT;
    for (row, who, funds) in [
        ("liquidation-engine/liquidate: in the band", SOFT, many),
        ("liquidation-engine/liquidate", "bob", many),
        ("liquidation-engine/liquidate: whole", TINY, UNIT),
    ] {
        session.meter(row, "alice", &at.engine, &order.liquidate(session, who)?, &base(funds))?;
    }
    direct::liquidatable(session)?;
    session.say("liquidated");
    under_water(session, &order)
}

/// Six accounts are under water: marks, payments during a hole, sales. The tranche covers bob's loss; lenders bear a part of the
/// whale's.
fn under_water(session: &mut Session<'_>, order: &Orders) -> Result<()> {
    let at = session.at.clone();
    session.agree("4", 3)?;
    let bob = mark(session, &["bob"])?;
    let five = mark(session, &[WHALE, SOFT, HEALS, LATE[0], LATE[1]])?;
    session.meter("credit-market/mark: changes the reserve", "keeper", &at.market, &bob, &[])?;
    session.act("keeper", &at.market, &five, &[])?;
    session.act("carol", &at.market, &request(1_000 * UNIT), &[])?;
    // A little more than before: provisions fall by less than a tenth, and the reserve stays.
    session.agree("4.05", 2)?;
    session.meter("credit-market/mark", "keeper", &at.market, &bob, &[])?;
    session.meter("credit-market/mark: five accounts", "keeper", &at.market, &five, &[])?;
    session.meter("credit-market/reserve", "keeper", &at.market, &Market::Reserve {}, &[])?;
    session.agree("4.1", 2)?;
    let Market::Mark { accounts } = five else { bail!("no mark") };
    let pay = Market::PayRequest { id: 1, mark: Some(accounts) };
    let row = "credit-market/pay_request: marks five accounts, in a hole";
    session.meter(row, "keeper", &at.market, &pay, &[])?;

    let buy = order.liquidate(session, "bob")?;
    let under_water = "liquidation-engine/liquidate: under water";
    part_of_funds(session, under_water, &buy, 1_000 * UNIT, (LIQUIDATE, "repaid"))?;
    let covered = "liquidation-engine/liquidate: a loss, covered";
    session.meter(covered, "alice", &at.engine, &buy, &base(100_000 * UNIT))?;
    for who in [SOFT, HEALS, LATE[0], LATE[1], WHALE] {
        session.act("alice", &at.engine, &order.liquidate(session, who)?, &base(500_000 * UNIT))?;
    }
    session.say("losses");
    Ok(())
}

/// A sale for as much as the funds pay for. Units left of the funds by rounding return in a transfer, but sometimes there are none:
/// measures the first sale with such a transfer, by the attribute of its event that says how much of the funds was used. Each
/// attempt has one unit more, because the price may stay the same.
pub(super) fn part_of_funds(
    session: &mut Session<'_>,
    row: &'static str,
    buy: &ExecuteMsg,
    funds: u128,
    (event, used): (&str, &str),
) -> Result<()> {
    let engine = session.at.engine.clone();
    for funds in (funds..).take(10) {
        let tx = session.act("alice", &engine, buy, &base(funds))?;
        let used = tx.attribute(&format!("wasm-{event}"), used).context("no amount in the event of the sale")?;
        if used != funds.to_string() {
            return session.record(row, tx.gas_used);
        }
    }
    bail!("ten sales left no unit of {funds}")
}

fn stake() -> interfaces::staking_vault::ExecuteMsg {
    interfaces::staking_vault::ExecuteMsg::Stake { min_shares: None, recipient: None }
}

pub(super) fn mark(session: &Session<'_>, accounts: &[&str]) -> Result<Market> {
    Ok(Market::Mark { accounts: accounts.iter().map(|who| session.address(who)).collect::<Result<_>>()? })
}

/// An account of the highest class with native coins.
fn borrow(session: &Session<'_>, who: &str, coins: u128, debt: u128) -> Result<()> {
    session.act(who, &session.at.market, &Market::Deposit {}, &native(coins))?;
    draw(session, who, debt)
}

fn draw(session: &Session<'_>, who: &str, debt: u128) -> Result<()> {
    let market = &session.at.market;
    session.act(who, market, &Market::SetClass { class: 2 }, &[])?;
    session.act(who, market, &Market::Borrow { amount: Uint128::new(debt), allow_band: false }, &[])?;
    Ok(())
}

/// The engine's messages about accounts of the market.
pub(super) struct Orders {
    pub(super) market: String,
}

impl Orders {
    fn flag(&self, session: &Session<'_>, who: &str) -> Result<ExecuteMsg> {
        Ok(ExecuteMsg::Flag { market: self.market.clone(), account: session.address(who)? })
    }

    fn clear(&self, session: &Session<'_>, who: &str) -> Result<ExecuteMsg> {
        Ok(ExecuteMsg::ClearFlag { market: self.market.clone(), account: session.address(who)? })
    }

    pub(super) fn liquidate(&self, session: &Session<'_>, who: &str) -> Result<ExecuteMsg> {
        let (market, account) = (self.market.clone(), session.address(who)?);
        Ok(ExecuteMsg::Liquidate { market, account, lots: None, min_discount: None })
    }
}
