//! What the market answers.

use super::*;

/// Queries the contract answers. The first five are those of [`crate::market::MarketQueryMsg`].
#[cw_ownable::cw_ownable_query]
#[cw_serde]
#[derive(QueryResponses)]
pub enum QueryMsg {
    /// Returns the base asset and the terms of liquidation.
    #[returns(crate::market::Terms)]
    Terms {},
    /// Returns an account as the liquidation engine sees it.
    #[returns(crate::market::AccountResponse)]
    Account {
        /// Address of the account.
        account: String,
    },
    /// Returns all that a flag or a sale of one account needs, in one answer.
    #[returns(crate::market::SaleResponse)]
    Sale {
        /// Address of the account.
        account: String,
    },
    /// Returns accounts in ascending order of address.
    #[returns(Vec<crate::market::AccountResponse>)]
    Accounts {
        /// Last account of the previous page.
        start_after: Option<String>,
        /// Maximum number of items. Default 30, at most 100.
        limit: Option<u32>,
    },
    /// Returns the stake that provisions need, and the tranches that losses reach.
    #[returns(crate::market::ExposureResponse)]
    Exposure {},
    /// Returns the configuration.
    #[returns(ConfigResponse)]
    Config {},
    /// Returns every counter, as stored at the last accrual.
    #[returns(StateResponse)]
    State {},
    /// Returns what lenders carry if every provision comes true: the difference between entry and exit price.
    #[returns(HoleResponse)]
    Hole {},
    /// Returns the listed collaterals.
    #[returns(Vec<CollateralResponse>)]
    Collaterals {},
    /// Returns the debt ceiling now, by its parts, and the security budget: what each tranche counts for.
    #[returns(CeilingResponse)]
    Ceiling {},
    /// Returns an account as its owner sees it.
    #[returns(PositionResponse)]
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
    Lenders {
        /// Last lender of the previous page.
        start_after: Option<String>,
        /// Maximum number of items. Default 30, at most 100.
        limit: Option<u32>,
    },
    /// Returns unpaid withdrawal requests in ascending order of id.
    #[returns(Vec<RequestResponse>)]
    Requests {
        /// Last id of the previous page.
        start_after: Option<u64>,
        /// Maximum number of items. Default 30, at most 100.
        limit: Option<u32>,
    },
    /// Returns one deficit.
    #[returns(DeficitResponse)]
    Deficit {
        /// Id of the deficit.
        id: u64,
    },
    /// Returns deficits in ascending order of id.
    #[returns(Vec<DeficitResponse>)]
    Deficits {
        /// Last id of the previous page.
        start_after: Option<u64>,
        /// Maximum number of items. Default 30, at most 100.
        limit: Option<u32>,
    },
    /// Returns the last pause of each action.
    #[returns(Vec<crate::shared::pause::PauseResponse>)]
    Pauses {},
    /// Returns work that anyone may do now. A page ends after `limit` jobs, or earlier once it has
    /// read enough; ask again with `next` until that is absent. Jobs that are on no list
    /// come on the first page only.
    #[returns(DueResponse)]
    Due {
        /// `next` of the previous page; the beginning when absent.
        start_after: Option<DueCursor>,
        /// Number of jobs after which the page ends. Default 30, at most 100.
        limit: Option<u32>,
    },
    /// Returns accounts that are not healthy. A page ends after `limit` of them, or earlier once it has read enough accounts;
    /// ask again with `next` until that is absent. Each price is read once a page.
    #[returns(UnhealthyResponse)]
    Unhealthy {
        /// `next` of the previous page; the beginning when absent.
        start_after: Option<String>,
        /// Number of accounts after which the page ends. Default 30, at most 100.
        limit: Option<u32>,
    },
}
