//! Pagination by `(start_after, limit)`. A page holds at most [`MAX_LIMIT`] items.

use cosmwasm_std::{Order, StdResult, Storage};
use cw_storage_plus::{Bound, KeyDeserialize, Map, Prefix, PrimaryKey};
use serde::{de::DeserializeOwned, Serialize};

/// Number of items on a page when `limit` is absent.
pub const DEFAULT_LIMIT: u32 = 30;
/// Maximum number of items on a page.
pub const MAX_LIMIT: u32 = 100;

/// Returns the number of items for a requested limit.
pub fn page_size(limit: Option<u32>) -> usize {
    limit.unwrap_or(DEFAULT_LIMIT).min(MAX_LIMIT) as usize
}

/// Returns one page of a map in ascending order of keys, starting after `start_after`.
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

/// Returns one page of a map's entries under one prefix, in ascending order of keys.
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
