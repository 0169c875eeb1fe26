//! The events that may take stake of a tranche, and how much: fixed when the tranche is added, so that stakers know them in
//! advance.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Addr, Decimal, Uint128};

/// Maximum number of recipients of one tranche's slashed stake.
pub const MAX_RECIPIENTS: usize = 4;
/// The most exploits that are reported and open at a time in one tranche. It bounds the list of a tranche's holds.
pub const MAX_FINDINGS: usize = 10;

/// The events that may take stake of a tranche. They never change.
#[cw_serde]
pub struct SlashRules {
    /// The window over which the parts of several events add up; it begins with the first event after the previous window. Unit:
    /// seconds. Range: 1 to 15552000. Default: 2592000. Too low makes the limits protect stakers little; too high leaves them used
    /// up for long.
    pub period: u64,
    /// A fault that the slasher proves, as the oracle does: [`super::ExecuteMsg::Slash`].
    pub fault: Limit,
    /// A deficit of a market: [`super::ExecuteMsg::Cover`] and [`super::ExecuteMsg::Seize`]. The part of a deficit above a limit
    /// is never charged later: the tranche is a reinsurer up to the limit.
    pub shortfall: Limit,
    /// An exploit that governance finds: [`super::ExecuteMsg::ReportExploit`].
    pub exploit: Limit,
    /// The time from an exploit's report to its slash, in which it can be withdrawn. Unit: seconds. Range: 1 to 15552000.
    /// Default: 604800. Too low gives stakers no time to object; too high keeps payouts reduced for long.
    pub exploit_delay: u64,
    /// Who receives slashed stake, besides [`super::Params::slash_recipient`], which receives the rest.
    pub recipients: Vec<Recipient<String>>,
}

impl SlashRules {
    /// Only deficits of a market take stake, without a limit: a limit would leave cover idle beside a loss.
    pub const fn of_market() -> Self {
        Self::of(Limit::NEVER, Limit::WHOLE, Limit::NEVER)
    }

    /// Faults take stake as the oracle limits them, and a finding of governance takes up to half: the oracle's rule proves no fault
    /// of a majority that lies together.
    pub const fn of_reporter() -> Self {
        let half = Decimal::raw(500_000_000_000_000_000);
        Self::of(Limit::WHOLE, Limit::NEVER, Limit { per_event: half, per_period: half })
    }

    /// Deficits take stake without a limit, and a finding of governance takes up to half.
    pub fn of_voters() -> Self {
        Self { exploit: Self::of_reporter().exploit, ..Self::of_market() }
    }

    const fn of(fault: Limit, shortfall: Limit, exploit: Limit) -> Self {
        Self { period: 30 * 86_400, fault, shortfall, exploit, exploit_delay: 7 * 86_400, recipients: vec![] }
    }
}

/// Limit of one kind of event. Zeros exclude the kind.
#[cw_serde]
#[derive(Copy, Default, Eq)]
pub struct Limit {
    /// The largest part of the assets that one event takes; a deficit is one event. Unit: fraction. Range: 0 to 1. Default: 1.
    /// Too low leaves lenders without the cover that they expect; too high lets one event take more than stakers accept.
    pub per_event: Decimal,
    /// The largest part that all events of a window take, of the assets at its beginning. Unit: fraction. Range: 0 to 1.
    /// Default: 1. Too low leaves cover idle while lenders lose; too high lets a series of events take more than one may.
    pub per_period: Decimal,
}

impl Limit {
    /// No limit: any event may take everything.
    pub const WHOLE: Self = Self { per_event: Decimal::one(), per_period: Decimal::one() };
    /// The kind of event takes nothing.
    pub const NEVER: Self = Self { per_event: Decimal::zero(), per_period: Decimal::zero() };
}

/// Who receives a part of what is slashed.
#[cw_serde]
pub struct Recipient<A> {
    /// The account.
    pub address: A,
    /// Its part. Unit: fraction. Range: 0 to 1, and 1 with the other recipients' parts. A wrong account costs the treasury
    /// this part of what is slashed.
    pub part: Decimal,
}

/// The slashing rules of a tranche, and the amounts that they permit now.
#[cw_serde]
pub struct RulesResponse {
    /// The rules.
    pub rules: SlashRules,
    /// The most that one more fault may take now, in the tranche's asset.
    pub fault: Uint128,
    /// The most that one new deficit may take now.
    pub shortfall: Uint128,
    /// The most that one reported exploit may take now.
    pub exploit: Uint128,
    /// The end of the present window, in seconds since the epoch; in the past when none runs.
    pub window_ends_at: u64,
    /// Exploits that are reported and not resolved.
    pub findings: Vec<Finding>,
}

/// A reported exploit.
#[cw_serde]
pub struct Finding {
    /// Its id, unique in the vault.
    pub id: u64,
    /// The part of the assets that it takes, as far as the limits allow.
    pub fraction: Decimal,
    /// Reason given by governance.
    pub reason: String,
    /// The first moment of its slash, in seconds since the epoch.
    pub resolvable_at: u64,
}

/// Names an entry of slashed stake, for paging.
#[cw_serde]
pub struct SlashedKey {
    /// The asset.
    pub asset: crate::Asset,
    /// The account that it belongs to.
    pub recipient: String,
}

/// Slashed stake that is not yet swept.
#[cw_serde]
pub struct SlashedResponse {
    /// The asset.
    pub asset: crate::Asset,
    /// The account that it belongs to.
    pub recipient: Addr,
    /// The amount.
    pub amount: Uint128,
}

impl crate::shared::packed::Packed for Recipient<Addr> {
    fn pack(&self, to: &mut Vec<u8>) {
        self.address.pack(to);
        self.part.pack(to);
    }

    fn unpack(from: &mut &[u8]) -> cosmwasm_std::StdResult<Self> {
        Ok(Self { address: Addr::unpack(from)?, part: Decimal::unpack(from)? })
    }
}

crate::packed!(Finding { id, fraction, reason, resolvable_at });
