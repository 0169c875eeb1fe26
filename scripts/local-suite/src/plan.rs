//! The plan of a suite whose days are seconds.

use anyhow::Result;
use cosmwasm_std::{Decimal, Uint128};
use deploy::{read_plan, NetworkFile};
use deployment::{Plan, Reporter};
use interfaces::staking_vault::{ValidatorWeight, MAX_GROWTH};
use localnet::{Account, Localnet};
use std::path::Path;

/// Stake of each reporter, in units of the governance token.
const REPORTER_STAKE: u128 = 1_000_000_000_000;

/// `networks/localnet.toml`, from which every local suite starts.
pub(crate) fn network_file() -> Result<NetworkFile> {
    NetworkFile::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../networks/localnet.toml"))
}

/// The plan of `networks/localnet.toml` for this chain: all its validators and reporters, its unbonding time, and the shortest
/// possible periods.
///
/// # Errors
/// A network file that is not there.
pub fn local_plan(net: &Localnet, unbonding: u64) -> Result<Plan> {
    let mut plan = read_plan(&network_file()?, None)?;
    let validators = net.validators().iter();
    plan.validators =
        validators.map(|it| ValidatorWeight { validator: it.operator.clone(), weight: 1, cap: None }).collect();
    let reporters = net.accounts().iter().filter(|account| account.name.starts_with("reporter-"));
    plan.reporters = reporters.map(reporter).collect();

    plan.timelock.delay = 5;
    plan.timelock.min_delay = 1;
    plan.governance.voting_period = 30;
    plan.governance.delay = 10;
    plan.staking.unbonding_period = unbonding;
    plan.staking.batch_interval = unbonding / 6;
    plan.staking.interval_margin = 1;
    plan.staking.vesting_period = 10;
    // Rewards of months arrive within seconds.
    plan.staking.bounds.max_growth = MAX_GROWTH;
    plan.oracle.round_seconds = 4;
    plan.oracle.max_age = 3600;
    plan.oracle.new_risk_max_age = 3600;
    // A new reporter counts from the next round.
    plan.oracle.activation = 0;
    plan.oracle.variance_tau = 86_400;
    plan.oracle.ema_tau = 3600;
    plan.oracle.breaker.max_dt = 600;
    plan.oracle.slashing.tolerance = Decimal::percent(200);
    plan.market.params.band.time = 1800;
    plan.market.params.liquidation.flag_life = 1200;
    plan.market.params.liquidation.discount.par_time = 3600;
    plan.market.params.liquidation.discount.rise_time = 14_400;
    plan.market.params.withdrawal.delay = 5;
    plan.market.params.premium.period = 20;
    plan.market.cooldown = 10;
    plan.reporter_tranches.cooldown = 10;
    Ok(plan)
}

fn reporter(account: &Account) -> Reporter {
    Reporter { address: account.address.clone(), operator: None, stake: Uint128::new(REPORTER_STAKE) }
}
