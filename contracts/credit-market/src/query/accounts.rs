//! Borrowers' accounts.

use cosmwasm_std::{to_json_binary, Addr, Binary, Deps, Env, Uint128};
use interfaces::credit_market::{Margin, PositionResponse, Posted};
use interfaces::market::AccountResponse;
use interfaces::oracle_aggregator::PriceUse;
use interfaces::shared::pagination::page;

use crate::error::ContractError;
use crate::health::{assess, backing};
use crate::session::Session;
use crate::state::{Account, ACCOUNTS};

/// Returns one account as the engine sees it. An unknown account is healthy and empty.
pub fn account(deps: Deps, env: Env, account: String) -> Result<Binary, ContractError> {
    let session = Session::begin(deps.storage, &env)?;
    let owner = deps.api.addr_validate(&account)?;
    let account = ACCOUNTS.may_load(deps.storage, &owner)?.unwrap_or_default();
    Ok(to_json_binary(&describe(deps, &session, &owner, &account)?)?)
}

/// Returns accounts in ascending order of address.
pub fn accounts(
    deps: Deps,
    env: Env,
    start_after: Option<String>,
    limit: Option<u32>,
) -> Result<Binary, ContractError> {
    let session = Session::begin(deps.storage, &env)?;
    let start_after = start_after.map(|address| deps.api.addr_validate(&address)).transpose()?;
    let accounts = page(&ACCOUNTS, deps.storage, start_after.as_ref(), limit)?;
    let accounts: Result<Vec<_>, _> =
        accounts.iter().map(|(owner, account)| describe(deps, &session, owner, account)).collect();
    Ok(to_json_binary(&accounts?)?)
}

fn describe(deps: Deps, session: &Session, owner: &Addr, account: &Account) -> Result<AccountResponse, ContractError> {
    let owed = session.owed(account)?;
    let quotes = session.quotes(deps.storage, &deps.querier, account)?;
    let assessment = assess(account, owed, &quotes, session.now)?;
    Ok(AccountResponse {
        account: owner.to_string(),
        revision: account.revision,
        state: assessment.state,
        owed,
        value: assessment.backing.value,
        weighted: assessment.backing.weighted,
        health: assessment.health,
        lots: assessment.lots,
    })
}

/// Returns an account as its owner sees it. The borrowable amount uses LTVs as of the last refresh.
pub fn position(deps: Deps, env: Env, account: String) -> Result<Binary, ContractError> {
    let session = Session::begin(deps.storage, &env)?;
    let owner = deps.api.addr_validate(&account)?;
    let account = ACCOUNTS.may_load(deps.storage, &owner)?.unwrap_or_default();
    let owed = session.owed(&account)?;
    let quotes = session.quotes(deps.storage, &deps.querier, &account)?;
    let purpose = PriceUse::NewRisk { z: session.params.margin.confidence_multiple };
    let initial = |margin: &Margin| margin.initial;
    let backing = backing(&account, &quotes, session.now, purpose, account.class, initial).ok();
    let Account { class, debt_shares, collateral, .. } = account;
    let room = |weighted| session.ledger.room(class, debt_shares, weighted);
    let borrowable: Option<Uint128> = backing.map(|backing| room(backing.weighted)).transpose()?;
    let posted = |(collateral, amount)| Posted { collateral, amount };
    let collateral = collateral.into_iter().map(posted).collect();
    Ok(to_json_binary(&PositionResponse { class, debt_shares, owed, collateral, borrowable })?)
}
