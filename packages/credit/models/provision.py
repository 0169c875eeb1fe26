"""Provisions: marks, impaired debt, write-downs, the hole, and the end of what leavers forfeited."""

from integers import ONE, down, need, up


class Provisions:
    def hole(self, tranche):
        """What lenders carry if every provision comes true."""
        return min(self.value(self.shares), max(0, self.provisions - self.reserves() - tranche))

    def stake_needed(self):
        return max(0, self.provisions - self.fund - self.owed)

    def set_mark(self, a, mark):
        self.provisions += mark - a.mark
        a.mark = mark

    def provide(self, a, mark, worth):
        """`worth`: 95 % of the value of the collateral, rounded down. All debt within it bears interest again."""
        self.set_mark(a, mark)
        if mark and a.fixed is None:
            a.fixed = self.live(a)
            self.classes[a.cls].shares -= a.shares
            self.impaired += a.fixed
        elif not mark and a.fixed is not None and self.all_owed(a) <= worth:
            self.revive(a)
        self.end_kept()

    def revive(self, a):
        c, before = self.classes[a.cls], self.live_debt()
        self.impaired -= a.fixed
        if not self.rules.missed_interest:
            a.shares = up(a.fixed, ONE, c.index)
        a.shares += up(a.suspended, ONE, c.index)
        c.shares += a.shares
        a.suspended, a.fixed = 0, None
        self.fund += max(0, self.live_debt() - before)

    def write_down(self, a, amount, deficit):
        """Returns the shortfall. The account keeps owing what is written off."""
        need(amount <= a.mark and amount <= self.live(a), "more than the provision")
        self.set_mark(a, a.mark - amount)
        fall = self.lower(a, amount, up, self.rules.shares_follow)
        a.off += amount
        a.deficit = deficit
        return self.lose(deficit, fall)

    def close(self, a, deficit):
        """Nothing is left to sell: the live debt is lost."""
        live = self.live(a)
        self.set_mark(a, 0)
        fall = self.lower(a, live, up)
        a.shares, a.fixed = 0, None
        a.off += live
        a.deficit = deficit
        return self.lose(deficit, fall)

    def end_kept(self):
        """Without a provision nobody is left whom the forfeits could serve: the fund has them."""
        if self.provisions == 0:
            self.fund += self.kept
            self.kept = 0
