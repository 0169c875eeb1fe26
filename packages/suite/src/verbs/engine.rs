//! Verbs of the liquidation engine.

use crate::{Environment, Suite, BASE};
use anyhow::Result;
use cosmwasm_std::{coin, Addr, Uint128};
use interfaces::liquidation_engine::ExecuteMsg;

impl<E: Environment> Suite<E> {
    /// Anyone flags an account that is unhealthy or in the soft band.
    pub fn flag(&mut self, account: &Addr) -> Result<E::Response> {
        let (market, account) = (self.at.market.to_string(), account.to_string());
        self.keep_engine(&ExecuteMsg::Flag { market, account })
    }

    /// Anyone clears the flag of a healthy account.
    pub fn clear_flag(&mut self, account: &Addr) -> Result<E::Response> {
        let (market, account) = (self.at.market.to_string(), account.to_string());
        self.keep_engine(&ExecuteMsg::ClearFlag { market, account })
    }

    /// A buyer liquidates with at most these funds of its own.
    pub fn liquidate(&mut self, buyer: &Addr, account: &Addr, funds: u128) -> Result<E::Response> {
        let (engine, market) = (self.at.engine.clone(), self.at.market.to_string());
        let msg = ExecuteMsg::Liquidate { market, account: account.to_string(), lots: None, min_discount: None };
        self.execute(buyer, &engine, &msg, &[coin(funds, BASE)])
    }

    /// Anyone closes an account under water without collateral that can be sold.
    pub fn close(&mut self, account: &Addr) -> Result<E::Response> {
        let (market, account) = (self.at.market.to_string(), account.to_string());
        self.keep_engine(&ExecuteMsg::Close { market, account })
    }

    /// Anyone continues a stopped waterfall.
    pub fn retry(&mut self, deficit: u64) -> Result<E::Response> {
        self.keep_engine(&ExecuteMsg::Retry { deficit })
    }

    /// Anyone skips a step of a waterfall that failed long ago.
    pub fn skip(&mut self, deficit: u64) -> Result<E::Response> {
        self.keep_engine(&ExecuteMsg::Skip { deficit })
    }

    /// A buyer of seized stake pays at most these funds of its own.
    pub fn buy_seized(&mut self, buyer: &Addr, deficit: u64, funds: u128) -> Result<E::Response> {
        let engine = self.at.engine.clone();
        let tranche = self.offer(deficit)?.tranche;
        let msg = ExecuteMsg::Buy { deficit, tranche, min_amount: Uint128::one() };
        self.execute(buyer, &engine, &msg, &[coin(funds, BASE)])
    }

    fn keep_engine(&mut self, msg: &ExecuteMsg) -> Result<E::Response> {
        let (keeper, engine) = (self.account("keeper"), self.at.engine.clone());
        self.execute(&keeper, &engine, msg, &[])
    }
}
