//! Protobuf answers of the chain, written independently of the reader: see the bytes in `src/proto.rs`.

use super::DENOM;
use cosmwasm_std::Binary;

/// `MsgUndelegateResponse`.
pub fn undelegate_response(seconds: u64, nanos: u64, amount: u128) -> Binary {
    let mut time = vec![];
    put_number(&mut time, 1, seconds);
    put_number(&mut time, 2, nanos);
    let mut coin = vec![];
    put_bytes(&mut coin, 1, DENOM.as_bytes());
    put_bytes(&mut coin, 2, amount.to_string().as_bytes());
    let mut all = vec![];
    put_bytes(&mut all, 1, &time);
    put_bytes(&mut all, 2, &coin);
    all.into()
}

fn put_varint(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

pub fn put_number(out: &mut Vec<u8>, field: u8, value: u64) {
    out.push(field << 3);
    put_varint(out, value);
}

pub fn put_bytes(out: &mut Vec<u8>, field: u8, bytes: &[u8]) {
    out.push((field << 3) | 2);
    put_varint(out, bytes.len() as u64);
    out.extend_from_slice(bytes);
}
