//! Event types of the LST, with their attributes. Transfers, mints and burns emit what cw20-base emits.

/// The configuration changed, also by instantiation and migration.
///
/// - `what` (text): the setting: `vault`, `ownership` or `version`.
/// - `old` (text): the value before, structures as JSON; `none` or `null` where there was none.
/// - `new` (text): the value after, written alike.
/// - `pending_owner` (address or `none`, optional): the account that is offered the ownership; with `ownership`.
/// - `pending_expiry` (text, optional): when the offer expires, or `none`; with `ownership`.
pub const CONFIG: &str = "lst_token.config";
