//! Every event, whole. Its name and attributes are interface.

use crate::support::{born, params, weights, Vault, DAY, DENOM, UNBONDING};
use cosmwasm_std::{attr, coins, Decimal, Event, Response};
use interfaces::staking_vault::{Action, ExecuteMsg, SecurityShare, ValidatorStatus};

fn event(name: &str, attributes: &[(&str, &str)]) -> Event {
    Event::new(format!("staking-vault/{name}")).add_attributes(attributes.iter().map(|(key, value)| attr(*key, *value)))
}

fn action(response: &Response) -> &str {
    assert_eq!((response.attributes.len(), response.attributes[0].key.as_str()), (1, "action"));
    &response.attributes[0].value
}

/// A vault of 1000 units at v1, one share each.
fn bonded() -> Vault {
    let mut vault = born(&["v1"]);
    vault.stake("ann", 999).unwrap();
    vault.compound_with(0);
    vault.chain_says(&[("v1", 1_000)]);
    vault
}

#[test]
fn birth_and_stake() {
    let (mut vault, msg) = crate::support::unborn(&["v1"]);
    let response = vault.be_born(msg, &coins(5, DENOM)).unwrap();
    let [deployer, itself] = [vault.addr("deployer").into_string(), vault.env.contract.address.to_string()];
    let seed = [("sender", &*deployer), ("recipient", &*itself), ("amount", "5"), ("shares", "5")];
    assert_eq!((action(&response), &response.events[..]), ("instantiate", &[event("stake", &seed)][..]));

    let bob = vault.addr("bob").into_string();
    let msg = ExecuteMsg::Stake { min_shares: None, recipient: Some(bob.clone()) };
    let response = vault.run_with("ann", msg, &coins(7, DENOM)).unwrap();
    let ann = vault.addr("ann").into_string();
    let stake = [("sender", &*ann), ("recipient", &*bob), ("amount", "7"), ("shares", "7")];
    assert_eq!((action(&response), &response.events[..]), ("stake", &[event("stake", &stake)][..]));
}

#[test]
fn unstake_and_submit() {
    let mut vault = bonded();
    let response = vault.unstake("ann", 300).unwrap();
    let ann = vault.addr("ann").into_string();
    let unstake = [("owner", &*ann), ("batch", "1"), ("shares", "300")];
    assert_eq!((action(&response), &response.events[..]), ("unstake", &[event("unstake", &unstake)][..]));

    let sent = vault.submit().unwrap();
    let submit = [("batch", "1"), ("shares", "300"), ("owed", "300"), ("todo", "300")];
    assert_eq!((action(&sent), &sent.events[..]), ("submit_batch", &[event("submit", &submit)][..]));

    let refused = vault.refuse(&sent.messages[1]);
    let failed = [("batch", "1"), ("validator", "v1"), ("amount", "300")];
    assert_eq!(refused.events, [event("undelegation-failed", &failed)]);

    let accepted = vault.accept(&sent.messages[1], UNBONDING, 299);
    let completion = vault.env.block.time.plus_seconds(UNBONDING).nanos().to_string();
    let done = [("batch", "1"), ("validator", "v1"), ("amount", "299"), ("completion", &*completion)];
    assert_eq!(accepted.events, [event("undelegated", &done)]);
}

#[test]
fn settle_and_claim() {
    let mut vault = bonded();
    vault.unstake("ann", 300).unwrap();
    let sent = vault.submit().unwrap();
    vault.accept(&sent.messages[1], DAY, 300);
    vault.pass(DAY);
    let response = vault.settle();
    let marked = [("marked", "1"), ("entries", "0"), ("due", "0"), ("arrived", "0")];
    assert_eq!((action(&response), &response.events[..]), ("settle", &[event("settle", &marked)][..]));
    vault.pass(6);
    vault.add_balance(280);
    let booked = [("marked", "0"), ("entries", "1"), ("due", "300"), ("arrived", "280")];
    assert_eq!(vault.settle().events, [event("settle", &booked)]);

    let response = vault.claim("ann", &[1]).unwrap();
    let ann = vault.addr("ann").into_string();
    let claim = [("owner", &*ann), ("batch", "1"), ("shares", "300"), ("amount", "280")];
    assert_eq!((action(&response), &response.events[..]), ("claim", &[event("claim", &claim)][..]));
}

#[test]
fn sync_and_slashed() {
    let mut vault = bonded();
    vault.pass(6);
    let quiet = vault.sync();
    let sync = [("bonded", "1000"), ("rate", "1")];
    assert_eq!((action(&quiet), &quiet.events[..]), ("sync", &[event("sync", &sync)][..]));
    vault.chain_says(&[("v1", 750)]);
    vault.pass(6);
    let slashed = [("validator", "v1"), ("before", "1000"), ("after", "750")];
    let sync = [("bonded", "750"), ("rate", "0.75")];
    assert_eq!(vault.sync().events, [event("slashed", &slashed), event("sync", &sync)]);
}

#[test]
fn compound_and_what_can_fail_in_it() {
    let mut vault = bonded();
    let mut numbers = params(&vault.deps.api);
    let security = vault.addr("security").into();
    numbers.instant.target = Decimal::zero();
    numbers.security_share = Some(SecurityShare { vault: security, tranche: 1, share: Decimal::one() });
    vault.run("timelock", ExecuteMsg::UpdateParams { params: numbers }).unwrap();

    let first = vault.compound();
    assert_eq!((action(&first), first.events.len()), ("compound", 0), "synced in this block already");
    let withdrawal = vault.refuse(&first.messages[0]);
    assert_eq!(withdrawal.events, [event("withdrawal-failed", &[("validator", "v1")])]);

    let second = vault.swept(&first, 500);
    let compound = [("rewards", "500"), ("fee", "50"), ("delegated", "450")];
    assert_eq!(second.events, [event("compound", &compound)]);
    let delegation = vault.refuse(&second.messages[0]);
    assert_eq!(delegation.events, [event("delegation-failed", &[("validator", "v1"), ("amount", "450")])]);
    let share = vault.refuse(&second.messages[1]);
    assert_eq!(share.events, [event("security-share-failed", &[("amount", "50")])]);
}

#[test]
fn config() {
    let mut vault = born(&["v1"]);
    let status = ValidatorStatus::Paused;
    let numbers = params(&vault.deps.api);
    let guardian = Some(vault.addr("guardian").into());
    for (who, msg, name, what) in [
        ("timelock", ExecuteMsg::UpdateParams { params: numbers }, "update_params", "params"),
        ("timelock", ExecuteMsg::SetValidators { validators: weights(&["v1"]) }, "set_validators", "validators"),
        (
            "timelock",
            ExecuteMsg::SetValidatorStatus { validator: "v1".into(), status },
            "set_validator_status",
            "validator_status",
        ),
        ("timelock", ExecuteMsg::SetGuardian { guardian }, "set_guardian", "guardian"),
        ("guardian", ExecuteMsg::Pause { action: Action::Stake, seconds: 5 }, "pause", "pause"),
        ("guardian", ExecuteMsg::Unpause { action: Action::Stake }, "unpause", "unpause"),
    ] {
        let response = vault.run(who, msg).unwrap();
        assert_eq!((action(&response), &response.events[..]), (name, &[event("config", &[("what", what)])][..]));
    }
}
