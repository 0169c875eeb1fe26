//! What each message refuses, by value.

use cosmwasm_std::{coin, coins, to_json_binary, Coin, Decimal};
use cw20::Cw20ReceiveMsg;
use cw_ownable::OwnershipError;
use cw_utils::PaymentError;
use interfaces::security_vault::{Action, ExecuteMsg, ReceiveMsg};
use interfaces::shared::pause::PauseError;
use interfaces::AssetUnchecked;
use security_vault::ContractError;

use crate::support::{addr, base, gov, new_tranche, not_found, params, u, unauthorized, Vault, BASE};

/// Sends a message to a vault with two stakers that must refuse it; nothing may change.
#[track_caller]
fn refused(sender: &str, msg: ExecuteMsg, funds: &[Coin]) -> ContractError {
    Vault::with_two().call(sender, &msg, funds).unwrap_err()
}

fn send(tranche: u64) -> ExecuteMsg {
    let msg = to_json_binary(&ReceiveMsg::Stake { tranche, tier: None, recipient: None }).unwrap();
    ExecuteMsg::Receive(Cw20ReceiveMsg { sender: addr("alice").into(), amount: u(5), msg })
}

fn pay_out(tranche: u64, id: u64) -> ExecuteMsg {
    ExecuteMsg::Payout { tranche, owner: addr("alice").into(), id, min_amount: None, target: None }
}

fn slash(tranche: u64) -> ExecuteMsg {
    ExecuteMsg::Slash { tranche, id: 1, fraction: Decimal::percent(1), reward: None }
}

#[test]
fn funds_where_none_belong() {
    let action = Action::Stake;
    let messages = [
        ("gov", send(2)),
        ("alice", ExecuteMsg::StartCooldown { tranche: 1, shares: u(1), target: None }),
        ("alice", pay_out(1, 1)),
        ("alice", ExecuteMsg::Claim { tranche: 1, assets: None }),
        ("engine", ExecuteMsg::Hold { tranche: 1, id: 1, amount: u(500) }),
        ("engine", ExecuteMsg::Cover { tranche: 1, deficit: 1, amount: u(500) }),
        ("market", ExecuteMsg::Reserve { tranche: 1, need: u(500) }),
        ("engine", slash(1)),
        ("x", ExecuteMsg::SweepSlashed { asset: AssetUnchecked::from(base()), recipient: None }),
        ("owner", ExecuteMsg::AddTranche(new_tranche(base(), "engine"))),
        ("owner", ExecuteMsg::ListReward { tranche: 1, asset: AssetUnchecked::Native("u".into()) }),
        ("owner", ExecuteMsg::UpdateParams { params: params() }),
        ("owner", ExecuteMsg::SetGuardian { guardian: None }),
        ("guardian", ExecuteMsg::Pause { action, seconds: 1 }),
        ("guardian", ExecuteMsg::Unpause { action }),
        ("owner", ExecuteMsg::UpdateOwnership(cw_ownable::Action::RenounceOwnership)),
    ];
    for (sender, msg) in messages {
        let error = refused(sender, msg.clone(), &coins(1, BASE));
        assert_eq!(error, ContractError::Payment(PaymentError::NonPayable {}), "{msg:?}");
    }
}

#[test]
fn funds_missing_or_of_two_kinds() {
    let two = [coin(1, "aaa"), coin(1, BASE)];
    let messages = [
        ("alice", ExecuteMsg::Stake { tranche: 1, tier: None, recipient: None }),
        ("x", ExecuteMsg::Reward { tranche: 1 }),
        ("engine", ExecuteMsg::Restore { tranche: 1, deficit: 1 }),
    ];
    for (sender, msg) in messages {
        let payment = |error| ContractError::Payment(error);
        assert_eq!(refused(sender, msg.clone(), &[]), payment(PaymentError::NoFunds {}));
        assert_eq!(refused(sender, msg.clone(), &coins(0, BASE)), payment(PaymentError::NoFunds {}));
        assert_eq!(refused(sender, msg, &two), payment(PaymentError::MultipleDenoms {}));
    }
}

#[test]
fn another_asset() {
    let other = interfaces::Asset::Native("uother".into());
    let funds = coins(500, "uother");
    let wrong = ContractError::WrongAsset { expected: base(), sent: other.clone() };
    assert_eq!(refused("alice", ExecuteMsg::Stake { tranche: 1, tier: None, recipient: None }, &funds), wrong);
    assert_eq!(refused("engine", ExecuteMsg::Restore { tranche: 1, deficit: 1 }, &funds), wrong);
    let unknown = ContractError::UnknownReward { asset: other.clone() };
    assert_eq!(refused("x", ExecuteMsg::Reward { tranche: 1 }, &funds), unknown);
    let wrong = ContractError::WrongAsset { expected: gov(), sent: other };
    assert_eq!(refused("alice", ExecuteMsg::Stake { tranche: 2, tier: None, recipient: None }, &funds), wrong);
}

#[test]
fn strangers() {
    // Also the slasher of another tranche, and the owner.
    for sender in ["eve", "oracle", "owner", "alice"] {
        let hold = ExecuteMsg::Hold { tranche: 1, id: 1, amount: u(0) };
        assert_eq!(refused(sender, hold, &[]), unauthorized(sender));
        let cover = ExecuteMsg::Cover { tranche: 1, deficit: 1, amount: u(5) };
        assert_eq!(refused(sender, cover, &[]), unauthorized(sender));
        assert_eq!(refused(sender, slash(1), &[]), unauthorized(sender));
        let restore = ExecuteMsg::Restore { tranche: 1, deficit: 1 };
        assert_eq!(refused(sender, restore, &coins(5, BASE)), unauthorized(sender));
    }
    // The slasher is no reserver, the reserver of one tranche is none of another, and tranche 2 has none at all.
    for (sender, tranche) in [("eve", 1), ("engine", 1), ("owner", 1), ("market", 2), ("oracle", 2), ("owner", 2)] {
        let reserve = ExecuteMsg::Reserve { tranche, need: u(5) };
        assert_eq!(refused(sender, reserve, &[]), unauthorized(sender));
    }
    assert_eq!(refused("market", ExecuteMsg::Hold { tranche: 1, id: 1, amount: u(5) }, &[]), unauthorized("market"));
    for sender in ["eve", "engine", "guardian"] {
        let messages = [
            ExecuteMsg::AddTranche(new_tranche(base(), "eve")),
            ExecuteMsg::ListReward { tranche: 1, asset: AssetUnchecked::Native("u".into()) },
            ExecuteMsg::UpdateParams { params: params() },
        ];
        for msg in messages {
            assert_eq!(refused(sender, msg, &[]), ContractError::Ownership(OwnershipError::NotOwner));
        }
        let not_owner = ContractError::Admin(OwnershipError::NotOwner.into());
        assert_eq!(refused(sender, ExecuteMsg::SetGuardian { guardian: None }, &[]), not_owner);
        let accept = ExecuteMsg::UpdateOwnership(cw_ownable::Action::AcceptOwnership);
        assert_eq!(refused(sender, accept, &[]), ContractError::Admin(OwnershipError::TransferNotFound.into()));
    }
    let not_guardian = ContractError::Admin(PauseError::NotGuardian { sender: addr("eve") }.into());
    let action = Action::Stake;
    assert_eq!(refused("eve", ExecuteMsg::Pause { action, seconds: 1 }, &[]), not_guardian);
    assert_eq!(refused("eve", ExecuteMsg::Unpause { action }, &[]), not_guardian);
    // One who owns nothing has nothing to start, to claim or to be paid.
    let none = ContractError::NotEnoughShares { asked: u(1), available: u(0) };
    assert_eq!(refused("eve", ExecuteMsg::StartCooldown { tranche: 1, shares: u(1), target: None }, &[]), none);
    let nothing = ContractError::NothingToClaim { tranche: 1, owner: addr("eve") };
    assert_eq!(refused("eve", ExecuteMsg::Claim { tranche: 1, assets: None }, &[]), nothing);
}

#[test]
fn zero_amounts() {
    assert_eq!(
        refused("alice", ExecuteMsg::StartCooldown { tranche: 1, shares: u(0), target: None }, &[]),
        ContractError::ZeroAmount
    );
    let mut empty = send(2);
    if let ExecuteMsg::Receive(wrapped) = &mut empty {
        wrapped.amount = u(0);
    }
    assert_eq!(refused("gov", empty, &[]), ContractError::ZeroAmount);
}

#[test]
fn unknown_ids() {
    let unknown = not_found("tranche", 3);
    let messages = [
        ("gov", send(3), vec![]),
        ("alice", ExecuteMsg::Stake { tranche: 3, tier: None, recipient: None }, coins(5, BASE)),
        ("alice", ExecuteMsg::StartCooldown { tranche: 3, shares: u(1), target: None }, vec![]),
        ("alice", pay_out(3, 1), vec![]),
        ("alice", ExecuteMsg::Claim { tranche: 3, assets: None }, vec![]),
        ("x", ExecuteMsg::Reward { tranche: 3 }, coins(5, BASE)),
        ("engine", ExecuteMsg::Hold { tranche: 3, id: 1, amount: u(500) }, vec![]),
        ("engine", ExecuteMsg::Cover { tranche: 3, deficit: 1, amount: u(500) }, vec![]),
        ("market", ExecuteMsg::Reserve { tranche: 3, need: u(500) }, vec![]),
        ("engine", ExecuteMsg::Restore { tranche: 3, deficit: 1 }, coins(5, BASE)),
        ("engine", slash(3), vec![]),
        ("owner", ExecuteMsg::ListReward { tranche: 3, asset: AssetUnchecked::Native("u".into()) }, vec![]),
    ];
    for (sender, msg, funds) in messages {
        assert_eq!(refused(sender, msg.clone(), &funds), unknown, "{msg:?}");
    }
    let cooldown = not_found("cooldown", 9);
    assert_eq!(refused("x", pay_out(1, 9), &[]), cooldown);
}

#[test]
fn a_hook_that_means_nothing() {
    let msg = to_json_binary("nonsense").unwrap();
    let hook = ExecuteMsg::Receive(Cw20ReceiveMsg { sender: addr("alice").into(), amount: u(5), msg });
    let error = refused("gov", hook, &[]);
    assert!(matches!(error, ContractError::Std(_)), "{error:?}");
}
