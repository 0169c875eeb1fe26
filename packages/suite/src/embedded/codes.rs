//! The contracts as code on the embedded chain. A checksum computed from the contract's name replaces that of the wasm.

use cosmwasm_std::{Addr, Checksum, Empty};
use cw_multi_test::{Contract, ContractWrapper};
use simchain::ChainApp;

/// A contract's name and its code.
pub(super) struct Code {
    pub name: &'static str,
    pub id: u64,
    pub checksum: Checksum,
}

/// The name is the salt, and the source of the checksum.
pub(super) fn checksum(name: &str) -> Checksum {
    Checksum::generate(name.as_bytes())
}

macro_rules! contract {
    ($module:ident, $name:literal) => {
        Box::new(
            ContractWrapper::new($module::contract::execute, $module::contract::instantiate, $module::contract::query)
                .with_migrate($module::contract::migrate)
                .with_checksum(checksum($name)),
        ) as Box<dyn Contract<Empty>>
    };
    ($module:ident, $name:literal, reply) => {
        Box::new(
            ContractWrapper::new($module::contract::execute, $module::contract::instantiate, $module::contract::query)
                .with_reply($module::contract::reply)
                .with_migrate($module::contract::migrate)
                .with_checksum(checksum($name)),
        ) as Box<dyn Contract<Empty>>
    };
}

/// Stores every contract of the suite.
pub(super) fn store(app: &mut ChainApp, creator: &Addr) -> Vec<Code> {
    let contracts = [
        ("gov-token", contract!(gov_token, "gov-token")),
        ("lst-token", contract!(lst_token, "lst-token")),
        ("security-vault", contract!(security_vault, "security-vault")),
        ("multisig", contract!(multisig, "multisig")),
        ("timelock", contract!(timelock, "timelock")),
        ("reward-collector", contract!(reward_collector, "reward-collector")),
        ("staking-vault", contract!(staking_vault, "staking-vault", reply)),
        ("oracle-aggregator", contract!(oracle_aggregator, "oracle-aggregator", reply)),
        ("credit-market", contract!(credit_market, "credit-market")),
        ("liquidation-engine", contract!(liquidation_engine, "liquidation-engine", reply)),
        ("risk-steward", contract!(risk_steward, "risk-steward")),
    ];
    contracts
        .into_iter()
        .map(|(name, contract)| {
            let id = app.store_code_with_creator(creator.clone(), contract);
            Code { name, id, checksum: checksum(name) }
        })
        .collect()
}
