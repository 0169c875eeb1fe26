//! The steps of a deployment, one after the other.

use crate::{
    adopt, artifacts::Pins, governance, migrate, options::Options, preflight, problems::Problems,
    remaining::to_instantiate, Artifacts, Record, Step,
};
use anyhow::Result;
use client::{Client, Signer, Tx};
use std::path::PathBuf;

/// Attempts at a step whose transaction was neither accepted nor refused.
const ATTEMPTS: usize = 4;

/// What became of an attempt.
pub(crate) enum Sending {
    /// It is in a block.
    Done(Tx),
    /// It may or may not be on the chain.
    Unclear,
}

/// One run.
pub(crate) struct Driver<'a> {
    pub options: &'a Options,
    pub client: Client,
    pub signer: Signer,
    pub record: Record,
    pub path: PathBuf,
    pub artifacts: Artifacts,
    pub pins: Pins,
    pub log: &'a mut dyn FnMut(&str),
    pub sent: u32,
}

impl Driver<'_> {
    /// Runs everything up to the hand-over, then migrations. Returns whether nothing is left to do.
    pub(crate) fn run(&mut self) -> Result<bool> {
        self.resolve_pending()?;
        self.adopt()?;
        let steps = to_instantiate(&self.record);
        if !steps.is_empty() {
            let mut uploads = vec![];
            for step in &steps {
                if let Step::Upload { contract, checksum } = step {
                    uploads.push(u64::try_from(self.pins.wasm(&self.artifacts, contract, checksum)?.len())?);
                }
            }
            let gas = preflight::Gas { uploads, limit: self.options.gas };
            let mut problems = Problems::default();
            preflight::funds(&self.client, &self.record, &gas, &mut problems)?;
            problems.finish()?;
        }
        for step in steps {
            self.perform(&step)?;
        }
        self.migrate()
    }

    /// Writes the record if it changed.
    pub(crate) fn change(&mut self, change: impl FnOnce(&mut Record) -> Result<()>) -> Result<()> {
        let mut changed = self.record.clone();
        change(&mut changed)?;
        self.replace(changed)
    }

    /// Adopts what is already on the chain.
    pub(crate) fn adopt(&mut self) -> Result<()> {
        let mut record = self.record.clone();
        adopt::adopt(&self.client, &mut record, &self.artifacts, self.signer.address(), self.log)?;
        self.replace(record)
    }

    /// Adopts one contract.
    pub(crate) fn adopt_contract(&mut self, name: &str) -> Result<()> {
        let mut record = self.record.clone();
        adopt::contract(&self.client, &mut record, name, self.log)?;
        self.replace(record)
    }

    /// Writes the record if it changed.
    fn replace(&mut self, changed: Record) -> Result<()> {
        if changed != self.record {
            changed.write(&self.path)?;
            self.record = changed;
        }
        Ok(())
    }

    /// Sends one step and records it; skips it if it is already done.
    pub(crate) fn perform(&mut self, step: &Step) -> Result<()> {
        let message = self.message(step)?;
        for _ in 0..ATTEMPTS {
            let refused = match self.try_send(step, &message) {
                Ok(Sending::Done(tx)) => return self.settle(step, &tx),
                Ok(Sending::Unclear) => None,
                Err(error) => match error.downcast_ref() {
                    Some(client::Error::Refused { .. }) => Some(error),
                    _ => return Err(error.context(step.to_string())),
                },
            };
            // A transaction of the deployer was pending, perhaps from a run whose record is lost: check what the chain has now.
            self.client.wait_blocks(2)?;
            self.adopt()?;
            if self.is_done(step)? {
                return self.forget_pending();
            }
            if let Some(error) = refused {
                return Err(error.context(step.to_string()));
            }
        }
        anyhow::bail!("{step}: the chain takes it neither for done nor for new")
    }

    /// Whether the chain has the step's effect, by a transaction of anyone: votes and operations of the timelock are open to others.
    fn is_done(&self, step: &Step) -> Result<bool> {
        Ok(match step {
            Step::Upload { checksum, .. } => self.record.codes.contains_key(checksum),
            Step::Instantiate { contract } => self.record.contract(contract)?.instantiated.is_some(),
            Step::Propose { migrations } => migrate::is_proposed(&self.client, &self.record, migrations)?,
            Step::Pass { proposal } => governance::is_executed(&self.client, &self.record, *proposal)?,
            Step::Execute { operation } => migrate::is_executed(&self.client, &self.record, *operation)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{fake, record::Code, remaining::tests::record, Migration};
    use client::Network;
    use cosmwasm_std::{Addr, CosmosMsg};
    use interfaces::timelock::Timelock;
    use serde_json::{json, Value};

    /// Proposal 5 of the multisig and operation 3 of the timelock, with their states; both do `messages`.
    fn chain(proposal: &'static str, operation: &'static str, messages: Vec<CosmosMsg>) -> Result<Client> {
        let queue = Timelock(Addr::unchecked("wasm1timelock")).queue(messages.clone(), u64::MAX >> 12)?;
        let proposal = json!({ "id": 5, "title": "", "description": "", "msgs": [queue], "status": proposal,
            "expires": { "never": {} }, "proposer": "p", "deposit": null,
            "threshold": { "absolute_count": { "weight": 1, "total_weight": 1 } } });
        let operation = json!({ "id": 3, "kind": "general", "state": operation, "queued_at": 1, "ready_at": 2,
            "expires_at": 3, "messages": messages });
        let config =
            json!({ "proposer": "m", "guardian": null, "delay": 1, "min_delay": 1, "max_delay": 1, "expiry": 1 });
        let answer = move |ask: &Value| match ask.as_object()?.iter().next()? {
            (name, of) if name == "proposal" && of["proposal_id"] == 5 => Some(proposal.clone()),
            (name, of) if name == "reverse_proposals" && of["start_before"].is_null() => {
                Some(json!({ "proposals": [proposal] }))
            }
            (name, _) if name == "reverse_proposals" => Some(json!({ "proposals": [] })),
            (name, of) if name == "operation" && of["id"] == 3 => Some(operation.clone()),
            (name, of) if name == "operations" && of["start_after"].is_null() => Some(json!([operation])),
            (name, _) if name == "operations" => Some(json!([])),
            (name, _) if name == "config" => Some(config.clone()),
            _ => None,
        };
        fake::client(move |path, request| {
            let (_, ask) = fake::asked(path, request)?;
            fake::said(&answer(&ask)?)
        })
    }

    fn migrations() -> Vec<Migration> {
        vec![Migration { contract: "lst-token".into(), checksum: "new".into() }]
    }

    /// Whether propose, pass and execute are done where the chain is so.
    fn done(proposal: &'static str, operation: &'static str) -> Result<[bool; 3]> {
        let mut record = record();
        record.codes.insert("new".into(), Code { id: 9, contract: "lst-token".into() });
        let client = chain(proposal, operation, migrate::messages(&record, &migrations())?)?;
        let Network { prefix, .. } = client.network().clone();
        let phrase = "abandon ".repeat(11) + "about";
        let folder = tempfile::TempDir::new()?;
        let driver = Driver {
            options: &Options::new(PathBuf::new()),
            signer: Signer::from_mnemonic(&phrase, &prefix)?,
            client,
            record,
            path: folder.path().join("record.json"),
            artifacts: Artifacts::of(std::iter::empty()),
            pins: Pins::new(folder.path()),
            log: &mut |_| (),
            sent: 0,
        };
        let steps =
            [Step::Propose { migrations: migrations() }, Step::Pass { proposal: 5 }, Step::Execute { operation: 3 }];
        let [propose, pass, execute] = steps.each_ref().map(|step| driver.is_done(step));
        Ok([propose?, pass?, execute?])
    }

    /// A transaction whose fate is unclear is not sent again when it, or somebody else's, did its work.
    #[test]
    fn votes_and_operations_that_others_did_are_done() -> Result<()> {
        assert_eq!(done("rejected", "expired")?, [false, false, false]);
        assert_eq!(done("open", "expired")?, [true, false, false]);
        assert_eq!(done("passed", "expired")?, [true, false, false]);
        assert_eq!(done("executed", "pending")?, [true, true, false]);
        assert_eq!(done("executed", "executed")?, [false, true, true]);
        Ok(())
    }
}
