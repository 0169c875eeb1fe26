//! Native token, liquid staking token and base asset that move together.

use rand::Rng;
use rand_chacha::ChaCha12Rng;
use rand_distr::StandardNormal;
use serde::{Deserialize, Serialize};

use super::parameter::{drift, volatility, within, ParameterError};
use super::shape::Shape;
use super::walk::{Process, DAYS};

/// Native token and base asset are geometric Brownian motions in a third currency; the log of the staking token's price
/// over its redemption value returns to 0 (an Ornstein-Uhlenbeck process that starts there). The three noises are
/// correlated: `Z = L e`, `L` the Cholesky factor of the matrix of correlations.
///
/// Source: P. Glasserman, "Monte Carlo Methods in Financial Engineering" (2003), sections 2.3.3 and 3.2.3, for the
/// factor and several assets; section 3.3.1 for the exact step of the mean-reverting process. The price of the path is
/// `native / base`; its log has variance `(s_n^2 + s_b^2 - 2 r_nb s_n s_b) T`, the log of the ratio has variance `s_l^2
/// (1 - e^(-2 k T))/(2 k)`, and their covariance is `s_l (r_nl s_n - r_bl s_b) (1 - e^(-k T))/k`, up to the length of a
/// sub-step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correlated {
    /// Bars and start; the start price is that of the native token in the base asset.
    pub shape: Shape,
    /// The native token.
    pub native: Asset,
    /// The base asset; volatility 0 for a stablecoin that holds.
    pub base: Asset,
    /// The staking token's price over its redemption value.
    pub lst: Depeg,
    /// Correlations of the three noises.
    pub correlation: Correlation,
}

/// Growth and volatility of an asset.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asset {
    /// Growth per year, -100 to 100.
    pub drift: f64,
    /// Volatility per square root of a year, 0 to 20.
    pub volatility: f64,
}

/// Deviation of the staking token from par and its return.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Depeg {
    /// Volatility of the log of the ratio per square root of a year, 0 to 20.
    pub volatility: f64,
    /// How fast the ratio returns to par `k`, per day, 0.0001 to 1,000; half of a gap is left after `0.69 / k` days.
    pub reversion_per_day: f64,
}

/// Correlations, each -0.999 to 0.999; together they must be those of three variables.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correlation {
    /// Of native token and base asset.
    pub native_base: f64,
    /// Of native token and the staking token's ratio; above 0, the depeg comes with the fall.
    pub native_lst: f64,
    /// Of base asset and the staking token's ratio.
    pub base_lst: f64,
}

/// Lower triangle of the Cholesky factor, without the 1 at its top.
#[derive(Debug, Clone, Copy)]
struct Factor {
    base: [f64; 2],
    lst: [f64; 3],
}

impl Correlation {
    /// The factor `L` with `L L^T` the matrix of correlations. The last diagonal element is NaN if there is no such factor.
    fn cholesky(self) -> Factor {
        let own = (1.0 - self.native_base * self.native_base).sqrt();
        let shared = (self.base_lst - self.native_base * self.native_lst) / own;
        let rest = (1.0 - self.native_lst * self.native_lst - shared * shared).sqrt();
        Factor { base: [self.native_base, own], lst: [self.native_lst, shared, rest] }
    }

    fn validate(self) -> Result<(), ParameterError> {
        let Self { native_base, native_lst, base_lst } = self;
        for (name, value) in [("native_base", native_base), ("native_lst", native_lst), ("base_lst", base_lst)] {
            within(&format!("correlated.correlation.{name}"), value, -0.999, 0.999)?;
        }
        let [.., rest] = self.cholesky().lst;
        if rest.is_nan() {
            return Err(ParameterError {
                parameter: "correlated.correlation".to_owned(),
                found: format!("native_base {native_base}, native_lst {native_lst}, base_lst {base_lst}"),
                expected: "three correlations that can hold at once (a positive semidefinite matrix)".to_owned(),
            });
        }
        Ok(())
    }
}

impl Correlated {
    pub(super) fn validate(&self) -> Result<(), ParameterError> {
        self.shape.validate("correlated")?;
        for (name, asset) in [("correlated.native", self.native), ("correlated.base", self.base)] {
            drift(name, asset.drift)?;
            volatility(name, asset.volatility)?;
        }
        volatility("correlated.lst", self.lst.volatility)?;
        within("correlated.lst.reversion_per_day", self.lst.reversion_per_day, 0.0001, 1_000.0)?;
        self.correlation.validate()
    }

    pub(super) fn process(&self) -> impl Process + '_ {
        Running { law: self, factor: self.correlation.cholesky(), log_ratio: 0.0 }
    }
}

struct Running<'a> {
    law: &'a Correlated,
    factor: Factor,
    /// Log of the staking token's price over its redemption value.
    log_ratio: f64,
}

impl Process for Running<'_> {
    fn advance(&mut self, years: f64, rng: &mut ChaCha12Rng) -> f64 {
        let e: [f64; 3] = [(); 3].map(|()| rng.sample(StandardNormal));
        let [native, ..] = e;
        let (base, lst) = (dot(&self.factor.base, &e), dot(&self.factor.lst, &e));

        let k = self.law.lst.reversion_per_day * DAYS;
        let spread = self.law.lst.volatility * ((1.0 - (-2.0 * k * years).exp()) / (2.0 * k)).sqrt();
        self.log_ratio = self.log_ratio * (-k * years).exp() + spread * lst;

        let change = |asset: Asset, z: f64| {
            (asset.drift - asset.volatility * asset.volatility / 2.0) * years + asset.volatility * years.sqrt() * z
        };
        change(self.law.native, native) - change(self.law.base, base)
    }

    fn lst(&self) -> Option<f64> {
        Some(self.log_ratio.exp())
    }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
