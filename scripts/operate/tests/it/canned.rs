//! Limits of the keeper's messages, on canned answers of the contracts.

use anyhow::{anyhow, Result};
use cosmwasm_std::Uint128;
use deployment::Addresses;
use operate::chain::{Call, Chain, Moment, Sent};
use operate::keeper::{Keeper, KeeperConfig};
use operate::metrics::Metrics;
use serde_json::{json, Value};
use std::cell::RefCell;

/// Answers a query by the contract and its name, and keeps what is sent.
struct Canned {
    answers: Vec<(&'static str, &'static str, Value)>,
    sent: RefCell<Vec<(String, Value)>>,
}

impl Chain for Canned {
    fn sender(&self) -> &str {
        "keeper"
    }

    fn moment(&self) -> Result<Moment> {
        Ok(Moment { height: 10, seconds: 1_000 })
    }

    fn smart(&self, contract: &str, msg: Vec<u8>) -> Result<Vec<u8>> {
        let msg: Value = serde_json::from_slice(&msg)?;
        let name = msg.as_object().and_then(|object| object.keys().next()).cloned().unwrap_or_default();
        let found = self.answers.iter().find(|(of, query, _)| *of == contract && *query == name);
        let (_, _, answer) = found.ok_or_else(|| anyhow!("{contract} has no answer to {name}"))?;
        Ok(serde_json::to_vec(answer)?)
    }

    fn raw(&self, _: &str, _: &[u8]) -> Result<Option<Vec<u8>>> {
        Ok(None)
    }

    fn balance(&self, _: &str, _: &str) -> Result<Uint128> {
        Ok(Uint128::zero())
    }

    fn delegated(&self, _: &str) -> Result<Uint128> {
        Ok(Uint128::zero())
    }

    fn rewards(&self, _: &str, _: &str) -> Result<Uint128> {
        Ok(Uint128::zero())
    }

    fn simulate(&self, _: &[Call]) -> Result<u64> {
        Ok(100_000)
    }

    fn send(&self, calls: &[Call], gas: u64) -> Result<Sent> {
        for call in calls {
            self.sent.borrow_mut().push((call.contract.clone(), serde_json::from_slice(&call.msg)?));
        }
        Ok(Sent { hash: "canned".into(), height: 10, gas_used: gas, gas_wanted: gas })
    }
}

/// The contracts, each at an address of its own.
pub fn at() -> Addresses {
    let names =
        ["lst", "gov", "collector", "staking", "oracle", "security", "market", "engine", "timelock", "multisig"];
    let of = |name: &str| String::from(name);
    let [lst, gov, collector, staking, oracle, security, market, engine, timelock, multisig] = names.map(of);
    let steward = of("steward");
    Addresses { lst, gov, collector, staking, oracle, security, market, engine, timelock, multisig, steward }
}

/// What a keeper of one job sends in one look.
fn does(job: &str, answers: Vec<(&'static str, &'static str, Value)>) -> Vec<(String, Value)> {
    let chain = Canned { answers, sent: RefCell::default() };
    let config = KeeperConfig { only: vec![job.into()], skip_failed: true, ..KeeperConfig::default() };
    Keeper::new(&chain, at(), config, Metrics::default(), false).unwrap().step().unwrap();
    chain.sent.take()
}

fn due(job: Value) -> Value {
    json!({"jobs": [job], "next": null})
}

#[test]
fn a_finding_is_resolved_and_locks_are_ended_30_at_a_time() {
    let finding = due(json!({"resolve_exploit": {"tranche": 2, "id": 1, "due_at": 5}}));
    let sent = does("resolve_exploit", vec![("security", "due", finding)]);
    assert_eq!(sent, [("security".into(), json!({"resolve_exploit": {"tranche": 2, "id": 1}}))]);
    let owner = |i: usize| format!("owner{i:02}");
    let lock = |i| json!({"expire": {"tranche": 2, "owner": owner(i), "due_at": 5}});
    let jobs: Vec<_> = (0..31).map(lock).collect();
    let sent = does("expire_locks", vec![("security", "due", json!({"jobs": jobs, "next": null}))]);
    let owners: Vec<_> = (0..30).map(owner).collect();
    assert_eq!(sent, [("security".into(), json!({"expire": {"tranche": 2, "owners": owners}}))]);
}

#[test]
fn what_is_set_aside_of_rewards_is_shared_when_it_is_worth_the_gas() {
    let share = |amount| due(json!({"share_rewards": {"tranche": 1, "asset": {"native": "ubase"}, "amount": amount}}));
    let sent = does("share_rewards", vec![("security", "due", share("1000000"))]);
    let asset = json!([{"native": "ubase"}]);
    assert_eq!(sent, [("security".into(), json!({"share_rewards": {"tranche": 1, "assets": asset}}))]);
    assert_eq!(does("share_rewards", vec![("security", "due", share("999999"))]), []);
}
