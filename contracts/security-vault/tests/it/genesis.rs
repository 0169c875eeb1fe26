//! Instantiation.

use cosmwasm_std::{coin, coins};
use interfaces::security_vault::{GenesisStake, InstantiateMsg, Params};
use security_vault::ContractError;

use crate::support::{addr, birth, not_found, out_of_range, params, u, Outcome, Vault, BASE};

fn born(genesis: &[(u64, &str, u128)], funds: &[cosmwasm_std::Coin]) -> (Vault, Outcome) {
    let genesis = genesis
        .iter()
        .map(|(tranche, owner, amount)| GenesisStake {
            tranche: *tranche,
            owner: addr(owner).to_string(),
            amount: u(*amount),
        })
        .collect();
    let mut vault = Vault::unborn();
    let outcome = vault.instantiate(InstantiateMsg { genesis, ..birth() }, funds);
    (vault, outcome)
}

fn refused(msg: InstantiateMsg) -> ContractError {
    Vault::unborn().instantiate(msg, &[]).unwrap_err()
}

#[test]
fn genesis_stake_is_credited_in_order() {
    let stakes = [(1, "alice", 11_000), (1, "bob", 9_000), (2, "carol", 5_000)];
    let (mut vault, outcome) = born(&stakes, &coins(20_000, BASE));
    outcome.unwrap();
    // The cw20 was minted to the address before.
    vault.holds.insert(crate::support::gov().to_string(), 5_000);
    vault.assert_solvent();
    vault.assert_records();
    assert_eq!((vault.position("alice").shares, vault.position("bob").shares), (u(10_000), u(9_000)));
    assert_eq!((vault.tranche(2).assets, vault.tranche(2).shares), (u(5_000), u(5_000)));
}

#[test]
fn native_genesis_stake_must_come_along_exactly() {
    let stakes = [(1, "alice", 11_000), (1, "bob", 9_000)];
    let wrong = |denom: &str, staked, sent| ContractError::GenesisFunds {
        denom: denom.into(),
        staked: u(staked),
        sent: u(sent),
    };
    assert_eq!(born(&stakes, &coins(19_999, BASE)).1, Err(wrong(BASE, 20_000, 19_999)));
    assert_eq!(born(&stakes, &coins(20_001, BASE)).1, Err(wrong(BASE, 20_000, 20_001)));
    assert_eq!(born(&stakes, &[]).1, Err(wrong(BASE, 20_000, 0)));
    let extra = [coin(20_000, BASE), coin(1, "uother")];
    assert_eq!(born(&stakes, &extra).1, Err(wrong("uother", 0, 1)));
    assert_eq!(born(&[(2, "carol", 5_000)], &coins(5_000, BASE)).1, Err(wrong(BASE, 0, 5_000)));
}

#[test]
fn genesis_stake_obeys_the_rules_of_stake() {
    assert_eq!(born(&[(3, "alice", 11_000)], &[]).1, Err(not_found("tranche", 3)));
    assert_eq!(born(&[(1, "alice", 0)], &[]).1, Err(ContractError::ZeroAmount));
    let below = ContractError::BelowFloor { amount: u(1_000), floor: u(1_000) };
    assert_eq!(born(&[(1, "alice", 1_000)], &coins(1_000, BASE)).1, Err(below));
}

#[test]
fn fm_s37_parameters_are_bounded() {
    // 180 days.
    let range = |name, value: u64| out_of_range(name, value, 1, 15_552_000);
    for value in [0, 15_552_001] {
        let bad = Params { max_hold: value, ..params() };
        assert_eq!(refused(InstantiateMsg { params: bad, ..birth() }), range("max_hold", value));
        let bad = Params { reward_period: value, ..params() };
        assert_eq!(refused(InstantiateMsg { params: bad, ..birth() }), range("reward_period", value));
        let mut msg = birth();
        msg.tranches[1].cooldown = value;
        assert_eq!(refused(msg), range("cooldown", value));
    }
    let bad = Params { max_entry_hold: "0.100000000000000001".parse().unwrap(), ..params() };
    let range = out_of_range("max_entry_hold", "0.100000000000000001", "0", "0.1");
    assert_eq!(refused(InstantiateMsg { params: bad, ..birth() }), range);
    let mut msg = birth();
    msg.tranches[0].floor = u(0);
    assert_eq!(refused(msg), out_of_range("floor", 0, 1, u128::MAX));
    let mut msg = birth();
    msg.tranches[0].reserver = Some("no address".into());
    assert!(matches!(refused(msg), ContractError::Std(_)));
}
