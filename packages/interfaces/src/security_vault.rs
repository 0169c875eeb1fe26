//! security-vault: tranches of slashable stake. The vault knows ids and slashers, not what a tranche backs.
//!
//! Amounts are in the smallest unit of the tranche's asset, durations in seconds, moments in seconds since the epoch.

mod due;
pub use due::*;

pub mod event;

mod execute;
pub use execute::ExecuteMsg;

mod handle;
pub use handle::{SecurityVault, TrancheTerms};

mod params;
pub use params::*;

mod query;
pub use query::QueryMsg;

mod receive;
pub use receive::*;

mod record;
pub use record::*;

mod response;
pub use response::*;

mod rules;
pub use rules::*;

mod payout;
pub use payout::*;

mod votes;
pub use votes::*;

use crate::shared::asset::AssetUnchecked;
use crate::shared::fields;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Decimal, Uint128};
use cw20::Cw20ReceiveMsg;

/// The most tokens that one tranche pays rewards in. It bounds the cost of a claim.
pub const MAX_REWARDS: usize = 8;
/// The most locks that one tranche offers. With the shares that are not locked a position has one tier more.
pub const MAX_LOCKS: usize = 3;
/// The weight of a share that is not locked: one hundred hundredths.
pub const UNLOCKED_WEIGHT: u32 = 100;
/// Time from the announcement of a higher commission until it counts, in seconds (7 d).
pub const COMMISSION_NOTICE: u64 = 7 * 86_400;
/// Time over which the price of an offer falls, in seconds (1 d).
pub const EXCHANGE_PERIOD: u64 = 86_400;
/// The hold of finding n has the id `FINDING_HOLD + n`; a slasher's holds have lower ids.
pub const FINDING_HOLD: u64 = 1 << 52;

/// Instantiation message. Funds: exactly the native genesis stake; cw20 genesis stake must have been minted to the predicted
/// address before.
///
/// Errors: `OutOfRange`, `GenesisFunds`, `FloorOutOfReach`, and those of [`ExecuteMsg::Stake`].
#[cw_serde]
#[serde(deny_unknown_fields)]
pub struct InstantiateMsg {
    /// The owner: the timelock.
    pub owner: String,
    /// The account that may pause; none when absent.
    pub guardian: Option<String>,
    /// The parameters.
    pub params: Params,
    /// The first tranches; ids count up from 1 in this order.
    pub tranches: Vec<NewTranche>,
    /// Stake created at instantiation. In the voting tranche it votes at once.
    pub genesis: Vec<GenesisStake>,
    /// The terms on which stake votes; none when no stake does.
    pub votes: Option<VotingTerms>,
}

/// Actions that the guardian can pause. All others cannot be paused.
#[cw_serde]
#[derive(Copy, Eq)]
pub enum Action {
    /// [`ExecuteMsg::Stake`].
    Stake,
    /// [`ExecuteMsg::StartCooldown`].
    StartCooldown,
}

impl Action {
    /// The action's name in snake case.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Stake => "stake",
            Self::StartCooldown => "start_cooldown",
        }
    }
}
