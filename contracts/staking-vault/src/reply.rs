//! What the chain and the peers answer. The context of a reply is its payload; no text of an error is read.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::{
    from_json, DepsMut, Env, Reply, Response, StdError, StdResult, Storage, SubMsgResponse, SubMsgResult, Timestamp,
    Uint128,
};
use interfaces::reward_collector::SweepResponse;
use interfaces::shared::call::answer;

use crate::error::ContractError;
use crate::events;
use crate::execute::compound::finish;
use crate::execute::save_todo;
use crate::proto;
use crate::state::{hops, Entry, BATCHES, CONFIG, DUE, ENTRIES, HOPS, LAST_ENTRY, LEDGER, MOVED, TODOS, VALIDATORS};

/// An undelegation, accepted or refused.
pub const UNDELEGATE: u64 = 1;
/// A refused delegation.
pub const DELEGATE_FAILED: u64 = 2;
/// A refused withdrawal of rewards.
pub const WITHDRAW_FAILED: u64 = 3;
/// The collector sent what it had.
pub const SWEEP: u64 = 4;
/// The security vault refused its part of the fee.
pub const SECURITY_SHARE_FAILED: u64 = 5;

/// A redelegation, accepted or refused.
pub const REDELEGATE: u64 = 6;

/// A redelegation.
#[cw_serde]
pub struct Redelegate {
    /// From this validator.
    pub from: String,
    /// To this one.
    pub to: String,
    /// The amount.
    pub amount: Uint128,
}

/// An undelegation and the batches that it pays.
#[cw_serde]
pub struct Undelegate {
    /// The validator.
    pub validator: String,
    /// What was asked for: the sum of the slices.
    pub amount: Uint128,
    /// (batch, amount).
    pub slices: Vec<(u64, Uint128)>,
}

/// A delegation.
#[cw_serde]
pub struct Delegate {
    /// The validator.
    pub validator: String,
    /// The amount.
    pub amount: Uint128,
}

/// What the second half of a compound needs from the first.
#[cw_serde]
pub struct Sweep {
    /// Coins in the vault that count as rewards.
    pub late: Uint128,
    /// The shortest vesting period, in seconds.
    pub period: u64,
    /// The most delegations.
    pub limit: u32,
}

/// An undelegation: its coins become entries, or stay to be undelegated.
pub fn undelegate(deps: DepsMut, env: Env, reply: Reply) -> Result<Response, ContractError> {
    let sent: Undelegate = from_json(&reply.payload)?;
    match reply.result {
        SubMsgResult::Ok(response) => undelegated(deps, env, sent, response),
        SubMsgResult::Err(_) => undelegation_refused(deps, env, sent),
    }
}

fn undelegated(deps: DepsMut, env: Env, sent: Undelegate, response: SubMsgResponse) -> Result<Response, ContractError> {
    let config = CONFIG.load(deps.storage)?;
    let (now, margin) = (env.block.time, config.params.interval_margin);
    // A chain that does not say takes its unbonding period, and pays what was asked for.
    let (completion, amount) = proto::undelegated(&response, &config.denom)
        .unwrap_or_else(|| (now.plus_seconds(config.params.unbonding_period), sent.amount));
    // Settling relies on this order.
    let completion = completion.max(now);

    let mut validator = VALIDATORS.load(deps.storage, &sent.validator)?;
    validator.bonded = validator.bonded.checked_sub(sent.amount)?;
    validator.messages = validator.messages.saturating_add(1);
    validator.refused_out = false;
    validator.asked = now.seconds();
    validator.add_entry(completion.seconds(), now.seconds(), margin);
    VALIDATORS.save(deps.storage, &sent.validator, &validator)?;
    let mut ledger = LEDGER.load(deps.storage)?;
    ledger.bonded = ledger.bonded.checked_sub(sent.amount)?;
    ledger.todo = ledger.todo.checked_sub(sent.amount)?;
    LEDGER.save(deps.storage, &ledger)?;

    let mut coming = amount;
    let mut response = Response::new();
    for (batch, asked) in sent.slices {
        let part = asked.min(coming);
        coming = coming.checked_sub(part)?;
        on_its_way(deps.storage, batch, asked, part)?;
        if !part.is_zero() {
            add_entry(deps.storage, batch, &sent.validator, part, completion)?;
            response = response.add_event(events::undelegated(batch, &sent.validator, part, completion));
        }
    }
    Ok(response)
}

/// Moves a slice from what a batch waits to undelegate to what is on its way. What the chain's shares cut off, a unit a
/// message, is the batch's loss.
fn on_its_way(storage: &mut dyn Storage, batch: u64, asked: Uint128, coming: Uint128) -> Result<(), ContractError> {
    let todo = TODOS.load(storage, batch)?;
    save_todo(storage, batch, todo.checked_sub(asked)?)?;
    if coming < asked {
        let mut record = BATCHES.load(storage, batch)?;
        record.owed = record.owed.checked_sub(asked.checked_sub(coming)?)?;
        BATCHES.save(storage, batch, &record)?;
    }
    Ok(())
}

fn add_entry(
    storage: &mut dyn Storage,
    batch: u64,
    validator: &str,
    amount: Uint128,
    completion: Timestamp,
) -> StdResult<()> {
    let id = LAST_ENTRY.load(storage)?.saturating_add(1);
    LAST_ENTRY.save(storage, &id)?;
    let entry = Entry { batch, validator: validator.into(), amount, completion, marked: None };
    ENTRIES.save(storage, id, &entry)?;
    DUE.save(storage, (completion.nanos(), id), &cosmwasm_std::Empty {})
}

/// The coins stay bonded and owed: they bear slashes until the next submission plans them again.
fn undelegation_refused(deps: DepsMut, env: Env, sent: Undelegate) -> Result<Response, ContractError> {
    let mut validator = VALIDATORS.load(deps.storage, &sent.validator)?;
    validator.refused_out = true;
    validator.asked = env.block.time.seconds();
    VALIDATORS.save(deps.storage, &sent.validator, &validator)?;
    let events = sent.slices.iter().map(|(batch, part)| events::undelegation_failed(*batch, &sent.validator, *part));
    Ok(Response::new().add_events(events))
}

/// A refused delegation: the coins are back in the buffer.
pub fn delegate_failed(deps: DepsMut, env: Env, reply: Reply) -> Result<Response, ContractError> {
    let Delegate { validator: address, amount } = from_json(&reply.payload)?;
    let mut validator = VALIDATORS.load(deps.storage, &address)?;
    validator.bonded = validator.bonded.checked_sub(amount)?;
    validator.refused_in = env.block.time.seconds();
    VALIDATORS.save(deps.storage, &address, &validator)?;
    let mut ledger = LEDGER.load(deps.storage)?;
    ledger.bonded = ledger.bonded.checked_sub(amount)?;
    ledger.buffer = ledger.buffer.checked_add(amount)?;
    LEDGER.save(deps.storage, &ledger)?;
    Ok(Response::new().add_event(events::delegation_failed(&address, amount)))
}

/// A redelegation: the coins are elsewhere, or where they were.
pub fn redelegate(deps: DepsMut, env: Env, reply: Reply) -> Result<Response, ContractError> {
    let Redelegate { from, to, amount } = from_json(&reply.payload)?;
    let (now, mut hops) = (env.block.time, hops(deps.storage, (&from, &to))?);
    let SubMsgResult::Ok(response) = reply.result else {
        // A validator slashed to nothing takes none, and would be asked first again and again.
        hops.refused = now.seconds();
        HOPS.save(deps.storage, (&from, &to), &hops)?;
        return Ok(Response::new().add_event(events::redelegation_failed(&from, &to, amount)));
    };
    let params = CONFIG.load(deps.storage)?.params;
    let completion = proto::redelegated(&response).unwrap_or_else(|| now.plus_seconds(params.unbonding_period));
    let mut giver = VALIDATORS.load(deps.storage, &from)?;
    giver.bonded = giver.bonded.checked_sub(amount)?;
    giver.messages = giver.messages.saturating_add(1);
    VALIDATORS.save(deps.storage, &from, &giver)?;
    let mut taker = VALIDATORS.load(deps.storage, &to)?;
    taker.bonded = taker.bonded.checked_add(amount)?;
    taker.messages = taker.messages.saturating_add(1);
    // Out of a validator that is not bonded it is done at once: the chain keeps no entry.
    if completion > now {
        taker.locked_until = taker.locked_until.max(completion.seconds());
        hops.add(completion.seconds(), now.seconds(), params.interval_margin);
        HOPS.save(deps.storage, (&from, &to), &hops)?;
    }
    VALIDATORS.save(deps.storage, &to, &taker)?;
    let mut moved = MOVED.load(deps.storage)?;
    moved.amount = moved.amount.checked_add(amount)?;
    MOVED.save(deps.storage, &moved)?;
    Ok(Response::new().add_event(events::redelegated(&from, &to, amount, completion.max(now))))
}

/// A refused withdrawal: the rewards stay with the chain until the next pass.
pub fn withdraw_failed(reply: Reply) -> Result<Response, ContractError> {
    let validator =
        String::from_utf8(reply.payload.into()).map_err(|error| StdError::invalid_utf8(error.to_string()))?;
    Ok(Response::new().add_event(events::withdrawal_failed(&validator)))
}

/// The collector's answer: the compound goes on.
pub fn sweep(deps: DepsMut, env: Env, reply: Reply) -> Result<Response, ContractError> {
    let context: Sweep = from_json(&reply.payload)?;
    let response = reply.result.into_result().map_err(StdError::generic_err)?;
    let SweepResponse { amount } = answer(&response)?;
    finish(deps, env, amount, context)
}

/// Whoever compounds through a deep stack of contracts can make this payment fail: it is kept, not given to others.
pub fn security_share_failed(deps: DepsMut, reply: Reply) -> Result<Response, ContractError> {
    let amount: Uint128 = from_json(&reply.payload)?;
    let mut ledger = LEDGER.load(deps.storage)?;
    ledger.held = ledger.held.checked_add(amount)?;
    LEDGER.save(deps.storage, &ledger)?;
    Ok(Response::new().add_event(events::security_share_failed(amount)))
}
