#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

mod birth;
mod defaults;
mod feeds;
mod overlay;
mod plan;

pub use birth::{births, Addresses, Birth, BASE_TRANCHE, CONTRACTS, FIRST_REPORTER_TRANCHE};
pub use feeds::{FEED_LST, FEED_LST_MARKET, FEED_NATIVE, FEED_RATE, FIRST_EXTRA_FEED};
pub use overlay::{Change, PlanError};
pub use plan::{Feeds, Market, Plan, Reporter, ReporterTranches, Roles, Timelock, Token};
