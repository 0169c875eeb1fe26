//! Errors of the security vault. Amounts are in the smallest unit of the tranche's asset, moments in seconds since the
//! epoch.

use cosmwasm_std::{Addr, OverflowError, StdError, Uint128};
use cw_ownable::OwnershipError;
use cw_utils::PaymentError;
use interfaces::shared::admin::AdminError;
use interfaces::shared::error::CommonError;
use interfaces::shared::migrate::MigrateError;
use interfaces::shared::pause::PauseError;
use interfaces::Asset;
use risk::MathError;
use thiserror::Error;

/// Reasons for refusing a message. A refused message changes nothing.
#[derive(Error, Debug, PartialEq)]
pub enum ContractError {
    /// Storage, an address or a message could not be read or written.
    #[error(transparent)]
    Std(#[from] StdError),
    /// The funds sent are not those that the message accepts.
    #[error(transparent)]
    Payment(#[from] PaymentError),
    /// The sender is not the owner.
    #[error(transparent)]
    Ownership(#[from] OwnershipError),
    /// A message of the owner or the guardian was refused.
    #[error(transparent)]
    Admin(#[from] AdminError),
    /// The action is paused.
    #[error(transparent)]
    Pause(#[from] PauseError),
    /// An unauthorized sender, a parameter outside its range, or an unknown tranche or cooldown.
    #[error(transparent)]
    Common(#[from] CommonError),
    /// The stored contract cannot be migrated to this code.
    #[error(transparent)]
    Migrate(#[from] MigrateError),
    /// A result does not fit its type.
    #[error(transparent)]
    Math(#[from] MathError),
    /// A sum or difference does not fit its type.
    #[error(transparent)]
    Overflow(#[from] OverflowError),
    /// The amount is zero.
    #[error("amount must be greater than zero")]
    ZeroAmount,
    /// The tranche holds another asset.
    #[error("the tranche holds {expected}, not {sent}")]
    WrongAsset {
        /// The tranche's asset.
        expected: Asset,
        /// The asset that was sent.
        sent: Asset,
    },
    /// More than `max_entry_hold` of the assets is on hold for deficits or disputes, whose losses new stake would share.
    #[error("the tranche accepts no stake while {held} is on hold")]
    EntryHeld {
        /// Sum of the holds.
        held: Uint128,
    },
    /// Provisions are open that new stake would share.
    #[error("the tranche accepts no stake while {reserved} is reserved")]
    EntryReserved {
        /// The reserve.
        reserved: Uint128,
    },
    /// The first stake of an epoch leaves `floor` shares to no one, so it must be larger.
    #[error("a first stake of {amount} must be more than the floor of {floor}")]
    BelowFloor {
        /// The amount that was staked.
        amount: Uint128,
        /// The floor.
        floor: Uint128,
    },
    /// The tranche's own asset is paid back with `restore`.
    #[error("{asset} is the tranche's own asset")]
    OwnAsset {
        /// The asset.
        asset: Asset,
    },
    /// The stake would exceed the tranche's cap.
    #[error("a stake of {amount} on top of {assets} would exceed the tranche's cap of {cap}")]
    AboveCap {
        /// The assets.
        assets: Uint128,
        /// The amount that was staked.
        amount: Uint128,
        /// The cap.
        cap: Uint128,
    },
    /// Only the owner of a cooldown can change the target of its payout.
    #[error("only {owner} can change the target of this payout")]
    TargetOfOwner {
        /// The owner of the cooldown.
        owner: Addr,
    },
    /// The reserver's query says that the tranche backs it.
    #[error("the reserver still lists the tranche and needs {need}")]
    ReserverInUse {
        /// What it needs.
        need: Uint128,
    },
    /// The tranche's rules exclude this kind of slash.
    #[error("the rules of tranche {tranche} permit no slash for an exploit")]
    NeverSlashed {
        /// The id of the tranche.
        tranche: u64,
    },
    /// The delay of the finding is not over.
    #[error("the finding can be resolved from {resolvable_at}; the time is {now}")]
    TooEarly {
        /// The first moment.
        resolvable_at: u64,
        /// The time of the block.
        now: u64,
    },
    /// The amount is worth less than one share.
    #[error("{amount} is worth less than one share")]
    NoShares {
        /// The amount that was staked.
        amount: Uint128,
    },
    /// The tranche has no such tier.
    #[error("tier {tier} does not exist")]
    UnknownTier {
        /// The tier.
        tier: u8,
    },
    /// Shares cannot move from a longer lock to a shorter one.
    #[error("tier {tier} is a shorter lock than tier {from}")]
    ShorterLock {
        /// The tier of the shares.
        from: u8,
        /// The requested tier.
        tier: u8,
    },
    /// Only the owner can lock their shares.
    #[error("only {owner} can lock their shares")]
    LockForOther {
        /// The recipient of the shares.
        owner: Addr,
    },
    /// The message names too many positions.
    #[error("a message names at most {max} owners")]
    TooManyOwners {
        /// The largest number.
        max: u64,
    },
    /// The owner has fewer shares in the tier that are not cooling down.
    #[error("{asked} shares were requested, {available} are available")]
    NotEnoughShares {
        /// The requested number.
        asked: Uint128,
        /// The number that is available.
        available: Uint128,
    },
    /// The cooldown has not ended.
    #[error("the cooldown ends at {payable_at}; the time is {now}")]
    Cooling {
        /// The first moment of the payout.
        payable_at: u64,
        /// The time of the block.
        now: u64,
    },
    /// Holds or the reserve reduce the payout: to nothing, or without the owner's consent.
    #[error("{payable} of {worth} is payable while {held} is on hold and {reserved} is reserved")]
    PayoutHeld {
        /// Value of the shares.
        worth: Uint128,
        /// What holds and reserve leave of it.
        payable: Uint128,
        /// Sum of the holds.
        held: Uint128,
        /// The reserve.
        reserved: Uint128,
    },
    /// The reserve stops payouts: it is not below `max_entry_hold` of the assets, and the cooldown ended less than
    /// `max_hold` ago.
    #[error("payouts are stopped until {payable_at}: {reserved} is reserved, at least the limit of {limit}")]
    PayoutReserved {
        /// The reserve.
        reserved: Uint128,
        /// The least reserve that stops payouts.
        limit: Uint128,
        /// From when the payout is made in spite of the reserve, reduced.
        payable_at: u64,
    },
    /// The payout is less than the owner accepts.
    #[error("the payout is {amount}, less than {min_amount}")]
    BelowMinimum {
        /// What would be paid.
        amount: Uint128,
        /// The least amount to accept.
        min_amount: Uint128,
    },
    /// The tranche pays no rewards in this token.
    #[error("{asset} is not listed as a reward")]
    UnknownReward {
        /// The token.
        asset: Asset,
    },
    /// The tranche pays rewards in this token already.
    #[error("{asset} is already listed as a reward")]
    RewardListed {
        /// The token.
        asset: Asset,
    },
    /// The list of rewards is full.
    #[error("a tranche pays rewards in at most {max} tokens")]
    TooManyRewards {
        /// The largest number of tokens.
        max: u64,
    },
    /// Neither a reward nor a recovery is due.
    #[error("{owner} has nothing to claim from tranche {tranche}")]
    NothingToClaim {
        /// The id of the tranche.
        tranche: u64,
        /// The sender of the claim.
        owner: Addr,
    },
    /// No slashed stake is set aside for this recipient.
    #[error("no slashed {asset} is left to sweep")]
    NothingToSweep {
        /// The asset.
        asset: Asset,
    },
    /// The weights would exceed the integers that every client represents exactly.
    #[error("the sum of votes {sum} would exceed {max}")]
    TooManyVotes {
        /// The sum of the weights, or a single one, with the new votes.
        sum: u64,
        /// The largest sum.
        max: u64,
    },
    /// The sum of all written votes is below the floor: no proposal could pass, not even one that lowers the floor.
    #[error("a floor of {floor} votes exceeds the {sum} written votes")]
    FloorOutOfReach {
        /// The floor in votes, at the share price.
        floor: u64,
        /// The sum of the written weights.
        sum: u64,
    },
    /// The attached funds are not exactly the native genesis stake.
    #[error("genesis stake is {staked} {denom}, but {sent} was sent")]
    GenesisFunds {
        /// The denom.
        denom: String,
        /// The genesis stake in it.
        staked: Uint128,
        /// The funds in it.
        sent: Uint128,
    },
}

impl ContractError {
    /// No tranche has this id.
    pub(crate) fn no_tranche(tranche: u64) -> Self {
        CommonError::not_found("tranche", tranche).into()
    }

    /// No stake votes.
    pub(crate) fn no_votes() -> Self {
        CommonError::not_found("tranche", "voting").into()
    }
}
