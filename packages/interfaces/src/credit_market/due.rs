//! Work at the market that anyone may do now, and the accounts that are not healthy.

use crate::market::AccountState;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Decimal, Uint128};

/// A message that the market accepts from anyone now. Amounts in base units.
#[cw_serde]
pub enum DueJob {
    /// `refresh` is accepted, as it always is.
    Refresh {
        /// Moment of the last one, in seconds since the epoch; 0 before the first.
        refreshed_at: u64,
    },
    /// `reserve` changes the reserve of a tranche.
    Reserve {
        /// Stake that provisions need.
        need: Uint128,
        /// Stake that is reserved.
        reserved: Uint128,
    },
    /// `distribute` is accepted.
    Distribute {
        /// Premium that it pays to stakers.
        amount: Uint128,
    },
    /// `pay_request` pays a request to its lender.
    PayRequest {
        /// Id of the request.
        id: u64,
        /// Payment for all of its shares; less is paid when cash is short.
        worth: Uint128,
        /// First moment at which it could be paid, in seconds since the epoch.
        due_at: u64,
        /// Moment from which it has lapsed, in seconds since the epoch; absent while cash is short.
        lapses_at: Option<u64>,
    },
    /// `pay_request` frees the shares of a request that has lapsed.
    LapseRequest {
        /// Id of the request.
        id: u64,
        /// Moment from which it has lapsed, in seconds since the epoch.
        due_at: u64,
    },
    /// `mark` changes the provision for an account, or begins or ends its time under water.
    Mark {
        /// Address of the account.
        account: String,
        /// Provision in the market's books.
        from: Uint128,
        /// Provision that the mark writes.
        to: Uint128,
        /// Debt of the account.
        owed: Uint128,
        /// Whether the mark begins or ends its time under water.
        clock: bool,
    },
    /// `write_down` is accepted.
    WriteDown {
        /// Address of the account.
        account: String,
        /// Debt that it writes off.
        amount: Uint128,
    },
}

/// Where a page of due work begins.
#[cw_serde]
pub enum DueCursor {
    /// At the withdrawal requests.
    Requests {
        /// Last id of the previous page; from the first one when absent.
        start_after: Option<u64>,
    },
    /// At the accounts.
    Accounts {
        /// Last address of the previous page; from the first one when absent.
        start_after: Option<String>,
    },
}

/// A page of due work.
#[cw_serde]
pub struct DueResponse {
    /// The jobs; may be empty while `next` is present.
    pub jobs: Vec<DueJob>,
    /// `start_after` of the next page; absent on the last one.
    pub next: Option<DueCursor>,
}

/// A page of accounts that are not healthy.
#[cw_serde]
pub struct UnhealthyResponse {
    /// The accounts in ascending order of address; may be empty while `next` is present.
    pub accounts: Vec<UnhealthyAccount>,
    /// `start_after` of the next page; absent on the last one.
    pub next: Option<String>,
}

/// An account that is not healthy. Amounts in base units.
#[cw_serde]
pub struct UnhealthyAccount {
    /// Address of the account.
    pub account: String,
    /// Its state.
    pub state: AccountState,
    /// `weighted / owed`; absent without a price that decides.
    pub health: Option<Decimal>,
    /// Health from which it may not be sold.
    pub edge: Option<Decimal>,
    /// Rise of the prices of all its collateral, as a fraction, after which it is healthy; absent without a price that
    /// decides, and for collateral that is worth nothing.
    pub distance: Option<Decimal>,
    /// Debt now, rounded up.
    pub owed: Uint128,
    /// Value of the collateral, rounded down.
    pub value: Uint128,
    /// The last message that found it healthy, in seconds since the epoch; 0 before the first.
    pub healthy_at: u64,
    /// Number that changes with every change of debt or collateral.
    pub revision: u64,
}
