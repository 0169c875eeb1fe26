//! liquidation-engine: closes unhealthy accounts of any market, sells their collateral, and passes every loss through
//! the waterfall in the transaction that finds it.
//!
//! Amounts are in units of a market's base asset unless a field says otherwise; moments are in seconds since the
//! epoch.

mod response;
pub use response::*;

use crate::shared::call::call;
use cosmwasm_schema::{cw_serde, QueryResponses};
use cosmwasm_std::{coins, Addr, CosmosMsg, Decimal, StdResult, Uint128};

pub mod event;

/// Instantiation message. No funds. Asks no other contract.
///
/// Errors: `Payment`, `OutOfRange`, `KnownMarket`, `Std`.
#[cw_serde]
pub struct InstantiateMsg {
    /// Owner: the timelock.
    pub owner: String,
    /// The oracle aggregator, which has the prices and up-times of lots.
    pub oracle: String,
    /// The security vault.
    pub security_vault: String,
    /// Parameters.
    pub params: Params,
    /// Markets known from the start.
    pub markets: Vec<NewMarket>,
}

/// Parameters that governance sets.
#[cw_serde]
#[derive(Copy)]
pub struct Params {
    /// The most that one block counts on every clock. Unit: seconds. Range: 1 to 18446744073709551615. Default: 6.
    /// Too low hurts lenders, because discounts grow slowly; too high hurts borrowers after a halt of the chain.
    pub seconds_per_block: u64,
    /// Time after which anyone may skip a failed step of the waterfall. Unit: seconds. Range: 1 to
    /// 18446744073709551615. Default: 86400. Too low hurts lenders, who pay for the tranche; too high hurts stakers,
    /// whose stake is held.
    pub skip_after: u64,
    /// Deficits whose remaining claim is at most this amount place no hold. Must be at least the tranche's own
    /// `min_hold`, or the engine would count holds that the vault ignores. Unit: base units. Range: 0 to
    /// 340282366920938463463374607431768211455. Default: 1000000. Too low hurts stakers, held for dust; too high
    /// hurts lenders, because stake leaves before it pays.
    pub min_hold: Uint128,
}

/// A market to be added.
#[cw_serde]
pub struct NewMarket {
    /// The market.
    pub market: String,
    /// The tranche that pays its losses; it must hold the market's base asset and have the engine as its slasher.
    pub tranche: u64,
}

/// Messages that the contract executes.
#[cw_ownable::cw_ownable_execute]
#[cw_serde]
pub enum ExecuteMsg {
    /// Starts the clock of a liquidatable account, or closes an insolvent one whole in this transaction. A live flag
    /// stays as it is. Callable by anyone; no funds.
    ///
    /// Errors: `Payment`, `NotFound` (market), `NotLiquidatable`, `InternalLot`, `BaseNotNative`,
    /// `ClosedWithoutDeficit`.
    Flag {
        /// The market.
        market: String,
        /// The account.
        account: String,
    },
    /// Removes the flag of a healthy account. Callable by anyone; no funds.
    ///
    /// Errors: `Payment`, `NotFound` (market), `NotFlagged`, `NotHealthy`.
    ClearFlag {
        /// The market.
        market: String,
        /// The account.
        account: String,
    },
    /// Buys collateral of a flagged account at the clock's discount, up to the target health. An account that is
    /// insolvent afterwards is closed. Callable by anyone but the account; funds: base only, the rest returns.
    ///
    /// Errors: `Payment`, `NotFound` (market), `BaseNotNative`, `SelfLiquidation`, `NotLiquidatable`, `NotFlagged`,
    /// `NoSuchLot`, `Discount`, `BuysNothing`, `InternalLot`.
    Liquidate {
        /// The market.
        market: String,
        /// The account.
        account: String,
        /// Lots in the order in which they are bought; the account's order when absent.
        lots: Option<Vec<u64>>,
        /// The lowest discount that the buyer accepts; any when absent. Unit: fraction of the price.
        min_discount: Option<Decimal>,
    },
    /// Buys a part of a lot of a deficit at its clock's price. Callable by anyone; funds: base only, the rest
    /// returns.
    ///
    /// Errors: `Payment`, `NotFound` (lot), `ZeroAmount`, `LotTooSmall`, `TooDear`, `InsufficientFunds`, `Price`,
    /// `BaseNotNative`.
    BuyLot {
        /// The lot.
        lot: u64,
        /// The amount, in units of the lot's asset; all of it when absent.
        amount: Option<Uint128>,
        /// The highest price per unit that the buyer accepts; any when absent.
        max_price: Option<Decimal>,
    },
    /// Lowers the book of a lot to `p * (1 - max(haircut, d(t)))` and recognises the difference as a loss. Callable
    /// by anyone; no funds.
    ///
    /// Errors: `Payment`, `NotFound` (lot), `NothingToRemark`, `Price`.
    Remark {
        /// The lot.
        lot: u64,
    },
    /// Repeats the step at which a waterfall stopped. Callable by anyone; no funds.
    ///
    /// Errors: `Payment`, `NotFound` (deficit), `NotFailed`.
    Retry {
        /// The deficit.
        deficit: u64,
    },
    /// Skips a step that has failed for `skip_after`; lenders keep the loss. Callable by anyone; no funds.
    ///
    /// Errors: `Payment`, `NotFound` (deficit), `NotFailed`, `SkipTooEarly`.
    Skip {
        /// The deficit.
        deficit: u64,
    },
    /// Runs one step of the waterfall. Callable by the contract itself only; no funds.
    ///
    /// Errors: `Payment`, `Unauthorized`, `NotFound` (deficit).
    CoverStep {
        /// The deficit.
        deficit: u64,
    },
    /// Adds a market. Callable by the owner only; no funds.
    ///
    /// Errors: `Payment`, `Admin`, `KnownMarket`, `Std`.
    AddMarket(NewMarket),
    /// Replaces all parameters. Callable by the owner only; no funds.
    ///
    /// Errors: `Payment`, `Admin`, `OutOfRange`.
    UpdateParams {
        /// The new parameters.
        params: Params,
    },
}

/// Queries that the contract answers.
#[cw_ownable::cw_ownable_query]
#[cw_serde]
#[derive(QueryResponses)]
pub enum QueryMsg {
    /// Returns the configuration.
    #[returns(ConfigResponse)]
    Config {},
    /// Returns markets in ascending order of address.
    #[returns(Vec<MarketResponse>)]
    Markets {
        /// The last market of the previous page.
        start_after: Option<String>,
        /// The most items; 30 when absent, at most 100.
        limit: Option<u32>,
    },
    /// Returns the flag of an account, with the discount that a buyer receives now.
    #[returns(Option<FlagResponse>)]
    Flag {
        /// The market.
        market: String,
        /// The account.
        account: String,
    },
    /// Returns flags of a market in ascending order of account, expired ones included.
    #[returns(Vec<FlagResponse>)]
    Flags {
        /// The market.
        market: String,
        /// The last account of the previous page.
        start_after: Option<String>,
        /// The most items; 30 when absent, at most 100.
        limit: Option<u32>,
    },
    /// Returns what a liquidation with these funds would do now.
    #[returns(PlanResponse)]
    Simulate {
        /// The market.
        market: String,
        /// The account.
        account: String,
        /// Lots in the order in which they are bought; the account's order when absent.
        lots: Option<Vec<u64>>,
        /// The buyer's funds.
        funds: Uint128,
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
    /// Returns unsold lots in ascending order of id, with their price now.
    #[returns(Vec<LotResponse>)]
    Lots {
        /// The last id of the previous page.
        start_after: Option<u64>,
        /// The most items; 30 when absent, at most 100.
        limit: Option<u32>,
    },
}

/// Handle of the liquidation engine.
#[cw_serde]
pub struct LiquidationEngine(pub Addr);

impl LiquidationEngine {
    /// Returns the message that flags an account, or closes an insolvent one.
    pub fn flag(&self, market: &Addr, account: &str) -> StdResult<CosmosMsg> {
        call(&self.0, &ExecuteMsg::Flag { market: market.to_string(), account: account.into() }, vec![])
    }

    /// Returns the message that liquidates with funds.
    pub fn liquidate(&self, market: &Addr, account: &str, funds: Uint128, denom: &str) -> StdResult<CosmosMsg> {
        let (market, account) = (market.to_string(), account.to_string());
        let msg = ExecuteMsg::Liquidate { market, account, lots: None, min_discount: None };
        call(&self.0, &msg, coins(funds.u128(), denom))
    }

    /// Returns the message of one step of the waterfall, which the engine sends to itself.
    pub fn cover_step(&self, deficit: u64) -> StdResult<CosmosMsg> {
        call(&self.0, &ExecuteMsg::CoverStep { deficit }, vec![])
    }
}
