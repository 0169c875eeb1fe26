//! A borrower's account.

use cosmwasm_std::{Decimal, Uint128};
use interfaces::market::DiscountLaw;
use interfaces::shared::clock::ClockStart;
use interfaces::{packed, stored};

use crate::error::{CreditError, Result};
use crate::ledger::Debt;

/// A borrower's account.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Account {
    /// What it owes.
    pub debt: Debt,
    /// Number that changes with every change of debt or collateral.
    pub revision: u64,
    /// When a message last found it at or above the edge of the band, in seconds since the epoch.
    pub healthy_at: u64,
    /// Collateral ids and amounts (units of the collateral), in ascending order of id, without zeros.
    pub collateral: Vec<(u64, Uint128)>,
    /// The time under water; absent for an account above water.
    pub under_water: Option<UnderWater>,
    /// The deficit of its write-downs, and the time of the last one; absent without any.
    pub written_down: Option<WrittenDown>,
    /// Highest provision for which a mark was rewarded, in base units.
    pub rewarded: Uint128,
}

/// The time under water, with the terms that apply to it.
#[derive(Clone, Debug, PartialEq)]
pub struct UnderWater {
    /// Start of its clock.
    pub start: ClockStart,
    /// The discount law at that moment.
    pub law: DiscountLaw,
    /// Most seconds that one block counts.
    pub seconds_per_block: Decimal,
}

/// Write-downs of an account.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WrittenDown {
    /// Id of their deficit.
    pub deficit: u64,
    /// Moment of the last one, in seconds since the epoch.
    pub at: u64,
}

stored!(Account { debt, revision, healthy_at, collateral, under_water, written_down, rewarded });
packed!(UnderWater { start, law, seconds_per_block });
packed!(WrittenDown { deficit, at });

impl Account {
    /// Amount held of a collateral, in its units.
    pub fn held(&self, id: u64) -> Uint128 {
        self.collateral.iter().find(|(held, _)| *held == id).map_or(Uint128::zero(), |(_, amount)| *amount)
    }

    /// Sets the amount held of a collateral.
    pub fn set_held(&mut self, id: u64, amount: Uint128) {
        self.collateral.retain(|(held, _)| *held != id);
        if !amount.is_zero() {
            let place = self.collateral.partition_point(|(held, _)| *held < id);
            self.collateral.insert(place, (id, amount));
        }
    }

    /// Removes collateral. Error: `NotEnoughCollateral`.
    pub fn take(&mut self, id: u64, asked: Uint128) -> Result<()> {
        let held = self.held(id);
        let error = CreditError::NotEnoughCollateral { id, held, asked };
        self.set_held(id, held.checked_sub(asked).map_err(|_| error)?);
        Ok(())
    }

    /// Whether the record can be deleted: the account holds nothing, and owes nothing that can be collected.
    pub fn is_empty(&self) -> bool {
        self.collateral.is_empty() && self.debt.shares.is_zero() && self.debt.fixed.unwrap_or_default().is_zero()
    }
}
