//! Errors common to all contracts.

use cosmwasm_std::Addr;
use std::fmt::Display;
use thiserror::Error;

/// Errors common to all contracts.
#[derive(Error, Debug, PartialEq)]
pub enum CommonError {
    /// Only another account may send the message.
    #[error("{sender} is not authorized")]
    Unauthorized {
        /// Sender of the message.
        sender: Addr,
    },
    /// This code cannot migrate from the stored contract version.
    #[error("cannot migrate from version {version}")]
    UnknownVersion {
        /// Stored version.
        version: String,
    },
    /// A parameter is outside its permitted range.
    #[error("{name} is {value}, outside {min} to {max}")]
    OutOfRange {
        /// Name of the parameter, as in the message.
        name: &'static str,
        /// Value sent.
        value: String,
        /// Smallest permitted value.
        min: String,
        /// Largest permitted value.
        max: String,
    },
    /// Two parameters contradict each other.
    #[error("parameters violate `{rule}`: {left} and {right}")]
    Contradiction {
        /// The rule.
        rule: &'static str,
        /// Left side.
        left: String,
        /// Right side.
        right: String,
    },
    /// No record exists under this id.
    #[error("{what} {id} does not exist")]
    NotFound {
        /// Kind of record, in lower case: `batch`, `deficit`, `feed`.
        what: &'static str,
        /// Requested id or address.
        id: String,
    },
}

impl CommonError {
    /// Builds [`CommonError::NotFound`] for an id of any type.
    pub fn not_found(what: &'static str, id: impl Display) -> Self {
        Self::NotFound { what, id: id.to_string() }
    }

    /// Fails with [`CommonError::Unauthorized`] unless `sender` is `permitted`.
    pub fn ensure_sender(sender: &Addr, permitted: &Addr) -> Result<(), Self> {
        if sender == permitted {
            Ok(())
        } else {
            Err(Self::Unauthorized { sender: sender.clone() })
        }
    }

    /// Fails with [`CommonError::OutOfRange`] unless `min <= value <= max`.
    pub fn ensure_range<T: PartialOrd + Display>(name: &'static str, value: T, min: T, max: T) -> Result<(), Self> {
        if min <= value && value <= max {
            Ok(())
        } else {
            Err(Self::OutOfRange { name, value: value.to_string(), min: min.to_string(), max: max.to_string() })
        }
    }

    /// Fails with [`CommonError::Contradiction`] unless the rule about `left` and `right` holds.
    pub fn ensure_rule(holds: bool, rule: &'static str, left: impl Display, right: impl Display) -> Result<(), Self> {
        if holds {
            Ok(())
        } else {
            Err(Self::Contradiction { rule, left: left.to_string(), right: right.to_string() })
        }
    }
}
