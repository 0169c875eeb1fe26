//! What happened how often: actions that went through or were refused, and the contracts' events.

use super::documented::assert_documented;
use cw_multi_test::AppResponse;
use std::collections::BTreeMap;
use suite::invariants;

#[derive(Default)]
pub struct Tally {
    pub done: BTreeMap<&'static str, u64>,
    pub refused: BTreeMap<(&'static str, String), u64>,
    pub events: BTreeMap<String, u64>,
    /// How often each invariant was asserted.
    pub invariants: invariants::Counts,
}

impl Tally {
    pub fn did(&mut self, name: &'static str, response: &AppResponse) {
        *self.done.entry(name).or_default() += 1;
        for event in &response.events {
            assert_documented(event);
            if let Some(name) = event.ty.strip_prefix("wasm-") {
                *self.events.entry(name.into()).or_default() += 1;
            }
        }
    }

    pub fn refuse(&mut self, name: &'static str, why: String) {
        *self.refused.entry((name, why)).or_default() += 1;
    }

    pub fn add(&mut self, other: Self) {
        for (name, count) in other.done {
            *self.done.entry(name).or_default() += count;
        }
        for (name, count) in other.refused {
            *self.refused.entry(name).or_default() += count;
        }
        for (name, count) in other.events {
            *self.events.entry(name).or_default() += count;
        }
        for (name, count) in other.invariants {
            *self.invariants.entry(name).or_default() += count;
        }
    }

    /// A table of everything.
    pub fn table(&self) -> String {
        let mut lines = vec![];
        for (name, count) in &self.done {
            let refused: Vec<_> = self.refused.iter().filter(|((action, _), _)| action == name).collect();
            let refused: Vec<_> = refused.into_iter().map(|((_, why), count)| format!("{why} {count}")).collect();
            lines.push(format!("{count:>7}  {name:<16} {}", refused.join(", ")));
        }
        let never = self.refused.iter().filter(|((action, _), _)| !self.done.contains_key(action));
        lines.extend(never.map(|((action, why), count)| format!("      0  {action:<16} {why} {count}")));
        lines.extend(self.events.iter().map(|(name, count)| format!("{count:>7}  {name}")));
        lines.push(invariants::table(&self.invariants));
        lines.join("\n")
    }
}
