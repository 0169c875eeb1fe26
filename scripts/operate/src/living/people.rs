//! Users of the suite, whose actions make every job due.

use anyhow::Result;
use cosmwasm_std::{coin, to_json_binary, Addr, CosmosMsg, Decimal, Uint128, WasmMsg};
use interfaces::credit_market::{self, Backing, Valuation};
use interfaces::{oracle_aggregator, security_vault, staking_vault, Asset, AssetUnchecked};
use serde::Serialize;
use suite::{Environment, Suite, BASE, BASE_TRANCHE, FEED_LST};

const UNIT: u128 = 1_000_000;
/// Length of the lock that [`lock`] takes, in seconds.
const LOCK: u64 = 15;

/// Everybody deposits, and some begin to withdraw.
pub fn settle_in(suite: &mut Suite<impl Environment>, say: &dyn Fn(&str)) -> Result<()> {
    let [alice, bob, carol] = ["alice", "bob", "carol"].map(|name| suite.account(name));
    suite.stake(&alice, 5_000 * UNIT)?;
    // Delegated before the exit, which the buffer would pay otherwise.
    suite.compound()?;
    suite.unstake(&alice, 1_000 * UNIT)?;
    suite.supply(&bob, 50_000 * UNIT)?;
    suite.stake_security(&bob, 20_000 * UNIT)?;
    suite.refresh()?;
    suite.deposit_native(&carol, 500 * UNIT)?;
    let room = suite.loan(&carol).borrowable.unwrap_or_default().u128();
    suite.borrow_into_band(&carol, room * 98 / 100)?;
    suite.deposit_native(&alice, 500 * UNIT)?;
    suite.borrow(&alice, room / 2)?;
    suite.start_cooldown(&bob, 1_000 * UNIT)?;
    let shares = suite.lender(&bob).shares.u128();
    suite.request(&bob, shares / 20)?;
    say(&format!("two borrowers owe {} of base", (room * 98 / 100 + room / 2) / UNIT));
    Ok(())
}

/// The voters queue a change without effect on the run.
pub fn propose(suite: &mut Suite<impl Environment>) -> Result<()> {
    let vault = suite.at.staking.clone();
    let guardian = Some(suite.roles.guardian.to_string());
    let set = staking_vault::ExecuteMsg::SetGuardian { guardian };
    queue(suite, vec![call(&vault, &set)?])
}

/// Id of the tranche that [`reform`] or [`put_before`] adds: the first one after those of the plan.
fn new_tranche(suite: &Suite<impl Environment>) -> Result<u64> {
    let query = security_vault::QueryMsg::Tranches { start_after: None, limit: Some(100) };
    let all: Vec<security_vault::TrancheResponse> = suite.try_query(&suite.at.security, &query)?;
    let last = all.last().map_or(0, |tranche| tranche.id);
    Ok(if all.last().is_some_and(|tranche| tranche.locks.iter().any(|lock| lock.seconds == LOCK)) {
        last
    } else {
        last + 1
    })
}

/// The voters queue an operation: other weights for the validators, a tranche with locks of seconds, and the finding of an exploit
/// in it.
pub fn reform(suite: &mut Suite<impl Environment>) -> Result<()> {
    let tranche = new_tranche(suite)?;
    let query = staking_vault::QueryMsg::Validators { start_after: None, limit: None };
    let known: Vec<staking_vault::ValidatorResponse> = suite.try_query(&suite.at.staking, &query)?;
    let validators = known.into_iter().enumerate().map(|(place, it)| staking_vault::ValidatorWeight {
        validator: it.validator,
        weight: 1 + 4 * place as u64,
        cap: None,
    });
    let rules = security_vault::SlashRules { exploit_delay: 40, ..security_vault::SlashRules::of_voters() };
    let terms = security_vault::NewTranche { rules, ..terms(suite) };
    let report = security_vault::ExecuteMsg::ReportExploit {
        tranche,
        fraction: Decimal::percent(5),
        reason: "a rehearsal".into(),
    };
    let (staking, security) = (suite.at.staking.clone(), suite.at.security.clone());
    let set = staking_vault::ExecuteMsg::SetValidators { validators: validators.collect() };
    let messages = vec![
        call(&staking, &set)?,
        call(&security, &security_vault::ExecuteMsg::AddTranche(terms))?,
        call(&security, &report)?,
    ];
    queue(suite, messages)
}

/// A tranche of the base asset that backs nothing.
fn terms(suite: &Suite<impl Environment>) -> security_vault::NewTranche {
    security_vault::NewTranche {
        asset: AssetUnchecked::Native(BASE.into()),
        slasher: suite.at.engine.to_string(),
        reserver: None,
        seniority: 9,
        cooldown: 10,
        floor: Uint128::new(1_000),
        min_hold: Uint128::zero(),
        rewards: vec![],
        locks: vec![security_vault::Lock { seconds: LOCK, weight: 125 }],
        size: security_vault::TrancheSize::default(),
        rules: security_vault::SlashRules::of_voters(),
        operator: None,
        commission: Decimal::zero(),
        share: None,
    }
}

/// The voters put a tranche of the liquid staking token before the market's other one.
pub fn put_before(suite: &mut Suite<impl Environment>) -> Result<()> {
    let at = suite.at.clone();
    let add = security_vault::NewTranche {
        asset: AssetUnchecked::Cw20(at.lst.to_string()),
        slasher: at.engine.to_string(),
        reserver: Some(at.market.to_string()),
        rewards: vec![AssetUnchecked::Native(BASE.into())],
        locks: vec![],
        rules: security_vault::SlashRules::of_market(),
        ..terms(suite)
    };
    let valuation = Valuation { feed: FEED_LST, haircut: Decimal::percent(30), overlap: Decimal::percent(30) };
    let first = Backing { tranche: new_tranche(suite)?, valuation: Some(valuation) };
    let second = Backing { tranche: BASE_TRANCHE, valuation: None };
    let set = credit_market::ExecuteMsg::SetTranches { tranches: vec![first, second] };
    let messages = vec![call(&at.security, &security_vault::ExecuteMsg::AddTranche(add))?, call(&at.market, &set)?];
    queue(suite, messages)
}

/// Alice stakes in that tranche, which exists once a keeper has executed the operation. Then the voters halt the feed of its
/// token, so that its stake has no price and its cover fails.
pub fn blind(suite: &mut Suite<impl Environment>) -> Result<()> {
    let [alice, lst, security] = [suite.account("alice"), suite.at.lst.clone(), suite.at.security.clone()];
    let config: credit_market::ConfigResponse =
        suite.try_query(&suite.at.market, &credit_market::QueryMsg::Config {})?;
    let tranche = config.tranches.first().map_or(0, |first| first.tranche);
    let stake = security_vault::ReceiveMsg::Stake { tranche, tier: None, recipient: None };
    suite.send(&alice, &lst, &security, 3_000 * UNIT, &stake)?;
    halt(suite, true)
}

/// The voters halt the feed of the liquid staking token, or lift the halt.
pub fn halt(suite: &mut Suite<impl Environment>, halted: bool) -> Result<()> {
    let halt = oracle_aggregator::ExecuteMsg::SetHalted { feed: FEED_LST, halted };
    let message = call(&suite.at.oracle, &halt)?;
    queue(suite, vec![message])
}

/// The voters queue an operation that keepers have days to execute.
fn queue(suite: &mut Suite<impl Environment>, messages: Vec<CosmosMsg>) -> Result<()> {
    let not_after = suite.now() + 5 * 86_400;
    suite.queue(messages, not_after)?;
    Ok(())
}

fn call(contract: &Addr, msg: &impl Serialize) -> Result<CosmosMsg> {
    let msg = to_json_binary(msg)?;
    Ok(WasmMsg::Execute { contract_addr: contract.to_string(), msg, funds: vec![] }.into())
}

/// Bob locks stake in the new tranche, which exists once a keeper has executed the operation, and somebody sends coins of another
/// denom to the reward collector.
pub fn lock(suite: &mut Suite<impl Environment>) -> Result<()> {
    let [bob, collector] = [suite.account("bob"), suite.at.collector.clone()];
    let (tranche, security) = (new_tranche(suite)?, suite.at.security.clone());
    let stake = security_vault::ExecuteMsg::Stake { tranche, tier: Some(1), recipient: None };
    suite.execute(&bob, &security, &stake, &[coin(1_000 * UNIT, BASE)])?;
    suite.transfer(&bob, &Asset::Native(BASE.into()), &collector, 7 * UNIT)?;
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use interfaces::security_vault::{DueCursor, DueJob, DueResponse, QueryMsg};
    use suite::EmbeddedSuite;

    /// The security vault's due work after `start_after`.
    fn due(suite: &EmbeddedSuite, start_after: Option<DueCursor>) -> Vec<DueJob> {
        let query = QueryMsg::Due { start_after, limit: None };
        suite.try_query::<DueResponse>(&suite.at.security, &query).unwrap().jobs
    }

    #[test]
    fn a_reform_makes_a_finding_a_lock_and_a_rebalance_due() {
        let mut suite = Suite::builder().build();
        let now = suite.now();
        reform(&mut suite).unwrap();
        let id = suite.last_operation().unwrap().unwrap();
        suite.wait(2 * 86_400 + 1).unwrap();
        let (keeper, timelock) = (suite.account("keeper"), suite.at.timelock.clone());
        suite.execute(&keeper, &timelock, &interfaces::timelock::ExecuteMsg::Execute { id }, &[]).unwrap();
        assert!(suite.now() > now);
        let bob = suite.account("bob");
        suite.fund(&bob, 10_000 * UNIT, BASE);
        lock(&mut suite).unwrap();
        suite.wait(LOCK + 40).unwrap();
        let jobs = due(&suite, None);
        assert!(jobs.iter().any(|job| matches!(job, DueJob::ResolveExploit { .. })), "{jobs:?}");
        let jobs = due(&suite, Some(DueCursor::Positions { start_after: None }));
        assert!(jobs.iter().any(|job| matches!(job, DueJob::Expire { .. })), "{jobs:?}");
    }
}
