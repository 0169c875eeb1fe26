//! Long lives of the oracle on a price series, with noise, outages and one liar: what users would have seen.
//!
//! By default a day of a random walk. `ORACLE_SERIES=FILE` takes a series instead, lines of `seconds,..,price`; `ORACLE_FROM` and
//! `ORACLE_UNTIL` bound it in seconds since the epoch. Run with `--nocapture` to see the line of docs/oracle.md.

use crate::support::{attributes, defaults, World, NATIVE};
use cosmwasm_std::{coins, Decimal};
use dice::Dice;
use interfaces::oracle_aggregator::*;
use interfaces::AssetUnchecked;

const REPORTERS: usize = 7;
/// Lies in one of fifty rounds, by 2 to 20 %.
const LIAR: usize = 6;
const A_DAY: u64 = 2_880;
/// Reward per day.
const REWARD: u128 = 86_400_000;

/// Standard deviation of 4 % a day between the points of the series, per round.
const NOISE: f64 = 0.04 / 53.67;

struct Life {
    world: World,
    dice: Dice,
    /// Until which round each reporter is away.
    away: [u64; REPORTERS],
    seen: Seen,
}

/// What is counted.
#[derive(Default)]
struct Seen {
    rounds: u64,
    /// Rounds after which no price could be read: for liquidation, for new risk.
    blind: u64,
    blind_for_new_risk: u64,
    /// Longest stretch without a price for liquidation, but for halts of the chain, in rounds.
    longest: u64,
    stretch: u64,
    pending: u64,
    halted: u64,
    /// Largest distance of a price that new risk could use from the market.
    worst: f64,
}

fn normal(dice: &mut Dice) -> f64 {
    (0..12).map(|_| dice.below(1_000_001) as f64 / 1e6).sum::<f64>() - 6.0
}

fn price(value: f64) -> Decimal {
    Decimal::from_atomics((value.max(1e-9) * 1e12) as u128, 12).unwrap()
}

impl Life {
    fn new(seed: u64) -> Self {
        let world = World::with(&[100_000_000; REPORTERS], |msg| msg.params = defaults());
        Self { world, dice: Dice::new(seed), away: [0; REPORTERS], seen: Seen::default() }
    }

    /// Somebody goes away: each reporter once a month for up to 6 h, three together once a quarter for up to 3 h.
    fn outages(&mut self, round: u64) {
        for away in &mut self.away {
            if self.dice.below(30 * A_DAY) == 0 {
                *away = (*away).max(round + self.dice.below(720));
            }
        }
        if self.dice.below(90 * A_DAY) == 0 {
            let until = round + self.dice.below(360);
            self.away[..3].iter_mut().for_each(|away| *away = (*away).max(until));
        }
    }

    fn round(&mut self, truth: f64, before: f64) {
        let round = self.world.open();
        self.outages(round);
        for index in 0..REPORTERS {
            if self.away[index] > round {
                continue;
            }
            // A third samples late; all err by a tenth of a percent.
            let sampled = if self.dice.below(3) == 0 { before } else { truth };
            let mut said = sampled * (1.0 + 0.001 * normal(&mut self.dice));
            if index == LIAR && self.dice.below(50) == 0 {
                let lie = 0.02 + self.dice.below(180) as f64 / 1e3;
                said *= if self.dice.below(2) == 0 { 1.0 + lie } else { 1.0 - lie };
            }
            let item = |feed, price| PackedPrice { feed, price, confidence_ppm: 1_000 };
            let prices = pack(&[item(NATIVE, price(said)), item(2, Decimal::percent(125))]);
            self.world.execute(&self.world.reporter(index), ExecuteMsg::Submit { round, prices }).unwrap();
        }
        self.world.set_time((round + 1) * 30);
        let events = self.world.close(round).unwrap();
        assert_eq!(attributes(&events, event::CLOSE).len(), 1);
        self.look(truth);
        if self.seen.rounds % A_DAY == 1 {
            let anyone = self.world.address("anyone");
            let reward = ExecuteMsg::Reward { tranche: 0 };
            self.world.execute_with(&anyone, reward, &coins(REWARD, "unit")).unwrap();
        }
    }

    fn look(&mut self, truth: f64) {
        let (world, seen) = (&self.world, &mut self.seen);
        seen.rounds += 1;
        let Some(record) = world.try_record(NATIVE) else { return };
        let read = |purpose| record.price(world.now(), purpose);
        let new_risk = PriceUse::NewRisk { z: Decimal::zero() };
        let (liquidation, new_risk) = (read(PriceUse::Liquidation {}), read(new_risk));
        seen.blind += u64::from(liquidation.is_err());
        seen.stretch = if liquidation.is_err() { seen.stretch + 1 } else { 0 };
        seen.longest = seen.longest.max(seen.stretch);
        seen.blind_for_new_risk += u64::from(new_risk.is_err());
        seen.pending += u64::from(record.status == FeedStatus::Pending);
        if new_risk.is_ok() {
            let live: f64 = record.price.to_string().parse().unwrap();
            seen.worst = seen.worst.max((live / truth).ln().abs());
        }
    }

    fn line(&mut self, name: &str) -> String {
        let slashes = self.world.slashes();
        let (liar, honest): (Vec<_>, Vec<_>) = slashes.iter().partition(|(tranche, ..)| *tranche == 11 + LIAR as u64);
        let taken: f64 = liar.iter().map(|(.., part)| part.parse::<f64>().unwrap()).sum();
        let anyone = self.world.address("anyone");
        let mut paid = vec![];
        for reporter in 1..=REPORTERS as u64 {
            let asset = AssetUnchecked::Native("unit".into());
            self.world.execute(&anyone, ExecuteMsg::ClaimReward { reporter, asset }).unwrap();
            let mut peers = self.world.peers.borrow_mut();
            paid.push(peers.paid.drain(..).map(|(.., amount)| amount).sum::<u128>());
        }
        let all: u128 = paid.iter().sum();
        let share = |amount: u128| 100.0 * amount as f64 / all as f64;
        let honest_paid = &paid[..LIAR];
        let s = &self.seen;
        assert!(honest.is_empty(), "an honest reporter is slashed: {honest:?}");
        format!(
            "| {name} | {} | {:.3} % | {} | {:.2} % | {:.2} % | {:.2} % | {} | {:.1} % | {:.2} to {:.2} % | {:.2} % |",
            s.rounds,
            100.0 * s.blind as f64 / s.rounds as f64,
            s.longest,
            100.0 * s.blind_for_new_risk as f64 / s.rounds as f64,
            100.0 * s.pending as f64 / s.rounds as f64,
            100.0 * s.worst,
            honest.len(),
            100.0 * taken,
            share(*honest_paid.iter().min().unwrap()),
            share(*honest_paid.iter().max().unwrap()),
            share(paid[LIAR]),
        )
    }
}

/// The points of a series: seconds and price, the first and the last item of each line.
fn points(text: &str, from: u64, until: u64) -> Vec<(u64, f64)> {
    let point = |line: &str| {
        let mut items = line.split(',');
        Some((items.next()?.parse().ok()?, items.next_back()?.parse().ok()?))
    };
    text.lines().filter_map(point).filter(|(at, _)| (from..=until).contains(at)).collect()
}

/// Walks from point to point, with noise that ends at each of them.
fn walk(life: &mut Life, points: &[(u64, f64)]) {
    let mut before = points[0].1;
    for pair in points.windows(2) {
        let [(start, from), (end, to)] = pair else { continue };
        let steps = (end - start) / 30;
        let (mut noise, drift) = (0.0, (to / from).ln() / steps as f64);
        for step in 1..=steps {
            // A bridge: what is left of the noise is taken back over the steps that are left.
            noise += NOISE * normal(&mut life.dice) - noise / (steps - step + 1) as f64;
            let truth = from * (drift * step as f64 + noise).exp();
            life.round(truth, before);
            before = truth;
            // The chain stands still twice a year, for up to 4 h.
            if life.dice.below(180 * A_DAY) == 0 {
                let rounds = 1 + life.dice.below(480);
                life.world.skip(rounds);
                life.seen.halted += rounds;
            }
        }
    }
}

#[test]
fn honest_reporters_of_a_long_life_are_paid_and_never_slashed() {
    let number = |name: &str| std::env::var(name).ok().map(|text| text.parse().unwrap());
    let series = std::env::var("ORACLE_SERIES").ok();
    let mut life = Life::new(7);
    let walked = match &series {
        Some(file) => {
            let text = std::fs::read_to_string(file).unwrap();
            points(&text, number("ORACLE_FROM").unwrap_or(0), number("ORACLE_UNTIL").unwrap_or(u64::MAX))
        }
        None => vec![(0, 10.0), (21_600, 10.8), (43_200, 9.9), (86_400, 10.3)],
    };
    walk(&mut life, &walked);
    let name = series.as_deref().and_then(|file| file.rsplit('/').next()).unwrap_or("walk");
    println!("{}, of which the chain stood still for {}", life.line(name), life.seen.halted);
    assert!(life.seen.worst < 0.21, "{}", life.seen.worst);
}
