//! The shipped tables against what is publicly known of these crashes, and against the note beside them.

use lab::paths::{shipped, shipped_names, Path};

const HOUR: u64 = 3_600;

/// Open time and price of the lowest bar.
fn lowest(path: &Path) -> (u64, f64) {
    let lows = path.bars.iter().enumerate().map(|(index, bar)| (path.time(index), bar.low));
    lows.min_by(|a, b| a.1.total_cmp(&b.1)).unwrap()
}

#[test]
fn every_table_parses_and_is_a_few_hundred_rows() {
    for name in shipped_names() {
        let path = shipped(name).unwrap();
        assert_eq!(path.name, name);
        assert!((144..=400).contains(&path.bars.len()), "{name}: {}", path.bars.len());
    }
}

#[test]
fn spirals_end_where_the_market_ended() {
    let luna = shipped("luna-2022-05").unwrap();
    assert_eq!((luna.bars.len(), luna.bar_seconds, lowest(&luna)), (289, 3_600, (1_652_400_000, 0.00004)));
    // 1.08 at 23:00 on 11 May 2022.
    let hour = usize::try_from((1_652_310_000 - luna.start) / HOUR).unwrap();
    assert!((luna.bars[hour].low..=luna.bars[hour].high).contains(&1.08), "{:?}", luna.bars[hour]);
    let ftt = shipped("ftt-2022-11").unwrap();
    assert_eq!((lowest(&ftt).1, ftt.bars.last().unwrap().close), (1.417, 1.487));
}

#[test]
fn wicks_survive_the_coarser_grid() {
    for (name, opens, low, close) in [
        ("eth-2020-03", 1_584_064_800, 86.0, 124.2),   // 13 March 02:00
        ("atom-2021-05", 1_621_425_600, 9.551, 15.06), // 19 May 12:00
        ("ust-2022-05", 1_652_254_200, 0.225, 0.376),  // 11 May 07:30
    ] {
        let path = shipped(name).unwrap();
        let index = usize::try_from((opens - path.start) / u64::from(path.bar_seconds)).unwrap();
        assert_eq!((path.time(index), path.bars[index].low, path.bars[index].close), (opens, low, close), "{name}");
    }
}

#[test]
fn the_gap_and_the_bear_markets_have_their_depth() {
    let om = shipped("om-2025-04").unwrap();
    let ratio = om.bars.windows(2).map(|pair| pair[1].open / pair[0].close).fold(1.0, f64::min);
    assert!((0.2..0.3).contains(&ratio), "{ratio}");
    let atom = shipped("atom-2022-06").unwrap();
    assert_eq!((lowest(&atom).0 / 86_400, lowest(&atom).1), (19_161, 5.55)); // 18 June
    let avax = shipped("avax-2022-05").unwrap();
    assert_eq!(lowest(&avax).1, 23.51);
}

#[test]
fn the_depeg_is_a_ratio_beside_a_price_that_stands_still() {
    let steth = shipped("steth-2022-06").unwrap();
    let lst = steth.lst.clone().unwrap();
    assert_eq!((lst.len(), steth.bars.len()), (153, 153));
    assert!(steth.bars.iter().all(|bar| bar.low == 1.0 && bar.high == 1.0));
    let (day, least) = lst.iter().copied().enumerate().min_by(|a, b| a.1.total_cmp(&b.1)).unwrap();
    assert_eq!((steth.time(day), least), (1_655_251_200, 0.9367)); // 15 June
}

#[test]
fn an_unknown_name_lists_the_known_ones() {
    assert_eq!(
        shipped("luna").unwrap_err().to_string(),
        "luna: found no shipped scenario of this name, expected one of luna-2022-05, eth-2020-03, atom-2022-06, \
         steth-2022-06, atom-2021-05, ust-2022-05, avax-2022-05, ftt-2022-11, om-2025-04"
    );
}
