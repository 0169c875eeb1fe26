//! Parameters of the vault and terms of its tranches, set by governance.

use super::Recipient;
use crate::shared::asset::AssetUnchecked;
use crate::shared::error::CommonError;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Decimal, Uint128};

/// The longest cooldown, hold and reward period, in seconds (180 d): no parameter locks stake indefinitely.
pub const LONGEST: u64 = 180 * 86_400;

/// Governance-set parameters.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub struct Params {
    /// The longest time that holds reduce a payout, or a reserve stops it, after the end of its cooldown. Unit: seconds.
    /// Range: 1 to 15552000. Default: 2592000. Too low lets stakers leave before a deficit is covered, which hurts lenders;
    /// too high lets a faulty slasher or reserver lock stakers in.
    pub max_hold: u64,
    /// The time over which a reward vests. Unit: seconds. Range: 1 to 15552000. Default: 86400. Too low lets stake that
    /// comes just before a reward take most of it from the other stakers; too high pays stakers late.
    pub reward_period: u64,
    /// The largest part of a tranche's assets that may be on hold while the tranche accepts stake, and the least part whose
    /// reserve stops payouts: claims below it are too small to close a tranche. Unit: fraction. Range: 0 to 0.1. Default:
    /// 0.01. Too low lets a small deficit close a large tranche to new stakers, or a small provision keep stakers in; too
    /// high lets new stakers pay a large part of a deficit that is older than their stake.
    pub max_entry_hold: Decimal,
    /// The account that receives slashed stake. Unit: address. Range: any account. Default: the treasury. A wrong account
    /// costs the treasury what is slashed.
    pub slash_recipient: String,
}

impl Params {
    /// Checks every parameter but the address. Error: `OutOfRange` for the first one outside its range.
    pub fn ensure_valid(&self) -> Result<(), CommonError> {
        CommonError::ensure_range("max_entry_hold", self.max_entry_hold, Decimal::zero(), Decimal::percent(10))?;
        CommonError::ensure_range("max_hold", self.max_hold, 1, LONGEST)?;
        CommonError::ensure_range("reward_period", self.reward_period, 1, LONGEST)
    }
}

/// A tranche to be added.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub struct NewTranche {
    /// The asset that is staked.
    pub asset: AssetUnchecked,
    /// The only contract that may hold, cover, restore and slash. A wrong one can take everything above the floor from
    /// the stakers.
    pub slasher: String,
    /// The market whose provisions may reserve this tranche's stake; none when absent. The vault queries its need before a
    /// payout.
    pub reserver: Option<String>,
    /// The order in which losses reach the tranches of one slasher: higher pays later. For readers; the slasher decides.
    /// Range: 0 to 255. Default: 0.
    pub seniority: u8,
    /// The time from the start of a cooldown to its payout. Unit: seconds. Range: 1 to 15552000. Default: 1209600 for a
    /// market, 1814400 for a reporter. Too low lets stakers leave ahead of a loss that they see coming, which hurts
    /// those who stay; too high deters stakers.
    pub cooldown: u64,
    /// Assets that cover leaves in the tranche, and shares that the first staker gives up. Unit: smallest units of the
    /// asset. Range: 1 or more. Default: 1000000. Too low makes shares easy to inflate, which hurts later stakers; too
    /// high costs the first staker.
    pub floor: Uint128,
    /// The largest amount that places no hold. Unit: smallest units of the asset. Range: 0 or more. Default: 1000000. Too
    /// low lets dust close the tranche to new stakers; too high lets stakers leave ahead of a deficit.
    pub min_hold: Uint128,
    /// The locks that stakers may choose, for more weight in rewards and votes; at most [`super::MAX_LOCKS`], each longer
    /// than the one before and of no less weight.
    pub locks: Vec<Lock>,
    /// Tokens that stakers are rewarded in besides the tranche's own asset; at most 7, and more by
    /// [`super::ExecuteMsg::ListReward`].
    pub rewards: Vec<AssetUnchecked>,
    /// Cap and target size.
    pub size: TrancheSize,
    /// The events that may take its stake; they never change.
    pub rules: super::SlashRules,
    /// The account that the stake secures, such as a reporter: it earns the commission and sets it. None when absent.
    pub operator: Option<String>,
    /// The operator's part of rewards and emissions. Unit: fraction. Range: 0 to 0.3. Default: 0. Too low does not pay the
    /// operator; too high costs stakers their rewards.
    pub commission: Decimal,
    /// The contract for which a part of each reward is set aside, such as the oracle, whose reporters protect the same lenders. Unit
    /// of the part: fraction. Range: 0 to 0.5. Default: 0.1 in the market's tranche for the oracle, none in others. Too low pays
    /// reporters nothing for the debts that depend on them; too high costs stakers their premium.
    pub share: Option<Recipient<String>>,
}

/// Cap and target size of a tranche. Amounts in the smallest unit of its asset.
#[cw_serde]
#[derive(Copy, Default, Eq)]
#[serde(deny_unknown_fields)]
pub struct TrancheSize {
    /// Assets above which no stake enters. Unit: smallest units of the asset. Range: 0 or more; none when absent. Default:
    /// none. Too low turns away cover; too high lets one tranche, or one reporter, grow too large.
    pub cap: Option<Uint128>,
    /// Assets at which emissions are paid in full. With `x = assets / target` an emission pays `x * (2 - x)` of its rate up to
    /// the target, and `1 / x` of it above. Unit: smallest units of the asset. Range: 1 or more; always in full when absent.
    /// Default: none. Too low pays little for needed stake; too high pays for stake that is not needed.
    pub target: Option<Uint128>,
}

/// A lock that stakers of a tranche may choose. It changes their weight in rewards and votes, and nothing else.
#[cw_serde]
#[derive(Copy, Eq)]
pub struct Lock {
    /// Time for which shares cannot start a cooldown. Unit: seconds. Range: 1 to 126144000. Default: 2592000, 7776000 and
    /// 31536000. Too low pays for no commitment, which hurts the other stakers; too high deters stakers.
    pub seconds: u64,
    /// Weight of a locked share in rewards and votes. Unit: hundredths of an unlocked share. Range: 100 to
    /// 1000. Default: 125, 160 and 250. Too low attracts no locks; too high takes rewards and votes from unlocked stake.
    pub weight: u32,
}

/// Stake created at instantiation.
#[cw_serde]
pub struct GenesisStake {
    /// The id of the tranche.
    pub tranche: u64,
    /// The owner of the stake.
    pub owner: String,
    /// The amount of the tranche's asset.
    pub amount: Uint128,
}

crate::packed!(TrancheSize { cap, target });
crate::packed!(Lock { seconds, weight });
