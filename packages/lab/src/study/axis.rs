//! Values that a study gives to a key: `a..b`, `a..b/STEPS`, `v1,v2,..`.

use crate::LabError;

/// Steps of `a..b`.
const STEPS: usize = 5;
const MOST_STEPS: usize = 1000;

/// A key and the values it takes.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// Dotted path in the lab file.
    pub key: String,
    /// Values, in order.
    pub values: Vec<f64>,
}

impl Axis {
    /// From the argument. Error: `Syntax` for another form, or a number of steps outside 2 to 1000.
    pub fn parse(text: &str) -> Result<Self, LabError> {
        let wrong = |reason: String| LabError::Syntax { name: format!("{text:?}"), reason };
        let form = || wrong("expected KEY=a..b, KEY=a..b/STEPS or KEY=v1,v2,..".into());
        let (key, values) = text.rsplit_once('=').ok_or_else(form)?;
        let values = match values.split_once("..") {
            Some((low, rest)) => {
                let (high, steps) =
                    rest.split_once('/').map_or((rest, Ok(STEPS)), |(high, steps)| (high, steps.parse()));
                let steps = steps.map_err(|_| form())?;
                if !(2..=MOST_STEPS).contains(&steps) {
                    return Err(wrong(format!("steps must be from 2 to {MOST_STEPS}")));
                }
                spread(number(low).ok_or_else(form)?, number(high).ok_or_else(form)?, steps)
            }
            None => values.split(',').map(|value| number(value).ok_or_else(form)).collect::<Result<_, _>>()?,
        };
        Ok(Self { key: key.trim().to_owned(), values })
    }

    /// The assignment of a value, as the lab file would hold it.
    pub fn assignment(&self, value: f64) -> String {
        format!("{}={value}", self.key)
    }

    /// Least and greatest value.
    pub fn ends(&self) -> (f64, f64) {
        self.values.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| (low.min(*v), high.max(*v)))
    }
}

fn number(text: &str) -> Option<f64> {
    text.trim().replace('_', "").parse().ok().filter(|value: &f64| value.is_finite())
}

fn spread(low: f64, high: f64, steps: usize) -> Vec<f64> {
    let last = steps.saturating_sub(1).max(1) as f64;
    (0..steps).map(|step| low + (high - low) * step as f64 / last).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_and_lists_are_read_and_the_rest_is_named() {
        let axis = Axis::parse("system.\"mars+waterfall\".cover.kappa=0..1/3").unwrap();
        assert_eq!((axis.key.as_str(), axis.values), ("system.\"mars+waterfall\".cover.kappa", vec![0.0, 0.5, 1.0]));
        assert_eq!(Axis::parse("a=2,1").unwrap().values, [2.0, 1.0]);
        assert_eq!(Axis::parse("a=0..4").unwrap().values, [0.0, 1.0, 2.0, 3.0, 4.0]);
        for text in ["a", "a=", "a=x", "a=0..x", "a=0..1/1", "a=0..1/x", "a=nan"] {
            assert!(Axis::parse(text).unwrap_err().to_string().contains(&format!("{text:?}")), "{text}");
        }
    }
}
