#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

mod client;
mod error;
pub mod msg;
mod network;
mod rpc;
mod sequence;
mod sign;
mod signer;
mod tx;
mod websocket;

pub use client::{Block, Blocks, Client, Code, Contract, Prepared, Status, Subscription};
pub use error::Error;
pub use network::Network;
pub use signer::Signer;
pub use tx::{Event, Gas, Hash, Tx};

pub use cosmrs::{self, proto, Any};
