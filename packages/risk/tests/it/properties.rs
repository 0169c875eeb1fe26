//! Properties over the whole range of the arguments.

use cosmwasm_std::{Decimal, Int256, Uint128, Uint256, Uint512};
use proptest::prelude::*;
use risk::discount::{DiscountLaw, Standing};
use risk::ewma::{update, FeedStats};
use risk::exp::exp;
use risk::interest::{borrow_rate, grow_index_ceil, premium};
use risk::ln::ln;
use risk::margin::{band_edge, hard_target, mean_by_value, sigma_eff};
use risk::median::{Sorted, Weighted};
use risk::normal::cdf;
use risk::put::put;
use risk::sqrt::sqrt;
use risk::target::SaleTerms;
use risk::Fixed;

/// Any `Fixed`, every magnitude equally likely.
fn any_fixed() -> impl Strategy<Value = Fixed> {
    (any::<[u8; 32]>(), 1u32..256, any::<bool>()).prop_map(|(bytes, shift, negative)| {
        let value = Fixed::from_atomics(Int256::from_be_bytes((Uint256::from_be_bytes(bytes) >> shift).to_be_bytes()));
        let value = value.unwrap();
        if negative {
            value.neg()
        } else {
            value
        }
    })
}

fn any_u128() -> impl Strategy<Value = u128> {
    (any::<u128>(), 0u32..128).prop_map(|(value, shift)| value >> shift)
}

fn any_decimal() -> impl Strategy<Value = Decimal> {
    any_u128().prop_map(Decimal::raw)
}

/// A number within `limit` of zero, at full resolution.
fn within(limit: u128) -> impl Strategy<Value = Fixed> {
    let atomics = limit * risk::fixed::VARIANCE_SCALE;
    (0..=atomics, any::<bool>()).prop_map(|(value, negative)| {
        let value = Fixed::from_atomics_u128(value);
        if negative {
            value.neg()
        } else {
            value
        }
    })
}

fn unit() -> impl Strategy<Value = Decimal> {
    (0..=10u128.pow(18)).prop_map(Decimal::raw)
}

/// A step to the right: from one last place up.
fn step() -> impl Strategy<Value = Fixed> {
    (1..u128::MAX, 28u32..128).prop_map(|(value, shift)| Fixed::from_atomics_u128((value >> shift).max(1)))
}

fn ratio_512(a: u128, b: u128) -> Uint512 {
    Uint512::from(a) * Uint512::from(b)
}

const LAW: DiscountLaw = DiscountLaw {
    start: Decimal::percent(1),
    per_minute: Decimal::percent(1),
    health_slope: Decimal::percent(50),
    max: Decimal::permille(167),
    least: Decimal::percent(5),
    band_max: Decimal::percent(2),
    par_time: 3_600,
    rise_time: 14_400,
    end: Decimal::percent(25),
};

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn exp_is_monotone(x in within(107), step in step()) {
        let right = x.checked_add(step).unwrap();
        prop_assert!(exp(x).unwrap() <= exp(right).unwrap());
    }

    #[test]
    fn ln_is_monotone(x in any_fixed(), step in step()) {
        let x = x.abs();
        prop_assume!(!x.is_zero());
        if let Ok(right) = x.checked_add(step) {
            prop_assert!(ln(x).unwrap() <= ln(right).unwrap());
        }
    }

    #[test]
    fn cdf_is_monotone_and_between_zero_and_one(x in within(13), step in step()) {
        let (left, right) = (cdf(x).unwrap(), cdf(x.checked_add(step).unwrap()).unwrap());
        prop_assert!(left <= right && left >= Fixed::ZERO && right <= Fixed::ONE);
    }

    #[test]
    fn put_grows_with_sigma_and_with_the_strike(l in unit(), s in within(3), ds in unit(), dl in unit()) {
        let (l, s) = (Fixed::from_decimal(l), s.abs());
        let value = put(l, s).unwrap();
        // Neighbours a rounding apart may swap by the rounding of two tails.
        let slack = value.checked_sub(Fixed::from_atomics_u128(2_000)).unwrap();
        let wider = put(l, s.checked_add(Fixed::from_decimal(ds)).unwrap()).unwrap();
        let higher = put(l.checked_add(Fixed::from_decimal(dl)).unwrap(), s).unwrap();
        prop_assert!(value <= l && wider >= slack && higher >= slack);
    }

    #[test]
    fn the_functions_never_panic(x in any_fixed(), y in any_fixed()) {
        let _ = (exp(x), ln(x), sqrt(x), put(x, y), put(y.abs(), x.abs()));
        let tail = cdf(x).unwrap();
        prop_assert!(tail >= Fixed::ZERO && tail <= Fixed::ONE);
        let _ = (x.mul_floor(y), x.mul_ceil(y), x.div_floor(y), x.div_ceil(y), x.to_decimal_ceil());
        prop_assert_eq!(x.to_string().parse::<Fixed>(), Ok(x));
    }

    #[test]
    fn sqrt_brackets_its_argument(x in any_fixed()) {
        let root = sqrt(x.abs()).unwrap().magnitude();
        let next = root + Uint256::one();
        let scaled = x.magnitude().full_mul(Uint256::from(risk::fixed::VARIANCE_SCALE));
        prop_assert!(root.full_mul(root) <= scaled && scaled < next.full_mul(next));
    }

    #[test]
    fn ln_undoes_exp(x in within(10)) {
        // e^-10 keeps 26 of the 30 places.
        let back = ln(exp(x).unwrap()).unwrap();
        prop_assert!(back.checked_sub(x).unwrap().magnitude() <= Uint256::from(30_000u128));
    }

    #[test]
    fn statistics_never_panic(p in any_decimal(), q in any_decimal(), dt in any::<u64>(), tau in any::<u64>()) {
        let start = FeedStats::start(p);
        if let Ok(next) = update(&start, p, q, dt, tau, tau) {
            prop_assert!(next.ema <= p && next.variance >= Fixed::ZERO);
            prop_assert!(next.variance.to_u128_atomics().is_ok());
            let back = update(&next, q, p, dt, tau, tau).unwrap();
            prop_assert!(back.variance.to_u128_atomics().is_ok());
            prop_assert!(back.ema <= p.max(q));
            prop_assert!(back.ema.atomics() + Uint128::new(2) >= p.min(q).atomics());
        }
    }

    #[test]
    fn margins_and_rates_never_panic(a in any_decimal(), b in any_decimal(), c in any_decimal(), n in any::<u64>(), v in any_u128()) {
        let v = Fixed::from_atomics_u128(v);
        if let Ok(sigma) = sigma_eff(v, n, a) {
            prop_assert!(sigma >= a);
        }
        if let (Ok(edge), Ok(target)) = (band_edge(a, b), hard_target(a, b, c, b)) {
            prop_assert!(edge >= Decimal::one() && target <= b);
        }
        if let Ok(mean) = mean_by_value(&[(a, b.atomics()), (c, a.atomics())]) {
            prop_assert!(mean <= a.max(c).saturating_add(Decimal::raw(2)));
        }
        let _ = (borrow_rate(a, b, c, a, b), grow_index_ceil(a.atomics(), b, n));
        if let Ok(premium) = premium(a, v, n, b, c) {
            prop_assert!(premium >= b.min(c) && premium <= c);
        }
    }

    #[test]
    fn the_price_factor_falls_with_time_and_stays_in_its_bounds(
        health in unit(), owed in any_u128(), value in any_u128(), t in 0u64..1_000_000, dt in 0u64..100_000
    ) {
        let (owed, value) = (Uint128::new(owed), Uint128::new(value));
        let at = |standing| LAW.price_factor(standing, health, owed, value).unwrap();
        for standing in [Standing::Band, Standing::Unhealthy] {
            prop_assert!(at(standing(t + dt)) <= at(standing(t)) && at(standing(t)) >= Decimal::percent(83));
            prop_assert!(at(standing(t)) <= Decimal::percent(99));
        }
        if value < owed {
            let (early, late) = (at(Standing::UnderWater(t)), at(Standing::UnderWater(t + dt)));
            prop_assert!(late <= early && late >= Decimal::percent(75) && early <= Decimal::percent(1_000));
        }
    }

    #[test]
    fn the_curve_never_falls(u in unit(), du in unit(), kink in unit(), slope in unit()) {
        let at = |u| borrow_rate(u, Decimal::zero(), kink, slope, Decimal::percent(45)).unwrap();
        prop_assert!(at(u) <= at(u + du));
    }

    #[test]
    fn the_median_has_half_the_weight_on_either_side(
        items in prop::collection::vec((0u128..50, 1u128..1_000), 1..12)
    ) {
        let weighted = items.iter().map(|(value, weight)| Weighted::new(Decimal::raw(*value), Uint128::new(*weight)));
        let median = Sorted::new(weighted.collect()).unwrap().median().unwrap();
        let total: u128 = items.iter().map(|item| item.1).sum();
        let sum = |keep: &dyn Fn(Decimal) -> bool| -> u128 {
            items.iter().filter(|item| keep(Decimal::raw(item.0))).map(|item| item.1).sum()
        };
        prop_assert!(2 * sum(&|value| value < median.lo) < total);
        prop_assert!(2 * sum(&|value| value <= median.lo) >= total);
        prop_assert!(2 * sum(&|value| value <= median.hi) > total);
        prop_assert!(2 * sum(&|value| value < median.hi) <= total);
        prop_assert!(median.lo <= median.price && median.price <= median.hi);
    }

    #[test]
    fn health_after_a_partial_liquidation_is_the_target_within_one_unit(
        debt in 1_000u128..10u128.pow(24),
        health in 500u128..1_049,
        price in 10u128.pow(15)..10u128.pow(22),
        weight in 100u128..950,
        discount in 0u64..300,
        funds in any_u128(),
    ) {
        let terms = SaleTerms {
            debt: Uint128::new(debt),
            weighted: Uint128::new(debt * health / 1_000),
            target: Decimal::permille(1_050),
            price: Decimal::raw(price),
            weight: Decimal::permille(weight as u64),
            price_factor: Decimal::permille(1_000 - discount),
        };
        let funds = Uint128::new(funds >> 8);
        // The collateral behind W.
        let available = Uint128::new(debt * health / weight).multiply_ratio(10u128.pow(18), price);
        let sale = terms.sell(available, funds);
        prop_assert!(sale.seized <= available && sale.repaid <= terms.debt && sale.repaid <= funds);
        // T * (D - R) against W - lt*p*X, both at 10^36.
        let sides = |seized: u128, repaid: u128| {
            let left = ratio_512(debt - repaid, 1_050 * 10u128.pow(15)) * Uint512::from(10u128.pow(18));
            let lost = ratio_512(seized, price) * Uint512::from(weight * 10u128.pow(15));
            (left + lost, Uint512::from(debt * health / 1_000) * Uint512::from(10u128.pow(36)))
        };
        let (needed, held) = sides(sale.seized.u128(), sale.repaid.u128());
        prop_assert_eq!(sale.reached, held >= needed);
        // One unit less, and its payment without rounding, would miss the target.
        if sale.reached && !sale.seized.is_zero() {
            let rate = ratio_512(price, terms.price_factor.atomics().u128());
            let brings = Uint512::from(sale.seized - Uint128::one()) * rate / ratio_512(10u128.pow(36), 1);
            let brings = Uint128::try_from(Uint256::try_from(brings).unwrap()).unwrap();
            let (needed, held) = sides(sale.seized.u128() - 1, brings.u128());
            prop_assert!(held < needed);
        }
    }
}

#[test]
fn ln_does_not_fall_where_its_exponent_or_root_changes() {
    // 2^e and 2^(e + j/4): the places where the reduction switches. Compare with the number just below.
    for exponent in 0..255u32 {
        for fourth in 0..4u32 {
            let power = Uint512::one() << (4 * exponent + fourth).min(508);
            if 4 * exponent + fourth > 508 {
                continue;
            }
            let root = cosmwasm_std::Isqrt::isqrt(cosmwasm_std::Isqrt::isqrt(power));
            let at = Uint256::try_from(root).unwrap();
            for offset in 0..3u128 {
                let right = at + Uint256::from(offset);
                let left = right - Uint256::one();
                if left.is_zero() {
                    continue;
                }
                let f = |value: Uint256| ln(Fixed::from_atomics(Int256::from_be_bytes(value.to_be_bytes())).unwrap());
                assert!(f(left).unwrap() <= f(right).unwrap(), "2^({exponent} + {fourth}/4)");
            }
        }
    }
}

#[test]
fn cdf_does_not_fall_where_the_fraction_takes_over() {
    for atomics in [4 * 10u128.pow(30), 12 * 10u128.pow(30), 4 * 10u128.pow(30) - 1_000] {
        for offset in 0..3 {
            let right = Fixed::from_atomics_u128(atomics + offset);
            let left = Fixed::from_atomics_u128(atomics + offset - 1);
            assert!(cdf(left).unwrap() <= cdf(right).unwrap());
            assert!(cdf(right.neg()).unwrap() <= cdf(left.neg()).unwrap());
        }
    }
}

#[test]
fn cdf_does_not_fall_from_one_last_place_to_the_next() {
    // Here a step of 10^-30 moves N by 10^-34, less than the series is exact to.
    let mut last = Fixed::ZERO;
    for offset in 0..30_000 {
        let value = cdf(Fixed::from_atomics_u128(3_999_900_000_000_000_000_000_000_000_000 + offset)).unwrap();
        assert!(value >= last, "{offset}");
        last = value;
    }
}
