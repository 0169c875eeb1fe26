//! credit-market: lenders supply one base asset, borrowers post collateral and draw debt. Implements
//! [`crate::market`]. Every counter is named as in the contract's README.

mod params;
pub use params::*;

mod response;
pub use response::*;

use crate::market::{RefillSource, Take};
use cosmwasm_schema::{cw_serde, QueryResponses};
use cosmwasm_std::Uint128;
use cw20::Cw20ReceiveMsg;

/// Names of the events.
pub mod event {
    /// Attributes `lender`, `amount`, `shares`.
    pub const SUPPLY: &str = "credit_market.supply";
    /// Attributes `lender`, `id`, `shares`, `value`, `payable_from`.
    pub const REQUEST: &str = "credit_market.request";
    /// Attributes `lender`, `id`, `shares`, `amount`, `forgone`.
    pub const PAY: &str = "credit_market.pay";
    /// Attributes `lender`, `amount`.
    pub const REFUND: &str = "credit_market.refund";
    /// Attributes `account`, `collateral`, `amount`.
    pub const DEPOSIT: &str = "credit_market.deposit";
    /// Attributes `account`, `collateral`, `amount`.
    pub const WITHDRAW: &str = "credit_market.withdraw";
    /// Attributes `account`, `class`, `amount`, `debt_shares`.
    pub const BORROW: &str = "credit_market.borrow";
    /// Attributes `account`, `payer`, `amount`.
    pub const REPAY: &str = "credit_market.repay";
    /// Attributes `account`, `from`, `to`.
    pub const CLASS: &str = "credit_market.class";
    /// Attributes `interest`, `premium_owed`, `fund`, `index`.
    pub const ACCRUE: &str = "credit_market.accrue";
    /// Attributes `amount`.
    pub const DISTRIBUTE: &str = "credit_market.distribute";
    /// Attributes `ceiling`, `covered`, one `maintenance_<collateral>_<class>` each.
    pub const REFRESH: &str = "credit_market.refresh";
    /// Attributes `account`, `repaid`, `booked`.
    pub const SETTLE: &str = "credit_market.settle";
    /// Attributes `deficit`, `loss`, `fund`, `premium`, `lenders`, `index`.
    pub const LOSS: &str = "credit_market.loss";
    /// Attributes `deficit`, `source`, `money`, `book`, `lenders`, `returned`, `reserves`.
    pub const REFILL: &str = "credit_market.refill";
    /// A change of configuration or pause: `what`.
    pub const CONFIG: &str = "credit_market.config";
}

/// Birth. Funds: the seed in the base denom; its shares are locked for ever.
#[cw_serde]
pub struct InstantiateMsg {
    /// The timelock.
    pub owner: String,
    /// Who may pause; nobody when absent.
    pub guardian: Option<String>,
    /// The base denom.
    pub base: String,
    /// The liquidation engine.
    pub engine: String,
    /// The oracle aggregator.
    pub oracle: String,
    /// The security vault.
    pub security_vault: String,
    /// The tranche of the security vault that holds the base asset and backs this market.
    pub tranche: u64,
    /// The leverage classes, from the safest; fixed for ever in number.
    pub classes: Vec<ClassParams>,
    /// The collaterals to begin with; ids count up from 1 in this order.
    pub collaterals: Vec<NewCollateral>,
    /// The numbers.
    pub params: Params,
}

/// Actions that the guardian can pause. Everything else never stops.
#[cw_serde]
#[derive(Copy, Eq)]
pub enum Action {
    /// Supply.
    Supply,
    /// Borrow.
    Borrow,
    /// Take collateral out while owing.
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

/// Orders. `Settle` and `Refill` are those of [`crate::market::MarketExecuteMsg`].
#[cw_ownable::cw_ownable_execute]
#[cw_serde]
pub enum ExecuteMsg {
    /// Base asset in, shares at the index, rounded down. Anyone; funds: base only. Refused below index 0.001.
    Supply {},
    /// Asks for the payment of shares. Cannot be cancelled.
    RequestWithdrawal {
        /// How many shares.
        shares: Uint128,
    },
    /// Pays a request once its delay is over, as far as cash allows. Anyone.
    PayRequest {
        /// The request.
        id: u64,
    },
    /// Pays the sender's part of recoveries.
    ClaimRefunds {},
    /// Native collateral into the sender's account, which begins in the safest class. Funds: one listed coin.
    /// Touches the oracle only for a kind that is new to an account that owes: it needs a price then, or dust of it would
    /// shield the account from liquidation.
    Deposit {},
    /// A cw20 `Send` with a [`ReceiveMsg`].
    Receive(Cw20ReceiveMsg),
    /// Takes collateral out of the sender's account. Without debt it never touches the oracle.
    Withdraw {
        /// The collateral's id.
        collateral: u64,
        /// How much.
        amount: Uint128,
    },
    /// Chooses the sender's leverage class. With debt it needs health at the old class's maintenance LTV and the new
    /// one's initial LTV, and counts as new debt.
    SetClass {
        /// Index of the class.
        class: u8,
    },
    /// Draws debt. Needs a live price, initial LTV, cash and room below the ceiling.
    Borrow {
        /// How much.
        amount: Uint128,
    },
    /// Repays debt; what is too much comes back. Anyone, for anyone; funds: base only. Never touches the oracle.
    Repay {
        /// Whose debt; the sender's when absent.
        account: Option<String>,
    },
    /// Pays premium owed to the security vault, as far as cash allows. Anyone.
    Distribute {},
    /// Accrues, reads prices and security, and updates margins, premium and ceiling. Anyone.
    Refresh {},
    /// See [`crate::market::MarketExecuteMsg::Settle`].
    Settle {
        /// The account.
        account: String,
        /// The revision that the plan was made for.
        revision: u64,
        /// How much of the funds repays debt at most.
        repay: Uint128,
        /// What is handed over.
        take: Vec<Take>,
        /// Who gets it.
        recipient: String,
    },
    /// See [`crate::market::MarketExecuteMsg::Refill`].
    Refill {
        /// The deficit.
        deficit: u64,
        /// How much of the book of its lots this discharges.
        book: Uint128,
        /// Where the money comes from.
        source: RefillSource,
    },
    /// Lists a collateral. Owner. At most [`MAX_COLLATERALS`].
    AddCollateral(NewCollateral),
    /// Changes how much of a collateral the market takes. Owner.
    SetCollateralCap {
        /// The collateral's id.
        collateral: u64,
        /// The most of it that the market takes.
        cap: Uint128,
    },
    /// Replaces the numbers. Owner.
    UpdateParams {
        /// The new numbers.
        params: Box<Params>,
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

/// The most collaterals that a market lists, so that a health check stays bounded.
pub const MAX_COLLATERALS: usize = 4;

/// What a cw20 `Send` can mean.
#[cw_serde]
pub enum ReceiveMsg {
    /// As [`ExecuteMsg::Deposit`].
    Deposit {},
}

/// Questions. The first four are those of [`crate::market::MarketQueryMsg`].
#[cw_ownable::cw_ownable_query]
#[cw_serde]
#[derive(QueryResponses)]
pub enum QueryMsg {
    /// The terms of liquidation.
    #[returns(crate::market::Terms)]
    Terms {},
    /// One account as the engine sees it.
    #[returns(crate::market::AccountResponse)]
    Account {
        /// The account.
        account: String,
    },
    /// Accounts by address.
    #[returns(Vec<crate::market::AccountResponse>)]
    Accounts {
        /// The last account of the page before.
        start_after: Option<String>,
        /// The most items.
        limit: Option<u32>,
    },
    /// What the market could lose.
    #[returns(crate::market::ExposureResponse)]
    Exposure {},
    /// The configuration.
    #[returns(ConfigResponse)]
    Config {},
    /// Every counter, as stored at the last accrual.
    #[returns(StateResponse)]
    State {},
    /// Listed collaterals with their margins.
    #[returns(Vec<CollateralResponse>)]
    Collaterals {},
    /// The debt ceiling now, by its parts.
    #[returns(CeilingResponse)]
    Ceiling {},
    /// An account as its owner sees it.
    #[returns(PositionResponse)]
    Position {
        /// The account.
        account: String,
    },
    /// A lender.
    #[returns(LenderResponse)]
    Lender {
        /// The lender.
        lender: String,
    },
    /// Lenders by address.
    #[returns(Vec<LenderResponse>)]
    Lenders {
        /// The last lender of the page before.
        start_after: Option<String>,
        /// The most items.
        limit: Option<u32>,
    },
    /// Withdrawal requests by id.
    #[returns(Vec<RequestResponse>)]
    Requests {
        /// The last id of the page before.
        start_after: Option<u64>,
        /// The most items.
        limit: Option<u32>,
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
    /// The last pause of each action.
    #[returns(Vec<crate::shared::pause::PauseResponse>)]
    Pauses {},
}
