//! The scenarios: their prices on the chain, what happens beside them, and what cutting does to them.

use std::io::Write;
use std::str::FromStr;

use ballast_demo::number::float;
use ballast_demo::scenario::{self, Scenario, ScenarioError};
use cosmwasm_std::Decimal;
use lab::paths::{shipped, shipped_names};

fn dec(text: &str) -> Decimal {
    Decimal::from_str(text).unwrap()
}

fn custom(text: &str) -> Result<Scenario, ScenarioError> {
    let mut file = tempfile::Builder::new().suffix(".csv").tempfile().unwrap();
    file.write_all(text.as_bytes()).unwrap();
    Scenario::custom(file.path())
}

#[test]
fn every_price_of_a_shipped_table_reaches_the_chain_unchanged() {
    for name in shipped_names() {
        let (path, scenario) = (shipped(name).unwrap(), Scenario::known(name).unwrap());
        assert_eq!(path.bars.len(), scenario.bars.len(), "{name}");
        for (index, (bar, on_chain)) in path.bars.iter().zip(&scenario.bars).enumerate() {
            let prices = [bar.open, bar.high, bar.low, bar.close];
            let decimals = [on_chain.open, on_chain.high, on_chain.low, on_chain.close];
            assert_eq!(prices, decimals.map(float), "{name} {index}");
            assert_eq!(on_chain.time, path.time(index), "{name}");
            let ratio = path.lst.as_ref().map_or(1.0, |ratios| ratios[index]);
            assert_eq!(float(on_chain.ratio), ratio, "{name} {index}");
        }
    }
}

#[test]
fn every_shipped_table_is_a_scenario_and_every_event_lies_inside_its_bars() {
    assert_eq!(shipped_names().collect::<Vec<_>>(), scenario::names());
    for name in scenario::names() {
        let s = Scenario::known(name).unwrap();
        let (slash, liar) = (s.validator_slash.unwrap(), s.liar.unwrap());
        assert!(s.from() <= liar.from && liar.from < liar.to && liar.to <= s.to(), "{name}");
        assert!(s.bars.iter().any(|bar| bar.time == slash.time), "{name}");
        assert!(liar.contains(liar.from) && liar.contains(liar.to) && !liar.contains(liar.to + 1), "{name}");
        assert!(s.note.is_none_or(|(time, _)| s.bars.iter().any(|bar| bar.time == time)), "{name}");
    }
}

#[test]
fn the_lowest_ratio_of_the_depeg_is_that_of_15_june() {
    let steth = Scenario::known("steth-2022-06").unwrap();
    let lowest = steth.bars.iter().min_by_key(|bar| bar.ratio).unwrap();
    assert_eq!((lowest.time, lowest.ratio, lowest.close), (1_655_251_200, dec("0.9367"), Decimal::one()));
}

#[test]
fn an_unknown_name_lists_the_known_ones() {
    let error = Scenario::known("luna").unwrap_err();
    assert_eq!(error, ScenarioError::Unknown { name: "luna".to_owned(), known: scenario::names() });
}

#[test]
fn a_cut_moves_what_it_would_lose_into_the_fall_that_is_left() {
    let full = Scenario::known(scenario::DEFAULT).unwrap();
    let worst = full.clone().cut(180, Some(60)).unwrap();
    assert_eq!(worst.bars, full.bars[180..240]);
    assert_eq!((worst.path.start, worst.path.bars.len()), (full.bars[180].time, 60));
    assert_eq!((worst.liar, worst.validator_slash), (full.liar, full.validator_slash));

    let calm = full.clone().cut(0, Some(100)).unwrap();
    let (slash, liar) = (calm.validator_slash.unwrap(), calm.liar.unwrap());
    assert!(calm.from() <= liar.from && liar.to <= calm.to());
    assert!(liar.contains(slash.time));

    assert_eq!(full.clone().cut(0, None), Ok(full.clone()));
    assert_eq!(full.clone().cut(0, Some(9_999)), Ok(full.clone()));
    let available = full.bars.len();
    let nothing = ScenarioError::NothingLeft { skip: available, available };
    assert_eq!(full.cut(available, None), Err(nothing));
}

#[test]
fn a_file_of_ones_own_becomes_a_scenario_with_its_ratios() {
    let file = "time_unix,price\n100,10\n200,8\n300,6\n400,4\n500,2\n600,3\n";
    let s = custom(file).unwrap();
    let (slash, liar) = (s.validator_slash.unwrap(), s.liar.unwrap());
    assert_eq!((liar.from, slash.time, liar.to), (300, 400, 500));
    assert_eq!((s.name.as_str(), slash.fraction, s.bar_seconds()), ("custom", dec("0.05"), 100));
    assert_eq!(s.sha256.unwrap().len(), 64);

    let s = custom("time_unix,price,lst\n100,10,1\n200,10,0.9\n").unwrap();
    assert_eq!(s.bars.iter().map(|bar| bar.ratio).collect::<Vec<_>>(), [dec("1"), dec("0.9")]);
}

#[test]
fn a_price_that_the_contracts_cannot_hold_is_named_with_its_bar() {
    let error = custom("time_unix,price\n1600000000,10\n1600003600,0.0000000001\n").unwrap_err();
    let ScenarioError::Range { time, found, .. } = error else { panic!("{error}") };
    assert_eq!((time, found), (1_600_003_600, 1e-10));
}
