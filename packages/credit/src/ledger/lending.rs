//! Lenders: supply, withdrawal by request, and claims of recoveries.

use cosmwasm_std::{Addr, Uint128};
use interfaces::stored;
use risk::int::{mul_div_ceil, mul_div_floor};
use risk::loss_units::{LossHolder, LossPool};

use super::{Ledger, INDEX_FLOOR, ONE};
use crate::error::{CreditError, Result};

/// A lender.
#[derive(Clone, Debug, PartialEq)]
pub struct Lender {
    /// Shares, pending ones included.
    pub shares: Uint128,
    /// Shares in withdrawal requests.
    pub pending: Uint128,
    /// Losses and recoveries of these shares.
    pub units: LossHolder,
    /// First second at which the lender may request again after a lapse, in seconds since the epoch.
    pub retry_at: u64,
}

stored!(Lender { shares, pending, units, retry_at });

impl Lender {
    /// A lender without shares, who has no part in earlier losses.
    pub fn new(pool: &LossPool) -> Self {
        Self { shares: Uint128::zero(), pending: Uint128::zero(), units: LossHolder::new(pool), retry_at: 0 }
    }

    /// Whether the record can be deleted: no shares and no loss units.
    pub fn is_empty(&self) -> bool {
        self.shares.is_zero() && self.units.is_empty()
    }
}

/// A withdrawal request, with the numbers that were in force when it was made. It cannot be cancelled.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// The lender.
    pub lender: Addr,
    /// Shares not yet paid.
    pub shares: Uint128,
    /// Least payment for these shares at which anyone may pay the request, in base units.
    pub min_out: Uint128,
    /// First second at which it can be paid, in seconds since the epoch.
    pub payable_at: u64,
    /// Seconds in which it must be paid once it can be.
    pub window: u64,
    /// Seconds from its lapse to the lender's next request.
    pub retry_after: u64,
    /// When it was first passed over because its `min_out` was not met, in seconds since the epoch.
    pub passed_over_at: Option<u64>,
}

stored!(Request { lender, shares, min_out, payable_at, window, retry_after, passed_over_at });

/// Result of paying a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payment {
    /// Shares burned.
    pub shares: Uint128,
    /// Base units paid.
    pub amount: Uint128,
    /// Value of the shares less the payment, kept for open provisions.
    pub kept: Uint128,
}

impl Ledger {
    /// Converts the open loss into loss units. Every message that touches shares starts with it.
    pub fn flush(&mut self) -> Result<()> {
        if let Some(open) = self.open.take() {
            self.losses.record_loss(open.left, self.shares)?;
        }
        Ok(())
    }

    /// Creates a lender. Converts the open loss into loss units first, so that the new lender has no part in it.
    pub fn new_lender(&mut self) -> Result<Lender> {
        self.flush()?;
        Ok(Lender::new(&self.losses))
    }

    /// Mints shares for cash, rounded down: the pool keeps the fraction. Refused while lenders carry a hole, because a new lender
    /// would gain when provisions are released. Errors: `WoundDown`, `Hole`, `NoShares`.
    pub fn supply(&mut self, lender: &mut Lender, amount: Uint128, hole: Uint128) -> Result<Uint128> {
        self.flush()?;
        if !hole.is_zero() {
            return Err(CreditError::Hole { hole });
        }
        if self.index < INDEX_FLOOR {
            return Err(CreditError::WoundDown { index: self.index, floor: INDEX_FLOOR });
        }
        let shares = mul_div_floor(amount, ONE, self.index)?;
        if shares.is_zero() {
            return Err(CreditError::NoShares { amount, index: self.index });
        }
        lender.units.touch(&self.losses, lender.shares)?;
        self.cash = self.cash.checked_add(amount)?;
        self.shares = self.shares.checked_add(shares)?;
        lender.shares = lender.shares.checked_add(shares)?;
        Ok(shares)
    }

    /// Puts shares into a request; the caller builds it. Errors: `ZeroAmount`, `NotEnoughShares`.
    pub fn request(&mut self, lender: &mut Lender, shares: Uint128) -> Result<()> {
        self.flush()?;
        lender.units.touch(&self.losses, lender.shares)?;
        let free = lender.shares.saturating_sub(lender.pending);
        if shares.is_zero() {
            return Err(CreditError::ZeroAmount);
        }
        if shares > free {
            return Err(CreditError::NotEnoughShares { free, asked: shares });
        }
        lender.pending = lender.pending.checked_add(shares)?;
        self.pending = self.pending.checked_add(shares)?;
        Ok(())
    }

    /// First second at which a request has lapsed; absent while cash is short. While a tranche's record cannot be decoded nobody
    /// can pay, so no window begins before `patience` seconds have passed since the fault.
    pub fn lapses_at(&self, request: &Request, patience: u64) -> Option<u64> {
        let payable_since = self.liquid_since.map(|since| since.max(request.payable_at));
        let from = request.passed_over_at.or(payable_since)?;
        let fault = self.record_fault.map(|since| since.saturating_add(patience));
        Some(from.max(fault.unwrap_or(self.fault_ended_at)).saturating_add(request.window))
    }

    /// Takes a request whose `min_out` is not met out of the order: it no longer reserves cash, and its window begins now, even
    /// while cash is short.
    pub fn pass_over(&mut self, request: &mut Request, now: u64) -> Result<()> {
        request.passed_over_at = Some(now);
        self.pending = self.pending.checked_sub(request.shares)?;
        Ok(())
    }

    /// Frees the shares of a request that lapsed.
    pub fn lapse(&mut self, lender: &mut Lender, request: &Request) -> Result<()> {
        lender.pending = lender.pending.checked_sub(request.shares)?;
        self.unreserve(request, request.shares)
    }

    /// Takes shares of a request out of `pending`; those of a request that was passed over are already out.
    fn unreserve(&mut self, request: &Request, shares: Uint128) -> Result<()> {
        if request.passed_over_at.is_none() {
            self.pending = self.pending.checked_sub(shares)?;
        }
        Ok(())
    }

    /// Pays a request at the exit price, as far as cash suffices; the caller has checked that it is next. What the leaving lender
    /// forfeits is added to `kept`. Error: `NoCash` when cash cannot pay one share.
    pub fn pay(&mut self, lender: &mut Lender, request: &mut Request, hole: Uint128) -> Result<Payment> {
        self.flush()?;
        lender.units.touch(&self.losses, lender.shares)?;
        let wanted = self.exit_value(request.shares, hole)?;
        let mut shares = request.shares;
        if wanted > self.cash {
            shares = mul_div_floor(shares, self.cash, wanted)?;
            if shares.is_zero() {
                return Err(CreditError::NoCash { available: self.cash, needed: wanted });
            }
        }
        // After two divisions the shares that cash can pay may be worth a unit more than cash.
        let amount = self.exit_value(shares, hole)?.min(self.cash);
        let min_out = mul_div_ceil(request.min_out, shares, request.shares)?;
        // Not the fall of all claims, which rounds up: that unit belongs to carried interest.
        let kept = self.value(shares)?.saturating_sub(amount);

        self.cash = self.cash.checked_sub(amount)?;
        self.shares = self.shares.checked_sub(shares)?;
        self.unreserve(request, shares)?;
        lender.shares = lender.shares.checked_sub(shares)?;
        lender.pending = lender.pending.checked_sub(shares)?;
        request.shares = request.shares.checked_sub(shares)?;
        request.min_out = request.min_out.saturating_sub(min_out);
        self.kept = self.kept.checked_add(kept)?;
        self.end_kept()?;
        Ok(Payment { shares, amount, kept })
    }

    /// Whether cash covers every pending request, so that none of them blocks another.
    pub fn is_liquid(&self) -> Result<bool> {
        Ok(self.cash >= self.reserved_cash()?)
    }

    /// Records whether cash covers every pending request; requests lapse only while it does.
    pub fn note_liquidity(&mut self, now: u64) -> Result<()> {
        self.liquid_since = if self.is_liquid()? { self.liquid_since.or(Some(now)) } else { None };
        Ok(())
    }

    /// Takes the lender's due recoveries out of the refunds; the caller pays them.
    pub fn claim(&mut self, lender: &mut Lender) -> Result<Uint128> {
        self.flush()?;
        lender.units.touch(&self.losses, lender.shares)?;
        let amount = lender.units.take_due()?;
        self.refunds = self.refunds.checked_sub(amount)?;
        Ok(amount)
    }
}
