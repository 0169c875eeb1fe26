//! Geometric Brownian motion.

use rand::Rng;
use rand_chacha::ChaCha12Rng;
use rand_distr::StandardNormal;
use serde::{Deserialize, Serialize};

use super::parameter::{drift, volatility, ParameterError};
use super::shape::Shape;
use super::walk::Process;

/// `dS = mu S dt + sigma S dW`, drawn exactly: `ln S(t+dt) = ln S(t) + (mu - sigma^2/2) dt + sigma sqrt(dt) Z`.
///
/// Source: F. Black, M. Scholes, "The pricing of options and corporate liabilities", Journal of Political Economy 81
/// (1973), equation of the stock price. `ln(S(T)/S(0))` has mean `(mu - sigma^2/2) T` and variance `sigma^2 T`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gbm {
    /// Bars and start.
    pub shape: Shape,
    /// Expected growth per year `mu`, -100 to 100.
    pub drift: f64,
    /// Volatility per square root of a year `sigma`, 0 to 20.
    pub volatility: f64,
}

impl Gbm {
    pub(super) fn validate(&self) -> Result<(), ParameterError> {
        self.shape.validate("gbm")?;
        drift("gbm", self.drift)?;
        volatility("gbm", self.volatility)
    }
}

impl Process for Gbm {
    fn advance(&mut self, years: f64, rng: &mut ChaCha12Rng) -> f64 {
        diffusion(self.drift, self.volatility * self.volatility, years, rng)
    }
}

/// Log return of a Brownian motion of constant drift and variance per year over `years`.
pub(super) fn diffusion(drift: f64, variance: f64, years: f64, rng: &mut ChaCha12Rng) -> f64 {
    let z: f64 = rng.sample(StandardNormal);
    (drift - variance / 2.0) * years + (variance * years).sqrt() * z
}
