//! Layout and reading of a record.
#![allow(clippy::arithmetic_side_effects)]

use super::*;

fn record() -> FeedRecord {
    let decimal = |atomics| Decimal::new(Uint128::new(atomics));
    FeedRecord {
        status: FeedStatus::Live,
        price: decimal(1_000),
        price_for_new_risk: decimal(990),
        confidence: decimal(10),
        ema: decimal(1_010),
        variance: Uint128::new(5),
        cumulative: Uint256::from(6u8),
        round: 7,
        observed_at: 100,
        expires_at: 200,
        uptime: 30,
        updated_at: 110,
        candidate: Candidate { count: 3, medians: [decimal(1), decimal(2), decimal(u128::MAX)], round: 9 },
        breaker_variance: Uint128::new(8),
        unsettled: 3,
        new_risk_expires_at: 160,
        tradable_at: 130,
    }
}

#[test]
fn the_layout_is_what_readers_know() {
    let bytes = record().to_bytes();
    assert_eq!(bytes.len(), 244);
    assert_eq!(bytes[..2], [1, 0]);
    // Each field in the last byte of its place: offsets by hand from the widths.
    let last = [(2 + 16, 1_000u128), (18 + 16, 990), (34 + 16, 10), (50 + 16, 1_010), (66 + 16, 5)];
    for (end, value) in last {
        assert_eq!(bytes[end - 16..end], value.to_be_bytes());
    }
    assert_eq!(bytes[82..113], [0; 31]);
    assert_eq!(bytes[113], 6);
    for (place, value) in [7u64, 100, 200, 30, 110].into_iter().enumerate() {
        assert_eq!(bytes[114 + 8 * place..122 + 8 * place], value.to_be_bytes());
    }
    assert_eq!(bytes[154..170], 8u128.to_be_bytes());
    assert_eq!(bytes[170], 3);
    assert_eq!(bytes[171..179], 160u64.to_be_bytes());
    assert_eq!(bytes[179..187], 130u64.to_be_bytes());
    assert_eq!(bytes[187], 3);
    assert_eq!(bytes[203], 1);
    assert_eq!(bytes[220..236], [0xff; 16]);
    assert_eq!(bytes[236..], 9u64.to_be_bytes());
}

#[test]
fn what_is_written_is_read() {
    let statuses =
        [FeedStatus::Live, FeedStatus::Pending, FeedStatus::Uncertain, FeedStatus::Halted, FeedStatus::Fallback];
    for status in statuses {
        for candidate in [Candidate::default(), record().candidate] {
            let record = FeedRecord { status, candidate, cumulative: Uint256::MAX, ..record() };
            assert_eq!(FeedRecord::from_bytes(&record.to_bytes()), Ok(record));
        }
    }
}

#[test]
fn another_version_or_status_and_a_shorter_record_are_errors() {
    let refused = |bytes: &[u8], text: &str| {
        assert_eq!(FeedRecord::from_bytes(bytes), Err(StdError::generic_err(text)));
    };
    let mut bytes = record().to_bytes();
    refused(&bytes[..243], "7 bytes are too short");
    refused(&bytes[..187], "feed record of version 1 and 187 bytes");
    refused(&[], "0 bytes are too short");
    bytes[1] = 5;
    refused(&bytes, "feed status 5");
    bytes[0] = 2;
    refused(&bytes, "feed record of version 2 and 244 bytes");
}

#[test]
fn a_longer_record_of_the_same_version_is_read() {
    let mut bytes = record().to_bytes();
    bytes.extend_from_slice(&[7; 9]);
    assert_eq!(FeedRecord::from_bytes(&bytes), Ok(record()));
}

#[test]
fn the_key_is_the_id_in_big_endian() {
    assert_eq!(record_key(258), b"feed:\0\0\0\0\0\0\x01\x02");
}

#[test]
fn a_price_is_for_a_use_and_a_time() {
    let decimal = |atomics| Decimal::new(Uint128::new(atomics));
    let new_risk = |z| PriceUse::NewRisk { z: Decimal::from_ratio(z, 1u128) };
    let live = record();
    assert_eq!(live.price(199, PriceUse::Liquidation {}), Ok(decimal(1_000)));
    // min(990, 1010) - 3 * 10
    assert_eq!(live.price(159, new_risk(3u128)), Ok(decimal(960)));
    assert_eq!(FeedRecord { ema: decimal(900), ..record() }.price(159, new_risk(3)), Ok(decimal(870)));
    let unusable = PriceError::Unusable { price: decimal(990), confidence: decimal(10) };
    assert_eq!(live.price(159, new_risk(99)), Err(unusable));
    // Equality is stale.
    let stale = PriceError::Stale { expires_at: 200, now: 200 };
    assert_eq!(live.price(200, PriceUse::Liquidation {}), Err(stale));
    let stale = PriceError::Stale { expires_at: 160, now: 160 };
    assert_eq!(live.price(160, new_risk(0)), Err(stale));
    for status in [FeedStatus::Pending, FeedStatus::Uncertain] {
        let record = FeedRecord { status, ..record() };
        assert_eq!(record.price(199, PriceUse::Liquidation {}), Ok(decimal(1_000)));
        assert_eq!(record.price(159, new_risk(0)), Err(PriceError::NotLive { status }));
    }
    let status = FeedStatus::Halted;
    let halted = FeedRecord { status, ..record() };
    assert_eq!(halted.price(199, PriceUse::Liquidation {}), Err(PriceError::NotLive { status }));
}

#[test]
fn a_trade_is_priced_against_the_trader() {
    let decimal = |atomics| Decimal::new(Uint128::new(atomics));
    let trade = |side, z| PriceUse::Trade { side, z: Decimal::from_ratio(z, 1u128) };
    let live = record();
    // max(1000, 1010) + 3 * 10 and min(990, 1010) - 3 * 10.
    assert_eq!(live.price(159, trade(Side::Buy, 3u128)), Ok(decimal(1_040)));
    assert_eq!(live.price(159, trade(Side::Sell, 3)), Ok(decimal(960)));
    let fallen = FeedRecord { ema: decimal(900), ..record() };
    assert_eq!(fallen.price(159, trade(Side::Buy, 0)), Ok(decimal(1_000)));
    assert_eq!(fallen.price(159, trade(Side::Sell, 0)), Ok(decimal(900)));
    // As recent as for new risk, live, and an hour after an outage.
    let stale = PriceError::Stale { expires_at: 160, now: 160 };
    assert_eq!(live.price(160, trade(Side::Buy, 0)), Err(stale));
    let unsettled = PriceError::Unsettled { tradable_at: 130, now: 129 };
    assert_eq!(live.price(129, trade(Side::Sell, 0)), Err(unsettled));
    assert!(live.price(129, PriceUse::NewRisk { z: Decimal::zero() }).is_ok());
    for status in [FeedStatus::Pending, FeedStatus::Uncertain, FeedStatus::Halted, FeedStatus::Fallback] {
        let record = FeedRecord { status, ..record() };
        assert_eq!(record.price(159, trade(Side::Buy, 0)), Err(PriceError::NotLive { status }));
    }
    let edge = FeedRecord { ema: Decimal::MAX, ..record() };
    let unusable = PriceError::Unusable { price: Decimal::MAX, confidence: decimal(10) };
    assert_eq!(edge.price(159, trade(Side::Buy, 1)), Err(unusable));
}

#[test]
fn a_fallback_liquidates_at_the_lower_end_of_its_confidence() {
    let decimal = |atomics| Decimal::new(Uint128::new(atomics));
    let (status, new_risk) = (FeedStatus::Fallback, PriceUse::NewRisk { z: Decimal::zero() });
    let fallback = FeedRecord { status, ..record() };
    assert_eq!(fallback.price(199, PriceUse::Liquidation {}), Ok(decimal(990)));
    assert_eq!(fallback.price(159, new_risk), Err(PriceError::NotLive { status }));
    let wide = FeedRecord { status, confidence: decimal(1_000), ..record() };
    let unusable = PriceError::Unusable { price: decimal(1_000), confidence: decimal(1_000) };
    assert_eq!(wide.price(199, PriceUse::Liquidation {}), Err(unusable));
    assert_eq!(fallback.uptime(150), 70);
}

#[test]
fn uptime_counts_readable_seconds() {
    assert_eq!(record().uptime(110), 30);
    assert_eq!(record().uptime(150), 70);
    assert_eq!(record().uptime(1_000), 120);
    assert_eq!(record().uptime(100), 30);
    assert_eq!(FeedRecord { status: FeedStatus::Pending, ..record() }.uptime(150), 70);
    assert_eq!(FeedRecord { status: FeedStatus::Halted, ..record() }.uptime(150), 30);
}
