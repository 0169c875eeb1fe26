//! The steps of a deployment, one after the other.

use crate::{
    artifacts::Pins,
    record::{Born, Code},
    send::Sending,
    Artifacts, Options, Record, Step,
};
use anyhow::{ensure, Context, Result};
use client::{Client, Signer};
use deployment::CONTRACTS;
use std::path::PathBuf;

/// How many of the chain's newest codes are searched for ours.
const DEPTH: u64 = 300;

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
        let steps = to_birth(&self.record);
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
        let wanted: Vec<_> = to_birth(&self.record)
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
                contract.birth.is_none(),
                "{} records {name} at {}, where the chain has nothing: is it of another chain?",
                self.path.display(),
                contract.address
            );
            return Ok(());
        };
        let code = self.client.code_info(found.code_id)?.with_context(|| format!("{name} runs no code"))?;
        if contract.birth.is_none() {
            (self.log)(&format!("{name} lives at {} already", contract.address));
        }
        self.change(|record| {
            let id = code.id;
            record.codes.entry(code.checksum.clone()).or_insert(Code { id, contract: name.to_owned() });
            let contract = record.contract_mut(name)?;
            contract.runs = Some(code.checksum);
            contract.birth.get_or_insert(Born { hash: None, height: None });
            Ok(())
        })
    }

    /// Sends one step and records it; goes on without sending if it turns out to be done.
    pub(crate) fn perform(&mut self, step: &Step) -> Result<()> {
        let message = self.message(step)?;
        for _ in 0..Sending::ATTEMPTS {
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
            Step::Birth { contract } => self.record.contract(contract)?.birth.is_some(),
            Step::Queue { .. } | Step::Execute { .. } => false,
        })
    }
}

/// What is left until every contract lives, by the record: first all codes, so that no address can move any more, then the
/// contracts in the blueprint's order.
pub(crate) fn to_birth(record: &Record) -> Vec<Step> {
    let unborn = || {
        CONTRACTS
            .iter()
            .filter_map(|name| record.contracts.get_key_value(*name))
            .filter(|(_, contract)| contract.birth.is_none())
    };
    let uploads = unborn()
        .filter(|(_, contract)| !record.codes.contains_key(&contract.born_with))
        .map(|(name, contract)| Step::Upload { contract: name.clone(), checksum: contract.born_with.clone() });
    uploads.chain(unborn().map(|(name, _)| Step::Birth { contract: name.clone() })).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{Anchor, Contract};
    use deployment::Plan;

    fn record() -> Record {
        let contract = |name: &&str| {
            let contract =
                Contract { address: format!("wasm1{name}"), born_with: format!("sum-{name}"), runs: None, birth: None };
            ((*name).to_owned(), contract)
        };
        Record {
            chain_id: "c".into(),
            anchor: Anchor { height: 1, hash: "AB".into() },
            network: "n".into(),
            deployer: "wasm1d".into(),
            contracts: CONTRACTS.iter().map(contract).collect(),
            codes: Default::default(),
            pending: None,
            transactions: vec![],
            operation: None,
            handover: None,
            plan: Plan::new("ustake", "uusdc"),
        }
    }

    #[test]
    fn all_codes_are_stored_before_the_first_birth() {
        let steps = to_birth(&record());
        let uploads = steps.iter().take_while(|step| matches!(step, Step::Upload { .. })).count();
        let births: Vec<_> = steps[uploads..].iter().map(ToString::to_string).collect();
        let expected: Vec<_> = CONTRACTS.iter().map(|name| format!("instantiate {name}")).collect();
        assert_eq!((uploads, births), (9, expected));
    }

    #[test]
    fn what_is_there_is_left_out() {
        let mut record = record();
        record.codes.insert("sum-timelock".into(), Code { id: 1, contract: "timelock".into() });
        let gov = record.contracts.entry("gov-token".into()).or_insert_with(|| unreachable!());
        gov.birth = Some(Born { hash: None, height: None });
        let steps: Vec<_> = to_birth(&record).iter().map(ToString::to_string).collect();
        assert_eq!(steps.len(), 7 + 8);
        assert!(!steps.iter().any(|step| step.contains("gov-token") || step.starts_with("upload timelock")));
    }

    #[test]
    fn a_record_reads_as_it_was_written_and_only_for_its_chain() -> Result<()> {
        let folder = tempfile::TempDir::new()?;
        let path = Record::path(&folder.path().join("deployments"), "c");
        assert_eq!(Record::read(&path, "c")?, None);
        let record = record();
        record.write(&path)?;
        assert_eq!(Record::read(&path, "c")?, Some(record));
        let error = Record::read(&path, "d").err().map(|error| error.to_string()).unwrap_or_default();
        assert_eq!(error, format!("{} is of chain \"c\", not \"d\"", path.display()));
        // No temporary file stays.
        assert_eq!(std::fs::read_dir(folder.path().join("deployments"))?.count(), 1);
        Ok(())
    }
}
