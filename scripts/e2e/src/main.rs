//! `cargo e2e`: the suite's story on a fresh local chain, by real transactions; each step is asserted.

mod credit;
mod handover;
mod leaving;
mod oracle;
mod staking;
mod story;

use anyhow::Result;
use clap::Parser;
use cosmwasm_std::Decimal;
use localnet::{Ports, Spec};
use std::process::ExitCode;
use std::time::Instant;
use story::{Step, Story};

/// Plays the suite's story on a fresh local chain and asserts each step
#[derive(Parser)]
#[command(name = "cargo e2e", bin_name = "cargo e2e", version)]
struct Args {
    /// The folder of the chain under target/localnet
    #[arg(long, default_value = "e2e")]
    name: String,
}

/// Validators with a node: the vault delegates to these.
const RUNNING: usize = 3;
/// How long unbonding takes, in seconds.
const UNBONDING: u64 = 30;

/// The story, in order.
const STORY: &[Step] = &[
    ("deploy again", handover::again),
    ("stake", staking::stake),
    ("compound", staking::compound),
    ("rewards", staking::rewards),
    ("price", oracle::price),
    ("lend", credit::lend),
    ("borrow", credit::borrow),
    ("unstake", staking::unstake),
    ("bond", oracle::bond),
    ("lie", oracle::lie),
    ("downtime", staking::downtime),
    ("claim", staking::claim),
    ("liquidation", credit::liquidation),
    ("under water", credit::under_water),
    ("release", credit::release),
    ("deficit", credit::deficit),
    ("lenders leave", credit::leave),
    ("second life", credit::second_life),
    ("leave at once", leaving::at_once),
    ("rebalance", leaving::rebalance),
    ("hand-over", handover::rights),
    ("governance", handover::governance),
    ("votes", handover::votes),
    ("migration", handover::migration),
];

fn main() -> ExitCode {
    match play(&Args::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn play(args: &Args) -> Result<()> {
    let began = Instant::now();
    let spec = Spec {
        name: args.name.clone(),
        chain_id: "ballast-e2e-1".into(),
        running: RUNNING,
        unbonding: UNBONDING,
        ports: Ports::Free,
        ..Spec::default()
    };
    let plan = |plan: &mut deployment::Plan| {
        plan.validators.truncate(RUNNING);
        // 1,000 % a year: after two minutes the fund and the premium hold enough to be seen.
        let (interest, premium) = (&mut plan.market.params.interest, &mut plan.market.params.premium);
        interest.base = Decimal::percent(1000);
        (premium.floor, premium.cap) = (interest.base, interest.base);
        // Under water the price reaches its lowest in two seconds.
        let discount = &mut plan.market.params.liquidation.discount;
        (discount.par_time, discount.rise_time) = (1, 1);
        plan.market.params.liquidation.seconds_per_block = Decimal::one();
        let rebalance = &mut plan.staking.rebalance;
        rebalance.keeper = Some(plan.roles.guardian.clone());
        (rebalance.budget, rebalance.tolerance) = (Decimal::percent(50), Decimal::zero());
        Ok(())
    };
    let suite = local_suite::open(spec, plan, &|line| Story::say(began, line))?;
    let mut story = Story::begin(suite, began);
    for step in STORY {
        story.step(*step)?;
    }
    Story::say(began, &story.summary()?);
    story.suite.chain.net.stop()
}
