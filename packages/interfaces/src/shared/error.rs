//! Errors that every contract can answer with.

use cosmwasm_std::Addr;
use std::fmt::Display;
use thiserror::Error;

/// The head of every contract's error.
#[derive(Error, Debug, PartialEq)]
pub enum CommonError {
    /// The message is reserved for somebody else.
    #[error("{sender} is not authorized")]
    Unauthorized {
        /// The sender of the message.
        sender: Addr,
    },
    /// The stored contract version is one that this code cannot migrate from.
    #[error("cannot migrate from version {version}")]
    UnknownVersion {
        /// The stored version.
        version: String,
    },
    /// A parameter is outside its permitted range.
    #[error("{name} is {value}, outside {min} to {max}")]
    OutOfRange {
        /// The name of the parameter, as in the message.
        name: &'static str,
        /// The value that was sent.
        value: String,
        /// The smallest permitted value.
        min: String,
        /// The largest permitted value.
        max: String,
    },
    /// Nothing is stored under this id.
    #[error("{what} {id} does not exist")]
    NotFound {
        /// The kind of thing, in lower case: `batch`, `deficit`, `feed`.
        what: &'static str,
        /// The id or address that was asked for.
        id: String,
    },
}

impl CommonError {
    /// [`CommonError::NotFound`] with an id of any kind.
    pub fn not_found(what: &'static str, id: impl Display) -> Self {
        Self::NotFound { what, id: id.to_string() }
    }

    /// [`CommonError::Unauthorized`] unless the sender is the one who may.
    pub fn ensure_sender(sender: &Addr, permitted: &Addr) -> Result<(), Self> {
        if sender == permitted {
            Ok(())
        } else {
            Err(Self::Unauthorized { sender: sender.clone() })
        }
    }

    /// [`CommonError::OutOfRange`] unless `min <= value <= max`.
    pub fn ensure_range<T: PartialOrd + Display>(name: &'static str, value: T, min: T, max: T) -> Result<(), Self> {
        if min <= value && value <= max {
            Ok(())
        } else {
            Err(Self::OutOfRange { name, value: value.to_string(), min: min.to_string(), max: max.to_string() })
        }
    }
}
