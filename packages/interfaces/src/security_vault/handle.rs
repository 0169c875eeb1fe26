//! The security vault as its peers see it.

use super::{tranche_record_key, Active, ActiveResponse, SlashReward, TrancheRecord, TrancheResponse};
use crate::shared::asset::{Asset, AssetAmount};
use crate::shared::call::call;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{coins, to_json_binary, Addr, CosmosMsg, Decimal, QuerierWrapper, StdResult, Uint128};
use serde::{Deserialize, Serialize};

/// The part of [`super::ExecuteMsg`] that markets and the engine send. Serialising the whole enum would add the code of all its
/// variants.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Call {
    Reward { tranche: u64 },
    Hold { tranche: u64, id: u64, amount: Uint128 },
    Reserve { tranche: u64, need: Uint128 },
    Cover { tranche: u64, deficit: u64, amount: Uint128 },
    Restore { tranche: u64, deficit: u64 },
    Seize { tranche: u64, deficit: u64, amount: Uint128 },
    Collect { tranche: u64, deficit: u64, amount: Uint128 },
    Release { tranche: u64, deficit: u64, amount: Uint128 },
    RestoreOther { tranche: u64, deficit: u64, ask: Uint128 },
    Slash { tranche: u64, id: u64, fraction: Decimal, reward: Option<SlashReward> },
}

/// The part of [`super::QueryMsg`] that peers ask.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Ask {
    Active { tranches: Vec<u64> },
    Tranche { id: u64 },
    Owed { tranche: u64 },
}

/// The part of [`TrancheResponse`] that says what a tranche holds and who may act on it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct TrancheTerms {
    /// What is staked.
    pub asset: Asset,
    /// The only contract that may hold, cover, seize and slash.
    pub slasher: Addr,
    /// The market whose provisions may reserve stake; none when absent.
    pub reserver: Option<Addr>,
}

/// The part of [`super::OwedResponse`] that says what deficits took and left in the vault, and which rewards the stakers can get.
#[derive(Deserialize)]
struct Owed {
    seized: Uint128,
    rewards: Vec<Reward>,
}

#[derive(Deserialize)]
struct Reward {
    asset: Asset,
}

/// The part of [`TrancheResponse`] that a dispute needs. Reading the whole response would add the code of all its fields.
#[derive(Deserialize)]
struct Stake {
    asset: Asset,
    assets: Uint128,
}

/// A security vault's address, with its messages and queries.
#[cw_serde]
pub struct SecurityVault(pub Addr);

impl SecurityVault {
    /// [`super::ExecuteMsg::Reward`] with a native coin.
    pub fn reward(&self, tranche: u64, amount: Uint128, denom: &str) -> StdResult<CosmosMsg> {
        call(&self.0, &Call::Reward { tranche }, coins(amount.u128(), denom))
    }

    /// [`super::ExecuteMsg::Hold`].
    pub fn hold(&self, tranche: u64, id: u64, amount: Uint128) -> StdResult<CosmosMsg> {
        call(&self.0, &Call::Hold { tranche, id, amount }, vec![])
    }

    /// [`super::ExecuteMsg::Reserve`].
    pub fn reserve(&self, tranche: u64, need: Uint128) -> StdResult<CosmosMsg> {
        call(&self.0, &Call::Reserve { tranche, need }, vec![])
    }

    /// The raw record of a tranche; a missing one is all zeros. Error: `Std` for one that cannot be decoded.
    pub fn record(&self, querier: &QuerierWrapper, tranche: u64) -> StdResult<TrancheRecord> {
        match querier.query_wasm_raw(&self.0, tranche_record_key(tranche))? {
            Some(bytes) => TrancheRecord::from_bytes(&bytes),
            None => Ok(TrancheRecord::default()),
        }
    }

    /// [`super::ExecuteMsg::Cover`]; the reply's data is a [`super::CoverResponse`].
    pub fn cover(&self, tranche: u64, deficit: u64, amount: Uint128) -> StdResult<CosmosMsg> {
        call(&self.0, &Call::Cover { tranche, deficit, amount }, vec![])
    }

    /// [`super::ExecuteMsg::Restore`] to a tranche of a native asset.
    pub fn restore(&self, tranche: u64, deficit: u64, amount: Uint128, denom: &str) -> StdResult<CosmosMsg> {
        call(&self.0, &Call::Restore { tranche, deficit }, coins(amount.u128(), denom))
    }

    /// [`super::ExecuteMsg::Seize`]; the reply's data is a [`super::CoverResponse`].
    pub fn seize(&self, tranche: u64, deficit: u64, amount: Uint128) -> StdResult<CosmosMsg> {
        call(&self.0, &Call::Seize { tranche, deficit, amount }, vec![])
    }

    /// [`super::ExecuteMsg::Collect`].
    pub fn collect(&self, tranche: u64, deficit: u64, amount: Uint128) -> StdResult<CosmosMsg> {
        call(&self.0, &Call::Collect { tranche, deficit, amount }, vec![])
    }

    /// [`super::ExecuteMsg::Release`].
    pub fn release(&self, tranche: u64, deficit: u64, amount: Uint128) -> StdResult<CosmosMsg> {
        call(&self.0, &Call::Release { tranche, deficit, amount }, vec![])
    }

    /// [`super::ExecuteMsg::RestoreOther`] of a native coin.
    pub fn restore_other(
        &self,
        tranche: u64,
        deficit: u64,
        ask: Uint128,
        amount: Uint128,
        denom: &str,
    ) -> StdResult<CosmosMsg> {
        call(&self.0, &Call::RestoreOther { tranche, deficit, ask }, coins(amount.u128(), denom))
    }

    /// [`super::ExecuteMsg::Slash`]; the reply's data is a [`super::SlashResponse`].
    pub fn slash(&self, tranche: u64, id: u64, fraction: Decimal, reward: Option<SlashReward>) -> StdResult<CosmosMsg> {
        call(&self.0, &Call::Slash { tranche, id, fraction, reward }, vec![])
    }

    /// [`super::ExecuteMsg::Reward`] with any asset.
    pub fn reward_with(&self, tranche: u64, asset: &Asset, amount: Uint128) -> StdResult<CosmosMsg> {
        // The hook of a cw20 is the same message.
        asset.send_with(&self.0, amount, to_json_binary(&Call::Reward { tranche })?)
    }

    /// [`super::QueryMsg::Active`], in the order asked.
    pub fn active(&self, querier: &QuerierWrapper, tranches: Vec<u64>) -> StdResult<Vec<Active>> {
        let answer: ActiveResponse = querier.query_wasm_smart(&self.0, &Ask::Active { tranches })?;
        Ok(answer.tranches)
    }

    /// What a tranche holds and who may act on it.
    pub fn terms(&self, querier: &QuerierWrapper, tranche: u64) -> StdResult<TrancheTerms> {
        querier.query_wasm_smart(&self.0, &Ask::Tranche { id: tranche })
    }

    /// Stake of a tranche that is seized for deficits and neither collected nor released.
    pub fn seized(&self, querier: &QuerierWrapper, tranche: u64) -> StdResult<Uint128> {
        let Owed { seized, .. } = querier.query_wasm_smart(&self.0, &Ask::Owed { tranche })?;
        Ok(seized)
    }

    /// Whether the stakers of a tranche can be rewarded in a token.
    pub fn rewards_in(&self, querier: &QuerierWrapper, tranche: u64, token: &Asset) -> StdResult<bool> {
        let Owed { rewards, .. } = querier.query_wasm_smart(&self.0, &Ask::Owed { tranche })?;
        Ok(rewards.iter().any(|reward| reward.asset == *token))
    }

    /// What a tranche stakes: the part of [`super::QueryMsg::Tranche`] that a dispute asks for.
    pub fn stake(&self, querier: &QuerierWrapper, id: u64) -> StdResult<AssetAmount> {
        let Stake { asset, assets: amount } = querier.query_wasm_smart(&self.0, &Ask::Tranche { id })?;
        Ok(AssetAmount { asset, amount })
    }

    /// [`super::QueryMsg::Tranche`].
    pub fn tranche(&self, querier: &QuerierWrapper, id: u64) -> StdResult<TrancheResponse> {
        querier.query_wasm_smart(&self.0, &Ask::Tranche { id })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::security_vault::{ExecuteMsg, QueryMsg};
    use cosmwasm_std::to_json_string;

    #[test]
    fn calls_and_questions_are_those_of_the_vault() {
        let (tranche, id, deficit) = (7, 8, 9);
        let (amount, need) = (Uint128::new(10), Uint128::new(11));
        let (fraction, reward) = (Decimal::percent(3), None);
        for (call, msg) in [
            (Call::Reward { tranche }, ExecuteMsg::Reward { tranche }),
            (Call::Hold { tranche, id, amount }, ExecuteMsg::Hold { tranche, id, amount }),
            (Call::Reserve { tranche, need }, ExecuteMsg::Reserve { tranche, need }),
            (Call::Cover { tranche, deficit, amount }, ExecuteMsg::Cover { tranche, deficit, amount }),
            (Call::Restore { tranche, deficit }, ExecuteMsg::Restore { tranche, deficit }),
            (Call::Seize { tranche, deficit, amount }, ExecuteMsg::Seize { tranche, deficit, amount }),
            (Call::Collect { tranche, deficit, amount }, ExecuteMsg::Collect { tranche, deficit, amount }),
            (Call::Release { tranche, deficit, amount }, ExecuteMsg::Release { tranche, deficit, amount }),
            (
                Call::RestoreOther { tranche, deficit, ask: need },
                ExecuteMsg::RestoreOther { tranche, deficit, ask: need },
            ),
            (
                Call::Slash { tranche, id, fraction, reward: reward.clone() },
                ExecuteMsg::Slash { tranche, id, fraction, reward },
            ),
        ] {
            assert_eq!(to_json_string(&call), to_json_string(&msg));
        }
        let tranches = vec![1, 2];
        let active = to_json_string(&Ask::Active { tranches: tranches.clone() });
        assert_eq!(active, to_json_string(&QueryMsg::Active { tranches }));
        assert_eq!(to_json_string(&Ask::Tranche { id }), to_json_string(&QueryMsg::Tranche { id }));
        assert_eq!(to_json_string(&Ask::Owed { tranche }), to_json_string(&QueryMsg::Owed { tranche }));
    }
}
