//! I1 to I6 of the staking vault. I7 to I9 speak of two moments: random walks compare them.

use super::{ensure, Broken};
use crate::view::{View, NATIVE};
use cosmwasm_std::Uint128;
use interfaces::staking_vault::{BatchResponse, BatchStatus, EntryResponse, QueryMsg, ValidatorResponse, MAX_ENTRIES};
use interfaces::Asset;

/// All of them; returns how many.
pub(super) fn check(suite: &impl View) -> Result<usize, Broken> {
    let ledger = suite.ledger();
    let vault = &suite.at().staking;
    let limit = Some(100);
    let validators: Vec<ValidatorResponse> = suite.pages(vault, |last: Option<&ValidatorResponse>| {
        QueryMsg::Validators { start_after: last.map(|validator| validator.validator.clone()), limit }
    });
    let batches: Vec<BatchResponse> = suite.pages(vault, |last: Option<&BatchResponse>| QueryMsg::Batches {
        start_after: last.map(|batch| batch.id),
        limit,
    });
    let entries: Vec<EntryResponse> = suite.pages(vault, |last: Option<&EntryResponse>| QueryMsg::Entries {
        start_after: last.map(|entry| entry.id),
        limit,
    });

    let bonded: Uint128 = validators.iter().map(|validator| validator.bonded).sum();
    let unbonding_backlog: Uint128 = batches.iter().map(|batch| batch.unbonding_backlog).sum();
    let settled: Uint128 = batches.iter().map(|batch| batch.settled).sum();
    let base = (bonded + ledger.buffer).saturating_sub(ledger.unvested).saturating_sub(unbonding_backlog);
    ensure(
        (ledger.bonded, ledger.unbonding_backlog, ledger.settled, ledger.base)
            == (bonded, unbonding_backlog, settled, base),
        "staking-vault I1",
        || {
            format!("{ledger:?}: validators have {bonded}, batches need {unbonding_backlog} and hold {settled}, base {base}")
        },
    )?;

    let token: cw20::TokenInfoResponse = suite.query(&suite.at().lst, &cw20::Cw20QueryMsg::TokenInfo {});
    let supply = token.total_supply;
    ensure(supply == ledger.shares && ledger.shares >= ledger.locked_shares, "staking-vault I2", || {
        format!("supply {supply}, counted {}, locked {}", ledger.shares, ledger.locked_shares)
    })?;

    let held = suite.balance(&suite.lst(), vault);
    let escrowed = (ledger.locked_shares + ledger.open_shares).u128();
    ensure(held >= escrowed, "staking-vault I3", || format!("holds {held} shares, escrowed {escrowed}"))?;

    for batch in batches.iter().filter(|batch| batch.status != BatchStatus::Open) {
        let coming: Uint128 = entries.iter().filter(|entry| entry.batch == batch.id).map(|entry| entry.amount).sum();
        ensure(batch.owed == coming + batch.unbonding_backlog, "staking-vault I4", || {
            format!("{batch:?}: entries {coming}")
        })?;
    }

    let balance = suite.balance(&Asset::Native(NATIVE.into()), vault);
    let promised = (ledger.buffer + ledger.settled + ledger.held).u128();
    ensure(balance >= promised, "staking-vault I5", || format!("balance {balance}, promised {promised}"))?;

    let crowded = validators.iter().find(|validator| validator.entries > MAX_ENTRIES);
    ensure(crowded.is_none(), "staking-vault I6", || format!("{crowded:?}"))?;
    Ok(6)
}
