//! A chain with one timelock, a contract that it owns, and assertion verbs.
#![allow(clippy::panic)]

pub mod ward;

use cosmwasm_std::{coins, from_json, Addr, BankMsg, CosmosMsg, Empty, Event, StdResult, Timestamp, WasmMsg};
use cw_multi_test::error::AnyResult;
use cw_multi_test::{App, AppResponse, Contract, ContractWrapper, Executor};
use cw_utils::parse_execute_response_data;
use interfaces::shared::error::CommonError;
use interfaces::timelock::{InstantiateMsg, OperationState, QueueResponse, Timelock};
use timelock::ContractError;
use ward::Ward;

pub const DENOM: &str = "ustake";
pub const HOUR: u64 = 3_600;
pub const DAY: u64 = 86_400;
/// The block time at which a suite begins.
pub const START: u64 = 1_600_000_000;
/// The first moment of an operation queued at [`START`]: 48 hours later.
pub const READY: u64 = 1_600_172_800;
/// Its last moment, when `not_after` is not earlier: seven days later.
pub const EXPIRED: u64 = 1_600_777_600;
/// A `not_after` that binds nothing: 30 days after [`START`].
pub const FAR: u64 = 1_602_592_000;
/// What the timelock holds in the beginning.
pub const TREASURY: u128 = 1_000;

pub struct Suite {
    pub app: App,
    pub code: u64,
    pub timelock: Timelock,
    pub ward: Ward,
    pub proposer: Addr,
    pub guardian: Addr,
    pub stranger: Addr,
}

/// The timelock as the chain runs it.
pub fn code() -> Box<dyn Contract<Empty>> {
    use timelock::contract::{execute, instantiate, migrate, query};
    Box::new(ContractWrapper::new(execute, instantiate, query).with_migrate(migrate))
}

/// 48 h of delay, between 1 h and 14 d, and 7 d to execute.
pub fn instantiate_msg(proposer: &Addr, guardian: &Addr) -> InstantiateMsg {
    InstantiateMsg {
        proposer: proposer.to_string(),
        guardian: Some(guardian.to_string()),
        delay: 48 * HOUR,
        min_delay: HOUR,
        max_delay: 14 * DAY,
        expiry: 7 * DAY,
    }
}

impl Suite {
    pub fn new() -> Self {
        let mut app = App::default();
        let [proposer, guardian, stranger] = ["proposer", "guardian", "stranger"].map(|name| app.api().addr_make(name));
        app.update_block(|block| block.time = Timestamp::from_seconds(START));

        let code = app.store_code(code());
        let (msg, admin) = (instantiate_msg(&proposer, &guardian), Some(stranger.to_string()));
        let address = app.instantiate_contract(code, stranger.clone(), &msg, &[], "timelock", admin).unwrap();
        // On a real chain `instantiate2` makes it its own admin at birth.
        let admin = WasmMsg::UpdateAdmin { contract_addr: address.to_string(), admin: address.to_string() };
        app.execute(stranger.clone(), admin.into()).unwrap();

        let ward = ward::born(&mut app, &address);
        app.init_modules(|router, _, storage| {
            router.bank.init_balance(storage, &address, coins(TREASURY, DENOM)).unwrap();
            router.bank.init_balance(storage, &stranger, coins(5, DENOM)).unwrap();
        });
        Self { app, code, timelock: Timelock(address), ward, proposer, guardian, stranger }
    }

    /// Moves to a block at this second.
    pub fn at(&mut self, seconds: u64) -> &mut Self {
        self.app.update_block(|block| {
            block.height += 1;
            block.time = Timestamp::from_seconds(seconds);
        });
        self
    }

    pub fn send(&mut self, sender: &Addr, message: StdResult<CosmosMsg>) -> AnyResult<AppResponse> {
        self.app.execute(sender.clone(), message.unwrap())
    }

    pub fn try_queue(&mut self, messages: Vec<CosmosMsg>, not_after: u64) -> AnyResult<AppResponse> {
        let message = self.timelock.queue(messages, not_after);
        self.send(&self.proposer.clone(), message)
    }

    /// Queues as the proposer; returns the id.
    #[track_caller]
    pub fn queue(&mut self, messages: Vec<CosmosMsg>, not_after: u64) -> u64 {
        let answer = self.try_queue(messages, not_after).unwrap();
        let data = parse_execute_response_data(&answer.data.unwrap()).unwrap().data.unwrap();
        from_json::<QueueResponse>(data).unwrap().id
    }

    /// Executes as a stranger.
    pub fn execute(&mut self, id: u64) -> AnyResult<AppResponse> {
        let message = self.timelock.execute(id);
        self.send(&self.stranger.clone(), message)
    }

    pub fn cancel(&mut self, sender: &Addr, id: u64) -> AnyResult<AppResponse> {
        let message = self.timelock.cancel(id);
        self.send(sender, message)
    }

    /// Queues now and executes two days later, when the delay is the suite's own.
    #[track_caller]
    pub fn run(&mut self, messages: Vec<CosmosMsg>) -> AnyResult<AppResponse> {
        let now = self.app.block_info().time.seconds();
        let id = self.queue(messages, now + 30 * DAY);
        self.at(now + 2 * DAY).execute(id)
    }

    /// A payment from the timelock's own balance to the stranger.
    pub fn payment(&self, amount: u128) -> CosmosMsg {
        BankMsg::Send { to_address: self.stranger.to_string(), amount: coins(amount, DENOM) }.into()
    }

    #[track_caller]
    pub fn assert_treasury(&self, amount: u128) {
        let balance = self.app.wrap().query_balance(&self.timelock.0, DENOM).unwrap();
        assert_eq!(balance.amount.u128(), amount);
    }

    #[track_caller]
    pub fn assert_state(&self, id: u64, state: OperationState) {
        assert_eq!(self.timelock.operation(&self.app.wrap(), id).unwrap().state, state);
    }
}

/// The call failed with this error of the timelock, somewhere in its chain of messages.
#[track_caller]
pub fn assert_err(result: AnyResult<AppResponse>, expected: ContractError) {
    let error = result.expect_err("the call must fail");
    assert_eq!(error.downcast_ref(), Some(&expected), "{error:?}");
}

pub fn unauthorized(sender: Addr) -> ContractError {
    CommonError::Unauthorized { sender }.into()
}

pub fn not_found(id: u64) -> ContractError {
    CommonError::NotFound { what: "operation", id: id.to_string() }.into()
}

pub fn out_of_range(name: &'static str, value: u64, min: u64, max: u64) -> ContractError {
    let [value, min, max] = [value, min, max].map(|number| number.to_string());
    CommonError::OutOfRange { name, value, min, max }.into()
}

/// All events of the suite's own in an answer, as (type, attributes), without the contract's address.
pub fn events(answer: &AppResponse) -> Vec<Event> {
    let own = answer.events.iter().filter(|event| event.ty.starts_with("wasm-timelock."));
    own.map(|event| {
        let attributes = event.attributes.iter().filter(|attribute| attribute.key != "_contract_address");
        Event::new(&event.ty).add_attributes(attributes.cloned())
    })
    .collect()
}
