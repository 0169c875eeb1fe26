//! A market with a tranche of the base asset and, behind it, one of another asset: a unit costs 4 and counts for 2.

use crate::due::due;
use crate::support::*;
use cosmwasm_std::{Addr, Uint128};
use interfaces::liquidation_engine::{ChargeResponse, DueJob, ExecuteMsg, OfferResponse, QueryMsg, WaterfallState};
use interfaces::shared::error::CommonError;
use interfaces::Asset;
use liquidation_engine::ContractError;

const DONE: WaterfallState = WaterfallState::Done {};

fn bench() -> Bench {
    let bench = Bench::new();
    bench.peers.borrow_mut().tranches.push(of_lst());
    bench
}

fn step() -> ExecuteMsg {
    ExecuteMsg::CoverStep { deficit: 1 }
}

fn buy(min_amount: u128) -> ExecuteMsg {
    ExecuteMsg::Buy { deficit: 1, tranche: LST_TRANCHE, min_amount: Uint128::new(min_amount) }
}

impl Bench {
    /// A loss of 100 of which the base tranche pays 60 and 20 units of the other are seized: lenders carry 40.
    fn seized(&mut self) {
        let first = awaited(&self.losing());
        let second = self.covers(&first, 60, 40);
        assert_eq!(calls(&second), [(Wait::Always, Call::Step { id: 1 })]);
        assert_eq!(self.counters(1), (40, 40, 0));
        let asks = self.execute_as(&addr("engine"), &[], &step()).unwrap();
        assert_eq!(calls(&asks), [(Wait::Success, Call::Seize { id: 1, amount: 20 })]);
        let took = self.reply(&awaited(&asks), &paid(20)).unwrap();
        assert_eq!(calls(&took), []);
        let ended = self.reply_empty(&awaited(&second)).unwrap();
        assert_eq!(calls(&ended), []);
    }

    fn lst_charge(&self) -> ChargeResponse {
        self.deficit(1).charges.into_iter().find(|charge| charge.tranche == LST_TRANCHE).unwrap()
    }

    fn offered(&self) -> OfferResponse {
        self.query(&QueryMsg::Offer { deficit: 1 })
    }
}

fn charge(seized: u128, sold: u128, paid: u128) -> ChargeResponse {
    ChargeResponse {
        tranche: LST_TRANCHE,
        asset: Asset::Cw20(addr("lst")),
        value: decimal("2"),
        asked: Uint128::new(20),
        held: Uint128::zero(),
        seized: Uint128::new(seized),
        sold: Uint128::new(sold),
        paid: Uint128::new(paid),
    }
}

#[test]
fn fm_k03_what_the_first_tranche_cannot_pay_is_seized_of_the_next() {
    let mut bench = bench();
    bench.seized();
    assert_eq!((bench.counters(1), bench.deficit(1).waterfall), ((40, 0, 0), DONE));
    assert_eq!(bench.lst_charge(), charge(20, 0, 0));
}

/// 20 units are worth 80 at the market's price, and 10 of them repay the 40: the others go back in kind.
#[test]
fn seized_stake_is_sold_at_the_price_and_the_rest_is_released() {
    let mut bench = bench();
    bench.seized();
    let offer = OfferResponse {
        tranche: LST_TRANCHE,
        asset: Asset::Cw20(addr("lst")),
        amount: Uint128::new(10),
        price: decimal("4"),
    };
    assert_eq!(bench.offered(), offer);
    let sent = bench.execute("buyer", &base(95), &buy(10)).unwrap();
    let to = addr("buyer").to_string();
    let expected = [
        (Wait::Success, Call::Refill { deficit: MARKET_DEFICIT, money: 40 }),
        (Wait::No, Call::Collect { id: 1, amount: 10 }),
        (Wait::No, Call::SendLst { to, amount: 10 }),
        refund(55),
    ];
    assert_eq!(calls(&sent), expected);
    let after = bench.reply(&awaited(&sent), &refilled(0, 0)).unwrap();
    assert_eq!(calls(&after), [(Wait::No, Call::Release { id: 1, amount: 10 })]);
    assert_eq!((bench.counters(1).0, bench.lst_charge()), (0, charge(0, 10, 40)));
    assert_eq!(bench.execute("buyer", &base(9), &buy(0)), Err(CommonError::not_found("offer", 1).into()));
}

/// From 4 to 2 within a thousand seconds that blocks were made in, and no lower.
#[test]
fn the_price_falls_to_what_the_stake_counts_for() {
    let mut bench = bench();
    bench.seized();
    for (seconds, blocks, price) in [(250, 42, "3.5"), (250, 42, "3"), (3_600, 1, "2.98"), (9_999, 9_999, "2")] {
        bench.advance_blocks(seconds, blocks);
        assert_eq!(bench.offered().price, decimal(price), "{seconds} s in {blocks} blocks");
    }
    // All of it is needed now.
    assert_eq!(bench.offered().amount, Uint128::new(20));
    let small = ContractError::BelowMinimum { amount: Uint128::new(4), min_amount: Uint128::new(5) };
    assert_eq!(bench.execute("buyer", &base(9), &buy(5)), Err(small));
    let none = ContractError::BelowMinimum { amount: Uint128::zero(), min_amount: Uint128::zero() };
    assert_eq!(bench.execute("buyer", &base(1), &buy(0)), Err(none));
}

/// The feed dies 250 s after the seizure, and 600 s later an older one takes its place. Red when the clock of the first one goes on
/// bounding the price, which stayed at 3.5 for good; and when all time of the second one counts, in which nobody could buy.
#[test]
fn fm_b86_a_replaced_feed_does_not_stop_the_price() {
    let mut bench = bench();
    bench.price(1, "4");
    bench.seized();
    bench.advance(250);
    bench.peers.borrow_mut().records.get_mut(&1).unwrap().expires_at = BIRTH + 250;
    bench.advance(600);
    assert_eq!(bench.offered().price, decimal("3.5"));
    bench.price(9, "4");
    bench.peers.borrow_mut().tranches[1].feed = Some(9);
    bench.peers.borrow_mut().listed_at = bench.env.block.time.seconds();
    assert_eq!(bench.offered().price, decimal("4"));
    bench.advance(600);
    assert_eq!(bench.offered().price, decimal("2.8"));
    bench.peers.borrow_mut().records.get_mut(&9).unwrap().expires_at = BIRTH + 1_450;
    bench.advance(100);
    // Silence of the new feed counts once it has lasted longer than its time before the list named it.
    assert_eq!(bench.offered().price, decimal("2.6"));
}

#[test]
fn seized_stake_without_a_price_waits() {
    let mut bench = bench();
    bench.seized();
    bench.peers.borrow_mut().tranches[1].price = None;
    assert_eq!(bench.execute("buyer", &base(9), &buy(0)), Err(ContractError::NoPrice { tranche: LST_TRANCHE }));
    assert_eq!(bench.refused(&QueryMsg::Offer { deficit: 1 }), ContractError::NoPrice { tranche: LST_TRANCHE });
}

/// The price is 3 and lenders carry 40: 14 units, of which 13.33 are needed. Red when the buyer pays at most what lenders carry:
/// the dust would stay outstanding, and the other 6 units seized for ever.
#[test]
fn the_last_unit_leaves_no_dust() {
    let mut bench = bench();
    bench.seized();
    bench.peers.borrow_mut().tranches[1].price = Some(decimal("3"));
    let sent = bench.execute("buyer", &base(50), &buy(14)).unwrap();
    assert_eq!(calls(&sent)[0], (Wait::Success, Call::Refill { deficit: MARKET_DEFICIT, money: 42 }));
    let after = bench.reply(&awaited(&sent), &refilled(0, 2)).unwrap();
    // 2 of 42 are given back, for 14 * 2 / 42 units, and 6 units in kind.
    let back = Call::RestoreOther { id: 1, ask: 1, amount: 2 };
    assert_eq!(calls(&after), [(Wait::No, Call::Release { id: 1, amount: 6 }), (Wait::No, back)]);
    assert_eq!(bench.lst_charge(), charge(0, 13, 40));
}

/// The borrower repays: lenders first; then the last payer, whose 10 units were sold for 40, then the base tranche.
#[test]
fn the_last_payer_is_the_first_to_be_repaid() {
    let mut bench = bench();
    bench.seized();
    let sent = bench.execute("buyer", &base(40), &buy(10)).unwrap();
    bench.reply(&awaited(&sent), &refilled(0, 0)).unwrap();
    let first = bench.report(&base(30), &recovered(MARKET_DEFICIT, 0)).unwrap();
    assert_eq!(calls(&first), [(Wait::No, Call::RestoreOther { id: 1, ask: 8, amount: 30 })]);
    let second = bench.report(&base(50), &recovered(MARKET_DEFICIT, 0)).unwrap();
    // 2 units are left of those that were sold; the 10 buy 2.5 now.
    let last = (Wait::No, Call::RestoreOther { id: 1, ask: 3, amount: 10 });
    assert_eq!(calls(&second), [last, (Wait::No, Call::Restore { id: 1, amount: 40 })]);
    let paid: Vec<u128> = bench.deficit(1).charges.iter().map(|charge| charge.paid.u128()).collect();
    assert_eq!(paid, [20, 0]);
}

/// A recovery before anybody buys frees the stake.
#[test]
fn a_recovery_releases_what_is_seized() {
    let mut bench = bench();
    bench.seized();
    let part = bench.report(&[], &recovered(MARKET_DEFICIT, 7)).unwrap();
    assert_eq!((calls(&part), bench.offered().amount), (vec![], Uint128::new(2)));
    let whole = bench.report(&[], &recovered(MARKET_DEFICIT, 0)).unwrap();
    assert_eq!(calls(&whole), [(Wait::No, Call::Release { id: 1, amount: 20 })]);
}

/// The seizure fails: what the base tranche paid stays paid, lenders carry the rest, and only the tranche that failed, and those
/// behind it, are held: 40 base units are 20 of its units.
#[test]
fn fm_d52_a_failed_seizure_undoes_no_cover_and_is_retried_there() {
    let mut bench = bench();
    let first = awaited(&bench.losing());
    let second = awaited(&bench.covers(&first, 60, 40));
    let failed = bench.fail(&second).unwrap();
    assert_eq!(calls(&failed), [(Wait::No, Call::HoldLst { id: 1, amount: 20 })]);
    assert_eq!(bench.counters(1), (40, 40, 0));
    // A unit counts for 1 now: the retry asks for 40.
    bench.peers.borrow_mut().tranches[1].value = decimal("1");
    let again = bench.execute("anyone", &[], &ExecuteMsg::Retry { deficit: 1 }).unwrap();
    let asks = bench.execute_as(&addr("engine"), &[], &step()).unwrap();
    assert_eq!(calls(&asks), [(Wait::Success, Call::Seize { id: 1, amount: 40 })]);
    bench.reply(&awaited(&asks), &paid(40)).unwrap();
    let ended = bench.reply_empty(&awaited(&again)).unwrap();
    assert_eq!(calls(&ended), [(Wait::No, Call::HoldLst { id: 1, amount: 0 })]);
    assert_eq!((bench.counters(1), bench.deficit(1).waterfall), ((40, 0, 0), DONE));
}

/// A first step that fails holds the tranche behind it too: it may be the one that pays. Skipped, the first leaves its 60 to the
/// lenders, and the second pays the 40 that it would have paid anyway. Red when `skip` goes on with all 100.
#[test]
fn fm_d52_a_skipped_step_makes_no_later_tranche_pay_for_an_earlier_one() {
    let mut bench = bench();
    let first = awaited(&bench.losing());
    let failed = bench.fail(&first).unwrap();
    assert_eq!(calls(&failed), [hold(100), (Wait::No, Call::HoldLst { id: 1, amount: 50 })]);
    bench.advance(SKIP_AFTER);
    bench.peers.borrow_mut().free = 60;
    // The vault counts the deficit's own hold of 100 as not free.
    let skipped = bench.execute("anyone", &[], &ExecuteMsg::Skip { deficit: 1 }).unwrap();
    assert_eq!(calls(&skipped), [(Wait::Always, Call::Step { id: 1 })]);
    let asks = bench.execute_as(&addr("engine"), &[], &step()).unwrap();
    assert_eq!(calls(&asks), [(Wait::Success, Call::Seize { id: 1, amount: 20 })]);
    bench.reply(&awaited(&asks), &paid(20)).unwrap();
    let ended = bench.reply_empty(&awaited(&skipped)).unwrap();
    assert_eq!(calls(&ended), [hold(0), (Wait::No, Call::HoldLst { id: 1, amount: 0 })]);
    assert_eq!(bench.counters(1), (100, 0, 0));
}

/// Without a price a tranche is passed by; recognition goes through.
#[test]
fn a_tranche_without_a_price_falls_through() {
    let mut bench = bench();
    bench.peers.borrow_mut().tranches[1].value = decimal("0");
    let first = awaited(&bench.losing());
    let ended = bench.covers(&first, 60, 40);
    assert_eq!((calls(&ended), bench.counters(1), bench.deficit(1).waterfall), (vec![], (40, 0, 0), DONE));
}

/// A market that names another market's tranche, or one that the engine may not charge, has neither charged nor held. Red when
/// `read_tranches` believes the market.
#[test]
fn no_market_charges_a_tranche_that_does_not_back_it() {
    let wrong: [(Option<Addr>, Addr); 3] =
        [(Some(addr("other")), addr("engine")), (None, addr("engine")), (Some(addr("market")), addr("oracle"))];
    for terms in wrong {
        let mut bench = bench();
        bench.peers.borrow_mut().lst_terms = terms;
        let first = awaited(&bench.losing());
        let failed = bench.fail(&first).unwrap();
        assert_eq!(calls(&failed), [hold(100)]);
        assert_eq!(bench.deficit(1).charges.len(), 1);
    }
}

/// The list changes between two losses of a deficit: the new order counts, what left is not asked and gets its part back.
#[test]
fn a_later_loss_reaches_the_tranches_of_its_time() {
    let mut bench = bench();
    bench.seized();
    let sent = bench.execute("buyer", &base(40), &buy(10)).unwrap();
    bench.reply(&awaited(&sent), &refilled(0, 0)).unwrap();
    bench.peers.borrow_mut().tranches = vec![of_lst()];
    let step_sent = awaited(&bench.report(&[], &loss(MARKET_DEFICIT, 10)).unwrap());
    let asks = bench.execute_as(&addr("engine"), &[], &step()).unwrap();
    // 20 were asked before, 5 are new.
    assert_eq!(calls(&asks), [(Wait::Success, Call::Seize { id: 1, amount: 25 })]);
    bench.reply(&awaited(&asks), &paid(0)).unwrap();
    assert_eq!(calls(&bench.reply_empty(&step_sent).unwrap()), []);
    assert_eq!(bench.counters(1), (10, 0, 0));
    let back = bench.report(&base(100), &recovered(MARKET_DEFICIT, 0)).unwrap();
    let expected = [
        (Wait::No, Call::Restore { id: 1, amount: 60 }),
        (Wait::No, Call::RestoreOther { id: 1, ask: 10, amount: 40 }),
    ];
    assert_eq!(calls(&back), expected);
}

/// Base pays 60 of 100, the seizure fails: 40 are uncovered. A new loss of 30 is asked for at once, of the base tranche first
/// and for itself only; then all of the other. Red when a stopped walk lets a new loss wait for its skip.
#[test]
fn fm_b29_a_new_loss_is_asked_for_although_an_earlier_walk_has_stopped() {
    let mut bench = bench();
    let first = awaited(&bench.losing());
    let second = awaited(&bench.covers(&first, 60, 40));
    bench.fail(&second).unwrap();
    bench.advance(SKIP_AFTER);
    let more = bench.report(&[], &loss(MARKET_DEFICIT, 30)).unwrap();
    assert_eq!(bench.counters(1), (70, 70, 0));
    let early = bench.execute("anyone", &[], &ExecuteMsg::Skip { deficit: 1 });
    assert_eq!(early, Err(ContractError::NotFailed { id: 1 }));
    // The base tranche was asked for 100 before.
    let asks = bench.execute_as(&addr("engine"), &[], &step()).unwrap();
    assert_eq!(calls(&asks), [(Wait::Success, Call::Cover { id: 1, amount: 130 })]);
    let took = bench.reply(&awaited(&asks), &paid(10)).unwrap();
    bench.reply(&awaited(&took), &refilled(60, 0)).unwrap();
    let next = bench.reply_empty(&awaited(&more)).unwrap();
    let asks = bench.execute_as(&addr("engine"), &[], &step()).unwrap();
    // 60 base units are 30 of its units.
    assert_eq!(calls(&asks), [(Wait::Success, Call::Seize { id: 1, amount: 30 })]);
    bench.reply(&awaited(&asks), &paid(30)).unwrap();
    let ended = bench.reply_empty(&awaited(&next)).unwrap();
    assert_eq!(calls(&ended), [(Wait::No, Call::HoldLst { id: 1, amount: 0 })]);
    assert_eq!((bench.counters(1), bench.deficit(1).waterfall), ((60, 0, 0), DONE));
}

/// 20 units are seized; a further loss of 30 stops at the base tranche. A sale that pays all that lenders carry ends the walk and
/// its holds. Red when the sale leaves the walk stopped, so that it can be skipped later.
#[test]
fn fm_b30_a_sale_that_pays_all_ends_a_stopped_walk() {
    let mut bench = bench();
    bench.seized();
    let more = awaited(&bench.report(&[], &loss(MARKET_DEFICIT, 30)).unwrap());
    let failed = bench.fail(&more).unwrap();
    assert_eq!(calls(&failed), [hold(30), (Wait::No, Call::HoldLst { id: 1, amount: 15 })]);
    let sent = bench.execute("buyer", &base(80), &buy(10)).unwrap();
    // The account repays 30 in the same message.
    let after = bench.reply(&awaited(&sent), &refilled(0, 0)).unwrap();
    let expected =
        [(Wait::No, Call::Release { id: 1, amount: 10 }), hold(0), (Wait::No, Call::HoldLst { id: 1, amount: 0 })];
    assert_eq!(calls(&after), expected);
    assert_eq!((bench.counters(1), bench.deficit(1).waterfall), ((0, 0, 0), DONE));
}

/// A further loss of 30 stops at the base tranche, which is held for it. Red when all that lenders carry is for sale: 18 units at 4
/// pay 70, and the held tranche pays nothing.
#[test]
fn fm_b101_seized_stake_is_not_sold_for_what_a_held_tranche_still_owes() {
    let mut bench = bench();
    bench.seized();
    let more = awaited(&bench.report(&[], &loss(MARKET_DEFICIT, 30)).unwrap());
    bench.fail(&more).unwrap();
    // 40 / 4.
    assert_eq!(bench.offered().amount, Uint128::new(10));
    let small = ContractError::BelowMinimum { amount: Uint128::new(10), min_amount: Uint128::new(11) };
    assert_eq!(bench.execute("buyer", &base(80), &buy(11)), Err(small));
    let sent = bench.execute("buyer", &base(80), &buy(10)).unwrap();
    assert_eq!(calls(&bench.reply(&awaited(&sent), &refilled(30, 0)).unwrap()), []);
    assert_eq!(bench.offered().amount, Uint128::zero());
}

/// The price is gone, and the value is that of the last one: what is seized too little would stay so.
#[test]
fn fm_b31_nothing_is_seized_or_skipped_at_a_price_that_is_gone() {
    let mut bench = bench();
    let first = awaited(&bench.losing());
    let second = bench.covers(&first, 60, 40);
    bench.peers.borrow_mut().tranches[1].price = None;
    bench.fail(&awaited(&second)).unwrap();
    let missing = || Err(ContractError::NoPrice { tranche: LST_TRANCHE });
    bench.execute("anyone", &[], &ExecuteMsg::Retry { deficit: 1 }).unwrap();
    assert_eq!(bench.execute_as(&addr("engine"), &[], &step()), missing());
    bench.advance(SKIP_AFTER);
    assert_eq!(bench.execute("anyone", &[], &ExecuteMsg::Skip { deficit: 1 }), missing());
    let is_skip = |job: &DueJob| matches!(job, DueJob::Skip { .. });
    assert!(!due(&bench).iter().any(is_skip));
    bench.peers.borrow_mut().tranches[1].price = Some(decimal("4"));
    assert!(due(&bench).iter().any(is_skip));
    bench.peers.borrow_mut().tranches[1].price = None;
    // Forgotten: losses pass the tranche by.
    bench.peers.borrow_mut().tranches[1].value = decimal("0");
    let ended = bench.execute("anyone", &[], &ExecuteMsg::Retry { deficit: 1 }).unwrap();
    assert_eq!(calls(&ended), [(Wait::No, Call::HoldLst { id: 1, amount: 0 })]);
}

/// 10 units were sold for 40; now a unit costs 1, and 40 are offered for 40 units.
#[test]
fn fm_b32_a_recovery_is_offered_for_what_it_buys_now() {
    let mut bench = bench();
    bench.seized();
    let sent = bench.execute("buyer", &base(40), &buy(10)).unwrap();
    bench.reply(&awaited(&sent), &refilled(0, 0)).unwrap();
    bench.peers.borrow_mut().tranches[1].price = Some(decimal("1"));
    let back = bench.report(&base(40), &recovered(MARKET_DEFICIT, 0)).unwrap();
    assert_eq!(calls(&back), [(Wait::No, Call::RestoreOther { id: 1, ask: 40, amount: 40 })]);
}
