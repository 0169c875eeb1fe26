//! Storage of the collector.

use cw_storage_plus::Item;
use interfaces::reward_collector::ConfigResponse;

/// Configuration, set at instantiation; stored as it is answered.
pub const CONFIG: Item<ConfigResponse> = Item::new("config");
