//! The part of rewards that another contract shares: the oracle, among its reporters.

use cosmwasm_std::{coins, to_json_binary, CosmosMsg, Decimal, WasmMsg};
use cw20::Cw20ExecuteMsg;
use interfaces::security_vault::{ExecuteMsg, OwedResponse, QueryMsg, ReceiveMsg, Recipient, RewardResponse};
use interfaces::AssetUnchecked;
use security_vault::ContractError;

use crate::support::{addr, amount_of, base, birth, gov, out_of_range, u, Outcome, Vault, BASE, DAY};

/// Tranche 1 shares a quarter with the oracle and is rewarded in the cw20 too; a tenth is the operator's.
fn shared() -> Vault {
    let mut vault = Vault::unborn();
    let mut msg = birth();
    let first = &mut msg.tranches[0];
    first.share = Some(Recipient { address: addr("oracle").to_string(), part: Decimal::percent(25) });
    first.rewards = vec![AssetUnchecked::from(gov())];
    (first.operator, first.commission) = (Some(addr("reporter").to_string()), Decimal::percent(10));
    vault.instantiate(msg, &[]).unwrap();
    vault.stake("alice", 11_000).unwrap();
    vault
}

fn stream(vault: &Vault, place: usize) -> RewardResponse {
    let owed: OwedResponse = vault.ask(QueryMsg::Owed { tranche: 1 });
    owed.rewards[place].clone()
}

fn share(vault: &mut Vault) -> Outcome {
    vault.call("anyone", &ExecuteMsg::ShareRewards { tranche: 1, assets: None }, &[])
}

fn set_share(vault: &mut Vault, caller: &str, share: Option<(&str, u64)>) -> Result<(), ContractError> {
    let share =
        share.map(|(who, percent)| Recipient { address: addr(who).to_string(), part: Decimal::percent(percent) });
    vault.call(caller, &ExecuteMsg::SetShare { tranche: 1, share }, &[]).map(drop)
}

#[test]
fn fm_k32_a_part_of_each_reward_reaches_the_reporters_and_waits_for_nobody() {
    let mut vault = shared();
    // The market's premium comes in whether or not the oracle takes its part.
    vault.reward(8_640).unwrap();
    let reward = stream(&vault, 0);
    assert_eq!(
        (reward.shared, reward.commission, reward.unvested, reward.unpaid),
        (u(2_160), u(864), u(5_616), u(8_640))
    );
    vault.send("gov", "x", 400, &ReceiveMsg::Reward { tranche: 1 }).unwrap();
    let response = share(&mut vault).unwrap();
    let call = ExecuteMsg::Reward { tranche: 1 };
    let msg = to_json_binary(&call).unwrap();
    let (oracle, hook) = (addr("oracle").to_string(), to_json_binary(&ReceiveMsg::Reward { tranche: 1 }).unwrap());
    let send = Cw20ExecuteMsg::Send { contract: oracle.clone(), amount: u(100), msg: hook };
    let token = addr("gov").to_string();
    let expected: [CosmosMsg; 2] = [
        WasmMsg::Execute { contract_addr: oracle, msg, funds: coins(2_160, BASE) }.into(),
        WasmMsg::Execute { contract_addr: token, msg: to_json_binary(&send).unwrap(), funds: vec![] }.into(),
    ];
    let sent: Vec<_> = response.messages.into_iter().map(|sub| sub.msg).collect();
    assert_eq!(sent, expected);
    assert_eq!((stream(&vault, 0).shared, stream(&vault, 0).unpaid), (u(0), u(6_480)));
    let nothing = ContractError::NothingToClaim { tranche: 1, owner: addr("oracle") };
    assert_eq!(share(&mut vault), Err(nothing));
    vault.wait(DAY);
    assert_eq!(vault.position("alice").rewards, [amount_of(base(), 5_616), amount_of(gov(), 260)]);
}

#[test]
fn emissions_and_recoveries_are_not_shared() {
    let mut vault = shared();
    vault.cover(1, 1_000);
    vault.restore(1, 5_000).unwrap();
    vault.call("x", &ExecuteMsg::Fund { tranche: 1 }, &coins(9_000, BASE)).unwrap();
    let (asset, ends_at) = (AssetUnchecked::from(base()), vault.now() + DAY);
    vault.call("owner", &ExecuteMsg::SetEmission { tranche: 1, asset, per_day: u(1_000), ends_at }, &[]).unwrap();
    vault.wait(DAY);
    assert_eq!(stream(&vault, 0).shared, u(0));
}

#[test]
fn the_owner_names_who_shares_and_what_is_set_aside_waits_for_the_next_one() {
    let mut vault = shared();
    vault.reward(1_000).unwrap();
    assert!(matches!(set_share(&mut vault, "oracle", None), Err(ContractError::Ownership(_))));
    assert_eq!(set_share(&mut vault, "owner", Some(("pool", 51))), Err(out_of_range("share", "0.51", 0, "0.5")));
    set_share(&mut vault, "owner", None).unwrap();
    let nothing = ContractError::NothingToClaim { tranche: 1, owner: addr("anyone") };
    assert_eq!(share(&mut vault), Err(nothing));
    vault.reward(1_000).unwrap();
    assert_eq!(stream(&vault, 0).shared, u(250));
    set_share(&mut vault, "owner", Some(("pool", 50))).unwrap();
    vault.reward(1_000).unwrap();
    share(&mut vault).unwrap();
    assert_eq!((vault.paid(&base(), "pool"), vault.paid(&base(), "oracle")), (750, 0));
    assert_eq!(vault.tranche(1).share.map(|share| share.part), Some(Decimal::percent(50)));
    assert_eq!(vault.tranche(2).share, None);
}

#[test]
fn a_hook_that_is_no_deposit_is_refused() {
    let mut vault = shared();
    let wrapped = cw20::Cw20ReceiveMsg {
        sender: addr("x").to_string(),
        amount: u(5),
        msg: to_json_binary(&ExecuteMsg::SweepSlashed { asset: AssetUnchecked::from(gov()), recipient: None }).unwrap(),
    };
    let refused = vault.call("gov", &ExecuteMsg::Receive(wrapped), &[]).unwrap_err();
    assert!(matches!(refused, ContractError::Std(cosmwasm_std::StdError::ParseErr { .. })), "{refused}");
}
