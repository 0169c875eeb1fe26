//! Faults that an audit found: who could take more risk than a cap allows, stop a sale, a close or a payment, or move a clock.

use crate::support::{ask, dec, indebted, n, params, pay, receive, sent, Market, COIN, DAY, LST, TOKEN};
use cosmwasm_std::coins;
use credit::CreditError;
use credit_market::ContractError;
use interfaces::credit_market::ExecuteMsg;
use interfaces::market::AccountState;
use interfaces::oracle_aggregator::FeedStatus;
use interfaces::shared::error::CommonError;

fn set(collateral: u64, cap: u128, feed: u64) -> ExecuteMsg {
    ExecuteMsg::SetCollateral { collateral, cap: n(cap), feed }
}

/// An account in the soft band could post any amount of a capped collateral and borrow against it: 100,000,000 above a cap of
/// zero, and 5,000,000 of new debt.
#[test]
fn collateral_above_its_cap_rescues_and_takes_no_new_risk() {
    let mut m = indebted();
    m.ok("owner", set(TOKEN, 0, 12), &[]);
    m.ok("owner", set(COIN, 1_000_000, 11), &[]);
    // 880,000 * .8 / 700,000 = 1.0057, below the edge of 1.0104.
    m.price(11, "0.88");
    assert_eq!(m.account("bob").state, AccountState::Band);
    let over = m.fails("token", receive("bob", 100_000_000), &[]);
    assert_eq!(over, ContractError::CollateralCap { id: TOKEN, posted: n(100_000_000), cap: n(0) });
    // The edge of 1.0104 times 1.05 is 1.0610: 48,000 of value; 44,000 rescue, 52,800 are more than that.
    let over = m.fails("bob", ExecuteMsg::Deposit {}, &coins(60_000, LST));
    assert_eq!(over, ContractError::CollateralCap { id: COIN, posted: n(1_060_000), cap: n(1_000_000) });
    m.deposit("bob", 50_000);
    assert_eq!(m.account("bob").state, AccountState::Healthy);
}

/// Tokens of a collateral that collapsed cost nothing and count at their last price for a week: an owner who deposits them
/// could stop the sale of everything else that he posted.
#[test]
fn collateral_without_a_price_cannot_be_posted_to_shield_what_has_one() {
    let mut m = indebted();
    m.stale(12);
    m.price(11, "0.85");
    assert_eq!(m.account("bob").state, AccountState::Liquidatable);
    let unpriced = ContractError::Unpriced { id: TOKEN, feed: 12 };
    assert_eq!(m.fails("token", receive("bob", 1_000_000), &[]), unpriced);
    // Nor in advance. Without debt, or with nothing else that could be sold, it may.
    m.price(11, "1");
    assert_eq!(m.fails("token", receive("bob", 1_000_000), &[]), unpriced);
    m.deposit("carol", 1_000);
    m.deposit_token("carol", 1_000);
    m.stale(11);
    m.deposit("bob", 1_000);
}

/// Thirty-one requests that wait for a long delay stood in front of everybody after the delay was shortened.
#[test]
fn requests_that_are_not_ripe_stand_in_nobodys_way() {
    let mut m = Market::new();
    let mut long = params();
    long.withdrawal.delay = 30 * DAY;
    m.ok("owner", ExecuteMsg::UpdateParams { params: Box::new(long) }, &[]);
    for i in 0..31 {
        let name = format!("early{i}");
        m.supply(&name, 100);
        ask(&mut m, &name, 100, 0);
    }
    m.ok("owner", ExecuteMsg::UpdateParams { params: Box::new(params()) }, &[]);
    m.supply("carol", 5_000);
    ask(&mut m, "carol", 5_000, 0);
    m.advance(600);
    assert_eq!(m.pay(32), 5_000);
}

/// With less cash than his shares a lender held a standing exit at par: his minimum is never met, so nobody else could pay
/// him, cash is short, so nothing lapsed, and he paid himself when it suited him.
#[test]
fn a_minimum_that_is_not_met_keeps_no_request_open() {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.open("bob", 2, 20_000_000, 9_500_000);
    ask(&mut m, "alice", 4_000_000, u128::MAX);
    m.advance(600);
    let response = m.ok("anyone", pay(1), &[]);
    assert!(sent(&response).is_empty());
    assert_eq!((m.state().pending, m.requests()[0].lapses_at), (n(0), Some(m.now() + 300)));
    assert!(matches!(m.fails("anyone", pay(1), &[]), ContractError::BelowMinimum { id: 1, .. }));
    m.advance(300);
    m.ok("anyone", pay(1), &[]);
    assert!(m.requests().is_empty());
}

/// Three units worth half a base unit each: worth one together, so the account stays open; when their price falls a little
/// more they are worth nothing. The market refused the sale, and the engine the close.
#[test]
fn dust_that_is_worth_nothing_can_be_sold_and_closes_the_account() {
    let mut m = indebted();
    m.deposit_token("bob", 3);
    m.price(12, "0.5");
    m.sell_out("bob");
    assert_eq!(m.account("bob").value, n(1));
    m.price(12, "0.3");
    assert_eq!((m.account("bob").value, m.account("bob").state), (n(0), AccountState::UnderWater));
    m.liquidate("bob", 1, &[(TOKEN, 3)]);
    assert_eq!((m.state().provisions, m.deficit(1).loss), (n(0), n(82_499)));
}

/// The vault sets its copy of the reserve itself before a payout; the market cannot know, so it always tells on demand.
#[test]
fn the_exact_reserve_is_always_sent_on_demand() {
    let mut m = indebted();
    m.price(11, "0.65");
    m.mark("bob");
    let response = m.ok("anyone", ExecuteMsg::Reserve {}, &[]);
    assert_eq!(response.messages.len(), 1);
}

/// Missed interest returns with the mark; the check of a withdrawal looked at the debt before it.
#[test]
fn a_withdrawal_counts_the_interest_that_returns_with_it() {
    let mut m = indebted();
    m.price(11, "0.65");
    m.mark("bob");
    m.advance(365 * DAY);
    m.price(11, "1");
    // 700,000 and a year of interest above 7,000; 933,400 * .998 * .75 are 698,649 and 940,000 bring 703,590.
    let take = |amount| ExecuteMsg::Withdraw { collateral: COIN, amount: n(amount), allow_band: true };
    let error = m.fails("bob", take(60_000), &[]);
    assert!(
        matches!(error, ContractError::Credit(CreditError::Unhealthy { owed, .. }) if owed > n(707_000)),
        "{error:?}"
    );
}

/// A provision for one account ended a ramp of ninety days for all.
#[test]
fn a_reserve_stops_the_ramp_and_does_not_start_it_again() {
    let mut m = indebted();
    m.peers.borrow_mut().slashable = Some(10_000);
    m.ok("anyone", ExecuteMsg::Refresh {}, &[]);
    m.advance(10 * DAY);
    m.ok("anyone", ExecuteMsg::Refresh {}, &[]);
    // .01 * (1 + .5 * 10)
    assert_eq!(m.state().premiums[0], dec("0.06"));
    m.price(11, "0.7");
    m.mark("bob");
    assert!(!m.state().reserved.is_zero());
    m.advance(DAY);
    m.ok("anyone", ExecuteMsg::Refresh {}, &[]);
    assert_eq!(m.state().premiums[0], dec("0.06"));
    m.price(11, "1");
    m.mark("bob");
    m.advance(DAY);
    m.ok("anyone", ExecuteMsg::Refresh {}, &[]);
    assert_eq!(m.state().premiums[0], dec("0.065"));
}

/// A maintenance LTV above the part of the value that provisions count on: a healthy account was impaired at once, carried no
/// interest, and its provision shut the door to lenders and stakers.
#[test]
fn a_healthy_account_never_needs_a_provision() {
    let mut m = Market::new();
    let mut wrong = params();
    wrong.liquidation.discount.least = dec("0.2");
    wrong.liquidation.discount.max = dec("0.2");
    wrong.liquidation.target.base = dec("1.5");
    let error = CommonError::Contradiction {
        rule: "maintenance_ltv < 1 - discount.least",
        left: "0.8".into(),
        right: "0.8".into(),
    };
    assert_eq!(m.fails("owner", ExecuteMsg::UpdateParams { params: Box::new(wrong) }, &[]), error.into());
}

/// The query left out what an impaired account did not carry: who repaid what it said was refused, because a rest below the
/// least debt remained.
#[test]
fn what_a_position_owes_repays_it() {
    let mut m = indebted();
    m.price(11, "0.65");
    m.mark("bob");
    m.advance(DAY);
    let position = m.position("bob");
    assert_eq!(position.owed, n(700_000) + position.suspended);
    m.repay("bob", position.owed.u128());
    assert_eq!(m.position("bob").owed, n(0));
}

/// A stranger without debt posted one unit of a wild kind and raised everybody's premium from 1 % to 100 % a year; nobody could
/// take it out again (r04, y06).
#[test]
fn a_speck_of_a_wild_kind_sets_nobodys_premium() {
    let mut m = indebted();
    for (feed, variance) in [(11, 1_000_000_000_000_000_000), (12, 4_000_000_000_000_000_000_000_000)] {
        m.peers.borrow_mut().records.get_mut(&feed).unwrap().variance = n(variance);
    }
    // A thousandth of 700,000.
    for (posted, premium) in [(1, "0.01"), (698, "0.01"), (1, "1")] {
        m.deposit_token("stranger", posted);
        m.ok("anyone", ExecuteMsg::Refresh {}, &[]);
        assert_eq!(m.state().premiums[2], dec(premium), "{posted}");
    }
}

/// The owner of an account in the soft band closed it with a unit of a kind whose price was uncertain.
#[test]
fn fm_k20_a_speck_without_a_live_price_does_not_close_the_band() {
    let mut m = indebted();
    // 880,000 * .8 / 700,000 = 1.0057, below the edge of 1.0104.
    m.price(11, "0.88");
    m.peers.borrow_mut().records.get_mut(&12).unwrap().status = FeedStatus::Uncertain;
    // A thousandth of all collateral: 880 * 1000 <= 880,880.
    for (posted, state) in [(1, AccountState::Band), (879, AccountState::Band), (1, AccountState::Healthy)] {
        m.deposit_token("bob", posted);
        assert_eq!(m.account("bob").state, state, "{posted}");
    }
    // Nor does one whose price is gone.
    let mut m = indebted();
    m.deposit_token("bob", 880);
    m.price(11, "0.88");
    m.stale(12);
    assert_eq!(m.account("bob").state, AccountState::Band);
}

/// Provisions need the tranche, whose record cannot be decoded for an hour.
fn break_record(m: &mut Market) {
    m.price(11, "0.65");
    m.mark("bob");
    m.peers.borrow_mut().tranche = vec![9; 65];
    m.mark("bob");
    m.advance(3_600);
}

/// Nobody could pay while the tranche's record could not be decoded, and the first message after its repair let the request lapse.
#[test]
fn fm_b35_a_repaired_record_starts_the_windows_of_requests_anew() {
    let mut m = indebted();
    ask(&mut m, "alice", 5_000, 0);
    break_record(&mut m);
    assert!(matches!(m.fails("anyone", pay(1), &[]), ContractError::TrancheRecord { .. }));
    m.peers.borrow_mut().hold(1_000_000);
    assert!(m.pay(1) >= 4_999);

    // The same where provisions end before the repair.
    let mut m = indebted();
    ask(&mut m, "alice", 5_000, 0);
    break_record(&mut m);
    m.price(11, "1");
    m.mark("bob");
    assert_eq!(m.requests()[0].lapses_at, Some(m.now() + 300));

    // One that was passed over before keeps its window too.
    let mut m = indebted();
    ask(&mut m, "alice", 5_000, 6_000);
    m.advance(600);
    m.ok("anyone", pay(1), &[]);
    break_record(&mut m);
    m.peers.borrow_mut().hold(1_000_000);
    m.mark("bob");
    assert_eq!(m.requests()[0].lapses_at, Some(m.now() + 300));
}

/// The engine plans by what the account owes. Interest that a mark brings back, and that `settle` marks, was missing in it.
#[test]
fn fm_b37_an_account_shows_the_debt_that_a_message_finds() {
    let mut m = indebted();
    m.price(11, "0.65");
    m.mark("bob");
    m.advance(365 * DAY);
    m.price(11, "1");
    let shown = m.account("bob");
    m.mark("bob");
    let marked = m.account("bob");
    assert!(marked.owed > n(700_000));
    assert_eq!((shown.owed, shown.health, shown.state), (marked.owed, marked.health, marked.state));
}

/// 82,500 were lost with the account; lenders may get back a part of it, however little is left.
#[test]
fn fm_b38_a_part_of_a_debt_that_was_written_off_can_be_repaid() {
    let mut m = indebted();
    m.deposit_token("bob", 3);
    m.price(12, "0.5");
    m.sell_out("bob");
    m.price(12, "0.3");
    m.liquidate("bob", 1, &[(TOKEN, 2)]);
    let owed = m.position("bob").owed.u128();
    assert!(owed >= 82_499);
    m.repay("bob", owed - 60);
    m.repay("bob", 59);
    assert_eq!(m.position("bob").owed, n(1));
}
