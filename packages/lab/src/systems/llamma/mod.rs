//! crvUSD's and LlamaLend's bands: collateral is sold and bought back by arbitrage while the price falls and rises.
//!
//! Assumptions, from Curve's public documentation of LLAMMA: collateral is spread over `bands` bands, each `1/a` wide; in a band
//! with edges `up` and `down` the pool's price moves from `p^3/up^2` (all collateral) to `p^3/down^2` (all base) where `p` is the
//! feed's price, so that a fall of `p` offers collateral at a growing discount and a rise buys it back; health is the value of
//! the bands when they are sold slowly, less a discount, over the debt, and below 1 the whole account may be closed for its debt.
//! All classes are in one market with Curve's discounts: a class's initial LTV only bounds its borrowers' debt, which lowers
//! their bands, and its maintenance LTV matters only for owners who repay when near it. A band's composition is measured by its
//! contents at the mean price of the band. The arbitrageurs are the lab's buyers, with their wanted discounts in both directions,
//! their capital and their depth. The pool's feed is a separate average, as Curve requires, and arbitrage follows it in small
//! steps between two points of the path; the grid of bands rises with the interest of the debt. Not modelled: the pool's fee and
//! its growth, the monetary policy.

mod bands;
mod engine;

use serde::{Deserialize, Serialize};
use toml::Value;

use super::{Engine, Law};
use crate::config::read;
use crate::error::{within, LabError};

/// Parameters of a LLAMMA market.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Llamma {
    /// Amplification: a band is `1/a` wide.
    pub a: f64,
    /// Bands of a loan.
    pub bands: u32,
    /// Averaging time of the pool's feed, seconds.
    pub tau: f64,
    /// Discount at a new loan: 1 less the debt over the value of the bands when sold slowly.
    pub loan_discount: f64,
    /// The same at which the loan may be closed.
    pub liquidation_discount: f64,
}

impl Llamma {
    pub(super) fn read(owner: &str, table: Value) -> Result<Self, LabError> {
        let law: Self = read(owner, table)?;
        within(&format!("{owner}.a"), law.a, 2.0, 1e4)?;
        within(&format!("{owner}.bands"), law.bands.into(), 1.0, 50.0)?;
        within(&format!("{owner}.tau"), law.tau, 1.0, 1e8)?;
        within(&format!("{owner}.liquidation_discount"), law.liquidation_discount, 0.0, 0.9)?;
        within(&format!("{owner}.loan_discount"), law.loan_discount, law.liquidation_discount, 0.9)?;
        Ok(law)
    }
}

impl Law for Llamma {
    fn engine(&self) -> Box<dyn Engine> {
        Box::new(engine::Bands::new(*self))
    }

    fn boxed(&self) -> Box<dyn Law> {
        Box::new(*self)
    }
}
