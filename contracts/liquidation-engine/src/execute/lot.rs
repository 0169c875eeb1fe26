//! Lots of closed accounts.

use super::base_denom;
use crate::error::ContractError;
use crate::pending::Pending;
use crate::plan::{cost, discharged, split_book};
use crate::state::{load_deficit, load_lot, next_lot, Config, LotRecord, CONFIG, LOTS};
use crate::{clock, events};
use cosmwasm_std::{Decimal, DepsMut, Env, MessageInfo, QuerierWrapper, Response, Storage, SubMsg, Uint128};
use cw_utils::{may_pay, nonpayable};
use interfaces::market::{Lot, LotKind, Market, RefillSource};
use interfaces::oracle_aggregator::PriceUse;
use risk::int::{mul_div_ceil, mul_floor};

/// Sells a part of a lot at its clock's price. The buyer pays the fraction of a unit; the book falls by its part,
/// rounded up, so that what is left is never booked too high, and by what the price was above it (see [`discharged`]).
pub fn buy(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    id: u64,
    amount: Option<Uint128>,
    max_price: Option<Decimal>,
) -> Result<Response, ContractError> {
    let config = CONFIG.load(deps.storage)?;
    let mut lot = load_lot(deps.storage, id)?;
    let deficit = load_deficit(deps.storage, lot.deficit)?;
    let market = Market(deficit.market.clone());
    let terms = market.terms(&deps.querier)?;
    let denom = base_denom(&terms)?;
    let funds = may_pay(&info, denom)?;
    let amount = amount.unwrap_or(lot.amount);
    if amount.is_zero() {
        return Err(ContractError::ZeroAmount);
    }
    if amount > lot.amount {
        return Err(ContractError::LotTooSmall { id, available: lot.amount, wanted: amount });
    }
    let oracle_price = price(&deps.querier, &config, &env, &lot)?;
    let elapsed = clock::counted(&deps.querier, &config, &env, &lot.start)?;
    let (discount, unit_price) = clock::lot_price(oracle_price, &terms, elapsed)?;
    if let Some(wanted) = max_price.filter(|wanted| unit_price > *wanted) {
        return Err(ContractError::TooDear { price: unit_price, wanted });
    }
    let paid = cost(amount, oracle_price, discount)?;
    if funds < paid {
        return Err(ContractError::InsufficientFunds { required: paid, sent: funds });
    }

    let part = if amount == lot.amount { lot.book } else { mul_div_ceil(lot.book, amount, lot.amount)? };
    let book = discharged(paid, part, lot.book, deficit.outstanding);
    lot.amount = lot.amount.checked_sub(amount)?;
    lot.book = lot.book.checked_sub(book)?;
    if lot.amount.is_zero() {
        LOTS.remove(deps.storage, id);
    } else {
        LOTS.save(deps.storage, id, &lot)?;
    }

    let refill = market.refill(deficit.market_deficit, book, paid, denom, RefillSource::Sale)?;
    let pending = Pending::Refilled { deficit: lot.deficit };
    let mut response = Response::new()
        .add_attribute("action", "buy_lot")
        .add_event(events::lot_sold(lot.deficit, id, &info.sender, amount, paid, book, discount))
        .add_submessage(SubMsg::reply_on_success(refill, Pending::ID).with_payload(pending.payload()?));
    let rest = funds.saturating_sub(paid);
    if !rest.is_zero() {
        response = response.add_message(terms.base.send(&info.sender, rest)?);
    }
    Ok(response.add_message(lot.asset.send(&info.sender, amount)?))
}

/// Lowers a book that is above what the lot's own falling price would bring, and recognises the difference.
pub fn remark(deps: DepsMut, env: Env, info: MessageInfo, id: u64) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let config = CONFIG.load(deps.storage)?;
    let mut lot = load_lot(deps.storage, id)?;
    let deficit = load_deficit(deps.storage, lot.deficit)?;
    let market = Market(deficit.market.clone());
    let terms = market.terms(&deps.querier)?;
    let oracle_price = price(&deps.querier, &config, &env, &lot)?;
    let elapsed = clock::counted(&deps.querier, &config, &env, &lot.start)?;
    let (discount, _) = clock::lot_price(oracle_price, &terms, elapsed)?;
    let kept = Decimal::one().saturating_sub(discount.max(terms.liquidation.lot_haircut));
    let floor = mul_floor(mul_floor(lot.amount, oracle_price)?, kept)?;
    let from = lot.book;
    let loss = from.checked_sub(floor).ok().filter(|loss| !loss.is_zero()).ok_or(ContractError::NothingToRemark {
        id,
        book: from,
        floor,
    })?;
    lot.book = floor;
    LOTS.save(deps.storage, id, &lot)?;

    let denom = base_denom(&terms)?;
    let refill = market.refill(deficit.market_deficit, loss, Uint128::zero(), denom, RefillSource::Sale)?;
    let pending = Pending::Refilled { deficit: lot.deficit };
    Ok(Response::new()
        .add_attribute("action", "remark")
        .add_event(events::remark(lot.deficit, id, from, floor))
        .add_submessage(SubMsg::reply_on_success(refill, Pending::ID).with_payload(pending.payload()?)))
}

/// Puts the lots of a closed account on sale: each gets its part of the book and its own clock. One without amount is
/// no lot; one without value is sold too, with a book of zero.
pub fn store(
    store: &mut dyn Storage,
    querier: &QuerierWrapper,
    env: &Env,
    deficit: u64,
    lots: &[Lot],
    booked: Uint128,
) -> Result<(), ContractError> {
    let config = CONFIG.load(store)?;
    let held: Vec<_> = lots.iter().filter(|lot| !lot.amount.is_zero()).collect();
    let values = held.iter().map(|lot| mul_floor(lot.amount, lot.unit_price.unwrap_or_default()));
    let books = split_book(booked, &values.collect::<Result<Vec<_>, _>>()?)?;
    for (lot, book) in held.into_iter().zip(books) {
        let LotKind::Token(asset) = &lot.kind else {
            return Err(ContractError::InternalLot {});
        };
        let start = clock::start(querier, &config, env, std::iter::once(lot.feed))?;
        let record = LotRecord { deficit, asset: asset.clone(), feed: lot.feed, amount: lot.amount, book, start };
        let id = next_lot(store)?;
        LOTS.save(store, id, &record)?;
    }
    Ok(())
}

fn price(querier: &QuerierWrapper, config: &Config, env: &Env, lot: &LotRecord) -> Result<Decimal, ContractError> {
    let record = config.oracle.record(querier, lot.feed)?;
    Ok(record.price(env.block.time.seconds(), PriceUse::Liquidation {})?)
}
