//! The validators that the chain lists.

use std::collections::BTreeSet;

use cosmwasm_std::{QuerierWrapper, StdResult};

/// Operator addresses of the bonded validators. Jailed, tombstoned and unbonding validators are missing, and no other query shows
/// a contract their state. They still accept delegations, which earn nothing and can be slashed.
pub fn bonded(querier: &QuerierWrapper) -> StdResult<BTreeSet<String>> {
    Ok(querier.query_all_validators()?.into_iter().map(|validator| validator.address).collect())
}
