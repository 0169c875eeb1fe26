//! What each contract says, as an IDL.

use crate::files::Text;
use anyhow::{Context, Result};
use common::wire::Empty;
use common::{collector, credit, engine, lst, oracle, security, staking, timelock};
use cosmwasm_schema::schemars::{schema_for, JsonSchema};
use cosmwasm_schema::{Api, QueryResponses};

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
        contract::<staking::InstantiateMsg, staking::ExecuteMsg, staking::QueryMsg, Empty>("staking-vault")?,
        contract::<collector::InstantiateMsg, collector::ExecuteMsg, collector::QueryMsg, Empty>("reward-collector")?,
        contract::<lst::InstantiateMsg, lst::ExecuteMsg, lst::QueryMsg, Empty>("lst-token")?,
        contract::<oracle::InstantiateMsg, oracle::ExecuteMsg, oracle::QueryMsg, Empty>("oracle-aggregator")?,
        contract::<security::InstantiateMsg, security::ExecuteMsg, security::QueryMsg, Empty>("security-vault")?,
        contract::<credit::InstantiateMsg, credit::ExecuteMsg, credit::QueryMsg, Empty>("credit-market")?,
        contract::<engine::InstantiateMsg, engine::ExecuteMsg, engine::QueryMsg, Empty>("liquidation-engine")?,
        contract::<timelock::InstantiateMsg, timelock::ExecuteMsg, timelock::QueryMsg, timelock::MigrateMsg>(
            "timelock",
        )?,
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
