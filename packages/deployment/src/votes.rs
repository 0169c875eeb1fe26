//! Checks of the genesis votes: they can pass a proposal, and their stake cannot leave before it has run.

use crate::{Plan, FIRST_REPORTER_TRANCHE};
use cosmwasm_std::{Decimal, Uint128};
use std::fmt;

/// Votes that could not govern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VotesError {
    /// The threshold is not above a half, so two contradictory proposals could pass.
    Threshold {
        /// The threshold.
        threshold: Decimal,
    },
    /// All voters together are below the floor, so nothing could pass, not even a lower floor.
    BelowFloor {
        /// Sum of the genesis votes.
        votes: Uint128,
        /// The floor in votes.
        floor: Uint128,
    },
    /// Stake that has voted could leave before its operation has run or expired.
    Cooldown {
        /// The cooldown, in seconds.
        cooldown: u64,
        /// Voting period, delay and expiry of the timelock together, in seconds.
        least: u64,
    },
    /// The unit of a vote is zero.
    Unit,
}

impl fmt::Display for VotesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Threshold { threshold } => {
                write!(f, "plan.governance.threshold is {threshold}, it must be above 0.5 and at most 1")
            }
            Self::BelowFloor { votes, floor } => {
                write!(f, "plan.governance.voters have {votes} votes, less than the floor of {floor}: nothing could pass")
            }
            Self::Cooldown { cooldown, least } => write!(
                f,
                "plan.governance.cooldown is {cooldown} s, less than voting period, delay and expiry together, {least} s"
            ),
            Self::Unit => write!(f, "plan.governance.unit is 0"),
        }
    }
}

impl std::error::Error for VotesError {}

/// The id of the tranche that votes: it follows the reporters'.
pub fn voting_tranche(plan: &Plan) -> u64 {
    FIRST_REPORTER_TRANCHE.saturating_add(plan.reporters.len() as u64)
}

/// The id of the tranche of the liquid staking token, if the plan has one: the last.
pub fn lst_tranche(plan: &Plan) -> u64 {
    voting_tranche(plan).saturating_add(1)
}

impl Plan {
    /// Checks that the genesis votes can pass a proposal, and that their stake is still in the tranche when it runs.
    pub fn check_votes(&self) -> Result<(), VotesError> {
        let it = &self.governance;
        if it.threshold <= Decimal::percent(50) || it.threshold > Decimal::one() {
            return Err(VotesError::Threshold { threshold: it.threshold });
        }
        let mut left = it.tranche_floor;
        let mut votes = Uint128::zero();
        for voter in &it.voters {
            // The floor's shares of the first staker belong to no one.
            let shares = voter.stake.saturating_sub(std::mem::take(&mut left));
            votes = votes.saturating_add(shares.checked_div(it.unit).map_err(|_| VotesError::Unit)?);
        }
        let floor = it.floor.checked_div(it.unit).map_err(|_| VotesError::Unit)?;
        if votes.is_zero() || votes < floor {
            return Err(VotesError::BelowFloor { votes, floor });
        }
        let least = it.voting_period.saturating_add(self.timelock.delay).saturating_add(self.timelock.expiry);
        if it.cooldown < least {
            return Err(VotesError::Cooldown { cooldown: it.cooldown, least });
        }
        Ok(())
    }
}
