//! The order of withdrawal requests. While cash covers all of them, each can be paid from its `payable_at` and lapses if it is
//! not paid within its window; no request blocks another. While cash is short no window runs, and the oldest payable request goes
//! first; a request whose `min_out` is not met is passed over and leaves the order.

use cosmwasm_std::{Addr, Order, Storage, Uint128};
use credit::ledger::{Lender, Request};
use cw_storage_plus::Bound;
use interfaces::shared::error::CommonError;

use crate::error::{ContractError, Result};
use crate::events;
use crate::session::Session;
use crate::state::{LENDERS, QUEUE, REQUESTS};

/// Maximum number of older requests that one message passes over or lets lapse.
pub const MAX_PASSED: usize = 30;

/// Result for a request after a walk over the older ones.
pub enum Turn {
    /// The request may be paid.
    Next(Box<Request>),
    /// The request has lapsed; its shares are free.
    Lapsed,
    /// More than [`MAX_PASSED`] requests are older; those walked so far no longer block.
    MoreAhead,
}

impl Session {
    /// See [`credit::ledger::Ledger::lapses_at`].
    pub fn lapses_at(&self, request: &Request) -> Option<u64> {
        self.ledger.lapses_at(request, self.params.provision.record_patience)
    }

    /// Whether the shares of a request are to be freed.
    pub fn has_lapsed(&self, request: &Request) -> bool {
        self.lapses_at(request).is_some_and(|at| self.now >= at)
    }

    /// Decides whether it is the turn of request `id`, and clears older requests out of its way. Errors: `NotFound`,
    /// `TooEarly`, `NotNext`.
    pub fn turn(&mut self, store: &mut dyn Storage, id: u64, hole: Uint128) -> Result<Turn> {
        let request = REQUESTS.may_load(store, id)?.ok_or_else(|| CommonError::not_found("request", id))?;
        if self.now < request.payable_at {
            return Err(ContractError::TooEarly { id, payable_at: request.payable_at, now: self.now });
        }
        if self.has_lapsed(&request) {
            self.lapse(store, id, &request)?;
            return Ok(Turn::Lapsed);
        }
        if request.passed_over_at.is_some() || self.ledger.is_liquid()? {
            return Ok(Turn::Next(Box::new(request)));
        }
        // All of them are payable, because this one is.
        let older = QUEUE.keys(store, None, Some(Bound::exclusive((request.payable_at, id))), Order::Ascending);
        let older = older.take(MAX_PASSED.saturating_add(1)).collect::<Result<Vec<(u64, u64)>, _>>()?;
        for (place, (_, other_id)) in older.into_iter().enumerate() {
            if place == MAX_PASSED {
                return Ok(Turn::MoreAhead);
            }
            let mut other = REQUESTS.load(store, other_id)?;
            if self.has_lapsed(&other) {
                self.lapse(store, other_id, &other)?;
                continue;
            }
            if self.ledger.exit_value(other.shares, hole)? >= other.min_out {
                return Err(ContractError::NotNext { id, next: other_id });
            }
            self.pass_over(store, other_id, &mut other)?;
        }
        Ok(Turn::Next(Box::new(request)))
    }

    /// Removes a request whose `min_out` is not met from the order.
    pub fn pass_over(&mut self, store: &mut dyn Storage, id: u64, request: &mut Request) -> Result<()> {
        self.ledger.pass_over(request, self.now)?;
        REQUESTS.save(store, id, request)?;
        QUEUE.remove(store, (request.payable_at, id));
        Ok(())
    }

    /// Frees the shares of a lapsed request.
    fn lapse(&mut self, store: &mut dyn Storage, id: u64, request: &Request) -> Result<()> {
        let mut lender = LENDERS.load(store, &request.lender)?;
        self.ledger.lapse(&mut lender, request)?;
        let lapsed_at = self.lapses_at(request).unwrap_or(self.now);
        lender.retry_at = lapsed_at.saturating_add(request.retry_after);
        LENDERS.save(store, &request.lender, &lender)?;
        remove(store, id, request);
        self.done.push(events::lapse(id, request, lender.retry_at));
        Ok(())
    }
}

/// Saves a request after a payment, or removes it when it is paid in full.
pub fn save_request(store: &mut dyn Storage, id: u64, request: &Request) -> Result<()> {
    if request.shares.is_zero() {
        remove(store, id, request);
        return Ok(());
    }
    Ok(REQUESTS.save(store, id, request)?)
}

fn remove(store: &mut dyn Storage, id: u64, request: &Request) {
    REQUESTS.remove(store, id);
    QUEUE.remove(store, (request.payable_at, id));
}

/// Saves a lender, or removes the record when it is empty.
pub fn save_lender(store: &mut dyn Storage, owner: &Addr, lender: &Lender) -> Result<()> {
    if lender.is_empty() {
        LENDERS.remove(store, owner);
        return Ok(());
    }
    Ok(LENDERS.save(store, owner, lender)?)
}
