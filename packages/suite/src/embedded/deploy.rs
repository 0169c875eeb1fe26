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
use deployment::{instantiations, Addresses, Governance, Instantiation, Plan, Reporter, Roles, Voter};
use interfaces::staking_vault::ValidatorWeight;
use simchain::Chain;

/// Shares of the seeds of vault and market, permanently locked.
pub const SEED: u128 = 1_000_000;
/// Initial voters with their units of the governance token: 6, 2.5 and 1.5 million votes.
const VOTES: [(&str, u128); 3] =
    [("governance", 6_000_000_000_000), ("voter-2", 2_500_000_000_000), ("voter-3", 1_500_000_000_000)];
/// What stays in each tranche for ever.
pub const FLOOR: u128 = 1_000_000;

pub(super) fn deploy(mut chain: Chain, setup: SuiteBuilder) -> Result<EmbeddedSuite> {
    let api = chain.app.api();
    let deployer = api.addr_make("deployer");
    let [guardian, treasury] = ["guardian", "treasury"].map(|role| api.addr_make(role));
    let roles = Roles { guardian, treasury };
    let voters: Vec<Addr> = VOTES.iter().map(|(name, _)| api.addr_make(name)).collect();
    let reporters: Vec<Addr> = (1..=setup.reporters).map(|i| api.addr_make(&format!("reporter-{i}"))).collect();
    let plan = Plan {
        roles: Roles { guardian: roles.guardian.to_string(), treasury: roles.treasury.to_string() },
        governance: Governance {
            voters: voters
                .iter()
                .zip(VOTES)
                .map(|(voter, (_, stake))| Voter { address: voter.to_string(), stake: Uint128::new(stake) })
                .collect(),
            ..setup.plan.governance
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

    plan.check_votes()?;
    let codes = codes::store(&mut chain.app, &deployer);
    let at = predict(&chain, &codes, &deployer)?;
    chain.mint(&deployer, &[coin(SEED, NATIVE), coin(SEED, BASE)])?;
    for instantiation in instantiations(&plan, &at)? {
        instantiate(&mut chain, &codes, &deployer, &at.timelock, instantiation)?;
    }
    let at = at.map(|address| Addr::unchecked(address));
    let mut suite = EmbeddedSuite::new(chain, at, roles, deployer, (voters, reporters));
    suite.pass(vec![]).context("an empty proposal")?;
    suite.messages = 0;
    Ok(suite)
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
    let Instantiation { contract, address, label, msg, funds } = it;
    let msg = WasmMsg::Instantiate2 {
        admin: Some(admin.into()),
        code_id: code(codes, contract)?.id,
        label,
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
