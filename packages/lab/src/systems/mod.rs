//! Liquidation systems: sales, their prices, and the distribution of losses.

pub mod aave;
pub mod ballast;
mod cover;
mod fixed;
pub mod fluid;
pub mod liquity;
pub mod llamma;
pub mod mars;
mod mechanism;
pub mod morpho;

pub use cover::{Class, Cover};
pub use mechanism::Mechanism;

use std::fmt::Debug;

use toml::{Table, Value};

use crate::config::{read, take};
use crate::error::{within, LabError};
use crate::model::Market;

/// Highest maintenance LTV to which a system is scaled.
const MOST_MAINTENANCE: f64 = 0.93;

/// A liquidation law during one run. It is called after every point of the path and changes the market.
pub trait Engine {
    /// Moves the LTVs. Called at the start and at the end of every bar.
    fn margins(&mut self, _market: &mut Market) {}
    /// Sells collateral that may be sold at the price just read.
    fn on_price(&mut self, market: &mut Market);
    /// Acts at the end of a bar of `seconds`, after liquidators have sold.
    fn on_bar(&mut self, _market: &mut Market, _seconds: f64) {}
    /// Losses that the law has not booked when the path ends, besides accounts that are under water.
    fn unbooked(&self, _market: &Market) -> f64 {
        0.0
    }
}

/// The parameters of a law, which create an engine for each run.
pub trait Law: Debug + Send + Sync {
    /// A fresh engine.
    fn engine(&self) -> Box<dyn Engine>;
    /// Whether borrowing power moves during a run, so that scaling needs a search.
    fn moves_power(&self) -> bool {
        false
    }
    /// Whether a mechanism of the law is switched on.
    fn has(&self, _mechanism: Mechanism) -> bool {
        false
    }
    /// The same law without a mechanism; none if it has no such mechanism.
    fn without(&self, _mechanism: Mechanism) -> Option<Box<dyn Law>> {
        None
    }
    /// A copy.
    fn boxed(&self) -> Box<dyn Law>;
}

/// A named system: leverage classes, cover of losses, liquidation law.
#[derive(Debug)]
pub struct System {
    /// Name in tables.
    pub name: String,
    /// Leverage classes; accounts take them in turn.
    pub classes: Vec<Class>,
    /// Who bears losses.
    pub cover: Cover,
    /// The law.
    pub law: Box<dyn Law>,
}

impl Clone for System {
    fn clone(&self) -> Self {
        Self {
            name: self.name.clone(),
            classes: self.classes.clone(),
            cover: self.cover.clone(),
            law: self.law.boxed(),
        }
    }
}

impl System {
    /// A system from its table in the configuration. Errors name the key.
    pub fn from_table(name: &str, mut table: Table) -> Result<Self, LabError> {
        let owner = format!("system.{name}");
        let kind: String = read(&format!("{owner}.kind"), take(&mut table, &owner, "kind")?)?;
        let classes: Vec<Class> = read(&format!("{owner}.classes"), take(&mut table, &owner, "classes")?)?;
        let cover: Cover = read(&format!("{owner}.cover"), take(&mut table, &owner, "cover")?)?;
        cover.validate(&owner)?;
        if classes.is_empty() {
            return Err(LabError::Key { key: format!("{owner}.classes"), reason: "must not be empty".to_owned() });
        }
        for class in &classes {
            within(&format!("{owner}.classes"), class.maintenance, 0.01, 0.99)?;
            within(&format!("{owner}.classes"), class.initial, 0.01, class.maintenance)?;
        }
        let law = law(&owner, &kind, table)?;
        Ok(Self { name: name.to_owned(), classes, cover, law })
    }

    /// The mean initial LTV of the classes: the borrowing power of a law that does not move LTVs.
    pub fn power(&self) -> f64 {
        let sum: f64 = self.classes.iter().map(|class| class.initial).sum();
        sum / self.classes.len() as f64
    }

    /// The same system with its LTVs times `k`.
    pub fn scaled(&self, k: f64) -> Self {
        let mut scaled = self.clone();
        for class in &mut scaled.classes {
            class.initial *= k;
            class.maintenance = (class.maintenance * k).min(MOST_MAINTENANCE);
        }
        scaled
    }

    /// The same system without a mechanism. Error: `UnknownMechanism` if it has none of this name.
    pub fn without(&self, mechanism: Mechanism) -> Result<Self, LabError> {
        let mut less = self.clone();
        if less.cover.switch_off(mechanism) {
            return Ok(less);
        }
        less.law = self.law.without(mechanism).ok_or_else(|| LabError::UnknownMechanism {
            system: self.name.clone(),
            mechanism: mechanism.name().to_owned(),
        })?;
        Ok(less)
    }
}

impl System {
    /// The same system without a mechanism; none if it has no mechanism of this name or has it switched off.
    pub fn less(&self, mechanism: Mechanism) -> Option<Self> {
        self.has(mechanism).then(|| self.without(mechanism).ok()).flatten()
    }

    /// Whether a mechanism is at work.
    pub fn has(&self, mechanism: Mechanism) -> bool {
        self.cover.has(mechanism) || self.law.has(mechanism)
    }
}

fn law(owner: &str, kind: &str, table: Table) -> Result<Box<dyn Law>, LabError> {
    let rest = Value::Table(table);
    Ok(match kind {
        "ballast" => Box::new(ballast::Ballast::read(owner, rest)?),
        "aave" => Box::new(aave::Aave::read(owner, rest)?),
        "mars" => Box::new(mars::Mars::read(owner, rest)?),
        "morpho" => Box::new(morpho::Morpho::read(owner, rest)?),
        "fluid" => Box::new(fluid::Fluid::read(owner, rest)?),
        "liquity" => Box::new(liquity::Liquity::read(owner, rest)?),
        "llamma" => Box::new(llamma::Llamma::read(owner, rest)?),
        other => {
            let reason =
                format!("unknown kind {other:?}, expected ballast, aave, mars, morpho, fluid, liquity or llamma");
            return Err(LabError::Key { key: format!("{owner}.kind"), reason });
        }
    })
}
