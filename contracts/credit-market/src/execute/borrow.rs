//! Borrowers' debt: borrow, repay, change of leverage class.

use cosmwasm_std::{DepsMut, Env, MessageInfo, Response, Uint128};
use cw_utils::{must_pay, nonpayable};
use interfaces::credit_market::{Action, Margin};
use interfaces::oracle_aggregator::PriceUse;
use interfaces::shared::pause;

use crate::error::ContractError;
use crate::events;
use crate::health::backing;
use crate::session::{Refreshed, Session};
use crate::state::{save_account, CONFIG};

const INITIAL: fn(&Margin) -> cosmwasm_std::Decimal = |margin| margin.initial;
const MAINTENANCE: fn(&Margin) -> cosmwasm_std::Decimal = |margin| margin.maintenance;

/// Draws debt from cash that no request has reserved. Total debt stays below the ceiling, and the account stays within
/// initial LTV at prices for new risk.
pub fn borrow(deps: DepsMut, env: Env, info: MessageInfo, amount: Uint128) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    pause::check(deps.storage, Action::Borrow.name(), env.block.time.seconds())?;
    if amount.is_zero() {
        return Err(ContractError::ZeroAmount);
    }
    let mut session = Session::begin(deps.storage, &env)?;
    let mut account = session.account(deps.storage, &info.sender)?;
    let Refreshed { ceiling, quotes } = session.refresh(deps.storage, &deps.querier)?;
    let shares = session.ledger.borrow(account.class, amount)?;
    account.debt_shares = account.debt_shares.checked_add(shares)?;
    session.ensure_below(ceiling)?;
    let purpose = PriceUse::NewRisk { z: session.params.margin.confidence_multiple };
    let owed = session.owed(&account)?;
    backing(&account, &quotes, session.now, purpose, account.class, INITIAL)?.ensure_covers(owed)?;

    let event = events::borrow(&info.sender, account.class, amount, shares);
    save_account(deps.storage, &info.sender, account)?;
    let base = session.config.base_asset();
    let response = session.finish(deps.storage, "borrow", vec![event])?;
    Ok(response.add_message(base.send(&info.sender, amount)?))
}

/// Repays debt of an account and returns the excess to the sender. Never reads the oracle; cannot be paused.
pub fn repay(deps: DepsMut, env: Env, info: MessageInfo, account: Option<String>) -> Result<Response, ContractError> {
    let sent = must_pay(&info, &CONFIG.load(deps.storage)?.base)?;
    let owner = match account {
        Some(account) => deps.api.addr_validate(&account)?,
        None => info.sender.clone(),
    };
    let mut session = Session::begin(deps.storage, &env)?;
    let mut account = session.account(deps.storage, &owner)?;
    let (repaid, burn) = session.ledger.repay(account.class, account.debt_shares, sent)?;
    if repaid.is_zero() {
        return Err(ContractError::NoDebt { account: owner });
    }
    account.debt_shares = account.debt_shares.checked_sub(burn.shares)?;
    save_account(deps.storage, &owner, account)?;
    let base = session.config.base_asset();
    let response = session.finish(deps.storage, "repay", vec![events::repay(&owner, &info.sender, repaid)])?;
    let excess = sent.checked_sub(repaid)?;
    if excess.is_zero() {
        return Ok(response);
    }
    Ok(response.add_message(base.send(&info.sender, excess)?))
}

/// Changes the leverage class. Debt moves as new debt: the account must be healthy at the old class's maintenance LTV,
/// so that a liquidation cannot be evaded, and within the new class's initial LTV; total debt must be below the
/// ceiling.
pub fn set_class(deps: DepsMut, env: Env, info: MessageInfo, class: u8) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let mut session = Session::begin(deps.storage, &env)?;
    session.config.class(class)?;
    let mut account = session.account(deps.storage, &info.sender)?;
    let from = account.class;
    if from == class {
        return Err(ContractError::SameClass { class });
    }
    if !account.debt_shares.is_zero() {
        pause::check(deps.storage, Action::SetClass.name(), session.now)?;
        let Refreshed { ceiling, quotes } = session.refresh(deps.storage, &deps.querier)?;
        let owed = session.owed(&account)?;
        let now = session.now;
        backing(&account, &quotes, now, PriceUse::Liquidation {}, from, MAINTENANCE)?.ensure_covers(owed)?;
        account.debt_shares = session.ledger.move_class(from, class, account.debt_shares)?;
        session.ensure_below(ceiling)?;
        let purpose = PriceUse::NewRisk { z: session.params.margin.confidence_multiple };
        let owed = session.ledger.owed(class, account.debt_shares)?;
        backing(&account, &quotes, now, purpose, class, INITIAL)?.ensure_covers(owed)?;
    }
    account.class = class;
    save_account(deps.storage, &info.sender, account)?;
    session.finish(deps.storage, "set_class", vec![events::class(&info.sender, from, class)])
}
