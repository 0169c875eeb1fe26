//! I13 of the security vault: the votes, as a multisig reads them.

use super::ensure;
use crate::{Environment, Suite};
use cosmwasm_std::{from_json, Addr, Uint128};
use cw4::{Member, MemberListResponse, TOTAL_KEY};
use interfaces::security_vault::{QueryMsg, TrancheResponse, VotesResponse, UNLOCKED_WEIGHT, VOID_TOTAL};

/// The vault's query responses about votes.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The state of the votes.
    pub votes: VotesResponse,
    /// Who votes.
    pub members: Vec<Member>,
    /// The raw `total`.
    pub total: u64,
    /// The tranche that votes.
    pub tranche: TrancheResponse,
    /// Shares of each member that are not in a cooldown, in the members' order.
    pub shares: Vec<Uint128>,
}

impl Facts {
    pub(super) fn read(suite: &Suite<impl Environment>) -> Self {
        let vault = &suite.at.security;
        let votes: VotesResponse = suite.query(vault, &QueryMsg::Votes {});
        let mut members: Vec<Member> = vec![];
        loop {
            let start_after = members.last().map(|member| member.addr.clone());
            let page: MemberListResponse = suite.query(vault, &QueryMsg::ListMembers { start_after, limit: Some(100) });
            if page.members.is_empty() {
                break;
            }
            members.extend(page.members);
        }
        let raw = suite.chain.raw(vault, TOTAL_KEY.as_bytes()).ok().flatten().unwrap_or_default();
        let shares = members
            .iter()
            .map(|member| suite.position(votes.terms.tranche, &Addr::unchecked(&member.addr)).shares)
            .collect();
        Self {
            total: from_json(raw).unwrap_or_default(),
            tranche: suite.query(vault, &QueryMsg::Tranche { id: votes.terms.tranche }),
            votes,
            members,
            shares,
        }
    }
}

/// The weights sum up, each is backed by shares that do not leave, and `total` is at least their sum and the floor.
pub(super) fn votes_are_within_total(facts: &Facts) -> Result<(), String> {
    let Facts { votes, members, total, tranche, shares } = facts;
    ensure(votes.is_void == (*total == VOID_TOTAL), || format!("void is {}: {total}", votes.is_void))?;
    let sum: u64 = members.iter().map(|member| member.weight).sum();
    let unit = votes.terms.unit.u128();
    // A locked share counts for more, at most by the heaviest lock.
    let heaviest = tranche.locks.iter().map(|lock| lock.weight).fold(UNLOCKED_WEIGHT, u32::max);
    let most = |shares: &Uint128| shares.u128() * u128::from(heaviest) / u128::from(UNLOCKED_WEIGHT);
    let backed = members.iter().zip(shares).all(|(member, shares)| u128::from(member.weight) * unit <= most(shares));
    // total * unit / shares >= floor / assets, in 256 bits.
    let votes_floor = votes.terms.floor.full_mul(tranche.shares);
    let is_floored = Uint128::new(u128::from(*total) * unit).full_mul(tranche.assets) >= votes_floor;
    ensure(sum == votes.sum && sum <= *total && backed && (is_floored || *total == VOID_TOTAL), || {
        format!("{members:?} sum up to {sum}, not {}, of {total}; backed by {shares:?}; {tranche:?}", votes.sum)
    })
}
