//! Whole flows through every contract on the embedded chain.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)]

mod scenarios {
    mod birth;
    mod deficit;
    mod found;
    mod governance;
    mod lending;
    mod liquidation;
    mod oracle;
    mod staking;
    mod support;
}
