//! Measures compared between the contracts and other rules.

use serde::{Deserialize, Serialize};

/// One run in fractions of the lenders' initial supply, unless a field says otherwise. Names are those of `cargo lab compare`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Measure {
    /// What lenders lost and did not get back.
    pub lenders_loss: f64,
    /// All losses, whoever bore them, less recoveries.
    pub deficit: f64,
    /// Value of the collateral sold less the debt that it repaid.
    pub penalty: f64,
    /// Debt repaid by liquidators.
    pub liquidated: f64,
    /// Liquidators' profit, with their inventory at the last price.
    pub liquidator_profit: f64,
    /// Mean initial LTV over classes and bars; not a part of supply.
    pub borrowing_power: f64,
    /// Mean debt over bars.
    pub debt: f64,
    /// Highest debt at the end of a bar.
    pub peak_debt: f64,
    /// Lenders' loss in parts of the highest debt.
    pub lenders_loss_of_peak_debt: f64,
    /// All losses in parts of the highest debt.
    pub deficit_of_peak_debt: f64,
}

impl Measure {
    /// Names for people, in the order of [`Measure::values`].
    pub const NAMES: [&'static str; 10] = [
        "lenders' loss",
        "  of peak debt",
        "deficit",
        "  of peak debt",
        "penalty of borrowers",
        "debt liquidated",
        "liquidators' profit",
        "borrowing power",
        "mean debt",
        "peak debt",
    ];

    /// The numbers in the order of [`Measure::NAMES`].
    pub fn values(&self) -> [f64; 10] {
        [
            self.lenders_loss,
            self.lenders_loss_of_peak_debt,
            self.deficit,
            self.deficit_of_peak_debt,
            self.penalty,
            self.liquidated,
            self.liquidator_profit,
            self.borrowing_power,
            self.debt,
            self.peak_debt,
        ]
    }

    /// Fills the two parts of the highest debt.
    pub fn with_parts_of_peak(mut self) -> Self {
        let of_peak = |part: f64| if self.peak_debt > 0.0 { part / self.peak_debt } else { 0.0 };
        (self.lenders_loss_of_peak_debt, self.deficit_of_peak_debt) =
            (of_peak(self.lenders_loss), of_peak(self.deficit));
        self
    }
}

impl From<&lab::Outcome> for Measure {
    fn from(o: &lab::Outcome) -> Self {
        Self {
            lenders_loss: o.lenders_loss,
            deficit: o.deficit,
            penalty: o.penalty,
            liquidated: o.liquidated,
            liquidator_profit: o.liquidator_profit,
            borrowing_power: o.borrowing_power,
            debt: o.debt,
            peak_debt: o.peak_debt,
            ..Self::default()
        }
        .with_parts_of_peak()
    }
}

/// Least, median and most over seeds of each number, in the order of [`Measure::NAMES`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Band {
    /// The least of each.
    pub least: [f64; 10],
    /// The median of each: the mean of the middle two when there is an even number of seeds.
    pub median: [f64; 10],
    /// The most of each.
    pub most: [f64; 10],
}

impl Band {
    /// The band of some runs, in whatever order they come. All zero without a run.
    pub fn of(runs: &[Measure]) -> Self {
        let mut band = Self::default();
        let ends = band.least.iter_mut().zip(&mut band.median).zip(&mut band.most);
        for (index, ((least, median), most)) in ends.enumerate() {
            let mut values: Vec<f64> = runs.iter().filter_map(|run| run.values().get(index).copied()).collect();
            values.sort_by(f64::total_cmp);
            let (Some(first), Some(last)) = (values.first(), values.last()) else { continue };
            (*least, *most) = (*first, *last);
            let upper = values.len() / 2;
            let lower = values.len().saturating_sub(1) / 2;
            let middle = values.get(lower).zip(values.get(upper));
            *median = middle.map_or(0.0, |(a, b)| (a + b) / 2.0);
        }
        band
    }
}

/// One system on the same prices with the same participants.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Compared {
    /// `contracts`, or the lab's name of the system.
    pub system: String,
    /// Factor of the system's LTVs that gives it the contracts' average borrowing power; 1 for the contracts.
    pub scale: f64,
    /// Value of a lender's share at the end, 1 at the start; with the seed that the report shows.
    pub index: f64,
    /// The run with the seed that the report shows.
    pub measure: Measure,
    /// All seeds.
    pub band: Band,
}

/// Assumptions of the replay, for the reader and for repeating it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setting {
    /// Kind of liquidators: `naive` or `demanding`.
    pub liquidators: String,
    /// The options that repeat this run.
    pub command: String,
    /// Values of the plan that differ from the default: key, default, value.
    pub plan: Vec<[String; 3]>,
    /// The lab file in force, with the plan's numbers.
    pub lab: String,
    /// Assumptions in words: name and value.
    pub assumptions: Vec<[String; 2]>,
    /// Version of the program.
    pub version: String,
    /// SHA-256 of the price file, or the name of the shipped table.
    pub prices: String,
}
