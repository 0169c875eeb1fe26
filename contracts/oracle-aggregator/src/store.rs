//! Values in storage, [packed](interfaces::shared::packed) under raw keys. The chain charges every byte that is read or written, and
//! JSON also costs code for every type.

use std::marker::PhantomData;

use cosmwasm_std::{Addr, Binary, Order, StdError, StdResult, Storage};
use interfaces::shared::packed::{from_binary, to_binary, Packed};

/// One value under a key.
pub struct Item<T> {
    key: &'static str,
    value: PhantomData<fn() -> T>,
}

impl<T: Packed> Item<T> {
    /// A value under this key.
    pub const fn new(key: &'static str) -> Self {
        Self { key, value: PhantomData }
    }

    /// The value, if there is one. Error: `Std` for bytes that cannot be decoded.
    pub fn may_load(&self, store: &dyn Storage) -> StdResult<Option<T>> {
        read(store, self.key.as_bytes())
    }

    /// The value. Errors: `Std` where there is none, as [`Self::may_load`].
    pub fn load(&self, store: &dyn Storage) -> StdResult<T> {
        self.may_load(store)?.ok_or_else(|| StdError::not_found(self.key))
    }

    /// Writes the value.
    pub fn save(&self, store: &mut dyn Storage, value: &T) -> StdResult<()> {
        store.set(self.key.as_bytes(), &to_binary(value));
        Ok(())
    }
}

/// Values under a prefix, one per key.
pub struct Map<K, T> {
    prefix: &'static str,
    value: PhantomData<fn(K) -> T>,
}

impl<K, T: Packed> Map<K, T> {
    /// Values under this prefix.
    pub const fn new(prefix: &'static str) -> Self {
        Self { prefix, value: PhantomData }
    }

    /// The value of a key, if there is one. Error: `Std` for bytes that cannot be decoded.
    pub fn may_load(&self, store: &dyn Storage, key: impl Key<K>) -> StdResult<Option<T>> {
        read(store, &self.key(key))
    }

    /// Writes the value of a key.
    pub fn save(&self, store: &mut dyn Storage, key: impl Key<K>, value: &T) -> StdResult<()> {
        store.set(&self.key(key), &to_binary(value));
        Ok(())
    }

    /// Removes the value of a key.
    pub fn remove(&self, store: &mut dyn Storage, key: impl Key<K>) {
        store.remove(&self.key(key));
    }

    /// The prefix, a colon, and the key.
    fn key(&self, key: impl Key<K>) -> Vec<u8> {
        let mut bytes = self.prefix.as_bytes().to_vec();
        bytes.push(b':');
        key.put(&mut bytes);
        bytes
    }
}

impl<T: Packed> Map<u64, T> {
    /// At most `limit` values by ascending key, after `start`.
    pub fn after(&self, store: &dyn Storage, start: Option<u64>, limit: usize) -> StdResult<Vec<(u64, T)>> {
        let (from, to) = (self.key(start.map_or(0, |start| start.saturating_add(1))), self.key(u64::MAX));
        let page = store.range(Some(&from), Some(&to), Order::Ascending).take(limit);
        let one = |(key, bytes): (Vec<u8>, Vec<u8>)| {
            let id = key.last_chunk::<8>().ok_or_else(|| StdError::not_found(self.prefix))?;
            Ok((u64::from_be_bytes(*id), from_binary(&Binary::new(bytes))?))
        };
        page.map(one).collect()
    }
}

/// A key of a [`Map`] that is keyed by `K`.
pub trait Key<K> {
    /// Appends the key: a number in big endian, an address as its text.
    fn put(&self, to: &mut Vec<u8>);
}

impl Key<Self> for u64 {
    fn put(&self, to: &mut Vec<u8>) {
        to.extend_from_slice(&self.to_be_bytes());
    }
}

impl Key<Addr> for &Addr {
    fn put(&self, to: &mut Vec<u8>) {
        to.extend_from_slice(self.as_bytes());
    }
}

impl Key<Self> for (u64, u8) {
    fn put(&self, to: &mut Vec<u8>) {
        self.0.put(to);
        to.push(self.1);
    }
}

fn read<T: Packed>(store: &dyn Storage, key: &[u8]) -> StdResult<Option<T>> {
    let Some(bytes) = store.get(key) else { return Ok(None) };
    from_binary(&Binary::new(bytes)).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;
    use cosmwasm_std::testing::MockStorage;

    #[test]
    fn values_lie_packed_under_their_keys() {
        let mut store = MockStorage::new();
        let item: Item<u64> = Item::new("last");
        let map: Map<(u64, u8), Vec<u64>> = Map::new("due");
        assert_eq!((item.may_load(&store), map.may_load(&store, (1, 2))), (Ok(None), Ok(None)));
        assert_eq!(item.load(&store), Err(StdError::not_found("last")));
        item.save(&mut store, &258).unwrap();
        map.save(&mut store, (1, 2), &vec![5]).unwrap();
        assert_eq!(store.get(b"last"), Some(vec![2, 1, 2]));
        assert_eq!(store.get(b"due:\0\0\0\0\0\0\0\x01\x02"), Some(vec![1, 1, 1, 5]));
        assert_eq!((item.load(&store), map.may_load(&store, (1, 2))), (Ok(258), Ok(Some(vec![5]))));
        map.remove(&mut store, (1, 2));
        assert_eq!(map.may_load(&store, (1, 2)), Ok(None));
        store.set(b"last", &[2, 1]);
        assert!(item.load(&store).is_err());
    }

    #[test]
    fn a_page_is_by_ascending_key() {
        let mut store = MockStorage::new();
        let map: Map<u64, u64> = Map::new("disputes");
        for id in [300, 2, 1] {
            map.save(&mut store, id, &(id + 1)).unwrap();
        }
        Map::<u64, u64>::new("disputed").save(&mut store, 7, &7).unwrap();
        assert_eq!(map.after(&store, None, 9), Ok(vec![(1, 2), (2, 3), (300, 301)]));
        assert_eq!(map.after(&store, Some(1), 1), Ok(vec![(2, 3)]));
        assert_eq!(map.after(&store, Some(u64::MAX), 9), Ok(vec![]));
    }

    #[test]
    fn an_address_is_a_key_as_its_text() {
        let mut store = MockStorage::new();
        let map: Map<Addr, u64> = Map::new("operators");
        map.save(&mut store, &Addr::unchecked("someone"), &0).unwrap();
        assert_eq!(store.get(b"operators:someone"), Some(vec![0]));
    }
}
