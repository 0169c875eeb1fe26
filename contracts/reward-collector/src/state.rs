//! What the collector stores.

use common::collector::ConfigResponse;
use cw_storage_plus::Item;

/// Who sweeps what; fixed at birth. Stored as it is answered.
pub const CONFIG: Item<ConfigResponse> = Item::new("config");
