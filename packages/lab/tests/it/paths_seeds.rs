//! Generators: the same seed gives the same bytes, bars are whole, blocks are blocks, and bad parameters are named.

use std::collections::BTreeMap;
use std::io::Write;

use lab::paths::file::{parse, Holes};
use lab::paths::generators::{Bootstrap, Generator, Source};
use lab::paths::{shipped, to_csv, Path};

const SHAPE: &str = "shape = { bars = 48, bar_seconds = 1800, sub_steps = 8, start_price = 10, start = 1700000000 }\n";

fn laws() -> BTreeMap<&'static str, String> {
    let table = |name: &str, rest: &str| format!("[{name}]\n{SHAPE}{rest}");
    let jumps = "jumps = { mean = -0.08, sd = 0.07 }\njumps_per_day = 1.0\n";
    BTreeMap::from([
        ("gbm", table("gbm", "drift = 0.1\nvolatility = 0.9\n")),
        ("merton", table("merton", &format!("drift = 0.1\nvolatility = 0.9\n{jumps}"))),
        (
            "hawkes",
            table(
                "hawkes",
                &format!(
                    "drift = 0.0\nvolatility = 1.0\nexcitation_per_day = 3.0\ndecay_per_day = 4.0\n\
                     variance = {{ factor = 1.5, cap = 9.0, decay_per_day = 1.5 }}\n{jumps}"
                ),
            ),
        ),
        (
            "regime",
            table(
                "regime",
                "states = [{ drift = 0, volatility = 0.5, mean_days = 20, next = [0, 1] }, \
                 { drift = -5, volatility = 2, mean_days = 2, next = [1, 0] }]\n",
            ),
        ),
        ("bootstrap", "[bootstrap]\nsource = { shipped = \"steth-2022-06\" }\nblock_bars = 12\nbars = 48\n".to_owned()),
        (
            "correlated",
            table(
                "correlated",
                "native = { drift = 0, volatility = 1 }\nbase = { drift = 0, volatility = 0 }\n\
                 lst = { volatility = 0.2, reversion_per_day = 0.25 }\n\
                 correlation = { native_base = 0, native_lst = 0.5, base_lst = 0 }\n",
            ),
        ),
    ])
}

fn draw(text: &str, seed: u64) -> Path {
    toml::from_str::<Generator>(text).unwrap().prepare().unwrap().path(seed)
}

/// The one line with which a text is refused.
fn refused(text: &str) -> String {
    toml::from_str::<Generator>(text).unwrap().prepare().unwrap_err().to_string()
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_seed_others() {
    for (name, text) in laws() {
        let path = draw(&text, 7);
        assert_eq!(path.name, format!("{name}-7"));
        assert_eq!(to_csv(&path), to_csv(&draw(&text, 7)), "{name}");
        let other = draw(&text, 8);
        assert!(path.bars != other.bars || path.lst != other.lst, "{name}");
    }
}

#[test]
fn every_bar_contains_its_prices_and_opens_where_the_last_one_closed() {
    for (name, text) in laws() {
        let path = draw(&text, 3);
        assert_eq!(path.bars.len(), 48, "{name}");
        assert_eq!(path.lst.as_ref().map_or(48, Vec::len), 48, "{name}");
        // The reader refuses a bar that does not contain its prices.
        assert_eq!(parse(&path.name, &to_csv(&path), Holes::Refuse).as_ref(), Ok(&path), "{name}");
        if name != "bootstrap" {
            assert_eq!((path.start, path.bar_seconds, path.bars[0].open), (1_700_000_000, 1_800, 10.0));
            assert!(path.bars.windows(2).all(|pair| pair[0].close == pair[1].open), "{name}");
        }
    }
}

#[test]
fn prices_stay_within_what_a_price_file_holds() {
    let text =
        format!("[gbm]\n{SHAPE}drift = -100\nvolatility = 20\n").replace("bar_seconds = 1800", "bar_seconds = 864000");
    let path = draw(&text, 1);
    assert_eq!(path.bars.last().unwrap().close, 1e-12);
    assert!(parse("p", &to_csv(&path), Holes::Refuse).is_ok());
}

/// Log returns from close to close.
fn returns(path: &Path, first: f64) -> Vec<f64> {
    let mut before = first;
    path.bars.iter().map(|bar| (bar.close / std::mem::replace(&mut before, bar.close)).ln()).collect()
}

#[test]
fn a_bootstrap_is_made_of_blocks_of_its_file_wicks_included() {
    let source = shipped("ust-2022-05").unwrap();
    let law = Bootstrap { source: Source::Shipped("ust-2022-05".to_owned()), block_bars: 20, bars: 95 };
    let path = Generator::Bootstrap(law).prepare().unwrap().path(5);
    assert_eq!((path.bars.len(), path.bar_seconds, path.start), (95, 1_800, source.start));
    let original = returns(&source, source.bars[0].open);
    let drawn = returns(&path, source.bars[0].open);
    let wick = |path: &Path, i: usize| (path.bars[i].low / path.bars[i].close).ln();
    for (number, block) in drawn.chunks(20).enumerate() {
        let fits = |first: usize| {
            block.iter().enumerate().all(|(i, r)| {
                let at = (first + i) % original.len();
                (r - original[at]).abs() < 1e-9 && (wick(&path, 20 * number + i) - wick(&source, at)).abs() < 1e-9
            })
        };
        assert!((0..original.len()).any(fits), "block {number}");
    }
}

#[test]
fn a_bootstrap_has_the_moments_of_its_file() {
    // Log returns 0, ln 2, -ln 4: mean -ln 2 / 3; single bars: variance of ten is 10 ((1 + 4)/3 - 1/9) ln^2 2 = 140/9
    // ln^2 2.
    let mut file = tempfile::Builder::new().suffix(".csv").tempfile().unwrap();
    file.write_all(b"time_unix,price\n0,4\n60,8\n120,2\n").unwrap();
    let source = Source::File(file.path().display().to_string());
    let sampler = Generator::Bootstrap(Bootstrap { source, block_bars: 1, bars: 10 }).prepare().unwrap();
    let n = 4_000_u32;
    let sums: Vec<f64> = (0..n).map(|seed| (sampler.path(seed.into()).bars[9].close / 4.0).ln()).collect();
    let mean = sums.iter().sum::<f64>() / f64::from(n);
    let variance = sums.iter().map(|sum| (sum - mean).powi(2)).sum::<f64>() / f64::from(n - 1);
    let ln2 = std::f64::consts::LN_2;
    // Four standard errors: sqrt(variance/n), and sqrt(2/n) of a near-normal sum.
    let expected = 140.0 / 9.0 * ln2 * ln2;
    assert!((mean + 10.0 / 3.0 * ln2).abs() < 4.0 * (expected / f64::from(n)).sqrt(), "{mean}");
    assert!((variance / expected - 1.0).abs() < 4.0 * (2.0 / f64::from(n)).sqrt(), "{variance}");
}

#[test]
fn an_unknown_key_and_a_missing_one_are_refused_by_name() {
    for (name, text) in laws() {
        let error = toml::from_str::<Generator>(&format!("{text}surplus = 1\n")).unwrap_err();
        assert!(error.message().contains("unknown field `surplus`"), "{name}: {error}");
    }
    let error = toml::from_str::<Generator>(&format!("[gbm]\n{SHAPE}drift = 0\n")).unwrap_err();
    assert_eq!(error.message(), "missing field `volatility`");
    assert!(toml::from_str::<Generator>("[levy]\n").unwrap_err().message().contains("unknown variant `levy`"));
}

#[test]
fn a_parameter_out_of_range_is_one_line_with_its_name() {
    for (law, from, to, line) in [
        ("gbm", "volatility = 0.9", "volatility = -0.9", "gbm.volatility: found -0.9, expected 0 to 20"),
        ("gbm", "drift = 0.1", "drift = nan", "gbm.drift: found NaN, expected -100 to 100"),
        ("gbm", "bars = 48", "bars = 1", "gbm.shape.bars: found 1, expected 2 to 1000000"),
        ("gbm", "sub_steps = 8", "sub_steps = 0", "gbm.shape.sub_steps: found 0, expected 1 to 1000"),
        (
            "gbm",
            "start = 1700000000",
            "start = 4294967295",
            "gbm.shape.start: found 4294967295, expected 0 to 4294880895",
        ),
        ("merton", "sd = 0.07", "sd = inf", "merton.jumps.sd: found inf, expected 0 to 5"),
        (
            "hawkes",
            "excitation_per_day = 3.0",
            "excitation_per_day = 4.0",
            "hawkes.excitation_per_day: found 4, expected 0 to 3.96",
        ),
        ("hawkes", "factor = 1.5", "factor = 0.5", "hawkes.variance.factor: found 0.5, expected 1 to 100"),
        (
            "regime",
            "next = [1, 0]",
            "next = [0.5, 0.5]",
            "regime.states[1].next: found [0.5, 0.5], \
 expected 2 chances, 0 for itself, that sum to 1",
        ),
        ("bootstrap", "block_bars = 12", "block_bars = 154", "bootstrap.block_bars: found 154, expected 1 to 153"),
        (
            "correlated",
            "native_base = 0,",
            "native_base = 0.9, ",
            "correlated.correlation: found native_base 0.9, native_lst 0.5, base_lst -0.9, \
 expected three correlations that can hold at once (a positive semidefinite matrix)",
        ),
    ] {
        let text = laws()[law].replace(from, to);
        let text = if law == "correlated" { text.replace("base_lst = 0 ", "base_lst = -0.9 ") } else { text };
        assert_eq!(refused(&text), line);
    }
    let unknown = laws()["bootstrap"].replace("steth-2022-06", "nothing");
    assert!(refused(&unknown).starts_with("nothing: found no shipped scenario of this name, expected one of "));
    let missing = "[bootstrap]\nsource = { file = \"/nowhere.csv\" }\nblock_bars = 1\nbars = 2\n";
    assert!(refused(missing).starts_with("/nowhere.csv: cannot be read: "));
}
