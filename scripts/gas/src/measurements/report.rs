//! Reporters that lie, and reporters that cannot be slashed.

use super::govern::update_params;
use super::rounds::Rows;
use super::secure::token_tranche;
use crate::session::Session;
use anyhow::{Context, Result};
use cosmwasm_std::Decimal;
use interfaces::oracle_aggregator::{ExecuteMsg, NewReporter};

pub(super) fn lies(session: &mut Session<'_>) -> Result<()> {
    let oracle = session.at.oracle.clone();
    session.meter(
        "oracle-aggregator/poke",
        "keeper",
        &oracle,
        &ExecuteMsg::Poke { feed: deployment::FEED_RATE },
        &[],
    )?;

    // The last reporter lies once, and is judged a round later.
    let liar = session.size.reporters;
    let (truth, lie) = ("10".parse()?, "14".parse()?);
    let rows =
        Rows { close: Some("oracle-aggregator/close_round: a reporter lies about every feed"), ..Rows::default() };
    session.round(|number| if number == liar { lie } else { truth }, rows)?;
    let rows = Rows { close: Some("oracle-aggregator/close_round: a reporter slashed"), ..Rows::default() };
    let judged = session.round(|_| truth, rows)?;
    judged.attribute("wasm-oracle_aggregator.slash", "reporter").context("the liar was not slashed")?;

    // A reporter whose tranche has another slasher: the vault refuses the slash.
    let (owner, tranche) = (session.address("alice")?, token_tranche(session));
    let add = ExecuteMsg::AddReporter(NewReporter { owner, operator: None, tranche, commission: Decimal::zero() });
    let added = session.meter("oracle-aggregator/add_reporter", "deployer", &oracle, &add, &[])?;
    let reporter = added.attribute("wasm-oracle_aggregator.config", "id").context("the reporter has no id")?.parse()?;
    session.liar = Some(("alice", lie));
    session.round(|_| truth, Rows::default())?;
    session.liar = Some(("alice", truth));
    let judged = session.round(|_| truth, Rows::default())?;
    let id = judged.attribute("wasm-oracle_aggregator.slash_failed", "id").context("no slash was refused")?;
    let retry = ExecuteMsg::RetrySlash { id: id.parse()? };
    session.meter("oracle-aggregator/retry_slash", "keeper", &oracle, &retry, &[])?;
    session.liar = None;
    let remove = ExecuteMsg::RemoveReporter { id: reporter };
    session.meter("oracle-aggregator/remove_reporter", "deployer", &oracle, &remove, &[])?;
    session.say("lies");
    Ok(())
}

/// The owner replaces the parameters.
pub(super) fn parameters(session: &mut Session<'_>) -> Result<()> {
    let oracle = session.at.oracle.clone();
    let params = update_params(session, &oracle)?;
    session.meter("oracle-aggregator/update_params", "deployer", &oracle, &params, &[])?;
    Ok(())
}
