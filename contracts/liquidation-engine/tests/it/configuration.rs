//! Birth, governance, lists and migration.

use crate::support::*;
use cosmwasm_std::testing::{message_info, mock_dependencies, mock_env};
use cosmwasm_std::{coins, Addr, Reply, SubMsgResult, Uint128};
use cw_ownable::Ownership;
use cw_utils::PaymentError;
use interfaces::liquidation_engine::{
    ConfigResponse, DeficitResponse, ExecuteMsg, FlagResponse, InstantiateMsg, MarketResponse, Params, QueryMsg,
};
use interfaces::market::AccountState;
use interfaces::shared::error::CommonError;
use interfaces::shared::migrate::{MigrateError, MigrateMsg};
use liquidation_engine::contract::{instantiate, migrate, reply};
use liquidation_engine::ContractError;

fn born(msg: InstantiateMsg, funds: u128) -> Result<(), ContractError> {
    let mut deps = mock_dependencies();
    let funds = if funds == 0 { vec![] } else { coins(funds, BASE) };
    instantiate(deps.as_mut(), mock_env(), message_info(&addr("deployer"), &funds), msg).map(|_| ())
}

/// `mock_dependencies` answers no query: birth asks nobody.
#[test]
fn birth_asks_nobody_and_refuses_what_cannot_be() {
    assert_eq!(born(birth(), 0), Ok(()));
    assert_eq!(born(birth(), 1), Err(ContractError::Payment(PaymentError::NonPayable {})));
    let change = |change: fn(&mut InstantiateMsg)| {
        let mut msg = birth();
        change(&mut msg);
        born(msg, 0)
    };
    assert_eq!(change(|msg| msg.params.skip_after = 0), Err(zero("skip_after")));
    let twice = change(|msg| msg.markets.push(msg.markets[0].clone()));
    assert_eq!(twice, Err(ContractError::KnownMarket { market: addr("market") }));
    assert!(matches!(change(|msg| msg.oracle = "no address".into()), Err(ContractError::Std(_))));
}

#[test]
fn governance_changes_what_it_may() {
    let mut bench = Bench::new();
    let changed = Params { skip_after: 7, min_hold: Uint128::new(9), sale_period: 11 };
    bench.execute("timelock", &[], &ExecuteMsg::UpdateParams { params: changed }).unwrap();
    let config: ConfigResponse = bench.query(&QueryMsg::Config {});
    let (oracle, security_vault) = (addr("oracle"), addr("vault"));
    assert_eq!(config, ConfigResponse { oracle, security_vault, params: changed });
    let owner: Ownership<Addr> = bench.query(&QueryMsg::Ownership {});
    assert_eq!(owner.owner, Some(addr("timelock")));
}

#[test]
fn markets_page_by_address() {
    let mut bench = Bench::new();
    let other = addr("other").to_string();
    bench.execute("timelock", &[], &ExecuteMsg::AddMarket { market: other }).unwrap();
    let mut expected = vec![addr("market"), addr("other")];
    expected.sort();
    let page = |start_after: Option<&Addr>, limit| -> Vec<Addr> {
        let start_after = start_after.map(Addr::to_string);
        let page: Vec<MarketResponse> = bench.query(&QueryMsg::Markets { start_after, limit });
        page.into_iter().map(|market| market.market).collect()
    };
    assert_eq!(page(None, None), expected);
    assert_eq!(page(None, Some(1)), expected[..1]);
    assert_eq!(page(Some(&expected[0]), None), expected[1..]);
}

/// Dead flags are listed too, without a discount.
#[test]
fn flags_page_by_account() {
    let mut bench = Bench::new();
    let mut accounts = vec![];
    for name in ["borrower", "second", "third"] {
        let held = vec![lot(1, 1500, "1", "0.65")];
        accounts.push(bench.account(name, AccountState::Liquidatable, 1000, held));
        bench.execute("keeper", &[], &flag(accounts.last().unwrap())).unwrap();
        bench.advance(600);
    }
    // 1200 s after the second, 600 s after the third: the first is dead since 600 s.
    let dead = accounts[0].clone();
    accounts.sort();
    let page = |start_after: Option<&String>, limit| -> Vec<FlagResponse> {
        let (market, start_after) = (addr("market").to_string(), start_after.cloned());
        bench.query(&QueryMsg::Flags { market, start_after, limit })
    };
    let names = |page: Vec<FlagResponse>| page.into_iter().map(|flag| flag.account).collect::<Vec<_>>();
    assert_eq!(names(page(None, None)), accounts);
    assert_eq!(names(page(Some(&accounts[0]), Some(1))), accounts[1..2]);
    let found = page(None, None).into_iter().find(|flag| flag.account == dead).unwrap();
    let expected =
        FlagResponse { account: dead, flagged_at: BIRTH, expires_at: BIRTH + 1200, elapsed: 1800, discount: None };
    assert_eq!(found, expected);
}

#[test]
fn deficits_page_by_id() {
    let mut bench = Bench::new();
    for id in 1..=3u64 {
        bench.report(&[], &loss(MARKET_DEFICIT + id, 5)).unwrap();
    }
    let page: Vec<DeficitResponse> = bench.query(&QueryMsg::Deficits { start_after: Some(1), limit: Some(1) });
    let found: Vec<_> = page.iter().map(|deficit| (deficit.id, deficit.market_deficit)).collect();
    assert_eq!(found, [(2, MARKET_DEFICIT + 2)]);
    let error = bench.refused(&QueryMsg::Deficit { id: 4 });
    assert_eq!(error, CommonError::not_found("deficit", 4).into());
}

#[test]
fn a_reply_that_nobody_waits_for_is_an_error() {
    let mut bench = Bench::new();
    let stray = Reply { id: 9, payload: Default::default(), gas_used: 0, result: SubMsgResult::Err("x".into()) };
    let error = reply(bench.deps.as_mut(), bench.env.clone(), stray).unwrap_err();
    assert_eq!(error, CommonError::not_found("reply", 9).into());
}

#[test]
fn migration_goes_on_from_the_first_version_only() {
    let mut bench = Bench::new();
    let mut from = |name: &str, version: &str| {
        cw2::set_contract_version(bench.deps.as_mut().storage, name, version).unwrap();
        migrate(bench.deps.as_mut(), bench.env.clone(), MigrateMsg {}).map(|_| ())
    };
    let name = "crates.io:ballast-liquidation-engine";
    assert_eq!(from(name, "0.1.0"), Ok(()));
    let unknown = MigrateError::Common(CommonError::UnknownVersion { version: "0.0.9".into() });
    assert_eq!(from(name, "0.0.9"), Err(ContractError::Migrate(unknown)));
    for (name, version) in [(name, "9.0.0"), ("crates.io:other", "0.1.0")] {
        assert!(
            matches!(from(name, version), Err(ContractError::Migrate(MigrateError::Version(_)))),
            "{name} {version}"
        );
    }
}
