//! Reading of large messages in parts.

use serde::{Deserialize, Deserializer};

/// Reads a field in a function of its own: one for the whole message has more locals than the chain's VM permits.
#[inline(never)]
pub(crate) fn apart<'a, T: Deserialize<'a>, D: Deserializer<'a>>(from: D) -> Result<T, D::Error> {
    T::deserialize(from)
}
