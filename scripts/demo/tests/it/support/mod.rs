//! An outcome written by hand: six bars, one deficit, one slash.

use std::str::FromStr;

use ballast_demo::cli::Cli;
use ballast_demo::outcome::{
    Band, ClassOutcome, Compared, Deficits, Event, EventKind, FeedStatus, Layers, Lenders, Lie, Liquidations, Measure,
    OracleWork, Outcome, Provided, Provisions, ReporterSlash, Row, Sales, Setting, Sold, Summary, Symbols, Timing,
    ValidatorLoss,
};
use ballast_demo::setup::Setup;
use clap::Parser;
use cosmwasm_std::{Decimal, Uint128};

pub fn dec(text: &str) -> Decimal {
    Decimal::from_str(text).unwrap()
}

/// The setup of a command line.
pub fn setup(arguments: &[&str]) -> Setup {
    Setup::read(&Cli::parse_from(std::iter::once(&"demo").chain(arguments))).unwrap()
}

/// The same with a plan.
pub fn setup_with(plan: &str, arguments: &[&str]) -> Setup {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("plan.toml");
    std::fs::write(&file, plan).unwrap();
    setup(&[&["--plan", file.to_str().unwrap()], arguments].concat())
}

pub fn tokens(n: u128) -> Uint128 {
    Uint128::new(n * 1_000_000)
}

fn layers() -> Layers {
    Layers { fund: tokens(300), premium: tokens(20), tranche: tokens(599), leavers: tokens(11), lenders: tokens(70) }
}

fn row(index: usize, price: &str, status: FeedStatus) -> Row {
    let late = index >= 3;
    let price = dec(price);
    Row {
        time: 1_652_140_800 + 1_800 * index as u64,
        market: price,
        lst_ratio: Decimal::one(),
        liar: (index == 2).then(|| dec("26.6")),
        oracle: (index > 0).then_some(price),
        ema: (index > 0).then_some(price),
        borrow_price: (status == FeedStatus::Live).then_some(price),
        collateral_price: Some(price),
        status,
        cash: tokens(1_000),
        debt: tokens(if late { 4_000 } else { 9_000 }),
        debt_ceiling: tokens(10_000),
        utilisation: dec("0.4"),
        redemption_rate: dec(if late { "0.99" } else { "1.01" }),
        lender_index: dec(if late { "0.9919" } else { "1" }),
        exit_price: dec(if late { "0.9919" } else { "0.98" }),
        provided: Provided {
            fund: tokens(320),
            tranche: tokens(599),
            kept: tokens(11),
            lenders: tokens(if index == 2 { 200 } else { 0 }),
        },
        fund: tokens(if late { 0 } else { 300 }),
        paid: if late { layers() } else { Layers::default() },
        refunded: if index == 5 { tokens(50) } else { Uint128::zero() },
        tranche: tokens(1),
        liquidations: if late { 7 } else { 0 },
        sold: if late {
            Sold { soft: tokens(500), hard: tokens(2_500), under_water: tokens(1_000) }
        } else {
            Sold::default()
        },
        deficits: u64::from(late),
    }
}

fn event(index: u64, kind: EventKind, text: &str) -> Event {
    Event { time: 1_652_140_800 + 1_800 * index, kind, text: text.to_owned() }
}

fn class(cap: &str) -> ClassOutcome {
    ClassOutcome {
        maintenance_ltv: dec(cap),
        borrowers: 4,
        liquidated: 2,
        under_water: 1,
        debt_peak: tokens(3_000),
        debt_end: tokens(1_000),
        repaid: tokens(500),
        repaid_by_liquidation: tokens(1_500),
    }
}

fn sales(count: u64, repaid: u128, value: u128) -> Sales {
    Sales { count, repaid: tokens(repaid), value: tokens(value) }
}

fn compared(system: &str, lenders_loss: f64) -> Compared {
    let measure = Measure { lenders_loss, peak_debt: 0.5, ..Measure::default() }.with_parts_of_peak();
    Compared { system: system.to_owned(), scale: 1.0, index: 1.0 - lenders_loss, measure, band: Band::of(&[measure]) }
}

fn setting() -> Setting {
    Setting {
        liquidators: "naive".to_owned(),
        command: "cargo demo --scenario luna-2022-05 --seed 7".to_owned(),
        plan: vec![["market.params.cover_ratio".to_owned(), "\"0.05\"".to_owned(), "\"0.1\"".to_owned()]],
        lab: "[liquidators]\ncount = 7\n".to_owned(),
        assumptions: vec![["Liquidators".to_owned(), "7, naive".to_owned()]],
        version: "0.1.0".to_owned(),
        prices: "table luna-2022-05".to_owned(),
    }
}

fn summary() -> Summary {
    Summary {
        verdict: "Lenders lost 0.31 % & so on.".to_owned(),
        compared: vec![compared("contracts", 0.0031), compared("mars", 0.02), compared("mars+waterfall", 0.01)],
        setting: setting(),
        supplied: tokens(10_000),
        peak_debt: tokens(9_000),
        tranche_start: tokens(600),
        seeds: 1,
        scenario: "luna-2022-05".to_owned(),
        title: "A fall & a <half>".to_owned(),
        story: "It fell. It stayed there.".to_owned(),
        source: "by hand".to_owned(),
        symbols: Symbols {
            native: "LUNA".to_owned(),
            lst: "stLUNA".to_owned(),
            base: "USDT".to_owned(),
            gov: "BAL".to_owned(),
        },
        seed: 7,
        accounts: 12,
        bars: 6,
        from: 1_652_140_800,
        to: 1_652_149_800,
        messages: 1_234,
        invariants: [("credit-market I1".to_string(), 252)].into(),
        oracle: OracleWork {
            rounds_closed: 24,
            rounds_failed: 1,
            breaker_trips: 2,
            liar: Some(Lie {
                name: "reporter-3".to_owned(),
                from: 1_652_142_600,
                to: 1_652_144_400,
                how: "a tenth above the market".to_owned(),
            }),
            slashed: vec![ReporterSlash { name: "reporter-3".to_owned(), amount: tokens(5), fraction: dec("0.005") }],
        },
        liquidations: Liquidations {
            soft: sales(2, 500, 510),
            hard: sales(4, 2_500, 2_750),
            under_water: sales(1, 1_000, 950),
            collateral_seized: tokens(150),
        },
        provisions: Provisions {
            falls: 3,
            returns: 2,
            highest: tokens(1_130),
            deepest_hole: tokens(200),
            end: tokens(930),
            forfeited: tokens(12),
            rewards: tokens(1),
        },
        deficits: Deficits {
            count: 1,
            loss: tokens(1_000),
            written_down: tokens(40),
            paid: layers(),
            refunded: tokens(50),
        },
        lenders: Lenders {
            index_start: Decimal::one(),
            index_end: dec("0.9919"),
            lost: tokens(31),
            unrealised: tokens(9),
            refunded: tokens(50),
            to_units: Uint128::zero(),
        },
        redemption_start: dec("1.01"),
        redemption_end: dec("0.99"),
        redemption_low: dec("0.99"),
        validator: Some(ValidatorLoss {
            time: 1_652_146_200,
            fraction: dec("0.05"),
            rate_before: dec("1.01"),
            rate_after: dec("0.99"),
        }),
        classes: [class("0.5"), class("0.65"), class("0.8")],
    }
}

/// The whole of it.
pub fn outcome() -> Outcome {
    use FeedStatus::{Live, Pending, Uncertain};
    Outcome {
        summary: summary(),
        series: vec![
            row(0, "30", Live),
            row(1, "28", Live),
            row(2, "19", Pending),
            row(3, "0.002", Uncertain),
            row(4, "0.001", Live),
            row(5, "0.00004", Live),
        ],
        events: vec![
            event(1, EventKind::ReporterSlash, "reporter-3 <script>alert(1)</script>"),
            event(2, EventKind::Breaker, "held back"),
            event(3, EventKind::ValidatorSlash, "validator 2"),
            event(3, EventKind::Deficit, "1,000.00 lost"),
            event(5, EventKind::Refund, "50.00 came back"),
        ],
        timing: Timing { seconds: 2.0, bars_per_second: 3.0 },
    }
}
