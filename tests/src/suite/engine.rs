//! Verbs of the liquidation engine.

use super::{Suite, BASE};
use anyhow::Result;
use common::engine::{DeficitResponse, ExecuteMsg, FlagResponse, LotResponse, PlanResponse, QueryMsg};
use cosmwasm_std::{coin, Addr, Uint128};
use cw_multi_test::AppResponse;

impl Suite {
    /// Anyone flags an account, or closes an insolvent one.
    pub fn flag(&mut self, account: &Addr) -> Result<AppResponse> {
        let (market, account) = (self.at.market.to_string(), account.to_string());
        self.keep_engine(&ExecuteMsg::Flag { market, account })
    }

    /// Anyone clears the flag of a healthy account.
    pub fn clear_flag(&mut self, account: &Addr) -> Result<AppResponse> {
        let (market, account) = (self.at.market.to_string(), account.to_string());
        self.keep_engine(&ExecuteMsg::ClearFlag { market, account })
    }

    /// A buyer liquidates with at most these funds of its own.
    pub fn liquidate(&mut self, buyer: &Addr, account: &Addr, funds: u128) -> Result<AppResponse> {
        let (engine, market) = (self.at.engine.clone(), self.at.market.to_string());
        let msg = ExecuteMsg::Liquidate { market, account: account.to_string(), lots: None, min_discount: None };
        self.execute(buyer, &engine, &msg, &[coin(funds, BASE)])
    }

    /// A buyer buys a part of a lot with at most these funds of its own.
    pub fn buy_lot(&mut self, buyer: &Addr, lot: u64, amount: Option<u128>, funds: u128) -> Result<AppResponse> {
        let engine = self.at.engine.clone();
        let msg = ExecuteMsg::BuyLot { lot, amount: amount.map(Uint128::new), max_price: None };
        self.execute(buyer, &engine, &msg, &[coin(funds, BASE)])
    }

    /// Anyone marks a lot down.
    pub fn remark(&mut self, lot: u64) -> Result<AppResponse> {
        self.keep_engine(&ExecuteMsg::Remark { lot })
    }

    /// Anyone goes on with a waterfall that stopped.
    pub fn retry(&mut self, deficit: u64) -> Result<AppResponse> {
        self.keep_engine(&ExecuteMsg::Retry { deficit })
    }

    /// An account's flag.
    pub fn flagged(&self, account: &Addr) -> Option<FlagResponse> {
        let (market, account) = (self.at.market.to_string(), account.to_string());
        self.query(&self.at.engine, &QueryMsg::Flag { market, account })
    }

    /// What a liquidation would do.
    pub fn simulate(&self, account: &Addr, funds: u128) -> Result<PlanResponse> {
        let (market, account, funds) = (self.at.market.to_string(), account.to_string(), Uint128::new(funds));
        self.try_query(&self.at.engine, &QueryMsg::Simulate { market, account, lots: None, funds })
    }

    /// Unsold lots.
    pub fn lots(&self) -> Vec<LotResponse> {
        self.pages(&self.at.engine, |last: Option<&LotResponse>| QueryMsg::Lots {
            start_after: last.map(|lot| lot.id),
            limit: Some(100),
        })
    }

    /// Every deficit of the engine.
    pub fn engine_deficits(&self) -> Vec<DeficitResponse> {
        self.pages(&self.at.engine, |last: Option<&DeficitResponse>| QueryMsg::Deficits {
            start_after: last.map(|deficit| deficit.id),
            limit: Some(100),
        })
    }

    fn keep_engine(&mut self, msg: &ExecuteMsg) -> Result<AppResponse> {
        let (keeper, engine) = (self.account("keeper"), self.at.engine.clone());
        self.execute(&keeper, &engine, msg, &[])
    }
}
