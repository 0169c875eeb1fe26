//! Other messages of stakers, a slasher, an operator and the owner of a tranche.

use crate::session::{base, native, Session, UNIT};
use anyhow::Result;
use cosmwasm_std::{Decimal, Uint128};
use interfaces::security_vault::{ExecuteMsg, Recipient, TrancheSize};
use interfaces::shared::asset::AssetUnchecked;

/// Messages that do not occur in the life of a market. The tranche is one of `ustake` that rewards in `uusdc` too.
pub(super) fn rest(session: &mut Session<'_>, tranche: u64) -> Result<()> {
    stakers(session, tranche)?;
    slasher(session, tranche)?;
    exploits(session, tranche)?;
    owner(session, tranche)
}

fn stakers(session: &mut Session<'_>, tranche: u64) -> Result<()> {
    let vault = session.at.security.clone();
    let shares = Uint128::new(100 * UNIT);
    let lock = ExecuteMsg::Lock { tranche, from: 0, tier: 1, shares };
    session.meter("security-vault/lock", "alice", &vault, &lock, &[])?;
    session.act("alice", &vault, &ExecuteMsg::StartCooldown { tranche, shares, target: None }, &[])?;
    // The third cooldown of the vault.
    let cancel = ExecuteMsg::CancelCooldown { tranche, id: 3, tier: None };
    session.meter("security-vault/cancel_cooldown", "alice", &vault, &cancel, &[])?;
    session.act("alice", &vault, &lock, &[])?;
    session.pass(2)?;
    let expire = ExecuteMsg::Expire { tranche, owners: vec![session.address("alice")?] };
    session.meter("security-vault/expire", "keeper", &vault, &expire, &[])?;
    Ok(())
}

fn slasher(session: &mut Session<'_>, tranche: u64) -> Result<()> {
    let vault = session.at.security.clone();
    let (deficit, part) = (2, Uint128::new(10 * UNIT));
    let seize = ExecuteMsg::Seize { tranche, deficit, amount: Uint128::new(100 * UNIT) };
    session.meter("security-vault/seize", "keeper", &vault, &seize, &[])?;
    let collect = ExecuteMsg::Collect { tranche, deficit, amount: part };
    session.meter("security-vault/collect", "keeper", &vault, &collect, &[])?;
    let release = ExecuteMsg::Release { tranche, deficit, amount: part };
    session.meter("security-vault/release", "keeper", &vault, &release, &[])?;
    let offer = ExecuteMsg::RestoreOther { tranche, deficit, ask: part };
    session.meter("security-vault/restore_other", "keeper", &vault, &offer, &base(UNIT))?;
    let asset = AssetUnchecked::Native("uusdc".into());
    let buy = ExecuteMsg::Exchange { tranche, asset, min_amount: Uint128::one() };
    session.meter("security-vault/exchange", "alice", &vault, &buy, &native(5 * UNIT))?;
    Ok(())
}

fn exploits(session: &mut Session<'_>, tranche: u64) -> Result<()> {
    let vault = session.at.security.clone();
    let report = ExecuteMsg::ReportExploit { tranche, fraction: Decimal::percent(1), reason: "forged prices".into() };
    session.meter("security-vault/report_exploit", "deployer", &vault, &report, &[])?;
    session.act("deployer", &vault, &report, &[])?;
    session.pass(2)?;
    let resolve = ExecuteMsg::ResolveExploit { tranche, id: 1 };
    session.meter("security-vault/resolve_exploit", "keeper", &vault, &resolve, &[])?;
    let withdraw = ExecuteMsg::WithdrawExploit { tranche, id: 2 };
    session.meter("security-vault/withdraw_exploit", "deployer", &vault, &withdraw, &[])?;
    Ok(())
}

fn owner(session: &mut Session<'_>, tranche: u64) -> Result<()> {
    let vault = session.at.security.clone();
    session.meter("security-vault/fund", "keeper", &vault, &ExecuteMsg::Fund { tranche }, &base(1_000 * UNIT))?;
    let asset = AssetUnchecked::Native("uusdc".into());
    let emission = ExecuteMsg::SetEmission { tranche, asset, per_day: Uint128::new(UNIT), ends_at: 4_000_000_000 };
    session.meter("security-vault/set_emission", "deployer", &vault, &emission, &[])?;
    let commission = ExecuteMsg::SetCommission { tranche, commission: Decimal::percent(5) };
    session.meter("security-vault/set_commission", "keeper", &vault, &commission, &[])?;
    let claim = ExecuteMsg::ClaimCommission { tranche, assets: None };
    session.meter("security-vault/claim_commission", "keeper", &vault, &claim, &[])?;
    let share = Some(Recipient { address: session.at.oracle.clone(), part: Decimal::percent(10) });
    let set = ExecuteMsg::SetShare { tranche, share };
    session.meter("security-vault/set_share", "deployer", &vault, &set, &[])?;
    session.act("keeper", &vault, &ExecuteMsg::Reward { tranche }, &base(1_000 * UNIT))?;
    let share = ExecuteMsg::ShareRewards { tranche, assets: None };
    session.meter("security-vault/share_rewards", "keeper", &vault, &share, &[])?;
    let size = TrancheSize { cap: None, target: Some(Uint128::new(1_000_000 * UNIT)) };
    session.meter("security-vault/set_size", "deployer", &vault, &ExecuteMsg::SetSize { tranche, size }, &[])?;
    let reserver = ExecuteMsg::SetReserver { tranche, reserver: None };
    session.meter("security-vault/set_reserver", "deployer", &vault, &reserver, &[])?;
    Ok(())
}
