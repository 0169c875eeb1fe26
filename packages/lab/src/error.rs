//! Errors in the lab's input. Every message is one line that names the wrong item.

use thiserror::Error;

/// An error in the lab's input.
#[derive(Debug, Error, PartialEq)]
pub enum LabError {
    /// The text is not TOML.
    #[error("{name}: {reason}")]
    Syntax {
        /// File or argument.
        name: String,
        /// The parser's reason, on one line.
        reason: String,
    },
    /// A key is unknown, missing or of another type.
    #[error("{key}: {reason}")]
    Key {
        /// Dotted path of the key.
        key: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A number is outside its range, or not a number.
    #[error("{key} is {value}, must be from {least} to {most}")]
    Range {
        /// Dotted path of the key.
        key: String,
        /// Its value.
        value: f64,
        /// Least value allowed.
        least: f64,
        /// Greatest value allowed.
        most: f64,
    },
    /// No system has this name.
    #[error("no system {name:?}; there are {known}")]
    UnknownSystem {
        /// The requested name.
        name: String,
        /// All names, separated by commas.
        known: String,
    },
    /// No mechanism has this name, or the system does not have it.
    #[error("system {system:?} has no mechanism {mechanism:?}")]
    UnknownMechanism {
        /// The system.
        system: String,
        /// The requested mechanism.
        mechanism: String,
    },
    /// A path cannot be run.
    #[error("{path}: {reason}")]
    Path {
        /// Name of the path.
        path: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A system cannot be scaled to the requested borrowing power.
    #[error("{system} cannot reach an average borrowing power of {target:.4} on {path}")]
    Unreachable {
        /// The system.
        system: String,
        /// The requested power.
        target: f64,
        /// Name of the path.
        path: String,
    },
}

/// An error for `value` outside `least..=most`; NaN is always outside.
pub fn within(key: &str, value: f64, least: f64, most: f64) -> Result<(), LabError> {
    if least <= value && value <= most {
        return Ok(());
    }
    Err(LabError::Range { key: key.to_owned(), value, least, most })
}
