//! Unbondings that are paid late: a grace before their loss is booked, and the batches that get them back.

use crate::support::{holding, parts, staking, Vault, DAY, DENOM, INTERVAL, UNBONDING};
use cosmwasm_std::{coins, BankMsg, Decimal, Event, SubMsg};
use interfaces::staking_vault::{BatchStatus, ExecuteMsg};
use staking_vault::ContractError;

/// Ann and Ben leave with 300 and 100 of 1,000 in one batch; the unbonding of 400 is due now and marked, and nothing came.
fn on_hold(grace: u64) -> Vault {
    let mut vault = holding(&[("v1", 1_000)], 0);
    vault.govern(|params| (params.settle_grace, params.fee) = (grace, Decimal::percent(5)));
    vault.unstake("ann", 300).unwrap();
    vault.unstake("ben", 100).unwrap();
    let sent = vault.submit().unwrap();
    assert_eq!(staking(&sent.messages), parts(&[("v1", 400)]));
    vault.accept(&sent.messages[1], UNBONDING, 400);
    vault.chain_says(&[("v1", 600)]);
    vault.pass(UNBONDING);
    vault.settle();
    vault.pass(6);
    vault
}

fn claimable(vault: &Vault, owner: &str) -> u128 {
    vault.claims(owner).iter().map(|claim| claim.claimable.u128()).sum()
}

/// A claim that pays; the coins leave.
fn paid(vault: &mut Vault, owner: &str) -> u128 {
    let before = vault.balance();
    let response = vault.claim(owner, &[1]).unwrap();
    vault.pay_out(&response);
    before - vault.balance()
}

/// Guards the grace in `settle`: a stranger's two calls gave an exiter's principal to the pool.
#[test]
fn fm_z03_an_unbonding_on_hold_is_not_booked_as_lost_within_the_grace() {
    let mut vault = on_hold(DAY);
    vault.pass(DAY - 12);
    vault.settle();
    assert_eq!((vault.batch(1).status, vault.batch(1).owed.u128()), (BatchStatus::Submitted, 400));
    // It comes, and is booked whole at once.
    vault.add_balance(400);
    vault.settle();
    assert_eq!((vault.batch(1).status, vault.batch(1).settled.u128()), (BatchStatus::Settled, 400));
}

/// Guards the `<` of the grace: at its very end the loss is booked.
#[test]
fn a_loss_is_booked_when_the_grace_is_over() {
    let mut vault = on_hold(DAY);
    vault.add_balance(100);
    // The entry completed six seconds ago.
    vault.pass(DAY - 7);
    vault.settle();
    assert_eq!(vault.batch(1).owed.u128(), 400);
    vault.pass(1);
    vault.settle();
    let batch = vault.batch(1);
    assert_eq!((batch.owed.u128(), batch.settled.u128(), batch.missing.u128()), (0, 100, 300));
}

/// Guards `book_late`: what comes after its loss was booked is the batch's, without a fee, also for those who claimed.
#[test]
fn fm_z03_what_comes_late_goes_to_the_batch_it_was_missing_from() {
    let mut vault = on_hold(0);
    vault.add_balance(100);
    vault.settle();
    // 100 of 400 arrived: 75 and 25. Ann claims, Ben does not.
    assert_eq!((claimable(&vault, "ann"), claimable(&vault, "ben")), (75, 25));
    assert_eq!(paid(&mut vault, "ann"), 75);
    assert_eq!((claimable(&vault, "ann"), claimable(&vault, "ben")), (0, 25));
    let ann = vault.addr("ann");
    assert_eq!(vault.claim("ann", &[1]), Err(ContractError::NoClaim { id: 1, sender: ann.clone() }));
    // The hold ends: a part, then the rest. A compound in between takes nothing of it.
    vault.add_balance(200);
    vault.compound_with(0);
    vault.pass(6);
    let events = vault.settle().events;
    let late = Event::new("staking_vault.arrived_late").add_attribute("batch", "1").add_attribute("amount", "200");
    assert_eq!(events[1], late);
    assert_eq!((claimable(&vault, "ann"), claimable(&vault, "ben")), (150, 75));
    assert_eq!(paid(&mut vault, "ben"), 75);
    vault.add_balance(100);
    vault.settle();
    assert_eq!(vault.batch(1).missing.u128(), 0);
    assert_eq!((paid(&mut vault, "ann"), paid(&mut vault, "ben")), (225, 25));
    assert_eq!((vault.balance(), vault.ledger().settled.u128(), vault.batch(1).shares.u128()), (0, 0, 0));
    assert_eq!(vault.claim("ann", &[1]), Err(ContractError::NoClaim { id: 1, sender: ann }));
}

/// Guards `settling.missing` in `book_late`: nobody lacks more.
#[test]
fn a_donation_beyond_what_is_missing_stays_uncounted() {
    let mut vault = on_hold(0);
    vault.settle();
    vault.add_balance(1_000);
    vault.settle();
    assert_eq!((vault.batch(1).settled.u128(), vault.ledger().settled.u128()), (400, 400));
    vault.settle();
    assert_eq!(vault.ledger().settled.u128(), 400);
}

/// Guards the order of `book_late`: an older shortfall is more likely a slash.
#[test]
fn late_coins_go_to_the_newest_batch_first() {
    let mut vault = on_hold(0);
    vault.settle();
    assert_eq!(vault.batch(1).missing.u128(), 400);
    vault.pass(INTERVAL);
    vault.unstake("cat", 200).unwrap();
    let sent = vault.submit().unwrap();
    vault.accept(&sent.messages[1], UNBONDING, 200);
    vault.chain_says(&[("v1", 400)]);
    vault.pass(UNBONDING);
    vault.settle();
    vault.pass(6);
    vault.settle();
    assert_eq!(vault.batch(2).missing.u128(), 200);
    vault.add_balance(250);
    vault.settle();
    assert_eq!([1, 2].map(|id| vault.batch(id).missing.u128()), [350, 0]);
}

/// Guards `settling.due` in `settle`: coins of an entry that is due are not taken for late ones.
#[test]
fn late_coins_wait_while_an_entry_is_due() {
    let mut vault = on_hold(0);
    vault.settle();
    vault.pass(INTERVAL);
    vault.unstake("cat", 200).unwrap();
    let sent = vault.submit().unwrap();
    vault.accept(&sent.messages[1], UNBONDING, 200);
    vault.chain_says(&[("v1", 400)]);
    vault.pass(UNBONDING);
    vault.add_balance(200);
    vault.settle();
    assert_eq!(vault.batch(1).settled.u128(), 0, "these coins are the second batch's");
    vault.pass(6);
    vault.settle();
    assert_eq!([1, 2].map(|id| vault.batch(id).settled.u128()), [0, 200]);
}

/// Guards the recipient in `claim_for`: whoever calls it, the owner is paid.
#[test]
fn anyone_pays_an_exit_to_its_owner_and_to_nobody_else() {
    let mut vault = on_hold(0);
    vault.add_balance(400);
    vault.settle();
    let (ann, cat) = (vault.addr("ann"), vault.addr("cat"));
    let claim_for = |owner: &str| ExecuteMsg::ClaimFor { owner: owner.into(), batches: vec![1] };
    let response = vault.run("mallory", claim_for(ann.as_str())).unwrap();
    let payment = BankMsg::Send { to_address: ann.to_string(), amount: coins(300, DENOM) };
    assert_eq!(response.messages, [SubMsg::new(payment)]);
    assert_eq!(vault.claim("ann", &[1]), Err(ContractError::NoClaim { id: 1, sender: ann }));
    let stranger = vault.run("mallory", claim_for(cat.as_str()));
    assert_eq!(stranger, Err(ContractError::NoClaim { id: 1, sender: cat }));
    assert!(matches!(vault.run("mallory", claim_for("nobody")), Err(ContractError::Std(_))));
}

/// The last claim takes the remainder: nothing is lost to dust once nothing is missing.
#[test]
fn a_batch_that_got_everything_late_leaves_no_dust() {
    let mut vault = holding(&[("v1", 1_000)], 0);
    vault.govern(|params| params.settle_grace = 0);
    for owner in ["ann", "ben", "cat"] {
        vault.unstake(owner, 100).unwrap();
    }
    let sent = vault.submit().unwrap();
    vault.accept(&sent.messages[1], UNBONDING, 299);
    vault.chain_says(&[("v1", 700)]);
    vault.pass(UNBONDING);
    vault.settle();
    vault.pass(6);
    vault.add_balance(100);
    vault.settle();
    assert_eq!(paid(&mut vault, "ann"), 33);
    vault.add_balance(199);
    vault.settle();
    // 299 over three: 99 each, and the last takes 101.
    assert_eq!([paid(&mut vault, "ann"), paid(&mut vault, "ben"), paid(&mut vault, "cat")], [66, 99, 101]);
    assert_eq!(vault.balance(), 0);
}
