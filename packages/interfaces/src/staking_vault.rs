//! staking-vault: takes the chain's native token, delegates it, and issues the liquid staking token (LST).
//!
//! Ledger, in units of the native coin: `B = sum of bonded + buffer - unvested - unbonding_backlog`. The redemption rate is
//! `B / S`, where `S` is the supply of the LST.

mod due;
pub mod event;
mod handle;
mod params;
mod query;
mod ranges;
mod response;
pub use due::*;
pub use handle::StakingVault;
pub use params::*;
pub use query::*;
pub use response::*;

use crate::shared::asset::AssetUnchecked;
use crate::shared::fields;
use crate::shared::packed::Packed;
use cosmwasm_schema::{cw_serde, QueryResponses};
use cosmwasm_std::{Decimal, StdError, StdResult, Uint128};
use cw20::Cw20ReceiveMsg;

/// Instantiation message. Funds: the seed, at least `least_seed` of the native denom; its shares are minted to the vault and locked
/// permanently.
///
/// Errors: `Payment` without a seed; `Common(OutOfRange)`, also for a seed below `least_seed`; `Common(Contradiction)`;
/// `DuplicateValidator`; `Common(NotFound)` for a validator that the chain does not know; `NoWeight`.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub struct InstantiateMsg {
    /// Owner: the timelock.
    pub owner: String,
    /// Account that may pause; no account when absent.
    pub guardian: Option<String>,
    /// Native denom that is staked.
    pub denom: String,
    /// Smallest seed that is accepted; being part of the message, it is reviewed with it. Unit: base units. Range:
    /// 1000 to 340282366920938463463374607431768211455. Default: 1000, times 10 for each decimal place of the denom above six. Too low
    /// lets a gift to the collector make one share worth more than users stake, who then lose to rounding; too high locks the
    /// deployer's coins permanently.
    pub least_seed: Uint128,
    /// Address of the LST, already instantiated.
    pub lst: String,
    /// Address of the reward collector; becomes the withdraw address of the vault.
    pub collector: String,
    /// First validators, 1 to 100; weights are relative and have no fixed sum.
    pub validators: Vec<ValidatorWeight>,
    /// Parameters.
    pub params: Params,
}

/// A validator, its weight and its cap.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub struct ValidatorWeight {
    /// Operator address.
    pub validator: String,
    /// Weight relative to the others; a validator with weight zero takes no new delegations.
    pub weight: u64,
    /// Largest part of the vault's bonded stake that is delegated to it, 0 to 1; no cap when absent. Stake above the cap
    /// is delegated to the others by weight.
    pub cap: Option<Decimal>,
}

/// Whether a validator takes delegations.
#[cw_serde]
#[derive(Copy, Eq)]
pub enum ValidatorStatus {
    /// Takes delegations by its weight while the chain lists it as bonded, except for a day after it refused one or was
    /// slashed.
    Active,
    /// Takes no delegations for now; keeps the stake that it has.
    Paused,
    /// Takes no delegations; exits are paid from it first, and rebalancing moves its stake elsewhere.
    Draining,
    /// Receives no message: no withdrawal, delegation, undelegation or redelegation. Its stake still counts.
    /// For a validator at which the chain's modules panic, which a reply cannot catch.
    Quarantined,
    /// Holds nothing; the first sync after its last entry is complete removes it.
    Gone,
}

impl ValidatorStatus {
    /// The status in snake case, as on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Paused => "paused",
            Self::Draining => "draining",
            Self::Quarantined => "quarantined",
            Self::Gone => "gone",
        }
    }
}

/// Its place in the list above.
impl Packed for ValidatorStatus {
    fn pack(&self, to: &mut Vec<u8>) {
        (*self as u8).pack(to);
    }

    fn unpack(from: &mut &[u8]) -> StdResult<Self> {
        Ok(match u8::unpack(from)? {
            0 => Self::Active,
            1 => Self::Paused,
            2 => Self::Draining,
            3 => Self::Quarantined,
            4 => Self::Gone,
            _ => return Err(StdError::generic_err("unknown validator status")),
        })
    }
}

/// Actions that the guardian can pause.
#[cw_serde]
#[derive(Copy, Eq)]
pub enum Action {
    /// [`ExecuteMsg::Stake`].
    Stake,
    /// [`ReceiveMsg::Unstake`].
    Unstake,
    /// [`ReceiveMsg::InstantUnstake`].
    InstantUnstake,
    /// [`ExecuteMsg::SubmitBatch`].
    SubmitBatch,
    /// [`ExecuteMsg::Compound`].
    Compound,
}

impl Action {
    /// The action's name in snake case.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Stake => "stake",
            Self::Unstake => "unstake",
            Self::InstantUnstake => "instant_unstake",
            Self::SubmitBatch => "submit_batch",
            Self::Compound => "compound",
        }
    }
}

/// Messages the contract executes. Only `Stake` takes funds; every other message refuses them with `Payment`.
#[cw_ownable::cw_ownable_execute]
#[cw_serde]
#[serde(deny_unknown_fields)]
pub enum ExecuteMsg {
    /// Takes native coins and mints shares at the redemption rate, rounded down. Anyone. Funds: the native denom only.
    ///
    /// Errors: `Payment`; `Pause`; `TooFewShares` when no shares or fewer than `min_shares` would be minted; `StaleSync` when
    /// the last sync is older than `max_sync_age`; `InflowCap`; `Worthless` when nothing backs the shares.
    Stake {
        /// Fewest shares that the sender accepts; one when absent.
        min_shares: Option<Uint128>,
        /// Account that receives the shares; the sender when absent.
        recipient: Option<String>,
    },
    /// Receives LST by a cw20 `Send` with a [`ReceiveMsg`]. Only the LST calls it.
    ///
    /// Errors: `Common(Unauthorized)` for another token; those of [`ReceiveMsg`].
    Receive(Cw20ReceiveMsg),
    /// Closes the open batch: burns its shares, pays as much as possible from the buffer in excess of its target, without a fee, and
    /// undelegates the remainder from at most `max_delegations` validators. Anyone, once `batch_interval` has passed since the
    /// first share of the batch; again immediately while a remainder is left for validators not yet asked. Without such a batch
    /// it retries what earlier batches could not undelegate, once per `batch_interval`.
    ///
    /// Errors: `Pause`; `TooEarly`; `NothingToSubmit`; `Worthless`; those of `skip`.
    SubmitBatch {
        /// Validators to skip in this call, because their messages panic: at most [`MAX_SKIPPED`], with at most
        /// [`MAX_SKIPPED_STAKE`] of the bonded stake together. Errors: `Common(OutOfRange)`; `Common(NotFound)`;
        /// `DuplicateValidator`.
        skip: Option<Vec<String>>,
    },
    /// Books the payments of completed unbondings. Anyone. The first call marks an entry that is newly due; a call in a later
    /// block books it: at once when everything due has arrived, a shortfall only after `settle_grace`. While no entry is due, it
    /// credits late arrivals to the batches that lack them.
    ///
    /// Errors: none of its own.
    Settle {
        /// Most entries to process; 50 when absent.
        limit: Option<u32>,
    },
    /// Pays the sender's part of what has arrived for submitted batches. Owner of the shares only. What arrives later can be
    /// claimed again. A batch that pays nothing now is passed over.
    ///
    /// Errors: `NoBatches` for an empty list; `Common(NotFound)` for an unknown batch; `NotSettled` for the open batch; when no
    /// batch pays anything, for the first of them: `NotSettled` while coins are on their way, otherwise `NoClaim`.
    Claim {
        /// Ids of the batches.
        batches: Vec<u64>,
    },
    /// Pays another account's part of what has arrived for submitted batches to that account. Anyone, so that a keeper can pay exits.
    ///
    /// Errors: as `Claim`.
    ClaimFor {
        /// Owner of the shares, who is paid.
        owner: String,
        /// Ids of the batches.
        batches: Vec<u64>,
    },
    /// Assigns the sender's claim in a batch to another account, which is paid instead. Owner of the shares only. A claim can be
    /// assigned once: assigned shares cannot be assigned again. The batch may be open. What was already paid to the claim is
    /// counted at the recipient: see `paid` of the claim.
    ///
    /// Errors: `NoClaim`; `NotAssignable` for shares that were assigned before, or the sender as recipient.
    AssignClaim {
        /// Id of the batch.
        batch: u64,
        /// Account that owns the claim from now on.
        recipient: String,
    },
    /// Sends the vault's whole balance of other assets, for example from an airdrop, to the reward collector, which forwards
    /// them. Anyone. Skips balances of zero.
    ///
    /// Errors: `Reserved` for the staked denom and the LST; `Common(OutOfRange)` for no asset or more than [`MAX_SWEPT`].
    SweepOthers {
        /// Assets to send.
        assets: Vec<AssetUnchecked>,
    },
    /// Returns or burns LST that was sent to the vault by a plain transfer; LST of the seed and of the open batch is out of reach.
    /// The value of burned LST vests for all holders. Owner only.
    ///
    /// Errors: `Ownership`; `ZeroAmount`; `NotStray` when the vault holds less such LST.
    RecoverLst {
        /// Shares to return or burn.
        amount: Uint128,
        /// Account that receives them; burned when absent.
        recipient: Option<String>,
    },
    /// Compares the ledger with the chain's delegations and books slashes. Anyone; has no effect twice in a block.
    ///
    /// Errors: `Std` when the chain does not answer.
    #[serde(deserialize_with = "fields::nothing")]
    Sync {},
    /// Syncs, withdraws rewards to the collector, sweeps it, takes the fee, lets the rest vest, and delegates the buffer in
    /// excess of its target. Anyone.
    ///
    /// Errors: `Pause`; `Std` when the chain does not answer; those of `skip`.
    Compound {
        /// Most messages of each kind to the staking module; `max_delegations` when absent or above it.
        limit: Option<u32>,
        /// Validators to leave out of this call, as in `SubmitBatch`.
        skip: Option<Vec<String>>,
    },
    /// Syncs and redelegates from overweight and draining validators to underweight ones, see [`RebalanceParams`]. Keeper
    /// only.
    ///
    /// Errors: `Common(Unauthorized)`; `NothingToRebalance` when all are within the tolerance, locked or closed, or the
    /// budget is used up.
    Rebalance {
        /// Most redelegations; `max_delegations` when absent or above it.
        limit: Option<u32>,
    },
    /// Adds validators or changes weights and caps. Owner only. Validators that are not named stay as they are.
    ///
    /// Errors: `Ownership`; `DuplicateValidator`; `Common(NotFound)` for one that the chain does not know;
    /// `Common(OutOfRange)` for a cap above one or more than 100 validators; `NoWeight`.
    SetValidators {
        /// Validators to add or change.
        validators: Vec<ValidatorWeight>,
    },
    /// Sets the status of a validator. Owner; the guardian may set an active validator to `Paused`, and one that is not `Gone`
    /// to `Quarantined` while quarantined ones hold at most half of the bonded stake. `Gone` syncs first.
    ///
    /// Errors: `Ownership`; `Common(NotFound)`; `Common(OutOfRange)` for a guardian's quarantine of more than half;
    /// `StillBonded` for `Gone` while stake is bonded; `NoWeight` when no active or paused validator with a weight would remain.
    SetValidatorStatus {
        /// Operator address.
        validator: String,
        /// New status.
        status: ValidatorStatus,
    },
    /// Replaces all parameters. Owner only.
    ///
    /// Errors: `Ownership`; `Common(OutOfRange)`; `Common(Contradiction)`.
    UpdateParams {
        /// New parameters.
        params: Box<Params>,
    },
    /// Names the guardian. Owner only.
    ///
    /// Errors: `Admin(Ownership)`.
    SetGuardian {
        /// Account that may pause; no account when absent.
        guardian: Option<String>,
    },
    /// Pauses an action, see [`crate::shared::pause`]. Guardian only.
    ///
    /// Errors: `Admin(Pause)` for another sender, a length out of range, or too soon after the last pause.
    Pause {
        /// Action to pause.
        action: Action,
        /// Length of the pause, in seconds.
        seconds: u64,
    },
    /// Ends a pause early. Guardian or owner.
    ///
    /// Errors: `Admin(Pause)` for another sender.
    Unpause {
        /// Action to resume.
        action: Action,
    },
}

/// What a cw20 `Send` of the LST asks for.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub enum ReceiveMsg {
    /// Puts the shares into the open batch. They earn rewards and bear slashes until the batch is submitted.
    ///
    /// Errors: `Pause`; `ZeroAmount`; `TooFewCoins`.
    Unstake {
        /// Account that owns the claim; the sender when absent.
        recipient: Option<String>,
        /// Least value of the shares now, in native coins at the rate of the last sync; not checked when absent. The payment
        /// is fixed when the batch is submitted.
        min_amount: Option<Uint128>,
    },
    /// Compares with the chain, burns the shares and pays from the buffer at once, less the fee of [`InstantFee`], which stays in the
    /// pool.
    ///
    /// Errors: `Pause`; `ZeroAmount`; `BufferTooSmall`; `TooFewCoins` when nothing or less than `min_amount` would be paid;
    /// `Worthless`.
    InstantUnstake {
        /// Least amount of native coins that the sender accepts.
        min_amount: Uint128,
        /// Account that is paid; the sender when absent.
        recipient: Option<String>,
    },
}
