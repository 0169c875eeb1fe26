"""The lines of a life and what each does to the market; the same words drive the model and the ledger.

The fields of every line and its result are listed in `fixture.py`.
"""

from dataclasses import replace

from debt import Debt
from integers import need
from lending import Lender
from loss_units import Holder
from market import Market

SEED = 1_000_000


def begin(rules, covered):
    """A market with its seed and five accounts in the safest class."""
    market = Market(rules=rules, covered=covered)
    market.lenders["seed"] = Lender(Holder.of(market.pool))
    market.supply("seed", SEED, 0)
    market.accounts = {f"b{i}": Debt() for i in range(5)}
    return market


def perform(m, line):
    """Does what a line says; returns its result. Raises `Refused` and changes nothing, or succeeds."""
    what, *words = line.split()
    name = words[0] if words else ""
    number = [int(w) if w.isdigit() else 0 for w in words]
    account = m.accounts.get(name)
    match what:
        case "supply":
            result = m.supply(name, number[1], m.hole(number[2]))
        case "request":
            result = m.request(name, number[1], number[2])
        case "pay":
            result = m.pay(number[0], m.hole(number[1]))
        case "pass":
            result = m.pass_over(number[0]) or 0
        case "lapse":
            result = m.lapse(number[0]) or 0
        case "claim":
            result = m.claim(name)
        case "borrow":
            result = m.borrow(account, number[1])
        case "repay":
            need(m.all_owed(account) > 0 and number[1] > 0, "no debt")
            result = m.repay(account, number[1])
        case "move":
            need(account.cls != number[1], "same class")
            result = m.move(account, number[1])
        case "mark":
            result = m.provide(account, number[1], number[2]) or 0
        case "write_down":
            result = m.write_down(account, number[1], number[2])
        case "close":
            result = m.close(account, number[1])
        case "cover":
            result = m.refill(number[0], number[1], cover=True)
        case "forget":
            result = forget(m, name)
        case "distribute":
            result = m.distribute()
        case "time":
            m.now += number[0]
            result = m.accrue()
        case "rates":
            m.covered = number[0]
            for c, premium in zip(m.classes, number[1:]):
                c.premium = premium
            result = 0
        case "hole":
            result = m.hole(number[0]), m.stake_needed()
        case "dues":
            result = dues(m)
        case _:
            raise ValueError(line)
    return " ".join(map(str, result)) if isinstance(result, (tuple, list)) else str(result)


def forget(m, name):
    """An account starts anew, or a lender without shares and recoveries goes."""
    if name in m.accounts:
        a = m.accounts[name]
        need(m.live(a) == a.mark == 0 and a.fixed is None, "has debt")
        m.accounts[name] = Debt()
    else:
        need(m.lenders[name].is_empty(), "not empty")
        del m.lenders[name]
    return 0


def dues(m):
    """What each lender could claim now, by name."""
    pool = replace(m.pool)
    if m.open:
        pool.record(m.open[1], m.shares)
    return [lender.units.preview(pool, lender.shares) for _, lender in sorted(m.lenders.items())]
