//! Votes by stake, as a multisig sees them.

use cosmwasm_std::{coins, Decimal, Event};
use cw4::{Member, MemberListResponse};
use interfaces::security_vault::{ExecuteMsg, PendingVotes, QueryMsg, VoterResponse, VotingTerms, VOID_TOTAL};
use security_vault::ContractError;

use crate::support::votes::{voting_birth, voting_terms, DELAY};
use crate::support::{addr, not_found, out_of_range, u, Vault, BASE, COOLDOWN, DAY};

fn voter(vault: &Vault, who: &str) -> VoterResponse {
    vault.ask(QueryMsg::Voter { owner: addr(who).into() })
}

/// Alice has 1,000 votes and Bob 900, the tranche 20,000 shares.
fn two() -> Vault {
    Vault::with_voters(&[("alice", 11_000), ("bob", 9_000)])
}

#[test]
fn genesis_stake_votes_at_once_and_under_the_keys_of_cw4() {
    let vault = two();
    assert_eq!(
        (vault.raw_weight("alice"), vault.raw_weight("bob"), vault.raw_total()),
        (Some(1_000), Some(900), 1_900)
    );
    let mut members = [(addr("alice").to_string(), 1_000), (addr("bob").to_string(), 900)];
    members.sort();
    assert_eq!(vault.members(), members);
    assert_eq!(vault.ask::<cw4::AdminResponse>(QueryMsg::Admin {}).admin, None);
    assert!(vault.ask::<cw4::HooksResponse>(QueryMsg::Hooks {}).hooks.is_empty());
}

#[test]
fn fm_d03_stake_votes_two_days_later_and_not_a_second_before() {
    let mut vault = two();
    vault.stake("carol", 5_000).unwrap();
    vault.write_votes("carol").unwrap();
    assert_eq!((vault.raw_weight("carol"), vault.raw_total()), (None, 1_900));
    let pending = vec![PendingVotes { shares: u(5_000), at: vault.now() + DELAY }];
    assert_eq!(voter(&vault, "carol"), VoterResponse { weight: 0, counted: u(0), pending });
    vault.wait(DELAY - 1);
    vault.write_votes("carol").unwrap();
    assert_eq!(vault.raw_weight("carol"), None);
    vault.wait(1);
    let events = vault.write_votes("carol").unwrap().events;
    let event = Event::new("security_vault.votes")
        .add_attribute("owner", addr("carol"))
        .add_attribute("weight", "500")
        .add_attribute("total", "2400");
    assert_eq!(events, [event]);
    assert_eq!((vault.raw_weight("carol"), vault.raw_total()), (Some(500), 2_400));
    // A proposal of this very block does not know them.
    assert_eq!(vault.votes_at("carol", vault.env.block.height), None);
    vault.next_block();
    assert_eq!(vault.votes_at("carol", vault.env.block.height), Some(500));
}

#[test]
fn votes_end_with_the_start_of_the_cooldown_also_on_proposals_that_are_open() {
    let mut vault = two();
    vault.next_block();
    let open = vault.env.block.height;
    vault.next_block();
    vault.cool("alice", 4_000).unwrap();
    assert_eq!((vault.raw_weight("alice"), vault.votes_at("alice", open)), (Some(600), Some(600)));
    vault.cool("alice", 6_000).unwrap();
    assert_eq!((vault.raw_weight("alice"), vault.votes_at("alice", open)), (None, None));
    // Neither payout nor new stake brings them back to that proposal.
    vault.wait(COOLDOWN);
    vault.payout("alice", 1).unwrap();
    vault.stake("alice", 4_000).unwrap();
    vault.wait(DELAY);
    vault.write_votes("alice").unwrap();
    assert_eq!((vault.votes_now("alice"), vault.votes_at("alice", open)), (Some(400), None));
}

#[test]
fn a_lock_adds_votes_two_days_later_and_its_end_takes_them_at_once() {
    let mut vault = two();
    vault.call("alice", &ExecuteMsg::Lock { tranche: 1, from: 0, tier: 1, shares: u(4_000) }, &[]).unwrap();
    vault.write_votes("alice").unwrap();
    assert_eq!(vault.raw_weight("alice"), Some(1_000));
    vault.wait(DELAY);
    vault.write_votes("alice").unwrap();
    // 6,000 and 4,000 * 1.25 shares.
    assert_eq!((vault.raw_weight("alice"), vault.raw_total()), (Some(1_100), 2_000));
    vault.wait(30 * DAY);
    vault.call("eve", &ExecuteMsg::Expire { tranche: 1, owners: vec![addr("alice").into()] }, &[]).unwrap();
    assert_eq!(vault.raw_weight("alice"), Some(1_000));
}

#[test]
fn fm_d06_what_falls_in_a_block_stays_in_its_total() {
    let mut vault = two();
    vault.stake("carol", 20_000).unwrap();
    vault.wait(DELAY);
    vault.cool("alice", 10_000).unwrap();
    vault.write_votes("carol").unwrap();
    // Carol proposes with 2,000 now; Alice may still have voted with 1,000 in this block, Bob with 900.
    assert_eq!(vault.raw_total(), 1_000 + 900 + 2_000);
    vault.next_block();
    let height = vault.env.block.height;
    assert_eq!(vault.total_at(height), 3_900);
    vault.write_votes("nobody").unwrap();
    assert_eq!(vault.raw_total(), 2_900);
    assert_eq!((vault.total_at(height), vault.total_at(height + 1)), (3_900, 2_900));
}

#[test]
fn fm_d05_a_slash_leaves_every_part_of_the_votes_as_it_was() {
    let mut vault = Vault::with_voters(&[("alice", 27_000), ("bob", 74_000)]);
    let before = (vault.raw_weight("alice"), vault.raw_weight("bob"), vault.raw_total());
    assert_eq!(before, (Some(2_600), Some(7_400), 10_000));
    vault.slash(1, Decimal::percent(60));
    assert_eq!((vault.raw_weight("alice"), vault.raw_weight("bob"), vault.raw_total()), before);
    // Who stakes after the slash gets votes for what the others have left: 40,400 units are 10,100 votes.
    vault.stake("carol", 40_400).unwrap();
    vault.wait(DELAY);
    vault.write_votes("carol").unwrap();
    assert_eq!((vault.raw_weight("carol"), vault.raw_total()), (Some(10_100), 20_100));
}

#[test]
fn fm_d47_a_floor_in_tokens_does_not_become_cheap() {
    let mut vault = Vault::with_voters(&[("alice", 11_000), ("bob", 9_000)]);
    vault.cool("alice", 10_000).unwrap();
    vault.cool("bob", 8_500).unwrap();
    vault.next_block();
    vault.write_votes("bob").unwrap();
    // Bob's 50 votes are half of the floor of 1,000 units.
    assert_eq!((vault.raw_weight("bob"), vault.raw_total()), (Some(50), 100));
    // Nine tenths go: 1,000 units are 10,000 shares now, in the same block.
    vault.slash(1, Decimal::percent(90));
    assert_eq!(vault.raw_total(), 1_000);
    vault.slash(2, Decimal::one());
    assert_eq!(vault.raw_total(), VOID_TOTAL);
}

#[test]
fn fm_d47_the_floor_rises_with_a_cover_too() {
    let mut vault = Vault::with_voters(&[("alice", 11_000), ("bob", 9_000)]);
    vault.cool("alice", 10_000).unwrap();
    vault.cool("bob", 8_500).unwrap();
    vault.next_block();
    assert_eq!(vault.cover(1, 18_000), 18_000);
    // 1,000 units of 2,000 are 10,000 of 20,000 shares.
    assert_eq!(vault.raw_total(), 1_000);
}

#[test]
fn fm_d02_the_last_staker_does_not_hold_all_votes() {
    let mut vault = Vault::with_voters(&[("alice", 11_000)]);
    vault.stake("mallory", 10).unwrap();
    vault.cool("alice", 10_000).unwrap();
    vault.wait(DELAY);
    vault.write_votes("mallory").unwrap();
    assert_eq!((vault.raw_weight("mallory"), vault.raw_total()), (Some(1), 100));
}

#[test]
fn fm_d50_a_vault_is_not_born_with_a_floor_that_nobody_reaches() {
    let born = |floor: u128, staked: u128| {
        let terms = VotingTerms { floor: u(floor), ..voting_terms() };
        Vault::unborn().instantiate(voting_birth(terms, &[("alice", staked)]), &coins(staked, BASE)).map(drop)
    };
    assert_eq!(born(10_001, 11_000), Err(ContractError::FloorOutOfReach { floor: 1_001, sum: 1_000 }));
    assert_eq!(born(10_000, 11_000), Ok(()));
}

#[test]
fn governance_sets_floor_and_delay_but_never_out_of_its_own_reach() {
    let mut vault = two();
    let set = |vault: &mut Vault, who: &str, floor: u128, delay: u64| {
        vault.call(who, &ExecuteMsg::SetVotes { floor: u(floor), delay }, &[]).map(drop)
    };
    assert!(matches!(set(&mut vault, "alice", 5_000, 7), Err(ContractError::Ownership(_))));
    assert_eq!(set(&mut vault, "owner", 19_001, 7), Err(ContractError::FloorOutOfReach { floor: 1_901, sum: 1_900 }));
    assert_eq!(set(&mut vault, "owner", 9, 7), Err(out_of_range("floor", 9, 10, u128::MAX)));
    assert_eq!(set(&mut vault, "owner", 5_000, 0), Err(out_of_range("delay", 0, 1, 2_592_000)));
    assert_eq!(set(&mut vault, "owner", 19_000, 7), Ok(()));
    assert_eq!(vault.ballot().terms, VotingTerms { floor: u(19_000), delay: 7, ..voting_terms() });
    vault.cool("bob", 9_000).unwrap();
    vault.next_block();
    vault.write_votes("bob").unwrap();
    assert_eq!(vault.raw_total(), 1_900);
}

#[test]
fn a_new_share_epoch_voids_all_votes_at_once_and_in_its_first_block_nothing_passes() {
    let mut vault = Vault::with_voters(&[("alice", 1_001_000), ("bob", 1_000_000)]);
    vault.next_block();
    let open = vault.env.block.height;
    vault.next_block();
    vault.slash(1, "0.9995".parse().unwrap());
    // Nobody staked since: the old weights stand among themselves, against a floor of 1,000 units.
    assert_eq!((vault.raw_weight("alice"), vault.votes_at("alice", open)), (Some(100_000), Some(100_000)));
    assert!(!vault.ballot().is_void);
    vault.stake("carol", 50_000).unwrap();
    assert_eq!((vault.raw_total(), vault.votes_at("alice", open), vault.votes_now("alice")), (VOID_TOTAL, None, None));
    let voided = |name: &str| (addr(name).to_string(), 0);
    assert!(vault.ballot().is_void && vault.members().iter().all(|member| member.1 == 0));
    assert!(vault.members().contains(&voided("alice")) && vault.members().contains(&voided("bob")));
    vault.next_block();
    // What is left of a weight goes when it is written; the old one was not part of the sum.
    let events = vault.write_votes("alice").unwrap().events;
    let event = Event::new("security_vault.votes")
        .add_attribute("owner", addr("alice"))
        .add_attribute("weight", "0")
        .add_attribute("total", "100");
    assert_eq!(events, [event]);
    assert_eq!((vault.raw_weight("alice"), vault.raw_total(), vault.ballot().sum), (None, 100, 0));
    vault.wait(DELAY);
    vault.write_votes("carol").unwrap();
    vault.write_votes("alice").unwrap();
    // 1000000 * 1000 / 2001000 = 499 new shares are 49 votes; Carol left 1,000 shares to no one.
    assert_eq!(
        (vault.raw_weight("alice"), vault.raw_weight("carol"), vault.raw_total()),
        (Some(49), Some(4_900), 4_949)
    );
    // A proposal of the old epoch is not voted on any more.
    assert_eq!((vault.votes_now("alice"), vault.votes_at("alice", open)), (Some(49), None));
}

#[test]
fn fm_k67_after_a_share_epoch_votes_count_although_nobody_removes_the_old_ones() {
    let names: Vec<String> = (0..45).map(|i| format!("voter-{i}")).collect();
    let genesis: Vec<(&str, u128)> = names.iter().map(|name| (name.as_str(), 1_000_000)).collect();
    let mut vault = Vault::with_voters(&genesis);
    vault.slash(1, "0.9999".parse().unwrap());
    vault.stake("carol", 50_000).unwrap();
    vault.wait(DELAY);
    let events = vault.write_votes("carol").unwrap().events;
    assert_eq!(events.len(), 1);
    assert_eq!((vault.raw_weight("carol"), vault.raw_total()), (Some(4_900), 4_900));
    // The raw weights of the old epoch are there still; nobody is told that they are votes.
    let height = vault.env.block.height;
    for name in &names[1..] {
        assert_eq!(vault.raw_weight(name), Some(100_000));
        assert_eq!((vault.votes_now(name), vault.votes_at(name, height)), (None, None));
        assert_eq!(voter(&vault, name).weight, 0);
    }
    // A list shows them as 0, on whichever page.
    let (mut listed, mut last) = (vec![], None);
    loop {
        let page: MemberListResponse = vault.ask(QueryMsg::ListMembers { start_after: last, limit: Some(7) });
        let Some(member) = page.members.last() else { break };
        last = Some(member.addr.clone());
        listed.extend(page.members);
    }
    assert_eq!(listed.len(), 46);
    let counted: Vec<_> = listed.into_iter().filter(|member| member.weight > 0).collect();
    assert_eq!(counted, [Member { addr: addr("carol").to_string(), weight: 4_900 }]);
    vault.next_block();
    let height = vault.env.block.height;
    assert_eq!((vault.votes_at("carol", height), vault.votes_at("carol", height - 1)), (Some(4_900), None));
}

#[test]
fn a_weight_of_an_older_epoch_does_not_come_back_to_a_proposal_that_is_open() {
    let mut vault = Vault::with_voters(&[("alice", 1_001_000), ("bob", 1_000_000)]);
    vault.slash(1, "0.9995".parse().unwrap());
    vault.stake("carol", 50_000).unwrap();
    vault.wait(DELAY);
    vault.write_votes("carol").unwrap();
    vault.next_block();
    // A proposal of 4,900 votes, while Bob's old 100,000 are stored; then his new stake of 90,000 votes.
    let open = vault.env.block.height;
    assert_eq!(vault.raw_total(), 4_900);
    vault.stake("bob", 900_000).unwrap();
    vault.wait(DELAY);
    vault.write_votes("bob").unwrap();
    assert_eq!((vault.votes_now("bob"), vault.votes_at("bob", open)), (Some(90_049), None));
    vault.next_block();
    assert_eq!(vault.votes_at("bob", vault.env.block.height), Some(90_049));
}

#[test]
fn fm_k66_stake_that_enters_when_a_lock_ends_waits_like_other_stake() {
    let mut vault = two();
    vault.call("alice", &ExecuteMsg::Lock { tranche: 1, from: 0, tier: 1, shares: u(4_000) }, &[]).unwrap();
    vault.wait(DELAY);
    vault.write_votes("alice").unwrap();
    assert_eq!(vault.raw_weight("alice"), Some(1_100));
    vault.wait(30 * DAY);
    // The end of the lock takes 100 votes; a stake of as many in the same message brings none.
    vault.stake("alice", 1_000).unwrap();
    assert_eq!((vault.raw_weight("alice"), vault.ballot().sum), (Some(1_000), 1_900));
    let pending = vec![PendingVotes { shares: u(1_000), at: vault.now() + DELAY }];
    assert_eq!(voter(&vault, "alice"), VoterResponse { weight: 1_000, counted: u(10_000), pending });
    vault.wait(DELAY);
    vault.write_votes("alice").unwrap();
    assert_eq!((vault.raw_weight("alice"), vault.raw_total()), (Some(1_100), 2_000));
}

#[test]
fn fm_b24_stake_that_came_just_before_a_lock_ends_does_not_take_its_votes() {
    let mut vault = two();
    vault.call("alice", &ExecuteMsg::Lock { tranche: 1, from: 0, tier: 1, shares: u(4_000) }, &[]).unwrap();
    vault.wait(DELAY);
    vault.write_votes("alice").unwrap();
    vault.wait(30 * DAY - DELAY - 1);
    vault.stake("alice", 1_000).unwrap();
    let pending = vec![PendingVotes { shares: u(1_000), at: vault.now() + DELAY }];
    vault.wait(1);
    // The lock's 1,000 shares end; the stake of a second ago waits on.
    vault.call("eve", &ExecuteMsg::Expire { tranche: 1, owners: vec![addr("alice").into()] }, &[]).unwrap();
    assert_eq!(voter(&vault, "alice"), VoterResponse { weight: 1_000, counted: u(10_000), pending });
}

#[test]
fn fm_b25_nobody_writes_votes_of_a_lock_that_has_ended() {
    let mut vault = two();
    vault.call("alice", &ExecuteMsg::Lock { tranche: 1, from: 0, tier: 1, shares: u(4_000) }, &[]).unwrap();
    vault.wait(30 * DAY);
    vault.write_votes("alice").unwrap();
    assert_eq!((vault.raw_weight("alice"), vault.raw_total()), (Some(1_000), 1_900));
}

#[test]
fn a_vault_without_votes_has_no_members() {
    let mut vault = Vault::with_alice();
    assert_eq!(vault.write_votes("alice").map(drop), Err(missing()));
    let set = ExecuteMsg::SetVotes { floor: u(10), delay: 1 };
    assert_eq!(vault.call("owner", &set, &[]).map(drop), Err(missing()));
    let mut unborn = Vault::unborn();
    let terms = VotingTerms { tranche: 9, ..voting_terms() };
    assert_eq!(unborn.instantiate(voting_birth(terms, &[]), &[]), Err(not_found("tranche", 9)));
}

fn missing() -> ContractError {
    interfaces::shared::error::CommonError::not_found("tranche", "voting").into()
}
