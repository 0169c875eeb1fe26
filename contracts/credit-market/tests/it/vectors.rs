//! The vectors of the accounting, the market's part: integers in, integers out. Numbers come from the design's table;
//! where a vector catches a wrong rule, the comment says what that rule would give.

use cosmwasm_std::{Addr, Decimal, Uint128};
use credit_market::ledger::{new_deficit, Deficit, Ledger, Lender, Rates, Request};
use credit_market::ContractError;
use interfaces::credit_market::InterestParams;
use interfaces::market::RefillSource::{self, Cover, Sale};

/// A market without seed and without interest, as the vectors have it; borrower K is in every class.
struct World {
    ledger: Ledger,
    lenders: Vec<Lender>,
    debt: [Uint128; 3],
    deficits: Vec<Deficit>,
}

fn n(amount: u128) -> Uint128 {
    Uint128::new(amount)
}

impl World {
    fn new(supplies: &[u128]) -> Self {
        let ledger = Ledger::new(0, [1, 5, 25].map(Decimal::percent).to_vec());
        let mut world = Self { ledger, lenders: vec![], debt: [n(0); 3], deficits: vec![] };
        for amount in supplies {
            world.supply(*amount);
        }
        world
    }

    /// A new lender; returns shares.
    fn supply(&mut self, amount: u128) -> u128 {
        let mut lender = self.ledger.new_lender().unwrap();
        let shares = self.ledger.supply(&mut lender, n(amount)).unwrap();
        self.lenders.push(lender);
        shares.u128()
    }

    fn lend(&mut self, class: u8, amount: u128) {
        self.debt[usize::from(class)] += self.ledger.borrow(class, n(amount)).unwrap();
    }

    /// Debt of class 0 that is worth `amount` turns out to be gone.
    fn hit(&mut self, amount: u128) -> usize {
        let held = self.debt[0];
        let burn = self.ledger.burn(0, held, n(amount)).unwrap();
        self.debt[0] -= burn.shares;
        assert_eq!(burn.fall, n(amount));
        let id = self.deficits.len() as u64;
        let mut deficit = new_deficit(id, Addr::unchecked("K"));
        self.ledger.lose(&mut deficit, burn.fall).unwrap();
        self.deficits.push(deficit);
        self.check();
        self.deficits.len() - 1
    }

    fn refill(&mut self, deficit: usize, money: u128, book: u128, source: RefillSource) -> (u128, u128) {
        let (done, _) = self.ledger.refill(&mut self.deficits[deficit], n(money), n(book), source).unwrap();
        self.check();
        (done.returned.u128(), done.shortfall.u128())
    }

    fn request(&mut self, lender: usize, shares: u128) -> Request {
        self.ledger.request(Addr::unchecked("x"), &mut self.lenders[lender], n(shares), 0).unwrap()
    }

    fn pay(&mut self, lender: usize, request: &mut Request) -> u128 {
        let paid = self.ledger.pay(&mut self.lenders[lender], request).unwrap().amount.u128();
        self.check();
        paid
    }

    fn dues(&self) -> Vec<u128> {
        let due = |lender: &Lender| lender.units.preview_due(&self.ledger.losses, lender.shares).unwrap().u128();
        self.lenders.iter().map(due).collect()
    }

    fn claims(&mut self) -> Vec<u128> {
        self.lenders.iter_mut().map(|lender| self.ledger.claim(lender).unwrap().u128()).collect()
    }

    fn index(&self) -> Decimal {
        Decimal::new(self.ledger.index)
    }

    fn worth(&self, lender: usize) -> u128 {
        self.ledger.value(self.lenders[lender].shares).unwrap().u128()
    }

    fn slack(&self) -> i128 {
        let l = &self.ledger;
        let assets = l.cash + l.live_debt().unwrap() + l.booked_lots;
        assets.u128() as i128 - l.claims().unwrap().u128() as i128
    }

    #[track_caller]
    fn check(&self) {
        assert!(self.slack() >= 0, "slack {}", self.slack());
        let outstanding: Uint128 = self.deficits.iter().map(|d| d.outstanding).sum();
        let open = self.ledger.open.as_ref().map_or(n(0), |open| open.left);
        assert_eq!(self.ledger.losses.outstanding + open, outstanding);
        for d in &self.deficits {
            assert_eq!(d.loss, d.fund + d.premium + d.to_index + d.to_units + d.outstanding);
        }
    }
}

fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// Units that did not shrink would pay out more than was lost: the design's mutant pays 140 and 50 where 99 and 90 are
/// due.
#[test]
fn fm_d54_loss_units_pay_each_loser_once() {
    let mut w = World::new(&[600, 400]);
    w.lend(0, 600);
    let d1 = w.hit(100);
    assert_eq!(w.index(), dec("0.9"));
    let mut request = w.request(1, 400);
    assert_eq!(w.pay(1, &mut request), 360);
    assert_eq!(w.supply(360), 400);
    assert_eq!(w.refill(d1, 50, 0, Sale), (0, 0));
    assert_eq!(w.dues(), [30, 20, 0]);

    let d2 = w.hit(100);
    w.ledger.flush().unwrap();
    assert_eq!(w.index(), dec("0.8"));
    assert_eq!(w.ledger.losses.outstanding, n(150));
    w.refill(d2, 60, 0, Sale);
    assert_eq!(w.dues(), [66, 28, 16]);
    assert_eq!(w.ledger.losses.outstanding, n(90));
    assert_eq!((w.deficits[d1].outstanding, w.deficits[d2].outstanding), (n(50), n(40)));

    w.refill(d1, 50, 0, Sale);
    w.refill(d2, 50, 0, Sale);
    assert_eq!(w.claims(), [120, 40, 40]);
    assert_eq!((w.ledger.fund, w.ledger.refunds), (n(10), n(0)));
    assert_eq!((w.ledger.losses.outstanding, w.ledger.losses.epoch), (n(0), 1));
    assert_eq!(w.slack(), 0);
}

/// Paying what the index says at payment would give A 440, and with the refill 550 for 500 requested.
#[test]
fn request_across_a_write_down() {
    let mut w = World::new(&[500, 500]);
    w.lend(0, 500);
    let mut request = w.request(0, 500);
    // Interest of 100: the debt index goes to 1.2, the lenders' to 1.1.
    w.ledger.classes[0].index = n(1_200_000_000_000_000_000);
    w.ledger.index = n(1_100_000_000_000_000_000);
    let d = w.hit(220);
    assert_eq!(w.index(), dec("0.88"));
    assert_eq!(w.pay(0, &mut request), 390);
    assert_eq!(w.ledger.fund, n(50));
    w.refill(d, 220, 0, Sale);
    assert_eq!(w.claims(), [110, 110]);
    assert_eq!(w.worth(1), 440);
    assert_eq!((w.slack(), w.ledger.losses.outstanding), (0, n(0)));
}

#[test]
fn lot_sold_in_two_parts() {
    let mut w = World::new(&[1000, 1000]);
    (w.ledger.fund, w.ledger.cash) = (n(45), n(2045));
    w.lend(0, 1000);
    // Close: 900 of collateral at 1 and a haircut of 5 % are booked at 855; the loss is 145.
    let burn = w.ledger.burn(0, w.debt[0], n(1000)).unwrap();
    assert_eq!(burn.fall, n(1000));
    w.debt[0] = n(0);
    let mut deficit = new_deficit(0, Addr::unchecked("K"));
    w.ledger.book_lots(&mut deficit, n(855)).unwrap();
    let split = w.ledger.lose(&mut deficit, n(145)).unwrap();
    assert_eq!((split.fund, split.premium, split.lenders), (n(45), n(0), n(100)));
    w.deficits.push(deficit);
    assert_eq!(w.index(), dec("0.95"));
    assert_eq!(w.refill(0, 100, 0, Cover), (0, 0));
    assert_eq!((w.index(), w.deficits[0].outstanding), (Decimal::one(), n(0)));

    // 450 at a discount of 0.5 %: 448 for 428 of the book; 20 go back to the tranche.
    assert_eq!(w.refill(0, 448, 428, Sale), (20, 0));
    // 450 at 19.9854 %: 361 for 427 of the book; the loss of 66 falls on the lenders until the tranche pays its 20.
    assert_eq!(w.refill(0, 361, 427, Sale), (0, 66));
    assert_eq!(w.refill(0, 20, 0, Cover), (0, 0));
    assert_eq!(w.index(), dec("0.977"));
    let d = &w.deficits[0];
    assert_eq!((d.loss, d.fund, d.covered, d.covered_back), (n(211), n(45), n(120), n(20)));
    assert_eq!((d.to_index, d.outstanding, d.book), (n(120), n(46), n(0)));
    assert_eq!(w.ledger.booked_lots, n(0));
    assert_eq!(w.slack(), 0);
}

#[test]
fn class_move_rounds_against_the_account() {
    let mut w = World::new(&[10_000]);
    w.ledger.classes[0].index = n(1_100_000_000_000_000_000);
    w.ledger.classes[2].index = n(1_370_000_000_000_000_000);
    w.lend(0, 1100);
    assert_eq!(w.debt[0], n(1000));
    let there = w.ledger.move_class(0, 2, n(1000)).unwrap();
    assert_eq!(there, n(803));
    assert_eq!((w.ledger.owed(2, there).unwrap(), w.ledger.live_debt().unwrap()), (n(1101), n(1100)));
    let back = w.ledger.move_class(2, 0, there).unwrap();
    assert_eq!((back, w.ledger.owed(0, back).unwrap()), (n(1001), n(1102)));
    w.check();
}

#[test]
fn premium_waits_for_cash_that_nobody_else_waits_for() {
    let interest = InterestParams {
        base: Decimal::zero(),
        kink: Decimal::percent(80),
        slope_below_kink: Decimal::percent(7),
        slope_above_kink: Decimal::percent(45),
        reserve: Decimal::percent(20),
    };
    let rates = Rates { interest, fund_share: Decimal::percent(20) };
    let mut w = World::new(&[900, 100]);
    w.ledger.covered = Decimal::percent(70);
    w.lend(2, 1000);
    // A year at full utilisation: base 52 %, premium 25 %.
    assert_eq!(w.ledger.accrue(31_536_000, &rates).unwrap(), n(770));
    assert_eq!((w.ledger.live_debt().unwrap(), w.ledger.premium_owed, w.ledger.fund), (n(1770), n(140), n(139)));
    assert_eq!(w.index(), dec("1.491"));
    let nothing = ContractError::NothingToDistribute { owed: n(140), available: n(0) };
    assert_eq!(w.ledger.distribute(), Err(nothing));

    let (taken, burn) = w.ledger.repay(2, w.debt[2], n(100)).unwrap();
    assert_eq!(taken, n(100));
    w.debt[2] -= burn.shares;
    let mut request = w.request(1, 50);
    assert_eq!(w.ledger.reserved().unwrap(), n(75));
    assert_eq!(w.ledger.distribute().unwrap(), n(25));
    assert_eq!(w.ledger.premium_owed, n(115));
    assert_eq!(w.pay(1, &mut request), 74);
    assert_eq!(w.ledger.distribute().unwrap(), n(1));
    assert_eq!(w.ledger.premium_owed, n(114));
    w.check();
}

/// Cover that always restored the index would give the index .80526 and C 724 with the supply in between.
#[test]
fn fm_d55_cover_restores_the_index_only_while_nobody_came_between() {
    let mut w = World::new(&[1000]);
    w.lend(0, 900);
    let d = w.hit(300);
    w.refill(d, 200, 0, Cover);
    w.ledger.flush().unwrap();
    assert_eq!((w.index(), w.ledger.losses.outstanding), (dec("0.9"), n(100)));

    let mut w = World::new(&[1000]);
    w.lend(0, 900);
    let d = w.hit(300);
    w.supply(630);
    w.refill(d, 200, 0, Cover);
    assert_eq!((w.index(), w.ledger.losses.outstanding), (dec("0.7"), n(100)));
    assert_eq!((w.dues(), w.worth(1)), (vec![200, 0], 630));
}

/// Premium that outlived the loss would leave claims 24 above assets.
#[test]
fn fm_d51_unpaid_premium_is_cancelled_before_lenders_lose() {
    let mut w = World::new(&[100]);
    w.lend(0, 100);
    w.ledger.classes[0].index = n(2_000_000_000_000_000_000);
    w.ledger.premium_owed = n(100);
    // Debt 200, collateral 80 at 1, booked at 76: the loss is 124.
    let burn = w.ledger.burn(0, n(100), n(200)).unwrap();
    let mut deficit = new_deficit(0, Addr::unchecked("K"));
    w.ledger.book_lots(&mut deficit, n(76)).unwrap();
    let split = w.ledger.lose(&mut deficit, burn.fall - n(76)).unwrap();
    assert_eq!((split.fund, split.premium, split.lenders), (n(0), n(100), n(24)));
    assert_eq!((w.ledger.lenders_claim().unwrap(), w.ledger.premium_owed), (n(76), n(0)));
    assert_eq!(w.slack(), 0);
}

/// Forfeits that went to the index would give the late entrant J 9,523.
#[test]
fn fm_d53_what_leavers_forgo_goes_to_the_fund() {
    let mut w = World::new(&[500_000, 500_000]);
    w.lend(0, 1_000_000);
    let mut request = w.request(0, 500_000);
    w.ledger.classes[0].index = n(1_020_000_000_000_000_000);
    w.ledger.index = n(1_020_000_000_000_000_000);
    w.supply(10_200_000);
    assert_eq!(w.pay(0, &mut request), 500_000);
    assert_eq!((w.worth(2), w.worth(1)), (10_200_000, 510_000));
    assert_eq!(w.ledger.fund, n(10_000));
}

/// The reference vector: 1e12 shares at 1.05, a loss of 52,500e6 of 1,050,000e6; B (40 %) leaves, C supplies as much as
/// A holds, 30,000e6 come back.
#[test]
fn loss_units_at_scale() {
    let e6 = 1_000_000;
    let mut w = World::new(&[600_000 * e6, 400_000 * e6]);
    w.ledger.index = n(1_050_000_000_000_000_000);
    w.ledger.cash += n(50_000 * e6);
    w.lend(0, 60_000 * e6);
    let d = w.hit(52_500 * e6);
    assert_eq!(w.index(), dec("0.9975"));
    let mut request = w.request(1, 400_000 * e6);
    assert_eq!(w.pay(1, &mut request), 399_000 * e6);
    let held = w.worth(0);
    w.supply(held);
    w.refill(d, 30_000 * e6, 0, Sale);
    assert_eq!(w.claims(), [18_000 * e6, 12_000 * e6, 0]);
}

/// The reference waterfall: 1000e6 lost, 300e6 in the fund, a tranche that can pay 599e6; lenders carry 101e6.
#[test]
fn waterfall_of_one_deficit() {
    let e6 = 1_000_000;
    let mut w = World::new(&[10_000 * e6]);
    (w.ledger.fund, w.ledger.cash) = (n(300 * e6), n(10_300 * e6));
    w.lend(0, 1_000 * e6);
    let d = w.hit(1_000 * e6);
    assert_eq!(w.deficits[d].fund, n(300 * e6));
    w.refill(d, 599 * e6, 0, Cover);
    assert_eq!(w.deficits[d].outstanding, n(101 * e6));
}

/// A ratio of pool to shares would drift by a unit with every leaver; the stored index does not move.
#[test]
fn fm_d60_the_index_does_not_move_when_lenders_come_and_go() {
    let mut w = World::new(&[1_000_003, 777_777, 13]);
    w.ledger.index = n(1_234_567_890_123_456_789);
    w.ledger.cash += n(1_000_000);
    for (lender, shares) in [(1, 333_333), (0, 7), (2, 13), (1, 444_444)] {
        let index = w.index();
        let mut request = w.request(lender, shares);
        w.pay(lender, &mut request);
        w.supply(1_001);
        assert_eq!(w.index(), index);
    }
}
