//! The market interface: the messages and queries that the liquidation engine uses with every market. A market of
//! another kind joins the suite by including them in its own `ExecuteMsg` and `QueryMsg`.
//!
//! Amounts are in units of the market's base asset unless a field says otherwise. The engine plans; the market checks
//! state and price.

use crate::shared::asset::Asset;
use crate::shared::call::call;
use cosmwasm_schema::{cw_serde, QueryResponses};
use cosmwasm_std::{coins, Addr, CosmosMsg, Decimal, QuerierWrapper, StdResult, Uint128};
use std::fmt;

/// Messages of the liquidation engine, which every market includes in its own.
#[cw_serde]
pub enum MarketExecuteMsg {
    /// Repays debt of an account with the funds sent and hands over collateral. Callable by the liquidation engine
    /// only; funds: at least `repay` of the base asset, or none. Returns [`SettleResponse`] as data.
    ///
    /// A liquidatable account must receive at least the liquidation price less the highest discount. An insolvent
    /// account is closed whole: `repay` is zero and every lot goes to the engine; the lots are booked, and the debt
    /// that they do not cover is a loss. An account left with debt and no collateral is written off in the same way.
    ///
    /// Errors: `Payment`, `Unauthorized`, `FundsBelowRepay`, `NotFound` (account), `WrongRevision`, `WrongState`,
    /// `PaidTooLittle`, `NotWhole`, `NotEnoughCollateral`.
    Settle {
        /// Address of the account.
        account: String,
        /// Revision of the account the plan was made for. The message fails if the account has changed since.
        revision: u64,
        /// Maximum part of the funds that repays debt, in base units.
        repay: Uint128,
        /// Collateral to hand over.
        take: Vec<LotAmount>,
        /// Address that receives the collateral.
        recipient: String,
    },
    /// Accepts money for a deficit from the sale of a lot or from cover, or lowers the book of its lots without money.
    /// Callable by the liquidation engine only; funds: base asset or none. Returns [`RefillResponse`] as data. Excess
    /// money is never an error.
    ///
    /// Money below `book` is a new loss. Money above it repays in the reverse order of the loss: lenders, then the
    /// tranches that covered (returned to the engine), then cancelled premium, then the fund.
    ///
    /// Errors: `Payment`, `Unauthorized`, `NotFound` (deficit).
    Refill {
        /// Id of the deficit in the market.
        deficit: u64,
        /// Part of the book of its lots that this discharges, in base units.
        book: Uint128,
        /// Source of the money.
        source: RefillSource,
    },
}

/// Queries every market answers.
#[cw_serde]
#[derive(QueryResponses)]
pub enum MarketQueryMsg {
    /// Returns the base asset and the terms of liquidation.
    #[returns(Terms)]
    Terms {},
    /// Returns one account. An unknown account is healthy and empty.
    #[returns(AccountResponse)]
    Account {
        /// Address of the account.
        account: String,
    },
    /// Returns accounts in ascending order of address.
    #[returns(Vec<AccountResponse>)]
    Accounts {
        /// Last account of the previous page.
        start_after: Option<String>,
        /// Maximum number of items. Default 30, at most 100.
        limit: Option<u32>,
    },
    /// Returns total debt and the security required behind it, in base units.
    #[returns(ExposureResponse)]
    Exposure {},
}

/// An amount of one kind of collateral of an account.
#[cw_serde]
pub struct LotAmount {
    /// Id of the lot in the account.
    pub lot: u64,
    /// Amount, in units of the lot's asset.
    pub amount: Uint128,
}

/// The source of money for a deficit.
#[cw_serde]
#[derive(Copy, Eq)]
pub enum RefillSource {
    /// A tranche paid it; later surplus returns to that tranche.
    Cover,
    /// A lot was sold, or its book was lowered.
    Sale,
}

/// The discount that a liquidator receives on a flagged account, as a fraction of the price: `start`, plus time since
/// the flag, plus distance below health 1, bounded by `min` and `max`.
#[cw_serde]
#[derive(Copy, Eq)]
pub struct ClockParams {
    /// Discount at the moment of the flag for an account with health 1. Unit: fraction of the price. Range: 0 to
    /// 0.999999999999999999. Default: 0.01. Too low hurts lenders, whose liquidations start late; too high hurts
    /// borrowers.
    pub start: Decimal,
    /// Discount added per minute, in proportion to seconds. Unit: fraction of the price. Range: 0 to 1. Default:
    /// 0.01. Too low hurts lenders in a falling market; too high hurts borrowers.
    pub per_minute: Decimal,
    /// Discount added per unit of health below 1. Unit: fraction of the price. Range: 0 to 100. Default: 0.5. Too low
    /// hurts lenders, because unhealthy accounts wait; too high hurts borrowers.
    pub health_slope: Decimal,
    /// Highest discount. Unit: fraction of the price. Range: 0 to 0.999999999999999999. Default: 0.1. Too low
    /// hurts lenders, because liquidators stay away; too high hurts borrowers, and lowers every LTV.
    pub max: Decimal,
    /// Lowest cap of the discount, even for an account close to insolvency. Unit: fraction of the price. Range: 0 to
    /// 0.999999999999999999. Default: 0.005. Too low hurts lenders, because nobody buys from an account close to
    /// insolvency; too high hurts stakers and lenders, who pay it.
    pub min: Decimal,
}

/// The terms of liquidation, set by governance.
#[cw_serde]
#[derive(Copy)]
pub struct LiquidationTerms {
    /// Clock of the discount.
    pub clock: ClockParams,
    /// Health that a partial liquidation restores. Unit: weighted collateral per debt. Range: 1.000000000000000001 to
    /// 10. Default: 1.05. Too low hurts lenders, because accounts are liquidated again soon; too high hurts
    /// borrowers, who are sold more than needed.
    pub target_health: Decimal,
    /// A remaining debt below this amount is repaid whole by the liquidation. Unit: base units. Range: 0 to
    /// 340282366920938463463374607431768211455. Default: 10000. Too low hurts lenders, because small debts are not
    /// worth liquidating; too high hurts borrowers with small debts.
    pub dust: Uint128,
    /// Lifetime of a flag. Unit: seconds. Range: 1 to 31536000. Default: 1200. Too low hurts lenders, because the
    /// discount starts over; too high hurts borrowers, because an old flag grants a high discount at once.
    pub flag_life: u64,
    /// Fraction taken off the price when a lot is booked. Unit: fraction of the price. Range: 0 to
    /// 0.999999999999999999. Default: 0.05. Too low hurts lenders who stay, because losses show late; too high hurts
    /// lenders who leave early.
    pub lot_haircut: Decimal,
    /// Time from the lowest discount of a lot to a price of zero. Unit: seconds. Range: 1 to 31536000. Default: 3600.
    /// Too low hurts stakers, because lots are given away; too high hurts them too, because stake is held for longer.
    pub lot_duration: u64,
}

/// The base asset and the terms of liquidation.
#[cw_serde]
pub struct Terms {
    /// Base asset of the market.
    pub base: Asset,
    /// Terms of liquidation.
    pub liquidation: LiquidationTerms,
}

/// The state of an account.
#[cw_serde]
#[derive(Copy, Eq)]
pub enum AccountState {
    /// No debt, or collateral weighted by maintenance LTV covers the debt.
    Healthy,
    /// Weighted collateral is below the debt, but the collateral's value covers it.
    Liquidatable,
    /// The collateral's value is below the debt.
    Insolvent,
    /// The account has debt, and a price it needs is stale, halted or missing.
    NoPrice,
}

impl fmt::Display for AccountState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Healthy => "healthy",
            Self::Liquidatable => "liquidatable",
            Self::Insolvent => "insolvent",
            Self::NoPrice => "without a usable price",
        })
    }
}

/// An account as the liquidation engine sees it.
#[cw_serde]
pub struct AccountResponse {
    /// Address of the account.
    pub account: String,
    /// Number that changes with every change of the account.
    pub revision: u64,
    /// State at liquidation prices and maintenance LTV.
    pub state: AccountState,
    /// Debt now, interest included, in base units, rounded up.
    pub owed: Uint128,
    /// Value of the collateral at liquidation prices, in base units, rounded down; zero without a price.
    pub value: Uint128,
    /// `value` weighted by maintenance LTV, in base units.
    pub weighted: Uint128,
    /// `weighted / owed`; absent without debt or price.
    pub health: Option<Decimal>,
    /// Collateral, one lot per kind.
    pub lots: Vec<Lot>,
}

/// One kind of collateral that an account holds.
#[cw_serde]
pub struct Lot {
    /// Id of the kind, the same in every account of the market.
    pub id: u64,
    /// Kind of the lot.
    pub kind: LotKind,
    /// Amount, in units of the lot's asset.
    pub amount: Uint128,
    /// Liquidation price, in base units per unit of the lot's asset; absent without a price.
    pub unit_price: Option<Decimal>,
    /// Maintenance LTV in the account's class.
    pub weight: Decimal,
    /// Oracle feed of its price in the base asset.
    pub feed: u64,
}

/// Kind of a lot.
#[cw_serde]
pub enum LotKind {
    /// Tokens that can be handed over.
    Token(Asset),
    /// A position that only the market can unwind.
    Internal {},
}

/// Result of a settlement. Amounts in base units unless a field says otherwise.
#[cw_serde]
pub struct SettleResponse {
    /// Debt repaid with the funds.
    pub repaid: Uint128,
    /// Funds returned to the engine with this response.
    pub returned: Uint128,
    /// Collateral handed over.
    pub taken: Vec<LotAmount>,
    /// Book of the lots handed to the engine; zero for a liquidation.
    pub booked: Uint128,
    /// Part of the loss paid by the insurance fund.
    pub fund_used: Uint128,
    /// Part of the loss paid by cancelling unpaid premium.
    pub premium_cancelled: Uint128,
    /// Part of the loss that lenders carry now; the engine requests cover for it.
    pub shortfall: Uint128,
    /// Id of the deficit in the market; absent when there was no loss and no lot was booked.
    pub deficit: Option<u64>,
}

/// Result of a refill, in base units.
#[cw_serde]
pub struct RefillResponse {
    /// Loss of the deficit that lenders still carry.
    pub outstanding: Uint128,
    /// Book of the unsold lots.
    pub book: Uint128,
    /// Loss recognised by this refill that lenders carry; the engine requests cover for it.
    pub shortfall: Uint128,
    /// Money that went to lenders, through the index or their loss units.
    pub to_lenders: Uint128,
    /// Money for the tranche that paid cover, returned to the engine with this response.
    pub returned: Uint128,
    /// Money that went to cancelled premium and to the fund.
    pub to_reserves: Uint128,
}

/// Total debt of a market and the security required behind it, in base units.
#[cw_serde]
pub struct ExposureResponse {
    /// Total debt, rounded down per class.
    pub debt: Uint128,
    /// Required security: `debt` times the market's cover ratio, rounded up.
    pub required_cover: Uint128,
}

/// Typed handle of any market.
#[cw_serde]
pub struct Market(pub Addr);

impl Market {
    /// Returns the message that settles an account; its data is a [`SettleResponse`].
    pub fn settle(
        &self,
        account: &str,
        revision: u64,
        repay: Uint128,
        denom: &str,
        take: Vec<LotAmount>,
        recipient: &Addr,
    ) -> StdResult<CosmosMsg> {
        let funds = if repay.is_zero() { vec![] } else { coins(repay.u128(), denom) };
        let (account, recipient) = (account.to_string(), recipient.to_string());
        call(&self.0, &MarketExecuteMsg::Settle { account, revision, repay, take, recipient }, funds)
    }

    /// Returns the message that refills a deficit; its data is a [`RefillResponse`].
    pub fn refill(
        &self,
        deficit: u64,
        book: Uint128,
        money: Uint128,
        denom: &str,
        source: RefillSource,
    ) -> StdResult<CosmosMsg> {
        let funds = if money.is_zero() { vec![] } else { coins(money.u128(), denom) };
        call(&self.0, &MarketExecuteMsg::Refill { deficit, book, source }, funds)
    }

    /// Queries the base asset and the terms of liquidation.
    pub fn terms(&self, querier: &QuerierWrapper) -> StdResult<Terms> {
        querier.query_wasm_smart(&self.0, &MarketQueryMsg::Terms {})
    }

    /// Queries one account.
    pub fn account(&self, querier: &QuerierWrapper, account: &str) -> StdResult<AccountResponse> {
        querier.query_wasm_smart(&self.0, &MarketQueryMsg::Account { account: account.into() })
    }

    /// Queries debt and required cover.
    pub fn exposure(&self, querier: &QuerierWrapper) -> StdResult<ExposureResponse> {
        querier.query_wasm_smart(&self.0, &MarketQueryMsg::Exposure {})
    }
}
