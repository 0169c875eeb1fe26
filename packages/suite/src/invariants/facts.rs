//! The contracts' query responses at one moment.

use super::{credit, engine, oracle, security, staking, steward, votes};
use crate::{Environment, Suite};

/// Every response that the invariants need, read once.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The staking vault's.
    pub staking: staking::Facts,
    /// The security vault's.
    pub security: security::Facts,
    /// The security vault's votes.
    pub votes: votes::Facts,
    /// The oracle's.
    pub oracle: oracle::Facts,
    /// The credit market's.
    pub credit: credit::Facts,
    /// The liquidation engine's.
    pub engine: engine::Facts,
    /// The risk steward's.
    pub steward: steward::Facts,
}

impl Facts {
    /// Queries every contract. Panics when a query fails, because all of these must succeed.
    #[track_caller]
    pub fn read(suite: &Suite<impl Environment>) -> Self {
        Self {
            staking: staking::Facts::read(suite),
            security: security::Facts::read(suite),
            votes: votes::Facts::read(suite),
            oracle: oracle::Facts::read(suite),
            credit: credit::Facts::read(suite),
            engine: engine::Facts::read(suite),
            steward: steward::Facts::read(suite),
        }
    }
}
