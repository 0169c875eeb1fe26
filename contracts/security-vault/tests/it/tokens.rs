//! A tranche of a cw20: everything comes through the token's hook.

use cosmwasm_std::{from_json, Decimal};
use interfaces::security_vault::{ExecuteMsg, ReceiveMsg, SlashResponse};
use security_vault::ContractError;

use crate::support::{addr, base, gov, u, unauthorized, Vault, COOLDOWN, DAY};

fn stake(tranche: u64) -> ReceiveMsg {
    ReceiveMsg::Stake { tranche, tier: None, recipient: None }
}

#[test]
fn the_life_of_cw20_stake() {
    let mut vault = Vault::new();
    vault.send("gov", "alice", 11_000, &stake(2)).unwrap();
    vault.call("oracle", &ExecuteMsg::Cover { tranche: 2, deficit: 1, amount: u(1_100) }, &[]).unwrap();
    assert_eq!(vault.paid(&gov(), "oracle"), 1_100);
    vault.send("gov", "oracle", 1_100 + 86_400, &ReceiveMsg::Restore { tranche: 2, deficit: 1 }).unwrap();
    vault.send("gov", "market", 86_400, &ReceiveMsg::Reward { tranche: 2 }).unwrap();
    vault.wait(DAY);
    vault.call("alice", &ExecuteMsg::Claim { tranche: 2, assets: None }, &[]).unwrap();
    assert_eq!(vault.paid(&gov(), "alice"), 1_000 + 2 * 86_400);

    vault.call("alice", &ExecuteMsg::StartCooldown { tranche: 2, shares: u(10_000), target: None }, &[]).unwrap();
    let slash = ExecuteMsg::Slash { tranche: 2, id: 1, fraction: Decimal::percent(50), reward: None };
    let answer: SlashResponse = from_json(vault.call("oracle", &slash, &[]).unwrap().data.unwrap()).unwrap();
    assert_eq!(answer.amount, u(4_950));
    vault.wait(COOLDOWN);
    let owner = addr("alice").to_string();
    vault
        .call("keeper", &ExecuteMsg::Payout { tranche: 2, owner, id: 1, min_amount: None, target: None }, &[])
        .unwrap();
    assert_eq!(vault.paid(&gov(), "alice"), 1_000 + 2 * 86_400 + 4_500);
}

#[test]
fn a_token_speaks_for_itself_only() {
    let mut vault = Vault::with_alice();
    let fake = interfaces::Asset::Cw20(addr("fake"));
    let wrong = |expected| ContractError::WrongAsset { expected, sent: fake.clone() };
    assert_eq!(vault.send("fake", "eve", 50_000, &stake(2)), Err(wrong(gov())));
    assert_eq!(vault.send("fake", "eve", 50_000, &stake(1)), Err(wrong(base())));
    let restore = ReceiveMsg::Restore { tranche: 2, deficit: 1 };
    assert_eq!(vault.send("fake", "oracle", 5, &restore), Err(wrong(gov())));
    let reward = ReceiveMsg::Reward { tranche: 2 };
    assert_eq!(vault.send("fake", "eve", 5, &reward), Err(ContractError::UnknownReward { asset: fake.clone() }));
    // A stranger's restore through the true token.
    let stranger = unauthorized("eve");
    assert_eq!(vault.send("gov", "eve", 5, &restore), Err(stranger));
    for hook in [stake(2), reward] {
        assert_eq!(vault.send("gov", "eve", 0, &hook), Err(ContractError::ZeroAmount));
    }
    assert_eq!(vault.send("gov", "oracle", 0, &restore), Err(ContractError::ZeroAmount));
}
