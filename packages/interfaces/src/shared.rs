//! Items used by several contracts: assets, calls and their responses, clocks, counters, errors, events, fields of messages,
//! handlers for owner and guardian, migrations, packed records, pagination.

pub mod admin;
pub(crate) mod apart;
pub mod asset;
pub mod call;
pub mod clock;
pub mod counter;
pub mod error;
pub mod event;
pub(crate) mod fields;
pub mod migrate;
pub mod packed;
pub mod pagination;
pub mod pause;
