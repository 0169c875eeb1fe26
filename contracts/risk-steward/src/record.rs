//! A rule with its use: the used part of the day's step, and the adjustment that will walk back.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::Uint128;
use interfaces::risk_steward::{Adjustment, Direction, Parameter, Rule};
use interfaces::shared::error::CommonError;
use risk::int::mul_div_floor;

use crate::error::ContractError;

const DAY: Uint128 = Uint128::new(86_400);
/// The shortest life of an adjustment, in seconds (1 h).
const SHORTEST_LIFE: u64 = 3_600;
/// The longest life of an adjustment, in seconds (365 d).
const LONGEST_LIFE: u64 = 31_536_000;

/// A rule with its use.
#[cw_serde]
pub struct Record {
    /// The rule.
    pub rule: Rule,
    /// The used part of the step, at `used_at`. It is restored linearly over a day.
    pub used: Uint128,
    /// The moment of `used`, in seconds since the epoch.
    pub used_at: u64,
    /// The present adjustment; or the last one, which has returned to governance's value. For one further life a new adjustment
    /// inherits its end.
    pub adjustment: Option<Adjustment>,
}

impl Record {
    /// Checks a rule. Errors: `OutOfRange`.
    pub fn new(rule: Rule) -> Result<Self, ContractError> {
        CommonError::ensure_range("min", rule.min, Uint128::zero(), rule.max)?;
        CommonError::ensure_range("step", rule.step, Uint128::one(), Uint128::MAX)?;
        CommonError::ensure_range("life", rule.life, SHORTEST_LIFE, LONGEST_LIFE)?;
        Ok(Self { rule, used: Uint128::zero(), used_at: 0, adjustment: None })
    }

    const fn parameter(&self) -> Parameter {
        self.rule.parameter
    }

    fn is_tighter(&self, value: Uint128, than: Uint128) -> bool {
        match self.rule.tighter {
            Direction::Lower => value < than,
            Direction::Higher => value > than,
        }
    }

    /// The used part of the step at `now`, at most the step, which may have been lowered. Rounded up, in favour of those whom the
    /// step protects.
    fn used(&self, now: u64) -> Result<Uint128, ContractError> {
        let passed = Uint128::from(now.saturating_sub(self.used_at)).min(DAY);
        Ok(self.used.min(self.rule.step).saturating_sub(mul_div_floor(self.rule.step, passed, DAY)?))
    }

    /// How far the value may be loosened at `now`.
    pub fn available(&self, now: u64) -> Result<Uint128, ContractError> {
        Ok(self.rule.step.saturating_sub(self.used(now)?))
    }

    /// Uses the step. Errors: `TooFast`.
    fn loosen(&mut self, asked: Uint128, now: u64) -> Result<(), ContractError> {
        let available = self.available(now)?;
        if asked > available {
            return Err(ContractError::TooFast { parameter: self.parameter(), asked, available });
        }
        (self.used, self.used_at) = (self.used(now)?.checked_add(asked)?, now);
        Ok(())
    }

    /// Ends the adjustment when the market's value is not the one that the steward set, because governance has changed it.
    fn meet(&mut self, current: Uint128) {
        self.adjustment = self.adjustment.filter(|adjustment| adjustment.set == current);
    }

    /// Notes that a vote lowered the value that the steward set, and that governance's may be at most `most` now.
    pub fn lower(&mut self, current: Uint128, value: Uint128, most: Uint128) {
        self.meet(current);
        if let Some(adjustment) = &mut self.adjustment {
            (adjustment.set, adjustment.home) = (value, adjustment.home.min(most));
        }
    }

    /// The adjustment, while the value differs from governance's.
    fn away(&self) -> Option<Adjustment> {
        self.adjustment.filter(|adjustment| adjustment.set != adjustment.home)
    }

    /// Confirms a value that the steward set, for governance. Returns the adjustment that ends.
    ///
    /// Errors: `NotFound` (adjustment), `Moved`.
    pub fn confirm(&mut self, current: Uint128, value: Uint128) -> Result<Adjustment, ContractError> {
        self.meet(current);
        let parameter = self.parameter();
        let old = self.away().ok_or_else(|| CommonError::not_found("adjustment", parameter))?;
        if old.set != value {
            return Err(ContractError::Moved { parameter, confirmed: value, present: old.set });
        }
        self.adjustment = None;
        Ok(old)
    }

    /// Sets a value for the steward. Returns the moment from which it can be walked back. The first step away from governance's
    /// value starts the life. Later steps do not prolong it, nor do a return to that value and a new step: the old end applies
    /// until a further life has passed.
    ///
    /// Errors: `Unchanged`, `OutOfRange`, `Expired`, `TooFast`.
    pub fn adjust(&mut self, current: Uint128, value: Uint128, now: u64) -> Result<u64, ContractError> {
        let parameter = self.parameter();
        if value == current {
            return Err(ContractError::Unchanged { parameter, value });
        }
        CommonError::ensure_range("value", value, self.rule.min, self.rule.max)?;
        self.meet(current);
        let last = self.adjustment.filter(|last| {
            let rests = now < last.expires_at.saturating_add(self.rule.life);
            last.set != last.home || rests
        });
        let (home, expires_at) = match last {
            Some(last) => (last.home, last.expires_at),
            None => (current, now.saturating_add(self.rule.life)),
        };
        if !self.is_tighter(value, current) {
            if now >= expires_at {
                return Err(ContractError::Expired { parameter, expired_at: expires_at });
            }
            self.loosen(value.abs_diff(current), now)?;
        }
        self.adjustment = Some(Adjustment { home, set: value, expires_at });
        Ok(expires_at)
    }

    /// Moves an expired adjustment towards governance's value. Returns the new value and governance's.
    ///
    /// Errors: `NotFound` (adjustment), `NotExpired`, `TooFast` when nothing of the step is left.
    pub fn walk_back(&mut self, current: Uint128, now: u64) -> Result<(Uint128, Uint128), ContractError> {
        let parameter = self.parameter();
        self.meet(current);
        let Some(Adjustment { home, expires_at, .. }) = self.away() else {
            return Err(CommonError::not_found("adjustment", parameter).into());
        };
        if now < expires_at {
            return Err(ContractError::NotExpired { parameter, expires_at, now });
        }
        let value = if self.is_tighter(home, current) {
            home
        } else {
            let way = home.abs_diff(current);
            let moved = way.min(self.available(now)?);
            // Nothing left today: the error names it.
            self.loosen(if moved.is_zero() { way } else { moved }, now)?;
            if home > current {
                current.checked_add(moved)?
            } else {
                current.checked_sub(moved)?
            }
        };
        self.adjustment = Some(Adjustment { home, set: value, expires_at });
        Ok((value, home))
    }
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
    use super::*;

    const PARAMETER: Parameter = Parameter::DebtCap {};
    const LIFE: u64 = 30 * 86_400;

    /// A cap from 0 to 1,000 that may rise by 86.4 a day, which is 1 in 1,000 seconds.
    fn cap() -> Record {
        let (min, max, step) = (u(0), u(1_000), u(86));
        let rule = Rule {
            market: "market".into(),
            parameter: PARAMETER,
            min,
            max,
            tighter: Direction::Lower,
            step,
            life: LIFE,
        };
        Record::new(rule).unwrap()
    }

    fn u(value: u128) -> Uint128 {
        Uint128::new(value)
    }

    fn too_fast(asked: u128, available: u128) -> ContractError {
        ContractError::TooFast { parameter: PARAMETER, asked: u(asked), available: u(available) }
    }

    #[test]
    fn tighter_is_free_and_looser_is_slow() {
        let mut record = cap();
        assert_eq!(record.adjust(u(900), u(100), 0), Ok(LIFE));
        assert_eq!(record.adjust(u(100), u(187), 0), Err(too_fast(87, 86)));
        assert_eq!(record.adjust(u(100), u(186), 0), Ok(LIFE));
        assert_eq!(record.adjust(u(186), u(187), 0), Err(too_fast(1, 0)));
        // 86 * 1005 / 86400 = 1.0003, and tightening gives nothing back.
        assert_eq!(record.adjust(u(186), u(180), 500), Ok(LIFE));
        assert_eq!(record.adjust(u(180), u(182), 1_005), Err(too_fast(2, 1)));
        assert_eq!(record.adjust(u(180), u(181), 1_005), Ok(LIFE));
        // A whole day gives the whole step, two days not more.
        assert_eq!(record.available(1_005 + 2 * 86_400), Ok(u(86)));
    }

    #[test]
    fn no_split_of_a_day_loosens_by_more_than_two_steps() {
        let mut dice = dice::Dice::new(3);
        for _ in 0..200 {
            let (mut record, mut now, mut value) = (cap(), 0, 100);
            while now < 86_400 {
                let asked = record.available(now).unwrap().min(u(1 + u128::from(dice.below(86))));
                if !asked.is_zero() && value + asked.u128() <= 1_000 {
                    record.adjust(u(value), u(value) + asked, now).unwrap();
                    value += asked.u128();
                }
                now += dice.below(9_000);
            }
            // The step available at the beginning, plus what a day restores.
            assert!(value <= 100 + 2 * 86, "{value}");
        }
    }

    #[test]
    fn values_stay_in_the_range() {
        let error = |value: u128| {
            ContractError::Common(CommonError::OutOfRange {
                name: "value",
                value: value.to_string(),
                min: "0".into(),
                max: "1000".into(),
            })
        };
        assert_eq!(cap().adjust(u(990), u(1_001), 0), Err(error(1_001)));
        assert_eq!(
            cap().adjust(u(990), u(990), 0),
            Err(ContractError::Unchanged { parameter: PARAMETER, value: u(990) })
        );
    }

    #[test]
    fn a_loosened_value_walks_back_at_once_when_it_expires() {
        let mut record = cap();
        record.adjust(u(500), u(580), 10).unwrap();
        // A later step does not prolong it.
        record.adjust(u(580), u(600), 86_410).unwrap();
        let (expires_at, now) = (LIFE + 10, LIFE + 9);
        assert_eq!(
            record.walk_back(u(600), now),
            Err(ContractError::NotExpired { parameter: PARAMETER, expires_at, now })
        );
        let late = record.adjust(u(600), u(601), LIFE + 10);
        assert_eq!(late, Err(ContractError::Expired { parameter: PARAMETER, expired_at: expires_at }));
        assert_eq!(record.walk_back(u(600), LIFE + 10), Ok((u(500), u(500))));
        assert_eq!(record.away(), None);
    }

    #[test]
    fn a_tightened_value_walks_back_by_a_step_a_day() {
        let mut record = cap();
        record.adjust(u(500), u(300), 0).unwrap();
        assert_eq!(record.walk_back(u(300), LIFE), Ok((u(386), u(500))));
        assert_eq!(record.walk_back(u(386), LIFE), Err(too_fast(114, 0)));
        assert_eq!(record.walk_back(u(386), LIFE + 86_400), Ok((u(472), u(500))));
        assert_eq!(record.walk_back(u(472), LIFE + 2 * 86_400), Ok((u(500), u(500))));
        assert_eq!(record.away(), None);
    }

    #[test]
    fn fm_b26_a_lower_step_forgets_what_was_used_of_a_higher_one() {
        let mut record = cap();
        record.adjust(u(500), u(586), 0).unwrap();
        record.rule.step = u(10);
        // A day restores the whole step.
        assert_eq!(record.available(0), Ok(u(0)));
        assert_eq!(record.available(86_400), Ok(u(10)));
    }

    #[test]
    fn fm_b27_a_way_home_and_back_prolongs_nothing() {
        let mut record = cap();
        record.adjust(u(500), u(586), 0).unwrap();
        assert_eq!(record.adjust(u(586), u(500), LIFE - 10), Ok(LIFE));
        // Away again before the end, with the same end.
        assert_eq!(record.adjust(u(500), u(510), LIFE - 5), Ok(LIFE));
        assert_eq!(record.walk_back(u(510), LIFE), Ok((u(500), u(500))));
        // Loosened not before another life has passed; tightened at any time, and walked back at once.
        let (late, expired) = (2 * LIFE - 1, ContractError::Expired { parameter: PARAMETER, expired_at: LIFE });
        assert_eq!(record.adjust(u(500), u(501), late), Err(expired));
        assert_eq!(record.adjust(u(500), u(480), late), Ok(LIFE));
        assert_eq!(record.walk_back(u(480), late), Ok((u(500), u(500))));
        assert_eq!(record.adjust(u(500), u(501), 2 * LIFE), Ok(3 * LIFE));
    }

    #[test]
    fn what_governance_sets_is_the_new_home() {
        let mut record = cap();
        record.adjust(u(500), u(300), 0).unwrap();
        // Governance set 700 in the meantime: nothing walks back to 500.
        let missing = Err(CommonError::not_found("adjustment", PARAMETER).into());
        assert_eq!(record.clone().walk_back(u(700), LIFE), missing);
        assert_eq!(record.adjust(u(700), u(650), LIFE), Ok(2 * LIFE));
        assert_eq!(record.adjustment.map(|it| it.home), Some(u(700)));
    }

    #[test]
    fn a_ratio_that_is_safer_when_higher_is_free_upwards() {
        let mut record = cap();
        record.rule.tighter = Direction::Higher;
        assert_eq!(record.adjust(u(100), u(900), 0), Ok(LIFE));
        assert_eq!(record.adjust(u(900), u(800), 0), Err(too_fast(100, 86)));
        // Home is looser: it walks down by the step.
        assert_eq!(record.walk_back(u(900), LIFE), Ok((u(814), u(100))));
    }

    #[test]
    fn rules_have_ranges() {
        let rule = cap().rule;
        for bad in [
            Rule { min: u(1_001), ..rule.clone() },
            Rule { step: u(0), ..rule.clone() },
            Rule { life: 3_599, ..rule.clone() },
            Rule { life: 31_536_001, ..rule.clone() },
        ] {
            assert!(matches!(Record::new(bad), Err(ContractError::Common(CommonError::OutOfRange { .. }))));
        }
    }
}
