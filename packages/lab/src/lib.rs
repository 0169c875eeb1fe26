//! A fast model of one market beside its static twins.
#![deny(missing_docs)]

pub mod paths;
