//! Lenders: supply, withdrawal by request, and what recoveries pay them.

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
    /// What these shares have lost and got back.
    pub units: LossHolder,
}

impl Lender {
    /// A lender who holds nothing yet: no earlier loss is theirs.
    pub fn new(pool: &LossPool) -> Self {
        Self { shares: Uint128::zero(), pending: Uint128::zero(), units: LossHolder::new(pool) }
    }

    /// Whether nothing would be lost with the record.
    pub fn is_empty(&self) -> bool {
        self.shares.is_zero() && self.units.is_empty()
    }
}

/// A withdrawal request. It cannot be cancelled.
#[cw_serde]
pub struct Request {
    /// Who asked.
    pub lender: Addr,
    /// Shares not yet paid.
    pub shares: Uint128,
    /// What they were worth when requested.
    pub value: Uint128,
    /// When, in seconds since the epoch.
    pub requested_at: u64,
    /// The pool's loss per share at that time.
    pub lps: Uint256,
}

/// What a payment of a request did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payment {
    /// Shares that are gone.
    pub shares: Uint128,
    /// Money paid.
    pub amount: Uint128,
    /// What the shares were worth beyond that; it stays in the fund.
    pub forgone: Uint128,
}

impl Ledger {
    /// Turns the open loss into loss units: the beginning of every message that touches shares.
    pub fn flush(&mut self) -> Result<(), ContractError> {
        if let Some(open) = self.open.take() {
            self.losses.record_loss(open.left, self.shares)?;
        }
        Ok(())
    }

    /// A lender from now on: the open loss is not theirs, so it becomes loss units first.
    pub fn new_lender(&mut self) -> Result<Lender, ContractError> {
        self.flush()?;
        Ok(Lender::new(&self.losses))
    }

    /// Money in, shares out, rounded down: the pool keeps the fraction. Errors: `WoundDown`, `NoShares`.
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

    /// What shares of a request are worth: their value when requested less what they lost since (their loss units stay
    /// with the owner), at most their value now. Rounded down.
    fn worth_of(&self, request: &Request, shares: Uint128, value: Uint128) -> Result<Uint128, ContractError> {
        let lost = self.losses.lost_since(request.lps, shares)?;
        Ok(self.value(shares)?.min(value.saturating_sub(lost)))
    }

    /// What the whole request is worth. Only right after [`Ledger::flush`].
    pub fn worth(&self, request: &Request) -> Result<Uint128, ContractError> {
        self.worth_of(request, request.shares, request.value)
    }

    /// Pays a request as far as cash goes; the caller checked its delay. What the shares are worth beyond the payment
    /// goes to the fund, so that no one can enter to take it. Error: `NoCash` when not one share can be paid.
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

    /// Takes what recoveries owe the lender out of the refunds; the caller pays it.
    pub fn claim(&mut self, lender: &mut Lender) -> Result<Uint128, ContractError> {
        self.flush()?;
        lender.units.touch(&self.losses, lender.shares)?;
        let amount = lender.units.take_due()?;
        self.refunds = self.refunds.checked_sub(amount)?;
        Ok(amount)
    }
}
