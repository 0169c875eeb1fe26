//! Everything that is wrong, found in one run.

use anyhow::Result;
use std::{error::Error, fmt};

/// Reasons not to deploy. One reads like any other error; several are a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(Vec<String>);

impl Problems {
    /// Notes a reason.
    pub(crate) fn add(&mut self, reason: impl Into<String>) {
        self.0.push(reason.into());
    }

    /// Notes a reason unless `holds`.
    pub(crate) fn unless(&mut self, holds: bool, reason: impl FnOnce() -> String) {
        if !holds {
            self.add(reason());
        }
    }

    /// Notes an error; the value if there is none.
    pub(crate) fn take<T>(&mut self, result: Result<T>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(error) => {
                match error.downcast::<Self>() {
                    Ok(Self(reasons)) => self.0.extend(reasons),
                    Err(error) => self.add(format!("{error:#}")),
                }
                None
            }
        }
    }

    /// Error: all that was noted.
    pub(crate) fn finish(self) -> Result<()> {
        if self.0.is_empty() {
            return Ok(());
        }
        Err(self.into())
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.as_slice() {
            [one] => f.write_str(one),
            all => {
                write!(f, "{} things to correct:", all.len())?;
                all.iter().try_for_each(|reason| write!(f, "\n  {reason}"))
            }
        }
    }
}

impl Error for Problems {}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::bail;

    #[test]
    fn one_reads_like_an_error_and_several_are_a_list() {
        let mut problems = Problems::default();
        problems.unless(true, || unreachable!());
        problems.add("a");
        assert_eq!(problems.to_string(), "a");
        let failed = || -> Result<()> { bail!("b") };
        assert_eq!(problems.take(failed()), None);
        assert_eq!(problems.to_string(), "2 things to correct:\n  a\n  b");
        let mut outer = Problems::default();
        outer.take(problems.finish());
        assert_eq!(outer.to_string(), "2 things to correct:\n  a\n  b");
    }
}
