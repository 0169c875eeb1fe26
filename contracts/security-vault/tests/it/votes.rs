//! Votes by stake, as a multisig sees them.

use cosmwasm_std::{coins, Decimal, Event};
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
    assert_eq!(vault.votes_now("alice"), Some(400));
    assert_eq!(vault.votes_at("alice", open), Some(400));
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
fn a_new_share_epoch_voids_all_votes_until_they_are_removed() {
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
    assert!(vault.ballot().is_void && vault.members().is_empty());
    vault.next_block();
    let events = vault.write_votes("alice").unwrap().events;
    let cleared =
        Event::new("security_vault.votes_cleared").add_attribute("removed", "2").add_attribute("done", "true");
    assert_eq!(events, [cleared]);
    // In the block of the removal a vote could still be counted by the weight before it.
    assert_eq!((vault.raw_weight("alice"), vault.raw_total()), (None, VOID_TOTAL));
    vault.wait(DELAY);
    vault.write_votes("carol").unwrap();
    vault.write_votes("alice").unwrap();
    // 1000000 * 1000 / 2001000 = 499 new shares are 49 votes; Carol left 1,000 shares to no one.
    assert_eq!(
        (vault.raw_weight("alice"), vault.raw_weight("carol"), vault.raw_total()),
        (Some(49), Some(4_900), 4_949)
    );
    assert_eq!(vault.votes_at("alice", open), Some(49));
}

#[test]
fn the_votes_of_an_old_epoch_are_removed_twenty_at_a_time() {
    let names: Vec<String> = (0..45).map(|i| format!("voter-{i}")).collect();
    let genesis: Vec<(&str, u128)> = names.iter().map(|name| (name.as_str(), 1_000_000)).collect();
    let mut vault = Vault::with_voters(&genesis);
    vault.slash(1, "0.9999".parse().unwrap());
    vault.stake("carol", 50_000).unwrap();
    for (removed, done) in [("20", "false"), ("20", "false"), ("5", "true")] {
        let event = vault.write_votes("carol").unwrap().events.remove(0);
        assert_eq!(event.attributes, [("removed", removed), ("done", done)].map(cosmwasm_std::Attribute::from));
        assert_eq!(vault.raw_total(), VOID_TOTAL);
    }
    vault.wait(DELAY);
    vault.write_votes("carol").unwrap();
    assert_eq!((vault.raw_weight("carol"), vault.raw_total()), (Some(4_900), 4_900));
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
