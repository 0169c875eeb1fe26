//! The real chain's state at a height.

use crate::real::Real;
use anyhow::{Context, Result};
use client::proto::{
    cosmos::{
        bank::v1beta1::{QuerySupplyOfRequest, QuerySupplyOfResponse},
        base::{query::v1beta1::PageRequest, v1beta1::DecCoin},
        distribution::v1beta1::{
            QueryDelegationRewardsRequest, QueryDelegationRewardsResponse, QueryValidatorCommissionRequest,
            QueryValidatorCommissionResponse,
        },
        slashing::v1beta1::{QuerySigningInfosRequest, QuerySigningInfosResponse},
        staking::v1beta1::{
            QueryDelegatorUnbondingDelegationsRequest, QueryDelegatorUnbondingDelegationsResponse,
            QueryRedelegationsRequest, QueryRedelegationsResponse, QueryValidatorDelegationsRequest,
            QueryValidatorDelegationsResponse, QueryValidatorsRequest, QueryValidatorsResponse,
        },
    },
    Timestamp as ProtoTime,
};
use cosmwasm_std::{Decimal256, Timestamp, Uint128, Uint256};
use simchain::parity::{
    DelegationFact, Facts, RedelegationFact, State, Timeline, UnbondingFact, ValidatorFact, DENOM, OTHER,
};
use simchain::DecCoins;
use std::str::FromStr;

/// `BOND_STATUS_UNBONDING` and `BOND_STATUS_BONDED`.
const UNBONDING: i32 = 2;
const BONDED: i32 = 3;

/// Everything in one page, since scripts have few items.
fn page() -> Option<PageRequest> {
    Some(PageRequest { limit: 1_000, ..PageRequest::default() })
}

/// Decimals travel as whole numbers of 18 digits.
fn decimal(atomics: &str) -> Result<Decimal256> {
    Ok(Decimal256::new(Uint256::from_str(atomics).with_context(|| format!("`{atomics}` is no decimal"))?))
}

fn coins(coins: &[DecCoin]) -> Result<DecCoins> {
    coins.iter().map(|coin| Ok((coin.denom.clone(), decimal(&coin.amount)?))).collect()
}

fn amount(text: &str) -> Result<Uint128> {
    Uint128::from_str(text).with_context(|| format!("`{text}` is no amount"))
}

fn moment(time: Option<ProtoTime>) -> Result<Timestamp> {
    let time = time.context("an entry without a time")?;
    Ok(Timestamp::from_seconds(u64::try_from(time.seconds)?).plus_nanos(u64::try_from(time.nanos)?))
}

impl Real {
    /// The state at the end of the block of this height.
    pub fn state(&self, height: u64, supply: Uint128, timeline: &Timeline) -> Result<State> {
        let mut facts = Facts { burned: supply.checked_sub(self.supply(height)?)?, ..Facts::default() };
        self.validators(height, &mut facts)?;
        for name in &self.setup.accounts {
            let address = self.signer(name)?.address();
            facts.balances.push((name.clone(), self.client.balance_at(address, DENOM, Some(height))?));
            facts.others.push((name.clone(), self.client.balance_at(address, OTHER, Some(height))?));
            self.unbondings(height, name, address, &mut facts)?;
            self.redelegations(height, name, address, &mut facts)?;
        }
        Ok(facts.state(timeline))
    }

    /// All bond tokens there are.
    pub fn supply(&self, height: u64) -> Result<Uint128> {
        let request = QuerySupplyOfRequest { denom: DENOM.into() };
        let answer: QuerySupplyOfResponse =
            self.client.query_at("/cosmos.bank.v1beta1.Query/SupplyOf", &request, Some(height))?;
        amount(&answer.amount.context("a supply")?.amount)
    }

    fn validators(&self, height: u64, facts: &mut Facts) -> Result<()> {
        let at = Some(height);
        let request = QueryValidatorsRequest { pagination: page(), ..QueryValidatorsRequest::default() };
        let answer: QueryValidatorsResponse =
            self.client.query_at("/cosmos.staking.v1beta1.Query/Validators", &request, at)?;
        let infos: QuerySigningInfosResponse = self.client.query_at(
            "/cosmos.slashing.v1beta1.Query/SigningInfos",
            &QuerySigningInfosRequest { pagination: page() },
            at,
        )?;
        for validator in answer.validators {
            let operator = validator.operator_address;
            let name = self.name(&operator);
            let consensus = self.consensus_address(&name)?;
            let request = QueryValidatorCommissionRequest { validator_address: operator.clone() };
            let commission: QueryValidatorCommissionResponse =
                self.client.query_at("/cosmos.distribution.v1beta1.Query/ValidatorCommission", &request, at)?;
            let unbonding = match validator.status {
                UNBONDING => Some((u64::try_from(validator.unbonding_height)?, moment(validator.unbonding_time)?)),
                _ => None,
            };
            facts.validators.push(ValidatorFact {
                tokens: amount(&validator.tokens)?,
                shares: decimal(&validator.delegator_shares)?,
                bonded: validator.status == BONDED,
                unbonding,
                jailed: validator.jailed,
                tombstoned: infos.info.iter().any(|info| info.address == consensus && info.tombstoned),
                commission: coins(&commission.commission.unwrap_or_default().commission)?,
                name: name.clone(),
            });
            self.delegations(height, &name, &operator, facts)?;
        }
        Ok(())
    }

    fn delegations(&self, height: u64, validator: &str, operator: &str, facts: &mut Facts) -> Result<()> {
        let request = QueryValidatorDelegationsRequest { validator_addr: operator.into(), pagination: page() };
        let answer: QueryValidatorDelegationsResponse =
            self.client.query_at("/cosmos.staking.v1beta1.Query/ValidatorDelegations", &request, Some(height))?;
        for found in answer.delegation_responses {
            let delegation = found.delegation.context("a delegation")?;
            let request = QueryDelegationRewardsRequest {
                delegator_address: delegation.delegator_address.clone(),
                validator_address: operator.into(),
            };
            let rewards: QueryDelegationRewardsResponse =
                self.client.query_at("/cosmos.distribution.v1beta1.Query/DelegationRewards", &request, Some(height))?;
            facts.delegations.push(DelegationFact {
                delegator: self.name(&delegation.delegator_address),
                validator: validator.into(),
                tokens: amount(&found.balance.context("a delegation's worth")?.amount)?,
                shares: decimal(&delegation.shares)?,
                rewards: coins(&rewards.rewards)?,
            });
        }
        Ok(())
    }

    fn unbondings(&self, height: u64, name: &str, address: &str, facts: &mut Facts) -> Result<()> {
        let request = QueryDelegatorUnbondingDelegationsRequest { delegator_addr: address.into(), pagination: page() };
        let answer: QueryDelegatorUnbondingDelegationsResponse = self.client.query_at(
            "/cosmos.staking.v1beta1.Query/DelegatorUnbondingDelegations",
            &request,
            Some(height),
        )?;
        for found in answer.unbonding_responses {
            for entry in found.entries {
                facts.unbondings.push(UnbondingFact {
                    delegator: name.into(),
                    validator: self.name(&found.validator_address),
                    height: u64::try_from(entry.creation_height)?,
                    completion: moment(entry.completion_time)?,
                    initial: amount(&entry.initial_balance)?,
                    balance: amount(&entry.balance)?,
                });
            }
        }
        Ok(())
    }

    fn redelegations(&self, height: u64, name: &str, address: &str, facts: &mut Facts) -> Result<()> {
        let request = QueryRedelegationsRequest {
            delegator_addr: address.into(),
            pagination: page(),
            ..QueryRedelegationsRequest::default()
        };
        let answer: QueryRedelegationsResponse =
            self.client.query_at("/cosmos.staking.v1beta1.Query/Redelegations", &request, Some(height))?;
        for found in answer.redelegation_responses {
            let triple = found.redelegation.context("a redelegation")?;
            for entry in found.entries {
                let entry = entry.redelegation_entry.context("a redelegation's entry")?;
                facts.redelegations.push(RedelegationFact {
                    delegator: name.into(),
                    source: self.name(&triple.validator_src_address),
                    destination: self.name(&triple.validator_dst_address),
                    height: u64::try_from(entry.creation_height)?,
                    completion: moment(entry.completion_time)?,
                    initial: amount(&entry.initial_balance)?,
                    shares: decimal(&entry.shares_dst)?,
                });
            }
        }
        Ok(())
    }
}
