//! A chain with a steward contract, a market that obeys it, and assertion verbs.

pub mod market;

use cosmwasm_std::{Addr, Decimal, Empty, Event, Timestamp, Uint128};
use cw_multi_test::error::AnyResult;
use cw_multi_test::{App, AppResponse, Contract, ContractWrapper, Executor};
use interfaces::credit_market::{self, CollateralResponse, Params};
use interfaces::risk_steward::{
    Adjustment, CollateralSettings, Direction, ExecuteMsg, InstantiateMsg, Parameter, QueryMsg, Rule, RuleResponse,
};
use risk_steward::ContractError;
use serde_json::Value;

pub const DAY: u64 = 86_400;
pub const LIFE: u64 = 30 * DAY;
/// The block time at which a suite begins.
pub const START: u64 = 1_600_000_000;
/// The default cap, and the step of a day.
pub const CAP: u128 = 1_000_000_000_000_000;
pub const STEP: u128 = 50_000_000_000_000;
pub const DEBT_CAP: Parameter = Parameter::DebtCap {};
pub const COVER: Parameter = Parameter::CoverRatio {};
pub const COLLATERAL: Parameter = Parameter::CollateralCap { collateral: 1 };

pub struct Suite {
    pub app: App,
    pub contract: Addr,
    pub market: Addr,
    pub owner: Addr,
    pub steward: Addr,
    pub stranger: Addr,
}

/// The risk steward as the chain runs it.
pub fn code() -> Box<dyn Contract<Empty>> {
    use risk_steward::contract::{execute, instantiate, migrate, query};
    Box::new(ContractWrapper::new(execute, instantiate, query).with_migrate(migrate))
}

pub fn u(value: u128) -> Uint128 {
    Uint128::new(value)
}

pub fn rule(market: &Addr, parameter: Parameter, tighter: Direction, [min, max, step]: [u128; 3]) -> Rule {
    Rule { market: market.to_string(), parameter, min: u(min), max: u(max), tighter, step: u(step), life: LIFE }
}

/// The debt cap, the cover ratio from 5 % to 100 % by a point a day, and the cap of a collateral.
pub fn rules(market: &Addr) -> Vec<Rule> {
    let percent = |of: u64| Decimal::percent(of).atomics().u128();
    vec![
        rule(market, DEBT_CAP, Direction::Lower, [0, CAP, STEP]),
        rule(market, COVER, Direction::Higher, [percent(5), percent(100), percent(1)]),
        rule(market, COLLATERAL, Direction::Lower, [0, 1_000, 100]),
    ]
}

impl Suite {
    pub fn new() -> Self {
        let mut app = App::default();
        let [owner, steward, stranger] = ["owner", "steward", "stranger"].map(|name| app.api().addr_make(name));
        app.update_block(|block| block.time = Timestamp::from_seconds(START));
        let code = app.store_code(code());
        let msg = InstantiateMsg { owner: owner.to_string(), steward: Some(steward.to_string()), rules: vec![] };
        let admin = Some(owner.to_string());
        let contract = app.instantiate_contract(code, stranger.clone(), &msg, &[], "steward", admin).unwrap();
        let market = market::born(&mut app, vec![contract.clone(), owner.clone()]);
        let mut suite = Self { app, contract, market, owner, steward, stranger };
        let rules = rules(&suite.market);
        suite.govern(&ExecuteMsg::SetRules { rules }).unwrap();
        suite
    }

    pub fn now(&self) -> u64 {
        self.app.block_info().time.seconds()
    }

    /// Moves so many seconds ahead.
    pub fn wait(&mut self, seconds: u64) {
        self.app.update_block(|block| {
            block.height += 1;
            block.time = block.time.plus_seconds(seconds);
        });
    }

    pub fn send(&mut self, sender: &Addr, msg: &ExecuteMsg) -> AnyResult<AppResponse> {
        self.app.execute_contract(sender.clone(), self.contract.clone(), msg, &[])
    }

    pub fn govern(&mut self, msg: &ExecuteMsg) -> AnyResult<AppResponse> {
        self.send(&self.owner.clone(), msg)
    }

    pub fn adjust(&mut self, parameter: Parameter, value: u128) -> AnyResult<AppResponse> {
        let msg = ExecuteMsg::Adjust { market: self.market.to_string(), parameter, value: u(value) };
        self.send(&self.steward.clone(), &msg)
    }

    pub fn walk_back(&mut self, parameter: Parameter) -> AnyResult<AppResponse> {
        let msg = ExecuteMsg::WalkBack { market: self.market.to_string(), parameter };
        self.send(&self.stranger.clone(), &msg)
    }

    pub fn confirm(&mut self, parameter: Parameter, value: u128) -> AnyResult<AppResponse> {
        self.govern(&ExecuteMsg::Confirm { market: self.market.to_string(), parameter, value: u(value) })
    }

    /// Proposes a change of `from`, and passes it at once.
    pub fn amend(&mut self, from: Params, change: impl FnOnce(&mut Params)) -> AnyResult<AppResponse> {
        let mut to = from.clone();
        change(&mut to);
        self.govern(&ExecuteMsg::Amend { market: self.market.to_string(), from: Box::new(from), to: Box::new(to) })
    }

    /// Proposes a change of the collateral from these settings, and passes it at once.
    pub fn amend_collateral(&mut self, from: (u128, u64), to: (u128, u64)) -> AnyResult<AppResponse> {
        let [from, to] = [from, to].map(|(cap, feed)| CollateralSettings { cap: u(cap), feed });
        self.govern(&ExecuteMsg::AmendCollateral { market: self.market.to_string(), collateral: 1, from, to })
    }

    /// Governance replaces all parameters in the market itself.
    pub fn replace(&mut self, params: Params) {
        let msg = credit_market::ExecuteMsg::UpdateParams { params: Box::new(params) };
        self.app.execute_contract(self.owner.clone(), self.market.clone(), &msg, &[]).unwrap();
    }

    pub fn params(&self) -> Params {
        let answer: Value =
            self.app.wrap().query_wasm_smart(&self.market, &credit_market::QueryMsg::Config {}).unwrap();
        serde_json::from_value(answer["params"].clone()).unwrap()
    }

    pub fn collateral(&self) -> CollateralResponse {
        let all: Vec<_> =
            self.app.wrap().query_wasm_smart(&self.market, &credit_market::QueryMsg::Collaterals {}).unwrap();
        <[CollateralResponse; 1]>::try_from(all).unwrap().into_iter().next().unwrap()
    }

    pub fn rule(&self, parameter: Parameter) -> RuleResponse {
        let msg = QueryMsg::Rule { market: self.market.to_string(), parameter };
        self.app.wrap().query_wasm_smart(&self.contract, &msg).unwrap()
    }

    /// The adjustment that is not home: home, value, end.
    pub fn adjustment(&self, parameter: Parameter) -> Option<(u128, u128, u64)> {
        let adjustment = self.rule(parameter).adjustment.filter(|adjustment| adjustment.set != adjustment.home);
        adjustment.map(|Adjustment { home, set, expires_at }| (home.u128(), set.u128(), expires_at))
    }
}

/// The call failed with this error of the steward.
#[track_caller]
pub fn assert_err(result: AnyResult<AppResponse>, expected: impl Into<ContractError>) {
    let error = result.expect_err("the call must fail");
    assert_eq!(error.downcast_ref(), Some(&expected.into()), "{error:?}");
}

/// All events of the steward's own in an answer, as (type, attributes), without the contract's address.
pub fn events(answer: &AppResponse) -> Vec<Event> {
    let own = answer.events.iter().filter(|event| event.ty.starts_with("wasm-risk_steward."));
    own.map(|event| {
        let attributes = event.attributes.iter().filter(|attribute| attribute.key != "_contract_address");
        Event::new(&event.ty).add_attributes(attributes.cloned())
    })
    .collect()
}
