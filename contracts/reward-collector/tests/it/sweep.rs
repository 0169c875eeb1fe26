//! Sweeping and who may do it.

use cosmwasm_std::testing::{message_info, mock_dependencies, mock_env, MockApi, MockQuerier};
use cosmwasm_std::{
    attr, coin, coins, from_json, Addr, BankMsg, Coin, Event, MemoryStorage, OwnedDeps, Response, SubMsg,
};
use cw_ownable::OwnershipError;
use cw_utils::PaymentError;
use interfaces::reward_collector::{ConfigResponse, ExecuteMsg, InstantiateMsg, QueryMsg, SweepResponse};
use interfaces::shared::error::CommonError;
use interfaces::shared::migrate::MigrateMsg;
use reward_collector::contract::{execute, instantiate, migrate, query};
use reward_collector::migrate::CONTRACT_NAME;
use reward_collector::ContractError;

type Deps = OwnedDeps<MemoryStorage, MockApi, MockQuerier>;

fn born(balance: Vec<Coin>) -> (Deps, Addr) {
    let mut deps = mock_dependencies();
    let vault = deps.api.addr_make("vault");
    let msg = InstantiateMsg {
        owner: deps.api.addr_make("timelock").into(),
        vault: vault.to_string(),
        denom: "ustake".into(),
        handler: None,
    };
    let deployer = deps.api.addr_make("deployer");
    instantiate(deps.as_mut(), mock_env(), message_info(&deployer, &[]), msg).unwrap();
    deps.querier.bank.update_balance(mock_env().contract.address, balance);
    (deps, vault)
}

fn sweep(deps: &mut Deps, sender: &Addr, funds: &[Coin]) -> Result<Response, ContractError> {
    execute(deps.as_mut(), mock_env(), message_info(sender, funds), ExecuteMsg::Sweep {})
}

/// Guards `&denom` in `sweep`: other coins are not looked at, however many there are.
#[test]
fn fm_s33_the_whole_balance_of_the_denom_goes_to_the_vault_and_spam_stays() {
    let (mut deps, vault) = born(vec![coin(7, "uspam"), coin(1234, "ustake")]);
    let swept = sweep(&mut deps, &vault, &[]).unwrap();
    let payment = BankMsg::Send { to_address: vault.to_string(), amount: coins(1234, "ustake") };
    assert_eq!(swept.messages, [SubMsg::new(payment)]);
    assert_eq!(swept.attributes, [attr("action", "sweep")]);
    let event = Event::new("reward_collector.sweep").add_attribute("amount", "1234").add_attribute("denom", "ustake");
    assert_eq!(swept.events, [event]);
    assert_eq!(from_json::<SweepResponse>(swept.data.unwrap()).unwrap().amount.u128(), 1234);
}

/// Guards `is_zero` in `sweep`: a compound without rewards would fail.
#[test]
fn fm_s18_nothing_to_sweep_is_no_error_and_sends_nothing() {
    let (mut deps, vault) = born(vec![]);
    let swept = sweep(&mut deps, &vault, &[]).unwrap();
    assert_eq!(swept.messages, []);
    assert_eq!(from_json::<SweepResponse>(swept.data.unwrap()).unwrap().amount.u128(), 0);
}

#[test]
fn only_the_vault_sweeps_and_without_funds() {
    let (mut deps, vault) = born(coins(5, "ustake"));
    for name in ["stranger", "timelock"] {
        let sender = deps.api.addr_make(name);
        assert_eq!(sweep(&mut deps, &sender, &[]), Err(CommonError::Unauthorized { sender }.into()));
    }
    let paid = sweep(&mut deps, &vault, &coins(1, "ustake"));
    assert_eq!(paid, Err(ContractError::Payment(PaymentError::NonPayable {})));
}

#[test]
fn answers_its_configuration() {
    let (deps, vault) = born(vec![]);
    let answer: ConfigResponse = from_json(query(deps.as_ref(), mock_env(), QueryMsg::Config {}).unwrap()).unwrap();
    assert_eq!(answer, ConfigResponse { vault, denom: "ustake".into(), handler: None });
}

#[test]
fn ownership_moves_only_by_the_owner() {
    let (mut deps, vault) = born(vec![]);
    let renounce = ExecuteMsg::UpdateOwnership(cw_ownable::Action::RenounceOwnership);
    let refused = execute(deps.as_mut(), mock_env(), message_info(&vault, &[]), renounce.clone());
    assert_eq!(refused, Err(ContractError::Admin(OwnershipError::NotOwner.into())));
    let owner = deps.api.addr_make("timelock");
    let renounced = execute(deps.as_mut(), mock_env(), message_info(&owner, &[]), renounce).unwrap();
    let event = Event::new("reward_collector.config").add_attributes([
        attr("what", "ownership"),
        attr("old", owner.as_str()),
        attr("new", "none"),
        attr("pending_owner", "none"),
        attr("pending_expiry", "none"),
    ]);
    assert_eq!((renounced.attributes, renounced.events), (vec![attr("action", "update_ownership")], vec![event]));
    let answer = query(deps.as_ref(), mock_env(), QueryMsg::Ownership {}).unwrap();
    assert_eq!(from_json::<cw_ownable::Ownership<Addr>>(answer).unwrap().owner, None);
}

#[test]
fn migrates_from_itself_and_from_nothing_else() {
    let (mut deps, _) = born(vec![]);
    let same = migrate(deps.as_mut(), mock_env(), MigrateMsg {}).unwrap();
    let version = Event::new("reward_collector.config").add_attribute("what", "version");
    assert_eq!(same.attributes, [attr("action", "migrate")]);
    assert_eq!(same.events, [version.add_attribute("old", "0.1.0").add_attribute("new", "0.1.0")]);
    cw2::set_contract_version(deps.as_mut().storage, CONTRACT_NAME, "0.0.9").unwrap();
    let unknown = migrate(deps.as_mut(), mock_env(), MigrateMsg {});
    assert_eq!(unknown, Err(ContractError::Migrate(CommonError::UnknownVersion { version: "0.0.9".into() }.into())));
}
