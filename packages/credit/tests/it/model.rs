//! Replays the Python model's random lives (`models/fixture.py` says what each line means) on the ledger: after every
//! operation its result, every counter, every deficit, lender, account and request must be the model's.

use std::collections::BTreeMap;
use std::fmt::Display;

use cosmwasm_std::{from_json, Addr, Decimal, Uint128};
use credit::ledger::{new_deficit, Debt, Deficit, Ledger, Lender, LossSplit, RefillSource, Request};
use interfaces::credit_market::InterestParams;

#[cosmwasm_schema::cw_serde]
struct Life {
    seed: u64,
    lines: Vec<[String; 3]>,
}

struct Replay {
    now: u64,
    interest: InterestParams,
    ledger: Ledger,
    lenders: BTreeMap<String, Lender>,
    accounts: BTreeMap<String, Debt>,
    requests: BTreeMap<u64, Request>,
    last_request: u64,
    deficits: BTreeMap<u64, Deficit>,
}

type State = BTreeMap<String, String>;

impl Replay {
    fn new() -> Self {
        let interest = InterestParams {
            base: Decimal::zero(),
            kink: Decimal::percent(80),
            slope_below_kink: Decimal::percent(7),
            slope_above_kink: Decimal::percent(45),
            reserve: Decimal::percent(20),
        };
        let mut ledger = Ledger::new(1000, [1, 5, 25].map(Decimal::percent).to_vec());
        ledger.covered = Decimal::percent(70);
        let mut seed = ledger.new_lender().unwrap();
        ledger.supply(&mut seed, Uint128::new(1_000_000), Uint128::zero()).unwrap();
        Self {
            now: 1000,
            interest,
            ledger,
            lenders: BTreeMap::from([("seed".into(), seed)]),
            accounts: (0..5).map(|i| (format!("b{i}"), Debt::default())).collect(),
            requests: BTreeMap::new(),
            last_request: 0,
            deficits: BTreeMap::new(),
        }
    }

    /// Does what a line says; returns its result.
    fn step(&mut self, line: &str) -> String {
        let words: Vec<&str> = line.split(' ').collect();
        let number = |i: usize| words[i].parse::<u128>().unwrap();
        let amount = |i: usize| Uint128::new(number(i));
        let id = |i: usize| number(i) as u64;
        match words[0] {
            "time" => {
                self.now += id(1);
                self.ledger.accrue(self.now, &self.interest, Decimal::percent(20)).unwrap().to_string()
            }
            "rates" => {
                self.ledger.covered = Decimal::new(amount(1));
                for (class, i) in self.ledger.classes.iter_mut().zip(2..) {
                    class.premium = Decimal::new(amount(i));
                }
                "0".into()
            }
            "supply" | "request" | "pay" | "pass" | "lapse" | "claim" => self.lend(&words),
            "borrow" | "repay" | "move" | "mark" | "write_down" | "close" => self.owe(&words),
            "cover" => {
                let deficit = self.deficits.get_mut(&id(1)).unwrap();
                let done = self.ledger.refill(deficit, amount(2), RefillSource::Cover).unwrap();
                format!("{} {} {} {}", done.outstanding, done.to_lenders, done.returned, done.to_reserves)
            }
            "distribute" => self.ledger.distribute().unwrap().to_string(),
            "forget" => {
                match self.lenders.remove(words[1]) {
                    Some(lender) => assert!(lender.is_empty(), "{line}"),
                    None => *self.accounts.get_mut(words[1]).unwrap() = Debt::default(),
                }
                "0".into()
            }
            "hole" => format!("{} {}", self.ledger.hole(amount(1)).unwrap(), self.ledger.need()),
            "dues" => {
                let mut ledger = self.ledger.clone();
                ledger.flush().unwrap();
                let due = |lender: &Lender| lender.units.preview_due(&ledger.losses, lender.shares).unwrap();
                let dues: Vec<Uint128> = self.lenders.values().map(due).collect();
                assert!(dues.iter().sum::<Uint128>() <= ledger.refunds, "dues above refunds");
                dues.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
            }
            other => panic!("{other}"),
        }
    }

    /// Supply, requests, recoveries.
    fn lend(&mut self, words: &[&str]) -> String {
        let number = |i: usize| words[i].parse::<u128>().unwrap();
        let amount = |i: usize| Uint128::new(number(i));
        let ledger = &mut self.ledger;
        match words[0] {
            "supply" => {
                let hole = ledger.hole(amount(3)).unwrap();
                let known = self.lenders.remove(words[1]);
                let mut lender = known.unwrap_or_else(|| ledger.new_lender().unwrap());
                let shares = ledger.supply(&mut lender, amount(2), hole).unwrap();
                self.lenders.insert(words[1].into(), lender);
                return shares.to_string();
            }
            "request" => {
                ledger.request(self.lenders.get_mut(words[1]).unwrap(), amount(2)).unwrap();
                let request = Request {
                    lender: Addr::unchecked(words[1]),
                    shares: amount(2),
                    min_out: amount(3),
                    payable_at: 0,
                    window: 0,
                    retry_after: 0,
                    passed_over_at: None,
                };
                self.last_request += 1;
                self.requests.insert(self.last_request, request);
                return self.last_request.to_string();
            }
            "claim" => return ledger.claim(self.lenders.get_mut(words[1]).unwrap()).unwrap().to_string(),
            _ => {}
        }
        let id = number(1) as u64;
        let mut request = self.requests.remove(&id).unwrap();
        let lender = self.lenders.get_mut(request.lender.as_str()).unwrap();
        match words[0] {
            "pay" => {
                let hole = ledger.hole(amount(2)).unwrap();
                let paid = ledger.pay(lender, &mut request, hole).unwrap();
                if !request.shares.is_zero() {
                    self.requests.insert(id, request);
                }
                format!("{} {}", paid.amount, paid.shares)
            }
            "pass" => {
                ledger.pass_over(&mut request, self.now).unwrap();
                self.requests.insert(id, request);
                "0".into()
            }
            _ => {
                ledger.lapse(lender, &request).unwrap();
                "0".into()
            }
        }
    }

    /// Accounts: debt, marks, losses.
    fn owe(&mut self, words: &[&str]) -> String {
        let number = |i: usize| words[i].parse::<u128>().unwrap();
        let amount = |i: usize| Uint128::new(number(i));
        let id = |i: usize| number(i) as u64;
        let ledger = &mut self.ledger;
        let debt = self.accounts.get_mut(words[1]).unwrap();
        let account = Addr::unchecked(words[1]);
        let shortfall = |split: LossSplit| split.shortfall().to_string();
        match words[0] {
            "borrow" => ledger.borrow(debt, amount(2)).unwrap().to_string(),
            "repay" => {
                let (repaid, refill) = ledger.repay(debt, self.deficits.get_mut(&id(3)), amount(2)).unwrap();
                let returned = refill.map_or(Uint128::zero(), |refill| refill.returned);
                format!("{repaid} {returned}")
            }
            "move" => {
                ledger.move_class(debt, id(2) as u8).unwrap();
                debt.shares.to_string()
            }
            "mark" => {
                ledger.provide(debt, amount(2), amount(3)).unwrap();
                "0".into()
            }
            "write_down" => {
                let deficit = self.deficits.entry(id(3)).or_insert_with(|| new_deficit(id(3), account));
                shortfall(ledger.write_down(debt, deficit, amount(2)).unwrap())
            }
            _ => {
                let deficit = self.deficits.entry(id(2)).or_insert_with(|| new_deficit(id(2), account));
                shortfall(ledger.close(debt, deficit).unwrap())
            }
        }
    }

    /// Everything, under the model's names; zeros left out as the model does.
    fn state(&self) -> State {
        let mut state = State::new();
        let mut put = |name: String, value: &dyn Display| {
            let value = value.to_string();
            if value != "0" {
                state.insert(name, value);
            }
        };
        let l = &self.ledger;
        let open = l.open.as_ref().map_or((0, Uint128::zero()), |open| (open.deficit, open.left));
        let counters: [(&str, &dyn Display); 22] = [
            ("cash", &l.cash),
            ("refunds", &l.refunds),
            ("S", &l.shares),
            ("pending", &l.pending),
            ("idx", &l.index),
            ("fund", &l.fund),
            ("owed", &l.premium_owed),
            ("kept", &l.kept),
            ("P", &l.provisions),
            ("imp", &l.impaired),
            ("cp", &l.carried.premium),
            ("cf", &l.carried.fund),
            ("cl", &l.carried.lenders),
            ("open", &open.0),
            ("X", &open.1),
            ("U", &l.losses.outstanding),
            ("Z", &l.losses.z),
            ("zps", &l.losses.zps),
            ("lps", &l.losses.lps),
            ("lpse", &l.losses.lps_epoch),
            ("epoch", &l.losses.epoch),
            ("scale", &l.losses.scale),
        ];
        for (name, value) in counters {
            put(name.into(), value);
        }
        for (i, class) in l.classes.iter().enumerate() {
            put(format!("D{i}"), &class.shares);
            put(format!("I{i}"), &class.index);
        }
        for (name, debt) in &self.accounts {
            put(name.clone(), &debt.shares);
            put(format!("{name}c"), &debt.class);
            put(format!("{name}f"), &debt.fixed.unwrap_or_default());
            put(format!("{name}i"), &u8::from(debt.fixed.is_some()));
            put(format!("{name}m"), &debt.provision);
            put(format!("{name}o"), &debt.charged_off);
            put(format!("{name}s"), &debt.suspended);
        }
        for (name, lender) in &self.lenders {
            put(name.clone(), &lender.shares);
            put(format!("{name}p"), &lender.pending);
        }
        for (id, request) in &self.requests {
            put(format!("r{id}"), &request.shares);
            put(format!("r{id}o"), &request.min_out);
        }
        for (id, d) in &self.deficits {
            let fields: [(&str, Uint128); 12] = [
                ("loss", d.loss),
                ("fund", d.fund),
                ("owed", d.premium),
                ("kept", d.kept),
                ("keptb", d.kept_back),
                ("cov", d.covered),
                ("covb", d.covered_back),
                ("idx", d.to_index),
                ("units", d.to_units),
                ("out", d.outstanding),
                ("owedb", d.premium_back),
                ("fundb", d.fund_back),
            ];
            for (name, value) in fields {
                put(format!("d{id}.{name}"), &value);
            }
        }
        state
    }

    /// The invariants of the accounting, beside the model's word for them.
    fn check(&self) {
        let l = &self.ledger;
        assert!(l.cash + l.live_debt().unwrap() >= l.claims().unwrap(), "claims above assets");
        assert_eq!(l.provisions, self.accounts.values().map(|debt| debt.provision).sum::<Uint128>());
        assert_eq!(l.impaired, self.accounts.values().filter_map(|debt| debt.fixed).sum::<Uint128>());
        assert!(l.kept.is_zero() || !l.provisions.is_zero(), "kept without a provision");
        let outstanding: Uint128 = self.deficits.values().map(|d| d.outstanding).sum();
        let open = l.open.as_ref().map_or(Uint128::zero(), |open| open.left);
        assert_eq!(l.losses.outstanding + open, outstanding);
        for d in self.deficits.values() {
            assert_eq!(d.loss, d.fund + d.premium + d.kept + d.to_index + d.to_units + d.outstanding);
            assert!(d.covered_back <= d.covered && d.kept_back <= d.kept && d.premium_back <= d.premium);
        }
    }
}

#[test]
fn ledger_follows_the_model_step_by_step() {
    let lives: Vec<Life> = from_json(include_bytes!("fixtures/model.json")).unwrap();
    let mut steps = 0;
    for Life { seed, lines } in lives {
        let mut replay = Replay::new();
        let mut expected = State::new();
        for (number, [what, result, changes]) in lines.iter().enumerate() {
            let got = replay.step(what);
            assert_eq!(&got, result, "result of line {number} of seed {seed}: {what}");
            for change in changes.split_terminator(' ') {
                let (name, value) = change.split_once('=').unwrap();
                match value {
                    "0" => expected.remove(name),
                    _ => expected.insert(name.into(), value.into()),
                };
            }
            assert_eq!(replay.state(), expected, "state after line {number} of seed {seed}: {what}");
            replay.check();
            steps += 1;
        }
    }
    assert!(steps > 5000, "{steps} steps");
}
