//! Proposals: messages of the timelock, wrapped for the multisig.

use crate::Record;
use anyhow::Result;
use client::Client;
use cosmwasm_std::{from_json, Addr, CosmosMsg, WasmMsg};
use cw3::{ProposalListResponse, ProposalResponse, Status, VoterResponse};
use cw3_flex_multisig::msg::{ExecuteMsg, QueryMsg};
use interfaces::timelock::{self, ConfigResponse, Timelock, HORIZON};

/// Margin, so that a proposal's operation does not become invalid during the vote.
const HOUR: u64 = 3_600;

/// The message with which a voter proposes that the timelock runs `messages`, valid for as long as the timelock permits. `notes`
/// are appended to the description.
pub fn propose(
    client: &Client,
    record: &Record,
    (title, notes): (&str, &str),
    messages: Vec<CosmosMsg>,
) -> Result<ExecuteMsg> {
    let timelock = Timelock(Addr::unchecked(&record.contract("timelock")?.address));
    let config: ConfigResponse = client.smart(timelock.0.as_str(), &timelock::QueryMsg::Config {})?;
    let voting = record.plan.governance.voting_period;
    let wanted = voting.saturating_add(config.delay).saturating_add(config.expiry);
    let not_after = client.status()?.time.seconds().saturating_add(wanted.min(HORIZON.saturating_sub(HOUR)));
    Ok(ExecuteMsg::Propose {
        title: title.into(),
        description: format!("Queues one operation of the timelock.\n{notes}").trim_end().into(),
        msgs: vec![timelock.queue(messages, not_after)?],
        latest: None,
    })
}

/// The newest proposal that queues exactly these messages, open or passed but not executed.
pub(crate) fn find(client: &Client, record: &Record, messages: &[CosmosMsg]) -> Result<Option<ProposalResponse>> {
    let multisig = &record.contract("multisig")?.address;
    let timelock = &record.contract("timelock")?.address;
    let config: ConfigResponse = client.smart(timelock, &timelock::QueryMsg::Config {})?;
    let earliest = client.status()?.time.seconds().saturating_add(config.delay);
    let mut start_before = None;
    loop {
        let ask = QueryMsg::ReverseProposals { start_before, limit: Some(30) };
        let page: ProposalListResponse = client.smart(multisig, &ask)?;
        let Some(last) = page.proposals.last() else { return Ok(None) };
        start_before = Some(last.id);
        let is_ours = |it: &ProposalResponse| {
            matches!(it.status, Status::Open | Status::Passed)
                && queued(it, earliest).is_some_and(|found| found == messages)
        };
        if let Some(found) = page.proposals.into_iter().find(is_ours) {
            return Ok(Some(found));
        }
    }
}

/// Whether a proposal was executed.
pub(crate) fn is_executed(client: &Client, record: &Record, proposal_id: u64) -> Result<bool> {
    let multisig = &record.contract("multisig")?.address;
    let found: ProposalResponse = client.smart(multisig, &QueryMsg::Proposal { proposal_id })?;
    Ok(found.status == Status::Executed)
}

/// The operation that a proposal queues in the timelock, if it does nothing else and the timelock still accepts it.
fn queued(proposal: &ProposalResponse, earliest: u64) -> Option<Vec<CosmosMsg>> {
    let [CosmosMsg::Wasm(WasmMsg::Execute { msg, .. })] = proposal.msgs.as_slice() else { return None };
    match from_json(msg).ok()? {
        timelock::ExecuteMsg::Queue { messages, not_after } if not_after > earliest => Some(messages),
        _ => None,
    }
}

/// Whether an account has votes.
pub(crate) fn votes(client: &Client, record: &Record, account: &str) -> Result<bool> {
    let ask = QueryMsg::Voter { address: account.into() };
    let found: VoterResponse = client.smart(&record.contract("multisig")?.address, &ask)?;
    Ok(found.weight.is_some_and(|weight| weight > 0))
}
