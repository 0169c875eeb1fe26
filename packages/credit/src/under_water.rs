//! The clock of an account under water. It counts at most the time in which one feed could be read: that of the most valuable
//! collateral.

use cosmwasm_std::Uint128;
use interfaces::shared::clock::{ClockStart, FeedUptime};
use risk::int::mul_floor;

use crate::account::{Account, UnderWater};
use crate::error::Result;
use crate::quote::Quote;
use crate::valuation::DUST_DIVISOR;
use crate::view::View;

impl View<'_> {
    /// Starts the time under water, or continues it. When the collateral whose feed bounds its clock is sold, or gets another
    /// feed, another feed bounds the clock from what it has counted.
    pub(crate) fn under_water(&self, account: &Account) -> Result<UnderWater> {
        let feed = || self.bounding_feed(account);
        let Some(under) = &account.under_water else {
            let terms = &self.params.liquidation;
            let (law, seconds_per_block) = (terms.discount, terms.seconds_per_block);
            return Ok(UnderWater { start: ClockStart::new(self.env, feed()?), law, seconds_per_block });
        };
        if under.start.feed.is_none_or(|start| self.held(account, start.feed).is_some()) {
            return Ok(under.clone());
        }
        let counted = self.under_water_for(account);
        let start = ClockStart::counting(self.env, counted, under.seconds_per_block, feed()?);
        Ok(UnderWater { start, ..under.clone() })
    }

    /// Counted seconds under water; zero for an account that no message has found under water yet. If another feed has replaced
    /// the one that bounds the clock, only the time since then counts in which the feed that bounds it now could be read.
    pub fn under_water_for(&self, account: &Account) -> u64 {
        let Some(under) = &account.under_water else { return 0 };
        let bounding = |feed| self.quotes.iter().find(|quote| quote.collateral.feed == feed);
        let uptime = |feed| bounding(feed)?.uptime(self.now(), self.params.provision.price_memory);
        let counted = under.start.counted(self.env, under.seconds_per_block, uptime);
        if under.start.feed.is_none_or(|start| bounding(start.feed).is_some()) {
            return counted;
        }
        let replaced_at = self.quotes.iter().map(|quote| quote.collateral.feed_since).max().unwrap_or_default();
        let readable = self.bounding_feed(account).ok().flatten().map_or(u64::MAX, |feed| feed.uptime);
        counted.min(self.now().saturating_sub(replaced_at)).min(readable)
    }

    /// The quote of a collateral that the account holds and whose price is that of `feed`.
    fn held(&self, account: &Account, feed: u64) -> Option<&Quote> {
        let holds = |quote: &&Quote| account.collateral.iter().any(|(id, _)| *id == quote.id);
        self.quotes.iter().filter(holds).find(|quote| quote.collateral.feed == feed)
    }

    /// The feed of the most valuable collateral with a usable price. Unless such collateral has at least a thousandth of all value,
    /// the feed of the most valuable collateral with a remembered price, so that dust bounds no clock.
    fn bounding_feed(&self, account: &Account) -> Result<Option<FeedUptime>> {
        let memory = self.params.provision.price_memory;
        let mut all = Uint128::zero();
        // With a usable price, and with a remembered one.
        let mut greatest = [(Uint128::zero(), None); 2];
        for &(id, amount) in &account.collateral {
            let quote = self.quote(id)?;
            let usable = quote.usable(self.now());
            let Some(price) = usable.or_else(|| self.remembered(quote)) else { continue };
            let value = mul_floor(amount, price)?;
            all = all.checked_add(value)?;
            let [with_usable, with_remembered] = &mut greatest;
            let known = if usable.is_some() { with_usable } else { with_remembered };
            if value >= known.0 {
                let feed = quote.collateral.feed;
                let uptime = quote.uptime(self.now(), memory).map(|uptime| FeedUptime { feed, uptime });
                *known = (value, uptime);
            }
        }
        let [(usable, feed), (_, other)] = greatest;
        let is_dust = usable.full_mul(DUST_DIVISOR) < all.into();
        Ok(if is_dust { other.or(feed) } else { feed.or(other) })
    }
}
