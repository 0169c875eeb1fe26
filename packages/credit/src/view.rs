//! What decides the value of an account, besides the account: time, prices and terms.

use cosmwasm_std::{Decimal, Env};
use interfaces::credit_market::{ClassParams, Params};

use crate::error::{CreditError, Result};
use crate::quote::Quote;

pub(crate) const DAY: u64 = 86_400;

/// Time, prices and terms at which accounts are valued.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The block.
    pub env: &'a Env,
    /// Parameters of the market.
    pub params: &'a Params,
    /// Its leverage classes.
    pub classes: &'a [ClassParams],
    /// Prices. [`View::refresh`] needs those of all collaterals. Everything else needs those that the account holds, and in a sale
    /// those that it held before: [`View::under_water_for`] reads a feed without a quote as one that was replaced.
    pub quotes: &'a [Quote],
}

impl<'a> View<'a> {
    /// Block time, in seconds since the epoch.
    pub(crate) fn now(&self) -> u64 {
        self.env.block.time.seconds()
    }

    /// A leverage class. Error: `NotFound`.
    pub fn class(&self, class: u8) -> Result<&'a ClassParams> {
        self.classes.get(usize::from(class)).ok_or(CreditError::NotFound { what: "class", id: class.into() })
    }

    /// The quote of a collateral. Error: `NotFound`.
    pub fn quote(&self, id: u64) -> Result<&'a Quote> {
        self.quotes.iter().find(|quote| quote.id == id).ok_or(CreditError::NotFound { what: "collateral", id })
    }

    /// The last accepted price of a collateral, while it counts.
    pub(crate) fn remembered(&self, quote: &Quote) -> Option<Decimal> {
        quote.remembered(self.now(), self.params.provision.price_memory)
    }
}
