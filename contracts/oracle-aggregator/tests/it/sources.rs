//! Random lives with an adapter that lies, hangs, goes back in time or fails, beside reporters that are away now and then.

use crate::support::{dec, World, ADAPTER, CHECKED, CHECKED_PAIR, MARKET, NATIVE};
use cosmwasm_std::Decimal;
use dice::Dice;
use interfaces::oracle_aggregator::{pack, ExecuteMsg, FeedStatus, PackedPrice, PriceUse, QueryMsg};
use interfaces::price_source::SourcePrice;

/// A life: the truth in millionths.
struct Life {
    world: World,
    dice: Dice,
    truth: u64,
    /// Rounds for which the reporters are still away.
    away: u64,
    /// What the source answered at each reading, oldest first; at most one in ten answers is a lie.
    said: Vec<Decimal>,
    /// Moment of the last price of the reporters that was accepted.
    accepted_at: u64,
    fallbacks: u32,
    seed: u64,
}

fn millionths(value: u64) -> Decimal {
    Decimal::from_ratio(value.max(1), 1_000_000u128)
}

impl Life {
    fn new(seed: u64) -> Self {
        let (world, dice) = (World::checked(), Dice::new(seed));
        Self { world, dice, truth: 10_000_000, away: 0, said: vec![], accepted_at: 0, fallbacks: 0, seed }
    }

    /// What the source answers from now on: mostly the truth of now, within half a per cent.
    fn source(&mut self) {
        let now = self.world.now();
        let price = millionths(self.truth * (995 + self.dice.below(11)) / 1_000);
        let confidence = price * Decimal::permille(self.dice.below(15));
        let honest = SourcePrice { price, confidence, observed_at: now };
        let answer = match self.dice.below(20) {
            // Fails, panics or runs out of its gas: to the oracle all are one.
            0 => None,
            1 => Some(SourcePrice { observed_at: now.saturating_sub(self.dice.below(2_000)), ..honest }),
            2 => Some(SourcePrice { observed_at: u64::MAX, ..honest }),
            3 => Some(SourcePrice { price: Decimal::zero(), ..honest }),
            4 => Some(SourcePrice { confidence: Decimal::MAX, ..honest }),
            5 => Some(SourcePrice {
                price: price * Decimal::permille(1 + self.dice.below(5_000)),
                confidence: Decimal::zero(),
                ..honest
            }),
            6 => {
                Some(SourcePrice { price: if self.dice.one_in(2) { Decimal::MAX } else { Decimal::raw(1) }, ..honest })
            }
            _ => Some(honest),
        };
        self.said.extend(answer.map(|answer| answer.price));
        self.world.peers.borrow_mut().source = answer;
    }

    fn poke(&mut self) {
        self.source();
        // An answer that cannot be used is an error, never a panic.
        drop(self.world.execute(&self.world.address("anyone"), ExecuteMsg::Poke { feed: ADAPTER }));
    }

    fn round(&mut self) {
        let round = self.world.open();
        let present = if self.away > 0 { 2 } else { 5 };
        self.away = self.away.saturating_sub(1);
        for index in 0..present {
            let price = millionths(self.truth * (999 + self.dice.below(3)) / 1_000);
            let packed = |feed, price| PackedPrice { feed, price, confidence_ppm: 500 };
            let prices = pack(&[packed(NATIVE, price), packed(MARKET, dec("1.25"))]);
            self.world.execute(&self.world.reporter(index), ExecuteMsg::Submit { round, prices }).unwrap();
        }
        self.world.set_time((round + 1) * 30 + self.dice.below(10));
        self.source();
        let before = self.world.try_record(CHECKED).map_or(0, |record| record.round);
        // Whatever the source does, the round closes.
        self.world.close(round).unwrap();
        if self.world.try_record(NATIVE).is_some_and(|record| record.round == round) {
            self.accepted_at = (round + 1) * 30;
        }
        self.check(round, before);
    }

    fn check(&mut self, round: u64, before: u64) {
        let (world, seed) = (&self.world, self.seed);
        let read = |feed, purpose| world.try_query(QueryMsg::Price { feed, purpose }).is_ok();
        for feed in [ADAPTER, CHECKED, CHECKED_PAIR] {
            let Some(record) = world.try_record(feed) else { continue };
            let context = format!("seed {seed} at {}, feed {feed}: {record:?}", world.now());
            assert!(!record.price.is_zero() && record.price_for_new_risk <= record.price, "{context}");
            assert!(record.observed_at <= world.now(), "{context}");
            if record.status != FeedStatus::Live {
                assert!(!read(feed, PriceUse::NewRisk { z: Decimal::zero() }), "{context}");
            }
        }
        if let Some(record) = world.try_record(ADAPTER).filter(|record| record.round == round) {
            // A price that is accepted was said, and by more than one answer if it is a jump; nothing is made up.
            assert!(self.said.contains(&record.price), "seed {seed}: {record:?}");
        }
        let Some(record) = world.try_record(CHECKED).filter(|record| record.round > before) else { return };
        let since = (round + 1) * 30 - self.accepted_at;
        assert_eq!(record.status == FeedStatus::Fallback, since > 0, "seed {seed}, {since} s: {record:?}");
        assert!(since == 0 || since >= 300, "seed {seed}: {since} s");
        if record.status == FeedStatus::Fallback {
            self.fallbacks += 1;
            let by = world.record(ADAPTER);
            assert_eq!((record.price, record.expires_at), (by.price, by.expires_at), "seed {seed}");
        }
    }

    fn step(&mut self) {
        match self.dice.below(40) {
            0 => self.away = 5 + self.dice.below(40),
            1 => self.truth = (self.truth * (600 + self.dice.below(800)) / 1_000).clamp(1_000, 1_000_000_000_000),
            2..=8 => {
                self.world.set_time(self.world.now() + 1);
                self.poke();
            }
            _ => {
                self.truth = (self.truth * (997 + self.dice.below(7)) / 1_000).max(1_000);
                self.round();
            }
        }
    }
}

#[test]
fn a_source_that_lies_hangs_or_goes_back_in_time_harms_no_other_feed() {
    let (mut fallbacks, mut accepted) = (0, 0);
    for seed in 0..12 {
        let mut life = Life::new(seed);
        (0..250).for_each(|_| life.step());
        fallbacks += life.fallbacks;
        accepted += life.world.record(NATIVE).round - 10;
        assert!(life.world.slashes().is_empty(), "seed {seed}");
    }
    assert!(fallbacks > 100 && accepted > 1_500, "{fallbacks} fallbacks, {accepted} rounds");
}
