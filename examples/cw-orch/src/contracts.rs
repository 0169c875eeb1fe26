//! One handle per contract: the messages it takes, the wasm that is uploaded, the code that the embedded chain runs.

// What `#[interface]` writes beside the struct has no texts.
#![allow(missing_docs)]

use cosmwasm_std::Empty as NoCustom;
use cw20_base::msg as gov;
use cw3_flex_multisig::msg as vote;
use cw_orch::{interface, prelude::*};
use interfaces::shared::migrate::MigrateMsg;
use interfaces::{
    credit_market, liquidation_engine, lst_token, oracle_aggregator, reward_collector, risk_steward, security_vault,
    staking_vault, timelock as lock,
};

// cw20-base's `MigrateMsg` has no fields and no `Debug`, which the interface wants.
#[interface(gov::InstantiateMsg, gov::ExecuteMsg, gov::QueryMsg, MigrateMsg, id = "gov-token")]
pub struct GovToken;

#[interface(lst_token::InstantiateMsg, lst_token::ExecuteMsg, lst_token::QueryMsg, MigrateMsg, id = "lst-token")]
pub struct LstToken;

#[interface(
    security_vault::InstantiateMsg,
    security_vault::ExecuteMsg,
    security_vault::QueryMsg,
    MigrateMsg,
    id = "security-vault"
)]
pub struct SecurityVault;

#[interface(vote::InstantiateMsg, vote::ExecuteMsg, vote::QueryMsg, MigrateMsg, id = "multisig")]
pub struct Multisig;

#[interface(lock::InstantiateMsg, lock::ExecuteMsg, lock::QueryMsg, MigrateMsg, id = "timelock")]
pub struct Timelock;

#[interface(
    reward_collector::InstantiateMsg,
    reward_collector::ExecuteMsg,
    reward_collector::QueryMsg,
    MigrateMsg,
    id = "reward-collector"
)]
pub struct RewardCollector;

#[interface(
    staking_vault::InstantiateMsg,
    staking_vault::ExecuteMsg,
    staking_vault::QueryMsg,
    MigrateMsg,
    id = "staking-vault"
)]
pub struct StakingVault;

#[interface(
    oracle_aggregator::InstantiateMsg,
    oracle_aggregator::ExecuteMsg,
    oracle_aggregator::QueryMsg,
    MigrateMsg,
    id = "oracle-aggregator"
)]
pub struct OracleAggregator;

#[interface(
    credit_market::InstantiateMsg,
    credit_market::ExecuteMsg,
    credit_market::QueryMsg,
    MigrateMsg,
    id = "credit-market"
)]
pub struct CreditMarket;

#[interface(
    liquidation_engine::InstantiateMsg,
    liquidation_engine::ExecuteMsg,
    liquidation_engine::QueryMsg,
    MigrateMsg,
    id = "liquidation-engine"
)]
pub struct LiquidationEngine;

#[interface(
    risk_steward::InstantiateMsg,
    risk_steward::ExecuteMsg,
    risk_steward::QueryMsg,
    MigrateMsg,
    id = "risk-steward"
)]
pub struct RiskSteward;

/// The wasm is what `cargo wasm` built, under the crate's name; the embedded chain runs the crate's own entry points.
macro_rules! uploadable {
    ($($handle:ident: $krate:ident $file:literal $(+ $reply:ident)?;)+) => {$(
        impl<Chain> Uploadable for $handle<Chain> {
            fn wasm(_: &ChainInfoOwned) -> WasmPath {
                artifact($file)
            }

            fn wrapper() -> Box<dyn MockContract<NoCustom>> {
                use ::$krate::contract;
                let entries = ContractWrapper::new_with_empty(contract::execute, contract::instantiate, contract::query);
                Box::new(entries.with_migrate(contract::migrate)$(.with_reply(contract::$reply))?)
            }
        }
    )+};
}

uploadable! {
    GovToken: gov_token "gov-token.wasm";
    LstToken: lst_token "lst-token.wasm";
    SecurityVault: security_vault "security-vault.wasm";
    Multisig: multisig "multisig.wasm";
    Timelock: timelock "timelock.wasm";
    RewardCollector: reward_collector "reward-collector.wasm";
    StakingVault: staking_vault "staking-vault.wasm" + reply;
    OracleAggregator: oracle_aggregator "oracle-aggregator.wasm" + reply;
    CreditMarket: credit_market "credit-market.wasm";
    LiquidationEngine: liquidation_engine "liquidation-engine.wasm" + reply;
    RiskSteward: risk_steward "risk-steward.wasm";
}

/// Where `cargo wasm` puts its files.
const ARTIFACTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../artifacts");

/// The trait wants a path and knows no error: cw-orch's own way here is to panic.
#[allow(clippy::expect_used)]
fn artifact(file: &str) -> WasmPath {
    WasmPath::new(format!("{ARTIFACTS}/{file}")).expect("run `cargo wasm` first")
}
