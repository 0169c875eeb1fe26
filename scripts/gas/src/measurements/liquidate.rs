//! Prices fall: flags, sales, a deficit through the waterfall, lots.

use super::direct;
use super::lend::deposit;
use crate::session::{base, native, Session, UNIT};
use anyhow::{Context, Result};
use cosmwasm_std::Uint128;
use interfaces::{
    credit_market, liquidation_engine::ExecuteMsg, liquidation_engine::LotResponse, liquidation_engine::QueryMsg,
};

/// Flagged at a price of 8.6, and healthy again after a payment.
const HEALS: &str = "deployer";
/// Owes so little that it is sold whole.
const TINY: &str = "governance";
/// Owes more than all security can cover.
const WHALE: &str = "dave";

pub(super) fn all(session: &mut Session<'_>) -> Result<()> {
    let at = session.at.clone();
    borrow(session, HEALS, 1_000 * UNIT, 7_100 * UNIT)?;
    borrow(session, TINY, 1_000, 7_100)?;
    session.act(WHALE, &at.staking, &stake(), &native(100_000 * UNIT))?;
    session.act(WHALE, &at.lst, &deposit(&at.market, 99_000 * UNIT)?, &[])?;
    session.act(WHALE, &at.market, &credit_market::ExecuteMsg::SetClass { class: 2 }, &[])?;
    session.act(WHALE, &at.market, &credit_market::ExecuteMsg::Borrow { amount: Uint128::new(600_000 * UNIT) }, &[])?;

    session.agree("8.6", 3)?;
    session.act("keeper", &at.market, &credit_market::ExecuteMsg::Refresh {}, &[])?;
    let order = Orders::new(session)?;
    session.meter("liquidation-engine/flag", "keeper", &at.engine, &order.flag("bob")?, &[])?;
    session.act("keeper", &at.engine, &order.flag(HEALS)?, &[])?;
    session.act("keeper", &at.engine, &order.flag(TINY)?, &[])?;
    let repay = credit_market::ExecuteMsg::Repay { account: None };
    session.act(HEALS, &at.market, &repay, &base(2_000 * UNIT))?;
    session.meter("liquidation-engine/clear_flag", "keeper", &at.engine, &order.clear(HEALS)?, &[])?;
    let funds = base(100_000 * UNIT);
    session.meter("liquidation-engine/liquidate", "alice", &at.engine, &order.liquidate("bob")?, &funds)?;
    session.meter("liquidation-engine/liquidate: whole", "alice", &at.engine, &order.liquidate(TINY)?, &base(UNIT))?;
    direct::liquidatable(session)?;
    session.say("liquidated");
    deficits(session, &order)
}

/// Bob's account leaves a deficit that the tranche covers, the whale's one that lenders bear too.
fn deficits(session: &mut Session<'_>, order: &Orders) -> Result<()> {
    let at = session.at.clone();
    session.agree("4", 3)?;
    session.meter("liquidation-engine/flag: insolvent, covered", "keeper", &at.engine, &order.flag("bob")?, &[])?;
    session.act("keeper", &at.engine, &order.flag(WHALE)?, &[])?;
    let lots: Vec<LotResponse> = session.query(&at.engine, &QueryMsg::Lots { start_after: None, limit: None })?;
    let [covered, open] = lots.as_slice() else { anyhow::bail!("{} lots", lots.len()) };
    let buy = |lot, amount| ExecuteMsg::BuyLot { lot, amount, max_price: None };
    let funds = base(1_000_000 * UNIT);
    session.meter(
        "liquidation-engine/buy_lot",
        "alice",
        &at.engine,
        &buy(covered.id, Some(Uint128::new(UNIT))),
        &funds,
    )?;
    // At once, while the price is above the book.
    let surplus = "liquidation-engine/buy_lot: the rest, with a surplus";
    session.meter(surplus, "alice", &at.engine, &buy(covered.id, None), &funds)?;
    let most = open.amount.multiply_ratio(9u128, 10u128);
    session.act("alice", &at.engine, &buy(open.id, Some(most)), &funds)?;
    direct::insolvent(session)?;
    // What is left is marked down once its discount is above the haircut. A supply makes lenders' part final.
    session.act("carol", &at.market, &credit_market::ExecuteMsg::Supply {}, &base(UNIT))?;
    session.agree("4", 3)?;
    session.meter("liquidation-engine/remark", "keeper", &at.engine, &ExecuteMsg::Remark { lot: open.id }, &[])?;
    // The price rises: the rest pays more than it is booked at.
    session.agree("5", 3)?;
    session.act("alice", &at.engine, &buy(open.id, None), &funds)?;
    session.say("deficits");
    Ok(())
}

fn stake() -> interfaces::staking_vault::ExecuteMsg {
    interfaces::staking_vault::ExecuteMsg::Stake { min_shares: None, recipient: None }
}

/// An account of the highest class with native coins.
fn borrow(session: &Session<'_>, who: &str, coins: u128, debt: u128) -> Result<()> {
    let market = &session.at.market;
    session.act(who, market, &credit_market::ExecuteMsg::Deposit {}, &native(coins))?;
    session.act(who, market, &credit_market::ExecuteMsg::SetClass { class: 2 }, &[])?;
    session.act(who, market, &credit_market::ExecuteMsg::Borrow { amount: Uint128::new(debt) }, &[])?;
    Ok(())
}

/// The engine's orders about accounts of the market.
struct Orders {
    market: String,
    accounts: Vec<(&'static str, String)>,
}

impl Orders {
    fn new(session: &Session<'_>) -> Result<Self> {
        let names = ["bob", HEALS, TINY, WHALE].into_iter();
        let accounts = names.map(|name| Ok((name, session.address(name)?))).collect::<Result<_>>()?;
        Ok(Self { market: session.at.market.clone(), accounts })
    }

    fn both(&self, who: &str) -> Result<(String, String)> {
        let found = self.accounts.iter().find(|(name, _)| *name == who).context("nobody")?;
        Ok((self.market.clone(), found.1.clone()))
    }

    fn flag(&self, who: &str) -> Result<ExecuteMsg> {
        let (market, account) = self.both(who)?;
        Ok(ExecuteMsg::Flag { market, account })
    }

    fn clear(&self, who: &str) -> Result<ExecuteMsg> {
        let (market, account) = self.both(who)?;
        Ok(ExecuteMsg::ClearFlag { market, account })
    }

    fn liquidate(&self, who: &str) -> Result<ExecuteMsg> {
        let (market, account) = self.both(who)?;
        Ok(ExecuteMsg::Liquidate { market, account, lots: None, min_discount: None })
    }
}
