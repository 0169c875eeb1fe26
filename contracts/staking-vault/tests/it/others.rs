//! Assets that are not the vault's business: they go to the collector; the staked denom and the LST never do.

use crate::support::{holding, out_of_range, Vault, DAY, DENOM};
use cosmwasm_std::{
    coin, coins, from_json, to_json_binary, Addr, BankMsg, ContractResult, CosmosMsg, Event, SystemResult, WasmMsg,
    WasmQuery,
};
use cw20::{BalanceResponse, Cw20ExecuteMsg, Cw20QueryMsg};
use cw_ownable::OwnershipError;
use interfaces::shared::asset::{Asset, AssetUnchecked};
use interfaces::staking_vault::{event, ExecuteMsg};
use staking_vault::state::CONFIG;
use staking_vault::ContractError;

/// 1,000 bonded and 1,000 in the buffer behind 2,000 shares, one of them the seed's; the vault holds `held` of each token.
fn vault(held: u128) -> Vault {
    let mut vault = holding(&[("v1", 1_000)], 1_000);
    vault.deps.querier.update_wasm(move |query| {
        let WasmQuery::Smart { msg, .. } = query else { panic!("{query:?}") };
        assert!(matches!(from_json(msg).unwrap(), Cw20QueryMsg::Balance { .. }));
        let balance = BalanceResponse { balance: held.into() };
        SystemResult::Ok(ContractResult::Ok(to_json_binary(&balance).unwrap()))
    });
    vault
}

fn transfer(token: &Addr, to: &Addr, amount: u128) -> CosmosMsg {
    let msg = Cw20ExecuteMsg::Transfer { recipient: to.to_string(), amount: amount.into() };
    WasmMsg::Execute { contract_addr: token.to_string(), msg: to_json_binary(&msg).unwrap(), funds: vec![] }.into()
}

fn sweep(vault: &mut Vault, assets: &[Asset]) -> Result<Vec<CosmosMsg>, ContractError> {
    let assets = assets.iter().cloned().map(AssetUnchecked::from).collect();
    let response = vault.run("anyone", ExecuteMsg::SweepOthers { assets })?;
    Ok(response.messages.into_iter().map(|sent| sent.msg).collect())
}

#[test]
fn fm_z02_other_assets_go_to_the_collector_by_anybodys_message() {
    let mut vault = vault(40);
    let itself = vault.env.contract.address.clone();
    vault.deps.querier.bank.update_balance(&itself, vec![coin(7, "uusd"), coin(1_000, DENOM)]);
    let [token, collector] = ["token", "collector"].map(|name| vault.addr(name));
    let (usd, token) = (Asset::Native("uusd".into()), Asset::Cw20(token));
    // One that the vault does not have, and one that is named twice, are left out.
    let none = Asset::Native("uother".into());
    let sent = sweep(&mut vault, &[usd.clone(), token.clone(), none, usd.clone()]).unwrap();
    let bank = BankMsg::Send { to_address: collector.to_string(), amount: coins(7, "uusd") };
    assert_eq!(sent, [bank.into(), transfer(&vault.addr("token"), &collector, 40)]);
    let said = vault.run("anyone", ExecuteMsg::SweepOthers { assets: vec![usd.into()] }).unwrap().events;
    let swept = Event::new(event::SWEEP_OTHER).add_attribute("asset", "native:uusd").add_attribute("amount", "7");
    assert_eq!(said, [swept]);
}

/// Guards `reserved`, and the range.
#[test]
fn the_staked_denom_and_the_lst_never_leave_that_way() {
    let mut vault = vault(40);
    for asset in [Asset::Native(DENOM.into()), Asset::Cw20(vault.addr("lst"))] {
        assert_eq!(sweep(&mut vault, std::slice::from_ref(&asset)), Err(ContractError::Reserved { asset }));
    }
    assert_eq!(sweep(&mut vault, &[]), Err(out_of_range("assets", "0", "1", "20")));
    let many: Vec<Asset> = (0..21).map(|index| Asset::Native(format!("u{index}"))).collect();
    assert_eq!(sweep(&mut vault, &many), Err(out_of_range("assets", "21", "1", "20")));
}

fn recover(vault: &mut Vault, who: &str, amount: u128, to: Option<&str>) -> Result<Vec<CosmosMsg>, ContractError> {
    let recipient = to.map(|name| vault.addr(name).into());
    let response = vault.run(who, ExecuteMsg::RecoverLst { amount: amount.into(), recipient })?;
    Ok(response.messages.into_iter().map(|sent| sent.msg).collect())
}

/// 500 shares arrive by a plain transfer, beside the seed's and 300 in the open batch (K58).
fn strayed() -> Vault {
    let mut vault = vault(1 + 300 + 500);
    assert_eq!(CONFIG.load(&vault.deps.storage).unwrap().locked_shares.u128(), 1);
    vault.unstake("ann", 300).unwrap();
    vault
}

/// Guards `stray`: the seed's shares and those of the open batch are somebody's.
#[test]
fn the_owner_returns_lst_that_was_sent_by_mistake_and_no_more() {
    let mut vault = strayed();
    let not_owner = Err(ContractError::Ownership(OwnershipError::NotOwner));
    assert_eq!(recover(&mut vault, "ann", 500, Some("ann")), not_owner);
    let more = ContractError::NotStray { amount: 501u128.into(), stray: 500u128.into() };
    assert_eq!(recover(&mut vault, "timelock", 501, Some("ann")), Err(more));
    assert_eq!(recover(&mut vault, "timelock", 0, None), Err(ContractError::ZeroAmount));
    let sent = recover(&mut vault, "timelock", 500, Some("ann")).unwrap();
    assert_eq!(sent, [transfer(&vault.addr("lst"), &vault.addr("ann"), 500)]);
    assert_eq!(vault.books(), [1_000, 1_000, 0, 0, 0, 2_000, 2_000]);
}

/// Guards `vest` in `recover_lst`: whoever stakes just before would take a part of it.
#[test]
fn burned_lst_raises_the_rate_bit_by_bit() {
    let mut vault = strayed();
    let sent = recover(&mut vault, "timelock", 500, None).unwrap();
    let burn = WasmMsg::Execute {
        contract_addr: vault.addr("lst").into(),
        msg: to_json_binary(&Cw20ExecuteMsg::Burn { amount: 500u128.into() }).unwrap(),
        funds: vec![],
    };
    assert_eq!(sent, [burn.into()]);
    // 500 coins less, for now, behind 500 shares less: the rate is one.
    assert_eq!(vault.books(), [1_000, 1_000, 500, 0, 0, 1_500, 1_500]);
    vault.pass(DAY / 2);
    assert_eq!(vault.books()[5..], [1_750, 1_500]);
    vault.pass(DAY / 2);
    assert_eq!(vault.books()[5..], [2_000, 1_500]);
}
