//! The stake behind the market. Debt ceiling, hole, reserve and losses walk the tranches in the order in which losses reach them.
//! Stake of an asset other than the base asset counts at its price less haircuts.

use cosmwasm_std::{CosmosMsg, Decimal, QuerierWrapper, Uint128};
use credit::security::{premium_parts, UnitWorth};
use interfaces::credit_market::Backing;
use interfaces::market::TrancheExposure;
use interfaces::security_vault::{Active, TrancheRecord};
use risk::stake::{units, worth};

use crate::error::{ContractError, Result};
use crate::events;
use crate::session::Session;

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
    /// Values of a unit of a tranche's asset now; nothing while its price record cannot be read.
    pub fn unit_worth(&self, querier: &QuerierWrapper, backing: &Backing) -> UnitWorth {
        let Some(terms) = backing.valuation else { return UnitWorth::base() };
        let record = self.config.oracle.record(querier, terms.feed);
        record.map_or_else(|_| UnitWorth::default(), |record| UnitWorth::of(&record, terms, &self.params, self.now))
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

    /// Divides a premium among the tranches by the value in a loss of their stake that is not in a cooldown. Error: `Std` when the
    /// security vault does not answer.
    pub fn premium_parts(&self, querier: &QuerierWrapper, amount: Uint128) -> Result<Vec<(u64, Uint128)>> {
        let tranches = &self.config.tranches;
        let mut weights = vec![];
        if tranches.len() > 1 {
            let active = self.config.security_vault.active(querier, tranches.iter().map(|it| it.tranche).collect())?;
            let weigh = |(backing, active): (_, Active)| worth(active.assets, self.unit_worth(querier, backing).seized);
            weights = tranches.iter().zip(active).map(weigh).collect();
        }
        Ok(premium_parts(tranches, &weights, amount)?)
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
        Ok(self.ledger.hole(self.stake(querier)?)?)
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
