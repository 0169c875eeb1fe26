//! A ledger alone: without a seed, without interest, with one borrower in every class.

use cosmwasm_std::{Addr, Decimal, Uint128};
use credit::ledger::{new_deficit, Debt, Deficit, Ledger, Lender, RefillSource, Request};

use super::n;

/// A market without seed and without interest, as the vectors have it; borrower K is in every class.
pub struct World {
    pub ledger: Ledger,
    pub lenders: Vec<Lender>,
    pub debt: [Debt; 3],
    pub deficits: Vec<Deficit>,
}

impl World {
    pub fn new(supplies: &[u128]) -> Self {
        let ledger = Ledger::new(0, [1, 5, 25].map(Decimal::percent).to_vec());
        let mut world = Self {
            ledger,
            lenders: vec![],
            debt: [0, 1, 2].map(|class| Debt { class, ..Debt::default() }),
            deficits: vec![],
        };
        for amount in supplies {
            world.supply(*amount);
        }
        world
    }

    /// A new lender; returns shares.
    pub fn supply(&mut self, amount: u128) -> u128 {
        let mut lender = self.ledger.new_lender().unwrap();
        let shares = self.ledger.supply(&mut lender, n(amount), n(0)).unwrap();
        self.lenders.push(lender);
        shares.u128()
    }

    pub fn lend(&mut self, class: u8, amount: u128) {
        self.ledger.borrow(&mut self.debt[usize::from(class)], n(amount)).unwrap();
    }

    /// A part of the debt of class 0 is recognised as lost.
    pub fn hit(&mut self, amount: u128) -> usize {
        let id = self.deficits.len() as u64;
        let mut deficit = new_deficit(id, Addr::unchecked("K"));
        self.ledger.provide(&mut self.debt[0], n(amount), n(0)).unwrap();
        self.ledger.write_down(&mut self.debt[0], &mut deficit, n(amount)).unwrap();
        assert_eq!(deficit.loss, n(amount));
        self.deficits.push(deficit);
        self.check();
        self.deficits.len() - 1
    }

    pub fn refill(&mut self, deficit: usize, money: u128, source: RefillSource) -> u128 {
        let done = self.ledger.refill(&mut self.deficits[deficit], n(money), source).unwrap();
        self.check();
        done.returned.u128()
    }

    pub fn request(&mut self, lender: usize, shares: u128) -> Request {
        self.ledger.request(&mut self.lenders[lender], n(shares)).unwrap();
        let (lender, shares, min_out) = (Addr::unchecked("x"), n(shares), n(0));
        Request { lender, shares, min_out, payable_at: 0, window: 300, retry_after: 0, passed_over_at: None }
    }

    /// Pays a request while the tranche can give `tranche`.
    pub fn pay_with(&mut self, lender: usize, request: &mut Request, tranche: u128) -> u128 {
        let hole = self.ledger.hole(n(tranche)).unwrap();
        let paid = self.ledger.pay(&mut self.lenders[lender], request, hole).unwrap().amount.u128();
        self.check();
        paid
    }

    pub fn pay(&mut self, lender: usize, request: &mut Request) -> u128 {
        self.pay_with(lender, request, 0)
    }

    pub fn dues(&self) -> Vec<u128> {
        let due = |lender: &Lender| lender.units.preview_due(&self.ledger.losses, lender.shares).unwrap().u128();
        self.lenders.iter().map(due).collect()
    }

    pub fn claims(&mut self) -> Vec<u128> {
        self.lenders.iter_mut().map(|lender| self.ledger.claim(lender).unwrap().u128()).collect()
    }

    pub fn index(&self) -> Decimal {
        Decimal::new(self.ledger.index)
    }

    pub fn worth(&self, lender: usize) -> u128 {
        self.ledger.value(self.lenders[lender].shares).unwrap().u128()
    }

    pub fn slack(&self) -> i128 {
        let l = &self.ledger;
        let assets = l.cash + l.live_debt().unwrap();
        assets.u128() as i128 - l.claims().unwrap().u128() as i128
    }

    #[track_caller]
    pub fn check(&self) {
        assert!(self.slack() >= 0, "slack {}", self.slack());
        let outstanding: Uint128 = self.deficits.iter().map(|d| d.outstanding).sum();
        let open = self.ledger.open.as_ref().map_or(n(0), |open| open.left);
        assert_eq!(self.ledger.losses.outstanding + open, outstanding);
        for d in &self.deficits {
            assert_eq!(d.loss, d.fund + d.premium + d.kept + d.to_index + d.to_units + d.outstanding);
        }
    }
}
