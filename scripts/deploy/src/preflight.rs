//! Checks before money is spent: every check records its problems, and all checks run.

use crate::{
    export::{INSTANTIATION_GAS, UPLOAD_GAS_PER_BYTE},
    problems::Problems,
    NetworkFile, Record,
};
use anyhow::{bail, ensure, Context, Result};
use client::{
    proto::{
        cosmos::{
            bank::v1beta1::{
                QueryDenomMetadataRequest, QueryDenomMetadataResponse, QueryParamsRequest as BankParamsRequest,
                QueryParamsResponse as BankParamsResponse, QuerySendEnabledRequest, QuerySendEnabledResponse,
            },
            distribution::v1beta1::{
                QueryParamsRequest as DistributionParamsRequest, QueryParamsResponse as DistributionParamsResponse,
            },
            staking::v1beta1::{QueryParamsRequest, QueryParamsResponse},
        },
        cosmwasm::wasm::v1::{
            AccessType, QueryContractsByCodeResponse, QueryParamsRequest as WasmParamsRequest,
            QueryParamsResponse as WasmParamsResponse,
        },
    },
    Client, Error,
};
use cosmwasm_std::{Decimal, Uint128};
use deployment::{instantiations, Plan};
use std::collections::BTreeMap;

/// Queries of modules that delay staking messages until the end of an epoch.
const EPOCHING: [&str; 2] = ["/babylon.epoching.v1.Query/Params", "/babylon.epoching.v1.Query/CurrentEpoch"];
/// Messages that the suite needs.
const NEEDED: [&str; 7] = [
    "/cosmos.bank.v1beta1.MsgSend",
    "/cosmos.distribution.v1beta1.MsgSetWithdrawAddress",
    "/cosmos.distribution.v1beta1.MsgWithdrawDelegatorReward",
    "/cosmos.staking.v1beta1.MsgBeginRedelegate",
    "/cosmos.staking.v1beta1.MsgDelegate",
    "/cosmos.staking.v1beta1.MsgUndelegate",
    "/cosmwasm.wasm.v1.MsgExecuteContract",
];

/// Requirements on the chain's modules. Whether the collector's address is blocked cannot be queried; only module accounts are
/// blocked, and a contract is not one.
pub(crate) fn modules(client: &Client, file: &NetworkFile, plan: &Plan, problems: &mut Problems) {
    problems.take(staking(client, file, plan));
    problems.take(withdraw_address(client));
    problems.take(epoching(client));
    problems.take(sends(client, plan));
    problems.take(circuit(client));
    for (denom, name, places) in
        [(&plan.native, "native", plan.decimals.native), (&plan.base, "base", plan.decimals.base)]
    {
        problems.take(decimals(client, denom, name, places));
    }
}

/// Compares the chain's staking parameters with the network file and the plan. A vault that assumes a shorter unbonding period,
/// or more entries, than the chain has would fail later, during an exit.
fn staking(client: &Client, file: &NetworkFile, plan: &Plan) -> Result<()> {
    const PATH: &str = "/cosmos.staking.v1beta1.Query/Params";
    let answer: QueryParamsResponse = client.query(PATH, &QueryParamsRequest {})?;
    let params = answer.params.context("the chain has no staking parameters")?;
    let unbonding = params.unbonding_time.map(|time| time.seconds).unwrap_or_default();
    let (facts, name) = (&file.staking, &file.name);
    let mut problems = Problems::default();
    for (what, said, found) in [
        ("denom", facts.denom.clone(), params.bond_denom),
        ("unbonding_seconds", facts.unbonding_seconds.to_string(), unbonding.to_string()),
        ("max_entries", facts.max_entries.to_string(), params.max_entries.to_string()),
    ] {
        problems.unless(said == found, || {
            format!("staking.{what} of {name} is {said}, the chain has {found}: correct the network file")
        });
    }
    problems.unless(plan.native == facts.denom, || {
        format!("plan.native is {}, the chain stakes {}", plan.native, facts.denom)
    });
    let (period, longest) = (plan.staking.unbonding_period, u64::try_from(unbonding).unwrap_or_default());
    problems.unless(period >= longest, || {
        format!("plan.staking.unbonding_period is {period} s, the chain's is {longest} s")
    });
    let (relied, most) = (plan.staking.max_entries, u64::from(params.max_entries));
    problems.unless(most >= relied, || {
        format!("plan.staking.max_entries is {relied}, the chain takes {most} unbondings of one pair at a time")
    });
    problems.finish()
}

/// Withdraw addresses must be enabled, because the vault sets the collector as its own at instantiation.
fn withdraw_address(client: &Client) -> Result<()> {
    const PATH: &str = "/cosmos.distribution.v1beta1.Query/Params";
    lets_set_withdraw_address(client.query(PATH, &DistributionParamsRequest {})?)
}

fn lets_set_withdraw_address(answer: DistributionParamsResponse) -> Result<()> {
    let enabled = answer.params.is_some_and(|params| params.withdraw_addr_enabled);
    ensure!(
        enabled,
        "the chain lets nobody set a withdraw address (withdraw_addr_enabled is false): the vault needs one"
    );
    Ok(())
}

/// Delegations that count at the end of an epoch would be booked as slashed until then.
fn epoching(client: &Client) -> Result<()> {
    for path in EPOCHING {
        match client.query::<(), ()>(path, &()) {
            Ok(()) => bail!(
                "the chain queues staking messages to the end of an epoch (x/epoching): the vault needs x/staking"
            ),
            // It knows no such query.
            Err(Error::Refused { .. }) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// Both denominations are paid out by contracts.
fn sends(client: &Client, plan: &Plan) -> Result<()> {
    let answer: BankParamsResponse = client.query("/cosmos.bank.v1beta1.Query/Params", &BankParamsRequest {})?;
    let default = answer.params.is_none_or(|params| params.default_send_enabled);
    let denoms = vec![plan.native.clone(), plan.base.clone()];
    let request = QuerySendEnabledRequest { denoms: denoms.clone(), pagination: None };
    let answer: QuerySendEnabledResponse = client.query("/cosmos.bank.v1beta1.Query/SendEnabled", &request)?;
    let mut problems = Problems::default();
    for denom in denoms {
        let said = answer.send_enabled.iter().find(|entry| entry.denom == denom);
        problems.unless(said.map_or(default, |entry| entry.enabled), || {
            format!("the chain lets nobody send {denom} (SendEnabled is false)")
        });
    }
    problems.finish()
}

/// Messages that x/circuit has stopped.
fn circuit(client: &Client) -> Result<()> {
    // `DisabledListResponse { repeated string disabled_list = 1 }`, which has the bytes of this one.
    let answer: Result<QueryContractsByCodeResponse, Error> =
        client.query("/cosmos.circuit.v1.Query/DisabledList", &());
    let disabled = match answer {
        Ok(answer) => answer.contracts,
        // The chain has no circuit breaker.
        Err(Error::Refused { .. }) => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    let stopped: Vec<_> = NEEDED.into_iter().filter(|message| is_stopped(message, &disabled)).collect();
    ensure!(stopped.is_empty(), "the chain's circuit breaker stops {}", stopped.join(", "));
    Ok(())
}

/// Some chains leave the slash out.
fn is_stopped(message: &str, disabled: &[String]) -> bool {
    disabled.iter().any(|stopped| stopped.trim_start_matches('/') == message.trim_start_matches('/'))
}

/// Decimal places in the bank's metadata of a denomination, if there are any.
fn decimals(client: &Client, denom: &str, name: &str, places: u8) -> Result<()> {
    let request = QueryDenomMetadataRequest { denom: denom.into() };
    let answer: Result<QueryDenomMetadataResponse, Error> =
        client.query("/cosmos.bank.v1beta1.Query/DenomMetadata", &request);
    let metadata = match answer {
        Ok(answer) => answer.metadata.unwrap_or_default(),
        Err(Error::Refused { .. }) => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    let shown = metadata.denom_units.iter().find(|unit| unit.denom == metadata.display).map(|unit| unit.exponent);
    match shown {
        Some(shown) if shown != u32::from(places) => {
            bail!("plan.decimals.{name} is {places}, the chain shows {denom} with {shown} decimal places")
        }
        _ => Ok(()),
    }
}

/// Whether `sender` may store code there.
pub(crate) fn uploads(client: &Client, sender: &str) -> Result<()> {
    let answer = client.query("/cosmwasm.wasm.v1.Query/Params", &WasmParamsRequest {})?;
    lets_upload(answer, sender)
}

fn lets_upload(answer: WasmParamsResponse, sender: &str) -> Result<()> {
    let access = answer.params.and_then(|params| params.code_upload_access).unwrap_or_default();
    match AccessType::try_from(access.permission) {
        Ok(AccessType::Everybody) => Ok(()),
        Ok(AccessType::AnyOfAddresses) if access.addresses.iter().any(|allowed| allowed == sender) => Ok(()),
        _ => bail!(
            "the chain lets {sender} store no code: its governance decides who may. Codes that it has stored can be named in \
             [codes] of the network file"
        ),
    }
}

/// What the remaining transactions may use.
pub(crate) struct Gas {
    /// Bytes of wasm of each remaining upload.
    pub uploads: Vec<u64>,
    /// Limit of every transaction, instead of an estimate.
    pub limit: Option<u64>,
}

/// Whether the deployer can pay for the remaining steps: the seeds and the gas.
pub(crate) fn funds(client: &Client, record: &Record, gas: &Gas, problems: &mut Problems) -> Result<()> {
    for (denom, needed) in needs(record, client.network(), gas)? {
        let found = client.balance(&record.deployer, &denom)?;
        problems.unless(found >= needed, || {
            format!(
                "too little balance: {} has {found}{denom}, the deployment needs at least {needed}{denom}",
                record.deployer
            )
        });
    }
    Ok(())
}

fn needs(record: &Record, network: &client::Network, gas: &Gas) -> Result<BTreeMap<String, Uint128>> {
    let mut needed: BTreeMap<String, Uint128> = BTreeMap::new();
    let mut need = |denom: &str, amount: Uint128| {
        let sum = needed.entry(denom.to_owned()).or_default();
        *sum = sum.saturating_add(amount);
    };
    let upload = |bytes: &u64| gas.limit.unwrap_or_else(|| UPLOAD_GAS_PER_BYTE.saturating_mul(*bytes));
    let mut sum: u64 = gas.uploads.iter().map(upload).fold(0, u64::saturating_add);
    for it in instantiations(&record.plan, &record.addresses()?)? {
        if record.contract(it.contract)?.instantiated.is_none() {
            it.funds.iter().for_each(|coin| need(&coin.denom, coin.amount));
            sum = sum.saturating_add(gas.limit.unwrap_or(INSTANTIATION_GAS));
        }
    }
    let price: Decimal = network.gas_price.parse().context("gas price")?;
    need(&network.fee_denom, Uint128::from(sum).mul_ceil(price));
    Ok(needed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::remaining::tests::record;
    use client::proto::{
        cosmos::distribution::v1beta1::Params as DistributionParams,
        cosmwasm::wasm::v1::{AccessConfig, Params as WasmParams},
    };

    fn refused(result: Result<()>) -> String {
        result.err().map(|error| error.to_string()).unwrap_or_default()
    }

    /// The vault's instantiation fails on such a chain, which was earlier detected only after nine paid uploads.
    #[test]
    fn fm_r18_a_chain_without_withdraw_addresses_is_refused_before_money_is_spent() {
        let answer = |withdraw_addr_enabled| {
            let params = Some(DistributionParams { withdraw_addr_enabled, ..DistributionParams::default() });
            lets_set_withdraw_address(DistributionParamsResponse { params })
        };
        assert!(answer(true).is_ok());
        let line = "the chain lets nobody set a withdraw address (withdraw_addr_enabled is false): the vault needs one";
        assert_eq!(refused(answer(false)), line);
        assert_eq!(refused(lets_set_withdraw_address(DistributionParamsResponse { params: None })), line);
    }

    #[test]
    fn fm_r19_who_may_not_store_code_is_told_of_codes_that_are_there() {
        let answer = |permission: AccessType, addresses: &[&str]| {
            let addresses = addresses.iter().map(|address| (*address).to_owned()).collect();
            let access = AccessConfig { permission: permission.into(), addresses };
            let params = Some(WasmParams { code_upload_access: Some(access), ..WasmParams::default() });
            lets_upload(WasmParamsResponse { params }, "wasm1us")
        };
        assert!(answer(AccessType::Everybody, &[]).is_ok());
        assert!(answer(AccessType::AnyOfAddresses, &["wasm1x", "wasm1us"]).is_ok());
        for (permission, who) in [(AccessType::Nobody, vec![]), (AccessType::AnyOfAddresses, vec!["wasm1x"])] {
            let text = refused(answer(permission, &who));
            assert!(text.starts_with("the chain lets wasm1us store no code") && text.contains("[codes]"), "{text}");
        }
    }

    /// The two codes have 190,000 and 650,000 bytes, and 11 contracts are missing: 8.4 and 5.5 million gas at 0.04, and the seeds.
    #[test]
    fn the_fees_of_whole_uploads_are_needed_before_the_first() -> Result<()> {
        let network = client::Network {
            chain_id: "c".into(),
            rpc: String::new(),
            prefix: "wasm".into(),
            fee_denom: "ustake".into(),
            gas_price: "0.04".into(),
            gas_adjustment: 1.4,
        };
        let needed = |limit| needs(&record(), &network, &Gas { uploads: vec![190_000, 650_000], limit });
        let amounts = |found: BTreeMap<String, Uint128>| found.values().map(|amount| amount.u128()).collect::<Vec<_>>();
        assert_eq!(amounts(needed(None)?), [1_000_000 + 556_000, 1_000_000]);
        // 13 transactions of a million gas.
        assert_eq!(amounts(needed(Some(1_000_000))?), [1_000_000 + 520_000, 1_000_000]);
        Ok(())
    }

    #[test]
    fn a_stopped_message_is_found_with_and_without_its_slash() {
        let disabled = ["cosmos.staking.v1beta1.MsgDelegate".to_owned(), "/x.MsgOther".to_owned()];
        let found: Vec<_> = NEEDED.into_iter().filter(|message| is_stopped(message, &disabled)).collect();
        assert_eq!(found, ["/cosmos.staking.v1beta1.MsgDelegate"]);
        assert!(!is_stopped("/cosmos.staking.v1beta1.MsgDelegate", &[]));
    }
}
