//! An attacker with three addresses and unlimited capital against the market, engine and tranche: no block and no run of
//! blocks pays him more than the discounts of what he buys, and no honest lender loses a unit.

pub mod bench;
mod block;
mod moves;
mod run;
mod wealth;
