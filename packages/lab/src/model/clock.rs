//! Time, and the time that counts for discounts.

/// Longest gap between two readable prices that still counts as up-time, seconds.
const GAP: f64 = 120.0;

/// Seconds since 1970, and up-time: the seconds in which the feed was readable.
#[derive(Debug, Clone, PartialEq)]
pub struct Clock {
    /// Now.
    pub now: f64,
    /// Up-time of the feed.
    pub up: f64,
    last: f64,
}

impl Clock {
    /// A clock that begins at `now`.
    pub fn new(now: f64) -> Self {
        Self { now, up: 0.0, last: now }
    }

    /// Advances to `time` if it is later, without a price.
    pub fn skip_to(&mut self, time: f64) {
        self.now = self.now.max(time);
    }

    /// Advances to `time` if it is later; at most a short gap of it counts.
    pub fn move_to(&mut self, time: f64) {
        self.skip_to(time);
        self.up += (self.now - self.last).min(GAP);
        self.last = self.now;
    }

    /// Lets `seconds` pass with a live feed.
    pub fn wait(&mut self, seconds: f64) {
        self.now += seconds;
        self.up += seconds;
        self.last = self.now;
    }
}
