//! The messages of each contract, as an IDL.

use crate::files::Text;
use crate::versions::{versions, Versions};
use anyhow::{Context, Result};
use cosmwasm_schema::schemars::{schema_for, JsonSchema};
use cosmwasm_schema::{Api, QueryResponses};
use interfaces::shared::migrate::MigrateMsg;
use interfaces::{
    credit_market, liquidation_engine, lst_token, oracle_aggregator, pyth_adapter, reward_collector, risk_steward,
    security_vault, staking_vault, timelock,
};

/// A contract and its interface.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contract {
    /// Its package's name, also the name of its folder under `contracts/`.
    pub name: &'static str,
    /// Its IDL: pretty JSON with a newline at the end.
    pub idl: String,
}

impl Contract {
    /// The name of its file.
    pub fn file(&self) -> String {
        format!("{}.json", self.name)
    }

    /// Its file.
    pub fn text(&self) -> Text {
        Text { file: self.file(), text: self.idl.clone() }
    }
}

/// Every contract of the suite, in the order of its design, each with the version of its own manifest.
///
/// Errors: a query without a declared response, a contract without a package.
pub fn contracts() -> Result<Vec<Contract>> {
    let versions = versions()?;
    Ok(vec![
        contract::<staking_vault::InstantiateMsg, staking_vault::ExecuteMsg, staking_vault::QueryMsg, MigrateMsg>(
            "staking-vault",
            &versions,
        )?,
        contract::<
            reward_collector::InstantiateMsg,
            reward_collector::ExecuteMsg,
            reward_collector::QueryMsg,
            MigrateMsg,
        >("reward-collector", &versions)?,
        contract::<lst_token::InstantiateMsg, lst_token::ExecuteMsg, lst_token::QueryMsg, MigrateMsg>(
            "lst-token",
            &versions,
        )?,
        contract::<
            oracle_aggregator::InstantiateMsg,
            oracle_aggregator::ExecuteMsg,
            oracle_aggregator::QueryMsg,
            MigrateMsg,
        >("oracle-aggregator", &versions)?,
        contract::<pyth_adapter::InstantiateMsg, pyth_adapter::ExecuteMsg, pyth_adapter::QueryMsg, MigrateMsg>(
            "pyth-adapter",
            &versions,
        )?,
        contract::<security_vault::InstantiateMsg, security_vault::ExecuteMsg, security_vault::QueryMsg, MigrateMsg>(
            "security-vault",
            &versions,
        )?,
        contract::<credit_market::InstantiateMsg, credit_market::ExecuteMsg, credit_market::QueryMsg, MigrateMsg>(
            "credit-market",
            &versions,
        )?,
        contract::<
            liquidation_engine::InstantiateMsg,
            liquidation_engine::ExecuteMsg,
            liquidation_engine::QueryMsg,
            MigrateMsg,
        >("liquidation-engine", &versions)?,
        contract::<risk_steward::InstantiateMsg, risk_steward::ExecuteMsg, risk_steward::QueryMsg, MigrateMsg>(
            "risk-steward",
            &versions,
        )?,
        contract::<timelock::InstantiateMsg, timelock::ExecuteMsg, timelock::QueryMsg, MigrateMsg>(
            "timelock", &versions,
        )?,
        contract::<
            cw20_base::msg::InstantiateMsg,
            cw20_base::msg::ExecuteMsg,
            cw20_base::msg::QueryMsg,
            cw20_base::msg::MigrateMsg,
        >("gov-token", &versions)?,
        contract::<
            cw3_flex_multisig::msg::InstantiateMsg,
            cw3_flex_multisig::msg::ExecuteMsg,
            cw3_flex_multisig::msg::QueryMsg,
            MigrateMsg,
        >("multisig", &versions)?,
    ])
}

fn contract<Instantiate, Execute, Query, Migrate>(name: &'static str, versions: &Versions) -> Result<Contract>
where
    Instantiate: JsonSchema,
    Execute: JsonSchema,
    Query: JsonSchema + QueryResponses,
    Migrate: JsonSchema,
{
    let version = versions.get(name).with_context(|| format!("the workspace has no package {name}"))?;
    let responses = Query::response_schemas().with_context(|| format!("the responses of {name}"))?;
    let api = Api {
        contract_name: name.into(),
        contract_version: version.clone(),
        instantiate: Some(schema_for!(Instantiate)),
        execute: Some(schema_for!(Execute)),
        query: Some(schema_for!(Query)),
        migrate: Some(schema_for!(Migrate)),
        sudo: None,
        responses: Some(responses),
    };
    // Serialised straight from sorted maps: through `serde_json::Value` the order would depend on its features.
    let mut idl = api.render().to_string().with_context(|| format!("the IDL of {name}"))?;
    idl.push('\n');
    Ok(Contract { name, idl })
}
