"""The number of accruals changes nobody's part: a day of one-second blocks against the exact split of its interest.

    python3 models/accruals.py

For each market: what vault, fund and lenders have after 86,400 accruals, less what the same interest gives them without
any rounding, in base units. At most one unit each; with parts rounded at every accrual, as it was, tens of thousands.
"""

from integers import ONE, down
from lending import Lender
from loss_units import Holder
from market import Market, Rules

DAY = 86_400
MARKETS = {
    "a thousand lent, in one class": (2 * 10**9, (10**9, 0, 0)),
    "a thousand lent, in three": (2 * 10**9, (333_333_333, 333_333_334, 333_333_333)),
    "a million lent": (3 * 10**12, (10**12, 10**12, 777_777_777_777)),
}


class Exact(Market):
    """Sums the parts of interest beside the counters, at 1e36, from the same interest and rates."""

    exact = (0, 0, 0)

    def split(self, interest, premium, rate):
        scale, k = 10**18, self.curve
        ours = down(interest * scale * premium, self.covered, rate * ONE)
        vault = down(ours, ONE - k.fund_share, ONE)
        base = interest * scale * (rate - premium) // rate
        fund = down(ours, k.fund_share, ONE) + down(base, k.reserve, ONE)
        parts = vault, fund, interest * scale - vault - fund
        self.exact = tuple(a + b for a, b in zip(self.exact, parts))
        super().split(interest, premium, rate)


def day(name, accruals, rules):
    """Errors of vault, fund, lenders after a day, in base units, and the day's interest."""
    supplied, debts = MARKETS[name]
    m = Exact(rules=rules, covered=70 * ONE // 100)
    m.lenders["a"] = Lender(Holder.of(m.pool))
    m.supply("a", supplied, 0)
    for cls, debt in enumerate(debts):
        m.classes[cls].shares, m.cash = debt, m.cash - debt
    interest = 0
    for _ in range(accruals):
        m.now += DAY // accruals
        interest += m.accrue()
    got = m.owed * ONE, m.fund * ONE, m.shares * m.index - supplied * ONE
    return [(a * ONE - b) / 10**36 for a, b in zip(got, m.exact)], interest


def main():
    for name in MARKETS:
        once, one = day(name, 1, Rules())
        often, many = day(name, DAY, Rules())
        print(f"{name}: interest {one} at once, {many} by the second (it compounds)")
        for how, errors in (("at once", once), ("by the second", often)):
            print("    %s: vault %+.3f, fund %+.3f, lenders %+.3f" % (how, *errors))
        assert max(map(abs, once + often)) <= 1, name
    print("every part within one unit")


if __name__ == "__main__":
    main()
