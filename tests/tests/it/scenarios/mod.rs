//! Whole flows through every contract on the embedded chain.

mod birth;
mod deficit;
mod found;
mod governance;
mod lending;
mod liquidation;
mod oracle;
mod staking;
mod support;
