//! Lists page with `(start_after, limit)`; one page never holds more than [`MAX_LIMIT`] items.

use cosmwasm_std::{Order, StdResult, Storage};
use cw_storage_plus::{Bound, KeyDeserialize, Map, Prefix, PrimaryKey};
use serde::{de::DeserializeOwned, Serialize};

/// Items on a page when the caller names no limit.
pub const DEFAULT_LIMIT: u32 = 30;
/// The most items that one page holds.
pub const MAX_LIMIT: u32 = 100;

/// The number of items to return for a requested limit.
pub fn page_size(limit: Option<u32>) -> usize {
    limit.unwrap_or(DEFAULT_LIMIT).min(MAX_LIMIT) as usize
}

/// One page of a map, in ascending order of its keys, after `start_after`.
pub fn page<'a, K, T>(
    map: &Map<K, T>,
    store: &dyn Storage,
    start_after: Option<K>,
    limit: Option<u32>,
) -> StdResult<Vec<(K::Output, T)>>
where
    K: PrimaryKey<'a> + KeyDeserialize,
    K::Output: 'static,
    T: Serialize + DeserializeOwned,
{
    map.range(store, start_after.map(Bound::exclusive), None, Order::Ascending).take(page_size(limit)).collect()
}

/// One page of the part of a map under one prefix.
pub fn page_prefix<'a, K, T>(
    prefix: Prefix<K, T, K>,
    store: &dyn Storage,
    start_after: Option<K>,
    limit: Option<u32>,
) -> StdResult<Vec<(K::Output, T)>>
where
    K: PrimaryKey<'a> + KeyDeserialize,
    K::Output: 'static,
    T: Serialize + DeserializeOwned,
{
    prefix.range(store, start_after.map(Bound::exclusive), None, Order::Ascending).take(page_size(limit)).collect()
}
