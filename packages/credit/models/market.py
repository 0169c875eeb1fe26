"""Integer model of the market's counters: what `src/ledger/` must do, written a second time in Python.

`live = sum floor(D_c * I_c) + impaired`, `claims = ceil(S * index) + fund + owed + kept`, and after every operation
`cash + live >= claims`. The modules are those of the ledger: accrual, debt, lending, loss, provision. Oracle, collateral,
tranche and engine are not here: what they decide is an argument. An operation that is refused changes nothing.

`Rules` are what each operation is bound by; `mutants.py` switches them off one at a time.
"""

from dataclasses import dataclass, field

from accrual import Accrual
from debt import Debts
from integers import ONE, down, up
from lending import Lending
from loss import Losses
from loss_units import Pool
from provision import Provisions


@dataclass
class Rules:
    net_exit: bool = True  # leavers bear the hole
    closed_entry: bool = True  # no entry while lenders carry a hole; off: entry at the net price
    keep_forfeits: bool = True  # off: what leavers forfeit goes to the fund at once
    forfeits_to_index: bool = False  # on: it goes to the index
    kept_by_shares: bool = True  # forfeits are measured by the shares that leave; off: by the fall of all claims, down
    hold_premium: bool = True  # off: premium is paid out in full while provisions need it
    cancel_premium: bool = True  # off: unpaid premium outlives a loss
    cover_kept: bool = True  # off: cover is asked for the index alone, not for what leavers forfeited
    restore_while_open: bool = True  # off: a refill restores the index after shares changed
    shrinking_units: bool = True  # off: loss units keep their worth when a part is refunded
    missed_interest: bool = True  # off: an impaired account never owes the interest that it did not carry
    carry_interest: bool = True  # off: each part of interest is rounded down to a unit
    shares_follow: bool = True  # off: a written-down part keeps its shares, and is owed twice once it bears interest


@dataclass
class Curve:
    kink: int = 80 * ONE // 100
    below: int = 7 * ONE // 100
    above: int = 45 * ONE // 100
    reserve: int = 20 * ONE // 100  # of base interest, to the fund
    fund_share: int = 20 * ONE // 100  # of the covered premium, to the fund


@dataclass
class Class:
    premium: int  # per year, 1e18
    shares: int = 0  # D_c
    index: int = ONE  # I_c

    def live(self):
        return down(self.shares, self.index, ONE)


@dataclass
class Market(Accrual, Debts, Lending, Losses, Provisions):
    now: int = 1000
    rules: Rules = field(default_factory=Rules)
    curve: Curve = field(default_factory=Curve)
    cash: int = 0
    refunds: int = 0
    shares: int = 0  # S
    pending: int = 0
    index: int = ONE
    fund: int = 0
    owed: int = 0  # premium owed to the security vault
    kept: int = 0
    provisions: int = 0  # P
    impaired: int = 0
    carried: dict = field(default_factory=lambda: dict(premium=0, fund=0, lenders=0))
    covered: int = 0  # share of debt that security covers, 1e18
    classes: list = field(default_factory=lambda: [Class(ONE * p // 100) for p in (1, 5, 25)])
    open: tuple = None  # (deficit, what is left of its loss)
    pool: Pool = field(default_factory=Pool)
    accrued_at: int = 1000
    lenders: dict = field(default_factory=dict)
    requests: dict = field(default_factory=dict)
    last_request: int = 0
    accounts: dict = field(default_factory=dict)
    deficits: dict = field(default_factory=dict)

    def __post_init__(self):
        self.pool.shrinking = self.rules.shrinking_units

    def value(self, shares):
        return down(shares, self.index, ONE)

    def lenders_claim(self):
        return up(self.shares, self.index, ONE)

    def reserves(self):
        """What pays provisions before the tranche and the lenders."""
        return self.fund + self.owed + self.kept

    def claims(self):
        return self.lenders_claim() + self.reserves()

    def live_debt(self):
        return self.impaired + sum(c.live() for c in self.classes)

    def available(self):
        """Cash that no pending request reserves."""
        return max(0, self.cash - up(self.pending, self.index, ONE))

    def slack(self):
        return self.cash + self.live_debt() - self.claims()
