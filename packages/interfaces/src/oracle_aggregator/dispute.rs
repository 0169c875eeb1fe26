//! Disputes about what a reporter submitted.

use crate::shared::asset::AssetAmount;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Addr, Binary, Decimal, Uint128};

/// The largest part of a slash that a disputer can receive: 10 %. With more, a reporter could profit from a dispute by an accomplice.
pub const MOST_DISPUTER_SHARE: Decimal = Decimal::percent(10);

/// Stake that a dispute holds per unit of its bond, at most all stake. Holding a whole tranche takes a bond of a twentieth of it, which
/// is lost when the dispute is rejected or expires.
pub const HELD_PER_BOND: u128 = 20;

/// A dispute to open.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub struct NewDispute {
    /// Id of the reporter, also of one that was removed.
    pub reporter: u64,
    /// Round of the submission.
    pub round: u64,
    /// Feed of the disputed price.
    pub feed: u64,
    /// The submitted prices as [`super::pack`] packs them, without those that the oracle dropped.
    pub evidence: Binary,
}

/// Messages that a cw20 `Send` to the oracle can carry.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub enum ReceiveMsg {
    /// See [`super::ExecuteMsg::Dispute`].
    Dispute(NewDispute),
    /// See [`super::ExecuteMsg::Reward`].
    Reward {
        /// Not used.
        tranche: u64,
    },
}

/// Terms of disputes.
#[cw_serde]
#[derive(Copy)]
#[serde(deny_unknown_fields)]
pub struct DisputeParams {
    /// Time after a round for which its submissions can be disputed; a hash of each is kept. Unit: seconds. Range:
    /// `round_seconds` to 604800. Default: 86400. Too low hurts everyone who reads the price, as lies are found too late; too
    /// high hurts reporters, who are accused of old prices.
    pub window: u64,
    /// Time that the owner has to decide. Unit: seconds. Range: 3600 to 2592000. Default: 1209600. Too low hurts everyone who
    /// reads the price, as a dispute lapses before it is decided; too high hurts reporters and those who stake with them, whose
    /// stake is held.
    pub expiry: u64,
    /// Smallest bond. Unit: smallest units of the staked token. Range: 1 to 2^127. Default: 1000000. Too low hurts reporters
    /// with little stake, who can be accused at no cost; too high hurts everyone who reads the price.
    pub min_bond: Uint128,
    /// Smallest bond as a part of the assets of the reporter's tranche. Automatic slashes are withheld up to the bond's part of
    /// them, so a bond is at least the slash it holds up. Unit: fraction. Range: `slashing.epoch_cap` to 1. Default: 0.005. Too
    /// low hurts everyone who reads the price, as a cheap dispute delays slashes; too high hurts them too, as nobody disputes.
    pub bond: Decimal,
}

/// An open dispute.
#[cw_serde]
pub struct DisputeResponse {
    /// Id of the dispute.
    pub id: u64,
    /// Id of the reporter.
    pub reporter: u64,
    /// Account that opened it.
    pub disputer: Addr,
    /// Round of the submission.
    pub round: u64,
    /// Feed of the disputed price.
    pub feed: u64,
    /// The disputed price.
    pub price: Decimal,
    /// The bond.
    pub bond: AssetAmount,
    /// First moment at which anyone may end it, in seconds since the epoch.
    pub expires_at: u64,
    /// Stake that it holds: [`HELD_PER_BOND`] times the bond, at most the assets when it was opened.
    pub held: Uint128,
    /// Part of the tranche up to which automatic slashes are withheld while it is the oldest open one about the reporter: the bond
    /// over the assets when it was opened.
    pub withholdable: Decimal,
    /// Part of the tranche that automatic slashes would have taken meanwhile.
    pub withheld: Decimal,
}
