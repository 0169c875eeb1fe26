//! The market interface: all that the liquidation engine and the security vault ever know of a market. A market of
//! another kind plugs in by answering these messages in its own `ExecuteMsg` and `QueryMsg`.
//!
//! Amounts are in units of the market's base asset unless a field says otherwise. The market validates health and
//! bounds; the engine plans.

use crate::shared::asset::Asset;
use crate::shared::call::call;
use cosmwasm_schema::{cw_serde, QueryResponses};
use cosmwasm_std::{coins, Addr, CosmosMsg, Decimal, QuerierWrapper, StdResult, Uint128};
use risk::clock::ClockParams;

/// What the engine may order. Every market accepts these among its own messages.
#[cw_serde]
pub enum MarketExecuteMsg {
    /// Repays debt of an account with the funds sent and hands lots over. The engine; funds: `repay` of the base asset,
    /// or none. Answers [`SettleResponse`] as data.
    ///
    /// A liquidatable account must be paid at least the price less the highest discount. An insolvent account is closed
    /// whole: `repay` zero, every lot, to the engine; the lots are booked and the rest of the debt is a loss. An account
    /// left with debt and nothing else is written off in the same way.
    Settle {
        /// The account.
        account: String,
        /// The revision that the plan was made for; another one is an error.
        revision: u64,
        /// How much of the funds repays debt at most.
        repay: Uint128,
        /// What is handed over.
        take: Vec<Take>,
        /// Who gets it.
        recipient: String,
    },
    /// Money for a deficit (sale of a lot, cover, recovery), or none to lower the book of its lots. The engine; funds:
    /// base asset or none. Answers [`RefillResponse`] as data. Never an error on excess.
    ///
    /// Money below `book` is a new loss. Money above it runs the waterfall backwards: lenders, then the tranches that
    /// covered (returned to the engine), then cancelled premium, then the fund.
    Refill {
        /// The market's id of the deficit.
        deficit: u64,
        /// How much of the book of its lots this discharges.
        book: Uint128,
        /// Where the money comes from.
        source: RefillSource,
    },
}

/// What anyone may ask a market.
#[cw_serde]
#[derive(QueryResponses)]
pub enum MarketQueryMsg {
    /// The market's terms of liquidation.
    #[returns(Terms)]
    Terms {},
    /// One account. An unknown account is healthy and empty.
    #[returns(AccountResponse)]
    Account {
        /// The account.
        account: String,
    },
    /// Accounts by address.
    #[returns(Vec<AccountResponse>)]
    Accounts {
        /// The last account of the page before.
        start_after: Option<String>,
        /// The most items.
        limit: Option<u32>,
    },
    /// What the market could lose, and what must stand behind it.
    #[returns(ExposureResponse)]
    Exposure {},
}

/// A part of a lot.
#[cw_serde]
pub struct Take {
    /// The lot's id in the account.
    pub lot: u64,
    /// The amount of the lot's asset.
    pub amount: Uint128,
}

/// Where money for a deficit comes from.
#[cw_serde]
#[derive(Copy, Eq)]
pub enum RefillSource {
    /// A tranche paid it; later surplus goes back there.
    Cover,
    /// A lot or something seized was sold, or a lot was marked down.
    Sale,
}

/// The terms of liquidation.
#[cw_serde]
pub struct Terms {
    /// The base asset.
    pub base: Asset,
    /// The discount's clock.
    pub clock: ClockParams,
    /// Health after a partial liquidation.
    pub target_health: Decimal,
    /// A debt that would be left below this is closed whole.
    pub dust: Uint128,
    /// How long a flag lives, in seconds.
    pub flag_life: u64,
    /// What is taken off the price when a lot is booked.
    pub lot_haircut: Decimal,
    /// From the least discount to the whole price of a lot, in seconds.
    pub lot_duration: u64,
}

/// The state of an account.
#[cw_serde]
#[derive(Copy, Eq)]
pub enum AccountState {
    /// No debt, or weighted collateral covers it.
    Healthy,
    /// Weighted collateral is below the debt, collateral itself is not.
    Liquidatable,
    /// Collateral is worth less than the debt.
    Insolvent,
    /// A price that the account needs is stale or halted.
    NoPrice,
}

/// An account as the engine sees it.
#[cw_serde]
pub struct AccountResponse {
    /// The account.
    pub account: String,
    /// Changes with every change of the account.
    pub revision: u64,
    /// Its state at liquidation prices and maintenance LTV.
    pub state: AccountState,
    /// What it owes now, interest included, rounded up.
    pub owed: Uint128,
    /// Its collateral at liquidation prices, rounded down; zero without a price.
    pub value: Uint128,
    /// The same, weighted by maintenance LTV.
    pub weighted: Uint128,
    /// `weighted / owed`; absent without debt or price.
    pub health: Option<Decimal>,
    /// What it holds.
    pub lots: Vec<Lot>,
}

/// One kind of collateral that an account holds.
#[cw_serde]
pub struct Lot {
    /// Its id, the same for this kind in every account of the market.
    pub id: u64,
    /// What it is.
    pub kind: LotKind,
    /// How much.
    pub amount: Uint128,
    /// Base units per unit at the liquidation price; absent without a price.
    pub unit_price: Option<Decimal>,
    /// Maintenance LTV in this account's class.
    pub weight: Decimal,
    /// The oracle feed of its price in the base asset.
    pub feed: u64,
}

/// What a lot is.
#[cw_serde]
pub enum LotKind {
    /// Tokens that can be handed over.
    Token(Asset),
    /// A position that only the market can unwind.
    Internal {},
}

/// What a settlement did.
#[cw_serde]
pub struct SettleResponse {
    /// Debt repaid with the funds.
    pub repaid: Uint128,
    /// Funds sent back to the engine with this answer.
    pub returned: Uint128,
    /// What was handed over.
    pub taken: Vec<Take>,
    /// The book of the lots handed to the engine; zero for a liquidation.
    pub booked: Uint128,
    /// What the insurance fund paid.
    pub fund_used: Uint128,
    /// Unpaid premium that was cancelled.
    pub premium_cancelled: Uint128,
    /// What lenders carry now: this is what cover is asked for.
    pub shortfall: Uint128,
    /// The market's id of the deficit, when there was a loss or lots were booked.
    pub deficit: Option<u64>,
}

/// What a refill did.
#[cw_serde]
pub struct RefillResponse {
    /// What lenders still carry of this deficit.
    pub outstanding: Uint128,
    /// The book that is left.
    pub book: Uint128,
    /// A loss that this refill recognised and lenders carry: cover is asked for it.
    pub shortfall: Uint128,
    /// What lenders got, through the index or their loss units.
    pub to_lenders: Uint128,
    /// Money that belongs to the tranches that covered, sent back to the engine with this answer.
    pub returned: Uint128,
    /// What went to cancelled premium and to the fund.
    pub to_reserves: Uint128,
}

/// What a market could lose.
#[cw_serde]
pub struct ExposureResponse {
    /// All debt, rounded down per class.
    pub debt: Uint128,
    /// What must stand behind it: `debt` times the market's cover ratio, rounded up.
    pub required_cover: Uint128,
}

/// Any market as the engine sees it.
#[cw_serde]
pub struct Market(pub Addr);

impl Market {
    /// The message that settles; the answer is a [`SettleResponse`].
    pub fn settle(
        &self,
        account: &str,
        revision: u64,
        repay: Uint128,
        denom: &str,
        take: Vec<Take>,
        recipient: &Addr,
    ) -> StdResult<CosmosMsg> {
        let funds = if repay.is_zero() { vec![] } else { coins(repay.u128(), denom) };
        let (account, recipient) = (account.to_string(), recipient.to_string());
        call(&self.0, &MarketExecuteMsg::Settle { account, revision, repay, take, recipient }, funds)
    }

    /// The message that refills; the answer is a [`RefillResponse`].
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

    /// The terms of liquidation.
    pub fn terms(&self, querier: &QuerierWrapper) -> StdResult<Terms> {
        querier.query_wasm_smart(&self.0, &MarketQueryMsg::Terms {})
    }

    /// One account.
    pub fn account(&self, querier: &QuerierWrapper, account: &str) -> StdResult<AccountResponse> {
        querier.query_wasm_smart(&self.0, &MarketQueryMsg::Account { account: account.into() })
    }

    /// What the market could lose.
    pub fn exposure(&self, querier: &QuerierWrapper) -> StdResult<ExposureResponse> {
        querier.query_wasm_smart(&self.0, &MarketQueryMsg::Exposure {})
    }
}
