//! Where a payout goes: also to a contract, which is told what it receives; and what the vault answers to a contract.

use cosmwasm_std::{coins, from_json, to_json_binary, Binary, CosmosMsg, WasmMsg};
use cw20::Cw20ExecuteMsg;
use interfaces::security_vault::{ExecuteMsg, PayoutHook, PayoutNotice, PayoutResponse, PayoutTarget, ReceiveMsg};
use security_vault::contract::execute;
use security_vault::ContractError;

use crate::support::{addr, base, gov, u, Vault, BASE, COOLDOWN};

fn to(recipient: &str, msg: Option<&[u8]>) -> Option<PayoutTarget> {
    Some(PayoutTarget { recipient: addr(recipient).into(), msg: msg.map(Binary::from) })
}

fn cool(vault: &mut Vault, tranche: u64, target: Option<PayoutTarget>) {
    let msg = ExecuteMsg::StartCooldown { tranche, shares: u(4_000), target };
    vault.call("alice", &msg, &[]).unwrap();
    vault.wait(COOLDOWN);
}

fn payout(vault: &Vault, sender: &str, tranche: u64, target: Option<PayoutTarget>) -> (ExecuteMsg, String) {
    let _ = vault;
    let owner = addr("alice").to_string();
    (ExecuteMsg::Payout { tranche, owner, id: 1, min_amount: None, target }, sender.into())
}

/// The only message of a payout, which the counting bank of these tests does not know.
fn message_of(vault: &mut Vault, (msg, sender): (ExecuteMsg, String)) -> CosmosMsg {
    let info = cosmwasm_std::testing::message_info(&addr(&sender), &[]);
    let response = execute(vault.deps.as_mut(), vault.env.clone(), info, msg).unwrap();
    assert_eq!(response.messages.len(), 1);
    response.messages[0].msg.clone()
}

fn notice(amount: u128, tranche: u64) -> PayoutHook {
    let (owner, msg) = (addr("alice").to_string(), Binary::from(b"round 5"));
    PayoutHook::SecurityPayout(PayoutNotice { tranche, owner, id: 1, amount: u(amount), msg })
}

#[test]
fn a_payout_goes_to_the_target_whoever_asks_for_it() {
    let mut vault = Vault::with_alice();
    cool(&mut vault, 1, to("carol", None));
    let response = vault.payout("alice", 1).unwrap();
    assert_eq!((vault.paid(&base(), "carol"), vault.paid(&base(), "alice")), (4_000, 0));
    let data: PayoutResponse = from_json(response.data.unwrap()).unwrap();
    assert_eq!(data, PayoutResponse { amount: u(4_000), forfeited: u(0) });
}

#[test]
fn a_contract_is_called_with_the_hook_and_the_coins() {
    let mut vault = Vault::with_alice();
    cool(&mut vault, 1, to("dao", Some(b"round 5")));
    let msg = payout(&vault, "keeper", 1, None);
    let expected = WasmMsg::Execute {
        contract_addr: addr("dao").into(),
        msg: to_json_binary(&notice(4_000, 1)).unwrap(),
        funds: coins(4_000, BASE),
    };
    assert_eq!(message_of(&mut vault, msg), expected.into());
}

#[test]
fn a_contract_receives_tokens_as_a_send_with_the_hook() {
    let mut vault = Vault::new();
    let hook = ReceiveMsg::Stake { tranche: 2, tier: None, recipient: None };
    vault.send("gov", "alice", 11_000, &hook).unwrap();
    cool(&mut vault, 2, to("dao", Some(b"round 5")));
    let msg = payout(&vault, "keeper", 2, None);
    let inner = to_json_binary(&notice(4_000, 2)).unwrap();
    let send = Cw20ExecuteMsg::Send { contract: addr("dao").into(), amount: u(4_000), msg: inner };
    let msg_out =
        WasmMsg::Execute { contract_addr: addr("gov").into(), msg: to_json_binary(&send).unwrap(), funds: vec![] };
    assert_eq!(message_of(&mut vault, msg), msg_out.into());
    assert_eq!(vault.paid(&gov(), "alice"), 0);
}

#[test]
fn only_the_owner_redirects_a_payout_and_so_escapes_a_target_that_refuses_it() {
    let mut vault = Vault::with_alice();
    cool(&mut vault, 1, to("broken", Some(b"")));
    let (msg, _) = payout(&vault, "eve", 1, to("eve", None));
    assert_eq!(vault.call("eve", &msg, &[]), Err(ContractError::TargetOfOwner { owner: addr("alice") }));
    let (msg, _) = payout(&vault, "alice", 1, to("alice", None));
    vault.call("alice", &msg, &[]).unwrap();
    assert_eq!(vault.paid(&base(), "alice"), 4_000);
}
