//! A contract that passes messages on and remembers the replies, and a chain around it.

use anyhow::Result;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{
    coin, to_json_binary, Addr, Binary, Coin, CosmosMsg, Deps, DepsMut, DistributionMsg, Empty, Env, MessageInfo,
    Reply, Response, StakingMsg, StdResult, SubMsg, Uint128,
};
use cw_multi_test::{AppResponse, ContractWrapper, Executor};
use cw_storage_plus::Item;
use simchain::{Chain, ChainBuilder, ChainError};

/// The replies since the last call, and the contract's balance as seen at the beginning of that call.
const REPLIES: Item<Vec<Reply>> = Item::new("replies");
const SEEN: Item<Uint128> = Item::new("seen");

#[cw_serde]
pub struct Pass {
    msgs: Vec<CosmosMsg>,
    /// Reply always: a failed message does not fail the call.
    tolerant: bool,
}

#[cw_serde]
pub enum Ask {
    Replies {},
    Seen {},
}

fn instantiate(_: DepsMut, _: Env, _: MessageInfo, _: Empty) -> StdResult<Response> {
    Ok(Response::new())
}

fn execute(deps: DepsMut, env: Env, _: MessageInfo, msg: Pass) -> StdResult<Response> {
    REPLIES.save(deps.storage, &vec![])?;
    let seen = deps.querier.query_balance(env.contract.address, "ustake")?.amount;
    SEEN.save(deps.storage, &seen)?;
    let subs = msg.msgs.into_iter().enumerate().map(|(id, m)| match msg.tolerant {
        true => SubMsg::reply_always(m, id as u64),
        false => SubMsg::new(m),
    });
    Ok(Response::new().add_submessages(subs))
}

fn reply(deps: DepsMut, _: Env, reply: Reply) -> StdResult<Response> {
    REPLIES.update(deps.storage, |mut all| -> StdResult<_> {
        all.push(reply);
        Ok(all)
    })?;
    Ok(Response::new())
}

fn query(deps: Deps, _: Env, msg: Ask) -> StdResult<Binary> {
    match msg {
        Ask::Replies {} => to_json_binary(&REPLIES.load(deps.storage)?),
        Ask::Seen {} => to_json_binary(&SEEN.load(deps.storage)?),
    }
}

/// A chain with one proxy contract that holds a million.
pub struct World {
    pub chain: Chain,
    pub proxy: Addr,
}

/// 100 seconds of unbonding, 10 a block.
pub fn small_chain() -> ChainBuilder {
    Chain::builder().validators(3).unbonding(100).block_time(10)
}

impl World {
    pub fn new(builder: ChainBuilder) -> Self {
        let mut chain = builder.build();
        let owner = chain.account("owner");
        let code = chain.app.store_code(Box::new(ContractWrapper::new(execute, instantiate, query).with_reply(reply)));
        let proxy = chain.app.instantiate_contract(code, owner, &Empty {}, &[], "proxy", None).unwrap();
        chain.mint(&proxy, &[coin(1_000_000, "ustake")]).unwrap();
        Self { chain, proxy }
    }

    /// Operator address by number.
    pub fn val(&self, number: usize) -> String {
        self.chain.validators()[number].clone()
    }

    fn pass(&mut self, msgs: Vec<CosmosMsg>, tolerant: bool) -> Result<AppResponse> {
        let owner = self.chain.account("owner");
        self.chain.app.execute_contract(owner, self.proxy.clone(), &Pass { msgs, tolerant }, &[])
    }

    /// The contract sends the message; its failure fails the call.
    pub fn run(&mut self, msg: impl Into<CosmosMsg>) -> Result<AppResponse> {
        self.pass(vec![msg.into()], false)
    }

    /// The contract sends the messages with `reply_always` and returns the replies.
    pub fn run_tolerant(&mut self, msgs: Vec<CosmosMsg>) -> Vec<Reply> {
        self.pass(msgs, true).unwrap();
        self.chain.app.wrap().query_wasm_smart(&self.proxy, &Ask::Replies {}).unwrap()
    }

    /// What the contract held at the beginning of a call made now.
    pub fn seen_by_contract(&mut self) -> u128 {
        self.pass(vec![], false).unwrap();
        let seen: Uint128 = self.chain.app.wrap().query_wasm_smart(&self.proxy, &Ask::Seen {}).unwrap();
        seen.u128()
    }

    pub fn balance(&self) -> u128 {
        self.chain.balance(&self.proxy, "ustake").u128()
    }

    pub fn delegated(&self, number: usize) -> u128 {
        self.chain.delegated(&self.proxy, &self.val(number)).u128()
    }

    /// The pool owes exactly what it holds, and nothing was created or lost but what slashes burned.
    #[track_caller]
    pub fn assert_conserved(&self) {
        assert_eq!(self.chain.pool_surplus(), 0);
        let minted = self.chain.total_minted("ustake");
        assert_eq!(self.chain.supply("ustake") + self.chain.total_burned(), minted);
    }
}

pub fn stake(amount: u128) -> Coin {
    coin(amount, "ustake")
}

pub fn delegate(validator: &str, amount: u128) -> CosmosMsg {
    StakingMsg::Delegate { validator: validator.to_string(), amount: stake(amount) }.into()
}

pub fn undelegate(validator: &str, amount: u128) -> CosmosMsg {
    StakingMsg::Undelegate { validator: validator.to_string(), amount: stake(amount) }.into()
}

pub fn redelegate(source: &str, destination: &str, amount: u128) -> CosmosMsg {
    let (src_validator, dst_validator) = (source.to_string(), destination.to_string());
    StakingMsg::Redelegate { src_validator, dst_validator, amount: stake(amount) }.into()
}

pub fn withdraw(validator: &str) -> CosmosMsg {
    DistributionMsg::WithdrawDelegatorReward { validator: validator.to_string() }.into()
}

/// The refusal by value, however many contracts it came through.
#[track_caller]
pub fn refusal<T: std::fmt::Debug>(result: Result<T>) -> ChainError {
    let err = result.unwrap_err();
    err.downcast_ref::<ChainError>().unwrap_or_else(|| panic!("not a refusal of the chain: {err:?}")).clone()
}
