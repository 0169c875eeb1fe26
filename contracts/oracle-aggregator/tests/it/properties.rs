//! Random histories: the invariants of the README hold after every message.

use std::collections::BTreeMap;

use crate::support::{dec, World, MARKET, NATIVE, PAIR, QUOTIENT, RATE};
use cosmwasm_std::{coins, to_json_binary, Binary, Decimal, Uint128};
use cw20::Cw20ReceiveMsg;
use dice::Dice;
use interfaces::oracle_aggregator::{
    DisputeResponse, ExecuteMsg, FeedRecord, FeedStatus, NewDispute, QueryMsg, ReceiveMsg,
};
use interfaces::AssetUnchecked;
use oracle_aggregator::state::REFUSED_SLASHES;

/// A price in thousandths: mostly near, sometimes far.
fn quote(dice: &mut Dice, around: u64) -> String {
    let spread = match dice.below(20) {
        0 => 500,
        1..=4 => 60,
        _ => 4,
    };
    let thousandths = around * (1_000 - spread + dice.below(2 * spread + 1)) / 1_000;
    format!("{}.{:03}", thousandths / 1_000, thousandths % 1_000)
}

struct Before {
    records: Vec<Option<FeedRecord>>,
    now: u64,
}

impl Before {
    fn read(world: &World) -> Self {
        Self { records: (1..=5).map(|feed| world.try_record(feed)).collect(), now: world.now() }
    }
}

fn check(world: &World, before: &Before, seed: u64) {
    for feed in 1..=5u64 {
        let (old, new) = (&before.records[feed as usize - 1], world.try_record(feed));
        let Some(new) = new else {
            assert!(old.is_none(), "seed {seed}: the record of feed {feed} is gone");
            continue;
        };
        let context = format!("seed {seed}, feed {feed}: {old:?} -> {new:?}");
        assert!(!new.price.is_zero() && !new.ema.is_zero() && new.price_for_new_risk <= new.price, "{context}");
        assert!(new.updated_at <= world.now() && new.observed_at <= world.now(), "{context}");
        // A derived feed has no candidates; the others have some: while it is pending, and perhaps one after a jump.
        let candidates = match new.status {
            _ if [PAIR, QUOTIENT].contains(&feed) => 0..=0,
            FeedStatus::Pending => 1..=3,
            FeedStatus::Uncertain => 0..=1,
            FeedStatus::Live | FeedStatus::Halted | FeedStatus::Fallback => 0..=0,
        };
        assert!(candidates.contains(&new.candidate.count), "{context}");
        let age = if feed == RATE { 3_600 } else { 90 };
        assert!(new.expires_at <= world.now() + age, "{context}");
        if let Some(old) = old {
            assert!(new.cumulative >= old.cumulative && new.round >= old.round, "{context}");
            let up = new.uptime(world.now()) - old.uptime(before.now);
            assert!(up <= world.now() - before.now, "{context}");
            // What was stale comes back by an accepted price only.
            if new.status == FeedStatus::Pending && new.round == old.round && before.now >= old.expires_at {
                assert_eq!(new.expires_at, old.expires_at, "{context}");
            }
        }
    }
    let (native, market, quotient) = (world.try_record(NATIVE), world.try_record(MARKET), world.try_record(QUOTIENT));
    if let (Some(native), Some(market), Some(quotient)) = (native, market, quotient) {
        // Never a mixture of rounds: either computed from the legs as they stand, or not written in their round.
        if native.round == quotient.round && market.round == quotient.round {
            let one = Uint128::new(10u128.pow(18));
            let exact = native.price.atomics().multiply_ratio(one, market.price.atomics());
            assert_eq!(quotient.price.atomics(), exact, "seed {seed}");
        }
    }
    let halted = |feed| world.try_record(feed).is_some_and(|record| record.status == FeedStatus::Halted);
    if halted(NATIVE) {
        assert!(world.try_record(PAIR).is_none() || halted(PAIR), "seed {seed}");
    }
    for index in 0..5 {
        let reporter = world.reporter_state(index);
        assert!(reporter.slashed_in_epoch <= dec("0.005") && reporter.level <= dec("3"), "seed {seed}: {reporter:?}");
    }
}

fn history(seed: u64, steps: u32) -> (u32, u32) {
    let mut dice = Dice::new(seed);
    let mut world = World::with(&[100, 120, 140, 160, 180], |_| {});
    let (mut native, mut closed, mut money) = (10_000u64, 0, Money::default());
    for _ in 0..steps {
        let before = Before::read(&world);
        match dice.below(24) {
            0 => world.skip(1 + dice.below(6)),
            1 => world.set_time(world.now() + dice.below(40)),
            2 => native = (native * (700 + dice.below(600)) / 1_000).clamp(10, 10_000_000),
            3 => world.set_power(dice.index(5), u128::from(dice.below(300))),
            4 => {
                let rate = quote(&mut dice, 1_250);
                world.set_rate(&rate);
            }
            5 => {
                let msg = ExecuteMsg::SetHalted { feed: 1 + dice.below(3), halted: dice.below(3) == 0 };
                world.execute(&world.address("owner"), msg).unwrap();
            }
            6 => drop(world.execute(&world.address("anyone"), ExecuteMsg::Poke { feed: RATE })),
            7 => money.step(&mut world, &mut dice),
            8 => world.peers.borrow_mut().refuse_slashes = dice.below(2) == 0,
            _ => {
                native = (native * (998 + dice.below(5)) / 1_000).max(10);
                for index in 0..5 {
                    if dice.below(12) > 0 {
                        let (first, second) = (quote(&mut dice, native), quote(&mut dice, 1_240));
                        // Twice: an error, never a panic.
                        drop(world.submit(index, &first, &second));
                        money.said[index] = (world.open(), World::packed(&first, &second));
                        check(&world, &before, seed);
                    }
                }
                let round = world.open();
                world.set_time((round + 1) * 30 + dice.below(30));
                let limit = (dice.below(2) == 0).then(|| 1 + dice.below(2) as u32);
                let anyone = world.address("anyone");
                let shard = ExecuteMsg::CloseRound { round, limit };
                // Two reported feeds: two shards at most.
                while world.execute(&anyone, shard.clone()).is_ok() {
                    check(&world, &before, seed);
                }
                closed += 1;
            }
        }
        check(&world, &before, seed);
        money.check(&world, seed);
    }
    (closed, money.opened)
}

/// Rewards and bonds: what came and what was said.
#[derive(Default)]
struct Money {
    rewards: u128,
    bonds: u128,
    opened: u32,
    said: [(u64, Binary); 5],
}

impl Money {
    /// A reward, a claim, a dispute, or its end.
    fn step(&mut self, world: &mut World, dice: &mut Dice) {
        let (anyone, owner) = (world.address("anyone"), world.address("owner"));
        let reporter = 1 + dice.below(5);
        match dice.below(6) {
            0 => {
                let amount = 1 + dice.below(100_000) as u128;
                self.rewards += amount;
                world.execute_with(&anyone, ExecuteMsg::Reward { tranche: 0 }, &coins(amount, "unit")).unwrap();
            }
            1 => {
                let asset = AssetUnchecked::Native("unit".into());
                drop(world.execute(&anyone, ExecuteMsg::ClaimReward { reporter, asset }));
            }
            2 => {
                let fraction = Decimal::percent(dice.below(101));
                let (disputer_share, waive) = (Decimal::percent(dice.below(11)), dice.below(2) == 0);
                let id = 1 + dice.below(u64::from(self.opened) + 1);
                drop(world.execute(&owner, ExecuteMsg::ResolveDispute { id, fraction, disputer_share, waive }));
            }
            _ => {
                let (round, evidence) = self.said[reporter as usize - 1].clone();
                let amount = 1 + dice.below(20) as u128;
                let new = NewDispute { reporter, round, feed: NATIVE, evidence };
                let msg = to_json_binary(&ReceiveMsg::Dispute(new)).unwrap();
                let hook = Cw20ReceiveMsg { sender: anyone.to_string(), amount: Uint128::new(amount), msg };
                if world.execute(&world.address("token"), ExecuteMsg::Receive(hook)).is_ok() {
                    (self.bonds, self.opened) = (self.bonds + amount, self.opened + 1);
                }
            }
        }
    }

    /// I14 and I15: bonds and rewards are paid once, and no dispute withholds more than its bond is worth.
    fn check(&self, world: &World, seed: u64) {
        let disputes: Vec<DisputeResponse> = world.query(QueryMsg::Disputes { start_after: None, limit: None });
        assert!(disputes.iter().all(|dispute| dispute.withheld <= dispute.withholdable), "seed {seed}: {disputes:?}");
        let open: u128 = disputes.iter().map(|dispute| dispute.bond.amount.u128()).sum();
        let paid = |asset: &str| -> u128 {
            let peers = world.peers.borrow();
            peers.paid.iter().filter(|(of, ..)| of == asset).map(|(.., amount)| amount).sum()
        };
        assert_eq!(paid("token"), self.bonds - open, "seed {seed}");
        let due: u128 = (0..5).map(|index| world.reporter_state(index).rewards[0].amount.u128()).sum();
        assert!(paid("unit") + due <= self.rewards, "seed {seed}");
        // Held is what open disputes and slashes that are not booked hold, and nothing else.
        let mut held: BTreeMap<(u64, u64), u128> = BTreeMap::new();
        let refused = REFUSED_SLASHES.after(&world.deps.storage, None, 1_000).unwrap();
        let refused = refused.into_iter().map(|(_, slash)| (slash.reporter_id, slash.held));
        for (reporter, part) in disputes.iter().map(|dispute| (dispute.reporter, dispute.held)).chain(refused) {
            *held.entry((10 + reporter, reporter)).or_default() += part.u128();
        }
        held.retain(|_, part| *part > 0);
        assert_eq!(world.peers.borrow().holds, held, "seed {seed}");
    }
}

#[test]
fn random_histories_keep_the_invariants() {
    let (mut closed, mut disputes) = (0, 0);
    for seed in 0..20 {
        let (rounds, opened) = history(seed, 150);
        (closed, disputes) = (closed + rounds, disputes + opened);
    }
    assert!(closed > 1_500 && disputes > 20, "{closed} {disputes}");
}

#[test]
fn extreme_prices_stop_nobody() {
    let mut world = World::new();
    let most = "340282366920938463463.374607431768211455";
    let least = "0.000000000000000001";
    // What cannot be computed has no record; the rest does.
    world.round_of(&[(most, "1.25"); 5]);
    assert_eq!((world.price(NATIVE).as_str(), world.price(MARKET).as_str()), (most, "1.25"));
    assert_eq!(world.try_record(PAIR), None);
    for price in [least, least, least, most, most, most, "1", "1", "1"] {
        world.round_of(&[(price, "1.25"), (price, "1.25"), (price, "1.25"), (price, "1.25"), (most, least)]);
    }
    assert_eq!(world.price(NATIVE), "1");
    assert_eq!(world.price(PAIR), "1.25");
}
