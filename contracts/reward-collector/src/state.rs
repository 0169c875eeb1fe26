//! Storage of the collector.

use cw_storage_plus::Item;
use interfaces::reward_collector::ConfigResponse;

/// Configuration, of which the owner can change the handler; stored in the form that the query returns.
pub const CONFIG: Item<ConfigResponse> = Item::new("config");
