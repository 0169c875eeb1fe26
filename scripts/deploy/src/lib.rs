#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

mod address;
mod artifacts;
mod connect;
mod driver;
mod dry;
mod message;
mod migrate;
mod network;
mod plan;
mod preflight;
mod record;
mod run;
mod send;
mod step;
mod validators;
mod verify;

pub use artifacts::Artifacts;
pub use network::{Chain, NetworkFile, StakingFacts, Validators};
pub use record::{Anchor, Born, Code, Contract, Handover, Operation, Pending, Record, Sent};
pub use run::{deploy, Key, Options, Outcome, Stop};
pub use send::STOPPED;
pub use step::{Migration, Step};
