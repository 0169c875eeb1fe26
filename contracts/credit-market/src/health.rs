//! Health of an account: collateral rounded down, debt rounded up, LTV per class. New risk uses the lower of price and
//! average less confidence against initial LTV; liquidation uses the accepted price against maintenance LTV.

use cosmwasm_std::{Decimal, QuerierWrapper, Uint128};
use interfaces::credit_market::Margin;
use interfaces::market::{AccountState, Lot, LotKind};
use interfaces::oracle_aggregator::{FeedRecord, OracleAggregator, PriceUse};
use interfaces::shared::error::CommonError;
use risk::int::{mul_div_floor, mul_floor};

use crate::error::ContractError;
use crate::state::{Account, Collateral};

const ONE: Uint128 = Uint128::new(1_000_000_000_000_000_000);

/// A collateral with its price record.
pub struct Quote {
    /// The collateral's id.
    pub id: u64,
    /// The collateral.
    pub collateral: Collateral,
    /// Price record; absent when it cannot be read.
    pub record: Option<FeedRecord>,
}

impl Quote {
    /// Reads the price record from the oracle's raw storage.
    pub fn read(querier: &QuerierWrapper, oracle: &OracleAggregator, id: u64, collateral: Collateral) -> Self {
        // An unreadable feed counts as a missing price, so that it cannot make account queries fail.
        let record = oracle.record(querier, collateral.feed).ok();
        Self { id, collateral, record }
    }

    /// Price for the given use. Errors: `NoRecord`, `Price`.
    pub fn price(&self, now: u64, purpose: PriceUse) -> Result<Decimal, ContractError> {
        let no_record = ContractError::NoRecord { collateral: self.id, feed: self.collateral.feed };
        let record = self.record.as_ref().ok_or(no_record)?;
        record.price(now, purpose).map_err(|error| ContractError::Price { collateral: self.id, error })
    }
}

/// Collateral behind a debt, in base units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Backing {
    /// Value of the collateral, rounded down per kind.
    pub value: Uint128,
    /// Value weighted by LTV, rounded down per kind.
    pub weighted: Uint128,
}

impl Backing {
    /// Adds one kind of collateral.
    pub fn add(self, amount: Uint128, price: Decimal, ltv: Decimal) -> Result<Self, ContractError> {
        let value = mul_floor(amount, price)?;
        Ok(Self { value: self.value.checked_add(value)?, weighted: self.weighted.checked_add(mul_floor(value, ltv)?)? })
    }

    /// Fails with `Unhealthy` unless the weighted collateral covers the debt.
    pub fn ensure_covers(&self, owed: Uint128) -> Result<(), ContractError> {
        if self.weighted < owed {
            return Err(ContractError::Unhealthy { weighted: self.weighted, owed });
        }
        Ok(())
    }
}

/// Backing of the account at prices for `purpose`; every price must be usable. `ltv` selects the LTV from the class's
/// margin.
pub fn backing(
    account: &Account,
    quotes: &[Quote],
    now: u64,
    purpose: PriceUse,
    class: u8,
    ltv: fn(&Margin) -> Decimal,
) -> Result<Backing, ContractError> {
    account.collateral.iter().try_fold(Backing::default(), |sum, &(id, amount)| {
        let quote = find(quotes, id)?;
        sum.add(amount, quote.price(now, purpose)?, ltv(quote.collateral.margin(class)?))
    })
}

fn find(quotes: &[Quote], id: u64) -> Result<&Quote, ContractError> {
    quotes.iter().find(|quote| quote.id == id).ok_or_else(|| CommonError::not_found("collateral", id).into())
}

/// An account as the engine sees it.
#[derive(Debug, PartialEq)]
pub struct Assessment {
    /// State at liquidation prices and maintenance LTV.
    pub state: AccountState,
    /// Backing; zero without a price.
    pub backing: Backing,
    /// `weighted / owed`, rounded down; absent without debt or price.
    pub health: Option<Decimal>,
    /// Collateral held, one lot per kind.
    pub lots: Vec<Lot>,
}

/// Assesses an account with debt `owed`. An account without debt is healthy even without prices.
pub fn assess(account: &Account, owed: Uint128, quotes: &[Quote], now: u64) -> Result<Assessment, ContractError> {
    let mut lots = Vec::with_capacity(account.collateral.len());
    let mut backing = Some(Backing::default());
    for &(id, amount) in &account.collateral {
        let Quote { collateral, .. } = find(quotes, id)?;
        let weight = collateral.margin(account.class)?.maintenance;
        let unit_price = find(quotes, id)?.price(now, PriceUse::Liquidation {}).ok();
        backing = match (backing, unit_price) {
            (Some(sum), Some(price)) => Some(sum.add(amount, price, weight)?),
            _ => None,
        };
        let kind = LotKind::Token(collateral.asset.clone());
        lots.push(Lot { id, kind, amount, unit_price, weight, feed: collateral.feed });
    }
    let state = match backing {
        _ if owed.is_zero() => AccountState::Healthy,
        None => AccountState::NoPrice,
        Some(backing) if backing.weighted >= owed => AccountState::Healthy,
        Some(backing) if backing.value >= owed => AccountState::Liquidatable,
        Some(_) => AccountState::Insolvent,
    };
    let health = backing.filter(|_| !owed.is_zero()).map(|backing| {
        // A health above the type's range saturates.
        mul_div_floor(backing.weighted, ONE, owed).map_or(Decimal::MAX, Decimal::new)
    });
    Ok(Assessment { state, backing: backing.unwrap_or_default(), health, lots })
}
