//! Where a payout goes, and what a contract is told with it.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Binary, Uint128};

/// Where a payout goes.
#[cw_serde]
pub struct PayoutTarget {
    /// The account that receives it.
    pub recipient: String,
    /// When present the recipient is a contract that is called with a [`PayoutHook`] which carries these bytes: native coins
    /// come with the call, a cw20 comes as a `Send` whose message is the hook. A contract can tell it from a gift by its
    /// sender, which is the vault, or the token with the vault as the one who sent.
    pub msg: Option<Binary>,
}

/// What a contract that receives a payout with a message executes.
#[cw_serde]
pub enum PayoutHook {
    /// The payout of a cooldown.
    SecurityPayout(PayoutNotice),
}

/// Which payout a contract has received.
#[cw_serde]
pub struct PayoutNotice {
    /// The id of the tranche.
    pub tranche: u64,
    /// The owner of the shares.
    pub owner: String,
    /// The id of the cooldown.
    pub id: u64,
    /// What was paid, in the tranche's asset.
    pub amount: Uint128,
    /// The bytes of the target.
    pub msg: Binary,
}

/// What a payout paid.
#[cw_serde]
pub struct PayoutResponse {
    /// What was paid, in the tranche's asset.
    pub amount: Uint128,
    /// The worth of the shares less `amount`.
    pub forfeited: Uint128,
}

crate::packed!(PayoutTarget { recipient, msg });
