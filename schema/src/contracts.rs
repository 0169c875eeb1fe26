//! What each contract says, as an IDL.

use crate::files::Text;
use anyhow::{Context, Result};
use cosmwasm_schema::schemars::{schema_for, JsonSchema};
use cosmwasm_schema::{Api, QueryResponses};
use interfaces::shared::migrate::MigrateMsg;
use interfaces::{
    credit_market, liquidation_engine, lst_token, oracle_aggregator, reward_collector, security_vault, staking_vault,
    timelock,
};

/// All contracts of the suite have the workspace's version.
const VERSION: &str = env!("CARGO_PKG_VERSION");

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

/// Every contract of the suite, in the order of its design. Error: a query without a declared response.
pub fn contracts() -> Result<Vec<Contract>> {
    Ok(vec![
        contract::<staking_vault::InstantiateMsg, staking_vault::ExecuteMsg, staking_vault::QueryMsg, MigrateMsg>(
            "staking-vault",
        )?,
        contract::<
            reward_collector::InstantiateMsg,
            reward_collector::ExecuteMsg,
            reward_collector::QueryMsg,
            MigrateMsg,
        >("reward-collector")?,
        contract::<lst_token::InstantiateMsg, lst_token::ExecuteMsg, lst_token::QueryMsg, MigrateMsg>("lst-token")?,
        contract::<
            oracle_aggregator::InstantiateMsg,
            oracle_aggregator::ExecuteMsg,
            oracle_aggregator::QueryMsg,
            MigrateMsg,
        >("oracle-aggregator")?,
        contract::<security_vault::InstantiateMsg, security_vault::ExecuteMsg, security_vault::QueryMsg, MigrateMsg>(
            "security-vault",
        )?,
        contract::<credit_market::InstantiateMsg, credit_market::ExecuteMsg, credit_market::QueryMsg, MigrateMsg>(
            "credit-market",
        )?,
        contract::<
            liquidation_engine::InstantiateMsg,
            liquidation_engine::ExecuteMsg,
            liquidation_engine::QueryMsg,
            MigrateMsg,
        >("liquidation-engine")?,
        contract::<timelock::InstantiateMsg, timelock::ExecuteMsg, timelock::QueryMsg, MigrateMsg>("timelock")?,
        contract::<
            cw20_base::msg::InstantiateMsg,
            cw20_base::msg::ExecuteMsg,
            cw20_base::msg::QueryMsg,
            cw20_base::msg::MigrateMsg,
        >("gov-token")?,
    ])
}

fn contract<Instantiate, Execute, Query, Migrate>(name: &'static str) -> Result<Contract>
where
    Instantiate: JsonSchema,
    Execute: JsonSchema,
    Query: JsonSchema + QueryResponses,
    Migrate: JsonSchema,
{
    let responses = Query::response_schemas().with_context(|| format!("the responses of {name}"))?;
    let api = Api {
        contract_name: name.into(),
        contract_version: VERSION.into(),
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
