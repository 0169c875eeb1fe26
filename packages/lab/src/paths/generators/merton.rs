//! Brownian motion with independent jumps.

use rand::Rng;
use rand_chacha::ChaCha12Rng;
use rand_distr::{Exp1, StandardNormal};
use serde::{Deserialize, Serialize};

use super::gbm::diffusion;
use super::parameter::{drift, volatility, within, ParameterError};
use super::shape::Shape;
use super::walk::{Process, DAYS};

/// Jump diffusion: a geometric Brownian motion plus `N(T)` jumps, `N` a Poisson process of rate `lambda`; the log of a
/// jump is normal with mean `m` and standard deviation `s`.
///
/// Source: R. C. Merton, "Option pricing when underlying stock returns are discontinuous", Journal of Financial
/// Economics 3 (1976). Departure: the drift is that between jumps; Merton's, which includes them, is `drift + lambda
/// (e^(m + s^2/2) - 1)`. `ln(S(T)/S(0))` has mean `(mu - sigma^2/2) T + lambda T m` and variance `sigma^2 T + lambda T
/// (m^2 + s^2)`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Merton {
    /// Bars and start.
    pub shape: Shape,
    /// Growth per year between jumps, -100 to 100.
    pub drift: f64,
    /// Volatility between jumps per square root of a year, 0 to 20.
    pub volatility: f64,
    /// Expected number of jumps in a day `lambda`, 0 to 1,000.
    pub jumps_per_day: f64,
    /// Size of the jumps.
    pub jumps: Jumps,
}

/// Normal distribution of the log of a jump.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Jumps {
    /// Mean log return of a jump, -5 to 5; -0.1 is a fall of about 10 %.
    pub mean: f64,
    /// Standard deviation of it, 0 to 5.
    pub sd: f64,
}

impl Jumps {
    pub(super) fn validate(self, law: &str) -> Result<(), ParameterError> {
        within(&format!("{law}.jumps.mean"), self.mean, -5.0, 5.0)?;
        within(&format!("{law}.jumps.sd"), self.sd, 0.0, 5.0)
    }

    /// Log return of one jump.
    pub(super) fn draw(self, rng: &mut ChaCha12Rng) -> f64 {
        let z: f64 = rng.sample(StandardNormal);
        self.mean + self.sd * z
    }
}

impl Merton {
    pub(super) fn validate(&self) -> Result<(), ParameterError> {
        self.shape.validate("merton")?;
        drift("merton", self.drift)?;
        volatility("merton", self.volatility)?;
        within("merton.jumps_per_day", self.jumps_per_day, 0.0, 1_000.0)?;
        self.jumps.validate("merton")
    }

    pub(super) fn process<'a>(&'a self, rng: &mut ChaCha12Rng) -> impl Process + 'a {
        Running { law: self, wait: self.days_to_jump(rng) }
    }

    /// Days between two jumps; infinite at rate 0.
    fn days_to_jump(&self, rng: &mut ChaCha12Rng) -> f64 {
        let days: f64 = rng.sample(Exp1);
        days / self.jumps_per_day
    }
}

struct Running<'a> {
    law: &'a Merton,
    /// Days until the next jump.
    wait: f64,
}

impl Process for Running<'_> {
    fn advance(&mut self, years: f64, rng: &mut ChaCha12Rng) -> f64 {
        let mut change = diffusion(self.law.drift, self.law.volatility * self.law.volatility, years, rng);
        self.wait -= years * DAYS;
        while self.wait < 0.0 {
            change += self.law.jumps.draw(rng);
            self.wait += self.law.days_to_jump(rng);
        }
        change
    }
}
