"""The rules by which a round closes and a median becomes the price, written apart from the contract.

Seconds, powers and counts are integers; logarithms are floats: no case may lie within 1e-9 of the edge of a band, which
`Breaker.breaches` asserts.
"""

from fractions import Fraction
from math import exp, log, sqrt

ROUND, DAY, TEN_MINUTES = 30, 86_400, 600
LEAST_MOVE, MOST_MOVE, SIGMAS, CLIP = 0.05, 0.20, 6.0, 2.0
WINDOW = 256


class Breaker:
    """One feed: a price, its variance, and the medians that wait."""

    def __init__(self, price, sd_per_day=0.04):
        self.price, self.round, self.waiting = price, 0, []
        self.variance = sd_per_day**2 / DAY

    def band(self, after):
        dt = min(after * ROUND, TEN_MINUTES)
        return min(max(LEAST_MOVE, SIGMAS * sqrt(self.variance * dt)), MOST_MOVE)

    def breaches(self, median, after):
        move, band = abs(log(float(median) / float(self.price))), self.band(after)
        assert abs(move - band) > 1e-9, (median, self.price)
        return move > band

    def accept(self, price, now):
        dt = (now - self.round) * ROUND
        square = log(float(price) / float(self.price)) ** 2
        dt_in_variance = min(dt, TEN_MINUTES)
        largest = CLIP**2 * max(self.variance * dt_in_variance, (LEAST_MOVE / SIGMAS) ** 2)
        sample = min(square, largest) / dt_in_variance
        self.variance += (1 - exp(-dt_in_variance / DAY)) * (sample - self.variance)
        self.variance = min(self.variance, (MOST_MOVE / SIGMAS) ** 2 / ROUND)
        self.price, self.round = price, now

    def close(self, median, now):
        """A round with a median. Returns L, P, S or U: live, pending, stale because it waits too long, accepted jump."""
        if self.waiting and (now - self.waiting[-1][0]) * ROUND >= TEN_MINUTES:
            self.waiting = []
        if not self.breaches(median, now - self.round):
            self.accept(median, now)
            self.waiting = []
            return "L"
        self.waiting = (self.waiting + [(now, median)])[-3:]
        if len(self.waiting) == 3:
            middle = sorted(price for _, price in self.waiting)[1]
            if (middle > self.price) == (median > self.price):
                nearer = min((middle, median), key=lambda price: abs(log(float(price) / float(self.price))))
                self.accept(nearer, now)
                self.waiting = [(now, median)] if self.breaches(median, 1) else []
                return "U"
        return "P" if (now - self.round) * ROUND < TEN_MINUTES else "S"


def counted(stakes, least=1):
    """No power above a quarter of the counted sum; fewer than four stakes of at least `least` are none at all."""
    stakes = [stake if stake >= least else 0 for stake in stakes]
    if sum(stake > 0 for stake in stakes) < 4:
        return [0] * len(stakes)
    largest = sorted(stakes, reverse=True)
    for cut in range(4):
        cap = sum(largest[cut:]) // (4 - cut)
        if largest[cut] <= cap:
            return [min(stake, cap) for stake in stakes]
    raise AssertionError("the fourth is at most the sum of what follows it")


class Attendance:
    """Who missed a feed in the last closed rounds, and whether more than a third did."""

    def __init__(self, powers):
        self.powers, self.closed = powers, []

    def weights(self):
        alone = [0] * len(self.powers)
        for present, costs_nothing in self.closed[-WINDOW:]:
            for index, here in enumerate(present):
                alone[index] += not here and not costs_nothing
        return [power - power * missed // (2 * WINDOW) for power, missed in zip(self.powers, alone)]

    def is_quorum(self, powers, present):
        """Three heads and three fifths of all counted power, whatever misses took from the powers."""
        there = [power for power, here in zip(powers, present) if here and power]
        return len(there) >= 3 and Fraction(sum(there)) >= Fraction(3 * sum(self.powers), 5)

    def close(self, present):
        """Whether those who are present close the round, and whether the feed that all of them report gets a price. Without one
        nobody misses it."""
        closed = self.is_quorum(self.powers, present)
        priced = self.is_quorum(self.weights(), present)
        if closed:
            missing = sum(power for power, here in zip(self.powers, present) if not here)
            costs_nothing = not priced or 3 * missing > sum(self.powers)
            self.closed = (self.closed + [(present, costs_nothing)])[-WINDOW:]
        return closed, priced


def runs(items):
    """`x*n` for n times x, blanks between."""
    out = []
    for item in items:
        if out and out[-1][0] == item:
            out[-1][1] += 1
        else:
            out.append([item, 1])
    return " ".join(item if count == 1 else f"{item}*{count}" for item, count in out)


def text(price):
    """A price as the contract reads it."""
    return f"{price:.6f}".rstrip("0").rstrip(".")
