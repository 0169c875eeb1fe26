//! credit-market: lenders supply one base asset, borrowers post collateral and draw debt. Implements
//! [`crate::market`]. Every counter is named as in the contract's README.

use crate::asset::{Asset, AssetUnchecked};
use crate::market::{AccountResponse, ExposureResponse, RefillSource, Take, Terms};
use cosmwasm_schema::{cw_serde, QueryResponses};
use cosmwasm_std::{Addr, Decimal, Uint128};
use cw20::Cw20ReceiveMsg;
use risk::clock::ClockParams;

/// Names of the events.
pub mod event {
    /// Attributes `lender`, `amount`, `shares`.
    pub const SUPPLY: &str = "credit-market/supply";
    /// Attributes `lender`, `id`, `shares`, `value`, `payable_from`.
    pub const REQUEST: &str = "credit-market/request";
    /// Attributes `lender`, `id`, `shares`, `amount`, `forgone`.
    pub const PAY: &str = "credit-market/pay";
    /// Attributes `lender`, `amount`.
    pub const REFUND: &str = "credit-market/refund";
    /// Attributes `account`, `collateral`, `amount`.
    pub const DEPOSIT: &str = "credit-market/deposit";
    /// Attributes `account`, `collateral`, `amount`.
    pub const WITHDRAW: &str = "credit-market/withdraw";
    /// Attributes `account`, `class`, `amount`, `debt_shares`.
    pub const BORROW: &str = "credit-market/borrow";
    /// Attributes `account`, `payer`, `amount`.
    pub const REPAY: &str = "credit-market/repay";
    /// Attributes `account`, `from`, `to`.
    pub const CLASS: &str = "credit-market/class";
    /// Attributes `interest`, `premium_owed`, `fund`, `index`.
    pub const ACCRUE: &str = "credit-market/accrue";
    /// Attributes `amount`.
    pub const DISTRIBUTE: &str = "credit-market/distribute";
    /// Attributes `ceiling`, `covered`, one `maintenance_<collateral>_<class>` each.
    pub const REFRESH: &str = "credit-market/refresh";
    /// Attributes `account`, `repaid`, `booked`.
    pub const SETTLE: &str = "credit-market/settle";
    /// Attributes `deficit`, `loss`, `fund`, `premium`, `lenders`, `index`.
    pub const LOSS: &str = "credit-market/loss";
    /// Attributes `deficit`, `source`, `money`, `book`, `lenders`, `returned`, `reserves`.
    pub const REFILL: &str = "credit-market/refill";
    /// A change of configuration or pause: `what`.
    pub const CONFIG: &str = "credit-market/config";
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

/// A leverage class: what an account in it may owe against its collateral.
#[cw_serde]
#[derive(Copy)]
pub struct ClassParams {
    /// The highest initial LTV.
    pub initial_cap: Decimal,
    /// The highest maintenance LTV.
    pub maintenance_cap: Decimal,
}

/// A collateral to be.
#[cw_serde]
pub struct NewCollateral {
    /// What is posted.
    pub asset: AssetUnchecked,
    /// The oracle feed of its price in the base asset.
    pub feed: u64,
    /// The most of it that the market takes.
    pub cap: Uint128,
}

/// The numbers that governance sets.
#[cw_serde]
pub struct Params {
    /// The borrowers' rate.
    pub interest: InterestParams,
    /// The security premium.
    pub premium: PremiumParams,
    /// The dynamic margin.
    pub margin: MarginParams,
    /// The debt that governance allows at most.
    pub debt_cap: Uint128,
    /// Slashable security needed per unit of debt (kappa).
    pub cover_ratio: Decimal,
    /// The most that the oracle's own security lets this market owe; no limit when absent.
    pub oracle_share: Option<Uint128>,
    /// From a withdrawal request to its payment, in seconds.
    pub withdrawal_delay: u64,
    /// The terms of liquidation.
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

/// Two slopes on utilisation, per year of 365 days.
#[cw_serde]
#[derive(Copy)]
pub struct InterestParams {
    /// The rate at utilisation zero.
    pub base: Decimal,
    /// Where the slope changes.
    pub kink: Decimal,
    /// The rise up to the kink.
    pub slope1: Decimal,
    /// The rise from the kink to full utilisation.
    pub slope2: Decimal,
    /// The part of base interest that goes to the insurance fund.
    pub reserve: Decimal,
}

/// The security premium: the yearly value of the put that borrowers hold.
#[cw_serde]
#[derive(Copy)]
pub struct PremiumParams {
    /// The put's life, in seconds.
    pub period: u64,
    /// The least premium per year.
    pub floor: Decimal,
    /// The highest premium per year.
    pub cap: Decimal,
    /// What each day above the debt ceiling adds, as a part of the premium.
    pub ramp_per_day: Decimal,
    /// The part of the covered premium that goes to the insurance fund.
    pub fund_share: Decimal,
}

/// The dynamic margin.
#[cw_serde]
#[derive(Copy)]
pub struct MarginParams {
    /// How long a liquidation takes, in seconds.
    pub liquidation_time: u64,
    /// Standard deviations kept away from insolvency.
    pub z: Decimal,
    /// Price impact of a liquidation.
    pub slippage: Decimal,
    /// What initial LTV stays below the target, as a part of it.
    pub buffer: Decimal,
    /// The most that maintenance LTV falls in a day, in points of LTV.
    pub max_fall_per_day: Decimal,
    /// Confidence intervals taken off the price for new debt.
    pub confidence_z: Decimal,
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
    /// Never touches the oracle.
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
    /// Pauses an action. Guardian, see [`crate::pause`].
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
    #[returns(Terms)]
    Terms {},
    /// One account as the engine sees it.
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
    /// What the market could lose.
    #[returns(ExposureResponse)]
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
    #[returns(Vec<crate::pause::PauseResponse>)]
    Pauses {},
}

/// The configuration.
#[cw_serde]
pub struct ConfigResponse {
    /// The base denom.
    pub base: String,
    /// The liquidation engine.
    pub engine: Addr,
    /// The oracle aggregator.
    pub oracle: Addr,
    /// The security vault.
    pub security_vault: Addr,
    /// The tranche that backs this market.
    pub tranche: u64,
    /// Who may pause.
    pub guardian: Option<Addr>,
    /// The leverage classes.
    pub classes: Vec<ClassParams>,
    /// The numbers.
    pub params: Params,
}

/// Every counter. Units: base asset unless said; indexes are at 1e18.
#[cw_serde]
pub struct StateResponse {
    /// Money that the market holds for lenders, fund and premium.
    pub cash: Uint128,
    /// Money that belongs to loss units.
    pub refunds: Uint128,
    /// Lenders' shares (`S`).
    pub shares: Uint128,
    /// Shares of the seed, locked for ever; part of `shares`.
    pub locked_shares: Uint128,
    /// Shares in withdrawal requests.
    pub pending: Uint128,
    /// Base per share, at 1e18.
    pub index: Uint128,
    /// The insurance fund.
    pub fund: Uint128,
    /// Premium that the security vault is owed.
    pub premium_owed: Uint128,
    /// Book of the lots at the engine.
    pub booked_lots: Uint128,
    /// Debt shares of each class.
    pub debt_shares: Vec<Uint128>,
    /// Base per debt share of each class, at 1e18.
    pub debt_indexes: Vec<Uint128>,
    /// Debt, rounded down per class.
    pub live_debt: Uint128,
    /// The last loss, until the next message that touches shares: its deficit and what is left of it.
    pub open: Option<(u64, Uint128)>,
    /// What loss units stand for (`U`).
    pub lost: Uint128,
    /// The security premium per year of each class, ramp included.
    pub premiums: Vec<Decimal>,
    /// The part of the debt that security covers, as of the last refresh.
    pub covered: Decimal,
    /// Until when interest is accrued, in seconds since the epoch.
    pub accrued_at: u64,
    /// When margins, premium and ceiling were last refreshed, in seconds since the epoch.
    pub refreshed_at: u64,
}

/// A listed collateral.
#[cw_serde]
pub struct CollateralResponse {
    /// Its id.
    pub id: u64,
    /// What is posted.
    pub asset: Asset,
    /// The oracle feed.
    pub feed: u64,
    /// The most that the market takes.
    pub cap: Uint128,
    /// What is posted now.
    pub posted: Uint128,
    /// Margins per class, as of the last refresh.
    pub margins: Vec<Margin>,
}

/// The margin of one collateral in one class.
#[cw_serde]
#[derive(Copy, Default)]
pub struct Margin {
    /// What volatility asks for now.
    pub target: Decimal,
    /// LTV for new debt.
    pub initial: Decimal,
    /// LTV of liquidation, which follows the target slowly downwards.
    pub maintenance: Decimal,
}

/// The debt ceiling by its parts; the least one binds.
#[cw_serde]
pub struct CeilingResponse {
    /// Governance's cap.
    pub governance: Uint128,
    /// Slashable security over the cover ratio.
    pub security: Uint128,
    /// The oracle's share.
    pub oracle: Option<Uint128>,
    /// The least of them.
    pub ceiling: Uint128,
    /// Debt now.
    pub debt: Uint128,
}

/// An account as its owner sees it.
#[cw_serde]
pub struct PositionResponse {
    /// Its leverage class.
    pub class: u8,
    /// Its debt shares.
    pub debt_shares: Uint128,
    /// What it owes now, rounded up.
    pub owed: Uint128,
    /// Collateral by id.
    pub collateral: Vec<(u64, Uint128)>,
    /// How much more it may borrow by LTV; absent without a live price.
    pub borrowable: Option<Uint128>,
}

/// A lender.
#[cw_serde]
pub struct LenderResponse {
    /// The lender.
    pub lender: String,
    /// Shares, pending ones included.
    pub shares: Uint128,
    /// Shares in requests.
    pub pending: Uint128,
    /// What the shares are worth at the index, rounded down.
    pub value: Uint128,
    /// Recoveries that a claim pays now.
    pub refunds: Uint128,
    /// What was lost and not yet recovered, rounded up.
    pub lost: Uint128,
}

/// A withdrawal request.
#[cw_serde]
pub struct RequestResponse {
    /// Its id.
    pub id: u64,
    /// The lender.
    pub lender: Addr,
    /// Shares not yet paid.
    pub shares: Uint128,
    /// What they were worth when requested.
    pub value: Uint128,
    /// What a payment would pay now, cash permitting.
    pub worth: Uint128,
    /// From when it can be paid, in seconds since the epoch.
    pub payable_from: u64,
}

/// A deficit: one loss and everything that paid for it.
/// `loss = fund + premium + to_index + to_units + outstanding`.
#[cw_serde]
pub struct DeficitResponse {
    /// Its id.
    pub id: u64,
    /// The account that left it.
    pub account: Addr,
    /// Everything recognised.
    pub loss: Uint128,
    /// What the insurance fund paid.
    pub fund: Uint128,
    /// Unpaid premium that was cancelled.
    pub premium: Uint128,
    /// What tranches paid.
    pub covered: Uint128,
    /// What of that went back to them.
    pub covered_back: Uint128,
    /// Refills that restored the index.
    pub to_index: Uint128,
    /// Refills that went to loss units.
    pub to_units: Uint128,
    /// What lenders still carry.
    pub outstanding: Uint128,
    /// What went back to cancelled premium.
    pub premium_back: Uint128,
    /// What went back to the fund, surplus included.
    pub fund_back: Uint128,
    /// Book of its lots at the engine.
    pub book: Uint128,
}
