//! The stake behind the market. Its tranches are walked in the order in which losses reach them, for the debt ceiling, the
//! hole, the reserve, and the losses themselves; stake of another asset than the base asset counts at its price less haircuts.

use cosmwasm_std::{CosmosMsg, Decimal, QuerierWrapper, StdResult, Uint128};
use interfaces::credit_market::{Backing, Valuation};
use interfaces::market::TrancheExposure;
use interfaces::oracle_aggregator::PriceUse;
use interfaces::security_vault::{Active, TrancheRecord};
use risk::int::{div_ceil, mul_div_floor, mul_floor};

use crate::error::ContractError;
use crate::events;
use crate::health::{remembered, usable};
use crate::session::Session;

/// More units than any tranche holds; a need above it is cut, so that a worthless token cannot stop a message.
const MOST: Uint128 = Uint128::new(u128::MAX >> 8);

/// What a unit of a tranche's asset is worth in base units: 1 for the base asset.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct UnitWorth {
    /// The greater of liquidation price and average, at which a sale begins; absent without a usable price.
    pub price: Option<Decimal>,
    /// What it counts for in a loss: the lower of average and liquidation price, or the one that it had until lately, after
    /// haircuts; zero without. One round of a high price moves nothing.
    pub seized: Decimal,
    /// What it counts for in new debt: the price for new risk after haircuts; zero without.
    pub backing: Decimal,
}

/// What a tranche counts for in new debt.
pub struct Security {
    /// The stake.
    pub active: Active,
    /// What a unit counts for, in base units.
    pub unit_value: Decimal,
    /// What the slashable stake counts for, in base units.
    pub value: Uint128,
}

/// What all tranches count for in new debt, in base units.
pub fn total(tranches: &[Security]) -> Uint128 {
    tranches.iter().fold(Uint128::zero(), |sum, tranche| sum.saturating_add(tranche.value))
}

/// Worth of an amount, rounded down; an overflow saturates, and another limit binds.
fn worth(amount: Uint128, unit: Decimal) -> Uint128 {
    mul_floor(amount, unit).unwrap_or(Uint128::MAX)
}

/// Units that `value` base units need, rounded up; none of an asset that counts for nothing.
fn needed(value: Uint128, unit: Decimal) -> Uint128 {
    if unit.is_zero() {
        return Uint128::zero();
    }
    div_ceil(value, unit).map_or(MOST, |units| units.min(MOST))
}

impl Session {
    /// What a unit of a tranche's asset is worth now.
    pub fn unit_worth(&self, querier: &QuerierWrapper, backing: &Backing) -> UnitWorth {
        let Some(Valuation { feed, haircut, overlap }) = backing.valuation else {
            let one = Decimal::one();
            return UnitWorth { price: Some(one), seized: one, backing: one };
        };
        let none = UnitWorth { price: None, seized: Decimal::zero(), backing: Decimal::zero() };
        let Ok(record) = self.config.oracle.record(querier, feed) else { return none };
        let rest = |part: Decimal| Decimal::one().saturating_sub(part);
        let count = |price: Option<Decimal>| {
            let cut = rest(haircut).checked_mul(rest(overlap)).unwrap_or_default();
            price.and_then(|price| price.checked_mul(cut).ok()).unwrap_or_default()
        };
        let price = usable(&record, self.now);
        let for_new_risk = PriceUse::NewRisk { z: self.params.band.confidence_multiple };
        UnitWorth {
            price: price.map(|price| price.max(record.ema)),
            seized: count(
                price
                    .or_else(|| remembered(&record, self.now, self.params.provision.price_memory))
                    .map(|price| price.min(record.ema)),
            ),
            backing: count(record.price(self.now, for_new_risk).ok()),
        }
    }

    /// What each tranche counts for in new debt: stake that neither cools down nor is held or reserved. Error: `Std` when the
    /// security vault does not answer.
    pub fn security(&self, querier: &QuerierWrapper) -> Result<Vec<Security>, ContractError> {
        let ids = self.config.tranches.iter().map(|backing| backing.tranche).collect();
        let active = self.config.security_vault.active(querier, ids)?;
        let count = |(backing, active): (&Backing, Active)| {
            let unit_value = self.unit_worth(querier, backing).backing;
            let value = worth(active.slashable, unit_value);
            Security { active, unit_value, value }
        };
        Ok(self.config.tranches.iter().zip(active).map(count).collect())
    }

    /// The parts of a premium: by what the stake that does not cool down counts for in a loss. The first tranche gets what
    /// rounding leaves, and all of it when no stake counts. Error: `Std` when the security vault does not answer.
    pub fn premium_parts(
        &self,
        querier: &QuerierWrapper,
        amount: Uint128,
    ) -> Result<Vec<(u64, Uint128)>, ContractError> {
        let tranches = &self.config.tranches;
        let mut parts: Vec<(u64, Uint128)> = tranches.iter().map(|it| (it.tranche, Uint128::zero())).collect();
        let mut rest = amount;
        if tranches.len() > 1 {
            let active = self.config.security_vault.active(querier, parts.iter().map(|(id, _)| *id).collect())?;
            let weigh =
                |(backing, active): (&Backing, Active)| worth(active.assets, self.unit_worth(querier, backing).seized);
            let weights: Vec<Uint128> = tranches.iter().zip(active).map(weigh).collect();
            let sum = weights.iter().fold(Uint128::zero(), |sum, weight| sum.saturating_add(*weight));
            for ((_, part), weight) in parts.iter_mut().zip(weights).filter(|_| !sum.is_zero()) {
                *part = mul_div_floor(amount, weight, sum)?.min(rest);
                rest = rest.checked_sub(*part)?;
            }
        }
        if let Some((_, first)) = parts.first_mut() {
            *first = first.checked_add(rest)?;
        }
        parts.retain(|(_, part)| !part.is_zero());
        Ok(parts)
    }

    /// Stake of all tranches that provisions may claim, in base units. Read only when fund, unpaid premium and what leavers
    /// forfeited do not cover all provisions. A record that cannot be decoded is an error until
    /// `provision.record_patience` after a message first found that; then it counts as no stake.
    pub fn stake(&self, querier: &QuerierWrapper) -> Result<Uint128, ContractError> {
        let mut sum = Uint128::zero();
        if self.ledger.provisions <= self.ledger.reserves()? {
            return Ok(sum);
        }
        for backing in &self.config.tranches {
            match self.config.security_vault.record(querier, backing.tranche) {
                Ok(record) => {
                    let unit = self.unit_worth(querier, backing).seized;
                    sum = sum.saturating_add(worth(record.free(), unit));
                }
                Err(error) => {
                    let patience = self.params.provision.record_patience;
                    let reported_at = self.ledger.record_fault;
                    if reported_at.is_none_or(|since| self.now.saturating_sub(since) < patience) {
                        return Err(ContractError::TrancheRecord { reported_at, error: error.to_string() });
                    }
                }
            }
        }
        Ok(sum)
    }

    /// What lenders carry if every provision comes true. Errors: those of [`Session::stake`].
    pub fn hole(&self, querier: &QuerierWrapper) -> Result<Uint128, ContractError> {
        self.ledger.hole(self.stake(querier)?)
    }

    /// The tranches as losses reach them: each is needed for what those before it cannot pay. A record that cannot be read
    /// counts as no stake there.
    pub fn exposures(&self, querier: &QuerierWrapper) -> Vec<TrancheExposure> {
        self.exposed(querier, false).into_iter().map(|(exposure, _)| exposure).collect()
    }

    /// See [`Session::exposures`]; with the tranches' records, read at most once each: all of them, or only those that another
    /// tranche's need depends on.
    fn exposed(&self, querier: &QuerierWrapper, all: bool) -> Vec<(TrancheExposure, Option<StdResult<TrancheRecord>>)> {
        let several = self.config.tranches.len() > 1;
        let mut rest = self.ledger.need();
        let expose = |backing: &Backing| {
            let (tranche, feed) = (backing.tranche, backing.valuation.map(|it| it.feed));
            let UnitWorth { price, seized, .. } = self.unit_worth(querier, backing);
            let reserve = needed(rest, seized);
            let is_read = all || (several && !rest.is_zero());
            let record = is_read.then(|| self.config.security_vault.record(querier, tranche));
            if let Some(Ok(record)) = &record {
                rest = rest.saturating_sub(worth(record.free(), seized));
            }
            (TrancheExposure { tranche, reserve, value: seized, price, feed }, record)
        };
        self.config.tranches.iter().map(expose).collect()
    }

    /// The messages that reserve the stake which provisions need, where it differs enough from what the vault stores: above it,
    /// below nine tenths of it, or nothing. The vault replaces what it stores by the need of now before a payout, so that only
    /// its own record says what is reserved.
    pub fn reserve(&mut self, querier: &QuerierWrapper) -> Result<Vec<CosmosMsg>, ContractError> {
        let exact = self.reserves_exactly;
        if self.ledger.need().is_zero() && self.ledger.reserved.is_zero() && !exact {
            // Nothing depends on the records.
            self.ledger.record_fault = None;
            return Ok(vec![]);
        }
        let vault = &self.config.security_vault;
        let (mut messages, mut sum, mut unreadable) = (vec![], Uint128::zero(), false);
        for (TrancheExposure { tranche, reserve: need, .. }, record) in self.exposed(querier, true) {
            let record = record.and_then(Result::ok);
            unreadable |= record.is_none();
            let reserved = record.map_or(self.ledger.reserved, |record| record.reserved);
            let below = need.full_mul(10u128) < reserved.full_mul(9u128);
            let differs = need != reserved && (need > reserved || below || need.is_zero());
            if exact || differs {
                messages.push(vault.reserve(tranche, need)?);
                self.events.push(events::reserve(tranche, need));
            }
            sum = sum.saturating_add(if exact || differs { need } else { reserved });
        }
        self.ledger.reserved = sum;
        if !unreadable && self.ledger.record_fault.take().is_some() {
            // Requests could not be paid meanwhile: their windows start over.
            self.ledger.liquid_since = None;
        }
        if unreadable {
            self.ledger.record_fault = self.ledger.record_fault.or(Some(self.now));
        }
        Ok(messages)
    }
}
