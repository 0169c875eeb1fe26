//! Invariants of the security vault, numbered as in its README. I8 and I9 speak of changes, not of states: the contract's
//! own tests hold them.

use super::{ensure, Broken};
use crate::view::View;
use cosmwasm_std::Uint128;
use interfaces::security_vault::{
    Active, ActiveResponse, HoldResponse, OwedResponse, OwnedPosition, QueryMsg, TrancheResponse,
};
use interfaces::{Asset, AssetAmount};
use std::collections::BTreeMap;

/// All of them; returns how many.
pub(super) fn check(suite: &impl View) -> Result<usize, Broken> {
    let tranches: Vec<TrancheResponse> = suite.pages(&suite.at().security, |last: Option<&TrancheResponse>| {
        QueryMsg::Tranches { start_after: last.map(|tranche| tranche.id), limit: Some(100) }
    });
    let mut owes: BTreeMap<Asset, Uint128> = BTreeMap::new();
    let slashed: Vec<AssetAmount> = suite.query(&suite.at().security, &QueryMsg::Slashed {});
    for AssetAmount { asset, amount } in slashed {
        *owes.entry(asset).or_default() += amount;
    }
    for tranche in &tranches {
        let owed: OwedResponse = suite.query(&suite.at().security, &QueryMsg::Owed { tranche: tranche.id });
        *owes.entry(tranche.asset.clone()).or_default() += tranche.assets + owed.recovered;
        for reward in &owed.rewards {
            *owes.entry(reward.asset.clone()).or_default() += reward.unpaid;
        }
        flows(tranche)?;
        positions(suite, tranche, &owed)?;
        holds(suite, tranche)?;
        active(suite, tranche)?;
    }
    for (asset, owed) in owes {
        let balance = suite.balance(&asset, &suite.at().security);
        ensure(balance >= owed.u128(), "security-vault I1", || format!("{asset}: holds {balance}, owes {owed}"))?;
    }
    Ok(7)
}

fn flows(tranche: &TrancheResponse) -> Result<(), Broken> {
    let &TrancheResponse { id, assets, staked, paid_out, covered, slashed, .. } = tranche;
    let out = paid_out + covered + slashed;
    ensure(staked == assets + out, "security-vault I2", || {
        format!("tranche {id}: {staked} came, {out} went, {assets} are left")
    })
}

fn positions(suite: &impl View, tranche: &TrancheResponse, owed: &OwedResponse) -> Result<(), Broken> {
    let id = tranche.id;
    let all: Vec<OwnedPosition> = suite.pages(&suite.at().security, |last: Option<&OwnedPosition>| {
        let start_after = last.map(|item| item.owner.to_string());
        QueryMsg::Positions { tranche: id, start_after, limit: Some(100) }
    });
    let sum = |of: fn(&OwnedPosition) -> Uint128| all.iter().map(of).sum::<Uint128>();

    let cooling = sum(|item| item.position.cooling);
    let shares = sum(|item| item.position.shares) + cooling;
    let nobody = if tranche.shares.is_zero() { Uint128::zero() } else { tranche.floor };
    // A share epoch rounds every position down, and what is left of the old floor has no owner.
    let rounded = if tranche.epoch == 0 { 0 } else { all.len() as u128 + tranche.floor.u128() / 999 + 2 };
    let near = |whole: Uint128, parts: Uint128| parts <= whole && (whole - parts).u128() <= rounded;
    ensure(near(tranche.shares, shares + nobody) && near(tranche.cooling, cooling), "security-vault I3", || {
        format!("tranche {id}: positions {shares} ({cooling} cooling), {} ({})", tranche.shares, tranche.cooling)
    })?;

    let recovered = sum(|item| item.position.recovered);
    let lost = owed.recovered + tranche.outstanding_loss;
    ensure(recovered <= owed.recovered && lost <= tranche.covered, "security-vault I5", || {
        format!("tranche {id}: due {recovered} of {}, open and due {lost} of {}", owed.recovered, tranche.covered)
    })?;

    for reward in &owed.rewards {
        let rewards = all.iter().flat_map(|item| &item.position.rewards);
        let due: Uint128 = rewards.filter(|item| item.asset == reward.asset).map(|item| item.amount).sum();
        ensure(due + reward.unvested <= reward.unpaid, "security-vault I6", || {
            format!("tranche {id}, {}: due {due}, unvested {}, unpaid {}", reward.asset, reward.unvested, reward.unpaid)
        })?;
    }
    Ok(())
}

fn holds(suite: &impl View, tranche: &TrancheResponse) -> Result<(), Broken> {
    let id = tranche.id;
    let holds: Vec<HoldResponse> = suite.pages(&suite.at().security, |last: Option<&HoldResponse>| QueryMsg::Holds {
        tranche: id,
        start_after: last.map(|hold| hold.id),
        limit: Some(100),
    });
    let sum: Uint128 = holds.iter().map(|hold| hold.amount).sum();
    let dust = holds.iter().find(|hold| hold.amount <= tranche.min_hold);
    ensure(sum == tranche.held && dust.is_none(), "security-vault I4", || {
        format!("tranche {id}: holds {sum}, held {}, dust {dust:?}", tranche.held)
    })
}

fn active(suite: &impl View, tranche: &TrancheResponse) -> Result<(), Broken> {
    let &TrancheResponse { id, assets, shares, cooling, floor, held, .. } = tranche;
    let answer: ActiveResponse = suite.query(&suite.at().security, &QueryMsg::Active { tranches: vec![id] });
    let expected = if shares.is_zero() { Uint128::zero() } else { assets.multiply_ratio(shares - cooling, shares) };
    let expected = Active { tranche: id, assets: expected, slashable: expected.saturating_sub(held + floor) };
    ensure(answer.tranches == [expected.clone()], "security-vault I7", || {
        format!("tranche {id}: {:?}, not {expected:?}", answer.tranches)
    })
}
