//! What every staker put into a tranche is what they could withdraw, what was taken from them and what they were paid. A second
//! ledger, in 18 further digits, follows the vault's events and shares every loss, recovery and forfeit by what each staker has at
//! that moment; it knows no shares, epochs, indexes or loss units. What each may differ by, the dust, is counted besides.

use super::violation::Violation;
use cosmwasm_std::{Event, Uint128, Uint256};
use cw_multi_test::AppResponse;
use interfaces::security_vault::PositionResponse;
use std::collections::BTreeMap;
use suite::invariants::Facts;

const ONE: Uint128 = Uint128::new(1_000_000_000_000_000_000);
/// Whoever owns the shares of the floor.
const NOBODY: &str = "";

fn wide(amount: Uint128) -> Uint256 {
    amount.full_mul(ONE)
}

/// `a * b / c`, rounded down; nothing of nothing.
fn part(a: Uint256, b: Uint256, c: Uint256) -> Uint256 {
    if c.is_zero() {
        return c;
    }
    (a.full_mul(b) / cosmwasm_std::Uint512::from(c)).try_into().unwrap()
}

/// What one staker has, lost and got; 18 digits.
#[derive(Clone, Debug, Default)]
struct Account {
    /// Paid in.
    put_in: Uint256,
    /// What others left behind in reduced payouts.
    gained: Uint256,
    /// In the tranche.
    worth: Uint256,
    /// Taken by covers and seizures and not yet returned.
    lost: Uint256,
    /// Returned and not claimed.
    recovered: Uint256,
    /// Taken by slashes.
    slashed: Uint256,
    /// Given up for an early payout.
    forfeited: Uint256,
    /// Paid out and claimed.
    paid: Uint256,
}

/// What a loss is.
#[derive(Clone, Copy, PartialEq)]
enum Loss {
    Cover,
    Slash,
    /// A payout paid this much more than the ledger knows of: rounding that was in its favor.
    Rounding,
}

#[derive(Default)]
struct Tranche {
    floor: Uint128,
    asset: String,
    accounts: BTreeMap<String, Account>,
    /// Units that one message may round, at the shares and the price of the last check.
    step: Uint256,
    /// What a worth may be off, and what was taken of it.
    dust: Uint256,
    dust_of_losses: Uint256,
    /// A share epoch begins with the next stake.
    begins: bool,
}

impl Tranche {
    fn sum(&self, of: impl Fn(&Account) -> Uint256) -> Uint256 {
        self.accounts.values().map(of).sum()
    }

    fn stake(&mut self, owner: &str, amount: Uint128) {
        let is_first = std::mem::take(&mut self.begins) || self.accounts.is_empty();
        let floor = if is_first { self.floor } else { Uint128::zero() };
        for (name, amount) in [(owner, amount - floor), (NOBODY, floor)] {
            let account = self.accounts.entry(name.into()).or_default();
            account.put_in += wide(amount);
            account.worth += wide(amount);
        }
    }

    fn lose(&mut self, amount: Uint256, loss: Loss) {
        let all = self.sum(|account| account.worth);
        let mut left = amount;
        let count = self.accounts.len();
        for (place, account) in self.accounts.values_mut().enumerate() {
            // The last one takes what rounding leaves, so that nothing is missing in the sum.
            let exact = if place + 1 == count { left } else { part(amount, account.worth, all) };
            let taken = exact.min(account.worth);
            account.worth -= taken;
            left -= taken;
            match loss {
                Loss::Cover => account.lost += taken,
                Loss::Slash => account.slashed += taken,
                Loss::Rounding => account.put_in -= taken.min(account.put_in),
            }
        }
        let moved = part(self.dust, amount, all);
        self.dust -= moved;
        self.dust_of_losses += moved;
    }

    fn restore(&mut self, amount: Uint256) {
        let all = self.sum(|account| account.lost);
        for account in self.accounts.values_mut() {
            let back = part(amount, account.lost, all).min(account.lost);
            account.lost -= back;
            account.recovered += back;
        }
    }

    fn pay_out(&mut self, owner: &str, amount: Uint256, forfeited: Uint256) {
        let account = self.accounts.entry(owner.into()).or_default();
        let (due, missing) = (amount + forfeited, (amount + forfeited).saturating_sub(account.worth));
        account.worth = account.worth.saturating_sub(due);
        account.put_in += missing;
        account.paid += amount;
        account.forfeited += forfeited;
        self.lose(missing, Loss::Rounding);
        if forfeited.is_zero() {
            return;
        }
        // Who has the rest has the forfeited part of it too, and its dust grows as it does.
        let all = self.sum(|account| account.worth);
        for account in self.accounts.values_mut() {
            let gain = part(forfeited, account.worth, all);
            account.worth += gain;
            account.gained += gain;
        }
        self.dust += part(self.dust, forfeited, all);
    }

    fn claim(&mut self, owner: &str, amount: Uint256) -> Result<(), Violation> {
        let account = self.accounts.entry(owner.into()).or_default();
        // The rest of it are rewards.
        let paid = account.recovered.min(amount);
        let missing = account.recovered - paid;
        Violation::unless(missing <= self.dust_of_losses, || format!("{owner} claims {amount} of {account:?}"))?;
        account.paid += paid;
        account.recovered = Uint256::zero();
        account.put_in -= missing;
        Ok(())
    }

    /// Compares a position with the ledger, and asserts that nothing of what was put in is missing.
    fn check(&self, owner: &str, position: &PositionResponse) -> Result<(), Violation> {
        let known = self.accounts.get(owner).cloned().unwrap_or_default();
        let (has, lost) = (wide(position.assets), wide(position.outstanding_loss));
        let recovered = wide(position.recovered);
        let near = |left: Uint256, right: Uint256, dust: Uint256| left.abs_diff(right) <= dust + wide(Uint128::one());
        let out = known.paid + known.slashed + known.forfeited;
        let whole = near(has + recovered + lost + out, known.put_in + known.gained, self.dust + self.dust_of_losses);
        let same = near(has, known.worth, self.dust)
            && near(recovered + lost, known.recovered + known.lost, self.dust_of_losses);
        let same = same && near(recovered, known.recovered, self.dust_of_losses);
        Violation::unless(whole && same, || {
            let (dust, losses) = (self.dust / wide(Uint128::one()), self.dust_of_losses / wide(Uint128::one()));
            format!("{owner} has {position:?}; put in and known of {known:?}; dust {dust} and {losses}")
        })
    }
}

/// Every tranche.
#[derive(Default)]
pub struct StakerLedger {
    tranches: BTreeMap<u64, Tranche>,
}

impl StakerLedger {
    /// Begins with what everybody has now; nothing was lost yet.
    pub fn new(facts: &Facts) -> Self {
        let mut ledger = Self::default();
        for facts in &facts.security.tranches {
            let tranche = ledger.tranches.entry(facts.tranche.id).or_default();
            assert!(facts.tranche.covered.is_zero() && facts.tranche.slashed.is_zero());
            let mut rest = facts.tranche.assets;
            let mut put_in = |name: String, amount: Uint128| {
                let account = Account { put_in: wide(amount), worth: wide(amount), ..Account::default() };
                tranche.accounts.insert(name, account);
            };
            for item in &facts.positions {
                rest -= item.position.assets;
                put_in(item.owner.to_string(), item.position.assets);
            }
            if !rest.is_zero() {
                put_in(NOBODY.into(), rest);
            }
        }
        ledger.learn(facts);
        ledger
    }

    /// What does not change, and how much one more message may round.
    fn learn(&mut self, facts: &Facts) {
        for facts in &facts.security.tranches {
            let tranche = self.tranches.entry(facts.tranche.id).or_default();
            (tranche.floor, tranche.asset) = (facts.tranche.floor, facts.tranche.asset.to_string());
            let shares = facts.tranche.shares.max(Uint128::one());
            // A unit for each tier and cooldown, a share, and the last of an index's 18 digits on all shares.
            let units = Uint128::new(8) + facts.tranche.assets / shares + shares / ONE;
            tranche.step = wide(units);
        }
    }

    /// What one message moved.
    pub fn follow(&mut self, response: &AppResponse) -> Result<(), Violation> {
        for event in &response.events {
            let Some(name) = event.ty.strip_prefix("wasm-security_vault.") else { continue };
            let Some(id) = text(event, "tranche").and_then(|id| id.parse().ok()) else { continue };
            let tranche = self.tranches.entry(id).or_default();
            let owner = text(event, "owner").unwrap_or_default();
            let of = |key| wide(text(event, key).and_then(|amount| amount.parse().ok()).unwrap_or_default());
            match name {
                "stake" => tranche.stake(owner, (of("amount") / wide(Uint128::one())).try_into().unwrap()),
                "epoch" => tranche.begins = true,
                "payout" => tranche.pay_out(owner, of("amount"), of("forfeited")),
                "cover" => tranche.lose(of("paid"), Loss::Cover),
                "seize" => tranche.lose(of("seized"), Loss::Cover),
                "slash" | "resolve" => tranche.lose(of("amount"), Loss::Slash),
                "restore" => tranche.restore(of("amount") - of("surplus")),
                "exchange" => tranche.restore(of("paid") - of("surplus")),
                "claim" if text(event, "asset") == Some(&tranche.asset) => tranche.claim(owner, of("amount"))?,
                _ => continue,
            }
            tranche.dust += tranche.step;
            tranche.dust_of_losses += tranche.step;
        }
        Ok(())
    }

    /// Every staker, and those that left.
    pub fn check(&mut self, facts: &Facts) -> Result<(), Violation> {
        for facts in &facts.security.tranches {
            let (id, tranche) = (facts.tranche.id, self.tranches.entry(facts.tranche.id).or_default());
            let (has, knows) = (wide(facts.tranche.assets), tranche.sum(|account| account.worth));
            Violation::unless(has.abs_diff(knows) <= wide(Uint128::one()), || {
                format!("tranche {id} has {has}, and its stakers {knows}")
            })?;
            let named = |detail: Violation| Violation(format!("tranche {id}: {}", detail.0));
            let mut positions: BTreeMap<_, _> =
                facts.positions.iter().map(|item| (item.owner.as_str(), item.position.clone())).collect();
            for owner in tranche.accounts.keys().filter(|owner| *owner != NOBODY) {
                let position = positions.remove(owner.as_str()).unwrap_or_else(nothing);
                tranche.check(owner, &position).map_err(named)?;
            }
            Violation::unless(positions.values().all(|position| position.assets.is_zero()), || {
                format!("tranche {id}: nobody put in {positions:?}")
            })?;
        }
        self.learn(facts);
        Ok(())
    }
}

fn text<'a>(event: &'a Event, key: &str) -> Option<&'a str> {
    event.attributes.iter().find(|attribute| attribute.key == key).map(|attribute| attribute.value.as_str())
}

fn nothing() -> PositionResponse {
    let none = Uint128::zero();
    PositionResponse {
        shares: none,
        locked: vec![],
        weight: none,
        cooling: none,
        assets: none,
        rewards: vec![],
        recovered: none,
        outstanding_loss: none,
    }
}
