//! Sale of an account's collateral.

use super::{base_denom, Seen};
use crate::error::{ContractError, Result};
use crate::pending::{Liquidation, Pending};
use crate::state::{CONFIG, FLAGS};
use cosmwasm_std::{Decimal, Deps, DepsMut, Env, MessageInfo, Response, SignedDecimal, Uint128};
use credit::sale::{plan, Plan};
use cw_utils::must_pay;
use interfaces::market::{AccountResponse, AccountState, Lot, Market};
use risk::discount::discount;

#[allow(clippy::too_many_arguments)]
pub fn liquidate(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    market: String,
    account: String,
    lots: Option<Vec<u64>>,
    min_discount: Option<SignedDecimal>,
) -> Result<Response> {
    let seen = Seen::load(deps.as_ref(), &market, &account)?;
    let denom = base_denom(&seen.terms)?;
    let funds = must_pay(&info, denom)?;
    if info.sender.as_str() == account {
        return Err(ContractError::SelfLiquidation { account });
    }
    let Sale { discount, plan } = prepare(deps.as_ref(), &env, &seen, lots, funds)?;
    let Seen { market, terms, account: AccountResponse { revision, state, .. } } = &seen;
    if let Some(wanted) = min_discount.filter(|wanted| discount < *wanted) {
        return Err(ContractError::Discount { discount, wanted });
    }
    if plan.repay.is_zero() {
        return Err(ContractError::BuysNothing { funds });
    }
    if plan.healed || plan.whole {
        FLAGS.remove(deps.storage, (&market.0, account.as_str()));
    }

    let settle = market.settle(&account, *revision, plan.repay, denom, plan.take, &info.sender)?;
    let (market, buyer) = (market.0.clone(), info.sender.clone());
    let liquidation = Liquidation { market, account, buyer, state: *state, discount, value: plan.value };
    Ok(Response::new()
        .add_attribute("action", "liquidate")
        .add_submessage(Pending::Liquidated(liquidation).send(settle)?)
        .add_messages(terms.base.send_any(&info.sender, funds.saturating_sub(plan.repay))?))
}

/// A sale that is possible now.
pub struct Sale {
    /// Discount, as a fraction of the price.
    pub discount: SignedDecimal,
    /// Amounts paid and taken.
    pub plan: Plan,
}

/// Plans what `funds` buy of an account now. A simulation ends here; an execution continues with the settlement.
pub fn prepare(deps: Deps, env: &Env, seen: &Seen, lots: Option<Vec<u64>>, funds: Uint128) -> Result<Sale> {
    let account = &seen.account;
    let factor = price_factor(deps, env, &seen.market, account)?;
    let ordered = order(account, lots)?;
    let plan = plan(account, seen.terms.liquidation.least_debt, &ordered, factor, funds)?;
    Ok(Sale { discount: discount(factor), plan })
}

/// The part of the price that a buyer pays now: set by the market for an account under water, otherwise by the account's live
/// flag. Errors: `NotForSale`, `NotFlagged`.
fn price_factor(deps: Deps, env: &Env, market: &Market, seen: &AccountResponse) -> Result<Decimal> {
    let account = || seen.account.clone();
    let factor = match seen.state {
        AccountState::UnderWater => seen.price_factor,
        AccountState::Band | AccountState::Liquidatable => {
            let flag = FLAGS.may_load(deps.storage, (&market.0, &seen.account))?;
            let flag = flag.filter(|flag| flag.is_live(env, seen));
            let flag = flag.ok_or_else(|| ContractError::NotFlagged { account: account() })?;
            let oracle = CONFIG.load(deps.storage)?.oracle;
            flag.price_factor(seen, flag.elapsed(&deps.querier, &oracle, env))?
        }
        AccountState::Healthy | AccountState::NoPrice => None,
    };
    factor.ok_or_else(|| ContractError::NotForSale { account: account(), state: seen.state })
}

/// Returns the lots to sell in the buyer's order. Error: `NoSuchLot` for a lot that is named twice or not held.
fn order(seen: &AccountResponse, lots: Option<Vec<u64>>) -> Result<Vec<&Lot>> {
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
