//! The two protobuf messages that the vault reads: `cosmos.staking.v1beta1.MsgUndelegateResponse`, with the completion time and
//! the amount of an undelegation: `completion_time = 1 {seconds = 1, nanos = 2}`, `amount = 2 {denom = 1, amount = 2}`; and
//! `MsgBeginRedelegateResponse`, which has the first of the two fields. Unknown fields are skipped. Moments are in seconds since
//! the epoch, rounded up, so that a moment reached here has passed on the chain.

use cosmwasm_std::{SubMsgResponse, Uint128};

/// Its type in a reply's `msg_responses`.
pub const UNDELEGATE_RESPONSE: &str = "/cosmos.staking.v1beta1.MsgUndelegateResponse";

/// Its type in the reply to a redelegation.
pub const REDELEGATE_RESPONSE: &str = "/cosmos.staking.v1beta1.MsgBeginRedelegateResponse";

/// Completion and true amount of an undelegation. Chains since CosmWasm 2 fill `msg_responses`, older ones `data`. None when the
/// completion cannot be read. Without an amount when the amount cannot be read or has another denom; older chains omit it.
pub fn undelegated(response: &SubMsgResponse, denom: &str) -> Option<(u64, Option<Uint128>)> {
    decode(bytes(response, UNDELEGATE_RESPONSE)?, denom)
}

/// Completion of a redelegation; in the past if it is already complete; none when it cannot be read.
pub fn redelegated(response: &SubMsgResponse) -> Option<u64> {
    completion(bytes(response, REDELEGATE_RESPONSE)?)
}

fn bytes<'a>(response: &'a SubMsgResponse, type_url: &str) -> Option<&'a [u8]> {
    let typed = response.msg_responses.iter().find(|any| any.type_url == type_url);
    #[allow(deprecated)]
    let bytes = typed.map(|any| &any.value).or(response.data.as_ref())?;
    Some(bytes)
}

fn decode(bytes: &[u8], denom: &str) -> Option<(u64, Option<Uint128>)> {
    let mut amount = None;
    for field in Fields(bytes) {
        if let (2, Value::Bytes(bytes)) = field? {
            amount = coin(bytes, denom);
        }
    }
    Some((completion(bytes)?, amount))
}

fn completion(bytes: &[u8]) -> Option<u64> {
    let mut completion = None;
    for field in Fields(bytes) {
        if let (1, Value::Bytes(bytes)) = field? {
            completion = Some(timestamp(bytes)?);
        }
    }
    completion
}

fn timestamp(bytes: &[u8]) -> Option<u64> {
    let (mut seconds, mut nanos) = (0u64, 0u64);
    for field in Fields(bytes) {
        match field? {
            (1, Value::Number(value)) => seconds = value,
            (2, Value::Number(value)) => nanos = value,
            _ => {}
        }
    }
    // Before 1970: Go's zero time, which the chain uses for "at once".
    if i64::try_from(seconds).is_err() {
        return Some(0);
    }
    seconds.checked_add(u64::from(nanos > 0))
}

fn coin(bytes: &[u8], denom: &str) -> Option<Uint128> {
    let (mut named, mut amount) = (&b""[..], &b"0"[..]);
    for field in Fields(bytes) {
        match field? {
            (1, Value::Bytes(value)) => named = value,
            (2, Value::Bytes(value)) => amount = value,
            _ => {}
        }
    }
    if named != denom.as_bytes() {
        return None;
    }
    let amount: u128 = std::str::from_utf8(amount).ok()?.parse().ok()?;
    Some(amount.into())
}

enum Value<'a> {
    Number(u64),
    Bytes(&'a [u8]),
    Skipped,
}

/// The fields of a message, in their order; ends after the first malformed field.
struct Fields<'a>(&'a [u8]);

impl<'a> Iterator for Fields<'a> {
    type Item = Option<(u64, Value<'a>)>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.0.is_empty() {
            return None;
        }
        let field = self.field();
        if field.is_none() {
            self.0 = &[];
        }
        Some(field)
    }
}

impl<'a> Fields<'a> {
    fn field(&mut self) -> Option<(u64, Value<'a>)> {
        let tag = self.varint()?;
        // The lowest three bits are the wire type.
        let value = match tag & 7 {
            0 => Value::Number(self.varint()?),
            1 => self.take(8).map(|_| Value::Skipped)?,
            2 => {
                let length = usize::try_from(self.varint()?).ok()?;
                Value::Bytes(self.take(length)?)
            }
            5 => self.take(4).map(|_| Value::Skipped)?,
            _ => return None,
        };
        Some((tag >> 3, value))
    }

    /// Seven bits a byte, lowest first; the top bit states that more follow. None above 64 bits.
    fn varint(&mut self) -> Option<u64> {
        let mut value = 0u64;
        for shift in (0..64u32).step_by(7) {
            let (byte, rest) = self.0.split_first()?;
            self.0 = rest;
            let bits = u64::from(byte & 0x7f);
            let placed = bits.checked_shl(shift)?;
            if placed.checked_shr(shift)? != bits {
                return None;
            }
            value |= placed;
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
        None
    }

    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cosmwasm_std::{Binary, MsgResponse};

    /// 0a 0c { 08 varint(1571797419) 10 varint(879305533) } 12 0d { 0a 06 "ustake" 12 03 "123" }, by hand;
    /// the time is that of cosmwasm's `mock_env`.
    fn sample() -> Vec<u8> {
        let mut bytes = vec![0x0a, 0x0c, 0x08, 0xab, 0xf3, 0xbe, 0xed, 0x05, 0x10, 0xbd, 0xc6, 0xa4, 0xa3, 0x03];
        bytes.extend_from_slice(&[0x12, 0x0d, 0x0a, 0x06]);
        bytes.extend_from_slice(b"ustake");
        bytes.extend_from_slice(&[0x12, 0x03]);
        bytes.extend_from_slice(b"123");
        bytes
    }

    fn expected() -> Option<(u64, Option<Uint128>)> {
        Some((1_571_797_420, Some(123u128.into())))
    }

    #[allow(deprecated)]
    fn response(data: Option<Vec<u8>>, typed: Vec<(&str, Vec<u8>)>) -> SubMsgResponse {
        let msg_responses =
            typed.into_iter().map(|(url, value)| MsgResponse { type_url: url.into(), value: value.into() }).collect();
        SubMsgResponse { events: vec![], data: data.map(Binary::from), msg_responses }
    }

    #[test]
    fn reads_the_time_and_the_amount() {
        assert_eq!(decode(&sample(), "ustake"), expected());
    }

    #[test]
    fn skips_unknown_fields() {
        // Field 3 varint, field 4 fixed 64, field 5 fixed 32, field 6 bytes.
        let mut bytes = vec![0x18, 0x96, 0x01, 0x21, 1, 2, 3, 4, 5, 6, 7, 8, 0x2d, 1, 2, 3, 4, 0x32, 1, 9];
        bytes.extend(sample());
        assert_eq!(decode(&bytes, "ustake"), expected());
    }

    #[test]
    fn every_cut_is_none_and_no_panic() {
        let whole = sample();
        // The completion ends with the fourteenth byte.
        for length in (0..whole.len()).filter(|length| *length != 14) {
            assert_eq!(decode(&whole[..length], "ustake"), None, "{length} bytes");
        }
    }

    #[test]
    fn nonsense_is_none() {
        assert_eq!(decode(&[0xff; 40], "ustake"), None);
        assert_eq!(decode(&[0x0b], "ustake"), None);
        // An amount that is no number; a length beyond the end of memory.
        assert_eq!(decode(&[0x12, 0x05, 0x12, 0x03, b'1', b'x', b'3'], ""), None);
        assert_eq!(decode(&[0x0a, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01], ""), None);
        // A varint of eleven bytes, and one of ten with more than 64 bits.
        assert_eq!(decode(&[0x08, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01], ""), None);
        assert_eq!(decode(&[0x08, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x02], ""), None);
    }

    /// Guards that each field has its own fallback: if the vault's period replaced a completion that was there, an entry would be
    /// due too early after the chain's period was raised, and booked as short.
    #[test]
    fn fm_z05_a_completion_without_an_amount_that_can_be_read_still_counts() {
        let completion_only = Some((1_571_797_420, None));
        assert_eq!(decode(&sample()[..14], "ustake"), completion_only);
        assert_eq!(decode(&sample(), "uother"), completion_only);
    }

    #[test]
    fn the_typed_answer_comes_first_and_data_second() {
        let typed = response(Some(vec![1]), vec![("/other", vec![]), (UNDELEGATE_RESPONSE, sample())]);
        assert_eq!(undelegated(&typed, "ustake"), expected());
        assert_eq!(undelegated(&response(Some(sample()), vec![]), "ustake"), expected());
        assert_eq!(undelegated(&response(None, vec![]), "ustake"), None);
    }

    #[test]
    fn a_redelegation_says_when_only() {
        let when = expected().map(|(completion, _)| completion);
        let typed = response(Some(vec![1]), vec![(REDELEGATE_RESPONSE, sample()[..14].to_vec())]);
        assert_eq!(redelegated(&typed), when);
        assert_eq!(redelegated(&response(Some(vec![0x0a]), vec![])), None);
        assert_eq!(redelegated(&response(Some(vec![]), vec![])), None);
    }
}
