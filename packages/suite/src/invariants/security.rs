//! I1 to I7, I10 and I14 of the security vault, from its queries.

use super::ensure;
use crate::{Environment, Suite};
use cosmwasm_std::Uint128;
use interfaces::security_vault::{
    Active, ActiveResponse, HoldResponse, OwedResponse, OwnedPosition, QueryMsg, SlashedKey, SlashedResponse,
    TrancheRecord, TrancheResponse,
};
use interfaces::Asset;
use std::collections::BTreeMap;

/// The vault's query responses and its balances.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Every tranche.
    pub tranches: Vec<TrancheFacts>,
    /// Per asset: slashed stake that is not yet swept.
    pub slashed: Vec<SlashedResponse>,
    /// Per asset of a tranche, a reward or a slash: the vault's balance.
    pub balances: BTreeMap<Asset, u128>,
}

/// One tranche.
#[derive(Clone, Debug)]
pub struct TrancheFacts {
    /// Its counters.
    pub tranche: TrancheResponse,
    /// Recoveries and rewards that it owes.
    pub owed: OwedResponse,
    /// Every position.
    pub positions: Vec<OwnedPosition>,
    /// Every hold.
    pub holds: Vec<HoldResponse>,
    /// What of it is active.
    pub active: Vec<Active>,
    /// What markets read of it.
    pub record: Option<TrancheRecord>,
}

impl Facts {
    pub(super) fn read(suite: &Suite<impl Environment>) -> Self {
        let vault = &suite.at.security;
        let tranches: Vec<TrancheResponse> = suite.pages(vault, |last: Option<&TrancheResponse>| QueryMsg::Tranches {
            start_after: last.map(|tranche| tranche.id),
            limit: Some(100),
        });
        let tranches: Vec<_> = tranches.into_iter().map(|tranche| TrancheFacts::read(suite, tranche)).collect();
        let slashed = suite.pages(vault, |last: Option<&SlashedResponse>| QueryMsg::Slashed {
            start_after: last
                .map(|item| SlashedKey { asset: item.asset.clone(), recipient: item.recipient.to_string() }),
            limit: Some(100),
        });
        let rewards = tranches.iter().flat_map(|facts| facts.owed.rewards.iter().map(|reward| &reward.asset));
        let assets = tranches.iter().map(|facts| &facts.tranche.asset).chain(rewards);
        let offers = tranches.iter().flat_map(|facts| facts.owed.offers.iter().map(|offer| &offer.asset));
        let assets = assets.chain(offers).chain(slashed.iter().map(|item| &item.asset));
        let balances = assets.map(|asset| (asset.clone(), suite.balance(asset, vault))).collect();
        Self { tranches, slashed, balances }
    }
}

impl TrancheFacts {
    fn read(suite: &Suite<impl Environment>, tranche: TrancheResponse) -> Self {
        let (vault, id) = (&suite.at.security, tranche.id);
        let active: ActiveResponse = suite.query(vault, &QueryMsg::Active { tranches: vec![id] });
        Self {
            owed: suite.query(vault, &QueryMsg::Owed { tranche: id }),
            positions: suite.pages(vault, |last: Option<&OwnedPosition>| QueryMsg::Positions {
                tranche: id,
                start_after: last.map(|item| item.owner.to_string()),
                limit: Some(100),
            }),
            holds: suite.pages(vault, |last: Option<&HoldResponse>| QueryMsg::Holds {
                tranche: id,
                start_after: last.map(|hold| hold.id),
                limit: Some(100),
            }),
            active: active.tranches,
            record: suite.tranche_record(id).ok(),
            tranche,
        }
    }

    fn sum(&self, of: fn(&OwnedPosition) -> Uint128) -> Uint128 {
        self.positions.iter().map(of).sum()
    }
}

type Checked = Result<(), String>;

pub(super) fn balances_cover_what_is_owed(facts: &Facts) -> Checked {
    let mut owes: BTreeMap<&Asset, Uint128> = BTreeMap::new();
    for SlashedResponse { asset, amount, .. } in &facts.slashed {
        *owes.entry(asset).or_default() += *amount;
    }
    for TrancheFacts { tranche, owed, .. } in &facts.tranches {
        *owes.entry(&tranche.asset).or_default() += tranche.assets + owed.recovered + owed.seized;
        for offer in &owed.offers {
            *owes.entry(&offer.asset).or_default() += offer.amount;
        }
        for reward in &owed.rewards {
            *owes.entry(&reward.asset).or_default() += reward.unpaid;
        }
    }
    for (asset, owed) in owes {
        let balance = facts.balances.get(asset).copied().unwrap_or_default();
        ensure(balance >= owed.u128(), || format!("{asset}: holds {balance}, owes {owed}"))?;
    }
    Ok(())
}

pub(super) fn flows_sum_to_assets(facts: &Facts) -> Checked {
    for TrancheFacts { tranche, .. } in &facts.tranches {
        let &TrancheResponse { id, assets, staked, paid_out, covered, slashed, .. } = tranche;
        let out = paid_out + covered + slashed;
        ensure(staked == assets + out, || format!("tranche {id}: {staked} came, {out} went, {assets} are left"))?;
    }
    Ok(())
}

pub(super) fn positions_sum_to_shares(facts: &Facts) -> Checked {
    for facts in &facts.tranches {
        let tranche = &facts.tranche;
        let cooling = facts.sum(|item| item.position.cooling);
        let shares = facts.sum(|item| item.position.shares) + cooling;
        let nobody = if tranche.shares.is_zero() { Uint128::zero() } else { tranche.floor };
        // A share epoch rounds every position down, and the rest of the old floor has no owner.
        let rounded = match tranche.epoch {
            0 => 0,
            _ => facts.positions.len() as u128 + tranche.floor.u128() / 999 + 2,
        };
        let near = |whole: Uint128, parts: Uint128| parts <= whole && (whole - parts).u128() <= rounded;
        ensure(near(tranche.shares, shares + nobody) && near(tranche.cooling, cooling), || {
            let &TrancheResponse { id, shares: counted, cooling: cools, .. } = tranche;
            format!("tranche {id}: positions {shares} ({cooling} cooling), {counted} ({cools})")
        })?;
    }
    Ok(())
}

pub(super) fn holds_sum_to_held(facts: &Facts) -> Checked {
    for TrancheFacts { tranche, holds, .. } in &facts.tranches {
        let sum: Uint128 = holds.iter().map(|hold| hold.amount).sum();
        let dust = holds.iter().find(|hold| hold.amount <= tranche.min_hold);
        ensure(sum == tranche.held && dust.is_none(), || {
            format!("tranche {}: holds {sum}, held {}, dust {dust:?}", tranche.id, tranche.held)
        })?;
    }
    Ok(())
}

pub(super) fn recoveries_cover_claims(facts: &Facts) -> Checked {
    for facts in &facts.tranches {
        let (recovered, owed) = (facts.sum(|item| item.position.recovered), facts.owed.recovered);
        let &TrancheResponse { id, outstanding_loss, covered, .. } = &facts.tranche;
        let lost = owed + outstanding_loss;
        ensure(recovered <= owed && lost <= covered, || {
            format!("tranche {id}: due {recovered} of {owed}, open and due {lost} of {covered}")
        })?;
    }
    Ok(())
}

pub(super) fn rewards_cover_claims(facts: &Facts) -> Checked {
    for TrancheFacts { tranche, owed, positions, .. } in &facts.tranches {
        for reward in &owed.rewards {
            let rewards = positions.iter().flat_map(|item| &item.position.rewards);
            let due: Uint128 = rewards.filter(|item| item.asset == reward.asset).map(|item| item.amount).sum();
            let aside = reward.commission + reward.shared;
            ensure(due + reward.unvested + reward.emission.funded + aside <= reward.unpaid, || {
                let (id, unvested, unpaid) = (tranche.id, reward.unvested, reward.unpaid);
                format!("tranche {id}, {}: due {due}, unvested {unvested}, unpaid {unpaid}", reward.asset)
            })?;
        }
    }
    Ok(())
}

pub(super) fn active_excludes_what_cools(facts: &Facts) -> Checked {
    for TrancheFacts { tranche, active, .. } in &facts.tranches {
        let &TrancheResponse { id, assets, shares, cooling, floor, held, reserved, .. } = tranche;
        let expected = if shares.is_zero() { Uint128::zero() } else { assets.multiply_ratio(shares - cooling, shares) };
        let bound = held.saturating_add(reserved).saturating_add(floor);
        let expected = [Active { tranche: id, assets: expected, slashable: expected.saturating_sub(bound) }];
        ensure(*active == expected, || format!("tranche {id}: {active:?}, not {expected:?}"))?;
    }
    Ok(())
}

pub(super) fn weights_sum_up(facts: &Facts) -> Checked {
    for facts in &facts.tranches {
        let &TrancheResponse { id, epoch, weight, .. } = &facts.tranche;
        let sum = facts.sum(|item| item.position.weight);
        let is_whole = if epoch == 0 { sum == weight } else { sum <= weight };
        ensure(is_whole, || format!("tranche {id}: weights {sum} of {weight} in epoch {epoch}"))?;
    }
    Ok(())
}

pub(super) fn record_is_the_tranche(facts: &Facts) -> Checked {
    for TrancheFacts { tranche, record, .. } in &facts.tranches {
        let &TrancheResponse { id, assets, floor, held, reserved, shares, cooling, .. } = tranche;
        let active = if shares.is_zero() { shares } else { assets.multiply_ratio(shares - cooling, shares) };
        let expected = Some(TrancheRecord { assets, floor, held, reserved, active });
        ensure(*record == expected, || format!("tranche {id}: {record:?}, not {expected:?}"))?;
    }
    Ok(())
}
