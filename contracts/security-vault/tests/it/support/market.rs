//! The reserver of tranche 1: a market that answers one query, or fails to.

use std::cell::Cell;
use std::rc::Rc;

use cosmwasm_std::testing::MockQuerier;
use cosmwasm_std::{from_json, to_json_binary, ContractResult, Decimal, SystemError, SystemResult, WasmQuery};
use interfaces::market::{ExposureResponse, MarketQueryMsg, TrancheExposure};

use super::{addr, u};

/// What the market answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Answer {
    /// It needs this reserve.
    Need(u128),
    /// It needs this reserve of another tranche, which has replaced this one.
    Moved(u128),
    /// There is no contract at its address.
    Missing,
    /// The query returns an error.
    Error,
    /// The answer cannot be read.
    Nonsense,
}

impl Answer {
    pub const FAILURES: [Self; 3] = [Self::Missing, Self::Error, Self::Nonsense];
}

/// Lets the market answer queries; it is missing at first. A query to any other contract panics.
pub fn install(querier: &mut MockQuerier) -> Rc<Cell<Answer>> {
    let answer = Rc::new(Cell::new(Answer::Missing));
    let given = answer.clone();
    querier.update_wasm(move |query| {
        let WasmQuery::Smart { contract_addr, msg } = query else { panic!("unexpected query {query:?}") };
        assert_eq!(
            (contract_addr.as_str(), from_json(msg)),
            (addr("market").as_str(), Ok(MarketQueryMsg::Exposure {}))
        );
        SystemResult::Ok(match given.get() {
            Answer::Need(reserve) | Answer::Moved(reserve) => {
                let tranche = if given.get() == Answer::Need(reserve) { 1 } else { 9 };
                let one = Decimal::one();
                let entry = TrancheExposure { tranche, reserve: u(reserve), value: one, price: Some(one), feed: None };
                let exposure = ExposureResponse { reserve: u(reserve), tranches: vec![entry], listed_at: 0 };
                ContractResult::Ok(to_json_binary(&exposure).unwrap())
            }
            Answer::Missing => return SystemResult::Err(SystemError::NoSuchContract { addr: contract_addr.clone() }),
            Answer::Error => ContractResult::Err("the market is broken".into()),
            Answer::Nonsense => ContractResult::Ok(to_json_binary("nonsense").unwrap()),
        })
    });
    answer
}
