//! The cost of a query to the querying contract.
//!
//! The chain reports the gas of transactions, not of queries. So a contract makes the query: its cost is the gas of that
//! transaction, less the gas of one with a message of the same length and no query. A smart query includes the 60,000 gas of
//! loading the queried contract, which a transaction pays once; a raw read loads nothing.

use crate::session::Session;
use anyhow::{ensure, Result};
use cosmwasm_std::{to_json_binary, to_json_vec, Binary, Empty, QueryRequest, WasmQuery};
use interfaces::{credit_market, liquidation_engine, oracle_aggregator, security_vault, staking_vault, timelock};
use serde::Serialize;
use serde_json::Value;

pub(super) fn ask(session: &mut Session<'_>) -> Result<()> {
    let at = session.at.clone();
    let (alice, bob) = (session.address("alice")?, session.address("bob")?);
    let key = oracle_aggregator::record_key(deployment::FEED_LST);
    ensure!(session.client().raw(&at.oracle, &key)?.is_some(), "no record of a price");
    let read = WasmQuery::Raw { contract_addr: at.oracle.clone(), key: key.into() };
    price(session, "oracle-aggregator/a price read", read)?;

    let liquidation = oracle_aggregator::PriceUse::Liquidation {};
    let asked = oracle_aggregator::QueryMsg::Price { feed: deployment::FEED_LST, purpose: liquidation };
    smart(session, "oracle-aggregator/price query", &at.oracle, &asked)?;
    smart(session, "staking-vault/redemption_rate query", &at.staking, &staking_vault::QueryMsg::RedemptionRate {})?;
    let account = credit_market::QueryMsg::Account { account: bob.clone() };
    smart(session, "credit-market/account query", &at.market, &account)?;
    let position = credit_market::QueryMsg::Position { account: bob.clone() };
    smart(session, "credit-market/position query", &at.market, &position)?;
    smart(session, "credit-market/ceiling query", &at.market, &credit_market::QueryMsg::Ceiling {})?;
    let flag = liquidation_engine::QueryMsg::Flag { market: at.market.clone(), account: bob };
    smart(session, "liquidation-engine/flag query", &at.engine, &flag)?;
    let active = security_vault::QueryMsg::Active { tranches: vec![deployment::BASE_TRANCHE] };
    smart(session, "security-vault/active query", &at.security, &active)?;
    let balance = cw20::Cw20QueryMsg::Balance { address: alice };
    smart(session, "lst-token/balance query", &at.lst, &balance)?;
    due(session)?;
    session.say("questions");
    Ok(())
}

/// Pages of due work at the present state. A node serves queries of up to 3,000,000 gas.
fn due(session: &mut Session<'_>) -> Result<()> {
    use credit_market::DueCursor as MarketCursor;
    use security_vault::DueCursor as VaultCursor;
    let (at, limit) = (session.at.clone(), Some(100));
    let staking = staking_vault::QueryMsg::Due { start_after: None, limit };
    smart(session, "staking-vault/due query", &at.staking, &staking)?;
    let vault = |start_after| security_vault::QueryMsg::Due { start_after: Some(start_after), limit };
    let cooldowns = vault(VaultCursor::Cooldowns { start_after: None });
    smart(session, "security-vault/due query: cooldowns", &at.security, &cooldowns)?;
    let positions = vault(VaultCursor::Positions { start_after: None });
    smart(session, "security-vault/due query: positions", &at.security, &positions)?;
    let market = |start_after| credit_market::QueryMsg::Due { start_after, limit };
    smart(session, "credit-market/due query", &at.market, &market(None))?;
    let requests = market(Some(MarketCursor::Requests { start_after: None }));
    smart(session, "credit-market/due query: requests", &at.market, &requests)?;
    let accounts = market(Some(MarketCursor::Accounts { start_after: None }));
    smart(session, "credit-market/due query: accounts", &at.market, &accounts)?;
    let unhealthy = credit_market::QueryMsg::Unhealthy { start_after: None, limit };
    smart(session, "credit-market/unhealthy query", &at.market, &unhealthy)?;
    let engine = liquidation_engine::QueryMsg::Due { start_after: None, limit };
    smart(session, "liquidation-engine/due query", &at.engine, &engine)?;
    let oracle = oracle_aggregator::QueryMsg::Due { start_after: None, limit };
    smart(session, "oracle-aggregator/due query", &at.oracle, &oracle)?;
    smart(session, "timelock/due query", &at.timelock, &timelock::QueryMsg::Due { start_after: None, limit })
}

fn smart(session: &mut Session<'_>, row: &'static str, contract: &str, msg: &impl Serialize) -> Result<()> {
    // The query must succeed: the probe discards the response.
    let _: Value = session.query(contract, msg)?;
    let msg: Binary = to_json_binary(msg)?;
    price(session, row, WasmQuery::Smart { contract_addr: contract.into(), msg })
}

fn price(session: &mut Session<'_>, row: &'static str, query: WasmQuery) -> Result<()> {
    let probe = session.standalone("probe")?;
    let asks = to_json_vec(&QueryRequest::<Empty>::Wasm(query))?;
    let mut gas = [0; 2];
    for (gas, msg) in gas.iter_mut().zip([silence(asks.len()), asks]) {
        let who = session.who("keeper")?;
        let call = client::msg::execute_raw(who.address(), &probe, msg, &[]);
        let hash = session.post_any(&[&who], vec![call])?;
        *gas = session.client().wait(&hash)?.gas_used;
    }
    let [without, with] = gas;
    session.record(row, with.saturating_sub(without))
}

/// A message of this length without a query.
fn silence(length: usize) -> Vec<u8> {
    let around = br#"{"none":""}"#.len();
    format!(r#"{{"none":"{}"}}"#, "x".repeat(length.saturating_sub(around))).into_bytes()
}

#[cfg(test)]
mod tests {
    use super::silence;

    #[test]
    fn silence_is_json_and_as_long_as_asked() {
        for length in [40, 160] {
            let bytes = silence(length);
            assert_eq!(bytes.len(), length);
            assert_eq!(bytes[2], b'n');
            serde_json::from_slice::<serde_json::Value>(&bytes).unwrap();
        }
    }
}
