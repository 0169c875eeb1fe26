//! A vault whose tranche 1 votes: one vote per 10 shares, a floor of 1,000 units, two days of waiting.

use cosmwasm_std::{coins, from_json, Storage};
use cw4::{member_key, MemberListResponse, MemberResponse, TotalWeightResponse, TOTAL_KEY};
use interfaces::security_vault::{ExecuteMsg, GenesisStake, InstantiateMsg, QueryMsg, VotesResponse, VotingTerms};

use super::{addr, birth, u, Outcome, Vault, BASE, DAY};

pub const UNIT: u128 = 10;
pub const VOTE_FLOOR: u128 = 1_000;
pub const DELAY: u64 = 2 * DAY;

pub fn voting_terms() -> VotingTerms {
    VotingTerms { tranche: 1, unit: u(UNIT), floor: u(VOTE_FLOOR), delay: DELAY }
}

pub fn voting_birth(votes: VotingTerms, genesis: &[(&str, u128)]) -> InstantiateMsg {
    let stake = |(owner, amount): &(&str, u128)| GenesisStake {
        tranche: 1,
        owner: addr(owner).to_string(),
        amount: u(*amount),
    };
    InstantiateMsg { genesis: genesis.iter().map(stake).collect(), votes: Some(votes), ..birth() }
}

impl Vault {
    /// Alice votes with 10,000 shares from the beginning.
    pub fn with_voters(genesis: &[(&str, u128)]) -> Self {
        let mut vault = Self::unborn();
        let sum = genesis.iter().map(|(_, amount)| amount).sum();
        vault.instantiate(voting_birth(voting_terms(), genesis), &coins(sum, BASE)).unwrap();
        vault
    }

    pub fn next_block(&mut self) {
        self.wait(0);
    }

    pub fn write_votes(&mut self, who: &str) -> Outcome {
        self.call("keeper", &ExecuteMsg::WriteVotes { owner: addr(who).into() }, &[])
    }

    /// The raw weight, as a multisig reads it to propose.
    pub fn raw_weight(&self, who: &str) -> Option<u64> {
        let raw = self.deps.storage.get(&member_key(addr(who).as_str()));
        raw.map(|raw| from_json(raw).unwrap())
    }

    /// The raw `total`, as a multisig reads it to propose.
    pub fn raw_total(&self) -> u64 {
        from_json(self.deps.storage.get(TOTAL_KEY.as_bytes()).unwrap()).unwrap()
    }

    /// What a multisig is told when somebody votes on a proposal of that height.
    pub fn votes_at(&self, who: &str, at_height: u64) -> Option<u64> {
        self.member(who, Some(at_height))
    }

    pub fn votes_now(&self, who: &str) -> Option<u64> {
        self.member(who, None)
    }

    fn member(&self, who: &str, at_height: Option<u64>) -> Option<u64> {
        self.ask::<MemberResponse>(QueryMsg::Member { addr: addr(who).into(), at_height }).weight
    }

    pub fn total_at(&self, height: u64) -> u64 {
        self.ask::<TotalWeightResponse>(QueryMsg::TotalWeight { at_height: Some(height) }).weight
    }

    pub fn members(&self) -> Vec<(String, u64)> {
        let answer: MemberListResponse = self.ask(QueryMsg::ListMembers { start_after: None, limit: None });
        answer.members.into_iter().map(|member| (member.addr, member.weight)).collect()
    }

    pub fn ballot(&self) -> VotesResponse {
        self.ask(QueryMsg::Votes {})
    }
}
