#![doc = include_str!("../README.md")]
#![deny(missing_docs)]
// Accounts, lenders and buyers are addressed by their position, which never changes during a run.
#![allow(clippy::indexing_slicing)]

pub mod behaviour;
pub mod config;
pub mod dice;
pub mod error;
pub mod model;
pub mod paths;
pub mod study;
pub mod systems;

pub use behaviour::{Behaviour, Liquidators};
pub use config::{Document, Lab};
pub use error::LabError;
pub use model::{run, Outcome};
pub use systems::System;
