//! One script on two chains: the recorded responses of a real chain to a script of staking actions, and the same script on the
//! embedded chain, block by block at the real heights and times.
//!
//! `scripts/parity` plays a [`Script`] on a local wasmd chain and writes a [`Recording`]; [`replay`] replays it on the
//! [`Embedded`] chain. Because the embedded clock is set to the real one, no rounding or tolerance is needed: [`differences`]
//! compares texts for equality. Heights and times, which differ between two runs of the real chain, are written relative to the
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

/// Balance of each account of a script at genesis, in the bond denomination.
pub const BALANCE: u128 = 1_000_000_000_000_000;
/// Commission of the validators, in per cent.
pub const COMMISSION: u64 = 5;
/// The bond denomination.
pub const DENOM: &str = "ustake";
/// Another denomination, of which each account holds [`BALANCE`] as well.
pub const OTHER: &str = "uusdc";
/// Tokens of a unit of power.
pub const POWER_UNIT: u128 = 1_000_000;
