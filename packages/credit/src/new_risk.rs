//! What an account must satisfy to take on debt, or to give up collateral.

use cosmwasm_std::Uint128;
use interfaces::market::AccountState;
use interfaces::oracle_aggregator::PriceUse;
use risk::int::mul_floor;

use crate::account::Account;
use crate::error::{CreditError, Result};
use crate::ledger::Ledger;
use crate::valuation::Assessment;
use crate::view::View;

impl View<'_> {
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
}
