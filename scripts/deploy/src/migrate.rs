//! Migrations to changed code, by a vote and the timelock, which is the wasm admin of every contract. The deployer has no rights.

use crate::{driver::Driver, governance, record::Operation, remaining::changed, Migration, Record, Step};
use anyhow::{Context, Result};
use client::Client;
use cosmwasm_std::{to_json_binary, CosmosMsg, Timestamp, WasmMsg};
use cw3::Status;
use deployment::CONTRACTS;
use interfaces::timelock::{OperationResponse, OperationState, QueryMsg};
use serde_json::json;

impl Driver<'_> {
    /// Migrates contracts. Returns whether every contract now runs the code of the artifacts.
    pub(crate) fn migrate(&mut self) -> Result<bool> {
        let migrations = changed(&self.record, &self.artifacts)?;
        if migrations.is_empty() {
            return Ok(true);
        }
        for Migration { contract, checksum } in &migrations {
            if !self.record.codes.contains_key(checksum) {
                self.perform(&Step::Upload { contract: contract.clone(), checksum: checksum.clone() })?;
            }
        }
        let messages = messages(&self.record, &migrations)?;
        let timelock = self.record.contract("timelock")?.address.clone();
        let operation = match pending(&self.client, &timelock, &messages)? {
            Some(operation) => operation,
            None if !self.vote(&migrations, &messages)? => return Ok(false),
            None => pending(&self.client, &timelock, &messages)?.context("the operation is not in the timelock")?,
        };
        self.change(|record| {
            record.operation = Some(Operation { id: operation.id, migrations, executed: false });
            Ok(())
        })?;
        self.execute(&operation)
    }

    /// Proposes and, once the proposal has passed, queues. Returns whether it is queued.
    fn vote(&mut self, migrations: &[Migration], messages: &[CosmosMsg]) -> Result<bool> {
        let multisig = self.record.contract("multisig")?.address.clone();
        let step = Step::Propose { migrations: migrations.to_vec() };
        let mut proposal = governance::find(&self.client, &self.record, messages)?;
        if proposal.is_none() && governance::votes(&self.client, &self.record, self.signer.address())? {
            self.perform(&step)?;
            proposal = governance::find(&self.client, &self.record, messages)?;
        }
        let Some(proposal) = proposal else {
            let propose = governance::propose(&self.client, &self.record, (&step.to_string(), ""), messages.to_vec())?;
            (self.log)(&format!("the migration needs a vote: a staker with votes has to send to {multisig}"));
            (self.log)(&serde_json::to_string_pretty(&propose)?);
            (self.log)("when it is proposed, run this again");
            return Ok(false);
        };
        if proposal.status != Status::Passed {
            (self.log)(&format!("proposal {} of {multisig} needs more votes: run this again then", proposal.id));
            return Ok(false);
        }
        self.perform(&Step::Pass { proposal: proposal.id })?;
        Ok(true)
    }

    fn execute(&mut self, operation: &OperationResponse) -> Result<bool> {
        let ready = Timestamp::from_seconds(operation.ready_at);
        let left = operation.ready_at.saturating_sub(self.client.status()?.time.seconds());
        if left > self.options.wait.as_secs() {
            let id = operation.id;
            (self.log)(&format!(
                "operation {id} can run in {left} s, until {}: run this again then",
                operation.expires_at
            ));
            return Ok(false);
        }
        if left > 0 {
            (self.log)(&format!("waiting {left} s for the timelock"));
        }
        self.client.wait_until(ready)?;
        self.perform(&Step::Execute { operation: operation.id })?;
        // Also when a keeper was faster.
        self.change(|record| {
            record.operation.iter_mut().for_each(|operation| operation.executed = true);
            Ok(())
        })?;
        for name in CONTRACTS {
            self.adopt_contract(name)?;
        }
        Ok(changed(&self.record, &self.artifacts)?.is_empty())
    }
}

/// The timelock's messages: one operation, all or nothing.
pub(crate) fn messages(record: &Record, migrations: &[Migration]) -> Result<Vec<CosmosMsg>> {
    let message = |Migration { contract, checksum }: &Migration| {
        let code = record.codes.get(checksum).with_context(|| format!("no code for {contract}"))?;
        Ok(WasmMsg::Migrate {
            contract_addr: record.contract(contract)?.address.clone(),
            new_code_id: code.id,
            // Every contract of the suite accepts an empty migrate message.
            msg: to_json_binary(&json!({}))?,
        }
        .into())
    };
    migrations.iter().map(message).collect()
}

/// Whether a proposal for these migrations waits for votes or its execution, or their operation waits in the timelock.
pub(crate) fn is_proposed(client: &Client, record: &Record, migrations: &[Migration]) -> Result<bool> {
    let (messages, timelock) = (messages(record, migrations)?, &record.contract("timelock")?.address);
    Ok(governance::find(client, record, &messages)?.is_some() || pending(client, timelock, &messages)?.is_some())
}

/// Whether an operation of the timelock ran.
pub(crate) fn is_executed(client: &Client, record: &Record, id: u64) -> Result<bool> {
    let timelock = &record.contract("timelock")?.address;
    let found: OperationResponse = client.smart(timelock, &QueryMsg::Operation { id })?;
    Ok(found.state == OperationState::Executed)
}

/// An operation of the timelock that does exactly this and can still run.
fn pending(client: &Client, timelock: &str, messages: &[CosmosMsg]) -> Result<Option<OperationResponse>> {
    let mut start_after = None;
    let mut found = None;
    loop {
        let query = QueryMsg::Operations { start_after, limit: None };
        let operations: Vec<OperationResponse> = client.smart(timelock, &query)?;
        let Some(last) = operations.last() else { return Ok(found) };
        start_after = Some(last.id);
        let ours = |operation: &OperationResponse| {
            operation.state == OperationState::Pending && operation.messages == messages
        };
        found = operations.into_iter().find(ours).or(found);
    }
}
