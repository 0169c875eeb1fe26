//! Query handlers.

use crate::clock;
use crate::error::ContractError;
use crate::execute::liquidate::prepare;
use crate::execute::load_market;
use crate::state::{load_deficit, ClockStart, Config, Deficit, LotRecord, CONFIG, DEFICITS, FLAGS, LOTS, MARKETS};
use cosmwasm_std::{to_json_binary, Binary, Decimal, Deps, Env, Order, Uint128};
use cw_storage_plus::Bound;
use interfaces::liquidation_engine::{
    ConfigResponse, DeficitResponse, FlagResponse, LotResponse, MarketResponse, PlanResponse, QueryMsg,
};
use interfaces::market::{AccountState, Market, Terms};
use interfaces::oracle_aggregator::PriceUse;
use interfaces::shared::pagination;

type Answer<T> = Result<T, ContractError>;

pub fn handle(deps: Deps, env: Env, msg: QueryMsg) -> Answer<Binary> {
    let answer = match msg {
        QueryMsg::Config {} => to_json_binary(&config(deps)?),
        QueryMsg::Markets { start_after, limit } => to_json_binary(&markets(deps, start_after, limit)?),
        QueryMsg::Flag { market, account } => to_json_binary(&flag(deps, env, market, account)?),
        QueryMsg::Flags { market, start_after, limit } => {
            to_json_binary(&flags(deps, env, market, start_after, limit)?)
        }
        QueryMsg::Simulate { market, account, lots, funds } => {
            to_json_binary(&simulate(deps, env, market, account, lots, funds)?)
        }
        QueryMsg::Deficit { id } => to_json_binary(&deficit(deps, id)?),
        QueryMsg::Deficits { start_after, limit } => to_json_binary(&deficits(deps, start_after, limit)?),
        QueryMsg::Lots { start_after, limit } => to_json_binary(&lots(deps, env, start_after, limit)?),
        QueryMsg::Ownership {} => to_json_binary(&cw_ownable::get_ownership(deps.storage)?),
    };
    Ok(answer?)
}

fn config(deps: Deps) -> Answer<ConfigResponse> {
    let Config { oracle, security_vault, params } = CONFIG.load(deps.storage)?;
    Ok(ConfigResponse { oracle: oracle.0, security_vault: security_vault.0, params })
}

fn markets(deps: Deps, start_after: Option<String>, limit: Option<u32>) -> Answer<Vec<MarketResponse>> {
    let after = start_after.map(|market| deps.api.addr_validate(&market)).transpose()?;
    let page = pagination::page(&MARKETS, deps.storage, after.as_ref(), limit)?;
    Ok(page.into_iter().map(|(market, tranche)| MarketResponse { market, tranche }).collect())
}

fn flag(deps: Deps, env: Env, market: String, account: String) -> Answer<Option<FlagResponse>> {
    let (market, _) = load_market(deps, &market)?;
    let terms = market.terms(&deps.querier)?;
    let flag = FLAGS.may_load(deps.storage, (&market.0, account.as_str()))?;
    flag.map(|flag| show_flag(deps, &env, &market, &terms, account, flag)).transpose()
}

fn flags(
    deps: Deps,
    env: Env,
    market: String,
    start_after: Option<String>,
    limit: Option<u32>,
) -> Answer<Vec<FlagResponse>> {
    let (market, _) = load_market(deps, &market)?;
    let terms = market.terms(&deps.querier)?;
    FLAGS
        .prefix(&market.0)
        .range(deps.storage, start_after.as_deref().map(Bound::exclusive), None, Order::Ascending)
        .take(pagination::page_size(limit))
        .map(|item| {
            let (account, flag) = item?;
            show_flag(deps, &env, &market, &terms, account, flag)
        })
        .collect()
}

fn show_flag(
    deps: Deps,
    env: &Env,
    market: &Market,
    terms: &Terms,
    account: String,
    flag: ClockStart,
) -> Answer<FlagResponse> {
    let config = CONFIG.load(deps.storage)?;
    let elapsed = clock::counted(&deps.querier, &config, env, &flag)?;
    let seen = market.account(&deps.querier, &account)?;
    let expires_at = flag.time.saturating_add(terms.liquidation.flag_life);
    let live = env.block.time.seconds() <= expires_at && seen.state == AccountState::Liquidatable;
    let discount = if live { Some(clock::discount(&seen, terms, elapsed)?) } else { None };
    Ok(FlagResponse { account, flagged_at: flag.time, expires_at, elapsed, discount })
}

fn simulate(
    deps: Deps,
    env: Env,
    market: String,
    account: String,
    lots: Option<Vec<u64>>,
    funds: Uint128,
) -> Answer<PlanResponse> {
    let (market, _) = load_market(deps, &market)?;
    let terms = market.terms(&deps.querier)?;
    let sale = prepare(deps, &env, &market, &terms, &account, lots, funds)?;
    let (discount, plan) = (sale.discount, sale.plan);
    Ok(PlanResponse { discount, repay: plan.repay, take: plan.take, value: plan.value, whole: plan.whole })
}

fn deficit(deps: Deps, id: u64) -> Answer<DeficitResponse> {
    Ok(show_deficit(id, load_deficit(deps.storage, id)?))
}

fn deficits(deps: Deps, start_after: Option<u64>, limit: Option<u32>) -> Answer<Vec<DeficitResponse>> {
    let page = pagination::page(&DEFICITS, deps.storage, start_after, limit)?;
    Ok(page.into_iter().map(|(id, deficit)| show_deficit(id, deficit)).collect())
}

fn show_deficit(id: u64, deficit: Deficit) -> DeficitResponse {
    let Deficit {
        market,
        market_deficit,
        account,
        tranche: _,
        outstanding,
        uncovered,
        asked: _,
        book,
        held,
        waterfall,
    } = deficit;
    DeficitResponse { id, market, market_deficit, account, outstanding, uncovered, book, held, waterfall }
}

fn lots(deps: Deps, env: Env, start_after: Option<u64>, limit: Option<u32>) -> Answer<Vec<LotResponse>> {
    let config = CONFIG.load(deps.storage)?;
    let page = pagination::page(&LOTS, deps.storage, start_after, limit)?;
    page.into_iter()
        .map(|(id, lot)| {
            let now = lot_price(deps, &env, &config, &lot)?;
            let (discount, price) = now.unzip();
            let LotRecord { deficit, asset, amount, book, .. } = lot;
            Ok(LotResponse { id, deficit, asset, amount, book, discount, price })
        })
        .collect()
}

/// Discount and price of a lot now; absent while its feed has no price.
fn lot_price(deps: Deps, env: &Env, config: &Config, lot: &LotRecord) -> Answer<Option<(Decimal, Decimal)>> {
    let record = config.oracle.record(&deps.querier, lot.feed)?;
    let Ok(price) = record.price(env.block.time.seconds(), PriceUse::Liquidation {}) else {
        return Ok(None);
    };
    let terms = Market(load_deficit(deps.storage, lot.deficit)?.market).terms(&deps.querier)?;
    let elapsed = clock::counted(&deps.querier, config, env, &lot.start)?;
    Ok(Some(clock::lot_price(price, &terms, elapsed)?))
}
