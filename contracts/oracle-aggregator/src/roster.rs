//! The reporters.

use cosmwasm_std::{Addr, Api, Decimal, Event, StdResult, Storage};
use interfaces::oracle_aggregator::{event, NewReporter};
use interfaces::packed;
use interfaces::shared::admin::changed;
use interfaces::shared::error::CommonError;

use crate::error::ContractError;
use crate::state::ROSTER;
use crate::store::{Item, Map};

/// Largest number of reporters; a power table contains all of them.
pub const MAX_REPORTERS: u64 = 64;
/// Reporters by id, so that a slash need not read the list.
pub const MEMBERS: Map<u64, Reporter> = Map::new("members");
/// Reporter ids by operator, so that a submission need not read the list.
pub const OPERATORS: Map<Addr, u64> = Map::new("operators");
/// Ids of all reporters with their tranches; all that the first submission of a round reads of them.
pub const TRANCHES: Item<Vec<(u64, u64)>> = Item::new("tranches");
/// Accounts that owners named as operators and that have not accepted, by reporter.
pub const NAMED: Map<u64, Addr> = Map::new("named_operators");
/// Removed reporters by id: their submissions can still be disputed.
const REMOVED: Map<u64, Reporter> = Map::new("removed_reporters");

/// All reporters.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Roster {
    /// Last id given.
    pub last_id: u64,
    /// The reporters.
    pub reporters: Vec<Reporter>,
}

/// A reporter.
#[derive(Clone, Debug, PartialEq)]
pub struct Reporter {
    /// Its id.
    pub id: u64,
    /// Account that is responsible for it and names its operator.
    pub owner: Addr,
    /// Account that submits prices.
    pub operator: Addr,
    /// Tranche in the security vault that holds its stake.
    pub tranche: u64,
    /// Part of its rewards that its owner keeps.
    pub commission: Decimal,
}

packed!(Roster { last_id, reporters });
packed!(Reporter { id, owner, operator, tranche, commission });

impl Roster {
    /// Writes the list, each of its reporters, and who submits for whom.
    pub fn save(&self, store: &mut dyn Storage) -> StdResult<()> {
        for reporter in &self.reporters {
            if MEMBERS.may_load(store, reporter.id)?.as_ref() != Some(reporter) {
                MEMBERS.save(store, reporter.id, reporter)?;
            }
            if OPERATORS.may_load(store, &reporter.operator)? != Some(reporter.id) {
                OPERATORS.save(store, &reporter.operator, &reporter.id)?;
            }
        }
        let tranches = self.reporters.iter().map(|reporter| (reporter.id, reporter.tranche)).collect();
        TRANCHES.save(store, &tranches)?;
        ROSTER.save(store, self)
    }

    /// The reporter with this operator.
    pub fn by_operator(&self, operator: &Addr) -> Option<&Reporter> {
        self.reporters.iter().find(|reporter| reporter.operator == operator)
    }

    /// The reporter with this id.
    pub fn by_id(&self, id: u64) -> Option<&Reporter> {
        self.reporters.iter().find(|reporter| reporter.id == id)
    }

    /// Adds a reporter. Returns its id. Errors: `ReporterExists`, `TrancheTaken`, `TooMany`, `OutOfRange`, `Std`.
    pub fn add(&mut self, api: &dyn Api, new: &NewReporter) -> Result<u64, ContractError> {
        let owner = api.addr_validate(&new.owner)?;
        let operator = new.operator.as_ref().map(|operator| api.addr_validate(operator)).transpose()?;
        let operator = operator.unwrap_or_else(|| owner.clone());
        CommonError::ensure_range("commission", new.commission, Decimal::zero(), Decimal::one())?;
        self.ensure_new(&operator)?;
        let tranche = new.tranche;
        if let Some(other) = self.reporters.iter().find(|other| other.tranche == tranche) {
            return Err(ContractError::TrancheTaken { tranche, reporter: other.id });
        }
        if self.reporters.len() as u64 >= MAX_REPORTERS {
            return Err(ContractError::TooMany { what: "reporters", max: MAX_REPORTERS });
        }
        self.last_id = self.last_id.saturating_add(1);
        self.reporters.push(Reporter { id: self.last_id, owner, operator, tranche, commission: new.commission });
        Ok(self.last_id)
    }

    /// Errors: `ReporterExists` if the account submits for a reporter already.
    pub fn ensure_new(&self, operator: &Addr) -> Result<(), ContractError> {
        match self.by_operator(operator) {
            Some(_) => Err(ContractError::ReporterExists { address: operator.clone() }),
            None => Ok(()),
        }
    }

    /// Makes a new account the operator of a reporter; an earlier nomination ends. Returns the event. Error: `NotFound`.
    pub fn replace_operator(
        &mut self,
        store: &mut dyn Storage,
        id: u64,
        operator: Addr,
    ) -> Result<Event, ContractError> {
        let reporter = self.reporters.iter_mut().find(|reporter| reporter.id == id);
        let reporter = reporter.ok_or_else(|| CommonError::not_found("reporter", id))?;
        let event = changed(event::CONFIG, "operator", &reporter.operator, &operator);
        OPERATORS.remove(store, &reporter.operator);
        NAMED.remove(store, id);
        reporter.operator = operator;
        self.save(store)?;
        Ok(event.add_attribute("id", id.to_string()))
    }

    /// Removes a reporter from the list, and keeps its record for disputes. Errors: `NotFound`.
    pub fn remove(&mut self, store: &mut dyn Storage, id: u64) -> Result<Reporter, ContractError> {
        let place = self.reporters.iter().position(|reporter| reporter.id == id);
        let place = place.ok_or_else(|| CommonError::not_found("reporter", id))?;
        let removed = self.reporters.remove(place);
        REMOVED.save(store, id, &removed)?;
        MEMBERS.remove(store, id);
        NAMED.remove(store, id);
        OPERATORS.remove(store, &removed.operator);
        Ok(removed)
    }
}

/// A reporter, present or removed. Errors: `NotFound`.
pub fn answerable(store: &dyn Storage, id: u64) -> Result<Reporter, ContractError> {
    let found = match MEMBERS.may_load(store, id)? {
        Some(reporter) => Some(reporter),
        None => REMOVED.may_load(store, id)?,
    };
    Ok(found.ok_or_else(|| CommonError::not_found("reporter", id))?)
}

/// A reporter as the message that adds it.
pub fn described(reporter: &Reporter) -> StdResult<String> {
    let Reporter { owner, operator, tranche, commission, .. } = reporter.clone();
    cosmwasm_std::to_json_string(&NewReporter {
        owner: owner.into(),
        operator: Some(operator.into()),
        tranche,
        commission,
    })
}
