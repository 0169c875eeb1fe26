//! What is left to do, by the record.

use crate::{Artifacts, Migration, Record, Step};
use anyhow::Result;
use deployment::CONTRACTS;

/// Remaining steps until every contract is instantiated, according to the record: first all codes, so that addresses are fixed,
/// then the contracts in the order of [`CONTRACTS`].
pub(crate) fn to_instantiate(record: &Record) -> Vec<Step> {
    let missing = || {
        CONTRACTS
            .iter()
            .filter_map(|name| record.contracts.get_key_value(*name))
            .filter(|(_, contract)| contract.instantiated.is_none())
    };
    let uploads = missing()
        .filter(|(_, contract)| !record.codes.contains_key(&contract.code_checksum))
        .map(|(name, contract)| Step::Upload { contract: name.clone(), checksum: contract.code_checksum.clone() });
    uploads.chain(missing().map(|(name, _)| Step::Instantiate { contract: name.clone() })).collect()
}

/// Contracts that run another code than was built.
pub(crate) fn changed(record: &Record, artifacts: &Artifacts) -> Result<Vec<Migration>> {
    let mut found = Vec::new();
    for name in CONTRACTS {
        let checksum = artifacts.checksum(name)?;
        if record.contract(name)?.runs.as_deref().is_some_and(|runs| runs != checksum) {
            found.push(Migration { contract: name.into(), checksum: checksum.into() });
        }
    }
    Ok(found)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::record::{Anchor, Code, Contract, Instantiated};
    use deployment::Plan;

    /// A deployment of which nothing is on the chain.
    pub(crate) fn record() -> Record {
        let contract = |name: &&str| {
            let contract = Contract {
                address: format!("wasm1{name}"),
                code_checksum: format!("sum-{name}"),
                runs: None,
                instantiated: None,
            };
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
    fn all_codes_are_stored_before_the_first_instantiation() {
        let steps = to_instantiate(&record());
        let uploads = steps.iter().take_while(|step| matches!(step, Step::Upload { .. })).count();
        let messages: Vec<_> = steps[uploads..].iter().map(ToString::to_string).collect();
        let expected: Vec<_> = CONTRACTS.iter().map(|name| format!("instantiate {name}")).collect();
        assert_eq!((uploads, messages), (CONTRACTS.len(), expected));
    }

    #[test]
    fn what_is_there_is_left_out() {
        let mut record = record();
        record.codes.insert("sum-timelock".into(), Code { id: 1, contract: "timelock".into() });
        let gov = record.contracts.entry("gov-token".into()).or_insert_with(|| unreachable!());
        gov.instantiated = Some(Instantiated { hash: None, height: None });
        let steps: Vec<_> = to_instantiate(&record).iter().map(ToString::to_string).collect();
        // Two codes and one contract fewer.
        assert_eq!(steps.len(), 2 * CONTRACTS.len() - 3);
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
