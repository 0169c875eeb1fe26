//! Deployment on the embedded chain, by the same messages as `cargo deploy`.

use super::{
    builder::SuiteBuilder,
    codes::{self, Code},
    EmbeddedSuite,
};
use crate::{BASE, NATIVE};
use anyhow::{ensure, Context, Result};
use cosmwasm_std::{coin, instantiate2_address, Addr, Api, Uint128, WasmMsg};
use cw_multi_test::Executor;
use deployment::{instantiations, Addresses, Instantiation, Plan, Reporter, Roles};
use interfaces::staking_vault::ValidatorWeight;
use simchain::Chain;

/// Shares of the seeds of vault and market, locked for ever.
pub const SEED: u128 = 1_000_000;
/// What stays in each tranche for ever.
pub const FLOOR: u128 = 1_000_000;

pub(super) fn deploy(mut chain: Chain, setup: SuiteBuilder) -> Result<EmbeddedSuite> {
    let api = chain.app.api();
    let deployer = api.addr_make("deployer");
    let [governance, guardian, treasury] = ["governance", "guardian", "treasury"].map(|role| api.addr_make(role));
    let roles = Roles { governance, guardian, treasury };
    let reporters: Vec<Addr> = (1..=setup.reporters).map(|i| api.addr_make(&format!("reporter-{i}"))).collect();
    let plan = Plan {
        roles: Roles {
            governance: roles.governance.to_string(),
            guardian: roles.guardian.to_string(),
            treasury: roles.treasury.to_string(),
        },
        reporters: reporters
            .iter()
            .map(|reporter| Reporter {
                address: reporter.to_string(),
                operator: None,
                stake: Uint128::new(setup.reporter_stake),
            })
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
    for instantiation in instantiations(&plan, &at)? {
        instantiate(&mut chain, &codes, &deployer, &at.timelock, instantiation)?;
    }
    let at = at.map(|address| Addr::unchecked(address));
    Ok(EmbeddedSuite::new(chain, at, roles, deployer, reporters))
}

/// Every address, before the first message.
fn predict(chain: &Chain, codes: &[Code], deployer: &Addr) -> Result<Addresses> {
    let api = chain.app.api();
    let creator = api.addr_canonicalize(deployer.as_str())?;
    Addresses::predict(|name| {
        let canonical = instantiate2_address(code(codes, name)?.checksum.as_slice(), &creator, name.as_bytes())?;
        Ok(api.addr_humanize(&canonical)?.into())
    })
}

/// Instantiates one contract and checks that it has its predicted address.
fn instantiate(chain: &mut Chain, codes: &[Code], deployer: &Addr, admin: &str, it: Instantiation) -> Result<()> {
    let Instantiation { contract, address, msg, funds } = it;
    let msg = WasmMsg::Instantiate2 {
        admin: Some(admin.into()),
        code_id: code(codes, contract)?.id,
        label: contract.into(),
        msg,
        funds,
        salt: contract.as_bytes().into(),
    };
    chain
        .app
        .execute(deployer.clone(), msg.into())
        .map_err(|error| error.context(format!("instantiating {contract}")))?;
    ensure!(chain.app.contract_data(&Addr::unchecked(&address)).is_ok(), "{contract} is not at {address}");
    Ok(())
}

fn code<'a>(codes: &'a [Code], name: &str) -> Result<&'a Code> {
    codes.iter().find(|code| code.name == name).with_context(|| format!("no code for {name}"))
}
