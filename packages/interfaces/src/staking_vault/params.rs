//! Parameters set by governance, with their ranges and defaults.

use crate::shared::apart::apart;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Decimal, Uint128};

/// The highest permitted fee on rewards: 10 %.
pub const MAX_FEE: Decimal = Decimal::percent(10);
/// The most recipients that share the fee on rewards, besides `fee_recipient` and the stakers.
pub const MAX_FEE_SHARES: u64 = 4;
/// The highest permitted fee of an exit paid from the buffer: 5 %.
pub const MAX_INSTANT_FEE: Decimal = Decimal::percent(5);
/// The highest permitted lowest fee of such an exit: 1 %.
pub const MAX_INSTANT_FLOOR: Decimal = Decimal::percent(1);
/// Highest permitted value of [`Params::max_entries`].
pub const MAX_ENTRIES: u64 = 100;
/// The longest permitted period of any kind, in seconds: 365 days.
pub const MAX_PERIOD: u64 = 365 * 86_400;
/// The lowest permitted `least_seed`, in units of the native coin. With less, a gift to the collector could make one share worth
/// more than users stake, and rounding would cost them much.
pub const LEAST_SEED: u128 = 1_000;
/// The most validators of the set, because a sync reads all of them.
pub const MAX_VALIDATORS: u64 = 100;

/// The highest bound on the growth of the rate, a millionfold per day: in effect no bound.
pub const MAX_GROWTH: Decimal = Decimal::raw(1_000_000_000_000_000_000_000_000);
/// The most assets that one call sweeps.
pub const MAX_SWEPT: u64 = 20;
/// Days for which the redemption rate is kept.
pub const RATE_DAYS: u64 = 90;
/// The most validators that a caller may skip in one call.
pub const MAX_SKIPPED: u64 = 2;
/// The most stake that skipped validators may hold together, as a part of the bonded stake: 10 %.
pub const MAX_SKIPPED_STAKE: Decimal = Decimal::percent(10);
/// The most stake that a guardian may put into quarantine, as a part of the bonded stake: 50 %.
pub const MAX_QUARANTINE: Decimal = Decimal::percent(50);

/// Parameters set by governance.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub struct Params {
    /// Unbonding period of the chain. Unit: seconds. Range: 1 to 31536000. Default: 1814400. Used where the chain does
    /// not answer when an undelegation completes; too low settles such exits before they are paid, too high delays them.
    pub unbonding_period: u64,
    /// Age of the open batch, counted from its first share, at which it can be submitted; also the shortest time between two
    /// attempts to undelegate what the chain refused. `batch_interval * max_entries` must exceed
    /// `unbonding_period + interval_margin`. Unit: seconds. Range: 1 to 31536000. Default: 345600. Too low makes the chain
    /// refuse undelegations, which delays exits; too high makes leavers wait longer.
    pub batch_interval: u64,
    /// Unbonding entries that the chain allows at a time for one delegator and validator, and redelegations for a pair: its
    /// staking parameter `max_entries`. Unit: entries. Range: 1 to 100. Default: 7. Too low leaves places at validators unused;
    /// too high makes the chain refuse undelegations, which delays exits.
    pub max_entries: u64,
    /// Time by which `max_entries` intervals must exceed the unbonding period, and for which a completed unbonding still counts
    /// as one of a validator's entries. Unit: seconds. Range: 0 to 31536000. Default: 86400. Too low makes the chain refuse
    /// undelegations after it stood still; too high leaves places at validators unused.
    pub interval_margin: u64,
    /// Time after its completion during which an entry that was not paid in full is not booked as short. Unit: seconds. Range: 0 to
    /// 31536000. Default: 86400. Too low books unbondings that another module holds back as lost, until they arrive; too high makes
    /// leavers of a slashed batch wait.
    pub settle_grace: u64,
    /// Oldest sync with which `Stake` works. Unit: seconds. Range: 1 to 31536000. Default: 172800. Too low refuses stakes
    /// whenever nobody syncs; too high lets new stakers buy shares at a rate before a slash, which hurts them.
    pub max_sync_age: u64,
    /// Shortest time over which swept rewards vest. Unit: seconds. Range: 1 to 31536000. Default: 86400. Too low lets
    /// those who stake just before a compound take rewards of earlier holders; too high delays the rewards of all.
    pub vesting_period: u64,
    /// Part of swept rewards taken as fee. Unit: fraction. Range: 0 to 0.1. Default: 0.05. Too low starves the recipient;
    /// too high takes yield from holders.
    pub fee: Decimal,
    /// Account that receives the fee. Unit: address. Range: any account. Default: the treasury. A wrong account takes the fee
    /// from the treasury; one that cannot receive coins stops compounding, which hurts holders.
    pub fee_recipient: String,
    /// Part of the fee paid to stakers of a tranche of the security vault. Default: none.
    pub security_share: Option<SecurityShare>,
    /// Parts of the fee paid to other accounts, for example a referrer. Unit: recipients. Range: 0 to 4, each account once; with
    /// the stakers' part at most the whole fee. Default: none. Too low leaves a referrer without income; too high leaves the fee
    /// recipient without income.
    #[serde(deserialize_with = "apart")]
    pub fee_shares: Vec<FeeShare>,
    /// Most coins by which bonded stake and buffer together may grow by stakes in one day, net of what leaves; the day starts
    /// with the first sync after the previous one ended. No cap when absent. Unit: base units. Range: any. Default: none. Too
    /// low refuses stakes; too high, or none, lets one deposit outgrow what validators, markets and buffer are set up for.
    pub inflow_cap: Option<Uint128>,
    /// Bounds on the movement of the redemption rate.
    #[serde(deserialize_with = "apart")]
    pub bounds: RateBounds,
    /// Most messages of each kind to the staking module in one call. Unit: messages. Range: 1 to 100. Default: 10. Too low
    /// spreads submissions and compounds over many calls; too high makes a call exceed the gas limit of a block.
    pub max_delegations: u32,
    /// Fee of an exit paid from the buffer.
    #[serde(deserialize_with = "apart")]
    pub instant: InstantFee,
    /// Limits of the moves of stake between validators.
    #[serde(deserialize_with = "apart")]
    pub rebalance: RebalanceParams,
}

/// The stakers who share the fee on rewards.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub struct SecurityShare {
    /// Address of the security vault, or of the oracle, which then pays its reporters. Unit: address. Range: any account. Default:
    /// the oracle. A wrong address refuses the share, which the staking vault then keeps, so that the tranche's stakers do not
    /// receive it.
    pub vault: String,
    /// Tranche whose stakers are paid. Unit: id. Range: any tranche. Default: none. A wrong tranche pays stakers to whom the
    /// share was not promised.
    pub tranche: u64,
    /// Part of the fee. Unit: fraction. Range: 0 to 1. Default: none. Too low leaves the tranche without reward; too high leaves the fee
    /// recipient without income.
    pub share: Decimal,
}

/// An account that shares the fee on rewards.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub struct FeeShare {
    /// Account that is paid with each compound. Unit: address. Range: any account. Default: none. A wrong account takes the
    /// share; the share of an account that cannot receive coins is kept for it.
    pub recipient: String,
    /// Part of the fee. Unit: fraction. Range: 0 to 1. Default: none. Too low leaves the account without income; too high leaves the fee
    /// recipient without income.
    pub share: Decimal,
}

/// Bounds on the movement of the redemption rate.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub struct RateBounds {
    /// Rise per day beyond which rewards and other gains vest more slowly than `vesting_period`, over at most a year. Unit:
    /// fraction of the coins that back all shares. Range: 0.000001 to 1000000. Default: 0.005. Too low delays rewards; too high lets a
    /// gift move the rate, and with it the price of the LST as collateral, at once.
    pub max_growth: Decimal,
    /// Fall found by one sync above which stakes are paused. Unit: fraction of bonded stake and buffer. Range: 0 to 1. Default:
    /// 0.05. Too low pauses stakes after a small slash; too high lets newcomers stake while the chain still books slashes.
    pub max_fall: Decimal,
    /// Length of that pause. Unit: seconds. Range: 0 to 259200. Default: 86400. Too low ends it before the slashes are known;
    /// too high refuses stakes for nothing.
    pub pause: u64,
}

/// Fee of an exit paid from the buffer. A coin costs `floor` while the buffer is at its target, and linearly more, up to
/// `ceiling`, as the buffer empties.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub struct InstantFee {
    /// Lowest fee. Unit: fraction of the amount. Range: 0 to 0.01, at most `ceiling`. Default: 0.001. Too low lets those who see a
    /// slash coming leave for nothing; too high hurts leavers.
    pub floor: Decimal,
    /// Highest fee, at an empty buffer. Unit: fraction of the amount. Range: 0 to 0.05. Default: 0.03. Too low lets a few
    /// empty the buffer cheaply; too high hurts those who must leave at once.
    pub ceiling: Decimal,
    /// Buffer at and above which only `floor` is charged. Unit: fraction of the bonded stake. Range: 0 to 1. Default: 0.01.
    /// Too low leaves nothing for instant exits; too high keeps stake idle, which costs all holders yield.
    pub target: Decimal,
}

/// Limits of the moves of stake between validators. A redelegation locks its destination for an unbonding period, so only
/// a keeper may order it.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub struct RebalanceParams {
    /// Account that may rebalance; no account when absent. Unit: address. Range: any account. Default: none (the deployment names
    /// the guardian). A wrong account can move stake within the budget without purpose, which locks destinations and hurts
    /// holders; with no account, weights drift.
    pub keeper: Option<String>,
    /// Part of the bonded stake that may move in one period. Unit: fraction. Range: 0 to 1. Default: 0.1. Too low keeps
    /// stake at validators that should lose it; too high lets a bad keeper lock much stake at once.
    pub budget: Decimal,
    /// Length of a period; a new one starts with the first rebalance after the previous one ended. Unit: seconds. Range: 1
    /// to 31536000. Default: 1814400. Too low weakens the budget; too high makes corrections slow.
    pub period: u64,
    /// Distance from its target within which a validator neither gives nor takes stake by redelegation, and to which exits may
    /// take from it, so that few validators are asked. Unit: fraction of the bonded stake. Range: 0 to 1. Default: 0.01. Too
    /// low locks validators for dust and makes submissions dear; too high leaves the weights unfollowed.
    pub tolerance: Decimal,
}
