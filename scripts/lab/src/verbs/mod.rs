//! One file for each verb.

pub mod ablate;
pub mod compare;
pub mod run;
