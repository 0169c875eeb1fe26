//! From arguments to a lab, systems and a common power.

use std::fs;

use anyhow::{bail, Context, Result};
use lab::study::Power;
use lab::systems::System;
use lab::{Document, Lab, Liquidators};

use crate::args::{KindArg, Setup};

/// What the arguments describe.
pub struct Input {
    /// The merged lab file.
    pub document: Document,
    /// Its text.
    pub lab: Lab,
    /// Systems in order.
    pub systems: Vec<System>,
    /// Kinds of liquidators.
    pub kinds: Vec<Liquidators>,
    /// Common power.
    pub power: Power,
}

impl Input {
    /// Reads lab files and settings. Errors name the file or key.
    pub fn new(setup: &Setup) -> Result<Self> {
        Self::from_document(document(setup)?, setup)
    }

    /// The same from a document that was changed since.
    pub fn from_document(document: Document, setup: &Setup) -> Result<Self> {
        let lab = document.build()?;
        let names = if setup.systems.is_empty() { &lab.compared } else { &setup.systems };
        let systems = lab.pick(names)?;
        if systems.is_empty() {
            bail!("--systems names none");
        }
        let power = power(&lab, &setup.power)?;
        Ok(Self { kinds: kinds(&setup.liquidators), document, systems, power, lab })
    }
}

/// The shipped lab file with what the arguments lay over it.
pub fn document(setup: &Setup) -> Result<Document> {
    let mut document = Document::shipped()?;
    for file in &setup.lab {
        let name = file.display().to_string();
        let text = fs::read_to_string(file).with_context(|| name.clone())?;
        document.overlay(&name, &text)?;
    }
    for assignment in &setup.set {
        document.set(assignment)?;
    }
    Ok(document)
}

fn power(lab: &Lab, text: &str) -> Result<Power> {
    if text == "own" {
        return Ok(Power::Own);
    }
    match text.parse::<f64>() {
        Ok(level) if level > 0.0 && level < 1.0 => Ok(Power::Level(level)),
        Ok(level) => bail!("--power is {level}, must be between 0 and 1"),
        Err(_) => Ok(Power::Of(Box::new(lab.system(text).context("--power")?.clone()))),
    }
}

fn kinds(args: &[KindArg]) -> Vec<Liquidators> {
    let mut kinds: Vec<Liquidators> = args.iter().copied().map(Liquidators::from).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}
