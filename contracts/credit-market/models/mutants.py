"""Switches off one rule after another: vectors, lives or the day of accruals must notice each.

    python3 models/mutants.py

Prints the first check that notices. The last lines are the ledger's open fault, not a mutant: see `Rules.shares_follow`.
"""

from accruals import DAY, day
from debt import Debt
from integers import ONE
from life import Life
from market import Rules
from vectors import World, wrong

MUTANTS = {
    "net_exit": "leavers are paid at the gross index",
    "closed_entry": "entry at the net price while lenders carry a hole",
    "keep_forfeits": "what leavers forfeit goes to the fund at once",
    "forfeits_to_index": "what leavers forfeit goes to the index",
    "ceil_kept": "forfeits measured by the claims rounded down",
    "hold_premium": "premium paid out in full while provisions need it",
    "cancel_premium": "unpaid premium outlives a loss",
    "cover_kept": "cover asked for the index alone, not for what leavers forfeited",
    "restore_while_open": "cover always restores the index",
    "shrinking_units": "loss units keep their worth when a part is refunded",
    "missed_interest": "an impaired account never owes what it missed",
    "carry_interest": "each part of interest rounded down at every accrual",
}
LIVES, LENGTH = 24, 1000


def lived(rules):
    """The first life that goes wrong, and how."""
    for seed in range(LIVES):
        life = Life(seed, rules, (6, 12, 14)[seed % 3], seed % 4 == 2).run(LENGTH)
        if life.faults:
            return f"life {seed}, line {len(life.lines)}, {life.lines[-1][0].split()[0]}: {', '.join(life.faults)}"
    return None


def accrued(rules):
    errors = day("a thousand lent, in one class", DAY, rules)[0]
    return None if max(map(abs, errors)) <= 1 else "a day of accruals: a part is off by %d units" % max(map(abs, errors))


def counted_twice(follow):
    """180,000 owed, written down by 90,000 on day 8, recovered: what the account owes before, after, and in the end."""
    w = World(rules=Rules(shares_follow=follow)).with_lenders(a=1_000_000)
    k, owed = w.accounts["k"], []
    w.borrow(k, 180_000)
    w.provide(k, 90_000, 0)
    w.borrow(w.accounts.setdefault("l", Debt()), 100_000)
    w.now += 8 * DAY
    w.accrue()
    owed.append(w.all_owed(k))
    w.write_down(k, 90_000, 1)
    owed.append(w.all_owed(k))
    w.provide(k, 0, 10**9)
    return owed + [w.all_owed(k)]


def main():
    for found in (wrong(Rules()), lived(Rules()), accrued(Rules())):
        assert found is None, found
    print(f"all rules: vectors, {LIVES} lives of {LENGTH} lines and a day of accruals hold")
    missed = 0
    for name, mutant in MUTANTS.items():
        rules = Rules(**{name: not getattr(Rules, name)})
        found = [wrong(rules), lived(rules), accrued(rules) if name == "carry_interest" else None]
        missed += not any(found)
        print(f"{mutant}\n    " + "\n    ".join(filter(None, found)) if any(found) else f"{mutant}: NOT NOTICED")
    assert not missed, f"{missed} mutants not noticed"

    for follow in (False, True):
        before, after, end = counted_twice(follow)
        print(f"shares_follow {follow}: owed {before} before a write-down of 90000, {after} after it, {end} when it recovers")


if __name__ == "__main__":
    main()
