//! Failures that have happened elsewhere, by their ids in the design's list: what the market alone answers. Others are
//! in the file of their topic (`grep -r fm_`), and whole flows in the suite.

use crate::support::{dec, indebted, n, not_found, sent, who, Market, BASE, COIN, LST, TOKEN};
use cosmwasm_std::coins;
use credit::CreditError;
use credit_market::ContractError;
use interfaces::credit_market::{Action, ExecuteMsg};
use interfaces::market::AccountState;
use interfaces::oracle_aggregator::FeedStatus;
use interfaces::shared::error::CommonError;

#[test]
fn fm_l01_donations_count_for_nothing() {
    let mut m = indebted();
    let before = (m.state(), m.account("bob"), m.lender("alice"));
    *m.bank.get_mut(BASE).unwrap() += 1_000_000_000;
    *m.bank.entry(LST.into()).or_default() += 1_000_000_000;
    m.check();
    assert_eq!((m.state(), m.account("bob"), m.lender("alice")), before);
}

#[test]
fn fm_l02_guards_on_new_risk_do_not_block_liquidations() {
    let mut m = indebted();
    m.price(11, "0.65");
    for status in [FeedStatus::Pending, FeedStatus::Uncertain] {
        m.peers.borrow_mut().records.get_mut(&11).unwrap().status = status;
        assert_eq!(m.account("bob").state, AccountState::UnderWater);
    }
    m.liquidate("bob", 700_000, &[(COIN, 1_000_000)]);
}

#[test]
fn fm_l03_no_outage_and_no_pause_blocks_repaying_adding_collateral_or_leaving() {
    let mut m = indebted();
    for action in [Action::Supply, Action::Borrow, Action::Withdraw, Action::SetClass] {
        m.ok("guardian", ExecuteMsg::Pause { action, seconds: 3600 }, &[]);
    }
    m.peers.borrow_mut().records.clear();
    m.peers.borrow_mut().slashable = None;
    m.deposit("bob", 5);
    m.repay("bob", 700_000);
    m.set_class("bob", 1);
    m.ok("bob", ExecuteMsg::Withdraw { collateral: COIN, amount: n(1_000_005), allow_band: false }, &[]);
    m.request("alice", 500);
    m.advance(600);
    m.pay(1);
    assert_eq!(m.position("bob").collateral, []);
}

#[test]
fn fm_l06_collateral_leaves_against_initial_not_maintenance_ltv() {
    let mut m = indebted();
    // 875,000 would do at maintenance .8; at initial .75 and .998 it is 654,937.
    let error = m.fails("bob", ExecuteMsg::Withdraw { collateral: COIN, amount: n(125_000), allow_band: false }, &[]);
    assert_eq!(error, ContractError::Credit(CreditError::Unhealthy { weighted: n(654_937), owed: n(700_000) }));
}

#[test]
fn fm_l05_the_discount_applies_to_what_is_taken() {
    // Taken as a bonus on the repaid value, 30 % would accept 399,999 / 1.3 = 307,691.
    let mut m = indebted();
    m.price(11, "0.85");
    // 470,588 * .85 = 399,999.8 -> 399,999 * .7 = 279,999.3
    let order = m.order("bob", 279_998, &[(COIN, 470_589)], "buyer");
    let error = m.fails("engine", order, &coins(279_998, BASE));
    assert_eq!(error, ContractError::PaidTooLittle { repaid: n(279_998), least: n(279_999) });
    m.liquidate("bob", 279_999, &[(COIN, 470_589)]);
}

/// Leaving at par ahead of a loss that the oracle already shows.
#[test]
fn fm_d10_a_request_made_before_the_loss_bears_it() {
    let mut m = indebted();
    m.request("alice", 9_000_000);
    m.advance(600);
    m.price(11, "0.65");
    // Ripe, unmarked: the payment marks first. 82,500 are provided for on claims of 10,000,000.
    let msg = ExecuteMsg::PayRequest { id: 1, mark: Some(vec![who("bob").into()]) };
    let response = m.ok("alice", msg, &[]);
    let paid: u128 = sent(&response).iter().map(|coin| coin.amount.u128()).sum();
    let value = 9_000_000 * m.state().index.u128() / 1_000_000_000_000_000_000;
    let (claims, provision) =
        (value * 10 / 9, m.state().provisions.u128() - m.state().fund.u128() - m.state().premium_owed.u128());
    let fair = value * (claims - provision) / claims;
    assert!(paid.abs_diff(fair) <= 2, "{paid} {fair}");
    assert!(paid < value - 74_000);
    // What alice forfeited pays the loss before those who stay.
    assert!(m.state().kept > n(74_000));
}

#[test]
fn fm_l18_who_leaves_first_and_who_leaves_last_bear_the_same() {
    let mut m = Market::new();
    m.supply("alice", 4_500_000);
    m.supply("carol", 4_500_000);
    m.open("bob", 2, 1_000_000, 700_000);
    m.request("alice", 4_500_000);
    m.request("carol", 4_500_000);
    m.advance(600);
    m.price(11, "0.65");
    m.mark("bob");
    // Not all cash is there: the last one waits for the sale.
    let first = m.pay(1);
    let second = m.pay(2);
    assert!(first.abs_diff(second) <= 2, "{first} {second}");
}

/// A supplier who arrives just before a recovery took half of it when it dripped to the index.
#[test]
fn fm_d11_a_late_entrant_gains_nothing_from_a_recovery() {
    let mut m = indebted();
    m.sell_out("bob");
    m.supply("jit", 72_000_000);
    let before = m.lender("jit").value;
    m.cover(1, 82_500);
    let after = m.lender("jit");
    assert_eq!((after.value, after.refunds), (before, n(0)));
    assert!(before <= n(72_000_000));
    assert_eq!(m.lender("alice").refunds, n(74_250));
}

/// Nor from the release of a provision: while it leaves a hole, nobody enters.
#[test]
fn fm_d11_nobody_buys_the_release_of_a_provision() {
    let mut m = indebted();
    m.price(11, "0.65");
    m.mark("bob");
    let shut = ContractError::Credit(CreditError::Hole { hole: n(82_500) });
    assert_eq!(m.fails("jit", ExecuteMsg::Supply {}, &coins(72_000_000, BASE)), shut);
    m.price(11, "1");
    m.mark("bob");
    m.supply("jit", 72_000_000);
    assert_eq!(m.lender("jit").value, n(72_000_000));
}

#[test]
fn fm_l16_who_supplies_after_a_loss_does_not_inherit_it() {
    let mut m = indebted();
    m.sell_out("bob");
    m.supply("carol", 9_917_500);
    let carol = m.lender("carol");
    assert_eq!((carol.value, carol.lost), (n(9_917_500), n(0)));
}

#[test]
fn fm_l19_a_dead_account_earns_nobody_interest() {
    let mut m = indebted();
    m.price(11, "0.65");
    m.mark("bob");
    let index = m.state().index;
    m.advance(31_536_000);
    m.ok("keeper", ExecuteMsg::Refresh {}, &[]);
    assert_eq!((m.state().index, m.state().live_debt, m.state().fund), (index, n(700_000), n(0)));
}

#[test]
fn fm_l22_a_refill_that_covers_exactly_works() {
    let mut m = indebted();
    m.sell_out("bob");
    let done = m.cover(1, 82_500);
    assert_eq!((done.outstanding, done.returned, done.to_reserves), (n(0), n(0), n(0)));
    assert_eq!(m.state().index, n(1_000_000_000_000_000_000));
}

#[test]
fn fm_l27_the_market_is_never_empty_and_a_donation_moves_no_index() {
    let mut m = Market::new();
    m.supply("alice", 1);
    *m.bank.get_mut(BASE).unwrap() += 1_000_000_000;
    m.supply("carol", 1_000);
    assert_eq!(m.lender("carol").shares, n(1_000));
    m.request("alice", 1);
    m.request("carol", 1_000);
    m.advance(600);
    m.pay(1);
    m.pay(2);
    assert_eq!(m.state().shares, n(1_000_000));
}

#[test]
fn fm_l29_debt_is_capped_whatever_the_collateral() {
    let mut params = crate::support::params();
    params.debt_cap = n(1_000);
    let mut m = Market::new();
    m.ok("owner", ExecuteMsg::UpdateParams { params: Box::new(params) }, &[]);
    m.deposit("bob", 1_000_000_000);
    let error = m.fails("bob", ExecuteMsg::Borrow { amount: n(1_001), allow_band: false }, &[]);
    assert_eq!(error, ContractError::Credit(CreditError::AboveCeiling { debt: n(1_001), ceiling: n(1_000) }));
    m.borrow("bob", 1_000);
}

/// Cover that arrives in several steps, with a stranger in between.
#[test]
fn a_step_of_cover_that_comes_late_still_goes_to_who_lost() {
    let mut m = indebted();
    m.sell_out("bob");
    m.cover(1, 40_000);
    m.supply("jit", 9_000_000);
    m.cover(1, 42_500);
    assert_eq!(m.lender("alice").refunds, n(38_250));
    assert_eq!(m.lender("jit").refunds, n(0));
    assert!(m.lender("jit").value <= n(9_000_000));
}

/// The engine's clock keeps a sale from making a deficit; whatever it does, the market recognises what it left.
#[test]
fn what_is_taken_for_less_becomes_a_recognised_loss_not_a_hole() {
    let mut m = indebted();
    m.price(11, "0.75");
    let answer = m.liquidate("bob", 675_000, &[(COIN, 1_000_000)]);
    assert_eq!((answer.repaid, m.state().live_debt, m.deficit(1).loss), (n(675_000), n(0), n(25_000)));
}

#[test]
fn fm_l24_the_largest_calls_leave_nothing_behind() {
    let mut m = indebted();
    let response = m.repay("bob", 1_000_000_000_000);
    assert_eq!(sent(&response)[0].amount, n(1_000_000_000_000 - 700_000));
    m.ok("bob", ExecuteMsg::Withdraw { collateral: COIN, amount: n(1_000_000), allow_band: false }, &[]);
    m.request("alice", 9_000_000);
    m.advance(600);
    assert_eq!(m.pay(1), 9_000_000);
    assert_eq!(m.state().cash, n(1_000_000));
}

/// An LST at .94 of its redemption value is taken at .94: the market reads one price and adds none of its own.
#[test]
fn fm_l30_a_discounted_lst_counts_at_what_the_feed_says() {
    let mut m = Market::new();
    m.deposit("bob", 1_000_000);
    m.peers.borrow_mut().records.get_mut(&11).unwrap().price_for_new_risk = dec("0.94");
    // (.94 - .002) * .45
    let error = m.fails("bob", ExecuteMsg::Borrow { amount: n(422_101), allow_band: false }, &[]);
    assert_eq!(error, ContractError::Credit(CreditError::Unhealthy { weighted: n(422_100), owed: n(422_101) }));
}

#[test]
fn fm_l26_nobody_takes_part_in_another_account() {
    let mut m = indebted();
    let taken = m.fails("carol", ExecuteMsg::Withdraw { collateral: COIN, amount: n(1), allow_band: false }, &[]);
    assert_eq!(taken, not_found("account", who("carol")));
    let order = m.order("bob", 0, &[(COIN, 1)], "carol");
    assert_eq!(m.fails("carol", order, &[]), CommonError::Unauthorized { sender: who("carol") }.into());
}

/// A speck of a collateral whose feed is down made the whole account unliquidatable (b08), for free and for as long as the
/// outage lasts (y03): now it decides nothing, because the account is unhealthy with it and without.
#[test]
fn fm_b08_fm_y03_dust_without_a_price_does_not_shield_an_account() {
    let mut m = indebted();
    m.deposit_token("bob", 1);
    m.stale(12);
    m.price(11, "0.65");
    assert_eq!(m.account("bob").state, AccountState::UnderWater);
    m.mark("bob");
    assert_eq!(m.state().provisions, n(82_500));
    m.advance(3_600);
    m.liquidate("bob", 617_500, &[(COIN, 1_000_000)]);
    // The unpriced unit is never handed to a buyer, and the account stays open while its last price counts.
    let account = m.account("bob");
    assert_eq!((account.value, account.lots[0].unit_price), (n(1), None));
    m.advance(7 * crate::support::DAY);
    m.close("bob");
    assert_eq!((m.state().provisions, m.deficit(1).loss), (n(0), n(82_500)));
    // What was written off is still owed: the unit stays.
    m.price(12, "1");
    let error = m.fails("bob", ExecuteMsg::Withdraw { collateral: TOKEN, amount: n(1), allow_band: true }, &[]);
    assert!(
        matches!(error, ContractError::Credit(CreditError::ChargedOff { amount }) if amount >= n(82_500)),
        "{error:?}"
    );
}

/// A full cap shut the door to an account that needs collateral; the whale who filled it may be the liquidator.
#[test]
fn fm_y09_a_cap_never_refuses_collateral_that_rescues() {
    let mut m = indebted();
    m.ok("owner", ExecuteMsg::SetCollateral { collateral: COIN, cap: n(1_000_000), feed: 11 }, &[]);
    let full = ContractError::CollateralCap { id: COIN, posted: n(1_000_005), cap: n(1_000_000) };
    assert_eq!(m.fails("bob", ExecuteMsg::Deposit {}, &coins(5, LST)), full);
    m.price(11, "0.85");
    m.deposit("bob", 5);
    assert_eq!(
        m.fails("carol", ExecuteMsg::Deposit {}, &coins(5, LST)),
        ContractError::CollateralCap { id: COIN, posted: n(1_000_010), cap: n(1_000_000) }
    );
    m.stale(11);
    m.deposit("bob", 5);
}

/// Fifty accounts of a few units each cost keepers more than they bring.
#[test]
fn fm_y13_a_debt_is_zero_or_at_least_the_lowest_one() {
    let mut m = indebted();
    m.deposit("carol", 1_000);
    let small = |owed| ContractError::Credit(CreditError::DebtTooSmall { owed: n(owed), least: n(100) });
    assert_eq!(m.fails("carol", ExecuteMsg::Borrow { amount: n(99), allow_band: false }, &[]), small(99));
    m.borrow("carol", 100);
    assert_eq!(m.fails("carol", ExecuteMsg::Repay { account: None }, &coins(1, BASE)), small(99));
    m.repay("carol", 100);
}

/// A feed that is dead for good freezes nothing for ever: after a week its collateral counts for nothing, and the owner may
/// point it at another feed.
#[test]
fn fm_y14_a_dead_feed_freezes_nothing_for_ever() {
    let mut m = indebted();
    m.price(11, "0.65");
    m.mark("bob");
    m.peers.borrow_mut().records.get_mut(&11).unwrap().status = FeedStatus::Halted;
    m.peers.borrow_mut().records.get_mut(&11).unwrap().updated_at = m.env.block.time.seconds();
    m.advance(7 * crate::support::DAY - 1);
    let order = m.order("bob", 0, &[], "engine");
    let early = m.fails("engine", order, &[]);
    assert_eq!(early, ContractError::WrongState { state: AccountState::UnderWater });
    m.advance(1);
    m.mark("bob");
    assert_eq!(m.state().provisions, n(700_000));
    let mut rescued = Market { deps: m.deps, env: m.env, peers: m.peers, bank: m.bank };
    rescued.price(13, "1");
    rescued.ok("owner", ExecuteMsg::SetCollateral { collateral: COIN, cap: n(5_000_000), feed: 13 }, &[]);
    rescued.mark("bob");
    assert_eq!(rescued.state().provisions, n(0));
}
