//! Reporters who lie, who cannot be slashed, and who fall silent.

use super::govern::update_params;
use super::rounds::{Rows, Said};
use super::secure::token_tranche;
use crate::session::Session;
use anyhow::{Context, Result};
use interfaces::oracle_aggregator::{ExecuteMsg, NewReporter};
use serde_json::json;

pub(super) fn lies(session: &mut Session<'_>) -> Result<()> {
    let oracle = session.at.oracle.clone();
    session.meter(
        "oracle_aggregator.poke",
        "keeper",
        &oracle,
        &ExecuteMsg::Poke { feed: deployment::FEED_RATE },
        &[],
    )?;

    // The last reporter lies once, and is judged a round later.
    let liar = session.size.reporters;
    let (truth, lie) = ("10".parse()?, "14".parse()?);
    session.round(|number| Said::Price(if number == liar { lie } else { truth }), Rows::default())?;
    let rows = Rows { close: Some("oracle-aggregator/close_round: a reporter slashed"), ..Rows::default() };
    let judged = session.round(|_| Said::Price(truth), rows)?;
    judged.attribute("wasm-oracle_aggregator.slash", "reporter").context("the liar was not slashed")?;

    // A reporter whose tranche answers to somebody else: the vault refuses the slash.
    let address = session.address("alice")?;
    let add = ExecuteMsg::AddReporter(NewReporter { address: address.clone(), tranche: token_tranche(session) });
    session.meter("oracle_aggregator.add_reporter", "deployer", &oracle, &add, &[])?;
    session.liar = Some(("alice", lie));
    session.round(|_| Said::Price(truth), Rows::default())?;
    session.liar = Some(("alice", truth));
    let judged = session.round(|_| Said::Price(truth), Rows::default())?;
    let id = judged.attribute("wasm-oracle_aggregator.slash_failed", "id").context("no slash was refused")?;
    let retry = ExecuteMsg::RetrySlash { id: id.parse()? };
    session.meter("oracle_aggregator.retry_slash", "keeper", &oracle, &retry, &[])?;
    session.liar = None;
    let remove = ExecuteMsg::RemoveReporter { address };
    session.meter("oracle_aggregator.remove_reporter", "deployer", &oracle, &remove, &[])?;
    session.say("lies");
    Ok(())
}

/// The last reporter says nothing for two rounds and is jailed.
pub(super) fn silence(session: &mut Session<'_>, price: &str) -> Result<()> {
    let oracle = session.at.oracle.clone();
    let (silent, price) = (session.size.reporters, price.parse()?);
    let mut params = update_params(session, &oracle)?;
    let inactivity = params.pointer_mut("/update_params/params/inactivity").context("no inactivity")?;
    *inactivity = json!(2 * session.chain.plan.oracle.round_seconds);
    session.meter("oracle_aggregator.update_params", "deployer", &oracle, &params, &[])?;
    let said = |number| if number == silent { Said::Silence } else { Said::Price(price) };
    for _ in 0..4 {
        let close = session.round(said, Rows::default())?;
        if close.attribute("wasm-oracle_aggregator.jail", "reporter").is_some() {
            break;
        }
    }
    let who = format!("reporter-{silent}");
    session.meter("oracle_aggregator.rejoin", &who, &oracle, &ExecuteMsg::Rejoin {}, &[])?;
    session.say("silence");
    Ok(())
}
