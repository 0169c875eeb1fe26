//! Queries of the credit market.

use super::*;

/// Queries the contract answers. The first five are those of [`crate::market::MarketQueryMsg`].
#[cw_ownable::cw_ownable_query]
#[cw_serde]
#[derive(QueryResponses)]
#[serde(deny_unknown_fields)]
pub enum QueryMsg {
    /// Returns the base asset and the terms of liquidation.
    #[returns(crate::market::Terms)]
    #[serde(deserialize_with = "fields::nothing")]
    Terms {},
    /// Returns an account as the liquidation engine sees it.
    #[returns(crate::market::AccountResponse)]
    #[serde(deserialize_with = "fields::account")]
    Account {
        /// Address of the account.
        account: String,
    },
    /// Returns one account with the terms of its sale, in one response.
    #[returns(crate::market::SaleResponse)]
    #[serde(deserialize_with = "fields::account")]
    Sale {
        /// Address of the account.
        account: String,
    },
    /// Returns accounts in ascending order of address.
    #[returns(Vec<crate::market::AccountResponse>)]
    #[serde(deserialize_with = "fields::page")]
    Accounts {
        /// Last account of the previous page.
        start_after: Option<String>,
        /// Maximum number of items. Default 30, at most 100.
        limit: Option<u32>,
    },
    /// Returns the stake that provisions need, and the tranches in the order in which losses reach them.
    #[returns(crate::market::ExposureResponse)]
    #[serde(deserialize_with = "fields::nothing")]
    Exposure {},
    /// Returns the configuration.
    #[returns(ConfigResponse)]
    #[serde(deserialize_with = "fields::nothing")]
    Config {},
    /// Returns every counter, as stored at the last accrual.
    #[returns(StateResponse)]
    #[serde(deserialize_with = "fields::nothing")]
    State {},
    /// Returns the hole, which lenders carry if every provision becomes a loss: the difference between entry and exit price.
    #[returns(HoleResponse)]
    #[serde(deserialize_with = "fields::nothing")]
    Hole {},
    /// Returns the listed collaterals.
    #[returns(Vec<CollateralResponse>)]
    #[serde(deserialize_with = "fields::nothing")]
    Collaterals {},
    /// Returns the present debt ceiling, by its parts, and the security budget: the value of each tranche as cover.
    #[returns(CeilingResponse)]
    #[serde(deserialize_with = "fields::nothing")]
    Ceiling {},
    /// Returns an account as its owner sees it.
    #[returns(PositionResponse)]
    #[serde(deserialize_with = "fields::account")]
    Position {
        /// Address of the account.
        account: String,
    },
    /// Returns a lender; an unknown address holds nothing.
    #[returns(LenderResponse)]
    Lender {
        /// Address of the lender.
        lender: String,
    },
    /// Returns lenders in ascending order of address.
    #[returns(Vec<LenderResponse>)]
    #[serde(deserialize_with = "fields::page")]
    Lenders {
        /// Last lender of the previous page.
        start_after: Option<String>,
        /// Maximum number of items. Default 30, at most 100.
        limit: Option<u32>,
    },
    /// Returns unpaid withdrawal requests in ascending order of id.
    #[returns(Vec<RequestResponse>)]
    #[serde(deserialize_with = "fields::page")]
    Requests {
        /// Last id of the previous page.
        start_after: Option<u64>,
        /// Maximum number of items. Default 30, at most 100.
        limit: Option<u32>,
    },
    /// Returns one deficit.
    #[returns(DeficitResponse)]
    #[serde(deserialize_with = "fields::id")]
    Deficit {
        /// Id of the deficit.
        id: u64,
    },
    /// Returns deficits in ascending order of id.
    #[returns(Vec<DeficitResponse>)]
    #[serde(deserialize_with = "fields::page")]
    Deficits {
        /// Last id of the previous page.
        start_after: Option<u64>,
        /// Maximum number of items. Default 30, at most 100.
        limit: Option<u32>,
    },
    /// Returns the last pause of each action.
    #[returns(Vec<crate::shared::pause::PauseResponse>)]
    #[serde(deserialize_with = "fields::nothing")]
    Pauses {},
    /// Returns work that anyone may do now. A page ends after `limit` jobs, or earlier once it has
    /// read enough; repeat with `next` until it is absent. Jobs that belong to no request or account
    /// are on the first page only.
    #[returns(DueResponse)]
    #[serde(deserialize_with = "fields::page")]
    Due {
        /// `next` of the previous page; the beginning when absent.
        start_after: Option<DueCursor>,
        /// Number of jobs after which the page ends. Default 30, at most 100.
        limit: Option<u32>,
    },
    /// Returns accounts that are not healthy. A page ends after `limit` of them, or earlier once it has read enough accounts;
    /// repeat with `next` until it is absent. Each price is read once per page.
    #[returns(UnhealthyResponse)]
    #[serde(deserialize_with = "fields::page")]
    Unhealthy {
        /// `next` of the previous page; the beginning when absent.
        start_after: Option<String>,
        /// Number of accounts after which the page ends. Default 30, at most 100.
        limit: Option<u32>,
    },
}
