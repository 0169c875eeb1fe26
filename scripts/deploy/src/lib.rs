#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

mod address;
mod artifacts;
mod connect;
mod driver;
mod dry;
mod governance;
mod message;
mod migrate;
mod network;
mod options;
mod plan;
mod preflight;
mod record;
mod remaining;
mod run;
mod send;
mod step;
mod validators;
mod verify;

pub use artifacts::Artifacts;
pub use governance::propose;
pub use network::{Chain, NetworkFile, StakingFacts, Validators};
pub use options::{Key, Options, Stop};
pub use record::{Anchor, Code, Contract, Handover, Instantiated, Operation, Pending, Record, Sent};
pub use run::{deploy, Outcome};
pub use send::STOPPED;
pub use step::{Migration, Step};
