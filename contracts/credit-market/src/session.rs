//! Session of one message: load and accrue at its start, save and respond at its end.

use cosmwasm_std::{Addr, CosmosMsg, Deps, DepsMut, Env, Event, Response, Storage, Uint128};
use interfaces::credit_market::Params;
use interfaces::market::Terms;
use interfaces::shared::error::CommonError;
use risk::int::mul_floor;

use crate::error::{ContractError, Result};
use crate::events;
use crate::health::Quote;
use crate::ledger::Ledger;
use crate::premium;
use crate::security;
use crate::state::{self, Account, Config, ACCOUNTS, CONFIG, LEDGER, PARAMS, POSTED};

/// A collateral counts for the premium when its posted amount, times this factor, is worth at least all debt.
const LEAST_PRICED: u128 = 1_000;

/// The market's state in one message, accrued up to now.
pub struct Session {
    /// Peers and classes.
    pub config: Config,
    /// Parameters.
    pub params: Params,
    /// The counters; saved by [`Session::finish`].
    pub ledger: Ledger,
    /// Block and contract of the message.
    pub env: Env,
    /// Block time, in seconds since the epoch.
    pub now: u64,
    /// The collaterals that this message values, with their price records; read by [`Session::read_prices`] or
    /// [`Session::refresh`].
    pub quotes: Vec<Quote>,
    /// Events so far: accrual, refresh and marks.
    pub events: Vec<Event>,
    /// Events of the message itself, which follow.
    pub done: Vec<Event>,
    /// Messages to send after those that reserve stake.
    pub messages: Vec<CosmosMsg>,
    /// Whether to reserve exactly what provisions need, even if the difference is small.
    pub reserves_exactly: bool,
}

impl Session {
    /// Loads the market and accrues interest up to now.
    pub fn begin(store: &dyn Storage, env: &Env) -> Result<Self> {
        let now = env.block.time.seconds();
        let (config, params) = (CONFIG.load(store)?, PARAMS.load(store)?);
        let mut ledger = LEDGER.load(store)?;
        let interest = ledger.accrue(now, &params.interest, params.premium.fund_share)?;
        let mut events = vec![];
        if !interest.is_zero() {
            events.push(events::accrue(interest, &ledger));
        }
        let (quotes, done, messages) = (vec![], vec![], vec![]);
        let (env, reserves_exactly) = (env.clone(), false);
        Ok(Self { config, params, ledger, env, now, quotes, events, done, messages, reserves_exactly })
    }

    /// Pays base asset with the response, unless `amount` is zero.
    pub fn send(&mut self, to: &Addr, amount: Uint128) -> Result<()> {
        self.messages.extend(self.config.base_asset().send_any(to, amount)?);
        Ok(())
    }

    /// The base asset and the terms of liquidation.
    pub fn terms(&self) -> Terms {
        Terms { base: self.config.base_asset(), liquidation: self.params.liquidation }
    }

    /// The account of an address. Error: `NotFound`.
    pub fn account(&self, store: &dyn Storage, owner: &Addr) -> Result<Account> {
        ACCOUNTS.may_load(store, owner)?.ok_or_else(|| CommonError::not_found("account", owner).into())
    }

    /// Reads the price records of the account's collaterals.
    pub fn read_prices(&mut self, deps: Deps, account: &Account) -> Result<()> {
        let read = |&(id, _): &(u64, Uint128)| {
            let collateral = state::load_collateral(deps.storage, id)?;
            Ok(Quote::read(&deps.querier, &self.config.oracle, id, collateral))
        };
        self.quotes = account.collateral.iter().map(read).collect::<Result<_>>()?;
        Ok(())
    }

    /// Reads the price records of all collaterals.
    pub fn read_all_prices(&mut self, deps: Deps) -> Result<()> {
        let read = |(id, collateral)| Quote::read(&deps.querier, &self.config.oracle, id, collateral);
        self.quotes = state::collaterals(deps.storage)?.into_iter().map(read).collect();
        Ok(())
    }

    /// Reads all prices and the security; updates premiums and covered share; returns the debt ceiling. The premium follows the
    /// riskiest collateral that is worth at least a thousandth of all debt, at its usable or remembered price; otherwise anyone
    /// could set everyone's premium with one unit of a collateral. While the tranches cannot accept stake the ramp does not
    /// advance, because no one could add stake to bring debt below the ceiling.
    pub fn refresh(&mut self, deps: Deps) -> Result<Uint128> {
        self.read_all_prices(deps)?;
        let (config, params, now) = (&self.config, &self.params, self.now);
        let debt = self.ledger.live_debt()?;
        let mut variance = Uint128::zero();
        for quote in &self.quotes {
            let price = quote.usable(now).or_else(|| quote.remembered(now, params.provision.price_memory));
            let posted = POSTED.may_load(deps.storage, quote.id)?.unwrap_or_default();
            let value = price.map(|price| mul_floor(posted, price).unwrap_or(Uint128::MAX)).unwrap_or_default();
            let counts = !value.is_zero() && value.full_mul(LEAST_PRICED) >= debt.into();
            if let Some(record) = quote.record.as_ref().filter(|_| counts) {
                variance = variance.max(record.variance);
            }
        }

        let slashable = security::total(&self.security(&deps.querier)?);
        let oracle = premium::oracle_ceiling(&deps.querier, &config.oracle, params);
        let ceiling = premium::ceiling(params, slashable, oracle);
        let closed = slashable.is_zero() || !self.ledger.reserved.is_zero();
        let idle = now.saturating_sub(self.ledger.refreshed_at);
        let exceeded_at = match self.ledger.exceeded_at {
            _ if debt <= ceiling => None,
            Some(since) if closed => Some(since.saturating_add(idle).min(now)),
            None if closed => None,
            since => since.or(Some(now)),
        };
        let seconds_above = exceeded_at.map_or(0, |since| now.saturating_sub(since));
        let premiums = premium::premiums(&config.classes, variance, &params.premium, seconds_above)?;
        (self.ledger.refreshed_at, self.ledger.exceeded_at) = (now, exceeded_at);
        self.ledger.covered = premium::covered(slashable, params.cover_ratio, debt)?;
        for (class, premium) in self.ledger.classes.iter_mut().zip(premiums) {
            class.premium = premium;
        }
        self.events.push(events::refresh(ceiling, self.ledger.covered));
        Ok(ceiling)
    }

    /// Fails with `AboveCeiling` when total debt is above the ceiling.
    pub fn ensure_below(&self, ceiling: Uint128) -> Result<()> {
        let debt = self.ledger.live_debt()?;
        if debt > ceiling {
            return Err(ContractError::AboveCeiling { debt, ceiling });
        }
        Ok(())
    }

    /// Saves the counters and builds the response: events of accrual, refresh and marks first, then those of the message;
    /// the reserve before every other message.
    pub fn finish(mut self, deps: DepsMut, action: &str) -> Result<Response> {
        let reserve = self.reserve(&deps.querier)?;
        self.ledger.note_liquidity(self.now)?;
        LEDGER.save(deps.storage, &self.ledger)?;
        let response =
            Response::new().add_attribute("action", action).add_messages(reserve).add_messages(self.messages);
        Ok(response.add_events(self.events).add_events(self.done))
    }
}
