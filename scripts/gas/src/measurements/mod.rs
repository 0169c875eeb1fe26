//! The measured sequence of messages, the same at every size.

mod direct;
mod dispute;
mod govern;
mod insure;
mod lend;
mod liquidate;
mod questions;
mod report;
mod rounds;
mod secure;
mod stake;
mod standalone_instances;
mod steward;
mod tokens;
mod waterfall;

use crate::session::Session;
use anyhow::Result;
use rounds::Rows;

/// Runs everything, in an order in which each message's preconditions hold.
pub(crate) fn all(session: &mut Session<'_>) -> Result<()> {
    standalone_instances::instantiate_all(session)?;
    direct::instantiate_all(session)?;
    govern::hand_over(session)?;
    session.agree("10", 2)?;
    let rows = Rows {
        first: Some("oracle-aggregator/submit: the first of a round"),
        submit: Some("oracle-aggregator/submit"),
        close: Some("oracle-aggregator/close_round"),
        ..Rows::default()
    };
    let price = "10".parse()?;
    session.round(|_| price, rows)?;
    let shards = Some(["oracle-aggregator/close_round: medians", "oracle-aggregator/close_round: records"]);
    session.round(|_| price, Rows { shards, ..Rows::default() })?;
    session.say("prices");

    // Funds for the population's loans, and the stake behind them.
    lend::supply(session)?;
    secure::stake(session)?;
    session.meter(
        "credit-market/refresh",
        "keeper",
        &session.at.market.clone(),
        &interfaces::credit_market::ExecuteMsg::Refresh {},
        &[],
    )?;
    session.holders()?;
    stake::delegate_to_all(session)?;
    session.accounts_and_claims()?;

    stake::until_submitted(session)?;
    lend::accounts(session)?;
    direct::borrow(session)?;
    tokens::reference(session)?;
    tokens::liquid(session)?;
    secure::tranches(session)?;
    questions::ask(session)?;
    report::lies(session)?;
    dispute::reporters(session)?;
    stake::until_claimed(session)?;
    liquidate::all(session)?;
    lend::leave(session)?;
    report::parameters(session)?;
    steward::adjusts(session)?;
    govern::owners(session)?;
    govern::closes(session)?;
    dispute::feeds(session)?;
    waterfall::all(session)?;
    Ok(())
}
