//! Readers of fields that several messages share. Serde derives one for every variant, each 1 to 2 kB of wasm; a variant that
//! names a reader here has none of its own. The JSON is the same.

use cosmwasm_std::Uint128;
use serde::{Deserialize, Deserializer};

/// Defines, for each set of fields, a function for serde's `deserialize_with` on a variant with these fields in this order.
macro_rules! readers {
    ($($(#[$doc:meta])+ $name:ident $(<$key:ident>)? { $($field:ident: $type:ty),* $(,)? })+) => {$(
        $(#[$doc])+
        #[inline(never)]
        #[allow(unused_parens)] // One field is no tuple.
        pub(crate) fn $name<'a, $($key: Deserialize<'a>,)? D: Deserializer<'a>>(
            from: D,
        ) -> Result<($($type),*), D::Error> {
            #[derive(Deserialize)]
            #[serde(deny_unknown_fields)]
            struct Fields$(<$key>)? {
                $($field: $type,)*
            }
            Fields::deserialize(from).map(|Fields { $($field),* }| ($($field),*))
        }
    )+};
}

readers! {
    /// No fields.
    nothing {}
    /// An account.
    account { account: String }
    /// An account of a market.
    market_account { market: String, account: String }
    /// An id.
    id { id: u64 }
    /// A deficit.
    deficit { deficit: u64 }
    /// A tranche.
    tranche { tranche: u64 }
    /// An entry of a tranche.
    tranche_id { tranche: u64, id: u64 }
    /// An amount of a tranche for a deficit.
    tranche_deficit { tranche: u64, deficit: u64, amount: Uint128 }
    /// A feed.
    feed { feed: u64 }
    /// The place and length of a page.
    page<K> { start_after: Option<K>, limit: Option<u32> }
}
