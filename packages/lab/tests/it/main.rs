//! The lab from outside: price paths, systems, claims, and the independent model.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)]

mod claims;
mod mechanisms;
mod paths_files;
mod paths_generators;
mod paths_seeds;
mod paths_shipped;
mod peers;
mod python;
