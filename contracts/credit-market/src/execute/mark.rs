//! Marks by anyone, write-downs, and the reserve of stake.

use cosmwasm_std::{Addr, DepsMut, Env, MessageInfo, QuerierWrapper, Response, Storage, Uint128};
use cw_utils::nonpayable;
use interfaces::market::AccountState;
use risk::int::{mul_ceil, mul_floor};

use crate::error::ContractError;
use crate::events;
use crate::health::Quote;
use crate::loss::write_down;
use crate::mark::Marked;
use crate::session::Session;
use crate::state::{save_account, Account, ACCOUNTS};

/// Maximum number of accounts that one message marks.
pub const MAX_MARKS: usize = 20;
const DAY: u64 = 86_400;

/// Marks accounts and rewards the sender for provisions that reach a new high.
pub fn mark(deps: DepsMut, env: Env, info: MessageInfo, accounts: Vec<String>) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let mut session = Session::begin(deps.storage, &env)?;
    let mut reward = Uint128::zero();
    for account in load(deps.storage, deps.api, accounts)? {
        let (owner, mut account) = account;
        mark_one(deps.storage, &deps.querier, &mut session, &owner, &mut account)?;
        reward = reward.checked_add(earned(&mut session, &mut account)?)?;
        ACCOUNTS.save(deps.storage, &owner, &account)?;
    }
    let mut done = vec![];
    let base = session.config.base_asset();
    let payment = if reward.is_zero() { None } else { Some(base.send(&info.sender, reward)?) };
    if payment.is_some() {
        done.push(events::reward(&info.sender, reward));
    }
    Ok(session.finish(deps, "mark", done)?.add_messages(payment))
}

/// Marks accounts before a payment, without a reward.
pub fn mark_first(
    store: &mut dyn Storage,
    api: &dyn cosmwasm_std::Api,
    querier: &QuerierWrapper,
    session: &mut Session,
    accounts: Vec<String>,
) -> Result<(), ContractError> {
    for (owner, mut account) in load(store, api, accounts)? {
        mark_one(store, querier, session, &owner, &mut account)?;
        ACCOUNTS.save(store, &owner, &account)?;
    }
    Ok(())
}

/// Loads the accounts to mark, each once. Unknown accounts are ignored, so that closing an account cannot make a list fail.
/// Error: `TooMany`.
fn load(
    store: &dyn Storage,
    api: &dyn cosmwasm_std::Api,
    mut accounts: Vec<String>,
) -> Result<Vec<(Addr, Account)>, ContractError> {
    if accounts.len() > MAX_MARKS {
        return Err(ContractError::TooMany { items: accounts.len() as u64, max: MAX_MARKS as u64 });
    }
    accounts.sort();
    accounts.dedup();
    let find = |account: String| {
        let owner = api.addr_validate(&account)?;
        let account = ACCOUNTS.may_load(store, &owner)?;
        Ok(account.map(|account| (owner, account)))
    };
    accounts.into_iter().filter_map(|account| find(account).transpose()).collect()
}

fn mark_one(
    store: &dyn Storage,
    querier: &QuerierWrapper,
    session: &mut Session,
    owner: &Addr,
    account: &mut Account,
) -> Result<(), ContractError> {
    let quotes = session.quotes(store, querier, account)?;
    session.mark(owner, account, &quotes)?;
    Ok(())
}

/// The reward for a provision above the highest rewarded one: a part of the increase, if the increase is a large enough part of
/// the debt, within the limits per mark, per day and of the fund.
fn earned(session: &mut Session, account: &mut Account) -> Result<Uint128, ContractError> {
    let params = session.params.provision;
    let growth = account.debt.provision.saturating_sub(account.rewarded);
    if growth.is_zero() || growth < mul_ceil(session.ledger.live(&account.debt)?, params.mark_share)? {
        return Ok(Uint128::zero());
    }
    account.rewarded = account.debt.provision;
    let today = session.now.checked_div(DAY).unwrap_or_default();
    let ledger = &mut session.ledger;
    let paid = if ledger.reward_day == today { ledger.rewards } else { Uint128::zero() };
    let left = params.mark_daily.saturating_sub(paid);
    let amount = mul_floor(growth, params.mark_reward)?.min(params.mark_max).min(left);
    if amount.is_zero() || amount > ledger.fund || amount > ledger.cash {
        return Ok(Uint128::zero());
    }
    (ledger.reward_day, ledger.rewards) = (today, paid.checked_add(amount)?);
    ledger.fund = ledger.fund.checked_sub(amount)?;
    ledger.cash = ledger.cash.checked_sub(amount)?;
    Ok(amount)
}

/// Writes the debt of an account down to the value of its collateral at the greater of price and average.
pub fn write_down_account(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    account: String,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let owner = deps.api.addr_validate(&account)?;
    let mut session = Session::begin(deps.storage, &env)?;
    let mut account = session.account(deps.storage, &owner)?;
    let quotes = session.quotes(deps.storage, &deps.querier, &account)?;
    let marked = session.mark(&owner, &mut account, &quotes)?;
    let amount = writable(&session, &account, &marked, &quotes)?;
    let mut done = vec![];
    let told = write_down(deps.storage, &mut session, &owner, &mut account, amount, &mut done)?;
    session.mark(&owner, &mut account, &quotes)?;
    save_account(deps.storage, &owner, account)?;
    Ok(session.finish(deps, "write_down", done)?.add_messages(told))
}

/// Debt of a marked account that a write-down takes now. Error: `NotWritable`.
pub fn writable(
    session: &Session,
    account: &Account,
    marked: &Marked,
    quotes: &[Quote],
) -> Result<Uint128, ContractError> {
    let (params, now) = (&session.params.provision, session.now);
    let live = session.ledger.live(&account.debt)?;
    let part = session.counted_part(account, &marked.valuation, quotes)?;
    let worth = mul_floor(marked.valuation.smooth_value, part)?;
    let amount = live.saturating_sub(worth).min(account.debt.provision);
    let under_water_for = session.under_water_for(account, quotes);
    let next_at = account.written_down.map_or(0, |written| written.at.saturating_add(params.write_down_every));
    let due = marked.assessment.state == AccountState::UnderWater
        && under_water_for >= params.write_down_after
        && now >= next_at
        && !amount.is_zero()
        && amount >= mul_ceil(live, params.write_down_share)?;
    if !due {
        return Err(ContractError::NotWritable { amount, live, under_water_for, next_at, now });
    }
    Ok(amount)
}

/// Reserves exactly what provisions need now, and records whether the tranches' records can be read.
pub fn reserve(deps: DepsMut, env: Env, info: MessageInfo) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let mut session = Session::begin(deps.storage, &env)?;
    session.reserves_exactly = true;
    session.finish(deps, "reserve", vec![])
}
