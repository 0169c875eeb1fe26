//! What the vault says is due.

use cosmwasm_std::testing::message_info;
use cosmwasm_std::{coins, Coin, Decimal};
use interfaces::security_vault::{
    CooldownKey, DueCursor, DueJob, DueResponse, ExecuteMsg, NewTranche, QueryMsg, Recipient, SlashRules,
};
use security_vault::contract::execute;

use crate::support::{addr, base, new_tranche, rules, u, Vault, BASE, COOLDOWN, DAY};

fn page(vault: &Vault, start_after: Option<DueCursor>, limit: Option<u32>) -> DueResponse {
    vault.ask(QueryMsg::Due { start_after, limit })
}

fn due(vault: &Vault) -> Vec<DueJob> {
    let (mut jobs, mut next) = (vec![], None);
    loop {
        let page = page(vault, next, None);
        jobs.extend(page.jobs);
        next = page.next;
        if next.is_none() {
            return jobs;
        }
    }
}

fn payout(owner: &str, id: u64, amount: u128, due_at: u64) -> DueJob {
    DueJob::Payout { tranche: 1, owner: addr(owner).into(), id, amount: u(amount), due_at }
}

#[test]
fn a_cooldown_is_due_at_its_end_and_until_it_is_paid() {
    let mut vault = Vault::with_two();
    vault.cool("alice", 4_000).unwrap();
    let end = vault.now() + COOLDOWN;
    vault.wait(COOLDOWN - 1);
    assert_eq!(due(&vault), []);
    vault.wait(1);
    assert_eq!(due(&vault), [payout("alice", 1, 4_000, end)]);
    vault.payout("alice", 1).unwrap();
    assert_eq!(due(&vault), []);
}

/// Anyone's payout is refused as `PayoutHeld` or `PayoutReserved` then.
#[test]
fn a_payout_that_a_hold_or_a_reserve_reduces_is_left_to_its_owner() {
    let mut vault = Vault::with_alice();
    vault.cool("alice", 4_000).unwrap();
    vault.wait(COOLDOWN);
    vault.hold(1, 5_000).unwrap();
    assert_eq!(due(&vault), []);
    vault.hold(1, 0).unwrap();
    assert_eq!(due(&vault).len(), 1);
    vault.reserve(5_000).unwrap();
    assert_eq!(due(&vault), []);
}

#[test]
fn a_lock_is_due_at_its_end_for_each_owner() {
    let mut vault = Vault::with_two();
    for who in ["alice", "bob"] {
        vault.call(who, &ExecuteMsg::Lock { tranche: 1, from: 0, tier: 1, shares: u(1_000) }, &[]).unwrap();
    }
    let end = vault.now() + 30 * DAY;
    vault.wait(30 * DAY - 1);
    assert_eq!(due(&vault), []);
    vault.wait(1);
    let expire = |who| DueJob::Expire { tranche: 1, owner: addr(who).into(), due_at: end };
    let mut expected = vec![expire("alice"), expire("bob")];
    expected.sort_by_key(|job| format!("{job:?}"));
    assert_eq!(due(&vault), expected);
    let owners = vec![addr("alice").to_string(), addr("bob").to_string()];
    vault.call("keeper", &ExecuteMsg::Expire { tranche: 1, owners }, &[]).unwrap();
    assert_eq!(due(&vault), []);
}

#[test]
fn slashed_stake_and_ripe_findings_come_first() {
    let mut vault = Vault::with_alice();
    let taken = vault.slash(1, Decimal::percent(10));
    let sweep = DueJob::SweepSlashed { asset: base(), recipient: addr("treasury").into(), amount: u(taken) };
    assert_eq!(due(&vault), std::slice::from_ref(&sweep));
    let report = ExecuteMsg::ReportExploit { tranche: 1, fraction: Decimal::percent(50), reason: "forged".into() };
    vault.call("owner", &report, &[]).unwrap();
    let due_at = vault.now() + 2_000;
    vault.wait(1_999);
    assert_eq!(due(&vault), std::slice::from_ref(&sweep));
    vault.wait(1);
    assert_eq!(due(&vault), [DueJob::ResolveExploit { tranche: 1, id: 1, due_at }, sweep]);
}

#[test]
fn a_part_of_rewards_is_due_token_by_token_until_it_is_sent() {
    let mut vault = Vault::with_alice();
    let share = Some(Recipient { address: addr("oracle").to_string(), part: Decimal::percent(10) });
    vault.call("owner", &ExecuteMsg::SetShare { tranche: 1, share }, &[]).unwrap();
    assert_eq!(due(&vault), []);
    vault.reward(1_000).unwrap();
    assert_eq!(due(&vault), [DueJob::ShareRewards { tranche: 1, asset: base(), amount: u(100) }]);
    vault.call("keeper", &ExecuteMsg::ShareRewards { tranche: 1, assets: Some(vec![base().into()]) }, &[]).unwrap();
    assert_eq!(due(&vault), []);
}

/// One page loads one tranche, and asks its reserver once.
#[test]
fn pages_end_with_a_tranche_and_with_their_limit() {
    let mut vault = Vault::with_two();
    vault.call("alice", &ExecuteMsg::Stake { tranche: 1, tier: None, recipient: None }, &coins(1_000, BASE)).unwrap();
    for who in ["alice", "bob", "alice"] {
        vault.cool(who, 100).unwrap();
    }
    vault.wait(COOLDOWN);
    let cooldowns = |start_after| Some(DueCursor::Cooldowns { start_after });
    let first = page(&vault, cooldowns(None), Some(2));
    assert_eq!(first.jobs.len(), 2);
    let Some(DueCursor::Cooldowns { start_after: Some(CooldownKey { tranche: 1, .. }) }) = first.next else {
        panic!("{first:?}")
    };
    let rest = page(&vault, first.next, Some(2));
    assert_eq!((rest.jobs.len(), rest.next), (1, Some(DueCursor::Positions { start_after: None })));
}

/// The messages worked for all; keepers saw the first hundred.
#[test]
fn fm_b66_slashed_stake_and_shared_rewards_are_listed_beyond_the_first_hundred() {
    let mut vault = Vault::new();
    let part = |address: &str| Recipient { address: addr(address).to_string(), part: Decimal::percent(10) };
    // Without the checks of `Vault::call`, which read the first page of tranches.
    let mut call = |sender: &str, msg: ExecuteMsg, funds: &[Coin]| {
        execute(vault.deps.as_mut(), vault.env.clone(), message_info(&addr(sender), funds), msg).unwrap();
    };
    // The vault begins with two tranches.
    for tranche in 3..153 {
        let rules = SlashRules { recipients: vec![part(&format!("finder{tranche}"))], ..rules() };
        let new = NewTranche { share: Some(part("oracle")), rules, ..new_tranche(base(), "engine") };
        call("owner", ExecuteMsg::AddTranche(new), &[]);
        let stake = ExecuteMsg::Stake { tranche, tier: None, recipient: None };
        call("alice", stake, &coins(10_000, BASE));
        call("market", ExecuteMsg::Reward { tranche }, &coins(1_000, BASE));
        let slash = ExecuteMsg::Slash { tranche, id: 1, fraction: Decimal::percent(10), reward: None };
        call("engine", slash, &[]);
    }
    for limit in [None, Some(1), Some(100)] {
        let (mut sweeps, mut shared, mut next) = (0, vec![], None);
        loop {
            let page = page(&vault, next, limit);
            for job in page.jobs {
                match job {
                    DueJob::SweepSlashed { .. } => sweeps += 1,
                    DueJob::ShareRewards { tranche, .. } => shared.push(tranche),
                    other => panic!("{other:?}"),
                }
            }
            next = page.next;
            if next.is_none() {
                break;
            }
        }
        // One for each recipient, and the treasury's.
        assert_eq!((sweeps, shared), (151, (3..153).collect()), "{limit:?}");
    }
}
