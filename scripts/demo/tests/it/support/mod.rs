//! An outcome written by hand: six bars, one deficit, one slash.

use std::str::FromStr;

use ballast_demo::outcome::{
    ClassOutcome, Deficits, Event, EventKind, FeedStatus, Layers, Lenders, Lie, Liquidations, OracleWork, Outcome,
    ReporterSlash, Row, Summary, Symbols, Timing, Tranches, ValidatorLoss,
};
use cosmwasm_std::{Decimal, Uint128};

pub fn dec(text: &str) -> Decimal {
    Decimal::from_str(text).unwrap()
}

pub fn tokens(n: u128) -> Uint128 {
    Uint128::new(n * 1_000_000)
}

fn layers() -> Layers {
    Layers {
        fund: tokens(300),
        premium: tokens(20),
        tranche_base: tokens(599),
        tranche_lst: Uint128::zero(),
        tranche_gov: Uint128::zero(),
        lenders: tokens(81),
    }
}

fn row(index: usize, price: &str, status: FeedStatus) -> Row {
    let late = index >= 3;
    let price = dec(price);
    Row {
        time: 1_652_140_800 + 1_800 * index as u64,
        market: price,
        lst_ratio: Decimal::one(),
        oracle: (index > 0).then_some(price),
        ema: (index > 0).then_some(price),
        borrow_price: (status == FeedStatus::Live).then_some(price),
        collateral_price: Some(price),
        status,
        initial_ltv: ["0.45", "0.6", "0.72"].map(dec),
        maintenance_ltv: ["0.5", "0.65", "0.8"].map(dec),
        debt: tokens(if late { 4_000 } else { 9_000 }),
        debt_ceiling: tokens(10_000),
        utilisation: dec("0.4"),
        redemption_rate: dec(if late { "0.99" } else { "1.01" }),
        lender_index: dec(if late { "0.9919" } else { "1" }),
        loss_units: if late { tokens(31) } else { Uint128::zero() },
        fund: tokens(if late { 0 } else { 300 }),
        paid: if late { layers() } else { Layers::default() },
        refunded: if index == 5 { tokens(50) } else { Uint128::zero() },
        tranches: Tranches { base: tokens(1), lst: tokens(10), gov: tokens(100) },
        liquidations: if late { 7 } else { 0 },
        deficits: u64::from(late),
    }
}

fn event(index: u64, kind: EventKind, text: &str) -> Event {
    Event { time: 1_652_140_800 + 1_800 * index, kind, text: text.to_owned() }
}

fn class(cap: &str) -> ClassOutcome {
    ClassOutcome {
        cap: dec(cap),
        borrowers: 4,
        liquidated: 2,
        insolvent: 1,
        debt_peak: tokens(3_000),
        debt_end: tokens(1_000),
        repaid: tokens(500),
        repaid_by_liquidation: tokens(1_500),
    }
}

fn summary() -> Summary {
    Summary {
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
            count: 7,
            collateral_seized: tokens(150),
            debt_repaid: tokens(4_000),
            bonus_paid: tokens(200),
        },
        deficits: Deficits {
            count: 1,
            loss: tokens(1_000),
            paid: layers(),
            recovered_from_lots: tokens(855),
            refunded: tokens(50),
        },
        lenders: Lenders {
            index_start: Decimal::one(),
            index_end: dec("0.9919"),
            loss_units: tokens(31),
            refunded: tokens(50),
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
