//! A vault on cosmwasm's mocks, and a chain that says what the test tells it to say.

mod answers;
mod messages;
mod proto;

pub use messages::{moves, parts, staking, withdrawals};
pub use proto::undelegate_response;

use cosmwasm_schema::serde::de::DeserializeOwned;
use cosmwasm_std::testing::{message_info, mock_dependencies, mock_env, MockApi, MockQuerier};
use cosmwasm_std::{
    coin, coins, from_json, to_json_binary, Addr, Coin, Decimal, Env, FullDelegation, MemoryStorage, OwnedDeps,
    Response, Timestamp, Validator,
};
use cw20::Cw20ReceiveMsg;
use interfaces::shared::error::CommonError;
use interfaces::staking_vault::{
    Action, BatchResponse, ClaimResponse, ConfigResponse, EntryResponse, ExecuteMsg, InstantFee, InstantiateMsg,
    LedgerResponse, Params, QueryMsg, RateBounds, RebalanceParams, ReceiveMsg, RedemptionRateResponse,
    ValidatorResponse, ValidatorStatus, ValidatorWeight, MAX_GROWTH,
};
use staking_vault::contract::{execute, instantiate, query};
use staking_vault::state::{CONFIG, LEDGER, SUBMISSION, VALIDATORS};
use staking_vault::validator::Validator as Record;
use staking_vault::ContractError;

pub const DENOM: &str = "ustake";
pub const DAY: u64 = 86_400;
/// 7 * 3.1 d = 21.7 d > 21 d + 12 h.
pub const INTERVAL: u64 = 267_840;
pub const UNBONDING: u64 = 21 * DAY;

pub struct Vault {
    pub deps: OwnedDeps<MemoryStorage, MockApi, MockQuerier>,
    pub env: Env,
    /// What the chain has at each validator.
    holdings: Vec<(String, u128)>,
    /// Validators that the chain does not list as bonded.
    unlisted: Vec<String>,
}

pub fn params(api: &MockApi) -> Params {
    Params {
        unbonding_period: UNBONDING,
        batch_interval: INTERVAL,
        max_entries: 7,
        interval_margin: DAY / 2,
        settle_grace: 0,
        max_sync_age: DAY,
        vesting_period: DAY,
        fee: Decimal::percent(10),
        fee_recipient: api.addr_make("treasury").into(),
        security_share: None,
        fee_shares: vec![],
        inflow_cap: None,
        // Wide, but where a test is about them.
        bounds: RateBounds { max_growth: MAX_GROWTH, max_fall: Decimal::one(), pause: DAY },
        max_delegations: 5,
        instant: InstantFee {
            floor: Decimal::permille(1),
            ceiling: Decimal::percent(2),
            // So high that submissions leave the buffer alone, but where a test is about that.
            target: Decimal::one(),
        },
        rebalance: RebalanceParams {
            keeper: Some(api.addr_make("keeper").into()),
            budget: Decimal::percent(10),
            period: 7 * DAY,
            tolerance: Decimal::percent(1),
        },
    }
}

pub fn weights(names: &[&str]) -> Vec<ValidatorWeight> {
    names.iter().map(|name| ValidatorWeight { validator: name.to_string(), weight: 1, cap: None }).collect()
}

pub fn birth(api: &MockApi, validators: &[&str]) -> InstantiateMsg {
    InstantiateMsg {
        owner: api.addr_make("timelock").into(),
        guardian: Some(api.addr_make("guardian").into()),
        denom: DENOM.into(),
        least_seed: 1_000u128.into(),
        lst: api.addr_make("lst").into(),
        collector: api.addr_make("collector").into(),
        validators: weights(validators),
        params: params(api),
    }
}

/// A vault of one unit of seed, so that the vectors' round numbers stand; its validators are the chain's.
pub fn born(validators: &[&str]) -> Vault {
    let (mut vault, msg) = unborn(validators);
    vault.be_born(msg, &coins(1_000, DENOM)).unwrap();
    let storage = &mut vault.deps.storage;
    let mut ledger = LEDGER.load(storage).unwrap();
    (ledger.buffer, ledger.shares) = (1u128.into(), 1u128.into());
    LEDGER.save(storage, &ledger).unwrap();
    let mut config = CONFIG.load(storage).unwrap();
    config.locked_shares = 1u128.into();
    CONFIG.save(storage, &config).unwrap();
    vault.set_balance(1);
    vault
}

/// A vault with these amounts at its validators and `buffer` beside them, one share per coin, synced in this block.
pub fn holding(holdings: &[(&str, u128)], buffer: u128) -> Vault {
    let names: Vec<_> = holdings.iter().map(|(name, _)| *name).collect();
    let mut vault = born(&names);
    let mut ledger = LEDGER.load(&vault.deps.storage).unwrap();
    let bonded: u128 = holdings.iter().map(|(_, amount)| amount).sum();
    (ledger.bonded, ledger.buffer, ledger.shares) = (bonded.into(), buffer.into(), (bonded + buffer).into());
    LEDGER.save(&mut vault.deps.storage, &ledger).unwrap();
    for (name, amount) in holdings {
        let now = vault.env.block.time.seconds();
        vault.validator(name, |validator| (validator.bonded, validator.rewards_since) = ((*amount).into(), now));
    }
    vault.set_balance(buffer);
    vault.chain_says(holdings);
    vault
}

/// A chain on which the vault does not live yet.
pub fn unborn(validators: &[&str]) -> (Vault, InstantiateMsg) {
    let mut vault = Vault { deps: mock_dependencies(), env: mock_env(), holdings: vec![], unlisted: vec![] };
    // A whole second, so that completions need no rounding.
    vault.env.block.time = Timestamp::from_seconds(1_571_797_420);
    let none: Vec<_> = validators.iter().map(|name| (*name, 0)).collect();
    vault.chain_says(&none);
    let msg = birth(&vault.deps.api, validators);
    (vault, msg)
}

impl Vault {
    pub fn be_born(&mut self, msg: InstantiateMsg, funds: &[Coin]) -> Result<Response, ContractError> {
        let deployer = self.addr("deployer");
        let response = instantiate(self.deps.as_mut(), self.env.clone(), message_info(&deployer, funds), msg)?;
        self.add_balance(funds.iter().map(|coin| coin.amount.u128()).sum());
        Ok(response)
    }

    pub fn addr(&self, name: &str) -> Addr {
        self.deps.api.addr_make(name)
    }

    // Messages.

    pub fn run_with(&mut self, who: &str, msg: ExecuteMsg, funds: &[Coin]) -> Result<Response, ContractError> {
        let who = self.addr(who);
        execute(self.deps.as_mut(), self.env.clone(), message_info(&who, funds), msg)
    }

    pub fn run(&mut self, who: &str, msg: ExecuteMsg) -> Result<Response, ContractError> {
        self.run_with(who, msg, &[])
    }

    pub fn stake(&mut self, who: &str, amount: u128) -> Result<Response, ContractError> {
        let msg = ExecuteMsg::Stake { min_shares: None, recipient: None };
        let response = self.run_with(who, msg, &coins(amount, DENOM))?;
        self.add_balance(amount);
        Ok(response)
    }

    pub fn hook(
        &mut self,
        token: &str,
        owner: &str,
        shares: u128,
        msg: &ReceiveMsg,
    ) -> Result<Response, ContractError> {
        let sender = self.addr(owner).into();
        let hook = Cw20ReceiveMsg { sender, amount: shares.into(), msg: to_json_binary(msg).unwrap() };
        self.run(token, ExecuteMsg::Receive(hook))
    }

    pub fn unstake(&mut self, owner: &str, shares: u128) -> Result<Response, ContractError> {
        self.hook("lst", owner, shares, &ReceiveMsg::Unstake { recipient: None, min_amount: None })
    }

    pub fn submit(&mut self) -> Result<Response, ContractError> {
        self.ripen();
        self.run("keeper", ExecuteMsg::SubmitBatch { skip: None })
    }

    /// As if a share had waited in the open batch since the last submission; for tests that are not about its age.
    pub fn ripen(&mut self) {
        let now = self.env.block.time.seconds();
        let last = SUBMISSION.may_load(&self.deps.storage).unwrap().map_or(0, |last| last.started_at);
        let interval = CONFIG.load(&self.deps.storage).unwrap().params.batch_interval;
        let mut ledger = LEDGER.load(&self.deps.storage).unwrap();
        ledger.opened_at = ledger.opened_at.min(last.max(now - interval));
        LEDGER.save(&mut self.deps.storage, &ledger).unwrap();
    }

    pub fn settle(&mut self) -> Response {
        self.run("keeper", ExecuteMsg::Settle { limit: None }).unwrap()
    }

    pub fn sync(&mut self) -> Response {
        self.run("keeper", ExecuteMsg::Sync {}).unwrap()
    }

    pub fn claim(&mut self, who: &str, batches: &[u64]) -> Result<Response, ContractError> {
        self.run(who, ExecuteMsg::Claim { batches: batches.to_vec() })
    }

    pub fn compound(&mut self) -> Response {
        self.run("keeper", ExecuteMsg::Compound { limit: None, skip: None }).unwrap()
    }

    pub fn pause(&mut self, action: Action) -> Result<Response, ContractError> {
        self.run("guardian", ExecuteMsg::Pause { action, seconds: DAY })
    }

    pub fn rebalance(&mut self, limit: Option<u32>) -> Result<Response, ContractError> {
        self.run("keeper", ExecuteMsg::Rebalance { limit })
    }

    pub fn instant(&mut self, owner: &str, shares: u128, min_amount: u128) -> Result<Response, ContractError> {
        self.hook("lst", owner, shares, &ReceiveMsg::InstantUnstake { min_amount: min_amount.into(), recipient: None })
    }

    pub fn status(&mut self, validator: &str, status: ValidatorStatus) -> Result<Response, ContractError> {
        self.status_by("timelock", validator, status)
    }

    pub fn status_by(
        &mut self,
        who: &str,
        validator: &str,
        status: ValidatorStatus,
    ) -> Result<Response, ContractError> {
        self.run(who, ExecuteMsg::SetValidatorStatus { validator: validator.into(), status })
    }

    /// Governance changes numbers.
    pub fn govern(&mut self, change: impl FnOnce(&mut Params)) {
        let mut params = self.ask::<ConfigResponse>(QueryMsg::Config {}).params;
        change(&mut params);
        self.run("timelock", ExecuteMsg::UpdateParams { params: Box::new(params) }).unwrap();
    }

    /// Changes a validator's record behind the vault's back.
    pub fn validator(&mut self, name: &str, change: impl FnOnce(&mut Record)) {
        let mut record = VALIDATORS.load(&self.deps.storage, name).unwrap();
        change(&mut record);
        VALIDATORS.save(&mut self.deps.storage, name, &record).unwrap();
    }

    /// What the staking module knows: its validators, and what the vault has at each.
    pub fn chain_says(&mut self, holdings: &[(&str, u128)]) {
        self.holdings = parts(holdings);
        self.tell();
    }

    /// What the ledger says is what the chain has.
    pub fn chain_agrees(&mut self) {
        self.holdings = self.validators().into_iter().map(|it| (it.validator, it.bonded.u128())).collect();
        self.tell();
    }

    /// Of its validators the chain lists only these as bonded.
    pub fn chain_lists(&mut self, bonded: &[&str]) {
        let names = self.holdings.iter().map(|(name, _)| name.clone());
        self.unlisted = names.filter(|name| !bonded.contains(&name.as_str())).collect();
        self.tell();
    }

    fn tell(&mut self) {
        let validator =
            |name: &str| Validator::create(name.into(), Decimal::percent(5), Decimal::percent(10), Decimal::percent(1));
        let listed = self.holdings.iter().filter(|(name, _)| !self.unlisted.contains(name));
        let validators: Vec<_> = listed.map(|(name, _)| validator(name)).collect();
        let delegations: Vec<_> = self
            .holdings
            .iter()
            .filter(|(_, amount)| *amount > 0)
            .map(|(name, amount)| {
                let held = coin(*amount, DENOM);
                FullDelegation::create(self.env.contract.address.clone(), name.to_string(), held.clone(), held, vec![])
            })
            .collect();
        self.deps.querier.staking.update(DENOM, &validators, &delegations);
    }

    pub fn balance(&self) -> u128 {
        let querier = cosmwasm_std::QuerierWrapper::<cosmwasm_std::Empty>::new(&self.deps.querier);
        querier.query_balance(&self.env.contract.address, DENOM).unwrap().amount.u128()
    }

    pub fn set_balance(&mut self, amount: u128) {
        self.deps.querier.bank.update_balance(&self.env.contract.address, coins(amount, DENOM));
    }

    pub fn add_balance(&mut self, amount: u128) {
        self.set_balance(self.balance() + amount);
    }

    /// Moves on by one block that takes this long.
    pub fn pass(&mut self, seconds: u64) {
        self.env.block.height += 1;
        self.env.block.time = self.env.block.time.plus_seconds(seconds);
    }

    // Questions.

    pub fn ask<T: DeserializeOwned>(&self, msg: QueryMsg) -> T {
        from_json(query(self.deps.as_ref(), self.env.clone(), msg).unwrap()).unwrap()
    }

    pub fn ledger(&self) -> LedgerResponse {
        self.ask(QueryMsg::Ledger {})
    }

    pub fn rate(&self) -> RedemptionRateResponse {
        self.ask(QueryMsg::RedemptionRate {})
    }

    pub fn batch(&self, id: u64) -> BatchResponse {
        self.ask(QueryMsg::Batch { id })
    }

    pub fn entries(&self) -> Vec<EntryResponse> {
        self.ask(QueryMsg::Entries { start_after: None, limit: Some(100) })
    }

    pub fn claims(&self, owner: &str) -> Vec<ClaimResponse> {
        self.ask(QueryMsg::Claims { owner: self.addr(owner).into(), start_after: None, limit: None })
    }

    pub fn validators(&self) -> Vec<ValidatorResponse> {
        self.ask(QueryMsg::Validators { start_after: None, limit: None })
    }

    /// (bonded, buffer, unvested, backlog, settled, B, S)
    pub fn books(&self) -> [u128; 7] {
        let l = self.ledger();
        [l.bonded, l.buffer, l.unvested, l.unbonding_backlog, l.settled, l.base, l.shares].map(|amount| amount.u128())
    }
}

/// The error of a parameter outside its range.
pub fn out_of_range(name: &'static str, value: &str, min: &str, max: &str) -> ContractError {
    CommonError::OutOfRange { name, value: value.into(), min: min.into(), max: max.into() }.into()
}

/// The error of a batch interval whose batches end before an unbonding period and its margin.
pub fn interval_too_short(batch_interval: u64, max_entries: u64, margin: u64) -> ContractError {
    CommonError::Contradiction {
        rule: "unbonding_period + interval_margin < batch_interval * max_entries",
        left: format!("{UNBONDING} + {margin}"),
        right: format!("{batch_interval} * {max_entries}"),
    }
    .into()
}
