//! What the collector stores.

use cw_storage_plus::Item;
use interfaces::reward_collector::ConfigResponse;

/// Who sweeps what; fixed at birth. Stored as it is answered.
pub const CONFIG: Item<ConfigResponse> = Item::new("config");
