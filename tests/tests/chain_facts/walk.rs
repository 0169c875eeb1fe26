//! Random walks over all messages and verbs: the pool always owes what it holds, and only slashes destroy coins.

use cosmwasm_std::Decimal;
use proptest::prelude::*;

use super::proxy::{delegate, redelegate, small_chain, undelegate, withdraw, World};

#[derive(Clone, Debug)]
enum Step {
    Delegate(usize, u128),
    Undelegate(usize, u128),
    Redelegate(usize, usize, u128),
    Withdraw(usize),
    Rewards(usize, u128),
    Slash(usize, u64, u64),
    Jail(usize),
    Unjail(usize),
    Jump(u64),
}

fn step() -> impl Strategy<Value = Step> {
    let val = 0..3usize;
    let amount = 1..5_000u128;
    prop_oneof![
        4 => (val.clone(), amount.clone()).prop_map(|(v, a)| Step::Delegate(v, a)),
        4 => (val.clone(), amount.clone()).prop_map(|(v, a)| Step::Undelegate(v, a)),
        2 => (val.clone(), val.clone(), amount.clone()).prop_map(|(v, w, a)| Step::Redelegate(v, w, a)),
        1 => val.clone().prop_map(Step::Withdraw),
        2 => (val.clone(), amount).prop_map(|(v, a)| Step::Rewards(v, a)),
        2 => (val.clone(), 0..=100u64, 0..15u64).prop_map(|(v, p, back)| Step::Slash(v, p, back)),
        1 => val.clone().prop_map(Step::Jail),
        1 => val.prop_map(Step::Unjail),
        4 => (1..60u64).prop_map(Step::Jump),
    ]
}

/// Refusals are fine: what matters is that they leave nothing behind.
fn take(world: &mut World, step: Step) {
    match step {
        Step::Delegate(v, a) => drop(world.run(delegate(&world.val(v), a))),
        Step::Undelegate(v, a) => drop(world.run(undelegate(&world.val(v), a))),
        Step::Redelegate(v, w, a) => drop(world.run(redelegate(&world.val(v), &world.val(w), a))),
        Step::Withdraw(v) => drop(world.run(withdraw(&world.val(v)))),
        Step::Rewards(v, a) => world.chain.allocate_rewards(&world.val(v), a).unwrap(),
        Step::Slash(v, percent, back) => {
            let infraction = world.chain.height().saturating_sub(back);
            drop(world.chain.slash(&world.val(v), Decimal::percent(percent), infraction))
        }
        Step::Jail(v) => world.chain.jail(&world.val(v)).unwrap(),
        Step::Unjail(v) => drop(world.chain.unjail(&world.val(v))),
        Step::Jump(seconds) => world.chain.jump(seconds),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn nothing_is_created_or_lost(steps in prop::collection::vec(step(), 1..80)) {
        let mut world = World::new(small_chain());
        for step in steps {
            take(&mut world, step);
            world.assert_conserved();
            let entries = world.chain.unbonding_entries(&world.proxy);
            let now = world.chain.time();
            // EndBlock of the block before has paid everything that was due by then.
            prop_assert!(entries.iter().all(|e| e.completion.plus_seconds(60) > now));
            prop_assert!((0..3).all(|v| entries.iter().filter(|e| e.validator == world.val(v)).count() <= 7));
        }
        // Everybody can leave: after the last maturity the pool holds validators' tokens only.
        world.chain.advance(1_000);
        prop_assert!(world.chain.unbonding_entries(&world.proxy).is_empty());
        world.assert_conserved();
    }
}
