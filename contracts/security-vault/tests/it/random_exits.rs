//! Random lives of stakers who leave under holds and a reserve: when a payout is made and what it pays, against the rules
//! written out in plain integers.

use cosmwasm_std::Decimal;
use dice::Dice;
use interfaces::security_vault::{CooldownResponse, ExecuteMsg, QueryMsg, TrancheResponse};
use security_vault::ContractError;

use crate::support::market::Answer;
use crate::support::{addr, base, u, unauthorized, Vault, FLOOR, MAX_HOLD};

const OWNERS: [&str; 3] = ["alice", "bob", "carol"];

/// How often each outcome occurred.
#[derive(Debug, Default)]
struct Seen {
    shut: u32,
    early: u32,
    stopped: u32,
    refused: u32,
    reduced: u32,
    reduced_by_reserve: u32,
    whole: u32,
}

/// A part of the assets: nothing, below one per cent, one per cent to the unit or one more or less, or any, also too much.
fn claim(dice: &mut Dice, assets: u128) -> u128 {
    match dice.below(8) {
        0 => assets / 100 + u128::from(dice.below(3)).saturating_sub(1),
        1 | 2 => dice.scaled(assets / 100),
        3 => dice.scaled(2 * assets),
        4 => assets / 1_000 * u128::from(dice.below(900)),
        _ => 0,
    }
}

/// A vault, and the reserve that it must have.
struct Life {
    vault: Vault,
    reserved: u128,
    seen: Seen,
}

impl Life {
    fn step(&mut self, dice: &mut Dice, number: u64) {
        let who = OWNERS[dice.index(OWNERS.len())];
        let before = self.vault.tranche(1);
        let assets = before.assets.u128();
        self.vault.market.set(match dice.index(6) {
            failure @ 0..=2 => Answer::FAILURES[failure],
            3 => Answer::Need(self.reserved),
            _ => Answer::Need(claim(dice, assets)),
        });
        match dice.below(16) {
            0..=2 => self.stake(who, 2_000 + dice.scaled(1_000_000)),
            3..=5 => {
                let shares = self.vault.position(who).shares.u128();
                drop(self.vault.cool(who, 1 + dice.scaled(shares)));
            }
            6..=10 => self.pay_out(dice, who, &before),
            11 => {
                self.reserved = claim(dice, assets);
                self.vault.reserve(self.reserved).unwrap();
            }
            12 => drop(self.vault.hold(dice.below(2), claim(dice, assets)).unwrap()),
            13 => drop(self.vault.cover(number, dice.scaled(assets) / 8)),
            14 => drop(self.vault.slash(number, Decimal::permille(dice.below(30)))),
            _ => {
                let stranger = [who, "engine", "owner", "oracle"][dice.index(4)];
                let reserve = ExecuteMsg::Reserve { tranche: 1, need: u(claim(dice, assets)) };
                assert_eq!(self.vault.call(stranger, &reserve, &[]), Err(unauthorized(stranger)));
            }
        }
        assert_eq!(self.vault.tranche(1).reserved, u(self.reserved), "only the market changes the reserve");
        self.vault.assert_records();
        self.vault.wait(dice.below(MAX_HOLD / 8));
    }

    fn stake(&mut self, who: &str, amount: u128) {
        let outcome = self.vault.stake(who, amount);
        if self.reserved > 0 {
            assert_eq!(outcome, Err(ContractError::EntryReserved { reserved: u(self.reserved) }));
            self.seen.shut += 1;
        }
    }

    fn pay_out(&mut self, dice: &mut Dice, who: &str, before: &TrancheResponse) {
        let owner = addr(who).to_string();
        let msg = QueryMsg::Cooldowns { tranche: 1, owner, start_after: None, limit: None };
        let cooldowns: Vec<CooldownResponse> = self.vault.ask(msg);
        let Some(CooldownResponse { id, shares, payable_at, .. }) = dice.pick(&cooldowns).cloned() else { return };
        let consents = dice.one_in(2);
        let paid_before = self.vault.paid(&base(), who);
        let outcome = if consents { self.vault.payout_held(who, id, 0) } else { self.vault.payout(who, id) };
        let paid = self.vault.paid(&base(), who) - paid_before;

        let reserved = match self.vault.market.get() {
            Answer::Need(need) => need,
            _ => self.reserved,
        };
        let [assets, all, shares, held] = [before.assets, before.shares, shares, before.held].map(|n| n.u128());
        let overdue_at = payable_at + MAX_HOLD;
        let is_overdue = self.vault.now() >= overdue_at;
        let claims = if is_overdue { reserved } else { reserved + held };
        let worth = shares * assets / all;
        let free = assets.saturating_sub(claims);
        let payable = if claims == 0 { worth } else { (shares * free / all).min(free.saturating_sub(FLOOR)) };
        let after = self.vault.tranche(1);
        if self.vault.now() < payable_at {
            assert!(matches!(outcome, Err(ContractError::Cooling { .. })), "{outcome:?}");
            self.seen.early += 1;
        } else if reserved > 0 && reserved * 100 >= assets && !is_overdue {
            let limit = u(assets.div_ceil(100).max(1));
            let stopped = ContractError::PayoutReserved { reserved: u(reserved), limit, payable_at: overdue_at };
            assert_eq!(outcome, Err(stopped));
            self.seen.stopped += 1;
        } else if payable < worth && (!consents || payable == 0) {
            let [worth, payable, held, reserved] = [worth, payable, held, reserved].map(u);
            assert_eq!(outcome, Err(ContractError::PayoutHeld { worth, payable, held, reserved }));
            self.seen.refused += 1;
        } else {
            outcome.unwrap();
            self.reserved = reserved;
            assert_eq!((paid, after.shares.u128()), (payable, all - shares), "all shares burn");
            assert!(payable == worth || after.assets.u128() >= claims + FLOOR, "{after:?} under {claims}");
            assert!(after.assets.full_mul(before.shares) >= before.assets.full_mul(after.shares), "others lose");
            let count = match (payable < worth, reserved > 0) {
                (true, true) => &mut self.seen.reduced_by_reserve,
                (true, false) => &mut self.seen.reduced,
                (false, _) => &mut self.seen.whole,
            };
            *count += 1;
            return;
        }
        assert_eq!((&after, paid), (before, 0), "a refused payout changes nothing");
    }
}

#[test]
fn every_exit_pays_what_holds_and_reserve_leave() {
    let mut seen = Seen::default();
    for seed in 1..=20 {
        let mut dice = Dice::new(seed);
        let mut life = Life { vault: Vault::new(), reserved: 0, seen };
        life.vault.stake("seed", 1_000_000).unwrap();
        for number in 0..400 {
            life.step(&mut dice, number);
        }
        seen = life.seen;
    }
    let Seen { shut, early, stopped, refused, reduced, reduced_by_reserve, whole } = seen;
    let counts = [shut, early, stopped, refused, reduced, reduced_by_reserve, whole];
    assert!(counts.iter().all(|count| *count >= 50), "of each outcome too few: {counts:?}");
}
