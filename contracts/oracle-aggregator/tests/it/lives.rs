//! Random lives with a minority that lies: jumps, outages, silence, halts. What may never happen is checked after every close.

use crate::support::{dec, defaults, World, MARKET, NATIVE};
use cosmwasm_std::Decimal;
use dice::Dice;
use interfaces::oracle_aggregator::{pack, ExecuteMsg, FeedStatus, PackedPrice, PriceUse, QueryMsg};

const REPORTERS: usize = 7;
/// Reporters that lie: 2 of 7, less than a half of a quorum of 5.
const LIARS: usize = 2;

/// A life: the truth in millionths, and what the honest said of it.
struct Life {
    world: World,
    dice: Dice,
    truth: u64,
    /// Lowest and highest honest `price -+ confidence` of the last closed rounds.
    spans: Vec<[Decimal; 2]>,
    /// Since when every honest reporter contradicts the price by more than any band.
    contradicted: Option<u64>,
    accepted: u32,
    seed: u64,
}

fn millionths(value: u64) -> Decimal {
    Decimal::from_ratio(value.max(1), 1_000_000u128)
}

impl Life {
    fn new(seed: u64) -> Self {
        let world = World::with(&[100; REPORTERS], |msg| msg.params = defaults());
        let (dice, truth) = (Dice::new(seed), 10_000_000);
        Self { world, dice, truth, spans: vec![], contradicted: None, accepted: 0, seed }
    }

    fn submit(&mut self, index: usize, price: Decimal, confidence_ppm: u16) {
        let market = PackedPrice { feed: MARKET, price: dec("1.25"), confidence_ppm: 0 };
        let prices = pack(&[PackedPrice { feed: NATIVE, price, confidence_ppm }, market]);
        let msg = ExecuteMsg::Submit { round: self.world.open(), prices };
        self.world.execute(&self.world.reporter(index), msg).unwrap();
    }

    /// The market moves, mostly little.
    fn moves(&mut self) {
        let permille = match self.dice.below(60) {
            0 => 400 + self.dice.below(1_400),
            1..=4 => 930 + self.dice.below(141),
            _ => 997 + self.dice.below(7),
        };
        self.truth = (self.truth * permille / 1_000).clamp(1_000, 100_000_000_000);
    }

    /// One round, whose honest reporters say the truth within 0.2 %, at most two of them silent.
    fn round(&mut self) {
        let round = self.world.open();
        let silent = self.dice.below(3);
        let (mut least, mut most) = (Decimal::MAX, Decimal::zero());
        for index in LIARS..REPORTERS - silent as usize {
            let said = millionths(self.truth * (998 + self.dice.below(5)) / 1_000);
            let confidence = self.dice.below(3_000) as u16;
            self.submit(index, said, confidence);
            // The floor of a confidence is 0.1 %.
            let half = said * Decimal::from_ratio(u128::from(confidence).max(1_000), 1_000_000u128);
            (least, most) = (least.min(said - half), most.max(said + half));
        }
        for index in 0..LIARS {
            let lie = match self.dice.below(5) {
                0 => continue,
                1 => self.truth,
                2 => self.truth * (900 + self.dice.below(201)) / 1_000,
                3 => self.truth * 1_000,
                _ => 1,
            };
            let confidence = self.dice.below(65_536) as u16;
            self.submit(index, millionths(lie), confidence);
        }
        self.world.set_time((round + 1) * 30 + self.dice.below(30));
        let before = self.world.try_record(NATIVE);
        self.world.close(round).unwrap();
        let closed = self.world.query::<interfaces::oracle_aggregator::RoundResponse>(QueryMsg::Round {}).last_closed;
        if closed == Some(round) {
            self.spans.push([least, most]);
            self.check(before.map_or(0, |record| record.round), least, most);
        }
    }

    fn check(&mut self, before: u64, least: Decimal, most: Decimal) {
        let (world, seed) = (&self.world, self.seed);
        let Some(record) = world.try_record(NATIVE) else { return };
        let context = format!("seed {seed} at {}: {record:?}", world.now());
        if record.round > before {
            self.accepted += 1;
            let last: Vec<_> = self.spans.iter().rev().take(6).collect();
            let inside = |span: &&[Decimal; 2]| span[0] <= record.price && record.price <= span[1];
            assert!(last.iter().any(inside), "{context}: outside {last:?}");
        }
        let read = |purpose| world.try_query(QueryMsg::Price { feed: NATIVE, purpose }).is_ok();
        // The widest band is 20 %.
        let far = record.price > most * dec("1.25") || record.price < least * dec("0.8");
        self.contradicted = if far { self.contradicted.or(Some(world.now())) } else { None };
        let since = self.contradicted.map_or(0, |since| world.now() - since);
        assert!(since <= 600 || !read(PriceUse::Liquidation {}), "{context}: contradicted for {since} s");
        if read(PriceUse::NewRisk { z: Decimal::zero() }) {
            assert_eq!(record.status, FeedStatus::Live, "{context}");
            assert!(world.now() < record.observed_at + 60, "{context}");
        }
        // Tranches of the honest begin at 13.
        assert!(world.slashes().iter().all(|(tranche, ..)| *tranche < 11 + LIARS as u64), "{context}");
    }

    fn step(&mut self) {
        match self.dice.below(40) {
            0 => {
                let rounds = 1 + self.dice.below(60);
                self.world.skip(rounds);
                self.contradicted = None;
            }
            1 => {
                let halted = self.dice.below(2) == 0;
                let owner = self.world.address("owner");
                self.world.execute(&owner, ExecuteMsg::SetHalted { feed: NATIVE, halted }).unwrap();
            }
            _ => {
                self.moves();
                self.round();
            }
        }
    }
}

#[test]
fn a_minority_that_lies_moves_no_price_and_costs_no_honest_reporter() {
    let (mut accepted, mut slashes) = (0, 0);
    for seed in 0..12 {
        let mut life = Life::new(seed);
        (0..250).for_each(|_| life.step());
        accepted += life.accepted;
        slashes += life.world.slashes().len();
    }
    assert!(accepted > 1_000 && slashes > 10, "{accepted} prices, {slashes} slashes");
}
