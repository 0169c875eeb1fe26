//! Marks. Every message that values an account records its provision, its time under water and whether it is healthy.

use cosmwasm_std::{Addr, Decimal, Uint128};
use interfaces::market::AccountState;
use interfaces::shared::clock::{ClockStart, FeedUptime};
use risk::discount::Standing;
use risk::int::mul_floor;

use crate::error::Result;
use crate::events;
use crate::health::{assess, find, value, Assessment, Quote, Valuation, SPECK};
use crate::session::Session;
use crate::state::{Account, UnderWater};

/// An account after a mark.
pub struct Marked {
    /// What it owes, in base units.
    pub owed: Uint128,
    /// The value of its collateral.
    pub valuation: Valuation,
    /// Its state and health.
    pub assessment: Assessment,
}

impl Session {
    /// Values an account and records the result. While prices are missing that decide the result, nothing changes.
    pub fn mark(&mut self, owner: &Addr, account: &mut Account) -> Result<Marked> {
        let valuation = value(self, account)?;
        let owed = self.ledger.owed(&account.debt)?;
        let before = assess(self, &valuation, owed)?;
        if before.state == AccountState::NoPrice {
            return Ok(Marked { owed, valuation, assessment: before });
        }
        let (from, since) = (account.debt.provision, account.under_water.clone());
        if valuation.value >= owed {
            account.under_water = None;
        } else {
            account.under_water = Some(self.under_water(account)?);
        }
        let counted = mul_floor(valuation.value, self.counted_part(account, &valuation)?)?;
        let provision = self.ledger.live(&account.debt)?.saturating_sub(counted);
        let worth = mul_floor(valuation.value, keep(self.params.liquidation.discount.least))?;
        self.ledger.provide(&mut account.debt, provision, worth)?;
        if from != provision || since != account.under_water {
            self.events.push(events::mark(owner, from, account, self.ledger.provisions));
        }
        // A return to interest raises the debt.
        let after = self.ledger.owed(&account.debt)?;
        let assessment = if after == owed { before } else { assess(self, &valuation, after)? };
        if assessment.state == AccountState::Healthy {
            account.healthy_at = self.now;
        }
        Ok(Marked { owed: after, valuation, assessment })
    }

    /// Returns what a mark would find, without its effects.
    pub fn preview(&mut self, owner: &Addr, account: &Account) -> Result<Marked> {
        if account.debt.fixed.is_none() {
            let (owed, valuation) = (self.ledger.owed(&account.debt)?, value(self, account)?);
            let assessment = assess(self, &valuation, owed)?;
            return Ok(Marked { owed, valuation, assessment });
        }
        let (ledger, events) = (self.ledger.clone(), self.events.len());
        let marked = self.mark(owner, &mut account.clone());
        self.ledger = ledger;
        self.events.truncate(events);
        marked
    }

    /// Starts the time under water, or continues it. When the collateral whose feed bounds its clock is sold, or gets another feed,
    /// another feed bounds the clock from what it has counted.
    fn under_water(&self, account: &Account) -> Result<UnderWater> {
        let feed = || self.bounding_feed(account);
        let Some(under) = &account.under_water else {
            let (law, seconds_per_block) =
                (self.params.liquidation.discount, self.params.liquidation.seconds_per_block);
            return Ok(UnderWater { start: ClockStart::new(&self.env, feed()?), law, seconds_per_block });
        };
        let holds = |quote: &Quote| account.collateral.iter().any(|(id, _)| *id == quote.id);
        let is_held = |feed| self.quotes.iter().any(|quote| quote.collateral.feed == feed && holds(quote));
        if under.start.feed.is_none_or(|start| is_held(start.feed)) {
            return Ok(under.clone());
        }
        let counted = self.under_water_for(account);
        let start = ClockStart::counting(&self.env, counted, under.seconds_per_block, feed()?);
        Ok(UnderWater { start, ..under.clone() })
    }

    /// The feed of the most valuable collateral with a usable price. Unless such collateral has at least a thousandth of all value,
    /// the feed of the most valuable collateral with a remembered price, so that dust bounds no clock.
    fn bounding_feed(&self, account: &Account) -> Result<Option<FeedUptime>> {
        let memory = self.params.provision.price_memory;
        let mut all = Uint128::zero();
        // With a usable price, and with a remembered one.
        let mut greatest = [(Uint128::zero(), None); 2];
        for &(id, amount) in &account.collateral {
            let quote = find(&self.quotes, id)?;
            let usable = quote.usable(self.now);
            let Some(price) = usable.or_else(|| quote.remembered(self.now, memory)) else { continue };
            let value = mul_floor(amount, price)?;
            all = all.checked_add(value)?;
            let [with_usable, with_remembered] = &mut greatest;
            let known = if usable.is_some() { with_usable } else { with_remembered };
            if value >= known.0 {
                let feed = quote.collateral.feed;
                let uptime = quote.uptime(self.now, memory).map(|uptime| FeedUptime { feed, uptime });
                *known = (value, uptime);
            }
        }
        let [(usable, feed), (_, other)] = greatest;
        let is_dust = usable.full_mul(SPECK) < all.into();
        Ok(if is_dust { other.or(feed) } else { feed.or(other) })
    }

    /// Counted seconds under water; zero for an account that no message has found under water yet. If another feed has replaced
    /// the one that bounds the clock, only the time since then counts in which the feed that bounds it now could be read.
    pub fn under_water_for(&self, account: &Account) -> u64 {
        let Some(under) = &account.under_water else { return 0 };
        let bounding = |feed| self.quotes.iter().find(|quote| quote.collateral.feed == feed);
        let uptime = |feed| bounding(feed)?.uptime(self.now, self.params.provision.price_memory);
        let counted = under.start.counted(&self.env, under.seconds_per_block, uptime);
        if under.start.feed.is_none_or(|start| bounding(start.feed).is_some()) {
            return counted;
        }
        let replaced_at = self.quotes.iter().map(|quote| quote.collateral.feed_since).max().unwrap_or_default();
        let readable = self.bounding_feed(account).ok().flatten().map_or(u64::MAX, |feed| feed.uptime);
        counted.min(self.now.saturating_sub(replaced_at)).min(readable)
    }

    /// The part of the price that a buyer pays for collateral of an account under water. While the account is not under water at
    /// the average price, the discount is at most the least one: an account that recovered without a mark keeps its old clock,
    /// and a later wick must not sell it at that clock's discount.
    pub fn price_factor(&self, account: &Account, valuation: &Valuation) -> Result<Decimal> {
        let law = account.under_water.as_ref().map_or(self.params.liquidation.discount, |under| under.law);
        let owed = self.ledger.owed(&account.debt)?;
        let mut elapsed = self.under_water_for(account);
        if valuation.smooth_value >= owed {
            elapsed = elapsed.min(law.par_time);
        }
        Ok(law.price_factor(Standing::UnderWater(elapsed), Decimal::zero(), owed, valuation.value)?)
    }

    /// The part of the collateral's value that provisions assume: 1 less the greater of the least discount and the present one.
    pub fn counted_part(&self, account: &Account, valuation: &Valuation) -> Result<Decimal> {
        let most = keep(self.params.liquidation.discount.least);
        if account.under_water.is_none() {
            return Ok(most);
        }
        Ok(self.price_factor(account, valuation)?.min(most))
    }
}

fn keep(discount: Decimal) -> Decimal {
    Decimal::one().saturating_sub(discount)
}
