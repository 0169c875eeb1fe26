#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

mod accounts;
mod config;
mod control;
mod facts;
mod genesis;
mod keys;
mod layout;
mod leash;
mod net;
mod node;
mod ports;
mod rpc;
mod setup;
mod spec;
mod validators;
mod wasmd;

pub use accounts::{test_accounts, Account};
pub use control::{exists, facts, log_of, owner, stop};
pub use facts::{Facts, NodeFacts};
pub use net::Localnet;
pub use spec::{GenesisAccount, Ports, Spec, ACCOUNT_BALANCE, BOND_DENOM, MAX_VALIDATORS, PREFIX, SECOND_DENOM};
pub use validators::Validator;
