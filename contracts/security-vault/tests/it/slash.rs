//! Slashes.

use cosmwasm_std::Decimal;
use interfaces::security_vault::{ExecuteMsg, QueryMsg, SlashReward, SlashedResponse};
use interfaces::{AssetAmount, AssetUnchecked};
use security_vault::ContractError;

use crate::support::{addr, amount_of, base, u, Vault, COOLDOWN};

fn slashed(vault: &Vault) -> Vec<AssetAmount> {
    let all: Vec<SlashedResponse> = vault.ask(QueryMsg::Slashed { start_after: None, limit: None });
    assert!(all.iter().all(|item| item.recipient == addr("treasury")));
    all.into_iter().map(|SlashedResponse { asset, amount, .. }| AssetAmount { asset, amount }).collect()
}

fn sweep(vault: &mut Vault) -> Result<(), ContractError> {
    vault
        .call("keeper", &ExecuteMsg::SweepSlashed { asset: AssetUnchecked::from(base()), recipient: None }, &[])
        .map(|_| ())
}

#[test]
fn fm_d12_stake_that_cools_down_is_slashed_alike() {
    let mut vault = Vault::with_two();
    vault.cool("alice", 10_000).unwrap();
    vault.wait(COOLDOWN);
    assert_eq!(vault.slash(1, Decimal::percent(30)), 6_000);
    vault.payout("alice", 1).unwrap();
    assert_eq!(vault.paid(&base(), "alice"), 7_000);
    assert_eq!(vault.position("bob").assets, u(6_300));
}

#[test]
fn an_id_counts_once() {
    let mut vault = Vault::with_two();
    assert_eq!(vault.slash(5, Decimal::percent(10)), 2_000);
    assert_eq!(vault.slash(5, Decimal::percent(10)), 0);
    // Also when it took nothing the first time.
    assert_eq!(vault.slash(6, Decimal::zero()), 0);
    assert_eq!(vault.slash(6, Decimal::percent(10)), 0);
    assert_eq!(vault.tranche(1).assets, u(18_000));
}

#[test]
fn a_slash_pays_a_reward_of_a_tenth_at_most() {
    // 10 % of 20,000 are 2,000.
    for (part, paid) in [("0.05", 100), ("0.5", 200)] {
        let mut vault = Vault::with_two();
        let reward = Some(SlashReward { recipient: addr("finder").into(), part: part.parse().unwrap() });
        let slash = ExecuteMsg::Slash { tranche: 1, id: 1, fraction: Decimal::percent(10), reward };
        // The id counts once, and so does its reward.
        for _ in 0..2 {
            vault.call("engine", &slash, &[]).unwrap();
            assert_eq!(vault.paid(&base(), "finder"), paid);
        }
        assert_eq!(slashed(&vault), [amount_of(base(), 2_000 - paid)]);
        sweep(&mut vault).unwrap();
        assert_eq!(vault.tranche(1).slashed, u(2_000));
    }
}

#[test]
fn ids_of_tranches_are_apart() {
    let mut vault = Vault::with_two();
    vault.slash(5, Decimal::percent(10));
    let other = ExecuteMsg::Slash { tranche: 2, id: 5, fraction: Decimal::percent(10), reward: None };
    // An empty tranche loses nothing and is no error.
    vault.call("oracle", &other, &[]).unwrap();
    assert_eq!(vault.slash(7, Decimal::percent(10)), 1_800);
}

#[test]
fn a_fraction_is_capped_at_one_and_rounds_up() {
    let mut vault = Vault::with_two();
    // A millionth of 20,000 is .02.
    assert_eq!(vault.slash(1, "0.000001".parse().unwrap()), 1);
    assert_eq!(vault.slash(2, Decimal::percent(250)), 19_999);
    assert_eq!(vault.slash(3, Decimal::one()), 0);
    let tranche = vault.tranche(1);
    assert_eq!((tranche.assets, tranche.slashed, tranche.shares), (u(0), u(20_000), u(20_000)));
    assert_eq!(vault.active(), (0, 0));
}

#[test]
fn slashed_stake_goes_to_its_recipient() {
    let mut vault = Vault::with_two();
    vault.slash(1, Decimal::percent(10));
    vault.slash(2, Decimal::percent(10));
    assert_eq!(slashed(&vault), vec![amount_of(base(), 3_800)]);
    sweep(&mut vault).unwrap();
    assert_eq!(vault.paid(&base(), "treasury"), 3_800);
    assert_eq!(slashed(&vault), vec![]);
    assert_eq!(sweep(&mut vault), Err(ContractError::NothingToSweep { asset: base() }));
    assert_eq!(addr("treasury"), vault.paid.keys().next().unwrap().1);
}

#[test]
fn fm_l17_a_slash_is_not_cover() {
    let mut vault = Vault::with_two();
    vault.slash(1, Decimal::percent(50));
    let tranche = vault.tranche(1);
    assert_eq!((tranche.slashed, tranche.covered, tranche.outstanding_loss), (u(10_000), u(0), u(0)));
    // What cover says it paid is what was sent, out of what the slash left.
    assert_eq!(vault.cover(1, 20_000), 9_000);
    assert_eq!(vault.paid(&base(), "engine"), 9_000);
    assert_eq!(slashed(&vault), vec![amount_of(base(), 10_000)]);
}
