//! Event types of the liquidation engine, with their attributes.

/// An account was flagged.
///
/// - `market` (address): the market.
/// - `account` (address): the borrower.
/// - `health` (decimal): collateral at maintenance LTV per debt, below the edge of the soft band.
pub const FLAG: &str = "liquidation_engine.flag";

/// A flag was cleared.
///
/// - `market` (address): the market.
/// - `account` (address): the borrower.
pub const CLEAR: &str = "liquidation_engine.clear";

/// Collateral of an account was sold.
///
/// - `market` (address): the market.
/// - `account` (address): the borrower.
/// - `buyer` (address): the buyer.
/// - `state` (`band`, `liquidatable` or `under_water`): where the account stood.
/// - `discount` (decimal): fraction of the price; negative in the first hour under water.
/// - `repaid` (units of the base asset): debt repaid.
/// - `value` (units of the base asset): value of the collateral before the discount.
pub const LIQUIDATE: &str = "liquidation_engine.liquidate";

/// A market recognised a loss.
///
/// - `market` (address): the market.
/// - `account` (address): the borrower.
/// - `deficit` (id): the deficit.
/// - `shortfall` (units of the base asset): the new part of the loss that lenders carry.
pub const LOSS: &str = "liquidation_engine.loss";

/// A step of the waterfall succeeded, even if the tranche paid nothing.
///
/// - `deficit` (id): the deficit.
/// - `tranche` (id): the tranche of the security vault.
/// - `asked` (units of the tranche's asset): requested.
/// - `paid` (units of the tranche's asset): paid by a tranche of the base asset, seized of another.
pub const COVER: &str = "liquidation_engine.cover";

/// A step of the waterfall failed; anyone may retry it.
///
/// - `deficit` (id): the deficit.
/// - `tranche` (id): the tranche of the security vault.
pub const COVER_FAILED: &str = "liquidation_engine.cover_failed";

/// A failed step was skipped; the next tranche is asked for the part that this one could not have paid.
///
/// - `deficit` (id): the deficit.
/// - `tranche` (id): the tranche of the security vault.
/// - `amount` (units of the base asset): the part that it could have paid, which lenders bear.
pub const SKIP: &str = "liquidation_engine.skip";

/// Seized stake was sold.
///
/// - `deficit` (id): the deficit.
/// - `tranche` (id): the tranche of the security vault.
/// - `buyer` (address): the buyer.
/// - `amount` (units of the tranche's asset): sold.
/// - `paid` (units of the base asset): paid for it.
pub const SALE: &str = "liquidation_engine.sale";

/// Cover, or proceeds of seized stake, were returned to a tranche.
///
/// - `deficit` (id): the deficit.
/// - `tranche` (id): the tranche of the security vault.
/// - `amount` (units of the base asset): returned.
pub const RESTORE: &str = "liquidation_engine.restore";

/// The configuration changed, also by instantiation and migration.
///
/// - `what` (text): the setting: `params`, `market`, `ownership` or `version`.
/// - `old` (text): the value before, structures as JSON; `none` or `null` where there was none.
/// - `new` (text): the value after, written alike; the address of a market.
/// - `pending_owner` (address or `none`, optional): the account that is offered the ownership; with `ownership`.
/// - `pending_expiry` (text, optional): when the offer expires, or `none`; with `ownership`.
pub const CONFIG: &str = "liquidation_engine.config";
