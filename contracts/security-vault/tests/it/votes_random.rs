//! Random lives of voters, with slashes, cooldowns, collapses and late writes. A failure names its seed and step.
//!
//! After every message, in plain integers kept beside the contract: nobody votes with stake that cools down or that came less
//! than two days ago; a weight is at most the staker's part of the shares; `total` is at least what could be counted on a
//! proposal of that moment; and an open proposal is never voted on with more than was there when it began.

use cosmwasm_std::Decimal;
use dice::Dice;
use interfaces::security_vault::{CooldownResponse, QueryMsg, VOID_TOTAL};
use std::collections::BTreeMap;

use crate::support::votes::{DELAY, UNIT, VOTE_FLOOR};
use crate::support::{addr, Vault};

const OWNERS: [&str; 5] = ["alice", "bob", "carol", "dave", "erin"];

/// What is known of the stake beside the contract: when its shares came, in the present epoch.
#[derive(Default)]
struct Model {
    came: BTreeMap<&'static str, Vec<(u64, u128)>>,
    epoch: u64,
}

impl Model {
    /// The shares that may vote: those that came two days ago, less what left since, the newest first.
    fn ripe(&self, who: &str, now: u64) -> u128 {
        let all = self.came.get(who).map(Vec::as_slice).unwrap_or_default();
        all.iter().filter(|(at, _)| at + DELAY <= now).map(|(_, shares)| shares).sum()
    }

    fn adapt(&mut self, who: &'static str, shares: u128, now: u64) {
        let came = self.came.entry(who).or_default();
        let known: u128 = came.iter().map(|(_, shares)| shares).sum();
        if shares > known {
            came.push((now, shares - known));
        }
        let mut over = known.saturating_sub(shares);
        while over > 0 {
            let (_, newest) = came.last_mut().unwrap();
            let taken = over.min(*newest);
            *newest -= taken;
            over -= taken;
            if *newest == 0 {
                came.pop();
            }
        }
    }
}

/// A proposal as a multisig stores it: its height, its `total`, and what each may still vote with.
struct Proposal {
    height: u64,
    total: u64,
    began: BTreeMap<&'static str, u64>,
}

fn cooldown_of(vault: &Vault, who: &str) -> Option<u64> {
    let owner = addr(who).to_string();
    let all: Vec<CooldownResponse> =
        vault.ask(QueryMsg::Cooldowns { tranche: 1, owner, start_after: None, limit: None });
    all.first().map(|cooldown| cooldown.id)
}

fn step(vault: &mut Vault, dice: &mut Dice, slash: u64) {
    let who = OWNERS[dice.index(OWNERS.len())];
    match dice.below(12) {
        0..=2 => drop(vault.stake(who, dice.scaled(9_999_999))),
        3 => drop(vault.cool(who, dice.amount(vault.position(who).shares.u128()))),
        4 => {
            if let Some(id) = cooldown_of(vault, who) {
                drop(vault.payout(who, id));
            }
        }
        5 => {
            let millionths = if dice.one_in(4) { 999_700 } else { dice.below(400_000) };
            vault.slash(slash, Decimal::from_ratio(millionths, 1_000_000u64));
        }
        6 => drop(vault.cover(slash, dice.scaled(99_999))),
        7 => vault.wait([1, 6, 600, DELAY / 2, DELAY][dice.index(5)]),
        _ => drop(vault.write_votes(who).unwrap()),
    }
}

fn check(vault: &Vault, model: &mut Model, open: &[Proposal]) {
    let (tranche, now) = (vault.tranche(1), vault.now());
    if tranche.epoch != model.epoch {
        *model = Model { epoch: tranche.epoch, ..Model::default() };
    }
    let (mut sum, mut counted, height) = (0, 0, vault.env.block.height);
    for who in OWNERS {
        let shares = vault.position(who).shares.u128();
        model.adapt(who, shares, now);
        let weight = vault.votes_now(who).unwrap_or_default();
        assert!(u128::from(weight) * UNIT <= model.ripe(who, now), "{who} votes with {weight}");
        sum += weight;
        // As proposer with what is written now, as voter with what was there when the block began, whichever is more.
        counted += vault.votes_at(who, height).unwrap_or_default().max(weight);
    }
    let total = vault.raw_total();
    assert!(u128::from(sum) * UNIT <= tranche.shares.u128());
    assert!(total >= counted, "{total} < {counted}");
    // The floor: a thousand units are never outvoted by what is worth less.
    if total < VOID_TOTAL && !tranche.assets.is_zero() {
        assert!(u128::from(total) * UNIT * tranche.assets.u128() >= VOTE_FLOOR * tranche.shares.u128());
    }
    assert_eq!(vault.ballot().is_void, total == VOID_TOTAL);
    assert_eq!(vault.ballot().sum, sum);
    for proposal in open {
        let mut votes = 0;
        for who in OWNERS {
            let vote = vault.votes_at(who, proposal.height).unwrap_or_default();
            assert!(vote <= vault.votes_now(who).unwrap_or_default(), "{who} votes with stake that left");
            votes += vote;
            let began = proposal.began[who];
            assert!(proposal.total == VOID_TOTAL || vote <= began, "{who} votes with {vote}, began with {began}");
        }
        assert!(votes <= proposal.total, "an abstention would overflow");
    }
}

#[test]
fn votes_follow_the_stake_that_may_vote() {
    let (mut proposals, mut epochs, mut voids) = (0, 0, 0);
    for seed in 0..12 {
        let mut dice = Dice::new(seed);
        let mut vault = Vault::with_voters(&[("alice", 3_000_000), ("bob", 2_000_000)]);
        let mut model = Model::default();
        for (who, shares) in [("alice", 2_999_000), ("bob", 2_000_000)] {
            model.came.insert(who, vec![(0, shares)]);
        }
        let mut open: Vec<Proposal> = vec![];
        for number in 0..250 {
            step(&mut vault, &mut dice, number);
            check(&vault, &mut model, &open);
            if dice.one_in(5) {
                let height = vault.env.block.height;
                let began = OWNERS.map(|who| {
                    let weight = vault.raw_weight(who).unwrap_or_default();
                    (who, vault.votes_at(who, height).unwrap_or_default().max(weight))
                });
                open.push(Proposal { height, total: vault.raw_total(), began: began.into() });
                open.drain(..open.len().saturating_sub(6));
                proposals += 1;
                voids += u32::from(vault.ballot().is_void);
            }
            if dice.one_in(3) {
                vault.next_block();
            }
        }
        epochs += vault.tranche(1).epoch;
    }
    assert!(proposals > 400 && epochs > 10 && voids > 10, "{proposals} {epochs} {voids}");
}
