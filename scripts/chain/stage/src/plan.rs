//! The plan of a suite whose days are seconds.

use anyhow::{Context, Result};
use blueprint::{Plan, Reporter, Roles};
use common::staking::ValidatorWeight;
use cosmwasm_std::{Decimal, Uint128};
use localnet::{Account, Localnet, BOND_DENOM, SECOND_DENOM};

/// What each reporter has at stake, in units of the governance token.
const REPORTER_STAKE: u128 = 1_000_000_000_000;

/// The design's plan with the periods of a chain that unbonds in `unbonding` seconds: all its validators, all its
/// reporters, and the accounts of the same names in the roles.
///
/// # Errors
/// A chain without the test accounts.
pub fn local_plan(net: &Localnet, unbonding: u64) -> Result<Plan> {
    let address = |name: &str| {
        let account = net.accounts().iter().find(|account| account.name == name);
        anyhow::Ok(account.with_context(|| format!("no account {name}"))?.address.clone())
    };
    let mut plan = Plan::new(BOND_DENOM, SECOND_DENOM);
    plan.roles =
        Roles { governance: address("governance")?, guardian: address("guardian")?, treasury: address("treasury")? };
    let validators = net.validators().iter();
    plan.validators =
        validators.map(|it| ValidatorWeight { validator: it.operator.clone(), weight: 1, cap: None }).collect();
    let reporters = net.accounts().iter().filter(|account| account.name.starts_with("reporter-"));
    plan.reporters = reporters.map(reporter).collect();

    plan.timelock.delay = 5;
    plan.timelock.min_delay = 1;
    plan.staking.unbonding_period = unbonding;
    plan.staking.batch_interval = unbonding / 6;
    plan.staking.interval_margin = 1;
    plan.staking.vesting_period = 10;
    plan.oracle.round_seconds = 4;
    plan.oracle.max_age = 3600;
    plan.oracle.inactivity = 3600;
    plan.oracle.slashing.tolerance = Decimal::percent(200);
    plan.market.params.withdrawal_delay = 5;
    plan.market.params.premium.period = 20;
    plan.market.cooldown = 10;
    plan.engine.seconds_per_block = 1;
    plan.reporter_tranches.cooldown = 10;
    Ok(plan)
}

fn reporter(account: &Account) -> Reporter {
    Reporter { address: account.address.clone(), stake: Uint128::new(REPORTER_STAKE) }
}
