//! Exits for others: recipients, and claims that change hands.

use crate::support::{holding, Vault, DENOM};
use cosmwasm_std::{coins, BankMsg, Event, SubMsg};
use interfaces::staking_vault::{event, ExecuteMsg, ReceiveMsg};
use staking_vault::state::{Batch, Parts, ASSIGNED, CLAIMS};
use staking_vault::ContractError;

/// 1,000 at v1 and a buffer that pays every batch at once.
fn vault() -> Vault {
    let mut vault = holding(&[("v1", 1_000)], 9_000);
    vault.govern(|params| params.instant.target = cosmwasm_std::Decimal::zero());
    vault
}

fn unstake(vault: &mut Vault, who: &str, shares: u128, to: &str) {
    let recipient = Some(vault.addr(to).into());
    vault.hook("lst", who, shares, &ReceiveMsg::Unstake { recipient, min_amount: None }).unwrap();
}

fn assign(vault: &mut Vault, who: &str, to: &str) -> Result<cosmwasm_std::Response, ContractError> {
    let recipient = vault.addr(to).into();
    vault.run(who, ExecuteMsg::AssignClaim { batch: 1, recipient })
}

fn shares(vault: &Vault, who: &str) -> u128 {
    vault.claims(who).first().map_or(0, |claim| claim.shares.u128())
}

fn not_assignable(vault: &Vault, who: &str) -> Result<cosmwasm_std::Response, ContractError> {
    Err(ContractError::NotAssignable { id: 1, sender: vault.addr(who) })
}

fn pays(vault: &Vault, to: &str, amount: u128) -> SubMsg {
    SubMsg::new(BankMsg::Send { to_address: vault.addr(to).into(), amount: coins(amount, DENOM) })
}

/// What a router needs (z15): the claim and the coins are the user's, whoever sent the shares.
#[test]
fn fm_z15_an_exit_can_be_for_another_account() {
    let mut vault = vault();
    unstake(&mut vault, "router", 300, "ann");
    assert_eq!((shares(&vault, "router"), shares(&vault, "ann")), (0, 300));
    let recipient = Some(vault.addr("ann").into());
    let sent = vault.hook("lst", "router", 100, &ReceiveMsg::InstantUnstake { min_amount: 90u128.into(), recipient });
    // 0.1 % of 100, rounded up.
    assert_eq!(sent.unwrap().messages[1], pays(&vault, "ann", 99));
}

/// Guards `amount < min_amount`: 1,100 coins behind 1,000 shares make 330 of 300, and a slash of a half 165.
#[test]
fn a_queued_exit_is_refused_below_the_worth_that_its_sender_accepts() {
    let mut vault = vault();
    let queue = |vault: &mut Vault, least: u128| {
        let msg = ReceiveMsg::Unstake { recipient: None, min_amount: Some(least.into()) };
        vault.hook("lst", "ann", 300, &msg)
    };
    let few = |amount: u128, least: u128| {
        Err(ContractError::TooFewCoins { shares: 300u128.into(), amount: amount.into(), min_amount: least.into() })
    };
    assert_eq!(queue(&mut vault, 301), few(300, 301));
    vault.chain_says(&[("v1", 0)]);
    vault.pass(5);
    vault.sync();
    // 9,000 of 10,000 are left.
    assert_eq!(queue(&mut vault, 271), few(270, 271));
    queue(&mut vault, 270).unwrap();
}

#[test]
fn a_claim_is_paid_to_whom_it_was_assigned() {
    let mut vault = vault();
    vault.unstake("ann", 300).unwrap();
    let response = assign(&mut vault, "ann", "bob").unwrap();
    let said = Event::new(event::ASSIGN)
        .add_attribute("owner", vault.addr("ann"))
        .add_attribute("recipient", vault.addr("bob"))
        .add_attribute("batch", "1")
        .add_attribute("shares", "300");
    assert_eq!(response.events, [said]);
    vault.submit().unwrap();
    let none = Err(ContractError::NoClaim { id: 1, sender: vault.addr("ann") });
    assert_eq!(vault.claim("ann", &[1]), none);
    assert_eq!(assign(&mut vault, "ann", "bob"), none);
    assert_eq!(vault.claim("bob", &[1]).unwrap().messages, [pays(&vault, "bob", 300)]);
    assert_eq!(vault.ledger().settled.u128(), 0);
    let (bob, storage) = (vault.addr("bob"), &vault.deps.storage);
    assert!(!CLAIMS.has(storage, (&bob, 1)) && !ASSIGNED.has(storage, (&bob, 1)));
}

/// Guards `kept`: an assigned claim stays where it is, and so it does not keep an owner from assigning what is his own.
#[test]
fn a_claim_is_assigned_once_and_a_strangers_gift_does_not_change_that() {
    let mut vault = vault();
    vault.unstake("ann", 300).unwrap();
    assign(&mut vault, "ann", "bob").unwrap();
    assert_eq!(assign(&mut vault, "bob", "cat"), not_assignable(&vault, "bob"));
    // Bob leaves too, and mallory gives him one of hers: his own 50 he may assign.
    vault.unstake("bob", 50).unwrap();
    vault.unstake("mallory", 1).unwrap();
    assign(&mut vault, "mallory", "bob").unwrap();
    assign(&mut vault, "bob", "cat").unwrap();
    assert_eq!(["ann", "bob", "cat", "mallory"].map(|who| shares(&vault, who)), [0, 301, 50, 0]);
    assert_eq!(assign(&mut vault, "bob", "cat"), not_assignable(&vault, "bob"));
    vault.unstake("ann", 10).unwrap();
    assert_eq!(assign(&mut vault, "ann", "ann"), not_assignable(&vault, "ann"));
    vault.submit().unwrap();
    for (who, coins) in [("bob", 301), ("cat", 50), ("ann", 10)] {
        assert_eq!(vault.claim(who, &[1]).unwrap().messages, [pays(&vault, who, coins)]);
    }
    assert_eq!(vault.ledger().settled.u128(), 0);
}

/// Guards `move_payments`: of a batch that misses coins, a claim that was paid once would be paid again at the other account.
#[test]
fn a_claim_that_was_paid_in_part_takes_its_payment_along() {
    let mut vault = holding(&[("v1", 1_000)], 0);
    vault.unstake("ann", 300).unwrap();
    vault.unstake("bob", 100).unwrap();
    let sent = vault.submit().unwrap();
    vault.accept(&sent.messages[1], 100, 400);
    vault.pass(200);
    vault.settle();
    vault.pass(5);
    // Half of it arrives; the grace is zero here.
    vault.add_balance(200);
    vault.settle();
    assert_eq!(vault.claim("ann", &[1]).unwrap().messages, [pays(&vault, "ann", 150)]);
    vault.pay_out(&cosmwasm_std::Response::new().add_message(pays(&vault, "ann", 150).msg));
    // Bob was not paid yet: cat gets his 50, and what comes late.
    assign(&mut vault, "bob", "cat").unwrap();
    assert_eq!(vault.claim("cat", &[1]).unwrap().messages, [pays(&vault, "cat", 50)]);
    vault.pay_out(&cosmwasm_std::Response::new().add_message(pays(&vault, "cat", 50).msg));
    // Ann's 150 go to dan's account with her claim.
    assign(&mut vault, "ann", "dan").unwrap();
    let claim = vault.claims("dan").remove(0);
    assert_eq!([claim.shares, claim.paid, claim.claimable].map(|amount| amount.u128()), [300, 150, 0]);
    vault.add_balance(200);
    vault.pass(5);
    vault.settle();
    assert_eq!(vault.claim("dan", &[1]).unwrap().messages, [pays(&vault, "dan", 150)]);
    assert_eq!(vault.claim("cat", &[1]).unwrap().messages, [pays(&vault, "cat", 50)]);
    assert_eq!(vault.ledger().settled.u128(), 0);
}

/// Guards the proportion in `move_payments`: eve keeps the 100 shares that were assigned to her, with their part of the payment.
#[test]
fn an_assigned_part_takes_its_part_of_the_payment_along() {
    let mut vault = holding(&[("v1", 1_000)], 0);
    vault.unstake("ann", 100).unwrap();
    assign(&mut vault, "ann", "eve").unwrap();
    vault.unstake("eve", 200).unwrap();
    let sent = vault.submit().unwrap();
    vault.accept(&sent.messages[1], 100, 300);
    vault.pass(200);
    vault.settle();
    vault.pass(5);
    // A third arrives; the grace is zero here.
    vault.add_balance(100);
    vault.settle();
    assert_eq!(vault.claim("eve", &[1]).unwrap().messages, [pays(&vault, "eve", 100)]);
    vault.set_balance(0);
    assign(&mut vault, "eve", "fred").unwrap();
    // 100 * 200/300, rounded down, and the rest.
    let paid = |vault: &Vault, who: &str| vault.claims(who).remove(0).paid.u128();
    assert_eq!((paid(&vault, "fred"), paid(&vault, "eve")), (66, 34));
    vault.add_balance(200);
    vault.pass(5);
    vault.settle();
    assert_eq!(vault.claim("fred", &[1]).unwrap().messages, [pays(&vault, "fred", 134)]);
    assert_eq!(vault.claim("eve", &[1]).unwrap().messages, [pays(&vault, "eve", 66)]);
    assert_eq!(vault.ledger().settled.u128(), 0);
}

/// Guards the minimum in `payable`: 3 coins for 6 shares, 1 of 1.5 paid to each of two claims of 3. When both assign two
/// thirds of that with no payment, each could get the coin that is left.
#[test]
fn rounded_payments_never_pay_more_than_is_there() {
    let n = cosmwasm_std::Uint128::new;
    let mut batch = Batch {
        shares: n(6),
        owed: n(3),
        settled: n(1),
        submitted_at: 0,
        parts: Some(Parts { shares: n(6), received: n(3) }),
    };
    assert_eq!(batch.payable(n(2), n(0), false), Ok(n(1)));
    batch.pay(n(2), n(1), false).unwrap();
    assert_eq!(batch.payable(n(2), n(0), false), Ok(n(0)));
}

/// Guards the zero in `pay_one`: a stranger's call that paid nothing kept a claim from being assigned.
#[test]
fn fm_b21_a_payment_of_nothing_leaves_a_claim_assignable() {
    let mut vault = holding(&[("v1", 1_000)], 0);
    vault.unstake("ann", 300).unwrap();
    let sent = vault.submit().unwrap();
    vault.accept(&sent.messages[1], 100, 300);
    vault.pass(200);
    vault.settle();
    vault.pass(5);
    // Nothing arrives; the grace is zero here.
    vault.settle();
    let owner = vault.addr("ann").into();
    let nothing = vault.run("bob", ExecuteMsg::ClaimFor { owner, batches: vec![1] });
    assert_eq!(nothing, Err(ContractError::NoClaim { id: 1, sender: vault.addr("ann") }));
    assign(&mut vault, "ann", "cat").unwrap();
    vault.add_balance(300);
    vault.pass(5);
    vault.settle();
    assert_eq!(vault.claim("cat", &[1]).unwrap().messages, [pays(&vault, "cat", 300)]);
}
