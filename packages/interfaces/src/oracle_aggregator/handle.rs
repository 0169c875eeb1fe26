//! The oracle as its peers see it.

use super::{record_key, ring_key, FeedRecord, RingEntry, Safety, SAFETY_KEY};
use crate::shared::call::call;
use crate::shared::clock::FeedUptime;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Addr, CosmosMsg, Env, QuerierWrapper, StdError, StdResult, Uint128};
use serde::Serialize;

/// The part of [`super::ExecuteMsg`] that the contract sends to itself. Serialising the whole enum would add the code of all its
/// variants.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Call {
    Poke { feed: u64 },
    FinishRound { round: u64 },
}

/// Handle of an oracle-aggregator.
#[cw_serde]
pub struct OracleAggregator(pub Addr);

impl OracleAggregator {
    /// A feed's record, read raw in constant time. Errors: a missing record, an unknown layout.
    pub fn record(&self, querier: &QuerierWrapper, feed: u64) -> StdResult<FeedRecord> {
        let bytes = querier
            .query_wasm_raw(&self.0, record_key(feed))?
            .ok_or_else(|| StdError::not_found(format!("record of feed {feed}")))?;
        FeedRecord::from_bytes(&bytes)
    }

    /// A feed with its up-time now. Errors: those of [`OracleAggregator::record`].
    pub fn uptime(&self, querier: &QuerierWrapper, feed: u64, env: &Env) -> StdResult<FeedUptime> {
        let uptime = self.record(querier, feed)?.uptime(env.block.time.seconds());
        Ok(FeedUptime { feed, uptime })
    }

    /// The price that a feed with a ring accepted in one of the last [`super::RING_ROUNDS`] rounds, read raw in constant time; none
    /// if it accepted none or keeps no ring. Errors: an unknown layout.
    pub fn accepted(&self, querier: &QuerierWrapper, feed: u64, round: u64) -> StdResult<Option<RingEntry>> {
        let bytes = querier.query_wasm_raw(&self.0, ring_key(feed, round))?;
        let entry = bytes.map(|bytes| RingEntry::from_bytes(&bytes)).transpose()?;
        Ok(entry.filter(|entry| entry.round == round))
    }

    /// The part of a registered exposure that the reporters' stake secures, read raw in constant time; all of it without a
    /// registered consumer. Errors: an unknown layout.
    pub fn secured(&self, querier: &QuerierWrapper, exposure: Uint128) -> StdResult<Uint128> {
        let bytes = querier.query_wasm_raw(&self.0, SAFETY_KEY)?.filter(|bytes| !bytes.is_empty());
        let safety = bytes.map(|bytes| Safety::from_bytes(&bytes)).transpose()?;
        Ok(safety.map_or(exposure, |safety| safety.secured(exposure)))
    }

    /// [`super::ExecuteMsg::Poke`].
    pub fn poke(&self, feed: u64) -> StdResult<CosmosMsg> {
        call(&self.0, &Call::Poke { feed }, vec![])
    }

    /// [`super::ExecuteMsg::FinishRound`].
    pub fn finish_round(&self, round: u64) -> StdResult<CosmosMsg> {
        call(&self.0, &Call::FinishRound { round }, vec![])
    }
}

#[cfg(test)]
mod tests {
    use super::super::ExecuteMsg;
    use super::*;
    use cosmwasm_std::to_json_string;

    #[test]
    fn calls_are_messages_of_the_contract() {
        assert_eq!(to_json_string(&Call::Poke { feed: 7 }), to_json_string(&ExecuteMsg::Poke { feed: 7 }));
        let (call, msg) = (Call::FinishRound { round: 8 }, ExecuteMsg::FinishRound { round: 8 });
        assert_eq!(to_json_string(&call), to_json_string(&msg));
    }
}
