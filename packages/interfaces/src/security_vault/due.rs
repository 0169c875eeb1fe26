//! Work at the vault that anyone may do now.

use super::SlashedKey;
use crate::shared::asset::Asset;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::Uint128;

/// A message that the vault accepts from anyone now.
#[cw_serde]
pub enum DueJob {
    /// `resolve_exploit` is accepted.
    ResolveExploit {
        /// Id of the tranche.
        tranche: u64,
        /// Id of the finding.
        id: u64,
        /// First moment at which it was accepted, in seconds since the epoch.
        due_at: u64,
    },
    /// `sweep_slashed` sends slashed stake to its recipient.
    SweepSlashed {
        /// The asset.
        asset: Asset,
        /// The recipient.
        recipient: String,
        /// Amount, in units of the asset.
        amount: Uint128,
    },
    /// `share_rewards` sends a part of the rewards to the contract that shares them. One job per token, so that a refused token
    /// stops no other.
    ShareRewards {
        /// Id of the tranche.
        tranche: u64,
        /// The token.
        asset: Asset,
        /// Amount, in units of the token.
        amount: Uint128,
    },
    /// `payout` pays a cooldown in full. A payout that a hold or a reserve reduces is not listed: only its owner may accept less.
    Payout {
        /// Id of the tranche.
        tranche: u64,
        /// Owner of the shares.
        owner: String,
        /// Id of the cooldown.
        id: u64,
        /// Payment, in units of the tranche's asset.
        amount: Uint128,
        /// First moment of its payout, in seconds since the epoch.
        due_at: u64,
    },
    /// `expire` ends locks of an owner, whose weight counts until then.
    Expire {
        /// Id of the tranche.
        tranche: u64,
        /// Owner of the shares.
        owner: String,
        /// End of the first of these locks, in seconds since the epoch.
        due_at: u64,
    },
}

/// Where a page of due work begins.
#[cw_serde]
pub enum DueCursor {
    /// At the findings.
    Findings {
        /// Last finding of the previous page; from the first one when absent.
        start_after: Option<FindingKey>,
    },
    /// At the slashed stake.
    Slashed {
        /// Last asset and recipient of the previous page; from the first ones when absent.
        start_after: Option<SlashedKey>,
    },
    /// At the tranches whose rewards are shared.
    Tranches {
        /// Last tranche of the previous page; from the first one when absent.
        start_after: Option<u64>,
    },
    /// At the cooldowns.
    Cooldowns {
        /// Last cooldown of the previous page; from the first one when absent.
        start_after: Option<CooldownKey>,
    },
    /// At the positions.
    Positions {
        /// Last position of the previous page; from the first one when absent.
        start_after: Option<PositionKey>,
    },
}

/// Key of a finding.
#[cw_serde]
pub struct FindingKey {
    /// Id of the tranche.
    pub tranche: u64,
    /// Id of the finding.
    pub id: u64,
}

/// Key of a cooldown.
#[cw_serde]
pub struct CooldownKey {
    /// Id of the tranche.
    pub tranche: u64,
    /// Owner of the shares.
    pub owner: String,
    /// Id of the cooldown.
    pub id: u64,
}

/// Key of a position.
#[cw_serde]
pub struct PositionKey {
    /// Id of the tranche.
    pub tranche: u64,
    /// Owner of the shares.
    pub owner: String,
}

/// A page of due work.
#[cw_serde]
pub struct DueResponse {
    /// The jobs; may be empty while `next` is present.
    pub jobs: Vec<DueJob>,
    /// `start_after` of the next page; absent on the last one.
    pub next: Option<DueCursor>,
}
