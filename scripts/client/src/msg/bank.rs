//! x/bank.

use super::{any, proto_coins};
use cosmrs::{proto::cosmos::bank::v1beta1::MsgSend, Any};
use cosmwasm_std::Coin;

/// Pays `amount` from `from` to `to`.
#[must_use]
pub fn send(from: &str, to: &str, amount: &[Coin]) -> Any {
    any(&MsgSend { from_address: from.into(), to_address: to.into(), amount: proto_coins(amount) })
}
