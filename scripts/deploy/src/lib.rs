#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

mod address;
mod adopt;
mod ancestry;
mod artifacts;
mod change;
mod codes;
mod collateral;
mod connect;
mod driver;
mod dry;
mod export;
#[cfg(test)]
mod fake;
mod governance;
pub mod lab;
mod message;
mod migrate;
mod network;
mod options;
mod plan;
mod preflight;
mod problems;
mod record;
mod remaining;
mod review;
mod run;
mod send;
mod step;
mod validators;
mod verify;

pub use artifacts::Artifacts;
pub use change::{changes, Changes};
pub use codes::{NamedCode, NamedCodes};
pub use collateral::CollateralError;
pub use governance::propose;
pub use network::{Chain, NetworkFile, StakingFacts, Validators};
pub use options::{Key, Options, Stop};
pub use plan::read_plan;
pub use problems::Problems;
pub use record::{Anchor, Code, Contract, Handover, Instantiated, Operation, Pending, Record, Sent};
pub use run::{deploy, Outcome};
pub use send::STOPPED;
pub use step::{Migration, Step};
