//! Whether a liquidation pays.

use super::LiquidatorConfig;
use cosmwasm_std::{SignedDecimal, Uint128};
use interfaces::liquidation_engine::PlanResponse;
use interfaces::market::LotAmount;
use std::collections::BTreeMap;

/// A liquidation that pays.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// Base units to send.
    pub funds: Uint128,
    /// Lowest discount to accept: half a percent below the present one, so that the purchase fails if the price moves in between.
    pub min_discount: SignedDecimal,
    /// Base units gained after the gas.
    pub profit: u128,
}

/// Why a liquidation is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Left {
    /// A collateral has no route.
    #[error("no route for lot {0}")]
    NoRoute(u64),
    /// The route cannot sell the collateral held and bought together.
    #[error("the route of lot {lot} does not take {amount}")]
    Untaken {
        /// The lot.
        lot: u64,
        /// Units of the collateral that would have to be sold.
        amount: Uint128,
    },
    /// It would bring less than `min_profit` after gas.
    #[error("it brings {brings}, costs {costs} and gas of {gas}")]
    Unprofitable {
        /// Base units that the collateral sells for.
        brings: u128,
        /// Base units paid for it.
        costs: u128,
        /// Base units that the gas is worth.
        gas: u128,
    },
    /// The inventory of a collateral would be above its limit.
    #[error("the inventory of lot {0} is full")]
    Full(u64),
}

/// Judges the result of the engine's simulation. `held` is the liquidator's balance of each lot's asset.
pub fn judge(
    plan: &PlanResponse,
    config: &LiquidatorConfig,
    held: &BTreeMap<u64, Uint128>,
    gas: u128,
) -> Result<Offer, Left> {
    let mut brings = 0u128;
    for LotAmount { lot, amount } in &plan.take {
        let route = config.routes.get(&lot.to_string()).ok_or(Left::NoRoute(*lot))?;
        let all = held.get(lot).copied().unwrap_or_default().saturating_add(*amount);
        if route.most_held.is_some_and(|most| all > most) {
            return Err(Left::Full(*lot));
        }
        // The whole inventory has to be sold, not only the last purchase.
        let sell = |amount| route.sale.route().sells_for(amount).ok_or(Left::Untaken { lot: *lot, amount });
        brings += sell(all)?.saturating_sub(sell(all - *amount)?).u128();
    }
    // A route's numbers are of the day it was configured: after a fall nobody pays more than the oracle's price.
    let brings = brings.min(plan.value.u128());
    let costs = plan.repay.u128();
    let profit = brings.saturating_sub(costs).saturating_sub(gas);
    if profit < u128::from(config.min_profit.max(1)) {
        return Err(Left::Unprofitable { brings, costs, gas });
    }
    let slack = SignedDecimal::permille(5);
    let min_discount = plan.discount.checked_sub(slack).unwrap_or(plan.discount);
    Ok(Offer { funds: plan.repay, min_discount, profit })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::liquidator::route::{Fixed, RouteConfig};
    use crate::liquidator::LotConfig;
    use cosmwasm_std::Decimal;

    fn plan() -> PlanResponse {
        PlanResponse {
            discount: SignedDecimal::percent(4),
            repay: Uint128::new(960),
            take: vec![LotAmount { lot: 1, amount: Uint128::new(100) }],
            value: Uint128::new(1_000),
            whole: false,
        }
    }

    fn config(price: u64, most_held: Option<u128>) -> LiquidatorConfig {
        let sale = RouteConfig::Fixed(Fixed { price: Decimal::percent(price), most: Uint128::new(1_000) });
        let lot = LotConfig { sale, most_held: most_held.map(Uint128::new) };
        LiquidatorConfig { routes: [("1".to_string(), lot)].into(), min_profit: 20, ..LiquidatorConfig::default() }
    }

    #[test]
    fn profit_is_what_the_sale_brings_less_price_and_gas() {
        let held = BTreeMap::new();
        // 100 units at 10 bring 1000, they cost 960.
        let offer = judge(&plan(), &config(1_000, None), &held, 5).unwrap();
        assert_eq!((offer.profit, offer.funds), (35, Uint128::new(960)));
        assert_eq!(offer.min_discount, SignedDecimal::permille(35));
        let dear = judge(&plan(), &config(1_000, None), &held, 21);
        assert_eq!(dear, Err(Left::Unprofitable { brings: 1_000, costs: 960, gas: 21 }));
        assert!(matches!(judge(&plan(), &config(960, None), &held, 0), Err(Left::Unprofitable { .. })));
    }

    #[test]
    fn fm_b98_a_route_of_yesterday_brings_no_more_than_the_oracles_price() {
        // The route was configured at 10; the price fell by 30 %: 100 units are worth 700, and cost 710 in their first hour.
        let fallen = PlanResponse { repay: Uint128::new(710), value: Uint128::new(700), ..plan() };
        let left = judge(&fallen, &config(1_000, None), &BTreeMap::new(), 5);
        assert_eq!(left, Err(Left::Unprofitable { brings: 700, costs: 710, gas: 5 }));
    }

    #[test]
    fn the_inventory_has_a_limit() {
        let held = [(1, Uint128::new(901))].into();
        assert_eq!(judge(&plan(), &config(1_000, Some(1_000)), &held, 0), Err(Left::Full(1)));
        let untaken = Left::Untaken { lot: 1, amount: Uint128::new(1_001) };
        assert_eq!(judge(&plan(), &config(1_000, None), &held, 0), Err(untaken));
        assert!(judge(&plan(), &config(1_000, Some(101)), &[(1, Uint128::new(1))].into(), 0).is_ok());
        let unknown = LiquidatorConfig { routes: BTreeMap::new(), ..config(1_000, None) };
        assert_eq!(judge(&plan(), &unknown, &BTreeMap::new(), 0), Err(Left::NoRoute(1)));
    }
}
