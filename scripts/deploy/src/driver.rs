//! The steps of a deployment, one after the other.

use crate::{
    adopt, artifacts::Pins, options::Options, preflight, problems::Problems, remaining::to_instantiate, Artifacts,
    Record, Step,
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
            let uploads = steps.iter().filter(|step| matches!(step, Step::Upload { .. })).count();
            let mut problems = Problems::default();
            preflight::funds(&self.client, &self.record, uploads, &mut problems)?;
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
