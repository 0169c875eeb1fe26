//! Each invariant turns red when one number of what the contracts answer is wrong.

use cosmwasm_std::{Addr, Decimal, Uint128};
use interfaces::credit_market::DeficitResponse as MarketDeficit;
use interfaces::liquidation_engine::{ChargeResponse, DeficitResponse, WaterfallState};
use interfaces::oracle_aggregator::{FeedRecord, FeedStatus};
use interfaces::risk_steward::Adjustment;
use interfaces::shared::asset::AssetAmount;
use interfaces::staking_vault::BatchStatus;
use interfaces::Asset;
use std::collections::BTreeSet;
use suite::invariants::{Facts, ONE_MOMENT};
use suite::{EmbeddedSuite, BASE_TRANCHE, FEED_LST, FEED_NATIVE};

const UNIT: u128 = 1_000_000;
/// Place of the first reporter's tranche, which has stake from birth.
const STAKED: usize = BASE_TRANCHE as usize;

/// Breaks one number.
type Mutation = fn(&mut Facts);

/// What turns each invariant red, in the order of [`ONE_MOMENT`].
const MUTATIONS: [(&str, Mutation); 40] = [
    ("staking-vault I1", |facts| facts.staking.ledger.buffer += one()),
    ("staking-vault I2", |facts| facts.staking.supply += one()),
    ("staking-vault I3", |facts| facts.staking.shares -= 1),
    ("staking-vault I4", |facts| {
        let mut batch = facts.staking.batches[0].clone();
        (batch.status, batch.owed) = (BatchStatus::Settled, one());
        facts.staking.batches.push(batch);
    }),
    ("staking-vault I5", |facts| facts.staking.balance -= 1),
    ("staking-vault I6", |facts| facts.staking.validators[0].entries = 8),
    ("security-vault I1", |facts| facts.security.balances.values_mut().for_each(|balance| *balance = 0)),
    ("security-vault I2", |facts| facts.security.tranches[STAKED].tranche.staked += one()),
    ("security-vault I3", |facts| facts.security.tranches[STAKED].positions[0].position.shares += one()),
    ("security-vault I4", |facts| facts.security.tranches[STAKED].tranche.held += one()),
    ("security-vault I5", |facts| facts.security.tranches[STAKED].positions[0].position.recovered = one()),
    ("security-vault I6", |facts| {
        let tranche = &mut facts.security.tranches[STAKED];
        let asset = tranche.owed.rewards[0].asset.clone();
        tranche.positions[0].position.rewards = vec![AssetAmount { asset, amount: one() }];
    }),
    ("security-vault I7", |facts| facts.security.tranches[STAKED].active[0].assets += one()),
    ("security-vault I10", |facts| facts.security.tranches[STAKED].record.as_mut().unwrap().reserved += one()),
    ("security-vault I14", |facts| facts.security.tranches[STAKED].tranche.weight += one()),
    ("security-vault I13", |facts| facts.votes.total = facts.votes.votes.sum - 1),
    ("oracle-aggregator I1", |facts| facts.oracle.rounds.last_closed = Some(facts.oracle.rounds.open)),
    ("oracle-aggregator I3", |facts| record(facts, FEED_NATIVE).candidate.count = 1),
    ("oracle-aggregator I5", |facts| record(facts, FEED_NATIVE).expires_at += 1),
    ("oracle-aggregator I6", |facts| record(facts, FEED_NATIVE).price_for_new_risk = Decimal::zero()),
    ("oracle-aggregator I7", |facts| record(facts, FEED_LST).price += Decimal::raw(1)),
    ("oracle-aggregator I8", |facts| record(facts, FEED_NATIVE).status = FeedStatus::Halted),
    ("oracle-aggregator I9", |facts| facts.oracle.reporters[0].level = Decimal::percent(1_000_000)),
    ("credit-market I1", |facts| facts.credit.state.cash -= one()),
    ("credit-market I2", |facts| facts.credit.base -= 1),
    ("credit-market I3", |facts| facts.credit.lenders[0].refunds = one()),
    ("credit-market I4", |facts| facts.credit.lenders[0].shares += one()),
    ("credit-market I5", |facts| facts.credit.accounts[0].1.debt_shares += one()),
    ("credit-market I6", |facts| facts.credit.state.lost += one()),
    ("credit-market I7", |facts| {
        facts.credit.deficits.push(MarketDeficit { loss: one(), ..market_deficit() });
    }),
    ("credit-market I8", |facts| facts.credit.accounts[0].1.provision += one()),
    ("credit-market I9", |facts| facts.credit.hole.hole += one()),
    ("credit-market I10", |facts| facts.credit.accounts[0].1.collateral.clear()),
    ("liquidation-engine I1", |facts| facts.engine.balances.values_mut().for_each(|(held, _)| *held += 1)),
    ("liquidation-engine I2", |facts| facts.engine.deficits.push(deficit())),
    ("liquidation-engine I3", |facts| {
        facts.engine.deficits.push(DeficitResponse { charges: vec![charge(1_000 * UNIT, 0)], ..deficit() });
    }),
    ("liquidation-engine I4", |facts| {
        facts.engine.deficits.push(DeficitResponse { uncovered: Uint128::new(1_000 * UNIT), ..deficit() });
    }),
    ("liquidation-engine I5", |facts| {
        facts.engine.deficits.push(DeficitResponse { uncovered: one(), outstanding: one(), ..deficit() });
    }),
    ("risk-steward I1", |facts| {
        let rule = &mut facts.steward.rules[0];
        let (home, set) = (facts.steward.values[0], rule.rule.max + one());
        rule.adjustment = Some(Adjustment { home, set, expires_at: 0 });
        facts.steward.values[0] = set;
    }),
    ("risk-steward I3", |facts| {
        let (expires_at, rule) = (facts.steward.now + 30 * 86_400 + 1, &mut facts.steward.rules[0]);
        rule.adjustment = Some(Adjustment { home: one(), set: one(), expires_at });
    }),
];

const fn one() -> Uint128 {
    Uint128::one()
}

fn record(facts: &mut Facts, id: u64) -> &mut FeedRecord {
    facts.oracle.feeds.iter_mut().find(|feed| feed.id == id).unwrap().record.as_mut().unwrap()
}

fn deficit() -> DeficitResponse {
    DeficitResponse {
        id: 1,
        market: Addr::unchecked("market"),
        market_deficit: 1,
        account: "account".into(),
        outstanding: Uint128::zero(),
        uncovered: Uint128::zero(),
        waterfall: WaterfallState::Done {},
        charges: vec![],
    }
}

/// What a deficit holds and has seized of the base tranche.
fn charge(held: u128, seized: u128) -> ChargeResponse {
    let zero = Uint128::zero();
    ChargeResponse {
        tranche: BASE_TRANCHE,
        asset: Asset::Native("uusdc".into()),
        value: Decimal::one(),
        asked: zero,
        held: Uint128::new(held),
        seized: Uint128::new(seized),
        sold: zero,
        paid: zero,
    }
}

fn market_deficit() -> MarketDeficit {
    let zero = Uint128::zero();
    MarketDeficit {
        id: 1,
        account: Addr::unchecked("account"),
        loss: zero,
        fund: zero,
        premium: zero,
        kept: zero,
        kept_back: zero,
        covered: zero,
        covered_back: zero,
        to_index: zero,
        to_units: zero,
        outstanding: zero,
        premium_back: zero,
        fund_back: zero,
    }
}

/// A suite that lends: a price, a lender, a stake behind the market, an account that owes.
fn facts() -> Facts {
    let mut suite = EmbeddedSuite::builder().build();
    suite.set_price(Decimal::from_ratio(10u128, 1u128), Decimal::one(), 3).unwrap();
    let [lender, staker, borrower] = ["lender", "staker", "borrower"].map(|name| suite.account(name));
    suite.supply(&lender, 1_000 * UNIT).unwrap();
    suite.stake_security(&staker, 1_000 * UNIT).unwrap();
    suite.deposit_native(&borrower, 100 * UNIT).unwrap();
    suite.refresh().unwrap();
    suite.borrow(&borrower, 100 * UNIT).unwrap();
    suite.request(&lender, 200 * UNIT).unwrap();
    Facts::read(&suite)
}

#[test]
fn every_invariant_turns_red() {
    let whole = facts();
    let checked: BTreeSet<_> = ONE_MOMENT.iter().map(|(name, _)| *name).collect();
    assert_eq!(MUTATIONS.iter().map(|(name, _)| *name).collect::<BTreeSet<_>>(), checked);
    for (name, check) in ONE_MOMENT {
        assert_eq!(check(&whole), Ok(()), "{name}");
        let (_, mutate) = MUTATIONS.iter().find(|(of, _)| *of == name).unwrap();
        let mut broken = whole.clone();
        mutate(&mut broken);
        assert!(check(&broken).is_err(), "{name} stays green");
    }
}

/// Further numbers of the invariants that sum several.
const MORE: [(&str, Mutation); 11] = [
    ("credit-market I1", |facts| facts.credit.state.kept += Uint128::new(1_000 * UNIT)),
    ("credit-market I4", |facts| facts.credit.state.pending += one()),
    ("credit-market I4", |facts| facts.credit.requests[0].1 = false),
    ("credit-market I5", |facts| facts.credit.accounts[0].1.impaired = true),
    ("credit-market I8", |facts| facts.credit.state.impaired += one()),
    ("credit-market I8", |facts| facts.credit.state.kept = one()),
    ("credit-market I9", |facts| facts.credit.hole.tranche = Uint128::MAX),
    ("credit-market I9", |facts| *facts.credit.requests[0].0.worth.as_mut().unwrap() += Uint128::new(2)),
    ("security-vault I7", |facts| facts.security.tranches[0].tranche.reserved += one()),
    ("liquidation-engine I3", |facts| {
        facts.engine.deficits.push(DeficitResponse { charges: vec![charge(0, 1)], ..deficit() });
    }),
    ("liquidation-engine I4", |facts| {
        facts.engine.deficits.push(DeficitResponse { charges: vec![charge(1, 0)], ..deficit() });
    }),
];

#[test]
fn every_number_of_a_sum_counts() {
    let whole = facts();
    for (index, (name, mutate)) in MORE.iter().enumerate() {
        let (_, check) = ONE_MOMENT.iter().find(|(of, _)| of == name).unwrap();
        let mut broken = whole.clone();
        mutate(&mut broken);
        assert!(check(&broken).is_err(), "{name}: number {index} stays green");
    }
}
