//! What decides the value of an account, besides the account: time, prices and terms.

use cosmwasm_std::{Decimal, Env, Uint128};
use interfaces::credit_market::{ClassParams, Params};
use interfaces::market::AccountState;
use interfaces::oracle_aggregator::PriceUse;
use risk::int::mul_floor;

use crate::account::Account;
use crate::error::{CreditError, Result};
use crate::ledger::Ledger;
use crate::quote::Quote;
use crate::valuation::Assessment;

/// Time, prices and terms at which accounts are valued.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The block.
    pub env: &'a Env,
    /// Parameters of the market.
    pub params: &'a Params,
    /// Its leverage classes.
    pub classes: &'a [ClassParams],
    /// Prices of at least the collaterals that the valued accounts hold.
    pub quotes: &'a [Quote],
}

impl<'a> View<'a> {
    /// Block time, in seconds since the epoch.
    pub fn now(&self) -> u64 {
        self.env.block.time.seconds()
    }

    /// A leverage class. Error: `NotFound`.
    pub fn class(&self, class: u8) -> Result<&'a ClassParams> {
        self.classes.get(usize::from(class)).ok_or(CreditError::NotFound { what: "class", id: class.into() })
    }

    /// The quote of a collateral. Error: `NotFound`.
    pub fn quote(&self, id: u64) -> Result<&'a Quote> {
        self.quotes.iter().find(|quote| quote.id == id).ok_or(CreditError::NotFound { what: "collateral", id })
    }

    /// Collateral at prices for new risk, weighted by the initial LTV of the account's class, rounded down per collateral.
    pub fn borrowing_power(&self, account: &Account) -> Result<Uint128> {
        let ltv = self.class(account.debt.class)?.initial_ltv;
        let purpose = PriceUse::NewRisk { z: self.params.band.confidence_multiple };
        account.collateral.iter().try_fold(Uint128::zero(), |sum, &(id, amount)| {
            let value = mul_floor(amount, self.quote(id)?.price(self.now(), purpose)?)?;
            Ok(sum.checked_add(mul_floor(value, ltv)?)?)
        })
    }

    /// Fails with `Unhealthy` unless the account's collateral, at prices for new risk and initial LTV, covers what is owed. A
    /// collateral without a usable price is an error.
    fn ensure_initial(&self, ledger: &Ledger, account: &Account) -> Result<()> {
        let owed = ledger.owed(&account.debt)?;
        let weighted = self.borrowing_power(account)?;
        if weighted < owed {
            return Err(CreditError::Unhealthy { weighted, owed });
        }
        Ok(())
    }

    /// Checks a marked account that took on risk: it is within initial LTV, and above the soft band unless its owner accepts the
    /// band. Errors: `Unhealthy`, `InBand`, `NoRecord`, `Price`.
    pub fn ensure_takes_risk(
        &self,
        ledger: &Ledger,
        account: &Account,
        assessment: &Assessment,
        allow_band: bool,
    ) -> Result<()> {
        self.ensure_initial(ledger, account)?;
        let &Assessment { state, health, edge, .. } = assessment;
        if state != AccountState::Healthy && !(allow_band && state == AccountState::Band) {
            return Err(CreditError::InBand { health: health.unwrap_or_default(), edge });
        }
        Ok(())
    }

    /// Fails with `DebtTooSmall` for a debt between zero and the lowest permitted debt.
    pub fn ensure_above_least(&self, ledger: &Ledger, account: &Account) -> Result<()> {
        let (owed, least) = (ledger.owed(&account.debt)?, self.params.liquidation.least_debt);
        if owed.is_zero() || owed >= least {
            return Ok(());
        }
        Err(CreditError::DebtTooSmall { owed, least })
    }

    /// A price that is usable, or remembered.
    pub(crate) fn known_price(&self, quote: &Quote) -> Option<Decimal> {
        quote.usable(self.now()).or_else(|| quote.remembered(self.now(), self.params.provision.price_memory))
    }
}
