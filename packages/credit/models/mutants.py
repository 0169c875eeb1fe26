"""Switches off one rule after another: vectors, lives or the day of accruals must notice each.

    python3 models/mutants.py

Prints the first vector and the first life that notice.
"""

from accruals import DAY, day
from life import random_life
from market import Rules
from vectors import wrong

MUTANTS = {
    "net_exit": "leavers are paid at the gross index",
    "closed_entry": "entry at the net price while lenders carry a hole",
    "keep_forfeits": "what leavers forfeit goes to the fund at once",
    "forfeits_to_index": "what leavers forfeit goes to the index",
    "kept_by_shares": "forfeits measured by the fall of all claims",
    "hold_premium": "premium paid out in full while provisions need it",
    "cancel_premium": "unpaid premium outlives a loss",
    "cover_kept": "cover asked for the index alone, not for what leavers forfeited",
    "restore_while_open": "cover always restores the index",
    "shrinking_units": "loss units keep their worth when a part is refunded",
    "missed_interest": "an impaired account never owes what it missed",
    "shares_follow": "a written-down part keeps its shares",
    "carry_interest": "each part of interest rounded down at every accrual",
}
LIVES, LENGTH = 24, 1000


def lived(rules):
    """The first life that goes wrong, and how."""
    for seed in range(LIVES):
        life = random_life(seed, rules, LENGTH)
        if life.faults:
            return f"life {seed}, line {len(life.lines)}, {life.lines[-1][0].split()[0]}: {', '.join(life.faults)}"
    return None


def accrued(rules):
    errors = day("a thousand lent, in one class", DAY, rules)[0]
    return None if max(map(abs, errors)) <= 1 else "a day of accruals: a part is off by %d units" % max(map(abs, errors))


def main():
    for found in (wrong(Rules()), lived(Rules()), accrued(Rules())):
        assert found is None, found
    print(f"all rules: vectors, {LIVES} lives of {LENGTH} lines and a day of accruals hold")
    missed = 0
    for name, mutant in MUTANTS.items():
        rules = Rules(**{name: not getattr(Rules, name)})
        found = [wrong(rules), lived(rules), accrued(rules) if name == "carry_interest" else None]
        missed += not any(found)
        print(mutant, *filter(None, found), sep="\n    ")
    assert not missed, f"{missed} mutants not noticed"


if __name__ == "__main__":
    main()
