//! Price paths.

/// One bar of the collateral's price, in base units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// Price when the bar opens.
    pub open: f64,
    /// Highest price.
    pub high: f64,
    /// Lowest price.
    pub low: f64,
    /// Price when the bar closes.
    pub close: f64,
}

/// A history of prices on an even grid.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// Name of the series.
    pub name: String,
    /// Length of a bar in seconds.
    pub bar_seconds: u32,
    /// When the first bar opens, in seconds since 1970.
    pub start: u64,
    /// The bars, oldest first.
    pub bars: Vec<Bar>,
    /// Market price of the LST over native times rate, 1 at par: one per bar.
    pub lst: Option<Vec<f64>>,
}
