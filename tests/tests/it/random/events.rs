//! Asking the events of one answer.

use cw_multi_test::AppResponse;

/// The events of one answer.
pub struct Events<'a>(pub &'a AppResponse);

impl Events<'_> {
    /// Whether a contract emitted this.
    pub fn has(&self, name: &str) -> bool {
        self.0.events.iter().any(|event| event.ty.strip_prefix("wasm-") == Some(name))
    }

    /// How many of this type.
    pub fn count(&self, ty: &str) -> u64 {
        self.0.events.iter().filter(|event| event.ty == ty).count() as u64
    }

    /// The attributes `key` of the events of this type.
    pub fn values(&self, ty: &str, key: &str) -> Vec<&str> {
        let events = self.0.events.iter().filter(|event| event.ty == ty);
        let attributes = events.flat_map(|event| &event.attributes).filter(|attribute| attribute.key == key);
        attributes.map(|attribute| attribute.value.as_str()).collect()
    }

    /// Their sum.
    pub fn sum(&self, ty: &str, key: &str) -> u128 {
        self.values(ty, key).into_iter().filter_map(|value| value.parse::<u128>().ok()).sum()
    }
}
