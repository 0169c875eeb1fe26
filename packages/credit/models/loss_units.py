"""Loss units: what each share has lost and not yet recovered.

A loss X over S shares raises `lps` by X/S and mints X*Z/U units (X when U is 0). A refund lowers U alone, so that every
unit shrinks alike. What a holder has lost less its part z*U/Z of U is due to it. U = 0 starts an epoch.
"""

from dataclasses import dataclass, replace

from integers import ONE, up

RESCALE = 10**15
MOST_UNITS = 10**36


@dataclass
class Pool:
    outstanding: int = 0  # U, base units
    z: int = 0  # 1e18
    lps: int = 0  # 1e18 per share
    zps: int = 0  # 1e18 per share
    epoch: int = 0
    scale: int = 0
    lps_epoch: int = 0
    shrinking: bool = True  # False: a mutant, units keep their worth when U falls

    def record(self, loss, shares):
        if loss == 0:
            return
        fresh = self.outstanding == 0 or not self.shrinking
        minted = loss * ONE if fresh else loss * self.z // self.outstanding
        self.lps += loss * ONE // shares
        self.zps += up(minted, ONE, shares)
        self.outstanding += loss
        self.z += minted

    def refund(self, money):
        """At most what is outstanding; returns what it took."""
        taken = min(money, self.outstanding)
        if taken == 0:
            return 0
        self.outstanding -= taken
        if self.outstanding == 0:
            self.epoch += 1
            self.lps_epoch = self.lps
            self.z = self.zps = self.scale = 0
        while self.z > self.outstanding * MOST_UNITS:
            self.z = up(self.z, 1, RESCALE)
            self.zps = up(self.zps, 1, RESCALE)
            self.scale += 1
        return taken


@dataclass
class Holder:
    lps: int
    zps: int
    epoch: int
    scale: int
    lost: int = 0  # 1e18
    z: int = 0  # 1e18
    credited: int = 0  # 1e18
    due: int = 0  # 1e18

    @classmethod
    def of(cls, pool):
        return cls(pool.lps, pool.zps, pool.epoch, pool.scale)

    def touch(self, pool, shares):
        """Brings the holder up to the pool. `shares`: those it has held since the last touch."""
        if self.epoch < pool.epoch:
            self.due += self.lost - self.credited + shares * (pool.lps_epoch - self.lps)
            self.lost = self.credited = self.z = self.zps = self.scale = 0
            self.lps, self.epoch = pool.lps_epoch, pool.epoch
        if self.scale < pool.scale:
            divisor = RESCALE ** (pool.scale - self.scale)
            self.z, self.zps, self.scale = up(self.z, 1, divisor), self.zps // divisor, pool.scale
        self.lost += shares * (pool.lps - self.lps)
        self.z += up(shares, pool.zps - self.zps, ONE)
        self.lps, self.zps = pool.lps, pool.zps
        still = up(self.z, pool.outstanding * ONE, pool.z) if pool.z else 0
        credited = max(self.credited, self.lost - still)
        self.due += credited - self.credited
        self.credited = credited

    def preview(self, pool, shares):
        """Whole units due after a touch now."""
        copy = replace(self)
        copy.touch(pool, shares)
        return copy.due // ONE

    def is_empty(self):
        return self.lost == self.credited and self.due == 0
