//! What the suite's contracts order each other, ordered by accounts: a market whose engine is an account, and an engine
//! whose tranche refuses it, so that a step of the waterfall fails.

use super::twins::born;
use crate::bench::{base, native, Bench, UNIT};
use anyhow::{ensure, Context, Result};
use cosmwasm_std::Uint128;
use interfaces::credit_market;
use interfaces::liquidation_engine;
use interfaces::market::{AccountResponse, MarketQueryMsg, RefillSource, Take};
use serde_json::{json, Value};

/// Owes in both markets.
const DEBTOR: &str = "carol";
/// The engine of the first market.
const SETTLER: &str = "keeper";

/// A market settled by an account, an engine without a tranche, its market; a lender and a borrower in both.
pub(super) fn births(bench: &mut Bench<'_>) -> Result<()> {
    let (owner, settler) = (bench.address("deployer")?, bench.address(SETTLER)?);
    let changed = |bench: &Bench<'_>, of: &str, fields: Value| -> Result<Value> {
        let births = deployment::instantiations(&bench.stage.plan, &bench.stage.at)?;
        let birth = births.iter().find(|birth| birth.contract == of).context("no such contract")?;
        let mut msg: Value = serde_json::from_slice(&birth.msg)?;
        let all = msg.as_object_mut().context("no message")?;
        all.extend(fields.as_object().cloned().unwrap_or_default());
        Ok(msg)
    };
    let seed = base(bench.stage.plan.seed.u128());
    let code =
        |bench: &Bench<'_>, at: &str| anyhow::Ok(bench.chain().contract_info(at)?.context("no contract")?.code_id);
    let (market, engine) = (code(bench, &bench.stage.at.market)?, code(bench, &bench.stage.at.engine)?);
    // A loss of any size is too small to hold a tranche for, or the tranche would refuse that first.
    let params = json!({ "seconds_per_block": 1, "skip_after": 1, "min_hold": u128::MAX.to_string() });
    let msg = changed(bench, "liquidation-engine", json!({ "owner": owner, "markets": [], "params": params }))?;
    born(bench, "engine", engine, &msg, &[])?;
    let engine = bench.twin("engine")?;
    for (twin, by) in [("settled", &settler), ("uncovered", &engine)] {
        let msg = changed(bench, "credit-market", json!({ "owner": owner, "engine": by }))?;
        born(bench, twin, market, &msg, &seed)?;
    }
    let add = json!({ "add_market": { "market": bench.twin("uncovered")?, "tranches": [deployment::BASE_TRANCHE] } });
    bench.act("deployer", &engine, &add, &[])?;
    Ok(())
}

/// In both markets a loan of 70 % at a price of 10.
pub(super) fn borrow(bench: &Bench<'_>) -> Result<()> {
    for twin in ["settled", "uncovered"] {
        let market = bench.twin(twin)?;
        bench.act("treasury", &market, &credit_market::ExecuteMsg::Supply {}, &base(10_000 * UNIT))?;
        bench.act(DEBTOR, &market, &credit_market::ExecuteMsg::Deposit {}, &native(1_000 * UNIT))?;
        bench.act(DEBTOR, &market, &credit_market::ExecuteMsg::SetClass { class: 2 }, &[])?;
        bench.act(DEBTOR, &market, &credit_market::ExecuteMsg::Borrow { amount: Uint128::new(7_100 * UNIT) }, &[])?;
    }
    Ok(())
}

/// At 8.6: a part is repaid for a part of the collateral.
pub(super) fn liquidatable(bench: &mut Bench<'_>) -> Result<()> {
    let market = bench.twin("settled")?;
    let account = account(bench, &market)?;
    let repay = Uint128::new(860 * UNIT);
    let lot = account.lots.first().context("no collateral")?.id;
    let settle = settle(bench, &account, repay, vec![Take { lot, amount: Uint128::new(100 * UNIT) }])?;
    bench.meter("credit-market/settle: repays", SETTLER, &market, &settle, &base(repay.u128()))?;
    Ok(())
}

/// At 4: the accounts are closed; the tranche refuses to cover one of them.
pub(super) fn insolvent(bench: &mut Bench<'_>) -> Result<()> {
    let market = bench.twin("settled")?;
    let found = account(bench, &market)?;
    let lots = found.lots.iter().map(|lot| Take { lot: lot.id, amount: lot.amount });
    let close = settle(bench, &found, Uint128::zero(), lots.collect())?;
    bench.meter("credit-market/settle: closes", SETTLER, &market, &close, &[])?;
    let refill =
        credit_market::ExecuteMsg::Refill { deficit: 1, book: Uint128::new(100 * UNIT), source: RefillSource::Sale };
    bench.meter("credit_market.refill", SETTLER, &market, &refill, &base(110 * UNIT))?;

    let engine = bench.twin("engine")?;
    let flag =
        liquidation_engine::ExecuteMsg::Flag { market: bench.twin("uncovered")?, account: bench.address(DEBTOR)? };
    let closed = bench.act(SETTLER, &engine, &flag, &[])?;
    ensure!(closed.events_of("wasm-liquidation_engine.cover_failed").next().is_some(), "the tranche covered");
    bench.meter(
        "liquidation-engine/retry: in vain",
        SETTLER,
        &engine,
        &liquidation_engine::ExecuteMsg::Retry { deficit: 1 },
        &[],
    )?;
    bench.chain().wait_blocks(4)?;
    bench.meter(
        "liquidation_engine.skip",
        SETTLER,
        &engine,
        &liquidation_engine::ExecuteMsg::Skip { deficit: 1 },
        &[],
    )?;
    Ok(())
}

fn account(bench: &Bench<'_>, market: &str) -> Result<AccountResponse> {
    bench.stage.query(market, &MarketQueryMsg::Account { account: bench.address(DEBTOR)? })
}

fn settle(
    bench: &Bench<'_>,
    account: &AccountResponse,
    repay: Uint128,
    take: Vec<Take>,
) -> Result<credit_market::ExecuteMsg> {
    let recipient = bench.address(SETTLER)?;
    let (account, revision) = (account.account.clone(), account.revision);
    Ok(credit_market::ExecuteMsg::Settle { account, revision, repay, take, recipient })
}
