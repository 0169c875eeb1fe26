//! The security vault as its peers see it.

use super::{
    tranche_record_key, Active, ActiveResponse, ExecuteMsg, QueryMsg, ReceiveMsg, SlashReward, TrancheRecord,
    TrancheResponse,
};
use crate::shared::asset::Asset;
use crate::shared::call::call;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{coins, to_json_binary, Addr, CosmosMsg, Decimal, QuerierWrapper, StdResult, Uint128};
use cw20::Cw20ExecuteMsg;

/// A security vault's address, with its messages and queries.
#[cw_serde]
pub struct SecurityVault(pub Addr);

impl SecurityVault {
    /// [`ExecuteMsg::Reward`] with a native coin.
    pub fn reward(&self, tranche: u64, amount: Uint128, denom: &str) -> StdResult<CosmosMsg> {
        call(&self.0, &ExecuteMsg::Reward { tranche }, coins(amount.u128(), denom))
    }

    /// [`ExecuteMsg::Hold`].
    pub fn hold(&self, tranche: u64, id: u64, amount: Uint128) -> StdResult<CosmosMsg> {
        call(&self.0, &ExecuteMsg::Hold { tranche, id, amount }, vec![])
    }

    /// [`ExecuteMsg::Reserve`].
    pub fn reserve(&self, tranche: u64, need: Uint128) -> StdResult<CosmosMsg> {
        call(&self.0, &ExecuteMsg::Reserve { tranche, need }, vec![])
    }

    /// The raw record of a tranche; a missing one is all zeros. Error: `Std` for one that cannot be decoded.
    pub fn record(&self, querier: &QuerierWrapper, tranche: u64) -> StdResult<TrancheRecord> {
        match querier.query_wasm_raw(&self.0, tranche_record_key(tranche))? {
            Some(bytes) => TrancheRecord::from_bytes(&bytes),
            None => Ok(TrancheRecord::default()),
        }
    }

    /// [`ExecuteMsg::Cover`]; the reply's data is a [`super::CoverResponse`].
    pub fn cover(&self, tranche: u64, deficit: u64, amount: Uint128) -> StdResult<CosmosMsg> {
        call(&self.0, &ExecuteMsg::Cover { tranche, deficit, amount }, vec![])
    }

    /// [`ExecuteMsg::Restore`] to a tranche of a native asset.
    pub fn restore(&self, tranche: u64, deficit: u64, amount: Uint128, denom: &str) -> StdResult<CosmosMsg> {
        call(&self.0, &ExecuteMsg::Restore { tranche, deficit }, coins(amount.u128(), denom))
    }

    /// [`ExecuteMsg::Slash`]; the reply's data is a [`super::SlashResponse`].
    pub fn slash(&self, tranche: u64, id: u64, fraction: Decimal, reward: Option<SlashReward>) -> StdResult<CosmosMsg> {
        call(&self.0, &ExecuteMsg::Slash { tranche, id, fraction, reward }, vec![])
    }

    /// [`ExecuteMsg::Reward`] with any asset.
    pub fn reward_with(&self, tranche: u64, asset: &Asset, amount: Uint128) -> StdResult<CosmosMsg> {
        match asset {
            Asset::Native(denom) => self.reward(tranche, amount, denom),
            Asset::Cw20(token) => {
                let msg = to_json_binary(&ReceiveMsg::Reward { tranche })?;
                let contract = self.0.to_string();
                call(token, &Cw20ExecuteMsg::Send { contract, amount, msg }, vec![])
            }
        }
    }

    /// [`QueryMsg::Active`], in the order asked.
    pub fn active(&self, querier: &QuerierWrapper, tranches: Vec<u64>) -> StdResult<Vec<Active>> {
        let answer: ActiveResponse = querier.query_wasm_smart(&self.0, &QueryMsg::Active { tranches })?;
        Ok(answer.tranches)
    }

    /// [`QueryMsg::Tranche`].
    pub fn tranche(&self, querier: &QuerierWrapper, id: u64) -> StdResult<TrancheResponse> {
        querier.query_wasm_smart(&self.0, &QueryMsg::Tranche { id })
    }
}
