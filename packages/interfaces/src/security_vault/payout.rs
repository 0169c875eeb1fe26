//! Recipients of payouts, and the message that a contract receives with one.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Binary, Uint128};

/// Recipient of a payout.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub struct PayoutTarget {
    /// The account that receives it.
    pub recipient: String,
    /// When present the recipient is a contract that is called with a [`PayoutHook`] that carries these bytes: native coins
    /// come with the call, a cw20 comes as a `Send` whose message is the hook. The contract recognises a payout by its sender:
    /// the vault, or the token with the vault as the account that sent.
    pub msg: Option<Binary>,
}

/// Message that a contract executes when it receives a payout.
#[cw_serde]
pub enum PayoutHook {
    /// The payout of a cooldown.
    SecurityPayout(PayoutNotice),
}

/// Details of a payout that a contract receives.
#[cw_serde]
pub struct PayoutNotice {
    /// The id of the tranche.
    pub tranche: u64,
    /// The owner of the shares.
    pub owner: String,
    /// The id of the cooldown.
    pub id: u64,
    /// Amount paid, in the tranche's asset.
    pub amount: Uint128,
    /// The bytes of the target.
    pub msg: Binary,
}

/// Result of a payout.
#[cw_serde]
pub struct PayoutResponse {
    /// Amount paid, in the tranche's asset.
    pub amount: Uint128,
    /// The value of the shares less `amount`.
    pub forfeited: Uint128,
}

crate::packed!(PayoutTarget { recipient, msg });
