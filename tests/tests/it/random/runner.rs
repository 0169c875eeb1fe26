//! Runs worlds: seeds side by side, steps in order, and a report for the first thing that must not happen.

use super::actions::{self, ACTIONS};
use super::ending;
use super::tally::Tally;
use super::violation::Violation;
use super::world::World;
use std::env;
use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::Mutex;
use std::time::Instant;

/// Seeds and steps of `cargo test`.
const SEEDS: Range<u64> = 1..9;
const STEPS: u64 = 600;

/// What one seed came to.
struct Run {
    tally: Tally,
    failure: Option<String>,
}

fn report(world: &World, seed: u64, step: u64, violation: &Violation) -> String {
    let actions: Vec<_> = world.log.iter().map(String::as_str).collect();
    format!("seed {seed}, step {step}: {violation}\n  {}", actions.join("\n  "))
}

/// So many steps, then everybody leaves.
fn run(seed: u64, steps: u64) -> Run {
    let began = Instant::now();
    let mut world = World::new(seed);
    let mut failure = None;
    for step in 0..steps {
        if let Err(violation) = actions::one(&mut world) {
            failure = Some(report(&world, seed, step, &violation));
            break;
        }
    }
    if failure.is_none() {
        failure = ending::all_leave(&mut world).err().map(|violation| report(&world, seed, steps, &violation));
    }
    let (messages, time) = (world.suite.messages, began.elapsed().as_secs());
    println!("seed {seed}: {messages} messages, {time} s{}", if failure.is_some() { ", FAILED" } else { "" });
    Run { tally: world.tally, failure }
}

#[test]
fn any_order_of_messages_keeps_every_promise() {
    let (seeds, chosen) = (seeds(SEEDS), env::var("BALLAST_SEEDS").is_ok());
    let steps = env::var("BALLAST_STEPS").map_or(STEPS, |text| text.parse().expect("BALLAST_STEPS is a number"));
    let (next, runs) = (AtomicU64::new(seeds.start), Mutex::new(vec![]));
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| loop {
                let seed = next.fetch_add(1, Ordering::Relaxed);
                if seed >= seeds.end {
                    break;
                }
                let done = self::run(seed, steps);
                runs.lock().unwrap().push(done);
            });
        }
    });
    let (mut tally, mut failures) = (Tally::default(), vec![]);
    for run in runs.into_inner().unwrap() {
        tally.add(run.tally);
        failures.extend(run.failure);
    }
    println!("{}", tally.table());
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
    // A single replayed seed need not reach everything.
    if !chosen && steps >= STEPS {
        let missing = actions::missing(&tally);
        assert!(missing.is_empty(), "never reached: {}", missing.join(", "));
    }
}

/// The seeds that `BALLAST_SEEDS` names, else those of `cargo test`.
pub fn seeds(usual: Range<u64>) -> Range<u64> {
    env::var("BALLAST_SEEDS").map_or(usual, |text| range(&text))
}

/// `7` is one seed, `1..50` a range.
fn range(text: &str) -> Range<u64> {
    let number = |text: &str| text.trim().parse::<u64>().expect("BALLAST_SEEDS is a seed or a range");
    match text.split_once("..") {
        Some((from, to)) => number(from)..number(to),
        None => number(text)..number(text) + 1,
    }
}

#[test]
fn every_action_has_a_chance() {
    assert!(ACTIONS.iter().all(|(weight, _)| *weight > 0));
}
