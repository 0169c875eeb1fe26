//! Where bought collateral is sold.

use cosmwasm_std::{Decimal, Uint128};
use serde::Deserialize;

/// A way to sell a collateral for the base asset.
pub trait Route {
    /// Base units for which an amount sells now, after fees; none when it cannot be sold.
    fn sells_for(&self, amount: Uint128) -> Option<Uint128>;
}

/// Settings of a route.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, tag = "kind", rename_all = "snake_case")]
pub enum RouteConfig {
    /// Someone who buys at a price, such as a desk or the operator.
    Fixed(Fixed),
    /// A pool with a constant product.
    Pool(Pool),
}

impl RouteConfig {
    /// The route.
    pub fn route(&self) -> &dyn Route {
        match self {
            Self::Fixed(fixed) => fixed,
            Self::Pool(pool) => pool,
        }
    }
}

/// A fixed price up to a limit.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fixed {
    /// Base units per unit of the collateral.
    pub price: Decimal,
    /// Largest amount. Unit: units of the collateral.
    pub most: Uint128,
}

impl Route for Fixed {
    fn sells_for(&self, amount: Uint128) -> Option<Uint128> {
        (amount <= self.most).then(|| amount.mul_floor(self.price))
    }
}

/// Reserves of a constant-product pool.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pool {
    /// Units of the collateral in the pool.
    pub collateral: Uint128,
    /// Base units in the pool.
    pub base: Uint128,
    /// Fee. Unit: fraction of what goes in.
    pub fee: Decimal,
}

impl Route for Pool {
    /// `base * in / (collateral + in)` with `in = amount * (1 - fee)`, rounded down.
    fn sells_for(&self, amount: Uint128) -> Option<Uint128> {
        let paid = amount.mul_floor(Decimal::one().checked_sub(self.fee).ok()?);
        let whole = self.collateral.checked_add(paid).ok()?;
        self.base.checked_multiply_ratio(paid, whole).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pool_pays_less_the_more_is_sold() {
        let [collateral, base] = [1_000_000u128, 2_000_000].map(Uint128::new);
        let pool = Pool { collateral, base, fee: Decimal::permille(3) };
        // 1000 * 0.997 = 997; 2,000,000 * 997 / 1,000,997 = 1992.01..
        assert_eq!(pool.sells_for(Uint128::new(1_000)), Some(Uint128::new(1_992)));
        // 1,000,000 * 0.997 = 997,000; 2,000,000 * 997,000 / 1,997,000 = 998,497.7..
        assert_eq!(pool.sells_for(Uint128::new(1_000_000)), Some(Uint128::new(998_497)));
        let empty = Pool { collateral: Uint128::zero(), base, fee: Decimal::one() };
        assert_eq!(empty.sells_for(Uint128::new(5)), None);
    }

    #[test]
    fn a_fixed_price_ends_at_its_limit() {
        let fixed = Fixed { price: Decimal::percent(250), most: Uint128::new(10) };
        assert_eq!(fixed.sells_for(Uint128::new(9)), Some(Uint128::new(22)));
        assert_eq!(fixed.sells_for(Uint128::new(11)), None);
    }
}
