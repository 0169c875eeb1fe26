//! What governance or a circuit breaker turns off (z25).

use cosmwasm_std::{coin, BankMsg, DistributionMsg};
use cw_multi_test::Executor;
use simchain::ChainError;

use super::proxy::{delegate, refusal, small_chain, stake, undelegate, withdraw, World};

fn staked() -> World {
    let mut world = World::new(small_chain());
    let val = world.val(0);
    world.run(delegate(&val, 1_000)).unwrap();
    world.chain.next_block();
    world
}

fn withdraw_to(world: &World, name: &str) -> DistributionMsg {
    DistributionMsg::SetWithdrawAddress { address: world.chain.account(name).into() }
}

#[test]
fn fm_z25_withdraw_addresses_can_be_disabled_and_old_ones_stay() {
    let mut world = staked();
    let (val, carol) = (world.val(0), world.chain.account("carol"));
    world.run(withdraw_to(&world, "carol")).unwrap();
    world.chain.change_switches(|switches| switches.withdraw_address_disabled = true);
    assert_eq!(refusal(world.run(withdraw_to(&world, "dave"))), ChainError::WithdrawAddressDisabled);
    world.chain.allocate_rewards(&val, 60u128).unwrap();
    world.run(withdraw(&val)).unwrap();
    assert_eq!(world.chain.balance(&carol, "ustake").u128(), 60);
    world.chain.change_switches(|switches| switches.withdraw_address_disabled = false);
    world.run(withdraw_to(&world, "dave")).unwrap();
}

#[test]
fn fm_z25_a_blocked_address_receives_nothing_and_is_no_withdraw_address() {
    let mut world = staked();
    let (val, carol) = (world.val(0), world.chain.account("carol"));
    world.run(withdraw_to(&world, "carol")).unwrap();
    let address = carol.to_string();
    world.chain.change_switches(|switches| {
        switches.blocked.insert(carol.clone());
    });
    let blocked = ChainError::BlockedAddress { address };
    assert_eq!(refusal(world.run(withdraw_to(&world, "carol"))), blocked);
    let send = BankMsg::Send { to_address: carol.to_string(), amount: vec![stake(1)] };
    assert_eq!(refusal(world.run(send)), blocked);
    // Nothing to pay is no refusal; a unit is.
    world.run(withdraw(&val)).unwrap();
    world.chain.allocate_rewards(&val, 2u128).unwrap();
    world.chain.next_block();
    assert_eq!(refusal(world.run(withdraw(&val))), blocked);
}

#[test]
fn a_denomination_that_is_not_sent_is_still_delegated_and_paid_by_the_modules() {
    let mut world = staked();
    let (val, alice) = (world.val(0), world.chain.account("alice"));
    world.chain.mint(&alice, &[stake(10), coin(10, "uusdc")]).unwrap();
    world.chain.change_switches(|switches| {
        switches.send_disabled.insert("ustake".into());
    });
    let disabled = ChainError::SendDisabled { denom: "ustake".into() };
    let (proxy, app) = (world.proxy.clone(), &mut world.chain.app);
    assert_eq!(refusal(app.send_tokens(alice.clone(), proxy.clone(), &[stake(1)])), disabled);
    app.send_tokens(alice, proxy, &[coin(1, "uusdc")]).unwrap();
    world.run(delegate(&val, 5)).unwrap();
    world.chain.allocate_rewards(&val, 2_010u128).unwrap();
    world.chain.next_block();
    world.run(undelegate(&val, 1_005)).unwrap();
    world.chain.advance(100);
    assert_eq!(world.balance(), 1_002_010);
}

#[test]
fn the_circuit_breaker_stops_one_message() {
    let mut world = staked();
    let val = world.val(0);
    let type_url = "/cosmos.staking.v1beta1.MsgUndelegate";
    world.chain.change_switches(|switches| {
        switches.circuit.insert(type_url.into());
    });
    let broken = ChainError::CircuitBroken { type_url: type_url.into() };
    assert_eq!(refusal(world.run(undelegate(&val, 1))), broken);
    // A contract can catch it.
    let replies = world.run_tolerant(vec![undelegate(&val, 1), delegate(&val, 1)]);
    assert!(replies[0].result.is_err() && replies[1].result.is_ok());
}

#[test]
fn codes_are_those_of_the_sdk() {
    let codes = [
        (ChainError::WithdrawAddressDisabled, ("distribution", 8)),
        (ChainError::SendDisabled { denom: "x".into() }, ("bank", 5)),
        (ChainError::BlockedAddress { address: "x".into() }, ("sdk", 4)),
        (ChainError::CircuitBroken { type_url: "x".into() }, ("undefined", 1)),
    ];
    for (error, code) in codes {
        assert_eq!(error.code(), Some(code));
    }
}
