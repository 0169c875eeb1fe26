//! A validator of the set: its record, and the rules for what it may give and receive.

use cosmwasm_std::{Decimal, OverflowError, Uint128};
use interfaces::staking_vault::ValidatorStatus;
use interfaces::stored;

/// How long a validator receives no delegation after it refused one or was slashed, in seconds. It must not block the delegations
/// of others, nor attract stake because it lost some.
pub const REFUSAL: u64 = 86_400;
/// How long after a first delegation the chain may omit it, in seconds. After that its absence is a slash.
pub const YOUNG: u64 = 86_400;

/// A validator of the set. Moments are in seconds since the epoch, zero for never.
#[derive(Clone, Debug, PartialEq)]
pub struct Validator {
    /// Weight relative to the others.
    pub weight: u64,
    /// Largest part of the vault's bonded stake that it may hold.
    pub cap: Option<Decimal>,
    /// Whether it receives delegations.
    pub status: ValidatorStatus,
    /// Stake bonded there, as of the last sync and the vault's own messages since.
    pub bonded: Uint128,
    /// Messages to the chain since the last sync: each may have lost a unit to rounding.
    pub messages: u32,
    /// When it last refused a delegation, or was last slashed.
    pub closed_at: u64,
    /// Whether it refused the last undelegation.
    pub refused_out: bool,
    /// Completions of unbondings; old ones are dropped when a new one is added.
    pub completions: Vec<u64>,
    /// When it was last used for an undelegation.
    pub asked_at: u64,
    /// When the last redelegation into it completes.
    pub unlocks_at: u64,
    /// When its stake last began to be more than zero.
    pub delegated_at: u64,
    /// When a compound last withdrew from it; the next one begins with those that waited longest.
    pub visited_at: u64,
    /// Since when it has accrued the rewards that are still at the chain.
    pub rewards_since: u64,
    /// Since when it accrued rewards that a message sent to the collector after the last sweep; zero for none.
    pub sent_since: u64,
}

stored!(Validator {
    weight,
    cap,
    status,
    bonded,
    messages,
    closed_at,
    refused_out,
    completions,
    asked_at,
    unlocks_at,
    delegated_at,
    visited_at,
    rewards_since,
    sent_since,
});
stored!(Redelegations { completions, refused_at });

impl Validator {
    /// A validator that holds nothing.
    pub const fn new(weight: u64, cap: Option<Decimal>) -> Self {
        Self {
            weight,
            cap,
            status: ValidatorStatus::Active,
            bonded: Uint128::zero(),
            messages: 0,
            closed_at: 0,
            refused_out: false,
            completions: vec![],
            asked_at: 0,
            unlocks_at: 0,
            delegated_at: 0,
            visited_at: 0,
            rewards_since: 0,
            sent_since: 0,
        }
    }

    /// Unbonding entries that the chain may still count at `now`, up to `margin` seconds after their completion: the chain
    /// counts an entry until EndBlock of the first block at or after its completion.
    pub fn live_entries(&self, now: u64, margin: u64) -> u64 {
        live(&self.completions, now, margin)
    }

    /// Whether the chain, which permits `max_entries`, accepts one more undelegation.
    pub fn has_room(&self, now: u64, margin: u64, max_entries: u64) -> bool {
        self.live_entries(now, margin) < max_entries
    }

    /// Whether a redelegation into it is immature; the chain then refuses a redelegation out of it.
    pub fn is_locked(&self, now: u64, margin: u64) -> bool {
        self.unlocks_at > 0 && self.unlocks_at.saturating_add(margin) >= now
    }

    /// Whether it refused a delegation or was slashed within [`REFUSAL`].
    pub fn is_closed(&self, now: u64) -> bool {
        lately(self.closed_at, now)
    }

    /// Whether the vault may send messages about it: it is not in quarantine.
    pub fn is_reachable(&self) -> bool {
        self.status != ValidatorStatus::Quarantined
    }

    /// Adds stake.
    pub fn add_stake(&mut self, amount: Uint128, now: u64) -> Result<(), OverflowError> {
        if self.bonded.is_zero() {
            (self.delegated_at, self.rewards_since) = (now, now);
        }
        self.count_message(now);
        self.bonded = self.bonded.checked_add(amount)?;
        Ok(())
    }

    /// Removes stake.
    pub fn remove_stake(&mut self, amount: Uint128, now: u64) -> Result<(), OverflowError> {
        self.count_message(now);
        self.bonded = self.bonded.checked_sub(amount)?;
        Ok(())
    }

    /// Takes back an [`Self::add_stake`] that the chain refused.
    pub fn refuse_stake(&mut self, amount: Uint128, now: u64) -> Result<(), OverflowError> {
        self.bonded = self.bonded.checked_sub(amount)?;
        self.closed_at = now;
        if self.sent_since > 0 {
            // Its rewards are still at the chain: the sweep before has taken the time of all that were sent.
            self.rewards_since = std::mem::take(&mut self.sent_since);
        }
        Ok(())
    }

    /// Counts a message that changes the delegation. It makes the chain send the rewards accrued so far to the collector.
    fn count_message(&mut self, now: u64) {
        self.messages = self.messages.saturating_add(1);
        if self.rewards_since < now {
            self.note_sent();
        }
        self.rewards_since = now;
    }

    /// Since when the oldest rewards accrued that a compound can collect; none without any.
    pub fn collectable_since(&self) -> Option<u64> {
        let sent = (self.sent_since > 0).then_some(self.sent_since);
        let earns = !self.bonded.is_zero() && self.is_reachable();
        sent.or(earns.then_some(self.rewards_since))
    }

    /// Notes that the chain may have sent its rewards to the collector.
    pub fn note_sent(&mut self) {
        if self.sent_since == 0 {
            self.sent_since = self.rewards_since;
        }
    }

    /// Whether its first delegation is younger than [`YOUNG`].
    pub fn is_young(&self, now: u64) -> bool {
        self.delegated_at > 0 && now < self.delegated_at.saturating_add(YOUNG)
    }

    /// Whether it keeps its weight: it is active or paused.
    pub fn stays(&self) -> bool {
        matches!(self.status, ValidatorStatus::Active | ValidatorStatus::Paused)
    }

    /// Whether it is gone, without stake, without live entries, and without rewards that the next sweep collects.
    pub fn is_forgotten(&self, now: u64, margin: u64) -> bool {
        let counted = self.live_entries(now, margin) > 0 || self.is_locked(now, margin);
        self.status == ValidatorStatus::Gone && self.bonded.is_zero() && !counted && self.sent_since == 0
    }

    /// Weight among the validators that stay; zero for others.
    pub fn planned_weight(&self) -> u64 {
        if self.stays() {
            self.weight
        } else {
            0
        }
    }

    /// Weight in a plan of undelegations: also zero for a validator that the chain does not list as bonded, so that it gives all
    /// its stake.
    pub fn weight_to_keep(&self, listed: bool) -> u64 {
        if listed {
            self.planned_weight()
        } else {
            0
        }
    }

    /// Whether it receives delegations now. A validator that the chain does not list as bonded receives none.
    pub fn takes(&self, listed: bool, now: u64) -> bool {
        listed && self.status == ValidatorStatus::Active && !self.is_closed(now)
    }

    /// Adds an unbonding that completes at `completes_at`.
    pub fn add_entry(&mut self, completes_at: u64, now: u64, margin: u64) {
        note(&mut self.completions, completes_at, now, margin);
    }
}

/// Redelegations from one validator to another.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Redelegations {
    /// Completions, in seconds since the epoch; old ones are dropped when a new one is added.
    pub completions: Vec<u64>,
    /// When the chain last refused one, in seconds since the epoch; zero for never.
    pub refused_at: u64,
}

impl Redelegations {
    /// Whether one more may be sent: the chain counts fewer than it permits (see [`Validator::live_entries`]), and refused none
    /// within [`REFUSAL`].
    pub fn is_free(&self, now: u64, margin: u64, max_entries: u64) -> bool {
        live(&self.completions, now, margin) < max_entries && !lately(self.refused_at, now)
    }

    /// Adds one that completes at `completes_at`.
    pub fn add(&mut self, completes_at: u64, now: u64, margin: u64) {
        note(&mut self.completions, completes_at, now, margin);
    }
}

/// Number of these completions that the chain may still count at `now`.
fn live(completions: &[u64], now: u64, margin: u64) -> u64 {
    completions.iter().filter(|at| at.saturating_add(margin) >= now).count() as u64
}

/// Adds a completion and drops those that the chain no longer counts.
fn note(completions: &mut Vec<u64>, completes_at: u64, now: u64, margin: u64) {
    completions.retain(|at| at.saturating_add(margin) >= now);
    completions.push(completes_at);
}

/// Whether a refusal, zero for never, is younger than [`REFUSAL`].
fn lately(refused_at: u64, now: u64) -> bool {
    refused_at > 0 && now < refused_at.saturating_add(REFUSAL)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Guards `margin` in `is_locked`: the chain counts a redelegation until EndBlock of a block after its completion.
    #[test]
    fn one_that_took_a_redelegation_is_locked_until_its_margin_has_passed() {
        let validator = Validator { unlocks_at: 1_000, ..Validator::new(1, None) };
        assert!(validator.is_locked(1_000, 0) && !validator.is_locked(1_001, 0));
        assert!(validator.is_locked(1_060, 60) && !validator.is_locked(1_061, 60));
        assert!(!Validator::new(1, None).is_locked(0, 60), "never redelegated into");
    }
}
