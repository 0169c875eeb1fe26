//! The security vault: payouts and slashed stake.

use crate::keeper::job::{Due, Scan};
use anyhow::Result;
use interfaces::security_vault::{
    CooldownResponse, ExecuteMsg, OwnedPosition, QueryMsg, SlashedResponse, TrancheResponse,
};
use interfaces::AssetUnchecked;

/// Most owners of one message that ends locks.
const OWNERS: usize = 30;

fn tranches(scan: &Scan) -> Result<Vec<TrancheResponse>> {
    let page = |last: Option<&TrancheResponse>| QueryMsg::Tranches {
        start_after: last.map(|tranche| tranche.id),
        limit: Some(100),
    };
    scan.pages(&scan.at.security, page)
}

fn positions(scan: &Scan, tranche: u64) -> Result<Vec<OwnedPosition>> {
    let page = |last: Option<&OwnedPosition>| QueryMsg::Positions {
        tranche,
        start_after: last.map(|it| it.owner.to_string()),
        limit: Some(100),
    };
    scan.pages(&scan.at.security, page)
}

/// Cooldowns that have ended. One that a hold or a reserve reduces is refused: it is for the owner to accept.
pub fn payout(scan: &Scan) -> Result<Vec<Due>> {
    let mut due = Vec::new();
    for tranche in tranches(scan)?.iter().filter(|tranche| !tranche.cooling.is_zero()) {
        for it in positions(scan, tranche.id)?.iter().filter(|it| !it.position.cooling.is_zero()) {
            cooldowns(scan, tranche.id, it.owner.as_str(), &mut due)?;
        }
    }
    Ok(due)
}

/// Locks that have ended, whose weight would count on at the cost of the others.
pub fn expire_locks(scan: &Scan) -> Result<Vec<Due>> {
    let mut due = Vec::new();
    for tranche in tranches(scan)?.iter().filter(|tranche| !tranche.locks.is_empty()) {
        let ended = |it: &OwnedPosition| {
            it.position.locked.iter().any(|lock| !lock.shares.is_zero() && lock.until <= scan.now.seconds)
        };
        let owners = positions(scan, tranche.id)?.into_iter().filter(ended).map(|it| it.owner.into_string());
        let owners: Vec<String> = owners.take(OWNERS).collect();
        if !owners.is_empty() {
            let why = format!("the locks of {} stakers have ended", owners.len());
            let key = format!("locks {} {}", tranche.id, owners.join(" "));
            let msg = ExecuteMsg::Expire { tranche: tranche.id, owners };
            due.push(Due::new(key, why, &scan.at.security, &msg)?);
        }
    }
    Ok(due)
}

fn cooldowns(scan: &Scan, tranche: u64, owner: &str, due: &mut Vec<Due>) -> Result<()> {
    let query = QueryMsg::Cooldowns { tranche, owner: owner.into(), start_after: None, limit: Some(100) };
    let cooldowns: Vec<CooldownResponse> = scan.ask(&scan.at.security, &query)?;
    for CooldownResponse { id, payable_at, .. } in cooldowns {
        if payable_at <= scan.now.seconds {
            let why = format!("cooldown {id} of {owner} ended at {payable_at}");
            let msg = ExecuteMsg::Payout { tranche, owner: owner.into(), id, min_amount: None, target: None };
            due.push(Due::new(format!("payout {id}"), why, &scan.at.security, &msg)?);
        }
    }
    Ok(())
}

/// Slashed stake that lies in the vault.
pub fn sweep(scan: &Scan) -> Result<Vec<Due>> {
    let slashed: Vec<SlashedResponse> = scan.ask(&scan.at.security, &QueryMsg::Slashed {})?;
    let mut due = Vec::new();
    for SlashedResponse { asset, recipient, amount } in slashed {
        let why = format!("{amount} of slashed stake wait for {recipient}");
        let asset = match asset {
            interfaces::Asset::Native(denom) => AssetUnchecked::Native(denom),
            interfaces::Asset::Cw20(token) => AssetUnchecked::Cw20(token.into()),
        };
        let key = format!("sweep {asset:?} {recipient} {amount}");
        let msg = ExecuteMsg::SweepSlashed { asset, recipient: Some(recipient.into()) };
        due.push(Due::new(key, why, &scan.at.security, &msg)?);
    }
    Ok(due)
}
