//! What the suite's contracts order each other, ordered by accounts: a market whose engine is an account, and an engine
//! whose tranche does not exist yet, so that a step of the waterfall fails.

use super::secure::{late_tranche, tranche, uncovered_tranche};
use super::standalone_instances::instantiate;
use crate::session::{base, native, Session, UNIT};
use anyhow::{ensure, Context, Result};
use cosmwasm_std::Uint128;
use interfaces::credit_market::ExecuteMsg as Market;
use interfaces::liquidation_engine::ExecuteMsg as Engine;
use interfaces::market::{AccountResponse, LotAmount, MarketQueryMsg};
use interfaces::security_vault;
use interfaces::shared::asset::AssetUnchecked;
use serde_json::{json, Value};

/// Owe in the market that the standalone engine settles; the first also in the other.
const DEBTORS: [&str; 2] = ["carol", "guardian"];
/// The engine of the first market.
const SETTLER: &str = "keeper";

/// A market settled by an account, an engine whose tranche is not there, its market.
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
    let seed = base(session.chain.plan.market.seed.u128());
    let code = |session: &Session<'_>, at: &str| {
        anyhow::Ok(session.client().contract_info(at)?.context("no contract")?.code_id)
    };
    let (market, engine) = (code(session, &session.at.market)?, code(session, &session.at.engine)?);
    // A loss of any size is too small to hold a tranche for, or the tranche would refuse that first.
    let params = json!({ "skip_after": 1, "min_hold": u128::MAX.to_string() });
    let msg = changed(session, "liquidation-engine", json!({ "owner": owner, "markets": [], "params": params }))?;
    instantiate(session, "engine", engine, &msg, &[])?;
    let engine = session.standalone("engine")?;
    let own = uncovered_tranche(session);
    for (instance, by, tranche) in [("settled", &settler, deployment::BASE_TRANCHE), ("uncovered", &engine, own)] {
        let fields = json!({ "owner": owner, "engine": by, "tranche": tranche });
        let msg = changed(session, "credit-market", fields)?;
        instantiate(session, instance, market, &msg, &seed)?;
    }
    let late = late_tranche(session);
    let add = json!({ "add_market": { "market": session.standalone("uncovered")?, "tranche": late } });
    session.act("deployer", &engine, &add, &[])?;
    Ok(())
}

/// Loans of 71 % at a price of 10.
pub(super) fn borrow(session: &Session<'_>) -> Result<()> {
    let (settled, uncovered) = (session.standalone("settled")?, session.standalone("uncovered")?);
    // Stake that makes room for debt, and that the market may reserve.
    let add = tranche(AssetUnchecked::Native("uusdc".into()), &session.address(SETTLER)?, Some(uncovered.clone()));
    session.act("deployer", &session.at.security, &add, &[])?;
    stake_base(session, uncovered_tranche(session), 2_000 * UNIT)?;
    for market in [&settled, &uncovered] {
        session.act("treasury", market, &Market::Supply {}, &base(20_000 * UNIT))?;
        session.act("keeper", market, &Market::Refresh {}, &[])?;
    }
    for (market, who) in [(&settled, DEBTORS[0]), (&uncovered, DEBTORS[0]), (&uncovered, DEBTORS[1])] {
        session.act(who, market, &Market::Deposit {}, &native(1_000 * UNIT))?;
        session.act(who, market, &Market::SetClass { class: 2 }, &[])?;
        let borrow = Market::Borrow { amount: Uint128::new(7_100 * UNIT), allow_band: false };
        session.act(who, market, &borrow, &[])?;
    }
    Ok(())
}

/// At 8.6: a part is repaid for a part of the collateral.
pub(super) fn liquidatable(session: &mut Session<'_>) -> Result<()> {
    let market = session.standalone("settled")?;
    let account: AccountResponse =
        session.query(&market, &MarketQueryMsg::Account { account: session.address(DEBTORS[0])? })?;
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

/// Under water: two accounts are sold whole, and there is no tranche to cover what they leave. It is added; the second loss is
/// then covered by a retry, and lenders claim what that brings.
pub(super) fn under_water(session: &mut Session<'_>) -> Result<()> {
    let (engine, market) = (session.standalone("engine")?, session.standalone("uncovered")?);
    let accounts = DEBTORS.iter().map(|who| session.address(who)).collect::<Result<Vec<_>>>()?;
    session.act(SETTLER, &market, &Market::Mark { accounts: accounts.clone() }, &[])?;
    // Until the price is low enough for a loss.
    std::thread::sleep(std::time::Duration::from_secs(4));
    for account in accounts {
        let msg = Engine::Liquidate { market: market.clone(), account, lots: None, min_discount: None };
        let sold = session.act(SETTLER, &engine, &msg, &base(10_000 * UNIT))?;
        ensure!(sold.events_of("wasm-liquidation_engine.cover_failed").next().is_some(), "the tranche covered");
    }
    let retry = |deficit| Engine::Retry { deficit };
    session.meter("liquidation-engine/retry: in vain", SETTLER, &engine, &retry(1), &[])?;
    session.client().wait_blocks(4)?;
    session.meter("liquidation-engine/skip", SETTLER, &engine, &Engine::Skip { deficit: 1 }, &[])?;

    let add = tranche(AssetUnchecked::Native("uusdc".into()), &engine, None);
    session.act("deployer", &session.at.security, &add, &[])?;
    stake_base(session, late_tranche(session), 10_000 * UNIT)?;
    // What comes back after somebody entered goes to those who lost.
    session.act("treasury", &market, &Market::Supply {}, &base(UNIT))?;
    session.meter("liquidation-engine/retry", SETTLER, &engine, &retry(2), &[])?;
    session.meter("credit-market/claim_refunds", "treasury", &market, &Market::ClaimRefunds {}, &[])?;
    Ok(())
}

fn stake_base(session: &Session<'_>, tranche: u64, amount: u128) -> Result<()> {
    let stake = security_vault::ExecuteMsg::Stake { tranche, tier: None, recipient: None };
    session.act("treasury", &session.at.security, &stake, &base(amount))?;
    Ok(())
}
