//! Losses of accounts and their recoveries, with the messages that report them to the engine.

use cosmwasm_std::{Addr, CosmosMsg, Event, Storage, Uint128};
use interfaces::market::RefillResponse;

use crate::error::ContractError;
use crate::events;
use crate::ledger::{new_deficit, Deficit, LossSplit, RefillSource};
use crate::session::Session;
use crate::state::{load_deficit, next, save_deficit, Account, WrittenDown, LAST_DEFICIT};

/// The deficit of an account's write-downs.
pub fn deficit_of(store: &dyn Storage, account: &Account) -> Result<Option<Deficit>, ContractError> {
    account.written_down.map(|written| load_deficit(store, written.deficit)).transpose()
}

/// Saves a deficit after a recovery, and reports what lenders still carry and the part that returns to the covering tranche.
pub fn report_refill(
    store: &mut dyn Storage,
    session: &Session,
    deficit: Option<&Deficit>,
    refill: Option<&RefillResponse>,
    done: &mut Vec<Event>,
) -> Result<Option<CosmosMsg>, ContractError> {
    let (Some(deficit), Some(refill)) = (deficit, refill) else { return Ok(None) };
    save_deficit(store, deficit)?;
    let money = refill.to_lenders.checked_add(refill.returned)?.checked_add(refill.to_reserves)?;
    done.push(events::refill(deficit.id, RefillSource::Repayment, money, refill));
    let RefillResponse { outstanding, returned, .. } = *refill;
    Ok(Some(session.config.engine.recovered(deficit.id, outstanding, returned, &session.config.base)?))
}

/// Closes an account that has nothing left to sell; its live debt is a loss of its deficit.
pub fn lose_account(
    store: &mut dyn Storage,
    session: &mut Session,
    owner: &Addr,
    account: &mut Account,
    done: &mut Vec<Event>,
) -> Result<Option<CosmosMsg>, ContractError> {
    let mut deficit = open_deficit(store, owner, account)?;
    let split = session.ledger.close(&mut account.debt, &mut deficit)?;
    record(store, session, owner, account, &deficit, &split, done)
}

/// Writes a part of an account's provision off.
pub fn write_down(
    store: &mut dyn Storage,
    session: &mut Session,
    owner: &Addr,
    account: &mut Account,
    amount: Uint128,
    done: &mut Vec<Event>,
) -> Result<Option<CosmosMsg>, ContractError> {
    let mut deficit = open_deficit(store, owner, account)?;
    let split = session.ledger.write_down(&mut account.debt, &mut deficit, amount)?;
    done.push(events::write_down(owner, deficit.id, amount));
    record(store, session, owner, account, &deficit, &split, done)
}

fn open_deficit(store: &mut dyn Storage, owner: &Addr, account: &Account) -> Result<Deficit, ContractError> {
    match deficit_of(store, account)? {
        Some(deficit) => Ok(deficit),
        None => Ok(new_deficit(next(store, &LAST_DEFICIT)?, owner.clone())),
    }
}

/// Saves the deficit and reports to the engine what needs cover. A loss below one unit is not reported.
fn record(
    store: &mut dyn Storage,
    session: &Session,
    owner: &Addr,
    account: &mut Account,
    deficit: &Deficit,
    split: &LossSplit,
    done: &mut Vec<Event>,
) -> Result<Option<CosmosMsg>, ContractError> {
    if *split == LossSplit::default() {
        return Ok(None);
    }
    account.written_down = Some(WrittenDown { deficit: deficit.id, at: session.now });
    save_deficit(store, deficit)?;
    done.push(events::loss(deficit.id, split, session.ledger.index));
    Ok(Some(session.config.engine.loss(deficit.id, owner, split.shortfall())?))
}
