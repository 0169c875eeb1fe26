//! Calls of other contracts and their responses.

use cosmwasm_std::{from_json, to_json_binary, Addr, Coin, CosmosMsg, StdError, StdResult, SubMsgResponse, WasmMsg};
use cw_utils::{parse_execute_response_data, MsgExecuteContractResponse};
use serde::{de::DeserializeOwned, Serialize};

/// Builds a call of another contract. Used by handles only.
pub(crate) fn call(to: &Addr, msg: &impl Serialize, funds: Vec<Coin>) -> StdResult<CosmosMsg> {
    Ok(WasmMsg::Execute { contract_addr: to.to_string(), msg: to_json_binary(msg)?, funds }.into())
}

/// Decodes the data that a called contract returned, from the reply to its submessage.
///
/// Chains since CosmWasm 2 fill `msg_responses`; older ones and cw-multi-test fill `data`. Fails when the contract
/// returned no data or data of another type.
pub fn answer<T: DeserializeOwned>(response: &SubMsgResponse) -> StdResult<T> {
    #[allow(deprecated)]
    let bytes = response.msg_responses.first().map(|any| &any.value).or(response.data.as_ref());
    let bytes = bytes.ok_or_else(|| StdError::not_found("reply data"))?;
    let MsgExecuteContractResponse { data } = parse_execute_response_data(bytes.as_slice())
        .map_err(|error| StdError::parse_err("MsgExecuteContractResponse", error))?;
    from_json(data.ok_or_else(|| StdError::not_found("contract data"))?)
}
