//! The sums of a replay.

use cosmwasm_std::{Decimal, Uint128};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::{Compared, Layers, Setting, CLASSES};

/// Numbers for the terminal and the head of the page.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// Name of the scenario, `custom` for a price file.
    pub scenario: String,
    /// Its headline.
    pub title: String,
    /// What happened.
    pub story: String,
    /// Where the prices come from.
    pub source: String,
    /// What the assets are called.
    pub symbols: Symbols,
    /// The result in one sentence.
    pub verdict: String,
    /// The contracts first, then the twins: the same measure of each.
    pub compared: Vec<Compared>,
    /// What was assumed.
    pub setting: Setting,
    /// What lenders supplied at the start, base.
    pub supplied: Uint128,
    /// The highest debt at the end of a bar, base.
    pub peak_debt: Uint128,
    /// Stake behind the market at the start, base.
    pub tranche_start: Uint128,
    /// The seed.
    pub seed: u64,
    /// Number of replayed seeds, including this one.
    pub seeds: u64,
    /// Borrowers, lenders, stakers and liquidators together.
    pub accounts: u32,
    /// Bars replayed.
    pub bars: u64,
    /// Open time of the first bar.
    pub from: u64,
    /// Open time of the last bar.
    pub to: u64,
    /// Messages that were sent to the contracts, refused ones included.
    pub messages: u64,
    /// How often each invariant was asserted, by contract and number.
    pub invariants: BTreeMap<String, u64>,
    /// The oracle.
    pub oracle: OracleWork,
    /// The liquidations.
    pub liquidations: Liquidations,
    /// The provisions.
    pub provisions: Provisions,
    /// The deficits.
    pub deficits: Deficits,
    /// The lenders.
    pub lenders: Lenders,
    /// Redemption rate before the first bar.
    pub redemption_start: Decimal,
    /// Redemption rate after the last bar.
    pub redemption_end: Decimal,
    /// Lowest redemption rate after any bar.
    pub redemption_low: Decimal,
    /// The validator that was slashed.
    pub validator: Option<ValidatorLoss>,
    /// Borrowers by leverage class.
    pub classes: [ClassOutcome; CLASSES],
}

/// Names of the assets.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Symbols {
    /// The native token.
    pub native: String,
    /// The liquid staking token.
    pub lst: String,
    /// The asset that is lent.
    pub base: String,
    /// The governance token, which reporters stake.
    pub gov: String,
}

/// What the oracle did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OracleWork {
    /// Rounds that ended with a price.
    pub rounds_closed: u64,
    /// Rounds that ended without one.
    pub rounds_failed: u64,
    /// Prices that the breaker held back.
    pub breaker_trips: u64,
    /// The reporter that lied, and when.
    pub liar: Option<Lie>,
    /// Reporters that lost stake.
    pub slashed: Vec<ReporterSlash>,
}

/// A reporter that lied.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lie {
    /// Its name.
    pub name: String,
    /// First moment, unix seconds.
    pub from: u64,
    /// Last moment, unix seconds.
    pub to: u64,
    /// What it reported instead, in a few words.
    pub how: String,
}

/// What a reporter lost in all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReporterSlash {
    /// Its name.
    pub name: String,
    /// Governance tokens.
    pub amount: Uint128,
    /// Part of its stake at the start.
    pub fraction: Decimal,
}

/// Liquidations, by the state of the account.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Liquidations {
    /// In the soft band, above health 1.
    pub soft: Sales,
    /// Below health 1, worth more than the debt.
    pub hard: Sales,
    /// Worth less than the debt.
    pub under_water: Sales,
    /// Liquid staking tokens sold.
    pub collateral_seized: Uint128,
}

impl Liquidations {
    /// All sales together.
    pub fn total(&self) -> Sales {
        let add = |a: Sales, b: &Sales| Sales {
            count: a.count.saturating_add(b.count),
            repaid: a.repaid.saturating_add(b.repaid),
            value: a.value.saturating_add(b.value),
        };
        [&self.soft, &self.hard, &self.under_water].into_iter().fold(Sales::default(), add)
    }
}

/// Sales to liquidators.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sales {
    /// How many.
    pub count: u64,
    /// Debt repaid, base.
    pub repaid: Uint128,
    /// Value of the collateral at the oracle's price, base. Less than `repaid` if buyers paid more than the price.
    pub value: Uint128,
}

/// Provisions for accounts under water.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provisions {
    /// How often an account went under water.
    pub falls: u64,
    /// How often an account recovered or was sold without a loss.
    pub returns: u64,
    /// Highest provisions at the end of a bar, base.
    pub highest: Uint128,
    /// Highest part of them that only lenders would have borne, base.
    pub deepest_hole: Uint128,
    /// Provided for after the last bar, base.
    pub end: Uint128,
    /// Value forfeited by lenders who left in the meantime, base.
    pub forfeited: Uint128,
    /// Rewards for marks, base.
    pub rewards: Uint128,
}

/// Realised losses. `loss` is the sum of `paid`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deficits {
    /// How many accounts left one.
    pub count: u64,
    /// What was lost, base.
    pub loss: Uint128,
    /// Of it, written down while the account was open, base.
    pub written_down: Uint128,
    /// Which layer paid how much, base.
    pub paid: Layers,
    /// Recoveries paid to those who had borne the losses, base.
    pub refunded: Uint128,
}

/// Lenders' results. Shortfalls of accounts under water after the last bar count as losses.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lenders {
    /// Base per share before the first bar.
    pub index_start: Decimal,
    /// Base per share after the last bar.
    pub index_end: Decimal,
    /// Lost and not refunded, by those who stayed and those who left, base.
    pub lost: Uint128,
    /// Of it, not yet realised, base.
    pub unrealised: Uint128,
    /// Refunded to lenders, base.
    pub refunded: Uint128,
    /// Paid to those who held shares when the loss was booked, instead of to the index, base.
    pub to_units: Uint128,
}

/// A validator's slash as the vault saw it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValidatorLoss {
    /// When, unix seconds.
    pub time: u64,
    /// Part of the validator's stake that was burned.
    pub fraction: Decimal,
    /// Redemption rate before.
    pub rate_before: Decimal,
    /// Redemption rate after.
    pub rate_after: Decimal,
}

/// The borrowers of one leverage class.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClassOutcome {
    /// Maintenance LTV of the class.
    pub maintenance_ltv: Decimal,
    /// Borrowers.
    pub borrowers: u64,
    /// Of them, liquidated at least once.
    pub liquidated: u64,
    /// Of them, under water at least once.
    pub under_water: u64,
    /// Debt at its highest, base.
    pub debt_peak: Uint128,
    /// Debt after the last bar, base.
    pub debt_end: Uint128,
    /// Debt that was repaid by the borrowers themselves, base.
    pub repaid: Uint128,
    /// Debt that was repaid out of sold collateral, base.
    pub repaid_by_liquidation: Uint128,
}
