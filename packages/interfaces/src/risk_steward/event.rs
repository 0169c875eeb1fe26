//! Event types of the risk steward, with their attributes.

/// The steward set a parameter of a market.
///
/// - `market` (address): the market.
/// - `parameter` (text): the parameter.
/// - `old` (text): the value before: an amount, or a ratio in units of 10^-18.
/// - `new` (text): the value after.
/// - `expires_at` (seconds since the epoch): the moment from which it walks back.
pub const ADJUST: &str = "risk_steward.adjust";

/// An expired adjustment moved towards governance's value.
///
/// - `market` (address): the market.
/// - `parameter` (text): the parameter.
/// - `old` (text): the value before.
/// - `new` (text): the value after.
/// - `home` (text): governance's value; once it is reached the adjustment is over.
pub const WALK_BACK: &str = "risk_steward.walk_back";

/// The configuration changed, also by instantiation and migration.
///
/// - `what` (text): the setting: `steward`, `rule`, `confirm`, `amend`, `amend_collateral`, `ownership` or `version`.
/// - `old` (text): the value before, structures as JSON; `none` or `null` where there was none.
/// - `new` (text): the value after, written alike.
/// - `collateral` (text, optional): the id of the collateral; with `amend_collateral`.
/// - `pending_owner` (address or `none`, optional): the account that is offered the ownership; with `ownership`.
/// - `pending_expiry` (text, optional): when the offer expires, or `none`; with `ownership`.
pub const CONFIG: &str = "risk_steward.config";
