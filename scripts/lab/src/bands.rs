//! How far model and contracts may differ, and why some scenarios may differ by more.

/// What is compared, in the order of a band's widths.
pub const NAMES: [&str; 3] = ["liquidated volume", "deficit", "lenders' index"];

/// Greatest difference of each number, in parts of supply.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// In the order of [`NAMES`].
    pub widths: [f64; 3],
}

/// The usual band.
const USUAL: Band = Band { widths: [0.05, 0.01, 0.01] };

/// Scenarios with a band of their own: name, band, reason.
const WIDER: [(&str, Band, &str); 0] = [];

/// The band of a scenario.
pub fn of(scenario: &str) -> Band {
    WIDER.iter().find(|(name, _, _)| *name == scenario).map_or(USUAL, |(_, band, _)| *band)
}

/// Scenarios with a wider band, and why.
pub fn reasons() -> impl Iterator<Item = (&'static str, &'static str)> {
    WIDER.iter().map(|(name, _, reason)| (*name, *reason))
}
