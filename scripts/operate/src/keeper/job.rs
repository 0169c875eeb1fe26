//! A job: how to find out whether it is due, and its messages.

use super::scan::Scan;
use crate::chain::Call;
use anyhow::Result;
use serde::Serialize;

/// A job of the suite that anyone, or a named keeper, may do.
pub struct Job {
    /// Its name in configuration, logs and metrics.
    pub name: &'static str,
    /// Order of sending, highest first. From 95 on it is urgent; from 80 on it is sent even when less than a fifth of the day's
    /// budget is left.
    pub priority: u8,
    /// Most gas that one of its messages may use; a message that simulates above it is not sent.
    pub gas: u64,
    /// What is due now.
    pub find: fn(&Scan) -> Result<Vec<Due>>,
}

/// A message that is due.
#[derive(Clone, Debug, PartialEq)]
pub struct Due {
    /// Identify the reasons why it is due, without amounts that move: the pauses grow while a key stays due after an attempt, and
    /// begin anew when it is no longer due.
    pub keys: Vec<String>,
    /// The same for people.
    pub why: String,
    /// The message.
    pub call: Call,
    /// Whether success leaves it due, so that the next message follows in the next block.
    pub repeats: bool,
}

impl Due {
    /// A message without funds.
    pub fn new(key: impl Into<String>, why: impl Into<String>, contract: &str, msg: &impl Serialize) -> Result<Self> {
        Self::of(vec![key.into()], why, contract, msg)
    }

    /// A message for several reasons, such as accounts.
    pub fn of(keys: Vec<String>, why: impl Into<String>, contract: &str, msg: &impl Serialize) -> Result<Self> {
        Ok(Self { keys, why: why.into(), call: Call::new(contract, msg)?, repeats: false })
    }
}
