//! What may take stake, as data that anybody reads before they stake.

use cosmwasm_std::{from_json, Decimal};
use interfaces::security_vault::{
    ExecuteMsg, Limit, NewTranche, QueryMsg, Recipient, RulesResponse, SlashResponse, SlashRules, SlashedResponse,
    FINDING_HOLD,
};
use interfaces::AssetUnchecked;
use security_vault::ContractError;

use crate::support::{addr, base, birth, new_tranche, not_found, out_of_range, rules, u, Outcome, Vault, COOLDOWN};

fn part(per_event: u64, per_period: u64) -> Limit {
    Limit { per_event: Decimal::percent(per_event), per_period: Decimal::percent(per_period) }
}

/// Alice has 10,000 shares of tranche 1 and no one 1,000.
fn with(rules: SlashRules) -> Vault {
    let mut vault = Vault::unborn();
    let mut msg = birth();
    msg.tranches[0].rules = rules;
    vault.instantiate(msg, &[]).unwrap();
    vault.stake("alice", 11_000).unwrap();
    vault
}

fn read(vault: &Vault) -> RulesResponse {
    vault.ask(QueryMsg::Rules { tranche: 1 })
}

fn report(vault: &mut Vault, percent: u64) -> Outcome {
    let fraction = Decimal::percent(percent);
    vault.call("owner", &ExecuteMsg::ReportExploit { tranche: 1, fraction, reason: "forged prices".into() }, &[])
}

fn resolve(vault: &mut Vault, id: u64) -> Result<u128, ContractError> {
    let response = vault.call("anyone", &ExecuteMsg::ResolveExploit { tranche: 1, id }, &[])?;
    let answer: SlashResponse = from_json(response.data.unwrap()).unwrap();
    Ok(answer.amount.u128())
}

#[test]
fn a_slash_takes_what_one_fault_and_the_window_allow() {
    let mut vault = with(SlashRules { fault: part(10, 15), ..rules() });
    assert_eq!(read(&vault).fault, u(1_100));
    assert_eq!(vault.slash(1, Decimal::percent(50)), 1_100);
    // 15 % of the 11,000 at the beginning, less 1,100.
    assert_eq!(read(&vault).fault, u(550));
    assert_eq!(vault.slash(2, Decimal::percent(50)), 550);
    assert_eq!(vault.slash(3, Decimal::percent(50)), 0);
    // Ten thousand seconds after the first fault the next one begins a window.
    vault.wait(9_999);
    assert_eq!(vault.slash(4, Decimal::one()), 0);
    vault.wait(1);
    assert_eq!(vault.slash(5, Decimal::one()), 935);
}

#[test]
fn a_deficit_in_parts_is_one_event_and_what_a_limit_leaves_is_never_charged() {
    let mut vault = with(SlashRules { shortfall: part(20, 30), ..rules() });
    assert_eq!(vault.cover_in_all(7, 1_500), 1_500);
    // 20 % of 11,000 are 2,200.
    assert_eq!(vault.cover_in_all(7, 9_000), 700);
    // Another one gets what the window leaves of 3,300.
    assert_eq!(vault.cover_in_all(8, 9_000), 1_100);
    vault.wait(10_000);
    assert_eq!((vault.cover_in_all(7, 9_000), vault.cover_in_all(8, 9_000)), (0, 0));
    assert_eq!(vault.cover_in_all(9, 9_000), 1_540);
}

#[test]
fn a_kind_that_is_ruled_out_takes_nothing() {
    let never = SlashRules { fault: Limit::NEVER, shortfall: Limit::NEVER, exploit: Limit::NEVER, ..rules() };
    let mut vault = with(never);
    let answer = read(&vault);
    assert_eq!((answer.fault, answer.shortfall, answer.exploit), (u(0), u(0), u(0)));
    assert_eq!((vault.slash(1, Decimal::one()), vault.cover(1, 5_000)), (0, 0));
    assert_eq!(report(&mut vault, 10), Err(ContractError::NeverSlashed { tranche: 1 }));
    assert_eq!(vault.tranche(1).assets, u(11_000));
}

#[test]
fn a_finding_waits_is_held_and_is_resolved_by_anyone() {
    let mut vault = with(SlashRules { exploit: part(25, 25), ..rules() });
    vault.cool("alice", 10_000).unwrap();
    vault.wait(COOLDOWN - 1);
    report(&mut vault, 40).unwrap();
    let finding = read(&vault).findings[0].clone();
    let resolvable_at = vault.now() + 2_000;
    assert_eq!((finding.id, finding.fraction, finding.resolvable_at), (1, Decimal::percent(40), resolvable_at));
    // 25 % of 11,000, whoever leaves first.
    assert_eq!(vault.tranche(1).held, u(2_750));
    vault.wait(1);
    assert!(vault.payout("alice", 1).is_err());
    let early = ContractError::TooEarly { resolvable_at, now: vault.now() };
    assert_eq!(resolve(&mut vault, 1), Err(early));
    vault.wait(1_999);
    assert_eq!(resolve(&mut vault, 1), Ok(2_750));
    assert_eq!((vault.tranche(1).held, read(&vault).findings), (u(0), vec![]));
    assert_eq!(resolve(&mut vault, 1), Err(not_found("finding", 1)));
    vault.payout("alice", 1).unwrap();
    assert_eq!(vault.paid(&base(), "alice"), 7_500);
}

#[test]
fn a_finding_is_withdrawn_by_the_owner_only() {
    let mut vault = with(rules());
    report(&mut vault, 40).unwrap();
    let withdraw = ExecuteMsg::WithdrawExploit { tranche: 1, id: 1 };
    assert!(vault.call("engine", &withdraw, &[]).is_err());
    vault.call("owner", &withdraw, &[]).unwrap();
    assert_eq!((vault.tranche(1).held, vault.tranche(1).assets), (u(0), u(11_000)));
    let long = ExecuteMsg::ReportExploit { tranche: 1, fraction: Decimal::one(), reason: "x".repeat(257) };
    assert_eq!(vault.call("owner", &long, &[]), Err(out_of_range("reason", 257, 0, 256)));
    assert_eq!(report(&mut vault, 101), Err(out_of_range("fraction", "1.01", 0, 1)));
    assert!(vault
        .call("eve", &ExecuteMsg::ReportExploit { tranche: 1, fraction: Decimal::one(), reason: "".into() }, &[])
        .is_err());
    // A slasher cannot lift the hold of a finding.
    let id = FINDING_HOLD + 1;
    assert_eq!(vault.hold(id, 0), Err(out_of_range("id", id, 0, FINDING_HOLD - 1)));
}

#[test]
fn slashed_stake_is_split_and_swept_by_recipient() {
    let to = |name: &str, part| Recipient { address: addr(name).to_string(), part: Decimal::percent(part) };
    let mut vault = with(SlashRules { recipients: vec![to("victims", 40), to("finder", 5)], ..rules() });
    assert_eq!(vault.slash(1, Decimal::percent(50)), 5_500);
    let mut all: Vec<(String, u128)> = vault
        .ask::<Vec<SlashedResponse>>(QueryMsg::Slashed { start_after: None, limit: None })
        .into_iter()
        .map(|item| (item.recipient.to_string(), item.amount.u128()))
        .collect();
    all.sort();
    let mut expected: Vec<_> = [("victims", 2_200), ("finder", 275), ("treasury", 3_025)]
        .map(|(who, amount)| (addr(who).to_string(), amount))
        .to_vec();
    expected.sort();
    assert_eq!(all, expected);
    let mut sweep = |recipient: Option<&str>| {
        let recipient = recipient.map(|who| addr(who).to_string());
        vault.call("keeper", &ExecuteMsg::SweepSlashed { asset: AssetUnchecked::from(base()), recipient }, &[])
    };
    sweep(Some("victims")).unwrap();
    sweep(None).unwrap();
    assert_eq!(sweep(None), Err(ContractError::NothingToSweep { asset: base() }));
    assert_eq!((vault.paid(&base(), "victims"), vault.paid(&base(), "treasury")), (2_200, 3_025));
}

#[test]
fn rules_of_a_tranche_are_within_their_ranges() {
    let mut vault = Vault::new();
    let mut refused = |rules: SlashRules| {
        let add = ExecuteMsg::AddTranche(NewTranche { rules, ..new_tranche(base(), "engine") });
        vault.call("owner", &add, &[]).unwrap_err()
    };
    assert_eq!(refused(SlashRules { period: 0, ..rules() }), out_of_range("period", 0, 1, 15_552_000));
    assert_eq!(refused(SlashRules { exploit_delay: 0, ..rules() }), out_of_range("exploit_delay", 0, 1, 15_552_000));
    assert_eq!(refused(SlashRules { fault: part(101, 1), ..rules() }), out_of_range("per_event", "1.01", 0, 1));
    assert_eq!(refused(SlashRules { exploit: part(1, 101), ..rules() }), out_of_range("per_period", "1.01", 0, 1));
    let to = |part| Recipient { address: addr("x").to_string(), part: Decimal::percent(part) };
    let recipients = vec![to(60), to(41)];
    assert_eq!(refused(SlashRules { recipients, ..rules() }), out_of_range("parts", "1.01", 0, 1));
    let recipients = vec![to(1); 5];
    assert_eq!(refused(SlashRules { recipients, ..rules() }), out_of_range("recipients", 5, 0, 4));
}
