//! Value and health of an account: collateral rounded down, debt rounded up, LTV per class. New risk uses the lower of price and
//! average less confidence against initial LTV; liquidation uses the accepted price against maintenance LTV.

use cosmwasm_std::{Decimal, Uint128};
use interfaces::market::{AccountState, Lot, LotKind, TargetHealth};
use interfaces::oracle_aggregator::{FeedRecord, FeedStatus};
use risk::int::{mul_div_ceil, mul_div_floor, mul_floor};
use risk::margin::{band_edge, hard_target, mean_by_value, sigma_eff};
use risk::{Fixed, MathError};

use crate::account::Account;
use crate::error::Result;
use crate::ledger::{Ledger, ONE};
use crate::view::{View, DAY};

/// At most one part in this many of an account's value may lack a live price while the band is open; also the bound of dust in
/// [`View::under_water_for`].
pub(crate) const DUST_DIVISOR: u128 = 1_000;

/// The collateral of an account at liquidation prices, each rounded down, in base units.
#[derive(Debug, Default, PartialEq)]
pub struct Valuation {
    /// Value; a collateral without a usable price counts at its remembered price. At zero there is nothing left to sell or to
    /// wait for.
    pub value: Uint128,
    /// `value` weighted by maintenance LTV.
    pub weighted: Uint128,
    /// Weighted value of the collaterals with a usable price.
    pub priced_weighted: Uint128,
    /// Value at the greater of price and average.
    pub smooth_value: Uint128,
    /// Whether a remembered price is in `value`.
    pub remembers: bool,
    /// Standard deviation of the price over the band's time; a mean weighted by value, rounded up.
    pub deviation: Decimal,
    /// As `deviation`, over a day and without confidence.
    pub day_deviation: Decimal,
    /// Whether live prices decide: all collateral but a thousandth of its value has one, so that nobody closes the band with
    /// dust.
    pub live: bool,
    /// Collateral held, one lot for each.
    pub lots: Vec<Lot>,
}

/// The assessed state of an account.
#[derive(Debug, PartialEq)]
pub struct Assessment {
    /// State at liquidation prices and maintenance LTV.
    pub state: AccountState,
    /// `weighted / owed`, rounded down; absent without debt.
    pub health: Option<Decimal>,
    /// Health from which the account may not be sold.
    pub edge: Decimal,
    /// Health that a sale restores.
    pub target: Decimal,
}

impl View<'_> {
    /// Values and assesses an account.
    pub fn examine(&self, ledger: &Ledger, account: &Account) -> Result<(Valuation, Assessment)> {
        let valuation = self.value(account)?;
        let assessment = self.assess(&valuation, ledger.owed(&account.debt)?)?;
        Ok((valuation, assessment))
    }

    /// Values the collateral of an account.
    fn value(&self, account: &Account) -> Result<Valuation> {
        let ltv = self.class(account.debt.class)?.maintenance_ltv;
        let now = self.now();
        let mut sum = Valuation::default();
        let mut doubtful = Uint128::zero();
        let (mut deviations, mut day_deviations) = (vec![], vec![]);
        for &(id, amount) in &account.collateral {
            let quote = self.quote(id)?;
            let (asset, feed) = (quote.collateral.asset.clone(), quote.collateral.feed);
            let unit_price = quote.usable(now);
            sum.lots.push(Lot { id, kind: LotKind::Token(asset), amount, unit_price, weight: ltv, feed });
            let Some(price) = unit_price.or_else(|| self.remembered(quote)) else { continue };
            let worth = mul_floor(amount, price)?;
            let weighted = mul_floor(worth, ltv)?;
            sum.value = sum.value.checked_add(worth)?;
            sum.weighted = sum.weighted.checked_add(weighted)?;
            match (&quote.record, unit_price) {
                (Some(record), Some(_)) => {
                    sum.priced_weighted = sum.priced_weighted.checked_add(weighted)?;
                    sum.smooth_value = sum.smooth_value.checked_add(mul_floor(amount, price.max(record.ema))?)?;
                    if record.status != FeedStatus::Live {
                        doubtful = doubtful.checked_add(worth)?;
                    }
                    let age = now.saturating_sub(record.observed_at);
                    let variance = Fixed::from_atomics_u128(record.variance.u128());
                    let confidence = relative_confidence(record)?;
                    let time = self.params.band.time.saturating_add(age);
                    deviations.push((sigma_eff(variance, time, confidence)?, worth));
                    day_deviations.push((sigma_eff(variance, DAY, Decimal::zero())?, worth));
                }
                _ => {
                    sum.remembers = true;
                    doubtful = doubtful.checked_add(worth)?;
                    sum.smooth_value = sum.smooth_value.checked_add(worth)?;
                }
            }
        }
        sum.live = doubtful.full_mul(DUST_DIVISOR) <= sum.value.into();
        sum.deviation = mean_by_value(&deviations)?;
        sum.day_deviation = mean_by_value(&day_deviations)?;
        Ok(sum)
    }

    /// Assesses an account that owes `owed`. The band exists only while every price is live.
    pub(crate) fn assess(&self, valuation: &Valuation, owed: Uint128) -> Result<Assessment> {
        let TargetHealth { base, slope, max, soft } = self.params.liquidation.target;
        let one = Decimal::one();
        let edge = if valuation.live { band_edge(valuation.deviation, self.params.band.z)? } else { one };
        // A health above the type's range saturates.
        let ratio = |weighted| mul_div_floor(weighted, ONE, owed).map_or(Decimal::MAX, Decimal::new);
        let health = (!owed.is_zero()).then(|| ratio(valuation.weighted));
        let state = match health {
            None => AccountState::Healthy,
            Some(health) if valuation.remembers && health >= one && ratio(valuation.priced_weighted) < one => {
                AccountState::NoPrice
            }
            Some(health) if health >= edge => AccountState::Healthy,
            Some(health) if health >= one => AccountState::Band,
            Some(_) if valuation.value >= owed => AccountState::Liquidatable,
            Some(_) => AccountState::UnderWater,
        };
        let target = match state {
            AccountState::Band => Decimal::new(mul_div_ceil(edge.atomics(), soft.atomics(), ONE)?),
            _ => hard_target(valuation.day_deviation, base, slope, max)?,
        };
        Ok(Assessment { state, health, edge, target })
    }
}

fn relative_confidence(record: &FeedRecord) -> Result<Decimal, MathError> {
    mul_div_ceil(record.confidence.atomics(), ONE, record.price.atomics()).map(Decimal::new)
}
