//! A tranche of native coins whose slasher is an account: seizures, offers, findings, emissions, commissions and locks, by the
//! slasher, stakers, an operator, and strangers who try.

use crate::random::reporters;
use crate::random::violation::Violation;
use crate::random::world::World;
use cosmwasm_std::{coin, Addr, Coin, Decimal, Uint128};
use interfaces::security_vault::{
    CooldownResponse, ExecuteMsg, OwedResponse, PayoutTarget, PositionResponse, QueryMsg, RulesResponse, SlashReward,
};
use interfaces::{timelock, AssetUnchecked};
use suite::{BASE, BASE_TRANCHE, DAY, NATIVE};

/// Sends a message to the vault and checks everything.
fn send(
    world: &mut World,
    name: &'static str,
    (who, touched): (&Addr, &[&Addr]),
    msg: ExecuteMsg,
    funds: Option<Coin>,
) -> Result<bool, Violation> {
    let (vault, detail) = (world.suite.at.security.clone(), format!("{} {msg:?} {funds:?}", world.name(who)));
    let funds: Vec<_> = funds.into_iter().collect();
    Ok(world.act(name, detail, touched, |suite| suite.execute(who, &vault, &msg, &funds))?.is_some())
}

fn ask<T: serde::de::DeserializeOwned>(world: &World, msg: QueryMsg) -> T {
    world.suite.query(&world.suite.at.security, &msg)
}

fn position(world: &World, who: &Addr) -> PositionResponse {
    world.suite.position(world.insured, who)
}

/// Shares of tier 0.
fn unlocked(position: &PositionResponse) -> u128 {
    let locked: Uint128 = position.locked.iter().map(|locked| locked.shares).sum();
    (position.shares - locked).u128()
}

/// Somebody's cooldown.
fn cooldown(world: &mut World) -> Option<(Addr, CooldownResponse)> {
    let mut all = vec![];
    for who in world.people.clone() {
        let (tranche, owner) = (world.insured, who.to_string());
        let found: Vec<CooldownResponse> =
            ask(world, QueryMsg::Cooldowns { tranche, owner, start_after: None, limit: Some(100) });
        all.extend(found.into_iter().map(|cooldown| (who.clone(), cooldown)));
    }
    world.dice.pick(&all).cloned()
}

/// Stakes in any tier, now and then for somebody else.
pub fn enter(world: &mut World) -> Result<(), Violation> {
    let (who, other, amount) = (world.person(), world.person(), world.fortune() / 4 + 1);
    let tier = world.dice.one_in(2).then(|| world.dice.below(5) as u8);
    let owner = if world.dice.one_in(5) { &other } else { &who };
    world.suite.fund(&who, amount, NATIVE);
    let msg = ExecuteMsg::Stake { tranche: world.insured, tier, recipient: Some(owner.to_string()) };
    send(world, "insured_stake", (&who, &[owner]), msg, Some(coin(amount, NATIVE)))?;
    Ok(())
}

/// Locks shares, renews a lock or moves to a longer one; and anyone ends the weight of locks that have ended.
pub fn lock(world: &mut World) -> Result<(), Violation> {
    let people = world.people.clone();
    let mut held: Vec<(&Addr, u8, u128)> = vec![];
    for who in &people {
        let position = position(world, who);
        held.push((who, 0, unlocked(&position)));
        held.extend((1..).zip(&position.locked).map(|(tier, locked)| (who, tier, locked.shares.u128())));
    }
    held.retain(|(.., shares)| *shares > 0);
    let Some((who, from, held)) = world.dice.pick(&held).copied() else { return Ok(()) };
    let tier = from + world.dice.below(4) as u8;
    let shares = Uint128::new(world.part(held));
    let msg = ExecuteMsg::Lock { tranche: world.insured, from, tier, shares };
    send(world, "lock", (who, &[who]), msg, None)?;
    expire(world)
}

fn expire(world: &mut World) -> Result<(), Violation> {
    let (keeper, people) = (world.person(), world.people.clone());
    let owners = people.iter().map(Addr::to_string).collect();
    let touched: Vec<&Addr> = people.iter().collect();
    send(world, "expire", (&keeper, &touched), ExecuteMsg::Expire { tranche: world.insured, owners }, None)?;
    Ok(())
}

/// Begins a cooldown, with or without a target; cancels one; or has one paid, by its owner or a stranger.
pub fn leave(world: &mut World) -> Result<(), Violation> {
    let (who, other, tranche) = (world.person(), world.person(), world.insured);
    let target = world.dice.one_in(4).then(|| PayoutTarget { recipient: other.to_string(), msg: None });
    if world.dice.one_in(3) {
        let held = unlocked(&position(world, &who));
        let shares = Uint128::new(world.part(held));
        let msg = ExecuteMsg::StartCooldown { tranche, shares, target };
        send(world, "insured_cools", (&who, &[&who]), msg, None)?;
        return Ok(());
    }
    let Some((owner, CooldownResponse { id, .. })) = cooldown(world) else { return Ok(()) };
    let sender = if world.dice.one_in(3) { who } else { owner.clone() };
    if world.dice.one_in(2) {
        let tier = world.dice.one_in(2).then(|| world.dice.below(5) as u8);
        let done = send(
            world,
            "insured_cancel",
            (&sender, &[&owner]),
            ExecuteMsg::CancelCooldown { tranche, id, tier },
            None,
        )?;
        return Violation::unless(!done || sender == owner, || "a stranger cancels a cooldown".into());
    }
    let min_amount = world.dice.one_in(2).then(Uint128::zero);
    let target = target.filter(|_| world.dice.one_in(2));
    let redirected = target.is_some();
    let msg = ExecuteMsg::Payout { tranche, owner: owner.to_string(), id, min_amount, target };
    let done = send(world, "insured_payout", (&sender, &[&owner]), msg, None)?;
    Violation::unless(!done || !redirected || sender == owner, || "a stranger redirects a payout".into())
}

/// Claims everything, or one token; the voters' one is not listed here.
pub fn claim(world: &mut World) -> Result<(), Violation> {
    let who = world.person();
    let assets = match world.dice.below(4) {
        0 => Some(vec![AssetUnchecked::Native(NATIVE.into())]),
        1 => Some(vec![AssetUnchecked::Native(BASE.into())]),
        2 => Some(vec![AssetUnchecked::Cw20(world.suite.at.gov.to_string())]),
        _ => None,
    };
    let msg = ExecuteMsg::Claim { tranche: world.insured, assets };
    send(world, "insured_claim", (&who, &[&who]), msg, None)?;
    Ok(())
}

/// What only the slasher may do; one in four times somebody else tries.
pub fn insurer(world: &mut World) -> Result<(), Violation> {
    let is_stranger = world.dice.one_in(4);
    let who = if is_stranger { world.person() } else { world.insurer.clone() };
    let (tranche, assets) = (world.insured, world.suite.tranche(world.insured).assets.u128());
    let (deficit, small) = (world.dice.below(6), Uint128::new(world.dice.scaled(assets / 8)));
    let asked: interfaces::security_vault::DeficitResponse = ask(world, QueryMsg::Deficit { tranche, id: deficit });
    let amount = if world.dice.one_in(4) { small } else { asked.asked + small };
    let kind = world.dice.below(9);
    let funds = match kind {
        5 | 6 => Some(coin(world.dice.scaled(assets / 4) + 1, if kind == 5 { NATIVE } else { BASE })),
        _ => None,
    };
    let (name, msg) = match kind {
        0 => ("hold_stake", ExecuteMsg::Hold { tranche, id: deficit, amount: small }),
        1 => ("cover", ExecuteMsg::Cover { tranche, deficit, amount }),
        2 | 3 => ("seize", ExecuteMsg::Seize { tranche, deficit, amount }),
        4 if world.dice.one_in(2) => ("collect", ExecuteMsg::Collect { tranche, deficit, amount }),
        4 => ("release_seized", ExecuteMsg::Release { tranche, deficit, amount }),
        5 => ("restore", ExecuteMsg::Restore { tranche, deficit }),
        6 => ("offer", ExecuteMsg::RestoreOther { tranche, deficit, ask: small }),
        7 => ("unhold_stake", ExecuteMsg::Hold { tranche, id: deficit, amount: Uint128::zero() }),
        _ => {
            let bps = world.dice.below(2_000);
            let recipient = world.person().to_string();
            let reward = world.dice.one_in(3).then(|| SlashReward { recipient, part: Decimal::percent(10) });
            (
                "slash_stake",
                ExecuteMsg::Slash { tranche, id: world.dice.below(40), fraction: Decimal::bps(bps), reward },
            )
        }
    };
    if let Some(Coin { denom, amount }) = &funds {
        world.suite.fund(&who, amount.u128(), denom);
    }
    let done = send(world, name, (&who, &[]), msg, funds)?;
    Violation::unless(!done || !is_stranger, || format!("somebody else did what the slasher may: {name}"))
}

/// A slash takes nearly everything, holds end, and the next stake begins a share epoch.
pub fn collapse(world: &mut World) -> Result<(), Violation> {
    let (insurer, tranche, id) = (world.insurer.clone(), world.insured, world.suite.now());
    let msg = ExecuteMsg::Slash { tranche, id, fraction: Decimal::bps(9_999), reward: None };
    send(world, "slash_stake", (&insurer, &[]), msg, None)?;
    for id in 0..6 {
        let msg = ExecuteMsg::Hold { tranche, id, amount: Uint128::zero() };
        send(world, "unhold_stake", (&insurer, &[]), msg, None)?;
    }
    enter(world)
}

/// Buys what is offered.
pub fn buy(world: &mut World) -> Result<(), Violation> {
    let (who, tranche) = (world.person(), world.insured);
    let owed: OwedResponse = ask(world, QueryMsg::Owed { tranche });
    let Some(offer) = world.dice.pick(&owed.offers).cloned() else { return Ok(()) };
    let funds = world.dice.scaled(offer.price.u128().saturating_mul(2)) + 1;
    world.suite.fund(&who, funds, NATIVE);
    let msg = ExecuteMsg::Exchange { tranche, asset: offer.asset.into(), min_amount: Uint128::zero() };
    send(world, "exchange", (&who, &[]), msg, Some(coin(funds, NATIVE)))?;
    Ok(())
}

/// Anyone funds an emission; the operator sets the commission and anyone has it paid.
pub fn operate(world: &mut World) -> Result<(), Violation> {
    let (who, tranche, operator) = (world.person(), world.insured, world.people[0].clone());
    match world.dice.below(4) {
        0 | 1 => {
            let (amount, denom) = (world.fortune(), if world.dice.one_in(2) { NATIVE } else { BASE });
            world.suite.fund(&who, amount, denom);
            let (name, msg) = match world.dice.one_in(2) {
                true => ("fund", ExecuteMsg::Fund { tranche }),
                false => ("insured_reward", ExecuteMsg::Reward { tranche }),
            };
            send(world, name, (&who, &[]), msg, Some(coin(amount, denom)))?;
        }
        2 => {
            let msg = ExecuteMsg::SetCommission { tranche, commission: Decimal::percent(world.dice.below(33)) };
            let sender = if world.dice.one_in(4) { &who } else { &operator };
            let done = send(world, "set_commission", (sender, &[]), msg, None)?;
            Violation::unless(!done || *sender == operator, || "somebody else sets a commission".into())?;
        }
        _ => {
            let assets = world.dice.one_in(2).then(|| vec![AssetUnchecked::Native(BASE.into())]);
            send(world, "claim_commission", (&who, &[]), ExecuteMsg::ClaimCommission { tranche, assets }, None)?;
            let msg = ExecuteMsg::ShareRewards { tranche: BASE_TRANCHE, assets: None };
            send(world, "share_rewards", (&who, &[]), msg, None)?;
        }
    }
    Ok(())
}

/// Governance finds an exploit, and the delays of the timelock and of the finding pass.
fn find(world: &mut World) -> Result<(), Violation> {
    let ((what, message), not_after) = (super::stewarding::exploit(world), world.suite.now() + 20 * DAY);
    if world.act("queue", what, &[], |suite| suite.queue(vec![message], not_after))?.is_none() {
        return Ok(());
    }
    reporters::wait(world, 2 * DAY)?;
    let (keeper, timelock) = (world.person(), world.suite.at.timelock.clone());
    let id = world.suite.last_operation().ok().flatten().unwrap_or_default();
    let msg = timelock::ExecuteMsg::Execute { id };
    world.act("execute", id.to_string(), &[], |suite| suite.execute(&keeper, &timelock, &msg, &[]))?;
    reporters::wait(world, 2 * DAY)?;
    super::staking::sync(world)?;
    reporters::agree(world)
}

/// Anyone resolves findings and has slashed stake sent to whom it belongs; without a finding governance looks for one.
pub fn resolve(world: &mut World) -> Result<(), Violation> {
    let (who, tranche) = (world.person(), world.insured);
    let rules: RulesResponse = ask(world, QueryMsg::Rules { tranche });
    if rules.findings.is_empty() && world.dice.one_in(3) {
        find(world)?;
    }
    let id = world.dice.pick(&rules.findings).map_or(99, |finding| finding.id);
    send(world, "resolve", (&who, &[]), ExecuteMsg::ResolveExploit { tranche, id }, None)?;
    let asset = AssetUnchecked::Native(NATIVE.into());
    let recipient = world.dice.one_in(2).then(|| world.people[1].to_string());
    send(world, "sweep_native", (&who, &[]), ExecuteMsg::SweepSlashed { asset, recipient }, None)?;
    Ok(())
}
