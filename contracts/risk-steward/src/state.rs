//! What the risk steward stores.

use cosmwasm_std::{Addr, StdResult, Storage};
use cw_storage_plus::{Item, Map};
use interfaces::risk_steward::Parameter;
use interfaces::shared::error::CommonError;

use crate::error::ContractError;
use crate::record::Record;

/// The account that may adjust parameters; absent if there is none.
pub const STEWARD: Item<Addr> = Item::new("steward");
/// Rules by market and name of the parameter.
pub const RECORDS: Map<(&Addr, &str), Record> = Map::new("records");

/// Loads a rule. Errors: `NotFound`.
pub fn load(storage: &dyn Storage, market: &Addr, parameter: Parameter) -> Result<Record, ContractError> {
    Ok(may_load(storage, market, parameter)?.ok_or_else(|| CommonError::not_found("rule", parameter))?)
}

/// Loads a rule; none when the parameter has none.
pub fn may_load(storage: &dyn Storage, market: &Addr, parameter: Parameter) -> StdResult<Option<Record>> {
    RECORDS.may_load(storage, (market, &parameter.to_string()))
}

/// Saves a rule.
pub fn save(storage: &mut dyn Storage, market: &Addr, record: &Record) -> Result<(), ContractError> {
    Ok(RECORDS.save(storage, (market, &record.rule.parameter.to_string()), record)?)
}
