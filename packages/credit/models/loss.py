"""Losses and refills: a loss takes the fund, unpaid premium, what leavers forfeited, the index; a refill goes backwards."""

from dataclasses import dataclass

from integers import ONE, down, up


@dataclass
class Deficit:
    loss: int = 0
    fund: int = 0
    premium: int = 0
    kept: int = 0
    kept_back: int = 0
    covered: int = 0
    covered_back: int = 0
    to_index: int = 0
    to_units: int = 0
    outstanding: int = 0
    premium_back: int = 0
    fund_back: int = 0


class Losses:
    def lose(self, number, amount):
        """Returns the shortfall: the part for which cover is asked."""
        d = self.deficits.setdefault(number, Deficit())
        fund = min(self.fund, amount)
        premium = min(self.owed, amount - fund) if self.rules.cancel_premium else 0
        kept = min(self.kept, amount - fund - premium)
        lenders = amount - fund - premium - kept
        self.fund -= fund
        self.owed -= premium
        self.kept -= kept
        self.flush()
        fall = up(lenders, ONE, self.shares)
        if fall > self.index:  # all claims are lost, parts below one unit too: else cover would restore more than fell
            self.carried = dict.fromkeys(self.carried, 0)
        self.index = max(0, self.index - fall)
        if lenders:
            self.open = (number, lenders)
        d.loss += amount
        d.fund += fund
        d.premium += premium
        d.kept += kept
        d.outstanding += lenders
        self.end_kept()
        return lenders + (kept if self.rules.cover_kept else 0)

    def refill(self, number, money, cover=False):
        """Returns what cover may still pay for, and what of the money went to lenders, to the tranche, to reserves."""
        d = self.deficits[number]
        d.covered += money if cover else 0
        self.cash += money
        to_lenders = self.restore(number, money)
        to_lenders += self.refund(d, money - to_lenders)
        rest = money - to_lenders
        kept = min(rest, d.kept - d.kept_back)
        rest -= kept
        tranche = min(rest, d.covered - d.covered_back)
        rest -= tranche
        premium = min(rest, d.premium - d.premium_back)
        d.kept_back += kept
        d.covered_back += tranche
        d.premium_back += premium
        d.fund_back += rest - premium
        self.kept += kept
        self.cash -= tranche
        self.owed += premium
        self.fund += rest - premium
        self.end_kept()
        return d.outstanding + d.kept - d.kept_back, to_lenders + kept, tranche, rest

    def restore(self, number, money):
        """Restores the index while the loss is open: no share was minted or burned since."""
        d = self.deficits[number]
        is_open = self.open is not None and self.open[0] == number
        if not is_open and self.rules.restore_while_open:
            return 0
        amount = min(money, self.open[1] if is_open else d.outstanding)
        if is_open:
            left = self.open[1] - amount
            self.open = (number, left) if left else None
        self.index += down(amount, ONE, self.shares)
        d.outstanding -= amount
        d.to_index += amount
        return amount

    def refund(self, d, money):
        amount = min(money, d.outstanding)
        if amount:
            self.flush()
            self.pool.refund(amount)
            self.cash -= amount
            self.refunds += amount
            d.outstanding -= amount
            d.to_units += amount
        return amount
