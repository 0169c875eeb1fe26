//! Numbers, and a ledger alone.

pub mod world;

use cosmwasm_std::{Decimal, Uint128};

pub fn n(amount: u128) -> Uint128 {
    Uint128::new(amount)
}

pub fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}
