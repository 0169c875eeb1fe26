//! A script: a chain's genesis and steps, one line each.

use anyhow::{bail, ensure, Context, Result};
use serde::{Deserialize, Serialize};

use super::message::Message;

/// Refused or not.
pub const ANY: &str = "any";

/// What to play, and on which chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Script {
    /// One line for people.
    pub about: String,
    /// The chain it needs.
    pub chain: Setup,
    /// In order; see [`Step`].
    pub steps: Vec<String>,
}

/// The chain that a script needs. Fractions are decimals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setup {
    /// Seconds of unbonding.
    pub unbonding: u64,
    /// The maximum of entries.
    pub max_entries: u32,
    /// Part lost for a double sign.
    pub double_sign: String,
    /// Part lost for downtime.
    pub downtime: String,
    /// Blocks over which missed signatures count; a validator that misses more than half is slashed.
    pub window: u64,
    /// How many validators have a node: the first ones.
    pub running: usize,
    /// Self-delegations of the operators; their validators are `v0`, `v1`, ...
    pub stakes: Vec<u64>,
    /// Accounts that act: test accounts of the local chain.
    pub accounts: Vec<String>,
}

impl Setup {
    /// The validators' names.
    pub fn validators(&self) -> Vec<String> {
        (0..self.stakes.len()).map(|index| format!("v{index}")).collect()
    }
}

/// One step. A prefix `label: ` names its block. With the suffix ` => refused CODESPACE CODE` it must fail, without one it must
/// succeed; ` => any` permits both, for scripts drawn at random.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Messages, separated by `; `, in one transaction.
    Messages(Vec<Message>),
    /// `LABEL paid: MESSAGE`: sends the message, which needs the money of the unbonding begun at the label, in every block until
    /// it succeeds.
    Paid {
        /// Where the unbonding was begun.
        label: String,
        /// The message that needs its money.
        message: Message,
    },
    /// `before LABEL matures`: the last block with a time before the completion of the unbonding or redelegation begun at the
    /// label.
    Before {
        /// Where the unbonding or redelegation was begun.
        label: String,
    },
    /// `LABEL matures`: the first block at or after it.
    Matures {
        /// Where the unbonding or redelegation was begun.
        label: String,
    },
    /// `wait SECONDS`: the first block at least that long after the last step.
    Wait {
        /// Seconds since the last step.
        seconds: u64,
    },
    /// `double-sign V at LABEL`, `.. LABEL+1`: evidence that the validator signed two blocks of that height.
    DoubleSign {
        /// The validator.
        validator: String,
        /// Names the block of the infraction.
        label: String,
        /// Blocks after that.
        offset: u64,
    },
    /// `downtime V`: the validator misses blocks until it is slashed.
    Downtime {
        /// The validator.
        validator: String,
    },
    /// `stop V`, `start V`: of a validator with a node.
    Node {
        /// The validator.
        validator: String,
        /// Whether its node runs from now on.
        runs: bool,
    },
}

/// A step with its prefix and suffix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Names its block.
    pub label: Option<String>,
    /// The step.
    pub step: Step,
    /// The refusal that it must cause, such as `refused staking 27`; or [`ANY`].
    pub refused: Option<String>,
}

impl Step {
    /// Reads a line. Errors: words that are no step.
    pub fn parse(line: &str) -> Result<Line> {
        let (text, refused) = match line.split_once(" => ") {
            Some((text, refused)) => (text, Some(refused.trim().to_string())),
            None => (line, None),
        };
        if let Some(refused) = &refused {
            ensure!(
                refused.starts_with("refused ") || refused == ANY,
                "`{line}`: => refused CODESPACE CODE, or => {ANY}"
            );
        }
        let (head, body) = match text.split_once(": ") {
            Some((head, body)) => (Some(head.trim()), body.trim()),
            None => (None, text.trim()),
        };
        if let Some(label) = head.and_then(|head| head.strip_suffix(" paid")) {
            let step = Self::Paid { label: label.to_string(), message: Message::parse(body)? };
            return Ok(Line { label: None, step, refused });
        }
        let step = Self::body(body).with_context(|| format!("step `{line}`"))?;
        Ok(Line { label: head.map(str::to_string), step, refused })
    }

    fn body(body: &str) -> Result<Self> {
        let words: Vec<_> = body.split_whitespace().collect();
        let own = |word: &str| word.to_string();
        Ok(match words.as_slice() {
            ["before", label, "matures"] => Self::Before { label: own(label) },
            [label, "matures"] => Self::Matures { label: own(label) },
            ["wait", seconds] => Self::Wait { seconds: seconds.parse()? },
            ["downtime", validator] => Self::Downtime { validator: own(validator) },
            ["stop", validator] => Self::Node { validator: own(validator), runs: false },
            ["start", validator] => Self::Node { validator: own(validator), runs: true },
            ["double-sign", validator, "at", place] => {
                let (label, offset) = place.split_once('+').unwrap_or((place, "0"));
                Self::DoubleSign { validator: own(validator), label: own(label), offset: offset.parse()? }
            }
            [] => bail!("nothing to do"),
            _ => Self::Messages(body.split(';').map(Message::parse).collect::<Result<_>>()?),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_have_labels_and_expectations() {
        let line = Step::parse("a: alice undelegate 1 v1; alice undelegate 2 v1 => refused staking 27").unwrap();
        assert_eq!((line.label.as_deref(), line.refused.as_deref()), (Some("a"), Some("refused staking 27")));
        assert!(matches!(line.step, Step::Messages(messages) if messages.len() == 2));
    }

    #[test]
    fn verbs_of_the_chain() {
        let step = |line: &str| Step::parse(line).unwrap().step;
        let own = str::to_string;
        assert_eq!(
            step("double-sign v2 at a+1"),
            Step::DoubleSign { validator: own("v2"), label: own("a"), offset: 1 }
        );
        assert_eq!(step("before a matures"), Step::Before { label: own("a") });
        assert_eq!(step("stop v1"), Step::Node { validator: own("v1"), runs: false });
        assert!(
            matches!(step("a paid: alice delegate 1 v1"), Step::Paid { label, message: Message::Delegate { .. } } if label == "a")
        );
        assert!(Step::parse("alice dances").is_err());
    }
}
