//! Brownian motion with jumps that cause jumps.

use rand::Rng;
use rand_chacha::ChaCha12Rng;
use rand_distr::Exp1;
use serde::{Deserialize, Serialize};

use super::gbm::diffusion;
use super::merton::Jumps;
use super::parameter::{drift, volatility, within, ParameterError};
use super::shape::Shape;
use super::walk::{Process, DAYS};

/// Jump diffusion with self-exciting jumps: their rate is `lambda(t) = lambda0 + sum over past jumps of alpha e^(-beta
/// age)`, and starts at `lambda0`.
///
/// Source: A. G. Hawkes, "Spectra of some self-exciting and mutually exciting point processes", Biometrika 58 (1971).
/// Jumps are drawn exactly, by thinning: Y. Ogata, "On Lewis' simulation method for point processes", IEEE Transactions
/// on Information Theory 27 (1981). With `b = beta - alpha` the expected number of jumps up to T is `lambda0 beta T/b -
/// lambda0 alpha (1 - e^(-b T))/b^2`, and in the long run the variance of that number is its mean over `(1 -
/// alpha/beta)^2`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hawkes {
    /// Bars and start.
    pub shape: Shape,
    /// Growth per year between jumps, -100 to 100.
    pub drift: f64,
    /// Volatility between jumps per square root of a year, 0 to 20.
    pub volatility: f64,
    /// Jumps per day long after the last jump, `lambda0`, 0 to 1,000.
    pub jumps_per_day: f64,
    /// Increase of the rate of jumps by a jump, `alpha`, per day; at least 0 and at most 0.99 of `decay_per_day`.
    pub excitation_per_day: f64,
    /// Rate at which that increase decays, `beta`, per day, 0.001 to 10,000.
    pub decay_per_day: f64,
    /// Size of the jumps.
    pub jumps: Jumps,
    /// Effect of a jump on the variance between jumps; none if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variance: Option<VarianceKick>,
}

/// Variance between jumps that rises with each jump and falls back: clusters of volatility.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VarianceKick {
    /// Factor by which a jump multiplies the variance, 1 to 100.
    pub factor: f64,
    /// Largest variance, in multiples of `volatility^2`, 1 to 1,000.
    pub cap: f64,
    /// How fast it returns to `volatility^2`, per day, 0.001 to 10,000.
    pub decay_per_day: f64,
}

impl Hawkes {
    pub(super) fn validate(&self) -> Result<(), ParameterError> {
        self.shape.validate("hawkes")?;
        drift("hawkes", self.drift)?;
        volatility("hawkes", self.volatility)?;
        within("hawkes.jumps_per_day", self.jumps_per_day, 0.0, 1_000.0)?;
        within("hawkes.decay_per_day", self.decay_per_day, 0.001, 10_000.0)?;
        // At a ratio of 1 the jumps never end.
        within("hawkes.excitation_per_day", self.excitation_per_day, 0.0, 0.99 * self.decay_per_day)?;
        if let Some(kick) = self.variance {
            within("hawkes.variance.factor", kick.factor, 1.0, 100.0)?;
            within("hawkes.variance.cap", kick.cap, 1.0, 1_000.0)?;
            within("hawkes.variance.decay_per_day", kick.decay_per_day, 0.001, 10_000.0)?;
        }
        self.jumps.validate("hawkes")
    }

    pub(super) fn process(&self) -> impl Process + '_ {
        Running { law: self, excess: 0.0, variance: self.volatility * self.volatility }
    }
}

struct Running<'a> {
    law: &'a Hawkes,
    /// Rate of jumps above `jumps_per_day`.
    excess: f64,
    /// Variance per year between jumps.
    variance: f64,
}

impl Running<'_> {
    /// Decays the excitation over `days` without a jump.
    fn fade(&mut self, days: f64) {
        self.excess *= (-self.law.decay_per_day * days).exp();
        if let Some(kick) = self.law.variance {
            let calm = self.law.volatility * self.law.volatility;
            self.variance = calm + (self.variance - calm) * (-kick.decay_per_day * days).exp();
        }
    }

    fn jump(&mut self, rng: &mut ChaCha12Rng) -> f64 {
        self.excess += self.law.excitation_per_day;
        if let Some(kick) = self.law.variance {
            let calm = self.law.volatility * self.law.volatility;
            self.variance = (self.variance * kick.factor).min(kick.cap * calm);
        }
        self.law.jumps.draw(rng)
    }
}

impl Process for Running<'_> {
    fn advance(&mut self, years: f64, rng: &mut ChaCha12Rng) -> f64 {
        let mut change = diffusion(self.law.drift, self.variance, years, rng);
        let mut left = years * DAYS;
        loop {
            // The rate only falls until the next jump, so the rate of this moment bounds it.
            let bound = self.law.jumps_per_day + self.excess;
            // At rate 0 this is no number or infinite, and `left` is what remains of both.
            let wait = (rng.sample::<f64, _>(Exp1) / bound).min(left);
            self.fade(wait);
            left -= wait;
            if left <= 0.0 {
                break;
            }
            if rng.gen::<f64>() * bound < self.law.jumps_per_day + self.excess {
                change += self.jump(rng);
            }
        }
        change
    }
}
