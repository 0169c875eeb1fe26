//! Responses of the credit market.

use super::{ClassParams, Params};
use crate::shared::asset::Asset;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Addr, Decimal, Uint128};

/// Configuration.
#[cw_serde]
pub struct ConfigResponse {
    /// Base asset.
    pub base: Asset,
    /// The liquidation engine.
    pub engine: Addr,
    /// The oracle aggregator.
    pub oracle: Addr,
    /// The security vault.
    pub security_vault: Addr,
    /// Tranche of the security vault that backs this market.
    pub tranche: u64,
    /// Account that may pause; no account when absent.
    pub guardian: Option<Addr>,
    /// Leverage classes, from the safest.
    pub classes: Vec<ClassParams>,
    /// Parameters.
    pub params: Params,
}

/// Every counter. Amounts are in base units unless a field says otherwise; indexes are at 1e18.
#[cw_serde]
pub struct StateResponse {
    /// Cash held for lenders, fund and premium.
    pub cash: Uint128,
    /// Cash that belongs to loss units; not part of `cash`.
    pub refunds: Uint128,
    /// Shares of all lenders (`S`).
    pub shares: Uint128,
    /// Shares of the seed, locked for ever; part of `shares`.
    pub locked_shares: Uint128,
    /// Shares in withdrawal requests.
    pub pending: Uint128,
    /// Base per share, at 1e18.
    pub index: Uint128,
    /// The insurance fund.
    pub fund: Uint128,
    /// Premium owed to the security vault.
    pub premium_owed: Uint128,
    /// Book of the lots at the engine.
    pub booked_lots: Uint128,
    /// Debt shares of each class.
    pub debt_shares: Vec<Uint128>,
    /// Base per debt share of each class, at 1e18.
    pub debt_indexes: Vec<Uint128>,
    /// Debt, rounded down per class.
    pub live_debt: Uint128,
    /// The last loss, until the next message that touches shares.
    pub open_loss: Option<OpenLoss>,
    /// Loss that loss units stand for (`U`).
    pub lost: Uint128,
    /// Security premium per year of each class, ramp included.
    pub premiums: Vec<Decimal>,
    /// Part of the debt that security covers, as of the last refresh.
    pub covered: Decimal,
    /// Moment of the last accrual.
    pub accrued_at: u64,
    /// Moment of the last refresh of margins, premiums and ceiling; zero before the first.
    pub refreshed_at: u64,
}

/// A loss that money for the same deficit can still restore to the index.
#[cw_serde]
pub struct OpenLoss {
    /// The deficit.
    pub deficit: u64,
    /// Loss that is not yet restored.
    pub left: Uint128,
}

/// A listed collateral.
#[cw_serde]
pub struct CollateralResponse {
    /// Id.
    pub id: u64,
    /// Asset that is posted.
    pub asset: Asset,
    /// Oracle feed of its price in the base asset.
    pub feed: u64,
    /// The most that the market accepts, in units of the collateral.
    pub cap: Uint128,
    /// Amount posted by all accounts, in units of the collateral.
    pub posted: Uint128,
    /// Margins per class, as of the last refresh.
    pub margins: Vec<Margin>,
}

/// The margin of one collateral in one class.
#[cw_serde]
#[derive(Copy, Default)]
pub struct Margin {
    /// Maintenance LTV that volatility asks for, as of the last refresh.
    pub target: Decimal,
    /// LTV for new debt.
    pub initial: Decimal,
    /// LTV of liquidation: follows the target upwards at once, downwards slowly.
    pub maintenance: Decimal,
}

/// Debt ceiling by its parts; the lowest one binds.
#[cw_serde]
pub struct CeilingResponse {
    /// Cap set by governance.
    pub governance: Uint128,
    /// Slashable security divided by the cover ratio.
    pub security: Uint128,
    /// Cap set by the oracle's own security; no limit when absent.
    pub oracle: Option<Uint128>,
    /// The lowest of them.
    pub ceiling: Uint128,
    /// Debt now.
    pub debt: Uint128,
}

/// An account as its owner sees it.
#[cw_serde]
pub struct PositionResponse {
    /// Index of its leverage class.
    pub class: u8,
    /// Debt shares.
    pub debt_shares: Uint128,
    /// Debt now, rounded up.
    pub owed: Uint128,
    /// Collateral, in ascending order of id.
    pub collateral: Vec<Posted>,
    /// Amount that it may still borrow within initial LTV; absent without a usable price.
    pub borrowable: Option<Uint128>,
}

/// An amount of one collateral that an account posted.
#[cw_serde]
pub struct Posted {
    /// The collateral's id.
    pub collateral: u64,
    /// The amount, in units of the collateral.
    pub amount: Uint128,
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
    /// Value of the shares at the index, rounded down.
    pub value: Uint128,
    /// Recoveries that a claim pays now.
    pub refunds: Uint128,
    /// Loss that is not yet recovered, rounded up.
    pub lost: Uint128,
}

/// A withdrawal request.
#[cw_serde]
pub struct RequestResponse {
    /// Id.
    pub id: u64,
    /// The lender.
    pub lender: Addr,
    /// Shares not yet paid.
    pub shares: Uint128,
    /// Value of these shares when requested.
    pub value: Uint128,
    /// Amount that a payment would pay now, cash permitting.
    pub worth: Uint128,
    /// First moment at which it can be paid.
    pub payable_at: u64,
}

/// A deficit: one loss and everything that paid for it. `loss = fund + premium + to_index + to_units + outstanding`.
#[cw_serde]
pub struct DeficitResponse {
    /// Id.
    pub id: u64,
    /// The account that left it.
    pub account: Addr,
    /// Loss recognised so far.
    pub loss: Uint128,
    /// Part that the insurance fund paid.
    pub fund: Uint128,
    /// Part paid by cancelling unpaid premium.
    pub premium: Uint128,
    /// Cover that tranches paid.
    pub covered: Uint128,
    /// Part of the cover that was returned to them.
    pub covered_back: Uint128,
    /// Refills that restored the index.
    pub to_index: Uint128,
    /// Refills that went to loss units.
    pub to_units: Uint128,
    /// Loss that lenders still carry.
    pub outstanding: Uint128,
    /// Money that restored cancelled premium.
    pub premium_back: Uint128,
    /// Money that returned to the fund, surplus included.
    pub fund_back: Uint128,
    /// Book of its unsold lots at the engine.
    pub book: Uint128,
}
