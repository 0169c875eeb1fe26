//! Flags: who gets one, how long it lives, what it keeps, and what its clock counts.

use crate::support::*;
use cosmwasm_std::{Decimal, SignedDecimal};
use interfaces::market::AccountState;
use liquidation_engine::ContractError;

fn discount(text: &str) -> Option<SignedDecimal> {
    Some(text.parse().unwrap())
}

fn no_flag(account: &str) -> ContractError {
    ContractError::NotFlagged { account: account.into() }
}

/// Vector, band: 0 | 90 | 600 s -> .01 | .02 | .02.
#[test]
fn the_band_has_a_discount_of_its_own() {
    let mut bench = Bench::new();
    let account = bench.in_the_band();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    for (wait, expected) in [(0, "0.01"), (90, "0.02"), (510, "0.02")] {
        bench.advance(wait);
        assert_eq!(bench.clock(&account).2, discount(expected));
    }
}

/// Two minutes in the band, and the price falls: .01 + .02 + .5 * .025 = .0425. Under water no flag acts.
#[test]
fn seconds_in_the_band_count_when_health_falls_below_one() {
    let mut bench = Bench::new();
    let account = bench.in_the_band();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    bench.advance(120);
    bench.liquidatable();
    assert_eq!(bench.clock(&account), (BIRTH, 120, discount("0.0425")));
    bench.under_water("0.95");
    assert_eq!(bench.clock(&account), (BIRTH, 120, None));
}

/// Everything that the terms say of a flag is executed by the timelock while one is open: it is sold at the old price, and
/// dies at the old second. Red when `Flag` reads the market's terms as they are: the discount is .3 at once, and the flag
/// of last hour is live again.
#[test]
fn fm_y01_changed_terms_move_no_price_that_somebody_waits_for() {
    let mut bench = Bench::new();
    let account = bench.liquidatable();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    bench.advance_blocks(60, 10);
    {
        let mut peers = bench.peers.borrow_mut();
        let terms = &mut peers.terms.liquidation;
        (terms.flag_life, terms.seconds_per_block) = (86_400, Decimal::percent(360_000));
        terms.discount.start = Decimal::percent(10);
        terms.discount.per_minute = Decimal::percent(20);
        (terms.discount.max, terms.discount.band_max) = (Decimal::percent(30), Decimal::percent(30));
    }
    // .01 + .01 + .0125, and after three blocks of a slow minute .003 more instead of .01.
    assert_eq!(bench.clock(&account), (BIRTH, 60, discount("0.0325")));
    bench.advance_blocks(60, 3);
    assert_eq!(bench.clock(&account), (BIRTH, 78, discount("0.0355")));
    // x = 275 / (1.25 * .9645 - .65) = 494.9, paid ceil(495 * .9645) = 478.
    let sent = bench.execute("buyer", &base(5000), &liquidate(&account)).unwrap();
    assert_eq!(calls(&sent)[0], settle(&account, 478, &[(1, 495)]));

    bench.execute("keeper", &[], &flag(&account)).unwrap();
    assert_eq!(bench.clock(&account).2, discount("0.1125"));
    assert_eq!(bench.flagged(&account).unwrap().expires_at, bench.now() + 86_400);
}

/// The same for the end: 1200 s of life stay 1200 s.
#[test]
fn fm_y01_a_longer_life_revives_no_flag() {
    let mut bench = Bench::new();
    let account = bench.liquidatable();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    bench.advance(3600);
    bench.peers.borrow_mut().terms.liquidation.flag_life = 7200;
    assert_eq!(bench.clock(&account).2, None);
    assert_eq!(bench.execute("buyer", &base(5000), &liquidate(&account)), Err(no_flag(&account)));
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    assert_eq!(bench.clock(&account), (bench.now(), 0, discount("0.0225")));
}

/// Flagged at a dip, healthy ten minutes later, and after nine more the next dip: the old flag counts for nothing, and a
/// new one begins at zero. Red without the healthy moment in `Flag::is_live`: .167 in the first second.
#[test]
fn fm_y10_a_flag_counts_no_healthy_time() {
    let mut bench = Bench::new();
    let account = bench.liquidatable();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    bench.advance(1140);
    bench.change(&account, |seen| seen.healthy_at = BIRTH + 600);
    assert_eq!(bench.clock(&account).2, None);
    assert_eq!(bench.execute("buyer", &base(5000), &liquidate(&account)), Err(no_flag(&account)));
    assert!(bench.execute("buyer", &[], &flag(&account)).is_ok());
    assert_eq!(bench.clock(&account), (BIRTH + 1140, 0, discount("0.0225")));
    bench.execute("buyer", &base(5000), &liquidate(&account)).unwrap();
}

/// A flag of the same second is not younger than health, whichever came first; one of the next second is.
#[test]
fn fm_y10_a_flag_of_the_healthy_second_counts_for_nothing() {
    let mut bench = Bench::new();
    let account = bench.in_the_band();
    bench.change(&account, |seen| seen.healthy_at = BIRTH);
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    assert_eq!(bench.clock(&account).2, None);
    bench.advance(1);
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    assert_eq!(bench.clock(&account), (BIRTH + 1, 0, discount("0.01")));
}

/// A flag of long ago is no flag: it dies 1200 s after it was set, its last second included, and the next one begins at
/// zero. Red without the life in `Flag::is_live`, and with a dead flag kept by `flag::flag`.
#[test]
fn fm_d21_a_flag_from_last_week_pays_nothing() {
    let mut bench = Bench::new();
    let account = bench.liquidatable();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    bench.advance(1200);
    // .01 + .2 + .0125, bounded by .167.
    assert_eq!(bench.clock(&account).2, discount("0.167"));
    bench.advance(1);
    assert_eq!(bench.execute("buyer", &base(5000), &liquidate(&account)), Err(no_flag(&account)));
    assert_eq!(bench.clock(&account).2, None);

    bench.advance(604_800);
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    assert_eq!(bench.clock(&account), (bench.now(), 0, discount("0.0225")));
}

/// Nor can a live one be set back by flagging again: after 60 s the discount is .0325 and stays it.
#[test]
fn fm_d21_a_live_flag_cannot_be_set_back() {
    let mut bench = Bench::new();
    let account = bench.liquidatable();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    bench.advance(60);
    let again = bench.execute("borrower", &[], &flag(&account)).unwrap();
    assert!(again.events.is_empty());
    assert_eq!(bench.clock(&account), (BIRTH, 60, discount("0.0325")));
}

/// Nor by more debt: 1100 owed are a health of .8863..., .01 + .01 + .5 * .11363....
#[test]
fn fm_l21_more_debt_does_not_set_the_clock_back() {
    let mut bench = Bench::new();
    let account = bench.liquidatable();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    bench.advance(60);
    bench.account("borrower", AccountState::Liquidatable, 1100, vec![lot(1, 1500, "1", "0.65")]);
    bench.execute("borrower", &[], &flag(&account)).unwrap();
    assert_eq!(bench.clock(&account), (BIRTH, 60, discount("0.076818181818181818")));
}

/// After a halt the discount has not moved, and the flag is dead after its life whatever its clock has counted.
#[test]
fn fm_d59_a_halt_does_not_raise_the_discount() {
    let mut bench = Bench::new();
    let account = bench.liquidatable();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    bench.advance_blocks(600, 1);
    // Six seconds: .01 + .001 + .0125.
    assert_eq!(bench.clock(&account), (BIRTH, 6, discount("0.0235")));
    bench.advance_blocks(601, 1);
    assert_eq!(bench.clock(&account), (BIRTH, 12, None));
}

#[test]
fn anyone_clears_the_flag_of_a_healthy_account() {
    let mut bench = Bench::new();
    let account = bench.liquidatable();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    bench.account("borrower", AccountState::Healthy, 1000, vec![lot(1, 2000, "1", "0.65")]);
    bench.execute("anyone", &[], &clear_flag(&account)).unwrap();
    assert_eq!(bench.flagged(&account), None);
}
