//! Votes follow stake: they fall with it at once, and rise when anyone writes them.

use cosmwasm_std::{
    to_json_string, Addr, BlockInfo, DepsMut, Env, Event, MessageInfo, Order, Response, StdResult, Storage, Uint128,
};
use cw_utils::nonpayable;
use interfaces::security_vault::{event, VotingTerms};
use interfaces::shared::admin::{changed, changed_json};
use interfaces::shared::error::CommonError;

use super::tally::{floor, tally, terms, terms_of, weight};
use super::weights::{save, set, MEMBERS, VOTERS, VOTING};
use super::{Tally, Voter};
use crate::error::ContractError;
use crate::events;
use crate::ledgers;
use crate::session::TrancheSession;
use crate::state::Terms;
use crate::tranche::Ledger;

/// The longest time from staking to the first vote, in seconds (30 d).
const LONGEST_DELAY: u64 = 30 * 86_400;
/// Weights of an earlier epoch that one message removes.
const CLEARED: usize = 20;

/// The vault is instantiated: stake of the genesis votes at once. Errors: `NotFound`, `OutOfRange`, `TooManyVotes`,
/// `FloorOutOfReach`.
pub fn begin(
    storage: &mut dyn Storage,
    block: &BlockInfo,
    terms: &VotingTerms,
    owners: &[Addr],
) -> Result<Event, ContractError> {
    Terms::load(storage, terms.tranche)?;
    validate(terms)?;
    VOTING.save(storage, terms)?;
    let session = TrancheSession::load(storage, terms.tranche, block.time)?;
    let mut tally = Tally { height: block.height, ..Tally::default() };
    for owner in owners {
        let counted = session.voting_shares(&session.position(storage, owner)?)?;
        VOTERS.save(storage, owner, &Voter { counted, ..Voter::default() })?;
        set(storage, &mut tally, owner, weight(terms, counted)?, block.height)?;
    }
    check_floor(terms, &session.ledger, &tally)?;
    save(storage, terms, &session.ledger, &tally, block.height)?;
    Ok(changed(event::CONFIG, "votes", "none", to_json_string(terms)?))
}

/// The shares of a staker changed, and the session of their tranche is saved: votes fall with them, and new shares begin to
/// wait. Nothing unless the tranche is the one that votes. Returns the event of a weight that changed.
pub fn follow(
    storage: &mut dyn Storage,
    block: &BlockInfo,
    session: &TrancheSession,
    owner: &Addr,
) -> Result<Option<Event>, ContractError> {
    let Some(terms) = terms_of(storage, session.id)? else { return Ok(None) };
    let mut tally = advanced(storage, block)?;
    let voter = adapted(storage, block, session, owner, &terms)?;
    write(storage, block, session, owner, (&terms, &mut tally, voter))
}

/// The share price of a tranche fell: the floor of the votes rises at once. Nothing unless the tranche is the one that votes.
pub fn reprice(
    storage: &mut dyn Storage,
    block: &BlockInfo,
    tranche: u64,
    ledger: &Ledger,
) -> Result<(), ContractError> {
    if let Some(terms) = terms_of(storage, tranche)? {
        let tally = advanced(storage, block)?;
        save(storage, &terms, ledger, &tally, block.height)?;
    }
    Ok(())
}

/// See [`interfaces::security_vault::ExecuteMsg::WriteVotes`].
pub fn write_votes(deps: DepsMut, env: Env, info: MessageInfo, owner: String) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let (block, storage) = (&env.block, deps.storage);
    let owner = deps.api.addr_validate(&owner)?;
    let terms = terms(storage)?;
    let session = TrancheSession::load(storage, terms.tranche, block.time)?;
    let mut tally = advanced(storage, block)?;
    let mut response = Response::new().add_attribute("action", "write_votes");
    let mut voter = adapted(storage, block, &session, &owner, &terms)?;
    if tally.epoch != session.ledger.epoch {
        let (removed, done) = clear(storage, block)?;
        if done {
            tally.begin_epoch(session.ledger.epoch);
        }
        response = response.add_event(events::votes_cleared(removed, done));
    }
    if tally.epoch == session.ledger.epoch {
        voter.mature(block.time.seconds())?;
    }
    Ok(response.add_events(write(storage, block, &session, &owner, (&terms, &mut tally, voter))?))
}

/// Removes weights of an earlier epoch. Returns how many, and whether none is left.
fn clear(storage: &mut dyn Storage, block: &BlockInfo) -> Result<(usize, bool), ContractError> {
    let keys = MEMBERS.keys(storage, None, None, Order::Ascending);
    let old: StdResult<Vec<Addr>> = keys.take(CLEARED.saturating_add(1)).collect();
    let old = old?;
    for owner in old.iter().take(CLEARED) {
        MEMBERS.remove(storage, owner, block.height)?;
    }
    Ok((old.len().min(CLEARED), old.len() <= CLEARED))
}

/// See [`interfaces::security_vault::ExecuteMsg::SetVotes`].
pub fn set_votes(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    floor: Uint128,
    delay: u64,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    cw_ownable::assert_owner(deps.storage, &info.sender)?;
    let old = terms(deps.storage)?;
    let new = VotingTerms { floor, delay, ..old.clone() };
    validate(&new)?;
    let ledger = ledgers::load(deps.storage, new.tranche)?;
    let tally = advanced(deps.storage, &env.block)?;
    check_floor(&new, &ledger, &tally)?;
    VOTING.save(deps.storage, &new)?;
    save(deps.storage, &new, &ledger, &tally, env.block.height)?;
    let event = changed_json(event::CONFIG, "votes", &old, &new)?;
    Ok(Response::new().add_attribute("action", "set_votes").add_event(event))
}

fn validate(terms: &VotingTerms) -> Result<(), ContractError> {
    let most = Uint128::MAX;
    CommonError::ensure_range("unit", terms.unit, Uint128::one(), most)?;
    CommonError::ensure_range("floor", terms.floor, terms.unit, most)?;
    CommonError::ensure_range("delay", terms.delay, 1, LONGEST_DELAY)?;
    Ok(())
}

/// Errors: `FloorOutOfReach` for a floor that all written votes together do not reach.
fn check_floor(terms: &VotingTerms, ledger: &Ledger, tally: &Tally) -> Result<(), ContractError> {
    let floor = floor(terms, ledger);
    let sum = if tally.epoch == ledger.epoch { tally.sum } else { 0 };
    if floor > sum {
        return Err(ContractError::FloorOutOfReach { floor, sum });
    }
    Ok(())
}

/// The tally without the falls of earlier blocks.
fn advanced(storage: &dyn Storage, block: &BlockInfo) -> Result<Tally, ContractError> {
    let mut tally = tally(storage)?;
    tally.advance(block.height);
    Ok(tally)
}

/// The voter with the shares that they have now.
fn adapted(
    storage: &dyn Storage,
    block: &BlockInfo,
    session: &TrancheSession,
    owner: &Addr,
    terms: &VotingTerms,
) -> Result<Voter, ContractError> {
    let mut voter = VOTERS.may_load(storage, owner)?.unwrap_or_default();
    let shares = session.voting_shares(&session.position(storage, owner)?)?;
    voter.adapt(session.ledger.epoch, shares, block.time.seconds(), terms.delay)?;
    Ok(voter)
}

/// Saves a voter with their weight and `total`. A weight of an earlier epoch stays for [`clear`].
fn write(
    storage: &mut dyn Storage,
    block: &BlockInfo,
    session: &TrancheSession,
    owner: &Addr,
    (terms, tally, voter): (&VotingTerms, &mut Tally, Voter),
) -> Result<Option<Event>, ContractError> {
    let votes = weight(terms, voter.counted)?;
    let is_changed = tally.epoch == session.ledger.epoch && set(storage, tally, owner, votes, block.height)?;
    match voter.is_empty() {
        true => VOTERS.remove(storage, owner),
        false => VOTERS.save(storage, owner, &voter)?,
    }
    let total = save(storage, terms, &session.ledger, tally, block.height)?;
    Ok(is_changed.then(|| events::votes(owner, votes, total)))
}
