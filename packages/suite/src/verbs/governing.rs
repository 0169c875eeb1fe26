//! Governance: stake votes in the multisig, which queues operations in the timelock.

use crate::{Environment, Suite};
use anyhow::{ensure, Context, Result};
use cosmwasm_std::{Addr, CosmosMsg};
use cw3::{ProposalListResponse, ProposalResponse, Status, Vote};
use cw3_flex_multisig::msg::{ExecuteMsg, QueryMsg};
use interfaces::timelock;

impl<E: Environment> Suite<E> {
    /// Puts messages to the vote; returns the id of the proposal. The proposer has voted yes.
    pub fn propose(&mut self, proposer: &Addr, msgs: Vec<CosmosMsg>) -> Result<u64> {
        let (title, description) = ("Proposal".into(), "Of the suite's driver".into());
        let msg = ExecuteMsg::Propose { title, description, msgs, latest: None };
        self.execute(proposer, &self.at.multisig.clone(), &msg, &[])?;
        let newest = QueryMsg::ReverseProposals { start_before: None, limit: Some(1) };
        let found: ProposalListResponse = self.try_query(&self.at.multisig, &newest)?;
        Ok(found.proposals.first().context("no proposal")?.id)
    }

    /// Votes on a proposal.
    pub fn vote(&mut self, voter: &Addr, proposal_id: u64, vote: Vote) -> Result<E::Response> {
        self.execute(voter, &self.at.multisig.clone(), &ExecuteMsg::Vote { proposal_id, vote }, &[])
    }

    /// Sends the messages of a proposal that has passed.
    pub fn enact(&mut self, sender: &Addr, proposal_id: u64) -> Result<E::Response> {
        self.execute(sender, &self.at.multisig.clone(), &ExecuteMsg::Execute { proposal_id }, &[])
    }

    /// Status of a proposal.
    pub fn status(&self, proposal_id: u64) -> Result<Status> {
        let found: ProposalResponse = self.try_query(&self.at.multisig, &QueryMsg::Proposal { proposal_id })?;
        Ok(found.status)
    }

    /// The voters pass a proposal of these messages and send them.
    pub fn pass(&mut self, msgs: Vec<CosmosMsg>) -> Result<E::Response> {
        let (voters, keeper) = (self.voters.clone(), self.account("keeper"));
        let (first, others) = voters.split_first().context("nobody votes")?;
        let id = self.propose(first, msgs)?;
        for voter in others {
            if self.status(id)? == Status::Passed {
                break;
            }
            self.vote(voter, id, Vote::Yes)?;
        }
        ensure!(self.status(id)? == Status::Passed, "all votes together do not pass a proposal");
        self.enact(&keeper, id)
    }

    /// The voters queue an operation of the timelock.
    pub fn queue(&mut self, messages: Vec<CosmosMsg>, not_after: u64) -> Result<E::Response> {
        let queue = timelock::Timelock(self.at.timelock.clone()).queue(messages, not_after)?;
        self.pass(vec![queue])
    }

    /// Runs messages as governance does: voted for, queued in the timelock, executed after its delay.
    pub fn govern(&mut self, messages: Vec<CosmosMsg>) -> Result<()> {
        let (timelock, keeper) = (self.at.timelock.clone(), self.account("keeper"));
        let config: timelock::ConfigResponse = self.try_query(&timelock, &timelock::QueryMsg::Config {})?;
        let not_after = self.chain.now()? + config.delay + config.expiry;
        self.queue(messages, not_after)?;
        let id = self.last_operation()?.context("nothing was queued")?;
        self.wait(config.delay + 1)?;
        self.execute(&keeper, &timelock, &timelock::ExecuteMsg::Execute { id }, &[])?;
        Ok(())
    }

    /// The id of the operation that was queued last.
    pub fn last_operation(&self) -> Result<Option<u64>> {
        let mut last = None;
        loop {
            let ask = timelock::QueryMsg::Operations { start_after: last, limit: Some(100) };
            let page: Vec<timelock::OperationResponse> = self.try_query(&self.at.timelock, &ask)?;
            match page.last() {
                Some(found) => last = Some(found.id),
                None => return Ok(last),
            }
        }
    }
}
