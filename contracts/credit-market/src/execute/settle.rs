//! Settlement of an account by the engine: a liquidation, or the close of an insolvent account. The engine plans; the
//! market validates state and price.

use cosmwasm_std::{to_json_binary, Addr, CosmosMsg, DepsMut, Env, Event, MessageInfo, Response, Storage, Uint128};
use cw_utils::may_pay;
use interfaces::market::{AccountState, LotAmount, SettleResponse};
use interfaces::shared::error::CommonError;
use risk::int::mul_floor;

use crate::error::ContractError;
use crate::events;
use crate::health::{assess, Assessment};
use crate::ledger::{new_deficit, LossSplit};
use crate::margin;
use crate::session::Session;
use crate::state::{self, next, save_account, unpost, Account, CONFIG, DEFICITS, LAST_DEFICIT};

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

/// Effect of a settlement on the account and the counters.
#[derive(Default)]
struct Settled {
    repaid: Uint128,
    booked: Uint128,
    split: LossSplit,
    deficit: Option<u64>,
}

/// Liquidates or closes an account. Cannot be paused; uses liquidation prices only.
pub fn settle(deps: DepsMut, env: Env, info: MessageInfo, order: Order) -> Result<Response, ContractError> {
    let config = CONFIG.load(deps.storage)?;
    let sent = may_pay(&info, &config.base)?;
    CommonError::ensure_sender(&info.sender, &config.engine)?;
    let owner = deps.api.addr_validate(&order.account)?;
    let recipient = deps.api.addr_validate(&order.recipient)?;
    if order.repay > sent {
        return Err(ContractError::FundsBelowRepay { sent, repay: order.repay });
    }
    let mut session = Session::begin(deps.storage, &env)?;
    let mut account = session.account(deps.storage, &owner)?;
    if account.revision != order.revision {
        return Err(ContractError::WrongRevision { expected: order.revision, actual: account.revision });
    }
    let quotes = session.quotes(deps.storage, &deps.querier, &account)?;
    let owed = session.owed(&account)?;
    let assessment = assess(&account, owed, &quotes, session.now)?;
    let mut settled = match (assessment.state, order.repay.is_zero()) {
        (AccountState::Liquidatable, false) => liquidate(&mut session, &mut account, &assessment, &order)?,
        (AccountState::Insolvent, true) => {
            close(deps.storage, &mut session, &owner, &mut account, &assessment, &order.take, &recipient)?
        }
        (state, _) => return Err(ContractError::WrongState { state }),
    };

    let mut payments = vec![];
    for &LotAmount { lot, amount } in order.take.iter().filter(|take| !take.amount.is_zero()) {
        account.take(lot, amount)?;
        unpost(deps.storage, lot, amount)?;
        payments.push(state::load_collateral(deps.storage, lot)?.asset.send(&recipient, amount)?);
    }
    if account.collateral.is_empty() && !account.debt_shares.is_zero() {
        write_off(deps.storage, &mut session, &owner, &mut account, &mut settled)?;
    }
    save_account(deps.storage, &owner, account)?;
    answer(deps.storage, session, &owner, &info.sender, sent, order.take, settled, payments)
}

/// Exchanges debt for collateral at no less than the price less the highest discount. One smallest unit of each lot is
/// left to the plan's rounding. Collateral that the account does not hold fails later, when it is taken.
fn liquidate(
    session: &mut Session,
    account: &mut Account,
    assessment: &Assessment,
    order: &Order,
) -> Result<Settled, ContractError> {
    let (repaid, burn) = session.ledger.repay(account.class, account.debt_shares, order.repay)?;
    account.debt_shares = account.debt_shares.checked_sub(burn.shares)?;
    let mut value = Uint128::zero();
    for lot in &assessment.lots {
        let mut taken = Uint128::zero();
        for take in order.take.iter().filter(|take| take.lot == lot.id) {
            taken = taken.checked_add(take.amount)?;
        }
        let price = lot.unit_price.ok_or(ContractError::WrongState { state: AccountState::NoPrice })?;
        value = value.checked_add(mul_floor(taken.saturating_sub(Uint128::one()), price)?)?;
    }
    let least = margin::book(value, margin::highest_discount(&session.params.liquidation.clock))?;
    if repaid < least {
        return Err(ContractError::PaidTooLittle { repaid, least });
    }
    Ok(Settled { repaid, ..Settled::default() })
}

/// Closes an insolvent account: the engine receives every lot, the lots are booked, and the rest of the debt is a loss.
fn close(
    store: &mut dyn Storage,
    session: &mut Session,
    owner: &Addr,
    account: &mut Account,
    assessment: &Assessment,
    take: &[LotAmount],
    recipient: &Addr,
) -> Result<Settled, ContractError> {
    let mut left = account.clone();
    for take in take {
        left.take(take.lot, take.amount)?;
    }
    if !left.collateral.is_empty() || *recipient != session.config.engine {
        return Err(ContractError::NotWhole { left: left.collateral, recipient: recipient.clone() });
    }
    let owed = session.owed(account)?;
    let burn = session.ledger.burn(account.class, account.debt_shares, owed)?;
    account.debt_shares = Uint128::zero();
    let worth = margin::book(assessment.backing.value, session.params.liquidation.lot_haircut)?;
    let booked = worth.min(burn.fall);

    let id = next(store, &LAST_DEFICIT)?;
    let mut deficit = new_deficit(id, owner.clone());
    session.ledger.book_lots(&mut deficit, booked)?;
    let split = session.ledger.lose(&mut deficit, burn.fall.checked_sub(booked)?)?;
    DEFICITS.save(store, id, &deficit)?;
    Ok(Settled { repaid: Uint128::zero(), booked, split, deficit: Some(id) })
}

/// Writes off the debt of an account without collateral; it becomes a loss.
fn write_off(
    store: &mut dyn Storage,
    session: &mut Session,
    owner: &Addr,
    account: &mut Account,
    settled: &mut Settled,
) -> Result<(), ContractError> {
    let owed = session.owed(account)?;
    let burn = session.ledger.burn(account.class, account.debt_shares, owed)?;
    account.debt_shares = Uint128::zero();
    if burn.fall.is_zero() {
        // Less than one unit, which no counter includes.
        return Ok(());
    }
    let id = next(store, &LAST_DEFICIT)?;
    let mut deficit = new_deficit(id, owner.clone());
    settled.split = session.ledger.lose(&mut deficit, burn.fall)?;
    settled.deficit = Some(id);
    Ok(DEFICITS.save(store, id, &deficit)?)
}

/// Builds the response: excess funds return to the engine first; lots, which may go to an unknown contract, leave last.
#[allow(clippy::too_many_arguments)]
fn answer(
    store: &mut dyn Storage,
    session: Session,
    owner: &Addr,
    engine: &Addr,
    sent: Uint128,
    taken: Vec<LotAmount>,
    settled: Settled,
    payments: Vec<CosmosMsg>,
) -> Result<Response, ContractError> {
    let Settled { repaid, booked, split, deficit } = settled;
    let returned = sent.checked_sub(repaid)?;
    let data = SettleResponse {
        repaid,
        returned,
        taken,
        booked,
        fund_used: split.fund,
        premium_cancelled: split.premium,
        shortfall: split.lenders,
        deficit,
    };
    let mut done: Vec<Event> = vec![events::settle(owner, repaid, booked)];
    if let Some(id) = deficit.filter(|_| split != LossSplit::default()) {
        done.push(events::loss(id, &split, session.ledger.index));
    }
    let base = session.config.base_asset();
    let mut response = session.finish(store, "settle", done)?.set_data(to_json_binary(&data)?);
    if !returned.is_zero() {
        response = response.add_message(base.send(engine, returned)?);
    }
    Ok(response.add_messages(payments))
}
