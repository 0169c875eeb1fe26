//! A recovery in an asset other than the tranche's is offered for the tranche's asset, at a price that falls with time. So loss
//! units are paid in one asset, and the vault needs no price.

use cosmwasm_std::Uint128;
use cw_storage_plus::Map;
use interfaces::security_vault::EXCHANGE_PERIOD;
use interfaces::{stored, Asset};
use risk::int::{mul_div_ceil, mul_div_floor};

use crate::error::ContractError;

/// Offers, by tranche and the asset's name.
pub const OFFERS: Map<(u64, String), Offer> = Map::new("offers");

/// An asset that is offered.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// The asset.
    pub asset: Asset,
    /// What is left of it.
    pub amount: Uint128,
    /// Price of the whole amount at `since`, in the tranche's asset.
    pub ask: Uint128,
    /// When the price began to fall, in seconds since the epoch.
    pub since: u64,
}

stored!(Offer { asset, amount, ask, since });

impl Offer {
    /// Price of the whole amount now: `ask * (1 - t / period)`, rounded up, at least one unit.
    pub fn price(&self, now: u64) -> Result<Uint128, ContractError> {
        let left = EXCHANGE_PERIOD.saturating_sub(now.saturating_sub(self.since));
        Ok(mul_div_ceil(self.ask, left.into(), EXCHANGE_PERIOD.into())?.max(Uint128::one()))
    }

    /// Adds more of the asset at its own ask; the fall begins anew from the present price.
    pub fn add(&mut self, amount: Uint128, ask: Uint128, now: u64) -> Result<(), ContractError> {
        let price = if self.amount.is_zero() { Uint128::zero() } else { self.price(now)? };
        (self.ask, self.since) = (price.checked_add(ask)?, now);
        self.amount = self.amount.checked_add(amount)?;
        Ok(())
    }

    /// Buys with `funds`: returns the amount bought, rounded down, and the part of the funds paid.
    pub fn buy(&mut self, funds: Uint128, now: u64) -> Result<(Uint128, Uint128), ContractError> {
        let price = self.price(now)?;
        let paid = funds.min(price);
        let bought = mul_div_floor(self.amount, paid, price)?;
        // The rest keeps its unit price.
        self.ask = mul_div_ceil(self.ask, price.checked_sub(paid)?, price)?;
        self.amount = self.amount.checked_sub(bought)?;
        Ok((bought, paid))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn u(amount: u128) -> Uint128 {
        Uint128::new(amount)
    }

    fn offer(amount: u128, ask: u128) -> Offer {
        Offer { asset: Asset::Native("ubase".into()), amount: u(amount), ask: u(ask), since: 1_000 }
    }

    #[test]
    fn the_price_falls_in_a_line_to_a_unit() {
        let offer = offer(500, 864);
        for (after, price) in [(0, 864), (1, 864), (100, 863), (43_200, 432), (86_399, 1), (86_400, 1), (999_999, 1)] {
            assert_eq!(offer.price(1_000 + after), Ok(u(price)), "{after}");
        }
    }

    #[test]
    fn a_part_costs_its_part_and_leaves_the_unit_price() {
        let mut offer = offer(500, 1_000);
        // 500 at the half of the time.
        assert_eq!(offer.buy(u(200), 44_200), Ok((u(200), u(200))));
        assert_eq!((offer.amount, offer.ask, offer.price(44_200)), (u(300), u(600), Ok(u(300))));
        assert_eq!(offer.buy(u(900), 44_200), Ok((u(300), u(300))));
        assert_eq!(offer.amount, u(0));
    }

    #[test]
    fn more_of_it_joins_at_the_present_price() {
        let mut offer = offer(500, 1_000);
        offer.add(u(100), u(50), 44_200).unwrap();
        assert_eq!((offer.amount, offer.ask, offer.since), (u(600), u(550), 44_200));
    }
}
