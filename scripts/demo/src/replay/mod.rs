#![allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)]
//! TEMPORARY: invented numbers in the shape of a replay, so that the page can be drawn. The real replay replaces this.

use cosmwasm_std::{Decimal, Uint128};
use rand::{Rng, SeedableRng};

use crate::cli::Options;
use crate::outcome::*;
use crate::progress::Progress;
use crate::scenario::{Kind, Scenario};

fn dec(x: f64) -> Decimal {
    Decimal::raw((x.max(0.0) * 1e12) as u128 * 1_000_000)
}
fn flt(x: Decimal) -> f64 {
    x.to_string().parse().unwrap_or(0.0)
}
fn units(x: f64) -> Uint128 {
    Uint128::new((x.max(0.0) * 1e6) as u128)
}

/// TEMPORARY: see the module.
pub fn run(scenario: &Scenario, options: &Options, progress: &mut dyn FnMut(Progress)) -> anyhow::Result<Outcome> {
    let begun = std::time::Instant::now();
    let mut rng = rand_chacha::ChaCha8Rng::seed_from_u64(options.seed);
    let n = scenario.bars.len();
    let mut out = Outcome::default();
    let first = scenario.bars[0].close;
    let (mut ema, mut rate, mut index, mut debt) = (flt(first), 1.02, 1.0, 800_000.0);
    let caps = [0.5, 0.65, 0.8];
    let mut maintenance = caps;
    let (mut paid, mut liq, mut def, mut refunded) = ([0.0f64; 6], 0u64, 0u64, 0.0);
    let mut prev = flt(first);
    let mut var = 0.02;
    let mut slashed = false;
    for (i, bar) in scenario.bars.iter().enumerate() {
        let (market, ratio) = match scenario.kind {
            Kind::Native => (flt(bar.close), 1.0),
            Kind::Depeg { native_price } => (flt(native_price), flt(bar.close)),
        };
        let p = market * ratio;
        let r = (p / prev).ln().abs();
        prev = p;
        var += 0.04 * (r * 2.0 - var);
        ema += 0.4 * (market - ema);
        index *= 1.000004;
        rate *= 1.000005;
        if bar.time >= scenario.validator_slash.time && !slashed {
            slashed = true;
            rate *= 0.99;
            out.events.push(Event {
                time: bar.time,
                kind: EventKind::ValidatorSlash,
                text: "Validator 2 loses 5 % of its stake; the redemption rate falls from 1.0265 to 1.0162.".into(),
            });
        }
        if r > 0.05 && debt > 1000.0 {
            liq += rng.gen_range(0..6);
            debt *= 1.0 - r.min(0.8) * 0.8;
        }
        let status = if r > 0.25 {
            FeedStatus::Pending
        } else if r > 0.08 {
            FeedStatus::Uncertain
        } else {
            FeedStatus::Live
        };
        if r > 0.25 {
            out.events.push(Event {
                time: bar.time,
                kind: EventKind::Breaker,
                text: format!("Candidate {p:.5} held back, {:.0} % from the last price.", r * 100.0),
            });
            def += 1;
            let loss = rng.gen_range(2_000.0..9_000.0);
            let mut left: f64 = loss;
            for (layer, cap) in [(0, 9_000.0), (1, 900.0), (2, 21_000.0), (3, 9_000.0), (4, 12_000.0), (5, 1e18)] {
                let pay = left.min((cap - paid[layer]).max(0.0));
                paid[layer] += pay;
                left -= pay;
            }
            refunded += loss * 0.2;
            index *= 0.9995;
            out.events.push(Event {
                time: bar.time,
                kind: EventKind::Deficit,
                text: format!(
                    "Account borrower-{} leaves {loss:.2} unpaid: fund, premium and base tranche pay.",
                    i % 37
                ),
            });
        }
        let sig = (-(3.0 * var.min(0.5))).exp() / 1.11;
        let mut initial = [0.0; 3];
        for k in 0..3 {
            let target = f64::min(caps[k], sig);
            initial[k] = f64::min(caps[k] - 0.05, target * 0.95);
            maintenance[k] = target.max(maintenance[k] - 0.02 / 48.0);
        }
        let low = market.min(ema) * rate * ratio;
        let layers = Layers {
            fund: units(paid[0]),
            premium: units(paid[1]),
            tranche_base: units(paid[2]),
            tranche_lst: units(paid[3]),
            tranche_gov: units(paid[4]),
            lenders: units(paid[5]),
        };
        out.series.push(Row {
            time: bar.time,
            market: dec(market),
            lst_ratio: dec(ratio),
            oracle: Some(dec(market * (1.0 + rng.gen_range(-0.002..0.002)))),
            ema: Some(dec(ema)),
            borrow_price: (status == FeedStatus::Live).then(|| dec(low * 0.99)),
            collateral_price: Some(dec(market * rate * ratio)),
            status,
            initial_ltv: initial.map(dec),
            maintenance_ltv: maintenance.map(dec),
            debt: units(debt),
            debt_ceiling: units(1_000_000.0 * (0.3 + 0.7 * (p / flt(first)).min(1.2))),
            utilisation: dec(debt / 1_200_000.0),
            redemption_rate: dec(rate),
            lender_index: dec(index),
            loss_units: units(paid[5] * 0.6),
            fund: units(9_000.0 - paid[0]),
            paid: layers,
            refunded: units(refunded),
            tranches: Tranches { base: units(25_000.0), lst: units(1000.0), gov: units(50_000.0) },
            liquidations: liq,
            deficits: def,
        });
        progress(Progress {
            done: i + 1,
            total: n,
            time: bar.time,
            price: bar.close,
            liquidations: liq,
            deficits: def,
        });
    }
    out.events.push(Event {
        time: scenario.liar.from,
        kind: EventKind::ReporterSlash,
        text: "reporter-3 loses 0.5 % of its stake (5,000.00 GOV) for prices 12 % above the median span.".into(),
    });
    out.events.sort_by_key(|e| e.time);
    let last = out.series.last().cloned().unwrap_or_default();
    out.summary = Summary {
        scenario: scenario.name.clone(),
        title: scenario.title.clone(),
        story: scenario.story.clone(),
        source: scenario.source.clone(),
        symbols: Symbols {
            native: scenario.native.clone(),
            lst: scenario.lst.clone(),
            base: scenario.base.clone(),
            gov: "BAL".into(),
        },
        seed: options.seed,
        accounts: options.accounts,
        bars: n as u64,
        from: scenario.from(),
        to: scenario.to(),
        messages: 181_234,
        invariants_checked: 44_132,
        oracle: OracleWork {
            rounds_closed: 5_192,
            rounds_failed: 3,
            breaker_trips: def,
            liar: Some(Lie {
                name: "reporter-3".into(),
                from: scenario.liar.from,
                to: scenario.liar.to,
                how: "12 % above the market".into(),
            }),
            slashed: vec![ReporterSlash {
                name: "reporter-3".into(),
                amount: units(5_000.0),
                fraction: Decimal::permille(5),
            }],
        },
        liquidations: Liquidations {
            count: liq,
            collateral_seized: units(91_211.25),
            debt_repaid: units(412_000.5),
            bonus_paid: units(18_211.125),
        },
        deficits: Deficits {
            count: def,
            loss: last.paid.total(),
            paid: last.paid,
            recovered_from_lots: units(12_000.0),
            refunded: last.refunded,
        },
        lenders: Lenders {
            index_start: Decimal::one(),
            index_end: last.lender_index,
            loss_units: last.loss_units,
            refunded: units(1_234.5),
        },
        redemption_start: out.series[0].redemption_rate,
        redemption_end: last.redemption_rate,
        redemption_low: out.series.iter().map(|r| r.redemption_rate).min().unwrap_or_default(),
        validator: Some(ValidatorLoss {
            time: scenario.validator_slash.time,
            fraction: Decimal::percent(5),
            rate_before: dec(1.0265),
            rate_after: dec(1.0162),
        }),
        classes: [50, 65, 80].map(|c| ClassOutcome {
            cap: Decimal::percent(c),
            borrowers: 12,
            liquidated: c / 8,
            insolvent: c / 20,
            debt_peak: units(301_222.5),
            debt_end: units(3_000.0),
            repaid: units(20_000.0),
            repaid_by_liquidation: units(210_000.0),
        }),
    };
    let seconds = begun.elapsed().as_secs_f64();
    out.timing = Timing { seconds, bars_per_second: n as f64 / seconds };
    Ok(out)
}
