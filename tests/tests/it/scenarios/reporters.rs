//! Reporters are paid, change their key, and answer for what they submitted.

use super::support::{checked, dec, ready, UNIT};
use cosmwasm_std::{coin, Addr, Decimal, Uint128};
use interfaces::oracle_aggregator::{
    pack, DisputeResponse, ExecuteMsg, NewDispute, PackedPrice, QueryMsg, ReceiveMsg, ReporterResponse,
};
use interfaces::{security_vault, AssetUnchecked};
use suite::{EmbeddedSuite, Quote, BASE, BASE_TRANCHE, DAY, FEED_LST_MARKET, FEED_NATIVE, NATIVE};

fn quote(native: &str) -> Quote {
    Quote { native: dec(native), lst_market: dec("1") }
}

/// The tranche of the first reporter.
const TRANCHE: u64 = 2;

#[test]
fn reporters_and_their_stakers_are_paid_from_the_staking_fee() {
    let mut suite = EmbeddedSuite::builder().reward_apr(Decimal::zero()).build();
    suite.set_price(dec("10"), dec("1"), 3).unwrap();
    let alice = suite.account("alice");
    suite.stake(&alice, 999 * UNIT).unwrap();
    suite.compound().unwrap();
    let validator = suite.chain.validators()[2].clone();
    suite.chain.allocate_rewards(&validator, 10 * UNIT).unwrap();
    suite.chain.next_block();
    suite.compound().unwrap();
    let oracle = suite.at.oracle.clone();
    assert_eq!(suite.chain.balance(&oracle, NATIVE).u128(), UNIT / 4);

    suite.chain.run(DAY);
    suite.round(|_| Some(quote("10"))).unwrap();
    let (owner, keeper) = (suite.reporters[0].clone(), suite.account("keeper"));
    let before = suite.chain.balance(&owner, NATIVE);
    let claim = ExecuteMsg::ClaimReward { reporter: 1, asset: AssetUnchecked::Native(NATIVE.into()) };
    suite.execute(&keeper, &oracle, &claim, &[]).unwrap();
    // A seventh of 250,000: a tenth to the owner, nine tenths to the stakers of its tranche, rounded in their favour.
    let commission = suite.chain.balance(&owner, NATIVE) - before;
    assert_eq!(commission.u128(), 250_000 / 7 / 10);
    let owed: security_vault::OwedResponse =
        suite.query(&suite.at.security, &security_vault::QueryMsg::Owed { tranche: TRANCHE });
    assert_eq!(owed.rewards[1].unpaid.u128(), 250_000 / 7 - commission.u128());
    checked(&suite);
}

#[test]
fn fm_k32_reporters_and_their_stakers_are_paid_a_tenth_of_the_premium() {
    let mut suite = ready();
    let (vault, oracle, keeper) = (suite.at.security.clone(), suite.at.oracle.clone(), suite.account("keeper"));
    let before = suite.chain.balance(&oracle, BASE);
    // As the market's distribution brings it.
    suite.fund(&keeper, 70 * UNIT, BASE);
    let reward = security_vault::ExecuteMsg::Reward { tranche: BASE_TRANCHE };
    suite.execute(&keeper, &vault, &reward, &[coin(70 * UNIT, BASE)]).unwrap();
    let share = security_vault::ExecuteMsg::ShareRewards { tranche: BASE_TRANCHE, assets: None };
    suite.execute(&keeper, &vault, &share, &[]).unwrap();
    assert_eq!((suite.chain.balance(&oracle, BASE) - before).u128(), 7 * UNIT);

    // All seven report the same: a seventh each, vested in a day.
    suite.round(|_| Some(quote("10"))).unwrap();
    suite.chain.run(DAY);
    suite.round(|_| Some(quote("10"))).unwrap();
    let owner = suite.reporters[0].clone();
    let before = suite.chain.balance(&owner, BASE);
    let claim = ExecuteMsg::ClaimReward { reporter: 1, asset: AssetUnchecked::Native(BASE.into()) };
    suite.execute(&keeper, &oracle, &claim, &[]).unwrap();
    let commission = (suite.chain.balance(&owner, BASE) - before).u128();
    let owed: security_vault::OwedResponse = suite.query(&vault, &security_vault::QueryMsg::Owed { tranche: TRANCHE });
    let rest = owed.rewards.iter().find(|reward| reward.asset == suite.base()).unwrap().unpaid.u128();
    // A seventh of seven, to the units that vest and divide down; a tenth of it is the owner's.
    assert!(commission + rest <= UNIT && UNIT - commission - rest <= 2, "{commission} {rest}");
    assert_eq!(commission, (commission + rest) / 10);
    checked(&suite);
}

/// The first reporter's owner takes some of its stake out, as tokens.
fn tokens(suite: &mut EmbeddedSuite) -> Addr {
    let (owner, security) = (suite.reporters[0].clone(), suite.at.security.clone());
    let cool = security_vault::ExecuteMsg::StartCooldown {
        tranche: TRANCHE,
        shares: Uint128::new(10_000 * UNIT),
        target: None,
    };
    suite.execute(&owner, &security, &cool, &[]).unwrap();
    // The first cooldown of the vault.
    let id = 1;
    suite.chain.jump(21 * DAY);
    suite.chain.next_block();
    let (tranche, owner_text) = (TRANCHE, owner.to_string());
    let payout = security_vault::ExecuteMsg::Payout { tranche, owner: owner_text, id, min_amount: None, target: None };
    suite.execute(&owner, &security, &payout, &[]).unwrap();
    owner
}

#[test]
fn a_dispute_about_a_lie_takes_stake_that_no_rule_would() {
    let mut suite = ready();
    let disputer = tokens(&mut suite);
    let round = suite.rounds().open;
    suite.round(|index| Some(quote(if index == 6 { "14" } else { "10" }))).unwrap();
    let price = |feed, price| PackedPrice { feed, price: dec(price), confidence_ppm: 1_000 };
    let evidence = pack(&[price(FEED_NATIVE, "14"), price(FEED_LST_MARKET, "1")]);
    let new = NewDispute { reporter: 7, round, feed: FEED_NATIVE, evidence };

    let (gov, oracle) = (suite.at.gov.clone(), suite.at.oracle.clone());
    let before = suite.tranche(8);
    let bond = before.assets.u128() / 100;
    suite.send(&disputer, &gov, &oracle, bond, &ReceiveMsg::Dispute(new)).unwrap();
    assert_eq!(suite.tranche(8).held.u128(), 20 * bond);
    let open: Vec<DisputeResponse> = suite.query(&oracle, &QueryMsg::Disputes { start_after: None, limit: None });
    assert_eq!((open.len(), open[0].price), (1, dec("14")));
    checked(&suite);

    let held = suite.balance(&suite.gov(), &disputer);
    let timelock = suite.at.timelock.clone();
    let (fraction, disputer_share) = (dec("0.5"), dec("0.1"));
    let resolve = ExecuteMsg::ResolveDispute { id: 1, fraction, disputer_share, waive: false };
    suite.execute(&timelock, &oracle, &resolve, &[]).unwrap();
    let (after, taken) = (suite.tranche(8), before.assets.u128() / 2);
    assert_eq!((after.assets.u128(), after.held.u128()), (before.assets.u128() - taken, 0));
    assert_eq!(suite.balance(&suite.gov(), &disputer) - held, bond + taken / 10);
    checked(&suite);
}

#[test]
fn fm_x22_a_key_is_changed_between_two_rounds() {
    let mut suite = ready();
    let (owner, fresh) = (suite.reporters[3].clone(), suite.account("fresh"));
    let oracle = suite.at.oracle.clone();
    let set = ExecuteMsg::SetOperator { reporter: 4, operator: fresh.to_string() };
    suite.execute(&owner, &oracle, &set, &[]).unwrap();
    suite.execute(&fresh, &oracle, &ExecuteMsg::AcceptOperator { reporter: 4 }, &[]).unwrap();
    suite.reporters[3] = fresh.clone();
    suite.round(|_| Some(quote("10.1"))).unwrap();
    assert_eq!(suite.record(FEED_NATIVE).unwrap().price, dec("10.1"));
    let state: ReporterResponse = suite.query(&oracle, &QueryMsg::Reporter { address: fresh.to_string() });
    assert_eq!((state.id, state.owner, state.missed), (4, owner, 0));
    checked(&suite);
}

#[test]
fn a_rejected_dispute_in_coins_pays_those_whose_stake_was_held() {
    let mut suite = ready();
    let (oracle, vault, timelock) = (suite.at.oracle.clone(), suite.at.security.clone(), suite.at.timelock.clone());
    let (accused, disputer) = (suite.account("accused"), suite.account("disputer"));
    suite.fund(&accused, 10_000 * UNIT, NATIVE);
    suite.fund(&disputer, 100 * UNIT, NATIVE);
    // A reporter that stakes coins, as the stakes of all others are of the governance token.
    let terms = security_vault::NewTranche {
        asset: AssetUnchecked::Native(NATIVE.into()),
        slasher: oracle.to_string(),
        reserver: None,
        seniority: 0,
        cooldown: DAY,
        floor: Uint128::new(UNIT),
        min_hold: Uint128::new(UNIT),
        locks: vec![],
        rewards: vec![],
        size: security_vault::TrancheSize::default(),
        rules: security_vault::SlashRules::of_reporter(),
        operator: None,
        commission: Decimal::zero(),
        share: None,
    };
    suite.execute(&timelock, &vault, &security_vault::ExecuteMsg::AddTranche(terms), &[]).unwrap();
    let all = security_vault::QueryMsg::Tranches { start_after: None, limit: Some(100) };
    let all: Vec<security_vault::TrancheResponse> = suite.query(&vault, &all);
    let tranche = all.last().unwrap().id;
    let stake = security_vault::ExecuteMsg::Stake { tranche, tier: None, recipient: None };
    suite.execute(&accused, &vault, &stake, &[coin(10_000 * UNIT, NATIVE)]).unwrap();
    let owner = accused.to_string();
    let new =
        interfaces::oracle_aggregator::NewReporter { owner, operator: None, tranche, commission: Decimal::zero() };
    suite.execute(&timelock, &oracle, &ExecuteMsg::AddReporter(new), &[]).unwrap();

    // Its stake does not count for a day; what it says can be disputed at once.
    suite.reporters.push(accused);
    let round = suite.rounds().open;
    suite.round(|_| Some(quote("10"))).unwrap();
    let price = |feed, price| PackedPrice { feed, price: dec(price), confidence_ppm: 1_000 };
    let evidence = pack(&[price(FEED_NATIVE, "10"), price(FEED_LST_MARKET, "1")]);
    let new = NewDispute { reporter: 8, round, feed: FEED_NATIVE, evidence };
    suite.execute(&disputer, &oracle, &ExecuteMsg::Dispute(new), &[coin(100 * UNIT, NATIVE)]).unwrap();
    // A hundredth of the stake holds a fifth of it.
    assert_eq!(suite.tranche(tranche).held.u128(), 2_000 * UNIT);
    let (fraction, disputer_share) = (Decimal::zero(), Decimal::zero());
    let resolve = ExecuteMsg::ResolveDispute { id: 1, fraction, disputer_share, waive: false };
    suite.execute(&timelock, &oracle, &resolve, &[]).unwrap();
    let tranche_now = suite.tranche(tranche);
    assert_eq!((tranche_now.assets.u128(), tranche_now.held.u128()), (10_000 * UNIT, 0));
    let owed: security_vault::OwedResponse = suite.query(&vault, &security_vault::QueryMsg::Owed { tranche });
    assert_eq!(owed.rewards[0].unpaid.u128(), 100 * UNIT);
    assert_eq!(suite.chain.balance(&disputer, NATIVE).u128(), 0);
    checked(&suite);
}
