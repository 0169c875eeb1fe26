//! What a replay depends on besides prices and seed: the contracts' plan, and the lab file's behaviour.

use std::fs;
use std::path::Path;

use deployment::{Change, Plan, PlanError};
use lab::{Document, Lab, LabError, Liquidators};
use suite::{BASE, NATIVE};
use thiserror::Error;
use toml::{Table, Value};

use crate::cli::{Cli, KindArg, TwinArg};
use crate::outcome::CLASSES;
use crate::rules;

/// Keys of a plan that the embedded chain decides.
const OF_THE_CHAIN: [&str; 5] = ["native", "base", "roles", "validators", "reporters"];

/// Keys of a lab file that only the model uses, with their neutral values.
const MODEL_ONLY: [&str; 3] = ["liquidators.competition", "liquidators.wait_for", "borrowers.self_buy"];

/// Plan and behaviour, validated.
#[derive(Debug, Clone)]
pub struct Setup {
    /// The contracts' parameters.
    pub plan: Plan,
    /// What differs from the default plan.
    pub changes: Vec<Change>,
    /// The lab file, with the plan's numbers laid over it.
    pub document: Document,
    /// Its text.
    pub lab: Lab,
    /// Kind of liquidators.
    pub kind: Liquidators,
    /// The rules that run beside.
    pub twin: TwinArg,
}

/// Why there is no setup. One line each.
#[derive(Debug, PartialEq, Error)]
pub enum SetupError {
    /// A file cannot be read.
    #[error("{file}: cannot be read: {reason}")]
    Unreadable {
        /// The file.
        file: String,
        /// The operating system's words.
        reason: String,
    },
    /// The text is not TOML.
    #[error("{name}: {reason}")]
    Syntax {
        /// File or argument.
        name: String,
        /// The parser's words.
        reason: String,
    },
    /// A plan that no suite can have.
    #[error("{file}: {error}")]
    Plan {
        /// The file.
        file: String,
        /// What is wrong.
        error: PlanError,
    },
    /// The plan sets a key that the embedded chain decides.
    #[error("{file}: plan.{key} is the embedded chain's and cannot be set")]
    OfTheChain {
        /// The file.
        file: String,
        /// The key.
        key: &'static str,
    },
    /// The plan's number of leverage classes differs from that of the demo's accounts.
    #[error("{file}: plan.market.classes: found {found}, expected {CLASSES}")]
    Classes {
        /// The file.
        file: String,
        /// How many there are.
        found: usize,
    },
    /// A lab file sets a key that the plan decides.
    #[error("{name}: {key} is the plan's; set it with --plan")]
    OfThePlan {
        /// File or argument.
        name: String,
        /// The key.
        key: String,
    },
    /// A lab file sets a key that only the model uses.
    #[error("{name}: {key} is played by cargo lab only")]
    ModelOnly {
        /// File or argument.
        name: String,
        /// The key.
        key: String,
    },
    /// The lab file is wrong.
    #[error(transparent)]
    Lab(#[from] LabError),
}

/// Seconds of a day, longer than any bar.
const DAY: u64 = 86_400;

impl Setup {
    /// Reads everything that the options name. Nothing is written.
    pub fn read(cli: &Cli) -> Result<Self, SetupError> {
        let standard = Plan::new(NATIVE, BASE);
        let mut plan = match &cli.plan {
            Some(file) => read_plan(&standard, file)?,
            None => standard.clone(),
        };
        if plan.oracle.max_age == standard.oracle.max_age {
            // A replay has rounds only around each point of a bar. On a chain there are rounds all the time, so all time under
            // water counts; here it counts only if a price may be as old as a bar.
            plan.oracle.max_age = DAY;
        }
        let mut document = Document::shipped()?;
        for file in &cli.lab {
            let name = file.display().to_string();
            let text = text_of(file)?;
            refuse_owned(&name, &text)?;
            document.overlay(&name, &text)?;
        }
        for assignment in &cli.set {
            refuse_owned(&format!("--set {assignment}"), assignment)?;
            document.set(assignment)?;
        }
        if let Some(accounts) = cli.accounts {
            divide(&mut document, accounts)?;
        }
        let kind = match cli.liquidators {
            KindArg::Naive => Liquidators::Naive,
            KindArg::Demanding => Liquidators::Demanding,
        };
        Self::new(plan, document, kind, cli.twin)
    }

    /// A setup from parts already read; the plan's numbers replace the lab file's.
    pub fn new(plan: Plan, mut document: Document, kind: Liquidators, twin: TwinArg) -> Result<Self, SetupError> {
        rules::apply(&plan, &mut document)?;
        let lab = document.build()?;
        let changes = Plan::new(NATIVE, BASE).changes(&plan);
        Ok(Self { plan, changes, document, lab, kind, twin })
    }

    /// Stake behind the market at the start, as a fraction of the lenders' supply.
    pub fn tranche(&self) -> Result<f64, SetupError> {
        Ok(self.lab.system(rules::OURS)?.cover.tranche)
    }

    /// Borrowers, lenders, stakers and liquidators together.
    pub fn accounts(&self) -> u32 {
        let people = &self.lab.behaviour;
        let counts = [people.borrowers.count, people.lenders.count, people.stakers.count, people.liquidators.count];
        counts.into_iter().fold(0, u32::saturating_add)
    }
}

fn read_plan(standard: &Plan, path: &Path) -> Result<Plan, SetupError> {
    let file = path.display().to_string();
    let table = parse(&file, &text_of(path)?)?;
    if let Some(key) = OF_THE_CHAIN.into_iter().find(|key| table.contains_key(*key)) {
        return Err(SetupError::OfTheChain { file, key });
    }
    let plan = standard.overlay(&table).map_err(|error| SetupError::Plan { file: file.clone(), error })?;
    match plan.market.classes.len() {
        CLASSES => Ok(plan),
        found => Err(SetupError::Classes { file, found }),
    }
}

/// An eighth are liquidators, an eighth stakers, a quarter lenders, the rest borrowers.
fn divide(document: &mut Document, accounts: u32) -> Result<(), LabError> {
    let eighth = (accounts / 8).max(2);
    let borrowers = accounts.saturating_sub(eighth.saturating_mul(4)).max(3);
    document.set(&format!("liquidators.count={eighth}"))?;
    document.set(&format!("stakers.count={eighth}"))?;
    document.set(&format!("lenders.count={}", eighth.saturating_mul(2)))?;
    document.set(&format!("borrowers.count={borrowers}"))
}

fn refuse_owned(name: &str, text: &str) -> Result<(), SetupError> {
    let mut keys = Vec::new();
    walk("", &parse(name, text)?, &mut keys);
    for key in keys {
        if rules::owns(&key) {
            return Err(SetupError::OfThePlan { name: name.to_owned(), key });
        }
        if MODEL_ONLY.contains(&key.as_str()) {
            return Err(SetupError::ModelOnly { name: name.to_owned(), key });
        }
    }
    Ok(())
}

fn walk(path: &str, table: &Table, keys: &mut Vec<String>) {
    for (key, value) in table {
        let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
        match value {
            Value::Table(inner) => walk(&path, inner, keys),
            _ => keys.push(path),
        }
    }
}

fn text_of(path: &Path) -> Result<String, SetupError> {
    let unreadable =
        |e: std::io::Error| SetupError::Unreadable { file: path.display().to_string(), reason: e.to_string() };
    fs::read_to_string(path).map_err(unreadable)
}

fn parse(name: &str, text: &str) -> Result<Table, SetupError> {
    text.parse().map_err(|error: toml::de::Error| {
        let reason = error.message().split_whitespace().collect::<Vec<_>>().join(" ");
        SetupError::Syntax { name: name.to_owned(), reason }
    })
}
