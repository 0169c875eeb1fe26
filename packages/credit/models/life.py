"""A random life of a market: lenders, borrowers with collateral at a price, buyers, stakers, marks, write-downs.

The life decides what oracle, health, engine and tranche would: it writes lines for `operations.perform`. After each
line it checks what must hold; what does not is counted in `faults`, and the life ends.

    python3 models/life.py 70       # that many lives of 1,500 lines
"""

import random
import sys
from collections import Counter

from actors import Actors
from checks import broken, changes, holdings, spread_of_orders
from integers import ONE, Refused
from market import Rules
from operations import begin, perform

HOUR, DAY = 3600, 86_400


class Life(Actors):
    def __init__(self, seed, rules, largest=12, generous=False):
        self.rng = random.Random(seed)
        self.generous, self.largest = generous, largest
        self.m = begin(rules, 70 * ONE // 100)
        self.price, self.tranche = ONE, self.rng.randint(0, 10**largest // self.rng.choice([20, 200, 2000]))
        self.collateral = dict.fromkeys(self.m.accounts, 0)
        self.under = {}  # account: since when it is under water
        self.lines, self.counts, self.refused = [], Counter(), Counter()
        self.faults, self.worst, self.orders = Counter(), 0, {2: 0, 3: 0}

    # ---- one line, and what it must not do

    def do(self, line):
        """Performs a line; None where it is refused."""
        what = line.split()[0]
        try:
            result = perform(self.m, line)
        except Refused as reason:
            self.refused[f"{what}: {reason}"] += 1
            return None
        self.lines.append((line, result))
        self.counts[what] += 1
        for name in broken(self.m):
            self.faults[name] += 1
        return result

    def fault(self, name, condition):
        if condition:
            self.faults[name] += 1

    def harmless(self, action, actor=None, gains=True):
        """Does `action`: at the marks it must not lower what others hold, nor, unless they may gain, raise it."""
        before = holdings(self.m, self.tranche)
        done = action()
        if done is None or done is False:
            return done
        change = changes(before, holdings(self.m, self.tranche), actor)
        names = ("others lose", "others gain", "stakers lose", "stakers gain")
        for name, amount in zip(names, change):
            if "gain" not in name or not gains:
                self.worst = max(self.worst, amount)
                self.fault(name, amount > 2)
        return done

    def stake(self):
        """The tranche is read only where provisions need it."""
        m = self.m
        return self.tranche if m.provisions > m.reserves() else 0

    def amount(self, most):
        r = self.rng
        most = max(1, most)
        return r.choice([1, most, r.randint(1, most), r.randint(1, most // 10 + 1), r.randint(1, min(most, 100))])

    # ---- time, and what nobody in particular does

    def time(self):
        r = self.rng
        self.do(f"time {r.choice([1, 30, 600, HOUR, HOUR, HOUR, 2 * HOUR, DAY, DAY * r.randint(1, 20)])}")
        moves = [70, 85, 95, 99, 101, 105, 118, 138]
        self.price = min(1000 * ONE, max(ONE // 1000, self.price * r.choice(moves) // 100))
        self.tranche = max(0, self.tranche + r.randint(-self.tranche // 10, 10**self.largest // 2000))
        for name in self.m.accounts:
            if r.random() < 0.8:
                self.mark(name)

    def distribute(self):
        self.harmless(lambda: self.do("distribute"))

    def rates(self):
        r = self.rng
        premiums = " ".join(str(r.randint(1, ONE // 2)) for _ in range(3))
        self.do(f"rates {r.choice([0, ONE, r.randint(1, ONE)])} {premiums}")

    def look(self):
        """Lines that change nothing but test the hole and the lenders' units; and the orders of leaving."""
        self.do(f"hole {self.tranche}")
        self.do("dues")
        m = self.m
        shares = {name: x.shares for name, x in m.lenders.items() if name != "seed" and x.shares}
        names = sorted(shares, key=shares.get, reverse=True)
        if m.hole(self.tranche) and len(names) > 1:
            self.counts["orders of leaving"] += 1
            for n in (2, 3):
                self.orders[n] = max(self.orders[n], spread_of_orders(m, self.tranche, names[:n]))
            # A leaver's two divisions leave at most 2 units to those who leave after it.
            self.fault("the order of leaving changes a payout", self.orders[2] > 2 or self.orders[3] > 4)

    CHANCES = dict(
        supply=12, request=10, pay=11, pass_over=2, lapse=2, claim=4, borrow=15, repay_some=7, sell=6, move=4,
        write_down=7, late_cover=7, time=13, distribute=4, rates=1,
    )

    def run(self, lines):
        names, weights = list(self.CHANCES), list(self.CHANCES.values())
        while len(self.lines) < lines and self.m.value(self.m.shares) * 400 > self.m.shares and not self.faults:
            name = self.rng.choices(names, weights)[0]
            if self.generous and self.rng.random() < 0.2:
                name = "late_cover"
            getattr(self, name)()
            if self.rng.random() < 0.03:
                self.look()
        return self


def random_life(seed, rules, lines):
    """Lives of small, large and huge markets; in every fourth, losses are recovered all but a unit."""
    return Life(seed, rules, (6, 12, 14)[seed % 3], seed % 4 == 2).run(lines)


def main(lives):
    counts, worst, two, three = Counter(), 0, 0, 0
    for seed in range(lives):
        life = random_life(seed, Rules(), 1500)
        assert not life.faults, (seed, life.faults, life.lines[-3:])
        counts += life.counts
        worst, two, three = max(worst, life.worst), max(two, life.orders[2]), max(three, life.orders[3])
    print(f"{lives} lives, {counts.total() - counts['orders of leaving']} lines: every invariant holds after each")
    print(f"an operation changes what others hold by at most {worst} units")
    print(f"the order in which two leave changes a payout by at most {two}, that of three by {three}")
    print(*(f"{name} {n}" for name, n in counts.most_common()), sep=", ")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
