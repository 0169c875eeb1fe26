use crate::error::ContractError;
use crate::events;
use crate::execute::hold::Reserved;
use crate::execute::{base_denom, flag, lot, waterfall};
use crate::state::{deficit as find, Deficit, CONFIG, DEFICITS};
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{
    coins, from_json, to_json_binary, Addr, BankMsg, Binary, Decimal, DepsMut, Env, QuerierWrapper, Reply, Response,
    StdError, StdResult, Storage, SubMsg, SubMsgResponse, Uint128,
};
use interfaces::market::{AccountResponse, AccountState, Market, RefillResponse, RefillSource, SettleResponse};
use interfaces::security_vault::CoverResponse;
use interfaces::shared::call::answer;

/// What a submessage was sent for: the payload of its reply.
#[cw_serde]
pub enum Context {
    /// The market closed an insolvent account.
    Closed { reserved: Reserved, market: Addr, seen: AccountResponse },
    /// The market settled a liquidation.
    Liquidated(Liquidation),
    /// The market took the money of a sale, or a lower book.
    Refilled { deficit: u64 },
    /// The security vault paid cover, inside a step.
    Covered { deficit: u64 },
    /// The market took cover, inside a step.
    Restored { deficit: u64 },
    /// A step of the waterfall ended, or failed.
    Stepped { deficit: u64 },
}

/// A liquidation while the market settles it.
#[cw_serde]
pub struct Liquidation {
    pub market: Addr,
    pub account: String,
    pub buyer: Addr,
    pub discount: Decimal,
    pub value: Uint128,
    pub tranche: u64,
    /// The deficit that it may leave.
    pub reserved: Option<Reserved>,
    /// Whether the account may be insolvent afterwards.
    pub recheck: bool,
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
        return waterfall::stepped(deps, env, deficit, msg.result.is_ok());
    }
    let answered = msg.result.into_result().map_err(StdError::generic_err)?;
    match context {
        Context::Closed { reserved, market, seen } => closed(deps, env, reserved, market, seen, answered),
        Context::Liquidated(liquidation) => liquidated(deps, env, liquidation, answered),
        Context::Refilled { deficit } => refilled(deps, env, deficit, answered),
        Context::Covered { deficit } => covered(deps, deficit, answered),
        Context::Restored { deficit } => restored(deps, deficit, answered),
        Context::Stepped { deficit } => Err(ContractError::UnknownDeficit { id: deficit }),
    }
}

/// The lots are here and booked: they go on sale, and what they do not cover is asked of the tranche.
fn closed(
    deps: DepsMut,
    env: Env,
    reserved: Reserved,
    market: Addr,
    seen: AccountResponse,
    answered: SubMsgResponse,
) -> Result<Response, ContractError> {
    let settled: SettleResponse = answer(&answered)?;
    let AccountResponse { account, owed, lots, .. } = seen;
    let Some(market_deficit) = settled.deficit else {
        return Err(ContractError::NoDeficit { market, account });
    };
    let id = reserved.id;
    lot::store(deps.storage, &deps.querier, &env, id, &lots, settled.booked)?;
    let event = events::close(&market, &account, id, owed, settled.booked, settled.shortfall);
    let deficit = reserved.deficit(market, account, market_deficit, &settled);
    Ok(waterfall::proceed(deps.storage, &env, id, deficit, settled.shortfall)?.add_event(event))
}

/// Debt that was left with nothing behind it is a deficit; an account that the discount left insolvent is closed in the
/// same transaction, so that nobody leaves in between. What the buyer paid too much comes back last.
fn liquidated(
    mut deps: DepsMut,
    env: Env,
    liquidation: Liquidation,
    answered: SubMsgResponse,
) -> Result<Response, ContractError> {
    let settled: SettleResponse = answer(&answered)?;
    let Liquidation { market, account, buyer, discount, value, tranche, reserved, recheck } = liquidation;
    let event = events::liquidate(&market, &account, &buyer, discount, settled.repaid, value);
    let refund = refund(&deps.querier, &market, buyer, settled.returned)?;
    let response = match (settled.deficit, reserved) {
        (Some(market_deficit), reserved) => {
            // A loss that the plan did not foresee has no hold yet, but it is not lost sight of.
            let reserved = match reserved {
                Some(reserved) => reserved,
                None => Reserved::new(deps.storage, tranche, Uint128::zero())?.0,
            };
            let deficit = reserved.deficit(market, account, market_deficit, &settled);
            waterfall::proceed(deps.storage, &env, reserved.id, deficit, settled.shortfall)?
        }
        (None, Some(reserved)) => Response::new().add_messages(reserved.release(deps.storage)?),
        (None, None) if recheck => {
            let market = Market(market);
            let seen = market.account(&deps.querier, &account)?;
            if seen.state == AccountState::Insolvent {
                flag::close(deps.branch(), &env, market, tranche, seen)?
            } else {
                Response::new()
            }
        }
        (None, None) => Response::new(),
    };
    Ok(response.add_event(event).add_messages(refund))
}

fn refund(
    querier: &QuerierWrapper,
    market: &Addr,
    buyer: Addr,
    returned: Uint128,
) -> Result<Option<BankMsg>, ContractError> {
    if returned.is_zero() {
        return Ok(None);
    }
    let terms = Market(market.clone()).terms(querier)?;
    let amount = coins(returned.u128(), base_denom(&terms)?);
    Ok(Some(BankMsg::Send { to_address: buyer.into(), amount }))
}

/// Money or a lower book was booked: what belongs to the tranche goes back to it, a new loss is asked of it.
fn refilled(deps: DepsMut, env: Env, id: u64, answered: SubMsgResponse) -> Result<Response, ContractError> {
    let (deficit, refill) = book(deps.storage, id, &answered)?;
    let mut response = Response::new();
    if !refill.returned.is_zero() {
        let config = CONFIG.load(deps.storage)?;
        let terms = Market(deficit.market.clone()).terms(&deps.querier)?;
        let restore = config.security_vault.restore(deficit.tranche, id, refill.returned, base_denom(&terms)?)?;
        response = response.add_event(events::restore(id, deficit.tranche, refill.returned)).add_message(restore);
    }
    let rest = waterfall::proceed(deps.storage, &env, id, deficit, refill.shortfall)?;
    Ok(response.add_submessages(rest.messages).add_events(rest.events))
}

/// Cover is here, inside a step: it goes to the market at once. An empty tranche pays nothing, and nothing follows.
fn covered(deps: DepsMut, id: u64, answered: SubMsgResponse) -> Result<Response, ContractError> {
    let cover: CoverResponse = answer(&answered)?;
    let deficit = find(deps.storage, id)?;
    let response = Response::new().add_event(events::cover(id, deficit.tranche, deficit.unasked, cover.paid));
    if cover.paid.is_zero() {
        return Ok(response);
    }
    let market = Market(deficit.market);
    let terms = market.terms(&deps.querier)?;
    let denom = base_denom(&terms)?;
    let none = Uint128::zero();
    let refill = market.refill(deficit.market_deficit, none, cover.paid, denom, RefillSource::Cover)?;
    let context = Context::Restored { deficit: id };
    Ok(response.add_submessage(SubMsg::reply_on_success(refill, Context::ID).with_payload(context.payload()?)))
}

/// Cover is booked. The step's own reply ends the walk and sets the hold.
fn restored(deps: DepsMut, id: u64, answered: SubMsgResponse) -> Result<Response, ContractError> {
    let (deficit, _) = book(deps.storage, id, &answered)?;
    DEFICITS.save(deps.storage, id, &deficit)?;
    Ok(Response::new())
}

/// The deficit as the market sees it after a refill; the caller saves it.
fn book(store: &dyn Storage, id: u64, answered: &SubMsgResponse) -> Result<(Deficit, RefillResponse), ContractError> {
    let refill: RefillResponse = answer(answered)?;
    let mut deficit = find(store, id)?;
    deficit.outstanding = refill.outstanding;
    deficit.book = refill.book;
    Ok((deficit, refill))
}
