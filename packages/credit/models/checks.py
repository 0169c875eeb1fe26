"""What holds after every operation, and what an operation must not do to others."""

import copy
import itertools

from integers import Refused


def broken(m):
    """Names of the invariants that do not hold."""
    accounts, deficits = m.accounts.values(), m.deficits.values()
    fixed = [a for a in accounts if a.fixed is not None]
    bad = []

    def must(name, condition):
        if not condition:
            bad.append(name)

    must("assets below claims", m.slack() >= 0)
    must("P is not the sum of marks", m.provisions == sum(a.mark for a in accounts))
    must("impaired is not the sum of fixed debts", m.impaired == sum(a.fixed for a in fixed))
    for i, c in enumerate(m.classes):
        bearing = sum(a.shares for a in accounts if a.fixed is None and a.cls == i)
        must("D_c is not the sum of shares", c.shares == bearing)
    must("S is not the sum of shares", m.shares == sum(x.shares for x in m.lenders.values()))
    requests = m.requests.values()
    must("pending is not the sum of requests", m.pending == sum(r.shares for r in requests if not r.passed))
    pending = sum(x.pending for x in m.lenders.values())
    must("lenders' pending shares are not in requests", pending == sum(r.shares for r in requests))
    must("kept without provision", m.kept == 0 or m.provisions > 0)
    counters = (m.cash, m.refunds, m.index, m.fund, m.owed, m.kept, m.provisions, m.impaired, *m.carried.values())
    must("negative counter", min(counters) >= 0)
    outstanding = m.pool.outstanding + (m.open[1] if m.open else 0)
    must("U is not what deficits have outstanding", outstanding == sum(d.outstanding for d in deficits))
    for d in deficits:
        parts = d.fund + d.premium + d.kept + d.to_index + d.to_units + d.outstanding
        must("a deficit's parts are not its loss", d.loss == parts)
        back = d.covered_back <= d.covered and d.kept_back <= d.kept and d.premium_back <= d.premium
        must("more back than paid", back and d.outstanding >= 0)
    due = sum(x.units.preview(m.pool, x.shares) for x in m.lenders.values())
    must("dues above refunds", due <= m.refunds)
    return bad


def holdings(m, tranche):
    """What each lender could leave with, and what stakers keep, if every provision comes true."""
    hole = m.hole(tranche)
    held = {name: m.exit_value(x.shares, hole) if m.rules.net_exit else net_value(m, x.shares, hole)
            for name, x in m.lenders.items()}
    return held, tranche - min(tranche, m.stake_needed())


def net_value(m, shares, hole):
    claims = m.value(m.shares)
    return m.value(shares) * (claims - hole) // claims if claims else 0


def changes(before, after, without):
    """Largest fall and largest rise among lenders other than `without`, and for stakers."""
    lenders = [after[0].get(name, 0) - held for name, held in before[0].items() if name != without]
    stakers = after[1] - before[1]
    return max(0, -min(lenders, default=0)), max(0, max(lenders, default=0)), max(0, -stakers), max(0, stakers)


def spread_of_orders(m, tranche, names):
    """All of `names` leave whole, in every order: the largest difference that the order makes to one of them."""
    got = {name: set() for name in names}
    for order in itertools.permutations(names):
        w = copy.deepcopy(m)
        w.cash += 10**40  # cash is another question
        for name in order:
            lender = w.lenders[name]
            for number in [i for i, r in w.requests.items() if r.lender == name]:
                w.lapse(number)
            try:
                number = w.request(name, lender.shares, 0)
                got[name].add(w.pay(number, w.hole(tranche))[0])
            except Refused:
                got[name].add(0)
    return max((max(paid) - min(paid) for paid in got.values()), default=0)
