"""Interest since the last accrual, split at 1e18; and payment of premium."""

from integers import ONE, YEAR, down, need, up


class Accrual:
    def accrue(self):
        """Returns the interest of all classes, in base units."""
        dt, self.accrued_at = self.now - self.accrued_at, self.now
        debt = self.live_debt()
        if dt == 0 or debt == 0:
            return 0
        base = self.base_rate(debt * ONE // (debt + self.cash))
        return sum(self.accrue_class(c, base, dt) for c in self.classes)

    def base_rate(self, used):
        k = self.curve
        if used <= k.kink:
            return down(k.below, used, k.kink)
        return k.below + down(k.above, used - k.kink, ONE - k.kink)

    def accrue_class(self, c, base, dt):
        rate, before = base + c.premium, c.live()
        if rate == 0:
            return 0
        c.index += up(c.index * rate, dt, YEAR * ONE)
        interest = c.live() - before
        self.split(interest * ONE, c.premium, rate)
        return interest

    def split(self, interest, premium, rate):
        """Parts in base units at 1e18: the security vault's, the fund's; lenders have the rest."""
        premium = down(interest, premium, rate)
        secured = down(premium, self.covered, ONE)
        from_secured = down(secured, self.curve.fund_share, ONE)
        to_vault = secured - from_secured
        to_fund = from_secured + down(interest - premium, self.curve.reserve, ONE)
        self.owed += self.carry("premium", to_vault, ONE)
        self.fund += self.carry("fund", to_fund, ONE)
        self.index += self.carry("lenders", interest - to_vault - to_fund, self.shares)

    def carry(self, name, part, unit):
        """Whole multiples of `unit` in what was carried and `part`; the rest is carried on."""
        whole, rest = divmod(self.carried[name] + part, unit)
        if not self.rules.carry_interest:
            # As it was: vault and fund round down to a base unit, lenders have what they leave.
            self.carried["lenders"] += rest if name != "lenders" else 0
            rest = 0
        self.carried[name] = rest
        return whole

    def distribute(self):
        """Pays premium out of free cash, as far as provisions do not need it."""
        needed = max(0, self.provisions - self.fund) if self.rules.hold_premium else 0
        amount = min(self.owed, self.available(), max(0, self.owed - needed))
        need(amount > 0, "nothing to distribute")
        self.owed -= amount
        self.cash -= amount
        return amount
