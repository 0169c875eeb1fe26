//! Instantiation: the first tranches and the genesis stake.

use cosmwasm_std::{to_json_string, Coin, DepsMut, Env, MessageInfo, Response, Uint128};
use interfaces::security_vault::{event, GenesisStake, InstantiateMsg};
use interfaces::shared::admin::changed;
use interfaces::shared::pause;
use interfaces::Asset;

use super::admin::create_tranche;
use super::stake::genesis;
use crate::error::ContractError;
use crate::state::{Config, Terms, CONFIG};
use crate::votes;

/// See [`InstantiateMsg`]. The funds must be exactly the native genesis stake. Genesis stake of a cw20 is credited on
/// trust: nothing is queried here, and the deployment checks that it was minted to this address.
pub fn instantiate(deps: DepsMut, env: Env, info: MessageInfo, msg: InstantiateMsg) -> Result<Response, ContractError> {
    cw_ownable::initialize_owner(deps.storage, deps.api, Some(&msg.owner))?;
    pause::name_guardian(deps.storage, deps.api, msg.guardian.as_deref())?;
    CONFIG.save(deps.storage, &Config::new(deps.api, &msg.params)?)?;
    let event = changed(event::CONFIG, "params", "none", to_json_string(&msg.params)?);
    let mut response = Response::new().add_attribute("action", "instantiate").add_event(event);
    for new in &msg.tranches {
        let terms = Terms::new(deps.api, new)?;
        response = response.add_event(create_tranche(deps.storage, env.block.time, &terms, new)?);
    }

    let mut native: Vec<Coin> = vec![];
    let mut owners = vec![];
    for GenesisStake { tranche, owner, amount } in msg.genesis {
        let owner = deps.api.addr_validate(&owner)?;
        if let Asset::Native(denom) = Terms::load(deps.storage, tranche)?.asset {
            match native.iter_mut().find(|coin| coin.denom == denom) {
                Some(coin) => coin.amount = coin.amount.checked_add(amount)?,
                None => native.push(Coin { denom, amount }),
            }
        }
        if msg.votes.as_ref().is_some_and(|terms| terms.tranche == tranche) {
            owners.push(owner.clone());
        }
        response = response.add_events(genesis(deps.storage, &env.block, tranche, owner, amount)?);
    }
    check_funds(&native, &info.funds)?;
    if let Some(terms) = &msg.votes {
        response = response.add_event(votes::begin(deps.storage, &env.block, terms, &owners)?);
    }
    Ok(response)
}

/// Errors: `GenesisFunds` unless both amounts are equal in each denom.
fn check_funds(staked: &[Coin], funds: &[Coin]) -> Result<(), ContractError> {
    let of = |coins: &[Coin], denom: &str| {
        coins.iter().find(|coin| coin.denom == denom).map_or(Uint128::zero(), |coin| coin.amount)
    };
    for Coin { denom, .. } in funds.iter().chain(staked) {
        let (staked, sent) = (of(staked, denom), of(funds, denom));
        if staked != sent {
            return Err(ContractError::GenesisFunds { denom: denom.clone(), staked, sent });
        }
    }
    Ok(())
}
