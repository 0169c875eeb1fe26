//! Submessages and the payloads that carry their context to the reply.

use cosmwasm_std::{Addr, CosmosMsg, StdError, StdResult, SubMsg, Uint128};
use interfaces::packed;
use interfaces::shared::packed::{to_binary, Packed};

/// Purpose of a submessage: the payload of its reply.
#[derive(Clone, Debug, PartialEq)]
pub enum Pending {
    /// An undelegation; always replies.
    Undelegation(Undelegation),
    /// A delegation; replies on failure.
    Delegation {
        /// Validator that was to receive the coins.
        validator: String,
        /// Coins.
        amount: Uint128,
    },
    /// A withdrawal of rewards; replies on failure.
    Withdrawal {
        /// Validator whose rewards they are.
        validator: String,
        /// Since when the rewards accrued, in seconds since the epoch.
        since: u64,
    },
    /// The collector's sweep; replies on success.
    Sweep(Sweep),
    /// The payment to the security vault; replies on failure.
    SecurityShare {
        /// Coins that were to be paid.
        amount: Uint128,
    },
    /// The payment of a part of the fee to an account; replies on failure.
    FeeShare {
        /// Account that was to be paid.
        recipient: Addr,
        /// Coins that were to be paid.
        amount: Uint128,
    },
    /// A redelegation; always replies.
    Redelegation {
        /// Validator that gives.
        from: String,
        /// Destination validator.
        to: String,
        /// Coins.
        amount: Uint128,
    },
}

/// An undelegation and the batches that it pays.
#[derive(Clone, Debug, PartialEq)]
pub struct Undelegation {
    /// Operator address.
    pub validator: String,
    /// Requested coins: the sum over `batches`.
    pub amount: Uint128,
    /// Batch and its part of the amount, oldest first.
    pub batches: Vec<(u64, Uint128)>,
}

/// Data that the second half of a compound needs from the first.
#[derive(Clone, Debug, PartialEq)]
pub struct Sweep {
    /// Since when the rewards accrued that earlier messages sent to the collector, in seconds since the epoch; now if none did.
    pub oldest: u64,
    /// Validators whose rewards the first half withdraws, each with the time since which they accrued.
    pub visited: Vec<(String, u64)>,
    /// Most delegations.
    pub limit: u32,
    /// Validators that the caller leaves out.
    pub skip: Vec<String>,
}

packed!(Undelegation { validator, amount, batches });
packed!(Sweep { oldest, visited, limit, skip });

/// A number for the kind, then its fields.
impl Packed for Pending {
    fn pack(&self, to: &mut Vec<u8>) {
        match self {
            Self::Undelegation(undelegation) => {
                0u8.pack(to);
                undelegation.pack(to);
            }
            Self::Delegation { validator, amount } => {
                1u8.pack(to);
                validator.pack(to);
                amount.pack(to);
            }
            Self::Withdrawal { validator, since } => {
                2u8.pack(to);
                validator.pack(to);
                since.pack(to);
            }
            Self::Sweep(sweep) => {
                3u8.pack(to);
                sweep.pack(to);
            }
            Self::SecurityShare { amount } => {
                4u8.pack(to);
                amount.pack(to);
            }
            Self::FeeShare { recipient, amount } => {
                5u8.pack(to);
                recipient.pack(to);
                amount.pack(to);
            }
            Self::Redelegation { from, to: target, amount } => {
                6u8.pack(to);
                from.pack(to);
                target.pack(to);
                amount.pack(to);
            }
        }
    }

    fn unpack(from: &mut &[u8]) -> StdResult<Self> {
        Ok(match u8::unpack(from)? {
            0 => Self::Undelegation(Undelegation::unpack(from)?),
            1 => Self::Delegation { validator: String::unpack(from)?, amount: Uint128::unpack(from)? },
            2 => Self::Withdrawal { validator: String::unpack(from)?, since: u64::unpack(from)? },
            3 => Self::Sweep(Sweep::unpack(from)?),
            4 => Self::SecurityShare { amount: Uint128::unpack(from)? },
            5 => Self::FeeShare { recipient: Addr::unpack(from)?, amount: Uint128::unpack(from)? },
            6 => Self::Redelegation {
                from: String::unpack(from)?,
                to: String::unpack(from)?,
                amount: Uint128::unpack(from)?,
            },
            _ => return Err(StdError::generic_err("a reply of an unknown kind")),
        })
    }
}

impl Pending {
    /// The only reply id; the payload identifies the purpose.
    pub const ID: u64 = 1;

    /// A submessage with a reply in any case.
    pub fn always(&self, message: impl Into<CosmosMsg>) -> SubMsg {
        SubMsg::reply_always(message, Self::ID).with_payload(to_binary(self))
    }

    /// A submessage with a reply when it fails.
    pub fn on_error(&self, message: impl Into<CosmosMsg>) -> SubMsg {
        SubMsg::reply_on_error(message, Self::ID).with_payload(to_binary(self))
    }

    /// A submessage with a reply when it succeeds.
    pub fn on_success(&self, message: impl Into<CosmosMsg>) -> SubMsg {
        SubMsg::reply_on_success(message, Self::ID).with_payload(to_binary(self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use interfaces::shared::packed::from_binary;

    #[test]
    fn what_a_submessage_was_sent_for_comes_back() {
        let (validator, amount) = (String::from("v1"), Uint128::new(300));
        let batches = vec![(7, Uint128::new(100)), (8, Uint128::new(200))];
        let sent = [
            Pending::Undelegation(Undelegation { validator: validator.clone(), amount, batches }),
            Pending::Delegation { validator: validator.clone(), amount },
            Pending::Withdrawal { validator: validator.clone(), since: 1_571_797_420 },
            Pending::Sweep(Sweep {
                oldest: 1_571_797_420,
                visited: vec![(validator.clone(), 1_571_797_419)],
                limit: 10,
                skip: vec![validator.clone()],
            }),
            Pending::SecurityShare { amount },
            Pending::FeeShare { recipient: Addr::unchecked("rae"), amount },
            Pending::Redelegation { from: validator, to: "v2".into(), amount },
        ];
        for (kind, pending) in sent.into_iter().enumerate() {
            let bytes = to_binary(&pending);
            // A number is its length and its bytes; zero is one byte.
            assert_eq!(bytes[usize::from(kind > 0)], kind as u8);
            assert_eq!(from_binary(&bytes), Ok(pending));
        }
        let unknown = StdError::generic_err("a reply of an unknown kind");
        assert_eq!(from_binary::<Pending>(&[1, 7].into()), Err(unknown));
    }
}
