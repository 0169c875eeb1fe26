//! The words of `docs/gas.md`: how it was measured, and why states differ.

pub(crate) const INTRODUCTION: &str = include_str!("../introduction.md");
pub(crate) const ANALYSIS: &str = include_str!("../analysis.md");

/// Why a row costs something else at the large state.
pub(crate) fn differs(row: &str) -> Option<&'static str> {
    let (_, reason) = REASONS.iter().find(|(rows, _)| rows.contains(&row))?;
    Some(reason)
}

const REASONS: &[(&[&str], &str)] = &[];
