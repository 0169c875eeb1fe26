//! Parses the responses of sources. Any input gives a quote or an error, never a panic.

use super::Quote;
use anyhow::{bail, ensure, Context, Result};
use serde_json::Value;

/// An exchange's JSON: the price, and its time if present, at JSON pointers (`/data/0/last`).
pub fn json(body: &[u8], price: &str, time: Option<&str>) -> Result<Quote> {
    let value: Value = serde_json::from_slice(body).context("not JSON")?;
    let price = number(value.pointer(price).with_context(|| format!("no {price}"))?)?;
    let at = time
        .map(|time| {
            let found = value.pointer(time).with_context(|| format!("no {time}"))?;
            seconds(number(found)?)
        })
        .transpose()?;
    Ok(Quote { price, confidence: 0.0, at })
}

/// An answer of Hermes, Pyth's price service (`/v2/updates/price/latest?ids[]=..`), for one id: price and confidence as
/// integers with a decimal exponent, and the time of publication.
pub fn hermes(body: &[u8], id: &str) -> Result<Quote> {
    let value: Value = serde_json::from_slice(body).context("not JSON")?;
    let id = plain(id);
    let parsed = value.pointer("/parsed").and_then(Value::as_array).context("no /parsed")?;
    let of = |item: &&Value| item.get("id").and_then(Value::as_str).is_some_and(|found| plain(found) == id);
    let price = parsed.iter().find(of).with_context(|| format!("no id {id}"))?.get("price").context("no price")?;
    let field = |name: &str| number(price.get(name).with_context(|| format!("no {name}"))?);
    let exponent = field("expo")?;
    ensure!(exponent.fract() == 0.0 && exponent.abs() <= 30.0, "exponent {exponent}");
    let unit = libm::exp10(exponent);
    Ok(Quote {
        price: field("price")? * unit,
        confidence: field("conf")? * unit,
        at: Some(seconds(field("publish_time")?)?),
    })
}

fn plain(id: &str) -> String {
    id.trim_start_matches("0x").to_ascii_lowercase()
}

/// A number, or a string that contains one.
fn number(value: &Value) -> Result<f64> {
    let found = match value {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    };
    found.filter(|number: &f64| number.is_finite()).with_context(|| format!("{} is no number", short(value)))
}

/// Seconds since the epoch from seconds, milliseconds, microseconds or nanoseconds, told apart by the magnitude of times of this
/// century.
fn seconds(number: f64) -> Result<u64> {
    for unit in [1.0, 1e3, 1e6, 1e9] {
        let seconds = number / unit;
        if (9e8..5e9).contains(&seconds) {
            return Ok(seconds as u64);
        }
    }
    bail!("{number} is no time")
}

fn short(value: &Value) -> String {
    value.to_string().chars().take(60).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_exchanges_answer_is_read_at_its_pointers() {
        let body = br#"{"data":[{"last":"8.935","ts":1700000000123}]}"#;
        let quote = json(body, "/data/0/last", Some("/data/0/ts")).unwrap();
        assert_eq!(quote, Quote { price: 8.935, confidence: 0.0, at: Some(1_700_000_000) });
        assert_eq!(json(body, "/data/0/last", None).unwrap().at, None);
        assert!(json(body, "/data/1/last", None).is_err());
        assert!(json(b"<html>", "/x", None).is_err());
        assert!(json(br#"{"x":"NaN"}"#, "/x", None).is_err());
        assert!(json(br#"{"x":1,"t":12}"#, "/x", Some("/t")).is_err());
    }

    #[test]
    fn hermes_answers_in_integers_with_an_exponent() {
        let body = br#"{"binary":{},"parsed":[{"id":"ab01","price":{"price":"893500000","conf":"450000","expo":-8,
            "publish_time":1700000000},"ema_price":{}}]}"#;
        let quote = hermes(body, "0xAB01").unwrap();
        assert!((quote.price - 8.935).abs() < 1e-12 && (quote.confidence - 0.0045).abs() < 1e-12);
        assert_eq!(quote.at, Some(1_700_000_000));
        assert!(hermes(body, "ff").is_err());
        let wild = br#"{"parsed":[{"id":"ab","price":{"price":1,"conf":1,"expo":400,"publish_time":1700000000}}]}"#;
        assert!(hermes(wild, "ab").is_err());
    }

    proptest! {
        #[test]
        fn garbage_is_an_error_or_a_quote(body in prop::collection::vec(any::<u8>(), 0..200), pointer in ".{0,12}") {
            let _ = json(&body, &pointer, Some(&pointer));
            let _ = hermes(&body, &pointer);
        }

        #[test]
        fn json_of_any_shape_is_an_error_or_a_finite_quote(text in r#"\{"(x|parsed)":[\[\]{}"0-9a-z:,\.-]{0,40}\}"#) {
            if let Ok(quote) = json(text.as_bytes(), "/x", None) {
                prop_assert!(quote.price.is_finite());
            }
            let _ = hermes(text.as_bytes(), "1");
        }
    }
}
