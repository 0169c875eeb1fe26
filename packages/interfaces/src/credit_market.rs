//! credit-market: lenders supply one base asset, borrowers post collateral and draw debt. Implements
//! [`crate::market`]. Counters are named as in the contract's README.
//!
//! Amounts are in units of the base asset unless a field says otherwise; indexes are at 1e18; moments are in seconds
//! since the epoch.

mod params;
pub use params::*;

mod response;
pub use response::*;

use crate::market::{LotAmount, RefillSource};
use crate::shared::asset::AssetUnchecked;
use cosmwasm_schema::{cw_serde, QueryResponses};
use cosmwasm_std::Uint128;
use cw20::Cw20ReceiveMsg;

pub mod event;

/// Instantiation message. Funds: the seed in the base denom, at least 1000 units; its shares stay with the market for
/// ever.
///
/// Errors: `Payment`, `SeedTooSmall`, `BaseNotNative`, `OutOfRange`, `AlreadyListed`, `TooManyCollaterals`, `Std`.
#[cw_serde]
pub struct InstantiateMsg {
    /// Owner: the timelock.
    pub owner: String,
    /// Account that may pause; no account when absent.
    pub guardian: Option<String>,
    /// Base asset. Only a native one is accepted.
    pub base: AssetUnchecked,
    /// The liquidation engine.
    pub engine: String,
    /// The oracle aggregator.
    pub oracle: String,
    /// The security vault.
    pub security_vault: String,
    /// Tranche of the security vault that holds the base asset and backs this market.
    pub tranche: u64,
    /// Leverage classes, from the safest; 1 to 8. Their number never changes.
    pub classes: Vec<ClassParams>,
    /// Collaterals listed at the start; ids count up from 1 in this order.
    pub collaterals: Vec<NewCollateral>,
    /// Parameters.
    pub params: Params,
}

/// Actions that the guardian can pause. No other action can be paused.
#[cw_serde]
#[derive(Copy, Eq)]
pub enum Action {
    /// Supply.
    Supply,
    /// Borrow.
    Borrow,
    /// Withdraw collateral while owing.
    Withdraw,
    /// Change the leverage class while owing.
    SetClass,
}

impl Action {
    /// The action's name in snake case.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Supply => "supply",
            Self::Borrow => "borrow",
            Self::Withdraw => "withdraw",
            Self::SetClass => "set_class",
        }
    }
}

/// Messages that the contract executes. `Settle` and `Refill` are those of [`crate::market::MarketExecuteMsg`].
#[cw_ownable::cw_ownable_execute]
#[cw_serde]
pub enum ExecuteMsg {
    /// Supplies base asset and mints shares at the index, rounded down. Callable by anyone; funds: base only. Refused
    /// below an index of 0.001.
    ///
    /// Errors: `Payment`, `Admin` (paused), `WoundDown`, `NoShares`.
    Supply {},
    /// Requests the payment of shares and fixes their value. Cannot be cancelled. Callable by a lender; no funds.
    ///
    /// Errors: `Payment`, `NotFound` (lender), `ZeroAmount`, `NotEnoughShares`.
    RequestWithdrawal {
        /// The number of shares.
        shares: Uint128,
    },
    /// Pays a request to its lender once its delay is over, as far as cash allows. Callable by anyone; no funds.
    ///
    /// Errors: `Payment`, `NotFound` (request), `TooEarly`, `NoCash`.
    PayRequest {
        /// The request.
        id: u64,
    },
    /// Pays the sender's part of recoveries. Callable by a lender; no funds.
    ///
    /// Errors: `Payment`, `NotFound` (lender), `NoRefunds`.
    ClaimRefunds {},
    /// Posts native collateral to the sender's account, which starts in the safest class. Callable by anyone; funds:
    /// one listed coin. Reads the oracle only when an indebted account adds a collateral it does not hold yet. That
    /// collateral must have a usable price; otherwise a speck of unpriced collateral would make the account
    /// unliquidatable.
    ///
    /// Errors: `Payment`, `NotFound` (collateral), `CollateralCap`, `Price`, `NoRecord`.
    Deposit {},
    /// Accepts a cw20 `Send` with a [`ReceiveMsg`]. Callable by a listed cw20 token; no native funds.
    ///
    /// Errors: `Payment`, `Std` (unknown hook), `NotFound` (collateral), `ZeroAmount`, `CollateralCap`, `Price`,
    /// `NoRecord`.
    Receive(Cw20ReceiveMsg),
    /// Withdraws collateral from the sender's account. Without debt it never reads the oracle; with debt the account
    /// must stay within initial LTV. Callable by the account; no funds.
    ///
    /// Errors: `Payment`, `ZeroAmount`, `NotFound` (account, collateral), `NotEnoughCollateral`, `Admin` (paused),
    /// `Unhealthy`, `Price`, `NoRecord`.
    Withdraw {
        /// The collateral's id.
        collateral: u64,
        /// The amount, in units of the collateral.
        amount: Uint128,
    },
    /// Changes the sender's leverage class. With debt, the account must be healthy at the old class's maintenance LTV
    /// and within the new class's initial LTV, and debt must be below the ceiling. Callable by the account; no funds.
    ///
    /// Errors: `Payment`, `NotFound` (class, account), `SameClass`, `Admin` (paused), `Unhealthy`, `AboveCeiling`,
    /// `Price`, `NoRecord`.
    SetClass {
        /// Index of the class, from 0.
        class: u8,
    },
    /// Draws debt and pays it to the sender. Needs live prices, initial LTV, cash, and room below the ceiling.
    /// Callable by the account; no funds.
    ///
    /// Errors: `Payment`, `Admin` (paused), `ZeroAmount`, `NotFound` (account), `NoCash`, `AboveCeiling`,
    /// `Unhealthy`, `Price`, `NoRecord`.
    Borrow {
        /// The amount.
        amount: Uint128,
    },
    /// Repays debt of an account; the excess returns to the sender. Never reads the oracle. Callable by anyone;
    /// funds: base only.
    ///
    /// Errors: `Payment`, `NotFound` (account), `NoDebt`.
    Repay {
        /// The account; the sender's when absent.
        account: Option<String>,
    },
    /// Pays premium owed to the security vault, as far as cash allows. Callable by anyone; no funds.
    ///
    /// Errors: `Payment`, `NothingToDistribute`.
    Distribute {},
    /// Accrues interest, reads prices and security, and updates margins, premiums and the ceiling. Callable by
    /// anyone; no funds.
    ///
    /// Errors: `Payment`, `Std` (the security vault does not answer).
    Refresh {},
    /// Settles an account, see [`crate::market::MarketExecuteMsg::Settle`]. Callable by the liquidation engine only;
    /// funds: base or none.
    ///
    /// Errors: `Payment`, `Unauthorized`, `FundsBelowRepay`, `NotFound` (account), `WrongRevision`, `WrongState`,
    /// `PaidTooLittle`, `NotWhole`, `NotEnoughCollateral`.
    Settle {
        /// The account.
        account: String,
        /// The revision of the account that the plan was made for.
        revision: u64,
        /// The most of the funds that repays debt.
        repay: Uint128,
        /// The collateral that is handed over.
        take: Vec<LotAmount>,
        /// Receives the collateral.
        recipient: String,
    },
    /// Refills a deficit, see [`crate::market::MarketExecuteMsg::Refill`]. Callable by the liquidation engine only;
    /// funds: base or none.
    ///
    /// Errors: `Payment`, `Unauthorized`, `NotFound` (deficit).
    Refill {
        /// The deficit.
        deficit: u64,
        /// The part of the book of its lots that this discharges.
        book: Uint128,
        /// The source of the money.
        source: RefillSource,
    },
    /// Lists a collateral under the next id. It supports no debt before the first refresh that reads its price.
    /// Callable by the owner only; no funds.
    ///
    /// Errors: `Payment`, `Admin`, `TooManyCollaterals`, `AlreadyListed`, `OutOfRange`, `Std`.
    AddCollateral(NewCollateral),
    /// Changes the most of a collateral that the market accepts; what is posted stays. Callable by the owner only; no
    /// funds.
    ///
    /// Errors: `Payment`, `Admin`, `NotFound` (collateral).
    SetCollateralCap {
        /// The collateral's id.
        collateral: u64,
        /// The cap, in units of the collateral.
        cap: Uint128,
    },
    /// Replaces all parameters. The time until now accrues at the old ones; margins and premiums follow with the next
    /// refresh. Callable by the owner only; no funds.
    ///
    /// Errors: `Payment`, `Admin`, `OutOfRange`.
    UpdateParams {
        /// The new parameters.
        params: Box<Params>,
    },
    /// Names the guardian. Callable by the owner only; no funds.
    ///
    /// Errors: `Payment`, `Admin`.
    SetGuardian {
        /// The guardian; no account when absent.
        guardian: Option<String>,
    },
    /// Pauses an action, see [`crate::shared::pause`]. Callable by the guardian only; no funds.
    ///
    /// Errors: `Payment`, `Admin`.
    Pause {
        /// The action.
        action: Action,
        /// The length of the pause, in seconds; 1 to 259200.
        seconds: u64,
    },
    /// Ends a pause early. Callable by the guardian or the owner; no funds.
    ///
    /// Errors: `Payment`, `Admin`.
    Unpause {
        /// The action.
        action: Action,
    },
}

/// The most collaterals that a market lists, so that a health check stays bounded.
pub const MAX_COLLATERALS: usize = 4;

/// Messages that a cw20 `Send` can carry.
#[cw_serde]
pub enum ReceiveMsg {
    /// Posts the tokens as collateral, as [`ExecuteMsg::Deposit`].
    ///
    /// Errors: as [`ExecuteMsg::Receive`].
    Deposit {},
}

/// Queries that the contract answers. The first four are those of [`crate::market::MarketQueryMsg`].
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
        /// The account.
        account: String,
    },
    /// Returns accounts in ascending order of address.
    #[returns(Vec<crate::market::AccountResponse>)]
    Accounts {
        /// The last account of the previous page.
        start_after: Option<String>,
        /// The most items; 30 when absent, at most 100.
        limit: Option<u32>,
    },
    /// Returns debt and the security that must stand behind it.
    #[returns(crate::market::ExposureResponse)]
    Exposure {},
    /// Returns the configuration.
    #[returns(ConfigResponse)]
    Config {},
    /// Returns every counter, as stored at the last accrual.
    #[returns(StateResponse)]
    State {},
    /// Returns the listed collaterals with their margins.
    #[returns(Vec<CollateralResponse>)]
    Collaterals {},
    /// Returns the debt ceiling now, by its parts.
    #[returns(CeilingResponse)]
    Ceiling {},
    /// Returns an account as its owner sees it.
    #[returns(PositionResponse)]
    Position {
        /// The account.
        account: String,
    },
    /// Returns a lender; an unknown one holds nothing.
    #[returns(LenderResponse)]
    Lender {
        /// The lender.
        lender: String,
    },
    /// Returns lenders in ascending order of address.
    #[returns(Vec<LenderResponse>)]
    Lenders {
        /// The last lender of the previous page.
        start_after: Option<String>,
        /// The most items; 30 when absent, at most 100.
        limit: Option<u32>,
    },
    /// Returns unpaid withdrawal requests in ascending order of id.
    #[returns(Vec<RequestResponse>)]
    Requests {
        /// The last id of the previous page.
        start_after: Option<u64>,
        /// The most items; 30 when absent, at most 100.
        limit: Option<u32>,
    },
    /// Returns one deficit.
    #[returns(DeficitResponse)]
    Deficit {
        /// The deficit.
        id: u64,
    },
    /// Returns deficits in ascending order of id.
    #[returns(Vec<DeficitResponse>)]
    Deficits {
        /// The last id of the previous page.
        start_after: Option<u64>,
        /// The most items; 30 when absent, at most 100.
        limit: Option<u32>,
    },
    /// Returns the last pause of each action.
    #[returns(Vec<crate::shared::pause::PauseResponse>)]
    Pauses {},
}
