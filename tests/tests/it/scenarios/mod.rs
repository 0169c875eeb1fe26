//! Whole flows through every contract on the embedded chain.

mod deficit;
mod deployment;
mod found;
mod governance;
mod lending;
mod liquidation;
mod oracle;
mod provisions;
mod reporters;
mod staking;
mod steward;
mod support;
mod tranches;
mod two_markets;
mod votes;
mod weights;
