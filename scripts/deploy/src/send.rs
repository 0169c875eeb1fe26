//! One transaction: recorded, sent, awaited, recorded again.
//!
//! The process may die between any two of these. Then the next run finds the hash in the record and looks it up on the chain.

use crate::{
    driver::{Driver, Sending},
    options::Stop,
    record::{Code, Instantiated, Pending, Sent},
    Step,
};
use anyhow::{ensure, Result};
use client::{
    proto::cosmwasm::wasm::v1::{MsgInstantiateContract2Response, MsgStoreCodeResponse},
    Any, Error, Gas, Tx,
};
use std::process;

/// Exit code of a run that a test has stopped.
pub const STOPPED: i32 = 86;
/// A transaction that is in none of this many blocks after an interruption was never sent.
const BLOCKS: u64 = 3;

impl Driver<'_> {
    pub(crate) fn try_send(&mut self, step: &Step, message: &Any) -> Result<Sending> {
        let signer = self.signer.clone();
        let gas = self.options.gas.map_or(Gas::Auto, Gas::Limit);
        let prepared = self.client.prepare(&[&signer], vec![message.clone()], gas)?;
        let pending = Pending { step: step.clone(), hash: prepared.hash.clone() };
        self.change(|record| {
            record.pending = Some(pending);
            Ok(())
        })?;
        if self.options.stop == Some(Stop::Before(self.sent.saturating_add(1))) {
            process::exit(STOPPED);
        }
        match self.client.submit(&[&signer], &prepared) {
            Ok(()) => self.sent = self.sent.saturating_add(1),
            Err(error) if error.sequence_mismatch().is_some() => {
                self.forget_pending()?;
                return Ok(Sending::Unclear);
            }
            // It may have arrived: the record keeps it for the next run.
            Err(error @ Error::Unreachable { .. }) => return Err(error.into()),
            Err(error) => {
                self.forget_pending()?;
                return Err(error.into());
            }
        }
        if self.options.stop == Some(Stop::After(self.sent)) {
            process::exit(STOPPED);
        }
        match self.client.wait(&prepared.hash) {
            Ok(tx) => Ok(Sending::Done(tx)),
            Err(error @ (Error::OutOfGas { .. } | Error::Refused { .. })) => {
                self.forget_pending()?;
                Err(error.into())
            }
            // A node without a transaction index never finds it; its effect can still be checked.
            Err(Error::Timeout { .. }) => Ok(Sending::Unclear),
            Err(error) => Err(error.into()),
        }
    }

    /// What the last run was doing when it ended.
    pub(crate) fn resolve_pending(&mut self) -> Result<()> {
        let Some(Pending { step, hash }) = self.record.pending.clone() else { return Ok(()) };
        (self.log)(&format!("an earlier run ended at: {step}"));
        let last = self.client.status()?.height.saturating_add(BLOCKS);
        loop {
            match self.client.find(&hash) {
                Ok(Some(tx)) => return self.settle(&step, &tx),
                Ok(None) if self.client.status()?.height >= last => {
                    (self.log)("its transaction is in no block, or the node keeps no index");
                    return self.forget_pending();
                }
                Ok(None) => {
                    self.client.wait_blocks(1)?;
                }
                Err(error @ (Error::OutOfGas { .. } | Error::Refused { .. })) => {
                    (self.log)(&format!("its transaction failed: {error}"));
                    return self.forget_pending();
                }
                Err(error) => return Err(error.into()),
            }
        }
    }

    pub(crate) fn forget_pending(&mut self) -> Result<()> {
        self.change(|record| {
            record.pending = None;
            Ok(())
        })
    }

    /// Records the result of a transaction.
    pub(crate) fn settle(&mut self, step: &Step, tx: &Tx) -> Result<()> {
        let (height, gas_used) = (tx.height, tx.gas_used);
        (self.log)(&format!("{step}: {}, block {height}, {gas_used} gas", tx.hash));
        self.change(|record| {
            match step {
                Step::Upload { contract, checksum } => {
                    let answer: MsgStoreCodeResponse = tx.response(0)?;
                    let found = hex::encode(answer.checksum);
                    ensure!(found == *checksum, "{contract}: the chain stored {found}, not {checksum}");
                    record.codes.insert(found, Code { id: answer.code_id, contract: contract.clone() });
                }
                Step::Instantiate { contract } => {
                    let found = tx.response::<MsgInstantiateContract2Response>(0)?.address;
                    let contract = record.contract_mut(contract)?;
                    ensure!(found == contract.address, "instantiated at {found}, not at {}", contract.address);
                    contract.runs = Some(contract.code_checksum.clone());
                    contract.instantiated = Some(Instantiated { hash: Some(tx.hash.clone()), height: Some(height) });
                }
                Step::Propose { .. } | Step::Pass { .. } => {}
                Step::Execute { operation } => {
                    if let Some(known) = record.operation.as_mut().filter(|known| known.id == *operation) {
                        known.executed = true;
                    }
                }
            }
            record.transactions.push(Sent { what: step.to_string(), hash: tx.hash.clone(), height, gas_used });
            record.pending = None;
            Ok(())
        })?;
        if let Step::Upload { checksum, .. } = step {
            self.pins.drop(checksum);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{fake, remaining::tests::record, Artifacts, Options};
    use client::{
        proto::{
            cosmos::auth::v1beta1::{BaseAccount, QueryAccountInfoResponse},
            traits::Message,
        },
        Signer,
    };
    use std::{path::PathBuf, time::Duration};

    /// A node without a transaction index, as one of Osmosis' testnet: what a step did is found by its effect, and it is sent once.
    #[test]
    fn a_node_without_an_index_is_asked_for_the_effect() -> Result<()> {
        let (folder, wasm) = (tempfile::TempDir::new()?, b"\0asm-lst");
        let checksum = crate::artifacts::checksum(wasm);
        std::fs::write(folder.path().join(format!("{checksum}.wasm")), wasm)?;
        let signer = Signer::from_mnemonic(&("abandon ".repeat(11) + "about"), "wasm")?;
        let (deployer, stored) = (signer.address().to_owned(), checksum.clone());
        let client = fake::client(move |path, _| match path {
            "/cosmos.auth.v1beta1.Query/AccountInfo" => {
                let answer = QueryAccountInfoResponse { info: Some(BaseAccount::default()) };
                Some(answer.encode_to_vec())
            }
            "/cosmwasm.wasm.v1.Query/Codes" => fake::codes(&[(4, &deployer, &stored)]),
            _ => None,
        })?;
        let mut record = record();
        signer.address().clone_into(&mut record.deployer);
        record.contract_mut("lst-token")?.code_checksum.clone_from(&checksum);
        let step = Step::Upload { contract: "lst-token".into(), checksum: checksum.clone() };
        record.pending = Some(Pending { step: step.clone(), hash: "AB".repeat(32) });
        let mut options = Options::new(PathBuf::new());
        options.gas = Some(1);
        let mut driver = Driver {
            options: &options,
            client: client.with_patience(Duration::from_millis(300)),
            signer,
            record,
            path: folder.path().join("record.json"),
            artifacts: Artifacts::of(deployment::CONTRACTS.iter().map(|name| ((*name).to_owned(), checksum.clone()))),
            pins: crate::artifacts::Pins::at(folder.path()),
            log: &mut |_| (),
            sent: 0,
        };
        driver.resolve_pending()?;
        assert_eq!(driver.record.pending, None);
        driver.perform(&step)?;
        assert_eq!(driver.record.codes.get(&checksum).map(|code| code.id), Some(4));
        assert_eq!((driver.sent, &driver.record.pending), (1, &None));
        Ok(())
    }
}
