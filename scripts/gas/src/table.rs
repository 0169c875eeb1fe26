//! `docs/gas.md`: the numbers for people.

use crate::catalog::{rows, How, Row};
use crate::explanations;
use crate::record::{Pair, Record, State};
use crate::session::Numbers;
use crate::size::Size;
use anyhow::{Context, Result};
use std::fmt::Write;

/// A difference of at least this has to be explained, in tenths of a percent.
pub(crate) const NOTABLE: i64 = 50;

const HEAD: &str =
    "| message | small | large | difference | aim | public suites |\n| --- | ---: | ---: | ---: | ---: | --- |\n";

/// Rows that lack a number after a run.
pub(crate) fn missing(numbers: &Numbers) -> Vec<&'static str> {
    rows().filter(|row| row.has_number() && !numbers.contains_key(row.id)).map(|row| row.id).collect()
}

/// The page.
///
/// # Errors
/// A record without one of the states.
pub(crate) fn page(record: &Record) -> Result<String> {
    let mut page = String::new();
    let size = |state: State| {
        let size = record.states.get(state.name()).with_context(|| format!("no numbers of the {} state", state.name()));
        Ok::<_, anyhow::Error>(size?.words())
    };
    writeln!(page, "# Gas\n\n<!-- Written by `cargo gas`; do not edit. -->\n")?;
    writeln!(page, "{}\n", explanations::INTRODUCTION.trim())?;
    writeln!(page, "Chain: {}.\n", record.chain)?;
    writeln!(page, "- small: {}", size(State::Small)?)?;
    writeln!(page, "- large: {}", size(State::Large)?)?;
    let mut contract = "";
    for row in rows().filter(|row| row.how != How::Asked) {
        if row.contract() != contract {
            contract = row.contract();
            write!(page, "\n## {contract}\n\n{HEAD}")?;
        }
        line(&mut page, row, record, row.message())?;
    }
    write!(page, "\n## What a question costs the contract that asks\n\n{HEAD}")?;
    for row in rows().filter(|row| row.how == How::Asked) {
        line(&mut page, row, record, row.id)?;
    }
    notable(&mut page, record)?;
    aims(&mut page, record)?;
    write!(page, "\n{}", explanations::ANALYSIS)?;
    Ok(page)
}

fn line(page: &mut String, row: &Row, record: &Record, name: &str) -> Result<()> {
    if let How::Within(others) = row.how {
        return Ok(writeln!(page, "| {name} | | | | | within: {others} |")?);
    }
    if let How::Beyond(reason) = row.how {
        return Ok(writeln!(page, "| {name} | | | | | not measured, needs {reason} |")?);
    }
    let pair = record.messages.get(row.id).copied().unwrap_or_default();
    let number = |gas: Option<u64>| gas.map(grouped).unwrap_or_default();
    let aim = row.aim.map(grouped).unwrap_or_default();
    let (small, large) = (number(pair.small), number(pair.large));
    let difference = percent(&pair);
    let public = row.public.unwrap_or_default();
    Ok(writeln!(page, "| {name} | {small} | {large} | {difference} | {aim} | {public} |")?)
}

/// Rows whose states differ, with the reason.
fn notable(page: &mut String, record: &Record) -> Result<()> {
    writeln!(page, "\n## What differs by 5 % or more between the states\n")?;
    for row in differing(record) {
        let pair = record.messages.get(row.id).copied().unwrap_or_default();
        let reason = explanations::differs(row.id).unwrap_or("not explained");
        writeln!(page, "- **{}**, {}: {reason}", row.id, percent(&pair))?;
    }
    Ok(())
}

/// Rows that use 5 % more, or less, at the large state.
pub(crate) fn differing(record: &Record) -> Vec<&'static Row> {
    let tenths = |row: &Row| record.messages.get(row.id).and_then(Pair::tenths).unwrap_or_default();
    rows().filter(|row| tenths(row).abs() >= NOTABLE).collect()
}

/// Each aim with the measured number.
fn aims(page: &mut String, record: &Record) -> Result<()> {
    writeln!(page, "\n## The aims\n")?;
    for row in rows() {
        let Some(aim) = row.aim else { continue };
        let pair = record.messages.get(row.id).copied().unwrap_or_default();
        let (aim, worst) = worst(&pair, aim, row.each);
        let verdict = if worst <= aim { "reached" } else { "missed" };
        let left = aim.abs_diff(worst);
        let side = if worst <= aim { "below" } else { "above" };
        writeln!(page, "- {}: {verdict}, {} {side} {}", row.id, grouped(left), grouped(aim))?;
    }
    Ok(())
}

/// The aim and the number of the state that is nearer to its aim: that of the large state has more validators.
fn worst(pair: &Pair, aim: u64, each: u64) -> (u64, u64) {
    let further = Size::LARGE.validators.saturating_sub(Size::SMALL.validators);
    let more = each.saturating_mul(u64::try_from(further).unwrap_or(u64::MAX));
    let states = [(aim, pair.small), (aim.saturating_add(more), pair.large)];
    let known = states.into_iter().filter_map(|(aim, gas)| Some((aim, gas?)));
    known.min_by_key(|(aim, gas)| i128::from(*aim).saturating_sub(i128::from(*gas))).unwrap_or((aim, 0))
}

fn percent(pair: &Pair) -> String {
    pair.tenths().map_or_else(String::new, |tenths| {
        let sign = if tenths < 0 { "-" } else { "" };
        format!("{sign}{}.{} %", tenths.abs() / 10, tenths.abs() % 10)
    })
}

/// With a comma between thousands.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli;

    #[test]
    fn numbers_are_grouped() {
        for (number, text) in [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567")] {
            assert_eq!(grouped(number), text);
        }
    }

    /// 45 more validators at 4,500 each: 522,500 at the large state.
    #[test]
    fn an_aim_may_grow_with_the_validators() {
        let pair = |small, large| Pair { small: Some(small), large: Some(large), difference: None };
        assert_eq!(worst(&pair(264_222, 416_447), 320_000, 4_500), (320_000, 264_222));
        assert_eq!(worst(&pair(264_222, 522_501), 320_000, 4_500), (522_500, 522_501));
        assert_eq!(worst(&pair(264_222, 320_001), 320_000, 0), (320_000, 320_001));
    }

    fn record() -> Record {
        let mut record = Record { chain: "a chain".into(), ..Record::default() };
        for (state, gas) in [(State::Small, 200_000), (State::Large, 210_000)] {
            let numbers = [("staking-vault/stake".to_owned(), gas), ("credit-market/repay".to_owned(), 200_001)];
            record.take(state, &numbers.into_iter().collect());
        }
        record
    }

    #[test]
    fn a_row_has_its_numbers_its_aim_and_the_others() {
        let page = page(&record()).unwrap();
        let line = page.lines().find(|line| line.starts_with("| stake |")).unwrap();
        assert_eq!(
            line,
            "| stake | 200,000 | 210,000 | 5.0 % | 220,000 | steak bond 299k to 347k, 361k to 409k at 50 validators |"
        );
        assert!(page.contains("- staking-vault/stake: reached, 10,000 below 220,000\n"));
        assert!(page.contains("- credit-market/repay: missed, 1 above 200,000\n"));
        assert!(page.contains("- **staking-vault/stake**, 5.0 %: "));
    }

    #[test]
    fn a_page_needs_both_states() {
        assert!(page(&Record::default()).is_err());
    }

    /// The committed page is that of the committed numbers, and explains every difference.
    #[test]
    fn the_committed_page_is_that_of_the_committed_numbers() {
        let record = Record::read(&cli::numbers_file()).unwrap();
        let kept = std::fs::read_to_string(cli::docs().join("gas.md")).unwrap();
        assert!(page(&record).unwrap() == kept, "`cargo gas --render` writes docs/gas.md anew");
        for row in differing(&record) {
            assert!(explanations::differs(row.id).is_some(), "{} is not explained", row.id);
        }
        for row in rows() {
            let pair = record.messages.get(row.id).copied().unwrap_or_default();
            // The large state is measured less often: there the number of a new row may be missing.
            assert_eq!(pair.small.is_some(), row.has_number(), "{}", row.id);
            assert!(pair.large.is_none() || row.has_number(), "{}", row.id);
        }
    }
}
