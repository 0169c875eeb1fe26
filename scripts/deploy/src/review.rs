//! `--offline`: the plan for review, without a node, wasm files or a key.

use crate::{
    address,
    artifacts::{Artifacts, Pins},
    codes, dry,
    options::Options,
    plan::{self, read_plan},
    problems::Problems,
    record::Code,
    validators, NetworkFile, Record,
};
use anyhow::Result;
use deployment::{Plan, CONTRACTS};

/// Prints what differs from the defaults, the addresses and every transaction. Errors: all problems of network file and plan that
/// can be found without the chain.
pub(crate) fn print(file: &NetworkFile, options: &Options, log: &mut dyn FnMut(&str)) -> Result<Record> {
    let mut problems = Problems::default();
    codes::check(&file.codes, &mut problems);
    let plan = problems.take(read_plan(file, options.plan.as_deref()));
    if let Some(plan) = &plan {
        plan::check(plan, &file.chain.prefix, &mut problems);
    }
    let artifacts = problems.take(Artifacts::listed(&options.artifacts, &file.codes));
    if let Some(from) = &options.from {
        problems.take(address::check(from, &file.chain.prefix));
    }
    let whole = (plan, artifacts);
    problems.finish()?;
    let (Some(mut plan), Some(artifacts)) = whole else { anyhow::bail!("nothing to review") };
    let wanted = validators::wanted(&file.validators, &plan.validators);
    plan.validators = wanted.list;
    changes(&plan, log);
    if let Some(top) = wanted.top {
        log(&format!("validators: the {top} with the most power at the first run, which only the chain knows"));
    }
    let deployer = match &options.from {
        Some(from) => from.clone(),
        None => {
            log("addresses: those of no deployment, because nobody deploys: give --from");
            address::placeholder(&file.chain.prefix)?
        }
    };
    let mut record = Record::begin(file, plan, &artifacts, deployer)?;
    for (contract, code) in &file.codes {
        record.codes.insert(code.checksum.clone(), Code { id: code.id, contract: contract.clone() });
    }
    for name in CONTRACTS {
        log(&format!("{name}: {}", record.contract(name)?.address));
    }
    dry::steps(&record, &artifacts, &Pins::new(&options.deployments), log)?;
    Ok(record)
}

/// Differences of the network file and the further plan from the defaults for these denominations.
fn changes(plan: &Plan, log: &mut dyn FnMut(&str)) {
    let defaults = Plan::scaled(&plan.native, &plan.base, plan.decimals);
    for change in defaults.changes(plan) {
        log(&format!("plan.{}: {}, by default {}", change.path, change.to, change.from));
    }
}
