//! The scenarios against the marks in data/SOURCES.md, and what cutting does to them.

use std::io::Write;
use std::str::FromStr;

use ballast_demo::scenario::{self, Kind, Scenario, ScenarioError};
use cosmwasm_std::Decimal;

fn dec(text: &str) -> Decimal {
    Decimal::from_str(text).unwrap()
}

fn lowest(scenario: &Scenario) -> (u64, Decimal) {
    let bar = scenario.bars.iter().min_by_key(|bar| bar.low).unwrap();
    (bar.time, bar.low)
}

#[test]
fn luna_is_the_whole_file() {
    let luna = Scenario::known(scenario::DEFAULT).unwrap();
    assert_eq!((luna.bars.len(), luna.span().as_str()), (1_298, "2022-04-16 to 2022-05-13"));
    assert_eq!(lowest(&luna), (1_652_401_800, dec("0.00004")));
    assert_eq!(luna.kind, Kind::Native);
}

#[test]
fn windows_hold_the_marks_of_the_source_note() {
    let eth = Scenario::known("eth-2020-03").unwrap();
    assert_eq!(lowest(&eth), (1_584_064_800, dec("86"))); // 13 March 02:00
    let atom = Scenario::known("atom-2022-06").unwrap();
    let (time, low) = lowest(&atom);
    assert_eq!((time / 86_400, low), (19_161, dec("5.55"))); // 18 June
    let steth = Scenario::known("steth-2022-06").unwrap();
    assert_eq!(lowest(&steth), (1_655_251_200, dec("0.936737"))); // 15 June
    assert_eq!(steth.kind, Kind::Depeg { native_price: Decimal::one() });
}

#[test]
fn every_plan_lies_inside_its_bars() {
    for name in scenario::names() {
        let s = Scenario::known(name).unwrap();
        assert!(s.bars.windows(2).all(|pair| pair[0].time < pair[1].time), "{name}");
        assert!(s.from() <= s.liar.from && s.liar.from < s.liar.to && s.liar.to <= s.to(), "{name}");
        assert!(s.bars.iter().any(|bar| bar.time == s.validator_slash.time), "{name}");
        assert!(s.liar.contains(s.liar.from) && s.liar.contains(s.liar.to), "{name}");
        assert!(!s.liar.contains(s.liar.to + 1), "{name}");
    }
}

#[test]
fn an_unknown_name_lists_the_known_ones() {
    let error = Scenario::known("luna").unwrap_err();
    let known = vec!["luna-2022-05", "eth-2020-03", "atom-2022-06", "steth-2022-06"];
    assert_eq!(error, ScenarioError::Unknown { name: "luna".to_owned(), known });
}

#[test]
fn a_cut_moves_what_it_would_lose_into_the_fall_that_is_left() {
    let full = Scenario::known(scenario::DEFAULT).unwrap();
    let worst = full.clone().cut(1_080, Some(120)).unwrap();
    assert_eq!(worst.bars, full.bars[1_080..1_200]);
    assert_eq!((worst.liar, worst.validator_slash), (full.liar, full.validator_slash));

    let calm = full.clone().cut(0, Some(100)).unwrap();
    assert_eq!(calm.bars, full.bars[..100]);
    assert!(calm.from() <= calm.liar.from && calm.liar.to <= calm.to());
    assert!(calm.liar.contains(calm.validator_slash.time));

    assert_eq!(full.clone().cut(0, None), Ok(full.clone()));
    assert_eq!(full.clone().cut(0, Some(9_999)), Ok(full.clone()));
    assert_eq!(full.cut(1_298, None), Err(ScenarioError::NothingLeft { skip: 1_298, available: 1_298 }));
}

#[test]
fn bars_last_until_the_next_one_opens_gaps_included() {
    let eth = Scenario::known("eth-2020-03").unwrap();
    // The bar of 4 March 10:00 is missing, so that of 9:00 lasts two hours.
    let nine = eth.bars.iter().position(|bar| bar.time == 1_583_312_400).unwrap();
    assert_eq!((eth.seconds_of(nine), eth.seconds_of(nine + 1)), (7_200, 3_600));
    assert_eq!(eth.seconds_of(eth.bars.len() - 1), 3_600);
    assert_eq!(eth.cut(0, Some(1)).unwrap().seconds_of(0), 1_800);
}

#[test]
fn a_file_of_ones_own_becomes_a_scenario() {
    let mut file = tempfile::Builder::new().suffix(".csv").tempfile().unwrap();
    file.write_all(b"time_unix,price\n100,10\n200,8\n300,6\n400,4\n500,2\n600,3\n").unwrap();
    let custom = Scenario::custom(file.path()).unwrap();
    assert_eq!(custom.name, "custom");
    assert_eq!((custom.liar.from, custom.validator_slash.time, custom.liar.to), (300, 400, 500));
    assert_eq!(custom.validator_slash.fraction, dec("0.05"));
    // The folder of the file is nobody's business but the user's.
    assert_eq!(custom.source, file.path().file_name().unwrap().to_str().unwrap());
}
