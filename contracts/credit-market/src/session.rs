//! Session of one message: load and accrue at its start, save and respond at its end.

use cosmwasm_std::{Addr, Env, Event, QuerierWrapper, Response, Storage, Uint128};
use interfaces::credit_market::Params;
use interfaces::shared::error::CommonError;

use crate::error::ContractError;
use crate::events;
use crate::health::Quote;
use crate::ledger::{Ledger, Rates};
use crate::margin;
use crate::state::{self, Account, Config, ACCOUNTS, COLLATERALS, CONFIG, LEDGER, PARAMS, REFRESH};

/// The market's state in one message, accrued up to now.
pub struct Session {
    /// Peers and classes.
    pub config: Config,
    /// Parameters.
    pub params: Params,
    /// The counters; saved by [`Session::finish`].
    pub ledger: Ledger,
    /// Block time, in seconds since the epoch.
    pub now: u64,
    events: Vec<Event>,
}

/// Result of a refresh.
pub struct Refreshed {
    /// The debt ceiling.
    pub ceiling: Uint128,
    /// Every collateral with its price record and current margins.
    pub quotes: Vec<Quote>,
}

impl Session {
    /// Loads the market and accrues interest up to now.
    pub fn begin(store: &dyn Storage, env: &Env) -> Result<Self, ContractError> {
        let now = env.block.time.seconds();
        let (config, params) = (CONFIG.load(store)?, PARAMS.load(store)?);
        let mut ledger = LEDGER.load(store)?;
        let interest = ledger.accrue(now, &Rates::from(&params))?;
        let mut events = vec![];
        if !interest.is_zero() {
            events.push(events::accrue(interest, &ledger));
        }
        Ok(Self { config, params, ledger, now, events })
    }

    /// The account of an address. Error: `NotFound`.
    pub fn account(&self, store: &dyn Storage, owner: &Addr) -> Result<Account, ContractError> {
        ACCOUNTS.may_load(store, owner)?.ok_or_else(|| CommonError::not_found("account", owner).into())
    }

    /// Debt of an account now, rounded up.
    pub fn owed(&self, account: &Account) -> Result<Uint128, ContractError> {
        self.ledger.owed(account.class, account.debt_shares)
    }

    /// The account's collaterals with their price records.
    pub fn quotes(
        &self,
        store: &dyn Storage,
        querier: &QuerierWrapper,
        account: &Account,
    ) -> Result<Vec<Quote>, ContractError> {
        let read = |&(id, _): &(u64, Uint128)| {
            Ok(Quote::read(querier, &self.config.oracle, id, state::load_collateral(store, id)?))
        };
        account.collateral.iter().map(read).collect()
    }

    /// Slashable stake of the market's tranche, in base units. Error: `Std` when the security vault does not answer.
    pub fn slashable(&self, querier: &QuerierWrapper) -> Result<Uint128, ContractError> {
        let active = self.config.security_vault.active(querier, vec![self.config.tranche])?;
        Ok(active.first().map_or(Uint128::zero(), |active| active.slashable))
    }

    /// Reads prices and security; updates margins, premiums, covered share and ceiling. A collateral without a usable
    /// price keeps its margins and its last variance.
    pub fn refresh(&mut self, store: &mut dyn Storage, querier: &QuerierWrapper) -> Result<Refreshed, ContractError> {
        let (config, params, now) = (&self.config, &self.params, self.now);
        let mut quotes = vec![];
        let mut variance = Uint128::zero();
        for (id, collateral) in state::collaterals(store)? {
            let mut quote = Quote::read(querier, &config.oracle, id, collateral);
            let usable = quote
                .price(now, interfaces::oracle_aggregator::PriceUse::Liquidation {})
                .is_ok_and(|price| !price.is_zero());
            if let Some(record) = quote.record.as_ref().filter(|_| usable) {
                margin::move_margins(&mut quote.collateral, record, now, &config.classes, params)?;
                COLLATERALS.save(store, id, &quote.collateral)?;
            }
            variance = variance.max(quote.collateral.variance);
            quotes.push(quote);
        }

        let slashable = self.slashable(querier)?;
        let ceiling = margin::ceiling(params, slashable);
        let debt = self.ledger.live_debt()?;
        let mut refresh = REFRESH.may_load(store)?.unwrap_or_default();
        refresh.refreshed_at = now;
        refresh.exceeded_at = if debt > ceiling { refresh.exceeded_at.or(Some(now)) } else { None };
        REFRESH.save(store, &refresh)?;
        let seconds_above = refresh.exceeded_at.map_or(0, |since| now.saturating_sub(since));
        let premiums = margin::premiums(&config.classes, variance, &params.premium, seconds_above)?;
        self.ledger.covered = margin::covered(slashable, params.cover_ratio, debt)?;
        for (class, premium) in self.ledger.classes.iter_mut().zip(premiums) {
            class.premium = premium;
        }
        self.events.push(events::refresh(ceiling, self.ledger.covered, &quotes));
        Ok(Refreshed { ceiling, quotes })
    }

    /// Fails with `AboveCeiling` when total debt is above the ceiling.
    pub fn ensure_below(&self, ceiling: Uint128) -> Result<(), ContractError> {
        let debt = self.ledger.live_debt()?;
        if debt > ceiling {
            return Err(ContractError::AboveCeiling { debt, ceiling });
        }
        Ok(())
    }

    /// Saves the counters and builds the response: events of accrual and refresh first, then those of the message.
    pub fn finish(self, store: &mut dyn Storage, action: &str, done: Vec<Event>) -> Result<Response, ContractError> {
        LEDGER.save(store, &self.ledger)?;
        Ok(Response::new().add_attribute("action", action).add_events(self.events).add_events(done))
    }
}
