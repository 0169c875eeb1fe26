//! I1 to I6 of the staking vault, from its queries.

use super::ensure;
use crate::{Environment, Suite, NATIVE};
use cosmwasm_std::Uint128;
use cw20::{Cw20QueryMsg, TokenInfoResponse};
use interfaces::staking_vault::{
    BatchResponse, BatchStatus, ConfigResponse, EntryResponse, LedgerResponse, QueryMsg, ValidatorResponse,
};
use interfaces::Asset;

/// The vault's query responses and its balances.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Its counters.
    pub ledger: LedgerResponse,
    /// Unbonding entries that it assumes the chain permits per validator.
    pub max_entries: u64,
    /// Every validator.
    pub validators: Vec<ValidatorResponse>,
    /// Every batch.
    pub batches: Vec<BatchResponse>,
    /// Every unbonding entry.
    pub entries: Vec<EntryResponse>,
    /// The liquid staking token's supply.
    pub supply: Uint128,
    /// Its balance of the liquid staking token.
    pub shares: u128,
    /// Its balance of the staked denom.
    pub balance: u128,
}

impl Facts {
    pub(super) fn read(suite: &Suite<impl Environment>) -> Self {
        let (vault, limit) = (&suite.at.staking, Some(100));
        let token: TokenInfoResponse = suite.query(&suite.at.lst, &Cw20QueryMsg::TokenInfo {});
        Self {
            ledger: suite.ledger(),
            max_entries: suite.query::<ConfigResponse>(vault, &QueryMsg::Config {}).params.max_entries,
            validators: suite.pages(vault, |last: Option<&ValidatorResponse>| QueryMsg::Validators {
                start_after: last.map(|validator| validator.validator.clone()),
                limit,
            }),
            batches: suite.pages(vault, |last: Option<&BatchResponse>| QueryMsg::Batches {
                start_after: last.map(|batch| batch.id),
                limit,
            }),
            entries: suite.pages(vault, |last: Option<&EntryResponse>| QueryMsg::Entries {
                start_after: last.map(|entry| entry.id),
                limit,
            }),
            supply: token.total_supply,
            shares: suite.balance(&suite.lst(), vault),
            balance: suite.balance(&Asset::Native(NATIVE.into()), vault),
        }
    }
}

type Checked = Result<(), String>;

pub(super) fn ledger_is_the_sum_of_its_parts(Facts { ledger, validators, batches, .. }: &Facts) -> Checked {
    let bonded: Uint128 = validators.iter().map(|validator| validator.bonded).sum();
    let unbonding_backlog: Uint128 = batches.iter().map(|batch| batch.unbonding_backlog).sum();
    let settled: Uint128 = batches.iter().map(|batch| batch.settled).sum();
    let base = (bonded + ledger.buffer).saturating_sub(ledger.unvested).saturating_sub(unbonding_backlog);
    ensure(
        (ledger.bonded, ledger.unbonding_backlog, ledger.settled, ledger.base)
            == (bonded, unbonding_backlog, settled, base),
        || {
            format!("{ledger:?}: validators have {bonded}, batches need {unbonding_backlog} and hold {settled}, base {base}")
        },
    )
}

pub(super) fn supply_is_counted(Facts { ledger, supply, .. }: &Facts) -> Checked {
    ensure(*supply == ledger.shares && ledger.shares >= ledger.locked_shares, || {
        format!("supply {supply}, counted {}, locked {}", ledger.shares, ledger.locked_shares)
    })
}

pub(super) fn escrow_is_held(Facts { ledger, shares, .. }: &Facts) -> Checked {
    let escrowed = (ledger.locked_shares + ledger.open_shares).u128();
    ensure(*shares >= escrowed, || format!("holds {shares} shares, escrowed {escrowed}"))
}

pub(super) fn batches_are_owed_their_entries(Facts { batches, entries, .. }: &Facts) -> Checked {
    for batch in batches.iter().filter(|batch| batch.status != BatchStatus::Open) {
        let coming: Uint128 = entries.iter().filter(|entry| entry.batch == batch.id).map(|entry| entry.amount).sum();
        ensure(batch.owed == coming + batch.unbonding_backlog, || format!("{batch:?}: entries {coming}"))?;
    }
    Ok(())
}

pub(super) fn balance_covers_promises(Facts { ledger, balance, .. }: &Facts) -> Checked {
    let promised = (ledger.buffer + ledger.settled + ledger.held).u128();
    ensure(*balance >= promised, || format!("balance {balance}, promised {promised}"))
}

pub(super) fn entries_are_bounded(facts: &Facts) -> Checked {
    let crowded = facts.validators.iter().find(|validator| validator.entries > facts.max_entries);
    ensure(crowded.is_none(), || format!("{crowded:?}"))
}
