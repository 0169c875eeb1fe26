//! A vault with two tranches: 1 holds `ubase` for the engine and reserves for the market, 2 holds a cw20 for the oracle.

pub mod loss_model;
pub mod market;
pub mod votes;

use std::cell::Cell;
use std::collections::BTreeMap;
use std::rc::Rc;

use cosmwasm_schema::serde::de::DeserializeOwned;
use cosmwasm_std::testing::{message_info, mock_dependencies, mock_env, MockApi, MockQuerier, MockStorage};
use cosmwasm_std::{
    coins, from_json, to_json_binary, Addr, BankMsg, Coin, CosmosMsg, Decimal, Env, Order, OwnedDeps, Response,
    Storage, Timestamp, Uint128, WasmMsg,
};
use cw20::{Cw20ExecuteMsg, Cw20ReceiveMsg};
use interfaces::security_vault::{
    ActiveResponse, CoverResponse, DeficitResponse, ExecuteMsg, InstantiateMsg, Limit, Lock, NewTranche, OwedResponse,
    Params, PositionResponse, QueryMsg, ReceiveMsg, SlashResponse, SlashRules, SlashedResponse, TrancheResponse,
    TrancheSize,
};
use interfaces::shared::error::CommonError;
use interfaces::{Asset, AssetAmount, AssetUnchecked};
use security_vault::contract::{execute, instantiate, query};
use security_vault::ContractError;

use market::Answer;

pub const BASE: &str = "ubase";
pub const FLOOR: u128 = 1_000;
pub const MIN_HOLD: u128 = 100;
pub const COOLDOWN: u64 = 1_000;
pub const MAX_HOLD: u64 = 5_000;
pub const DAY: u64 = 86_400;
pub const LOCKS: [Lock; 3] = [
    Lock { seconds: 30 * DAY, weight: 125 },
    Lock { seconds: 90 * DAY, weight: 160 },
    Lock { seconds: 365 * DAY, weight: 250 },
];

pub type Outcome = Result<Response, ContractError>;

/// The contract, its block and what moved.
pub struct Vault {
    pub deps: OwnedDeps<MockStorage, MockApi, MockQuerier>,
    pub env: Env,
    /// What the reserver of tranche 1 answers.
    pub market: Rc<Cell<Answer>>,
    /// What the vault holds, by asset.
    pub holds: BTreeMap<String, u128>,
    /// What the vault has paid, by asset and recipient.
    pub paid: BTreeMap<(String, Addr), u128>,
}

pub fn addr(name: &str) -> Addr {
    MockApi::default().addr_make(name)
}

pub fn u(amount: u128) -> Uint128 {
    Uint128::new(amount)
}

pub fn amount_of(asset: Asset, amount: u128) -> AssetAmount {
    AssetAmount { asset, amount: u(amount) }
}

pub fn unauthorized(sender: &str) -> ContractError {
    CommonError::Unauthorized { sender: addr(sender) }.into()
}

pub fn out_of_range(name: &'static str, value: impl ToString, min: impl ToString, max: impl ToString) -> ContractError {
    let (value, min, max) = (value.to_string(), min.to_string(), max.to_string());
    CommonError::OutOfRange { name, value, min, max }.into()
}

pub fn not_found(what: &'static str, id: u64) -> ContractError {
    CommonError::NotFound { what, id: id.to_string() }.into()
}

pub fn base() -> Asset {
    Asset::Native(BASE.into())
}

pub fn gov() -> Asset {
    Asset::Cw20(addr("gov"))
}

pub fn params() -> Params {
    let (max_entry_hold, slash_recipient) = (Decimal::percent(1), addr("treasury").to_string());
    Params { max_hold: MAX_HOLD, reward_period: DAY, max_entry_hold, slash_recipient }
}

/// Everything may be taken, by anything.
pub fn rules() -> SlashRules {
    let (fault, shortfall, exploit) = (Limit::WHOLE, Limit::WHOLE, Limit::WHOLE);
    SlashRules { period: 10_000, fault, shortfall, exploit, exploit_delay: 2_000, recipients: vec![] }
}

pub fn new_tranche(asset: Asset, slasher: &str) -> NewTranche {
    NewTranche {
        asset: AssetUnchecked::from(asset),
        slasher: addr(slasher).to_string(),
        reserver: None,
        seniority: 0,
        cooldown: COOLDOWN,
        floor: u(FLOOR),
        min_hold: u(MIN_HOLD),
        rewards: vec![],
        locks: LOCKS.to_vec(),
        size: TrancheSize::default(),
        rules: rules(),
        operator: None,
        commission: Decimal::zero(),
        share: None,
    }
}

pub fn birth() -> InstantiateMsg {
    let reserver = Some(addr("market").to_string());
    let market_tranche = NewTranche { reserver, ..new_tranche(base(), "engine") };
    InstantiateMsg {
        owner: addr("owner").to_string(),
        guardian: Some(addr("guardian").to_string()),
        params: params(),
        tranches: vec![market_tranche, new_tranche(gov(), "oracle")],
        genesis: vec![],
        votes: None,
    }
}

impl Vault {
    /// Nothing is instantiated yet; the clock stands at 1,000,000.
    pub fn unborn() -> Self {
        let mut env = mock_env();
        env.block.time = Timestamp::from_seconds(1_000_000);
        let mut deps = mock_dependencies();
        let market = market::install(&mut deps.querier);
        Self { deps, env, market, holds: BTreeMap::new(), paid: BTreeMap::new() }
    }

    pub fn new() -> Self {
        let mut vault = Self::unborn();
        vault.instantiate(birth(), &[]).unwrap();
        vault
    }

    /// Alice has 10,000 shares of tranche 1 and nobody has 1,000, at 1.
    pub fn with_alice() -> Self {
        let mut vault = Self::new();
        vault.stake("alice", 11_000).unwrap();
        vault
    }

    /// Alice has 10,000 shares of tranche 1, Bob 9,000, nobody 1,000, at 1.
    pub fn with_two() -> Self {
        let mut vault = Self::with_alice();
        vault.stake("bob", 9_000).unwrap();
        vault
    }

    pub fn instantiate(&mut self, msg: InstantiateMsg, funds: &[Coin]) -> Outcome {
        let info = message_info(&addr("deployer"), funds);
        self.receive_coins(funds);
        instantiate(self.deps.as_mut(), self.env.clone(), info, msg)
    }

    /// One message, undone when it fails, its payments booked when it does not.
    pub fn call(&mut self, sender: &str, msg: &ExecuteMsg, funds: &[Coin]) -> Outcome {
        self.call_as(&addr(sender), msg, funds)
    }

    pub fn call_as(&mut self, sender: &Addr, msg: &ExecuteMsg, funds: &[Coin]) -> Outcome {
        let before = copy(&self.deps.storage);
        let outcome = execute(self.deps.as_mut(), self.env.clone(), message_info(sender, funds), msg.clone());
        match &outcome {
            Ok(response) => {
                self.receive_coins(funds);
                if let ExecuteMsg::Receive(wrapped) = msg {
                    *self.holds.entry(format!("cw20:{sender}")).or_default() += wrapped.amount.u128();
                }
                response.messages.iter().for_each(|sub| self.book(&sub.msg));
                self.assert_solvent();
                self.assert_records();
            }
            Err(_) => self.deps.storage = before,
        }
        outcome
    }

    fn receive_coins(&mut self, funds: &[Coin]) {
        for coin in funds {
            *self.holds.entry(format!("native:{}", coin.denom)).or_default() += coin.amount.u128();
        }
    }

    fn book(&mut self, msg: &CosmosMsg) {
        match msg {
            CosmosMsg::Bank(BankMsg::Send { to_address, amount }) => {
                for coin in amount {
                    self.pay(format!("native:{}", coin.denom), to_address, coin.amount);
                }
            }
            CosmosMsg::Wasm(WasmMsg::Execute { contract_addr, msg, funds }) => {
                for coin in funds {
                    self.pay(format!("native:{}", coin.denom), contract_addr, coin.amount);
                }
                if funds.is_empty() {
                    let (to, amount) = match from_json(msg).unwrap() {
                        Cw20ExecuteMsg::Transfer { recipient, amount } => (recipient, amount),
                        Cw20ExecuteMsg::Send { contract, amount, .. } => (contract, amount),
                        _ => panic!("not a transfer"),
                    };
                    self.pay(format!("cw20:{contract_addr}"), &to, amount);
                }
            }
            other => panic!("unexpected message {other:?}"),
        }
    }

    fn pay(&mut self, asset: String, to: &str, amount: Uint128) {
        assert!(!amount.is_zero(), "an empty payment fails on the chain");
        let held = self.holds.entry(asset.clone()).or_default();
        *held = held.checked_sub(amount.u128()).expect("the vault pays what it does not have");
        *self.paid.entry((asset, Addr::unchecked(to))).or_default() += amount.u128();
    }

    /// What `to` was paid in an asset so far.
    pub fn paid(&self, asset: &Asset, to: &str) -> u128 {
        self.paid.get(&(asset.to_string(), addr(to))).copied().unwrap_or_default()
    }

    pub fn ask<T: DeserializeOwned>(&self, msg: QueryMsg) -> T {
        from_json(query(self.deps.as_ref(), self.env.clone(), msg).unwrap()).unwrap()
    }

    pub fn wait(&mut self, seconds: u64) {
        self.env.block.time = self.env.block.time.plus_seconds(seconds);
        self.env.block.height += seconds / 6 + 1;
    }

    pub fn now(&self) -> u64 {
        self.env.block.time.seconds()
    }

    // Messages to tranche 1.

    pub fn stake(&mut self, who: &str, amount: u128) -> Outcome {
        self.call(who, &ExecuteMsg::Stake { tranche: 1, tier: None, recipient: None }, &coins(amount, BASE))
    }

    pub fn cool(&mut self, who: &str, shares: u128) -> Outcome {
        self.call(who, &ExecuteMsg::StartCooldown { tranche: 1, shares: u(shares), target: None }, &[])
    }

    pub fn payout(&mut self, owner: &str, id: u64) -> Outcome {
        self.payout_as("keeper", owner, id, None)
    }

    /// The owner takes what a hold leaves of a payout, `least` at least.
    pub fn payout_held(&mut self, owner: &str, id: u64, least: u128) -> Outcome {
        self.payout_as(owner, owner, id, Some(least))
    }

    pub fn payout_as(&mut self, sender: &str, owner: &str, id: u64, least: Option<u128>) -> Outcome {
        let (owner, min_amount) = (addr(owner).to_string(), least.map(u));
        self.call(sender, &ExecuteMsg::Payout { tranche: 1, owner, id, min_amount, target: None }, &[])
    }

    pub fn claim(&mut self, who: &str) -> Outcome {
        self.call(who, &ExecuteMsg::Claim { tranche: 1, assets: None }, &[])
    }

    pub fn reward(&mut self, amount: u128) -> Outcome {
        self.call("market", &ExecuteMsg::Reward { tranche: 1 }, &coins(amount, BASE))
    }

    pub fn hold(&mut self, id: u64, amount: u128) -> Outcome {
        self.call("engine", &ExecuteMsg::Hold { tranche: 1, id, amount: u(amount) }, &[])
    }

    pub fn reserve(&mut self, need: u128) -> Outcome {
        self.call("market", &ExecuteMsg::Reserve { tranche: 1, need: u(need) }, &[])
    }

    /// Charges a deficit `more` than it was asked for before; returns what the cover paid.
    pub fn cover(&mut self, deficit: u64, more: u128) -> u128 {
        let before: DeficitResponse = self.ask(QueryMsg::Deficit { tranche: 1, id: deficit });
        self.cover_in_all(deficit, before.asked.u128() + more)
    }

    /// What the cover paid, by its answer, for a deficit that needs `amount` in all.
    pub fn cover_in_all(&mut self, deficit: u64, amount: u128) -> u128 {
        let outcome = self.call("engine", &ExecuteMsg::Cover { tranche: 1, deficit, amount: u(amount) }, &[]);
        let answer: CoverResponse = from_json(outcome.unwrap().data.unwrap()).unwrap();
        answer.paid.u128()
    }

    pub fn restore(&mut self, deficit: u64, amount: u128) -> Outcome {
        self.call("engine", &ExecuteMsg::Restore { tranche: 1, deficit }, &coins(amount, BASE))
    }

    /// What the slash took, by its answer.
    pub fn slash(&mut self, id: u64, fraction: Decimal) -> u128 {
        let outcome = self.call("engine", &ExecuteMsg::Slash { tranche: 1, id, fraction, reward: None }, &[]);
        let answer: SlashResponse = from_json(outcome.unwrap().data.unwrap()).unwrap();
        answer.amount.u128()
    }

    /// A `Send` of a cw20 to the vault, as the token reports it.
    pub fn send(&mut self, token: &str, sender: &str, amount: u128, hook: &ReceiveMsg) -> Outcome {
        let wrapped =
            Cw20ReceiveMsg { sender: addr(sender).into(), amount: u(amount), msg: to_json_binary(hook).unwrap() };
        self.call(token, &ExecuteMsg::Receive(wrapped), &[])
    }

    pub fn tranche(&self, id: u64) -> TrancheResponse {
        self.ask(QueryMsg::Tranche { id })
    }

    pub fn position(&self, who: &str) -> PositionResponse {
        self.ask(QueryMsg::Position { tranche: 1, owner: addr(who).into() })
    }

    /// Every tranche's raw record is what its answer says, byte by byte as readers know the layout.
    #[track_caller]
    pub fn assert_records(&self) {
        let tranches: Vec<TrancheResponse> = self.ask(QueryMsg::Tranches { start_after: None, limit: None });
        for TrancheResponse { id, assets, floor, held, reserved, shares, cooling, .. } in tranches {
            let active = if shares.is_zero() { shares } else { assets.multiply_ratio(shares - cooling, shares) };
            let key = [&b"tranche_record:"[..], &id.to_be_bytes()].concat();
            let amounts = [assets, floor, held, reserved, active].map(|amount| amount.to_be_bytes());
            let expected = [&[1][..], &amounts.concat()].concat();
            assert_eq!(self.deps.storage.get(&key), Some(expected), "tranche {id}");
        }
    }

    /// Active assets of tranche 1 and the slashable part of them.
    pub fn active(&self) -> (u128, u128) {
        let answer: ActiveResponse = self.ask(QueryMsg::Active { tranches: vec![1] });
        (answer.tranches[0].assets.u128(), answer.tranches[0].slashable.u128())
    }

    /// The vault holds, asset by asset, at least what it owes; and the counters of each tranche add up.
    #[track_caller]
    pub fn assert_solvent(&self) {
        let mut owes: BTreeMap<String, u128> = BTreeMap::new();
        let tranches: Vec<TrancheResponse> = self.ask(QueryMsg::Tranches { start_after: None, limit: None });
        for tranche in tranches {
            let flows = tranche.staked - tranche.paid_out - tranche.covered - tranche.slashed;
            assert_eq!(tranche.assets, flows, "tranche {}", tranche.id);
            let owed: OwedResponse = self.ask(QueryMsg::Owed { tranche: tranche.id });
            *owes.entry(tranche.asset.to_string()).or_default() +=
                (tranche.assets + owed.recovered + owed.seized).u128();
            for offer in owed.offers {
                *owes.entry(offer.asset.to_string()).or_default() += offer.amount.u128();
            }
            for reward in owed.rewards {
                assert!(reward.unvested <= reward.unpaid);
                *owes.entry(reward.asset.to_string()).or_default() += reward.unpaid.u128();
            }
        }
        for SlashedResponse { asset, amount, .. } in
            self.ask::<Vec<SlashedResponse>>(QueryMsg::Slashed { start_after: None, limit: None })
        {
            *owes.entry(asset.to_string()).or_default() += amount.u128();
        }
        for (asset, owed) in owes {
            let held = self.holds.get(&asset).copied().unwrap_or_default();
            // Nothing is donated in these tests, so that it is equal.
            assert_eq!(held, owed, "{asset}");
        }
    }
}

fn copy(from: &MockStorage) -> MockStorage {
    let mut to = MockStorage::default();
    from.range(None, None, Order::Ascending).for_each(|(key, value)| to.set(&key, &value));
    to
}
