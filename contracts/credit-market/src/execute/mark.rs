//! Marks by anyone, write-downs, and the reserve of stake.

use cosmwasm_std::{DepsMut, Env, MessageInfo, Response, Uint128};
use cw_utils::nonpayable;
use interfaces::market::AccountState;
use risk::int::{mul_ceil, mul_floor};

use crate::error::{ContractError, Result};
use crate::events;
use crate::mark::Marked;
use crate::session::Session;
use crate::state::{save_account, Account, ACCOUNTS};

/// Maximum number of accounts that one message marks.
pub const MAX_MARKS: usize = 20;
const DAY: u64 = 86_400;

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
                reward = reward.checked_add(self.earned(&mut account)?)?;
            }
            ACCOUNTS.save(deps.storage, &owner, &account)?;
        }
        Ok(reward)
    }

    /// The reward for a provision above the highest rewarded one: a part of the increase, if the increase is a large enough part
    /// of the debt, within the limits per mark, per day and of the fund.
    fn earned(&mut self, account: &mut Account) -> Result<Uint128> {
        let params = self.params.provision;
        let growth = account.debt.provision.saturating_sub(account.rewarded);
        if growth.is_zero() || growth < mul_ceil(self.ledger.live(&account.debt)?, params.mark_share)? {
            return Ok(Uint128::zero());
        }
        account.rewarded = account.debt.provision;
        let today = self.now.checked_div(DAY).unwrap_or_default();
        let ledger = &mut self.ledger;
        let paid = if ledger.reward_day == today { ledger.rewards } else { Uint128::zero() };
        let left = params.mark_daily.saturating_sub(paid);
        let amount = mul_floor(growth, params.mark_reward)?.min(params.mark_max).min(left);
        if amount.is_zero() || amount > ledger.fund || amount > ledger.cash {
            return Ok(Uint128::zero());
        }
        (ledger.reward_day, ledger.rewards) = (today, paid.checked_add(amount)?);
        ledger.fund = ledger.fund.checked_sub(amount)?;
        ledger.cash = ledger.cash.checked_sub(amount)?;
        Ok(amount)
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
    let amount = writable(&session, &account, &marked)?;
    session.write_down(deps.storage, &owner, &mut account, amount)?;
    session.mark(&owner, &mut account)?;
    save_account(deps.storage, &owner, account)?;
    session.finish(deps, "write_down")
}

/// Debt of a marked account that a write-down takes now. Error: `NotWritable`.
pub fn writable(session: &Session, account: &Account, marked: &Marked) -> Result<Uint128> {
    let (params, now) = (&session.params.provision, session.now);
    let live = session.ledger.live(&account.debt)?;
    let part = session.counted_part(account, &marked.valuation)?;
    let worth = mul_floor(marked.valuation.smooth_value, part)?;
    let amount = live.saturating_sub(worth).min(account.debt.provision);
    let under_water_for = session.under_water_for(account);
    let next_at = account.written_down.map_or(0, |written| written.at.saturating_add(params.write_down_every));
    let due = marked.assessment.state == AccountState::UnderWater
        && under_water_for >= params.write_down_after
        && now >= next_at
        && !amount.is_zero()
        && amount >= mul_ceil(live, params.write_down_share)?;
    if !due {
        return Err(ContractError::NotWritable { amount, live, under_water_for, next_at, now });
    }
    Ok(amount)
}

/// Reserves exactly what provisions need now, and records whether the tranches' records can be read.
pub fn reserve(deps: DepsMut, env: Env, info: MessageInfo) -> Result<Response> {
    nonpayable(&info)?;
    let mut session = Session::begin(deps.storage, &env)?;
    session.reserves_exactly = true;
    session.finish(deps, "reserve")
}
