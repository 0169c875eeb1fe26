//! The market's counters and every rule that changes them.
//!
//! `live = sum floor(D_c * I_c) + impaired`, `claims = ceil(S * index) + fund + premium_owed + kept`, and after every method
//! `cash + live >= claims`. A test compares every method that moves value, step by step, with the model in `models/`.
//! Every division rounds in favour of the pool: minted shares and payments down, debt and losses up.

mod accrual;
mod debt;
mod lending;
mod loss;
mod provision;
mod views;

pub use debt::Debt;
pub use lending::{Lender, Payment, Request};
pub use loss::{new_deficit, Deficit, LossSplit, RefillSource};

use cosmwasm_std::{Decimal, Uint128};
use interfaces::credit_market::OpenLoss;
use interfaces::{packed, stored};
use risk::loss_units::LossPool;

/// One at the scale of every index: 1e18.
pub const ONE: Uint128 = Uint128::new(1_000_000_000_000_000_000);
/// Lowest index that accepts supply: 0.001 at 1e18.
const INDEX_FLOOR: Uint128 = Uint128::new(1_000_000_000_000_000);

/// Every counter of the market, in base units unless a field says otherwise.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ledger {
    /// Cash held for lenders, fund and premium.
    pub cash: Uint128,
    /// Cash that belongs to loss units; not part of `cash`.
    pub refunds: Uint128,
    /// S: lenders' shares, pending and locked ones included.
    pub shares: Uint128,
    /// Shares of the seed, permanently locked.
    pub locked_shares: Uint128,
    /// Shares in withdrawal requests.
    pub pending: Uint128,
    /// Base per share, at 1e18: n shares are worth `floor(n * index)`.
    pub index: Uint128,
    /// The insurance fund.
    pub fund: Uint128,
    /// Premium owed to the security vault; excludes the fund's part.
    pub premium_owed: Uint128,
    /// What leaving lenders forfeited while lenders carried a hole; zero without provisions.
    pub kept: Uint128,
    /// Sum of the accounts' provisions.
    pub provisions: Uint128,
    /// Debt of impaired accounts, which bears no interest.
    pub impaired: Uint128,
    /// Stake that the tranches reserve for provisions, as the market last knew.
    pub reserved: Uint128,
    /// When a tranche's record was first found undecodable, in seconds since the epoch; absent while it can be decoded, and while
    /// nothing depends on it.
    pub record_fault: Option<u64>,
    /// When the last such fault ended, in seconds since the epoch; no request lapses earlier than its window after it.
    pub fault_ended_at: u64,
    /// When cash began to cover every pending request, in seconds since the epoch; absent while it does not.
    pub liquid_since: Option<u64>,
    /// Debt that carries interest, by leverage class.
    pub classes: Vec<DebtClass>,
    /// Fraction of debt that security covers, as of the last refresh; applies to the interval after it.
    pub covered: Decimal,
    /// The last loss, until the next message that touches shares turns it into loss units.
    pub open: Option<OpenLoss>,
    /// Loss units.
    pub losses: LossPool,
    /// Parts of interest below one unit.
    pub carried: Carried,
    /// Moment of the last accrual, in seconds since the epoch.
    pub accrued_at: u64,
    /// Moment of the last refresh of premiums and ceiling, in seconds since the epoch; zero before the first.
    pub refreshed_at: u64,
    /// Refresh that first found debt above what the stake allows, in seconds since the epoch; absent while it is not.
    pub exceeded_at: Option<u64>,
    /// The last day that paid rewards for marks, in days since the epoch.
    pub reward_day: u64,
    /// Rewards paid on that day.
    pub rewards: Uint128,
}

stored!(Ledger {
    cash,
    refunds,
    shares,
    locked_shares,
    pending,
    index,
    fund,
    premium_owed,
    kept,
    provisions,
    impaired,
    reserved,
    record_fault,
    fault_ended_at,
    liquid_since,
    classes,
    covered,
    open,
    losses,
    carried,
    accrued_at,
    refreshed_at,
    exceeded_at,
    reward_day,
    rewards,
});
packed!(Carried { premium, fund, lenders });
packed!(DebtClass { shares, index, premium });

/// Fractions of accrued interest below a unit, in base units at 1e18, carried so that the number of accruals changes nobody's
/// part.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Carried {
    /// Of the security vault.
    pub premium: Uint128,
    /// Of the insurance fund.
    pub fund: Uint128,
    /// Of the lenders.
    pub lenders: Uint128,
}

/// The debt of one leverage class.
#[derive(Clone, Debug, PartialEq)]
pub struct DebtClass {
    /// Debt shares of all accounts.
    pub shares: Uint128,
    /// Base per debt share, at 1e18.
    pub index: Uint128,
    /// Security premium per year, ramp included.
    pub premium: Decimal,
}

impl Ledger {
    /// An empty market with one debt class per premium. `now` in seconds since the epoch.
    pub fn new(now: u64, premiums: Vec<Decimal>) -> Self {
        let class = |premium| DebtClass { shares: Uint128::zero(), index: ONE, premium };
        let classes = premiums.into_iter().map(class).collect();
        Self { index: ONE, liquid_since: Some(now), classes, accrued_at: now, ..Self::default() }
    }
}
