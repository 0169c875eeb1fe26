//! Sale of a flagged account's collateral.

use super::hold::Reserved;
use super::{base_denom, load_market};
use crate::clock;
use crate::error::ContractError;
use crate::pending::{Liquidation, Pending};
use crate::plan::{plan, Plan};
use crate::state::{ClockStart, CONFIG, FLAGS};
use cosmwasm_std::{Decimal, Deps, DepsMut, Env, MessageInfo, Response, SubMsg, Uint128};
use cw_utils::must_pay;
use interfaces::market::{AccountResponse, AccountState, Lot, Market, Terms};

#[allow(clippy::too_many_arguments)]
pub fn liquidate(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    market: String,
    account: String,
    lots: Option<Vec<u64>>,
    min_discount: Option<Decimal>,
) -> Result<Response, ContractError> {
    let (market, tranche) = load_market(deps.as_ref(), &market)?;
    let terms = market.terms(&deps.querier)?;
    let denom = base_denom(&terms)?;
    let funds = must_pay(&info, denom)?;
    if info.sender.as_str() == account {
        return Err(ContractError::SelfLiquidation { account });
    }
    let sale = prepare(deps.as_ref(), &env, &market, &terms, &account, lots, funds)?;
    if let Some(wanted) = min_discount.filter(|wanted| sale.discount < *wanted) {
        return Err(ContractError::Discount { discount: sale.discount, wanted });
    }
    let Sale { seen, discount, plan } = sale;
    if plan.repay.is_zero() {
        return Err(ContractError::BuysNothing { funds });
    }
    if plan.healed || plan.whole {
        FLAGS.remove(deps.storage, (&market.0, account.as_str()));
    }

    let mut response = Response::new().add_attribute("action", "liquidate");
    // An account sold whole at the lowest discount can leave debt behind: a loss, for which the tranche is held first.
    let mut reserved = None;
    if plan.whole && !plan.left.is_zero() {
        let (deficit, hold) = Reserved::new(deps.storage, tranche, plan.left)?;
        reserved = Some(deficit);
        response = response.add_messages(hold);
    }
    let recheck = !plan.healed && !plan.whole;
    let settle = market.settle(&account, seen.revision, plan.repay, denom, plan.take, &info.sender)?;
    let (buyer, value) = (info.sender.clone(), plan.value);
    let liquidation = Liquidation { market: market.0, account, buyer, discount, value, tranche, reserved, recheck };
    let payload = Pending::Liquidated(liquidation).payload()?;
    response = response.add_submessage(SubMsg::reply_on_success(settle, Pending::ID).with_payload(payload));
    let rest = funds.saturating_sub(plan.repay);
    if !rest.is_zero() {
        response = response.add_message(terms.base.send(&info.sender, rest)?);
    }
    Ok(response)
}

/// A sale that is possible now.
pub struct Sale {
    /// The account.
    pub seen: AccountResponse,
    /// Discount of the clock, as a fraction of the price.
    pub discount: Decimal,
    /// Amounts paid and taken.
    pub plan: Plan,
}

/// Plans what `funds` buy of a flagged account now. A simulation ends here; an execution continues with the settlement.
pub fn prepare(
    deps: Deps,
    env: &Env,
    market: &Market,
    terms: &Terms,
    account: &str,
    lots: Option<Vec<u64>>,
    funds: Uint128,
) -> Result<Sale, ContractError> {
    let config = CONFIG.load(deps.storage)?;
    let seen = market.account(&deps.querier, account)?;
    if seen.state != AccountState::Liquidatable {
        return Err(ContractError::NotLiquidatable { account: account.into(), state: seen.state });
    }
    let flag = live_flag(deps, env, market, terms, account)?;
    let elapsed = clock::counted(&deps.querier, &config, env, &flag)?;
    let discount = clock::discount(&seen, terms, elapsed)?;
    let ordered = order(&seen, lots)?;
    let plan = plan(&seen, terms, &ordered, discount, funds)?;
    Ok(Sale { discount, plan, seen })
}

/// Returns the account's flag while it is live, its last second included. Error: `NotFlagged`.
fn live_flag(
    deps: Deps,
    env: &Env,
    market: &Market,
    terms: &Terms,
    account: &str,
) -> Result<ClockStart, ContractError> {
    FLAGS
        .may_load(deps.storage, (&market.0, account))?
        .filter(|flag| env.block.time.seconds() <= flag.time.saturating_add(terms.liquidation.flag_life))
        .ok_or_else(|| ContractError::NotFlagged { account: account.into() })
}

/// Returns the lots to sell in the buyer's order. Error: `NoSuchLot` for a lot that is named twice or not held.
fn order(seen: &AccountResponse, lots: Option<Vec<u64>>) -> Result<Vec<&Lot>, ContractError> {
    let Some(wanted) = lots else { return Ok(seen.lots.iter().collect()) };
    let mut ordered: Vec<&Lot> = Vec::with_capacity(wanted.len());
    for id in wanted {
        let missing = || ContractError::NoSuchLot { account: seen.account.clone(), lot: id };
        if ordered.iter().any(|lot| lot.id == id) {
            return Err(missing());
        }
        ordered.push(seen.lots.iter().find(|lot| lot.id == id).ok_or_else(missing)?);
    }
    Ok(ordered)
}
