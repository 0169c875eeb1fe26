//! People with money in the suite: what makes every job due.

use anyhow::Result;
use cosmwasm_std::{to_json_binary, WasmMsg};
use interfaces::staking_vault;
use local_suite::LocalSuite;

const UNIT: u128 = 1_000_000;

/// Everybody comes in, and some begin to leave.
pub fn settle_in(suite: &mut LocalSuite, say: &dyn Fn(&str)) -> Result<()> {
    let [alice, bob, carol] = ["alice", "bob", "carol"].map(|name| suite.account(name));
    suite.stake(&alice, 5_000 * UNIT)?;
    suite.unstake(&alice, 1_000 * UNIT)?;
    suite.supply(&bob, 50_000 * UNIT)?;
    suite.stake_security(&bob, 20_000 * UNIT)?;
    suite.refresh()?;
    suite.deposit_native(&carol, 500 * UNIT)?;
    let room = suite.loan(&carol).borrowable.unwrap_or_default().u128();
    suite.borrow_into_band(&carol, room * 98 / 100)?;
    suite.deposit_native(&alice, 500 * UNIT)?;
    suite.borrow(&alice, room / 2)?;
    suite.start_cooldown(&bob, 1_000 * UNIT)?;
    let shares = suite.lender(&bob).shares.u128();
    suite.request(&bob, shares / 20)?;
    say(&format!("two borrowers owe {} of base", (room * 98 / 100 + room / 2) / UNIT));
    Ok(())
}

/// The voters queue a change that changes nothing that matters here.
pub fn propose(suite: &mut LocalSuite) -> Result<()> {
    let vault = suite.at.staking.clone();
    let guardian = Some(suite.roles.guardian.to_string());
    let msg = to_json_binary(&staking_vault::ExecuteMsg::SetGuardian { guardian })?;
    let message = WasmMsg::Execute { contract_addr: vault.into(), msg, funds: vec![] };
    let not_after = suite.now() + 600;
    suite.queue(vec![message.into()], not_after)?;
    Ok(())
}
