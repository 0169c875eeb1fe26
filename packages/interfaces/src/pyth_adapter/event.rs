//! Event types of the pyth-adapter, with their attributes.

/// The configuration was set at instantiation, or the code changed by a migration.
///
/// - `what` (text): the setting: `config` or `version`.
/// - `old` (text): the value before, structures as JSON; `none` where there was none.
/// - `new` (text): the value after, written alike.
pub const CONFIG: &str = "pyth_adapter.config";
