//! Queries of the security vault.

// Named by the schema only, which wasm has no use for.
#[allow(unused_imports)]
use super::due::*;
#[allow(unused_imports)]
use super::response::*;
#[allow(unused_imports)]
use super::rules::*;
#[allow(unused_imports)]
use super::votes::*;
#[allow(unused_imports)]
use crate::shared::asset::AssetAmount;
use crate::shared::fields;
use cosmwasm_schema::{cw_serde, QueryResponses};

/// Queries the contract answers.
#[cw_ownable::cw_ownable_query]
#[cw_serde]
#[derive(QueryResponses)]
#[serde(deny_unknown_fields)]
pub enum QueryMsg {
    /// Returns the configuration.
    #[returns(ConfigResponse)]
    #[serde(deserialize_with = "fields::nothing")]
    Config {},
    /// Returns one tranche. Errors: `NotFound`.
    #[returns(TrancheResponse)]
    #[serde(deserialize_with = "fields::id")]
    Tranche {
        /// The id of the tranche.
        id: u64,
    },
    /// Returns tranches by ascending id.
    #[returns(Vec<TrancheResponse>)]
    #[serde(deserialize_with = "fields::page")]
    Tranches {
        /// The last id of the previous page.
        start_after: Option<u64>,
        /// The size of the page, 30 when absent, at most 100.
        limit: Option<u32>,
    },
    /// Returns the active stake of several tranches now: one query for a whole power table.
    #[returns(ActiveResponse)]
    Active {
        /// The tranches, in any order; unknown ones count zero.
        tranches: Vec<u64>,
    },
    /// Returns the position of an owner in a tranche. Errors: `NotFound`.
    #[returns(PositionResponse)]
    Position {
        /// The id of the tranche.
        tranche: u64,
        /// The owner.
        owner: String,
    },
    /// Returns all positions in a tranche by ascending address of the owner. Errors: `NotFound`.
    #[returns(Vec<OwnedPosition>)]
    Positions {
        /// The id of the tranche.
        tranche: u64,
        /// The last owner of the previous page.
        start_after: Option<String>,
        /// The size of the page, 30 when absent, at most 100.
        limit: Option<u32>,
    },
    /// Returns an owner's unpaid cooldowns in a tranche by ascending id.
    #[returns(Vec<CooldownResponse>)]
    Cooldowns {
        /// The id of the tranche.
        tranche: u64,
        /// The owner.
        owner: String,
        /// The last id of the previous page.
        start_after: Option<u64>,
        /// The size of the page, 30 when absent, at most 100.
        limit: Option<u32>,
    },
    /// Returns the holds on a tranche by ascending id.
    #[returns(Vec<HoldResponse>)]
    Holds {
        /// The id of the tranche.
        tranche: u64,
        /// The last id of the previous page.
        start_after: Option<u64>,
        /// The size of the page, 30 when absent, at most 100.
        limit: Option<u32>,
    },
    /// Returns the charge of a deficit to a tranche; zeros for an unknown deficit.
    #[returns(DeficitResponse)]
    #[serde(deserialize_with = "fields::tranche_id")]
    Deficit {
        /// The id of the tranche.
        tranche: u64,
        /// The slasher's id of the deficit.
        id: u64,
    },
    /// Returns recoveries, seized stake, offers and rewards that the vault owes the stakers of a tranche. Errors: `NotFound`.
    #[returns(OwedResponse)]
    #[serde(deserialize_with = "fields::tranche")]
    Owed {
        /// The id of the tranche.
        tranche: u64,
    },
    /// Returns the slashing rules of a tranche, the amounts that they permit now, and reported exploits. Errors: `NotFound`.
    #[returns(RulesResponse)]
    #[serde(deserialize_with = "fields::tranche")]
    Rules {
        /// The id of the tranche.
        tranche: u64,
    },
    /// Returns slashed stake that is not yet swept, by ascending asset and recipient.
    #[returns(Vec<SlashedResponse>)]
    #[serde(deserialize_with = "fields::page")]
    Slashed {
        /// The last entry of the previous page.
        start_after: Option<SlashedKey>,
        /// The size of the page, 30 when absent, at most 100.
        limit: Option<u32>,
    },
    /// Returns the state of the votes. Errors: `NotFound` (voting tranche).
    #[returns(VotesResponse)]
    #[serde(deserialize_with = "fields::nothing")]
    Votes {},
    /// Returns the votes of a staker. Errors: `NotFound` (voting tranche).
    #[returns(VoterResponse)]
    Voter {
        /// The staker.
        owner: String,
    },
    /// Returns no admin: members follow from stake, and nobody sets them. Of cw4.
    #[returns(cw4::AdminResponse)]
    #[serde(deserialize_with = "fields::nothing")]
    Admin {},
    /// Returns `total`, now or at the beginning of a block. Of cw4.
    #[returns(cw4::TotalWeightResponse)]
    TotalWeight {
        /// The height of the block; now when absent.
        at_height: Option<u64>,
    },
    /// Returns the stakers with a written weight by ascending address. Weights that a later share epoch voided are listed as 0
    /// until they are written again, so that a page reads no more records than it has entries. Of cw4.
    #[returns(cw4::MemberListResponse)]
    #[serde(deserialize_with = "fields::page")]
    ListMembers {
        /// The last address of the previous page.
        start_after: Option<String>,
        /// The size of the page, 30 when absent, at most 100.
        limit: Option<u32>,
    },
    /// Returns the weight with which a staker may vote now. With a height it is the lower of the weight at the beginning of
    /// that block and the weight now: stake that has left since does not vote. Of cw4.
    #[returns(cw4::MemberResponse)]
    Member {
        /// The staker.
        addr: String,
        /// The height at which the proposal began; now when absent.
        at_height: Option<u64>,
    },
    /// Returns no hooks: the vault calls nobody when weights change. Of cw4.
    #[returns(cw4::HooksResponse)]
    #[serde(deserialize_with = "fields::nothing")]
    Hooks {},
    /// Returns the last pause of each action.
    #[returns(Vec<crate::shared::pause::PauseResponse>)]
    #[serde(deserialize_with = "fields::nothing")]
    Pauses {},
    /// Returns work that anyone may do now. A page ends after `limit` jobs, or earlier once it has
    /// read enough; repeat with `next` until it is absent. Jobs that belong to no cooldown or
    /// position are on the first page only.
    #[returns(DueResponse)]
    #[serde(deserialize_with = "fields::page")]
    Due {
        /// `next` of the previous page; the beginning when absent.
        start_after: Option<DueCursor>,
        /// Number of jobs after which the page ends. Default 30, at most 100.
        limit: Option<u32>,
    },
}
