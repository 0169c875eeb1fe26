//! The close of an account without collateral that can be sold.

use super::{base_denom, Seen};
use crate::error::{ContractError, Result};
use crate::state::FLAGS;
use cosmwasm_std::{DepsMut, Env, MessageInfo, Response, Uint128};
use cw_utils::nonpayable;
use interfaces::market::{AccountResponse, AccountState};

/// Sends a settlement without a sale: the market then closes the account and reports the loss. It also unwinds positions that
/// only the market can unwind.
pub fn close(deps: DepsMut, env: Env, info: MessageInfo, market: String, account: String) -> Result<Response> {
    nonpayable(&info)?;
    let seen = Seen::load(deps.as_ref(), &market, &account)?;
    let denom = base_denom(&seen.terms)?;
    let AccountResponse { state, revision, .. } = seen.account;
    if state != AccountState::UnderWater || seen.sells() {
        return Err(ContractError::NotClosable { account, state });
    }
    FLAGS.remove(deps.storage, (&seen.market.0, account.as_str()));
    let settle = seen.market.settle(&account, revision, Uint128::zero(), denom, vec![], &env.contract.address)?;
    Ok(Response::new().add_attribute("action", "close").add_message(settle))
}
