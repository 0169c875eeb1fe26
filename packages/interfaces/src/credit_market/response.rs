//! Responses of the credit market.

use super::{Backing, ClassParams, Params};
use crate::shared::asset::Asset;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Addr, Decimal, Uint128};

/// Configuration.
#[cw_serde]
pub struct ConfigResponse {
    /// Base asset.
    pub base: Asset,
    /// Address of the liquidation engine.
    pub engine: Addr,
    /// Address of the oracle aggregator.
    pub oracle: Addr,
    /// Address of the security vault.
    pub security_vault: Addr,
    /// Tranches of the security vault that back this market, in the order in which losses reach them.
    pub tranches: Vec<Backing>,
    /// Account that may pause; no account when absent.
    pub guardian: Option<Addr>,
    /// Contract that may adjust parameters between votes; none when absent.
    pub steward: Option<Addr>,
    /// Leverage classes, from the safest to the riskiest.
    pub classes: Vec<ClassParams>,
    /// Parameters set by governance.
    pub params: Params,
}

/// Counters of the market. Amounts are in base units unless a field says otherwise; indexes are at 1e18.
#[cw_serde]
pub struct StateResponse {
    /// Cash held for lenders, fund and premium.
    pub cash: Uint128,
    /// Cash set aside for recoveries of lenders; not part of `cash`.
    pub refunds: Uint128,
    /// Shares of all lenders (`S`).
    pub shares: Uint128,
    /// Shares of the seed, permanently locked; part of `shares`.
    pub locked_shares: Uint128,
    /// Shares in withdrawal requests.
    pub pending: Uint128,
    /// Value of 1e18 shares.
    pub index: Uint128,
    /// Insurance fund.
    pub fund: Uint128,
    /// Premium owed to the stakers of the tranches and not yet distributed.
    pub premium_owed: Uint128,
    /// Forfeits of lenders who left while there was a hole; they pay losses before the index. Zero without provisions.
    pub kept: Uint128,
    /// Sum of the accounts' provisions.
    pub provisions: Uint128,
    /// Debt of impaired accounts, which carries no interest; part of `live_debt`.
    pub impaired: Uint128,
    /// Stake that the market has reserved for provisions, added up over tranches, each in its own asset.
    pub reserved: Uint128,
    /// Debt shares of each class, those of impaired accounts left out.
    pub debt_shares: Vec<Uint128>,
    /// Debt of 1e18 debt shares of each class.
    pub debt_indexes: Vec<Uint128>,
    /// Total debt: rounded down per class, impaired debt included.
    pub live_debt: Uint128,
    /// Last loss, while a refill can still restore it to the index; absent after the next message that touches shares.
    pub open_loss: Option<OpenLoss>,
    /// Loss that lenders' loss units still carry (`U`).
    pub lost: Uint128,
    /// Security premium per year of each class, ramp included.
    pub premiums: Vec<Decimal>,
    /// Fraction of debt that security covers, as of the last refresh; 0 to 1.
    pub covered: Decimal,
    /// Moment of the last accrual.
    pub accrued_at: u64,
    /// Moment of the last refresh of premiums and ceiling; 0 before the first.
    pub refreshed_at: u64,
}

/// A loss that money for the same deficit can still restore to the index.
#[cw_serde]
pub struct OpenLoss {
    /// Id of the deficit.
    pub deficit: u64,
    /// Loss that is not yet restored, in base units.
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
    /// Maximum posted amount, in units of the collateral.
    pub cap: Uint128,
    /// Amount posted by all accounts, in units of the collateral.
    pub posted: Uint128,
}

/// Debt ceiling by its parts, in base units; the lowest one binds.
#[cw_serde]
pub struct CeilingResponse {
    /// Cap set by governance (`debt_cap`).
    pub governance: Uint128,
    /// Slashable security, `slashable`, divided by the cover ratio.
    pub security: Uint128,
    /// Part of `oracle_exposure_cap` that the reporters' stake secures; no limit when absent.
    pub oracle: Option<Uint128>,
    /// Lowest of the parts.
    pub ceiling: Uint128,
    /// Total debt now, rounded down per class.
    pub debt: Uint128,
    /// Debt that may still be drawn below the ceiling.
    pub headroom: Uint128,
    /// Slashable security of all tranches after haircuts: the sum of their `value`.
    pub slashable: Uint128,
    /// `slashable` per debt, rounded down; absent without debt. The market is fully covered from `cover_ratio` on.
    pub ratio: Option<Decimal>,
    /// The tranches, in the order in which losses reach them.
    pub tranches: Vec<TrancheSecurity>,
}

/// Value of a tranche as security. Amounts in the tranche's asset unless a field says otherwise.
#[cw_serde]
pub struct TrancheSecurity {
    /// Id of the tranche.
    pub tranche: u64,
    /// Stake that is not cooling down.
    pub assets: Uint128,
    /// Stake on hold for disputes, findings and deficits.
    pub held: Uint128,
    /// Stake reserved for open provisions.
    pub reserved: Uint128,
    /// The part of `assets` above holds, reserve and the tranche's floor.
    pub slashable: Uint128,
    /// Value of a unit as cover of new debt, after haircuts, in base units; 0 without a live price.
    pub unit_value: Decimal,
    /// Value of `slashable`, in base units.
    pub value: Uint128,
}

/// An account as its owner sees it. Amounts in base units.
#[cw_serde]
pub struct PositionResponse {
    /// Index of the leverage class, from 0.
    pub class: u8,
    /// Debt shares in that class.
    pub debt_shares: Uint128,
    /// Amount that repays everything now, rounded up: written-off parts and suspended interest included.
    pub owed: Uint128,
    /// Part of `owed` that was written off; it is repaid last and counts for every limit.
    pub charged_off: Uint128,
    /// Part of `owed` that is interest of repaid parts, suspended while the account was impaired.
    pub suspended: Uint128,
    /// Whether the debt carries no interest because the market provides for a part of it.
    pub impaired: bool,
    /// The provision for this account.
    pub provision: Uint128,
    /// Collateral, in ascending order of id.
    pub collateral: Vec<Posted>,
    /// Amount that the account may still borrow within initial LTV; ignores cash, ceiling and band. Absent without a
    /// usable price.
    pub borrowable: Option<Uint128>,
    /// The soft band of this account; absent without debt or price.
    pub band: Option<BandResponse>,
}

/// The soft band of an account. Below its edge the account may be sold early; the owner sees here when, and at what cost.
#[cw_serde]
pub struct BandResponse {
    /// Standard deviation of the collateral's price over the band's time, as a fraction of the price.
    pub deviation: Decimal,
    /// Health below which the account may be sold at the band's discount.
    pub edge: Decimal,
    /// Health now.
    pub health: Decimal,
    /// Part of today's price at which the band is reached; 1 or more inside the band.
    pub fires_at: Decimal,
    /// Part of today's price at which health is 1.
    pub unhealthy_at: Decimal,
    /// Value sold when the band fires, at the prices of that moment, in base units.
    pub sold: Uint128,
    /// Highest cost of that sale to the owner, in base units: the discount on `sold`.
    pub penalty: Uint128,
}

/// An amount of one collateral that an account posted.
#[cw_serde]
pub struct Posted {
    /// Id of the collateral.
    pub collateral: u64,
    /// Amount, in units of the collateral.
    pub amount: Uint128,
}

/// A lender. Amounts in base units.
#[cw_serde]
pub struct LenderResponse {
    /// Address of the lender.
    pub lender: String,
    /// Shares, those in requests included.
    pub shares: Uint128,
    /// Shares in requests.
    pub pending: Uint128,
    /// Value of the shares at the index, rounded down.
    pub value: Uint128,
    /// Recoveries that `ClaimRefunds` pays now.
    pub refunds: Uint128,
    /// Loss that is not yet recovered, rounded up.
    pub lost: Uint128,
}

/// A withdrawal request. Amounts in base units.
#[cw_serde]
pub struct RequestResponse {
    /// Id.
    pub id: u64,
    /// Address of the lender, who receives the payment.
    pub lender: Addr,
    /// Shares not yet paid.
    pub shares: Uint128,
    /// Least payment for these shares at which anyone may pay the request; the lender may accept less.
    pub min_out: Uint128,
    /// Payment for the shares now, if cash suffices; absent while the record of the tranche cannot be read.
    pub worth: Option<Uint128>,
    /// First second at which it can be paid.
    pub payable_at: u64,
    /// Second from which it has lapsed, as known now; absent while cash is short.
    pub lapses_at: Option<u64>,
}

/// The hole: the loss of lenders if every provision becomes a loss. Amounts in base units.
#[cw_serde]
pub struct HoleResponse {
    /// Sum of the accounts' provisions.
    pub provisions: Uint128,
    /// Insurance fund.
    pub fund: Uint128,
    /// Premium owed and not yet distributed.
    pub premium_owed: Uint128,
    /// Stake of the tranches that provisions may claim, after haircuts; zero when nothing beyond fund, premium and `kept` is needed.
    pub tranche: Uint128,
    /// Forfeits of lenders who left.
    pub kept: Uint128,
    /// Value of all lenders' shares at the index, rounded down.
    pub claims: Uint128,
    /// The hole: provisions less all of the above, at most `claims`. Shares leave at `(claims - hole) / claims` of their
    /// value; supply is closed while it is above zero.
    pub hole: Uint128,
}

/// A deficit: one loss and everything that paid for it, in base units. `loss = fund + premium + kept + to_index + to_units +
/// outstanding`.
#[cw_serde]
pub struct DeficitResponse {
    /// Id.
    pub id: u64,
    /// Account that left the deficit.
    pub account: Addr,
    /// Loss recognised so far.
    pub loss: Uint128,
    /// Part paid by the insurance fund.
    pub fund: Uint128,
    /// Part paid by cancelling unpaid premium.
    pub premium: Uint128,
    /// Part paid out of the forfeits of lenders who left.
    pub kept: Uint128,
    /// Part of `kept` that refills restored.
    pub kept_back: Uint128,
    /// Cover paid by the tranche.
    pub covered: Uint128,
    /// Part of the cover returned to the tranche.
    pub covered_back: Uint128,
    /// Part of refills that restored the index.
    pub to_index: Uint128,
    /// Part of refills that went to loss units.
    pub to_units: Uint128,
    /// Loss that lenders still carry.
    pub outstanding: Uint128,
    /// Money that restored cancelled premium.
    pub premium_back: Uint128,
    /// Money that returned to the fund, surplus included.
    pub fund_back: Uint128,
}
