//! From the market to the reporters: delay, outages and full blocks. Draws come in the order of the lab's model.

use lab::behaviour::OracleRules;
use lab::dice::Dice;
use lab::Behaviour;

use super::cast::Cast;
use super::reporters::Truth;
use crate::number::float;

const HOUR: f64 = 3_600.0;

/// Past market prices, and the end of the reporters' outage.
#[derive(Default)]
pub struct Feed {
    seen: Vec<(u64, Truth)>,
    silent_until: f64,
}

impl Feed {
    /// At the opening of a bar of `seconds` an outage may begin.
    pub fn open(&mut self, rules: &OracleRules, time: u64, seconds: u64, dice: &mut dyn Dice) {
        if rules.outage_per_hour <= 0.0 {
            return;
        }
        let chance = 1.0 - (-rules.outage_per_hour * seconds as f64 / HOUR).exp();
        if dice.unit() < chance {
            self.silent_until = time as f64 + rules.outage_hours * HOUR;
        }
    }

    /// The price that reporters see at `time`; none during an outage.
    pub fn see(&mut self, rules: &OracleRules, time: u64, truth: Truth) -> Option<Truth> {
        self.seen.push((time, truth));
        if (time as f64) < self.silent_until {
            return None;
        }
        let last = self.seen.len().saturating_sub(1);
        let by_points = last.saturating_sub(usize::try_from(rules.latency_points).unwrap_or(usize::MAX));
        let old_enough = |(at, _): &(u64, Truth)| *at as f64 <= time as f64 - rules.latency_seconds;
        let by_time = self.seen.iter().rposition(old_enough).unwrap_or(0);
        self.seen.get(by_points.min(by_time)).map(|(_, truth)| *truth)
    }
}

/// Chooses the liquidators whose transactions miss the block when the market has moved far since `before`.
pub fn congest(cast: &mut Cast, behaviour: &Behaviour, before: Truth, truth: Truth, dice: &mut dyn Dice) {
    let chain = &behaviour.chain;
    let value = |truth: Truth| float(truth.native) * float(truth.ratio);
    let full = chain.congested_miss > 0.0 && (value(truth) / value(before)).ln().abs() >= chain.congested_move;
    for liquidator in &mut cast.liquidators {
        liquidator.misses = full && dice.unit() < chain.congested_miss;
    }
}
