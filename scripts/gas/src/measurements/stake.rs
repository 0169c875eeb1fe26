//! The staking vault: in, batch, out.

use crate::session::{native, Session, UNIT};
use anyhow::{Context, Result};
use client::msg;
use cosmwasm_std::{coin, to_json_binary, Timestamp, Uint128};
use cw20::Cw20ExecuteMsg;
use interfaces::staking_vault::{EntryResponse, ExecuteMsg, LedgerResponse, QueryMsg, ReceiveMsg};
use localnet::BOND_DENOM;

/// Number of validators to which one compound delegates, see `Params::max_delegations`.
const PER_COMPOUND: usize = 10;

fn stake() -> ExecuteMsg {
    ExecuteMsg::Stake { min_shares: None, recipient: None }
}

fn compound() -> ExecuteMsg {
    ExecuteMsg::Compound { limit: None, skip: None }
}

/// A cw20 `Send` of liquid staking tokens into the open batch.
pub(super) fn unstake(vault: &str, shares: u128) -> Result<Cw20ExecuteMsg> {
    let msg = to_json_binary(&ReceiveMsg::Unstake { recipient: None, min_amount: None })?;
    Ok(Cw20ExecuteMsg::Send { contract: vault.into(), amount: Uint128::new(shares), msg })
}

/// The vault has a delegation at every validator.
pub(super) fn delegate_to_all(session: &mut Session<'_>) -> Result<()> {
    let vault = session.at.staking.clone();
    for _ in 0..session.size.validators.div_ceil(PER_COMPOUND) {
        session.act("treasury", &vault, &stake(), &native(100_000 * UNIT))?;
        session.act("keeper", &vault, &compound(), &[])?;
    }
    session.say("delegated to all");
    Ok(())
}

/// Rewards wait at every validator.
fn reward(session: &Session<'_>) -> Result<()> {
    let payer = session.who("treasury")?;
    let gifts = session.chain.net.validators().iter().map(|validator| {
        let gift = [coin(1_000 * UNIT, BOND_DENOM)];
        msg::deposit_validator_rewards_pool(payer.address(), &validator.operator, &gift)
    });
    let gifts: Vec<_> = gifts.collect();
    for part in gifts.chunks(PER_COMPOUND) {
        let hash = session.post_any(&[&payer], part.to_vec())?;
        session.client().wait(&hash)?;
    }
    Ok(())
}

/// Stake, unstake, sync, compound, and the batch with all claims.
pub(super) fn until_submitted(session: &mut Session<'_>) -> Result<()> {
    let (vault, lst) = (session.at.staking.clone(), session.at.lst.clone());
    session.act("alice", &vault, &stake(), &native(1_000_000 * UNIT))?;
    session.meter("staking-vault/stake", "alice", &vault, &stake(), &native(1_000 * UNIT))?;
    session.meter("staking-vault/stake: a new holder", "bob", &vault, &stake(), &native(200_000 * UNIT))?;
    session.meter("staking-vault/receive: unstake", "alice", &lst, &unstake(&vault, 1_000 * UNIT)?, &[])?;
    session.meter("staking-vault/receive: unstake again", "alice", &lst, &unstake(&vault, 1_000 * UNIT)?, &[])?;
    reward(session)?;
    session.meter("staking-vault/compound", "keeper", &vault, &compound(), &[])?;
    session.meter("staking-vault/sync", "keeper", &vault, &ExecuteMsg::Sync {}, &[])?;
    // A compound leaves the target and the value of the open batch in the buffer, which could pay the batch. Its undelegations
    // are what is measured, so the batch grows once more.
    let target = session.chain.plan.staking.instant.target;
    loop {
        let ledger: LedgerResponse = session.query(&vault, &QueryMsg::Ledger {})?;
        let open = ledger.open_shares.multiply_ratio(ledger.base, ledger.shares);
        if ledger.buffer <= ledger.bonded.mul_floor(target) + open + Uint128::one() {
            break;
        }
        session.act("keeper", &vault, &compound(), &[])?;
    }
    session.act("alice", &lst, &unstake(&vault, 10_000 * UNIT)?, &[])?;
    session.act("bob", &lst, &unstake(&vault, UNIT)?, &[])?;
    let assign = ExecuteMsg::AssignClaim { batch: 1, recipient: session.address("treasury")? };
    session.meter("staking-vault/assign_claim", "bob", &vault, &assign, &[])?;
    // A batch is submitted an interval after its first share.
    let ledger: LedgerResponse = session.query(&vault, &QueryMsg::Ledger {})?;
    session.client().wait_until(Timestamp::from_seconds(ledger.submits_at.context("no open batch")?))?;
    session.meter("staking-vault/submit_batch", "keeper", &vault, &ExecuteMsg::SubmitBatch { skip: None }, &[])?;
    session.act("alice", &vault, &stake(), &native(1_000 * UNIT))?;
    let msg = to_json_binary(&ReceiveMsg::InstantUnstake { min_amount: Uint128::zero(), recipient: None })?;
    let exit = Cw20ExecuteMsg::Send { contract: vault, amount: Uint128::new(100 * UNIT), msg };
    session.meter("staking-vault/receive: instant_unstake", "alice", &lst, &exit, &[])?;
    session.say("staked, compounded, submitted");
    Ok(())
}

/// The chain has paid: settled and claimed.
pub(super) fn until_claimed(session: &mut Session<'_>) -> Result<()> {
    let vault = session.at.staking.clone();
    let entries: Vec<EntryResponse> =
        session.query(&vault, &QueryMsg::Entries { start_after: None, limit: Some(30) })?;
    let last = entries.iter().map(|entry| entry.completes_at).max().context("no entry")?;
    // The chain pays at the end of the first block at or after that time.
    session.client().wait_until(Timestamp::from_seconds(last))?;
    session.client().wait_blocks(2)?;
    let settle = ExecuteMsg::Settle { limit: None };
    session.meter("staking-vault/settle: marks", "keeper", &vault, &settle, &[])?;
    session.meter("staking-vault/settle: books", "keeper", &vault, &settle, &[])?;
    session.meter("staking-vault/claim", "alice", &vault, &ExecuteMsg::Claim { batches: vec![1] }, &[])?;
    let owner = session.people.first().context("nobody holds anything")?.address().to_owned();
    let claim_for = ExecuteMsg::ClaimFor { owner, batches: vec![1] };
    session.meter("staking-vault/claim_for", "keeper", &vault, &claim_for, &[])?;
    session.say("claimed");
    Ok(())
}
