//! Errors of computations.

use cosmwasm_std::{Timestamp, Uint128, Uint256};
use thiserror::Error;

use crate::fixed::Fixed;

/// Errors of computations. No function panics; the caller handles the error.
#[derive(Error, Debug, Clone, PartialEq, Eq)]
pub enum MathError {
    /// The exact result does not fit the type of the result.
    #[error("overflow in {operation}")]
    Overflow {
        /// The function that overflowed.
        operation: &'static str,
    },
    /// `a * b / c` does not fit.
    #[error("overflow in {a} * {b} / {c}")]
    MulDivOverflow {
        /// First factor.
        a: Uint256,
        /// Second factor.
        b: Uint256,
        /// Divisor.
        c: Uint256,
    },
    /// A division by zero.
    #[error("division by zero in {operation}")]
    DivideByZero {
        /// The function that divided.
        operation: &'static str,
    },
    /// The function is not defined at this argument.
    #[error("{function} is not defined at {value}")]
    OutOfDomain {
        /// The function.
        function: &'static str,
        /// The argument.
        value: Fixed,
    },
    /// A negative number where a non-negative one is required.
    #[error("{value} is negative")]
    Negative {
        /// The number.
        value: Fixed,
    },
    /// No observation with a weight.
    #[error("{function} has no observation with a weight")]
    Empty {
        /// The function.
        function: &'static str,
    },
    /// A moment before the last recorded one.
    #[error("time went back from {last} to {now}")]
    TimeWentBack {
        /// The last moment recorded.
        last: Timestamp,
        /// The moment given.
        now: Timestamp,
    },
    /// A fraction above one.
    #[error("{numerator}/{denominator} is above one")]
    AboveOne {
        /// Numerator.
        numerator: Uint128,
        /// Denominator.
        denominator: Uint128,
    },
}

impl MathError {
    /// Shorthand for [`MathError::Overflow`].
    pub(crate) const fn overflow(operation: &'static str) -> Self {
        Self::Overflow { operation }
    }

    /// Shorthand for [`MathError::DivideByZero`].
    pub(crate) const fn zero(operation: &'static str) -> Self {
        Self::DivideByZero { operation }
    }
}
