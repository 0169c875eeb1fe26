//! Every event, whole. Its name and attributes are interface.

use crate::support::{born, params, unborn, weights, Vault, DAY, DENOM, UNBONDING};
use cosmwasm_std::{attr, coins, Decimal, Event, Response};
use interfaces::staking_vault::{Action, ExecuteMsg, SecurityShare, ValidatorStatus};

fn event(name: &str, attributes: &[(&str, &str)]) -> Event {
    Event::new(format!("staking_vault.{name}")).add_attributes(attributes.iter().map(|(key, value)| attr(*key, *value)))
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
    let (mut vault, msg) = unborn(&["v1"]);
    let numbers = params_json(&vault, 0.02);
    let response = vault.be_born(msg, &coins(5_000, DENOM)).unwrap();
    let [deployer, itself] = [vault.addr("deployer").into_string(), vault.env.contract.address.to_string()];
    let seed = [("sender", &*deployer), ("recipient", &*itself), ("amount", "5000"), ("shares", "5000")];
    let params = changed("params", "none", &numbers);
    let validators = changed("validators", "[]", r#"[{"validator":"v1","weight":1,"cap":null}]"#);
    let events = [params, validators, event("stake", &seed)];
    assert_eq!((action(&response), &response.events[..]), ("instantiate", &events[..]));

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
    let unstake = [("sender", &*ann), ("owner", &*ann), ("batch", "1"), ("shares", "300")];
    assert_eq!((action(&response), &response.events[..]), ("unstake", &[event("unstake", &unstake)][..]));

    let sent = vault.submit().unwrap();
    let submit = [("batch", "1"), ("shares", "300"), ("owed", "300"), ("unbonding_backlog", "300")];
    assert_eq!((action(&sent), &sent.events[..]), ("submit_batch", &[event("submit", &submit)][..]));

    let refused = vault.refuse(&sent.messages[1]);
    let failed = [("batch", "1"), ("validator", "v1"), ("amount", "300")];
    assert_eq!(refused.events, [event("undelegation_failed", &failed)]);

    let accepted = vault.accept(&sent.messages[1], UNBONDING, 299);
    let completes_at = (vault.env.block.time.seconds() + UNBONDING).to_string();
    let done = [("batch", "1"), ("validator", "v1"), ("amount", "299"), ("completes_at", &*completes_at)];
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
    vault.run("timelock", ExecuteMsg::UpdateParams { params: Box::new(numbers) }).unwrap();

    let first = vault.compound();
    assert_eq!((action(&first), first.events.len()), ("compound", 0), "synced in this block already");
    let withdrawal = vault.refuse(&first.messages[0]);
    assert_eq!(withdrawal.events, [event("withdrawal_failed", &[("validator", "v1")])]);

    let second = vault.swept(&first, 500);
    let compound = [("rewards", "500"), ("fee", "50"), ("delegated", "450"), ("period", "86400")];
    assert_eq!(second.events, [event("compound", &compound)]);
    let delegation = vault.refuse(&second.messages[0]);
    assert_eq!(delegation.events, [event("delegation_failed", &[("validator", "v1"), ("amount", "450")])]);
    let share = vault.refuse(&second.messages[1]);
    assert_eq!(share.events, [event("security_share_failed", &[("amount", "50")])]);
}

#[test]
fn changes_of_configuration_say_what_was_and_what_is() {
    let mut vault = born(&["v1", "v2"]);
    let mut numbers = params(&vault.deps.api);
    numbers.instant.ceiling = Decimal::percent(3);
    let [guardian, heir, timelock] = ["guardian", "heir", "timelock"].map(|name| vault.addr(name).into_string());
    let before = params_json(&vault, 0.02);
    let after = params_json(&vault, 0.03);
    let status = ExecuteMsg::SetValidatorStatus { validator: "v1".into(), status: ValidatorStatus::Paused };
    let weight = |weight: u64| format!(r#"[{{"validator":"v1","weight":{weight},"cap":null}}]"#);
    let mut weights = weights(&["v1"]);
    weights[0].weight = 7;
    let transfer = cw_ownable::Action::TransferOwnership { new_owner: heir.clone(), expiry: None };
    for (msg, action_, expected) in [
        (ExecuteMsg::UpdateParams { params: Box::new(numbers) }, "update_params", changed("params", &before, &after)),
        (
            ExecuteMsg::SetValidators { validators: weights },
            "set_validators",
            changed("validators", &weight(1), &weight(7)),
        ),
        (status, "set_validator_status", {
            changed("validator_status", "active", "paused").add_attribute("validator", "v1")
        }),
        (
            ExecuteMsg::SetGuardian { guardian: Some(heir.clone()) },
            "set_guardian",
            changed("guardian", &guardian, &heir),
        ),
        (
            ExecuteMsg::UpdateOwnership(transfer),
            "update_ownership",
            changed("ownership", &timelock, &timelock)
                .add_attribute("pending_owner", &heir)
                .add_attribute("pending_expiry", "none"),
        ),
    ] {
        let response = vault.run("timelock", msg).unwrap();
        assert_eq!((action(&response), &response.events[..]), (action_, &[expected][..]));
    }
}

#[test]
fn pauses_say_what_until_when_and_by_whom() {
    let mut vault = born(&["v1"]);
    let until = (vault.env.block.time.seconds() + 5).to_string();
    let response = vault.run("guardian", ExecuteMsg::Pause { action: Action::Stake, seconds: 5 }).unwrap();
    let pause = [("action", "stake"), ("until", &*until)];
    assert_eq!((action(&response), &response.events[..]), ("pause", &[event("pause", &pause)][..]));
    let response = vault.run("timelock", ExecuteMsg::Unpause { action: Action::Stake }).unwrap();
    let timelock = vault.addr("timelock").into_string();
    let unpause = [("action", "stake"), ("by", &*timelock)];
    assert_eq!((action(&response), &response.events[..]), ("unpause", &[event("unpause", &unpause)][..]));
}

fn changed(what: &str, old: &str, new: &str) -> Event {
    event("config", &[("what", what), ("old", old), ("new", new)])
}

/// The parameters of `support::params`, with a ceiling of the instant fee, as the chain shows them.
fn params_json(vault: &Vault, ceiling: f64) -> String {
    let [treasury, keeper] = ["treasury", "keeper"].map(|name| vault.addr(name));
    [
        r#"{"unbonding_period":1814400,"batch_interval":267840,"max_entries":7,"interval_margin":43200,"settle_grace":0,"max_sync_age":86400,"#
            .to_string(),
        format!(r#""vesting_period":86400,"fee":"0.1","fee_recipient":"{treasury}","security_share":null,"#),
        r#""fee_shares":[],"inflow_cap":null,"bounds":{"max_growth":"1000000","max_fall":"1","pause":86400},"#.into(),
        format!(r#""max_delegations":5,"instant":{{"floor":"0.001","ceiling":"{ceiling}","target":"1"}},"#),
        format!(r#""rebalance":{{"keeper":"{keeper}","budget":"0.1","period":604800,"tolerance":"0.01"}}}}"#),
    ]
    .concat()
}
