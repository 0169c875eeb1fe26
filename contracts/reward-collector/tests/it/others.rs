//! Assets other than the staked denom.

use cosmwasm_std::testing::{message_info, mock_dependencies, mock_env, MockApi, MockQuerier};
use cosmwasm_std::{
    attr, coin, coins, from_json, to_json_binary, Addr, BankMsg, ContractResult, CosmosMsg, Event, MemoryStorage,
    OwnedDeps, Response, SystemResult, WasmMsg, WasmQuery,
};
use cw20::{BalanceResponse, Cw20ExecuteMsg};
use cw_ownable::OwnershipError;
use interfaces::reward_collector::{ConfigResponse, ExecuteMsg, Handler, InstantiateMsg, QueryMsg};
use interfaces::reward_handler;
use interfaces::shared::error::CommonError;
use interfaces::{Asset, AssetUnchecked};
use reward_collector::contract::{execute, instantiate, query};
use reward_collector::ContractError;
use serde_json::{json, Value};

struct Collector(OwnedDeps<MemoryStorage, MockApi, MockQuerier>);

impl Collector {
    /// Holds 7 uusd and 40 of each token.
    fn new(handler: Option<Handler>) -> Self {
        let mut deps = mock_dependencies();
        let [owner, vault, lst] = ["timelock", "vault", "lst"].map(|name| deps.api.addr_make(name));
        let msg = InstantiateMsg { owner: owner.into(), vault: vault.into(), denom: "ustake".into(), handler };
        let deployer = deps.api.addr_make("deployer");
        instantiate(deps.as_mut(), mock_env(), message_info(&deployer, &[]), msg).unwrap();
        let held = vec![coin(7, "uusd"), coin(1_234, "ustake")];
        deps.querier.bank.update_balance(mock_env().contract.address, held);
        deps.querier.update_wasm(move |query| {
            let WasmQuery::Smart { msg, .. } = query else { panic!("{query:?}") };
            let asked: Value = from_json(msg).unwrap();
            let answer = if asked.get("config").is_some() {
                // The rest of the vault's configuration.
                to_json_binary(&json!({
                    "denom": "ustake", "lst": lst, "collector": "collector", "guardian": null,
                    "params": {
                        "unbonding_period": 1, "batch_interval": 1, "max_entries": 7, "interval_margin": 0,
                        "settle_grace": 0, "max_sync_age": 1, "vesting_period": 1, "fee": "0",
                        "fee_recipient": "a", "security_share": null, "fee_shares": [], "inflow_cap": null,
                        "bounds": {"max_growth": "1", "max_fall": "1", "pause": 0}, "max_delegations": 1,
                        "instant": {"floor": "0", "ceiling": "0", "target": "0"},
                        "rebalance": {"keeper": null, "budget": "0", "period": 1, "tolerance": "0"}
                    }
                }))
            } else {
                to_json_binary(&BalanceResponse { balance: 40u128.into() })
            };
            SystemResult::Ok(ContractResult::Ok(answer.unwrap()))
        });
        Self(deps)
    }

    fn addr(&self, name: &str) -> Addr {
        self.0.api.addr_make(name)
    }

    fn run(&mut self, who: &str, msg: ExecuteMsg) -> Result<Response, ContractError> {
        let who = self.addr(who);
        execute(self.0.as_mut(), mock_env(), message_info(&who, &[]), msg)
    }

    fn sweep(&mut self, assets: &[Asset]) -> Result<Vec<CosmosMsg>, ContractError> {
        let assets = assets.iter().cloned().map(AssetUnchecked::from).collect();
        let response = self.run("anyone", ExecuteMsg::SweepOthers { assets })?;
        Ok(response.messages.into_iter().map(|sent| sent.msg).collect())
    }

    fn token(&self, name: &str) -> Asset {
        Asset::Cw20(self.addr(name))
    }
}

fn usd() -> Asset {
    Asset::Native("uusd".into())
}

fn call(contract: &Addr, msg: &impl serde::Serialize, funds: Vec<cosmwasm_std::Coin>) -> CosmosMsg {
    WasmMsg::Execute { contract_addr: contract.to_string(), msg: to_json_binary(msg).unwrap(), funds }.into()
}

fn account(collector: &MockApi, name: &str) -> Option<Handler> {
    Some(Handler::Account(collector.addr_make(name).into()))
}

#[test]
fn fm_r17_rewards_in_other_denoms_go_to_the_handlers_account() {
    let mut collector = Collector::new(account(&MockApi::default(), "treasury"));
    let (token, treasury) = (collector.token("token"), collector.addr("treasury"));
    let none = Asset::Native("uother".into());
    let sent = collector.sweep(&[usd(), none, token, usd()]).unwrap();
    let bank = BankMsg::Send { to_address: treasury.to_string(), amount: coins(7, "uusd") };
    let transfer = Cw20ExecuteMsg::Transfer { recipient: treasury.to_string(), amount: 40u128.into() };
    assert_eq!(sent, [bank.into(), call(&collector.addr("token"), &transfer, vec![])]);
    let said = collector.run("anyone", ExecuteMsg::SweepOthers { assets: vec![usd().into()] }).unwrap();
    let swept = Event::new("reward_collector.sweep_other").add_attributes([
        attr("asset", "native:uusd"),
        attr("amount", "7"),
        attr("recipient", treasury),
    ]);
    assert_eq!((said.attributes, said.events), (vec![attr("action", "sweep_others")], vec![swept]));
}

/// The proceeds come back here, where the vault sweeps them as rewards.
#[test]
fn fm_r17_a_handler_that_is_a_contract_is_told_where_the_proceeds_go() {
    let auction = MockApi::default().addr_make("auction");
    let mut collector = Collector::new(Some(Handler::Contract(auction.to_string())));
    let proceeds_to = mock_env().contract.address.to_string();
    let msg = reward_handler::ExecuteMsg::HandleRewards { proceeds_to: proceeds_to.clone() };
    assert_eq!(collector.sweep(&[usd()]), Ok(vec![call(&auction, &msg, coins(7, "uusd"))]));
    let hook = to_json_binary(&reward_handler::ReceiveMsg::HandleRewards { proceeds_to }).unwrap();
    let send = Cw20ExecuteMsg::Send { contract: auction.to_string(), amount: 40u128.into(), msg: hook };
    let token = collector.token("token");
    assert_eq!(collector.sweep(&[token]), Ok(vec![call(&collector.addr("token"), &send, vec![])]));
}

/// Guards `is_lst` and `Reserved`: LST goes to the vault, whose owner returns or burns it; the staked denom stays for the vault.
#[test]
fn the_staked_denom_and_the_lst_never_go_to_the_handler() {
    let mut collector = Collector::new(account(&MockApi::default(), "treasury"));
    let staked = Asset::Native("ustake".into());
    assert_eq!(collector.sweep(std::slice::from_ref(&staked)), Err(ContractError::Reserved { asset: staked }));
    let back = Cw20ExecuteMsg::Transfer { recipient: collector.addr("vault").into(), amount: 40u128.into() };
    let lst = collector.token("lst");
    assert_eq!(collector.sweep(&[lst]), Ok(vec![call(&collector.addr("lst"), &back, vec![])]));
    let range = |value: &str| CommonError::OutOfRange {
        name: "assets",
        value: value.into(),
        min: "1".into(),
        max: "20".into(),
    };
    assert_eq!(collector.sweep(&[]), Err(range("0").into()));
    let many: Vec<Asset> = (0..21).map(|index| Asset::Native(format!("u{index}"))).collect();
    assert_eq!(collector.sweep(&many), Err(range("21").into()));
}

#[test]
fn without_a_handler_other_assets_wait_until_the_owner_names_one() {
    let mut collector = Collector::new(None);
    assert_eq!(collector.sweep(&[usd()]), Err(ContractError::NoHandler));
    let handler = account(&MockApi::default(), "treasury");
    let msg = ExecuteMsg::SetHandler { handler: handler.clone() };
    let stranger = collector.run("anyone", msg.clone());
    assert_eq!(stranger, Err(ContractError::Admin(OwnershipError::NotOwner.into())));
    let named = collector.run("timelock", msg).unwrap();
    let treasury = collector.addr("treasury");
    let event = Event::new("reward_collector.config").add_attributes([
        attr("what", "handler"),
        attr("old", "null"),
        attr("new", format!(r#"{{"account":"{treasury}"}}"#)),
    ]);
    assert_eq!((named.attributes, named.events), (vec![attr("action", "set_handler")], vec![event]));
    assert_eq!(collector.sweep(&[usd()]).unwrap().len(), 1);
    let config: ConfigResponse =
        from_json(query(collector.0.as_ref(), mock_env(), QueryMsg::Config {}).unwrap()).unwrap();
    assert_eq!(config.handler, handler);
    let invalid = ExecuteMsg::SetHandler { handler: Some(Handler::Contract("nobody".into())) };
    assert!(matches!(collector.run("timelock", invalid), Err(ContractError::Std(_))));
}
