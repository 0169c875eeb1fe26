//! The interface of a contract that processes rewards in assets other than the staked denom: an auction, a swap, a
//! splitter. The suite has none; a handler implements these messages.

use crate::shared::asset::Asset;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{coins, to_json_binary, Addr, CosmosMsg, StdResult, Uint128, WasmMsg};
use cw20::{Cw20ExecuteMsg, Cw20ReceiveMsg};

/// Messages that a handler executes.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub enum ExecuteMsg {
    /// Takes the attached native coins, and sends the proceeds in the staked denom to `proceeds_to` by a plain transfer. There they
    /// count as rewards, with fee and vesting.
    HandleRewards {
        /// Account that receives the proceeds: the reward collector.
        proceeds_to: String,
    },
    /// Takes a cw20 token by its `Send`, with a [`ReceiveMsg`].
    Receive(Cw20ReceiveMsg),
}

/// Messages that a cw20 `Send` to the handler can carry.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub enum ReceiveMsg {
    /// As [`ExecuteMsg::HandleRewards`].
    HandleRewards {
        /// Account that receives the proceeds: the reward collector.
        proceeds_to: String,
    },
}

/// Typed handle of a handler.
#[cw_serde]
pub struct RewardHandler(pub Addr);

impl RewardHandler {
    /// Message that hands over `amount` of an asset.
    pub fn handle(&self, asset: &Asset, amount: Uint128, proceeds_to: &Addr) -> StdResult<CosmosMsg> {
        let (handler, proceeds_to) = (self.0.to_string(), proceeds_to.to_string());
        Ok(match asset {
            Asset::Native(denom) => WasmMsg::Execute {
                contract_addr: handler,
                msg: to_json_binary(&ExecuteMsg::HandleRewards { proceeds_to })?,
                funds: coins(amount.u128(), denom),
            },
            Asset::Cw20(token) => {
                let msg = to_json_binary(&ReceiveMsg::HandleRewards { proceeds_to })?;
                WasmMsg::Execute {
                    contract_addr: token.to_string(),
                    msg: to_json_binary(&Cw20ExecuteMsg::Send { contract: handler, amount, msg })?,
                    funds: vec![],
                }
            }
        }
        .into())
    }
}
