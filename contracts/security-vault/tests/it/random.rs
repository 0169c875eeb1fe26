//! Random sequences of every message; after each the vault is solvent (see `assert_solvent`), and at times every
//! position is compared with the model. A failure names its seed and step.

use cosmwasm_std::{Decimal, Uint128};
use dice::Dice;
use interfaces::security_vault::{CooldownResponse, ExecuteMsg, OwedResponse, QueryMsg};
use interfaces::AssetUnchecked;
use security_vault::ContractError;

use crate::support::loss_model::LossModel;
use crate::support::market::Answer;
use crate::support::{addr, base, u, unauthorized, Vault, FLOOR};

const OWNERS: [&str; 4] = ["alice", "bob", "carol", "dave"];

fn owner(dice: &mut Dice) -> &'static str {
    OWNERS[dice.index(OWNERS.len())]
}

fn amount(dice: &mut Dice) -> u128 {
    dice.scaled(9_999_999)
}

/// What the market needs: often nothing, otherwise a small part of the assets or any amount.
fn need(dice: &mut Dice) -> u128 {
    match dice.below(6) {
        0 => amount(dice),
        1 => amount(dice) / 1_000,
        _ => 0,
    }
}

/// What the market answers to a payout: it fails in each way, or names a need.
fn answer(dice: &mut Dice) -> Answer {
    match dice.index(6) {
        failure @ 0..=2 => Answer::FAILURES[failure],
        _ => Answer::Need(need(dice)),
    }
}

fn all_shares(vault: &Vault, who: &str) -> u128 {
    let position = vault.position(who);
    (position.shares + position.cooling).u128()
}

/// A new share epoch: the model goes on with the new shares, those of no one included.
fn begin_epoch(vault: &Vault, model: &mut LossModel) {
    let mut unowned = vault.tranche(1).shares.u128();
    for who in OWNERS {
        let shares = all_shares(vault, who);
        model.set_shares(who, shares as f64);
        unowned -= shares;
    }
    model.set_shares("nobody", unowned as f64);
}

fn step(vault: &mut Vault, model: &mut LossModel, dice: &mut Dice, slash_id: u64) {
    let who = owner(dice);
    let before = vault.tranche(1);
    let mut reserved = before.reserved;
    vault.market.set(answer(dice));
    match dice.below(16) {
        0 | 1 => {
            let shares = vault.position(who).shares;
            let outcome = vault.stake(who, amount(dice));
            if !reserved.is_zero() {
                assert_eq!(outcome, Err(ContractError::EntryReserved { reserved }));
            } else if outcome.is_ok() {
                if vault.tranche(1).epoch > before.epoch {
                    begin_epoch(vault, model);
                } else {
                    let gained = (vault.position(who).shares - shares).u128();
                    model.shares(who, gained as f64);
                    if before.shares.is_zero() {
                        model.shares("nobody", FLOOR as f64);
                    }
                }
            }
        }
        2 => drop(vault.cool(who, amount(dice))),
        3 | 4 => {
            let owner = addr(who).to_string();
            let msg = QueryMsg::Cooldowns { tranche: 1, owner, start_after: None, limit: None };
            let cooldowns: Vec<CooldownResponse> = vault.ask(msg);
            if let Some(cooldown) = cooldowns.first() {
                let shares = all_shares(vault, who);
                let mut outcome = vault.payout(who, cooldown.id);
                if outcome.is_err() {
                    outcome = vault.payout_held(who, cooldown.id, 0);
                }
                if outcome.is_ok() {
                    model.shares(who, -((shares - all_shares(vault, who)) as f64));
                    if let Answer::Need(need) = vault.market.get() {
                        reserved = u(need);
                    }
                }
            }
        }
        5 => {
            let paid = vault.cover(1, amount(dice) / 10);
            model.loss(paid as f64);
        }
        6 | 7 => {
            let amount = amount(dice) / 4 + 1;
            vault.restore(1, amount).unwrap();
            if !before.outstanding_loss.is_zero() {
                model.refund(amount as f64);
            }
        }
        8 => {
            // Now and then nearly everything goes, and the next stake begins an epoch.
            let millionths = if dice.one_in(8) { 999_500 } else { 1_000 * dice.below(40) };
            vault.slash(slash_id, Decimal::from_ratio(millionths, 1_000_000u64));
        }
        9 => drop(vault.reward(amount(dice)).unwrap()),
        10 => {
            let amount = if dice.below(3) == 0 { amount(dice) } else { 0 };
            vault.hold(dice.below(3), amount).unwrap();
        }
        11 => {
            reserved = u(need(dice));
            drop(vault.reserve(reserved.u128()).unwrap());
        }
        12 => {
            let stranger = [who, "engine", "owner", "oracle"][dice.index(4)];
            let reserve = ExecuteMsg::Reserve { tranche: 1, need: u(need(dice)) };
            assert_eq!(vault.call(stranger, &reserve, &[]), Err(unauthorized(stranger)));
        }
        13 => {
            let msg = ExecuteMsg::Lock { tranche: 1, from: 0, tier: 1 + dice.below(3) as u8, shares: u(amount(dice)) };
            drop(vault.call(who, &msg, &[]));
            let owners = vec![addr(owner(dice)).to_string()];
            vault.call("keeper", &ExecuteMsg::Expire { tranche: 1, owners }, &[]).unwrap();
        }
        14 => {
            let id = 1 + dice.below(20);
            let tier = Some(dice.below(4) as u8);
            drop(vault.call(who, &ExecuteMsg::CancelCooldown { tranche: 1, id, tier }, &[]));
        }
        _ => {
            drop(vault.claim(who));
            let sweep = ExecuteMsg::SweepSlashed { asset: AssetUnchecked::from(base()), recipient: None };
            drop(vault.call("keeper", &sweep, &[]));
        }
    }
    assert_eq!(vault.tranche(1).reserved, reserved, "only the market changes the reserve");
    vault.assert_records();
    vault.wait(dice.below(2_000));
}

fn compare(vault: &Vault, model: &LossModel, claimed: &dyn Fn(&str) -> f64, name: &str) {
    let tranche = vault.tranche(1);
    let (mut shares, mut cooling, mut due) = (u(0), u(0), u(0));
    let (mut rewards, mut open, mut weight) = (Uint128::zero(), Uint128::zero(), Uint128::zero());
    for who in OWNERS {
        let position = vault.position(who);
        shares += position.shares + position.cooling;
        cooling += position.cooling;
        weight += position.weight;
        let locked: Uint128 = position.locked.iter().map(|locked| locked.shares).sum();
        assert!(locked <= position.shares, "{name} {who}: {locked} locked of {}", position.shares);
        due += position.recovered;
        open += position.outstanding_loss;
        rewards += position.rewards.iter().map(|item| item.amount).sum::<Uint128>();
        let Some(holder) = model.holders.get(who) else { continue };
        let (lost, back) = (holder.lost, holder.back);
        let still = position.outstanding_loss.u128() as f64;
        let slack = 2.0 + lost * 1e-9;
        assert!((still - (lost - back)).abs() <= slack, "{name} {who}: {still} against {}", lost - back);
        let got = position.recovered.u128() as f64 + claimed(who);
        assert!((got - back).abs() <= slack, "{name} {who}: {got} back against {back}");
    }
    let owed: OwedResponse = vault.ask(QueryMsg::Owed { tranche: 1 });
    let nobody = if tranche.shares.is_zero() { 0 } else { FLOOR };
    // Each epoch rounds every position down, and a thousandth of the old floor is no one's.
    let slack = u(if tranche.epoch == 0 { 0 } else { 8 });
    let unowned = tranche.shares.checked_sub(shares + u(nobody)).expect(name);
    assert!(unowned <= slack, "{name}: {unowned} shares are nobody's besides the floor");
    let unowned = tranche.cooling.checked_sub(cooling).expect(name);
    assert!(unowned <= slack, "{name}: {unowned} cooling shares are nobody's");
    let unweighed = tranche.weight.checked_sub(weight).expect(name);
    // Four owners of four tiers, each less than a share of at most 2.5.
    let slack = u(if tranche.epoch == 0 { 0 } else { 4 * 4 * 250 * 2 });
    assert!(unweighed <= slack, "{name}: a weight of {unweighed} is nobody's");
    assert!(due <= owed.recovered, "{name}: {due} recovered of {}", owed.recovered);
    assert!(rewards + owed.rewards[0].unvested <= owed.rewards[0].unpaid, "{name}: rewards");
    // Rounded up per owner, and nobody's part is missing.
    assert!(open <= tranche.outstanding_loss + u(4), "{name}: open losses");
}

#[test]
fn every_message_in_any_order_keeps_the_books() {
    let (mut epochs, mut lives) = (0, 0);
    for seed in 1..=12 {
        let mut dice = Dice::new(seed);
        let mut vault = Vault::new();
        let mut model = LossModel::default();
        // Recoveries and rewards are claimed together: what recoveries were of it is read just before.
        let mut claimed: std::collections::BTreeMap<&str, f64> = Default::default();
        for number in 0..400 {
            let before: Vec<_> = OWNERS.map(|who| vault.position(who).recovered.u128()).to_vec();
            step(&mut vault, &mut model, &mut dice, number);
            for (who, before) in OWNERS.iter().zip(before) {
                let now = vault.position(who).recovered.u128();
                *claimed.entry(who).or_default() += before.saturating_sub(now) as f64;
            }
            if number % 10 == 0 {
                let name = format!("seed {seed} step {number}");
                compare(&vault, &model, &|who| claimed.get(who).copied().unwrap_or_default(), &name);
            }
        }
        let tranche = vault.tranche(1);
        lives += u64::from(!tranche.covered.is_zero() && !tranche.slashed.is_zero());
        epochs += vault.tranche(1).epoch;
    }
    assert!(lives >= 11, "{lives} of 12 seeds were covered and slashed");
    assert!(epochs >= 12, "{epochs} share epochs of 12 seeds");
}
