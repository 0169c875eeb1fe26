//! A market between mocked peers: an oracle that answers raw records and a security vault that answers what is
//! active. Messages are atomic, time moves by hand, and every invariant is checked after every message.

mod birth;
mod invariants;
mod peers;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use cosmwasm_std::testing::{message_info, mock_env, MockApi, MockQuerier, MockStorage};
use cosmwasm_std::{
    coins, from_json, to_json_binary, Addr, BankMsg, Coin, CosmosMsg, Decimal, Env, Order, OwnedDeps, Response,
    Storage, Uint128,
};
use credit_market::contract::{execute, instantiate, query};
use credit_market::ContractError;
use interfaces::credit_market::{
    DeficitResponse, ExecuteMsg, HoleResponse, InstantiateMsg, LenderResponse, PositionResponse, QueryMsg, ReceiveMsg,
    RequestResponse, StateResponse,
};
use interfaces::market::{AccountResponse, LotAmount, RefillResponse, SettleResponse};
use interfaces::security_vault;
use interfaces::shared::admin::AdminError;
use interfaces::shared::error::CommonError;
use interfaces::shared::pause::PauseError;

pub use birth::{birth, params};
pub use peers::{record, Peers};

pub const BASE: &str = "ubase";
pub const LST: &str = "ulst";
/// The ids of the collaterals: a native coin and a cw20 token.
pub const COIN: u64 = 1;
pub const TOKEN: u64 = 2;
pub const SEED: u128 = 1_000_000;
pub const DAY: u64 = 86_400;

pub struct Market {
    pub deps: OwnedDeps<MockStorage, MockApi, MockQuerier>,
    pub env: Env,
    pub peers: Rc<RefCell<Peers>>,
    /// What the market holds in the bank.
    pub bank: BTreeMap<String, u128>,
}

pub fn n(amount: u128) -> Uint128 {
    Uint128::new(amount)
}

pub fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

pub fn who(name: &str) -> Addr {
    MockApi::default().addr_make(name)
}

/// Nothing is stored under that id.
pub fn not_found(what: &'static str, id: impl std::fmt::Display) -> ContractError {
    CommonError::not_found(what, id).into()
}

pub fn not_owner() -> ContractError {
    ContractError::Admin(AdminError::Ownership(cw_ownable::OwnershipError::NotOwner))
}

/// The refusal of a pause, or of a paused action.
pub fn pause_error(error: PauseError) -> ContractError {
    ContractError::Admin(AdminError::Pause(error))
}

impl Market {
    /// Born with the defaults above; both collaterals cost 1, security is ample.
    pub fn new() -> Self {
        Self::with(birth())
    }

    pub fn with(birth: InstantiateMsg) -> Self {
        let peers = Rc::new(RefCell::new(Peers::new()));
        let mut deps = OwnedDeps {
            storage: MockStorage::default(),
            api: MockApi::default(),
            querier: MockQuerier::default(),
            custom_query_type: std::marker::PhantomData,
        };
        let answering = Rc::clone(&peers);
        deps.querier.update_wasm(move |query| answering.borrow().answer(query));
        let mut env = mock_env();
        env.contract.address = who("market");
        let mut market = Self { deps, env, peers, bank: BTreeMap::new() };
        let info = message_info(&who("deployer"), &coins(SEED, BASE));
        let response = instantiate(market.deps.as_mut(), market.env.clone(), info, birth).unwrap();
        assert!(response.messages.is_empty());
        market.bank.insert(BASE.into(), SEED);
        market.price(11, "1");
        market.price(12, "1");
        market.check();
        market
    }

    pub fn now(&self) -> u64 {
        self.env.block.time.seconds()
    }

    /// Time goes by; readable prices stay readable.
    pub fn advance(&mut self, seconds: u64) {
        let before = self.now();
        self.env.block.time = self.env.block.time.plus_seconds(seconds);
        self.env.block.height += seconds / 6 + 1;
        let now = self.now();
        for record in self.peers.borrow_mut().records.values_mut().filter(|record| record.expires_at > before) {
            (record.observed_at, record.expires_at) = (now, now + 60);
        }
    }

    /// The feed says this, live, with a confidence of a thousandth.
    pub fn price(&mut self, feed: u64, price: &str) {
        let record = record(dec(price), self.now());
        self.peers.borrow_mut().records.insert(feed, record);
    }

    /// Nothing can be read from the feed from now on.
    pub fn stale(&mut self, feed: u64) {
        let now = self.now();
        self.peers.borrow_mut().records.get_mut(&feed).unwrap().expires_at = now;
    }

    /// A message, whole or not at all; every invariant holds after it.
    #[track_caller]
    pub fn run(&mut self, sender: &str, msg: ExecuteMsg, funds: &[Coin]) -> Result<Response, ContractError> {
        let before: Vec<_> = self.deps.storage.range(None, None, Order::Ascending).collect();
        let info = message_info(&who(sender), funds);
        match execute(self.deps.as_mut(), self.env.clone(), info, msg) {
            Ok(response) => {
                self.settle_bank(&response, funds);
                self.check();
                Ok(response)
            }
            Err(error) => {
                let mut storage = MockStorage::default();
                for (key, value) in before {
                    storage.set(&key, &value);
                }
                self.deps.storage = storage;
                Err(error)
            }
        }
    }

    fn settle_bank(&mut self, response: &Response, funds: &[Coin]) {
        for coin in funds {
            *self.bank.entry(coin.denom.clone()).or_default() += coin.amount.u128();
        }
        for message in &response.messages {
            let sent = match &message.msg {
                CosmosMsg::Bank(BankMsg::Send { amount, .. }) => amount,
                CosmosMsg::Wasm(cosmwasm_std::WasmMsg::Execute { funds, msg, .. }) => {
                    if let Ok(security_vault::ExecuteMsg::Reserve { tranche, need }) = from_json(msg) {
                        let mut peers = self.peers.borrow_mut();
                        match tranche {
                            9 => peers.reserve_lst(need.u128()),
                            _ => peers.reserve(need.u128()),
                        }
                    }
                    funds
                }
                other => panic!("{other:?}"),
            };
            for coin in sent {
                assert!(!coin.amount.is_zero(), "a payment of nothing fails on the chain");
                let held = self.bank.get_mut(&coin.denom).unwrap();
                *held = held.checked_sub(coin.amount.u128()).expect("the market cannot pay");
            }
        }
    }

    #[track_caller]
    pub fn ok(&mut self, sender: &str, msg: ExecuteMsg, funds: &[Coin]) -> Response {
        self.run(sender, msg, funds).unwrap()
    }

    #[track_caller]
    pub fn fails(&mut self, sender: &str, msg: ExecuteMsg, funds: &[Coin]) -> ContractError {
        self.run(sender, msg, funds).unwrap_err()
    }

    #[track_caller]
    pub fn query<T: cosmwasm_schema::serde::de::DeserializeOwned>(&self, msg: QueryMsg) -> T {
        from_json(query(self.deps.as_ref(), self.env.clone(), msg).unwrap()).unwrap()
    }

    #[track_caller]
    pub fn supply(&mut self, lender: &str, amount: u128) -> Response {
        self.ok(lender, ExecuteMsg::Supply {}, &coins(amount, BASE))
    }

    #[track_caller]
    pub fn request(&mut self, lender: &str, shares: u128) -> Response {
        self.ok(
            lender,
            ExecuteMsg::RequestWithdrawal { shares: shares.into(), min_out: Some(cosmwasm_std::Uint128::zero()) },
            &[],
        )
    }

    #[track_caller]
    pub fn pay(&mut self, id: u64) -> u128 {
        let response = self.ok("anyone", ExecuteMsg::PayRequest { id, mark: None }, &[]);
        sent(&response).iter().map(|coin| coin.amount.u128()).sum()
    }

    #[track_caller]
    pub fn deposit(&mut self, account: &str, amount: u128) -> Response {
        self.ok(account, ExecuteMsg::Deposit {}, &coins(amount, LST))
    }

    #[track_caller]
    pub fn deposit_token(&mut self, account: &str, amount: u128) -> Response {
        self.ok("token", receive(account, amount), &[])
    }

    #[track_caller]
    pub fn set_class(&mut self, account: &str, class: u8) -> Response {
        self.ok(account, ExecuteMsg::SetClass { class }, &[])
    }

    #[track_caller]
    pub fn borrow(&mut self, account: &str, amount: u128) -> Response {
        self.ok(account, ExecuteMsg::Borrow { amount: amount.into(), allow_band: false }, &[])
    }

    #[track_caller]
    pub fn repay(&mut self, account: &str, amount: u128) -> Response {
        self.ok(account, ExecuteMsg::Repay { account: None }, &coins(amount, BASE))
    }

    /// An account in a class with collateral at a price of 1 and a debt.
    #[track_caller]
    pub fn open(&mut self, account: &str, class: u8, collateral: u128, debt: u128) {
        self.deposit(account, collateral);
        if class > 0 {
            self.set_class(account, class);
        }
        self.borrow(account, debt);
    }

    /// An order of the engine for the account as it is now.
    pub fn order(&self, account: &str, repay: u128, take: &[(u64, u128)], recipient: &str) -> ExecuteMsg {
        ExecuteMsg::Settle {
            account: who(account).into(),
            revision: self.account(account).revision,
            repay: repay.into(),
            take: take.iter().map(|&(lot, amount)| LotAmount { lot, amount: amount.into() }).collect(),
            recipient: who(recipient).into(),
        }
    }

    #[track_caller]
    pub fn liquidate(&mut self, account: &str, repay: u128, take: &[(u64, u128)]) -> SettleResponse {
        let order = self.order(account, repay, take, "buyer");
        data(&self.ok("engine", order, &coins(repay, BASE)))
    }

    /// Bob's collateral of 1,000,000 falls to .65, his debt of 700,000 is marked at once; an hour later all of it is sold at
    /// 5 % below its price: 617,500, and a loss of 82,500.
    #[track_caller]
    pub fn sell_out(&mut self, account: &str) -> Response {
        self.price(11, "0.65");
        self.mark(account);
        self.advance(3_600);
        let order = self.order(account, 617_500, &[(COIN, 1_000_000)], "buyer");
        self.ok("engine", order, &coins(617_500, BASE))
    }

    /// Closes an account that has nothing left to sell.
    #[track_caller]
    pub fn close(&mut self, account: &str) -> SettleResponse {
        let order = self.order(account, 0, &[], "engine");
        data(&self.ok("engine", order, &[]))
    }

    #[track_caller]
    pub fn cover(&mut self, deficit: u64, money: u128) -> RefillResponse {
        data(&self.ok("engine", ExecuteMsg::Refill { deficit }, &coins(money, BASE)))
    }

    #[track_caller]
    pub fn mark(&mut self, account: &str) -> Response {
        self.ok("keeper", ExecuteMsg::Mark { accounts: vec![who(account).into()] }, &[])
    }

    pub fn hole(&self) -> HoleResponse {
        self.query(QueryMsg::Hole {})
    }

    pub fn deficit(&self, id: u64) -> DeficitResponse {
        self.query(QueryMsg::Deficit { id })
    }

    pub fn requests(&self) -> Vec<RequestResponse> {
        self.query(QueryMsg::Requests { start_after: None, limit: None })
    }

    pub fn state(&self) -> StateResponse {
        self.query(QueryMsg::State {})
    }

    pub fn account(&self, account: &str) -> AccountResponse {
        self.query(QueryMsg::Account { account: who(account).into() })
    }

    pub fn position(&self, account: &str) -> PositionResponse {
        self.query(QueryMsg::Position { account: who(account).into() })
    }

    pub fn lender(&self, lender: &str) -> LenderResponse {
        self.query(QueryMsg::Lender { lender: who(lender).into() })
    }
}

/// Bob owes 700,000 against 1,000,000 in the riskiest class; the lenders have 10,000,000.
pub fn indebted() -> Market {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.open("bob", 2, 1_000_000, 700_000);
    m
}

/// As [`indebted`], and bob has borrowed almost all cash against more of the collateral: 500,000 are left.
pub fn short_of_cash() -> Market {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.open("bob", 2, 20_000_000, 9_500_000);
    m
}

pub fn ask(m: &mut Market, lender: &str, shares: u128, min_out: u128) {
    let msg = ExecuteMsg::RequestWithdrawal { shares: n(shares), min_out: Some(n(min_out)) };
    m.ok(lender, msg, &[]);
}

pub fn pay(id: u64) -> ExecuteMsg {
    ExecuteMsg::PayRequest { id, mark: None }
}

/// A cw20 token's call after a `Send`.
pub fn receive(account: &str, amount: u128) -> ExecuteMsg {
    ExecuteMsg::Receive(cw20::Cw20ReceiveMsg {
        sender: who(account).into(),
        amount: amount.into(),
        msg: to_json_binary(&ReceiveMsg::Deposit {}).unwrap(),
    })
}

/// What a response answers.
#[track_caller]
pub fn data<T: cosmwasm_schema::serde::de::DeserializeOwned>(response: &Response) -> T {
    from_json(response.data.as_ref().unwrap()).unwrap()
}

/// The coins that a response pays, in order.
pub fn sent(response: &Response) -> Vec<Coin> {
    let coins = |message: &cosmwasm_std::SubMsg| match &message.msg {
        CosmosMsg::Bank(BankMsg::Send { amount, .. }) => amount.clone(),
        _ => vec![],
    };
    response.messages.iter().flat_map(coins).collect()
}
