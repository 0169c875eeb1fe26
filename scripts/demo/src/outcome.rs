//! Result of a replay: a row per bar, the events, and the sums. Everything but [`Timing`] depends on the scenario, the seed and
//! the number of accounts alone, so two runs can be compared byte by byte without it.
//!
//! Amounts are smallest units and serialise as strings of digits, ratios and prices as strings of decimals.

use cosmwasm_std::{Decimal, Uint128};
use serde::{Deserialize, Serialize};
use thiserror::Error;

mod measure;
mod summary;

pub use measure::{Band, Compared, Measure, Setting};
pub use summary::{
    ClassOutcome, Deficits, Lenders, Lie, Liquidations, OracleWork, Provisions, ReporterSlash, Sales, Summary, Symbols,
    ValidatorLoss,
};

/// Leverage classes of the market.
pub const CLASSES: usize = 3;

/// A whole replay.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// The sums.
    pub summary: Summary,
    /// One row per bar, oldest first, taken after everything that the bar caused.
    pub series: Vec<Row>,
    /// Notable events, oldest first.
    pub events: Vec<Event>,
    /// How long it took: the only part that differs between two runs.
    pub timing: Timing,
}

/// Wall-clock time of a replay.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Timing {
    /// Seconds from the first to the last bar, without the deployment of the suite.
    pub seconds: f64,
    /// Bars replayed in a second.
    pub bars_per_second: f64,
}

/// Whether a feed can be used, after the oracle's own statuses.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FeedStatus {
    /// Everything is open.
    #[default]
    Live,
    /// The spread or the distance from the average is wide: nothing new is lent.
    Uncertain,
    /// The breaker holds a price back.
    Pending,
    /// No price in time.
    Stale,
    /// Stopped by governance.
    Halted,
}

/// The state after one bar.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Open time of the bar, unix seconds.
    pub time: u64,
    /// Close of the market: base per native token, or the scenario's constant price in a depeg.
    pub market: Decimal,
    /// Market price of the liquid staking token over its redemption value; 1 outside a depeg.
    pub lst_ratio: Decimal,
    /// The lying reporter's price of the native token at the end of the bar; none when it does not lie.
    pub liar: Option<Decimal>,
    /// Price last accepted by the oracle for the native token, in base.
    pub oracle: Option<Decimal>,
    /// The oracle's moving average of it.
    pub ema: Option<Decimal>,
    /// Price of a liquid staking token for borrowing; none when borrowing is closed.
    pub borrow_price: Option<Decimal>,
    /// Price of a liquid staking token for liquidation; none when liquidation is closed.
    pub collateral_price: Option<Decimal>,
    /// The collateral pair's status.
    pub status: FeedStatus,
    /// Cash of the market that can be lent or paid out, base.
    pub cash: Uint128,
    /// Debt of all accounts, base.
    pub debt: Uint128,
    /// What debt may be at most, base.
    pub debt_ceiling: Uint128,
    /// Debt over the lenders' supply.
    pub utilisation: Decimal,
    /// Native token per liquid staking token.
    pub redemption_rate: Decimal,
    /// Base per lender share on the way in.
    pub lender_index: Decimal,
    /// Exit price of a lender's share, base; below the index when there is a hole.
    pub exit_price: Decimal,
    /// Provisions for accounts under water, by who would bear them, base.
    pub provided: Provided,
    /// The insurance fund, base.
    pub fund: Uint128,
    /// Payments of each layer since the first bar, base.
    pub paid: Layers,
    /// Recoveries of the layers since the first bar, base.
    pub refunded: Uint128,
    /// Stake in the market's tranche, base.
    pub tranche: Uint128,
    /// Liquidations since the first bar.
    pub liquidations: u64,
    /// Debt repaid by liquidations since the first bar, base.
    pub sold: Sold,
    /// Deficits since the first bar.
    pub deficits: u64,
}

/// Who would bear provisions, base units, in the order of payment.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provided {
    /// Insurance fund and premium that is owed.
    pub fund: Uint128,
    /// The tranche.
    pub tranche: Uint128,
    /// Value forfeited by leaving lenders.
    pub kept: Uint128,
    /// The lenders: the hole.
    pub lenders: Uint128,
}

impl Provided {
    /// All provisions.
    pub fn total(&self) -> Uint128 {
        [self.fund, self.tranche, self.kept, self.lenders].into_iter().fold(Uint128::zero(), Uint128::saturating_add)
    }
}

/// Debt repaid by buyers, by the state of the account, base units.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sold {
    /// In the soft band, above health 1.
    pub soft: Uint128,
    /// Below health 1, worth more than the debt.
    pub hard: Uint128,
    /// Worth less than the debt.
    pub under_water: Uint128,
}

/// The waterfall: payments of each layer, base units, in the order of payment.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layers {
    /// The insurance fund.
    pub fund: Uint128,
    /// Premium owed to stakers and cancelled.
    pub premium: Uint128,
    /// The tranche.
    pub tranche: Uint128,
    /// Lenders who left at less than the index.
    pub leavers: Uint128,
    /// Lenders who stayed, by a lower index.
    pub lenders: Uint128,
}

impl Layers {
    /// Names for people, in the order of [`Layers::values`].
    pub const NAMES: [&'static str; 5] = ["Insurance fund", "Premium cancelled", "Tranche", "Leavers", "Lenders"];

    /// The amounts in the order in which the layers pay.
    pub fn values(&self) -> [Uint128; 5] {
        [self.fund, self.premium, self.tranche, self.leavers, self.lenders]
    }

    /// Sum of the payments of all layers; saturates.
    pub fn total(&self) -> Uint128 {
        self.values().into_iter().fold(Uint128::zero(), Uint128::saturating_add)
    }
}

/// What kind of thing happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EventKind {
    /// A validator lost stake.
    ValidatorSlash,
    /// A reporter lost stake.
    ReporterSlash,
    /// The breaker held a price back, or let it through.
    Breaker,
    /// The feed changed its status for another reason.
    Feed,
    /// The first liquidation, or an unusually large one.
    Liquidation,
    /// An account went under water, or recovered.
    UnderWater,
    /// A loss was realised.
    Deficit,
    /// A recovery was paid to those who had borne the loss.
    Refund,
    /// Anything else.
    Note,
}

impl EventKind {
    /// The name on the page.
    pub fn label(self) -> &'static str {
        match self {
            Self::ValidatorSlash => "validator slashed",
            Self::ReporterSlash => "reporter slashed",
            Self::Breaker => "breaker",
            Self::Feed => "feed",
            Self::Liquidation => "liquidation",
            Self::UnderWater => "under water",
            Self::Deficit => "deficit",
            Self::Refund => "refund",
            Self::Note => "note",
        }
    }
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Unix seconds.
    pub time: u64,
    /// What it was.
    pub kind: EventKind,
    /// The facts, one sentence with its numbers.
    pub text: String,
}

/// An invariant that did not hold after a bar: the replay stops here.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("invariant {name} failed after bar {bar} ({}): {detail}", crate::clock::stamp(*time))]
pub struct InvariantFailed {
    /// Index of the bar, from 0.
    pub bar: usize,
    /// Its open time.
    pub time: u64,
    /// The invariant's name.
    pub name: String,
    /// The numbers that do not fit.
    pub detail: String,
}
