//! What one message may change, seen from outside: the promises that speak of two moments.

use super::events::Events;
use super::violation::Violation;
use cosmwasm_std::{Addr, Decimal, Uint128, Uint256};
use cw_multi_test::AppResponse;
use interfaces::credit_market::{HoleResponse, LenderResponse, PositionResponse as Loan, RequestResponse};
use interfaces::market::{AccountResponse, MarketQueryMsg, Terms};
use interfaces::security_vault::{PositionResponse, TrancheResponse};
use interfaces::staking_vault::ClaimResponse;
use simchain::Chain;
use std::collections::{BTreeMap, BTreeSet};
use suite::invariants::{Counts, Facts};
use suite::EmbeddedSuite;

mod lending;

const ONE: u128 = 1_000_000_000_000_000_000;

/// What is looked at before and after a message.
pub struct Seen {
    time: u64,
    rate: (Uint128, Uint128),
    index: Uint128,
    shares: Uint128,
    hole: HoleResponse,
    /// Stake that provisions may claim, needed or not.
    free_stake: Uint128,
    /// The part of collateral's value that provisions never count on.
    least: Decimal,
    lenders: BTreeMap<String, LenderResponse>,
    requests: BTreeMap<u64, RequestResponse>,
    /// As the engine and as the owner sees it.
    accounts: BTreeMap<String, (AccountResponse, Loan)>,
    tranches: Vec<TrancheResponse>,
    /// By tranche and owner.
    stakers: BTreeMap<(u64, String), PositionResponse>,
    /// By owner and batch.
    claims: BTreeMap<(String, u64), ClaimResponse>,
}

impl Seen {
    pub fn look(suite: &EmbeddedSuite, people: &[Addr], facts: &Facts) -> Self {
        let (rate, credit) = (suite.rate(), &facts.credit);
        let terms: Terms = suite.query(&suite.at.market, &MarketQueryMsg::Terms {});
        let lenders = credit.lenders.iter().map(|lender| (lender.lender.clone(), lender.clone()));
        let accounts = credit.accounts.iter().map(|both| (both.0.account.clone(), both.clone()));
        let requests = credit.requests.iter().map(|(request, _)| (request.id, request.clone()));
        let tranches = &facts.security.tranches;
        let stakers = tranches.iter().flat_map(|facts| facts.positions.iter().map(|item| (facts.tranche.id, item)));
        Self {
            time: suite.now(),
            rate: (rate.base, rate.shares),
            index: credit.state.index,
            shares: credit.state.shares,
            hole: credit.hole.clone(),
            free_stake: credit.free_stake(),
            least: terms.liquidation.discount.least,
            lenders: lenders.collect(),
            requests: requests.collect(),
            accounts: accounts.collect(),
            tranches: tranches.iter().map(|facts| facts.tranche.clone()).collect(),
            stakers: stakers.map(|(id, item)| ((id, item.owner.to_string()), item.position.clone())).collect(),
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

    /// Compares two moments around one message, and counts each promise. `touched` are those whose own affairs it concerns.
    #[allow(clippy::too_many_arguments)]
    pub fn compare(
        &mut self,
        chain: &Chain,
        before: &Seen,
        after: &Seen,
        touched: &[String],
        response: &AppResponse,
        counts: &mut Counts,
    ) -> Result<(), Violation> {
        let events = Events(response);
        let mut keeps = |promise, outcome: Result<(), Violation>| {
            *counts.entry(promise).or_default() += 1;
            outcome
        };
        keeps("staking-vault I7", self.rate(before, after, &events))?;
        keeps("credit-market I14", lending::index(before, after, &events))?;
        keeps("credit-market I12", lending::lenders(before, after, touched, &events))?;
        if before.time == chain.time().seconds() {
            lending::accounts(before, after, touched)?;
            keeps("credit-market I15", lending::exit_price(before, after, &events))?;
            keeps("credit-market I16", lending::leavers(before, &events))?;
            lending::opened(before, after, &events)?;
        }
        keeps("credit-market I13", lending::marks(after, &events))?;
        keeps("security-vault I8", tranches(before, after, &events))?;
        keeps("security-vault I11", reserve(before, after, &events))?;
        claims(before, after, touched)?;
        keeps("security-vault I9", stakers(before, after, touched, &events))
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

/// Nobody's message changes what another has in a batch, nor takes from what he can claim.
fn claims(before: &Seen, after: &Seen, touched: &[String]) -> Result<(), Violation> {
    for (key, old) in before.claims.iter().filter(|((owner, _), _)| !touched.contains(owner)) {
        let new = after.claims.get(key);
        let kept = new.is_some_and(|new| new.shares == old.shares && new.claimable >= old.claimable);
        Violation::unless(kept, || format!("somebody else's message changed a claim from {old:?} to {new:?}"))?;
    }
    Ok(())
}

/// A share of a tranche falls only by cover, seizure or slash.
fn tranches(before: &Seen, after: &Seen, events: &Events) -> Result<(), Violation> {
    for old in before.tranches.iter().filter(|tranche| !tranche.shares.is_zero()) {
        let id = old.id.to_string();
        let hit = ["cover", "seize", "slash", "resolve"].map(|name| format!("wasm-security_vault.{name}"));
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

/// Nobody stakes while provisions reserve stake, and only the reserver's word changes the reserve.
fn reserve(before: &Seen, after: &Seen, events: &Events) -> Result<(), Violation> {
    for old in &before.tranches {
        let id = old.id.to_string();
        let new = after.tranches.iter().find(|tranche| tranche.id == old.id);
        let reserved = new.map(|new| new.reserved).unwrap_or_default();
        let said = |event: &str| events.values(event, "tranche").contains(&id.as_str());
        Violation::unless(reserved == old.reserved || said("wasm-security_vault.reserve"), || {
            format!("the reserve of tranche {id} went from {} to {reserved} by itself", old.reserved)
        })?;
        Violation::unless(old.reserved.is_zero() || !said("wasm-security_vault.stake"), || {
            format!("somebody staked in tranche {id}, of which {} is reserved", old.reserved)
        })?;
    }
    Ok(())
}

/// What a cover or a seizure takes from stakers is still owed to their shares, to some units; only a slash is not. Only a new
/// share epoch changes how many shares they are.
fn stakers(before: &Seen, after: &Seen, touched: &[String], events: &Events) -> Result<(), Violation> {
    let epoch = |seen: &Seen, id| seen.tranches.iter().find(|tranche| tranche.id == id).map(|tranche| tranche.epoch);
    let slashed =
        ["wasm-security_vault.slash", "wasm-security_vault.resolve"].map(|name| events.values(name, "tranche"));
    for (key, old) in before.stakers.iter().filter(|((_, name), _)| !touched.contains(name)) {
        let (id, name) = key;
        let converted = epoch(before, *id) != epoch(after, *id);
        let spared = !slashed.iter().flatten().any(|tranche| *tranche == id.to_string());
        let whole = |position: &PositionResponse| position.assets + position.recovered + position.outstanding_loss;
        let shares = old.shares + old.cooling;
        let new = after.stakers.get(key);
        // The indices have 18 digits: each of the four figures may be a step of its index off.
        let units = Uint128::new(4) * (Uint128::one() + shares / Uint128::new(ONE));
        let kept = new.is_some_and(|new| {
            (!spared || whole(new) + units >= whole(old)) && (converted || new.shares + new.cooling == shares)
        });
        Violation::unless(kept || (converted && whole(old) <= units), || {
            format!("somebody else's message changed a staker {name} of tranche {id} from {old:?} to {new:?}")
        })?;
    }
    Ok(())
}
