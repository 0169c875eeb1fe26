//! Version 0.1: no netting, no instant exit, no rebalancing. What it did not store begins as if it had never happened.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Decimal, Order, StdResult, Storage, Uint128};
use cw_storage_plus::{Item, Map};
use interfaces::lst_token::LstToken;
use interfaces::reward_collector::RewardCollector;
use interfaces::staking_vault::{InstantFee, Params, RebalanceParams, SecurityShare, ValidatorStatus, MAX_INSTANT_FEE};

use crate::state::{save_config, Config, Submission, Validator, SUBMISSION, VALIDATORS};

#[cw_serde]
struct OldConfig {
    denom: String,
    lst: LstToken,
    collector: RewardCollector,
    locked_shares: Uint128,
    params: OldParams,
}

#[cw_serde]
struct OldParams {
    unbonding_period: u64,
    batch_interval: u64,
    interval_margin: u64,
    max_sync_age: u64,
    vesting_period: u64,
    fee: Decimal,
    fee_recipient: String,
    security_share: Option<SecurityShare>,
    max_delegations: u32,
    instant: OldFee,
}

#[cw_serde]
struct OldFee {
    floor: Decimal,
    ceiling: Decimal,
}

#[cw_serde]
struct OldValidator {
    #[serde(rename = "w")]
    weight: u64,
    #[serde(rename = "c")]
    cap: Option<Decimal>,
    #[serde(rename = "s")]
    status: ValidatorStatus,
    #[serde(rename = "b")]
    bonded: Uint128,
    #[serde(rename = "m")]
    messages: u32,
    #[serde(rename = "i")]
    refused_in: u64,
    #[serde(rename = "o")]
    refused_out: bool,
    #[serde(rename = "e")]
    completions: Vec<u64>,
}

const OLD_CONFIG: Item<OldConfig> = Item::new("config");
const OLD_VALIDATORS: Map<&str, OldValidator> = Map::new("validators");
const OLD_SUBMITTED_AT: Item<u64> = Item::new("submitted_at");

/// Rewrites the configuration (with `basics`, which is new), the validators and the time of the last submission. A buffer of a hundredth of the bonded
/// stake counts as full; nobody rebalances until governance says who.
pub(super) fn convert(storage: &mut dyn Storage) -> StdResult<()> {
    let OldConfig { denom, lst, collector, locked_shares, params: old } = OLD_CONFIG.load(storage)?;
    let params = Params {
        unbonding_period: old.unbonding_period,
        batch_interval: old.batch_interval,
        interval_margin: old.interval_margin,
        max_sync_age: old.max_sync_age,
        vesting_period: old.vesting_period,
        fee: old.fee,
        fee_recipient: old.fee_recipient,
        security_share: old.security_share,
        max_delegations: old.max_delegations,
        instant: InstantFee {
            floor: old.instant.floor.min(MAX_INSTANT_FEE),
            ceiling: old.instant.ceiling.min(MAX_INSTANT_FEE),
            target: Decimal::percent(1),
        },
        rebalance: RebalanceParams {
            keeper: None,
            budget: Decimal::percent(10),
            period: old.unbonding_period,
            tolerance: Decimal::percent(1),
        },
    };
    save_config(storage, &Config { denom, lst, collector, locked_shares, params })?;

    let validators: Vec<(String, OldValidator)> =
        OLD_VALIDATORS.range(storage, None, None, Order::Ascending).collect::<StdResult<_>>()?;
    for (address, old) in validators {
        let validator = Validator {
            status: old.status,
            bonded: old.bonded,
            messages: old.messages,
            refused_in: old.refused_in,
            refused_out: old.refused_out,
            completions: old.completions,
            ..Validator::new(old.weight, old.cap)
        };
        VALIDATORS.save(storage, &address, &validator)?;
    }

    if let Some(at) = OLD_SUBMITTED_AT.may_load(storage)? {
        SUBMISSION.save(storage, &Submission { at, more: false })?;
        OLD_SUBMITTED_AT.remove(storage);
    }
    Ok(())
}
