//! Purpose of a submessage, carried as the payload of its reply.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::{to_json_binary, Addr, CosmosMsg, SignedDecimal, StdResult, SubMsg, Uint128};
use interfaces::market::AccountState;

/// Purpose of a submessage; numbers are ids of deficits.
#[cw_serde]
pub enum Pending {
    /// The market settled a liquidation.
    Liquidated(Liquidation),
    /// The security vault paid cover or seized stake, inside a step.
    Covered(u64),
    /// The market accepted cover, inside a step.
    Restored(u64),
    /// The market accepted the price of seized stake.
    Sold(u64),
    /// A step of the waterfall succeeded or failed.
    Stepped(u64),
}

impl Pending {
    /// Reply id of every submessage; the payload identifies its purpose.
    pub const ID: u64 = 1;

    /// Sends a message whose success returns here.
    pub fn send(&self, msg: CosmosMsg) -> StdResult<SubMsg> {
        Ok(SubMsg::reply_on_success(msg, Self::ID).with_payload(to_json_binary(self)?))
    }
}

/// A liquidation that the market is settling.
#[cw_serde]
pub struct Liquidation {
    pub market: Addr,
    pub account: String,
    pub buyer: Addr,
    pub state: AccountState,
    pub discount: SignedDecimal,
    pub value: Uint128,
}
