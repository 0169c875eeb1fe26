//! The keepers against what a real wasmd chain answered: `cargo parity --record` wrote it down, in
//! `recordings`. Every answer, balance, delegation, entry, reward and validator after every step.

use std::fs;
use std::path::PathBuf;

use simchain::parity::{replay, Recording};

fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn recording(name: &str) -> Recording {
    let text = fs::read_to_string(folder("recordings").join(name).with_extension("json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

#[track_caller]
fn assert_agrees(name: &str) {
    let recording = recording(name);
    assert_eq!(recording.played.len(), recording.script.steps.len());
    let replayed = replay(&recording).unwrap();
    let lines = ["genesis"].into_iter().chain(recording.script.steps.iter().map(String::as_str));
    for (number, (line, differences)) in lines.zip(replayed).enumerate() {
        assert!(differences.is_empty(), "{name}, step {number}, `{line}`:\n{}", differences.join("\n"));
    }
}

#[test]
fn facts_1_2_3_entries_maturity_and_refusals() {
    assert_agrees("entries");
}

#[test]
fn fact_4_rewards_and_automatic_payouts() {
    assert_agrees("rewards");
}

#[test]
fn fact_4_rewards_of_several_denominations() {
    assert_agrees("denominations");
}

#[test]
fn fact_6_validators_without_power_and_removed_ones() {
    assert_agrees("removed");
}

#[test]
fn facts_3_5_double_signs_by_infraction_height() {
    assert_agrees("slashes");
}

#[test]
fn facts_5_6_downtime_jail_and_the_way_back() {
    assert_agrees("downtime");
}

#[test]
fn fact_6_a_validator_slashed_to_nothing() {
    assert_agrees("whole");
}

#[test]
fn fact_7_truncation_through_shares() {
    assert_agrees("truncation");
}

#[test]
fn actions_drawn_at_random() {
    for name in ["random-1", "random-3"] {
        assert_agrees(name);
    }
}

/// No script without a recording and a test, and every recording is of the script as it is now.
#[test]
fn recordings_are_of_the_scripts() {
    let mut names: Vec<_> = fs::read_dir(folder("scripts")).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    let tested = [
        "denominations",
        "downtime",
        "entries",
        "random-1",
        "random-3",
        "removed",
        "rewards",
        "slashes",
        "truncation",
        "whole",
    ];
    assert_eq!(names.iter().map(|path| path.file_stem().unwrap().to_str().unwrap()).collect::<Vec<_>>(), tested);
    for path in names {
        let script = fs::read_to_string(&path).unwrap();
        let recording = recording(path.file_stem().unwrap().to_str().unwrap());
        // Steps are lines of their own, in quotes.
        let lines = script.lines().map(str::trim).filter(|line| line.starts_with('"'));
        let steps: Vec<_> = lines.map(|line| line.trim_end_matches(',').trim_matches('"')).collect();
        assert_eq!(steps, recording.script.steps, "{}: cargo parity --record", path.display());
    }
}

/// A recording of another truth is told apart: one unit in one entry.
#[test]
fn a_difference_of_one_unit_is_seen() {
    let mut recording = recording("slashes");
    let (step, value) = recording
        .played
        .iter_mut()
        .enumerate()
        .find_map(|(step, played)| Some((step, played.changes.get_mut("unbonding of alice at v1, 2")?)))
        .unwrap();
    assert_eq!(value.as_deref(), Some("50001 of 50001, begun #8, due #8+60s"));
    *value = Some("50000 of 50001, begun #8, due #8+60s".into());
    let replayed = replay(&recording).unwrap();
    let first = replayed.iter().position(|differences| !differences.is_empty()).unwrap();
    assert_eq!(first, step + 1);
    assert_eq!(replayed[first].len(), 1);
    assert!(replayed[first][0].starts_with("unbonding of alice at v1, 2: real `50000 of"), "{}", replayed[first][0]);
}
