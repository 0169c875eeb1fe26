//! Generators against the moments of their laws, over 4,000 seeds. A tolerance is four standard errors of the estimate,
//! written out beside it.

use lab::paths::generators::{
    Asset, Correlated, Correlation, Depeg, Gbm, Generator, Hawkes, Jumps, Merton, Regime, Shape, State, VarianceKick,
};
use lab::paths::Path;

const PATHS: u32 = 4_000;
const DAY: f64 = 1.0 / 365.0;

fn shape(bars: u32, sub_steps: u32) -> Shape {
    Shape { bars, bar_seconds: 3_600, sub_steps, start_price: 10.0, start: 0 }
}

fn paths(law: Generator) -> Vec<Path> {
    let sampler = law.prepare().unwrap();
    (0..PATHS).map(|seed| sampler.path(seed.into())).collect()
}

fn log_return(path: &Path) -> f64 {
    (path.bars.last().unwrap().close / 10.0).ln()
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

fn covariance(a: &[f64], b: &[f64]) -> f64 {
    let (ma, mb) = (mean(a), mean(b));
    a.iter().zip(b).map(|(a, b)| (a - ma) * (b - mb)).sum::<f64>() / (a.len() - 1) as f64
}

#[track_caller]
fn assert_near(found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() <= tolerance, "found {found}, expected {expected} within {tolerance}");
}

/// Mean within four standard errors; variance within four of its own, `sqrt((kurtosis - 1)/n)` relative.
#[track_caller]
fn assert_moments(values: &[f64], expected_mean: f64, variance: f64, kurtosis: f64) {
    let n = f64::from(PATHS);
    assert_near(mean(values), expected_mean, 4.0 * (variance / n).sqrt());
    assert_near(covariance(values, values), variance, 4.0 * variance * ((kurtosis - 1.0) / n).sqrt());
}

#[test]
fn brownian_motion_has_the_mean_and_variance_of_its_law() {
    // 10 days, mu 2, sigma 1.5: mean (2 - 1.125) * 10/365, variance 2.25 * 10/365; normal, kurtosis 3.
    let law = Gbm { shape: shape(240, 1), drift: 2.0, volatility: 1.5 };
    let returns: Vec<f64> = paths(Generator::Gbm(law)).iter().map(log_return).collect();
    assert_moments(&returns, 0.023_972_6, 0.061_643_8, 3.0);
}

#[test]
fn the_range_of_a_bar_comes_from_its_sub_steps() {
    // Parkinson (1980): E[ln(H/L)^2] = 4 ln 2 sigma^2 dt in continuous time; with one step a bar it is sigma^2 dt, and
    // 64 steps find most of the rest.
    let range = |sub_steps| {
        let law = Gbm { shape: shape(20_000, sub_steps), drift: 0.0, volatility: 1.0 };
        let path = Generator::Gbm(law).prepare().unwrap().path(1);
        let squares: Vec<f64> = path.bars.iter().map(|bar| (bar.high / bar.low).ln().powi(2)).collect();
        mean(&squares) * 24.0 / DAY
    };
    assert_near(range(1), 1.0, 0.04);
    let fine = range(64);
    assert!((0.80 * 2.772_589..2.772_589).contains(&fine), "{fine}");
}

#[test]
fn independent_jumps_add_their_mean_and_their_square() {
    // 10 days, sigma 1, 0.3 jumps a day of -0.10 +- 0.10: mean -0.5 * 10/365 - 0.3; variance 10/365 + 3 * 0.02. The
    // fourth cumulant is 3 E[J^4] = 3 (m^4 + 6 m^2 s^2 + 3 s^4) = 0.003, over variance^2 0.00764 gives kurtosis 3.39.
    let jumps = Jumps { mean: -0.1, sd: 0.1 };
    let law = Merton { shape: shape(240, 1), drift: 0.0, volatility: 1.0, jumps_per_day: 0.3, jumps };
    let returns: Vec<f64> = paths(Generator::Merton(law)).iter().map(log_return).collect();
    assert_moments(&returns, -0.313_698_6, 0.087_397_3, 3.39);
}

/// Jumps of -1 without diffusion, so that the log return counts them.
fn counting(bars: u32, rate: f64, excitation: f64) -> Hawkes {
    Hawkes {
        shape: shape(bars, 1),
        drift: 0.0,
        volatility: 0.0,
        jumps_per_day: rate,
        excitation_per_day: excitation,
        decay_per_day: 4.0,
        jumps: Jumps { mean: -0.01, sd: 0.0 },
        variance: None,
    }
}

#[test]
fn exciting_jumps_come_as_often_as_their_law_says() {
    // lambda0 .1, alpha 3, beta 4, 10 days: b = 1, .1*4*10 - .1*3*(1 - e^-10) = 4 - 0.3 = 3.700014.
    let counts: Vec<f64> =
        paths(Generator::Hawkes(counting(240, 0.1, 3.0))).iter().map(|path| -100.0 * log_return(path)).collect();
    // The variance has no short form for a start at lambda0; its own estimate serves for the standard error (about
    // 0.11).
    let error = (covariance(&counts, &counts) / f64::from(PATHS)).sqrt();
    assert!(error < 0.12, "{error}");
    assert_near(mean(&counts), 3.700_014, 4.0 * error);
    assert!(counts.iter().all(|count| (count - count.round()).abs() < 1e-6));
}

#[test]
fn exciting_jumps_come_in_clusters() {
    // alpha/beta = 1/2: in the long run variance over mean is 1/(1 - 1/2)^2 = 4; without excitation it is 1. The
    // variance of 4,000 near-normal counts is known to 4 * sqrt(2/4000) = 9 %, the start costs a few percent more.
    for (excitation, ratio) in [(2.0, 4.0), (0.0, 1.0)] {
        let law = Hawkes { shape: Shape { bar_seconds: 86_400, ..shape(60, 1) }, ..counting(60, 1.0, excitation) };
        let counts: Vec<f64> = paths(Generator::Hawkes(law)).iter().map(|path| -100.0 * log_return(path)).collect();
        assert_near(covariance(&counts, &counts) / mean(&counts) / ratio, 1.0, 0.12);
    }
}

#[test]
fn jumps_raise_the_variance_between_them_up_to_its_cap_and_it_falls_back() {
    // Jumps of size 0 at 100 a day, 10 days, .5^2 a year when calm. Each jump brings the variance to its cap of nine times
    // that; at a decay of kappa it is 1 + 8 * 100/(100 + kappa) times that on average, as the age of the last jump is
    // exponential: 9 and 5 times. Without jumps it stays.
    for (rate, kappa, times) in [(100.0, 0.01, 9.0), (100.0, 100.0, 5.0), (0.0, 1.0, 1.0)] {
        let law = Hawkes {
            volatility: 0.5,
            jumps: Jumps { mean: 0.0, sd: 0.0 },
            variance: Some(VarianceKick { factor: 100.0, cap: 9.0, decay_per_day: kappa }),
            ..counting(240, rate, 0.0)
        };
        let returns: Vec<f64> = paths(Generator::Hawkes(law)).iter().map(log_return).collect();
        let expected = times * 0.25 * 10.0 * DAY;
        assert_near(covariance(&returns, &returns) / expected, 1.0, 4.0 * (2.0 / f64::from(PATHS)).sqrt());
    }
}

#[test]
fn the_variance_of_a_switching_market_is_that_of_the_time_in_its_states() {
    // Left at 1 per day and at 1/3 per day; zero log drift in both. Time in the first state within 10 days: .25*10 +
    // .75*(1 - e^(-40/3))/(4/3) = 2.5 + .5625 = 3.0625 days; variance (.25 * 3.0625 + 4 * 6.9375)/365 = 0.078125.
    let state = |volatility: f64, mean_days, next: [f64; 2]| State {
        drift: volatility * volatility / 2.0,
        volatility,
        mean_days,
        next: next.to_vec(),
    };
    let states = vec![state(0.5, 1.0, [0.0, 1.0]), state(2.0, 3.0, [1.0, 0.0])];
    let law = Regime { shape: Shape { bar_seconds: 172_800, ..shape(5, 1) }, states };
    let returns: Vec<f64> = paths(Generator::Regime(law)).iter().map(log_return).collect();
    // A mixture of normals: kurtosis 3 (1 + var(V)/E[V]^2), below 3.6 here.
    assert_moments(&returns, 0.0, 0.078_125, 3.6);
}

#[test]
fn native_lst_and_base_move_together_as_asked() {
    let law = Correlated {
        shape: shape(240, 4),
        native: Asset { drift: 0.5, volatility: 1.0 },
        base: Asset { drift: 0.0, volatility: 0.6 },
        lst: Depeg { volatility: 0.2, reversion_per_day: 0.25 },
        correlation: Correlation { native_base: 0.5, native_lst: 0.7, base_lst: 0.1 },
    };
    let paths = paths(Generator::Correlated(law));
    let returns: Vec<f64> = paths.iter().map(log_return).collect();
    let ratios: Vec<f64> = paths.iter().map(|path| path.lst.as_ref().unwrap().last().unwrap().ln()).collect();
    // Mean (.5 - .5 + .18) * 10/365; variance (1 + .36 - .6) * 10/365.
    assert_moments(&returns, 0.004_931_5, 0.020_821_9, 3.0);
    // .04 * (1 - e^(-5))/(2 * .25 * 365) = 0.0002177.
    let variance = 0.04 * (1.0 - (-5.0_f64).exp()) / 182.5;
    assert_moments(&ratios, 0.0, variance, 3.0);
    // .2 * (.7 * 1 - .1 * .6) * (1 - e^(-2.5))/91.25 = 0.0012876; the standard error of a covariance of normals is
    // sqrt((var var + cov^2)/n).
    let expected = 0.2 * 0.64 * (1.0 - (-2.5_f64).exp()) / 91.25;
    let error = ((0.020_821_9 * variance + expected * expected) / f64::from(PATHS)).sqrt();
    assert_near(covariance(&returns, &ratios), expected, 4.0 * error);
}
