//! Queries of a multisig and of voters.

use cosmwasm_std::{to_json_binary, Addr, Binary, Deps, StdResult, Storage};
use cw4::{AdminResponse, HooksResponse, Member, MemberListResponse, MemberResponse, TotalWeightResponse};
use cw_storage_plus::Bound;
use interfaces::security_vault::{VoterResponse, VotesResponse, VOID_TOTAL};
use interfaces::shared::pagination::page_size;

use super::tally::{tally, terms};
use super::weights::{MEMBERS, TOTAL, VOTERS};
use super::Voter;
use crate::error::ContractError;
use crate::ledgers;

/// The share epoch of the voting tranche. Errors: `NotFound`.
fn epoch(storage: &dyn Storage) -> Result<u64, ContractError> {
    Ok(ledgers::load(storage, terms(storage)?.tranche)?.epoch)
}

/// See [`interfaces::security_vault::QueryMsg::Votes`].
pub fn votes(deps: Deps) -> Result<Binary, ContractError> {
    let (terms, sum) = (terms(deps.storage)?, tally(deps.storage)?.sum);
    let total = TOTAL.may_load(deps.storage)?.unwrap_or_default();
    Ok(to_json_binary(&VotesResponse { terms, sum, total, is_void: total == VOID_TOTAL })?)
}

/// See [`interfaces::security_vault::QueryMsg::Voter`].
pub fn voter(deps: Deps, owner: String) -> Result<Binary, ContractError> {
    let owner = deps.api.addr_validate(&owner)?;
    let voter = current(deps.storage, &owner, epoch(deps.storage)?)?.unwrap_or_default();
    // Without a weight in this epoch no shares count.
    let weight = match voter.counted.is_zero() {
        true => 0,
        false => MEMBERS.may_load(deps.storage, &owner)?.unwrap_or_default(),
    };
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
    let (epoch, mut members) = (epoch(deps.storage)?, vec![]);
    let page = MEMBERS.range(deps.storage, from, None, cosmwasm_std::Order::Ascending).take(page_size(limit));
    for item in page {
        let (addr, weight) = item?;
        let is_current = current(deps.storage, &addr, epoch)?.is_some();
        members.push(Member { addr: addr.into(), weight: if is_current { weight } else { 0 } });
    }
    Ok(to_json_binary(&MemberListResponse { members })?)
}

/// See [`interfaces::security_vault::QueryMsg::Member`].
pub fn member(deps: Deps, addr: String, at_height: Option<u64>) -> Result<Binary, ContractError> {
    let owner = deps.api.addr_validate(&addr)?;
    let Some(voter) = current(deps.storage, &owner, epoch(deps.storage)?)? else {
        return Ok(to_json_binary(&MemberResponse { weight: None })?);
    };
    let now = MEMBERS.may_load(deps.storage, &owner)?;
    let weight = match (now, at_height) {
        (Some(_), Some(height)) if height <= voter.since => None,
        (Some(now), Some(height)) => {
            MEMBERS.may_load_at_height(deps.storage, &owner, height)?.map(|then| then.min(now))
        }
        (now, _) => now,
    };
    Ok(to_json_binary(&MemberResponse { weight })?)
}

/// A voter of this share epoch; none if the votes are of an older epoch.
fn current(storage: &dyn Storage, owner: &Addr, epoch: u64) -> StdResult<Option<Voter>> {
    Ok(VOTERS.may_load(storage, owner)?.filter(|voter| voter.epoch == epoch))
}
