//! I1 to I10 of the credit market, from queries of the market and its tranches.

use super::ensure;
use crate::{Environment, Suite};
use cosmwasm_std::{Addr, Uint128, Uint256};
use interfaces::credit_market::{
    CollateralResponse, DeficitResponse, HoleResponse, LenderResponse, PositionResponse, RequestResponse, StateResponse,
};
use interfaces::market::{AccountResponse, ExposureResponse};
use interfaces::security_vault::TrancheRecord;
use std::collections::BTreeMap;

const ONE: u128 = 1_000_000_000_000_000_000;

/// The market's query responses and its balances.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Its counters.
    pub state: StateResponse,
    /// Every account, as queried by the engine and by its owner.
    pub accounts: Vec<(AccountResponse, PositionResponse)>,
    /// Every listed collateral, with the market's balance of its asset.
    pub collaterals: Vec<(CollateralResponse, u128)>,
    /// Every lender.
    pub lenders: Vec<LenderResponse>,
    /// Every withdrawal request, and whether it is in the order of payment.
    pub requests: Vec<(RequestResponse, bool)>,
    /// What lenders carry if every provision comes true.
    pub hole: HoleResponse,
    /// Its debt, and its tranches with their values.
    pub exposure: ExposureResponse,
    /// The record of each of its tranches, as it reads them.
    pub records: Vec<TrancheRecord>,
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
        let request = |request: RequestResponse| {
            let in_order = suite.chain.raw(market, &queue_key(request.payable_at, request.id)).ok().flatten().is_some();
            (request, in_order)
        };
        let collateral = |collateral: CollateralResponse| {
            let held = suite.balance(&collateral.asset, market);
            (collateral, held)
        };
        let exposure = suite.exposure();
        let read = |id| suite.tranche_record(id).unwrap_or_default();
        Self {
            records: exposure.tranches.iter().map(|entry| read(entry.tranche)).collect(),
            exposure,
            state: suite.market(),
            accounts: suite.borrowers().into_iter().map(account).collect(),
            collaterals: suite.collaterals().into_iter().map(collateral).collect(),
            lenders: suite.lenders(),
            requests: suite.requests().into_iter().map(request).collect(),
            hole: suite.hole(),
            deficits: suite.deficits(),
            base: suite.balance(&suite.base(), market),
        }
    }
}

impl Facts {
    /// Value in a loss of the stake above floors and holds, in base units.
    pub fn free_stake(&self) -> Uint128 {
        let entries = self.exposure.tranches.iter().zip(&self.records);
        entries.map(|(entry, record)| record.free().mul_floor(entry.value)).sum()
    }
}

/// Storage key that marks a request as in the order of payment.
fn queue_key(payable_at: u64, id: u64) -> Vec<u8> {
    [b"\0\x05queue".as_slice(), b"\0\x08", &payable_at.to_be_bytes(), &id.to_be_bytes()].concat()
}

type Checked = Result<(), String>;

pub(super) fn assets_cover_claims(facts: &Facts) -> Checked {
    let state = &facts.state;
    let product = Uint256::from(state.shares) * Uint256::from(state.index);
    let lenders = (product + Uint256::from(ONE - 1)) / Uint256::from(ONE);
    let claims = lenders + Uint256::from(state.fund + state.premium_owed + state.kept);
    let assets = state.cash + state.live_debt;
    ensure(Uint256::from(assets) >= claims, || format!("cash {} + debt {} < {claims}", state.cash, state.live_debt))
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
    let requested: Uint128 = requests.iter().map(|(request, _)| request.shares).sum();
    let in_order: Uint128 = requests.iter().filter(|(_, in_order)| *in_order).map(|(request, _)| request.shares).sum();
    ensure(in_order == state.pending && requested == pending, || {
        format!("pending {} of {in_order} in order; of lenders {pending}, in requests {requested}", state.pending)
    })
}

pub(super) fn accounts_sum_to_debt_and_collateral(facts: &Facts) -> Checked {
    let mut sums = vec![Uint128::zero(); facts.state.debt_shares.len()];
    let mut posted: BTreeMap<u64, Uint128> = BTreeMap::new();
    for (account, position) in &facts.accounts {
        let Some(sum) = sums.get_mut(usize::from(position.class)) else {
            return Err(format!("{} is in class {}", account.account, position.class));
        };
        *sum += if position.impaired { Uint128::zero() } else { position.debt_shares };
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
        let before_lenders = deficit.fund + deficit.premium + deficit.kept;
        let paid = before_lenders + deficit.to_index + deficit.to_units + deficit.outstanding;
        let back = deficit.covered_back <= deficit.covered
            && deficit.premium_back <= deficit.premium
            && deficit.kept_back <= deficit.kept;
        ensure(deficit.loss == paid && back, || format!("{deficit:?}"))?;
    }
    Ok(())
}

pub(super) fn provisions_sum_up(Facts { state, accounts, .. }: &Facts) -> Checked {
    let provisions: Uint128 = accounts.iter().map(|(_, position)| position.provision).sum();
    ensure(provisions == state.provisions, || format!("provisions {}, of accounts {provisions}", state.provisions))?;
    let live = |position: &PositionResponse| position.owed - position.charged_off - position.suspended;
    let impaired: Uint128 = accounts.iter().filter(|(_, it)| it.impaired).map(|(_, it)| live(it)).sum();
    ensure(impaired == state.impaired, || format!("impaired {}, of accounts {impaired}", state.impaired))?;
    let healthy = accounts.iter().find(|(_, it)| !it.impaired && !it.provision.is_zero());
    ensure(healthy.is_none(), || format!("{healthy:?} has a provision and is not impaired"))?;
    ensure(state.kept.is_zero() || !state.provisions.is_zero(), || {
        format!("{} is kept for provisions, and there are none", state.kept)
    })
}

/// The hole is the part of provisions that nothing before the lenders covers, and no request is worth more than its shares less
/// their part of the hole.
pub(super) fn exit_is_at_most_entry(facts: &Facts) -> Checked {
    let Facts { state, requests, hole, .. } = facts;
    let HoleResponse { provisions, fund, premium_owed, tranche, kept, claims, .. } = *hole;
    let free = facts.free_stake();
    ensure(tranche <= free, || format!("{tranche} of the tranches counts, of {free}"))?;
    let expected = provisions.saturating_sub(fund + premium_owed + kept + tranche).min(claims);
    ensure(hole.hole == expected, || format!("{hole:?}, not {expected}"))?;
    for (request, _) in requests {
        // claims = floor(S * index), so that a part of claims + 1 is at least the value of the shares.
        let most = (claims - hole.hole + Uint128::one()).multiply_ratio(request.shares, state.shares);
        ensure(request.worth.is_some_and(|worth| worth <= most), || {
            format!("{request:?}, of {hole:?} and {} shares", state.shares)
        })?;
    }
    Ok(())
}

pub(super) fn no_debt_without_collateral(facts: &Facts) -> Checked {
    for (account, position) in &facts.accounts {
        let bare = position.collateral.is_empty() && !position.owed.is_zero();
        ensure(!bare, || format!("{} owes and holds nothing", account.account))?;
    }
    Ok(())
}
