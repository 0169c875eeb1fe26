//! I1 to I9 of the credit market, from what it answers.

use super::ensure;
use crate::{Environment, Suite};
use cosmwasm_std::{Addr, Uint128, Uint256};
use interfaces::credit_market::{
    CollateralResponse, DeficitResponse, LenderResponse, PositionResponse, RequestResponse, StateResponse,
};
use interfaces::market::AccountResponse;
use std::collections::BTreeMap;

const ONE: u128 = 1_000_000_000_000_000_000;

/// What the market answers, and what it holds.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Its counters.
    pub state: StateResponse,
    /// Every account as the engine sees it, with what its owner sees.
    pub accounts: Vec<(AccountResponse, PositionResponse)>,
    /// Every listed collateral, with what the market holds of its asset.
    pub collaterals: Vec<(CollateralResponse, u128)>,
    /// Every lender.
    pub lenders: Vec<LenderResponse>,
    /// Every withdrawal request.
    pub requests: Vec<RequestResponse>,
    /// Every deficit.
    pub deficits: Vec<DeficitResponse>,
    /// Its balance of the base asset.
    pub base: u128,
}

impl Facts {
    pub(super) fn read(suite: &Suite<impl Environment>) -> Self {
        let market = &suite.at.market;
        let account = |account: AccountResponse| {
            let position = suite.loan(&Addr::unchecked(&account.account));
            (account, position)
        };
        let collateral = |collateral: CollateralResponse| {
            let held = suite.balance(&collateral.asset, market);
            (collateral, held)
        };
        Self {
            state: suite.market(),
            accounts: suite.borrowers().into_iter().map(account).collect(),
            collaterals: suite.collaterals().into_iter().map(collateral).collect(),
            lenders: suite.lenders(),
            requests: suite.requests(),
            deficits: suite.deficits(),
            base: suite.balance(&suite.base(), market),
        }
    }
}

type Checked = Result<(), String>;

pub(super) fn assets_cover_claims(facts: &Facts) -> Checked {
    let state = &facts.state;
    let product = Uint256::from(state.shares) * Uint256::from(state.index);
    let lenders = (product + Uint256::from(ONE - 1)) / Uint256::from(ONE);
    let claims = lenders + Uint256::from(state.fund) + Uint256::from(state.premium_owed);
    let assets = state.cash + state.live_debt + state.booked_lots;
    ensure(Uint256::from(assets) >= claims, || {
        format!("cash {} + debt {} + lots {} < {claims}", state.cash, state.live_debt, state.booked_lots)
    })
}

pub(super) fn balances_cover_counters(facts: &Facts) -> Checked {
    let (held, counted) = (facts.base, (facts.state.cash + facts.state.refunds).u128());
    ensure(held >= counted, || format!("{held} in the bank, {counted} counted"))?;
    for (CollateralResponse { asset, posted, .. }, held) in &facts.collaterals {
        ensure(*held >= posted.u128(), || format!("{asset}: {held} held, {posted} posted"))?;
    }
    Ok(())
}

pub(super) fn refunds_cover_claims(facts: &Facts) -> Checked {
    let due: Uint128 = facts.lenders.iter().map(|lender| lender.refunds).sum();
    ensure(facts.state.refunds >= due, || format!("refunds {} below dues {due}", facts.state.refunds))
}

pub(super) fn lenders_sum_to_shares(Facts { state, lenders, requests, .. }: &Facts) -> Checked {
    let shares: Uint128 = lenders.iter().map(|lender| lender.shares).sum();
    ensure(shares == state.shares && shares >= state.locked_shares, || {
        format!("lenders hold {shares} of {} shares, {} locked", state.shares, state.locked_shares)
    })?;
    let pending: Uint128 = lenders.iter().map(|lender| lender.pending).sum();
    let requested: Uint128 = requests.iter().map(|request| request.shares).sum();
    ensure(pending == state.pending && requested == pending, || {
        format!("pending {}, of lenders {pending}, in requests {requested}", state.pending)
    })
}

pub(super) fn accounts_sum_to_debt_and_collateral(facts: &Facts) -> Checked {
    let mut sums = vec![Uint128::zero(); facts.state.debt_shares.len()];
    let mut posted: BTreeMap<u64, Uint128> = BTreeMap::new();
    for (account, position) in &facts.accounts {
        let Some(sum) = sums.get_mut(usize::from(position.class)) else {
            return Err(format!("{} is in class {}", account.account, position.class));
        };
        *sum += position.debt_shares;
        for lot in &account.lots {
            *posted.entry(lot.id).or_default() += lot.amount;
        }
    }
    ensure(sums == facts.state.debt_shares, || {
        format!("debt shares {:?}, of accounts {sums:?}", facts.state.debt_shares)
    })?;
    for (CollateralResponse { id, posted: counted, .. }, _) in &facts.collaterals {
        let sum = posted.get(id).copied().unwrap_or_default();
        ensure(sum == *counted, || format!("collateral {id}: posted {counted}, of accounts {sum}"))?;
    }
    Ok(())
}

pub(super) fn losses_are_outstanding(Facts { state, deficits, .. }: &Facts) -> Checked {
    let outstanding: Uint128 = deficits.iter().map(|deficit| deficit.outstanding).sum();
    let open = state.open_loss.as_ref().map_or(Uint128::zero(), |open| open.left);
    ensure(state.lost + open == outstanding, || {
        format!("lost {} + open {open}, deficits say {outstanding}", state.lost)
    })
}

pub(super) fn losses_are_allocated(facts: &Facts) -> Checked {
    for deficit in &facts.deficits {
        let paid = deficit.fund + deficit.premium + deficit.to_index + deficit.to_units + deficit.outstanding;
        let back = deficit.covered_back <= deficit.covered && deficit.premium_back <= deficit.premium;
        ensure(deficit.loss == paid && back, || format!("{deficit:?}"))?;
    }
    Ok(())
}

pub(super) fn books_sum_to_booked_lots(Facts { state, deficits, .. }: &Facts) -> Checked {
    let booked: Uint128 = deficits.iter().map(|deficit| deficit.book).sum();
    ensure(booked == state.booked_lots, || format!("deficits book {booked}, the market {}", state.booked_lots))
}

pub(super) fn no_debt_without_collateral(facts: &Facts) -> Checked {
    for (account, position) in &facts.accounts {
        let bare = position.collateral.is_empty() && !position.debt_shares.is_zero();
        ensure(!bare, || format!("{} owes and holds nothing", account.account))?;
    }
    Ok(())
}
