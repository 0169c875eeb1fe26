//! Failures seen elsewhere that no other file's topic covers.

use crate::support::{born, holding, weights, Vault, INTERVAL, UNBONDING};
use cosmwasm_std::{BankMsg, Coin, CosmosMsg, Event, Response, SubMsgResponse, SubMsgResult};
use interfaces::staking_vault::{ConfigResponse, ExecuteMsg, InstantUnstakeResponse, QueryMsg};
use staking_vault::state::{CLAIMS, LEDGER};

fn paid(response: &Response) -> u128 {
    let sent = |msg: &CosmosMsg| match msg {
        CosmosMsg::Bank(BankMsg::Send { amount, .. }) => amount.iter().map(|coin: &Coin| coin.amount.u128()).sum(),
        _ => 0,
    };
    response.messages.iter().map(|message| sent(&message.msg)).sum()
}

/// Two batches, one interval apart; the chain slashes the first one's unbonding only. Guards the entry's own completion in
/// `mark`: booking by batch as they are due, never by what others wait for.
#[test]
fn fm_s08_fm_s10_a_loss_stays_with_what_matured_and_arrivals_with_their_batch() {
    let mut vault = holding(&[("v1", 1_000)], 0);
    vault.unstake("ann", 100).unwrap();
    let first = vault.submit().unwrap();
    vault.accept(&first.messages[1], UNBONDING, 100);
    vault.chain_says(&[("v1", 900)]);
    vault.pass(INTERVAL);
    vault.unstake("ben", 100).unwrap();
    let second = vault.submit().unwrap();
    vault.accept(&second.messages[1], UNBONDING, 100);
    vault.chain_says(&[("v1", 800)]);

    vault.pass(UNBONDING - INTERVAL);
    vault.settle();
    vault.pass(6);
    vault.add_balance(70);
    vault.settle();
    assert_eq!((vault.batch(1).settled.u128(), vault.batch(2).settled.u128()), (70, 0));
    assert_eq!(paid(&vault.claim("ann", &[1]).unwrap()), 70);
    vault.set_balance(0);

    vault.pass(INTERVAL);
    vault.settle();
    vault.pass(6);
    vault.add_balance(100);
    vault.settle();
    assert_eq!(vault.batch(2).settled.u128(), 100);
    assert_eq!(paid(&vault.claim("ben", &[2]).unwrap()), 100);
}

/// Guards the `saturating_sub` of `Ledger::base` and `book_loss`: what is queued is not taken off twice.
#[test]
fn fm_s16_a_slash_deeper_than_what_is_left_after_the_queue_is_no_underflow() {
    let mut vault = holding(&[("v1", 1_000)], 0);
    vault.unstake("ann", 900).unwrap();
    let sent = vault.submit().unwrap();
    vault.refuse(&sent.messages[1]);
    assert_eq!(vault.books(), [1_000, 0, 0, 900, 0, 100, 100]);
    // 85 % are gone: 150 left, of which the queue keeps 135.
    vault.chain_says(&[("v1", 150)]);
    vault.pass(6);
    vault.sync();
    assert_eq!(vault.books(), [150, 0, 0, 135, 0, 15, 100]);
    assert_eq!(vault.batch(1).owed.u128(), 135);
    vault.stake("ben", 30).unwrap();
    assert_eq!(vault.books()[5..], [45, 300]);
}

/// Guards `query::instant_unstake` and `claims`: the questions are the execution's own functions.
#[test]
fn fm_s24_what_is_asked_is_what_happens() {
    let mut vault = holding(&[("v1", 999_983)], 70_001);
    let mut ledger = LEDGER.load(&vault.deps.storage).unwrap();
    ledger.shares = 1_000_003u128.into();
    LEDGER.save(&mut vault.deps.storage, &ledger).unwrap();
    let said: InstantUnstakeResponse = vault.ask(QueryMsg::InstantUnstake { shares: 12_345u128.into() });
    let done = vault.instant("ann", 12_345, 0).unwrap();
    assert_eq!(paid(&done), said.amount.u128());

    let rate = vault.rate();
    let before = vault.books()[6];
    vault.stake("ben", 54_321).unwrap();
    // 54,321 * 1,000,003 - 12,345 shares, over the coins behind them: by the two numbers of the answer.
    assert_eq!(vault.books()[6] - before, 54_321 * rate.shares.u128() / rate.base.u128());

    vault.unstake("cat", 7_777).unwrap();
    vault.govern(|params| params.instant.target = cosmwasm_std::Decimal::zero());
    vault.submit().unwrap();
    let said = vault.claims("cat")[0].claimable.u128();
    assert!(said > 0);
    assert_eq!(paid(&vault.claim("cat", &[1]).unwrap()), said);
}

/// Guards `reply.payload` and the typed responses: events and texts of other contracts and of the chain are not read.
#[test]
fn fm_s32_amounts_come_from_answers_not_from_events() {
    let mut vault = holding(&[("v1", 1_000)], 0);
    vault.unstake("ann", 100).unwrap();
    let sent = vault.submit().unwrap();
    let lies = ["coin_received", "unbond", "withdraw_rewards"].map(|name| {
        Event::new(name)
            .add_attribute("amount", "999999ustake")
            .add_attribute("completion_time", "1970-01-01T00:00:00Z")
    });
    #[allow(deprecated)]
    let response = SubMsgResponse { events: lies.to_vec(), data: None, msg_responses: vec![] };
    vault.reply(&sent.messages[1], SubMsgResult::Ok(response)).unwrap();
    let entry = &vault.entries()[0];
    assert_eq!((entry.amount.u128(), entry.completes_at), (100, vault.env.block.time.seconds() + UNBONDING));
}

/// Guards the key of `CLAIMS`, the owner of the shares: there is no message that adds to what another has to claim.
#[test]
fn fm_s34_strangers_add_nothing_to_what_somebody_has_to_claim() {
    let mut vault = holding(&[("v1", 1_000)], 0);
    vault.unstake("ann", 100).unwrap();
    for _ in 0..50 {
        vault.unstake("mallory", 1).unwrap();
    }
    let mine: Vec<_> = vault.claims("ann").iter().map(|claim| (claim.batch, claim.shares.u128())).collect();
    assert_eq!(mine, [(1, 100)]);
    let (ann, mallory) = (vault.addr("ann"), vault.addr("mallory"));
    assert_eq!(CLAIMS.load(&vault.deps.storage, (&ann, 1)).unwrap().u128(), 100);
    assert_eq!(CLAIMS.load(&vault.deps.storage, (&mallory, 1)).unwrap().u128(), 50);
}

/// Guards `shares: seed` in `instantiate`: when everybody has left there are still shares, and so a price.
#[test]
fn fm_s14_after_everybody_left_the_seed_still_has_a_price() {
    let mut vault = born(&["v1"]);
    vault.stake("ann", 999).unwrap();
    vault.unstake("ann", 999).unwrap();
    vault.submit().unwrap();
    assert_eq!(vault.books()[5..], [1, 1]);
    vault.stake("ben", 50).unwrap();
    assert_eq!(vault.books()[5..], [51, 51]);
}

/// The open batch, of 100, is undelegated and marked; the next block books what is there.
fn due(vault: &mut Vault) {
    let sent = vault.submit().unwrap();
    vault.accept(&sent.messages[1], UNBONDING, 100);
    vault.chain_says(&[("v1", 900)]);
    vault.pass(UNBONDING);
    vault.settle();
    vault.pass(6);
}

/// Guards what `claim` takes off the batch's shares and coins: a gift makes up a part of a loss, for all alike, and the last
/// claimer's part is there.
#[test]
fn fm_s06_a_donation_beside_a_loss_leaves_the_last_claimer_his_part() {
    let mut vault = holding(&[("v1", 1_000)], 0);
    vault.unstake("ann", 60).unwrap();
    vault.unstake("ben", 40).unwrap();
    due(&mut vault);
    // 70 of 100 arrive, and 10 are given.
    vault.add_balance(80);
    vault.settle();
    assert_eq!(vault.batch(1).settled.u128(), 80);
    assert_eq!(paid(&vault.claim("ann", &[1]).unwrap()), 48);
    assert_eq!(paid(&vault.claim("ben", &[1]).unwrap()), 32);
    assert_eq!(vault.ledger().settled.u128(), 0);
}

/// Guards the `saturating_sub`s of `Ledger::free`: what a balance lacks is not there, whatever its sign.
#[test]
fn fm_s09_a_balance_below_what_is_promised_has_nothing_free() {
    let mut vault = holding(&[("v1", 1_000)], 300);
    vault.govern(|params| params.instant.target = cosmwasm_std::Decimal::one());
    vault.unstake("ann", 100).unwrap();
    due(&mut vault);
    vault.set_balance(250);
    vault.settle();
    assert_eq!(vault.batch(1).settled.u128(), 0);
}

/// Guards that `update_params` writes `params` only: in what those who staked are paid, and whence, cannot be changed under them.
#[test]
fn fm_s37_denom_token_and_collector_are_for_ever() {
    let mut vault = born(&["v1"]);
    let before: ConfigResponse = vault.ask(QueryMsg::Config {});
    let mallory = vault.addr("mallory").to_string();
    vault.govern(|params| (params.fee_recipient, params.max_sync_age) = (mallory.clone(), 1));
    vault.run("timelock", ExecuteMsg::SetGuardian { guardian: None }).unwrap();
    vault.run("timelock", ExecuteMsg::SetValidators { validators: weights(&["v1"]) }).unwrap();
    let after: ConfigResponse = vault.ask(QueryMsg::Config {});
    assert_eq!((after.params.fee_recipient, after.params.max_sync_age), (mallory, 1));
    assert_eq!((before.denom, before.lst, before.collector), (after.denom, after.lst, after.collector));
}
