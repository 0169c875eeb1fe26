//! Answers of messages and refusals, as texts.

use anyhow::{anyhow, Result};
use cosmwasm_std::{OverflowError, Timestamp};

use super::timeline::Timeline;
use crate::ChainError;

/// Text of a message's response, from its protobuf bytes. Errors: the bytes are not protobuf.
pub fn answer_of(type_url: &str, value: &[u8], timeline: &Timeline) -> Result<String> {
    let name = type_url.rsplit('.').next().unwrap_or(type_url);
    let fields = fields(value)?;
    let part = |number| fields.iter().find(|(found, _)| *found == number).and_then(|(_, value)| value.bytes());
    Ok(match name {
        "MsgUndelegateResponse" => {
            let (due, amount) = (time(part(1), timeline)?, coin(part(2))?);
            format!("undelegated {amount}, due {due}")
        }
        "MsgBeginRedelegateResponse" => format!("redelegated, due {}", time(part(1), timeline)?),
        "MsgWithdrawDelegatorRewardResponse" => {
            let amounts = fields.iter().filter(|(found, _)| *found == 1);
            let coins: Vec<_> = amounts.map(|(_, value)| coin(value.bytes())).collect::<Result<_>>()?;
            format!("withdrew {}", coins.join(","))
        }
        _ => "done".to_string(),
    })
}

/// A refusal's text.
pub fn refused(codespace: &str, code: u32) -> String {
    format!("refused {codespace} {code}")
}

/// The chain's text for an error of the embedded chain. Errors: one that no message of a script can cause.
pub fn refusal_of(error: &anyhow::Error) -> Result<String> {
    if let Some((codespace, code)) = error.downcast_ref::<ChainError>().and_then(ChainError::code) {
        return Ok(refused(codespace, code));
    }
    // The bank of cw-multi-test overflows when funds are missing: `sdkerrors.ErrInsufficientFunds`.
    if error.chain().any(|cause| cause.is::<OverflowError>()) {
        return Ok(refused("sdk", 5));
    }
    Err(anyhow!("the embedded chain: {error:#}"))
}

fn coin(value: Option<&[u8]>) -> Result<String> {
    let fields = fields(value.unwrap_or_default())?;
    let text = |number| {
        let found = fields.iter().find(|(found, _)| *found == number).and_then(|(_, value)| value.bytes());
        String::from_utf8_lossy(found.unwrap_or_default()).into_owned()
    };
    Ok(format!("{}{}", text(2), text(1)))
}

/// `google.protobuf.Timestamp`; Go's zero time is before 1970.
fn time(value: Option<&[u8]>, timeline: &Timeline) -> Result<String> {
    let fields = fields(value.unwrap_or_default())?;
    let number = |wanted| {
        let found = fields.iter().find(|(number, _)| *number == wanted);
        found.and_then(|(_, value)| value.number()).unwrap_or_default()
    };
    let (seconds, nanos) = (number(1), number(2));
    Ok(match i64::try_from(seconds) {
        Ok(_) => timeline.time(Timestamp::from_seconds(seconds).plus_nanos(nanos)),
        Err(_) => format!("at {} s", seconds as i64),
    })
}

enum Value<'a> {
    Number(u64),
    Bytes(&'a [u8]),
}

impl<'a> Value<'a> {
    fn number(&self) -> Option<u64> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Bytes(_) => None,
        }
    }

    fn bytes(&self) -> Option<&'a [u8]> {
        match self {
            Self::Number(_) => None,
            Self::Bytes(bytes) => Some(bytes),
        }
    }
}

/// The fields of a message, in order: varints and bytes, the only types in these responses.
fn fields(mut rest: &[u8]) -> Result<Vec<(u64, Value<'_>)>> {
    let mut found = vec![];
    while !rest.is_empty() {
        let tag = varint(&mut rest)?;
        let value = match tag & 7 {
            0 => Value::Number(varint(&mut rest)?),
            2 => {
                let length = usize::try_from(varint(&mut rest)?)?;
                let (bytes, left) = rest.split_at_checked(length).ok_or_else(|| anyhow!("cut protobuf"))?;
                rest = left;
                Value::Bytes(bytes)
            }
            wire => return Err(anyhow!("wire type {wire}")),
        };
        found.push((tag >> 3, value));
    }
    Ok(found)
}

fn varint(rest: &mut &[u8]) -> Result<u64> {
    let mut value = 0u64;
    for shift in (0..64).step_by(7) {
        let (byte, left) = rest.split_first().ok_or_else(|| anyhow!("cut protobuf"))?;
        *rest = left;
        value |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Ok(value);
        }
    }
    Err(anyhow!("a varint without an end"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parity::Block;

    /// The bytes of `proto.rs`' own test, and of the example in protobuf's documentation for negative numbers.
    #[test]
    fn responses_are_read() {
        let mut bytes = vec![0x0a, 0x06, 0x08, 0xab, 0xf3, 0xbe, 0xed, 0x05, 0x12, 0x0d, 0x0a, 0x06];
        bytes.extend_from_slice(b"ustake\x12\x03123");
        let mut timeline = Timeline::new(19);
        timeline.push(Block { height: 1, time: 1_571_797_400_000_000_000, before: 0 });
        let said = answer_of("/cosmos.staking.v1beta1.MsgUndelegateResponse", &bytes, &timeline).unwrap();
        assert_eq!(said, "undelegated 123ustake, due #0+19s");
        // -2 as a varint of ten bytes.
        let before_1970 = [0x0a, 0x0b, 0x08, 0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01];
        let said = answer_of("/cosmos.staking.v1beta1.MsgBeginRedelegateResponse", &before_1970, &timeline).unwrap();
        assert_eq!(said, "redelegated, due at -2 s");
        assert!(answer_of("/x.MsgUndelegateResponse", &[0x0a, 0x06, 0x08], &timeline).is_err());
    }
}
