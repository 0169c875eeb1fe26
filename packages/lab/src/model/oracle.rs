//! The price feed: rounds, breaker, variance, EMA, delay, silence.

use crate::behaviour::OracleRules;

use super::clock::Clock;

/// The feed as the market reads it.
#[derive(Debug, Clone, PartialEq)]
pub struct Oracle {
    rules: OracleRules,
    /// Price that liquidation uses.
    pub price: f64,
    /// Average price.
    pub ema: f64,
    /// Variance per second.
    pub variance: f64,
    accepted: f64,
    seen: Vec<(f64, f64)>,
    silent_until: f64,
}

impl Oracle {
    /// A feed that has always stood at `price`.
    pub fn new(rules: &OracleRules, price: f64, now: f64) -> Self {
        Self {
            rules: rules.clone(),
            price,
            ema: price,
            variance: 1e-12,
            accepted: now,
            seen: vec![(f64::NEG_INFINITY, price)],
            silent_until: f64::NEG_INFINITY,
        }
    }

    /// Half width of the price, relative.
    pub fn confidence(&self) -> f64 {
        self.rules.confidence
    }

    /// `ln(price / EMA)`.
    pub fn drift(&self) -> f64 {
        (self.price / self.ema).ln()
    }

    /// Goes silent for an outage from `time`.
    pub(super) fn fail(&mut self, time: f64) {
        self.silent_until = time + self.rules.outage_hours * 3600.0;
    }

    /// Reads the market's price at `time`: advances by the rounds that acceptance takes and updates price and averages. False
    /// while the feed is silent.
    pub(super) fn observe(&mut self, clock: &mut Clock, time: f64, market_price: f64) -> bool {
        self.seen.push((time, market_price));
        if time < self.silent_until {
            clock.skip_to(time);
            return false;
        }
        clock.move_to(time);
        let price = self.delayed(time);
        let rules = &self.rules;
        let change = if price == self.price { 0.0 } else { (price / self.price).ln() };
        let ahead = clock.now + rules.round_seconds - self.accepted;
        let span = ahead.max(rules.round_seconds).min(rules.breaker_span);
        let band = rules.breaker_least.max(rules.breaker_sigmas * (self.variance.max(1e-18) * span).sqrt());
        let inside = change.abs() <= band;
        let rounds = f64::from(if inside { rules.rounds } else { rules.breach_rounds });
        clock.wait(rules.round_seconds * rounds);
        // Inside the band the sample ends one round after the point; beyond it, when it is accepted.
        let late = if inside { rules.round_seconds * (rounds - 1.0) } else { 0.0 };
        let dt = (clock.now - late - self.accepted).max(rules.round_seconds);
        self.variance += (1.0 - (-dt / rules.tau_variance).exp()) * (change * change / dt - self.variance);
        self.ema += (1.0 - (-dt / rules.tau_ema).exp()) * (self.price - self.ema);
        let rest = clock.now - self.accepted - dt;
        self.price = price;
        self.accepted = clock.now;
        if rest > 0.0 {
            self.ema += (1.0 - (-rest / rules.tau_ema).exp()) * (self.price - self.ema);
            self.variance *= (-rest / rules.tau_variance).exp();
        }
        true
    }

    /// The market's price before the feed's delay.
    fn delayed(&self, time: f64) -> f64 {
        let last = self.seen.len().saturating_sub(1);
        let by_points = last.saturating_sub(self.rules.latency_points as usize);
        let old_enough = |&(at, _): &(f64, f64)| at <= time - self.rules.latency_seconds;
        let by_time = self.seen.iter().rposition(old_enough).unwrap_or(0);
        self.seen[by_points.min(by_time)].1
    }
}
