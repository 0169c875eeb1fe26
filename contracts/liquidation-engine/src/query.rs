//! Query handlers.

mod due;

use crate::error::Result;
use crate::execute::liquidate::{prepare, Sale};
use crate::execute::sale::offer;
use crate::execute::{load_market, Seen};
use crate::flag::Flag;
use crate::state::{load_deficit, Charge, Config, Deficit, CONFIG, DEFICITS, FLAGS, MARKETS};
use cosmwasm_std::{to_json_binary, Binary, Deps, Env, Uint128};
use interfaces::liquidation_engine::{
    ChargeResponse, ConfigResponse, DeficitResponse, FlagResponse, MarketResponse, PlanResponse, QueryMsg,
    WaterfallState,
};
use interfaces::market::Market;
use interfaces::shared::pagination;
use risk::discount::discount;

pub fn handle(deps: Deps, env: Env, msg: QueryMsg) -> Result<Binary> {
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
        QueryMsg::Offer { deficit } => {
            to_json_binary(&offer(deps, &env, deficit, &load_deficit(deps.storage, deficit)?)?)
        }
        QueryMsg::Deficit { id } => to_json_binary(&show_deficit(id, load_deficit(deps.storage, id)?)),
        QueryMsg::Deficits { start_after, limit } => to_json_binary(&deficits(deps, start_after, limit)?),
        QueryMsg::Due { start_after, limit } => to_json_binary(&due::due(deps, env, start_after, limit)?),
        QueryMsg::Ownership {} => to_json_binary(&cw_ownable::get_ownership(deps.storage)?),
    };
    Ok(answer?)
}

fn config(deps: Deps) -> Result<ConfigResponse> {
    let Config { oracle, security_vault, params } = CONFIG.load(deps.storage)?;
    Ok(ConfigResponse { oracle: oracle.0, security_vault: security_vault.0, params })
}

fn markets(deps: Deps, start_after: Option<String>, limit: Option<u32>) -> Result<Vec<MarketResponse>> {
    let after = start_after.map(|market| deps.api.addr_validate(&market)).transpose()?;
    let page = pagination::page(&MARKETS, deps.storage, after.as_ref(), limit)?;
    Ok(page.into_iter().map(|(market, _)| MarketResponse { market }).collect())
}

fn flag(deps: Deps, env: Env, market: String, account: String) -> Result<Option<FlagResponse>> {
    let market = load_market(deps, &market)?;
    let flag = FLAGS.may_load(deps.storage, (&market.0, account.as_str()))?;
    flag.map(|flag| show_flag(deps, &env, &market, account, flag)).transpose()
}

fn flags(
    deps: Deps,
    env: Env,
    market: String,
    start_after: Option<String>,
    limit: Option<u32>,
) -> Result<Vec<FlagResponse>> {
    let market = load_market(deps, &market)?;
    let page = pagination::page_prefix(FLAGS.prefix(&market.0), deps.storage, start_after.as_deref(), limit)?;
    page.into_iter().map(|(account, flag)| show_flag(deps, &env, &market, account, flag)).collect()
}

fn show_flag(deps: Deps, env: &Env, market: &Market, account: String, flag: Flag) -> Result<FlagResponse> {
    let elapsed = flag.elapsed(&deps.querier, &CONFIG.load(deps.storage)?.oracle, env);
    let seen = market.account(&deps.querier, &account)?;
    let factor = if flag.is_live(env, &seen) { flag.price_factor(&seen, elapsed)? } else { None };
    let Flag { start, expires_at, .. } = flag;
    Ok(FlagResponse { account, flagged_at: start.at, expires_at, elapsed, discount: factor.map(discount) })
}

fn simulate(
    deps: Deps,
    env: Env,
    market: String,
    account: String,
    lots: Option<Vec<u64>>,
    funds: Uint128,
) -> Result<PlanResponse> {
    let seen = Seen::load(deps, &market, &account)?;
    let Sale { discount, plan } = prepare(deps, &env, &seen, lots, funds)?;
    Ok(PlanResponse { discount, repay: plan.repay, take: plan.take, value: plan.value, whole: plan.whole })
}

fn deficits(deps: Deps, start_after: Option<u64>, limit: Option<u32>) -> Result<Vec<DeficitResponse>> {
    let page = pagination::page(&DEFICITS, deps.storage, start_after, limit)?;
    Ok(page.into_iter().map(|(id, deficit)| show_deficit(id, deficit)).collect())
}

fn show_deficit(id: u64, deficit: Deficit) -> DeficitResponse {
    let Deficit { market, market_deficit, account, outstanding, uncovered, failed_at, charges, .. } = deficit;
    let waterfall = failed_at.map_or(WaterfallState::Done {}, |failed_at| WaterfallState::Failed { failed_at });
    let show = |Charge { tranche, asset, value, asked, held, seized, sold, paid, .. }| ChargeResponse {
        tranche,
        asset,
        value,
        asked,
        held,
        seized,
        sold,
        paid,
    };
    let charges = charges.into_iter().map(show).collect();
    DeficitResponse { id, market, market_deficit, account, outstanding, uncovered, waterfall, charges }
}
