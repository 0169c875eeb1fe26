//! The handles on cw-orch's embedded chain.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use cosmwasm_std::{to_json_binary, Addr, Decimal, Uint128};
use cw20::{BalanceResponse, Cw20Coin};
use cw20_base::msg as gov;
use cw_orch::prelude::*;
use deployment::CONTRACTS;
use handles::{GovToken, LstToken, SecurityVault, Suite, Timelock};
use interfaces::shared::migrate::MigrateMsg;
use interfaces::{lst_token, security_vault, timelock, AssetUnchecked};

fn chain() -> (MockBech32, Addr) {
    let chain = MockBech32::new("wasm");
    let sender = chain.sender_addr();
    (chain, sender)
}

#[test]
fn every_contract_uploads_and_has_its_own_id() {
    let suite = Suite::new(chain().0);
    suite.gov_token.upload().unwrap();
    suite.lst_token.upload().unwrap();
    suite.security_vault.upload().unwrap();
    suite.multisig.upload().unwrap();
    suite.timelock.upload().unwrap();
    suite.reward_collector.upload().unwrap();
    suite.staking_vault.upload().unwrap();
    suite.oracle_aggregator.upload().unwrap();
    suite.credit_market.upload().unwrap();
    suite.liquidation_engine.upload().unwrap();
    suite.risk_steward.upload().unwrap();
    let codes: Vec<u64> = suite.handles().iter().map(|handle| handle.code_id().unwrap()).collect();
    assert_eq!(codes, (1..=CONTRACTS.len() as u64).collect::<Vec<u64>>());
    let ids: Vec<&str> = suite.handles().iter().map(|handle| handle.id.as_str()).collect();
    assert_eq!(ids, CONTRACTS);
}

#[test]
fn a_token_is_minted_and_transferred() {
    let (chain, me) = chain();
    let bob = chain.addr_make("bob");
    let token = LstToken::new(chain);
    token.upload().unwrap();
    let birth = lst_token::InstantiateMsg {
        owner: me.to_string(),
        vault: me.to_string(),
        name: "Ballast staked token".into(),
        symbol: "bSTAKE".into(),
        decimals: 6,
        marketing: None,
    };
    token.instantiate(&birth, None, &[]).unwrap();
    let amount = Uint128::new(50);
    token.execute(&lst_token::ExecuteMsg::Mint { recipient: me.to_string(), amount }, &[]).unwrap();
    token
        .execute(&lst_token::ExecuteMsg::Transfer { recipient: bob.to_string(), amount: Uint128::new(20) }, &[])
        .unwrap();
    let balance = |address: &Addr| {
        let question = lst_token::QueryMsg::Balance { address: address.to_string() };
        token.query::<BalanceResponse>(&question).unwrap().balance.u128()
    };
    assert_eq!((balance(&me), balance(&bob)), (30, 20));
}

#[test]
fn governance_tokens_are_staked_by_a_send() {
    let (chain, me) = chain();
    let (token, vault) = (GovToken::new(chain.clone()), SecurityVault::new(chain));
    token.upload().unwrap();
    vault.upload().unwrap();
    let birth = gov::InstantiateMsg {
        name: "Ballast".into(),
        symbol: "BLST".into(),
        decimals: 6,
        initial_balances: vec![Cw20Coin { address: me.to_string(), amount: Uint128::new(1_000) }],
        mint: None,
        marketing: None,
    };
    token.instantiate(&birth, None, &[]).unwrap();
    vault.instantiate(&vault_birth(&me, &token.address().unwrap()), None, &[]).unwrap();
    let msg = to_json_binary(&security_vault::ReceiveMsg::Stake { tranche: 1, tier: None, recipient: None }).unwrap();
    let send = gov::ExecuteMsg::Send { contract: vault.addr_str().unwrap(), amount: Uint128::new(600), msg };
    token.execute(&send, &[]).unwrap();
    let question = security_vault::QueryMsg::Position { owner: me.to_string(), tranche: 1 };
    let position: security_vault::PositionResponse = vault.query(&question).unwrap();
    // Ten shares are the floor, which belongs to nobody.
    assert_eq!(position.shares, Uint128::new(590));
}

fn vault_birth(me: &Addr, token: &Addr) -> security_vault::InstantiateMsg {
    security_vault::InstantiateMsg {
        owner: me.to_string(),
        guardian: None,
        params: security_vault::Params {
            max_hold: 2_592_000,
            reward_period: 86_400,
            max_entry_hold: Decimal::percent(1),
            slash_recipient: me.to_string(),
        },
        tranches: vec![security_vault::NewTranche {
            asset: AssetUnchecked::Cw20(token.to_string()),
            slasher: me.to_string(),
            reserver: None,
            seniority: 0,
            cooldown: 1_209_600,
            floor: Uint128::new(10),
            min_hold: Uint128::zero(),
            locks: vec![],
            rewards: vec![],
            size: security_vault::TrancheSize::default(),
            rules: security_vault::SlashRules {
                fault: security_vault::Limit::WHOLE,
                ..security_vault::SlashRules::of_market()
            },
            operator: None,
            commission: Decimal::zero(),
            share: None,
        }],
        genesis: vec![],
        votes: None,
    }
}

#[test]
fn a_refusal_is_an_error_and_only_the_admin_migrates() {
    let (chain, me) = chain();
    let lock = Timelock::new(chain.clone());
    lock.upload().unwrap();
    let birth = timelock::InstantiateMsg {
        proposer: chain.addr_make("council").to_string(),
        guardian: None,
        delay: 172_800,
        min_delay: 86_400,
        max_delay: 1_209_600,
        expiry: 604_800,
    };
    lock.instantiate(&birth, Some(&me), &[]).unwrap();
    let config: timelock::ConfigResponse = lock.query(&timelock::QueryMsg::Config {}).unwrap();
    assert_eq!(config.delay, 172_800);
    let queue = timelock::ExecuteMsg::Queue { messages: vec![], not_after: 1 };
    assert!(lock.execute(&queue, &[]).is_err());
    let code = lock.code_id().unwrap();
    assert!(lock.call_as(&chain.addr_make("bob")).migrate(&MigrateMsg {}, code).is_err());
    lock.migrate(&MigrateMsg {}, code).unwrap();
}
