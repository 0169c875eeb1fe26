//! What a submessage was sent for: the payload of its reply.

use crate::execute::hold::Reserved;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{to_json_binary, Addr, Binary, Decimal, StdResult, Uint128};
use interfaces::market::AccountResponse;

/// What a submessage was sent for.
#[cw_serde]
pub enum Pending {
    /// The market closed an insolvent account.
    Closed { reserved: Reserved, market: Addr, seen: AccountResponse },
    /// The market settled a liquidation.
    Liquidated(Liquidation),
    /// The market accepted the money of a sale, or a lower book.
    Refilled { deficit: u64 },
    /// The security vault paid cover, inside a step.
    Covered { deficit: u64 },
    /// The market accepted cover, inside a step.
    Restored { deficit: u64 },
    /// A step of the waterfall succeeded or failed.
    Stepped { deficit: u64 },
}

impl Pending {
    /// The one reply id; the payload tells the rest.
    pub const ID: u64 = 1;

    pub fn payload(&self) -> StdResult<Binary> {
        to_json_binary(self)
    }
}

/// A liquidation while the market settles it.
#[cw_serde]
pub struct Liquidation {
    pub market: Addr,
    pub account: String,
    pub buyer: Addr,
    pub discount: Decimal,
    pub value: Uint128,
    pub tranche: u64,
    /// The deficit that it may leave.
    pub reserved: Option<Reserved>,
    /// Whether the account may be insolvent afterwards.
    pub recheck: bool,
}
