//! Rewards over time. A reward of 86,400 is one unit a second for a day.

use cosmwasm_std::coins;
use interfaces::security_vault::{ExecuteMsg, OwedResponse, QueryMsg, RewardResponse, MAX_REWARDS};
use interfaces::{Asset, AssetUnchecked};
use security_vault::ContractError;

use crate::support::{addr, amount_of, base, gov, u, Vault, DAY};

fn earned(vault: &Vault, who: &str) -> u128 {
    vault.position(who).rewards.iter().find(|item| item.asset == base()).map_or(0, |item| item.amount.u128())
}

fn stream(vault: &Vault) -> RewardResponse {
    let owed: OwedResponse = vault.ask(QueryMsg::Owed { tranche: 1 });
    owed.rewards[0].clone()
}

fn list(vault: &mut Vault, denom: &str) -> Result<(), ContractError> {
    let asset = AssetUnchecked::Native(denom.into());
    vault.call("owner", &ExecuteMsg::ListReward { tranche: 1, asset }, &[]).map(|_| ())
}

#[test]
fn a_reward_is_earned_by_shares_and_time() {
    let mut vault = Vault::with_alice();
    vault.reward(86_400).unwrap();
    vault.wait(100);
    // Alice's 10,000 shares are all that earn: nobody's do not.
    assert_eq!(earned(&vault, "alice"), 100);
    vault.stake("bob", 30_000).unwrap();
    vault.wait(100);
    assert_eq!((earned(&vault, "alice"), earned(&vault, "bob")), (125, 75));
    vault.cool("bob", 30_000).unwrap();
    vault.wait(100);
    assert_eq!((earned(&vault, "alice"), earned(&vault, "bob")), (225, 75));
    vault.claim("bob").unwrap();
    assert_eq!(vault.paid(&base(), "bob"), 75);
    vault.wait(DAY);
    // All of it: 225 + 86,100.
    assert_eq!(earned(&vault, "alice"), 86_325);
    assert_eq!(stream(&vault).unvested, u(0));
}

#[test]
fn fm_d61_a_lump_is_not_taken_by_who_stakes_just_before_it() {
    let mut vault = Vault::with_alice();
    vault.stake("eve", 990_000).unwrap();
    vault.reward(86_400).unwrap();
    vault.cool("eve", 990_000).unwrap();
    assert_eq!(earned(&vault, "eve"), 0);
    vault.wait(600);
    assert_eq!((earned(&vault, "eve"), earned(&vault, "alice")), (0, 600));
}

#[test]
fn a_reward_on_top_of_another_ends_at_the_weighted_mean() {
    let mut vault = Vault::with_alice();
    let start = vault.now();
    vault.reward(86_400_000).unwrap();
    vault.wait(43_200);
    // vectors.md, vesting: 43,200,000 unvested for 43,200 s and 43,200,000 new for 86,400 s -> 64,800 s from here.
    vault.reward(43_200_000).unwrap();
    let now = stream(&vault);
    assert_eq!((now.unvested, now.unpaid, now.vested_at), (u(86_400_000), u(129_600_000), start + 108_000));
    vault.wait(32_400);
    assert_eq!(earned(&vault, "alice"), 86_400_000);
    vault.wait(32_400);
    assert_eq!(earned(&vault, "alice"), 129_600_000);
}

#[test]
fn dust_does_not_delay_a_stream() {
    let mut vault = Vault::with_alice();
    let start = vault.now();
    vault.reward(86_400_000).unwrap();
    for _ in 0..100 {
        vault.wait(800);
        vault.reward(1).unwrap();
    }
    // 1 of at least 6,400,000 units counts with 80,000 s more than the rest, a hundred times.
    assert!(stream(&vault).vested_at - start - DAY <= 1, "{}", stream(&vault).vested_at - start);
}

#[test]
fn a_long_silence_does_not_lengthen_the_next_reward() {
    let mut vault = Vault::with_alice();
    vault.reward(86_400).unwrap();
    vault.wait(DAY);
    // The stream has ended and is written as ended; then nothing comes for long.
    vault.claim("alice").unwrap();
    vault.wait(40 * DAY);
    vault.reward(86_400).unwrap();
    vault.wait(DAY);
    assert_eq!(earned(&vault, "alice"), 86_400);
}

#[test]
fn who_leaves_keeps_what_was_earned() {
    let mut vault = Vault::with_alice();
    vault.reward(86_400).unwrap();
    vault.wait(500);
    vault.cool("alice", 10_000).unwrap();
    vault.wait(1_000);
    vault.payout("alice", 1).unwrap();
    assert_eq!(earned(&vault, "alice"), 500);
    vault.claim("alice").unwrap();
    assert_eq!(vault.paid(&base(), "alice"), 10_500);
}

#[test]
fn while_nobody_earns_the_stream_waits() {
    let mut vault = Vault::with_alice();
    let start = vault.now();
    vault.reward(86_400).unwrap();
    vault.wait(400);
    vault.cool("alice", 10_000).unwrap();
    vault.wait(3 * DAY);
    assert_eq!((stream(&vault).unvested, stream(&vault).vested_at), (u(86_000), start + 4 * DAY));
    // Whoever comes earns from now, at the old pace, and takes no lump.
    vault.stake("bob", 50).unwrap();
    assert_eq!(earned(&vault, "bob"), 0);
    vault.wait(1_000);
    assert_eq!((earned(&vault, "bob"), earned(&vault, "alice")), (1_000, 400));
    vault.wait(DAY);
    assert_eq!(earned(&vault, "bob"), 86_000);
}

#[test]
fn a_reward_to_an_empty_tranche_waits_for_the_first_staker() {
    let mut vault = Vault::new();
    vault.reward(86_400).unwrap();
    vault.wait(10 * DAY);
    vault.stake("alice", 11_000).unwrap();
    vault.wait(500);
    assert_eq!(earned(&vault, "alice"), 500);
}

#[test]
fn several_tokens_are_earned_side_by_side() {
    let mut vault = Vault::with_two();
    list(&mut vault, "ufee").unwrap();
    vault.call("vault", &ExecuteMsg::Reward { tranche: 1 }, &coins(1_900, "ufee")).unwrap();
    vault.reward(3_800).unwrap();
    vault.wait(DAY);
    let response = vault.claim("alice").unwrap();
    assert_eq!(response.messages.len(), 2);
    let fee = interfaces::Asset::Native("ufee".into());
    assert_eq!((vault.paid(&base(), "alice"), vault.paid(&fee, "alice")), (2_000, 1_000));
    assert_eq!(vault.position("bob").rewards, vec![amount_of(base(), 1_800), amount_of(fee, 900)]);
}

#[test]
fn a_token_listed_later_pays_for_the_time_since_only() {
    let mut vault = Vault::with_two();
    vault.reward(3_800).unwrap();
    vault.wait(DAY);
    list(&mut vault, "ufee").unwrap();
    vault.call("vault", &ExecuteMsg::Reward { tranche: 1 }, &coins(1_900, "ufee")).unwrap();
    vault.wait(DAY / 2);
    let fee = interfaces::Asset::Native("ufee".into());
    assert_eq!(vault.position("alice").rewards, vec![amount_of(base(), 2_000), amount_of(fee, 500)]);
}

/// Alice and Bob are due base asset as reward and recovery, and as much again in a second token.
fn with_two_tokens_due() -> (Vault, Asset) {
    let mut vault = Vault::with_two();
    list(&mut vault, "ufee").unwrap();
    vault.call("vault", &ExecuteMsg::Reward { tranche: 1 }, &coins(1_900, "ufee")).unwrap();
    vault.reward(3_800).unwrap();
    vault.cover(1, 2_000);
    vault.restore(1, 2_000).unwrap();
    vault.wait(DAY);
    (vault, Asset::Native("ufee".into()))
}

fn claim_only(vault: &mut Vault, assets: &[&Asset]) -> Result<usize, ContractError> {
    let assets = assets.iter().map(|asset| AssetUnchecked::from((*asset).clone())).collect();
    let response = vault.call("alice", &ExecuteMsg::Claim { tranche: 1, assets: Some(assets) }, &[])?;
    Ok(response.messages.len())
}

#[test]
fn fm_x19_a_token_that_cannot_be_sent_blocks_no_other() {
    let (mut vault, fee) = with_two_tokens_due();
    // Transfers of the fee token fail: it is left out, and nothing of it is sent or lost.
    assert_eq!(claim_only(&mut vault, &[&base()]), Ok(1));
    assert_eq!((vault.paid(&base(), "alice"), vault.paid(&fee, "alice")), (3_000, 0));
    assert_eq!(vault.position("alice").rewards, vec![amount_of(fee.clone(), 1_000)]);
    // It can be sent again.
    assert_eq!(claim_only(&mut vault, &[&fee, &base()]), Ok(1));
    assert_eq!((vault.paid(&base(), "alice"), vault.paid(&fee, "alice")), (3_000, 1_000));
}

#[test]
fn fm_x19_recoveries_wait_with_the_tranches_own_asset() {
    let (mut vault, fee) = with_two_tokens_due();
    assert_eq!(claim_only(&mut vault, &[&fee]), Ok(1));
    let position = vault.position("alice");
    assert_eq!((position.recovered, position.rewards), (u(1_000), vec![amount_of(base(), 2_000)]));
    assert_eq!(
        claim_only(&mut vault, &[&fee]),
        Err(ContractError::NothingToClaim { tranche: 1, owner: addr("alice") })
    );
    assert_eq!(claim_only(&mut vault, &[]), Err(ContractError::NothingToClaim { tranche: 1, owner: addr("alice") }));
    assert_eq!(claim_only(&mut vault, &[&base(), &gov()]), Err(ContractError::UnknownReward { asset: gov() }));
}

#[test]
fn strangers_cannot_fill_the_list_of_rewards() {
    let mut vault = Vault::with_alice();
    let junk = vault.call("eve", &ExecuteMsg::Reward { tranche: 1 }, &coins(1, "ujunk"));
    let asset = interfaces::Asset::Native("ujunk".into());
    assert_eq!(junk, Err(ContractError::UnknownReward { asset }));
    // The owner can, to a bound.
    for n in 1..MAX_REWARDS {
        list(&mut vault, &format!("u{n}")).unwrap();
    }
    assert_eq!(list(&mut vault, "umore"), Err(ContractError::TooManyRewards { max: 8 }));
    assert_eq!(
        list(&mut vault, "u3"),
        Err(ContractError::RewardListed { asset: interfaces::Asset::Native("u3".into()) })
    );
    // A surplus in the tranche's own asset always has its place.
    vault.restore(1, 5).unwrap();
    let cw20 = ExecuteMsg::ListReward { tranche: 2, asset: AssetUnchecked::from(gov()) };
    assert_eq!(vault.call("owner", &cw20, &[]), Err(ContractError::RewardListed { asset: gov() }));
}
