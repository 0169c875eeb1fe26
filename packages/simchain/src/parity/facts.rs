//! Observations after a step, and their texts.

use cosmwasm_std::{Decimal256, Timestamp, Uint128};

use super::recording::State;
use super::timeline::Timeline;
use super::{BALANCE, DENOM, OTHER};
use crate::DecCoins;

/// A delegation.
#[derive(Clone, Debug)]
pub struct DelegationFact {
    /// The account's or the operator's name.
    pub delegator: String,
    /// The validator's name.
    pub validator: String,
    /// Its value in tokens, according to the chain.
    pub tokens: Uint128,
    /// Its shares.
    pub shares: Decimal256,
    /// What it could withdraw.
    pub rewards: DecCoins,
}

/// An unbonding entry.
#[derive(Clone, Debug)]
pub struct UnbondingFact {
    /// The account's name.
    pub delegator: String,
    /// The validator's name.
    pub validator: String,
    /// Height at which it was begun.
    pub height: u64,
    /// When it is due.
    pub completion: Timestamp,
    /// Tokens at its start.
    pub initial: Uint128,
    /// Tokens left.
    pub balance: Uint128,
}

/// A redelegation entry.
#[derive(Clone, Debug)]
pub struct RedelegationFact {
    /// The account's name.
    pub delegator: String,
    /// The source's name.
    pub source: String,
    /// The destination's name.
    pub destination: String,
    /// Height of its start.
    pub height: u64,
    /// When it is due.
    pub completion: Timestamp,
    /// Tokens moved.
    pub initial: Uint128,
    /// Shares got.
    pub shares: Decimal256,
}

/// A validator.
#[derive(Clone, Debug)]
pub struct ValidatorFact {
    /// Its name.
    pub name: String,
    /// Its tokens.
    pub tokens: Uint128,
    /// Its shares.
    pub shares: Decimal256,
    /// In the active set.
    pub bonded: bool,
    /// Since when and until when it unbonds.
    pub unbonding: Option<(u64, Timestamp)>,
    /// Jailed.
    pub jailed: bool,
    /// Jailed for ever.
    pub tombstoned: bool,
    /// Commission earned.
    pub commission: DecCoins,
}

/// All that is observed.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// Balances by the account's name, in the bond denomination.
    pub balances: Vec<(String, Uint128)>,
    /// The same in the other denomination.
    pub others: Vec<(String, Uint128)>,
    /// Delegations of accounts and operators.
    pub delegations: Vec<DelegationFact>,
    /// Entries, those of a pair in the chain's order.
    pub unbondings: Vec<UnbondingFact>,
    /// Entries, those of a triple in the chain's order.
    pub redelegations: Vec<RedelegationFact>,
    /// All validators.
    pub validators: Vec<ValidatorFact>,
    /// Bond tokens burned since genesis.
    pub burned: Uint128,
}

impl Facts {
    /// One text for each fact.
    pub fn state(&self, timeline: &Timeline) -> State {
        let mut state = State::new();
        state.insert("burned".to_string(), self.burned.to_string());
        for (name, amount) in &self.balances {
            state.insert(format!("balance of {name}"), amount.to_string());
        }
        for (name, amount) in self.others.iter().filter(|(_, amount)| amount.u128() != BALANCE) {
            state.insert(format!("{OTHER} of {name}"), amount.to_string());
        }
        for fact in &self.delegations {
            let pair = format!("{} at {}", fact.delegator, fact.validator);
            state.insert(format!("delegation of {pair}"), format!("{}, {} shares", fact.tokens, fact.shares));
            state.insert(format!("rewards of {pair}"), text_of(&fact.rewards));
        }
        for fact in &self.unbondings {
            let (begun, due) = (timeline.height(fact.height), timeline.time(fact.completion));
            let text = format!("{} of {}, begun {begun}, due {due}", fact.balance, fact.initial);
            numbered(&mut state, format!("unbonding of {} at {}", fact.delegator, fact.validator), text);
        }
        for fact in &self.redelegations {
            let (begun, due) = (timeline.height(fact.height), timeline.time(fact.completion));
            let text = format!("{}, {} shares, begun {begun}, due {due}", fact.initial, fact.shares);
            let triple = format!("{} from {} to {}", fact.delegator, fact.source, fact.destination);
            numbered(&mut state, format!("redelegation of {triple}"), text);
        }
        for fact in &self.validators {
            let status = match (fact.bonded, fact.unbonding) {
                (true, _) => "bonded".to_string(),
                (false, Some((height, until))) => {
                    format!("unbonding since {} until {}", timeline.height(height), timeline.time(until))
                }
                (false, None) => "unbonded".to_string(),
            };
            let jailed = if fact.jailed { ", jailed" } else { "" };
            let tombstoned = if fact.tombstoned { ", tombstoned" } else { "" };
            state.insert(format!("status of {}", fact.name), format!("{status}{jailed}{tombstoned}"));
            state.insert(format!("stake of {}", fact.name), format!("{}, {} shares", fact.tokens, fact.shares));
            state.insert(format!("commission of {}", fact.name), text_of(&fact.commission));
        }
        state
    }
}

/// The amount of the bond denomination, then those of others.
fn text_of(coins: &DecCoins) -> String {
    let others: DecCoins =
        coins.iter().filter(|(denom, _)| *denom != DENOM).map(|(denom, amount)| (denom.to_string(), amount)).collect();
    let bond = coins.amount(DENOM);
    if others.is_empty() {
        bond.to_string()
    } else {
        format!("{bond}, {others}")
    }
}

/// Numbers the entries of one key, to keep their order.
fn numbered(state: &mut State, key: String, text: String) {
    let number = (1..).find(|number| !state.contains_key(&format!("{key}, {number}"))).unwrap_or_default();
    state.insert(format!("{key}, {number}"), text);
}
