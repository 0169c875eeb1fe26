//! The genesis: what `wasmd init` writes, edited. Validators, their delegations and the accounts are written as state, not as
//! signed `gentx`: a hundred validators cost no more than five, and every key is known before the chain exists.

use crate::keys;
use crate::spec::{self, GenesisAccount, Spec, ACCOUNT_BALANCE, BOND_DENOM, PREFIX, SECOND_DENOM};
use crate::validators::{self, Validator};
use anyhow::{Context, Result};
use cosmwasm_std::Coin;
use serde_json::{json, Value};

/// Commission of the validators: 5 %, fixed.
const COMMISSION: &str = "0.050000000000000000";
/// Balance of an operator besides its stake, for fees (of an unjail, for example).
const OPERATOR_BALANCE: u128 = 1_000_000_000;
/// Evidence is accepted for this many blocks and at least this many seconds: it is refused only if it is older by *both*.
const EVIDENCE_BLOCKS: u64 = 100_000;
const EVIDENCE_SECONDS: u64 = 172_800;

/// Turns the default genesis into that of `spec`. `accounts` are funded beside the validators' operators.
///
/// # Errors
/// When the default genesis lacks a field that is set here: another version of wasmd names it otherwise.
pub(crate) fn edit(
    genesis: &mut Value,
    spec: &Spec,
    validators: &[Validator],
    accounts: &[GenesisAccount],
) -> Result<()> {
    set(genesis, "/chain_id", json!(spec.chain_id))?;
    parameters(genesis, spec)?;
    consensus(genesis, spec)?;
    bonds(genesis, validators)?;
    balances(genesis, validators, accounts)
}

/// The funded accounts: the test accounts, then those that the spec adds.
pub(crate) fn funded(spec: &Spec, test: &[crate::Account]) -> Vec<GenesisAccount> {
    let coins = vec![Coin::new(ACCOUNT_BALANCE, BOND_DENOM), Coin::new(ACCOUNT_BALANCE, SECOND_DENOM)];
    test.iter()
        .map(|account| GenesisAccount {
            name: account.name.clone(),
            address: account.address.clone(),
            coins: coins.clone(),
        })
        .chain(spec.accounts.iter().cloned())
        .collect()
}

/// Module parameters. No inflation and no community tax: a balance changes only by what a test does; rewards come from
/// x/distribution's `MsgDepositValidatorRewardsPool`.
fn parameters(genesis: &mut Value, spec: &Spec) -> Result<()> {
    let zero = "0.000000000000000000";
    for (path, value) in [
        ("staking/params/bond_denom", json!(BOND_DENOM)),
        ("staking/params/unbonding_time", json!(format!("{}s", spec.unbonding))),
        ("staking/params/max_entries", json!(spec.max_entries)),
        ("staking/params/max_validators", json!(spec::MAX_VALIDATORS)),
        ("slashing/params/signed_blocks_window", json!(spec.signed_blocks_window.to_string())),
        ("slashing/params/min_signed_per_window", json!(spec::fraction(&spec.min_signed_per_window)?)),
        ("slashing/params/downtime_jail_duration", json!(format!("{}s", spec.jail_seconds))),
        ("slashing/params/slash_fraction_double_sign", json!(spec::fraction(&spec.slash_double_sign)?)),
        ("slashing/params/slash_fraction_downtime", json!(spec::fraction(&spec.slash_downtime)?)),
        ("mint/params/mint_denom", json!(BOND_DENOM)),
        ("mint/params/inflation_rate_change", json!(zero)),
        ("mint/params/inflation_max", json!(zero)),
        ("mint/params/inflation_min", json!(zero)),
        ("mint/minter/inflation", json!(zero)),
        ("distribution/params/community_tax", json!(zero)),
        ("wasm/params/code_upload_access", json!({ "permission": "Everybody", "addresses": [] })),
        ("wasm/params/instantiate_default_permission", json!("Everybody")),
    ] {
        set(genesis, &format!("/app_state/{path}"), value)?;
    }
    Ok(())
}

/// CometBFT's parameters: no gas limit for a block, and evidence is good for at least the unbonding time.
fn consensus(genesis: &mut Value, spec: &Spec) -> Result<()> {
    let nanoseconds = u128::from(spec.unbonding.max(EVIDENCE_SECONDS)) * 1_000_000_000;
    set(genesis, "/consensus/params/block/max_gas", json!("-1"))?;
    set(genesis, "/consensus/params/evidence/max_age_num_blocks", json!(EVIDENCE_BLOCKS.to_string()))?;
    set(genesis, "/consensus/params/evidence/max_age_duration", json!(nanoseconds.to_string()))
}

/// The validators and their self-delegations. They start unbonded: the first EndBlock bonds them, which creates their signing
/// info. A validator bonded by the genesis would have none and halt the chain.
fn bonds(genesis: &mut Value, validators: &[Validator]) -> Result<()> {
    let entry = |validator: &Validator| {
        let epoch = "1970-01-01T00:00:00Z";
        json!({
            "operator_address": validator.operator,
            "consensus_pubkey": {
                "@type": "/cosmos.crypto.ed25519.PubKey",
                "key": validators::consensus_key(validator.index).public_base64(),
            },
            "jailed": false,
            "status": "BOND_STATUS_UNBONDED",
            "tokens": validator.stake.to_string(),
            "delegator_shares": shares(validator.stake),
            "description": {
                "moniker": validator.account.name,
                "identity": "", "website": "", "security_contact": "", "details": "",
            },
            "unbonding_height": "0",
            "unbonding_time": epoch,
            "commission": {
                "commission_rates": { "rate": COMMISSION, "max_rate": COMMISSION, "max_change_rate": COMMISSION },
                "update_time": epoch,
            },
            "min_self_delegation": "1",
            "unbonding_on_hold_ref_count": "0",
            "unbonding_ids": [],
        })
    };
    let delegation = |validator: &Validator| {
        json!({
            "delegator_address": validator.account.address,
            "validator_address": validator.operator,
            "shares": shares(validator.stake),
        })
    };
    set(genesis, "/app_state/staking/validators", validators.iter().map(entry).collect())?;
    set(genesis, "/app_state/staking/delegations", validators.iter().map(delegation).collect())
}

/// Balances, and an account for each holder: without one it could not sign.
fn balances(genesis: &mut Value, validators: &[Validator], accounts: &[GenesisAccount]) -> Result<()> {
    let operators = validators.iter().map(|validator| GenesisAccount {
        name: validator.account.name.clone(),
        address: validator.account.address.clone(),
        coins: vec![Coin::new(OPERATOR_BALANCE, BOND_DENOM)],
    });
    let holders: Vec<_> = accounts.iter().cloned().chain(operators).collect();
    let account = |(number, holder): (usize, &GenesisAccount)| {
        json!({
            "@type": "/cosmos.auth.v1beta1.BaseAccount",
            "address": holder.address,
            "pub_key": null,
            "account_number": number.to_string(),
            "sequence": "0",
        })
    };
    let staked: u128 = validators.iter().map(|validator| u128::from(validator.stake)).sum();
    let pool = GenesisAccount {
        name: "not_bonded_tokens_pool".into(),
        address: keys::module_address(PREFIX, "not_bonded_tokens_pool")?,
        coins: vec![Coin::new(staked, BOND_DENOM)],
    };
    let balance = |holder: &GenesisAccount| {
        // The chain refuses coins that are not sorted.
        let mut coins = holder.coins.clone();
        coins.sort_by(|left, right| left.denom.cmp(&right.denom));
        json!({ "address": holder.address, "coins": coins })
    };
    set(genesis, "/app_state/auth/accounts", holders.iter().enumerate().map(account).collect())?;
    set(genesis, "/app_state/bank/balances", holders.iter().chain([&pool]).map(balance).collect())
}

/// Shares of a delegation that was never slashed: one for each unit.
fn shares(stake: u64) -> String {
    format!("{stake}.000000000000000000")
}

fn set(genesis: &mut Value, pointer: &str, value: Value) -> Result<()> {
    *genesis.pointer_mut(pointer).with_context(|| format!("wasmd's default genesis has no {pointer}"))? = value;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::Layout;
    use std::path::Path;

    /// The part of `wasmd init`'s genesis that is set here.
    fn default() -> Value {
        json!({
            "chain_id": "",
            "app_state": {
                "auth": { "accounts": [] },
                "bank": { "balances": [] },
                "staking": {
                    "params": { "bond_denom": "", "unbonding_time": "", "max_entries": 0, "max_validators": 0 },
                    "validators": [], "delegations": [],
                },
                "slashing": { "params": {
                    "signed_blocks_window": "", "min_signed_per_window": "", "downtime_jail_duration": "",
                    "slash_fraction_double_sign": "", "slash_fraction_downtime": "",
                } },
                "mint": {
                    "minter": { "inflation": "0.13" },
                    "params": {
                        "mint_denom": "", "inflation_rate_change": "0.13", "inflation_max": "0.2", "inflation_min": "0.07",
                    },
                },
                "distribution": { "params": { "community_tax": "0.02" } },
                "wasm": { "params": { "code_upload_access": {}, "instantiate_default_permission": "" } },
            },
            "consensus": { "params": {
                "block": { "max_gas": "0" },
                "evidence": { "max_age_num_blocks": "", "max_age_duration": "" },
            } },
        })
    }

    fn made(spec: &Spec) -> Value {
        let validators = validators::all(spec, &Layout::new(Path::new("/t"), "x")).unwrap();
        let accounts = funded(spec, &crate::test_accounts().unwrap());
        let mut genesis = default();
        edit(&mut genesis, spec, &validators, &accounts).unwrap();
        genesis
    }

    fn at<'a>(genesis: &'a Value, pointer: &str) -> &'a Value {
        genesis.pointer(pointer).unwrap_or_else(|| panic!("{pointer}"))
    }

    #[test]
    fn the_pool_holds_what_the_validators_delegate() {
        let genesis = made(&Spec::default());
        let balances = at(&genesis, "/app_state/bank/balances").as_array().unwrap();
        // 16 test accounts, 5 operators, the pool.
        assert_eq!(balances.len(), 22);
        assert_eq!(
            balances[0]["coins"],
            json!([
                { "denom": "ustake", "amount": "1000000000000000" }, { "denom": "uusdc", "amount": "1000000000000000" }
            ])
        );
        // 10^15 + 2 * 10^12 + 2 * 10^11.
        assert_eq!(
            balances[21],
            json!({
                "address": "wasm1tygms3xhhs3yv487phx3dw4a95jn7t7lt8ytxg",
                "coins": [{ "denom": "ustake", "amount": "1002200000000000" }]
            })
        );
        let accounts = at(&genesis, "/app_state/auth/accounts").as_array().unwrap();
        assert_eq!(accounts.len(), 21);
        assert_eq!(accounts[20]["account_number"], "20");
        let delegations = at(&genesis, "/app_state/staking/delegations").as_array().unwrap();
        assert_eq!(delegations.len(), 5);
        assert_eq!(delegations[4]["shares"], "100000000000.000000000000000000");
    }

    #[test]
    fn coins_of_an_added_account_are_sorted() {
        let coins = vec![Coin::new(2u128, "uusdc"), Coin::new(1u128, "ustake")];
        let added = GenesisAccount { name: "whale".into(), address: "wasm1whale".into(), coins };
        let genesis = made(&Spec { accounts: vec![added], ..Spec::default() });
        let whale = json!({
            "address": "wasm1whale",
            "coins": [{ "denom": "ustake", "amount": "1" }, { "denom": "uusdc", "amount": "2" }]
        });
        assert_eq!(at(&genesis, "/app_state/bank/balances/16"), &whale);
    }

    #[test]
    fn parameters_are_those_of_the_spec() {
        let genesis = made(&Spec { unbonding: 30, jail_seconds: 61, slash_downtime: "0.01".into(), ..Spec::default() });
        for (pointer, value) in [
            ("/chain_id", json!("ballast-1")),
            ("/app_state/staking/params/unbonding_time", json!("30s")),
            ("/app_state/staking/params/max_entries", json!(7)),
            ("/app_state/slashing/params/downtime_jail_duration", json!("61s")),
            ("/app_state/slashing/params/slash_fraction_downtime", json!("0.010000000000000000")),
            ("/app_state/mint/minter/inflation", json!("0.000000000000000000")),
            ("/app_state/distribution/params/community_tax", json!("0.000000000000000000")),
            ("/consensus/params/block/max_gas", json!("-1")),
            ("/consensus/params/evidence/max_age_duration", json!("172800000000000")),
        ] {
            assert_eq!(at(&genesis, pointer), &value, "{pointer}");
        }
        // Evidence outlives the unbonding: three days of it, in nanoseconds.
        let genesis = made(&Spec { unbonding: 259_200, ..Spec::default() });
        assert_eq!(at(&genesis, "/consensus/params/evidence/max_age_duration"), "259200000000000");
    }

    #[test]
    fn a_genesis_of_another_kind_is_refused() {
        let mut genesis = default();
        genesis["app_state"]["mint"] = json!({});
        let message = edit(&mut genesis, &Spec::default(), &[], &[]).unwrap_err().to_string();
        assert_eq!(message, "wasmd's default genesis has no /app_state/mint/params/mint_denom");
    }
}
