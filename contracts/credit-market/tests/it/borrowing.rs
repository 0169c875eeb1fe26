//! Collateral and debt.

use crate::support::{dec, n, sent, who, Market, BASE, COIN, LST, TOKEN};
use cosmwasm_std::{coin, coins, CosmosMsg, WasmMsg};
use credit::CreditError;
use credit_market::ContractError;
use interfaces::credit_market::Posted;
use interfaces::credit_market::{CeilingResponse, CollateralResponse, ExecuteMsg, QueryMsg};
use interfaces::market::{AccountState, LotKind};
use interfaces::oracle_aggregator::{FeedStatus, PriceError, Safety};
use interfaces::Asset;

fn rich() -> Market {
    let mut m = Market::new();
    m.supply("alice", 99_000_000);
    m
}

#[test]
fn collateral_of_both_kinds_goes_in_and_out() {
    let mut m = rich();
    m.deposit("bob", 500);
    m.deposit_token("bob", 70);
    let posted = |collateral, amount| Posted { collateral, amount: n(amount) };
    assert_eq!(m.position("bob").collateral, [posted(COIN, 500), posted(TOKEN, 70)]);
    let out = m.ok("bob", ExecuteMsg::Withdraw { collateral: COIN, amount: n(500), allow_band: false }, &[]);
    assert_eq!(sent(&out), coins(500, LST));
    let out = m.ok("bob", ExecuteMsg::Withdraw { collateral: TOKEN, amount: n(70), allow_band: false }, &[]);
    let CosmosMsg::Wasm(WasmMsg::Execute { contract_addr, msg, .. }) = &out.messages[0].msg else { panic!() };
    let transfer = cw20::Cw20ExecuteMsg::Transfer { recipient: who("bob").into(), amount: n(70) };
    assert_eq!(contract_addr, who("token").as_str());
    assert_eq!(cosmwasm_std::from_json::<cw20::Cw20ExecuteMsg>(msg).unwrap(), transfer);
    let listed: Vec<CollateralResponse> = m.query(QueryMsg::Collaterals {});
    assert!(listed.iter().all(|collateral| collateral.posted.is_zero()));
}

#[test]
fn an_empty_account_is_forgotten_but_its_revisions_never_repeat() {
    let mut m = rich();
    assert_eq!(m.account("bob").revision, 0);
    m.deposit("bob", 5);
    let first = m.account("bob").revision;
    m.ok("bob", ExecuteMsg::Withdraw { collateral: COIN, amount: n(5), allow_band: false }, &[]);
    assert_eq!(m.account("bob").revision, 0);
    m.deposit("bob", 5);
    assert!(m.account("bob").revision > first);
}

#[test]
fn borrowing_stops_at_initial_ltv_under_the_price_for_new_risk() {
    let mut m = rich();
    m.deposit("bob", 1_000_000);
    // Class 0: 45 % of 1,000,000 at 1 - 2 * .001.
    assert_eq!(m.position("bob").borrowable, Some(n(449_100)));
    let error = m.fails("bob", ExecuteMsg::Borrow { amount: n(449_101), allow_band: false }, &[]);
    assert_eq!(error, ContractError::Credit(CreditError::Unhealthy { weighted: n(449_100), owed: n(449_101) }));
    let response = m.ok("bob", ExecuteMsg::Borrow { amount: n(449_100), allow_band: false }, &[]);
    assert_eq!(sent(&response), coins(449_100, BASE));
    assert_eq!(m.position("bob").owed, n(449_100));
}

#[test]
fn the_price_for_new_risk_is_the_least_of_low_and_ema_less_confidence() {
    let mut m = rich();
    m.deposit("bob", 1_000_000);
    {
        let mut peers = m.peers.borrow_mut();
        let record = peers.records.get_mut(&11).unwrap();
        (record.price, record.price_for_new_risk, record.ema) = (dec("1.2"), dec("1.1"), dec("0.9"));
        record.confidence = dec("0.01");
    }
    // (.9 - 2 * .01) * .45
    let error = m.fails("bob", ExecuteMsg::Borrow { amount: n(396_001), allow_band: false }, &[]);
    assert_eq!(error, ContractError::Credit(CreditError::Unhealthy { weighted: n(396_000), owed: n(396_001) }));
    m.borrow("bob", 396_000);
    // Liquidation looks at the accepted price: 1.2 * .5.
    let account = m.account("bob");
    assert_eq!((account.value, account.weighted), (n(1_200_000), n(600_000)));
    assert_eq!(account.lots[0].unit_price, Some(dec("1.2")));
}

#[test]
fn health_floors_collateral_and_ceils_debt() {
    // The reference positions, by price only: 1200 at 1 and 33 at .313451.
    let mut m = rich();
    m.deposit("bob", 1200);
    m.deposit_token("bob", 33);
    m.set_class("bob", 1);
    m.price(12, "0.313451");
    m.borrow("bob", 700);
    let account = m.account("bob");
    // 33 * .313451 = 10.34; maintenance 65 %: 780 + floor(6.5).
    assert_eq!((account.value, account.weighted, account.owed), (n(1210), n(786), n(700)));
    assert_eq!(account.health, Some(dec("1.122857142857142857")));
    assert_eq!(account.state, AccountState::Healthy);
    assert_eq!(account.lots[0].kind, LotKind::Token(Asset::Native(LST.into())));
    assert_eq!((account.lots[1].weight, account.lots[1].feed), (dec("0.65"), 12));
}

#[test]
fn repaying_too_much_gives_the_excess_back_and_anyone_may_repay() {
    let mut m = rich();
    m.open("bob", 0, 1_000_000, 400_000);
    let msg = ExecuteMsg::Repay { account: Some(who("bob").into()) };
    let response = m.ok("dave", msg, &coins(100_000, BASE));
    assert!(sent(&response).is_empty());
    assert_eq!(m.position("bob").owed, n(300_000));
    let response = m.repay("bob", 300_001);
    assert_eq!(sent(&response), vec![coin(1, BASE)]);
    assert_eq!(m.position("bob").debt_shares, n(0));
    let error = m.fails("bob", ExecuteMsg::Repay { account: None }, &coins(1, BASE));
    assert_eq!(error, ContractError::NoDebt { account: who("bob") });
}

#[test]
fn debt_grows_and_is_owed_rounded_up() {
    let mut m = rich();
    m.open("bob", 0, 1_000_000, 400_003);
    m.advance(31_536_000);
    // 400,003 of 100,000,000 lent: base .07 * .00400003 / .8 = .000350002625, premium 1 %: 4,140.0314... on top.
    assert_eq!(m.position("bob").owed, n(404_144));
    assert_eq!(m.account("bob").owed, n(404_144));
    m.repay("bob", 404_144);
    assert_eq!(m.state().live_debt, n(0));
}

#[test]
fn collateral_leaves_an_indebted_account_only_at_initial_ltv() {
    let mut m = rich();
    m.open("bob", 0, 1_000_000, 400_000);
    // 890,670 * .998 = 888,888.66 -> 888,888 * .45 = 399,999.6 -> 399,999
    let error = m.fails("bob", ExecuteMsg::Withdraw { collateral: COIN, amount: n(109_330), allow_band: false }, &[]);
    assert_eq!(error, ContractError::Credit(CreditError::Unhealthy { weighted: n(399_999), owed: n(400_000) }));
    // 890,671 * .998 = 888,889.658 -> 888,889 * .45 = 400,000.05
    m.ok("bob", ExecuteMsg::Withdraw { collateral: COIN, amount: n(109_329), allow_band: false }, &[]);
}

#[test]
fn the_ceiling_is_the_least_of_its_parts() {
    let mut m = rich();
    m.deposit("bob", 10_000_000);
    m.peers.borrow_mut().slashable = Some(200_000);
    // 200,000 / .2
    let error = m.fails("bob", ExecuteMsg::Borrow { amount: n(1_000_001), allow_band: false }, &[]);
    assert_eq!(error, ContractError::Credit(CreditError::AboveCeiling { debt: n(1_000_001), ceiling: n(1_000_000) }));
    m.borrow("bob", 1_000_000);
    let mut params = crate::support::params();
    params.oracle_exposure_cap = Some(n(900_000));
    m.ok("owner", ExecuteMsg::UpdateParams { params: Box::new(params.clone()) }, &[]);
    let error = m.fails("bob", ExecuteMsg::Borrow { amount: n(1), allow_band: false }, &[]);
    assert_eq!(error, ContractError::Credit(CreditError::AboveCeiling { debt: n(1_000_001), ceiling: n(900_000) }));
    params.debt_cap = n(5);
    m.ok("owner", ExecuteMsg::UpdateParams { params: Box::new(params) }, &[]);
    let error = m.fails("bob", ExecuteMsg::Borrow { amount: n(1), allow_band: false }, &[]);
    assert_eq!(error, ContractError::Credit(CreditError::AboveCeiling { debt: n(1_000_001), ceiling: n(5) }));
}

#[test]
fn the_oracles_part_shrinks_with_the_stake_behind_it() {
    let mut m = rich();
    m.deposit("bob", 10_000_000);
    let mut params = crate::support::params();
    params.oracle_exposure_cap = Some(n(900_000));
    m.ok("owner", ExecuteMsg::UpdateParams { params: Box::new(params) }, &[]);
    let secured = |stake_value, at_stake| Safety {
        round: 1,
        counted_power: n(1),
        power_to_corrupt: n(1),
        stake_value: n(stake_value),
        at_stake: n(at_stake),
    };
    let ceiling = |m: &Market| m.query::<CeilingResponse>(QueryMsg::Ceiling {});
    m.peers.borrow_mut().safety = Some(secured(1_000, 1_000));
    assert_eq!(ceiling(&m).oracle, Some(n(900_000)));
    // Three quarters of what a lie yields.
    m.peers.borrow_mut().safety = Some(secured(750, 1_000));
    assert_eq!((ceiling(&m).oracle, ceiling(&m).ceiling), (Some(n(675_000)), n(675_000)));
    let error = m.fails("bob", ExecuteMsg::Borrow { amount: n(675_001), allow_band: false }, &[]);
    assert_eq!(error, ContractError::Credit(CreditError::AboveCeiling { debt: n(675_001), ceiling: n(675_000) }));
    m.borrow("bob", 675_000);
    m.peers.borrow_mut().safety = Some(secured(0, 1_000));
    let error = m.fails("bob", ExecuteMsg::Borrow { amount: n(1), allow_band: false }, &[]);
    assert_eq!(error, ContractError::Credit(CreditError::AboveCeiling { debt: n(675_001), ceiling: n(0) }));
}

#[test]
fn a_class_move_is_new_debt() {
    let mut m = rich();
    m.open("bob", 2, 1_000_000, 700_000);
    let error = m.fails("bob", ExecuteMsg::SetClass { class: 1 }, &[]);
    // 998,000 * .6
    assert_eq!(error, ContractError::Credit(CreditError::Unhealthy { weighted: n(598_800), owed: n(700_000) }));
    m.repay("bob", 101_200);
    // Security is gone: a move to a safer class lowers risk, and passes above the ceiling (y02).
    m.peers.borrow_mut().slashable = Some(0);
    m.set_class("bob", 1);
    m.peers.borrow_mut().slashable = Some(1_000_000_000_000);
    assert_eq!(m.state().debt_shares, [n(0), n(598_800), n(0)]);

    // Unhealthy where it is: 1,000,000 * .92 * .65 = 598,000.
    m.price(11, "0.92");
    let error = m.fails("bob", ExecuteMsg::SetClass { class: 2 }, &[]);
    assert_eq!(error, ContractError::Credit(CreditError::Unhealthy { weighted: n(598_000), owed: n(598_800) }));

    // Above the ceiling nobody moves up.
    m.price(11, "1");
    m.peers.borrow_mut().slashable = Some(100_000);
    let error = m.fails("bob", ExecuteMsg::SetClass { class: 2 }, &[]);
    assert_eq!(error, ContractError::Credit(CreditError::AboveCeiling { debt: n(598_800), ceiling: n(500_000) }));
}

#[test]
fn a_price_that_is_not_live_closes_new_risk_only() {
    let mut m = rich();
    m.open("bob", 0, 1_000_000, 400_000);
    m.peers.borrow_mut().records.get_mut(&11).unwrap().status = FeedStatus::Pending;
    let error = PriceError::NotLive { status: FeedStatus::Pending };
    let closed = ContractError::Credit(CreditError::Price { collateral: COIN, error });
    assert_eq!(m.fails("bob", ExecuteMsg::Borrow { amount: n(1), allow_band: false }, &[]), closed);
    assert_eq!(m.account("bob").state, AccountState::Healthy);
    m.repay("bob", 1_000);
}

#[test]
fn an_account_in_debt_without_a_price_is_neither_healthy_nor_not() {
    let mut m = rich();
    m.open("bob", 0, 1_000_000, 400_000);
    m.deposit_token("bob", 1_000_000);
    m.price(11, "0.5");
    m.stale(12);
    // 250,000 of the coin do not cover 400,000; with 500,000 of the token at its last price they would.
    let account = m.account("bob");
    assert_eq!((account.state, account.health, account.edge), (AccountState::NoPrice, None, None));
    assert_eq!((account.lots[0].unit_price, account.lots[1].unit_price), (Some(dec("0.5")), None));
    m.peers.borrow_mut().records.remove(&12);
    assert_eq!(m.account("bob").state, AccountState::Liquidatable);
    let error = m.fails("bob", ExecuteMsg::Borrow { amount: n(1), allow_band: false }, &[]);
    assert_eq!(error, ContractError::Credit(CreditError::NoRecord { collateral: TOKEN, feed: 12 }));
    // Without debt an account is healthy, whatever the oracle says.
    m.repay("bob", 400_000);
    assert_eq!(m.account("bob").state, AccountState::Healthy);
}
