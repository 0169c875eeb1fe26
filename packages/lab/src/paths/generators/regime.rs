//! Brownian motion whose drift and volatility switch.

use rand::Rng;
use rand_chacha::ChaCha12Rng;
use rand_distr::Exp1;
use serde::{Deserialize, Serialize};

use super::gbm::diffusion;
use super::parameter::{drift, volatility, within, within_count, ParameterError};
use super::shape::Shape;
use super::walk::{Process, DAYS};

/// A Brownian motion with the drift and volatility of a hidden state, which follows a Markov chain in continuous time
/// and starts in the first state.
///
/// Source: J. D. Hamilton, "A new approach to the economic analysis of nonstationary time series and the business cycle",
/// Econometrica 57 (1989), with holding times in place of his steps. With two states left at the rates `a` and `b` per day, the
/// probability of the first at t is `b/(a+b) + a/(a+b) e^(-(a+b) t)`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Regime {
    /// Bars and start.
    pub shape: Shape,
    /// The states, 2 to 16.
    pub states: Vec<State>,
}

/// One state of the market.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct State {
    /// Growth per year, -100 to 100.
    pub drift: f64,
    /// Volatility per square root of a year, 0 to 20.
    pub volatility: f64,
    /// Mean duration of the state, in days, 0.001 to 100,000; exponentially distributed.
    pub mean_days: f64,
    /// Probability of each state to be the next one, in the order of the states; 0 for itself, sum 1.
    pub next: Vec<f64>,
}

impl Regime {
    pub(super) fn validate(&self) -> Result<(), ParameterError> {
        self.shape.validate("regime")?;
        within_count("regime.states", u64::try_from(self.states.len()).unwrap_or(u64::MAX), 2, 16)?;
        for (index, state) in self.states.iter().enumerate() {
            let named = format!("regime.states[{index}]");
            drift(&named, state.drift)?;
            volatility(&named, state.volatility)?;
            within(&format!("{named}.mean_days"), state.mean_days, 0.001, 100_000.0)?;
            let fits = state.next.len() == self.states.len()
                && state.next.iter().all(|chance| (0.0..=1.0).contains(chance))
                && state.next.get(index) == Some(&0.0)
                && (state.next.iter().sum::<f64>() - 1.0).abs() < 1e-9;
            if !fits {
                return Err(ParameterError {
                    parameter: format!("{named}.next"),
                    found: format!("{:?}", state.next),
                    expected: format!("{} chances, 0 for itself, that sum to 1", self.states.len()),
                });
            }
        }
        Ok(())
    }

    pub(super) fn process<'a>(&'a self, rng: &mut ChaCha12Rng) -> impl Process + 'a {
        let mut running = Running { law: self, state: 0, wait: 0.0 };
        running.wait = running.holding(rng);
        running
    }
}

struct Running<'a> {
    law: &'a Regime,
    state: usize,
    /// Days until the state changes.
    wait: f64,
}

impl Running<'_> {
    /// Days for which the present state holds.
    fn holding(&self, rng: &mut ChaCha12Rng) -> f64 {
        let days: f64 = rng.sample(Exp1);
        days * self.law.states.get(self.state).map_or(f64::INFINITY, |state| state.mean_days)
    }

    fn change(&mut self, rng: &mut ChaCha12Rng) {
        let mut left: f64 = rng.gen();
        let chances = self.law.states.get(self.state).map(|state| state.next.as_slice()).unwrap_or_default();
        // Probabilities sum to 1 up to rounding; the last state with a probability above 0 gets the rounding.
        for (index, chance) in chances.iter().enumerate().filter(|(_, chance)| **chance > 0.0) {
            self.state = index;
            left -= chance;
            if left < 0.0 {
                break;
            }
        }
        self.wait = self.holding(rng);
    }
}

impl Process for Running<'_> {
    fn advance(&mut self, years: f64, rng: &mut ChaCha12Rng) -> f64 {
        let (mut left, mut growth, mut variance) = (years * DAYS, 0.0, 0.0);
        loop {
            let part = left.min(self.wait) / DAYS;
            if let Some(state) = self.law.states.get(self.state) {
                growth += state.drift * part;
                variance += state.volatility * state.volatility * part;
            }
            if self.wait > left {
                self.wait -= left;
                return diffusion(growth, variance, 1.0, rng);
            }
            left -= self.wait;
            self.change(rng);
        }
    }
}
