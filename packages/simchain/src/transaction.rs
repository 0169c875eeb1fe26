//! A write cache, so that a verb which fails half-way changes nothing.

use std::collections::btree_map::BTreeMap;
use std::ops::Bound;

use cosmwasm_std::{Order, Record, Storage};

/// Reads through to `base` and holds the writes.
struct Cache<'a> {
    base: &'a dyn Storage,
    /// `None` is a removal.
    writes: BTreeMap<Vec<u8>, Option<Vec<u8>>>,
}

impl Storage for Cache<'_> {
    fn get(&self, key: &[u8]) -> Option<Vec<u8>> {
        match self.writes.get(key) {
            Some(written) => written.clone(),
            None => self.base.get(key),
        }
    }

    /// Merges by collecting: verbs read short ranges.
    fn range<'b>(
        &'b self,
        start: Option<&[u8]>,
        end: Option<&[u8]>,
        order: Order,
    ) -> Box<dyn Iterator<Item = Record> + 'b> {
        let mut merged: BTreeMap<Vec<u8>, Vec<u8>> = self.base.range(start, end, Order::Ascending).collect();
        let from = start.map_or(Bound::Unbounded, |key| Bound::Included(key.to_vec()));
        let to = end.map_or(Bound::Unbounded, |key| Bound::Excluded(key.to_vec()));
        // `BTreeMap::range` panics when the bounds are the wrong way round; that range is empty.
        let empty = matches!((start, end), (Some(start), Some(end)) if start >= end);
        if !empty {
            for (key, written) in self.writes.range((from, to)) {
                match written {
                    Some(value) => merged.insert(key.clone(), value.clone()),
                    None => merged.remove(key),
                };
            }
        }
        match order {
            Order::Ascending => Box::new(merged.into_iter()),
            Order::Descending => Box::new(merged.into_iter().rev()),
        }
    }

    fn set(&mut self, key: &[u8], value: &[u8]) {
        self.writes.insert(key.to_vec(), Some(value.to_vec()));
    }

    fn remove(&mut self, key: &[u8]) {
        self.writes.insert(key.to_vec(), None);
    }
}

/// Runs `action` on a cache of `base`; its writes reach `base` only if it succeeds.
pub(super) fn atomically<T, E>(
    base: &mut dyn Storage,
    action: impl FnOnce(&mut dyn Storage) -> Result<T, E>,
) -> Result<T, E> {
    let mut cache = Cache { base, writes: BTreeMap::new() };
    let done = action(&mut cache)?;
    let writes = cache.writes;
    for (key, written) in writes {
        match written {
            Some(value) => base.set(&key, &value),
            None => base.remove(&key),
        }
    }
    Ok(done)
}

#[cfg(test)]
mod tests {
    use super::*;
    use cosmwasm_std::MemoryStorage;

    fn keys(storage: &dyn Storage, order: Order) -> Vec<Vec<u8>> {
        storage.range(Some(b"a"), Some(b"d"), order).map(|(key, _)| key).collect()
    }

    #[test]
    fn a_failure_leaves_the_base_untouched() {
        let mut base = MemoryStorage::new();
        base.set(b"a", b"1");
        let failed: Result<(), &str> = atomically(&mut base, |s| {
            s.set(b"a", b"2");
            s.remove(b"a");
            s.set(b"b", b"3");
            Err("no")
        });
        assert_eq!(failed, Err("no"));
        assert_eq!((base.get(b"a"), base.get(b"b")), (Some(b"1".to_vec()), None));
    }

    #[test]
    fn ranges_merge_writes_and_removals() {
        let mut base = MemoryStorage::new();
        for key in [b"a", b"b", b"d"] {
            base.set(key, b"1");
        }
        let seen: Result<_, ()> = atomically(&mut base, |s| {
            s.remove(b"a");
            s.set(b"c", b"2");
            Ok((keys(s, Order::Ascending), keys(s, Order::Descending)))
        });
        let (b, c) = (b"b".to_vec(), b"c".to_vec());
        assert_eq!(seen, Ok((vec![b.clone(), c.clone()], vec![c.clone(), b.clone()])));
        assert_eq!(keys(&base, Order::Ascending), vec![b, c]);
    }
}
