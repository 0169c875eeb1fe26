//! Messages that only the suite's contracts send, sent by accounts: a market whose engine is an account.

use super::standalone_instances::another;
use crate::session::{base, native, Session, UNIT};
use anyhow::{Context, Result};
use cosmwasm_std::Uint128;
use interfaces::credit_market::ExecuteMsg as Market;
use interfaces::market::{AccountResponse, LotAmount, MarketQueryMsg};
use serde_json::json;

/// Owes in it.
const DEBTOR: &str = "carol";
/// Its engine.
const SETTLER: &str = "keeper";

/// A market settled by an account.
pub(super) fn instantiate_all(session: &mut Session<'_>) -> Result<()> {
    let (owner, settler) = (session.address("deployer")?, session.address(SETTLER)?);
    let seed = base(session.chain.plan.market.seed.u128());
    another(session, "settled", "credit-market", json!({ "owner": owner, "engine": settler }), &seed)
}

/// A loan of 71 % at a price of 10.
pub(super) fn borrow(session: &Session<'_>) -> Result<()> {
    let market = session.standalone("settled")?;
    session.act("treasury", &market, &Market::Supply {}, &base(20_000 * UNIT))?;
    session.act("keeper", &market, &Market::Refresh {}, &[])?;
    session.act(DEBTOR, &market, &Market::Deposit {}, &native(1_000 * UNIT))?;
    session.act(DEBTOR, &market, &Market::SetClass { class: 2 }, &[])?;
    let borrow = Market::Borrow { amount: Uint128::new(7_100 * UNIT), allow_band: false };
    session.act(DEBTOR, &market, &borrow, &[])?;
    Ok(())
}

/// At 8.6: a part is repaid for a part of the collateral.
pub(super) fn liquidatable(session: &mut Session<'_>) -> Result<()> {
    let market = session.standalone("settled")?;
    let account: AccountResponse =
        session.query(&market, &MarketQueryMsg::Account { account: session.address(DEBTOR)? })?;
    let repay = Uint128::new(860 * UNIT);
    let lot = account.lots.first().context("no collateral")?.id;
    let settle = Market::Settle {
        account: account.account,
        revision: account.revision,
        repay,
        take: vec![LotAmount { lot, amount: Uint128::new(100 * UNIT) }],
        recipient: session.address(SETTLER)?,
    };
    session.meter("credit-market/settle: repays", SETTLER, &market, &settle, &base(repay.u128()))?;
    Ok(())
}
