//! The oracle with a security vault and a staking vault that answer from memory. Messages of the oracle are delivered
//! in order and with replies, as on a chain.

mod params;
mod peers;

pub use params::{defaults, new_reporter, params};
pub use peers::Peers;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::str::FromStr;

use cosmwasm_schema::serde::{de::DeserializeOwned, Serialize};
use cosmwasm_std::testing::{message_info, mock_dependencies, mock_env, MockApi, MockQuerier, MockStorage};
use cosmwasm_std::{
    coins, from_json, to_json_binary, Addr, BankMsg, Binary, Coin, ContractResult, CosmosMsg, Decimal, Env, Event,
    OwnedDeps, Reply, ReplyOn, Response, SubMsg, SubMsgResponse, SubMsgResult, SystemError, SystemResult, Timestamp,
    Uint128, WasmMsg, WasmQuery,
};
use cw20::Cw20ReceiveMsg;
use interfaces::oracle_aggregator::*;
use interfaces::price_source::SourcePrice;
use interfaces::security_vault;
use interfaces::staking_vault::{self, RedemptionRateResponse};
use interfaces::{Asset, AssetUnchecked};
use oracle_aggregator::contract::{execute, instantiate, query, reply};
use oracle_aggregator::ContractError;

/// The lowest price that a feed may be made for.
pub const LEAST_PRICE: Decimal = Decimal::raw(10_000);
/// Native in base, reported.
pub const NATIVE: u64 = 1;
/// Share in native on the market, reported.
pub const MARKET: u64 = 2;
/// Native per share, from the vault.
pub const RATE: u64 = 3;
/// Share in base.
pub const PAIR: u64 = 4;
/// Native in base, from another oracle; see [`World::checked`].
pub const ADAPTER: u64 = 6;
/// `NATIVE`, checked by `ADAPTER`.
pub const CHECKED: u64 = 7;
/// Share in base, by `CHECKED`.
pub const CHECKED_PAIR: u64 = 8;
/// `NATIVE / MARKET`: nonsense, but a composite.
pub const QUOTIENT: u64 = 5;

pub struct World {
    pub deps: OwnedDeps<MockStorage, MockApi, MockQuerier>,
    pub env: Env,
    pub peers: Rc<RefCell<Peers>>,
}

pub fn dec(text: &str) -> Decimal {
    Decimal::from_str(text).unwrap()
}

impl World {
    /// Five equal reporters with the parameters that a deployment starts with, and a vault that syncs every other day.
    pub fn deployed() -> Self {
        Self::with(&[100; 5], |msg| {
            msg.params = defaults();
            if let FeedSource::RedemptionRate { max_age, .. } = &mut msg.feeds[2].source {
                *max_age = 172_800;
            }
        })
    }

    /// A round in which all five reporters agree.
    pub fn agree(&mut self, native: &str, market: &str) -> Vec<Event> {
        self.round_of(&[(native, market); 5])
    }

    /// Five reporters of equal power, two reported feeds, the vault's rate at 1.25, a pair and a composite, at 300 s.
    pub fn new() -> Self {
        Self::with(&[100; 5], |_| {})
    }

    /// Reporters with these powers; `adjust` changes the birth message.
    pub fn with(powers: &[u128], adjust: impl FnOnce(&mut InstantiateMsg)) -> Self {
        let rate = RedemptionRateResponse {
            base: Uint128::new(1_250_000),
            shares: Uint128::new(1_000_000),
            rate: dec("1.25"),
            synced_at: 300,
            paused: false,
        };
        let peers = Peers {
            powers: (11..).zip(powers.iter().copied()).collect(),
            rate: Some(rate),
            source: None,
            slashes: vec![],
            refuse_slashes: false,
            refuse_rewards: false,
            power_reads: 0,
            holds: BTreeMap::new(),
            paid: vec![],
            rewards: vec![],
        };
        let mut world = Self { deps: mock_dependencies(), env: mock_env(), peers: Rc::new(RefCell::new(peers)) };
        world.wire();
        world.set_time(300);
        let msg = world.birth(powers.len(), adjust);
        let creator = message_info(&world.address("creator"), &[]);
        instantiate(world.deps.as_mut(), world.env.clone(), creator, msg).unwrap();
        world
    }

    pub fn birth(&self, reporters: usize, adjust: impl FnOnce(&mut InstantiateMsg)) -> InstantiateMsg {
        let feed = |name: &str, source| NewFeed { name: name.into(), source, least_price: LEAST_PRICE, ring: false };
        let leg = |feed, inverted| Leg { feed, inverted };
        let vault = self.address("vault").to_string();
        let (max_growth_per_year, max_fall, min_market_to_rate) = (dec("0.365"), dec("0.01"), dec("0.8"));
        let mut msg = InstantiateMsg {
            owner: self.address("owner").into(),
            security_vault: self.address("security").into(),
            params: params(),
            feeds: vec![
                feed("native/base", FeedSource::Reported {}),
                feed("share/native", FeedSource::Reported {}),
                feed("rate", FeedSource::RedemptionRate { vault, max_growth_per_year, max_fall, max_age: 3_600 }),
                feed(
                    "share/base",
                    FeedSource::LstPair { native: NATIVE, rate: RATE, market: MARKET, min_market_to_rate },
                ),
                feed("quotient", FeedSource::Composite { legs: vec![leg(NATIVE, false), leg(MARKET, true)] }),
            ],
            rewards: vec![AssetUnchecked::Native("unit".into()), AssetUnchecked::Cw20(self.address("token").into())],
            reporters: (0..reporters).map(|index| new_reporter(&self.reporter(index), 11 + index as u64)).collect(),
        };
        adjust(&mut msg);
        msg
    }

    fn wire(&mut self) {
        let peers = self.peers.clone();
        let (vault, security) = (self.address("vault").to_string(), self.address("security").to_string());
        let (token, own) = (Asset::Cw20(self.address("token")), self.env.contract.address.clone());
        let source = self.address("source").to_string();
        self.deps.querier.update_wasm(move |request| match request {
            WasmQuery::Smart { contract_addr, msg } if *contract_addr == security => {
                let security_vault::QueryMsg::Tranche { id } = from_json(msg).unwrap() else { panic!() };
                answer(&peers::tranche(id, &peers.borrow(), &token, &own))
            }
            WasmQuery::Raw { contract_addr, key } if *contract_addr == security => {
                SystemResult::Ok(ContractResult::Ok(peers.borrow_mut().record(key)))
            }
            WasmQuery::Smart { contract_addr, msg } if *contract_addr == vault => {
                assert!(matches!(from_json(msg).unwrap(), staking_vault::QueryMsg::RedemptionRate {}));
                match &peers.borrow().rate {
                    Some(rate) => answer(rate),
                    None => SystemResult::Ok(ContractResult::Err("broken".into())),
                }
            }
            WasmQuery::Smart { contract_addr, msg } if *contract_addr == source => {
                assert_eq!(msg.as_slice(), br#"{"price":{}}"#);
                match &peers.borrow().source {
                    Some(price) => answer(price),
                    None => SystemResult::Ok(ContractResult::Err("broken".into())),
                }
            }
            other => SystemResult::Err(SystemError::UnsupportedRequest { kind: format!("{other:?}") }),
        });
    }

    /// With an adapter for the native token, of 5 to 20 % and 120 s, and what it checks, within 3 % and for 300 s: a feed, and
    /// a pair of it.
    pub fn checked() -> Self {
        Self::with(&[100; 5], |msg| {
            let source = Self::source_address();
            let (min_move, max_move) = (dec("0.05"), dec("0.2"));
            let mut feed = |name: &str, source| {
                msg.feeds.push(NewFeed { name: name.into(), source, least_price: LEAST_PRICE, ring: false })
            };
            feed("adapter", FeedSource::Adapter { source, min_move, max_move, max_age: 120 });
            let (max_gap, fallback_after) = (dec("0.03"), 300);
            feed("checked", FeedSource::Checked { feed: NATIVE, by: ADAPTER, max_gap, fallback_after });
            let min_market_to_rate = dec("0.8");
            feed("pair", FeedSource::LstPair { native: CHECKED, rate: RATE, market: MARKET, min_market_to_rate });
        })
    }

    /// The source of the adapter.
    pub fn source_address() -> String {
        MockApi::default().addr_make("source").to_string()
    }

    /// The source of the adapter answers this price, dated now, with a confidence of a hundredth.
    pub fn source_says(&mut self, price: &str) {
        let (price, observed_at) = (dec(price), self.now());
        let confidence = price * Decimal::percent(1);
        self.peers.borrow_mut().source = Some(SourcePrice { price, confidence, observed_at });
    }

    pub fn address(&self, name: &str) -> Addr {
        self.deps.api.addr_make(name)
    }

    pub fn reporter(&self, index: usize) -> Addr {
        self.address(&format!("reporter{index}"))
    }

    pub fn now(&self) -> u64 {
        self.env.block.time.seconds()
    }

    pub fn set_time(&mut self, seconds: u64) {
        self.env.block.time = Timestamp::from_seconds(seconds);
    }

    pub fn set_rate(&mut self, rate: &str) {
        let now = self.now();
        let mut peers = self.peers.borrow_mut();
        let answer = peers.rate.as_mut().unwrap();
        (answer.rate, answer.synced_at) = (dec(rate), now);
    }

    pub fn set_power(&mut self, index: usize, power: u128) {
        self.peers.borrow_mut().powers.insert(11 + index as u64, power);
    }

    /// Executes a message of anyone and delivers what comes of it.
    pub fn execute(&mut self, sender: &Addr, msg: ExecuteMsg) -> Result<Vec<Event>, ContractError> {
        self.execute_with(sender, msg, &[])
    }

    pub fn execute_with(
        &mut self,
        sender: &Addr,
        msg: ExecuteMsg,
        funds: &[Coin],
    ) -> Result<Vec<Event>, ContractError> {
        let info = message_info(sender, funds);
        let response = execute(self.deps.as_mut(), self.env.clone(), info, msg)?;
        self.deliver(response)
    }

    /// The response of a message alone: nothing is delivered.
    pub fn respond(&mut self, sender: &Addr, msg: ExecuteMsg) -> Result<Response, ContractError> {
        execute(self.deps.as_mut(), self.env.clone(), message_info(sender, &[]), msg)
    }

    fn deliver(&mut self, response: Response) -> Result<Vec<Event>, ContractError> {
        let mut events = response.events;
        for SubMsg { id, payload, msg, reply_on, .. } in response.messages {
            if let CosmosMsg::Bank(BankMsg::Send { to_address, amount }) = &msg {
                let [coin] = amount.as_slice() else { panic!("{amount:?}") };
                let paid = (coin.denom.clone(), to_address.clone(), coin.amount.u128());
                self.peers.borrow_mut().paid.push(paid);
                continue;
            }
            let CosmosMsg::Wasm(WasmMsg::Execute { contract_addr, msg, funds }) = msg else { panic!("{msg:?}") };
            let result = if contract_addr == self.address("token").as_str() {
                self.token(from_json(msg).unwrap())
            } else if contract_addr == self.env.contract.address.as_str() {
                let own = self.env.contract.address.clone();
                self.execute(&own, from_json(msg).unwrap())
            } else {
                assert_eq!(contract_addr, self.address("security").as_str());
                self.security(from_json(msg).unwrap(), funds)
            };
            let result = match (result, &reply_on) {
                (Ok(inner), _) => {
                    events.extend(inner);
                    if !matches!(reply_on, ReplyOn::Success | ReplyOn::Always) {
                        continue;
                    }
                    #[allow(deprecated)]
                    SubMsgResult::Ok(SubMsgResponse { events: vec![], data: None, msg_responses: vec![] })
                }
                (Err(_), ReplyOn::Error | ReplyOn::Always) => SubMsgResult::Err("codespace: wasm, code: 5".into()),
                (Err(error), _) => return Err(error),
            };
            let response = reply(self.deps.as_mut(), self.env.clone(), Reply { id, payload, gas_used: 0, result })?;
            events.extend(self.deliver(response)?);
        }
        Ok(events)
    }

    pub fn slashes(&self) -> Vec<(u64, u64, String)> {
        self.peers.borrow().slashes.iter().map(|(tranche, id, part)| (*tranche, *id, part.to_string())).collect()
    }

    pub fn query<T: DeserializeOwned>(&self, msg: QueryMsg) -> T {
        from_json(self.try_query(msg).unwrap()).unwrap()
    }

    pub fn try_query(&self, msg: QueryMsg) -> Result<Binary, ContractError> {
        query(self.deps.as_ref(), self.env.clone(), msg)
    }

    pub fn open(&self) -> u64 {
        self.now() / 30
    }

    pub fn packed(native: &str, market: &str) -> Binary {
        let price = |feed, text| PackedPrice { feed, price: dec(text), confidence_ppm: 100 };
        pack(&[price(NATIVE, native), price(MARKET, market)])
    }

    /// A reporter submits to the open round.
    pub fn submit(&mut self, index: usize, native: &str, market: &str) -> Result<Vec<Event>, ContractError> {
        let msg = ExecuteMsg::Submit { round: self.open(), prices: Self::packed(native, market) };
        self.execute(&self.reporter(index), msg)
    }

    /// A dispute about what the fifth reporter `said` of the native feed.
    pub fn about(round: u64, said: &str) -> NewDispute {
        NewDispute { reporter: 5, round, feed: NATIVE, evidence: Self::packed(said, "1.25") }
    }

    /// The disputer sends a bond of `token` for it.
    pub fn dispute(&mut self, token: &str, bond: u128, new: NewDispute) -> Result<Vec<Event>, ContractError> {
        let msg = to_json_binary(&ReceiveMsg::Dispute(new)).unwrap();
        let hook = Cw20ReceiveMsg { sender: self.address("disputer").into(), amount: Uint128::new(bond), msg };
        self.execute(&self.address(token), ExecuteMsg::Receive(hook))
    }

    pub fn close(&mut self, round: u64) -> Result<Vec<Event>, ContractError> {
        self.execute(&self.address("anyone"), ExecuteMsg::CloseRound { round, limit: None })
    }

    /// Every reporter `i` submits `prices[i]` for the native token, 1.25 for the market; then the round is closed.
    pub fn round(&mut self, prices: &[&str]) -> Vec<Event> {
        let both: Vec<_> = prices.iter().map(|price| (*price, "1.25")).collect();
        self.round_of(&both)
    }

    /// Every reporter `i` submits `prices[i]`; an empty text is silence. Then the round is closed.
    pub fn round_of(&mut self, prices: &[(&str, &str)]) -> Vec<Event> {
        let round = self.open();
        for (index, (native, market)) in prices.iter().enumerate() {
            if !native.is_empty() {
                let submitted = self.submit(index, native, market);
                assert!(matches!(submitted, Ok(_) | Err(ContractError::Unbonded { .. })), "{submitted:?}");
            }
        }
        self.set_time((round + 1) * 30);
        self.close(round).unwrap()
    }

    /// Leaves the open round without submissions.
    pub fn skip(&mut self, rounds: u64) {
        let round = self.open() + rounds;
        self.set_time(round * 30);
    }

    /// A feed's record, read raw as a market does.
    pub fn record(&self, feed: u64) -> FeedRecord {
        self.try_record(feed).unwrap()
    }

    pub fn try_record(&self, feed: u64) -> Option<FeedRecord> {
        use cosmwasm_std::Storage;
        self.deps.storage.get(&record_key(feed)).map(|bytes| FeedRecord::from_bytes(&bytes).unwrap())
    }

    pub fn price(&self, feed: u64) -> String {
        self.record(feed).price.to_string()
    }

    pub fn status(&self, feed: u64) -> FeedStatus {
        self.record(feed).status
    }

    pub fn reporter_state(&self, index: usize) -> ReporterResponse {
        self.query(QueryMsg::Reporter { address: self.reporter(index).into() })
    }
}

fn answer<T: Serialize>(value: &T) -> SystemResult<ContractResult<Binary>> {
    SystemResult::Ok(ContractResult::Ok(to_json_binary(value).unwrap()))
}

/// Some coins.
pub fn money() -> Vec<Coin> {
    coins(1, "unit")
}

/// Attributes of the events with this name.
pub fn attributes(events: &[Event], name: &str) -> Vec<Vec<(String, String)>> {
    let list = |event: &Event| event.attributes.iter().map(|one| (one.key.clone(), one.value.clone())).collect();
    events.iter().filter(|event| event.ty == name).map(list).collect()
}

/// An attribute list.
pub fn list(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(key, value)| (key.to_string(), value.to_string())).collect()
}
