//! credit-market: lenders supply one base asset; borrowers post collateral and draw debt. Implements [`crate::market`].
//! Counters are named as in the contract's README.
//!
//! Amounts are in units of the base asset unless a field says otherwise; indexes are at 1e18; moments are in seconds
//! since the epoch.

mod due;
pub use due::*;

mod params;
pub use params::*;

mod query;
pub use query::*;

mod ranges;
pub use ranges::{MAX_CLASSES, MAX_DISCOUNT, MAX_RATE};

mod response;
pub use response::*;

use crate::market::LotAmount;
use crate::shared::asset::AssetUnchecked;
use crate::shared::fields;
use cosmwasm_schema::{cw_serde, QueryResponses};
use cosmwasm_std::Uint128;
use cw20::Cw20ReceiveMsg;

pub mod event;

/// Instantiation message. Funds: the seed in the base denom, at least 1000 base units; its shares are permanently
/// locked in the market. Queries no other contract.
///
/// Errors: `Payment`, `SeedTooSmall`, `BaseNotNative`, `OutOfRange`, `Contradiction`, `AlreadyListed`, `TooManyCollaterals`, `Std`.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub struct InstantiateMsg {
    /// Owner, normally the timelock: lists collaterals, sets parameters, names the guardian.
    pub owner: String,
    /// Account that may pause the actions of [`Action`]; no account when absent.
    pub guardian: Option<String>,
    /// Contract that may adjust parameters between votes; none when absent. See [`ExecuteMsg::SetSteward`].
    pub steward: Option<String>,
    /// Asset that is lent and borrowed. Must be native.
    pub base: AssetUnchecked,
    /// Address of the liquidation engine, the only account that may settle and refill.
    pub engine: String,
    /// Address of the oracle aggregator.
    pub oracle: String,
    /// Address of the security vault.
    pub security_vault: String,
    /// Tranches of the security vault that back this market, in the order in which losses reach them; 1 to 4. Their terms are
    /// not checked against the vault, as they are by [`ExecuteMsg::SetTranches`].
    pub tranches: Vec<Backing>,
    /// Leverage classes, 1 to 8, from the safest to the riskiest. They never change.
    pub classes: Vec<ClassParams>,
    /// Collaterals listed at instantiation, at most 4; they receive the ids 1, 2, .. in this order.
    pub collaterals: Vec<NewCollateral>,
    /// Parameters set by governance.
    pub params: Params,
}

/// Actions that the guardian can pause. No other action can be paused.
#[cw_serde]
#[derive(Copy, Eq)]
pub enum Action {
    /// Supply of base asset by lenders.
    Supply,
    /// Drawing of debt.
    Borrow,
    /// Withdrawal of collateral from an account with debt.
    Withdraw,
    /// Change of the leverage class of an account with debt.
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

/// Messages the contract executes. `Settle` and `Refill` are those of [`crate::market::MarketExecuteMsg`].
#[cw_ownable::cw_ownable_execute]
#[cw_serde]
#[serde(deny_unknown_fields)]
pub enum ExecuteMsg {
    /// Supplies base asset and mints shares at the index, rounded down. Callable by anyone; funds: base only. Refused while
    /// the index is below 0.001, and while provisions leave lenders a hole.
    ///
    /// Errors: `Payment`, `Admin` (paused), `WoundDown`, `Hole`, `TrancheRecord`, `NoShares`.
    #[serde(deserialize_with = "fields::nothing")]
    Supply {},
    /// Requests payment of shares. Payable from `withdrawal.delay` on, at the exit price of that moment; it lapses
    /// `withdrawal.window` after it could be paid. Cannot be cancelled. Callable by a lender; no funds.
    ///
    /// Errors: `Payment`, `NotFound` (lender), `ZeroAmount`, `NotEnoughShares`, `RequestTooSmall`, `RequestTooSoon`.
    RequestWithdrawal {
        /// Number of shares, at most the lender's shares outside of requests.
        shares: Uint128,
        /// Least payment, in base units, at which anyone may pay the request; when absent the value of the shares at the present
        /// index, so that nobody else can pay it at a low exit price.
        min_out: Option<Uint128>,
    },
    /// Pays a payable request to its lender, or lets it lapse when its time is over. While cash is short, older requests go
    /// first, and cash pays as many shares as it can; the rest of the request stays. Callable by anyone at or above the
    /// request's `min_out`, by the lender at any price; below it another sender's message passes the request over. No funds.
    ///
    /// Errors: `Payment`, `NotFound` (request), `TooEarly`, `NotNext`, `BelowMinimum`, `TooMany`, `NoCash`, `TrancheRecord`.
    PayRequest {
        /// Id of the request.
        id: u64,
        /// Accounts to mark before the payment, at most 20; unknown ones are skipped.
        mark: Option<Vec<String>>,
    },
    /// Pays the sender's part of recoveries from earlier losses, in base units rounded down. Callable by a lender; no
    /// funds.
    ///
    /// Errors: `Payment`, `NotFound` (lender), `NoRefunds`.
    #[serde(deserialize_with = "fields::nothing")]
    ClaimRefunds {},
    /// Posts native collateral to the sender's account. A new account starts in the safest class. Callable by anyone;
    /// funds: one listed coin. Reads the oracle only for an account with debt, which it marks. An account below the edge of the
    /// soft band may exceed the cap, up to the health that a sale restores.
    ///
    /// Errors: `Payment`, `NotFound` (collateral), `CollateralCap`, `Unpriced`.
    #[serde(deserialize_with = "fields::nothing")]
    Deposit {},
    /// Accepts a cw20 `Send` with a [`ReceiveMsg`]. Callable by a listed cw20 token; no native funds.
    ///
    /// Errors: `Payment`, `Std` (unknown hook), `NotFound` (collateral), `ZeroAmount`, `CollateralCap`.
    Receive(Cw20ReceiveMsg),
    /// Withdraws collateral from the sender's account. With debt, the account must stay within initial LTV and above the
    /// soft band; without debt, the message never reads the oracle. Callable by the account; no funds.
    ///
    /// Errors: `Payment`, `ZeroAmount`, `NotFound` (account, collateral), `NotEnoughCollateral`, `Admin` (paused),
    /// `ChargedOff`, `Unhealthy`, `InBand`, `Price`, `NoRecord`.
    Withdraw {
        /// Id of the collateral.
        collateral: u64,
        /// Amount, in units of the collateral.
        amount: Uint128,
        /// Whether the account may be inside the soft band afterwards, where it may be sold early.
        #[serde(default)]
        allow_band: bool,
    },
    /// Changes the sender's leverage class. With debt, the account must be healthy at the old class's maintenance LTV and
    /// within the new class's initial LTV; a move to a riskier class needs debt below the ceiling. Callable by the account;
    /// no funds.
    ///
    /// Errors: `Payment`, `NotFound` (class, account), `SameClass`, `Admin` (paused), `ChargedOff`, `Impaired`, `Unhealthy`,
    /// `AboveCeiling`, `Price`, `NoRecord`.
    SetClass {
        /// Index of the class, from 0.
        class: u8,
    },
    /// Draws debt and pays it to the sender. Requires live prices, initial LTV, health above the soft band, cash not
    /// reserved for requests, and room below the debt ceiling. Callable by the account; no funds.
    ///
    /// Errors: `Payment`, `Admin` (paused), `ZeroAmount`, `NotFound` (account), `ChargedOff`, `Impaired`, `NoCash`,
    /// `AboveCeiling`, `DebtTooSmall`, `Unhealthy`, `InBand`, `Price`, `NoRecord`.
    Borrow {
        /// Amount, in base units.
        amount: Uint128,
        /// Whether the account may be inside the soft band afterwards, where it may be sold early.
        #[serde(default)]
        allow_band: bool,
    },
    /// Repays debt of an account and returns the excess to the sender: live debt first, then the part written off, then
    /// suspended interest. Marks an account that still owes, and works without a price; cannot be
    /// paused. Callable by anyone; funds: base only.
    ///
    /// Errors: `Payment`, `NotFound` (account), `NoDebt`, `DebtTooSmall`.
    Repay {
        /// Address of the account; the sender when absent.
        account: Option<String>,
    },
    /// Pays owed premium to the stakers of the market's tranches, as far as cash not reserved for requests allows and
    /// provisions do not need it. Several tranches share it by the value of their stake. Callable by anyone; no funds.
    ///
    /// Errors: `Payment`, `NothingToDistribute`, `Std` (the security vault does not answer).
    #[serde(deserialize_with = "fields::nothing")]
    Distribute {},
    /// Revalues accounts: records each one's provision, time under water, and whether it is healthy. Pays the sender a reward
    /// out of the fund for provisions that rise to a new high. Callable by anyone; no funds.
    ///
    /// Errors: `Payment`, `TooMany`.
    Mark {
        /// Addresses of the accounts, at most 20. Accounts that are unknown or have no usable price are skipped.
        accounts: Vec<String>,
    },
    /// Writes the debt of an account down to the value of its collateral, less the discount at which that is for sale, after
    /// `provision.write_down_after` under water; the loss passes through the waterfall. The account stays open and owes the part
    /// written off. Callable by anyone; no funds.
    ///
    /// Errors: `Payment`, `NotFound` (account), `NotWritable`.
    #[serde(deserialize_with = "fields::account")]
    WriteDown {
        /// Address of the account.
        account: String,
    },
    /// Reserves the stake in the market's tranches that provisions need now. Callable by anyone; no funds.
    ///
    /// Errors: `Payment`.
    #[serde(deserialize_with = "fields::nothing")]
    Reserve {},
    /// Accrues interest, reads prices and security, and updates premiums and the ceiling. Callable by
    /// anyone; no funds.
    ///
    /// Errors: `Payment`, `Std` (the security vault does not answer).
    #[serde(deserialize_with = "fields::nothing")]
    Refresh {},
    /// Settles an account, see [`crate::market::MarketExecuteMsg::Settle`]. Callable by the liquidation engine only;
    /// funds: base or none.
    ///
    /// Errors: `Payment`, `Unauthorized`, `FundsBelowRepay`, `NotFound` (account), `WrongRevision`, `WrongState`,
    /// `PaidTooLittle`, `NotEnoughCollateral`.
    Settle {
        /// Address of the account.
        account: String,
        /// Revision of the account the plan was made for.
        revision: u64,
        /// Maximum part of the funds that repays debt, in base units.
        repay: Uint128,
        /// Collateral to hand over.
        take: Vec<LotAmount>,
        /// Address that receives the collateral.
        recipient: String,
    },
    /// Refills a deficit, see [`crate::market::MarketExecuteMsg::Refill`]. Callable by the liquidation engine only;
    /// funds: base or none.
    ///
    /// Errors: `Payment`, `Unauthorized`, `NotFound` (deficit).
    #[serde(deserialize_with = "fields::deficit")]
    Refill {
        /// Id of the deficit.
        deficit: u64,
    },
    /// Lists a collateral under the next id. It supports no debt while it has no price.
    /// Callable by the owner only; no funds.
    ///
    /// Errors: `Payment`, `Admin`, `TooManyCollaterals`, `AlreadyListed`, `OutOfRange`, `Contradiction`, `Std`.
    AddCollateral(NewCollateral),
    /// Changes a collateral's cap and the feed of its price, for example to replace a dead feed; posted collateral stays.
    /// Callable by the owner and the steward; no funds.
    ///
    /// Errors: `Payment`, `Admin`, `NotFound` (collateral), `Contradiction`.
    SetCollateral {
        /// Id of the collateral.
        collateral: u64,
        /// New cap, in units of the collateral.
        cap: Uint128,
        /// Oracle feed of its price, in base asset per unit.
        feed: u64,
    },
    /// Replaces the list of tranches that back the market. One that leaves the list must hold, reserve and have seized nothing.
    /// Each one in the list must have the engine as its slasher and the market as its reserver. Callable by the owner only; no
    /// funds.
    ///
    /// Errors: `Payment`, `Admin`, `OutOfRange`, `Contradiction`, `TrancheInUse`, `TrancheTerms`, `Std` (unknown tranche, or a
    /// feed that has published nothing).
    SetTranches {
        /// The tranches, in the order in which losses reach them; 1 to 4.
        tranches: Vec<Backing>,
    },
    /// Replaces all parameters. Time until now accrues at the old ones; premiums follow at the next refresh.
    /// Open flags, times under water and requests keep the numbers they began with. Callable by the owner and the steward; no
    /// funds.
    ///
    /// Errors: `Payment`, `Admin`, `OutOfRange`, `Contradiction`.
    UpdateParams {
        /// New parameters.
        params: Box<Params>,
    },
    /// Names or removes the steward, which may send [`ExecuteMsg::UpdateParams`] and [`ExecuteMsg::SetCollateral`] without a
    /// vote. The market bounds the steward only by its own ranges; name [`crate::risk_steward`], which has narrower rules. Callable
    /// by the owner only; no funds.
    ///
    /// Errors: `Payment`, `Admin`, `Std`.
    SetSteward {
        /// New steward; none when absent.
        steward: Option<String>,
    },
    /// Names or removes the guardian. Callable by the owner only; no funds.
    ///
    /// Errors: `Payment`, `Admin`.
    SetGuardian {
        /// New guardian; no account when absent.
        guardian: Option<String>,
    },
    /// Pauses an action, see [`crate::shared::pause`]. Callable by the guardian only; no funds.
    ///
    /// Errors: `Payment`, `Admin`.
    Pause {
        /// Action to pause.
        action: Action,
        /// Length of the pause, in seconds; 1 to 259200.
        seconds: u64,
    },
    /// Ends a pause early. Callable by the guardian or the owner; no funds.
    ///
    /// Errors: `Payment`, `Admin`.
    Unpause {
        /// Action to resume.
        action: Action,
    },
}

/// Maximum number of collaterals of a market. Bounds the cost of a health check.
pub const MAX_COLLATERALS: usize = 4;
/// Maximum number of tranches behind a market. Bounds the cost of a loss.
pub const MAX_TRANCHES: usize = 4;

/// Messages a cw20 `Send` to the market can carry.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub enum ReceiveMsg {
    /// Posts the tokens as collateral of the account that sent them, as [`ExecuteMsg::Deposit`].
    ///
    /// Errors: as [`ExecuteMsg::Receive`].
    Deposit {},
}
