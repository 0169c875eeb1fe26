//! Loss units: the vectors of the accounting, and random histories against exact rationals.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::{rows, uint};
use cosmwasm_std::{Uint128, Uint256};
use risk::loss_units::{LossHolder, LossPool};
use risk::MathError;
use serde_json::Value;

const ONE: u128 = 1_000_000_000_000_000_000;

/// A pool with its holders, as a contract would keep them.
#[derive(Default)]
struct Book {
    pool: LossPool,
    holders: BTreeMap<String, (LossHolder, u128)>,
    paid: BTreeMap<String, u128>,
    refunded: u128,
}

impl Book {
    fn with(shares: &[(&str, u128)]) -> Self {
        let mut book = Self::default();
        for (name, held) in shares {
            book.set_shares(name, *held);
        }
        book
    }

    fn set_shares(&mut self, name: &str, shares: u128) {
        let pool = &self.pool;
        let fresh = || (LossHolder::new(pool), 0);
        let (holder, held) = self.holders.entry(name.to_string()).or_insert_with(fresh);
        holder.touch(pool, uint(*held)).unwrap();
        *held = shares;
    }

    fn total(&self) -> u128 {
        self.holders.values().map(|(_, held)| held).sum()
    }

    fn lose(&mut self, amount: u128) {
        let total = uint(self.total());
        self.pool.record_loss(uint(amount), total).unwrap();
    }

    fn refund(&mut self, amount: u128) -> u128 {
        let accepted = self.pool.refund(uint(amount)).unwrap().u128();
        self.refunded += accepted;
        accepted
    }

    fn due(&self, name: &str) -> u128 {
        let Some((holder, held)) = self.holders.get(name) else {
            return 0;
        };
        holder.preview_due(&self.pool, uint(*held)).unwrap().u128()
    }

    fn dues<const N: usize>(&self, names: [&str; N]) -> [u128; N] {
        names.map(|name| self.due(name))
    }

    fn claim(&mut self, name: &str) -> u128 {
        let (holder, held) = self.holders.get_mut(name).unwrap();
        holder.touch(&self.pool, uint(*held)).unwrap();
        let taken = holder.take_due().unwrap().u128();
        *self.paid.entry(name.to_string()).or_default() += taken;
        taken
    }

    /// Paid and due at 10^18.
    fn got(&self, name: &str) -> Uint256 {
        let paid = self.paid.get(name).copied().unwrap_or_default();
        let due = self.holders.get(name).map_or(Uint256::zero(), |pair| {
            let mut holder = pair.0.clone();
            holder.touch(&self.pool, uint(pair.1)).unwrap();
            holder.due
        });
        due + Uint256::from(paid) * Uint256::from(ONE)
    }

    /// To the last of 18 places: the holders together have no more than came back.
    fn assert_solvent(&self) {
        let names: BTreeSet<_> = self.holders.keys().chain(self.paid.keys()).collect();
        let got: Uint256 = names.into_iter().map(|name| self.got(name)).sum();
        let refunded = Uint256::from(self.refunded) * Uint256::from(ONE);
        assert!(got <= refunded, "{got} > {refunded}");
    }
}

#[test]
fn the_accounting_vector_holds() {
    let mut book = Book::with(&[("a", 600), ("b", 400)]);
    book.lose(100);
    // B leaves, C comes: 400 shares each.
    book.set_shares("b", 0);
    book.set_shares("c", 400);
    assert_eq!(book.refund(50), 50);
    assert_eq!(book.dues(["a", "b", "c"]), [30, 20, 0]);
    book.lose(100);
    assert_eq!(book.pool.outstanding, uint(150));
    assert_eq!(book.refund(60), 60);
    assert_eq!(book.dues(["a", "b", "c"]), [66, 28, 16]);
    assert_eq!(book.pool.outstanding, uint(90));
    assert_eq!(book.refund(100), 90);
    assert_eq!(book.pool.epoch, 1);
    assert_eq!(["a", "b", "c"].map(|name| book.claim(name)), [120, 40, 40]);
}

#[test]
fn fm_d11_who_comes_after_the_loss_gets_nothing_of_the_refund() {
    let whole = 1_000_000_000_000;
    let mut book = Book::with(&[("a", whole / 10 * 6), ("b", whole / 10 * 4)]);
    book.lose(52_500_000_000);
    book.set_shares("b", 0);
    book.set_shares("c", whole / 10 * 6);
    book.refund(30_000_000_000);
    assert_eq!(book.dues(["a", "b", "c"]), [18_000_000_000, 12_000_000_000, 0]);
}

#[test]
fn fm_d54_nobody_gets_more_back_than_was_lost() {
    // A bears 100 alone and gets 50 back; then A and B bear 100 together. Units that do not shrink would pay A 140.
    let mut book = Book::with(&[("a", 500)]);
    book.lose(100);
    book.refund(50);
    book.set_shares("b", 500);
    book.lose(100);
    book.refund(150);
    assert_eq!(book.dues(["a", "b"]), [150, 50]);
}

#[test]
fn a_new_epoch_pays_all_that_came_before_and_starts_clean() {
    let mut book = Book::with(&[("a", 3), ("b", 7)]);
    for round in 1..=5 {
        book.lose(10);
        book.lose(10);
        book.refund(20);
        assert_eq!(book.pool.epoch, round);
        assert_eq!(book.pool.z, Uint256::zero());
    }
    // Never touched in between.
    assert_eq!(book.dues(["a", "b"]), [30, 70]);
    book.lose(10);
    assert_eq!(book.dues(["a", "b"]), [30, 70]);
    book.set_shares("a", 0);
    assert!(!book.holders["a"].0.is_empty());
    book.refund(10);
    assert_eq!(book.claim("a"), 33);
    assert!(book.holders["a"].0.is_empty());
}

#[test]
fn a_fraction_is_kept_until_it_is_whole() {
    let mut book = Book::with(&[("a", 1), ("b", 2)]);
    book.lose(100);
    book.refund(50);
    assert_eq!([book.claim("a"), book.claim("b")], [16, 33]);
    book.refund(49);
    // 99/3 and 198/3, less a hair for the rounding of 1/3.
    assert_eq!([book.claim("a"), book.claim("b")], [16, 32]);
    book.assert_solvent();
}

#[test]
fn units_are_rescaled_and_still_shared_fairly() {
    let mut book = Book::with(&[("a", 10u128.pow(24)), ("b", 10u128.pow(24))]);
    let big = 2 * 10u128.pow(24);
    let mut scales = 0;
    for _ in 0..4 {
        // All but one unit comes back, so Z/U grows by 10^24 each time.
        book.lose(big);
        let left = book.pool.outstanding.u128();
        book.refund(left - 1);
        scales = scales.max(book.pool.scale);
    }
    assert!(scales >= 2, "{scales}");
    assert_eq!(book.pool.outstanding, uint(1));
    let whole = 4 * 10u128.pow(24);
    for name in ["a", "b"] {
        assert!(whole - book.due(name) <= 8, "{name} {}", book.due(name));
    }
    book.assert_solvent();
}

#[test]
fn nothing_lost_or_refunded_changes_nothing() {
    let mut book = Book::with(&[("a", 5)]);
    book.pool.record_loss(Uint128::zero(), Uint128::zero()).unwrap();
    assert_eq!(book.refund(7), 0);
    assert_eq!(book.pool, LossPool::default());
    assert_eq!(book.pool.record_loss(uint(1), Uint128::zero()), Err(MathError::DivideByZero { operation: "mul_div" }));
    assert_eq!(book.pool, LossPool::default());
}

#[test]
fn no_rounding_of_units_pays_more_than_came_back() {
    // What each share has lost is exact here, so only the roundings of the units keep the pool whole.
    for unit in [1, 10u128.pow(25)] {
        for (first, back, second) in [(10, 3, 10), (20, 13, 70), (10, 9, 30), (990, 983, 10), (70, 1, 440)] {
            for split in 1..10 {
                let mut book = Book::with(&[("a", split * unit), ("b", (10 - split) * unit)]);
                book.lose(first * unit);
                book.refund(back * unit);
                for _ in 0..8 {
                    book.lose(second * unit);
                    book.set_shares("a", split * unit);
                    book.set_shares("b", (10 - split) * unit);
                }
                book.refund(1);
                book.assert_solvent();
                book.refund((first + 7 * second) * unit);
                book.assert_solvent();
            }
        }
    }
}

#[test]
fn random_histories_agree_with_exact_rationals() {
    let file: Value = serde_json::from_str(include_str!("loss_units.json")).unwrap();
    let mut checks = 0;
    for run in file["runs"].as_array().unwrap() {
        let name = run["name"].as_str().unwrap();
        let mut book = Book::default();
        let (mut most, mut losses) = (0u128, 0u128);
        for row in rows(&run["rows"]) {
            match row[0].as_str() {
                "shares" => {
                    let shares = row[2].parse().unwrap();
                    most = most.max(shares);
                    book.set_shares(&row[1], shares);
                }
                "loss" => {
                    losses += 1;
                    book.lose(row[2].parse().unwrap());
                }
                "refund" => {
                    book.refund(row[2].parse().unwrap());
                }
                _ => {
                    // A loss per share is floored at 10^-18: at most that much per share and loss is missing.
                    let want: Uint256 = row[2].parse().unwrap();
                    let allowed = Uint256::from(losses) * Uint256::from(most) + Uint256::from(1_000u128);
                    let got = book.got(&row[1]);
                    assert!(got.abs_diff(want) <= allowed, "{name} {row:?}: {got}");
                    if book.holders.contains_key(&row[1]) {
                        book.claim(&row[1]);
                    }
                    checks += 1;
                }
            }
            book.assert_solvent();
        }
    }
    assert!(checks > 200, "{checks}");
}

/// Guards `mul_div_floor_256` of the snapshot in `rescale`: rounded up, the holder misses a unit of each share.
#[test]
fn a_snapshot_rounds_down_when_the_pool_is_rescaled_and_no_holder_loses_units() {
    // 5.000000000000001 units per share before the division by 10^15: the pool keeps 6, the holder 5.
    let before = LossPool { zps: Uint256::from(5_000_000_000_000_001u128), ..LossPool::default() };
    let mut holder = LossHolder::new(&before);
    let after = LossPool { zps: Uint256::from(6u128), scale: 1, ..LossPool::default() };
    holder.touch(&after, uint(ONE)).unwrap();
    assert_eq!(holder.z, Uint256::one());
}
