//! One file for each verb.

pub mod ablate;
pub mod check;
pub mod claims;
pub mod compare;
pub mod montecarlo;
pub mod optimise;
pub mod run;
pub mod sweep;
