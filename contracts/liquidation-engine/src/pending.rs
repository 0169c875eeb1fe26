//! Purpose of a submessage, carried as the payload of its reply.

use crate::execute::hold::Reserved;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{to_json_binary, Addr, Binary, Decimal, StdResult, Uint128};
use interfaces::market::AccountResponse;

/// Purpose of a submessage.
#[cw_serde]
pub enum Pending {
    /// The market closed an insolvent account.
    Closed { reserved: Reserved, market: Addr, seen: AccountResponse },
    /// The market settled a liquidation.
    Liquidated(Liquidation),
    /// The market accepted money from a sale, or a lower book.
    Refilled { deficit: u64 },
    /// The security vault paid cover, inside a step.
    Covered { deficit: u64 },
    /// The market accepted cover, inside a step.
    Restored { deficit: u64 },
    /// A step of the waterfall succeeded or failed.
    Stepped { deficit: u64 },
}

impl Pending {
    /// Reply id of every submessage; the payload identifies its purpose.
    pub const ID: u64 = 1;

    pub fn payload(&self) -> StdResult<Binary> {
        to_json_binary(self)
    }
}

/// A liquidation that the market is settling.
#[cw_serde]
pub struct Liquidation {
    pub market: Addr,
    pub account: String,
    pub buyer: Addr,
    pub discount: Decimal,
    pub value: Uint128,
    pub tranche: u64,
    /// Deficit that it may leave, with its id and hold.
    pub reserved: Option<Reserved>,
    /// Whether the account may be insolvent afterwards.
    pub recheck: bool,
}
