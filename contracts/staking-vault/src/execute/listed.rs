//! The validators that the chain lists.

use std::collections::BTreeSet;

use cosmwasm_std::{QuerierWrapper, StdResult};

/// Operator addresses of the bonded validators. A jailed, tombstoned or unbonding one is not among them, and no other query
/// tells a contract so. It still accepts delegations, which earn nothing there and can still be slashed.
pub fn bonded(querier: &QuerierWrapper) -> StdResult<BTreeSet<String>> {
    Ok(querier.query_all_validators()?.into_iter().map(|validator| validator.address).collect())
}
