//! Plans for denominations with a number of decimal places other than six.

use crate::Plan;
use cosmwasm_std::Uint128;
use interfaces::risk_steward::Parameter;
use interfaces::staking_vault::LEAST_SEED;
use serde::{Deserialize, Serialize};

/// Decimal places of the amounts in [`Plan::new`].
const PLANNED: u8 = 6;

/// Decimal places of the denominations: how many units a token has, as a power of ten.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decimals {
    /// Of the staked denomination and of the liquid staking token. Range: 0 to 18. Default: 6.
    pub native: u8,
    /// Of the lent denomination. Range: 0 to 18. Default: 6.
    pub base: u8,
}

impl Decimals {
    /// The most: prices of units have 18 digits.
    pub const MOST: u8 = 18;
    /// The most by which the two may differ. With 18 and 6 places, a price of a native unit in base units has four digits at a
    /// hundredth of a base token for a native token; with a larger difference, usual prices have none, or exceed the largest.
    pub const MOST_APART: u8 = 12;
}

impl Default for Decimals {
    fn default() -> Self {
        Self { native: PLANNED, base: PLANNED }
    }
}

impl Plan {
    /// As [`Plan::new`], with every amount of the two denominations in their units. The governance token, which the suite creates
    /// itself, has six decimal places on every chain.
    pub fn scaled(native: &str, base: &str, decimals: Decimals) -> Self {
        let mut plan = Self { decimals, ..Self::new(native, base) };
        plan.lst.decimals = decimals.native;
        scale(&mut plan.seed, decimals.native);
        scale(&mut plan.least_seed, decimals.native);
        let (market, engine) = (&mut plan.market, &mut plan.engine);
        let params = &mut market.params;
        for amount in [
            &mut market.seed,
            &mut market.floor,
            &mut market.min_hold,
            &mut params.provision.mark_max,
            &mut params.provision.mark_daily,
            &mut params.withdrawal.least,
            &mut params.debt_cap,
            &mut params.liquidation.least_debt,
            &mut engine.min_hold,
        ] {
            scale(amount, decimals.base);
        }
        // With few places even a whole token is few units: vault and market accept no smaller seed than this.
        for amount in [&mut plan.least_seed, &mut plan.seed, &mut market.seed] {
            *amount = LEAST_SEED.max(amount.u128()).into();
        }
        for rule in plan.steward.rules.iter_mut().filter(|rule| rule.parameter == Parameter::DebtCap {}) {
            [&mut rule.min, &mut rule.max, &mut rule.step].into_iter().for_each(|amount| scale(amount, decimals.base));
        }
        plan
    }
}

/// Converts from six decimal places to `decimals`; at least one unit.
fn scale(amount: &mut Uint128, decimals: u8) {
    let power = |places: u8| Uint128::new(10u128.saturating_pow(u32::from(places)));
    *amount = match decimals.checked_sub(PLANNED) {
        Some(more) => amount.saturating_mul(power(more)),
        None => amount.checked_div(power(PLANNED.saturating_sub(decimals))).unwrap_or_default().max(Uint128::one()),
    };
}
