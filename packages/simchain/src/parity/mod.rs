//! One script, two chains: what a real chain answered to a script of staking actions, and the same script on the embedded
//! chain, block by block at the real heights and times.
//!
//! `scripts/parity` plays a [`Script`] on a local wasmd chain and writes down a [`Recording`]; [`replay`] replays
//! it on the [`Embedded`] one. Because the embedded clock is set to the real one, nothing has to be rounded or tolerated: [`differences`] compares
//! texts for equality. What differs between two runs of the real chain, heights and times, is written relative to the
//! script's steps by [`Timeline`].

mod answer;
mod embedded;
mod facts;
mod message;
mod recording;
mod script;
mod timeline;

pub use answer::{answer_of, refusal_of, refused};
pub use embedded::{replay, Embedded};
pub use facts::{DelegationFact, Facts, RedelegationFact, UnbondingFact, ValidatorFact};
pub use message::Message;
pub use recording::{changes, differences, Block, Played, Recording, Slash, State};
pub use script::{Script, Setup, Step, ANY};
pub use timeline::Timeline;

/// What each account of a script holds at the genesis, in the bond denomination.
pub const BALANCE: u128 = 1_000_000_000_000_000;
/// What validators keep of the rewards, in per cent.
pub const COMMISSION: u64 = 5;
/// The bond denomination.
pub const DENOM: &str = "ustake";
/// Another denomination, of which each account holds [`BALANCE`] as well.
pub const OTHER: &str = "uusdc";
/// Tokens of a unit of power.
pub const POWER_UNIT: u128 = 1_000_000;
