//! The engine alone, with a market and an oracle that say what a test wants, and replies as a chain would send them.

mod calls;
mod scene;

pub use calls::*;
pub use scene::*;

use cosmwasm_schema::serde::{de::DeserializeOwned, Serialize};
use cosmwasm_std::testing::{message_info, mock_env, MockApi, MockQuerier, MockStorage};
use cosmwasm_std::{
    from_json, to_json_binary, Addr, Binary, Coin, ContractResult, Decimal, Env, Order, OwnedDeps, Reply, Response,
    Storage, SubMsg, SubMsgResponse, SubMsgResult, SystemResult, Timestamp, Uint128, Uint256, WasmQuery,
};
use interfaces::liquidation_engine::{ExecuteMsg, InstantiateMsg, Params, QueryMsg};
use interfaces::market::{
    AccountResponse, AccountState, DiscountLaw, ExposureResponse, LiquidationTerms, Lot, LotKind, MarketQueryMsg,
    SaleResponse, TargetHealth, Terms, TrancheExposure,
};
use interfaces::oracle_aggregator::{record_key, Candidate, FeedRecord, FeedStatus};
use interfaces::security_vault::{tranche_record_key, QueryMsg as QueryVault, TrancheRecord};
use interfaces::shared::error::CommonError;
use interfaces::Asset;
use liquidation_engine::contract::{execute, instantiate, query, reply};
use liquidation_engine::ContractError;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// The base asset.
pub const BASE: &str = "uusdc";
/// The tranche of the base asset behind the market.
pub const TRANCHE: u64 = 7;
/// The tranche of another asset behind it, where a test has one.
pub const LST_TRANCHE: u64 = 9;
/// The tranche behind the market `other`.
const OTHER_TRANCHE: u64 = 8;
/// From the market's price of seized stake to what it counts for, in seconds.
pub const SALE_PERIOD: u64 = 1000;
/// When a bench begins, in seconds.
pub const BIRTH: u64 = 1_700_000_000;
/// Holds up to this are dust.
pub const MIN_HOLD: u128 = 10;
/// From a failure to a skip, in seconds.
pub const SKIP_AFTER: u64 = 86_400;

pub type Answer = Result<Response, ContractError>;

/// What market, vault and oracle say.
pub struct Peers {
    pub terms: Terms,
    /// The tranches of `market`.
    pub tranches: Vec<TrancheExposure>,
    /// What tranche 7 has above its floor.
    /// When the market's list was set.
    pub listed_at: u64,
    pub free: u128,
    /// Reserver and slasher of tranche 9.
    pub lst_terms: (Option<Addr>, Addr),
    pub accounts: BTreeMap<String, AccountResponse>,
    pub records: BTreeMap<u64, FeedRecord>,
}

impl Peers {
    fn account(&self, account: &str) -> AccountResponse {
        self.accounts.get(account).cloned().unwrap_or_else(|| seen(account, AccountState::Healthy, 0, vec![]))
    }
}

pub struct Bench {
    pub deps: OwnedDeps<MockStorage, MockApi, MockQuerier>,
    pub env: Env,
    pub peers: Rc<RefCell<Peers>>,
}

pub fn addr(name: &str) -> Addr {
    MockApi::default().addr_make(name)
}

pub fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

pub fn params() -> Params {
    Params { skip_after: SKIP_AFTER, min_hold: Uint128::new(MIN_HOLD), sale_period: SALE_PERIOD }
}

/// The refusal of a parameter that is zero.
pub fn zero(name: &'static str) -> ContractError {
    let (value, min, max) = ("0".into(), "1".into(), "31536000".into());
    CommonError::OutOfRange { name, value, min, max }.into()
}

pub fn birth() -> InstantiateMsg {
    InstantiateMsg {
        owner: addr("timelock").into(),
        oracle: addr("oracle").into(),
        security_vault: addr("vault").into(),
        params: params(),
        markets: vec![addr("market").into()],
    }
}

impl Bench {
    /// An engine with one market, and feeds 1 and 2 live at a price of 1 for ever.
    pub fn new() -> Self {
        let mut env = mock_env();
        env.contract.address = addr("engine");
        env.block.time = Timestamp::from_seconds(BIRTH);
        let peers = Peers {
            terms: terms(),
            tranches: vec![of_base(TRANCHE)],
            listed_at: BIRTH,
            free: 1_000_000,
            lst_terms: (Some(addr("market")), addr("engine")),
            accounts: BTreeMap::new(),
            records: BTreeMap::new(),
        };
        let peers = Rc::new(RefCell::new(peers));
        let mut querier: MockQuerier = MockQuerier::new(&[]);
        let asked = peers.clone();
        querier.update_wasm(move |query| answer(&asked.borrow(), query));
        let deps = OwnedDeps {
            storage: MockStorage::default(),
            api: MockApi::default(),
            querier,
            custom_query_type: std::marker::PhantomData,
        };
        let mut bench = Self { deps, env, peers };
        for feed in [1, 2] {
            bench.price(feed, "1");
        }
        let info = message_info(&addr("deployer"), &[]);
        instantiate(bench.deps.as_mut(), bench.env.clone(), info, birth()).unwrap();
        bench
    }

    pub fn now(&self) -> u64 {
        self.env.block.time.seconds()
    }

    /// Time and blocks go by at six seconds a block.
    pub fn advance(&mut self, seconds: u64) {
        self.advance_blocks(seconds, seconds.div_ceil(6));
    }

    pub fn advance_blocks(&mut self, seconds: u64, blocks: u64) {
        self.env.block.time = self.env.block.time.plus_seconds(seconds);
        self.env.block.height += blocks;
    }

    /// A feed that was readable since the bench's birth and stays so.
    pub fn price(&mut self, feed: u64, price: &str) {
        let record = FeedRecord {
            status: FeedStatus::Live,
            price: decimal(price),
            price_for_new_risk: decimal(price),
            confidence: Decimal::zero(),
            ema: decimal(price),
            variance: Uint128::zero(),
            cumulative: Uint256::zero(),
            round: 1,
            observed_at: BIRTH,
            expires_at: u64::MAX,
            uptime: 0,
            updated_at: BIRTH,
            candidate: Candidate::default(),
            breaker_variance: Uint128::zero(),
            unsettled: 0,
            new_risk_expires_at: u64::MAX,
            tradable_at: 0,
        };
        self.peers.borrow_mut().records.insert(feed, record);
    }

    /// What the market says about an account; value, weight and health follow from its lots.
    pub fn account(&mut self, name: &str, state: AccountState, owed: u128, lots: Vec<Lot>) -> String {
        let account = addr(name).to_string();
        let seen = seen(&account, state, owed, lots);
        self.peers.borrow_mut().accounts.insert(account.clone(), seen);
        account
    }

    /// Changes what the market says about an account.
    pub fn change(&mut self, account: &str, change: impl FnOnce(&mut AccountResponse)) {
        change(self.peers.borrow_mut().accounts.get_mut(account).unwrap());
    }

    /// Everything that the engine stores.
    pub fn stored(&self) -> Vec<(Vec<u8>, Vec<u8>)> {
        self.deps.storage.range(None, None, Order::Ascending).collect()
    }

    pub fn execute(&mut self, sender: &str, funds: &[Coin], msg: &ExecuteMsg) -> Answer {
        self.execute_as(&addr(sender), funds, msg)
    }

    pub fn execute_as(&mut self, sender: &Addr, funds: &[Coin], msg: &ExecuteMsg) -> Answer {
        execute(self.deps.as_mut(), self.env.clone(), message_info(sender, funds), msg.clone())
    }

    /// What the chain reports after the submessage that carries a payload went through, with the callee's data.
    pub fn reply(&mut self, sent: &SubMsg, data: &impl Serialize) -> Answer {
        let data = wrapped(&to_json_binary(data).unwrap());
        #[allow(deprecated)]
        let response = SubMsgResponse { events: vec![], data: Some(data), msg_responses: vec![] };
        self.answer(sent, SubMsgResult::Ok(response))
    }

    /// The same for a call whose data nobody reads.
    pub fn reply_empty(&mut self, sent: &SubMsg) -> Answer {
        #[allow(deprecated)]
        let response = SubMsgResponse { events: vec![], data: None, msg_responses: vec![] };
        self.answer(sent, SubMsgResult::Ok(response))
    }

    /// The same after it failed.
    pub fn fail(&mut self, sent: &SubMsg) -> Answer {
        self.answer(sent, SubMsgResult::Err("codespace: wasm, code: 5".into()))
    }

    fn answer(&mut self, sent: &SubMsg, result: SubMsgResult) -> Answer {
        let reported = Reply { id: sent.id, payload: sent.payload.clone(), gas_used: 0, result };
        reply(self.deps.as_mut(), self.env.clone(), reported)
    }

    pub fn query<T: DeserializeOwned>(&self, msg: &QueryMsg) -> T {
        from_json(query(self.deps.as_ref(), self.env.clone(), msg.clone()).unwrap()).unwrap()
    }

    pub fn refused(&self, msg: &QueryMsg) -> ContractError {
        query(self.deps.as_ref(), self.env.clone(), msg.clone()).unwrap_err()
    }
}

/// The terms of the market: the defaults of the design, in small numbers.
pub fn terms() -> Terms {
    Terms {
        base: Asset::Native(BASE.into()),
        liquidation: LiquidationTerms {
            discount: DiscountLaw {
                start: Decimal::percent(1),
                per_minute: Decimal::percent(1),
                health_slope: Decimal::percent(50),
                max: Decimal::permille(167),
                least: Decimal::percent(5),
                band_max: Decimal::percent(2),
                par_time: 3600,
                rise_time: 14_400,
                end: Decimal::percent(25),
            },
            target: TargetHealth {
                base: decimal("1.15"),
                slope: Decimal::one(),
                max: decimal("1.5"),
                soft: decimal("1.05"),
            },
            least_debt: Uint128::new(100),
            flag_life: 1200,
            seconds_per_block: Decimal::percent(600),
        },
    }
}

/// A lot of native coins `u<id>` priced by the feed of the same number.
pub fn lot(id: u64, amount: u128, price: &str, weight: &str) -> Lot {
    Lot {
        id,
        kind: LotKind::Token(Asset::Native(format!("u{id}"))),
        amount: Uint128::new(amount),
        unit_price: Some(decimal(price)),
        weight: decimal(weight),
        feed: id,
    }
}

fn seen(account: &str, state: AccountState, owed: u128, lots: Vec<Lot>) -> AccountResponse {
    let value = |lot: &Lot| lot.amount.mul_floor(lot.unit_price.unwrap_or_default());
    let weighted: Uint128 = lots.iter().map(|lot| value(lot).mul_floor(lot.weight)).sum();
    AccountResponse {
        account: account.into(),
        revision: 3,
        state,
        owed: Uint128::new(owed),
        value: lots.iter().map(value).sum(),
        weighted,
        health: Decimal::checked_from_ratio(weighted, owed).ok(),
        // A deviation of 10 % a day: edge 1 + .5 * .05, target 1.15 + .1 and 1.05 times the edge.
        edge: Some(decimal("1.025")),
        target: Some(decimal(if state == AccountState::Band { "1.07625" } else { "1.25" })),
        healthy_at: 0,
        under_water_for: None,
        price_factor: None,
        provision: Uint128::zero(),
        lots,
    }
}

fn answer(peers: &Peers, query: &WasmQuery) -> SystemResult<ContractResult<Binary>> {
    let answer = match query {
        WasmQuery::Raw { contract_addr, key } if *contract_addr == addr("oracle").as_str() => {
            let record = peers.records.iter().find(|(feed, _)| record_key(**feed) == key.as_slice());
            Ok(record.map(|(_, record)| Binary::from(record.to_bytes())).unwrap_or_default())
        }
        WasmQuery::Raw { contract_addr, key } if *contract_addr == addr("vault").as_str() => {
            assert_eq!(key.as_slice(), tranche_record_key(TRANCHE));
            // The deficit's own hold included.
            let record = TrancheRecord { assets: peers.free.into(), held: 100u128.into(), ..TrancheRecord::default() };
            Ok(record.to_bytes().into())
        }
        WasmQuery::Smart { contract_addr, msg } if *contract_addr == addr("vault").as_str() => {
            Ok(terms_of(peers, from_json(msg).unwrap()))
        }
        WasmQuery::Smart { contract_addr, msg } if *contract_addr == addr("other").as_str() => {
            match from_json(msg).unwrap() {
                MarketQueryMsg::Terms {} => to_json_binary(&peers.terms),
                MarketQueryMsg::Exposure {} => to_json_binary(&exposure(vec![of_base(OTHER_TRANCHE)], 0)),
                other => panic!("asked {other:?}"),
            }
        }
        WasmQuery::Smart { contract_addr, msg } if *contract_addr == addr("market").as_str() => {
            match from_json(msg).unwrap() {
                MarketQueryMsg::Terms {} => to_json_binary(&peers.terms),
                MarketQueryMsg::Exposure {} => to_json_binary(&exposure(peers.tranches.clone(), peers.listed_at)),
                MarketQueryMsg::Account { account } => to_json_binary(&peers.account(&account)),
                MarketQueryMsg::Sale { account } => {
                    let (terms, account) = (peers.terms.clone(), peers.account(&account));
                    to_json_binary(&SaleResponse { terms, account })
                }
                other => panic!("asked {other:?}"),
            }
        }
        other => panic!("asked {other:?}"),
    };
    SystemResult::Ok(answer.map_err(|error| error.to_string()).into())
}

/// A tranche of the base asset, as a market lists it.
pub fn of_base(tranche: u64) -> TrancheExposure {
    let one = Decimal::one();
    TrancheExposure { tranche, reserve: Uint128::zero(), value: one, price: Some(one), feed: None }
}

/// Tranche 9, as the market lists it: a unit costs 4 and counts for 2.
pub fn of_lst() -> TrancheExposure {
    TrancheExposure { value: decimal("2"), price: Some(decimal("4")), feed: Some(1), ..of_base(LST_TRANCHE) }
}

fn exposure(tranches: Vec<TrancheExposure>, listed_at: u64) -> ExposureResponse {
    ExposureResponse { reserve: Uint128::zero(), tranches, listed_at }
}

/// What the vault says of a tranche.
#[cosmwasm_schema::cw_serde]
struct TermsAnswer {
    id: u64,
    asset: Asset,
    slasher: Addr,
    reserver: Option<Addr>,
}

/// What the vault says of a tranche, in the fields that the engine reads and one that it does not.
fn terms_of(peers: &Peers, asked: QueryVault) -> Binary {
    let QueryVault::Tranche { id } = asked else { panic!("asked {asked:?}") };
    let base = Asset::Native(BASE.into());
    let (asset, reserver, slasher) = match id {
        TRANCHE => (base, Some(addr("market")), addr("engine")),
        OTHER_TRANCHE => (base, Some(addr("other")), addr("engine")),
        LST_TRANCHE => (Asset::Cw20(addr("lst")), peers.lst_terms.0.clone(), peers.lst_terms.1.clone()),
        other => panic!("asked for tranche {other}"),
    };
    to_json_binary(&TermsAnswer { id, asset, slasher, reserver }).unwrap()
}

/// `MsgExecuteContractResponse { data }` in protobuf: field 1, length, bytes.
fn wrapped(data: &Binary) -> Binary {
    let mut bytes = vec![0x0a];
    let mut length = data.len();
    while length >= 0x80 {
        bytes.push((length & 0x7f) as u8 | 0x80);
        length >>= 7;
    }
    bytes.push(length as u8);
    bytes.extend_from_slice(data);
    bytes.into()
}
