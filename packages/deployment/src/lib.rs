#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

mod addresses;
mod decimals;
mod defaults;
mod feeds;
mod instantiation;
mod overlay;
mod plan;
mod ranges;
mod tranches;
mod votes;

pub use addresses::{Addresses, CONTRACTS};
pub use decimals::Decimals;
pub use feeds::{FEED_LST, FEED_LST_MARKET, FEED_NATIVE, FEED_RATE, FIRST_EXTRA_FEED};
pub use instantiation::{instantiations, Instantiation, BASE_TRANCHE, FIRST_REPORTER_TRANCHE};
pub use overlay::{Change, PlanError};
pub use plan::{
    Composite, Feeds, Governance, LstTranche, Market, Plan, Reporter, ReporterTranches, Roles, Steward, StewardRule,
    Timelock, Token, Voter,
};
pub use votes::{lst_tranche, voting_tranche, VotesError};
