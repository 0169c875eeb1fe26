//! Health of an account: collateral rounded down, debt rounded up, LTV per class. New risk uses the lower of price and
//! average less confidence against initial LTV; liquidation uses the accepted price against maintenance LTV.

use cosmwasm_std::{Decimal, QuerierWrapper, Uint128};
use interfaces::market::{AccountState, Lot, LotKind, TargetHealth};
use interfaces::oracle_aggregator::{FeedRecord, FeedStatus, OracleAggregator, PriceUse};
use interfaces::shared::error::CommonError;
use risk::int::{mul_div_ceil, mul_div_floor, mul_floor};
use risk::margin::{band_edge, hard_target, mean_by_value, sigma_eff};
use risk::{Fixed, MathError};

use crate::error::{ContractError, Result};
use crate::ledger::ONE;
use crate::session::Session;
use crate::state::{Account, Collateral};

const DAY: u64 = 86_400;
/// The band stays open while collateral without a live price, times this factor, is worth at most as much as all collateral.
pub const SPECK: u128 = 1_000;

/// A collateral with its price record.
#[derive(Clone)]
pub struct Quote {
    /// The collateral's id.
    pub id: u64,
    /// The collateral.
    pub collateral: Collateral,
    /// Price record; absent when it cannot be read.
    pub record: Option<FeedRecord>,
}

impl Quote {
    /// Reads the price record from the oracle's raw storage.
    pub fn read(querier: &QuerierWrapper, oracle: &OracleAggregator, id: u64, collateral: Collateral) -> Self {
        // An unreadable feed counts as a missing price, so that it cannot make account queries fail.
        let record = oracle.record(querier, collateral.feed).ok();
        Self { id, collateral, record }
    }

    /// Price for the given use. Errors: `NoRecord`, `Price`.
    pub fn price(&self, now: u64, purpose: PriceUse) -> Result<Decimal> {
        let no_record = ContractError::NoRecord { collateral: self.id, feed: self.collateral.feed };
        let record = self.record.as_ref().ok_or(no_record)?;
        record.price(now, purpose).map_err(|error| ContractError::Price { collateral: self.id, error })
    }

    /// Liquidation price above zero; absent when there is none.
    pub fn usable(&self, now: u64) -> Option<Decimal> {
        usable(self.record.as_ref()?, now)
    }

    /// The last accepted price, while it has been unusable for less than `memory` seconds.
    pub fn remembered(&self, now: u64, memory: u64) -> Option<Decimal> {
        remembered(self.record.as_ref()?, now, memory)
    }

    /// Seconds in which the feed was readable, plus those since its last price stopped counting, so that a permanently dead feed
    /// does not stop a clock for ever; absent without a record.
    pub fn uptime(&self, now: u64, memory: u64) -> Option<u64> {
        let record = self.record.as_ref()?;
        Some(record.uptime(now).saturating_add(now.saturating_sub(forgotten_at(record, memory))))
    }
}

/// Liquidation price above zero; absent when there is none.
pub fn usable(record: &FeedRecord, now: u64) -> Option<Decimal> {
    record.price(now, PriceUse::Liquidation {}).ok().filter(|price| !price.is_zero())
}

/// The last accepted price, while it has been unusable for less than `memory` seconds.
pub fn remembered(record: &FeedRecord, now: u64, memory: u64) -> Option<Decimal> {
    Some(record.price).filter(|_| now < forgotten_at(record, memory))
}

/// First second at which the last accepted price of a feed no longer counts, unless the feed is written again.
fn forgotten_at(record: &FeedRecord, memory: u64) -> u64 {
    let since = if record.status == FeedStatus::Halted { record.updated_at } else { record.expires_at };
    since.saturating_add(memory)
}

/// Finds the quote of a collateral. Error: `NotFound`.
pub fn find(quotes: &[Quote], id: u64) -> Result<&Quote> {
    quotes.iter().find(|quote| quote.id == id).ok_or_else(|| CommonError::not_found("collateral", id).into())
}

/// Fails with `Unhealthy` unless the account's collateral, at prices for new risk and initial LTV, covers what is owed. A
/// collateral without a usable price is an error.
pub fn ensure_initial(session: &Session, account: &Account) -> Result<()> {
    let owed = session.ledger.owed(&account.debt)?;
    let weighted = borrowing_power(session, account)?;
    if weighted < owed {
        return Err(ContractError::Unhealthy { weighted, owed });
    }
    Ok(())
}

/// Collateral at prices for new risk, weighted by the initial LTV of the account's class, rounded down per collateral.
pub fn borrowing_power(session: &Session, account: &Account) -> Result<Uint128> {
    let ltv = session.config.class(account.debt.class)?.initial_ltv;
    let purpose = PriceUse::NewRisk { z: session.params.band.confidence_multiple };
    account.collateral.iter().try_fold(Uint128::zero(), |sum, &(id, amount)| {
        let value = mul_floor(amount, find(&session.quotes, id)?.price(session.now, purpose)?)?;
        Ok(sum.checked_add(mul_floor(value, ltv)?)?)
    })
}

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

/// Values the collateral of an account.
pub fn value(session: &Session, account: &Account) -> Result<Valuation> {
    let ltv = session.config.class(account.debt.class)?.maintenance_ltv;
    let (now, memory) = (session.now, session.params.provision.price_memory);
    let mut sum = Valuation::default();
    let mut doubtful = Uint128::zero();
    let (mut deviations, mut day_deviations) = (vec![], vec![]);
    for &(id, amount) in &account.collateral {
        let quote = find(&session.quotes, id)?;
        let Collateral { asset, feed, .. } = &quote.collateral;
        let unit_price = quote.usable(now);
        let kind = LotKind::Token(asset.clone());
        sum.lots.push(Lot { id, kind, amount, unit_price, weight: ltv, feed: *feed });
        let Some(price) = unit_price.or_else(|| quote.remembered(now, memory)) else { continue };
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
                let time = session.params.band.time.saturating_add(age);
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
    sum.live = doubtful.full_mul(SPECK) <= sum.value.into();
    sum.deviation = mean_by_value(&deviations)?;
    sum.day_deviation = mean_by_value(&day_deviations)?;
    Ok(sum)
}

fn relative_confidence(record: &FeedRecord) -> Result<Decimal, MathError> {
    mul_div_ceil(record.confidence.atomics(), ONE, record.price.atomics()).map(Decimal::new)
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

/// Assesses an account that owes `owed`. The band exists only while every price is live.
pub fn assess(session: &Session, valuation: &Valuation, owed: Uint128) -> Result<Assessment> {
    let TargetHealth { base, slope, max, soft } = session.params.liquidation.target;
    let one = Decimal::one();
    let edge = if valuation.live { band_edge(valuation.deviation, session.params.band.z)? } else { one };
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
        AccountState::Band => {
            let atomics = mul_div_ceil(edge.atomics(), soft.atomics(), ONE)?;
            Decimal::new(atomics)
        }
        _ => hard_target(valuation.day_deviation, base, slope, max)?,
    };
    Ok(Assessment { state, health, edge, target })
}
