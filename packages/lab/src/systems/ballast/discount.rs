//! Discounts, edge and target: the formulas of the law on numbers alone.

use super::{Band, Clock, Floor, Target};

const DAY: f64 = 86_400.0;

impl Clock {
    /// The discount of a solvent account with health below 1, `seconds` after its flag.
    pub fn discount(&self, seconds: f64, health: f64, ratio: f64, least: f64) -> f64 {
        let bound = self.bound(ratio, least);
        (self.start + self.per_minute / 60.0 * seconds + self.health_slope * (1.0 - health).max(0.0)).min(bound)
    }

    /// The greatest discount at collateral ratio `ratio`: a sale makes no deficit beyond `least`.
    pub fn bound(&self, ratio: f64, least: f64) -> f64 {
        let room = if ratio > 1.0 { 1.0 - 1.0 / ratio } else { 0.0 };
        room.min(self.cap).max(least)
    }
}

impl Band {
    /// The discount in the band, `seconds` after the flag.
    pub fn discount(&self, start: f64, seconds: f64, bound: f64) -> f64 {
        (start + self.per_minute / 60.0 * seconds).min(bound).min(self.cap)
    }

    /// Health below which an account may be sold. `variance` per second, `drift` is `ln(p/EMA)`.
    pub fn edge_at(&self, variance: f64, drift: f64) -> f64 {
        if !self.on || self.z == 0.0 {
            return 1.0;
        }
        let mut square = variance.max(0.0) * self.seconds;
        if self.drift {
            square += drift.min(0.0) * drift.min(0.0);
        }
        1.0 + self.z * square.sqrt()
    }
}

impl Floor {
    /// The discount of an account that has been under water for `seconds`; negative while the buyer pays more than the
    /// price.
    pub fn discount(&self, seconds: f64, ratio: f64) -> f64 {
        if seconds < self.grace {
            let part = seconds / self.grace;
            return (1.0 - 1.0 / ratio) * (1.0 - part) + self.start * part;
        }
        self.after_grace(seconds - self.grace)
    }

    fn after_grace(&self, seconds: f64) -> f64 {
        if seconds <= self.middle_seconds {
            if self.middle_seconds > 0.0 {
                return self.start + (self.middle - self.start) * seconds / self.middle_seconds;
            }
            return self.middle;
        }
        if self.end_seconds > self.middle_seconds {
            let part = (seconds - self.middle_seconds) / (self.end_seconds - self.middle_seconds);
            return self.end.min(self.middle + (self.end - self.middle) * part);
        }
        self.end
    }
}

impl Target {
    /// Health after a hard sale. `variance` per second.
    pub fn health(&self, variance: f64) -> f64 {
        (self.base + self.per_sigma * (variance.max(0.0) * DAY).sqrt()).min(self.most)
    }
}

/// Value of the collateral that must be sold at `1 - discount = kept` so that health becomes `target`; infinite when no sale
/// restores health.
pub fn worth_to_sell(target: f64, debt: f64, value: f64, maintenance: f64, kept: f64) -> f64 {
    let gain = target * kept - maintenance;
    if gain > 0.0 {
        (target * debt - value * maintenance) / gain
    } else {
        f64::INFINITY
    }
}
