//! Borrowers' debt: borrow, repay, change of leverage class.

use cosmwasm_std::{DepsMut, Env, MessageInfo, Response, Uint128};
use credit::ledger::Debt;
use credit::CreditError;
use cw_utils::{must_pay, nonpayable};
use interfaces::credit_market::Action;
use interfaces::market::AccountState;
use interfaces::shared::pause;

use crate::error::{ContractError, Result};
use crate::events;
use crate::session::Session;
use crate::state::save_account;

/// Lends cash that no request has reserved. Total debt stays below the ceiling, and the account stays within initial LTV at
/// prices for new risk and above the soft band.
pub fn borrow(deps: DepsMut, env: Env, info: MessageInfo, amount: Uint128, allow_band: bool) -> Result<Response> {
    nonpayable(&info)?;
    pause::check(deps.storage, Action::Borrow.name(), env.block.time.seconds())?;
    if amount.is_zero() {
        return Err(CreditError::ZeroAmount.into());
    }
    let mut session = Session::begin(deps.storage, &env)?;
    let mut account = session.account(deps.storage, &info.sender)?;
    let ceiling = session.refresh(deps.as_ref())?;
    let shares = session.ledger.borrow(&mut account.debt, amount)?;
    session.ledger.ensure_below(ceiling)?;
    session.view().ensure_above_least(&session.ledger, &account)?;
    session.take_risk(&info.sender, &mut account, allow_band)?;
    session.done.push(events::borrow(&info.sender, account.debt.class, amount, shares));
    save_account(deps.storage, &info.sender, account)?;
    session.send(&info.sender, amount)?;
    session.finish(deps, "borrow")
}

/// Repays debt of an account and returns the excess to the sender. Marks an account that still owes, so that a rescue ends its
/// flag; without a usable price its provision falls by the repayment. Cannot be paused.
pub fn repay(deps: DepsMut, env: Env, info: MessageInfo, account: Option<String>) -> Result<Response> {
    let mut session = Session::begin(deps.storage, &env)?;
    let sent = must_pay(&info, &session.config.base)?;
    let owner = match account {
        Some(account) => deps.api.addr_validate(&account)?,
        None => info.sender.clone(),
    };
    let mut account = session.account(deps.storage, &owner)?;
    let Debt { fixed, charged_off, suspended, .. } = &account.debt;
    let is_loss = fixed.is_some() || !charged_off.is_zero() || !suspended.is_zero();
    let amount = session.repay(deps.storage, &mut account, sent)?;
    if amount.is_zero() {
        return Err(ContractError::NoDebt { account: owner });
    }
    // Any repayment of an impaired or written-off debt is accepted, however small a debt it leaves.
    if !is_loss {
        session.view().ensure_above_least(&session.ledger, &account)?;
    }
    session.done.insert(0, events::repay(&owner, &info.sender, amount));
    if account.debt.is_zero() && account.debt.fixed.is_none() {
        account.healthy_at = session.now;
    } else {
        session.read_prices(deps.as_ref(), &account)?;
        let marked = session.mark(&owner, &mut account)?;
        if marked.assessment.state == AccountState::NoPrice {
            let left = account.debt.provision.saturating_sub(amount);
            session.ledger.provide(&mut account.debt, left, Uint128::zero())?;
        }
    }
    save_account(deps.storage, &owner, account)?;
    session.send(&info.sender, sent.checked_sub(amount)?)?;
    session.finish(deps, "repay")
}

/// Changes the leverage class. Debt moves as new debt: the account must be healthy at the old class's maintenance LTV, so that a
/// liquidation cannot be evaded, and within the new class's initial LTV. A move to a riskier class needs total debt below the
/// ceiling; a move to a safer class lowers risk and does not need it.
pub fn set_class(deps: DepsMut, env: Env, info: MessageInfo, class: u8) -> Result<Response> {
    nonpayable(&info)?;
    let mut session = Session::begin(deps.storage, &env)?;
    session.view().class(class)?;
    let mut account = session.account(deps.storage, &info.sender)?;
    let from = account.debt.class;
    if from == class {
        return Err(ContractError::SameClass { class });
    }
    if account.debt.is_zero() {
        account.debt.class = class;
    } else {
        pause::check(deps.storage, Action::SetClass.name(), session.now)?;
        let ceiling = session.refresh(deps.as_ref())?;
        account.debt.ensure_nothing_charged_off()?;
        let (valuation, assessment) = session.view().examine(&session.ledger, &account)?;
        if !matches!(assessment.state, AccountState::Healthy | AccountState::Band) {
            let owed = session.ledger.owed(&account.debt)?;
            return Err(CreditError::Unhealthy { weighted: valuation.weighted, owed }.into());
        }
        session.ledger.move_class(&mut account.debt, class)?;
        if class > from {
            session.ledger.ensure_below(ceiling)?;
        }
        session.take_risk(&info.sender, &mut account, true)?;
    }
    save_account(deps.storage, &info.sender, account)?;
    session.done.push(events::class(&info.sender, from, class));
    session.finish(deps, "set_class")
}
