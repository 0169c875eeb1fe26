//! The whole of `cargo deploy`.

use crate::{
    address,
    artifacts::Pins,
    codes,
    connect::{check_anchor, connect},
    driver::Driver,
    dry, export,
    options::{Key, Options},
    plan::{self, read_plan},
    preflight,
    problems::Problems,
    record::Anchor,
    remaining::to_instantiate,
    review, validators, verify, Artifacts, NetworkFile, Record, Step,
};
use anyhow::{bail, Context, Result};
use client::{Client, Signer};
use deployment::{Plan, CONTRACTS};
use std::fs::File;

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

/// Inputs of a run from files and the environment.
struct Start {
    artifacts: Artifacts,
    signer: Option<Signer>,
    /// Of a deployment that is not recorded yet.
    plan: Option<Plan>,
    /// The deployer; none in a dry run without a key.
    deployer: Option<String>,
}

/// Deploys, or continues a deployment, or finds nothing to do. `log` gets a line for each step.
///
/// # Errors
/// [`Problems`]: all problems of files and environment, or else all conflicts with the chain: a missing or wrong key, missing
/// wasm, roles without accounts, a chain that lacks what the suite needs, too little balance. Or one line: no node, another
/// chain, another chain's record, too little gas, or a refusal by the chain. Transactions sent until then are recorded.
pub fn deploy(options: &Options, log: &mut dyn FnMut(&str)) -> Result<Outcome> {
    let file = NetworkFile::read(&options.network)?;
    let path = Record::path(&options.deployments, &file.chain.chain_id);
    let found = if options.offline { None } else { Record::read(&path, &file.chain.chain_id)? };
    let is_new = found.is_none();
    if is_new {
        file.lacks.iter().for_each(|lack| log(&format!("note: {lack}")));
    }
    if options.offline {
        let record = review::print(&file, options, log)?;
        return Ok(Outcome { record, sent: 0, complete: false });
    }
    let Start { artifacts, signer, plan, deployer } = start(&file, options, is_new)?;
    let client = connect(&file, options.rpc.as_deref())?;
    let pins = Pins::new(&options.deployments);
    let _lock = if options.dry_run { None } else { Some(lock(&pins, &file.chain.chain_id)?) };
    let mut record = match (found, plan) {
        (Some(record), _) => {
            check_anchor(&client, &record, &path)?;
            record
        }
        (None, Some(plan)) => begin(&client, (&file, plan), &artifacts, deployer.as_deref(), options.gas)?,
        (None, None) => bail!("no plan"),
    };
    codes::adopt(&client, &file.codes, &mut record)?;
    if options.dry_run {
        dry::print(&client, record.clone(), &artifacts, &pins, log)?;
        return Ok(Outcome { record, sent: 0, complete: false });
    }
    let who = deployer.context("nobody deploys")?;
    if !record.is_instantiated() && who != record.deployer {
        bail!("this deployment was begun by {}, the key is of {who}", record.deployer);
    }
    if is_new {
        pins.keep(&artifacts)?;
        record.write(&path)?;
    }
    if let Some(folder) = &options.export {
        let terms = export::Terms { folder, who: &who, gas: options.gas, file: &file };
        let complete = export::write(&client, &mut record, &artifacts, &pins, &terms, log)?;
        record.handover = verify::verify(&client, &record, log)?.or(record.handover);
        record.write(&path)?;
        return Ok(Outcome { record, sent: 0, complete });
    }
    let signer = signer.context("nobody signs")?;
    let mut driver = Driver { options, client, signer, record, path, artifacts, pins, log, sent: 0 };
    let complete = driver.run()?;
    if let Some(handover) = verify::verify(&driver.client, &driver.record, driver.log)? {
        driver.change(|record| {
            record.handover = Some(handover);
            Ok(())
        })?;
    }
    let Driver { record, sent, log, .. } = driver;
    log(&match (sent, complete) {
        (0, true) => format!("nothing to send: {} contracts on {}", CONTRACTS.len(), record.chain_id),
        (0, false) => "sent no transaction".into(),
        (sent, _) => format!("sent {sent} transactions"),
    });
    Ok(Outcome { record, sent, complete })
}

/// Reads the inputs that need no chain. Error: all their problems.
fn start(file: &NetworkFile, options: &Options, is_new: bool) -> Result<Start> {
    let prefix = &file.chain.prefix;
    let mut problems = Problems::default();
    codes::check(&file.codes, &mut problems);
    let artifacts = problems.take(Artifacts::read(&options.artifacts, &file.codes));
    let signer = match (&options.from, &options.key) {
        (Some(from), _) => {
            problems.take(address::check(from, prefix).context("--from"));
            None
        }
        (None, key) => {
            let is_named = options.dry_run || !matches!(key, Key::None);
            problems.unless(is_named, || "no key: set BALLAST_MNEMONIC or give --key-file".into());
            problems.take(key.signer(prefix)).flatten()
        }
    };
    problems.unless(options.from.is_none() || options.dry_run || options.export.is_some(), || {
        "--from signs nothing: give --export, --dry-run or --offline with it".into()
    });
    let plan = if is_new { problems.take(read_plan(file, options.plan.as_deref())) } else { None };
    if let Some(plan) = &plan {
        plan::check(plan, prefix, &mut problems);
    }
    problems.finish()?;
    let deployer = options.from.clone().or_else(|| signer.as_ref().map(|signer| signer.address().to_owned()));
    Ok(Start { artifacts: artifacts.context("no wasm")?, signer, plan, deployer })
}

/// An empty record: the plan, the chain's present block, and the addresses for these codes. Error: all conflicts with the chain.
fn begin(
    client: &Client,
    (file, mut plan): (&NetworkFile, Plan),
    artifacts: &Artifacts,
    deployer: Option<&str>,
    limit: Option<u64>,
) -> Result<Record> {
    let mut problems = Problems::default();
    preflight::modules(client, file, &plan, &mut problems);
    codes::compare(client, &file.codes, &mut problems);
    if let Some(validators) = problems.take(validators::resolve(client, &file.validators, &plan.validators)) {
        plan.validators = validators;
    }
    let maker =
        deployer.map_or_else(|| address::placeholder(&file.chain.prefix), |deployer| Ok(deployer.to_owned()))?;
    let mut record = Record::begin(file, plan, artifacts, maker)?;
    if let Some(deployer) = deployer {
        let mut uploads = vec![];
        for step in to_instantiate(&record) {
            match step {
                Step::Upload { contract, .. } if !file.codes.contains_key(&contract) => {
                    uploads.extend(problems.take(artifacts.size(&contract)));
                }
                _ => {}
            }
        }
        if !uploads.is_empty() {
            problems.take(preflight::uploads(client, deployer));
        }
        let paid = preflight::funds(client, &record, &preflight::Gas { uploads, limit }, &mut problems);
        problems.take(paid);
    }
    problems.finish()?;
    let block = client.block(None)?;
    record.anchor = Anchor { height: block.height, hash: block.hash };
    Ok(record)
}

/// One deploy of a chain at a time on this machine. The system releases the lock when the process ends, however it ends.
fn lock(pins: &Pins, chain_id: &str) -> Result<File> {
    let path = pins.folder()?.join(format!("{chain_id}.lock"));
    let file = File::create(&path).with_context(|| path.display().to_string())?;
    file.try_lock().map_err(|_| anyhow::anyhow!("another deploy to {chain_id} is running"))?;
    Ok(file)
}
