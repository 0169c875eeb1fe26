//! Birth on the embedded chain, from the same blueprint as `cargo deploy`.

use super::{
    builder::SuiteBuilder,
    codes::{self, Code},
    Addresses, Suite, BASE, NATIVE,
};
use anyhow::{ensure, Context, Result};
use cosmwasm_std::{coin, instantiate2_address, Addr, Api, Uint128, WasmMsg};
use cw_multi_test::Executor;
use deployment::{births, Birth, Plan, Reporter, Roles};
use interfaces::staking_vault::ValidatorWeight;
use simchain::Chain;

/// Shares of the seeds of vault and market, locked for ever.
pub const SEED: u128 = 1_000_000;
/// What stays in each tranche for ever.
pub const FLOOR: u128 = 1_000_000;

pub(super) fn deploy(mut chain: Chain, setup: SuiteBuilder) -> Result<Suite> {
    let api = chain.app.api();
    let deployer = api.addr_make("deployer");
    let roles = Roles {
        governance: api.addr_make("governance").into(),
        guardian: api.addr_make("guardian").into(),
        treasury: api.addr_make("treasury").into(),
    };
    let reporters: Vec<Addr> = (1..=setup.reporters).map(|i| api.addr_make(&format!("reporter-{i}"))).collect();
    let plan = Plan {
        roles,
        reporters: reporters
            .iter()
            .map(|reporter| Reporter { address: reporter.to_string(), stake: Uint128::new(setup.reporter_stake) })
            .collect(),
        validators: chain
            .validators()
            .iter()
            .map(|validator| ValidatorWeight { validator: validator.clone(), weight: 1, cap: None })
            .collect(),
        ..setup.plan
    };

    let codes = codes::store(&mut chain.app, &deployer);
    let at = predict(&chain, &codes, &deployer)?;
    chain.mint(&deployer, &[coin(SEED, NATIVE), coin(SEED, BASE)])?;
    for birth in births(&plan, &at)? {
        give_birth(&mut chain, &codes, &deployer, &at.timelock, birth)?;
    }
    let at = Addresses::new(&at, &plan.roles, deployer);
    Ok(Suite { chain, at, reporters, messages: 0, gifts: Default::default(), derivations: Default::default() })
}

/// Every address, before the first message.
fn predict(chain: &Chain, codes: &[Code], deployer: &Addr) -> Result<deployment::Addresses> {
    let api = chain.app.api();
    let creator = api.addr_canonicalize(deployer.as_str())?;
    deployment::Addresses::predict(|name| {
        let canonical = instantiate2_address(code(codes, name)?.checksum.as_slice(), &creator, name.as_bytes())?;
        Ok(api.addr_humanize(&canonical)?.into())
    })
}

/// Instantiates one contract and checks that it came to life where it was predicted.
fn give_birth(chain: &mut Chain, codes: &[Code], deployer: &Addr, admin: &str, birth: Birth) -> Result<()> {
    let Birth { contract, address, msg, funds } = birth;
    let msg = WasmMsg::Instantiate2 {
        admin: Some(admin.into()),
        code_id: code(codes, contract)?.id,
        label: contract.into(),
        msg,
        funds,
        salt: contract.as_bytes().into(),
    };
    chain.app.execute(deployer.clone(), msg.into()).map_err(|error| error.context(format!("birth of {contract}")))?;
    ensure!(chain.app.contract_data(&Addr::unchecked(&address)).is_ok(), "{contract} was not born at {address}");
    Ok(())
}

fn code<'a>(codes: &'a [Code], name: &str) -> Result<&'a Code> {
    codes.iter().find(|code| code.name == name).with_context(|| format!("no code for {name}"))
}
