//! The staking keeper: messages, queries, and the hook between two blocks.

use anyhow::Result;
use cosmwasm_std::{
    to_json_binary, Addr, AllDelegationsResponse, AllValidatorsResponse, Api, Binary, BlockInfo, BondedDenomResponse,
    Coin, CustomMsg, CustomQuery, Decimal, Delegation, DelegationResponse, Event, FullDelegation, Order, Querier,
    StakingMsg, StakingQuery, StdResult, Storage, Timestamp, Uint128, Validator, ValidatorResponse,
};
use cw_multi_test::{AppResponse, CosmosRouter, Module, Staking, StakingSudo};
use serde::de::DeserializeOwned;

use crate::error::ChainError;
use crate::ledger::{load_validator, Ledger};
use crate::math;
use crate::proto;
use crate::rewards;
use crate::state::{DelegationInfo, Params, ValidatorInfo, DELEGATIONS, INCOMING, LAST_BLOCK, PARAMS, VALIDATORS};
use crate::switches::Switches;

/// x/staking. Its state starts with [`Params::store`]; validators are added by [`crate::ChainBuilder`].
#[derive(Clone, Debug, Default)]
pub struct StakingKeeper;

impl Staking for StakingKeeper {
    /// Runs EndBlock of the previous block, with that block's height and time, when the chain moves to `block`.
    fn process_queue<E: CustomMsg, Q: CustomQuery>(
        &self,
        api: &dyn Api,
        storage: &mut dyn Storage,
        router: &dyn CosmosRouter<ExecC = E, QueryC = Q>,
        block: &BlockInfo,
    ) -> Result<AppResponse> {
        if let Some(last) = LAST_BLOCK.may_load(storage)? {
            Ledger::new(api, storage, router, &last)?.end_block()?;
            Ledger::new(api, storage, router, block)?.mint_rewards(&last)?;
        }
        LAST_BLOCK.save(storage, block)?;
        Ok(AppResponse::default())
    }
}

impl Module for StakingKeeper {
    type ExecT = StakingMsg;
    type QueryT = StakingQuery;
    type SudoT = StakingSudo;

    fn execute<E, Q>(
        &self,
        api: &dyn Api,
        storage: &mut dyn Storage,
        router: &dyn CosmosRouter<ExecC = E, QueryC = Q>,
        block: &BlockInfo,
        sender: Addr,
        msg: StakingMsg,
    ) -> Result<AppResponse>
    where
        E: CustomMsg + DeserializeOwned + 'static,
        Q: CustomQuery + DeserializeOwned + 'static,
    {
        Switches::load(storage)?.check_message(type_url(&msg))?;
        let mut ledger = Ledger::new(api, storage, router, block)?;
        match msg {
            StakingMsg::Delegate { validator, amount } => {
                check_amount(&amount)?;
                ledger.validator(&validator)?;
                ledger.check_denom(&amount)?;
                let shares = ledger.delegate(&sender, &validator, amount.amount, true)?;
                let event = event("delegate", &sender, &amount)
                    .add_attribute("validator", validator)
                    .add_attribute("new_shares", shares.to_string());
                Ok(proto::answer(with(event), "/cosmos.staking.v1beta1.MsgDelegateResponse", vec![]))
            }
            StakingMsg::Undelegate { validator, amount } => {
                check_amount(&amount)?;
                ledger.shares_to_unbond(&sender, &validator, amount.amount)?;
                ledger.check_denom(&amount)?;
                let (completion, tokens) = ledger.undelegate(&sender, &validator, amount.amount)?;
                let amount = ledger.coin(tokens);
                let event =
                    completing(event("unbond", &sender, &amount), completion).add_attribute("validator", validator);
                let value = proto::undelegated(completion, &amount);
                Ok(proto::answer(with(event), "/cosmos.staking.v1beta1.MsgUndelegateResponse", value))
            }
            StakingMsg::Redelegate { src_validator, dst_validator, amount } => {
                check_amount(&amount)?;
                ledger.shares_to_unbond(&sender, &src_validator, amount.amount)?;
                ledger.check_denom(&amount)?;
                let (completion, tokens) = ledger.redelegate(&sender, &src_validator, &dst_validator, amount.amount)?;
                let event =
                    completing(event("redelegate", &sender, &ledger.coin(tokens)), completion.unwrap_or_default())
                        .add_attribute("source_validator", src_validator)
                        .add_attribute("destination_validator", dst_validator);
                let value = proto::redelegated(completion);
                Ok(proto::answer(with(event), "/cosmos.staking.v1beta1.MsgBeginRedelegateResponse", value))
            }
            other => Err(ChainError::Unsupported { what: format!("{other:?}") }.into()),
        }
    }

    fn query(
        &self,
        api: &dyn Api,
        storage: &dyn Storage,
        _querier: &dyn Querier,
        block: &BlockInfo,
        request: StakingQuery,
    ) -> Result<Binary> {
        let params = PARAMS.load(storage)?;
        let answer = match request {
            StakingQuery::BondedDenom {} => to_json_binary(&BondedDenomResponse::new(params.bond_denom)),
            StakingQuery::AllDelegations { delegator } => {
                let delegator = api.addr_validate(&delegator)?;
                to_json_binary(&AllDelegationsResponse::new(delegations(storage, &params, &delegator)?))
            }
            StakingQuery::Delegation { delegator, validator } => {
                let delegator = api.addr_validate(&delegator)?;
                to_json_binary(&DelegationResponse::new(full(storage, &params, delegator, validator, block.height)?))
            }
            StakingQuery::AllValidators {} => {
                let active = active_set(storage)?.iter().map(answer_of).collect();
                to_json_binary(&AllValidatorsResponse::new(active))
            }
            StakingQuery::Validator { address } => {
                let found = VALIDATORS.may_load(storage, &address)?;
                to_json_binary(&ValidatorResponse::new(found.as_ref().map(answer_of)))
            }
            other => return Err(ChainError::Unsupported { what: format!("{other:?}") }.into()),
        };
        Ok(answer?)
    }

    /// `StakingSudo::Slash` slashes for an infraction at the present height.
    fn sudo<E, Q>(
        &self,
        api: &dyn Api,
        storage: &mut dyn Storage,
        router: &dyn CosmosRouter<ExecC = E, QueryC = Q>,
        block: &BlockInfo,
        msg: StakingSudo,
    ) -> Result<AppResponse>
    where
        E: CustomMsg + DeserializeOwned + 'static,
        Q: CustomQuery + DeserializeOwned + 'static,
    {
        let StakingSudo::Slash { validator, percentage } = msg;
        Ledger::new(api, storage, router, block)?.slash(&validator, percentage, block.height, None)?;
        Ok(AppResponse::default())
    }
}

fn type_url(msg: &StakingMsg) -> &'static str {
    match msg {
        StakingMsg::Delegate { .. } => "/cosmos.staking.v1beta1.MsgDelegate",
        StakingMsg::Undelegate { .. } => "/cosmos.staking.v1beta1.MsgUndelegate",
        _ => "/cosmos.staking.v1beta1.MsgBeginRedelegate",
    }
}

/// Errors unless the amount is above zero; the chain's first check.
fn check_amount(coin: &Coin) -> Result<(), ChainError> {
    if coin.amount.is_zero() {
        return Err(ChainError::ZeroAmount);
    }
    Ok(())
}

fn event(name: &str, delegator: &Addr, amount: &Coin) -> Event {
    Event::new(name).add_attribute("delegator", delegator).add_attribute("amount", amount.to_string())
}

fn completing(event: Event, completion: Timestamp) -> Event {
    event.add_attribute("completion_time", completion.to_string())
}

fn with(event: Event) -> AppResponse {
    AppResponse { events: vec![event], ..Default::default() }
}

fn answer_of(validator: &ValidatorInfo) -> Validator {
    // The maxima bound changes of the commission; nothing here changes it.
    Validator::create(validator.address.clone(), validator.commission, Decimal::one(), Decimal::one())
}

/// Bonded and not jailed, by tokens, largest first, then by address. Source: `GetBondedValidatorsByPower`.
pub(super) fn active_set(storage: &dyn Storage) -> Result<Vec<ValidatorInfo>> {
    let all: Vec<_> = VALIDATORS.range(storage, None, None, Order::Ascending).collect::<StdResult<_>>()?;
    let mut active: Vec<_> = all.into_iter().map(|(_, v)| v).filter(|v| v.is_bonded() && !v.jailed).collect();
    active.sort_by(|a, b| b.tokens.cmp(&a.tokens).then_with(|| a.address.cmp(&b.address)));
    Ok(active)
}

/// Whole tokens of a delegation. Source: `TokensFromShares(..).TruncateInt()`.
pub(super) fn worth(validator: &ValidatorInfo, delegation: &DelegationInfo) -> Result<Uint128> {
    Ok(math::whole(math::tokens_from_shares(delegation.shares, validator.tokens, validator.shares)?)?)
}

/// All delegations of an account, by validator. Each amount truncates, so their sum may be short by their number.
pub(super) fn delegations(storage: &dyn Storage, params: &Params, delegator: &Addr) -> Result<Vec<Delegation>> {
    let held: Vec<_> = DELEGATIONS
        .prefix(delegator.as_str())
        .range(storage, None, None, Order::Ascending)
        .collect::<StdResult<_>>()?;
    held.into_iter()
        .map(|(address, delegation)| {
            let amount = worth(&load_validator(storage, &address)?, &delegation)?;
            let coin = Coin { denom: params.bond_denom.clone(), amount };
            Ok(Delegation::new(delegator.clone(), address, coin))
        })
        .collect()
}

fn full(
    storage: &dyn Storage,
    params: &Params,
    delegator: Addr,
    address: String,
    height: u64,
) -> Result<Option<FullDelegation>> {
    let Some(delegation) = DELEGATIONS.may_load(storage, (delegator.as_str(), &address))? else {
        return Ok(None);
    };
    let validator = load_validator(storage, &address)?;
    let coin = |amount| Coin { denom: params.bond_denom.clone(), amount };
    let amount = worth(&validator, &delegation)?;
    // An immature redelegation into the validator blocks all of the stake, as in wasmd's query.
    let blocked = INCOMING.has(storage, (delegator.as_str(), &address));
    let can_redelegate = if blocked { Uint128::zero() } else { amount };
    let rewards = rewards::pending(storage, validator, &delegation, height)?.truncated()?;
    Ok(Some(FullDelegation::create(delegator, address, coin(amount), coin(can_redelegate), rewards)))
}
