//! Behaviour of participants, oracle and chain. Every number comes from `lab.toml`, which gives its unit, default and reason.

mod people;
mod world;

pub use people::{Borrowers, Lenders, LiquidatorCast, Order, Stakers};
pub use world::{Chain, LstSource, MarketSize, OracleRules, Rates};

use crate::error::LabError;

/// The behaviour of everything but the liquidation law.
#[derive(Debug, Clone, PartialEq)]
pub struct Behaviour {
    /// Size and use of the market.
    pub market: MarketSize,
    /// Interest and premium.
    pub rates: Rates,
    /// Buyers of collateral.
    pub liquidators: LiquidatorCast,
    /// Borrowers.
    pub borrowers: Borrowers,
    /// Lenders.
    pub lenders: Lenders,
    /// Owners of the tranche.
    pub stakers: Stakers,
    /// The price feed.
    pub oracle: OracleRules,
    /// Blocks.
    pub chain: Chain,
}

/// The discount that liquidators want.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Liquidators {
    /// A fixed discount each.
    Naive,
    /// The fixed discount plus the standard deviation of the price until they have sold their inventory.
    Demanding,
}

impl Liquidators {
    /// Both kinds.
    pub const ALL: [Self; 2] = [Self::Naive, Self::Demanding];

    /// The name in tables.
    pub fn name(self) -> &'static str {
        match self {
            Self::Naive => "naive",
            Self::Demanding => "demanding",
        }
    }
}

impl Behaviour {
    /// Error: the first number outside its range.
    pub fn validate(&self) -> Result<(), LabError> {
        self.market.validate()?;
        self.rates.validate()?;
        self.liquidators.validate()?;
        self.borrowers.validate()?;
        self.lenders.validate()?;
        self.stakers.validate()?;
        self.oracle.validate()?;
        self.chain.validate()
    }
}
