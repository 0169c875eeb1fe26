//! Studies: many runs and their summaries.

mod axis;
mod claims;
mod compare;
mod minimise;
mod power;
mod stats;
mod summary;
mod tail;

pub use axis::Axis;
pub use claims::{calm, claims, gaps, Claim, Marked, Sides};
pub use compare::{compare, Plan, Row, Seeds};
pub use minimise::{minimise, Found, Range};
pub use power::{at_power, Power};
pub use stats::{expected_shortfall, mean, quantile, standard_error};
pub use summary::{summarise, Basis, Kind, Summary};
pub use tail::{tail, Losses, Tail};
