"""What accounts owe: borrow, repay, change of class."""

from dataclasses import dataclass

from integers import ONE, down, need, up


@dataclass
class Debt:
    cls: int = 0
    shares: int = 0  # noted here alone while impaired
    fixed: int = None  # live debt of an impaired account
    mark: int = 0  # its provision
    off: int = 0  # written off and still owed
    suspended: int = 0  # missed interest of repaid parts
    deficit: int = 0  # where its write-downs went


class Debts:
    def accrued(self, a):
        return up(a.shares, self.classes[a.cls].index, ONE)

    def live(self, a):
        return self.accrued(a) if a.fixed is None else a.fixed

    def full(self, a):
        """Live debt with the interest that it missed."""
        missed = a.fixed is None or self.rules.missed_interest
        return max(a.fixed or 0, self.accrued(a)) if missed else a.fixed

    def all_owed(self, a):
        return self.full(a) + a.off + a.suspended

    def mint(self, cls, amount):
        c = self.classes[cls]
        shares = up(amount, ONE, c.index)
        c.shares += shares
        return shares

    def borrow(self, a, amount):
        need(a.fixed is None, "impaired")
        need(0 < amount <= self.available(), "no cash")
        self.cash -= amount
        shares = self.mint(a.cls, amount)
        a.shares += shares
        return shares

    def lower(self, a, amount, rounded, follow=True):
        """Lowers the live debt by `amount`, at most all of it; returns the fall of the market's.

        The part of a fixed debt takes its shares along, and the interest that it missed is suspended."""
        before = self.live_debt()
        if a.fixed is not None:
            amount = min(amount, a.fixed)
            if amount and follow:
                a.suspended += up(self.full(a) - a.fixed, amount, a.fixed)
                a.shares = up(a.shares, a.fixed - amount, a.fixed)
            a.fixed -= amount
            self.impaired -= amount
        else:
            c = self.classes[a.cls]
            whole = amount >= self.live(a)
            shares = a.shares if whole else min(a.shares, rounded(amount, ONE, c.index))
            a.shares -= shares
            c.shares -= shares
        return before - self.live_debt()

    def repay(self, a, offered):
        """Live debt, then what was written off, then suspended interest. Returns what it took, and what of it goes back
        to the tranche."""
        live = self.live(a)
        part = min(offered, live)
        self.cash += part
        self.lower(a, part, down)
        taken, returned = part, 0

        part = min(offered - taken, a.off)
        if part:
            a.off -= part
            taken += part
            returned = self.refill(a.deficit, part)[2]
        if self.live(a) == 0:
            part = min(offered - taken, a.suspended)
            a.suspended -= part
            self.cash += part
            self.fund += part
            taken += part
        return taken, returned

    def move(self, a, cls):
        need(a.fixed is None, "impaired")
        live = self.live(a)
        self.classes[a.cls].shares -= a.shares
        a.shares, a.cls = self.mint(cls, live), cls
        return a.shares
