//! The whole of `cargo deploy`.

use crate::{
    address,
    artifacts::Pins,
    connect::{check_anchor, connect},
    driver::Driver,
    dry,
    options::{Key, Options},
    plan, preflight,
    record::{Anchor, Contract},
    validators, verify, Artifacts, NetworkFile, Record,
};
use anyhow::{bail, ensure, Context, Result};
use client::{Client, Signer};
use deployment::CONTRACTS;
use std::{collections::BTreeMap, fs::File};

/// What a run came to.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The deployment as it is recorded now.
    pub record: Record,
    /// Transactions sent by this run.
    pub sent: u32,
    /// Whether every contract runs the code of the artifacts. If not, the timelock or governance has to act first.
    pub complete: bool,
}

/// Deploys, or goes on, or finds that nothing is to be done. `log` gets a line for each step.
///
/// # Errors
/// One line each: no key or a wrong one, no node, another chain, another chain's record, missing wasm, a plan that does not fit
/// the chain, too little balance or gas, and whatever the chain refuses. What was sent until then is recorded.
pub fn deploy(options: &Options, log: &mut dyn FnMut(&str)) -> Result<Outcome> {
    let file = NetworkFile::read(&options.network)?;
    let artifacts = Artifacts::read(&options.artifacts)?;
    let signer = match &options.key {
        Key::Phrase(phrase) => Some(Signer::from_mnemonic(phrase, &file.chain.prefix)?),
        Key::File(path) => Some(Signer::from_file(path, &file.chain.prefix)?),
        Key::None => None,
    };
    ensure!(signer.is_some() || options.dry_run, "no key: set BALLAST_MNEMONIC or give --key-file");
    let client = connect(&file, options.rpc.as_deref())?;
    let path = Record::path(&options.deployments, &file.chain.chain_id);
    let pins = Pins::new(&options.deployments);
    let _lock = if options.dry_run { None } else { Some(lock(&pins, &file.chain.chain_id)?) };

    let found = Record::read(&path, &file.chain.chain_id)?;
    let is_new = found.is_none();
    let record = match found {
        Some(record) => {
            check_anchor(&client, &record, &path)?;
            record
        }
        None => {
            let deployer = match &signer {
                Some(signer) => signer.address().to_owned(),
                None => address::placeholder(&file.chain.prefix)?,
            };
            begin(&client, &file, options, &artifacts, deployer)?
        }
    };
    if is_new {
        file.lacks.iter().for_each(|lack| log(&format!("note: {lack}")));
    }
    let Some(signer) = signer.filter(|_| !options.dry_run) else {
        dry::print(&client, record.clone(), &artifacts, &pins, log)?;
        return Ok(Outcome { record, sent: 0, complete: false });
    };
    if !record.is_instantiated() && signer.address() != record.deployer {
        bail!("this deployment was begun by {}, the key is of {}", record.deployer, signer.address());
    }
    if is_new {
        preflight::uploads(&client, signer.address())?;
        preflight::funds(&client, &record, CONTRACTS.len())?;
        pins.keep(&artifacts)?;
        record.write(&path)?;
    }
    let mut driver = Driver { options, client, signer, record, path, artifacts, pins, log, sent: 0 };
    let complete = driver.run()?;
    verify::verify(&mut driver)?;
    let Driver { record, sent, log, .. } = driver;
    log(&match (sent, complete) {
        (0, true) => format!("nothing to send: {} contracts on {}", CONTRACTS.len(), record.chain_id),
        (0, false) => "sent no transaction".into(),
        (sent, _) => format!("sent {sent} transactions"),
    });
    Ok(Outcome { record, sent, complete })
}

/// A record of nothing yet: the plan, the chain's block now, and the addresses that these wasm files will have.
fn begin(
    client: &Client,
    file: &NetworkFile,
    options: &Options,
    artifacts: &Artifacts,
    deployer: String,
) -> Result<Record> {
    let mut plan = plan::read(file, options.plan.as_deref())?;
    plan::check(&plan, &file.chain.prefix)?;
    preflight::staking(client, file, &plan)?;
    plan.validators = validators::resolve(client, &file.validators)?;
    let block = client.block(None)?;
    let mut contracts = BTreeMap::new();
    for name in CONTRACTS {
        let code_checksum = artifacts.checksum(name)?.to_owned();
        let address = address::predict(&code_checksum, &deployer, name)?;
        contracts.insert(name.to_owned(), Contract { address, code_checksum, runs: None, instantiated: None });
    }
    Ok(Record {
        chain_id: file.chain.chain_id.clone(),
        anchor: Anchor { height: block.height, hash: block.hash },
        network: file.name.clone(),
        deployer,
        contracts,
        codes: BTreeMap::new(),
        pending: None,
        transactions: vec![],
        operation: None,
        handover: None,
        plan,
    })
}

/// One deploy of a chain at a time on this machine. The system frees the lock with the process, however it ends.
fn lock(pins: &Pins, chain_id: &str) -> Result<File> {
    let path = pins.folder()?.join(format!("{chain_id}.lock"));
    let file = File::create(&path).with_context(|| path.display().to_string())?;
    file.try_lock().map_err(|_| anyhow::anyhow!("another deploy to {chain_id} is running"))?;
    Ok(file)
}
