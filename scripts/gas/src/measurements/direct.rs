//! What the suite's contracts order each other, ordered by accounts: a market whose engine is an account, and an engine
//! whose tranche refuses it, so that a step of the waterfall fails.

use super::standalone_instances::instantiate;
use crate::session::{base, native, Session, UNIT};
use anyhow::{ensure, Context, Result};
use cosmwasm_std::Uint128;
use interfaces::credit_market;
use interfaces::liquidation_engine;
use interfaces::market::{AccountResponse, LotAmount, MarketQueryMsg, RefillSource};
use serde_json::{json, Value};

/// Owes in both markets.
const DEBTOR: &str = "carol";
/// The engine of the first market.
const SETTLER: &str = "keeper";

/// A market settled by an account, an engine without a tranche, its market; a lender and a borrower in both.
pub(super) fn instantiate_all(session: &mut Session<'_>) -> Result<()> {
    let (owner, settler) = (session.address("deployer")?, session.address(SETTLER)?);
    let changed = |session: &Session<'_>, of: &str, fields: Value| -> Result<Value> {
        let all = deployment::instantiations(&session.chain.plan, &session.at)?;
        let it = all.iter().find(|it| it.contract == of).context("no such contract")?;
        let mut msg: Value = serde_json::from_slice(&it.msg)?;
        let fields_of = msg.as_object_mut().context("no message")?;
        fields_of.extend(fields.as_object().cloned().unwrap_or_default());
        Ok(msg)
    };
    let seed = base(session.chain.plan.seed.u128());
    let code = |session: &Session<'_>, at: &str| {
        anyhow::Ok(session.client().contract_info(at)?.context("no contract")?.code_id)
    };
    let (market, engine) = (code(session, &session.at.market)?, code(session, &session.at.engine)?);
    // A loss of any size is too small to hold a tranche for, or the tranche would refuse that first.
    let params = json!({ "seconds_per_block": 1, "skip_after": 1, "min_hold": u128::MAX.to_string() });
    let msg = changed(session, "liquidation-engine", json!({ "owner": owner, "markets": [], "params": params }))?;
    instantiate(session, "engine", engine, &msg, &[])?;
    let engine = session.standalone("engine")?;
    for (instance, by) in [("settled", &settler), ("uncovered", &engine)] {
        let msg = changed(session, "credit-market", json!({ "owner": owner, "engine": by }))?;
        instantiate(session, instance, market, &msg, &seed)?;
    }
    let add =
        json!({ "add_market": { "market": session.standalone("uncovered")?, "tranche": deployment::BASE_TRANCHE } });
    session.act("deployer", &engine, &add, &[])?;
    Ok(())
}

/// In both markets a loan of 70 % at a price of 10.
pub(super) fn borrow(session: &Session<'_>) -> Result<()> {
    for instance in ["settled", "uncovered"] {
        let market = session.standalone(instance)?;
        session.act("treasury", &market, &credit_market::ExecuteMsg::Supply {}, &base(10_000 * UNIT))?;
        session.act(DEBTOR, &market, &credit_market::ExecuteMsg::Deposit {}, &native(1_000 * UNIT))?;
        session.act(DEBTOR, &market, &credit_market::ExecuteMsg::SetClass { class: 2 }, &[])?;
        session.act(DEBTOR, &market, &credit_market::ExecuteMsg::Borrow { amount: Uint128::new(7_100 * UNIT) }, &[])?;
    }
    Ok(())
}

/// At 8.6: a part is repaid for a part of the collateral.
pub(super) fn liquidatable(session: &mut Session<'_>) -> Result<()> {
    let market = session.standalone("settled")?;
    let account = account(session, &market)?;
    let repay = Uint128::new(860 * UNIT);
    let lot = account.lots.first().context("no collateral")?.id;
    let settle = settle(session, &account, repay, vec![LotAmount { lot, amount: Uint128::new(100 * UNIT) }])?;
    session.meter("credit-market/settle: repays", SETTLER, &market, &settle, &base(repay.u128()))?;
    Ok(())
}

/// At 4: the accounts are closed; the tranche refuses to cover one of them.
pub(super) fn insolvent(session: &mut Session<'_>) -> Result<()> {
    let market = session.standalone("settled")?;
    let found = account(session, &market)?;
    let lots = found.lots.iter().map(|lot| LotAmount { lot: lot.id, amount: lot.amount });
    let close = settle(session, &found, Uint128::zero(), lots.collect())?;
    session.meter("credit-market/settle: closes", SETTLER, &market, &close, &[])?;
    let refill =
        credit_market::ExecuteMsg::Refill { deficit: 1, book: Uint128::new(100 * UNIT), source: RefillSource::Sale };
    session.meter("credit-market/refill", SETTLER, &market, &refill, &base(110 * UNIT))?;

    let engine = session.standalone("engine")?;
    let flag = liquidation_engine::ExecuteMsg::Flag {
        market: session.standalone("uncovered")?,
        account: session.address(DEBTOR)?,
    };
    let closed = session.act(SETTLER, &engine, &flag, &[])?;
    ensure!(closed.events_of("wasm-liquidation_engine.cover_failed").next().is_some(), "the tranche covered");
    session.meter(
        "liquidation-engine/retry: in vain",
        SETTLER,
        &engine,
        &liquidation_engine::ExecuteMsg::Retry { deficit: 1 },
        &[],
    )?;
    session.client().wait_blocks(4)?;
    session.meter(
        "liquidation-engine/skip",
        SETTLER,
        &engine,
        &liquidation_engine::ExecuteMsg::Skip { deficit: 1 },
        &[],
    )?;
    Ok(())
}

fn account(session: &Session<'_>, market: &str) -> Result<AccountResponse> {
    session.query(market, &MarketQueryMsg::Account { account: session.address(DEBTOR)? })
}

fn settle(
    session: &Session<'_>,
    account: &AccountResponse,
    repay: Uint128,
    take: Vec<LotAmount>,
) -> Result<credit_market::ExecuteMsg> {
    let recipient = session.address(SETTLER)?;
    let (account, revision) = (account.account.clone(), account.revision);
    Ok(credit_market::ExecuteMsg::Settle { account, revision, repay, take, recipient })
}
