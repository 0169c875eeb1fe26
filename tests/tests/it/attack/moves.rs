//! Everything that an attacker can send.

use super::bench::{Bench, RICH, UNIT};
use super::wealth::MILLION;
use cosmwasm_std::{coin, Addr, Decimal, SignedDecimal, Uint128};
use dice::Dice;
use interfaces::liquidation_engine::ExecuteMsg as Engine;
use interfaces::security_vault::ExecuteMsg as Vault;
use std::collections::BTreeMap;
use suite::{AppResponse, BASE, BASE_TRANCHE, NATIVE};

/// The attacker, and what he was allowed to gain.
pub struct Attacker {
    pub addresses: Vec<Addr>,
    /// Others' accounts, which he flags, marks, buys of and repays.
    pub targets: Vec<Addr>,
    /// Sum of discount times value of what he bought, in millionths of a unit.
    pub discounts: i128,
    /// What went through how often.
    pub counts: BTreeMap<&'static str, u64>,
}

impl Attacker {
    pub fn new(addresses: Vec<Addr>, targets: Vec<Addr>) -> Self {
        Self { addresses, targets, discounts: 0, counts: BTreeMap::new() }
    }

    /// One message of one address; returns its name when it went through.
    pub fn step(&mut self, bench: &mut Bench, dice: &mut Dice) -> Option<&'static str> {
        let who = dice.pick(&self.addresses).cloned().unwrap();
        let own = dice.pick(&self.addresses).cloned().unwrap();
        let target = if dice.one_in(2) { dice.pick(&self.targets).cloned().unwrap_or(own) } else { own };
        let (name, done) = match dice.below(30) {
            0..=10 => self.lend(bench, dice, &who),
            11..=18 => self.owe(bench, dice, &who, &target),
            19..=25 => self.keep(bench, dice, &who, &target),
            _ => self.stand_behind(bench, dice, &who),
        };
        let done = done.ok()?;
        for event in done.events.iter().filter(|event| event.ty == "wasm-liquidation_engine.liquidate") {
            let of = |key: &str| &event.attributes.iter().find(|it| it.key == key).unwrap().value;
            let discount: SignedDecimal = of("discount").parse().unwrap();
            // The unit that every sale may round.
            let value = of("value").parse::<i128>().unwrap() + 1;
            let millionths = discount.atomics().i128() / 1_000_000_000_000 + 1;
            self.discounts += (value * millionths).max(0) + MILLION;
        }
        *self.counts.entry(name).or_default() += 1;
        Some(name)
    }

    fn lend(&self, bench: &mut Bench, dice: &mut Dice, who: &Addr) -> (&'static str, anyhow::Result<AppResponse>) {
        let market = bench.suite.at.market.clone();
        let suite = &mut bench.suite;
        match dice.below(8) {
            0..=2 => {
                let msg = interfaces::credit_market::ExecuteMsg::Supply {};
                let amount = dice.amount(2_000_000 * UNIT);
                ("supply", suite.execute(who, &market, &msg, &[coin(amount, BASE)]))
            }
            3 | 4 => {
                let lender = suite.lender(who);
                let shares = dice.amount((lender.shares - lender.pending).u128());
                let min_out = dice.one_in(3).then(|| dice.amount(lender.value.u128()));
                ("request", suite.request_at(who, shares, min_out))
            }
            5 | 6 => {
                let requests = suite.requests();
                let Some(request) = dice.pick(&requests) else { return ("pay", Err(anyhow::anyhow!("no request"))) };
                let mark = if dice.one_in(2) { self.targets.iter().collect() } else { vec![] };
                ("pay", suite.pay_as(who, request.id, &mark))
            }
            _ => ("refunds", suite.claim_refunds(who)),
        }
    }

    fn owe(
        &self,
        bench: &mut Bench,
        dice: &mut Dice,
        who: &Addr,
        target: &Addr,
    ) -> (&'static str, anyhow::Result<AppResponse>) {
        let market = bench.suite.at.market.clone();
        let suite = &mut bench.suite;
        match dice.below(9) {
            0 => {
                let msg = interfaces::credit_market::ExecuteMsg::Deposit {};
                let amount = dice.amount(20_000 * UNIT);
                ("deposit", suite.execute(who, &market, &msg, &[coin(amount, NATIVE)]))
            }
            1 => {
                let held = suite.balance(&suite.lst(), who);
                ("deposit", suite.deposit_lst(who, dice.amount(held.min(20_000 * UNIT))))
            }
            2 | 3 => {
                let lots = suite.borrower(who).lots;
                let Some(lot) = dice.pick(&lots) else { return ("withdraw", Err(anyhow::anyhow!("no collateral"))) };
                ("withdraw", suite.withdraw_into_band(who, lot.id, dice.amount(lot.amount.u128())))
            }
            4 => ("class", suite.set_class(who, dice.below(3) as u8)),
            5 | 6 => {
                let room = suite.loan(who).borrowable.unwrap_or_default().u128().min(suite.market().cash.u128());
                ("borrow", suite.borrow_into_band(who, dice.amount(room)))
            }
            _ => {
                let amount = dice.amount(suite.borrower(target).owed.u128() + 3);
                let msg = interfaces::credit_market::ExecuteMsg::Repay { account: Some(target.to_string()) };
                ("repay", suite.execute(who, &market, &msg, &[coin(amount, BASE)]))
            }
        }
    }

    fn keep(
        &self,
        bench: &mut Bench,
        dice: &mut Dice,
        who: &Addr,
        target: &Addr,
    ) -> (&'static str, anyhow::Result<AppResponse>) {
        let at = bench.suite.at.clone();
        let suite = &mut bench.suite;
        match dice.below(12) {
            0 => ("refresh", suite.refresh()),
            1 => ("distribute", suite.distribute()),
            2 => ("flag", suite.flag(target)),
            3 => ("clear", suite.clear_flag(target)),
            4 => ("mark", suite.mark(who, &[target])),
            5 => ("write_down", suite.write_down(target)),
            6 => ("reserve", suite.reserve()),
            7 => {
                // By a second address, as the engine refuses the first.
                let to = dice.pick(&[at.market, at.engine, at.security]).cloned().unwrap();
                let (asset, amount) = (suite.base(), dice.amount(1_000 * UNIT));
                ("donate", suite.give(who, &asset, &to, amount))
            }
            8 => ("close", suite.close(target)),
            _ => {
                let funds = dice.amount(suite.borrower(target).owed.u128() * 2).min(RICH / 100);
                let _ = suite.flag(target);
                let msg = Engine::Liquidate {
                    market: at.market.to_string(),
                    account: target.to_string(),
                    lots: None,
                    min_discount: None,
                };
                ("liquidate", suite.execute(who, &at.engine, &msg, &[coin(funds, BASE)]))
            }
        }
    }

    fn stand_behind(
        &self,
        bench: &mut Bench,
        dice: &mut Dice,
        who: &Addr,
    ) -> (&'static str, anyhow::Result<AppResponse>) {
        let vault = bench.suite.at.security.clone();
        let suite = &mut bench.suite;
        match dice.below(4) {
            0 => {
                let amount = dice.amount(20_000 * UNIT);
                let msg = Vault::Stake { tranche: BASE_TRANCHE, tier: None, recipient: None };
                ("stake", suite.execute(who, &vault, &msg, &[coin(amount, BASE)]))
            }
            1 => {
                let shares = dice.amount(suite.position(BASE_TRANCHE, who).shares.u128());
                ("cool", suite.start_cooldown(who, shares))
            }
            2 => {
                let cooldowns = suite.cooldowns(who);
                let Some(cooldown) = dice.pick(&cooldowns) else {
                    return ("payout", Err(anyhow::anyhow!("no cooldown")));
                };
                ("payout", suite.payout_held(who, cooldown.id, 0))
            }
            _ => ("claim", suite.claim_security(who)),
        }
    }

    /// Some money in the market, and an account near its limit or anywhere.
    pub fn move_in(&mut self, bench: &mut Bench, dice: &mut Dice, near_the_limit: bool) {
        for who in self.addresses.clone() {
            let amount = dice.amount(100_000 * UNIT);
            let market = bench.suite.at.market.clone();
            let msg = interfaces::credit_market::ExecuteMsg::Supply {};
            let _ = bench.suite.execute(&who, &market, &msg, &[coin(amount, BASE)]);
            let msg = interfaces::credit_market::ExecuteMsg::Deposit {};
            let coins = [coin(dice.amount(3_000 * UNIT) + 100 * UNIT, NATIVE)];
            bench.suite.execute(&who, &market, &msg, &coins).expect("a deposit");
            let _ = bench.suite.set_class(&who, dice.below(3) as u8);
            let room = bench.suite.loan(&who).borrowable.unwrap_or_default().u128();
            let amount = if near_the_limit { room } else { dice.amount(room) };
            let _ = bench.suite.borrow_into_band(&who, amount);
        }
    }
}

/// A part of a price, in thousandths.
pub fn permille(price: Decimal, thousandths: u64) -> Decimal {
    price * Decimal::from_ratio(Uint128::from(thousandths), 1_000u128)
}
