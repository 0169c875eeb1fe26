//! Stake votes, the multisig proposes, the timelock delays.

use super::support::{checked, dec, ready, UNIT};
use ::timelock::ContractError as TimelockError;
use anyhow::Error;
use cosmwasm_std::{to_json_binary, Addr, CosmosMsg, Uint128, WasmMsg};
use credit_market::ContractError as MarketError;
use cw3::{Status, Vote};
use deployment::FIRST_REPORTER_TRANCHE;
use interfaces::credit_market::{ConfigResponse, ExecuteMsg, Params, QueryMsg};
use interfaces::security_vault::{self, ReceiveMsg, VotesResponse};
use interfaces::shared::error::CommonError;
use interfaces::timelock::{self, Timelock};
use interfaces::Asset;
use multisig::ContractError as MultisigError;
use suite::{EmbeddedSuite, DAY};

fn params(suite: &EmbeddedSuite) -> Params {
    suite.query::<ConfigResponse>(&suite.at.market, &QueryMsg::Config {}).params
}

fn update(suite: &EmbeddedSuite, change: impl FnOnce(&mut Params)) -> CosmosMsg {
    let mut params = params(suite);
    change(&mut params);
    let msg = to_json_binary(&ExecuteMsg::UpdateParams { params: Box::new(params) }).unwrap();
    WasmMsg::Execute { contract_addr: suite.at.market.to_string(), msg, funds: vec![] }.into()
}

#[track_caller]
fn refused<T, E: std::error::Error + PartialEq + std::fmt::Debug + Send + Sync + 'static>(
    outcome: Result<T, Error>,
    error: E,
) {
    let found = outcome.map(drop).unwrap_err();
    assert_eq!(found.downcast_ref::<E>(), Some(&error), "{found:#}");
}

fn voting_tranche(suite: &EmbeddedSuite) -> u64 {
    FIRST_REPORTER_TRANCHE + suite.reporters.len() as u64
}

fn cool(suite: &mut EmbeddedSuite, who: &Addr, shares: u128) {
    let (tranche, vault) = (voting_tranche(suite), suite.at.security.clone());
    let msg = security_vault::ExecuteMsg::StartCooldown { tranche, shares: Uint128::new(shares), target: None };
    suite.execute(who, &vault, &msg, &[]).unwrap();
}

fn write_votes(suite: &mut EmbeddedSuite, who: &Addr) {
    let (keeper, vault, owner) = (suite.account("keeper"), suite.at.security.clone(), who.to_string());
    suite.execute(&keeper, &vault, &security_vault::ExecuteMsg::WriteVotes { owner }, &[]).unwrap();
}

/// 6,000,000 votes less the tranche's floor, 2,500,000 and 1,500,000.
fn three(suite: &EmbeddedSuite) -> [Addr; 3] {
    suite.voters.clone().try_into().unwrap()
}

#[test]
fn a_proposal_changes_a_parameter_of_the_market_end_to_end() {
    let mut suite = ready();
    let message = update(&suite, |params| params.interest.base = dec("0.02"));
    suite.govern(vec![message]).unwrap();
    assert_eq!(params(&suite).interest.base, dec("0.02"));
    checked(&suite);
}

#[test]
fn a_proposal_that_breaks_a_bound_fails_with_its_name_and_changes_nothing() {
    let mut suite = ready();
    let message = update(&suite, |params| params.interest.base = dec("10.1"));
    let (name, value) = ("interest.base", "10.1".into());
    let error = CommonError::OutOfRange { name, value, min: "0".into(), max: "10".into() };
    refused(suite.govern(vec![message]), MarketError::from(error));
    assert_eq!(params(&suite).interest.base, dec("0"));
    // The operation stays queued, and nothing else of it happened.
    checked(&suite);
}

#[test]
fn fm_d07_a_proposal_that_passed_long_ago_cannot_be_queued() {
    let mut suite = ready();
    let [first, ..] = three(&suite);
    let message = update(&suite, |params| params.interest.base = dec("0.02"));
    let not_after = suite.now() + 20 * DAY;
    let queue = Timelock(suite.at.timelock.clone()).queue(vec![message.clone()], not_after).unwrap();
    let id = suite.propose(&first, vec![queue]).unwrap();
    assert_eq!(suite.status(id).unwrap(), Status::Passed);
    suite.chain.run(60 * DAY);
    let (keeper, earliest) = (suite.account("keeper"), suite.now() + 2 * DAY);
    refused(suite.enact(&keeper, id), TimelockError::NotAfterTooSoon { not_after, earliest });
    // Nor one that names a moment beyond the horizon.
    let (latest, far) = (suite.now() + 30 * DAY, suite.now() + 31 * DAY);
    refused(suite.queue(vec![message], far), TimelockError::NotAfterTooFar { not_after: far, latest });
    assert_eq!(suite.last_operation().unwrap(), None);
}

#[test]
fn only_the_multisig_proposes_and_only_stakers_propose_there() {
    let mut suite = ready();
    let [first, ..] = three(&suite);
    let (message, timelock) = (update(&suite, |_| ()), suite.at.timelock.clone());
    let queue = timelock::ExecuteMsg::Queue { messages: vec![message.clone()], not_after: suite.now() + 10 * DAY };
    let direct = suite.execute(&first, &timelock, &queue, &[]);
    refused(direct, TimelockError::from(CommonError::Unauthorized { sender: first }));
    for name in ["lender", "reporter-1", "guardian", "deployer"] {
        let who = suite.account(name);
        refused(suite.propose(&who, vec![message.clone()]), MultisigError::Unauthorized {});
    }
}

#[test]
fn fm_d04_no_quorum_lets_a_minority_win_alone() {
    let mut suite = ready();
    let [_, second, third] = three(&suite);
    let id = suite.propose(&second, vec![]).unwrap();
    suite.vote(&third, id, Vote::Yes).unwrap();
    assert_eq!(suite.status(id).unwrap(), Status::Open);
    suite.chain.run(4 * DAY);
    assert_eq!(suite.status(id).unwrap(), Status::Rejected);
    refused(suite.enact(&second, id), MultisigError::WrongExecuteStatus {});
}

#[test]
fn a_voter_votes_once() {
    let mut suite = ready();
    let [_, second, third] = three(&suite);
    let id = suite.propose(&second, vec![]).unwrap();
    suite.chain.run(6);
    refused(suite.vote(&second, id, Vote::Yes), MultisigError::AlreadyVoted {});
    suite.vote(&third, id, Vote::No).unwrap();
    refused(suite.vote(&third, id, Vote::No), MultisigError::AlreadyVoted {});
}

#[test]
fn fm_d03_stake_cannot_propose_or_vote_in_the_block_in_which_it_came() {
    let mut suite = ready();
    let [first, _, third] = three(&suite);
    let (gov, mallory) = (Asset::Cw20(suite.at.gov.clone()), suite.account("mallory"));
    let (tranche, vault) = (voting_tranche(&suite), suite.at.security.clone());
    cool(&mut suite, &third, 1_500_000 * UNIT);
    suite.chain.run(14 * DAY);
    let payout =
        security_vault::ExecuteMsg::Payout { tranche, owner: third.to_string(), id: 1, min_amount: None, target: None };
    suite.execute(&third, &vault, &payout, &[]).unwrap();
    suite.transfer(&third, &gov, &mallory, 1_500_000 * UNIT).unwrap();
    // Open before her stake came.
    let open = suite.propose(&first, vec![]).unwrap();
    let token = suite.at.gov.clone();
    suite
        .send(&mallory, &token, &vault, 1_500_000 * UNIT, &ReceiveMsg::Stake { tranche, tier: None, recipient: None })
        .unwrap();
    write_votes(&mut suite, &mallory);
    refused(suite.propose(&mallory, vec![]), MultisigError::Unauthorized {});
    suite.chain.run(2 * DAY);
    write_votes(&mut suite, &mallory);
    // Her stake votes now, but not on what is older than it.
    refused(suite.vote(&mallory, open, Vote::No), MultisigError::Unauthorized {});
    suite.propose(&mallory, vec![]).unwrap();
    checked(&suite);
}

#[test]
fn fm_d06_who_leaves_in_the_block_of_a_proposal_neither_votes_nor_overflows_it() {
    let mut suite = ready();
    let [first, second, third] = three(&suite);
    suite.chain.run(6);
    cool(&mut suite, &first, 5_999_999 * UNIT);
    let id = suite.propose(&second, vec![]).unwrap();
    refused(suite.vote(&first, id, Vote::Abstain), MultisigError::Unauthorized {});
    suite.vote(&third, id, Vote::Abstain).unwrap();
    // 2,500,000 of 9,999,999 less 1,500,000: what fell in this block still counts.
    assert_eq!(suite.status(id).unwrap(), Status::Open);
    suite.chain.run(6);
    let again = suite.propose(&second, vec![]).unwrap();
    assert_eq!(suite.status(again).unwrap(), Status::Open);
    write_votes(&mut suite, &second);
    let votes: VotesResponse = suite.query(&suite.at.security, &security_vault::QueryMsg::Votes {});
    assert_eq!((votes.sum, votes.total), (4_000_000, 4_000_000));
    let third_one = suite.propose(&second, vec![]).unwrap();
    assert_eq!(suite.status(third_one).unwrap(), Status::Passed);
    checked(&suite);
}

#[test]
fn stake_that_leaves_does_not_vote_on_what_was_open_before() {
    let mut suite = ready();
    let [first, second, third] = three(&suite);
    let id = suite.propose(&second, vec![]).unwrap();
    suite.chain.run(6);
    cool(&mut suite, &third, 1_000_000 * UNIT);
    cool(&mut suite, &first, 5_999_999 * UNIT);
    refused(suite.vote(&first, id, Vote::Yes), MultisigError::Unauthorized {});
    suite.vote(&third, id, Vote::Yes).unwrap();
    // 2,500,000 and 500,000 of 9,999,999.
    assert_eq!(suite.status(id).unwrap(), Status::Open);
}

#[test]
fn fm_d48_the_guardian_is_replaced_by_a_vote_that_they_cannot_cancel() {
    let mut suite = ready();
    let (guardian, timelock) = (suite.roles.guardian.clone(), suite.at.timelock.clone());
    let cancel = |id| timelock::ExecuteMsg::Cancel { id };
    // They can stop anything else, also another proposer.
    let handle = Timelock(timelock.clone());
    let not_after = suite.now() + 9 * DAY;
    let other = handle.update_config(Some(guardian.to_string()), None, None).unwrap();
    suite.queue(vec![other], not_after).unwrap();
    suite.execute(&guardian, &timelock, &cancel(1), &[]).unwrap();
    suite.queue(vec![handle.set_guardian(None).unwrap()], not_after).unwrap();
    refused(suite.execute(&guardian, &timelock, &cancel(2), &[]), TimelockError::GuardianChange { id: 2 });
    suite.chain.run(2 * DAY);
    suite.execute(&guardian, &timelock, &timelock::ExecuteMsg::Execute { id: 2 }, &[]).unwrap();
    let message = update(&suite, |params| params.interest.base = dec("0.01"));
    suite.queue(vec![message], suite.now() + 9 * DAY).unwrap();
    let late = suite.execute(&guardian, &timelock, &cancel(3), &[]);
    refused(late, TimelockError::from(CommonError::Unauthorized { sender: guardian }));
}
