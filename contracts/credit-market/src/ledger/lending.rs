//! Lenders: supply, withdrawal by request, and claims of recoveries.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Addr, Uint128, Uint256};
use risk::int::mul_div_floor;
use risk::loss_units::{LossHolder, LossPool};

use super::{Ledger, INDEX_FLOOR, ONE};
use crate::error::ContractError;

/// A lender.
#[cw_serde]
pub struct Lender {
    /// Shares, pending ones included.
    pub shares: Uint128,
    /// Shares in withdrawal requests.
    pub pending: Uint128,
    /// Losses and recoveries of these shares.
    pub units: LossHolder,
}

impl Lender {
    /// A lender without shares, who takes part in no earlier loss.
    pub fn new(pool: &LossPool) -> Self {
        Self { shares: Uint128::zero(), pending: Uint128::zero(), units: LossHolder::new(pool) }
    }

    /// Whether the record can be deleted: no shares and no loss units.
    pub fn is_empty(&self) -> bool {
        self.shares.is_zero() && self.units.is_empty()
    }
}

/// A withdrawal request. It cannot be cancelled.
#[cw_serde]
pub struct Request {
    /// The lender.
    pub lender: Addr,
    /// Shares not yet paid.
    pub shares: Uint128,
    /// Their value when requested, in base units.
    pub value: Uint128,
    /// Moment of the request, in seconds since the epoch.
    pub requested_at: u64,
    /// The pool's loss per share at that moment, at 1e18.
    pub lps: Uint256,
}

/// Result of paying a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payment {
    /// Shares burned.
    pub shares: Uint128,
    /// Base units paid.
    pub amount: Uint128,
    /// Value of the shares beyond the payment; the fund receives it.
    pub forgone: Uint128,
}

impl Ledger {
    /// Converts the open loss into loss units. Every message that touches shares starts with it.
    pub fn flush(&mut self) -> Result<(), ContractError> {
        if let Some(open) = self.open.take() {
            self.losses.record_loss(open.left, self.shares)?;
        }
        Ok(())
    }

    /// Creates a lender. Converts the open loss into loss units first, so that the new lender takes no part in it.
    pub fn new_lender(&mut self) -> Result<Lender, ContractError> {
        self.flush()?;
        Ok(Lender::new(&self.losses))
    }

    /// Mints shares for cash, rounded down: the pool keeps the fraction. Errors: `WoundDown`, `NoShares`.
    pub fn supply(&mut self, lender: &mut Lender, amount: Uint128) -> Result<Uint128, ContractError> {
        self.flush()?;
        if self.index < INDEX_FLOOR {
            return Err(ContractError::WoundDown { index: self.index, floor: INDEX_FLOOR });
        }
        let shares = mul_div_floor(amount, ONE, self.index)?;
        if shares.is_zero() {
            return Err(ContractError::NoShares { amount, index: self.index });
        }
        lender.units.touch(&self.losses, lender.shares)?;
        self.cash = self.cash.checked_add(amount)?;
        self.shares = self.shares.checked_add(shares)?;
        lender.shares = lender.shares.checked_add(shares)?;
        Ok(shares)
    }

    /// Puts shares into a request. Errors: `ZeroAmount`, `NotEnoughShares`.
    pub fn request(
        &mut self,
        owner: Addr,
        lender: &mut Lender,
        shares: Uint128,
        now: u64,
    ) -> Result<Request, ContractError> {
        self.flush()?;
        lender.units.touch(&self.losses, lender.shares)?;
        let free = lender.shares.saturating_sub(lender.pending);
        if shares.is_zero() {
            return Err(ContractError::ZeroAmount);
        }
        if shares > free {
            return Err(ContractError::NotEnoughShares { free, asked: shares });
        }
        let value = self.value(shares)?;
        lender.pending = lender.pending.checked_add(shares)?;
        self.pending = self.pending.checked_add(shares)?;
        Ok(Request { lender: owner, shares, value, requested_at: now, lps: self.losses.lps })
    }

    /// Worth of shares in a request: their value when requested less their losses since, at most their value now. The
    /// loss units stay with the lender. Rounded down.
    fn worth_of(&self, request: &Request, shares: Uint128, value: Uint128) -> Result<Uint128, ContractError> {
        let lost = self.losses.lost_since(request.lps, shares)?;
        Ok(self.value(shares)?.min(value.saturating_sub(lost)))
    }

    /// Worth of the whole request. Valid only right after [`Ledger::flush`].
    pub fn worth(&self, request: &Request) -> Result<Uint128, ContractError> {
        self.worth_of(request, request.shares, request.value)
    }

    /// Pays a request as far as cash reaches; the caller has checked its delay. The fund receives the value of the
    /// shares beyond the payment, so that no newcomer can capture it. Error: `NoCash` when cash cannot pay one share.
    pub fn pay(&mut self, lender: &mut Lender, request: &mut Request) -> Result<Payment, ContractError> {
        self.flush()?;
        lender.units.touch(&self.losses, lender.shares)?;
        let wanted = self.worth(request)?;
        let mut shares = request.shares;
        if wanted > self.cash {
            shares = mul_div_floor(shares, self.cash, wanted)?;
            if shares.is_zero() {
                return Err(ContractError::NoCash { available: self.cash, needed: wanted });
            }
        }
        let value_then = mul_div_floor(request.value, shares, request.shares)?;
        let value_now = self.value(shares)?;
        let amount = self.worth_of(request, shares, value_then)?;
        let forgone = value_now.checked_sub(amount)?;

        self.cash = self.cash.checked_sub(amount)?;
        self.shares = self.shares.checked_sub(shares)?;
        self.pending = self.pending.checked_sub(shares)?;
        self.fund = self.fund.checked_add(forgone)?;
        lender.shares = lender.shares.checked_sub(shares)?;
        lender.pending = lender.pending.checked_sub(shares)?;
        request.shares = request.shares.checked_sub(shares)?;
        request.value = request.value.checked_sub(value_then)?;
        Ok(Payment { shares, amount, forgone })
    }

    /// Takes the lender's due recoveries out of the refunds; the caller pays them.
    pub fn claim(&mut self, lender: &mut Lender) -> Result<Uint128, ContractError> {
        self.flush()?;
        lender.units.touch(&self.losses, lender.shares)?;
        let amount = lender.units.take_due()?;
        self.refunds = self.refunds.checked_sub(amount)?;
        Ok(amount)
    }
}
