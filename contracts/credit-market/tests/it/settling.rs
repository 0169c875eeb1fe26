//! What the engine orders: liquidation, the close of an insolvent account, the write-off of what is left.

use crate::support::{data, dec, sent, who, Market, BASE, COIN, LST, TOKEN};
use cosmwasm_std::{coin, coins, BankMsg, CosmosMsg, Uint128};
use credit_market::ContractError;
use interfaces::credit_market::OpenLoss;
use interfaces::credit_market::{DeficitResponse, QueryMsg};
use interfaces::market::{AccountState, LotAmount, SettleResponse};

fn n(amount: u128) -> Uint128 {
    Uint128::new(amount)
}

/// Bob owes 700,000 against 1,000,000 in the riskiest class; the lenders have 10,000,000.
fn indebted() -> Market {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.open("bob", 2, 1_000_000, 700_000);
    m
}

#[test]
fn states_follow_the_accepted_price() {
    let mut m = indebted();
    assert_eq!(m.account("bob").state, AccountState::Healthy);
    // 875,000 * .8 = 700,000: exactly covered is healthy.
    m.price(11, "0.875");
    assert_eq!((m.account("bob").state, m.account("bob").health), (AccountState::Healthy, Some(dec("1"))));
    m.price(11, "0.85");
    let account = m.account("bob");
    assert_eq!((account.state, account.value, account.weighted), (AccountState::Liquidatable, n(850_000), n(680_000)));
    assert_eq!(account.health, Some(dec("0.971428571428571428")));
    m.price(11, "0.7");
    assert_eq!(m.account("bob").state, AccountState::Liquidatable);
    m.price(11, "0.699999");
    assert_eq!(m.account("bob").state, AccountState::Insolvent);
}

#[test]
fn a_liquidation_hands_over_lots_and_books_the_money() {
    let mut m = indebted();
    m.price(11, "0.85");
    let order = m.order("bob", 360_000, &[(COIN, 470_000)], "buyer");
    let revision = m.account("bob").revision;
    let response = m.ok("engine", order, &coins(360_000, BASE));
    let answer: SettleResponse = data(&response);
    assert_eq!(answer.repaid, n(360_000));
    assert_eq!((answer.returned, answer.booked, answer.shortfall, answer.deficit), (n(0), n(0), n(0), None));
    assert_eq!(answer.taken, [LotAmount { lot: COIN, amount: n(470_000) }]);
    let CosmosMsg::Bank(BankMsg::Send { to_address, amount }) = &response.messages[0].msg else { panic!() };
    assert_eq!((to_address.as_str(), amount), (who("buyer").as_str(), &coins(470_000, LST)));
    let account = m.account("bob");
    assert_eq!((account.owed, account.lots[0].amount), (n(340_000), n(530_000)));
    assert!(account.revision > revision);
    assert_eq!(m.state().cash, n(10_000_000 - 700_000 + 360_000));
}

#[test]
fn the_price_less_the_highest_discount_bounds_what_is_taken() {
    let mut m = indebted();
    m.price(11, "0.85");
    // 399,999 * .85 = 339,999.15, less 10 %: 305,999.1. One unit of the lot is left to rounding.
    let order = m.order("bob", 305_998, &[(COIN, 400_000)], "buyer");
    let error = m.fails("engine", order, &coins(305_998, BASE));
    assert_eq!(error, ContractError::PaidTooLittle { repaid: n(305_998), least: n(305_999) });
    m.liquidate("bob", 305_999, &[(COIN, 400_000)]);
}

#[test]
fn funds_above_the_debt_go_back_to_the_engine_before_the_lots_leave() {
    let mut m = indebted();
    m.price(11, "0.85");
    let order = m.order("bob", 800_000, &[(COIN, 900_000)], "buyer");
    let response = m.ok("engine", order, &coins(850_000, BASE));
    let answer: SettleResponse = data(&response);
    assert_eq!((answer.repaid, answer.returned), (n(700_000), n(150_000)));
    assert_eq!(sent(&response), vec![coin(150_000, BASE), coin(900_000, LST)]);
    assert_eq!((m.account("bob").owed, m.account("bob").state), (n(0), AccountState::Healthy));
}

#[test]
fn fm_l14_an_insolvent_account_is_closed_whole_dust_and_all() {
    let mut m = indebted();
    m.deposit_token("bob", 3);
    m.price(11, "0.65");
    let part = m.order("bob", 0, &[(COIN, 1_000_000)], "engine");
    let not_whole = |left, to| ContractError::NotWhole { left, recipient: who(to) };
    assert_eq!(m.fails("engine", part, &[]), not_whole(vec![(TOKEN, n(3))], "engine"));
    let elsewhere = m.order("bob", 0, &[(COIN, 1_000_000), (TOKEN, 3)], "buyer");
    assert_eq!(m.fails("engine", elsewhere, &[]), not_whole(vec![], "buyer"));

    let answer = m.close("bob", &[(COIN, 1_000_000), (TOKEN, 3)]);
    // 650,003 less 5 % is booked; the rest of 700,000 is the lenders'.
    assert_eq!((answer.booked, answer.shortfall, answer.deficit), (n(617_502), n(82_498), Some(1)));
    assert_eq!((answer.fund_used, answer.premium_cancelled, answer.repaid), (n(0), n(0), n(0)));
    let state = m.state();
    assert_eq!(
        (state.booked_lots, state.live_debt, state.open_loss),
        (n(617_502), n(0), Some(OpenLoss { deficit: 1, left: n(82_498) }))
    );
    assert_eq!(state.index, n(991_750_200_000_000_000));
    let account = m.account("bob");
    assert_eq!((account.revision, account.lots.len()), (0, 0));
    let deficit: DeficitResponse = m.query(QueryMsg::Deficit { id: 1 });
    assert_eq!((deficit.account, deficit.book, deficit.loss), (who("bob"), n(617_502), n(82_498)));
}

#[test]
fn a_loss_takes_the_fund_then_unpaid_premium_then_the_index() {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.open("bob", 2, 12_000_000, 8_000_000);
    m.advance(31_536_000);
    // A year: debt 8,640,000, fund 128,000, premium owed 64,000 (see tests/lending.rs).
    m.price(11, "0.7");
    let answer = m.close("bob", &[(COIN, 12_000_000)]);
    // 8,400,000 less 5 % is 7,980,000; the loss of 660,000 takes all of both and 468,000 of the lenders.
    assert_eq!((answer.booked, answer.fund_used, answer.premium_cancelled), (n(7_980_000), n(128_000), n(64_000)));
    assert_eq!(answer.shortfall, n(468_000));
    let state = m.state();
    assert_eq!((state.fund, state.premium_owed, state.index), (n(0), n(0), n(998_000_000_000_000_000)));
}

#[test]
fn an_account_left_with_debt_and_nothing_else_is_written_off() {
    let mut m = indebted();
    m.price(11, "0.72");
    // Solvent, but 10 % below 720,000 leaves 52,000 of the debt.
    let answer = m.liquidate("bob", 648_000, &[(COIN, 1_000_000)]);
    assert_eq!((answer.repaid, answer.shortfall, answer.deficit), (n(648_000), n(52_000), Some(1)));
    assert_eq!(answer.booked, n(0));
    assert_eq!(m.state().live_debt, n(0));
    assert_eq!(m.account("bob").revision, 0);
    assert_eq!(m.state().index, n(994_800_000_000_000_000));
}

#[test]
fn fm_l04_a_liquidation_need_not_improve_health() {
    let mut m = indebted();
    // At .71 the account is worth 710,000; a sale at 10 % below lowers its health further.
    m.price(11, "0.71");
    let before = m.account("bob").health;
    m.liquidate("bob", 63_900, &[(COIN, 100_000)]);
    assert!(m.account("bob").health < before);
}

#[test]
fn fm_l23_a_worthless_collateral_is_booked_at_nothing_and_recognised() {
    let mut m = indebted();
    m.price(11, "0.000000000000000001");
    let answer = m.close("bob", &[(COIN, 1_000_000)]);
    assert_eq!((answer.booked, answer.shortfall), (n(0), n(700_000)));
}

#[test]
fn states_that_cannot_be_settled() {
    let mut m = indebted();
    let order = m.order("bob", 10, &[(COIN, 1)], "buyer");
    let error = m.fails("engine", order, &coins(10, BASE));
    assert_eq!(error, ContractError::WrongState { state: AccountState::Healthy });
    m.price(11, "0.85");
    let order = m.order("bob", 0, &[(COIN, 1_000_000)], "engine");
    let error = m.fails("engine", order, &[]);
    assert_eq!(error, ContractError::WrongState { state: AccountState::Liquidatable });
    m.price(11, "0.65");
    let order = m.order("bob", 10, &[(COIN, 1)], "buyer");
    let error = m.fails("engine", order, &coins(10, BASE));
    assert_eq!(error, ContractError::WrongState { state: AccountState::Insolvent });
    m.stale(11);
    let order = m.order("bob", 0, &[(COIN, 1_000_000)], "engine");
    let error = m.fails("engine", order, &[]);
    assert_eq!(error, ContractError::WrongState { state: AccountState::NoPrice });
}

#[test]
fn a_plan_for_another_state_of_the_account_is_refused() {
    let mut m = indebted();
    m.price(11, "0.85");
    let order = m.order("bob", 10, &[(COIN, 1)], "buyer");
    let expected = m.account("bob").revision;
    m.deposit("bob", 1);
    let error = m.fails("engine", order, &coins(10, BASE));
    assert_eq!(error, ContractError::WrongRevision { expected, actual: expected + 1 });
}
