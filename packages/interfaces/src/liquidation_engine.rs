//! liquidation-engine: flags and liquidates unhealthy accounts of any market, closes insolvent ones, and passes every
//! loss through the waterfall in the transaction that finds it.
//!
//! Amounts are in units of a market's base asset unless a field says otherwise; moments are in seconds since the
//! epoch.

mod response;
pub use response::*;

use crate::shared::call::call;
use cosmwasm_schema::{cw_serde, QueryResponses};
use cosmwasm_std::{coins, Addr, CosmosMsg, Decimal, StdResult, Uint128};

pub mod event;

/// Instantiation message. No funds. Queries no other contract.
///
/// Errors: `Payment`, `OutOfRange`, `KnownMarket`, `Std`.
#[cw_serde]
pub struct InstantiateMsg {
    /// Owner, normally the timelock: adds markets and sets parameters.
    pub owner: String,
    /// Address of the oracle aggregator, for prices and up-times of lots.
    pub oracle: String,
    /// Address of the security vault.
    pub security_vault: String,
    /// Parameters set by governance.
    pub params: Params,
    /// Markets added at instantiation.
    pub markets: Vec<NewMarket>,
}

/// Parameters that governance sets.
#[cw_serde]
#[derive(Copy)]
pub struct Params {
    /// Maximum seconds that one block counts on every clock. Unit: seconds. Range: 1 to 18446744073709551615. Default:
    /// 6. Too low hurts lenders, because discounts grow slowly; too high hurts borrowers after a halt of the chain.
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
    /// Address of the market.
    pub market: String,
    /// Tranche of the security vault that backs it. Must hold the market's base asset and have the engine as its
    /// slasher; neither is checked.
    pub tranche: u64,
}

/// Messages the contract executes.
#[cw_ownable::cw_ownable_execute]
#[cw_serde]
pub enum ExecuteMsg {
    /// Starts the discount clock of a liquidatable account, or closes an insolvent account whole in this transaction.
    /// Leaves a live flag unchanged. Callable by anyone; no funds.
    ///
    /// Errors: `Payment`, `NotFound` (market), `NotLiquidatable`, `InternalLot`, `BaseNotNative`,
    /// `ClosedWithoutDeficit`.
    Flag {
        /// Address of the market.
        market: String,
        /// Address of the account.
        account: String,
    },
    /// Removes the flag of a healthy account. Callable by anyone; no funds.
    ///
    /// Errors: `Payment`, `NotFound` (market), `NotFlagged`, `NotHealthy`.
    ClearFlag {
        /// Address of the market.
        market: String,
        /// Address of the account.
        account: String,
    },
    /// Buys collateral of a flagged account at the clock's discount until the account reaches the target health. Closes
    /// the account if it is insolvent afterwards. Callable by anyone but the account; funds: base only, unused funds
    /// return.
    ///
    /// Errors: `Payment`, `NotFound` (market), `BaseNotNative`, `SelfLiquidation`, `NotLiquidatable`, `NotFlagged`,
    /// `NoSuchLot`, `Discount`, `BuysNothing`, `InternalLot`, `ClosedWithoutDeficit`.
    Liquidate {
        /// Address of the market.
        market: String,
        /// Address of the account.
        account: String,
        /// Ids of the lots to buy, in order of purchase; all, in the account's order, when absent.
        lots: Option<Vec<u64>>,
        /// Lowest discount that the buyer accepts, as a fraction of the price; any when absent.
        min_discount: Option<Decimal>,
    },
    /// Buys all or part of a lot of a deficit at its clock's price. Callable by anyone; funds: base only, unused funds
    /// return.
    ///
    /// Errors: `Payment`, `NotFound` (lot), `ZeroAmount`, `LotTooSmall`, `TooDear`, `InsufficientFunds`, `Price`,
    /// `BaseNotNative`.
    BuyLot {
        /// Id of the lot.
        lot: u64,
        /// Amount, in units of the lot's asset; the whole lot when absent.
        amount: Option<Uint128>,
        /// Highest price that the buyer accepts, in base units per unit; any when absent.
        max_price: Option<Decimal>,
    },
    /// Lowers the book of a lot to `p * (1 - max(haircut, d(t)))` and recognises the difference as a loss. Callable
    /// by anyone; no funds.
    ///
    /// Errors: `Payment`, `NotFound` (lot), `NothingToRemark`, `Price`.
    Remark {
        /// Id of the lot.
        lot: u64,
    },
    /// Repeats the failed step of a deficit's waterfall: requests the uncovered loss from the tranche again. Callable
    /// by anyone; no funds.
    ///
    /// Errors: `Payment`, `NotFound` (deficit), `NotFailed`.
    Retry {
        /// Id of the deficit.
        deficit: u64,
    },
    /// Skips a step that has failed for `skip_after`; lenders keep the uncovered loss, and the hold shrinks. Callable
    /// by anyone; no funds.
    ///
    /// Errors: `Payment`, `NotFound` (deficit), `NotFailed`, `SkipTooEarly`.
    Skip {
        /// Id of the deficit.
        deficit: u64,
    },
    /// Runs one step of the waterfall: requests cover and refills the market with it. Callable by the contract itself
    /// only; no funds.
    ///
    /// Errors: `Payment`, `Unauthorized`, `NotFound` (deficit).
    CoverStep {
        /// Id of the deficit.
        deficit: u64,
    },
    /// Adds a market; markets cannot be removed. Callable by the owner only; no funds.
    ///
    /// Errors: `Payment`, `Admin`, `KnownMarket`, `Std`.
    AddMarket(NewMarket),
    /// Replaces all parameters. Callable by the owner only; no funds.
    ///
    /// Errors: `Payment`, `Admin`, `OutOfRange`.
    UpdateParams {
        /// New parameters.
        params: Params,
    },
}

/// Queries the contract answers.
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
        /// Last market of the previous page.
        start_after: Option<String>,
        /// Maximum number of items. Default 30, at most 100.
        limit: Option<u32>,
    },
    /// Returns the flag of an account with the current discount; null without a flag.
    #[returns(Option<FlagResponse>)]
    Flag {
        /// Address of the market.
        market: String,
        /// Address of the account.
        account: String,
    },
    /// Returns flags of a market in ascending order of account, expired ones included.
    #[returns(Vec<FlagResponse>)]
    Flags {
        /// Address of the market.
        market: String,
        /// Last account of the previous page.
        start_after: Option<String>,
        /// Maximum number of items. Default 30, at most 100.
        limit: Option<u32>,
    },
    /// Returns the result of a liquidation with these funds now. Fails with the errors of [`ExecuteMsg::Liquidate`].
    #[returns(PlanResponse)]
    Simulate {
        /// Address of the market.
        market: String,
        /// Address of the account.
        account: String,
        /// Ids of the lots to buy, in order of purchase; all, in the account's order, when absent.
        lots: Option<Vec<u64>>,
        /// Funds of the buyer, in base units.
        funds: Uint128,
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
    /// Returns unsold lots in ascending order of id, with their price now.
    #[returns(Vec<LotResponse>)]
    Lots {
        /// Last id of the previous page.
        start_after: Option<u64>,
        /// Maximum number of items. Default 30, at most 100.
        limit: Option<u32>,
    },
}

/// Typed handle of the liquidation engine.
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
