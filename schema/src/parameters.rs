//! The table of parameters, read from the doc comments of the `Params` structs in `packages/interfaces` and from the
//! defaults of `packages/deployment`.
//!
//! A parameter's doc comment has a fixed form, which [`Statement::read`] takes apart:
//!
//! ```text
//! /// <meaning>. Unit: seconds. Range: 1 to 86400. Default: 600. Too low hurts ..; too high hurts ..
//! ```

mod statement;
mod table;
mod walk;

pub use statement::{same_value, Statement};

use crate::files::Text;
use anyhow::Result;
use cosmwasm_schema::schemars::{schema::RootSchema, schema_for};
use deployment::Plan;
use interfaces::{credit_market, liquidation_engine, oracle_aggregator, security_vault, staking_vault, timelock};
use serde_json::Value;

/// The name of the file in `docs/`.
pub const PARAMETERS_FILE: &str = "parameters.md";

/// A parameter of a contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// The contract, by the name of its package.
    pub contract: &'static str,
    /// What the parameter belongs to: the contract, each leverage class, ...
    pub subject: &'static str,
    /// Its fields from the outside in, such as `instant.floor`.
    pub path: String,
    /// Its doc comment.
    pub statement: Statement,
    /// The value in the default plan; several where the plan has several subjects.
    pub defaults: Vec<Value>,
}

/// A set of parameters that are governed together.
struct Group {
    contract: &'static str,
    subject: &'static str,
    schema: RootSchema,
    /// Only these fields, where not all are parameters.
    only: &'static [&'static str],
    defaults: Vec<Value>,
}

/// Every parameter, by contract in the order of the design.
pub fn parameters() -> Result<Vec<Parameter>> {
    let groups = groups()?;
    Ok(groups.iter().flat_map(walk::parameters).collect())
}

/// The file of all parameters.
pub fn parameters_text(parameters: &[Parameter]) -> Text {
    Text { file: PARAMETERS_FILE.into(), text: table::markdown(parameters) }
}

fn groups() -> Result<Vec<Group>> {
    let plan = Plan::new("ustake", "uusdc");
    let json = serde_json::to_value::<Plan>;
    let plan = json(plan)?;
    let at = |path: &str| plan.pointer(path).cloned().unwrap_or(Value::Null);
    let whole = |contract, schema, path| Group {
        contract,
        subject: "The contract",
        schema,
        only: &[],
        defaults: vec![at(path)],
    };
    let classes = at("/market/classes").as_array().cloned().unwrap_or_default();
    Ok(vec![
        whole("staking-vault", schema_for!(staking_vault::Params), "/staking"),
        whole("oracle-aggregator", schema_for!(oracle_aggregator::Params), "/oracle"),
        whole("security-vault", schema_for!(security_vault::Params), "/security"),
        Group {
            contract: "security-vault",
            subject: "Each tranche (defaults of a market's, then of a reporter's)",
            schema: schema_for!(security_vault::NewTranche),
            only: &["cooldown", "floor", "min_hold"],
            defaults: vec![at("/market"), at("/reporter_tranches")],
        },
        Group {
            contract: "security-vault",
            subject: "Votes",
            schema: schema_for!(security_vault::VotingTerms),
            only: &["unit", "floor", "delay"],
            defaults: vec![at("/governance")],
        },
        whole("credit-market", schema_for!(credit_market::Params), "/market/params"),
        Group {
            contract: "credit-market",
            subject: "Each leverage class (defaults from the safest)",
            schema: schema_for!(credit_market::ClassParams),
            only: &[],
            defaults: classes,
        },
        whole("liquidation-engine", schema_for!(liquidation_engine::Params), "/engine"),
        Group {
            contract: "timelock",
            subject: "The contract",
            schema: schema_for!(timelock::InstantiateMsg),
            only: &["delay", "min_delay", "max_delay", "expiry"],
            defaults: vec![at("/timelock")],
        },
    ])
}
