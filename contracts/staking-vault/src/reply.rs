//! Replies. Their context is the payload, see [`Pending`]; error texts are not read, because chains redact them.

use cosmwasm_std::{Addr, DepsMut, Empty, Env, Reply, Response, StdError, StdResult, Storage, SubMsgResponse, Uint128};
use interfaces::reward_collector::SweepResponse;
use interfaces::shared::call::answer;
use interfaces::shared::counter::next;
use interfaces::shared::packed::from_binary;

use crate::error::ContractError;
use crate::events;
use crate::execute::compound::finish;
use crate::pending::{Pending, Undelegation};
use crate::proto;
use crate::state::{
    redelegations, save_backlog, Entry, BATCHES, CONFIG, ENTRIES, ENTRIES_BY_COMPLETION, HELD_FEES, LAST_ENTRY, LEDGER,
    REBALANCED, REDELEGATIONS, UNBONDING_BACKLOG, VALIDATORS,
};

/// Continues the operation that sent the submessage.
pub fn handle(deps: DepsMut, env: Env, reply: Reply) -> Result<Response, ContractError> {
    if reply.id != Pending::ID {
        return Err(ContractError::UnknownReply { id: reply.id });
    }
    let result = reply.result.into_result();
    match (from_binary(&reply.payload)?, result) {
        (Pending::Undelegation(sent), Ok(response)) => undelegated(deps, env, sent, response),
        (Pending::Undelegation(sent), Err(_)) => undelegation_failed(deps, env, sent),
        (Pending::Redelegation { from, to, amount }, Ok(response)) => {
            redelegated(deps, env, &from, &to, amount, response)
        }
        (Pending::Redelegation { from, to, amount }, Err(_)) => redelegation_failed(deps, env, &from, &to, amount),
        (Pending::Sweep(sweep), Ok(response)) => {
            let SweepResponse { amount } = answer(&response)?;
            finish(deps, env, amount, sweep)
        }
        (Pending::Sweep(_), Err(error)) => Err(StdError::generic_err(error).into()),
        (Pending::Delegation { validator, amount }, _) => delegation_failed(deps, env, &validator, amount),
        (Pending::Withdrawal { validator, since }, _) => withdrawal_failed(deps, &validator, since),
        (Pending::SecurityShare { amount }, _) => security_share_failed(deps, amount),
        (Pending::FeeShare { recipient, amount }, _) => fee_share_failed(deps, &recipient, amount),
    }
}

/// The coins of an undelegation become entries.
fn undelegated(
    deps: DepsMut,
    env: Env,
    sent: Undelegation,
    response: SubMsgResponse,
) -> Result<Response, ContractError> {
    let config = CONFIG.load(deps.storage)?;
    let (now, margin) = (env.block.time.seconds(), config.params.interval_margin);
    // Without a response the vault assumes its unbonding period and the requested amount.
    let (completes_at, amount) = proto::undelegated(&response, &config.denom)
        .unwrap_or_else(|| (now.saturating_add(config.params.unbonding_period), None));
    let amount = amount.unwrap_or(sent.amount);
    // Settling relies on this order.
    let completes_at = completes_at.max(now);

    let mut validator = VALIDATORS.load(deps.storage, &sent.validator)?;
    validator.remove_stake(sent.amount, now)?;
    validator.refused_out = false;
    validator.asked_at = now;
    validator.add_entry(completes_at, now, margin);
    VALIDATORS.save(deps.storage, &sent.validator, &validator)?;
    let mut ledger = LEDGER.load(deps.storage)?;
    ledger.bonded = ledger.bonded.checked_sub(sent.amount)?;
    ledger.unbonding_backlog = ledger.unbonding_backlog.checked_sub(sent.amount)?;
    LEDGER.save(deps.storage, &ledger)?;

    let mut coming = amount;
    let mut response = Response::new();
    for (batch, asked) in sent.batches {
        let part = asked.min(coming);
        coming = coming.checked_sub(part)?;
        reduce_backlog(deps.storage, batch, asked, part)?;
        if !part.is_zero() {
            add_entry(deps.storage, batch, &sent.validator, part, completes_at)?;
            response = response.add_event(events::undelegated(batch, &sent.validator, part, completes_at));
        }
    }
    Ok(response)
}

/// Subtracts the requested amount from a batch's backlog. The batch bears what the chain truncates, a unit per message.
fn reduce_backlog(storage: &mut dyn Storage, batch: u64, asked: Uint128, coming: Uint128) -> Result<(), ContractError> {
    let backlog = UNBONDING_BACKLOG.load(storage, batch)?;
    save_backlog(storage, batch, backlog.checked_sub(asked)?)?;
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
    completes_at: u64,
) -> StdResult<()> {
    let id = next(storage, &LAST_ENTRY)?;
    let entry = Entry { batch, validator: validator.into(), amount, completes_at, marked_height: None };
    ENTRIES.save(storage, id, &entry)?;
    ENTRIES_BY_COMPLETION.save(storage, (completes_at, id), &Empty {})
}

/// The coins stay bonded and owed: they bear slashes until the next submission plans them again.
fn undelegation_failed(deps: DepsMut, env: Env, sent: Undelegation) -> Result<Response, ContractError> {
    let mut validator = VALIDATORS.load(deps.storage, &sent.validator)?;
    validator.refused_out = true;
    validator.asked_at = env.block.time.seconds();
    VALIDATORS.save(deps.storage, &sent.validator, &validator)?;
    let events = sent.batches.iter().map(|(batch, part)| events::undelegation_failed(*batch, &sent.validator, *part));
    Ok(Response::new().add_events(events))
}

/// The rewards stay with the chain until a later visit.
fn withdrawal_failed(deps: DepsMut, address: &str, since: u64) -> Result<Response, ContractError> {
    let mut validator = VALIDATORS.load(deps.storage, address)?;
    validator.rewards_since = since;
    VALIDATORS.save(deps.storage, address, &validator)?;
    Ok(Response::new().add_event(events::withdrawal_failed(address)))
}

/// The coins are back in the buffer.
fn delegation_failed(deps: DepsMut, env: Env, address: &str, amount: Uint128) -> Result<Response, ContractError> {
    let mut validator = VALIDATORS.load(deps.storage, address)?;
    validator.refuse_stake(amount, env.block.time.seconds())?;
    VALIDATORS.save(deps.storage, address, &validator)?;
    let mut ledger = LEDGER.load(deps.storage)?;
    ledger.bonded = ledger.bonded.checked_sub(amount)?;
    ledger.buffer = ledger.buffer.checked_add(amount)?;
    LEDGER.save(deps.storage, &ledger)?;
    Ok(Response::new().add_event(events::delegation_failed(address, amount)))
}

/// The coins are at the other validator.
fn redelegated(
    deps: DepsMut,
    env: Env,
    from: &str,
    to: &str,
    amount: Uint128,
    response: SubMsgResponse,
) -> Result<Response, ContractError> {
    let now = env.block.time.seconds();
    let params = CONFIG.load(deps.storage)?.params;
    let completes_at = proto::redelegated(&response).unwrap_or_else(|| now.saturating_add(params.unbonding_period));
    let mut giver = VALIDATORS.load(deps.storage, from)?;
    giver.remove_stake(amount, now)?;
    VALIDATORS.save(deps.storage, from, &giver)?;
    let mut taker = VALIDATORS.load(deps.storage, to)?;
    taker.add_stake(amount, now)?;
    // From a validator that is not bonded it completes at once: the chain keeps no entry.
    if completes_at > now {
        taker.unlocks_at = taker.unlocks_at.max(completes_at);
        let mut pair = redelegations(deps.storage, (from, to))?;
        pair.add(completes_at, now, params.interval_margin);
        REDELEGATIONS.save(deps.storage, (from, to), &pair)?;
    }
    VALIDATORS.save(deps.storage, to, &taker)?;
    let mut rebalanced = REBALANCED.load(deps.storage)?;
    rebalanced.amount = rebalanced.amount.checked_add(amount)?;
    REBALANCED.save(deps.storage, &rebalanced)?;
    Ok(Response::new().add_event(events::redelegated(from, to, amount, completes_at.max(now))))
}

/// The coins stay where they were. The pair is skipped for a day: a validator slashed to nothing accepts none, and the plan would
/// choose it first every time.
fn redelegation_failed(
    deps: DepsMut,
    env: Env,
    from: &str,
    to: &str,
    amount: Uint128,
) -> Result<Response, ContractError> {
    let mut pair = redelegations(deps.storage, (from, to))?;
    pair.refused_at = env.block.time.seconds();
    REDELEGATIONS.save(deps.storage, (from, to), &pair)?;
    Ok(Response::new().add_event(events::redelegation_failed(from, to, amount)))
}

/// The account cannot receive coins now: they are kept for it, and sent with the next fee.
fn fee_share_failed(deps: DepsMut, recipient: &Addr, amount: Uint128) -> Result<Response, ContractError> {
    let held = HELD_FEES.may_load(deps.storage, recipient)?.unwrap_or_default();
    HELD_FEES.save(deps.storage, recipient, &held.checked_add(amount)?)?;
    let mut ledger = LEDGER.load(deps.storage)?;
    ledger.held = ledger.held.checked_add(amount)?;
    LEDGER.save(deps.storage, &ledger)?;
    Ok(Response::new().add_event(events::fee_share_failed(recipient.as_str(), amount)))
}

/// A caller who compounds through a deep call stack can make this payment fail, so it is kept for the next compound and not given
/// to others.
fn security_share_failed(deps: DepsMut, amount: Uint128) -> Result<Response, ContractError> {
    let mut ledger = LEDGER.load(deps.storage)?;
    ledger.held = ledger.held.checked_add(amount)?;
    LEDGER.save(deps.storage, &ledger)?;
    Ok(Response::new().add_event(events::security_share_failed(amount)))
}
