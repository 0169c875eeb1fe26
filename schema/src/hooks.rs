//! The messages that a contract takes inside a cw20 `Send`. CosmWasm's IDL has no place for them.

use crate::files::Text;
use anyhow::Result;
use cosmwasm_schema::schemars::schema_for;
use interfaces::{credit_market, security_vault, staking_vault};
use std::collections::BTreeMap;

/// The name of the file.
pub const HOOKS_FILE: &str = "hooks.json";

/// The schema of each contract's hook messages, by the contract's name.
///
/// Error: a schema that cannot be written as JSON.
pub fn hooks() -> Result<Text> {
    let hooks = BTreeMap::from([
        ("credit-market", schema_for!(credit_market::ReceiveMsg)),
        ("security-vault", schema_for!(security_vault::ReceiveMsg)),
        ("staking-vault", schema_for!(staking_vault::ReceiveMsg)),
    ]);
    let mut text = serde_json::to_string_pretty(&hooks)?;
    text.push('\n');
    Ok(Text { file: HOOKS_FILE.into(), text })
}
