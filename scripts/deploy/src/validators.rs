//! Validators of the chain.

use crate::Validators;
use anyhow::{ensure, Result};
use client::{
    proto::cosmos::{
        base::query::v1beta1::PageRequest,
        staking::v1beta1::{QueryValidatorsRequest, QueryValidatorsResponse, Validator},
    },
    Client,
};
use interfaces::staking_vault::ValidatorWeight;
use std::cmp::Reverse;

/// The plan's validators if it names any, otherwise those of the network file: its list, or the bonded ones with the most power now,
/// with equal weights. Error: one that is named is not bonded.
pub(crate) fn resolve(client: &Client, file: &Validators, plan: &[ValidatorWeight]) -> Result<Vec<ValidatorWeight>> {
    let bonded = bonded(client)?;
    let wanted = wanted(file, plan);
    let Some(top) = wanted.top else {
        let is_bonded = |name: &str| bonded.iter().any(|validator| validator.operator_address == name);
        let missing: Vec<_> = wanted.list.iter().map(|it| it.validator.as_str()).filter(|it| !is_bonded(it)).collect();
        ensure!(missing.is_empty(), "validators: none that is bonded on the chain is {}", missing.join(", "));
        return Ok(wanted.list);
    };
    ensure!(bonded.len() >= top, "[validators] top = {top}, the chain has {} bonded ones", bonded.len());
    Ok(first(bonded, top).into_iter().map(|validator| ValidatorWeight { validator, weight: 1, cap: None }).collect())
}

/// The plan is stronger than `[validators]`, as `--plan` is than the network file.
pub(crate) fn wanted(file: &Validators, plan: &[ValidatorWeight]) -> Validators {
    if plan.is_empty() {
        return file.clone();
    }
    Validators { top: None, list: plan.to_vec() }
}

/// Sorted by tokens, then by address, so that all nodes give the same result.
fn first(mut validators: Vec<Validator>, top: usize) -> Vec<String> {
    let power = |validator: &Validator| validator.tokens.parse::<u128>().unwrap_or_default();
    validators.sort_by_key(|validator| (Reverse(power(validator)), validator.operator_address.clone()));
    validators.into_iter().take(top).map(|validator| validator.operator_address).collect()
}

fn bonded(client: &Client) -> Result<Vec<Validator>> {
    let mut found = Vec::new();
    let mut key = Vec::new();
    loop {
        let request = QueryValidatorsRequest {
            status: "BOND_STATUS_BONDED".into(),
            pagination: Some(PageRequest { key, limit: 100, ..PageRequest::default() }),
        };
        let answer: QueryValidatorsResponse = client.query("/cosmos.staking.v1beta1.Query/Validators", &request)?;
        found.extend(answer.validators);
        key = answer.pagination.map(|page| page.next_key).unwrap_or_default();
        if key.is_empty() {
            return Ok(found);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fake;
    use client::proto::traits::Message;

    #[test]
    fn validators_of_a_list_are_bonded() -> Result<()> {
        let client = fake::client(|_, _| {
            let validators = ["a", "b"].map(|name| Validator { operator_address: name.into(), ..Validator::default() });
            let answer = QueryValidatorsResponse { validators: validators.into(), pagination: None };
            Some(answer.encode_to_vec())
        })?;
        let weight = |name: &str| ValidatorWeight { validator: name.into(), weight: 1, cap: None };
        let all = |names: &[&str]| names.iter().map(|name| weight(name)).collect::<Vec<_>>();
        let of = |names: &[&str]| resolve(&client, &Validators { top: None, list: all(names) }, &[]);
        assert_eq!(of(&["b", "a"])?, all(&["b", "a"]));
        // The plan's own are stronger, and checked as well.
        let top = Validators { top: Some(2), list: vec![] };
        assert_eq!(resolve(&client, &top, &[])?, all(&["a", "b"]));
        assert_eq!(resolve(&client, &top, &all(&["b"]))?, all(&["b"]));
        assert!(resolve(&client, &top, &all(&["x"])).is_err());
        let refused = of(&["c", "a", "d"]).err().map(|error| error.to_string()).unwrap_or_default();
        assert_eq!(refused, "validators: none that is bonded on the chain is c, d");
        Ok(())
    }

    #[test]
    fn the_most_power_comes_first_and_ties_by_address() {
        let validator = |name: &str, tokens: &str| Validator {
            operator_address: name.into(),
            tokens: tokens.into(),
            ..Validator::default()
        };
        let all = vec![validator("d", "9"), validator("c", "10"), validator("b", "10"), validator("a", "2")];
        assert_eq!(first(all, 3), ["b", "c", "d"]);
    }
}
