"""The vectors of the accounting through the model: numbers worked out by hand, as `docs/maths/accounting.md` has them.

    python3 models/vectors.py
"""

from debt import Debt
from integers import ONE, Refused, YEAR, down
from lending import Lender
from loss import Deficit
from loss_units import Holder
from market import Market, Rules
from operations import dues


class World(Market):
    """A market without seed; borrower K owes in class 0."""

    def with_lenders(self, **supplies):
        for name, amount in supplies.items():
            self.enter(name, amount)
        self.accounts["k"] = Debt()
        return self

    def enter(self, name, amount, tranche=0):
        self.flush()
        self.lenders.setdefault(name, Lender(Holder.of(self.pool)))
        return self.supply(name, amount, self.hole(tranche))

    def lend(self, amount, cls=0):
        self.accounts["k"].cls = cls
        return self.borrow(self.accounts["k"], amount)

    def hit(self, amount):
        """A part of K's debt is gone; returns the deficit."""
        number = len(self.deficits) + 1
        self.lose(number, self.lower(self.accounts["k"], amount, down))
        return number

    def leave(self, name, shares, tranche=0):
        number = self.request(name, shares, 0)
        return self.pay(number, self.hole(tranche))[0]

    def at(self, places=5):
        return round(self.index / ONE, places)


def expect(what, got, wanted):
    assert got == wanted, f"{what}: {got} instead of {wanted}"


def loss_units(rules):
    w = World(rules=rules).with_lenders(a=600, b=400)
    w.lend(600)
    first = w.hit(100)
    expect("index after a loss", w.at(), 0.9)
    expect("B is paid", w.leave("b", 400), 360)
    expect("C's shares", w.enter("c", 360), 400)
    w.refill(first, 50)
    expect("due", dues(w), [30, 20, 0])
    second = w.hit(100)
    w.flush()
    expect("index, U", (w.at(), w.pool.outstanding), (0.8, 150))
    w.refill(second, 60)
    expect("due", dues(w), [66, 28, 16])
    w.refill(first, 50)
    w.refill(second, 50)
    expect("claims", [w.claim(name) for name in "abc"], [120, 40, 40])
    expect("fund, refunds, epoch, slack", (w.fund, w.refunds, w.pool.epoch, w.slack()), (10, 0, 1, 0))


def request_across_a_loss(rules):
    w = World(rules=rules).with_lenders(a=500, b=500)
    w.lend(500)
    number = w.request("a", 500, 0)
    w.classes[0].index, w.index = 12 * ONE // 10, 11 * ONE // 10
    deficit = w.hit(220)
    expect("index", w.at(), 0.88)
    expect("A is paid at the exit price, fund", (w.pay(number, 0)[0], w.fund), (440, 0))
    w.refill(deficit, 220)
    expect("recoveries", dues(w), [110, 110])
    expect("B's shares, slack", (w.value(500), w.slack()), (440, 0))


def class_move(rules):
    w = World(rules=rules).with_lenders(a=10_000)
    w.classes[0].index, w.classes[2].index = 11 * ONE // 10, 137 * ONE // 100
    k = w.accounts["k"]
    expect("shares", w.lend(1100), 1000)
    expect("there", (w.move(k, 2), w.live(k), w.live_debt()), (803, 1101, 1100))
    expect("back", (w.move(k, 0), w.live(k)), (1001, 1102))


def premium_without_cash(rules):
    w = World(rules=rules, covered=70 * ONE // 100).with_lenders(a=900, b=100)
    w.lend(1000, cls=2)
    w.now += YEAR
    expect("interest", w.accrue(), 770)
    expect("debt, owed, fund, index", (w.live_debt(), w.owed, w.fund, w.at()), (1770, 140, 139, 1.491))
    refused(w.distribute)
    w.repay(w.accounts["k"], 100)
    number = w.request("b", 50, 0)
    expect("premium paid, owed", (w.distribute(), w.owed), (25, 115))
    expect("B is paid", w.pay(number, 0)[0], 74)
    expect("premium paid, owed", (w.distribute(), w.owed), (1, 114))


def restore(rules):
    w = World(rules=rules).with_lenders(a=1000)
    w.lend(900)
    w.refill(w.hit(300), 200, cover=True)
    w.flush()
    expect("index, U", (w.at(), w.pool.outstanding), (0.9, 100))
    w = World(rules=rules).with_lenders(a=1000)
    w.lend(900)
    deficit = w.hit(300)
    w.enter("c", 630)
    w.refill(deficit, 200, cover=True)
    expect("index, U, due, C", (w.at(), w.pool.outstanding, dues(w), w.value(900)), (0.7, 100, [200, 0], 630))


def premium_pays_before_lenders(rules):
    w = World(rules=rules).with_lenders(a=100)
    w.lend(100)
    w.classes[0].index, w.owed = 2 * ONE, 100
    w.lose(1, w.lower(w.accounts["k"], 124, down))
    expect("lenders, premium, slack", (w.lenders_claim(), w.owed, w.slack()), (76, 0, 0))


def hole(provision, rules):
    """1000 shares at 1.2, fund 45, premium 55, a tranche of 100."""
    w = World(rules=rules).with_lenders(a=1000)
    w.lend(600)
    w.fund, w.owed = 45, 55
    w.index, k = 12 * ONE // 10, w.accounts["k"]
    w.classes[0].index = 13 * ONE // 6  # debt 1300
    w.provide(k, provision, 0)
    return w


def exit_and_entry(rules):
    w = hole(500, rules)
    expect("hole", w.hole(100), 300)
    expect("a leaver, kept", (w.leave("a", 200, 100), w.kept), (180, 60))
    expect("hole, claims", (w.hole(100), w.value(w.shares)), (240, 960))
    refused(lambda: w.enter("c", 120, 100))
    w.provide(w.accounts["k"], 580, 0)
    expect("hole, exit value", (w.hole(100), w.exit_value(200, w.hole(100))), (320, 160))
    w.provide(w.accounts["k"], 500, 0)
    expect("the next leaver", w.exit_value(200, w.hole(100)), 180)
    expect("shortfall", w.write_down(w.accounts["k"], 500, 1), 400)
    expect("index before cover", w.at(), 0.775)
    w.refill(1, 100, cover=True)
    expect("index, fund, premium, kept", (w.at(), w.fund, w.owed, w.kept), (0.9, 0, 0, 0))

    w = hole(500, rules)
    w.leave("a", 200, 100)
    w.provide(w.accounts["k"], 0, 0)
    expect("all recovers: kept, fund, index", (w.kept, w.fund, w.at()), (0, 105, 1.2))
    expect("P 200: hole, shares for 120", (hole(200, rules).hole(100), hole(200, rules).enter("c", 120, 100)), (0, 100))
    expect("P 80: premium payable", hole(80, rules).distribute(), 20)
    refused(hole(100, rules).distribute)


def forfeits_are_covered_to_the_unit(rules):
    """Four shares at 1.5, all of it covered exactly; one leaves for nothing and its claim falls by 1, not by 2."""
    w = World(rules=rules).with_lenders(a=4)
    w.lend(2)
    w.index, w.classes[0].index = 3 * ONE // 2, 2 * ONE
    w.provide(w.accounts["k"], 1, 0)
    expect("paid, kept, slack", (w.leave("a", 1), w.kept, w.slack()), (0, 1, 0))


def cash_pays_a_part(rules):
    """Six shares at 1.7 with a hole of 2 of 10: four are worth 4, cash is 3 and pays three, which round to 4."""
    w = World(rules=rules).with_lenders(a=6)
    w.index, w.cash, number = 17 * ONE // 10, 3, w.request("a", 4, 0)
    expect("worth of four and of three", (w.exit_value(4, 2), w.exit_value(3, 2)), (4, 4))
    expect("paid, shares", w.pay(number, 2), (3, 3))
    expect("cash, shares left in the request", (w.cash, w.requests[number].shares), (0, 1))


def interest_of_an_impaired_account(rules):
    """Two accounts owe 100,000; one is marked at a wick and nobody touches it for a year. It owes as much as the other."""
    w = World(rules=rules).with_lenders(a=1_000_000)
    wick, other = w.accounts["k"], w.accounts.setdefault("l", Debt())
    for account in (wick, other):
        w.borrow(account, 100_000)
    w.provide(wick, 30_000, 0)
    for _ in range(365):
        w.now += YEAR // 365
        w.accrue()
    expect("fixed", w.live(wick), 100_000)
    w.provide(wick, 0, w.full(wick) - 1)
    assert wick.fixed is not None, "returns before all of its debt is within its worth"
    w.provide(wick, 0, 10**9)
    expect("what both owe", w.live(wick), w.live(other))
    assert w.live(wick) > 102_000 and w.slack() >= 0


def write_down_leaves_what_is_owed(rules):
    """180,000 owed, of which 90,000 are written down; 9,000 of interest missed before, then the price is back."""
    w = World(rules=rules).with_lenders(a=1_000_000)
    k = w.accounts["k"]
    w.borrow(k, 180_000)
    w.provide(k, 90_000, 0)
    w.classes[0].index = 105 * ONE // 100
    w.write_down(k, 90_000, 1)
    expect("live, written off, suspended", (w.live(k), k.off, k.suspended), (90_000, 90_000, 4500))
    expect("all that is owed, shares", (w.all_owed(k), k.shares), (189_000, 90_000))
    w.provide(k, 0, 189_000)
    expect("live, written off, suspended", (w.live(k), k.off, k.suspended), (99_001, 90_000, 0))
    expect("repaid, to the tranche", w.repay(k, 189_001), (189_001, 0))
    expect("what the deficit lacks, slack", (w.deficits[1].outstanding, w.all_owed(k), w.slack() >= 0), (0, 0, True))


def refused(action):
    try:
        action()
    except Refused:
        return
    raise AssertionError("not refused")


VECTORS = (loss_units, request_across_a_loss, class_move, premium_without_cash, restore, premium_pays_before_lenders,
           exit_and_entry, forfeits_are_covered_to_the_unit, cash_pays_a_part,
           interest_of_an_impaired_account, write_down_leaves_what_is_owed)


def wrong(rules):
    """The first vector that does not hold, and how."""
    for vector in VECTORS:
        try:
            vector(rules)
        except (AssertionError, Refused) as error:
            return f"{vector.__name__}: {error}"
    return None


if __name__ == "__main__":
    for vector in VECTORS:
        vector(Rules())
        print("holds:", vector.__name__.replace("_", " "))
