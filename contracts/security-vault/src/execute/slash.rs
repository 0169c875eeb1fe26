//! Slashes by the slasher, and payment of the slashed stake.

use cosmwasm_std::{to_json_binary, Decimal, DepsMut, Env, MessageInfo, Response, Storage, Uint128};
use cw_utils::nonpayable;
use interfaces::security_vault::{SlashResponse, SlashReward};
use interfaces::{AssetAmount, AssetUnchecked};

use crate::error::ContractError;
use crate::events;
use crate::ledgers;
use crate::rules::{self, Allowance, Kind};
use crate::session::settle_emissions;
use crate::state::{Terms, CONFIG, SLASHED, SLASHES};
use crate::votes;

/// Largest part of a slash that is paid out as a reward.
const MOST_REWARD: Decimal = Decimal::percent(10);

/// See [`interfaces::security_vault::ExecuteMsg::Slash`]. One write reduces all shares, in a cooldown or not.
pub fn slash(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    tranche: u64,
    id: u64,
    fraction: Decimal,
    reward: Option<SlashReward>,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let terms = Terms::load_as_slasher(deps.storage, tranche, &info.sender)?;
    let (mut response, mut rest) = (Response::new().add_attribute("action", "slash"), Uint128::zero());
    let amount = if SLASHES.has(deps.storage, (tranche, id)) {
        Uint128::zero()
    } else {
        let amount = take(deps.storage, &env, (tranche, &terms), Kind::Fault, fraction)?;
        SLASHES.save(deps.storage, (tranche, id), &amount)?;
        rest = amount;
        if let Some(SlashReward { recipient, part }) = reward {
            let recipient = deps.api.addr_validate(&recipient)?;
            // Rounded down, in favour of the recipients of slashed stake.
            let paid = amount.mul_floor(part.min(MOST_REWARD));
            if !paid.is_zero() {
                rest = amount.checked_sub(paid)?;
                response = response.add_message(terms.asset.send(&recipient, paid)?);
            }
        }
        amount
    };
    rules::set_aside(deps.storage, tranche, &terms.asset, rest)?;
    Ok(response
        .add_event(events::slash(tranche, id, fraction, amount))
        .set_data(to_json_binary(&SlashResponse { amount })?))
}

/// Takes a fraction of all assets as far as the rules allow. Returns the amount, which the caller sets aside.
pub fn take(
    storage: &mut dyn Storage,
    env: &Env,
    (tranche, terms): (u64, &Terms),
    kind: Kind,
    fraction: Decimal,
) -> Result<Uint128, ContractError> {
    settle_emissions(storage, tranche, env.block.time)?;
    let mut ledger = ledgers::load(storage, tranche)?;
    let allowance = Allowance::load(storage, tranche, kind, (&ledger, Uint128::zero()), env.block.time.seconds())?;
    let amount = ledger.slash(fraction, allowance.most)?;
    allowance.spend(storage, tranche, kind, amount)?;
    ledgers::save(storage, tranche, terms, &ledger)?;
    votes::reprice(storage, &env.block, tranche, &ledger)?;
    Ok(amount)
}

/// See [`interfaces::security_vault::ExecuteMsg::SweepSlashed`].
pub fn sweep_slashed(
    deps: DepsMut,
    info: MessageInfo,
    asset: AssetUnchecked,
    recipient: Option<String>,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let asset = asset.check(deps.api)?;
    let recipient = match recipient {
        Some(recipient) => deps.api.addr_validate(&recipient)?,
        None => CONFIG.load(deps.storage)?.slash_recipient,
    };
    let key = (asset.to_string(), &recipient);
    let Some(AssetAmount { asset, amount }) = SLASHED.may_load(deps.storage, key.clone())? else {
        return Err(ContractError::NothingToSweep { asset });
    };
    SLASHED.remove(deps.storage, key);
    Ok(Response::new()
        .add_attribute("action", "sweep_slashed")
        .add_event(events::sweep(&asset, amount, &recipient))
        .add_message(asset.send(&recipient, amount)?))
}
