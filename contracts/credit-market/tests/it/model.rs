//! Replays the Python model's random messages (`models/fixture.py`) on the ledger: every counter, every deficit, every
//! lender, account and request must be the same after every message.

use std::collections::BTreeMap;
use std::fmt::Display;

use cosmwasm_std::{from_json, Addr, Decimal, Uint128};
use credit_market::ledger::{new_deficit, Deficit, Ledger, Lender, Rates, Request};
use interfaces::credit_market::InterestParams;
use interfaces::market::RefillSource;

#[cosmwasm_schema::cw_serde]
struct Run {
    seed: u64,
    classes: Vec<u8>,
    lines: Vec<Vec<String>>,
}

struct Replay {
    now: u64,
    rates: Rates,
    ledger: Ledger,
    lenders: BTreeMap<String, Lender>,
    accounts: BTreeMap<String, (u8, Uint128)>,
    requests: BTreeMap<u64, Request>,
    last_request: u64,
    deficits: BTreeMap<u64, Deficit>,
}

type State = BTreeMap<String, String>;

impl Replay {
    fn new(classes: &[u8]) -> Self {
        let premiums = [1, 5, 25].map(Decimal::percent).to_vec();
        let interest = InterestParams {
            base: Decimal::zero(),
            kink: Decimal::percent(80),
            slope_below_kink: Decimal::percent(7),
            slope_above_kink: Decimal::percent(45),
            reserve: Decimal::percent(20),
        };
        let mut ledger = Ledger::new(1000, premiums);
        ledger.covered = Decimal::percent(70);
        let mut seed = ledger.new_lender().unwrap();
        ledger.supply(&mut seed, Uint128::new(1_000_000)).unwrap();
        let account = |(i, class): (usize, &u8)| (format!("b{i}"), (*class, Uint128::zero()));
        Self {
            now: 1000,
            rates: Rates { interest, fund_share: Decimal::percent(20) },
            ledger,
            lenders: BTreeMap::from([("seed".into(), seed)]),
            accounts: classes.iter().enumerate().map(account).collect(),
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
        if !["claim", "time", "rates", "dues"].contains(&words[0]) {
            self.ledger.accrue(self.now, &self.rates).unwrap();
        }
        let ledger = &mut self.ledger;
        match words[0] {
            "supply" => {
                let mut lender = match self.lenders.remove(words[1]) {
                    Some(lender) => lender,
                    None => ledger.new_lender().unwrap(),
                };
                let shares = ledger.supply(&mut lender, amount(2)).unwrap();
                self.lenders.insert(words[1].into(), lender);
                shares.to_string()
            }
            "request" => {
                let lender = self.lenders.get_mut(words[1]).unwrap();
                let owner = Addr::unchecked(words[1]);
                let request = ledger.request(owner, lender, amount(2), self.now).unwrap();
                self.last_request += 1;
                self.requests.insert(self.last_request, request);
                self.last_request.to_string()
            }
            "pay" => {
                let mut request = self.requests.remove(&id(1)).unwrap();
                let lender = self.lenders.get_mut(request.lender.as_str()).unwrap();
                let paid = ledger.pay(lender, &mut request).unwrap();
                if !request.shares.is_zero() {
                    self.requests.insert(id(1), request);
                }
                paid.amount.to_string()
            }
            "claim" => ledger.claim(self.lenders.get_mut(words[1]).unwrap()).unwrap().to_string(),
            "borrow" => {
                let (class, held) = self.accounts.get_mut(words[1]).unwrap();
                let shares = ledger.borrow(*class, amount(2)).unwrap();
                *held += shares;
                shares.to_string()
            }
            "repay" => {
                let (class, held) = self.accounts.get_mut(words[1]).unwrap();
                let (taken, burn) = ledger.repay(*class, *held, amount(2)).unwrap();
                *held -= burn.shares;
                taken.to_string()
            }
            "move" => {
                let (class, held) = self.accounts.get_mut(words[1]).unwrap();
                *held = ledger.move_class(*class, number(2) as u8, *held).unwrap();
                *class = number(2) as u8;
                held.to_string()
            }
            "time" => {
                self.now += id(1);
                "0".into()
            }
            "rates" => {
                ledger.covered = Decimal::from_ratio(number(1), 1_000_000u32);
                for (class, i) in ledger.classes.iter_mut().zip(2..) {
                    class.premium = Decimal::new(amount(i));
                }
                "0".into()
            }
            "distribute" => ledger.distribute().unwrap().to_string(),
            "close" => {
                let (class, held) = self.accounts.get_mut(words[1]).unwrap();
                let owed = ledger.owed(*class, *held).unwrap();
                let fall = ledger.burn(*class, *held, owed).unwrap().fall;
                *held = Uint128::zero();
                let book = fall.multiply_ratio(number(2), 1_000_000u32).min(fall);
                let new = self.deficits.len() as u64 + 1;
                let mut deficit = new_deficit(new, Addr::unchecked(words[1]));
                ledger.book_lots(&mut deficit, book).unwrap();
                ledger.lose(&mut deficit, fall - book).unwrap();
                self.deficits.insert(new, deficit);
                new.to_string()
            }
            "cover" => self.refill(id(1), amount(2), Uint128::zero(), RefillSource::Cover),
            "sale" => self.refill(id(1), amount(2), amount(3), RefillSource::Sale),
            "remark" => self.refill(id(1), Uint128::zero(), amount(2), RefillSource::Sale),
            "dues" => {
                let mut ledger = ledger.clone();
                ledger.flush().unwrap();
                let due = |lender: &Lender| lender.units.preview_due(&ledger.losses, lender.shares).unwrap();
                let dues: Vec<Uint128> = self.lenders.values().map(due).collect();
                assert!(dues.iter().sum::<Uint128>() <= ledger.refunds, "dues above refunds");
                dues.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
            }
            other => panic!("{other}"),
        }
    }

    fn refill(&mut self, id: u64, money: Uint128, book: Uint128, source: RefillSource) -> String {
        let deficit = self.deficits.get_mut(&id).unwrap();
        let (done, _) = self.ledger.refill(deficit, money, book, source).unwrap();
        done.returned.to_string()
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
        put("cash".into(), &l.cash);
        put("R".into(), &l.refunds);
        put("S".into(), &l.shares);
        put("idx".into(), &l.index);
        put("Sp".into(), &l.pending);
        put("F".into(), &l.fund);
        put("P".into(), &l.premium_owed);
        put("lots".into(), &l.booked_lots);
        put("U".into(), &l.losses.outstanding);
        put("Z".into(), &l.losses.z);
        put("zps".into(), &l.losses.zps);
        put("lps".into(), &l.losses.lps);
        put("lpse".into(), &l.losses.lps_epoch);
        put("epoch".into(), &l.losses.epoch);
        put("scale".into(), &l.losses.scale);
        if let Some(open) = &l.open {
            put("open".into(), &open.deficit);
            put("X".into(), &open.left);
        }
        for (i, class) in l.classes.iter().enumerate() {
            put(format!("D{i}"), &class.shares);
            put(format!("I{i}"), &class.index);
        }
        for (name, (class, held)) in &self.accounts {
            put(name.clone(), held);
            put(format!("{name}c"), class);
        }
        for (name, lender) in &self.lenders {
            put(name.clone(), &lender.shares);
            put(format!("{name}p"), &lender.pending);
        }
        for (id, request) in &self.requests {
            put(format!("r{id}"), &request.shares);
            put(format!("r{id}v"), &request.value);
        }
        for (id, d) in &self.deficits {
            let reserves = d.fund_back;
            let fields: [(&str, &dyn Display); 11] = [
                ("o", &d.outstanding),
                ("loss", &d.loss),
                ("fund", &d.fund),
                ("setoff", &d.premium),
                ("sob", &d.premium_back),
                ("base", &d.covered),
                ("back", &d.covered_back),
                ("fb", &reserves),
                ("units", &d.to_units),
                ("idx", &d.to_index),
                ("book", &d.book),
            ];
            for (name, value) in fields {
                put(format!("d{id}.{name}"), value);
            }
        }
        state
    }

    /// The invariants of the accounting, beside the model's word for them.
    fn check(&self) {
        let l = &self.ledger;
        assert!(l.cash + l.live_debt().unwrap() + l.booked_lots >= l.claims().unwrap(), "claims above assets");
        let outstanding: Uint128 = self.deficits.values().map(|d| d.outstanding).sum();
        let open = l.open.as_ref().map_or(Uint128::zero(), |open| open.left);
        assert_eq!(l.losses.outstanding + open, outstanding);
        for d in self.deficits.values() {
            assert_eq!(d.loss, d.fund + d.premium + d.to_index + d.to_units + d.outstanding);
            assert!(d.covered_back <= d.covered);
        }
    }
}

#[test]
fn ledger_follows_the_model_step_by_step() {
    let runs: Vec<Run> = from_json(include_bytes!("fixtures/model.json")).unwrap();
    let mut steps = 0;
    for Run { seed, classes, lines } in runs {
        let mut replay = Replay::new(&classes);
        let mut expected = State::new();
        for (number, line) in lines.iter().enumerate() {
            let [what, result, changes] = line.as_slice() else { panic!("line {number} of seed {seed}") };
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
    assert!(steps > 6000, "{steps} steps");
}
