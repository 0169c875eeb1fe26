//! How far a reporter was from the medians of the rounds before, of, and after its report. DESIGN section 4, "Slashing".
//!
//! At the close of round n the prices outside `[m(n-1), m(n)]` by more than the band are kept as suspects. The next
//! round with a quorum, whenever it comes, widens the interval by its median: who sampled a move early or late lies
//! inside. What is still outside is a deviation, in bands: `d = dist / max(band, k*sqrt(v*dt))`. Only `d > 1` counts.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Decimal, Uint128};
use interfaces::oracle_aggregator::SlashingParams;
use risk::ewma::band;
use risk::ln::ln_ratio;
use risk::{Fixed, MathError};

use crate::observe::Report;

/// What the next judgement of a feed needs. Medians are those of the reports, accepted by the breaker or not.
#[cw_serde]
pub struct Docket {
    /// The feed.
    pub feed: u64,
    /// The last round with a median.
    pub round: u64,
    /// That median.
    pub median: Decimal,
    /// Who is to be judged by the next median; absent when nobody is.
    pub charge: Option<Charge>,
}

/// The suspects of one round and feed.
#[cw_serde]
pub struct Charge {
    /// The lower end of the interval of medians.
    pub lo: Decimal,
    /// The upper end of the interval of medians.
    pub hi: Decimal,
    /// The width of the band, as a logarithmic distance.
    pub width: Fixed,
    /// All power that reported.
    pub power: Uint128,
    /// Reports outside the interval by more than the band.
    pub suspects: Vec<Suspect>,
}

/// A report outside.
#[cw_serde]
#[derive(Copy)]
pub struct Suspect {
    /// The reporter's id.
    pub reporter: u64,
    /// What it said.
    pub price: Decimal,
    /// Its power then.
    pub power: Uint128,
}

/// A deviation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deviation {
    /// The reporter's id.
    pub reporter: u64,
    /// In bands, above one, capped.
    pub bands: Fixed,
    /// `min(1, 3A/W)`: A is the power that deviated on the same side, W all power that reported.
    pub share: Fixed,
}

/// Collects the suspects of a round from the interval of its median and the one before.
///
/// The band is fixed here, by the variance `v` before this round and the `dt` seconds between the two rounds.
/// The interval only widens later, so who is within the band now stays within it, and need not be kept.
pub fn charge(
    before: Option<Decimal>,
    median: Decimal,
    reports: &[Report],
    variance: Fixed,
    dt: u64,
    params: &SlashingParams,
) -> Result<Option<Charge>, MathError> {
    let before = before.unwrap_or(median);
    let (lo, hi) = (before.min(median), before.max(median));
    let width = band(variance, dt, params.band, params.k)?;
    let mut suspects = vec![];
    let mut power = Uint128::zero();
    for report in reports {
        power = power.saturating_add(report.power);
        if distance(report.price, lo, hi)?.0 > width {
            suspects.push(Suspect { reporter: report.reporter, price: report.price, power: report.power });
        }
    }
    Ok(if suspects.is_empty() { None } else { Some(Charge { lo, hi, width, power, suspects }) })
}

/// What remains of a charge after the next median.
pub fn verdict(charge: &Charge, median: Decimal, params: &SlashingParams) -> Result<Vec<Deviation>, MathError> {
    let (lo, hi) = (charge.lo.min(median), charge.hi.max(median));
    let most = Fixed::from_decimal(params.max_deviation);
    let mut outside = vec![];
    let (mut below, mut above) = (Uint128::zero(), Uint128::zero());
    for suspect in &charge.suspects {
        let (distance, is_above) = distance(suspect.price, lo, hi)?;
        // Down: in the reporter's favour, by less than 10^-30.
        let bands = distance.div_floor(charge.width)?.min(most);
        if bands > Fixed::ONE {
            let side = if is_above { &mut above } else { &mut below };
            *side = side.saturating_add(suspect.power);
            outside.push((suspect.reporter, bands, is_above));
        }
    }
    outside
        .into_iter()
        .map(|(reporter, bands, is_above)| {
            let side = if is_above { above } else { below };
            let thrice = Fixed::from_uint128(side).mul_floor(Fixed::from_integer(3))?;
            let share = thrice.div_floor(Fixed::from_uint128(charge.power))?.min(Fixed::ONE);
            Ok(Deviation { reporter, bands, share })
        })
        .collect()
}

/// The logarithmic distance of a price from an interval, and whether it is above it.
fn distance(price: Decimal, lo: Decimal, hi: Decimal) -> Result<(Fixed, bool), MathError> {
    if price > hi {
        return Ok((ln_ratio(price, hi)?, true));
    }
    if price < lo {
        return Ok((ln_ratio(lo, price)?, false));
    }
    Ok((Fixed::ZERO, false))
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
    use super::*;
    use crate::fixtures::{dec, slashing};

    fn reports(prices: &[(&str, u128)]) -> Vec<Report> {
        let report = |((price, power), reporter): (&(&str, u128), u64)| Report {
            reporter,
            price: dec(price),
            power: Uint128::new(*power),
        };
        prices.iter().zip(1..).map(report).collect()
    }

    fn charged(before: Option<&str>, median: &str, prices: &[(&str, u128)]) -> Option<Charge> {
        charge(before.map(dec), dec(median), &reports(prices), Fixed::ZERO, 30, &slashing()).unwrap()
    }

    fn suspects(charge: &Option<Charge>) -> Vec<u64> {
        charge.iter().flat_map(|charge| &charge.suspects).map(|suspect| suspect.reporter).collect()
    }

    #[test]
    fn fm_d25_who_sampled_a_move_early_or_late_is_inside() {
        // A move from 100 to 103. Round n: 55 of 100 still see 100, the others 103 already.
        let early = charged(Some("100"), "100", &[("100", 55), ("103", 45)]);
        assert_eq!(suspects(&early), [2]);
        assert_eq!(verdict(&early.unwrap(), dec("103"), &slashing()).unwrap(), []);
        // Round n + 1: those who still see 100 lie inside at once.
        assert_eq!(charged(Some("100"), "103", &[("100", 45), ("103", 55)]), None);
    }

    #[test]
    fn a_liar_is_measured_in_bands_from_the_nearest_median() {
        let charge = charged(Some("100"), "100", &[("100", 74), ("120", 26)]).unwrap();
        assert_eq!((charge.lo, charge.hi, charge.power.u128()), (dec("100"), dec("100"), 100));
        let params = SlashingParams { max_deviation: dec("100"), ..slashing() };
        // ln(120/101) / 0.01, from outside; 3 * 26 / 100.
        let judged = |median: &str, params: &SlashingParams| {
            let deviations = verdict(&charge, dec(median), params).unwrap();
            let [one] = deviations.as_slice() else { panic!("{deviations:?}") };
            assert_eq!((one.reporter, one.share.to_string().as_str()), (2, "0.78"));
            one.bands.to_string()
        };
        let (nearer, farther) = (judged("101", &params), judged("99", &params));
        assert!(nearer.starts_with("17.23712259407865433635026676"), "{nearer}");
        assert!(farther.starts_with("18.23215567939546262117180251"), "{farther}");
        assert_eq!(judged("99", &slashing()), "10");
    }

    #[test]
    fn sides_are_counted_apart_and_the_share_ends_at_one() {
        let charge = charged(None, "100", &[("100", 50), ("110", 10), ("111", 24), ("90", 16)]).unwrap();
        let deviations = verdict(&charge, dec("100"), &slashing()).unwrap();
        let shares: Vec<_> = deviations.iter().map(|one| (one.reporter, one.share.to_string())).collect();
        assert_eq!(shares, [(2, "1".to_string()), (3, "1".to_string()), (4, "0.48".to_string())]);
    }

    #[test]
    fn within_a_band_nobody_is_charged() {
        // ln(101/100) < 0.01 < ln(101.1/100)
        assert_eq!(charged(None, "100", &[("100", 2), ("101", 1)]), None);
        assert_eq!(suspects(&charged(None, "100", &[("100", 2), ("101.1", 1)])), [2]);
    }

    #[test]
    fn a_volatile_feed_has_a_wider_band() {
        // 3 * sqrt(1e-6 * 100) = 0.03; ln(1.04) = 0.0392.
        let variance: Fixed = "0.000001".parse().unwrap();
        let reports = reports(&[("100", 2), ("104", 1)]);
        let charge = charge(None, dec("100"), &reports, variance, 100, &slashing()).unwrap().unwrap();
        let deviations = verdict(&charge, dec("100"), &slashing()).unwrap();
        let bands = deviations.first().map(|one| one.bands.to_string()).unwrap();
        assert!(bands.starts_with("1.307357105109376"), "{bands}");
    }
}
