//! Settlement of an account by the engine: a sale of its collateral, or the close of an account that has nothing left to
//! sell. The engine plans; the market validates state and price.

use cosmwasm_std::{to_json_binary, Decimal, DepsMut, Env, MessageInfo, Response, Uint128};
use credit::account::Account;
use credit::mark::Marked;
use credit::sale;
use cw_utils::may_pay;
use interfaces::credit_market::MAX_DISCOUNT;
use interfaces::market::{AccountState, LotAmount, SettleResponse};
use interfaces::shared::error::CommonError;

use crate::error::{ContractError, Result};
use crate::events;
use crate::session::Session;
use crate::state::{self, save_account, unpost};

/// The fields of `Settle`, see [`interfaces::market::MarketExecuteMsg::Settle`].
pub struct Order {
    /// The account.
    pub account: String,
    /// Revision of the account the plan was made for.
    pub revision: u64,
    /// Maximum part of the funds that repays debt.
    pub repay: Uint128,
    /// Collateral to hand over.
    pub take: Vec<LotAmount>,
    /// Account that receives the collateral.
    pub recipient: String,
}

/// Sells collateral or closes an account. Cannot be paused; uses liquidation prices only. Marks the account before and
/// after.
pub fn settle(deps: DepsMut, env: Env, info: MessageInfo, order: Order) -> Result<Response> {
    let mut session = Session::begin(deps.storage, &env)?;
    let sent = may_pay(&info, &session.config.base)?;
    CommonError::ensure_sender(&info.sender, &session.config.engine.0)?;
    let owner = deps.api.addr_validate(&order.account)?;
    let recipient = deps.api.addr_validate(&order.recipient)?;
    if order.repay > sent {
        return Err(ContractError::FundsBelowRepay { sent, repay: order.repay });
    }
    let mut account = session.account(deps.storage, &owner)?;
    if account.revision != order.revision {
        return Err(ContractError::WrongRevision { expected: order.revision, actual: account.revision });
    }
    session.read_prices(deps.as_ref(), &account)?;
    let marked = session.mark(&owner, &mut account)?;
    let (state, closes) = (marked.assessment.state, order.repay.is_zero() && order.take.is_empty());
    let closable = state == AccountState::UnderWater && marked.valuation.value.is_zero();
    // Dust without value may be sold, which closes the account too.
    let allowed = if closes { closable } else { state.is_for_sale() && !order.repay.is_zero() };
    if !allowed {
        return Err(ContractError::WrongState { state });
    }

    let mut repaid = Uint128::zero();
    if !closes {
        let least = least_price(&session, &account, &marked, &order.take)?;
        repaid = session.repay(deps.storage, &mut account, order.repay)?;
        if repaid < least {
            return Err(ContractError::PaidTooLittle { repaid, least });
        }
    }
    let mut payments = vec![];
    for &LotAmount { lot, amount } in order.take.iter().filter(|take| !take.amount.is_zero()) {
        account.take(lot, amount)?;
        unpost(deps.storage, lot, amount)?;
        payments.push(state::load_collateral(deps.storage, lot)?.asset.send(&recipient, amount)?);
    }
    let after = session.mark(&owner, &mut account)?;
    if after.valuation.value.is_zero() && after.assessment.state == AccountState::UnderWater {
        session.lose_account(deps.storage, &owner, &mut account)?;
    }
    save_account(deps.storage, &owner, account)?;

    let returned = sent.checked_sub(repaid)?;
    session.done.insert(0, events::settle(&owner, repaid));
    if !returned.is_zero() {
        session.messages.insert(0, session.config.base_asset().send(&info.sender, returned)?);
    }
    // Collateral may go to an unknown contract, so it leaves last.
    session.messages.extend(payments);
    Ok(session.finish(deps, "settle")?.set_data(to_json_binary(&SettleResponse { repaid, returned })?))
}

/// The least repayment for the collateral taken: under water at the discount in force, otherwise at the highest discount that
/// parameters may permit; never more than all debt. Collateral that the account does not hold fails later, when it is taken.
fn least_price(session: &Session, account: &Account, marked: &Marked, take: &[LotAmount]) -> Result<Uint128> {
    let factor = match marked.assessment.state {
        AccountState::UnderWater => session.view().price_factor(&session.ledger, account, &marked.valuation)?,
        _ => Decimal::one().saturating_sub(MAX_DISCOUNT),
    };
    let least = sale::least_price(&marked.valuation.lots, take, factor)?;
    Ok(least
        .ok_or(ContractError::WrongState { state: AccountState::NoPrice })?
        .min(session.ledger.owed(&account.debt)?))
}
