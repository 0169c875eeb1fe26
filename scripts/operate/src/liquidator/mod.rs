//! The liquidator: flags accounts, and buys their collateral when that is profitable after gas.

pub mod offer;
pub mod route;

use crate::backoff::Backoff;
use crate::chain::{ask, with_margin, Call, Chain};
use crate::log::say;
use crate::metrics::Metrics;
use crate::unhealthy::unhealthy;
use anyhow::{ensure, Result};
use cosmwasm_std::{coin, Decimal, Uint128};
use cw20::{BalanceResponse, Cw20QueryMsg};
use deployment::Addresses;
use interfaces::liquidation_engine::{ExecuteMsg, FlagResponse, PlanResponse, QueryMsg};
use interfaces::market::{AccountResponse, AccountState, LotKind, MarketQueryMsg, Terms};
use interfaces::Asset;
use offer::judge;
use route::RouteConfig;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Most gas of a flag and of a liquidation, above what `docs/gas.md` measured: what simulates near it is not sent.
const FLAG_GAS: u64 = 800_000;
const BUY_GAS: u64 = 1_500_000;

/// Settings of a liquidator.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LiquidatorConfig {
    /// Least profit after gas. Unit: base units.
    pub min_profit: u64,
    /// Most base units spent on one liquidation; the whole balance when absent.
    pub most_spent: Option<Uint128>,
    /// Base units that always stay in the account.
    pub reserve: Uint128,
    /// Worth of a unit of gas. Unit: base units. The fee alone, when the fee denom is the base asset.
    pub gas_worth: Decimal,
    /// Collaterals to buy, by their id in the market.
    pub routes: BTreeMap<String, LotConfig>,
}

/// One collateral.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LotConfig {
    /// Where it is sold.
    pub sale: RouteConfig,
    /// Most units held at a time; no limit when absent.
    pub most_held: Option<Uint128>,
}

/// A strategy to profit from an account for sale. Others could use a bid queue, or sell within the liquidation's transaction.
pub trait Strategy {
    /// Whether it could buy from an account: others are not flagged at this liquidator's cost.
    fn wants(&self, account: &AccountResponse) -> bool;

    /// The profitable calls for an account now, with the expected profit; none if there is none.
    fn plan(&self, chain: &dyn Chain, at: &Addresses, account: &AccountResponse) -> Result<Option<(Vec<Call>, u128)>>;
}

/// Buys with own funds and sells later.
pub struct Inventory {
    /// Settings.
    pub config: LiquidatorConfig,
}

impl Inventory {
    fn gas(&self, gas: u64) -> u128 {
        Uint128::from(gas).mul_ceil(self.config.gas_worth).u128()
    }
}

impl Strategy for Inventory {
    fn wants(&self, account: &AccountResponse) -> bool {
        account.lots.iter().any(|lot| self.config.routes.contains_key(&lot.id.to_string()))
    }

    fn plan(&self, chain: &dyn Chain, at: &Addresses, account: &AccountResponse) -> Result<Option<(Vec<Call>, u128)>> {
        let terms: Terms = ask(chain, &at.market, &MarketQueryMsg::Terms {})?;
        let Asset::Native(denom) = terms.base else { return Ok(None) };
        let own = chain.balance(chain.sender(), &denom)?.saturating_sub(self.config.reserve);
        let funds = own.min(self.config.most_spent.unwrap_or(own));
        let (market, name) = (at.market.clone(), account.account.clone());
        let has_route = |lot: &&interfaces::market::Lot| self.config.routes.contains_key(&lot.id.to_string());
        let lots: Vec<u64> = account.lots.iter().filter(has_route).map(|lot| lot.id).collect();
        if lots.is_empty() {
            return Ok(None);
        }
        let lots = Some(lots);
        let query = QueryMsg::Simulate { market: market.clone(), account: name.clone(), lots: lots.clone(), funds };
        let Ok(plan) = ask::<PlanResponse>(chain, &at.engine, &query) else { return Ok(None) };
        let mut held = BTreeMap::new();
        for lot in &account.lots {
            if let LotKind::Token(asset) = &lot.kind {
                held.insert(lot.id, holding(chain, asset)?);
            }
        }
        match judge(&plan, &self.config, &held, self.gas(BUY_GAS)) {
            Ok(offer) => {
                let min_discount = Some(offer.min_discount);
                let msg = ExecuteMsg::Liquidate { market, account: name, lots, min_discount };
                let call = Call { funds: vec![coin(offer.funds.u128(), denom)], ..Call::new(&at.engine, &msg)? };
                Ok(Some((vec![call], offer.profit)))
            }
            Err(left) => {
                say("liquidator", &format!("{name}: left, {left}"));
                Ok(None)
            }
        }
    }
}

fn holding(chain: &dyn Chain, asset: &Asset) -> Result<Uint128> {
    Ok(match asset {
        Asset::Native(denom) => chain.balance(chain.sender(), denom)?,
        Asset::Cw20(token) => {
            let query = Cw20QueryMsg::Balance { address: chain.sender().into() };
            ask::<BalanceResponse>(chain, token.as_str(), &query)?.balance
        }
    })
}

/// A liquidator on a chain.
pub struct Liquidator<'a> {
    /// The chain, signing as the liquidator.
    pub chain: &'a dyn Chain,
    /// Addresses of the contracts.
    pub at: Addresses,
    /// Ways to earn, tried in this order.
    pub strategies: Vec<Box<dyn Strategy>>,
    /// Numbers to show.
    pub metrics: Metrics,
    /// Prints what it would send and sends nothing.
    pub dry_run: bool,
    /// Pauses after transactions that failed in a block.
    pub backoff: Backoff,
}

/// Name under which attempts at an account are counted.
const JOB: &str = "account";

impl Liquidator<'_> {
    /// Checks every account that is not healthy once. One whose transaction failed in a block waits longer each time. Returns the
    /// number of transactions sent. Error: no node responds.
    pub fn step(&mut self) -> Result<usize> {
        // Leaves a node that lags.
        let now = self.chain.moment()?.seconds;
        let mut found = unhealthy(self.chain, &self.at.market)?;
        found.retain(|account| self.backoff.may(JOB, &account.account, now));
        let mut sent = 0;
        for account in found.iter().filter(|account| account.state.is_for_sale()) {
            let query = MarketQueryMsg::Account { account: account.account.clone() };
            let whole = ask::<AccountResponse>(self.chain, &self.at.market, &query);
            // One that fails does not stop the others.
            match whole.and_then(|account| self.act(&account, now)) {
                Ok(true) => sent += 1,
                Ok(false) => {}
                Err(error) => {
                    self.metrics.add("ballast_liquidator_failed_total", &[], 1.0);
                    say("liquidator", &format!("{}: {error:#}", account.account));
                }
            }
        }
        Ok(sent)
    }

    fn act(&mut self, account: &AccountResponse, now: u64) -> Result<bool> {
        if !self.strategies.iter().any(|strategy| strategy.wants(account)) {
            return Ok(false);
        }
        if account.state != AccountState::UnderWater && !self.is_flagged(account)? {
            let (market, account) = (self.at.market.clone(), account.account.clone());
            let call = Call::new(&self.at.engine, &ExecuteMsg::Flag { market, account: account.clone() })?;
            return self.send(&account, &[call], &Purpose { what: "flag", most_gas: FLAG_GAS, profit: 0, now });
        }
        for place in 0..self.strategies.len() {
            let plan = self.strategies.get(place).map(|strategy| strategy.plan(self.chain, &self.at, account));
            if let Some((calls, profit)) = plan.transpose()?.flatten() {
                let purpose = Purpose { what: "liquidate", most_gas: BUY_GAS, profit, now };
                return self.send(&account.account, &calls, &purpose);
            }
        }
        Ok(false)
    }

    fn is_flagged(&self, account: &AccountResponse) -> Result<bool> {
        let query = QueryMsg::Flag { market: self.at.market.clone(), account: account.account.clone() };
        let flag: Option<FlagResponse> = ask(self.chain, &self.at.engine, &query)?;
        Ok(flag.is_some_and(|flag| flag.discount.is_some()))
    }

    fn send(&mut self, account: &str, calls: &[Call], purpose: &Purpose) -> Result<bool> {
        let Purpose { what, most_gas, profit, now } = *purpose;
        if self.dry_run {
            let texts: Vec<_> = calls.iter().map(Call::text).collect();
            say("liquidator", &format!("{account}: would send {} for a profit of {profit}", texts.join(", ")));
            return Ok(false);
        }
        // If another liquidator was faster, the simulation fails without a fee.
        let gas = with_margin(self.chain.simulate(calls)?);
        ensure!(gas <= most_gas, "{what} needs {gas} gas, more than {most_gas}");
        self.backoff.tried(JOB, account, now);
        let sent = self.chain.send(calls, gas)?;
        self.backoff.forget(JOB, account);
        self.metrics.add("ballast_liquidator_sent_total", &[("what", what)], 1.0);
        self.metrics.add("ballast_liquidator_expected_profit_total", &[], profit as f64);
        say("liquidator", &format!("{account}: {what} in {}, {} gas, expects {profit}", sent.hash, sent.gas_used));
        Ok(true)
    }
}

/// What a transaction is for.
struct Purpose {
    what: &'static str,
    most_gas: u64,
    profit: u128,
    now: u64,
}
