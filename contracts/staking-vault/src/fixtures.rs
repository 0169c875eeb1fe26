//! Validators and parts for unit tests of plans.

use crate::plan::{Allocation, Candidate};

/// An open validator without a cap.
fn candidate(validator: &str, weight: u64, bonded: u128) -> Candidate {
    Candidate {
        validator: validator.into(),
        weight,
        cap: None,
        bonded: bonded.into(),
        open: true,
        first: false,
        last: false,
    }
}

/// Validators `v0`, `v1` .. of these weights and stakes.
pub fn candidates(holdings: &[(u64, u128)]) -> Vec<Candidate> {
    let candidate = |(i, (weight, bonded)): (usize, &(u64, u128))| candidate(&format!("v{i}"), *weight, *bonded);
    holdings.iter().enumerate().map(candidate).collect()
}

/// Parts as plain numbers.
pub fn plain(parts: Vec<Allocation>) -> Vec<(String, u128)> {
    parts.into_iter().map(|(validator, amount)| (validator, amount.u128())).collect()
}

/// Expected parts.
pub fn parts(expected: &[(&str, u128)]) -> Vec<(String, u128)> {
    expected.iter().map(|(validator, amount)| (validator.to_string(), *amount)).collect()
}
