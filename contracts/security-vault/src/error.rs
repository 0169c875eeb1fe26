//! Everything that can go wrong, with its numbers. Amounts in units of the tranche's asset, moments in seconds since the
//! epoch.

use cosmwasm_std::{Addr, OverflowError, StdError, Uint128};
use cw_ownable::OwnershipError;
use cw_utils::PaymentError;
use interfaces::shared::pause::PauseError;
use interfaces::Asset;
use risk::MathError;
use thiserror::Error;

/// An error of the security vault.
#[derive(Error, Debug, PartialEq)]
pub enum ContractError {
    /// Storage, an address or a message could not be read or written.
    #[error(transparent)]
    Std(#[from] StdError),
    /// The funds are not what the message takes.
    #[error(transparent)]
    Payment(#[from] PaymentError),
    /// The sender is not the owner, or a transfer of ownership failed.
    #[error(transparent)]
    Ownership(#[from] OwnershipError),
    /// The action is paused, or a pause was refused.
    #[error(transparent)]
    Pause(#[from] PauseError),
    /// A computation has no answer in its type.
    #[error(transparent)]
    Math(#[from] MathError),
    /// A sum or difference leaves its type.
    #[error(transparent)]
    Overflow(#[from] OverflowError),
    /// The sender is not the tranche's slasher.
    #[error("{sender} may not do this")]
    Unauthorized {
        /// Who sent it.
        sender: Addr,
    },
    /// The message is part of the interface and comes later.
    #[error("{message} is not there yet")]
    Waits {
        /// Which.
        message: &'static str,
    },
    /// There is no such tranche.
    #[error("there is no tranche {tranche}")]
    UnknownTranche {
        /// The id asked for.
        tranche: u64,
    },
    /// There is no such lock tier.
    #[error("tranche {tranche} has no tier {tier}")]
    UnknownTier {
        /// The tranche.
        tranche: u64,
        /// The index asked for.
        tier: u8,
    },
    /// There is no such cooldown; perhaps it was paid.
    #[error("{owner} has no cooldown {id} in tranche {tranche}")]
    UnknownCooldown {
        /// The tranche.
        tranche: u64,
        /// The owner.
        owner: Addr,
        /// The id asked for.
        id: u64,
    },
    /// The amount must not be zero.
    #[error("an amount of zero")]
    ZeroAmount,
    /// What was sent is not what the tranche holds.
    #[error("the tranche holds {expected}, not {sent}")]
    WrongAsset {
        /// The tranche's asset.
        expected: Asset,
        /// What came.
        sent: Asset,
    },
    /// A deficit or dispute is open: whoever enters now would share in an older loss or its recovery.
    #[error("no stake while {held} are held")]
    EntryHeld {
        /// The sum of the holds.
        held: Uint128,
    },
    /// The first stake leaves `floor` shares to nobody, so it must be more than that.
    #[error("a first stake of {amount} is not above the floor of {floor}")]
    BelowFloor {
        /// The amount staked.
        amount: Uint128,
        /// The floor.
        floor: Uint128,
    },
    /// The shares are worth less than a thousandth: the tranche takes no more stake.
    #[error("{shares} shares are worth {assets}, less than a thousandth")]
    Collapsed {
        /// The assets.
        assets: Uint128,
        /// The shares.
        shares: Uint128,
    },
    /// The amount is worth less than one share.
    #[error("{amount} buys no share")]
    NoShares {
        /// The amount staked.
        amount: Uint128,
    },
    /// The owner has fewer shares that are not cooling down.
    #[error("{asked} shares asked for, {available} available")]
    NotEnoughShares {
        /// How many were asked for.
        asked: Uint128,
        /// How many there are.
        available: Uint128,
    },
    /// The cooldown has not ended.
    #[error("the cooldown ends at {end}, now is {now}")]
    Cooling {
        /// Its first moment of payout.
        end: u64,
        /// The block's time.
        now: u64,
    },
    /// The assets are held.
    #[error("a payout of {payout} would leave {left}, less than {held} held and a floor of {floor}")]
    PayoutHeld {
        /// What the shares are worth.
        payout: Uint128,
        /// The assets that would be left.
        left: Uint128,
        /// The sum of the holds.
        held: Uint128,
        /// The floor.
        floor: Uint128,
    },
    /// The tranche is not rewarded in this token.
    #[error("{asset} is not listed as a reward")]
    UnknownReward {
        /// The token.
        asset: Asset,
    },
    /// The tranche is rewarded in this token already.
    #[error("{asset} is listed already")]
    RewardListed {
        /// The token.
        asset: Asset,
    },
    /// The tranche is rewarded in as many tokens as it can be.
    #[error("a tranche is rewarded in at most {max} tokens")]
    TooManyRewards {
        /// How many.
        max: u64,
    },
    /// Neither a reward nor a recovery is due.
    #[error("tranche {tranche} owes {owner} nothing")]
    NothingToClaim {
        /// The tranche.
        tranche: u64,
        /// Who asked.
        owner: Addr,
    },
    /// No slashed stake waits for the recipient.
    #[error("no slashed {asset}")]
    NothingToSweep {
        /// The asset asked for.
        asset: Asset,
    },
    /// The attached funds are not exactly the native genesis stake.
    #[error("genesis stake of {staked} {denom}, {sent} sent")]
    GenesisFunds {
        /// The denom.
        denom: String,
        /// What the genesis stakers hold.
        staked: Uint128,
        /// What came.
        sent: Uint128,
    },
    /// A number lies outside what the code allows.
    #[error("{name} of {value} is outside {low}..={high}")]
    OutOfRange {
        /// Which.
        name: &'static str,
        /// What was asked for.
        value: Uint128,
        /// The least.
        low: Uint128,
        /// The most.
        high: Uint128,
    },
    /// The first tier must be `{lock: 0, weight: 1}`.
    #[error("the first tier must lock nothing and weigh one")]
    FirstTier,
    /// The stored version is one that this code does not know how to migrate from.
    #[error("cannot migrate from version {version}")]
    UnknownVersion {
        /// The stored version.
        version: String,
    },
}
