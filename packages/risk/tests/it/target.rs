//! Amounts to a target health, by exact rationals.

use crate::support::{dec, uint};
use cosmwasm_std::Decimal;
use risk::target::{slot_amount, walk_slots, Filled, SlotFill, SlotOffer, TargetTerms};
use risk::MathError;

/// Nano-units, so that the design's nine decimals are whole numbers.
const NANO: u128 = 1_000_000_000;

fn terms(target: &str) -> TargetTerms {
    TargetTerms {
        debt: uint(10_000 * NANO),
        weighted: uint(9_600 * NANO),
        target: dec(target),
        price: dec("100"),
        weight: dec("0.8"),
        fee: dec("0"),
    }
}

fn slots(list: &[(&str, u128)]) -> Vec<SlotOffer> {
    let offer =
        |(discount, base): &(&str, u128)| SlotOffer { price_factor: dec("1") - dec(discount), base: uint(base * NANO) };
    list.iter().map(offer).collect()
}

fn fill(seized: u128, paid: u128, repaid: u128) -> SlotFill {
    SlotFill { seized: uint(seized), paid: uint(paid), repaid: uint(repaid) }
}

const QUEUE: [(&str, u128); 3] = [("0.02", 1_000), ("0.04", 5_000), ("0.06", 5_000)];

#[test]
fn a_fixed_bonus_on_the_repaid_value_follows_the_vector() {
    // 5 % bonus: the buyer pays 1/1.05 of the price.
    let price_factor = dec("1") / dec("1.05");
    let seized = slot_amount(&terms("1.05"), Filled::default(), price_factor, uint(u128::MAX)).unwrap();
    assert!(seized.abs_diff(uint(45 * NANO)) <= uint(1), "{seized}");
    let walk =
        walk_slots(&terms("1.05"), uint(120 * NANO), &[SlotOffer { price_factor, base: uint(u128::MAX) }]).unwrap();
    // One collateral unit is worth a hundred base units here.
    assert!(walk.repaid.abs_diff(uint(4_285_714_285_714)) <= uint(100));
    assert!(walk.reached);
}

#[test]
fn the_queue_follows_the_vectors() {
    let walk = walk_slots(&terms("1.05"), uint(120 * NANO), &slots(&QUEUE)).unwrap();
    assert_eq!(
        walk.fills,
        [
            fill(10_204_081_632, 999_999_999_936, 999_999_999_936),
            fill(32_034_929_358, 3_075_353_218_368, 3_075_353_218_368),
            SlotFill::default(),
        ]
    );
    assert_eq!(walk.seized, uint(42_239_010_990));
    assert_eq!(walk.repaid, uint(4_075_353_218_304));
    assert!(walk.reached);

    let walk = walk_slots(&terms("1.10"), uint(120 * NANO), &slots(&QUEUE)).unwrap();
    assert_eq!(walk.seized, uint(53_810_586_735));
    assert_eq!(walk.repaid, uint(5_186_224_489_824));
    assert!(walk.reached);
}

#[test]
fn a_fee_is_sold_for_as_well() {
    let terms = TargetTerms { fee: dec("0.01"), ..terms("1.05") };
    let walk = walk_slots(&terms, uint(120 * NANO), &slots(&QUEUE)).unwrap();
    assert_eq!(
        walk.fills[..2],
        [
            fill(10_204_081_632, 999_999_999_936, 989_999_999_937),
            fill(34_196_975_073, 3_282_909_607_008, 3_250_080_510_938),
        ]
    );
    assert!(walk.reached);
}

#[test]
fn slots_or_collateral_may_run_out() {
    let poor = slots(&[("0.02", 1_000), ("0.04", 1_000)]);
    let walk = walk_slots(&terms("1.05"), uint(120 * NANO), &poor).unwrap();
    assert_eq!(walk.seized, uint(20_620_748_298));
    assert_eq!(walk.paid, uint(1_999_999_999_872));
    assert!(!walk.reached);

    let walk = walk_slots(&terms("1.05"), uint(7), &slots(&QUEUE)).unwrap();
    assert_eq!(walk.seized, uint(7));
    assert_eq!(walk.fills[1], SlotFill::default());
    assert!(!walk.reached);

    let none = walk_slots(&terms("1.05"), uint(120), &[]).unwrap();
    assert!(!none.reached && none.fills.is_empty());
}

#[test]
fn a_discount_that_cannot_heal_takes_the_whole_slot() {
    // 1.05 * 70 < 80: each unit sold takes more weight than it heals.
    let walk = walk_slots(&terms("1.05"), uint(120 * NANO), &slots(&[("0.30", 1_000_000)])).unwrap();
    assert_eq!(walk.fills, [fill(120_000_000_000, 8_400_000_000_000, 8_400_000_000_000)]);
    assert!(!walk.reached);
}

#[test]
fn no_more_is_sold_than_repays_the_debt() {
    // Nothing heals at target 5 with a weight of 4; ceil(10,000 / 98) units repay everything.
    let terms = TargetTerms {
        debt: uint(10_000),
        weighted: uint(100),
        target: dec("4"),
        price: dec("100"),
        weight: dec("4"),
        fee: dec("0"),
    };
    let seized = slot_amount(&terms, Filled::default(), dec("0.98"), uint(1_000)).unwrap();
    assert_eq!(seized, uint(103));
    let walk = walk_slots(&terms, uint(1_000), &slots(&[("0.02", 1)])).unwrap();
    assert_eq!(walk.fills, [fill(103, 10_094, 10_000)]);
}

#[test]
fn a_healthy_account_sells_nothing() {
    let at_target = TargetTerms { weighted: uint(10_500 * NANO), ..terms("1.05") };
    let amount = slot_amount(&at_target, Filled::default(), dec("0.98"), uint(9));
    assert_eq!(amount, Ok(uint(0)));
    let walk = walk_slots(&at_target, uint(9), &slots(&QUEUE)).unwrap();
    assert_eq!((walk.seized, walk.reached), (uint(0), true));
}

#[test]
fn a_buyer_who_pays_nothing_takes_nothing() {
    let free = slots(&[("1", 1_000), ("0.02", 0)]);
    let walk = walk_slots(&terms("1.05"), uint(120 * NANO), &free).unwrap();
    assert_eq!(walk.seized, uint(0));
    let worthless = TargetTerms { price: Decimal::zero(), ..terms("1.05") };
    let walk = walk_slots(&worthless, uint(120 * NANO), &slots(&QUEUE)).unwrap();
    assert_eq!(walk.seized, uint(0));
}

#[test]
fn more_repaid_than_owed_is_an_error() {
    let filled = Filled { seized: uint(1), repaid: uint(10_001 * NANO) };
    assert_eq!(
        slot_amount(&terms("1.05"), filled, dec("0"), uint(1)),
        Err(MathError::Overflow { operation: "target::slot_amount" })
    );
}
