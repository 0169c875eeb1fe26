//! The bytes that are API: a feed's stored record, its key, and a packed submission. Written out by hand.

use crate::pins::pin;
use cosmwasm_std::{Decimal, HexBinary, Uint128, Uint256};
use interfaces::oracle_aggregator::{
    pack, record_key, ring_key, unpack, Candidate, FeedRecord, FeedStatus, PackedPrice, RingEntry, Safety, RECORD_LEN,
    RECORD_VERSION, RING_LEN, RING_ROUNDS, RING_VERSION, SAFETY_KEY, SAFETY_LEN, SAFETY_VERSION,
};
use serde_json::json;

/// Field by field; spaces and line breaks mean nothing. 1.0 is 1e18 = 0de0b6b3a7640000.
const RECORD: &str = "
    01                                                              version
    01                                                              status: pending
    0000 0000 0000 0000  1bc1 6d67 4ec8 0000                        price 2
    0000 0000 0000 0000  0de0 b6b3 a764 0000                        price_for_new_risk 1
    0000 0000 0000 0000  0000 0000 0000 0005                        confidence 5e-18
    0000 0000 0000 0000  29a2 241a f62c 0000                        ema 3
    0000 0000 0000 0001  0000 0000 0000 0007                        variance 2^64 + 7
    0000 0000 0000 0000  0000 0000 0000 0001                        cumulative 2^128 + 9 ..
    0000 0000 0000 0000  0000 0000 0000 0009                        .. its lower half
    0000 0000 0000 000a                                             round 10
    0000 0000 0000 000b                                             observed_at 11
    0000 0000 0000 000c                                             expires_at 12
    0000 0000 0000 000d                                             uptime 13
    0000 0000 0000 000e                                             updated_at 14
    0000 0000 0000 0000  0000 0000 0000 0010                        breaker variance 16
    03                                                              unsettled for 3 prices
    0000 0000 0000 0011                                             new_risk_expires_at 17
    0000 0000 0000 0012                                             tradable_at 18
    02                                                              candidate: 2 rounds
    0000 0000 0000 0000  29a2 241a f62c 0000                        its medians: 3
    0000 0000 0000 0000  0de0 b6b3 a764 0000                        1
    0000 0000 0000 000f                                             its newest round 15
";

/// The hexadecimal columns of a table like the one above: everything left of the widest gap.
fn bytes(table: &str) -> Vec<u8> {
    let columns = table.lines().map(|line| line.get(..60).unwrap_or(line));
    let digits: String = columns.flat_map(|line| line.chars().filter(|c| !c.is_whitespace())).collect();
    HexBinary::from_hex(&digits).unwrap().into()
}

fn record() -> FeedRecord {
    FeedRecord {
        status: FeedStatus::Pending,
        price: Decimal::percent(200),
        price_for_new_risk: Decimal::one(),
        confidence: Decimal::raw(5),
        ema: Decimal::percent(300),
        variance: Uint128::new(18_446_744_073_709_551_616 + 7),
        cumulative: Uint256::from_u128(u128::MAX) + Uint256::from_u128(10),
        round: 10,
        observed_at: 11,
        expires_at: 12,
        uptime: 13,
        updated_at: 14,
        candidate: Candidate { count: 2, medians: [Decimal::percent(300), Decimal::one(), Decimal::zero()], round: 15 },
        breaker_variance: Uint128::new(16),
        unsettled: 3,
        new_risk_expires_at: 17,
        tradable_at: 18,
    }
}

#[test]
fn the_record_has_this_layout() {
    assert_eq!(bytes(RECORD).len(), 228);
    assert_eq!((RECORD_LEN, RECORD_VERSION), (188, 1));
    assert_eq!(HexBinary::from(record().to_bytes()), HexBinary::from(bytes(RECORD)));
    assert_eq!(FeedRecord::from_bytes(&bytes(RECORD)), Ok(record()));
}

#[test]
fn a_record_without_a_candidate_ends_with_its_count() {
    let settled = FeedRecord { candidate: Candidate::default(), ..record() };
    let mut stored = bytes(RECORD);
    stored.truncate(187);
    stored.push(0);
    assert_eq!(HexBinary::from(settled.to_bytes()), HexBinary::from(stored.clone()));
    assert_eq!(FeedRecord::from_bytes(&stored), Ok(settled.clone()));
    // What a later version appends is not known yet.
    stored.extend([7; 9]);
    assert_eq!(FeedRecord::from_bytes(&stored), Ok(settled));
    stored[187] = 4;
    assert!(FeedRecord::from_bytes(&stored).is_err());
}

#[test]
fn every_status_has_its_byte() {
    let statuses = [
        (0, FeedStatus::Live),
        (1, FeedStatus::Pending),
        (2, FeedStatus::Uncertain),
        (3, FeedStatus::Halted),
        (4, FeedStatus::Fallback),
    ];
    for (byte, status) in statuses {
        let mut stored = bytes(RECORD);
        stored[1] = byte;
        assert_eq!(FeedRecord::from_bytes(&stored), Ok(FeedRecord { status, ..record() }));
        assert_eq!(FeedRecord { status, ..record() }.to_bytes(), stored);
    }
}

#[test]
fn the_key_of_a_record() {
    let key = HexBinary::from_hex("666565643a0000000000000102").unwrap();
    assert_eq!(HexBinary::from(record_key(258)), key);
}

#[test]
fn the_record_in_json() {
    pin(
        json!({
            "status": "pending",
            "price": "2",
            "price_for_new_risk": "1",
            "confidence": "0.000000000000000005",
            "ema": "3",
            "variance": "18446744073709551623",
            "cumulative": "340282366920938463463374607431768211465",
            "round": 10,
            "observed_at": 11,
            "expires_at": 12,
            "uptime": 13,
            "updated_at": 14,
            "breaker_variance": "16",
            "unsettled": 3,
            "new_risk_expires_at": 17,
            "tradable_at": 18,
            "candidate": {"count": 2, "medians": ["3", "1", "0"], "round": 15}
        }),
        record(),
    );
}

/// Field by field, as above.
const ENTRY: &str = "
    01                                                              version
    0000 0000 0000 000a                                             round 10
    0000 0000 0000 0000  1bc1 6d67 4ec8 0000                        price 2
    0000 0000 0000 0000  0000 0000 0000 0001                        cumulative 2^128 + 9 ..
    0000 0000 0000 0000  0000 0000 0000 0009                        .. its lower half
";

#[test]
fn an_entry_of_a_ring_has_this_layout() {
    let cumulative = Uint256::from_u128(u128::MAX) + Uint256::from_u128(10);
    let entry = RingEntry { round: 10, price: Decimal::percent(200), cumulative };
    assert_eq!((bytes(ENTRY).len(), RING_LEN, RING_VERSION, RING_ROUNDS), (57, 57, 1, 16));
    assert_eq!(HexBinary::from(entry.to_bytes()), HexBinary::from(bytes(ENTRY)));
    assert_eq!(RingEntry::from_bytes(&bytes(ENTRY)), Ok(entry.clone()));
    assert_eq!(RingEntry::from_bytes(&[bytes(ENTRY), vec![7; 3]].concat()), Ok(entry));
    assert!(RingEntry::from_bytes(&bytes(ENTRY)[..56]).is_err());
    assert!(RingEntry::from_bytes(&[2; 57]).is_err());
    // `ring:`, 258, and 10 modulo 16; round 26 overwrites round 10.
    let key = HexBinary::from_hex("72696e673a00000000000001020a").unwrap();
    assert_eq!((HexBinary::from(ring_key(258, 10)), HexBinary::from(ring_key(258, 26))), (key.clone(), key));
}

/// Field by field, as above.
const SAFETY: &str = "
    01                                                              version
    0000 0000 0000 000a                                             round 10
    0000 0000 0000 0000  0000 0000 0000 0007                        counted_power 7
    0000 0000 0000 0000  0000 0000 0000 0003                        power_to_corrupt 3
    0000 0000 0000 0001  0000 0000 0000 0002                        stake_value 2^64 + 2
    0000 0000 0000 0000  0000 0000 0000 0009                        at_stake 9
";

#[test]
fn what_the_stake_secures_has_this_layout() {
    let amount = Uint128::new;
    let safety = Safety {
        round: 10,
        counted_power: amount(7),
        power_to_corrupt: amount(3),
        stake_value: amount(18_446_744_073_709_551_618),
        at_stake: amount(9),
    };
    assert_eq!((bytes(SAFETY).len(), SAFETY_LEN, SAFETY_VERSION, SAFETY_KEY), (73, 73, 1, b"safety".as_slice()));
    assert_eq!(HexBinary::from(safety.to_bytes()), HexBinary::from(bytes(SAFETY)));
    assert_eq!(Safety::from_bytes(&bytes(SAFETY)), Ok(safety));
    assert_eq!(Safety::from_bytes(&[bytes(SAFETY), vec![7; 3]].concat()), Ok(safety));
    assert!(Safety::from_bytes(&bytes(SAFETY)[..72]).is_err());
    assert!(Safety::from_bytes(&[2; 73]).is_err());
}

const SUBMISSION: &str = "
    0000 0000 0000 0001                                             feed 1
    0000 0000 0000 0000  1bc1 6d67 4ec8 0000                        price 2
    01f4                                                            confidence 500 ppm
    0000 0000 0000 0103                                             feed 259
    0000 0000 0000 0001  0000 0000 0000 0000                        price 2^64 / 1e18
    ffff                                                            confidence 65535 ppm
";

#[test]
fn a_submission_has_this_layout() {
    let prices = [
        PackedPrice { feed: 1, price: Decimal::percent(200), confidence_ppm: 500 },
        PackedPrice { feed: 259, price: Decimal::raw(18_446_744_073_709_551_616), confidence_ppm: 65_535 },
    ];
    assert_eq!(HexBinary::from(pack(&prices)), HexBinary::from(bytes(SUBMISSION)));
    assert_eq!(unpack(&bytes(SUBMISSION)), Ok(prices.to_vec()));
}
