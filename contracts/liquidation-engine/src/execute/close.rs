//! The close of an account that nothing can be sold of.

use super::{base_denom, load_market};
use crate::error::ContractError;
use crate::plan::sale_price;
use crate::state::FLAGS;
use cosmwasm_std::{DepsMut, Env, MessageInfo, Response, Uint128};
use cw_utils::nonpayable;
use interfaces::market::AccountState;

/// Settles nothing, on which the market closes the account and reports the loss by itself. It also unwinds positions that
/// only it can.
pub fn close(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    market: String,
    account: String,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let market = load_market(deps.as_ref(), &market)?;
    let terms = market.terms(&deps.querier)?;
    let denom = base_denom(&terms)?;
    let seen = market.account(&deps.querier, &account)?;
    if seen.state != AccountState::UnderWater || seen.lots.iter().any(|lot| sale_price(lot).is_some()) {
        return Err(ContractError::NotClosable { account, state: seen.state });
    }
    FLAGS.remove(deps.storage, (&market.0, account.as_str()));
    let settle = market.settle(&account, seen.revision, Uint128::zero(), denom, vec![], &env.contract.address)?;
    Ok(Response::new().add_attribute("action", "close").add_message(settle))
}
