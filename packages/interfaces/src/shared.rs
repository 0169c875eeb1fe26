//! What several contracts use: assets, calls and their answers, errors, the owner's and the guardian's rights,
//! migrations, pages.

pub mod admin;
pub mod asset;
pub mod call;
pub mod error;
pub mod migrate;
pub mod pagination;
pub mod pause;
