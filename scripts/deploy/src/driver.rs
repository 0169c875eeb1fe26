//! The steps of a deployment, one after the other.

use crate::{
    artifacts::Pins,
    options::Options,
    record::{Code, Instantiated},
    remaining::to_instantiate,
    Artifacts, Record, Step,
};
use anyhow::{ensure, Context, Result};
use client::{Client, Signer, Tx};
use deployment::CONTRACTS;
use std::path::PathBuf;

/// How many of the chain's newest codes are searched for ours.
const DEPTH: u64 = 300;

/// How often a step is tried whose transaction the chain neither took nor refused.
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
    /// Everything up to the hand-over, then migrations. Whether nothing is left to do.
    pub(crate) fn run(&mut self) -> Result<bool> {
        self.resolve_pending()?;
        self.adopt()?;
        let steps = to_instantiate(&self.record);
        if !steps.is_empty() {
            let uploads = steps.iter().filter(|step| matches!(step, Step::Upload { .. })).count();
            crate::preflight::funds(&self.client, &self.record, uploads)?;
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
        if changed != self.record {
            changed.write(&self.path)?;
            self.record = changed;
        }
        Ok(())
    }

    /// Takes over from the chain what is there already: contracts at their addresses with the code that they run, and codes
    /// that this deployer stored.
    pub(crate) fn adopt(&mut self) -> Result<()> {
        for name in CONTRACTS {
            self.adopt_contract(name)?;
        }
        let wanted: Vec<_> = to_instantiate(&self.record)
            .into_iter()
            .filter_map(|step| match step {
                Step::Upload { contract, checksum } => Some((contract, checksum)),
                _ => None,
            })
            .collect();
        if wanted.is_empty() {
            return Ok(());
        }
        let codes = self.client.recent_codes(DEPTH)?;
        for (contract, checksum) in wanted {
            let ours = |code: &&client::Code| code.checksum == checksum && code.creator == self.signer.address();
            if let Some(code) = codes.iter().find(ours) {
                let id = code.id;
                (self.log)(&format!("{contract}: code {id} is on the chain already"));
                self.change(|record| {
                    record.codes.insert(checksum, Code { id, contract });
                    Ok(())
                })?;
            }
        }
        Ok(())
    }

    /// One contract: whether it lives, and with which code.
    pub(crate) fn adopt_contract(&mut self, name: &str) -> Result<()> {
        let contract = self.record.contract(name)?.clone();
        let Some(found) = self.client.contract_info(&contract.address)? else {
            ensure!(
                contract.instantiated.is_none(),
                "{} records {name} at {}, where the chain has nothing: is it of another chain?",
                self.path.display(),
                contract.address
            );
            return Ok(());
        };
        let code = self.client.code_info(found.code_id)?.with_context(|| format!("{name} runs no code"))?;
        if contract.instantiated.is_none() {
            (self.log)(&format!("{name} lives at {} already", contract.address));
        }
        self.change(|record| {
            let id = code.id;
            record.codes.entry(code.checksum.clone()).or_insert(Code { id, contract: name.to_owned() });
            let contract = record.contract_mut(name)?;
            contract.runs = Some(code.checksum);
            contract.instantiated.get_or_insert(Instantiated { hash: None, height: None });
            Ok(())
        })
    }

    /// Sends one step and records it; goes on without sending if it turns out to be done.
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
            // Something of ours was on its way, perhaps from a run whose record is lost: see what the chain has now.
            self.client.wait_blocks(2)?;
            self.adopt()?;
            if self.is_done(step)? {
                return Ok(());
            }
            if let Some(error) = refused {
                return Err(error.context(step.to_string()));
            }
        }
        anyhow::bail!("{step}: the chain takes it neither for done nor for new")
    }

    fn is_done(&self, step: &Step) -> Result<bool> {
        Ok(match step {
            Step::Upload { checksum, .. } => self.record.codes.contains_key(checksum),
            Step::Instantiate { contract } => self.record.contract(contract)?.instantiated.is_some(),
            Step::Propose { .. } | Step::Pass { .. } | Step::Execute { .. } => false,
        })
    }
}
