//! Numbers for people: digits grouped, trailing noise cut. Integer arithmetic only, rounded toward zero, so that a shown amount
//! never exceeds the real one.

use cosmwasm_std::{Decimal, Uint128};
use num_format::{Locale, ToFormattedString};

use crate::number::UNIT;

/// `1234567` as `1,234,567`.
pub fn count(n: impl Into<u128>) -> String {
    n.into().to_formatted_string(&Locale::en)
}

/// An amount of smallest units in whole tokens: `1,234.56`, with six decimals when it is below one.
pub fn amount(units: Uint128) -> String {
    let (whole, rest) = (units.u128() / UNIT, units.u128() % UNIT);
    match (whole, rest) {
        (0, 0) => "0".to_owned(),
        (0, _) => format!("0.{rest:06}"),
        _ => format!("{}.{:02}", count(whole), rest / 10_000),
    }
}

/// An amount in whole tokens without decimals when it is above a hundred: for a headline.
pub fn headline(units: Uint128) -> String {
    match units.u128() / UNIT {
        0..=99 => amount(units),
        whole => count(whole),
    }
}

/// A price with five significant digits, all of its whole part, and no trailing zeros: `80.39`, `0.000042`.
pub fn price(p: Decimal) -> String {
    let text = p.to_string();
    let Some((whole, fraction)) = text.split_once('.') else {
        return count_text(&text);
    };
    let zeros = fraction.bytes().take_while(|b| *b == b'0').count();
    let places = if whole == "0" { zeros.saturating_add(5) } else { 5_usize.saturating_sub(whole.len()).max(2) };
    let kept: String = fraction.chars().take(places).collect();
    match kept.trim_end_matches('0') {
        "" => count_text(whole),
        kept => format!("{}.{kept}", count_text(whole)),
    }
}

fn count_text(whole: &str) -> String {
    whole.parse::<u128>().map_or_else(|_| whole.to_owned(), count)
}

/// A ratio with exactly `places` decimals: `0.95310`.
pub fn fixed(d: Decimal, places: u32) -> String {
    let text = d.to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let places = usize::try_from(places).unwrap_or_default();
    if places == 0 {
        return whole.to_owned();
    }
    format!("{whole}.{:0<places$}", fraction.chars().take(places).collect::<String>())
}

/// A fraction in per cent with two decimals: `0.0525` as `5.25 %`.
pub fn percent(d: Decimal) -> String {
    let hundredths = d.atomics().u128() / 100_000_000_000_000;
    format!("{}.{:02} %", count(hundredths / 100), hundredths % 100)
}

/// A part as a signed number in per cent with two decimals: `-0.05259` as `-5.26 %`.
pub fn part(part: f64) -> String {
    let text = format!("{:.2} %", part * 100.0);
    // Negative zero is zero.
    if text == "-0.00 %" {
        "0.00 %".to_owned()
    } else {
        text
    }
}

/// `part` of `whole` in per cent, `-` when there is no whole.
pub fn share(part: Uint128, whole: Uint128) -> String {
    Decimal::checked_from_ratio(part, whole).map_or_else(|_| "-".to_owned(), percent)
}

#[cfg(test)]
mod tests {
    use std::str::FromStr;

    use super::*;

    fn dec(text: &str) -> Decimal {
        Decimal::from_str(text).unwrap()
    }

    #[test]
    fn digits_are_grouped() {
        for (n, text) in [(0_u128, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567")] {
            assert_eq!(count(n), text);
        }
    }

    #[test]
    fn amounts_are_whole_tokens() {
        for (units, text) in [(0_u128, "0"), (42, "0.000042"), (1_000_000, "1.00"), (1_234_567_899, "1,234.56")] {
            assert_eq!(amount(Uint128::new(units)), text);
        }
    }

    #[test]
    fn headlines_drop_decimals_of_large_amounts() {
        assert_eq!(headline(Uint128::new(99_990_000)), "99.99");
        assert_eq!(headline(Uint128::new(1_234_567_899)), "1,234");
    }

    #[test]
    fn prices_keep_what_matters() {
        for (p, text) in [
            ("80.39", "80.39"),
            ("80", "80"),
            ("0.00004", "0.00004"),
            ("0.000012345678", "0.000012345"),
            ("1.000295", "1.0002"),
            ("12345.678", "12,345.67"),
        ] {
            assert_eq!(price(dec(p)), text);
        }
    }

    #[test]
    fn ratios_are_cut_never_rounded_up() {
        assert_eq!(fixed(dec("0.99999999"), 4), "0.9999");
        assert_eq!(fixed(dec("1"), 3), "1.000");
        assert_eq!(fixed(dec("1.5"), 0), "1");
        assert_eq!(percent(dec("0.05259")), "5.25 %");
        assert_eq!(share(Uint128::new(1), Uint128::new(3)), "33.33 %");
        assert_eq!(share(Uint128::new(1), Uint128::zero()), "-");
        assert_eq!([part(-0.052_59), part(0.5), part(-0.000_001)], ["-5.26 %", "50.00 %", "0.00 %"]);
    }
}
