//! The protobuf responses of the messages, byte for byte as the chain passes them to `reply`.

use cosmwasm_std::{Binary, Coin, MsgResponse, Timestamp};
use cw_multi_test::AppResponse;

/// Wire type of a varint.
const VARINT: u8 = 0;
/// Wire type of bytes with their length.
const BYTES: u8 = 2;

/// Seconds from 1970 to the first of January of year 1.
const GO_ZERO_TIME: i64 = -62_135_596_800;

fn put_varint(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        // Seven bits a byte, lowest first; the top bit states that more follow.
        out.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

fn put_tag(out: &mut Vec<u8>, field: u8, wire: u8) {
    put_varint(out, u64::from((field << 3) | wire));
}

fn put_number(out: &mut Vec<u8>, field: u8, value: u64) {
    // proto3: the default is not written.
    if value != 0 {
        put_tag(out, field, VARINT);
        put_varint(out, value);
    }
}

fn put_bytes(out: &mut Vec<u8>, field: u8, bytes: &[u8]) {
    put_tag(out, field, BYTES);
    put_varint(out, bytes.len() as u64);
    out.extend_from_slice(bytes);
}

/// `google.protobuf.Timestamp { seconds = 1, nanos = 2 }`.
fn timestamp(at: Timestamp) -> Vec<u8> {
    let mut out = Vec::new();
    put_number(&mut out, 1, at.seconds());
    put_number(&mut out, 2, at.subsec_nanos());
    out
}

/// `cosmos.base.v1beta1.Coin { denom = 1, amount = 2 }`.
fn coin(coin: &Coin) -> Vec<u8> {
    let mut out = Vec::new();
    put_bytes(&mut out, 1, coin.denom.as_bytes());
    put_bytes(&mut out, 2, coin.amount.to_string().as_bytes());
    out
}

/// `MsgUndelegateResponse { completion_time = 1, amount = 2 }`.
pub(super) fn undelegated(completion: Timestamp, amount: &Coin) -> Vec<u8> {
    let mut out = Vec::new();
    put_bytes(&mut out, 1, &timestamp(completion));
    put_bytes(&mut out, 2, &coin(amount));
    out
}

/// `MsgBeginRedelegateResponse { completion_time = 1 }`. None, for a redelegation without a waiting time, is Go's zero time.
pub(super) fn redelegated(completion: Option<Timestamp>) -> Vec<u8> {
    let at = completion.map(timestamp).unwrap_or_else(|| {
        let mut out = Vec::new();
        // A negative number is written as the 64 bits of its two's complement.
        put_number(&mut out, 1, GO_ZERO_TIME as u64);
        out
    });
    let mut out = Vec::new();
    put_bytes(&mut out, 1, &at);
    out
}

/// `MsgWithdrawDelegatorRewardResponse { repeated amount = 1 }`.
pub(super) fn withdrawn(amounts: &[Coin]) -> Vec<u8> {
    let mut out = Vec::new();
    for amount in amounts {
        put_bytes(&mut out, 1, &coin(amount));
    }
    out
}

/// Puts a response where contracts read it: in `msg_responses` (CosmWasm 2) and the older `data`, the same bytes.
pub(super) fn answer(mut response: AppResponse, type_url: &str, value: Vec<u8>) -> AppResponse {
    let value = Binary::from(value);
    response.data = Some(value.clone());
    response.msg_responses = vec![MsgResponse { type_url: type_url.to_string(), value }];
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use cosmwasm_std::coin as std_coin;

    /// By hand: 0a 06 { 08 varint(1571797419) } 12 0d { 0a 06 "ustake" 12 03 "123" }.
    /// 1571797419 = 0x5daf_b9ab: in groups of seven bits from below 2b 73 3e 6d 05, so ab f3 be ed 05.
    #[test]
    fn undelegate_response_bytes() {
        let bytes = undelegated(Timestamp::from_seconds(1_571_797_419), &std_coin(123, "ustake"));
        let mut expected = vec![0x0a, 0x06, 0x08, 0xab, 0xf3, 0xbe, 0xed, 0x05, 0x12, 0x0d, 0x0a, 0x06];
        expected.extend_from_slice(b"ustake");
        expected.extend_from_slice(&[0x12, 0x03]);
        expected.extend_from_slice(b"123");
        assert_eq!(bytes, expected);
    }
}
