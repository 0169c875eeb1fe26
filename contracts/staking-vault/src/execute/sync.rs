//! The ledger against the chain.

use cosmwasm_std::{Decimal, Deps, DepsMut, Env, Event, MessageInfo, Response, Storage, Uint128};
use cw_utils::nonpayable;
use interfaces::staking_vault::Params;

use super::{bounds, history};
use crate::error::ContractError;
use crate::state::{self, save_backlog, Ledger, BATCHES, CONFIG, LEDGER, VALIDATORS, VESTING};
use crate::sync::{compare, keep};
use crate::validator::Validator;
use crate::{events, rate};

/// See [`interfaces::staking_vault::ExecuteMsg::Sync`].
pub fn sync(deps: DepsMut, env: Env, info: MessageInfo) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let mut ledger = LEDGER.load(deps.storage)?;
    let params = CONFIG.load(deps.storage)?.params;
    let Synced { events, .. } = refresh(deps, &env, &params, &mut ledger)?;
    Ok(Response::new().add_attribute("action", "sync").add_events(events))
}

/// What a comparison leaves for the caller.
pub struct Synced {
    /// What was found.
    pub events: Vec<Event>,
    /// All validators as they are now.
    pub validators: Vec<(String, Validator)>,
}

/// Removes `Gone` validators of which nothing is left and compares the rest with the chain, at most once per block. Saves the
/// ledger; the caller continues with the updated copy.
///
/// Error: a failed query, which is never read as "no delegations".
pub fn refresh(deps: DepsMut, env: &Env, params: &Params, ledger: &mut Ledger) -> Result<Synced, ContractError> {
    let mut validators = state::validators(deps.storage)?;
    if ledger.synced_height == env.block.height {
        return Ok(Synced { events: vec![], validators });
    }
    let now = env.block.time.seconds();
    validators.retain(|(address, validator)| {
        let forgotten = validator.is_forgotten(now, params.interval_margin);
        if forgotten {
            VALIDATORS.remove(deps.storage, address);
        }
        !forgotten
    });
    let compared = compare_all(deps.as_ref(), env, validators)?;
    let synced = book(deps, env, params, ledger, compared)?;
    Ok(synced)
}

/// The vault's stake on the chain now without gains, for an exit that needs only the rate. Writes nothing unless a validator lost
/// stake beyond rounding. Queries the chain even after a sync of the same block, so that its gas is the same in every block and a
/// slash between two messages of a block is found. A loss is booked as by [`refresh`]; a gain alone waits for the next sync, or
/// dust that others leave at a validator would make an exit cost more.
pub fn bonded_now(
    deps: DepsMut,
    env: &Env,
    params: &Params,
    ledger: &mut Ledger,
) -> Result<(Uint128, Vec<Event>), ContractError> {
    let compared = compare_all(deps.as_ref(), env, state::validators(deps.storage)?)?;
    if compared.lost.is_zero() {
        ledger.synced_at = env.block.time.seconds();
        return Ok((compared.bonded.checked_sub(compared.gained)?, vec![]));
    }
    let Synced { events, .. } = book(deps, env, params, ledger, compared)?;
    Ok((ledger.bonded, events))
}

/// The vault's validators compared with the chain's delegations, before anything is written.
struct Compared {
    /// With their stake on the chain.
    validators: Vec<(String, Validator)>,
    /// Which of them changed.
    changed: Vec<usize>,
    /// Slashes and gains.
    events: Vec<Event>,
    /// Total stake on the chain, including young delegations.
    bonded: Uint128,
    lost: Uint128,
    gained: Uint128,
}

fn compare_all(deps: Deps, env: &Env, mut validators: Vec<(String, Validator)>) -> Result<Compared, ContractError> {
    let answer = deps.querier.query_all_delegations(&env.contract.address)?;
    let chain = |address: &str| {
        let found = answer.iter().find(|delegation| delegation.validator == address);
        found.map(|delegation| delegation.amount.amount)
    };
    let now = env.block.time.seconds();
    let (mut events, mut changed) = (vec![], vec![]);
    let (mut bonded, mut lost, mut gained) = (Uint128::zero(), Uint128::zero(), Uint128::zero());
    for (index, (address, validator)) in validators.iter_mut().enumerate() {
        let before = validator.bonded;
        let on_chain = chain(address);
        if on_chain.is_none() && validator.is_young(now) {
            // A delegation that does not count yet.
            bonded = bonded.checked_add(before)?;
            continue;
        }
        // An absent delegation was slashed or undelegated completely.
        let found = compare(before, on_chain.unwrap_or_default(), validator.messages);
        if !found.gain.is_zero() {
            events.push(events::gained(address, before, found.bonded));
        }
        if !found.loss.is_zero() {
            events.push(events::slashed(address, before, found.bonded));
            // A slash of a redelegation unbonds at its destination, and so sends the rewards there.
            validator.note_sent();
            if validator.is_reachable() {
                validator.closed_at = now;
            }
        }
        if before.is_zero() && !found.bonded.is_zero() {
            validator.rewards_since = now;
        }
        if found.bonded != before || validator.messages > 0 {
            validator.bonded = found.bonded;
            validator.messages = 0;
            changed.push(index);
        }
        bonded = bonded.checked_add(found.bonded)?;
        lost = lost.checked_add(found.loss)?;
        gained = gained.checked_add(found.gain)?;
    }
    Ok(Compared { validators, changed, events, bonded, lost, gained })
}

/// Writes the result of a comparison.
fn book(
    deps: DepsMut,
    env: &Env,
    params: &Params,
    ledger: &mut Ledger,
    compared: Compared,
) -> Result<Synced, ContractError> {
    let Compared { validators, changed, mut events, bonded, lost, gained } = compared;
    let now = env.block.time;
    for index in changed {
        if let Some((address, validator)) = validators.get(index) {
            VALIDATORS.save(deps.storage, address, validator)?;
        }
    }
    ledger.bonded = bonded.checked_sub(gained)?;
    if !lost.is_zero() {
        let whole = ledger.assets().checked_add(lost)?;
        book_loss(deps.storage, env, ledger, lost)?;
        events.extend(bounds::pause_stakes(deps.storage, &params.bounds, lost, whole, now.seconds())?);
    }
    if !gained.is_zero() {
        // Vests like rewards, without a fee, so that nobody gains by staking just before.
        bounds::vest(deps.storage, ledger, params, now, gained, params.vesting_period)?;
        ledger.bonded = bonded;
    }
    ledger.synced_at = now.seconds();
    ledger.synced_height = env.block.height;
    LEDGER.save(deps.storage, ledger)?;
    let base = ledger.base(state::unvested(deps.storage, now)?);
    history::record(deps.storage, ledger, base)?;
    bounds::raise_ceiling(deps.storage, params, ledger)?;
    // The event must not make a sync fail: above 3.4e20 the rate does not fit a decimal.
    events.push(events::sync(ledger.bonded, rate::ratio(base, ledger.shares).unwrap_or(Decimal::MAX)));
    Ok(Synced { events, validators })
}

/// Lets unvested rewards and the backlog bear their part of a loss that was already taken from `bonded`. Otherwise shares alone
/// would bear the whole loss, and `B` could become negative.
fn book_loss(storage: &mut dyn Storage, env: &Env, ledger: &mut Ledger, lost: Uint128) -> Result<(), ContractError> {
    let whole = ledger.assets().checked_add(lost)?;
    let mut vesting = VESTING.load(storage)?;
    vesting.cut(env.block.time, lost, whole)?;
    VESTING.save(storage, &vesting)?;

    ledger.unbonding_backlog = Uint128::zero();
    for (id, backlog) in state::backlogs(storage)? {
        let kept = keep(backlog, lost, whole)?;
        let mut batch = BATCHES.load(storage, id)?;
        batch.owed = batch.owed.checked_sub(backlog.checked_sub(kept)?)?;
        BATCHES.save(storage, id, &batch)?;
        save_backlog(storage, id, kept)?;
        ledger.unbonding_backlog = ledger.unbonding_backlog.checked_add(kept)?;
    }
    Ok(())
}
