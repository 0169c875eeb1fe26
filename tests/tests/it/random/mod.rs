//! Random runs of the whole suite: every message by every role, in any order, with every invariant after each of them.
//!
//! `BALLAST_STEPS` is the number of steps per seed, `BALLAST_SEEDS` one seed (`7`) or a range (`1..50`). What fails is
//! named with its seed, its step and the actions before it; the same seed and steps replay it.

mod actions;
mod changes;
mod conservation;
mod documented;
mod ending;
mod events;
pub mod faults;
mod flow_ledger;
mod refusal;
mod reporters;
pub mod runner;
mod sources;
mod staker_ledger;
mod staking_life;
mod tally;
mod violation;
mod world;
