//! What one message may change, seen from outside: the promises that speak of two moments.

use super::events::Events;
use super::violation::Violation;
use cosmwasm_std::{Addr, Uint128, Uint256};
use cw_multi_test::AppResponse;
use interfaces::credit_market::LenderResponse;
use interfaces::market::AccountResponse;
use interfaces::security_vault::{OwnedPosition, PositionResponse, QueryMsg, TrancheResponse};
use interfaces::staking_vault::ClaimResponse;
use simchain::Chain;
use std::collections::{BTreeMap, BTreeSet};
use suite::{EmbeddedSuite, BASE_TRANCHE};

const ONE: u128 = 1_000_000_000_000_000_000;

/// What is looked at before and after a message.
pub struct Seen {
    time: u64,
    rate: (Uint128, Uint128),
    index: Uint128,
    lenders: BTreeMap<String, LenderResponse>,
    accounts: BTreeMap<String, AccountResponse>,
    tranches: Vec<TrancheResponse>,
    stakers: BTreeMap<String, PositionResponse>,
    /// By owner and batch.
    claims: BTreeMap<(String, u64), ClaimResponse>,
}

impl Seen {
    pub fn look(suite: &EmbeddedSuite, people: &[Addr]) -> Self {
        let rate = suite.rate();
        let lenders = suite.lenders().into_iter().map(|lender| (lender.lender.clone(), lender));
        let accounts = suite.borrowers().into_iter().map(|account| (account.account.clone(), account));
        let stakers: Vec<OwnedPosition> = suite.pages(&suite.at.security, |last: Option<&OwnedPosition>| {
            let start_after = last.map(|item| item.owner.to_string());
            QueryMsg::Positions { tranche: BASE_TRANCHE, start_after, limit: Some(100) }
        });
        Self {
            time: suite.now(),
            rate: (rate.base, rate.shares),
            index: suite.market().index,
            lenders: lenders.collect(),
            accounts: accounts.collect(),
            tranches: suite.pages(&suite.at.security, |last: Option<&TrancheResponse>| QueryMsg::Tranches {
                start_after: last.map(|tranche| tranche.id),
                limit: Some(100),
            }),
            stakers: stakers.into_iter().map(|item| (item.owner.into(), item.position)).collect(),
            claims: people
                .iter()
                .flat_map(|who| suite.claims(who).into_iter().map(|claim| ((who.to_string(), claim.batch), claim)))
                .collect(),
        }
    }
}

/// Remembers what may excuse a later change.
#[derive(Default)]
pub struct Watch {
    /// Units that rounding at the chain may still cost the vault: one per message that changed a delegation.
    rounding: u64,
    /// Validators slashed since the last comparison of the vault with the chain.
    struck: BTreeSet<String>,
}

impl Watch {
    /// The chain slashed a validator.
    pub fn strike(&mut self, validator: &str) {
        self.struck.insert(validator.into());
    }

    /// Compares two moments around one message. `touched` are those whose own affairs it concerns.
    pub fn compare(
        &mut self,
        chain: &Chain,
        before: &Seen,
        after: &Seen,
        touched: &[String],
        response: &AppResponse,
    ) -> Result<(), Violation> {
        let events = Events(response);
        self.rate(before, after, &events)?;
        let loss = events.has("credit_market.loss");
        Violation::unless(loss || after.index >= before.index, || {
            format!("the lenders' index fell from {} to {} without a loss", before.index, after.index)
        })?;
        lenders(before, after, touched, loss)?;
        if before.time == chain.time().seconds() {
            accounts(before, after, touched)?;
        }
        tranches(before, after, &events)?;
        claims(before, after, touched)?;
        stakers(before, after, touched)
    }

    /// Falls only by a slash, or by a unit per message to the chain; and a slash is never made up.
    fn rate(&mut self, before: &Seen, after: &Seen, events: &Events) -> Result<(), Violation> {
        self.rounding += events.count("delegate") + events.count("unbond") + 2 * events.count("redelegate");
        let slashed = events.values("wasm-staking_vault.slashed", "validator");
        for validator in &slashed {
            Violation::unless(self.struck.contains(*validator), || {
                format!("the vault books a slash of {validator}, which the chain did not slash")
            })?;
        }
        let ((base, shares), (base_after, shares_after)) = (before.rate, after.rate);
        let needed = base.full_mul(shares_after);
        let had = base_after.full_mul(shares);
        if had < needed {
            // How many coins are missing for the rate of before.
            let fall = (needed - had + Uint256::from(shares - Uint128::one())) / Uint256::from(shares);
            let of = |key| events.sum("wasm-staking_vault.slashed", key);
            let lost = of("before") - of("after");
            let more = fall.saturating_sub(Uint256::from(lost));
            Violation::unless(more <= Uint256::from(self.rounding), || {
                let (rounding, rate) = (self.rounding, format!("{base}/{shares} to {base_after}/{shares_after}"));
                format!("the redemption rate fell from {rate} with {lost} slashed; {rounding} units may be rounding")
            })?;
            self.rounding -= u64::try_from(Uint128::try_from(more).unwrap().u128()).unwrap();
        }
        if events.has("staking_vault.sync") {
            self.struck.clear();
        }
        let enters = events.has("staking_vault.stake") || events.has("staking_vault.unstake");
        if enters && !events.has("staking_vault.sync") {
            let unit = base.u128() / shares.u128() + 2;
            let most = (base + Uint128::new(unit)).full_mul(shares_after);
            Violation::unless(had <= most, || {
                format!("stake or unstake raised the rate from {base}/{shares} to {base_after}/{shares_after}")
            })?;
        }
        Ok(())
    }
}

/// Nobody lowers what another lender has, except by a loss; and what a loss takes is still owed as loss units.
fn lenders(before: &Seen, after: &Seen, touched: &[String], loss: bool) -> Result<(), Violation> {
    for (name, old) in before.lenders.iter().filter(|(name, _)| !touched.contains(name)) {
        let Some(new) = after.lenders.get(name) else {
            return Err(Violation(format!("{name} is no lender any more: {old:?}")));
        };
        // The index has 18 digits: a larger holding sees its steps.
        let unit = Uint128::new(1 + old.shares.u128() / ONE);
        let same = new.shares == old.shares && new.pending == old.pending;
        let kept = new.value + unit >= old.value || loss;
        let whole = new.value + new.refunds + new.lost + unit * Uint128::new(4) >= old.value + old.refunds + old.lost;
        Violation::unless(same && kept && new.refunds + unit >= old.refunds && whole, || {
            format!("somebody else's message changed a lender from {old:?} to {new:?}")
        })?;
    }
    Ok(())
}

/// Within a block nobody raises another's debt or takes another's collateral.
fn accounts(before: &Seen, after: &Seen, touched: &[String]) -> Result<(), Violation> {
    for (name, old) in before.accounts.iter().filter(|(name, _)| !touched.contains(name)) {
        let amounts =
            |account: &AccountResponse| -> Vec<_> { account.lots.iter().map(|lot| (lot.id, lot.amount)).collect() };
        let new = after.accounts.get(name);
        let kept = new.is_some_and(|new| new.owed <= old.owed + Uint128::one() && amounts(new) == amounts(old));
        Violation::unless(kept, || format!("somebody else's message changed an account from {old:?} to {new:?}"))?;
    }
    Ok(())
}

/// Nobody's message changes what another has in a batch, nor takes from what he can claim.
fn claims(before: &Seen, after: &Seen, touched: &[String]) -> Result<(), Violation> {
    for (key, old) in before.claims.iter().filter(|((owner, _), _)| !touched.contains(owner)) {
        let new = after.claims.get(key);
        let kept = new.is_some_and(|new| new.shares == old.shares && new.claimable >= old.claimable);
        Violation::unless(kept, || format!("somebody else's message changed a claim from {old:?} to {new:?}"))?;
    }
    Ok(())
}

/// A share of a tranche falls only by cover or slash.
fn tranches(before: &Seen, after: &Seen, events: &Events) -> Result<(), Violation> {
    for old in before.tranches.iter().filter(|tranche| !tranche.shares.is_zero()) {
        let id = old.id.to_string();
        let hit = ["wasm-security_vault.cover", "wasm-security_vault.slash"];
        if hit.iter().any(|event| events.values(event, "tranche").contains(&id.as_str())) {
            continue;
        }
        let Some(new) = after.tranches.iter().find(|tranche| tranche.id == old.id) else {
            return Err(Violation(format!("tranche {id} is gone")));
        };
        Violation::unless(new.assets.full_mul(old.shares) >= old.assets.full_mul(new.shares), || {
            format!("a share of a tranche fell without cover or slash: {old:?} to {new:?}")
        })?;
    }
    Ok(())
}

/// What a cover takes from those who stand behind the market is still owed to their shares, to some units. Only a new
/// share epoch changes how many shares they are.
fn stakers(before: &Seen, after: &Seen, touched: &[String]) -> Result<(), Violation> {
    let epoch =
        |seen: &Seen| seen.tranches.iter().find(|tranche| tranche.id == BASE_TRANCHE).map(|tranche| tranche.epoch);
    let converted = epoch(before) != epoch(after);
    for (name, old) in before.stakers.iter().filter(|(name, _)| !touched.contains(name)) {
        let whole = |position: &PositionResponse| position.assets + position.recovered + position.outstanding_loss;
        let shares = old.shares + old.cooling;
        let new = after.stakers.get(name);
        // The indices have 18 digits: each of the four figures may be a step of its index off.
        let units = Uint128::new(4) * (Uint128::one() + shares / Uint128::new(ONE));
        let kept = new
            .is_some_and(|new| whole(new) + units >= whole(old) && (converted || new.shares + new.cooling == shares));
        Violation::unless(kept, || format!("somebody else's message changed a staker from {old:?} to {new:?}"))?;
    }
    Ok(())
}
