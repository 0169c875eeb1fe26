#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

pub mod discount;
pub mod error;
pub mod ewma;
pub mod exp;
pub mod fixed;
pub mod int;
pub mod interest;
pub mod ln;
pub mod loss_units;
pub mod margin;
pub mod median;
pub mod normal;
pub mod put;
mod q120;
pub mod sqrt;
pub mod stake;
pub mod target;
pub mod vesting;

pub use error::MathError;
pub use fixed::Fixed;
