//! What can be known before money is spent.

use crate::{NetworkFile, Record};
use anyhow::{bail, ensure, Context, Result};
use client::{
    proto::{
        cosmos::staking::v1beta1::{QueryParamsRequest, QueryParamsResponse},
        cosmwasm::wasm::v1::{
            AccessType, QueryParamsRequest as WasmParamsRequest, QueryParamsResponse as WasmParamsResponse,
        },
    },
    Client,
};
use cosmwasm_std::{Decimal, Uint128};
use deployment::{instantiations, Plan};
use std::collections::BTreeMap;

/// Less than any upload or instantiation of ours uses: whoever cannot pay this much cannot pay.
const UPLOAD_GAS: u64 = 1_000_000;
const BIRTH_GAS: u64 = 100_000;

/// The chain's staking as the network file and the plan have it. A vault that believes in a shorter unbonding, or in more
/// entries, than the chain has would fail later, in the middle of somebody's exit.
pub(crate) fn staking(client: &Client, file: &NetworkFile, plan: &Plan) -> Result<()> {
    const PATH: &str = "/cosmos.staking.v1beta1.Query/Params";
    let answer: QueryParamsResponse = client.query(PATH, &QueryParamsRequest {})?;
    let params = answer.params.context("the chain has no staking parameters")?;
    let unbonding = params.unbonding_time.map(|time| time.seconds).unwrap_or_default();
    let (facts, name) = (&file.staking, &file.name);
    for (what, said, found) in [
        ("denom", facts.denom.clone(), params.bond_denom),
        ("unbonding_seconds", facts.unbonding_seconds.to_string(), unbonding.to_string()),
        ("max_entries", facts.max_entries.to_string(), params.max_entries.to_string()),
    ] {
        ensure!(said == found, "staking.{what} of {name} is {said}, the chain has {found}: correct the network file");
    }
    ensure!(plan.native == facts.denom, "plan.native is {}, the chain stakes {}", plan.native, facts.denom);
    let period = plan.staking.unbonding_period;
    ensure!(
        period >= facts.unbonding_seconds,
        "plan.staking.unbonding_period is {period} s, the chain's is {} s",
        facts.unbonding_seconds
    );
    ensure!(
        u64::from(facts.max_entries) >= plan.staking.max_entries,
        "the chain takes {} unbondings of one pair at a time, the vault relies on {}",
        facts.max_entries,
        plan.staking.max_entries
    );
    Ok(())
}

/// Whether `sender` may store code there.
pub(crate) fn uploads(client: &Client, sender: &str) -> Result<()> {
    let answer: WasmParamsResponse = client.query("/cosmwasm.wasm.v1.Query/Params", &WasmParamsRequest {})?;
    let access = answer.params.and_then(|params| params.code_upload_access).unwrap_or_default();
    match AccessType::try_from(access.permission) {
        Ok(AccessType::Everybody) => Ok(()),
        Ok(AccessType::AnyOfAddresses) if access.addresses.iter().any(|allowed| allowed == sender) => Ok(()),
        _ => bail!("the chain lets {sender} store no code: its governance decides who may"),
    }
}

/// Whether the deployer can pay what is still to be instantiated: the seeds, and at least the gas of `uploads` uploads.
pub(crate) fn funds(client: &Client, record: &Record, uploads: usize) -> Result<()> {
    let mut needed: BTreeMap<String, Uint128> = BTreeMap::new();
    let mut need = |denom: &str, amount: Uint128| {
        let sum = needed.entry(denom.to_owned()).or_default();
        *sum = sum.saturating_add(amount);
    };
    let mut gas = UPLOAD_GAS.saturating_mul(u64::try_from(uploads)?);
    for it in instantiations(&record.plan, &record.addresses()?)? {
        if record.contract(it.contract)?.instantiated.is_none() {
            it.funds.iter().for_each(|coin| need(&coin.denom, coin.amount));
            gas = gas.saturating_add(BIRTH_GAS);
        }
    }
    let network = client.network();
    let price: Decimal = network.gas_price.parse().context("gas price")?;
    need(&network.fee_denom, Uint128::from(gas).mul_ceil(price));
    for (denom, needed) in needed {
        let found = client.balance(&record.deployer, &denom)?;
        ensure!(
            found >= needed,
            "too little balance: {} has {found}{denom}, the deployment needs at least {needed}{denom}",
            record.deployer
        );
    }
    Ok(())
}
