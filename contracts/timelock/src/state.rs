//! Storage of the timelock and the rules of its records.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::{CosmosMsg, Env};
use cw_storage_plus::{Item, Map};
use interfaces::timelock::{
    is_guardian_change, ConfigResponse, OperationKind, OperationResponse, OperationState, HORIZON,
};

use crate::error::ContractError;

/// The configuration.
pub const CONFIG: Item<Config> = Item::new("config");
/// The id of the last operation; 0 before the first.
pub const LAST_ID: Item<u64> = Item::new("last_id");
/// All operations ever queued, by id.
pub const OPERATIONS: Map<u64, Operation> = Map::new("operations");

/// Roles and delays; stored in the form that the query returns.
pub type Config = ConfigResponse;

/// Checks a configuration. An accepted configuration can always be changed by a later operation.
///
/// Errors: `SelfRole`; `OutOfRange` for `max_delay`, `min_delay`, `delay` or `expiry`.
pub fn validate(config: &Config, env: &Env) -> Result<(), ContractError> {
    // Only its own operations call the timelock in its own name, and then no one could queue an operation.
    if config.proposer == env.contract.address || config.guardian.as_ref() == Some(&env.contract.address) {
        return Err(ContractError::SelfRole);
    }
    Ok(config.ensure_valid()?)
}

/// How an operation ended, other than by expiring.
#[cw_serde]
#[derive(Copy)]
pub enum Ending {
    /// It ran.
    Executed,
    /// It was cancelled.
    Cancelled,
}

/// A queued operation. Its times are fixed when it is queued, so that a later change of the delay does not affect it.
#[cw_serde]
pub struct Operation {
    /// Its kind.
    pub kind: OperationKind,
    /// When it was queued, in seconds since the epoch.
    pub queued_at: u64,
    /// The first moment of execution, in seconds since the epoch.
    pub ready_at: u64,
    /// The last moment of execution, in seconds since the epoch.
    pub expires_at: u64,
    /// How it ended; none while it can still run or has expired.
    pub ending: Option<Ending>,
    /// The messages that it runs.
    pub messages: Vec<CosmosMsg>,
}

impl Operation {
    /// Creates an operation under the present configuration.
    ///
    /// Errors: `NoMessages`, `MixedGuardianChange`, `NotAfterTooSoon`, `NotAfterTooFar`.
    pub fn new(config: &Config, now: u64, messages: Vec<CosmosMsg>, not_after: u64) -> Result<Self, ContractError> {
        let kind = classify(&messages)?;
        // Saturates; no clock comes within 45 days of the end of u64.
        let ready_at = now.saturating_add(config.delay);
        let latest = now.saturating_add(HORIZON);
        if not_after < ready_at {
            return Err(ContractError::NotAfterTooSoon { not_after, earliest: ready_at });
        }
        if not_after > latest {
            return Err(ContractError::NotAfterTooFar { not_after, latest });
        }
        let expires_at = ready_at.saturating_add(config.expiry).min(not_after);
        Ok(Self { kind, queued_at: now, ready_at, expires_at, ending: None, messages })
    }

    /// Returns its state at `now`. The window includes both ends: the operation can run at `ready_at` and at `expires_at`.
    pub fn state(&self, now: u64) -> OperationState {
        match self.ending {
            Some(Ending::Executed) => OperationState::Executed,
            Some(Ending::Cancelled) => OperationState::Cancelled,
            None if now > self.expires_at => OperationState::Expired,
            None => OperationState::Pending,
        }
    }

    /// Errors: `NotPending` if it has ended.
    pub fn ensure_pending(&self, id: u64, now: u64) -> Result<(), ContractError> {
        match self.state(now) {
            OperationState::Pending => Ok(()),
            state => Err(ContractError::NotPending { id, state }),
        }
    }

    /// Errors: `NotPending` if it has ended, `TooEarly` before its first moment.
    pub fn ensure_ready(&self, id: u64, now: u64) -> Result<(), ContractError> {
        self.ensure_pending(id, now)?;
        if now < self.ready_at {
            return Err(ContractError::TooEarly { id, ready_at: self.ready_at, now });
        }
        Ok(())
    }

    /// Converts it to a query's response.
    pub fn response(self, id: u64, now: u64) -> OperationResponse {
        OperationResponse {
            id,
            kind: self.kind,
            state: self.state(now),
            queued_at: self.queued_at,
            ready_at: self.ready_at,
            expires_at: self.expires_at,
            messages: self.messages,
        }
    }
}

/// Returns the kind of an operation with these messages. The replacement of a guardian must be an operation of its own: in a
/// mixture the guardian either could cancel their own replacement or could not cancel the other messages.
fn classify(messages: &[CosmosMsg]) -> Result<OperationKind, ContractError> {
    let naming = messages.iter().filter(|message| is_guardian_change(message)).count();
    match naming {
        _ if messages.is_empty() => Err(ContractError::NoMessages),
        0 => Ok(OperationKind::General),
        _ if naming == messages.len() => Ok(OperationKind::GuardianChange),
        _ => Err(ContractError::MixedGuardianChange { naming: naming as u64, messages: messages.len() as u64 }),
    }
}
