//! What the timelock stores, and the rules of it.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::{CosmosMsg, Env};
use cw_storage_plus::{Item, Map};
use interfaces::timelock::{
    is_guardian_change, ConfigResponse, OperationKind, OperationResponse, OperationState, HORIZON, LONGEST_DELAY,
    LONGEST_EXPIRY, SHORTEST_DELAY, SHORTEST_EXPIRY,
};

use crate::error::ContractError;

/// The configuration.
pub const CONFIG: Item<Config> = Item::new("config");
/// The id of the last operation; 0 before the first.
pub const LAST_ID: Item<u64> = Item::new("last_id");
/// Every operation that ever was queued, by id.
pub const OPERATIONS: Map<u64, Operation> = Map::new("operations");

/// Who may do what, and how long it takes. Stored as it is answered.
pub type Config = ConfigResponse;

/// An error unless the configuration can be lived with: one that is accepted can always be changed again.
pub fn validate(config: &Config, env: &Env) -> Result<(), ContractError> {
    let &Config { delay, min_delay, max_delay, expiry, .. } = config;
    // Nothing calls the timelock in its own name but its operations, and nobody could queue one.
    if config.proposer == env.contract.address || config.guardian.as_ref() == Some(&env.contract.address) {
        return Err(ContractError::SelfRole);
    }
    if min_delay < SHORTEST_DELAY || min_delay > max_delay || max_delay > LONGEST_DELAY {
        let (floor, ceiling) = (SHORTEST_DELAY, LONGEST_DELAY);
        return Err(ContractError::DelayBounds { min_delay, max_delay, floor, ceiling });
    }
    if delay < min_delay || delay > max_delay {
        return Err(ContractError::Delay { delay, min_delay, max_delay });
    }
    if !(SHORTEST_EXPIRY..=LONGEST_EXPIRY).contains(&expiry) {
        let (shortest, longest) = (SHORTEST_EXPIRY, LONGEST_EXPIRY);
        return Err(ContractError::Expiry { expiry, shortest, longest });
    }
    Ok(())
}

/// How an operation ended, other than by time.
#[cw_serde]
#[derive(Copy)]
pub enum Ending {
    /// It ran.
    Executed,
    /// It was cancelled.
    Cancelled,
}

/// A queued operation. Its moments are fixed when it is queued, so that no later change of the delay hurries it.
#[cw_serde]
pub struct Operation {
    /// What it is.
    pub kind: OperationKind,
    /// Seconds since the epoch.
    pub queued_at: u64,
    /// The first moment at which it may run.
    pub ready_at: u64,
    /// The last moment at which it may run.
    pub expires_at: u64,
    /// Whether it is over.
    pub ending: Option<Ending>,
    /// What runs.
    pub messages: Vec<CosmosMsg>,
}

impl Operation {
    /// A new operation under the present configuration.
    pub fn new(config: &Config, now: u64, messages: Vec<CosmosMsg>, not_after: u64) -> Result<Self, ContractError> {
        let kind = classify(&messages)?;
        // Saturating: a clock within 45 days of the end of u64 does not come.
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

    /// Where it stands. Both ends of the window belong to it: it runs at `ready_at` and still at `expires_at`.
    pub fn state(&self, now: u64) -> OperationState {
        match self.ending {
            Some(Ending::Executed) => OperationState::Executed,
            Some(Ending::Cancelled) => OperationState::Cancelled,
            None if now > self.expires_at => OperationState::Expired,
            None => OperationState::Pending,
        }
    }

    /// An error if it is over.
    pub fn ensure_pending(&self, id: u64, now: u64) -> Result<(), ContractError> {
        match self.state(now) {
            OperationState::Pending => Ok(()),
            state => Err(ContractError::NotPending { id, state }),
        }
    }

    /// An error unless it may run now.
    pub fn ensure_ready(&self, id: u64, now: u64) -> Result<(), ContractError> {
        self.ensure_pending(id, now)?;
        if now < self.ready_at {
            return Err(ContractError::TooEarly { id, ready_at: self.ready_at, now });
        }
        Ok(())
    }

    /// As queries answer it.
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

/// What the messages are together. A guardian's replacement must come alone: mixed with other things it would either let
/// the guardian cancel his own replacement, or shield those other things from him.
fn classify(messages: &[CosmosMsg]) -> Result<OperationKind, ContractError> {
    let naming = messages.iter().filter(|message| is_guardian_change(message)).count();
    match naming {
        _ if messages.is_empty() => Err(ContractError::NoMessages),
        0 => Ok(OperationKind::General),
        _ if naming == messages.len() => Ok(OperationKind::GuardianChange),
        _ => Err(ContractError::MixedGuardianChange { naming: naming as u64, messages: messages.len() as u64 }),
    }
}
