//! Answers that the other tests do not already read.

use cosmwasm_std::Decimal;
use interfaces::security_vault::{
    Active, ActiveResponse, CooldownResponse, Emission, Locked, OwedResponse, OwnedPosition, PositionResponse,
    QueryMsg, RewardResponse, TrancheResponse, TrancheSize,
};
use security_vault::contract::query;

use crate::support::{addr, amount_of, base, gov, not_found, u, Vault, COOLDOWN, FLOOR, LOCKS, MIN_HOLD};

#[test]
fn a_tranche_says_everything() {
    let mut vault = Vault::with_two();
    vault.cool("alice", 2_000).unwrap();
    vault.cover(1, 2_000);
    vault.slash(1, Decimal::percent(50));
    vault.hold(1, 150).unwrap();
    vault.reserve(70).unwrap();
    let expected = TrancheResponse {
        id: 1,
        asset: base(),
        slasher: addr("engine"),
        reserver: Some(addr("market")),
        seniority: 0,
        cooldown: COOLDOWN,
        floor: u(FLOOR),
        min_hold: u(MIN_HOLD),
        locks: LOCKS.to_vec(),
        size: TrancheSize::default(),
        operator: None,
        commission: Decimal::zero(),
        next_commission: None,
        share: None,
        epoch: 0,
        assets: u(9_000),
        shares: u(20_000),
        cooling: u(2_000),
        // 8,000 and 9,000 shares.
        weight: u(1_700_000),
        held: u(150),
        reserved: u(70),
        outstanding_loss: u(2_000),
        staked: u(20_000),
        paid_out: u(0),
        covered: u(2_000),
        slashed: u(9_000),
    };
    assert_eq!(vault.tranche(1), expected);
    let all: Vec<TrancheResponse> = vault.ask(QueryMsg::Tranches { start_after: None, limit: None });
    assert_eq!((all.len(), &all[0], all[1].asset.clone()), (2, &expected, gov()));
    assert_eq!(all[1].reserver, None);
    let rest: Vec<TrancheResponse> = vault.ask(QueryMsg::Tranches { start_after: Some(1), limit: Some(5) });
    assert_eq!(rest[0].id, 2);
}

#[test]
fn active_answers_in_the_order_asked_and_zero_for_unknown_tranches() {
    let vault = Vault::with_two();
    let answer: ActiveResponse = vault.ask(QueryMsg::Active { tranches: vec![9, 1, 2, 1] });
    let item = |tranche, assets, slashable| Active { tranche, assets: u(assets), slashable: u(slashable) };
    let expected = vec![item(9, 0, 0), item(1, 20_000, 19_000), item(2, 0, 0), item(1, 20_000, 19_000)];
    assert_eq!(answer.tranches, expected);
}

#[test]
fn a_stranger_has_an_empty_position() {
    let position = Vault::with_two().position("stranger");
    let nothing = PositionResponse {
        shares: u(0),
        locked: vec![Locked::default(); 3],
        weight: u(0),
        cooling: u(0),
        assets: u(0),
        rewards: vec![],
        recovered: u(0),
        outstanding_loss: u(0),
    };
    assert_eq!(position, nothing);
}

#[test]
fn a_position_shows_now_what_a_claim_would_pay() {
    let mut vault = Vault::with_two();
    vault.cover(1, 2_000);
    vault.restore(1, 500).unwrap();
    vault.reward(1_900).unwrap();
    vault.cool("alice", 1_000).unwrap();
    vault.wait(43_200);
    let position = vault.position("alice");
    let expected = PositionResponse {
        shares: u(9_000),
        locked: vec![Locked::default(); 3],
        weight: u(900_000),
        cooling: u(1_000),
        assets: u(9_000),
        // Half of 1,900 by 9,000 of 18,000 shares that earn: 475, less what the index rounds down.
        rewards: vec![amount_of(base(), 474)],
        recovered: u(250),
        outstanding_loss: u(750),
    };
    assert_eq!(position, expected);
    vault.claim("alice").unwrap();
    assert_eq!(vault.paid(&base(), "alice"), 724);
}

#[test]
fn everybody_in_a_tranche_is_listed() {
    let mut vault = Vault::with_two();
    vault.cover(1, 2_000);
    let page = |start_after, limit| -> Vec<OwnedPosition> {
        vault.ask(QueryMsg::Positions { tranche: 1, start_after, limit })
    };
    let mut owners = [addr("alice"), addr("bob")];
    owners.sort();
    let all = page(None, None);
    assert_eq!(all.iter().map(|item| item.owner.clone()).collect::<Vec<_>>(), owners);
    // The list says of each what the single answer says.
    let alice = all.iter().find(|item| item.owner == addr("alice")).unwrap();
    assert_eq!(alice.position, vault.position("alice"));
    assert_eq!(page(Some(owners[0].to_string()), Some(7)), all[1..]);
    assert_eq!(page(Some(owners[1].to_string()), None), vec![]);
}

#[test]
fn what_is_owed_is_listed_by_token() {
    let mut vault = Vault::with_two();
    let start = vault.now();
    vault.reward(86_400).unwrap();
    vault.cover(1, 100);
    vault.restore(1, 60).unwrap();
    vault.wait(400);
    let owed: OwedResponse = vault.ask(QueryMsg::Owed { tranche: 1 });
    let reward = RewardResponse {
        asset: base(),
        unpaid: u(86_400),
        emission: Emission { paid_until: start, ..Emission::default() },
        commission: u(0),
        shared: u(0),
        unvested: u(86_000),
        vested_at: start + 86_400,
    };
    assert_eq!(owed, OwedResponse { recovered: u(60), seized: u(0), offers: vec![], rewards: vec![reward] });
}

#[test]
fn lists_page() {
    let mut vault = Vault::with_alice();
    for _ in 0..5 {
        vault.cool("alice", 10).unwrap();
    }
    let page = |start_after, limit| -> Vec<u64> {
        let owner = addr("alice").into();
        let answer: Vec<CooldownResponse> = vault.ask(QueryMsg::Cooldowns { tranche: 1, owner, start_after, limit });
        answer.into_iter().map(|cooldown| cooldown.id).collect()
    };
    assert_eq!(page(None, Some(2)), vec![1, 2]);
    assert_eq!(page(Some(2), Some(2)), vec![3, 4]);
    assert_eq!(page(Some(4), None), vec![5]);
}

#[test]
fn unknown_tranches_are_an_error() {
    let vault = Vault::new();
    let unknown = not_found("tranche", 7);
    let owner = addr("alice").to_string();
    for msg in [QueryMsg::Tranche { id: 7 }, QueryMsg::Owed { tranche: 7 }, QueryMsg::Position { tranche: 7, owner }] {
        assert_eq!(query(vault.deps.as_ref(), vault.env.clone(), msg).unwrap_err(), unknown);
    }
}
