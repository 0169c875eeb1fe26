//! The numbered invariants: their lists are those of the READMEs, and each turns red when a number is wrong.

mod derived_prices;
mod mutations;
mod readmes;
