//! What must not happen.

use std::fmt;
use suite::invariants::Broken;

/// Something that must not happen, in words with its numbers.
#[derive(Debug)]
pub struct Violation(pub String);

impl Violation {
    /// An error unless `holds`.
    pub fn unless(holds: bool, text: impl FnOnce() -> String) -> Result<(), Self> {
        if holds {
            Ok(())
        } else {
            Err(Self(text()))
        }
    }
}

impl From<Broken> for Violation {
    fn from(broken: Broken) -> Self {
        Self(broken.to_string())
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
