//! Refusals of the staking and distribution modules, in the SDK's words and with the numbers.

use std::error::Error;
use std::fmt::{self, Display, Formatter};

use cosmwasm_std::{Decimal, Decimal256, Uint128};

/// A refusal of x/staking, x/distribution or x/slashing. Tests match it with `err.downcast_ref::<ChainError>()`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChainError {
    /// No validator has this operator address.
    NoValidator {
        /// The requested address.
        address: String,
    },
    /// The account has no delegation to this validator.
    NoDelegation {
        /// The account.
        delegator: String,
        /// The validator's operator address.
        validator: String,
    },
    /// A message names an amount of zero.
    ZeroAmount,
    /// The coin is not the bond denomination.
    WrongDenom {
        /// The denomination given.
        got: String,
        /// The bond denomination.
        expected: String,
    },
    /// More was requested than the delegation holds.
    NotEnoughShares {
        /// Shares that correspond to the amount.
        requested: Decimal256,
        /// Shares of the delegation.
        held: Decimal256,
    },
    /// The validator has shares but no tokens, so an amount cannot be converted to shares.
    InsufficientShares {
        /// The validator's operator address.
        validator: String,
    },
    /// The validator has shares but no tokens, so it accepts no delegation.
    ZeroExchangeRate {
        /// The validator's operator address.
        validator: String,
    },
    /// The pair already has as many unbonding entries as the chain allows.
    MaxUnbondingEntries {
        /// The maximum.
        max: u32,
    },
    /// The triple already has as many redelegation entries as the chain allows.
    MaxRedelegationEntries {
        /// The maximum.
        max: u32,
    },
    /// The source still receives an immature redelegation of this account.
    TransitiveRedelegation {
        /// The source's operator address.
        validator: String,
    },
    /// Source and destination of a redelegation are the same.
    SelfRedelegation,
    /// The destination of a redelegation does not exist.
    NoDestination {
        /// The requested address.
        address: String,
    },
    /// A redelegation whose tokens truncate to zero.
    TinyRedelegation,
    /// Unjail of a validator that is not jailed.
    NotJailed {
        /// The validator's operator address.
        validator: String,
    },
    /// Unjail of a validator whose operator's own stake is worth nothing.
    SelfDelegationTooLow {
        /// The validator's operator address.
        validator: String,
    },
    /// Unjail of a tombstoned validator.
    Tombstoned {
        /// The validator's operator address.
        validator: String,
    },
    /// Slash of a validator that has finished unbonding.
    SlashUnbonded {
        /// The validator's operator address.
        validator: String,
    },
    /// Slash for an infraction above the present height.
    FutureInfraction {
        /// Height of the infraction.
        infraction: u64,
        /// Present height.
        height: u64,
    },
    /// A fraction above one.
    FractionAboveOne {
        /// The fraction given.
        fraction: Decimal,
    },
    /// No unbonding entry of this pair was begun at this height.
    NoUnbondingEntry {
        /// Requested height.
        height: u64,
    },
    /// A hold is released that was never placed.
    NotOnHold {
        /// Height at which the entry was begun.
        height: u64,
    },
    /// Governance has disabled withdraw addresses.
    WithdrawAddressDisabled,
    /// Governance has disabled sends of this denomination.
    SendDisabled {
        /// The denomination.
        denom: String,
    },
    /// The address receives no coins of others.
    BlockedAddress {
        /// The address.
        address: String,
    },
    /// The circuit breaker has disabled this message.
    CircuitBroken {
        /// Its type URL.
        type_url: String,
    },
    /// A message or query that these modules do not serve.
    Unsupported {
        /// Its debug form.
        what: String,
    },
    /// A number does not fit its type.
    Overflow {
        /// Which computation.
        what: &'static str,
        /// An operand of it, where one helps.
        operand: Uint128,
    },
}

impl ChainError {
    /// Codespace and code of the same refusal by the chain's modules. None if no message can cause it there.
    ///
    /// Source: `types/errors.go` of x/staking, x/distribution, x/slashing and x/bank, and `types/errors/errors.go`, SDK 0.53.6.
    pub fn code(&self) -> Option<(&'static str, u32)> {
        Some(match self {
            Self::NoValidator { .. } => ("staking", 3),
            Self::NoDelegation { .. } => ("staking", 19),
            Self::ZeroAmount | Self::WrongDenom { .. } | Self::NotEnoughShares { .. } => ("sdk", 18),
            Self::InsufficientShares { .. } => ("staking", 22),
            Self::ZeroExchangeRate { .. } => ("staking", 34),
            Self::MaxUnbondingEntries { .. } => ("staking", 27),
            Self::MaxRedelegationEntries { .. } => ("staking", 33),
            Self::TransitiveRedelegation { .. } => ("staking", 32),
            Self::SelfRedelegation => ("staking", 29),
            Self::NoDestination { .. } => ("staking", 31),
            Self::TinyRedelegation => ("staking", 30),
            Self::NotJailed { .. } => ("slashing", 5),
            Self::SelfDelegationTooLow { .. } => ("slashing", 7),
            Self::Tombstoned { .. } => ("slashing", 4),
            Self::WithdrawAddressDisabled => ("distribution", 8),
            Self::SendDisabled { .. } => ("bank", 5),
            Self::BlockedAddress { .. } => ("sdk", 4),
            // A plain error of Go, which is registered nowhere.
            Self::CircuitBroken { .. } => ("undefined", 1),
            Self::SlashUnbonded { .. }
            | Self::FutureInfraction { .. }
            | Self::FractionAboveOne { .. }
            | Self::NoUnbondingEntry { .. }
            | Self::NotOnHold { .. }
            | Self::Unsupported { .. }
            | Self::Overflow { .. } => return None,
        })
    }
}

impl Display for ChainError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoValidator { address } => write!(f, "validator does not exist: {address}"),
            Self::NoDelegation { delegator, validator } => {
                write!(f, "no delegation for (address, validator) tuple: ({delegator}, {validator})")
            }
            Self::ZeroAmount => write!(f, "invalid delegation amount: 0: invalid request"),
            Self::WrongDenom { got, expected } => {
                write!(f, "invalid coin denomination: got {got}, expected {expected}: invalid request")
            }
            Self::NotEnoughShares { requested, held } => {
                write!(f, "invalid shares amount: requested {requested}, held {held}: invalid request")
            }
            Self::InsufficientShares { validator } => write!(f, "insufficient delegation shares: {validator}"),
            Self::ZeroExchangeRate { validator } => {
                write!(f, "cannot delegate to validators with invalid (zero) ex-rate: {validator}")
            }
            Self::MaxUnbondingEntries { max } => {
                write!(f, "too many unbonding delegation entries for (delegator, validator) tuple: {max}")
            }
            Self::MaxRedelegationEntries { max } => {
                write!(f, "too many redelegation entries for (delegator, src-validator, dst-validator) tuple: {max}")
            }
            Self::TransitiveRedelegation { validator } => write!(
                f,
                "redelegation to this validator already in progress; first redelegation to this validator must \
                 complete before next redelegation: {validator}"
            ),
            Self::SelfRedelegation => write!(f, "cannot redelegate to the same validator"),
            Self::NoDestination { address } => write!(f, "redelegation destination validator not found: {address}"),
            Self::TinyRedelegation => write!(f, "too few tokens to redelegate (truncates to zero tokens)"),
            Self::NotJailed { validator } => write!(f, "validator not jailed; cannot be unjailed: {validator}"),
            Self::SelfDelegationTooLow { validator } => {
                write!(f, "validator's self delegation less than minimum; cannot be unjailed: {validator}")
            }
            Self::Tombstoned { validator } => {
                write!(f, "validator still jailed; cannot be unjailed: {validator} is tombstoned")
            }
            Self::SlashUnbonded { validator } => write!(f, "should not be slashing unbonded validator: {validator}"),
            Self::FutureInfraction { infraction, height } => write!(
                f,
                "impossible attempt to slash future infraction at height {infraction} but we are at height {height}"
            ),
            Self::FractionAboveOne { fraction } => write!(f, "fraction above one: {fraction}"),
            Self::NoUnbondingEntry { height } => write!(f, "unbonding operation not found: begun at {height}"),
            Self::NotOnHold { height } => write!(f, "entry not found on hold: begun at {height}"),
            Self::WithdrawAddressDisabled => write!(f, "set withdraw address disabled"),
            Self::SendDisabled { denom } => {
                write!(f, "{denom} transfers are currently disabled: send transactions are disabled")
            }
            Self::BlockedAddress { address } => write!(f, "{address} is not allowed to receive funds: unauthorized"),
            Self::CircuitBroken { type_url } => {
                write!(f, "circuit breaker disables execution of this message: {type_url}")
            }
            Self::Unsupported { what } => write!(f, "not served by the embedded chain: {what}"),
            Self::Overflow { what, operand } => write!(f, "overflow in {what} with {operand}"),
        }
    }
}

impl Error for ChainError {}
