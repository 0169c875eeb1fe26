//! liquidation-engine: closes unhealthy accounts of any market, sells what they held, and walks every loss through the
//! waterfall in the transaction that finds it.

mod response;
pub use response::*;

use crate::shared::call::call;
use cosmwasm_schema::{cw_serde, QueryResponses};
use cosmwasm_std::{coins, Addr, CosmosMsg, Decimal, StdResult, Uint128};
use cw20::Cw20ReceiveMsg;

/// Names of the events.
pub mod event {
    /// Attributes `market`, `account`, `health`.
    pub const FLAG: &str = "liquidation_engine.flag";
    /// Attributes `market`, `account`.
    pub const CLEAR: &str = "liquidation_engine.clear";
    /// Attributes `market`, `account`, `buyer`, `discount`, `repaid`, `value` (of the collateral, before discount).
    pub const LIQUIDATE: &str = "liquidation_engine.liquidate";
    /// An insolvent account is closed: `market`, `account`, `deficit`, `owed`, `booked`, `shortfall`.
    pub const CLOSE: &str = "liquidation_engine.close";
    /// Attributes `deficit`, `lot`, `buyer`, `amount`, `paid`, `book`, `discount`.
    pub const LOT_SOLD: &str = "liquidation_engine.lot_sold";
    /// Attributes `deficit`, `lot`, `from`, `to`.
    pub const REMARK: &str = "liquidation_engine.remark";
    /// One per step of the waterfall that went through, an empty tranche included: `deficit`, `tranche`, `asked`, `paid`.
    pub const COVER: &str = "liquidation_engine.cover";
    /// A step failed; anyone may retry it: `deficit`, `tranche`.
    pub const COVER_FAILED: &str = "liquidation_engine.cover_failed";
    /// A failed step was given up, and lenders keep the loss: `deficit`, `tranche`, `amount`.
    pub const SKIP: &str = "liquidation_engine.skip";
    /// What came back to a tranche: `deficit`, `tranche`, `amount`.
    pub const RESTORE: &str = "liquidation_engine.restore";
    /// A change of configuration: `what`.
    pub const CONFIG: &str = "liquidation_engine.config";
}

/// Birth.
#[cw_serde]
pub struct InstantiateMsg {
    /// The timelock.
    pub owner: String,
    /// Who may pause; nobody when absent.
    pub guardian: Option<String>,
    /// The oracle aggregator: prices and up-times of lots.
    pub oracle: String,
    /// The security vault.
    pub security_vault: String,
    /// The numbers.
    pub params: Params,
    /// The markets to begin with.
    pub markets: Vec<NewMarket>,
}

/// The numbers that governance sets.
#[cw_serde]
#[derive(Copy)]
pub struct Params {
    /// What a block counts for at most on every clock, in seconds.
    pub seconds_per_block: u64,
    /// After this long anyone may skip a failed step of the waterfall, in seconds.
    pub skip_after: u64,
    /// A deficit that can still cost a tranche at most this puts no hold on it, in base units. Not below the tranche's own
    /// `min_hold`, or the vault ignores holds that are counted here.
    pub min_hold: Uint128,
}

/// A market to be.
#[cw_serde]
pub struct NewMarket {
    /// The market.
    pub market: String,
    /// The tranches that pay its losses, in order; the first holds the market's base asset. Further ones wait.
    pub tranches: Vec<u64>,
}

/// Actions that the guardian can pause. Flagging, liquidation, sale, cover and retry never stop.
#[cw_serde]
#[derive(Copy, Eq)]
pub enum Action {
    /// Place a bid in the queue.
    PlaceBid,
}

impl Action {
    /// The action's name in snake case.
    pub const fn name(self) -> &'static str {
        match self {
            Self::PlaceBid => "place_bid",
        }
    }
}

/// Orders.
#[cw_ownable::cw_ownable_execute]
#[cw_serde]
pub enum ExecuteMsg {
    /// Starts the clock of a liquidatable account, or closes an insolvent one whole in this transaction. Anyone. A live
    /// flag is left as it is.
    Flag {
        /// The market.
        market: String,
        /// The account.
        account: String,
    },
    /// Removes the flag of a healthy account. Anyone.
    ClearFlag {
        /// The market.
        market: String,
        /// The account.
        account: String,
    },
    /// Buys collateral of a flagged account at the clock's discount, up to the target health. Anyone but the account;
    /// funds: base asset only; what is not needed comes back. An account that is insolvent afterwards is closed.
    Liquidate {
        /// The market.
        market: String,
        /// The account.
        account: String,
        /// Lots in the order in which they are bought; the account's order when absent.
        lots: Option<Vec<u64>>,
        /// The least discount that the buyer accepts.
        min_discount: Option<Decimal>,
    },
    /// Buys a part of a lot of a deficit at its clock's price. Anyone; funds: base asset only; what is not needed comes
    /// back.
    BuyLot {
        /// The lot.
        lot: u64,
        /// How much of it; all when absent.
        amount: Option<Uint128>,
        /// The highest price per unit that the buyer accepts.
        max_price: Option<Decimal>,
    },
    /// Lowers the book of a lot to `p * (1 - max(haircut, d(t)))` and recognises the difference. Anyone.
    Remark {
        /// The lot.
        lot: u64,
    },
    /// Goes on with a waterfall that stopped at a failed step. Anyone.
    Retry {
        /// The deficit.
        deficit: u64,
    },
    /// Skips a step that has failed for `skip_after`. Anyone.
    Skip {
        /// The deficit.
        deficit: u64,
    },
    /// One step of the waterfall. Only the contract itself.
    CoverStep {
        /// The deficit.
        deficit: u64,
    },
    /// Puts base asset into a discount slot of a market's queue. Waits.
    PlaceBid {
        /// The market.
        market: String,
        /// Index of the discount slot.
        slot: u8,
    },
    /// Makes a waiting bid count. Waits.
    ActivateBid {
        /// The bid.
        bid: u64,
    },
    /// Takes a bid back. Waits.
    RetractBid {
        /// The bid.
        bid: u64,
        /// How much; all when absent.
        amount: Option<Uint128>,
    },
    /// Pays out what a bid bought. Waits.
    ClaimBid {
        /// The bid.
        bid: u64,
    },
    /// Buys seized or newly issued tokens of a deficit. Waits.
    BuyRecovery {
        /// The deficit.
        deficit: u64,
        /// The highest price per unit that the buyer accepts.
        max_price: Option<Decimal>,
    },
    /// A cw20 `Send`; nothing is bought with cw20 tokens yet. Waits.
    Receive(Cw20ReceiveMsg),
    /// Adds a market. Owner.
    AddMarket(NewMarket),
    /// Replaces the numbers. Owner.
    UpdateParams {
        /// The new numbers.
        params: Params,
    },
    /// Names the guardian. Owner.
    SetGuardian {
        /// Nobody when absent.
        guardian: Option<String>,
    },
    /// Pauses an action. Guardian, see [`crate::shared::pause`].
    Pause {
        /// What.
        action: Action,
        /// How long, in seconds.
        seconds: u64,
    },
    /// Ends a pause early. Guardian or owner.
    Unpause {
        /// What.
        action: Action,
    },
}

/// Questions.
#[cw_ownable::cw_ownable_query]
#[cw_serde]
#[derive(QueryResponses)]
pub enum QueryMsg {
    /// The configuration.
    #[returns(ConfigResponse)]
    Config {},
    /// Markets by address.
    #[returns(Vec<MarketResponse>)]
    Markets {
        /// The last market of the page before.
        start_after: Option<String>,
        /// The most items.
        limit: Option<u32>,
    },
    /// The flag of an account, with the discount that a buyer gets now.
    #[returns(Option<FlagResponse>)]
    Flag {
        /// The market.
        market: String,
        /// The account.
        account: String,
    },
    /// Flags of a market by account, dead ones included.
    #[returns(Vec<FlagResponse>)]
    Flags {
        /// The market.
        market: String,
        /// The last account of the page before.
        start_after: Option<String>,
        /// The most items.
        limit: Option<u32>,
    },
    /// What a liquidation with these funds would do now.
    #[returns(PlanResponse)]
    Simulate {
        /// The market.
        market: String,
        /// The account.
        account: String,
        /// Lots in the order in which they are bought.
        lots: Option<Vec<u64>>,
        /// The buyer's funds.
        funds: Uint128,
    },
    /// One deficit.
    #[returns(DeficitResponse)]
    Deficit {
        /// The deficit.
        id: u64,
    },
    /// Deficits by id.
    #[returns(Vec<DeficitResponse>)]
    Deficits {
        /// The last id of the page before.
        start_after: Option<u64>,
        /// The most items.
        limit: Option<u32>,
    },
    /// Unsold lots by id, with their price now.
    #[returns(Vec<LotResponse>)]
    Lots {
        /// The last id of the page before.
        start_after: Option<u64>,
        /// The most items.
        limit: Option<u32>,
    },
    /// The last pause of each action.
    #[returns(Vec<crate::shared::pause::PauseResponse>)]
    Pauses {},
}

/// The engine as others see it.
#[cw_serde]
pub struct LiquidationEngine(pub Addr);

impl LiquidationEngine {
    /// The message that flags an account, or closes an insolvent one.
    pub fn flag(&self, market: &Addr, account: &str) -> StdResult<CosmosMsg> {
        call(&self.0, &ExecuteMsg::Flag { market: market.to_string(), account: account.into() }, vec![])
    }

    /// The message that liquidates with funds.
    pub fn liquidate(&self, market: &Addr, account: &str, funds: Uint128, denom: &str) -> StdResult<CosmosMsg> {
        let (market, account) = (market.to_string(), account.to_string());
        let msg = ExecuteMsg::Liquidate { market, account, lots: None, min_discount: None };
        call(&self.0, &msg, coins(funds.u128(), denom))
    }

    /// The message of one step of the waterfall, to the engine itself.
    pub fn cover_step(&self, deficit: u64) -> StdResult<CosmosMsg> {
        call(&self.0, &ExecuteMsg::CoverStep { deficit }, vec![])
    }
}
