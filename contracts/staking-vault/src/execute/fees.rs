//! Who gets the fee on rewards.

use cosmwasm_std::{Addr, Api, Order, StdResult, Storage, SubMsg, Uint128};
use interfaces::security_vault::SecurityVault;
use interfaces::shared::asset::Asset;
use risk::int::mul_floor;

use crate::error::ContractError;
use crate::pending::Pending;
use crate::state::{Config, Ledger, HELD_FEES};

/// The payments of a fee: the stakers' part, the other shares, each with the amount kept for it, and the rest for the fee
/// recipient. Parts round down, in favour of the recipient. A failed payment is kept, so that no recipient can stop compounding.
pub fn split(
    storage: &mut dyn Storage,
    api: &dyn Api,
    config: &Config,
    ledger: &mut Ledger,
    fee: Uint128,
) -> Result<Vec<SubMsg>, ContractError> {
    let mut held: Vec<(Addr, Uint128)> =
        HELD_FEES.range(storage, None, None, Order::Ascending).collect::<StdResult<_>>()?;
    let of_accounts = held.iter().try_fold(Uint128::zero(), |sum, (_, amount)| sum.checked_add(*amount))?;
    let of_stakers = ledger.held.checked_sub(of_accounts)?;
    ledger.held = Uint128::zero();
    let (mut rest, mut payments) = (fee, vec![]);
    match &config.params.security_share {
        Some(security) => {
            let part = mul_floor(fee, security.share)?;
            rest = rest.checked_sub(part)?;
            let owed = of_stakers.checked_add(part)?;
            if !owed.is_zero() {
                let vault = SecurityVault(api.addr_validate(&security.vault)?);
                let message = vault.reward(security.tranche, owed, &config.denom)?;
                payments.push(Pending::SecurityShare { amount: owed }.on_error(message));
            }
        }
        // The share no longer exists: the amount kept for it goes to the fee recipient.
        None => rest = rest.checked_add(of_stakers)?,
    }
    let mut parts = vec![];
    for share in &config.params.fee_shares {
        let part = mul_floor(fee, share.share)?;
        rest = rest.checked_sub(part)?;
        parts.push((Addr::unchecked(&share.recipient), part));
    }
    parts.push((Addr::unchecked(&config.params.fee_recipient), rest));
    for (recipient, part) in parts {
        let mut owed = part;
        held.retain(|(account, amount)| {
            let own = *account == recipient;
            if own {
                owed = owed.saturating_add(*amount);
            }
            !own
        });
        HELD_FEES.remove(storage, &recipient);
        if !owed.is_zero() {
            payments.push(payment(config, &recipient, owed)?);
        }
    }
    // An amount kept for an account that no longer has a share stays its own until it can be paid.
    for (recipient, owed) in held {
        HELD_FEES.remove(storage, &recipient);
        payments.push(payment(config, &recipient, owed)?);
    }
    Ok(payments)
}

fn payment(config: &Config, recipient: &Addr, amount: Uint128) -> StdResult<SubMsg> {
    let message = Asset::Native(config.denom.clone()).send(recipient, amount)?;
    Ok(Pending::FeeShare { recipient: recipient.clone(), amount }.on_error(message))
}
