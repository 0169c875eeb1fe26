//! What a multisig and voters ask.

use cosmwasm_std::{to_json_binary, Addr, Binary, Deps, StdResult, Storage};
use cw4::{AdminResponse, HooksResponse, Member, MemberListResponse, MemberResponse, TotalWeightResponse};
use cw_storage_plus::Bound;
use interfaces::security_vault::{VoterResponse, VotesResponse};
use interfaces::shared::pagination::page_size;

use super::tally::{tally, terms};
use super::weights::{MEMBERS, TOTAL, VOTERS};
use crate::error::ContractError;
use crate::ledgers;

/// Whether a share epoch ended and its weights are still stored. Errors: `NotFound`.
fn is_void(storage: &dyn Storage) -> Result<bool, ContractError> {
    let ledger = ledgers::load(storage, terms(storage)?.tranche)?;
    Ok(tally(storage)?.epoch != ledger.epoch)
}

/// See [`interfaces::security_vault::QueryMsg::Votes`].
pub fn votes(deps: Deps) -> Result<Binary, ContractError> {
    let (terms, sum) = (terms(deps.storage)?, tally(deps.storage)?.sum);
    let total = TOTAL.may_load(deps.storage)?.unwrap_or_default();
    Ok(to_json_binary(&VotesResponse { terms, sum, total, is_void: is_void(deps.storage)? })?)
}

/// See [`interfaces::security_vault::QueryMsg::Voter`].
pub fn voter(deps: Deps, owner: String) -> Result<Binary, ContractError> {
    let owner = deps.api.addr_validate(&owner)?;
    let voter = VOTERS.may_load(deps.storage, &owner)?.unwrap_or_default();
    let weight = weight_now(deps.storage, &owner)?.unwrap_or_default();
    Ok(to_json_binary(&VoterResponse { weight, counted: voter.counted, pending: voter.pending() })?)
}

/// See [`interfaces::security_vault::QueryMsg::Admin`].
pub fn admin() -> StdResult<Binary> {
    to_json_binary(&AdminResponse { admin: None })
}

/// See [`interfaces::security_vault::QueryMsg::Hooks`].
pub fn hooks() -> StdResult<Binary> {
    to_json_binary(&HooksResponse { hooks: vec![] })
}

/// See [`interfaces::security_vault::QueryMsg::TotalWeight`].
pub fn total_weight(deps: Deps, at_height: Option<u64>) -> StdResult<Binary> {
    let total = match at_height {
        Some(height) => TOTAL.may_load_at_height(deps.storage, height)?,
        None => TOTAL.may_load(deps.storage)?,
    };
    to_json_binary(&TotalWeightResponse { weight: total.unwrap_or_default() })
}

/// See [`interfaces::security_vault::QueryMsg::ListMembers`].
pub fn list_members(deps: Deps, start_after: Option<String>, limit: Option<u32>) -> Result<Binary, ContractError> {
    let after = start_after.map(|addr| deps.api.addr_validate(&addr)).transpose()?;
    let from = after.as_ref().map(Bound::exclusive);
    let size = if is_void(deps.storage)? { 0 } else { page_size(limit) };
    let members: StdResult<Vec<_>> = MEMBERS
        .range(deps.storage, from, None, cosmwasm_std::Order::Ascending)
        .take(size)
        .map(|item| item.map(|(addr, weight)| Member { addr: addr.into(), weight }))
        .collect();
    Ok(to_json_binary(&MemberListResponse { members: members? })?)
}

/// See [`interfaces::security_vault::QueryMsg::Member`].
pub fn member(deps: Deps, addr: String, at_height: Option<u64>) -> Result<Binary, ContractError> {
    let owner = deps.api.addr_validate(&addr)?;
    let now = weight_now(deps.storage, &owner)?;
    let weight = match (now, at_height) {
        (Some(now), Some(height)) => {
            MEMBERS.may_load_at_height(deps.storage, &owner, height)?.map(|then| then.min(now))
        }
        (now, _) => now,
    };
    Ok(to_json_binary(&MemberResponse { weight })?)
}

/// The weight with which a staker may vote now.
fn weight_now(storage: &dyn Storage, owner: &Addr) -> Result<Option<u64>, ContractError> {
    if is_void(storage)? {
        return Ok(None);
    }
    Ok(MEMBERS.may_load(storage, owner)?)
}
