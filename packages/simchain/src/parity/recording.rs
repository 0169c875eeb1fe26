//! A chain's recorded responses, step by step.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::script::Script;

/// Everything observed after a step: names, with values as text.
pub type State = BTreeMap<String, String>;

/// Where a step took place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Its height.
    pub height: u64,
    /// Its time, in nanoseconds.
    pub time: u64,
    /// The time of the block before it, in nanoseconds.
    pub before: u64,
}

/// A slash as the chain's modules ordered it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slash {
    /// The validator's name.
    pub validator: String,
    /// The part.
    pub fraction: String,
    /// Height of the infraction, as x/staking got it.
    pub infraction: u64,
    /// The validator's power then, in millions of the bond denomination.
    pub power: u64,
    /// Jailed for ever.
    pub tombstone: bool,
}

/// A step and the real chain's response to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Played {
    /// The line of the script.
    pub step: String,
    /// Its block; that of the last attempt.
    pub block: Block,
    /// The slash, if it was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slash: Option<Slash>,
    /// The blocks of its attempts, if there were several; one response each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attempts: Vec<Block>,
    /// One response per message, or one refusal for all.
    pub answer: Vec<String>,
    /// Observations that changed since the previous step; none for a removed one.
    pub changes: BTreeMap<String, Option<String>>,
}

/// A script as a real chain played it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recording {
    /// Software of the recorded chain.
    pub software: String,
    /// What was played.
    pub script: Script,
    /// The first block observed; step 0.
    pub genesis: Block,
    /// What was there then.
    pub state: State,
    /// The steps, from 1.
    pub played: Vec<Played>,
}

impl Recording {
    /// What was there after each step.
    pub fn states(&self) -> Vec<State> {
        let mut state = self.state.clone();
        let after = self.played.iter().map(|played| {
            for (key, value) in &played.changes {
                match value {
                    Some(value) => state.insert(key.clone(), value.clone()),
                    None => state.remove(key),
                };
            }
            state.clone()
        });
        after.collect()
    }
}

/// Observations that differ between `before` and `after`; none for a removed one.
pub fn changes(before: &State, after: &State) -> BTreeMap<String, Option<String>> {
    let keys: BTreeSet<_> = before.keys().chain(after.keys()).collect();
    let changed = keys.into_iter().filter(|key| before.get(*key) != after.get(*key));
    changed.map(|key| (key.clone(), after.get(key).cloned())).collect()
}

/// One line for each response and observation in which two chains, named `left` and `right`, differ.
pub fn differences(left: (&str, &[String], &State), right: (&str, &[String], &State)) -> Vec<String> {
    let ((one, answers, state), (other, answers2, state2)) = (left, right);
    let mut found = vec![];
    if answers != answers2 {
        found.push(format!("answer: {one} `{}`, {other} `{}`", answers.join("; "), answers2.join("; ")));
    }
    let text = |value: Option<&String>| value.map_or("nothing".to_string(), |value| format!("`{value}`"));
    for key in changes(state, state2).keys() {
        found.push(format!("{key}: {one} {}, {other} {}", text(state.get(key)), text(state2.get(key))));
    }
    found
}
