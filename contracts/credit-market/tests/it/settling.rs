//! What the engine orders: sales at every state, and the close of an account that has nothing left to sell.

use crate::support::{data, dec, indebted, n, sent, who, Market, BASE, COIN, LST};
use cosmwasm_std::{coin, coins, BankMsg, CosmosMsg};
use credit_market::ContractError;
use interfaces::credit_market::OpenLoss;
use interfaces::market::{AccountState, SettleResponse};

#[test]
fn states_follow_the_accepted_price() {
    let mut m = indebted();
    assert_eq!(m.account("bob").state, AccountState::Healthy);
    // 875,000 * .8 = 700,000: exactly covered, but inside the band.
    m.price(11, "0.875");
    assert_eq!((m.account("bob").state, m.account("bob").health), (AccountState::Band, Some(dec("1"))));
    // sqrt(2.0001e-8 * 21,600 + .001^2) = .02080917...; half of it above 1.
    assert_eq!(m.account("bob").edge, Some(dec("1.010404585527545055")));
    m.price(11, "0.885");
    assert_eq!(m.account("bob").state, AccountState::Healthy);
    m.price(11, "0.85");
    let account = m.account("bob");
    assert_eq!((account.state, account.value, account.weighted), (AccountState::Liquidatable, n(850_000), n(680_000)));
    assert_eq!(account.health, Some(dec("0.971428571428571428")));
    m.price(11, "0.7");
    assert_eq!(m.account("bob").state, AccountState::Liquidatable);
    m.price(11, "0.699999");
    assert_eq!(m.account("bob").state, AccountState::UnderWater);
}

#[test]
fn the_band_needs_live_prices() {
    let mut m = indebted();
    m.price(11, "0.88");
    assert_eq!(m.account("bob").state, AccountState::Band);
    m.peers.borrow_mut().records.get_mut(&11).unwrap().status = interfaces::oracle_aggregator::FeedStatus::Uncertain;
    assert_eq!((m.account("bob").state, m.account("bob").edge), (AccountState::Healthy, Some(dec("1"))));
}

#[test]
fn a_liquidation_hands_over_lots_and_repays() {
    let mut m = indebted();
    m.price(11, "0.85");
    let order = m.order("bob", 360_000, &[(COIN, 470_000)], "buyer");
    let revision = m.account("bob").revision;
    let response = m.ok("engine", order, &coins(360_000, BASE));
    let answer: SettleResponse = data(&response);
    assert_eq!((answer.repaid, answer.returned), (n(360_000), n(0)));
    let CosmosMsg::Bank(BankMsg::Send { to_address, amount }) = &response.messages[0].msg else { panic!() };
    assert_eq!((to_address.as_str(), amount), (who("buyer").as_str(), &coins(470_000, LST)));
    let account = m.account("bob");
    assert_eq!((account.owed, account.lots[0].amount), (n(340_000), n(530_000)));
    assert!(account.revision > revision);
    assert_eq!(m.state().cash, n(10_000_000 - 700_000 + 360_000));
}

#[test]
fn no_law_of_discounts_goes_below_the_highest_one() {
    let mut m = indebted();
    m.price(11, "0.85");
    // 399,999 * .85 = 339,999.15, less 30 %: 237,999.3. One unit of the lot is left to rounding.
    let order = m.order("bob", 237_998, &[(COIN, 400_000)], "buyer");
    let error = m.fails("engine", order, &coins(237_998, BASE));
    assert_eq!(error, ContractError::PaidTooLittle { repaid: n(237_998), least: n(237_999) });
    m.liquidate("bob", 237_999, &[(COIN, 400_000)]);
}

#[test]
fn under_water_the_buyer_pays_from_the_whole_debt_down_to_three_quarters_of_the_price() {
    for (seconds, least) in [
        // 499,999 * .65 = 324,999.35: times 700/650, half way to .95, .95, .85, .75.
        (0, 349_998),
        (1_800, 329_373),
        (3_600, 308_749),
        (10_800, 276_249),
        (18_000, 243_749),
        (180_000, 243_749),
    ] {
        let mut m = indebted();
        m.price(11, "0.65");
        m.mark("bob");
        m.advance(seconds);
        let order = m.order("bob", least - 1, &[(COIN, 500_000)], "buyer");
        let error = m.fails("engine", order, &coins(least - 1, BASE));
        assert_eq!(error, ContractError::PaidTooLittle { repaid: n(least - 1), least: n(least) }, "{seconds}");
        m.liquidate("bob", least, &[(COIN, 500_000)]);
    }
}

/// A sale at today's discount leaves the provision as it was, one in the first hour lowers it.
#[test]
fn a_sale_under_water_raises_no_provision() {
    let mut m = indebted();
    m.price(11, "0.65");
    m.mark("bob");
    assert_eq!(m.state().provisions, n(82_500));
    m.liquidate("bob", 350_000, &[(COIN, 500_000)]);
    // 350,000 owed against 325,000 * .95.
    assert_eq!(m.state().provisions, n(41_250));
    m.advance(10_800);
    m.mark("bob");
    // 15 % off 325,000.
    assert_eq!(m.state().provisions, n(73_750));
    m.liquidate("bob", 138_125, &[(COIN, 250_000)]);
    assert_eq!(m.state().provisions, n(73_750));
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
fn fm_l14_dust_that_is_worth_nothing_delays_no_loss() {
    let mut m = indebted();
    m.deposit_token("bob", 3);
    // Three units are worth less than one of the base.
    m.price(12, "0.3");
    m.sell_out("bob");
    let state = m.state();
    assert_eq!((state.live_debt, state.provisions), (n(0), n(0)));
    assert_eq!(state.open_loss, Some(OpenLoss { deficit: 1, left: n(82_500) }));
    assert_eq!(state.index, n(991_750_000_000_000_000));
    // The account keeps the dust, and what it owes: three units of interest of that hour besides.
    assert_eq!((m.account("bob").owed, m.account("bob").lots[0].amount), (n(82_503), n(3)));
    assert_eq!((m.deficit(1).account, m.deficit(1).loss), (who("bob"), n(82_500)));
}

#[test]
fn a_loss_takes_the_fund_then_unpaid_premium_then_the_index() {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.open("bob", 2, 12_000_000, 8_000_000);
    m.advance(31_536_000);
    // A year: debt 8,640,000, fund 128,000, premium owed 64,000 (see tests/lending.rs).
    m.price(11, "0.7");
    m.mark("bob");
    m.advance(3_600);
    // 8,400,000 less 5 % is 7,980,000; the loss of 660,000 takes what the keeper's reward of 50 left of both and 468,050
    // of the lenders.
    m.liquidate("bob", 7_980_000, &[(COIN, 12_000_000)]);
    let deficit = m.deficit(1);
    assert_eq!((deficit.fund, deficit.premium, deficit.outstanding), (n(127_950), n(64_000), n(468_050)));
    let state = m.state();
    assert_eq!((state.fund, state.premium_owed, state.index), (n(0), n(0), n(997_995_000_000_000_000)));
}

#[test]
fn an_account_left_with_debt_and_nothing_else_is_closed() {
    let mut m = indebted();
    m.price(11, "0.72");
    // Above water, but 10 % below 720,000 leaves 52,000 of the debt.
    let answer = m.liquidate("bob", 648_000, &[(COIN, 1_000_000)]);
    assert_eq!((answer.repaid, m.deficit(1).loss), (n(648_000), n(52_000)));
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
fn fm_l23_a_worthless_collateral_is_recognised_as_a_loss() {
    let mut m = indebted();
    m.price(11, "0.000000000000000001");
    m.close("bob");
    assert_eq!((m.deficit(1).loss, m.state().live_debt), (n(700_000), n(0)));
    // The account keeps what nobody buys, and owes what was lost.
    assert_eq!(m.account("bob").owed, n(700_000));
}

#[test]
fn states_that_cannot_be_settled() {
    let mut m = indebted();
    let wrong = |state| ContractError::WrongState { state };
    let order = m.order("bob", 10, &[(COIN, 1)], "buyer");
    assert_eq!(m.fails("engine", order, &coins(10, BASE)), wrong(AccountState::Healthy));
    for (price, state) in [("0.85", AccountState::Liquidatable), ("0.65", AccountState::UnderWater)] {
        m.price(11, price);
        let close = m.order("bob", 0, &[], "engine");
        assert_eq!(m.fails("engine", close, &[]), wrong(state));
        let free = m.order("bob", 0, &[(COIN, 1_000_000)], "engine");
        assert_eq!(m.fails("engine", free, &[]), wrong(state));
    }
    // An outage decides nothing for good: the account is under water at its last price, and nothing can be sold.
    m.stale(11);
    let close = m.order("bob", 0, &[], "engine");
    assert_eq!(m.fails("engine", close, &[]), wrong(AccountState::UnderWater));
    let order = m.order("bob", 700_000, &[(COIN, 1_000_000)], "buyer");
    assert_eq!(m.fails("engine", order, &coins(700_000, BASE)), wrong(AccountState::NoPrice));
}

#[test]
fn a_plan_for_another_state_of_the_account_is_refused() {
    let mut m = indebted();
    m.price(11, "0.85");
    let order = m.order("bob", 10, &[(COIN, 1)], "buyer");
    let expected = m.account("bob").revision;
    // A mark changes neither debt nor collateral, so that nobody can spoil a plan with it.
    m.mark("bob");
    assert_eq!(m.account("bob").revision, expected);
    m.deposit("bob", 1);
    let error = m.fails("engine", order, &coins(10, BASE));
    assert_eq!(error, ContractError::WrongRevision { expected, actual: expected + 1 });
}
