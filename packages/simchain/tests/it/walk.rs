//! Random walks over all messages and verbs, by three accounts: the pool always owes exactly what it holds, only slashes
//! destroy coins, nobody's part is more than there is.

use cosmwasm_std::{coin, Addr, CosmosMsg, Decimal, Decimal256};
use cw_multi_test::{Executor, MockApiBech32};
use proptest::prelude::*;
use simchain::{DecCoins, VALIDATOR_PREFIX};

use super::proxy::{delegate, redelegate, small_chain, stake, undelegate, withdraw, World};

#[derive(Clone, Debug)]
enum Step {
    Delegate(usize, usize, u128),
    Undelegate(usize, usize, u128),
    Redelegate(usize, usize, usize, u128),
    Withdraw(usize, usize),
    Rewards(usize, u128),
    Others(usize, u128),
    Slash(usize, u64, u64),
    Jail(usize),
    Unjail(usize),
    Hold(usize, usize, bool),
    Params(u64, u32),
    Revive(usize),
    Jump(u64),
}

fn step() -> impl Strategy<Value = Step> {
    let (who, val, amount) = (0..3usize, 0..3usize, 1..5_000u128);
    prop_oneof![
        5 => (who.clone(), val.clone(), amount.clone()).prop_map(|(w, v, a)| Step::Delegate(w, v, a)),
        4 => (who.clone(), val.clone(), amount.clone()).prop_map(|(w, v, a)| Step::Undelegate(w, v, a)),
        2 => (who.clone(), val.clone(), val.clone(), amount.clone()).prop_map(|(w, v, u, a)| Step::Redelegate(w, v, u, a)),
        1 => (who.clone(), val.clone()).prop_map(|(w, v)| Step::Withdraw(w, v)),
        1 => (who, val.clone(), any::<bool>()).prop_map(|(w, v, h)| Step::Hold(w, v, h)),
        2 => (val.clone(), amount.clone()).prop_map(|(v, a)| Step::Rewards(v, a)),
        1 => (val.clone(), amount).prop_map(|(v, a)| Step::Others(v, a)),
        1 => (50..150u64, 1..8u32).prop_map(|(s, e)| Step::Params(s, e)),
        1 => val.clone().prop_map(Step::Revive),
        2 => (val.clone(), 0..=60u64, 0..15u64).prop_map(|(v, p, back)| Step::Slash(v, p, back)),
        1 => val.clone().prop_map(Step::Jail),
        1 => val.prop_map(Step::Unjail),
        4 => (1..60u64).prop_map(Step::Jump),
    ]
}

fn accounts(world: &World) -> [Addr; 3] {
    ["alice", "bob", "carol"].map(|name| world.chain.account(name))
}

/// Refusals are fine: what matters is that they leave nothing behind.
fn send(world: &mut World, who: usize, msg: CosmosMsg) {
    let sender = accounts(world)[who].clone();
    drop(world.chain.app.execute(sender, msg));
}

fn take(world: &mut World, step: Step) {
    let val = |number| world.val(number);
    match step {
        Step::Delegate(w, v, a) => send(world, w, delegate(&val(v), a)),
        Step::Undelegate(w, v, a) => send(world, w, undelegate(&val(v), a)),
        Step::Redelegate(w, v, u, a) => send(world, w, redelegate(&val(v), &val(u), a)),
        Step::Withdraw(w, v) => send(world, w, withdraw(&val(v))),
        Step::Rewards(v, a) => drop(world.chain.allocate_rewards(&val(v), a)),
        Step::Others(v, a) => drop(world.chain.allocate_rewards_in(&val(v), coin(a, "uusdc"))),
        Step::Slash(v, percent, back) => {
            let infraction = world.chain.height().saturating_sub(back);
            drop(world.chain.slash(&val(v), Decimal::percent(percent), infraction))
        }
        Step::Jail(v) => drop(world.chain.jail(&val(v))),
        Step::Unjail(v) => drop(world.chain.unjail(&val(v))),
        Step::Hold(w, v, hold) => {
            let account = accounts(world)[w].clone();
            let Some(entry) = world.chain.unbonding_entries(&account).into_iter().find(|e| e.validator == val(v))
            else {
                return;
            };
            match hold {
                true => world.chain.hold_unbonding(&val(v), &account, entry.height).unwrap(),
                false => drop(world.chain.release_unbonding(&val(v), &account, entry.height)),
            }
        }
        Step::Params(seconds, entries) => world.chain.change_params(|params| {
            params.unbonding_secs = seconds;
            params.max_entries = entries;
        }),
        // A removed validator under its old name.
        Step::Revive(v) => {
            let name = (0..3).map(|n| format!("validator {n}")).find(|name| {
                let address = MockApiBech32::new(VALIDATOR_PREFIX).addr_make(name);
                address.as_str() == val(v)
            });
            drop(world.chain.add_validator(&name.unwrap(), Decimal::percent(20)));
        }
        Step::Jump(seconds) => world.chain.jump(seconds),
    }
}

/// What is read of all delegations is at most what there is, and short of it by at most a unit each.
fn check_parts(world: &World) {
    let mut owed = DecCoins::default();
    let add = |owed: &DecCoins, coins: &DecCoins| -> DecCoins {
        let sums = ["ustake", "uusdc"].map(|d| (d.to_string(), owed.amount(d) + coins.amount(d)));
        sums.into_iter().collect()
    };
    for validator in world.chain.validators() {
        let Ok(info) = world.chain.validator(validator) else { continue };
        let delegators = accounts(world).into_iter().chain([info.operator.clone()]);
        let holders: Vec<_> = delegators.filter(|a| world.chain.rewards(a, validator).is_ok()).collect();
        let parts: u128 = holders.iter().map(|a| world.chain.delegated(a, validator).u128()).sum();
        assert!(parts <= info.tokens.u128() && info.tokens.u128() - parts <= holders.len() as u128);
        owed = add(&owed, &info.commission_due);
        for holder in &holders {
            owed = add(&owed, &world.chain.all_rewards(holder, validator).unwrap());
        }
    }
    for denom in ["ustake", "uusdc"] {
        let (owed, held) = (owed.amount(denom), world.chain.balance(&world.chain.params().rewards, denom));
        assert!(owed <= Decimal256::from_ratio(held, 1u8), "rewards owed {owed}, held {held} {denom}");
    }
}

fn check_entries(world: &World) {
    let now = world.chain.time();
    for account in accounts(world) {
        let entries = world.chain.unbonding_entries(&account);
        // Jumps are shorter than 60 s, and EndBlock of the block before has paid what was due by then.
        assert!(entries.iter().all(|e| e.completion.plus_seconds(60) > now || e.holds > 0));
        assert!((0..3).all(|v| entries.iter().filter(|e| e.validator == world.val(v)).count() <= 7));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn nothing_is_created_or_lost(
        steps in prop::collection::vec(step(), 1..80),
        power in prop_oneof![Just(0u128), Just(1_000)],
    ) {
        let chain = small_chain().commission(Decimal::percent(7)).power_unit(power).self_stake(2 * power);
        let mut world = World::new(chain);
        for account in accounts(&world) {
            world.chain.mint(&account, &[stake(100_000)]).unwrap();
        }
        for step in steps {
            take(&mut world, step);
            world.assert_conserved();
            check_parts(&world);
            check_entries(&world);
        }
        world.chain.advance(1_000);
        world.assert_conserved();
        let empty = |account| world.chain.unbonding_entries(account).iter().all(|e| e.holds > 0);
        prop_assert!(accounts(&world).iter().all(empty));
    }
}
