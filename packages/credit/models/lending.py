"""Lenders: supply, requests, payment, claims of recoveries."""

from dataclasses import dataclass

from integers import ONE, down, need, up
from loss_units import Holder

LEAST_INDEX = ONE // 1000


@dataclass
class Lender:
    units: Holder
    shares: int = 0
    pending: int = 0

    def is_empty(self):
        return self.shares == 0 and self.units.is_empty()


@dataclass
class Request:
    lender: str
    shares: int
    min_out: int
    passed: bool = False  # passed over, and out of `pending`


class Lending:
    def flush(self):
        """Turns the open loss into loss units: every operation that touches shares starts with it."""
        if self.open:
            self.pool.record(self.open[1], self.shares)
            self.open = None

    def touched(self, name):
        self.flush()
        lender = self.lenders.setdefault(name, Lender(Holder.of(self.pool)))
        lender.units.touch(self.pool, lender.shares)
        return lender

    def supply(self, name, amount, hole):
        need(not (hole and self.rules.closed_entry), "hole")
        need(self.index >= LEAST_INDEX, "wound down")
        shares = down(amount, ONE, self.index)
        if hole:
            shares = down(amount, self.shares, max(1, self.value(self.shares) - hole))
        need(shares > 0, "no shares")
        lender = self.touched(name)
        self.cash += amount
        self.shares += shares
        lender.shares += shares
        return shares

    def request(self, name, shares, min_out):
        need(name in self.lenders, "no lender")
        free = self.lenders[name].shares - self.lenders[name].pending
        need(0 < shares <= free, "not enough shares")
        self.touched(name).pending += shares
        self.pending += shares
        self.last_request += 1
        self.requests[self.last_request] = Request(name, shares, min_out)
        return self.last_request

    def pass_over(self, number):
        """Its `min_out` is not met: it no longer reserves cash."""
        request = self.requests[number]
        need(not request.passed, "passed over before")
        self.pending -= request.shares
        request.passed = True

    def lapse(self, number):
        request = self.requests.pop(number)
        self.lenders[request.lender].pending -= request.shares
        self.pending -= 0 if request.passed else request.shares

    def exit_value(self, shares, hole):
        claims = self.value(self.shares)
        if claims == 0:
            return 0
        return down(self.value(shares), claims - hole if self.rules.net_exit else claims, claims)

    def pay(self, number, hole):
        """As many of the request's shares as cash pays. Returns the amount and the shares."""
        request = self.requests[number]
        shares, wanted = request.shares, self.exit_value(request.shares, hole)
        if wanted > self.cash:
            shares = down(shares, self.cash, wanted)
        need(shares > 0, "no cash")
        amount = min(self.cash, self.exit_value(shares, hole))  # two divisions may leave a unit too much
        lender = self.touched(request.lender)
        before, worth = self.value(self.shares), self.value(shares)
        request.min_out -= min(request.min_out, up(request.min_out, shares, request.shares))
        self.cash -= amount
        self.shares -= shares
        self.pending -= 0 if request.passed else shares
        lender.shares -= shares
        lender.pending -= shares
        request.shares -= shares
        if request.shares == 0:
            del self.requests[number]
        fall = worth if self.rules.kept_by_shares else before - self.value(self.shares)
        self.forfeit(max(0, fall - amount))
        return amount, shares

    def forfeit(self, amount):
        if self.rules.forfeits_to_index:
            self.index += down(amount, ONE, self.shares)
        elif self.rules.keep_forfeits:
            self.kept += amount
        else:
            self.fund += amount
        self.end_kept()

    def claim(self, name):
        lender = self.touched(name)
        amount = lender.units.due // ONE
        lender.units.due -= amount * ONE
        self.refunds -= amount
        return amount
