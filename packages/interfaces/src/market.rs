//! The market interface: the messages and queries that the liquidation engine uses with every market. A market of
//! another kind joins the suite by including them in its own `ExecuteMsg` and `QueryMsg`.
//!
//! Amounts are in units of the market's base asset unless a field says otherwise. The engine plans; the market checks
//! state and price. An account under water stays open and is sold like any other; the market provides for its shortfall.

use crate::shared::apart::apart;
use crate::shared::asset::Asset;
use crate::shared::call::call;
use cosmwasm_schema::{cw_serde, QueryResponses};
use cosmwasm_std::{coins, Addr, CosmosMsg, Decimal, QuerierWrapper, StdResult, Uint128};
pub use risk::discount::DiscountLaw;
use std::fmt;

/// Messages of the liquidation engine, which every market includes in its own.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub enum MarketExecuteMsg {
    /// Repays debt of an account with the funds sent and hands over collateral. Callable by the liquidation engine
    /// only; funds: at least `repay` of the base asset, or none. Returns [`SettleResponse`] as data.
    ///
    /// The market receives at least what its law of discounts asks for the collateral. An account left without any
    /// collateral that has a price is closed: its debt is a loss, which the market reports to the engine. With no repayment and
    /// nothing taken, an account under water that has no such collateral is closed.
    ///
    /// Errors: `Payment`, `Unauthorized`, `FundsBelowRepay`, `NotFound` (account), `WrongRevision`, `WrongState`,
    /// `PaidTooLittle`, `NotEnoughCollateral`.
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
    /// Accepts cover for a deficit. Callable by the liquidation engine only; funds: base asset or none. Returns
    /// [`RefillResponse`] as data. Excess money is never an error.
    ///
    /// Money repays in the reverse order of the loss: lenders, then forfeits of lenders who left, then the tranches that
    /// covered (returned to the engine), then cancelled premium, then the fund.
    ///
    /// Errors: `Payment`, `Unauthorized`, `NotFound` (deficit).
    Refill {
        /// Id of the deficit in the market.
        deficit: u64,
    },
}

/// Queries every market answers.
#[cw_serde]
#[derive(QueryResponses)]
#[serde(deny_unknown_fields)]
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
    /// Returns one account with the terms of its sale, in one response.
    #[returns(SaleResponse)]
    Sale {
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
    /// Returns the stake that provisions need, and the tranches in the order in which losses reach them.
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

/// The health that a liquidation restores.
#[cw_serde]
#[derive(Copy, Eq)]
pub struct TargetHealth {
    /// Target without volatility. Unit: weighted collateral per debt. Range: 1.000000000000000001 to `max`. Default:
    /// 1.25. Too low hurts lenders, because accounts are liquidated again soon; too high hurts borrowers, who are sold
    /// more than needed.
    pub base: Decimal,
    /// Part of the deviation of the price over a day that is added. Unit: health per deviation. Range: 0 to 10. Default:
    /// 1. Too low hurts lenders in a volatile market; too high hurts borrowers.
    pub slope: Decimal,
    /// Highest target. Unit: weighted collateral per debt. Range: `base` to 10. Default: 1.5. Too low hurts lenders in a
    /// volatile market; too high hurts borrowers.
    pub max: Decimal,
    /// Target of a sale in the soft band, as a multiple of the band's edge. Unit: health per edge. Range:
    /// 1.000000000000000001 to 2. Default: 1.05. Too low sells borrowers' collateral often; too high sells too much of it.
    pub soft: Decimal,
}

/// The terms of liquidation, set by governance. An open flag, an account under water and a withdrawal request keep the terms in
/// force when they began.
#[cw_serde]
#[derive(Copy)]
pub struct LiquidationTerms {
    /// The law of the discount.
    pub discount: DiscountLaw,
    /// Health that a liquidation restores.
    pub target: TargetHealth,
    /// Lowest debt of an account; a liquidation that would leave less repays the whole debt. Unit: base units. Range: 0
    /// to 340282366920938463463374607431768211455. Default: 50000000. Too low hurts lenders, because small debts are not
    /// worth liquidating; too high hurts borrowers who need little.
    pub least_debt: Uint128,
    /// Lifetime of a flag. Unit: seconds. Range: 60 to 86400. Default: 1200. Too low hurts lenders, because the discount
    /// starts over; too high hurts borrowers, because an old flag grants a high discount at once.
    pub flag_life: u64,
    /// Most seconds that one block adds to a clock; may be a fraction. Unit: seconds. Range: 0.1 to 3600. Default: 6. Too low
    /// hurts lenders, because discounts grow slowly; too high hurts borrowers after a halt of the chain.
    pub seconds_per_block: Decimal,
}

/// The base asset and the terms of liquidation.
#[cw_serde]
pub struct Terms {
    /// Base asset of the market.
    pub base: Asset,
    /// Terms of liquidation.
    pub liquidation: LiquidationTerms,
}

/// An account with the terms on which it is sold.
#[cw_serde]
pub struct SaleResponse {
    /// Base asset and terms of liquidation of the market.
    pub terms: Terms,
    /// The account.
    pub account: AccountResponse,
}

/// The state of an account. Debt is all that the account owes, written-off parts included.
#[cw_serde]
#[derive(Copy, Eq)]
pub enum AccountState {
    /// No debt, or health at or above the edge of the soft band.
    Healthy,
    /// Health from 1 to below the edge: may be sold at the band's discount up to the edge.
    Band,
    /// Health below 1, but the collateral's value covers the debt.
    Liquidatable,
    /// The collateral's value is below the debt.
    UnderWater,
    /// The account has debt, and only a collateral without a usable price decides whether it is healthy.
    NoPrice,
}

impl AccountState {
    /// Whether collateral of an account in this state may be sold.
    pub const fn is_for_sale(self) -> bool {
        matches!(self, Self::Band | Self::Liquidatable | Self::UnderWater)
    }
}

impl fmt::Display for AccountState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Healthy => "healthy",
            Self::Band => "in the soft band",
            Self::Liquidatable => "liquidatable",
            Self::UnderWater => "under water",
            Self::NoPrice => "without a usable price",
        })
    }
}

/// An account as the liquidation engine sees it.
#[cw_serde]
pub struct AccountResponse {
    /// Address of the account.
    pub account: String,
    /// Number that changes with every change of the account's debt or collateral.
    pub revision: u64,
    /// State at liquidation prices and maintenance LTV.
    #[serde(deserialize_with = "apart")]
    pub state: AccountState,
    /// Debt now, interest and written-off parts included, in base units, rounded up.
    pub owed: Uint128,
    /// Value of the collateral at liquidation prices, in base units, rounded down. A kind without a usable price counts
    /// at its last one for a limited time.
    pub value: Uint128,
    /// `value` weighted by maintenance LTV, in base units.
    pub weighted: Uint128,
    /// `weighted / owed`; absent without debt or price.
    pub health: Option<Decimal>,
    /// Health from which the account may not be sold; absent without debt or price.
    pub edge: Option<Decimal>,
    /// Health that a sale restores now; absent without debt or price.
    pub target: Option<Decimal>,
    /// Moment of the last message that found the account at or above the edge, in seconds since the epoch; 0 before the first.
    /// A flag that is not younger is dead.
    pub healthy_at: u64,
    /// Counted seconds since the account was first recorded under water; absent above water, and 0 for an account that no
    /// message has found under water yet.
    pub under_water_for: Option<u64>,
    /// The part of the price that a buyer pays for collateral of an account under water, above 1 in its first hour;
    /// absent above water.
    pub price_factor: Option<Decimal>,
    /// The provision for this account in the market's books, in base units.
    pub provision: Uint128,
    /// Collateral, one lot per kind.
    #[serde(deserialize_with = "apart")]
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
    /// Liquidation price, in base units per unit of the lot's asset; absent without a usable price: such a lot is not for
    /// sale.
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
}

/// Result of a refill, in base units.
#[cw_serde]
pub struct RefillResponse {
    /// Loss of the deficit that lenders still carry, forfeits of lenders who left included.
    pub outstanding: Uint128,
    /// Money that went to lenders: through the index, their loss units or the forfeits of lenders who left.
    pub to_lenders: Uint128,
    /// Money for the tranche that paid cover, returned to the engine with this response.
    pub returned: Uint128,
    /// Money that went to cancelled premium and to the fund.
    pub to_reserves: Uint128,
}

/// The stake behind a market.
#[cw_serde]
pub struct ExposureResponse {
    /// Stake that open provisions may still claim of all tranches together, in base units.
    pub reserve: Uint128,
    /// The tranches that back the market, in the order in which losses reach them.
    pub tranches: Vec<TrancheExposure>,
    /// When the list was last set, in seconds since the epoch: since then their feeds are as they are now.
    pub listed_at: u64,
}

/// A tranche that backs a market.
#[cw_serde]
#[derive(Copy, Eq)]
pub struct TrancheExposure {
    /// Id of the tranche in the security vault.
    pub tranche: u64,
    /// Reserve for open provisions, in its own asset: the part that the tranches before it cannot pay.
    pub reserve: Uint128,
    /// Value of a unit of its asset in a loss, after haircuts, in base units: 1 for the base asset; 0 without a price; losses
    /// skip such a tranche.
    pub value: Decimal,
    /// The greater of the price of a unit and its average, before haircuts, in base units; absent without a usable price.
    pub price: Option<Decimal>,
    /// Oracle feed of the price; absent for the base asset.
    pub feed: Option<u64>,
}

impl ExposureResponse {
    /// The entry of a tranche; absent for one that does not back the market.
    pub fn tranche(&self, tranche: u64) -> Option<&TrancheExposure> {
        self.tranches.iter().find(|entry| entry.tranche == tranche)
    }

    /// Reserve of a tranche for open provisions, in its asset; zero for one that no longer backs the market.
    pub fn need(&self, tranche: u64) -> Uint128 {
        self.tranche(tranche).map_or(Uint128::zero(), |entry| entry.reserve)
    }
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

    /// Returns the message that refills a deficit with cover; its data is a [`RefillResponse`].
    pub fn refill(&self, deficit: u64, money: Uint128, denom: &str) -> StdResult<CosmosMsg> {
        call(&self.0, &MarketExecuteMsg::Refill { deficit }, coins(money.u128(), denom))
    }

    /// Queries the base asset and the terms of liquidation.
    pub fn terms(&self, querier: &QuerierWrapper) -> StdResult<Terms> {
        querier.query_wasm_smart(&self.0, &MarketQueryMsg::Terms {})
    }

    /// Queries one account with the terms on which it is sold.
    pub fn sale(&self, querier: &QuerierWrapper, account: &str) -> StdResult<SaleResponse> {
        querier.query_wasm_smart(&self.0, &MarketQueryMsg::Sale { account: account.into() })
    }

    /// Queries one account.
    pub fn account(&self, querier: &QuerierWrapper, account: &str) -> StdResult<AccountResponse> {
        querier.query_wasm_smart(&self.0, &MarketQueryMsg::Account { account: account.into() })
    }

    /// Queries the tranches and their reserves.
    pub fn exposure(&self, querier: &QuerierWrapper) -> StdResult<ExposureResponse> {
        querier.query_wasm_smart(&self.0, &MarketQueryMsg::Exposure {})
    }
}
