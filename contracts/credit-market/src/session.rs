//! Session of one message: load and accrue at its start, save and respond at its end.

use cosmwasm_std::{Addr, CosmosMsg, Deps, DepsMut, Env, Event, QuerierWrapper, Response, Storage, Uint128};
use credit::account::Account;
use credit::ledger::Ledger;
use credit::mark::Marked;
use credit::quote::{Collateral, Quote};
use credit::View;
use interfaces::credit_market::Params;
use interfaces::market::Terms;
use interfaces::shared::error::CommonError;

use crate::error::Result;
use crate::events;
use crate::security;
use crate::state::{self, Config, ACCOUNTS, CONFIG, LEDGER, PARAMS, POSTED};

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

    /// Prices and terms at which this message values accounts.
    pub fn view(&self) -> View<'_> {
        let Self { env, params, quotes, config, .. } = self;
        View { env, params, classes: &config.classes, quotes }
    }

    /// The view, beside the counters that a rule changes with it.
    fn split(&mut self) -> (View<'_>, &mut Ledger) {
        let Self { env, params, quotes, config, ledger, .. } = self;
        (View { env, params, classes: &config.classes, quotes }, ledger)
    }

    /// Reads the price record of a collateral. One that cannot be read counts as a missing price, so that it cannot make queries
    /// of accounts fail.
    fn quote(&self, querier: &QuerierWrapper, id: u64, collateral: Collateral) -> Quote {
        let record = self.config.oracle.record(querier, collateral.feed).ok();
        Quote { id, collateral, record }
    }

    /// Reads the price records of the account's collaterals.
    pub fn read_prices(&mut self, deps: Deps, account: &Account) -> Result<()> {
        let read = |&(id, _): &(u64, Uint128)| {
            let collateral = state::load_collateral(deps.storage, id)?;
            Ok(self.quote(&deps.querier, id, collateral))
        };
        self.quotes = account.collateral.iter().map(read).collect::<Result<_>>()?;
        Ok(())
    }

    /// Reads the price records of all collaterals.
    pub fn read_all_prices(&mut self, deps: Deps) -> Result<()> {
        let read = |(id, collateral)| self.quote(&deps.querier, id, collateral);
        self.quotes = state::collaterals(deps.storage)?.into_iter().map(read).collect();
        Ok(())
    }

    /// Marks an account and reports what changed.
    pub fn mark(&mut self, owner: &Addr, account: &mut Account) -> Result<Marked> {
        let (from, since) = (account.debt.provision, account.under_water.clone());
        let (view, ledger) = self.split();
        let marked = view.mark(ledger, account)?;
        if from != account.debt.provision || since != account.under_water {
            self.events.push(events::mark(owner, from, account, self.ledger.provisions));
        }
        Ok(marked)
    }

    /// Rewards the provision of a marked account, see [`View::reward`].
    pub fn reward(&mut self, account: &mut Account) -> Result<Uint128> {
        let (view, ledger) = self.split();
        Ok(view.reward(ledger, account)?)
    }

    /// Marks and checks an account that took on risk: nothing of its debt is written off, and see [`View::ensure_takes_risk`].
    pub fn take_risk(&mut self, owner: &Addr, account: &mut Account, allow_band: bool) -> Result<()> {
        account.debt.ensure_nothing_charged_off()?;
        // The mark may add interest that the account missed while it was impaired.
        let Marked { assessment, .. } = self.mark(owner, account)?;
        Ok(self.view().ensure_takes_risk(&self.ledger, account, &assessment, allow_band)?)
    }

    /// Reads all prices and the security; updates premiums and covered share; returns the debt ceiling.
    pub fn refresh(&mut self, deps: Deps) -> Result<Uint128> {
        self.read_all_prices(deps)?;
        let posted = |&Quote { id, .. }: &Quote| Ok((id, POSTED.may_load(deps.storage, id)?.unwrap_or_default()));
        let posted = self.quotes.iter().map(posted).collect::<Result<Vec<_>>>()?;
        let slashable = security::total(&self.security(&deps.querier)?);
        let oracle = self.oracle_ceiling(&deps.querier);
        let (view, ledger) = self.split();
        let ceiling = view.refresh(ledger, &posted, slashable, oracle)?;
        self.events.push(events::refresh(ceiling, self.ledger.covered));
        Ok(ceiling)
    }

    /// The part of the oracle exposure cap that the stake of the reporters secures; zero while the oracle's record cannot be read.
    /// Without a cap the oracle is not read.
    pub fn oracle_ceiling(&self, querier: &QuerierWrapper) -> Option<Uint128> {
        let Config { oracle, .. } = &self.config;
        self.params.oracle_exposure_cap.map(|cap| oracle.secured(querier, cap).unwrap_or_default())
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
