//! Migration from one version of a contract's code to the next.

use super::admin;
use super::error::CommonError;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{DepsMut, Response, StdError};
use thiserror::Error;

/// Migration message, without arguments.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub struct MigrateMsg {}

/// Errors of a migration.
#[derive(Error, Debug, PartialEq)]
pub enum MigrateError {
    /// The stored contract has another name, or is newer than this code.
    #[error(transparent)]
    Version(#[from] cw2::VersionError),
    /// The stored version is unknown to this code ([`CommonError::UnknownVersion`]).
    #[error(transparent)]
    Common(#[from] CommonError),
}

impl From<StdError> for MigrateError {
    fn from(error: StdError) -> Self {
        Self::Version(error.into())
    }
}

/// Checks that the stored contract is `contract` in one of the `known` versions and not newer than `version`, and
/// stores `version`. Responds with the configuration event of type `event`, which has both versions.
pub fn ensure_known(
    deps: DepsMut,
    event: &str,
    contract: &str,
    version: &str,
    known: &[&str],
) -> Result<Response, MigrateError> {
    let from = cw2::ensure_from_older_version(deps.storage, contract, version)?.to_string();
    if known.contains(&from.as_str()) {
        return Ok(admin::done("migrate", admin::changed(event, "version", from, version)));
    }
    Err(CommonError::UnknownVersion { version: from }.into())
}
