//! Nothing appears and nothing vanishes, per denom and token; and claims on a batch are what it holds.

use super::violation::Violation;
use cosmwasm_std::{Addr, Uint128};
use cw20::{AllAccountsResponse, BalanceResponse, Cw20QueryMsg, TokenInfoResponse};
use suite::{EmbeddedSuite, BASE, NATIVE};

/// All of it.
pub fn check(suite: &EmbeddedSuite, people: &[Addr]) -> Result<(), Violation> {
    coins(suite, NATIVE, suite.chain.total_burned())?;
    coins(suite, BASE, Uint128::zero())?;
    tokens(suite, &suite.at.lst)?;
    tokens(suite, &suite.at.gov)?;
    claims(suite, people)
}

fn coins(suite: &EmbeddedSuite, denom: &str, burned: Uint128) -> Result<(), Violation> {
    let (supply, minted) = (suite.chain.supply(denom), suite.chain.total_minted(denom));
    Violation::unless(supply + burned == minted, || format!("{denom}: {minted} minted, {burned} burned, {supply} held"))
}

/// Balances sum to the supply.
fn tokens(suite: &EmbeddedSuite, token: &Addr) -> Result<(), Violation> {
    let (mut sum, mut last) = (Uint128::zero(), None);
    loop {
        let ask = Cw20QueryMsg::AllAccounts { start_after: last, limit: Some(30) };
        let page: AllAccountsResponse = suite.query(token, &ask);
        let Some(end) = page.accounts.last().cloned() else { break };
        for address in page.accounts {
            let held: BalanceResponse = suite.query(token, &Cw20QueryMsg::Balance { address });
            sum += held.balance;
        }
        last = Some(end);
    }
    let info: TokenInfoResponse = suite.query(token, &Cw20QueryMsg::TokenInfo {});
    Violation::unless(sum == info.total_supply, || format!("{token}: balances {sum}, supply {}", info.total_supply))
}

/// Shares of every closed batch are those of its claimers, and what they could claim is what is there, but for a unit for each.
fn claims(suite: &EmbeddedSuite, people: &[Addr]) -> Result<(), Violation> {
    let claims: Vec<_> = people.iter().flat_map(|who| suite.claims(who)).collect();
    let last = claims.iter().map(|claim| claim.batch).max().unwrap_or_default();
    for id in 1..=last {
        let of_batch = || claims.iter().filter(|claim| claim.batch == id);
        let batch = suite.batch(id);
        let shares: Uint128 = of_batch().map(|claim| claim.shares).sum();
        let due: Uint128 = of_batch().map(|claim| claim.claimable).sum();
        let nobodys = batch.settled.checked_sub(due).map(|left| left.u128() <= people.len() as u128);
        let left = if shares.is_zero() { batch.settled.is_zero() } else { nobodys == Ok(true) };
        Violation::unless(shares == batch.shares && left, || {
            format!("claims of {shares} shares and {due} coins on {batch:?}")
        })?;
    }
    Ok(())
}
