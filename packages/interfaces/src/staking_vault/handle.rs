//! The staking vault as its peers see it.

use super::RedemptionRateResponse;
use crate::shared::call::call;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{coin, Addr, CosmosMsg, QuerierWrapper, StdResult, Uint128};
use serde::{Deserialize, Serialize};

/// The part of [`super::ExecuteMsg`] that peers send: whoever serialises an enum carries the code of all of it.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Call {
    Stake { min_shares: Option<Uint128>, recipient: Option<String> },
}

/// The part of [`super::QueryMsg`] that peers ask.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Ask {
    Config {},
    RedemptionRate {},
}

/// The part of [`super::ConfigResponse`] that peers need: reading all of it takes more locals than the chain's VM permits.
#[derive(Deserialize)]
struct Lst {
    lst: Addr,
}

/// Typed handle of the staking vault.
#[cw_serde]
pub struct StakingVault(pub Addr);

impl StakingVault {
    /// Message that stakes; the sender receives the shares.
    pub fn stake(&self, amount: Uint128, denom: &str, min_shares: Option<Uint128>) -> StdResult<CosmosMsg> {
        call(&self.0, &Call::Stake { min_shares, recipient: None }, vec![coin(amount.u128(), denom)])
    }

    /// Queries the address of the LST.
    pub fn lst(&self, querier: &QuerierWrapper) -> StdResult<Addr> {
        let Lst { lst } = querier.query_wasm_smart(&self.0, &Ask::Config {})?;
        Ok(lst)
    }

    /// Queries the redemption rate.
    pub fn redemption_rate(&self, querier: &QuerierWrapper) -> StdResult<RedemptionRateResponse> {
        querier.query_wasm_smart(&self.0, &Ask::RedemptionRate {})
    }
}

#[cfg(test)]
mod tests {
    use super::super::{ExecuteMsg, QueryMsg};
    use super::*;
    use cosmwasm_std::to_json_string;

    #[test]
    fn calls_and_questions_are_those_of_the_vault() {
        let (min_shares, recipient) = (Some(Uint128::new(7)), None);
        let call = to_json_string(&Call::Stake { min_shares, recipient: recipient.clone() });
        assert_eq!(call, to_json_string(&ExecuteMsg::Stake { min_shares, recipient }));
        assert_eq!(to_json_string(&Ask::Config {}), to_json_string(&QueryMsg::Config {}));
        assert_eq!(to_json_string(&Ask::RedemptionRate {}), to_json_string(&QueryMsg::RedemptionRate {}));
    }
}
