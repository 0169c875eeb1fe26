//! Storage.

use cw_storage_plus::Item;
use interfaces::pyth_adapter::ConfigResponse;

/// The configuration, set once.
pub const CONFIG: Item<ConfigResponse> = Item::new("config");
