//! Stake in an asset that the slasher does not need: seized, collected or given back; and recoveries in another asset.

use cosmwasm_std::{coins, from_json, Addr};
use cw20::Cw20ReceiveMsg;
use interfaces::security_vault::{
    CoverResponse, DeficitResponse, ExecuteMsg, OfferResponse, OwedResponse, QueryMsg, ReceiveMsg, EXCHANGE_PERIOD,
};
use interfaces::{Asset, AssetUnchecked};
use security_vault::ContractError;

use crate::support::{addr, base, gov, not_found, u, unauthorized, Outcome, Vault, BASE, COOLDOWN};

fn seize(vault: &mut Vault, deficit: u64, amount: u128) -> u128 {
    answer(vault.call("engine", &ExecuteMsg::Seize { tranche: 1, deficit, amount: u(amount) }, &[]))
}

fn collect(vault: &mut Vault, deficit: u64, amount: u128) -> u128 {
    answer(vault.call("engine", &ExecuteMsg::Collect { tranche: 1, deficit, amount: u(amount) }, &[]))
}

fn answer(outcome: Outcome) -> u128 {
    let answer: CoverResponse = from_json(outcome.unwrap().data.unwrap()).unwrap();
    answer.paid.u128()
}

fn release(vault: &mut Vault, deficit: u64, amount: u128) {
    vault.call("engine", &ExecuteMsg::Release { tranche: 1, deficit, amount: u(amount) }, &[]).unwrap();
}

fn owed(vault: &Vault) -> OwedResponse {
    vault.ask(QueryMsg::Owed { tranche: 1 })
}

fn usd() -> Asset {
    Asset::Native("uusd".into())
}

fn offer(vault: &mut Vault, amount: u128, ask: u128) -> Outcome {
    vault.call("engine", &ExecuteMsg::RestoreOther { tranche: 1, deficit: 7, ask: u(ask) }, &coins(amount, "uusd"))
}

fn exchange(vault: &mut Vault, funds: u128, least: u128) -> Outcome {
    let asset = AssetUnchecked::from(usd());
    let msg = ExecuteMsg::Exchange { tranche: 1, asset, min_amount: u(least) };
    vault.call("buyer", &msg, &coins(funds, BASE))
}

#[test]
fn a_seizure_is_a_charge_that_calls_no_token() {
    let mut vault = Vault::with_two();
    assert_eq!(seize(&mut vault, 7, 4_000), 4_000);
    assert_eq!(seize(&mut vault, 7, 4_000), 0);
    let tranche = vault.tranche(1);
    assert_eq!((tranche.assets, tranche.covered, tranche.outstanding_loss), (u(16_000), u(4_000), u(4_000)));
    assert_eq!((owed(&vault).seized, vault.position("alice").outstanding_loss), (u(4_000), u(2_000)));
    // It leaves the floor, like a cover.
    assert_eq!(seize(&mut vault, 8, 99_999), 15_000);
    let deficit: DeficitResponse = vault.ask(QueryMsg::Deficit { tranche: 1, id: 7 });
    assert_eq!((deficit.paid, deficit.seized), (u(4_000), u(4_000)));
}

#[test]
fn seized_stake_is_collected_once_and_by_its_own_deficit() {
    let mut vault = Vault::with_two();
    seize(&mut vault, 7, 4_000);
    seize(&mut vault, 8, 1_000);
    assert_eq!(collect(&mut vault, 7, 1_500), 1_500);
    assert_eq!(collect(&mut vault, 7, 9_000), 2_500);
    assert_eq!((collect(&mut vault, 7, 9_000), collect(&mut vault, 9, 9_000)), (0, 0));
    assert_eq!((vault.paid(&base(), "engine"), owed(&vault).seized), (4_000, u(1_000)));
    for msg in [
        ExecuteMsg::Seize { tranche: 1, deficit: 1, amount: u(1) },
        ExecuteMsg::Collect { tranche: 1, deficit: 8, amount: u(1) },
        ExecuteMsg::Release { tranche: 1, deficit: 8, amount: u(1) },
    ] {
        assert_eq!(vault.call("oracle", &msg, &[]), Err(unauthorized("oracle")));
    }
}

#[test]
fn fm_d46_who_stakes_after_a_seizure_gets_nothing_of_what_is_given_back() {
    let mut vault = Vault::with_two();
    vault.cool("bob", 9_000).unwrap();
    seize(&mut vault, 7, 4_000);
    vault.stake("carol", 16_000).unwrap();
    vault.wait(COOLDOWN);
    vault.payout("bob", 1).unwrap();
    release(&mut vault, 7, 3_000);
    // 3,000 by 10,000, 9,000 and no one's 1,000 of the shares at the seizure, also to who has left.
    let recovered = |vault: &Vault, who: &str| vault.position(who).recovered.u128();
    assert_eq!((recovered(&vault, "alice"), recovered(&vault, "bob"), recovered(&vault, "carol")), (1_500, 1_350, 0));
    // The rest is collected; a thousand comes back, and nobody gets more than was lost.
    assert_eq!(collect(&mut vault, 7, 9_999), 1_000);
    vault.restore(7, 1_400).unwrap();
    assert_eq!((recovered(&vault, "alice"), recovered(&vault, "bob")), (2_000, 1_800));
    assert_eq!(owed(&vault).rewards[0].unvested, u(400));
}

#[test]
fn another_asset_is_offered_at_a_falling_price_and_its_sale_pays_the_losses() {
    let mut vault = Vault::with_two();
    vault.cover(7, 4_000);
    offer(&mut vault, 1_000, 6_000).unwrap();
    let offered = |vault: &Vault| owed(vault).offers;
    let expected = |amount, price| vec![OfferResponse { asset: usd(), amount: u(amount), price: u(price) }];
    assert_eq!(offered(&vault), expected(1_000, 6_000));
    vault.wait(EXCHANGE_PERIOD / 2);
    assert_eq!(offered(&vault), expected(1_000, 3_000));
    // A fifth of it for 600; 10 more than the price of the rest come back.
    let dear = ContractError::BelowMinimum { amount: u(200), min_amount: u(201) };
    assert_eq!(exchange(&mut vault, 600, 201), Err(dear));
    exchange(&mut vault, 600, 200).unwrap();
    assert_eq!((vault.paid(&usd(), "buyer"), vault.position("alice").recovered), (200, u(300)));
    assert_eq!(offered(&vault), expected(800, 2_400));
    exchange(&mut vault, 2_410, 800).unwrap();
    assert_eq!((vault.paid(&usd(), "buyer"), vault.paid(&base(), "buyer")), (1_000, 10));
    assert_eq!((vault.position("alice").recovered, vault.position("bob").recovered), (u(1_500), u(1_350)));
    assert_eq!((offered(&vault), vault.tranche(1).outstanding_loss), (vec![], u(1_000)));
    assert_eq!(exchange(&mut vault, 1, 0), Err(not_found_offer()));
}

fn not_found_offer() -> ContractError {
    let ContractError::Common(interfaces::shared::error::CommonError::NotFound { what, .. }) = not_found("offer", 0)
    else {
        panic!("another error")
    };
    interfaces::shared::error::CommonError::NotFound { what, id: "native:uusd".into() }.into()
}

#[test]
fn more_of_the_same_asset_joins_the_offer_and_a_price_never_ends_below_a_unit() {
    let mut vault = Vault::with_two();
    vault.cover(7, 4_000);
    offer(&mut vault, 1_000, 6_000).unwrap();
    vault.wait(EXCHANGE_PERIOD / 2);
    offer(&mut vault, 500, 1_500).unwrap();
    assert_eq!(owed(&vault).offers[0].price, u(4_500));
    vault.wait(2 * EXCHANGE_PERIOD);
    assert_eq!(owed(&vault).offers[0].price, u(1));
    exchange(&mut vault, 1, 1_500).unwrap();
    assert_eq!(vault.paid(&usd(), "buyer"), 1_500);
}

#[test]
fn offers_come_from_the_slasher_in_another_asset_and_are_paid_in_the_own_one() {
    let mut vault = Vault::with_two();
    let own = ExecuteMsg::RestoreOther { tranche: 1, deficit: 7, ask: u(1) };
    assert_eq!(vault.call("engine", &own, &coins(5, BASE)), Err(ContractError::OwnAsset { asset: base() }));
    assert_eq!(vault.call("eve", &own, &coins(5, "uusd")), Err(unauthorized("eve")));
    offer(&mut vault, 1_000, 6_000).unwrap();
    let msg = ExecuteMsg::Exchange { tranche: 1, asset: AssetUnchecked::from(usd()), min_amount: u(0) };
    let wrong = ContractError::WrongAsset { expected: base(), sent: Asset::Native("uatom".into()) };
    assert_eq!(vault.call("buyer", &msg, &coins(5, "uatom")), Err(wrong));
}

#[test]
fn fm_b46_a_cw20_tranche_is_seized_and_exchanged_by_hooks_and_offered_for_by_its_slasher_alone() {
    let mut vault = Vault::new();
    let stake = ReceiveMsg::Stake { tranche: 2, tier: None, recipient: None };
    vault.send("gov", "alice", 11_000, &stake).unwrap();
    let seize = ExecuteMsg::Seize { tranche: 2, deficit: 3, amount: u(1_100) };
    vault.call("oracle", &seize, &[]).unwrap();
    vault.call("oracle", &ExecuteMsg::Collect { tranche: 2, deficit: 3, amount: u(1_100) }, &[]).unwrap();
    assert_eq!(vault.paid(&gov(), "oracle"), 1_100);
    // A cw20 token names its sender itself, so none can make offers in the name of the slasher.
    let offer = ExecuteMsg::RestoreOther { tranche: 2, deficit: 3, ask: u(900) };
    let hook = cosmwasm_std::to_json_binary(&offer).unwrap();
    let wrapped = Cw20ReceiveMsg { sender: addr("oracle").into(), amount: u(300), msg: hook };
    assert!(matches!(vault.call("lst", &ExecuteMsg::Receive(wrapped), &[]), Err(ContractError::Std(_))));
    vault.call("oracle", &offer, &coins(300, "uusd")).unwrap();
    let asset = AssetUnchecked::from(usd());
    vault.send("gov", "buyer", 1_000, &ReceiveMsg::Exchange { tranche: 2, asset, min_amount: u(300) }).unwrap();
    let paid = |asset: &Asset, to: &Addr| vault.paid.get(&(asset.to_string(), to.clone())).copied();
    assert_eq!((paid(&usd(), &addr("buyer")), paid(&gov(), &addr("buyer"))), (Some(300), Some(100)));
    let owed: OwedResponse = vault.ask(QueryMsg::Owed { tranche: 2 });
    assert_eq!((owed.recovered, owed.seized, owed.offers), (u(900), u(0), vec![]));
}
