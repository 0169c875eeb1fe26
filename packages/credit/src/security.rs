//! The stake behind a market: its value in a loss and for new debt, and the debt that it allows. Stake of an asset other than the
//! base asset counts at its price less haircuts.

use cosmwasm_std::{Decimal, Uint128};
use interfaces::credit_market::{Backing, Params, Valuation};
use interfaces::oracle_aggregator::{FeedRecord, PriceUse};
use risk::int::{div_floor, mul_div_floor};

use crate::error::Result;
use crate::quote::{remembered, usable};

/// Values of a unit of a tranche's asset, in base units: 1 for the base asset.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct UnitWorth {
    /// The greater of liquidation price and average, at which a sale begins; absent without a usable price.
    pub price: Option<Decimal>,
    /// Value in a loss: the lower of average and liquidation price, or a remembered price, after haircuts; zero without either.
    /// One round with a high price does not raise it.
    pub seized: Decimal,
    /// Value for new debt: the price for new risk after haircuts; zero without a price.
    pub backing: Decimal,
}

impl UnitWorth {
    /// A unit of the base asset.
    pub fn base() -> Self {
        let one = Decimal::one();
        Self { price: Some(one), seized: one, backing: one }
    }

    /// A unit of another asset at `now`, in seconds since the epoch, by its price record.
    pub fn of(record: &FeedRecord, terms: Valuation, params: &Params, now: u64) -> Self {
        let rest = |part: Decimal| Decimal::one().saturating_sub(part);
        let count = |price: Option<Decimal>| {
            let cut = rest(terms.haircut).checked_mul(rest(terms.overlap)).unwrap_or_default();
            price.and_then(|price| price.checked_mul(cut).ok()).unwrap_or_default()
        };
        let price = usable(record, now);
        let known = price.or_else(|| remembered(record, now, params.provision.price_memory));
        let for_new_risk = PriceUse::NewRisk { z: params.band.confidence_multiple };
        Self {
            price: price.map(|price| price.max(record.ema)),
            seized: count(known.map(|price| price.min(record.ema))),
            backing: count(record.price(now, for_new_risk).ok()),
        }
    }
}

/// Divides a premium among the tranches by `weights`. The first tranche gets the rounding remainder, and the whole premium when
/// no stake counts. Tranches without a part are left out.
pub fn premium_parts(tranches: &[Backing], weights: &[Uint128], amount: Uint128) -> Result<Vec<(u64, Uint128)>> {
    let sum = weights.iter().fold(Uint128::zero(), |sum, weight| sum.saturating_add(*weight));
    let mut parts: Vec<(u64, Uint128)> = tranches.iter().map(|it| (it.tranche, Uint128::zero())).collect();
    let mut rest = amount;
    for ((_, part), weight) in parts.iter_mut().zip(weights).filter(|_| !sum.is_zero()) {
        *part = mul_div_floor(amount, *weight, sum)?.min(rest);
        rest = rest.checked_sub(*part)?;
    }
    if let Some((_, first)) = parts.first_mut() {
        *first = first.checked_add(rest)?;
    }
    parts.retain(|(_, part)| !part.is_zero());
    Ok(parts)
}

/// The debt that the stake allows, `slashable / cover_ratio`, rounded down.
pub fn security_ceiling(slashable: Uint128, cover_ratio: Decimal) -> Uint128 {
    // On overflow another part of the ceiling binds.
    div_floor(slashable, cover_ratio).unwrap_or(Uint128::MAX)
}

/// Debt ceiling: the lowest of governance's cap, the security ceiling, and what the oracle's reporters secure.
pub fn ceiling(params: &Params, slashable: Uint128, oracle: Option<Uint128>) -> Uint128 {
    let security = security_ceiling(slashable, params.cover_ratio);
    params.debt_cap.min(security).min(oracle.unwrap_or(Uint128::MAX))
}
