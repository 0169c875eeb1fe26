//! Marks by anyone, write-downs, and the reserve of stake.

use cosmwasm_std::{DepsMut, Env, MessageInfo, Response, Uint128};
use cw_utils::nonpayable;

use crate::error::{ContractError, Result};
use crate::events;
use crate::session::Session;
use crate::state::{save_account, ACCOUNTS};

/// Maximum number of accounts that one message marks.
pub const MAX_MARKS: usize = 20;

/// Marks accounts and rewards the sender for provisions that reach a new high.
pub fn mark(mut deps: DepsMut, env: Env, info: MessageInfo, accounts: Vec<String>) -> Result<Response> {
    nonpayable(&info)?;
    let mut session = Session::begin(deps.storage, &env)?;
    let reward = session.mark_all(&mut deps, accounts, true)?;
    if !reward.is_zero() {
        session.done.push(events::reward(&info.sender, reward));
    }
    session.send(&info.sender, reward)?;
    session.finish(deps, "mark")
}

impl Session {
    /// Marks accounts, each once. Unknown accounts are ignored, so that closing an account cannot make a list fail. Returns the
    /// reward, which is zero unless the marks are `rewarded`. Error: `TooMany`.
    pub fn mark_all(&mut self, deps: &mut DepsMut, mut accounts: Vec<String>, rewarded: bool) -> Result<Uint128> {
        if accounts.len() > MAX_MARKS {
            return Err(ContractError::TooMany { items: accounts.len() as u64, max: MAX_MARKS as u64 });
        }
        accounts.sort();
        accounts.dedup();
        let mut reward = Uint128::zero();
        for account in accounts {
            let owner = deps.api.addr_validate(&account)?;
            let Some(mut account) = ACCOUNTS.may_load(deps.storage, &owner)? else { continue };
            self.read_prices(deps.as_ref(), &account)?;
            self.mark(&owner, &mut account)?;
            if rewarded {
                reward = reward.checked_add(self.reward(&mut account)?)?;
            }
            ACCOUNTS.save(deps.storage, &owner, &account)?;
        }
        Ok(reward)
    }
}

/// Writes the debt of an account down to the value of its collateral at the greater of price and average.
pub fn write_down(deps: DepsMut, env: Env, info: MessageInfo, account: String) -> Result<Response> {
    nonpayable(&info)?;
    let owner = deps.api.addr_validate(&account)?;
    let mut session = Session::begin(deps.storage, &env)?;
    let mut account = session.account(deps.storage, &owner)?;
    session.read_prices(deps.as_ref(), &account)?;
    let marked = session.mark(&owner, &mut account)?;
    let amount = session.view().writable(&session.ledger, &account, &marked)?;
    session.write_down(deps.storage, &owner, &mut account, amount)?;
    session.mark(&owner, &mut account)?;
    save_account(deps.storage, &owner, account)?;
    session.finish(deps, "write_down")
}

/// Reserves exactly what provisions need now, and records whether the tranches' records can be read.
pub fn reserve(deps: DepsMut, env: Env, info: MessageInfo) -> Result<Response> {
    nonpayable(&info)?;
    let mut session = Session::begin(deps.storage, &env)?;
    session.reserves_exactly = true;
    session.finish(deps, "reserve")
}
