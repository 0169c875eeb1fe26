//! I1 to I9 of the credit market, from what it answers.

use super::{ensure, Broken};
use crate::view::View;
use cosmwasm_std::{Addr, Uint128, Uint256};
use interfaces::credit_market::{CollateralResponse, StateResponse};
use interfaces::market::AccountResponse;
use std::collections::BTreeMap;

const ONE: u128 = 1_000_000_000_000_000_000;

/// All of them; returns how many.
pub(super) fn check(suite: &impl View) -> Result<usize, Broken> {
    let (state, accounts) = (suite.market(), suite.borrowers());
    assets_cover_claims(&state)?;
    bank_holds_the_counters(suite, &state)?;
    lenders(suite, &state)?;
    debt(suite, &state, &accounts)?;
    collateral(&suite.collaterals(), &accounts)?;
    deficits(suite, &state)?;
    Ok(9)
}

fn assets_cover_claims(state: &StateResponse) -> Result<(), Broken> {
    let product = Uint256::from(state.shares) * Uint256::from(state.index);
    let lenders = (product + Uint256::from(ONE - 1)) / Uint256::from(ONE);
    let claims = lenders + Uint256::from(state.fund) + Uint256::from(state.premium_owed);
    let assets = state.cash + state.live_debt + state.booked_lots;
    ensure(Uint256::from(assets) >= claims, "credit-market I1", || {
        format!("cash {} + debt {} + lots {} < {claims}", state.cash, state.live_debt, state.booked_lots)
    })
}

fn bank_holds_the_counters(suite: &impl View, state: &StateResponse) -> Result<(), Broken> {
    let held = suite.balance(&suite.base(), &suite.at().market);
    let counted = (state.cash + state.refunds).u128();
    ensure(held >= counted, "credit-market I2", || format!("{held} in the bank, {counted} counted"))?;
    for collateral in suite.collaterals() {
        let held = suite.balance(&collateral.asset, &suite.at().market);
        let posted = collateral.posted.u128();
        ensure(held >= posted, "credit-market I2", || format!("{}: {held} held, {posted} posted", collateral.asset))?;
    }
    Ok(())
}

fn lenders(suite: &impl View, state: &StateResponse) -> Result<(), Broken> {
    let (lenders, requests) = (suite.lenders(), suite.requests());
    let due: Uint128 = lenders.iter().map(|lender| lender.refunds).sum();
    ensure(state.refunds >= due, "credit-market I3", || format!("refunds {} below dues {due}", state.refunds))?;
    let shares: Uint128 = lenders.iter().map(|lender| lender.shares).sum();
    ensure(shares == state.shares && shares >= state.locked_shares, "credit-market I4", || {
        format!("lenders hold {shares} of {} shares, {} locked", state.shares, state.locked_shares)
    })?;
    let pending: Uint128 = lenders.iter().map(|lender| lender.pending).sum();
    let requested: Uint128 = requests.iter().map(|request| request.shares).sum();
    ensure(pending == state.pending && requested == pending, "credit-market I4", || {
        format!("pending {}, of lenders {pending}, in requests {requested}", state.pending)
    })
}

fn debt(suite: &impl View, state: &StateResponse, accounts: &[AccountResponse]) -> Result<(), Broken> {
    let mut sums = vec![Uint128::zero(); state.debt_shares.len()];
    for account in accounts {
        let position = suite.loan(&Addr::unchecked(&account.account));
        let sum = sums.get_mut(usize::from(position.class));
        ensure(sum.is_some(), "credit-market I5", || format!("{} is in class {}", account.account, position.class))?;
        if let Some(sum) = sum {
            *sum += position.debt_shares;
        }
        let bare = position.collateral.is_empty() && !position.debt_shares.is_zero();
        ensure(!bare, "credit-market I9", || format!("{} owes and holds nothing", account.account))?;
    }
    ensure(sums == state.debt_shares, "credit-market I5", || {
        format!("debt shares {:?}, of accounts {sums:?}", state.debt_shares)
    })
}

fn collateral(listed: &[CollateralResponse], accounts: &[AccountResponse]) -> Result<(), Broken> {
    let mut sums: BTreeMap<u64, Uint128> = BTreeMap::new();
    for lot in accounts.iter().flat_map(|account| &account.lots) {
        *sums.entry(lot.id).or_default() += lot.amount;
    }
    for CollateralResponse { id, posted, .. } in listed {
        let sum = sums.get(id).copied().unwrap_or_default();
        ensure(sum == *posted, "credit-market I5", || format!("collateral {id}: posted {posted}, of accounts {sum}"))?;
    }
    Ok(())
}

fn deficits(suite: &impl View, state: &StateResponse) -> Result<(), Broken> {
    let deficits = suite.deficits();
    let outstanding: Uint128 = deficits.iter().map(|deficit| deficit.outstanding).sum();
    let open = state.open_loss.as_ref().map_or(Uint128::zero(), |open| open.left);
    ensure(state.lost + open == outstanding, "credit-market I6", || {
        format!("lost {} + open {open}, deficits say {outstanding}", state.lost)
    })?;
    for deficit in &deficits {
        let paid = deficit.fund + deficit.premium + deficit.to_index + deficit.to_units + deficit.outstanding;
        let back = deficit.covered_back <= deficit.covered && deficit.premium_back <= deficit.premium;
        ensure(deficit.loss == paid && back, "credit-market I7", || format!("{deficit:?}"))?;
    }
    let booked: Uint128 = deficits.iter().map(|deficit| deficit.book).sum();
    ensure(booked == state.booked_lots, "credit-market I8", || {
        format!("deficits book {booked}, the market {}", state.booked_lots)
    })
}
