//! Votes follow stake: they fall with it at once, and rise when someone sends `write_votes`.

use cosmwasm_std::{to_json_string, Addr, BlockInfo, DepsMut, Env, Event, MessageInfo, Response, Storage, Uint128};
use cw_utils::nonpayable;
use interfaces::security_vault::{event, VotingTerms};
use interfaces::shared::admin::{changed, changed_json};
use interfaces::shared::error::CommonError;
use interfaces::shared::packed::Stored;

use super::tally::{floor, tally, terms, terms_of, weight};
use super::weights::{save, set, VOTERS, VOTING};
use super::{Tally, Voter};
use crate::error::ContractError;
use crate::events;
use crate::ledgers;
use crate::session::TrancheSession;
use crate::state::Terms;
use crate::tranche::Ledger;

/// The longest time from staking to the first vote, in seconds (30 d).
const LONGEST_DELAY: u64 = 30 * 86_400;

/// Initialises votes at instantiation; genesis stake votes at once. Errors: `NotFound`, `OutOfRange`, `TooManyVotes`,
/// `FloorOutOfReach`.
pub fn begin(
    storage: &mut dyn Storage,
    block: &BlockInfo,
    terms: &VotingTerms,
    owners: &[Addr],
) -> Result<Event, ContractError> {
    Terms::load(storage, terms.tranche)?;
    validate(terms)?;
    VOTING.save(storage, &Stored(terms.clone()))?;
    let session = TrancheSession::load(storage, terms.tranche, block.time)?;
    let mut tally = Tally { height: block.height, ..Tally::default() };
    for owner in owners {
        let counted = session.open(storage, owner)?.voting_shares();
        VOTERS.save(storage, owner, &Voter { counted, ..Voter::default() })?;
        set(storage, &mut tally, owner, (weight(terms, counted)?, false), block.height)?;
    }
    check_floor(terms, &session.ledger, &tally)?;
    save(storage, terms, &session.ledger, &tally, block.height)?;
    Ok(changed(event::CONFIG, "votes", "none", to_json_string(terms)?))
}

/// Updates votes after a staker's shares changed and the tranche's session was saved: votes fall with the shares, and new shares
/// begin to wait. `shares` are the voting shares: first those left by ended locks, then the present ones, so that shares added by
/// the message that ended a lock wait like others. Does nothing unless the tranche votes. Returns the event of a changed weight.
pub fn follow(
    storage: &mut dyn Storage,
    block: &BlockInfo,
    session: &TrancheSession,
    owner: &Addr,
    [rested, shares]: [Uint128; 2],
) -> Result<Option<Event>, ContractError> {
    let Some(terms) = terms_of(storage, session.id)? else { return Ok(None) };
    let (mut voter, is_older) = voter(storage, block, session, owner)?;
    voter.end_locks(rested)?;
    voter.adapt(shares, block.time.seconds(), terms.delay)?;
    write(storage, block, session, owner, (&terms, voter, is_older))
}

/// Raises the floor of the votes at once after a tranche's share price fell. Does nothing unless the tranche votes.
pub fn reprice(
    storage: &mut dyn Storage,
    block: &BlockInfo,
    tranche: u64,
    ledger: &Ledger,
) -> Result<(), ContractError> {
    if let Some(terms) = terms_of(storage, tranche)? {
        let tally = advanced(storage, block, ledger)?;
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
    let (mut voter, is_older) = voter(storage, block, &session, &owner)?;
    let shares = session.open(storage, &owner)?.voting_shares();
    voter.end_locks(shares)?;
    voter.adapt(shares, block.time.seconds(), terms.delay)?;
    voter.mature(block.time.seconds())?;
    let event = write(storage, block, &session, &owner, (&terms, voter, is_older))?;
    Ok(Response::new().add_attribute("action", "write_votes").add_events(event))
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
    let tally = advanced(deps.storage, &env.block, &ledger)?;
    check_floor(&new, &ledger, &tally)?;
    VOTING.save(deps.storage, &Stored(new.clone()))?;
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

/// Errors: `FloorOutOfReach` for a floor above the sum of all written votes.
fn check_floor(terms: &VotingTerms, ledger: &Ledger, tally: &Tally) -> Result<(), ContractError> {
    let floor = floor(terms, ledger);
    if floor > tally.sum {
        return Err(ContractError::FloorOutOfReach { floor, sum: tally.sum });
    }
    Ok(())
}

/// The tally without the falls of earlier blocks, in the epoch of the tranche.
fn advanced(storage: &dyn Storage, block: &BlockInfo, ledger: &Ledger) -> Result<Tally, ContractError> {
    let mut tally = tally(storage)?;
    tally.advance(block.height, ledger.epoch);
    Ok(tally)
}

/// The voter in the present share epoch, in which shares of an earlier epoch wait again; and whether the stored weight is of an
/// earlier epoch.
fn voter(
    storage: &dyn Storage,
    block: &BlockInfo,
    session: &TrancheSession,
    owner: &Addr,
) -> Result<(Voter, bool), ContractError> {
    let (epoch, stored) = (session.ledger.epoch, VOTERS.may_load(storage, owner)?);
    Ok(match stored {
        Some(voter) if voter.epoch == epoch => (voter, false),
        older => (Voter::new(epoch, block.height), older.is_some()),
    })
}

/// Saves a voter with their weight, the tally and `total`.
fn write(
    storage: &mut dyn Storage,
    block: &BlockInfo,
    session: &TrancheSession,
    owner: &Addr,
    (terms, voter, is_older): (&VotingTerms, Voter, bool),
) -> Result<Option<Event>, ContractError> {
    let mut tally = advanced(storage, block, &session.ledger)?;
    let votes = weight(terms, voter.counted)?;
    let is_changed = set(storage, &mut tally, owner, (votes, is_older), block.height)?;
    match voter.is_empty() {
        true => VOTERS.remove(storage, owner),
        false => VOTERS.save(storage, owner, &voter)?,
    }
    let total = save(storage, terms, &session.ledger, &tally, block.height)?;
    Ok(is_changed.then(|| events::votes(owner, votes, total)))
}
