//! A plan is data: it survives JSON, and what is instantiated from it is complete.

use cosmwasm_std::{coin, from_json, Decimal, Uint128};
use cw20::{EmbeddedLogo, Logo};
use cw_utils::{Duration, Threshold};
use deployment::{instantiations, Addresses, Governance, Plan, Reporter, Roles, Voter, VotesError, CONTRACTS};
use std::convert::Infallible;

fn at() -> Addresses {
    Addresses::predict(|name| Ok::<_, Infallible>(format!("at-{name}"))).unwrap()
}

fn plan() -> Plan {
    let reporter =
        |address: &str, stake: u128| Reporter { address: address.into(), operator: None, stake: Uint128::new(stake) };
    let plan = Plan::new("ustake", "uusdc");
    let voters = vec![Voter { address: "vera".into(), stake: Uint128::new(1_000_001_000_000) }];
    Plan {
        reporters: vec![reporter("ann", 5_000_000), reporter("bob", 7_000_000)],
        governance: Governance { voters, ..plan.governance },
        ..plan
    }
}

#[test]
fn a_plan_survives_json() {
    let text = serde_json::to_string(&plan()).unwrap();
    assert_eq!(serde_json::from_str::<Plan>(&text).unwrap(), plan());
}

#[test]
fn a_plan_with_an_unknown_field_is_refused() {
    let text = serde_json::to_string(&plan()).unwrap().replacen("\"native\"", "\"nativ\"", 1);
    assert!(serde_json::from_str::<Plan>(&text).unwrap_err().to_string().contains("nativ"));
}

#[test]
fn every_contract_is_instantiated_once_at_its_predicted_address() {
    let all = instantiations(&plan(), &at()).unwrap();
    assert_eq!(all.iter().map(|it| it.contract).collect::<Vec<_>>(), CONTRACTS);
    for it in &all {
        assert_eq!(it.address, format!("at-{}", it.contract));
    }
}

#[test]
fn only_the_vault_and_the_market_take_a_seed() {
    for it in instantiations(&plan(), &at()).unwrap() {
        let expected = match it.contract {
            "staking-vault" => vec![coin(1_000_000, "ustake")],
            "credit-market" => vec![coin(1_000_000, "uusdc")],
            _ => vec![],
        };
        assert_eq!(it.funds, expected, "{}", it.contract);
    }
}

/// Guards the fallback in `instantiation.rs`: with no keeper, stake at a validator in trouble stays there until a vote.
#[test]
fn fm_z18_the_default_plan_names_who_moves_stake_away_from_a_validator_in_trouble() {
    let guarded = Plan { roles: Roles { guardian: "gus".into(), treasury: "tess".into() }, ..plan() };
    let keeper = |plan: &Plan| {
        let all = instantiations(plan, &at()).unwrap();
        let msg = &all.iter().find(|it| it.contract == "staking-vault").unwrap().msg;
        from_json::<interfaces::staking_vault::InstantiateMsg>(msg).unwrap().params.rebalance.keeper
    };
    assert_eq!(keeper(&guarded), Some("gus".into()));
    let mut named = guarded;
    named.staking.rebalance.keeper = Some("kim".into());
    assert_eq!(keeper(&named), Some("kim".into()));
}

#[test]
fn a_label_says_suite_contract_and_version() {
    for it in instantiations(&plan(), &at()).unwrap() {
        assert_eq!(it.label, format!("ballast {} 0.1.0", it.contract));
    }
}

/// What wallets show, which governance can change. The logo is of the form that cw20-base takes.
#[test]
fn the_lst_shows_itself_and_governance_can_change_that() {
    let all = instantiations(&plan(), &at()).unwrap();
    let lst: interfaces::lst_token::InstantiateMsg = from_json(&all[1].msg).unwrap();
    let shown = lst.marketing.unwrap();
    assert_eq!((shown.marketing.as_deref(), shown.project), (Some("at-timelock"), None));
    assert_eq!(shown.description.unwrap(), "Staked coins: a share of what the vault of Ballast has delegated.");
    let Some(Logo::Embedded(EmbeddedLogo::Svg(logo))) = shown.logo else { panic!("no logo") };
    let text = String::from_utf8(logo.to_vec()).unwrap();
    assert!(text.starts_with("<?xml ") && text.trim_end().ends_with("</svg>") && text.len() <= 5 * 1024);
}

#[test]
fn stake_of_reporters_and_voters_is_the_supply_and_lies_in_tranches_from_2() {
    let all = instantiations(&plan(), &at()).unwrap();
    let gov: cw20_base::msg::InstantiateMsg = from_json(&all[0].msg).unwrap();
    assert_eq!(gov.initial_balances.len(), 1);
    assert_eq!(gov.initial_balances[0].address, "at-security-vault");
    assert_eq!(gov.initial_balances[0].amount, Uint128::new(1_000_013_000_000));
    let security: interfaces::security_vault::InstantiateMsg = from_json(&all[2].msg).unwrap();
    let genesis = security.genesis.iter().map(|stake| (stake.tranche, stake.owner.as_str(), stake.amount.u128()));
    assert_eq!(
        genesis.collect::<Vec<_>>(),
        [(2, "ann", 5_000_000), (3, "bob", 7_000_000), (4, "vera", 1_000_001_000_000)]
    );
    let slashers = security.tranches.iter().map(|tranche| tranche.slasher.as_str());
    let [engine, oracle] = ["at-liquidation-engine", "at-oracle-aggregator"];
    assert_eq!(slashers.collect::<Vec<_>>(), [engine, oracle, oracle, engine]);
    let reservers = security.tranches.iter().map(|tranche| tranche.reserver.as_deref());
    assert_eq!(reservers.collect::<Vec<_>>(), [Some("at-credit-market"), None, None, None]);
}

#[test]
fn the_timelock_owns_everything_that_has_an_owner() {
    for it in instantiations(&plan(), &at()).unwrap() {
        let msg: serde_json::Value = serde_json::from_slice(&it.msg).unwrap();
        match it.contract {
            "gov-token" | "multisig" | "timelock" => assert!(msg.get("owner").is_none()),
            name => assert_eq!(msg["owner"], "at-timelock", "{name}"),
        }
    }
}

#[test]
fn the_multisig_counts_stake_and_is_the_only_proposer() {
    let all = instantiations(&plan(), &at()).unwrap();
    let by_name = |name: &str| &all.iter().find(|it| it.contract == name).unwrap().msg;
    let multisig: cw3_flex_multisig::msg::InstantiateMsg = from_json(by_name("multisig")).unwrap();
    assert_eq!(multisig.group_addr, "at-security-vault");
    assert_eq!(multisig.threshold, Threshold::AbsolutePercentage { percentage: Decimal::percent(51) });
    assert_eq!(multisig.max_voting_period, Duration::Time(259_200));
    assert!(multisig.executor.is_none() && multisig.proposal_deposit.is_none());
    let timelock: interfaces::timelock::InstantiateMsg = from_json(by_name("timelock")).unwrap();
    assert_eq!(timelock.proposer, "at-multisig");
    let security: interfaces::security_vault::InstantiateMsg = from_json(by_name("security-vault")).unwrap();
    assert_eq!(security.votes.unwrap().tranche, 4);
}

#[test]
fn fm_d50_votes_that_could_not_govern_are_refused_before_birth() {
    let with = |change: &dyn Fn(&mut Governance)| {
        let mut plan = plan();
        change(&mut plan.governance);
        plan.check_votes()
    };
    assert_eq!(with(&|_| ()), Ok(()));
    let u = Uint128::new;
    // The first voter leaves 1,000,000 to no one: one unit less is one vote less.
    assert_eq!(
        with(&|it: &mut Governance| it.voters[0].stake = u(1_000_000_999_999)),
        Err(VotesError::BelowFloor { votes: u(999_999), floor: u(1_000_000) })
    );
    assert_eq!(
        with(&|it: &mut Governance| it.voters.clear()),
        Err(VotesError::BelowFloor { votes: u(0), floor: u(1_000_000) })
    );
    assert_eq!(with(&|it: &mut Governance| it.unit = u(0)), Err(VotesError::Unit));
    let half = Decimal::percent(50);
    assert_eq!(
        with(&|it: &mut Governance| it.threshold = Decimal::percent(50)),
        Err(VotesError::Threshold { threshold: half })
    );
    // Three days of voting, two of delay, seven in which it may run.
    let short = VotesError::Cooldown { cooldown: 1_036_799, least: 1_036_800 };
    assert_eq!(with(&|it: &mut Governance| it.cooldown = 1_036_799), Err(short));
    assert_eq!(with(&|it: &mut Governance| it.cooldown = 1_036_800), Ok(()));
}
