//! The end of a replay: the sums and the story.

use cosmwasm_std::{Decimal, Uint128};

use super::stage::Stage;
use super::{losses, reporters, sales, snapshot};
use crate::number::{float, tokens};
use crate::outcome::{
    ClassOutcome, Event, Lenders, Lie, Liquidations, Measure, OracleWork, Provisions, ReporterSlash, Row, Summary,
    Symbols, CLASSES,
};

impl Stage<'_> {
    /// The sums and the story.
    pub fn end(self, series: &[Row]) -> (Summary, Vec<Event>) {
        let scenario = self.scenario;
        let last = series.last();
        let deficits = losses::deficits(&self.suite, &self.tally);
        let open_loss = losses::open_loss(&self.suite, self.truth);
        let lenders = losses::lenders(&self.suite, self.index_start, open_loss);
        let index = float(lenders.index_end) / float(lenders.index_start);
        let summary = Summary {
            scenario: scenario.name.clone(),
            title: scenario.title.clone(),
            story: scenario.story.clone(),
            source: scenario.source.clone(),
            symbols: Symbols {
                native: scenario.native.clone(),
                lst: scenario.lst.clone(),
                base: scenario.base.clone(),
                gov: "BLST".into(),
            },
            supplied: Uint128::new(crate::number::units(self.cast.supplied)),
            peak_debt: series.iter().map(|row| row.debt).max().unwrap_or_default(),
            tranche_start: self.tranche_start,
            compared: vec![crate::seeds::contracts(self.measure(series, &lenders, open_loss), index)],
            seed: self.seed,
            seeds: 1,
            accounts: self.setup.accounts(),
            bars: u64::try_from(scenario.bars.len()).unwrap_or(u64::MAX),
            from: scenario.from(),
            to: scenario.to(),
            messages: self.suite.messages,
            invariants: self.checked.iter().map(|(name, count)| ((*name).into(), *count)).collect(),
            oracle: self.oracle_work(),
            liquidations: Liquidations { collateral_seized: self.tally.seized, ..self.tally.sales.clone() },
            provisions: self.provisions(series),
            deficits,
            lenders,
            redemption_start: self.redemption_start,
            redemption_end: last.map_or(self.redemption_start, |row| row.redemption_rate),
            redemption_low: self.redemption_low,
            validator: self.validator.clone(),
            classes: self.classes(),
            ..Summary::default()
        };
        let mut events = self.tally.told;
        events.sort_by_key(|event| event.time);
        (summary, events)
    }

    /// What is compared, in parts of supply.
    fn measure(&self, series: &[Row], lenders: &Lenders, open_loss: f64) -> Measure {
        let part = |units: Uint128| tokens(units.u128()) / self.cast.supplied;
        let mean = |values: &mut dyn Iterator<Item = f64>| values.sum::<f64>() / series.len().max(1) as f64;
        let power = self.setup.plan.market.classes.iter().map(|class| float(class.initial_ltv)).sum::<f64>();
        let sales = self.tally.sales.total();
        let profit: f64 = self
            .cast
            .liquidators
            .iter()
            .map(|liquidator| {
                let cash = tokens(self.suite.balance(&self.suite.base(), &liquidator.account));
                cash + sales::worth(&self.suite, self.truth, liquidator) - tokens(liquidator.capital)
            })
            .sum();
        Measure {
            lenders_loss: part(lenders.lost),
            deficit: part(losses::net_loss(&self.suite)) + open_loss / self.cast.supplied,
            penalty: part(sales.value) - part(sales.repaid),
            liquidated: part(sales.repaid),
            liquidator_profit: profit / self.cast.supplied,
            borrowing_power: power / CLASSES as f64,
            debt: mean(&mut series.iter().map(|row| part(row.debt))),
            peak_debt: series.iter().map(|row| part(row.debt)).fold(0.0, f64::max),
            ..Measure::default()
        }
        .with_parts_of_peak()
    }

    fn provisions(&self, series: &[Row]) -> Provisions {
        let most = |part: fn(&Row) -> Uint128| series.iter().map(part).max().unwrap_or_default();
        Provisions {
            highest: most(|row| row.provided.total()),
            deepest_hole: most(|row| row.provided.lenders),
            end: series.last().map(|row| row.provided.total()).unwrap_or_default(),
            ..self.tally.provisions
        }
    }

    fn oracle_work(&self) -> OracleWork {
        let (rounds_closed, rounds_failed) = self.tally.rounds;
        let name = |tranche: u64| format!("reporter-{}", tranche.saturating_sub(1));
        let slashed = self.tally.slashed.iter().map(|(tranche, amount)| {
            let stake = self.stakes.get(tranche).copied().unwrap_or_default();
            let fraction = Decimal::checked_from_ratio(*amount, stake).unwrap_or_default();
            ReporterSlash { name: name(*tranche), amount: *amount, fraction }
        });
        OracleWork {
            rounds_closed,
            rounds_failed,
            breaker_trips: self.tally.breaker_trips,
            liar: self.scenario.liar.map(|liar| Lie {
                name: format!("reporter-{}", reporters::LIAR.saturating_add(1)),
                from: liar.from,
                to: liar.to,
                how: "40 % above the market".into(),
            }),
            slashed: slashed.collect(),
        }
    }

    fn classes(&self) -> [ClassOutcome; CLASSES] {
        let ltvs = self.setup.plan.market.classes.iter().map(|class| class.maintenance_ltv);
        let end = snapshot::class_debt(&self.suite);
        let mut classes: [ClassOutcome; CLASSES] = Default::default();
        let columns = ltvs.zip(end).zip(self.debt_peak).zip(self.tally.repaid);
        for (class, (outcome, (((maintenance_ltv, debt_end), debt_peak), (own, sold)))) in
            classes.iter_mut().zip(columns).enumerate()
        {
            let of = |hit: fn(&super::cast::Borrower) -> bool| {
                let count = self.cast.borrowers.iter().filter(|b| b.class == class && hit(b)).count();
                u64::try_from(count).unwrap_or(u64::MAX)
            };
            *outcome = ClassOutcome {
                maintenance_ltv,
                borrowers: of(|_| true),
                liquidated: of(|borrower| borrower.liquidated),
                under_water: of(|borrower| borrower.under_water),
                debt_peak,
                debt_end,
                repaid: own,
                repaid_by_liquidation: sold,
            };
        }
        classes
    }
}
