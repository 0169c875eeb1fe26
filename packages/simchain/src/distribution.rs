//! The distribution keeper: withdrawals, withdraw addresses, queries of rewards.

use anyhow::Result;
use cosmwasm_std::{
    to_json_binary, Addr, Api, BankMsg, Binary, BlockInfo, Coin, CustomMsg, CustomQuery, DelegationRewardsResponse,
    DelegationTotalRewardsResponse, DelegatorReward, DelegatorValidatorsResponse, DelegatorWithdrawAddressResponse,
    DistributionMsg, DistributionQuery, Empty, Event, Order, Querier, StdResult, Storage, Uint128,
};
use cw_multi_test::{AppResponse, CosmosRouter, Distribution, Module};
use serde::de::DeserializeOwned;

use crate::coins::DecCoins;
use crate::error::ChainError;
use crate::ledger::{load_delegation, load_validator, Ledger};
use crate::proto;
use crate::rewards;
use crate::state::{DELEGATIONS, WITHDRAW_ADDRESS};
use crate::switches::Switches;

/// `sdk.DefaultBondDenom`.
const DEFAULT_DENOM: &str = "stake";

/// x/distribution. It shares its state with [`crate::StakingKeeper`].
#[derive(Clone, Debug, Default)]
pub struct DistributionKeeper;

impl Distribution for DistributionKeeper {}

impl Module for DistributionKeeper {
    type ExecT = DistributionMsg;
    type QueryT = DistributionQuery;
    type SudoT = Empty;

    fn execute<E, Q>(
        &self,
        api: &dyn Api,
        storage: &mut dyn Storage,
        router: &dyn CosmosRouter<ExecC = E, QueryC = Q>,
        block: &BlockInfo,
        sender: Addr,
        msg: DistributionMsg,
    ) -> Result<AppResponse>
    where
        E: CustomMsg + DeserializeOwned + 'static,
        Q: CustomQuery + DeserializeOwned + 'static,
    {
        let switches = Switches::load(storage)?;
        switches.check_message(type_url(&msg))?;
        let mut ledger = Ledger::new(api, storage, router, block)?;
        match msg {
            DistributionMsg::WithdrawDelegatorReward { validator } => {
                let amounts = withdraw(&mut ledger, &sender, &validator)?;
                let text: Vec<_> = amounts.iter().map(Coin::to_string).collect();
                let event = Event::new("withdraw_rewards")
                    .add_attribute("amount", text.join(","))
                    .add_attribute("validator", validator)
                    .add_attribute("delegator", sender);
                let type_url = "/cosmos.distribution.v1beta1.MsgWithdrawDelegatorRewardResponse";
                Ok(proto::answer(with(event), type_url, proto::withdrawn(&amounts)))
            }
            DistributionMsg::SetWithdrawAddress { address } => {
                let to = api.addr_validate(&address)?;
                switches.check_receiver(&to)?;
                if switches.withdraw_address_disabled {
                    return Err(ChainError::WithdrawAddressDisabled.into());
                }
                let event = Event::new("set_withdraw_address").add_attribute("withdraw_address", &to);
                WITHDRAW_ADDRESS.save(ledger.storage, sender.as_str(), &to)?;
                let type_url = "/cosmos.distribution.v1beta1.MsgSetWithdrawAddressResponse";
                Ok(proto::answer(with(event), type_url, vec![]))
            }
            DistributionMsg::FundCommunityPool { amount } => {
                let msg = BankMsg::Send { to_address: ledger.params.rewards.to_string(), amount };
                let response = router.execute(api, ledger.storage, block, sender, msg.into())?;
                let type_url = "/cosmos.distribution.v1beta1.MsgFundCommunityPoolResponse";
                Ok(proto::answer(response, type_url, vec![]))
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
        request: DistributionQuery,
    ) -> Result<Binary> {
        let answer = match request {
            DistributionQuery::DelegatorWithdrawAddress { delegator_address } => {
                let delegator = api.addr_validate(&delegator_address)?;
                let to = rewards::withdraw_address(storage, &delegator)?;
                to_json_binary(&DelegatorWithdrawAddressResponse::new(to))
            }
            DistributionQuery::DelegatorValidators { delegator_address } => {
                let delegator = api.addr_validate(&delegator_address)?;
                to_json_binary(&DelegatorValidatorsResponse::new(validators_of(storage, &delegator)?))
            }
            DistributionQuery::DelegationRewards { delegator_address, validator_address } => {
                let delegator = api.addr_validate(&delegator_address)?;
                let earned = pending(storage, &delegator, &validator_address, block.height)?;
                to_json_binary(&DelegationRewardsResponse::new(earned.answer()))
            }
            DistributionQuery::DelegationTotalRewards { delegator_address } => {
                let delegator = api.addr_validate(&delegator_address)?;
                to_json_binary(&total(storage, &delegator, block.height)?)
            }
            other => return Err(ChainError::Unsupported { what: format!("{other:?}") }.into()),
        };
        Ok(answer?)
    }

    /// There is no such message: an error.
    fn sudo<E, Q>(
        &self,
        _api: &dyn Api,
        _storage: &mut dyn Storage,
        _router: &dyn CosmosRouter<ExecC = E, QueryC = Q>,
        _block: &BlockInfo,
        msg: Empty,
    ) -> Result<AppResponse>
    where
        E: CustomMsg + DeserializeOwned + 'static,
        Q: CustomQuery + DeserializeOwned + 'static,
    {
        Err(ChainError::Unsupported { what: format!("sudo of distribution: {msg:?}") }.into())
    }
}

fn type_url(msg: &DistributionMsg) -> &'static str {
    match msg {
        DistributionMsg::WithdrawDelegatorReward { .. } => "/cosmos.distribution.v1beta1.MsgWithdrawDelegatorReward",
        DistributionMsg::SetWithdrawAddress { .. } => "/cosmos.distribution.v1beta1.MsgSetWithdrawAddress",
        _ => "/cosmos.distribution.v1beta1.MsgFundCommunityPool",
    }
}

fn with(event: Event) -> AppResponse {
    AppResponse { events: vec![event], ..Default::default() }
}

/// Pays a delegation's rewards. Zero rewards are not an error; a missing delegation is.
fn withdraw<E: CustomMsg, Q: CustomQuery>(
    ledger: &mut Ledger<'_, E, Q>,
    delegator: &Addr,
    address: &str,
) -> Result<Vec<Coin>> {
    let mut validator = ledger.validator(address)?;
    let key = (delegator.as_str(), address);
    let mut delegation = load_delegation(ledger.storage, delegator.as_str(), address)?;
    let coins = ledger.pay_rewards(&mut validator, delegator, &delegation)?;
    delegation.restart(&validator, ledger.block.height)?;
    DELEGATIONS.save(ledger.storage, key, &delegation)?;
    ledger.save_validator(&validator)?;
    if coins.is_empty() {
        // The SDK uses its own default denomination if no app has registered another.
        return Ok(vec![Coin { denom: DEFAULT_DENOM.to_string(), amount: Uint128::zero() }]);
    }
    Ok(coins)
}

pub(super) fn validators_of(storage: &dyn Storage, delegator: &Addr) -> StdResult<Vec<String>> {
    DELEGATIONS.prefix(delegator.as_str()).keys(storage, None, None, Order::Ascending).collect()
}

/// The amount that a delegation could withdraw in the block of this height, with its fraction. Errors: no validator, no
/// delegation.
pub(super) fn pending(storage: &dyn Storage, delegator: &Addr, validator: &str, height: u64) -> Result<DecCoins> {
    let present = load_validator(storage, validator)?;
    let delegation = load_delegation(storage, delegator.as_str(), validator)?;
    rewards::pending(storage, present, &delegation, height)
}

fn total(storage: &dyn Storage, delegator: &Addr, height: u64) -> Result<DelegationTotalRewardsResponse> {
    let mut sum = DecCoins::default();
    let mut parts = vec![];
    for validator in validators_of(storage, delegator)? {
        let earned = pending(storage, delegator, &validator, height)?;
        sum = sum.plus(&earned)?;
        parts.push(DelegatorReward::new(validator, earned.answer()));
    }
    Ok(DelegationTotalRewardsResponse::new(parts, sum.answer()))
}
