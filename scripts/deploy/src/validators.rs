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

/// The validators of the network file: its list, or the bonded ones with the most power now, with equal weights.
pub(crate) fn resolve(client: &Client, wanted: &Validators) -> Result<Vec<ValidatorWeight>> {
    let Some(top) = wanted.top else { return Ok(wanted.list.clone()) };
    let bonded = bonded(client)?;
    ensure!(bonded.len() >= top, "[validators] top = {top}, the chain has {} bonded ones", bonded.len());
    Ok(first(bonded, top).into_iter().map(|validator| ValidatorWeight { validator, weight: 1, cap: None }).collect())
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
