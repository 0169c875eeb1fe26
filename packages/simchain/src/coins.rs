//! Amounts with fractions, by denomination.

use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};

use anyhow::Result;
use cosmwasm_std::{Coin, DecCoin, Decimal256};
use serde::{Deserialize, Serialize};

use crate::math;

/// Amounts of several denominations with 18 digits, like the SDK's `DecCoins`: sorted by denomination, without zeros.
#[derive(Serialize, Deserialize, Clone, Debug, Default, PartialEq, Eq)]
pub struct DecCoins(BTreeMap<String, Decimal256>);

impl DecCoins {
    /// One coin; nothing if its amount is zero.
    pub fn of(denom: &str, amount: Decimal256) -> Self {
        Self::from_iter([(denom.to_string(), amount)])
    }

    /// The amount of a denomination; zero if there is none.
    pub fn amount(&self, denom: &str) -> Decimal256 {
        self.0.get(denom).copied().unwrap_or_default()
    }

    /// Whether there are no coins.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Denominations and amounts, sorted by denomination.
    pub fn iter(&self) -> impl Iterator<Item = (&str, Decimal256)> {
        self.0.iter().map(|(denom, amount)| (denom.as_str(), *amount))
    }

    /// The whole units of each denomination, without fractions.
    pub(super) fn truncated(&self) -> Result<Vec<Coin>> {
        let whole =
            self.iter().map(|(denom, amount)| Ok(Coin { denom: denom.to_string(), amount: math::whole(amount)? }));
        let coins: Vec<Coin> = whole.collect::<Result<_>>()?;
        Ok(coins.into_iter().filter(|coin| !coin.amount.is_zero()).collect())
    }

    /// In the form that queries of a contract return.
    pub(super) fn answer(&self) -> Vec<DecCoin> {
        self.iter().map(|(denom, amount)| DecCoin::new(amount, denom)).collect()
    }

    pub(super) fn plus(&self, other: &Self) -> Result<Self> {
        let mut sum = self.0.clone();
        for (denom, amount) in other.iter() {
            let before = self.amount(denom);
            sum.insert(denom.to_string(), before.checked_add(amount)?);
        }
        Ok(Self(sum))
    }

    /// Error: the result is negative in a denomination.
    pub(super) fn minus(&self, other: &Self) -> Result<Self> {
        let mut rest = self.0.clone();
        for (denom, amount) in other.iter() {
            rest.insert(denom.to_string(), self.amount(denom).checked_sub(amount)?);
        }
        Ok(Self::from_iter(rest))
    }

    /// Each amount changed, cut as `change` cuts it.
    pub(super) fn map<E>(&self, change: impl Fn(Decimal256) -> Result<Decimal256, E>) -> Result<Self, E> {
        let changed = self.iter().map(|(denom, amount)| Ok((denom.to_string(), change(amount)?)));
        changed.collect()
    }
}

impl FromIterator<(String, Decimal256)> for DecCoins {
    fn from_iter<I: IntoIterator<Item = (String, Decimal256)>>(coins: I) -> Self {
        Self(coins.into_iter().filter(|(_, amount)| !amount.is_zero()).collect())
    }
}

impl Display for DecCoins {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let coins: Vec<_> = self.iter().map(|(denom, amount)| format!("{amount}{denom}")).collect();
        f.write_str(&coins.join(","))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn coins(parts: &[(&str, u64)]) -> DecCoins {
        parts.iter().map(|(denom, amount)| (denom.to_string(), Decimal256::from_ratio(*amount, 10u8))).collect()
    }

    #[test]
    fn zeros_are_left_out_and_denominations_are_sorted() {
        let sum = coins(&[("b", 15), ("c", 0)]).plus(&coins(&[("a", 9), ("b", 10)])).unwrap();
        assert_eq!(sum.to_string(), "0.9a,2.5b");
        let rest = sum.minus(&coins(&[("b", 25)])).unwrap();
        assert_eq!((rest.to_string(), rest.amount("b")), ("0.9a".to_string(), Decimal256::zero()));
        assert!(rest.minus(&coins(&[("b", 1)])).is_err(), "less than nothing");
    }

    #[test]
    fn fractions_are_lost() {
        let whole = coins(&[("a", 9), ("b", 25)]).truncated().unwrap();
        assert_eq!(whole, [cosmwasm_std::coin(2, "b")]);
    }
}
