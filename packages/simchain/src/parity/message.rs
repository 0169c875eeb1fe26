//! One message of a script, as a line of words.

use anyhow::{bail, Context, Result};
use cosmwasm_std::Coin;

use super::DENOM;

/// An action of an account. Accounts and validators are given by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// `alice delegate 100 v1`: delegates to a validator.
    Delegate {
        /// The delegator.
        by: String,
        /// What is delegated.
        amount: Coin,
        /// To whom.
        validator: String,
    },
    /// `alice undelegate 100 v1`: begins an unbonding.
    Undelegate {
        /// The delegator.
        by: String,
        /// What is undelegated.
        amount: Coin,
        /// From whom.
        validator: String,
    },
    /// `alice redelegate 100 v1 v2`: moves stake between validators.
    Redelegate {
        /// The delegator.
        by: String,
        /// What is moved.
        amount: Coin,
        /// The source.
        from: String,
        /// The destination.
        to: String,
    },
    /// `alice withdraw v1`: withdraws the rewards at a validator.
    Withdraw {
        /// The delegator.
        by: String,
        /// The validator.
        validator: String,
    },
    /// `alice withdraw-to bob`: sets the withdraw address.
    WithdrawTo {
        /// The delegator.
        by: String,
        /// Account that receives its rewards from now on.
        to: String,
    },
    /// `alice send 100 bob`: pays coins.
    Send {
        /// The payer.
        by: String,
        /// What is paid.
        amount: Coin,
        /// The payee.
        to: String,
    },
    /// `dave reward 100 v1`: pays rewards to all who delegate to the validator.
    Reward {
        /// The payer.
        by: String,
        /// What is paid.
        amount: Coin,
        /// The validator.
        validator: String,
    },
    /// `v1 unjail`: its operator ends the jail of a validator.
    Unjail {
        /// The validator.
        validator: String,
    },
}

impl Message {
    /// Parses the words. Errors: an unknown verb or a wrong number of words.
    pub fn parse(text: &str) -> Result<Self> {
        let words: Vec<_> = text.split_whitespace().collect();
        let own = |word: &str| word.to_string();
        Ok(match words.as_slice() {
            [by, "delegate", amount, validator] => {
                Self::Delegate { by: own(by), amount: coin(amount)?, validator: own(validator) }
            }
            [by, "undelegate", amount, validator] => {
                Self::Undelegate { by: own(by), amount: coin(amount)?, validator: own(validator) }
            }
            [by, "redelegate", amount, from, to] => {
                Self::Redelegate { by: own(by), amount: coin(amount)?, from: own(from), to: own(to) }
            }
            [by, "withdraw", validator] => Self::Withdraw { by: own(by), validator: own(validator) },
            [by, "withdraw-to", to] => Self::WithdrawTo { by: own(by), to: own(to) },
            [by, "send", amount, to] => Self::Send { by: own(by), amount: coin(amount)?, to: own(to) },
            [by, "reward", amount, validator] => {
                Self::Reward { by: own(by), amount: coin(amount)?, validator: own(validator) }
            }
            [validator, "unjail"] => Self::Unjail { validator: own(validator) },
            _ => bail!("no message: `{text}`"),
        })
    }

    /// The signer: an account, or a validator's operator.
    pub fn signer(&self) -> &str {
        match self {
            Self::Delegate { by, .. }
            | Self::Undelegate { by, .. }
            | Self::Redelegate { by, .. }
            | Self::Withdraw { by, .. }
            | Self::WithdrawTo { by, .. }
            | Self::Send { by, .. }
            | Self::Reward { by, .. } => by,
            Self::Unjail { validator } => validator,
        }
    }
}

/// `100` of the bond denomination, or `100uusdc`; `1_000` is accepted.
fn coin(text: &str) -> Result<Coin> {
    let split = text.find(|c: char| !c.is_ascii_digit() && c != '_').unwrap_or(text.len());
    let (digits, denom) = text.split_at(split);
    let amount: u128 = digits.replace('_', "").parse().with_context(|| format!("no amount: `{text}`"))?;
    Ok(Coin::new(amount, if denom.is_empty() { DENOM } else { denom }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_messages() {
        let amount = Coin::new(1_000u128, "ustake");
        let (by, from, to) = ("alice".to_string(), "v1".to_string(), "v2".to_string());
        let moved = Message::parse("alice redelegate 1_000 v1 v2").unwrap();
        assert_eq!(moved, Message::Redelegate { by, amount, from, to });
        let Message::Delegate { amount, .. } = Message::parse("bob delegate 5uusdc v1").unwrap() else { panic!() };
        assert_eq!(amount, Coin::new(5u128, "uusdc"));
        assert_eq!(Message::parse("v1 unjail").unwrap().signer(), "v1");
        for wrong in ["alice", "alice delegate v1", "alice delegate x v1", "alice undelegate 1 v1 v2"] {
            assert!(Message::parse(wrong).is_err(), "{wrong}");
        }
    }
}
