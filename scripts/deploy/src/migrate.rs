//! Changed code, through the timelock: it is the wasm admin of every contract, and governance is its proposer. The deployer has
//! no right left.

use crate::{driver::Driver, record::Operation, remaining::changed, Migration, Record, Step};
use anyhow::{Context, Result};
use client::Client;
use cosmwasm_std::{to_json_binary, CosmosMsg, Timestamp, WasmMsg};
use deployment::CONTRACTS;
use interfaces::timelock::{ConfigResponse, ExecuteMsg, OperationResponse, OperationState, QueryMsg, HORIZON};
use serde_json::json;

/// A proposal must not reach its end while people vote on it.
const HOUR: u64 = 3_600;

impl Driver<'_> {
    /// Whether every contract runs the code of the artifacts, at the end.
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
        let config: ConfigResponse = self.client.smart(&timelock, &QueryMsg::Config {})?;
        let operation = match pending(&self.client, &timelock, &messages)? {
            Some(operation) => operation,
            None if config.proposer.as_str() == self.signer.address() => {
                self.perform(&Step::Queue { migrations: migrations.clone() })?;
                pending(&self.client, &timelock, &messages)?.context("the operation is not in the timelock")?
            }
            None => {
                let queue = queue(&self.client, &config, messages)?;
                (self.log)(&format!("the migration is governance's: {} has to send to {timelock}", config.proposer));
                (self.log)(&serde_json::to_string_pretty(&queue)?);
                (self.log)("when it is queued, run this again");
                return Ok(false);
            }
        };
        self.change(|record| {
            record.operation = Some(Operation { id: operation.id, migrations, executed: false });
            Ok(())
        })?;
        self.execute(&operation)
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
        for name in CONTRACTS {
            self.adopt_contract(name)?;
        }
        Ok(changed(&self.record, &self.artifacts)?.is_empty())
    }
}

/// What the timelock is to send: one operation, all or nothing.
pub(crate) fn messages(record: &Record, migrations: &[Migration]) -> Result<Vec<CosmosMsg>> {
    let message = |Migration { contract, checksum }: &Migration| {
        let code = record.codes.get(checksum).with_context(|| format!("no code for {contract}"))?;
        Ok(WasmMsg::Migrate {
            contract_addr: record.contract(contract)?.address.clone(),
            new_code_id: code.id,
            // Every contract of the suite takes an empty one.
            msg: to_json_binary(&json!({}))?,
        }
        .into())
    };
    migrations.iter().map(message).collect()
}

/// The message by which the proposer queues them, good for as long as the timelock lets it.
pub(crate) fn queue(client: &Client, config: &ConfigResponse, messages: Vec<CosmosMsg>) -> Result<ExecuteMsg> {
    let now = client.status()?.time.seconds();
    let not_after = now.saturating_add(HORIZON.saturating_sub(HOUR).min(config.delay.saturating_add(config.expiry)));
    Ok(ExecuteMsg::Queue { messages, not_after })
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
