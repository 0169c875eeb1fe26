//! The stake behind the market. Debt ceiling, hole, reserve and losses walk the tranches in the order in which losses reach them.
//! Stake of an asset other than the base asset counts at its price less haircuts.

use cosmwasm_std::{CosmosMsg, Decimal, QuerierWrapper, Uint128};
use interfaces::credit_market::{Backing, Valuation};
use interfaces::market::TrancheExposure;
use interfaces::oracle_aggregator::PriceUse;
use interfaces::security_vault::{Active, TrancheRecord};
use risk::int::mul_div_floor;
use risk::stake::{units, worth};

use crate::error::{ContractError, Result};
use crate::events;
use crate::health::{remembered, usable};
use crate::session::Session;

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

/// A tranche's value for new debt.
pub struct Security {
    /// The stake.
    pub active: Active,
    /// Value of a unit, in base units.
    pub unit_value: Decimal,
    /// Value of the slashable stake, in base units.
    pub value: Uint128,
}

/// Value of all tranches for new debt, in base units.
pub fn total(tranches: &[Security]) -> Uint128 {
    tranches.iter().fold(Uint128::zero(), |sum, tranche| sum.saturating_add(tranche.value))
}

impl Session {
    /// Values of a unit of a tranche's asset now.
    pub fn unit_worth(&self, querier: &QuerierWrapper, backing: &Backing) -> UnitWorth {
        let Some(Valuation { feed, haircut, overlap }) = backing.valuation else {
            let one = Decimal::one();
            return UnitWorth { price: Some(one), seized: one, backing: one };
        };
        let Ok(record) = self.config.oracle.record(querier, feed) else { return UnitWorth::default() };
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

    /// Each tranche's value for new debt: stake that is not in a cooldown, on hold or reserved. Error: `Std` when the security
    /// vault cannot be queried.
    pub fn security(&self, querier: &QuerierWrapper) -> Result<Vec<Security>> {
        let ids = self.config.tranches.iter().map(|backing| backing.tranche).collect();
        let active = self.config.security_vault.active(querier, ids)?;
        let count = |(backing, active): (&Backing, Active)| {
            let unit_value = self.unit_worth(querier, backing).backing;
            let value = worth(active.slashable, unit_value);
            Security { active, unit_value, value }
        };
        Ok(self.config.tranches.iter().zip(active).map(count).collect())
    }

    /// Divides a premium among the tranches by the value in a loss of their stake that is not in a cooldown. The first tranche
    /// gets the rounding remainder, and the whole premium when no stake counts. Error: `Std` when the security vault does not
    /// answer.
    pub fn premium_parts(&self, querier: &QuerierWrapper, amount: Uint128) -> Result<Vec<(u64, Uint128)>> {
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

    /// Stake of all tranches that provisions may claim, in base units. Read only when fund, unpaid premium and `kept` do not
    /// cover all provisions. A record that cannot be decoded is an error until `provision.record_patience` after a message first
    /// found it so; then the tranche counts as having no stake.
    pub fn stake(&self, querier: &QuerierWrapper) -> Result<Uint128> {
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
    pub fn hole(&self, querier: &QuerierWrapper) -> Result<Uint128> {
        self.ledger.hole(self.stake(querier)?)
    }

    /// The tranches in the order in which losses reach them, each with the need that those before it cannot pay. A tranche whose
    /// record cannot be read counts as having no stake.
    pub fn exposures(&self, querier: &QuerierWrapper) -> Vec<TrancheExposure> {
        self.exposed(querier, false).into_iter().map(|(exposure, _)| exposure).collect()
    }

    /// See [`Session::exposures`]; also returns the tranches' records that can be read, each read at most once: all of them, or
    /// only those on which another tranche's need depends.
    pub fn exposed(&self, querier: &QuerierWrapper, all: bool) -> Vec<(TrancheExposure, Option<TrancheRecord>)> {
        let several = self.config.tranches.len() > 1;
        let mut rest = self.ledger.need();
        let expose = |backing: &Backing| {
            let (tranche, feed) = (backing.tranche, backing.valuation.map(|it| it.feed));
            let UnitWorth { price, seized, .. } = self.unit_worth(querier, backing);
            let reserve = units(rest, seized);
            let is_read = all || (several && !rest.is_zero());
            let record = is_read.then(|| self.config.security_vault.record(querier, tranche)).and_then(Result::ok);
            if let Some(record) = &record {
                rest = rest.saturating_sub(worth(record.free(), seized));
            }
            (TrancheExposure { tranche, reserve, value: seized, price, feed }, record)
        };
        self.config.tranches.iter().map(expose).collect()
    }

    /// The messages that reserve the stake which provisions need, sent where the need is above the amount that the vault stores,
    /// below nine tenths of it, or zero. The vault replaces the stored amount by the present need before a payout, so only its
    /// own record states what is reserved.
    pub fn reserve(&mut self, querier: &QuerierWrapper) -> Result<Vec<CosmosMsg>> {
        let exact = self.reserves_exactly;
        if self.ledger.need().is_zero() && self.ledger.reserved.is_zero() && !exact {
            self.end_fault();
            return Ok(vec![]);
        }
        let vault = &self.config.security_vault;
        let exposed = self.exposed(querier, true);
        // Tranches whose records cannot be read share what the others leave of the last sum, and are compared as one.
        let (mut unread_need, mut unread_reserved) = (Uint128::zero(), self.ledger.reserved);
        for (exposure, record) in &exposed {
            match record {
                Some(record) => unread_reserved = unread_reserved.saturating_sub(record.reserved),
                None => unread_need = unread_need.saturating_add(exposure.reserve),
            }
        }
        let is_due = |need: Uint128, reserved: Uint128| {
            let below = need.full_mul(10u128) < reserved.full_mul(9u128);
            exact || need != reserved && (need > reserved || below || need.is_zero())
        };
        let sends_unread = is_due(unread_need, unread_reserved);
        let is_unreadable = exposed.iter().any(|(_, record)| record.is_none());
        let mut sum = if is_unreadable && !sends_unread { unread_reserved } else { Uint128::zero() };
        let mut messages = vec![];
        for (TrancheExposure { tranche, reserve: need, .. }, record) in exposed {
            let mut reserved = record.map_or(Uint128::zero(), |record| record.reserved);
            if record.map_or(sends_unread, |record| is_due(need, record.reserved)) {
                messages.push(vault.reserve(tranche, need)?);
                self.events.push(events::reserve(tranche, need));
                reserved = need;
            }
            sum = sum.saturating_add(reserved);
        }
        self.ledger.reserved = sum;
        if is_unreadable && self.ledger.provisions > self.ledger.reserves()? {
            self.ledger.record_fault = self.ledger.record_fault.or(Some(self.now));
        } else {
            self.end_fault();
        }
        Ok(messages)
    }

    /// Ends a fault when nothing depends on a record that cannot be decoded. Requests could not be paid during it, so their windows
    /// start anew.
    fn end_fault(&mut self) {
        if self.ledger.record_fault.take().is_some() {
            self.ledger.fault_ended_at = self.now;
        }
    }
}
