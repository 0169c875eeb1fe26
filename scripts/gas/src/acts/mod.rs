//! The story that is measured, the same at every size.

mod direct;
mod govern;
mod lend;
mod liquidate;
mod questions;
mod report;
mod rounds;
mod secure;
mod stake;
mod tokens;
mod twins;

use crate::bench::Bench;
use anyhow::Result;
use rounds::{Rows, Said};

/// Everything, in an order in which each message has what it needs.
pub(crate) fn all(bench: &mut Bench<'_>) -> Result<()> {
    twins::births(bench)?;
    direct::births(bench)?;
    govern::hand_over(bench)?;
    bench.agree("10", 2)?;
    let rows = Rows {
        first: Some("oracle-aggregator/submit: the first of a round"),
        submit: Some("oracle_aggregator.submit"),
        close: Some("oracle_aggregator.close_round"),
    };
    let price = "10".parse()?;
    bench.round(|_| Said::Price(price), rows)?;
    bench.say("prices");

    // What the crowd borrows, and what stands behind it.
    lend::supply(bench)?;
    secure::stake(bench)?;
    bench.meter(
        "credit_market.refresh",
        "keeper",
        &bench.stage.at.market.clone(),
        &interfaces::credit_market::ExecuteMsg::Refresh {},
        &[],
    )?;
    bench.holders()?;
    stake::delegate_to_all(bench)?;
    bench.accounts_and_claims()?;

    stake::until_submitted(bench)?;
    lend::accounts(bench)?;
    direct::borrow(bench)?;
    tokens::reference(bench)?;
    tokens::liquid(bench)?;
    secure::tranches(bench)?;
    questions::ask(bench)?;
    report::lies(bench)?;
    stake::until_claimed(bench)?;
    liquidate::all(bench)?;
    lend::leave(bench)?;
    report::parameters(bench)?;
    govern::owners(bench)?;
    Ok(())
}
