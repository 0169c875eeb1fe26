//! A storage that records what a message reads and writes, and what the chain charges for it, for tests of cost.
//!
//! The prices are those of `KVGasConfig` in the Cosmos SDK, unchanged since v0.39, which wasmd passes on in full. Execution,
//! events, messages to other contracts and the transaction itself are not counted: those are measured on a chain.
#![deny(missing_docs)]

use std::cell::RefCell;

use cosmwasm_std::{Order, Record, Storage};

/// Flat price of a read, in gas.
const READ: u64 = 1_000;
/// Price of a byte of key or value that is read, by a key or by a step of a range, in gas.
const READ_BYTE: u64 = 3;
/// Flat price of a write, in gas.
const WRITE: u64 = 2_000;
/// Price of a byte of key or value that is written, in gas.
const WRITE_BYTE: u64 = 30;
/// Flat price of a removal, in gas.
const REMOVE: u64 = 1_000;
/// Flat price of a step of a range, in gas.
const STEP: u64 = 30;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Read,
    Step,
    Write,
    Remove,
}

#[derive(Clone, Debug)]
struct Access {
    kind: Kind,
    key: Vec<u8>,
    /// Length of the value.
    value: usize,
}

/// The accesses to a storage, in order.
#[derive(Debug, Default)]
pub struct Log(RefCell<Vec<Access>>);

impl Log {
    /// What the chain charges for all of them, in gas.
    pub fn gas(&self) -> u64 {
        let price = |access: &Access| {
            let bytes = access.key.len().saturating_add(access.value) as u64;
            let (flat, byte) = match access.kind {
                Kind::Read => (READ, READ_BYTE),
                Kind::Step => (STEP, READ_BYTE),
                Kind::Write => (WRITE, WRITE_BYTE),
                Kind::Remove => (REMOVE, 0),
            };
            byte.saturating_mul(bytes).saturating_add(flat)
        };
        self.0.borrow().iter().map(price).sum()
    }

    /// Number of reads by a key.
    pub fn reads(&self) -> u64 {
        self.number(|kind| kind == Kind::Read)
    }

    /// Number of entries that ranges returned.
    pub fn steps(&self) -> u64 {
        self.number(|kind| kind == Kind::Step)
    }

    /// Number of writes and removals.
    pub fn writes(&self) -> u64 {
        self.number(is_write)
    }

    /// Length of all values that were read by a key or written, in bytes.
    pub fn bytes(&self) -> u64 {
        let accesses = self.0.borrow();
        accesses.iter().filter(|access| access.kind != Kind::Step).map(|access| access.value as u64).sum()
    }

    /// Number of reads and steps, and of writes and removals, whose key contains a text.
    pub fn count(&self, text: &str) -> (usize, usize) {
        let contains = |access: &&Access| access.key.windows(text.len()).any(|part| part == text.as_bytes());
        let accesses = self.0.borrow();
        let (writes, reads): (Vec<_>, Vec<_>) =
            accesses.iter().filter(contains).partition(|access| is_write(access.kind));
        (reads.len(), writes.len())
    }

    fn number(&self, is: impl Fn(Kind) -> bool) -> u64 {
        self.0.borrow().iter().filter(|access| is(access.kind)).count() as u64
    }

    fn add(&self, kind: Kind, key: &[u8], value: usize) {
        self.0.borrow_mut().push(Access { kind, key: key.to_vec(), value });
    }
}

fn is_write(kind: Kind) -> bool {
    matches!(kind, Kind::Write | Kind::Remove)
}

/// A storage whose accesses are recorded.
pub struct Metered<'a> {
    storage: &'a mut dyn Storage,
    log: &'a Log,
}

impl<'a> Metered<'a> {
    /// Passes everything on to a storage, and records it.
    pub fn new(storage: &'a mut dyn Storage, log: &'a Log) -> Self {
        Self { storage, log }
    }
}

impl Storage for Metered<'_> {
    fn get(&self, key: &[u8]) -> Option<Vec<u8>> {
        let value = self.storage.get(key);
        self.log.add(Kind::Read, key, value.as_ref().map_or(0, Vec::len));
        value
    }

    fn range<'b>(
        &'b self,
        start: Option<&[u8]>,
        end: Option<&[u8]>,
        order: Order,
    ) -> Box<dyn Iterator<Item = Record> + 'b> {
        let items = self.storage.range(start, end, order);
        Box::new(items.inspect(|(key, value)| self.log.add(Kind::Step, key, value.len())))
    }

    fn set(&mut self, key: &[u8], value: &[u8]) {
        self.log.add(Kind::Write, key, value.len());
        self.storage.set(key, value);
    }

    fn remove(&mut self, key: &[u8]) {
        self.log.add(Kind::Remove, key, 0);
        self.storage.remove(key);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cosmwasm_std::testing::MockStorage;

    #[test]
    fn accesses_are_priced_by_kind_and_bytes() {
        let (mut storage, log) = (MockStorage::new(), Log::default());
        let mut metered = Metered::new(&mut storage, &log);
        metered.set(b"feed:1", b"1234");
        assert_eq!(metered.get(b"feed:1").unwrap(), b"1234");
        assert_eq!(metered.get(b"feed:2"), None);
        assert_eq!(metered.range(None, None, Order::Ascending).count(), 1);
        metered.remove(b"feed:1");
        assert_eq!((log.reads(), log.steps(), log.writes(), log.bytes()), (2, 1, 2, 8));
        assert_eq!((log.count("feed"), log.count(":2")), ((3, 2), (1, 0)));
        // By hand: 2000 + 30 x 10; 1000 + 3 x 10; 1000 + 3 x 6; 30 + 3 x 10; 1000.
        assert_eq!(log.gas(), 2_300 + 1_030 + 1_018 + 60 + 1_000);
    }
}
