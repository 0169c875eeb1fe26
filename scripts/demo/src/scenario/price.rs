//! A path's bars as the chain reads them.

use cosmwasm_std::Decimal;
use lab::paths::Path;

use super::ScenarioError;
use crate::number::decimal;

/// Prices that the contracts' fixed-point numbers represent with enough digits.
const RANGE: (f64, f64) = (1e-9, 1e6);

/// Prices of one bar in decimals, base per native token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    /// Open time, unix seconds.
    pub time: u64,
    /// First price.
    pub open: Decimal,
    /// Highest price.
    pub high: Decimal,
    /// Lowest price.
    pub low: Decimal,
    /// Last price.
    pub close: Decimal,
    /// Market price of the liquid staking token over its redemption value, from the bar's last price on.
    pub ratio: Decimal,
}

/// All bars of a path. Error: `Range`, a price that the contracts cannot represent.
pub(super) fn bars(path: &Path) -> Result<Vec<Bar>, ScenarioError> {
    let one = |(index, bar): (usize, &lab::paths::Bar)| {
        let time = path.time(index);
        let price = |value: f64| {
            let inside = (RANGE.0..=RANGE.1).contains(&value);
            let found = decimal(value).filter(|_| inside);
            found.ok_or_else(|| ScenarioError::Range { path: path.name.clone(), time, found: value })
        };
        let ratio = path.lst.as_ref().and_then(|ratios| ratios.get(index)).copied().unwrap_or(1.0);
        Ok(Bar {
            time,
            open: price(bar.open)?,
            high: price(bar.high)?,
            low: price(bar.low)?,
            close: price(bar.close)?,
            ratio: price(ratio)?,
        })
    };
    path.bars.iter().enumerate().map(one).collect()
}
