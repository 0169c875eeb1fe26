//! Work that does not go away: messages that fail, backlogs, lists that cannot be read. The keeper does the rest.

use crate::embedded::{open, percent, Account, UNIT};
use crate::fake::{refused, Fake};
use anyhow::{anyhow, Result};
use cosmwasm_std::Uint128;
use operate::chain::Chain as _;
use operate::keeper::KeeperConfig;
use serde_json::{json, Value};
use std::cell::Cell;
use std::rc::Rc;
use suite::{Environment as _, NATIVE};

fn page(jobs: Vec<Value>) -> Option<Result<Value>> {
    Some(Ok(json!({"jobs": jobs, "next": null})))
}

/// Rounds of 30 s, closed by the message.
fn round(chain: &Fake) -> Option<Result<Value>> {
    let round = chain.now.get() / 30 - 1;
    let closes = |messages: &[Value]| messages.iter().any(|message| message["close_round"]["round"] == round);
    let closed = chain.sent.borrow().iter().any(|(_, messages, _)| closes(messages));
    let job = json!({"close_round": {"round": round, "due_at": 0, "expires_at": 0}});
    page(if closed { vec![] } else { vec![job] })
}

fn payout(id: u64) -> Value {
    json!({"payout": {"tranche": 1, "owner": format!("owner{id}"), "id": id, "amount": "1", "due_at": 5}})
}

fn request(id: u64) -> Value {
    json!({"lapse_request": {"id": id, "due_at": 5}})
}

#[test]
fn fm_b90_a_payout_that_fails_only_in_blocks_is_sent_alone_and_given_up() {
    // It sees a simulation and succeeds there.
    let trap = |messages: &[Value]| messages.iter().any(|message| message["payout"]["id"] == 13);
    let mut chain = Fake::new(|_, contract, _| match contract {
        "security" => page(vec![payout(13), payout(14)]),
        "market" => page(vec![request(1), request(2)]),
        _ => None,
    });
    chain.delivers = Box::new(move |messages| if trap(messages) { Err(refused("trap")) } else { Ok(()) });
    let mut keeper = chain.keeper(KeeperConfig::default(), &["pay_request", "payout"]);
    chain.run(&mut keeper, 1_000 + 86_400);
    let sent = chain.sent.borrow();
    let (_, first, _) = &sent[0];
    assert_eq!(
        first,
        &[json!({"pay_request": {"id": 1, "mark": null}}), json!({"pay_request": {"id": 2, "mark": null}})]
    );
    assert_eq!(sent.iter().filter(|(_, messages, _)| trap(messages)).count(), 2);
    assert!(sent.iter().all(|(_, messages, _)| messages.len() == 1 || !messages[0]["payout"].is_object()));
}

#[test]
fn fm_b90_what_failed_with_others_is_sent_without_them() {
    let bad = |message: &Value| message["pay_request"]["id"] == 3;
    let mut chain = Fake::new(|chain, contract, _| {
        let failed = |id| chain.sent.borrow().iter().all(|(_, m, _)| m.len() > 1 || m[0]["pay_request"]["id"] != id);
        (contract == "market").then(|| page((1..9).filter(|id| failed(*id)).map(request).collect()))?
    });
    chain.delivers = Box::new(move |messages| match messages.iter().any(bad) {
        true => Err(refused("trap")),
        false => Ok(()),
    });
    let mut keeper = chain.keeper(KeeperConfig::default(), &["pay_request"]);
    chain.run(&mut keeper, 1_120);
    // Eight together, then each by itself.
    let sizes: Vec<usize> = chain.sent.borrow().iter().map(|(_, messages, _)| messages.len()).collect();
    assert_eq!(sizes, [8, 1, 1, 1, 1, 1, 1, 1, 1]);
}

#[test]
fn fm_b91_a_backlog_does_not_make_a_round_void() {
    let chain = Fake::new(|chain, contract, _| match contract {
        "oracle" => round(chain),
        "market" => page((1..400).map(request).collect()),
        _ => None,
    });
    let mut keeper = chain.keeper(KeeperConfig::default(), &["close_round", "pay_request"]);
    chain.run(&mut keeper, 1_600);
    let closed = chain.times("close_round");
    assert_eq!(closed.len(), 21, "{closed:?}");
    assert!(chain.times("pay_request").len() > 40);
}

/// Settings of a keeper that is the second at the heights of these tests.
fn second() -> KeeperConfig {
    let keepers: Vec<String> = (0..9).map(|other| format!("other{other}")).collect();
    KeeperConfig { keepers, patience: 4, ..KeeperConfig::default() }
}

#[test]
fn fm_b92_a_later_keeper_takes_over_shards_and_amounts_that_move() {
    let chain = Fake::new(|chain, contract, _| match contract {
        "oracle" => page(vec![json!({"close_round": {"round": 7, "due_at": 0, "expires_at": 0}})]),
        "market" => page(vec![
            json!({"reserve": {"need": (chain.now.get() * 1_000).to_string(), "reserved": "1"}}),
            json!({"write_down": {"account": "carol", "amount": chain.now.get().to_string()}}),
        ]),
        _ => None,
    });
    let config = KeeperConfig { medians_per_close: Some(32), ..second() };
    let mut keeper = chain.keeper(config, &["close_round", "reserve", "write_down"]);
    chain.run(&mut keeper, 1_036);
    assert!(chain.sent.borrow().is_empty());
    chain.run(&mut keeper, 1_120);
    // The last of ten keepers waits nine times four seconds. Shards follow each other in each block.
    let closes = chain.times("close_round");
    assert_eq!(closes[0], 1_036);
    assert!(closes.len() >= 6, "{closes:?}");
    // They stay due after success, so that the pauses grow although the amounts move.
    assert!((1..=4).contains(&chain.times("reserve").len()), "{:?}", chain.times("reserve"));
    assert!((1..=4).contains(&chain.times("write_down").len()));
}

#[test]
fn fm_b92_shards_that_fail_wait_longer_each_time() {
    let mut chain = Fake::new(|_, contract, _| match contract {
        "oracle" => page(vec![json!({"close_round": {"round": 7, "due_at": 0, "expires_at": 0}})]),
        _ => None,
    });
    chain.delivers = Box::new(|_| Err(refused("out of order")));
    let config = KeeperConfig { medians_per_close: Some(32), ..KeeperConfig::default() };
    let mut keeper = chain.keeper(config, &["close_round"]);
    chain.run(&mut keeper, 1_120);
    assert_eq!(chain.times("close_round"), [1_000, 1_012, 1_030, 1_066]);
}

#[test]
fn fm_b93_a_compound_that_changes_nothing_is_not_repeated_for_ever() {
    let mut chain = Fake::new(|chain, contract, query| {
        if query.get("ledger").is_some() {
            // Stakes and exits move the ledger.
            let ledger = chain.suite.as_ref()?.smart(contract, query.to_string().into()).ok()?;
            let mut ledger: Value = serde_json::from_slice(&ledger).ok()?;
            ledger["base"] = json!(chain.now.get().to_string());
            return Some(Ok(ledger));
        }
        query.get("due")?;
        page(vec![json!({"compound": {"unvested": "1", "since": null, "idle": "99000000000000"}})])
    });
    chain.suite = Some(Account::new(&open(), "keeper"));
    let mut keeper = chain.keeper(KeeperConfig::default(), &["compound"]);
    chain.run(&mut keeper, 1_000 + 4 * 3_600);
    // After 8, 16, .. 2,048 s, then each hour.
    let times = chain.times("compound");
    assert!((10..=13).contains(&times.len()), "{times:?}");
}

#[test]
fn fm_b81_rewards_that_waited_are_compounded_while_others_vest() {
    let suite = open();
    let alice = suite.borrow().account("alice");
    suite.borrow_mut().fund(&alice, 10_000 * UNIT, NATIVE);
    suite.borrow_mut().sync().unwrap();
    suite.borrow_mut().stake(&alice, 5_000 * UNIT).unwrap();
    suite.borrow_mut().compound().unwrap();
    let sends = move |age: u64| {
        let mut chain = Fake::new(move |chain, _, query| {
            query.get("due")?;
            let since = chain.now.get() - age;
            page(vec![json!({"compound": {"unvested": "1", "since": since, "idle": "0"}})])
        });
        let account = Account { rewards: Uint128::new(100 * UNIT), ..Account::new(&suite, "keeper") };
        chain.now.set(1_000_000);
        chain.suite = Some(account);
        let sent = chain.keeper(KeeperConfig::default(), &["compound"]).step().unwrap();
        sent
    };
    // The default plan's rewards vest for a day.
    assert_eq!((sends(86_399), sends(86_400)), (0, 1));
}

#[test]
fn fm_b94_what_cannot_be_read_hides_nothing_else() {
    let chain = Fake::new(|_, contract, query| match (contract, query["due"]["start_after"].as_str()) {
        ("market", None) => {
            let jobs = vec![json!({"of_a_later_version": {}}), request(1)];
            Some(Ok(json!({"jobs": jobs, "next": "second"})))
        }
        ("market", _) => Some(Err(anyhow!("out of gas"))),
        _ => None,
    });
    let mut keeper = chain.keeper(KeeperConfig::default(), &["pay_request"]);
    assert_eq!(keeper.step().unwrap(), 1);
}

#[test]
fn fm_b94_a_flag_that_cannot_be_read_stops_no_other_flag() {
    let account = |name: &str| {
        json!({"account": name, "state": "liquidatable", "health": "0.9", "edge": "1", "distance": "0",
            "owed": "10", "value": "9", "healthy_at": 5, "revision": 1})
    };
    let chain = Fake::new(move |_, contract, query| match contract {
        "market" => Some(Ok(json!({"accounts": [account("bad"), account("good")], "next": null}))),
        "engine" if query["flag"]["account"] == "bad" => Some(Err(anyhow!("out of gas"))),
        "engine" => Some(Ok(Value::Null)),
        _ => None,
    });
    let mut keeper = chain.keeper(KeeperConfig::default(), &["flag"]);
    assert_eq!(keeper.step().unwrap(), 1);
    assert_eq!(chain.sent.borrow()[0].1, [json!({"flag": {"market": "market", "account": "good"}})]);
}

#[test]
fn fm_b94_what_sorts_behind_two_thousand_others_is_done() {
    let mut chain = Fake::new(|_, contract, query| {
        let from = query["due"]["start_after"].as_u64().unwrap_or(0);
        let next = Some(from + 100).filter(|next| *next < 2_100);
        (contract == "market")
            .then(|| Ok(json!({"jobs": (from..from + 100).map(request).collect::<Vec<_>>(), "next": next})))
    });
    chain.simulates = Box::new(|messages| match messages[0]["pay_request"]["id"].as_u64() {
        Some(2_050) => Ok(()),
        _ => Err(refused("trap")),
    });
    let mut keeper = chain.keeper(KeeperConfig::default(), &["pay_request"]);
    chain.run(&mut keeper, 1_012);
    assert_eq!(chain.sent.borrow().len(), 1);
}

#[test]
fn fm_b95_claims_that_cannot_be_paid_hold_no_place() {
    let claim =
        |owner: String, batches: Vec<u64>| json!({"claim_for": {"owner": owner, "batches": batches, "amount": "5"}});
    let mut chain = Fake::new(move |_, contract, _| {
        let mut jobs: Vec<Value> = (0..25).map(|blocked| claim(format!("blocked{blocked}"), vec![1])).collect();
        jobs.push(claim("good".into(), (1..46).collect()));
        (contract == "staking").then(|| page(jobs))?
    });
    chain.simulates = Box::new(|messages| {
        let blocked =
            |message: &Value| message["claim_for"]["owner"].as_str().is_some_and(|it| it.starts_with("blocked"));
        if messages.iter().any(blocked) {
            Err(refused("is not allowed to receive funds"))
        } else {
            Ok(())
        }
    });
    let mut keeper = chain.keeper(KeeperConfig::default(), &["pay_exit"]);
    chain.run(&mut keeper, 1_018);
    let sent = chain.sent.borrow();
    let sizes = sent[0].1.iter().map(|message| message["claim_for"]["batches"].as_array().unwrap().len());
    // 45 batches are more than a message has gas for.
    assert_eq!(sizes.collect::<Vec<_>>(), [20, 20, 5]);
}

#[test]
fn fm_b97_a_node_that_refuses_every_query_is_left() {
    let chain = Fake::new(|_, _, _| Some(Err(refused("version does not exist"))));
    let mut keeper = chain.keeper(KeeperConfig::default(), &["close_round", "sync", "mark"]);
    let turns: Vec<u32> = (0..6)
        .map(|_| {
            keeper.step().unwrap();
            chain.turned.get()
        })
        .collect();
    assert_eq!(turns, [0, 0, 1, 1, 1, 2]);
}

#[test]
fn fm_b99_a_disk_that_fails_does_not_stop_the_rounds() {
    let file = tempfile::NamedTempFile::new().unwrap();
    let chain = Fake::new(|chain, contract, _| (contract == "oracle").then(|| round(chain))?);
    // A file where a folder should be.
    let config = KeeperConfig { state: Some(file.path().join("keeper.json")), ..KeeperConfig::default() };
    let mut keeper = chain.keeper(config, &["close_round"]);
    chain.run(&mut keeper, 1_100);
    assert_eq!(chain.times("close_round").len(), 4);
}

#[test]
fn gas_limits_are_three_quarters_above_a_simulation() {
    let chain = Fake::new(|chain, contract, _| (contract == "oracle").then(|| round(chain))?);
    chain.keeper(KeeperConfig::default(), &["close_round"]).step().unwrap();
    assert_eq!(chain.sent.borrow()[0].2, 175_000);
}

#[test]
fn a_refresh_after_a_fall_is_sent_until_it_succeeds() {
    let suite = open();
    suite.borrow_mut().refresh().unwrap();
    let fails = Rc::new(Cell::new(true));
    let broken = fails.clone();
    let mut chain = Fake::new(|_, _, _| None);
    chain.delivers = Box::new(move |_| if broken.get() { Err(refused("out of gas")) } else { Ok(()) });
    chain.suite = Some(Account::new(&suite, "keeper"));
    let mut keeper = chain.keeper(KeeperConfig::default(), &["refresh"]);
    let mut step_at = |price, later| {
        suite.borrow_mut().set_price(percent(price), percent(100), 3).unwrap();
        chain.now.set(suite.borrow().chain.now().unwrap() + later);
        keeper.step().unwrap()
    };
    assert_eq!(step_at(1_000, 0), 0);
    // It falls by a tenth, and the first refresh fails.
    assert_eq!(step_at(900, 0), 0);
    assert_eq!(chain.sent.borrow().len(), 1);
    fails.set(false);
    assert_eq!(step_at(900, 10), 1);
}
