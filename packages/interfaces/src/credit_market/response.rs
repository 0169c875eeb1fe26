//! What the credit market answers.

use super::{ClassParams, Params};
use crate::shared::asset::Asset;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Addr, Decimal, Uint128};

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
