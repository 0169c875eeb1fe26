use crate::error::ContractError;
use crate::execute::base_denom;
use crate::execute::waterfall::{proceed, update_hold};
use crate::plan::split_book;
use crate::state::{deficit as find, next_lot, Deficit, LotRecord, CONFIG, DEFICITS, LOTS};
use crate::{clock, events};
use common::engine::Walk;
use common::market::{AccountResponse, LotKind, Market, RefillResponse, RefillSource, SettleResponse};
use common::security::CoverResponse;
use common::wire::answer;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{
    coins, from_json, to_json_binary, Addr, BankMsg, Binary, Decimal, DepsMut, Env, Reply, Response, StdError,
    StdResult, SubMsg, SubMsgResponse, Uint128,
};
use risk::int::mul_floor;

/// What a submessage was sent for: the payload of its reply.
#[cw_serde]
pub enum Context {
    /// The market closed an insolvent account.
    Closed { deficit: u64, market: Addr, tranche: u64, held: Uint128, seen: AccountResponse },
    /// The market settled a liquidation; `deficit` is the id for what it may have left.
    Liquidated {
        market: Addr,
        account: String,
        buyer: Addr,
        discount: Decimal,
        value: Uint128,
        deficit: Option<u64>,
        tranche: u64,
        held: Uint128,
    },
    /// The market took money, or a lower book, for a deficit.
    Refilled { deficit: u64 },
    /// The security vault paid cover, inside a step.
    Covered { deficit: u64 },
    /// A step of the waterfall ended, or failed.
    Stepped { deficit: u64 },
}

impl Context {
    /// The one reply id; the payload tells the rest.
    pub const ID: u64 = 1;

    pub fn payload(&self) -> StdResult<Binary> {
        to_json_binary(self)
    }
}

pub fn reply(deps: DepsMut, env: Env, msg: Reply) -> Result<Response, ContractError> {
    if msg.id != Context::ID {
        return Err(ContractError::UnknownReply { id: msg.id });
    }
    let context: Context = from_json(&msg.payload)?;
    if let Context::Stepped { deficit } = context {
        return stepped(deps, env, deficit, msg.result.is_ok());
    }
    let answered = msg.result.into_result().map_err(StdError::generic_err)?;
    match context {
        Context::Closed { deficit, market, tranche, held, seen } => {
            closed(deps, env, deficit, Market(market), tranche, held, seen, answered)
        }
        Context::Liquidated { .. } => liquidated(deps, env, context, answered),
        Context::Refilled { deficit } => refilled(deps, env, deficit, answered),
        Context::Covered { deficit } => covered(deps, deficit, answered),
        Context::Stepped { deficit } => Err(ContractError::UnknownDeficit { id: deficit }),
    }
}

/// The lots are here and booked: they go on sale, and what they do not cover is asked of the tranche.
#[allow(clippy::too_many_arguments)]
fn closed(
    deps: DepsMut,
    env: Env,
    id: u64,
    market: Market,
    tranche: u64,
    held: Uint128,
    seen: AccountResponse,
    answered: SubMsgResponse,
) -> Result<Response, ContractError> {
    let settled: SettleResponse = answer(&answered)?;
    store_lots(deps.storage, &deps.querier, &env, id, &seen, settled.booked)?;
    let event = events::close(&market.0, &seen.account, id, seen.owed, settled.booked, settled.shortfall);
    let deficit = Deficit {
        market: market.0,
        market_deficit: settled.deficit.unwrap_or_default(),
        account: seen.account,
        tranche,
        outstanding: settled.shortfall,
        book: settled.booked,
        held,
        walk: Walk::Done {},
    };
    let shortfall = !settled.shortfall.is_zero();
    Ok(proceed(deps.storage, &env, id, deficit, shortfall)?.add_event(event))
}

fn store_lots(
    store: &mut dyn cosmwasm_std::Storage,
    querier: &cosmwasm_std::QuerierWrapper,
    env: &Env,
    deficit: u64,
    seen: &AccountResponse,
    booked: Uint128,
) -> Result<(), ContractError> {
    let config = CONFIG.load(store)?;
    let held: Vec<_> = seen.lots.iter().filter(|lot| !lot.amount.is_zero()).collect();
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

/// What the buyer paid too much comes back last; debt that was left with nothing behind it is a deficit.
fn liquidated(
    deps: DepsMut,
    env: Env,
    context: Context,
    answered: SubMsgResponse,
) -> Result<Response, ContractError> {
    let Context::Liquidated { market, account, buyer, discount, value, deficit, tranche, held } = context else {
        return Err(ContractError::UnknownReply { id: Context::ID });
    };
    let settled: SettleResponse = answer(&answered)?;
    let event = events::liquidate(&market, &account, &buyer, discount, settled.repaid, value);
    let market = Market(market);
    let refund = if settled.returned.is_zero() {
        None
    } else {
        let terms = market.terms(&deps.querier)?;
        let amount = coins(settled.returned.u128(), base_denom(&terms)?);
        Some(BankMsg::Send { to_address: buyer.into(), amount })
    };
    let response = match (deficit, settled.deficit) {
        (Some(id), Some(market_deficit)) => {
            let deficit = Deficit {
                market: market.0,
                market_deficit,
                account,
                tranche,
                outstanding: settled.shortfall,
                book: settled.booked,
                held,
                walk: Walk::Done {},
            };
            proceed(deps.storage, &env, id, deficit, !settled.shortfall.is_zero())?
        }
        // The market saw no loss after all: nothing is held for nothing.
        (Some(id), None) if !held.is_zero() => {
            let config = CONFIG.load(deps.storage)?;
            Response::new().add_message(config.security_vault.hold(tranche, id, Uint128::zero())?)
        }
        _ => Response::new(),
    };
    Ok(response.add_event(event).add_messages(refund))
}

/// Money or a lower book was booked: what belongs to the tranche goes back to it, a new loss is asked of it.
fn refilled(deps: DepsMut, env: Env, id: u64, answered: SubMsgResponse) -> Result<Response, ContractError> {
    let refill: RefillResponse = answer(&answered)?;
    let mut deficit = find(deps.storage, id)?;
    deficit.outstanding = refill.outstanding;
    deficit.book = refill.book;
    let mut response = Response::new();
    if !refill.returned.is_zero() {
        let config = CONFIG.load(deps.storage)?;
        let terms = Market(deficit.market.clone()).terms(&deps.querier)?;
        let restore = config.security_vault.restore(deficit.tranche, id, refill.returned, base_denom(&terms)?)?;
        response = response.add_event(events::restore(id, deficit.tranche, refill.returned)).add_message(restore);
    }
    let rest = proceed(deps.storage, &env, id, deficit, !refill.shortfall.is_zero())?;
    Ok(response.add_submessages(rest.messages).add_events(rest.events))
}

/// Cover is here, inside a step: it goes to the market at once. An empty tranche pays nothing, and nothing follows.
fn covered(deps: DepsMut, id: u64, answered: SubMsgResponse) -> Result<Response, ContractError> {
    let cover: CoverResponse = answer(&answered)?;
    let deficit = find(deps.storage, id)?;
    let event = events::cover(id, deficit.tranche, deficit.outstanding, cover.paid);
    let response = Response::new().add_event(event);
    if cover.paid.is_zero() {
        return Ok(response);
    }
    let market = Market(deficit.market);
    let terms = market.terms(&deps.querier)?;
    let refill = market.refill(
        deficit.market_deficit,
        Uint128::zero(),
        cover.paid,
        base_denom(&terms)?,
        RefillSource::Cover,
    )?;
    let context = Context::Refilled { deficit: id };
    Ok(response.add_submessage(SubMsg::reply_on_success(refill, Context::ID).with_payload(context.payload()?)))
}

/// A step ended: the walk is done. A step failed: the walk stops here, and lenders carry the rest until a retry.
fn stepped(deps: DepsMut, env: Env, id: u64, succeeded: bool) -> Result<Response, ContractError> {
    let mut deficit = find(deps.storage, id)?;
    let mut response = Response::new();
    if succeeded {
        deficit.walk = Walk::Done {};
    } else {
        if deficit.walk == (Walk::Done {}) {
            deficit.walk = Walk::Failed { step: 0, since: env.block.time.seconds() };
        }
        response = response.add_event(events::cover_failed(id, deficit.tranche));
    }
    DEFICITS.save(deps.storage, id, &deficit)?;
    let hold = update_hold(deps.storage, id, &mut deficit)?;
    Ok(response.add_messages(hold))
}
