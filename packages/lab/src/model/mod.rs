//! The market: state, changed by prices, participants and a liquidation law.

mod account;
mod cast;
mod clock;
mod crowd;
mod exits;
mod interest;
mod loans;
mod losses;
mod market;
mod oracle;
mod outcome;
mod peg;
mod people;
mod play;
mod points;
mod put;
mod sales;

pub use account::{Account, Liquidator, Watch};
pub use clock::Clock;
pub use losses::{Book, Tranche};
pub use market::Market;
pub use oracle::Oracle;
pub use outcome::{Outcome, Tally};
pub use people::{Buyer, Owner, People};
pub use play::{run, run_with};
pub use put::put;
