"""Writes tests/it/fixtures/model.json: random lives of a market with every counter after each operation.

    python3 models/fixture.py > tests/it/fixtures/model.json

The file is a list of lives, each {"seed", "lines"}; a line is [operation, result, changes]. `changes` are the counters
that differ from the line before, "name=value" separated by blanks; one that was never named, or is named 0, is zero.
Everything is a decimal integer: base units, shares, indexes at 1e18, rates at 1e18, seconds.

A life begins at second 1000 with premiums of 1, 5 and 25 %, 70 % covered, a curve of 0 / 7 % at 80 % / 45 % more at full
use, reserve 20 %, fund share 20 %; lender `seed` has supplied 1,000,000; accounts b0 to b4 are in class 0.

    operation                       result                                    on the ledger
    time SECONDS                    interest                                  accrue; no other line accrues
    rates COVERED P0 P1 P2          0                                         covered share and premiums of the classes
    supply LENDER AMOUNT TRANCHE    shares                                    with hole(TRANCHE), 0 in every line
    request LENDER SHARES MIN_OUT   number, from 1                            request
    pay NUMBER TRANCHE              amount, shares                            with hole(TRANCHE); a request is gone at 0
    pass NUMBER                     0                                         passed over: its shares leave `pending`
    lapse NUMBER                    0                                         the request goes
    claim LENDER                    amount                                    claim
    borrow ACCOUNT AMOUNT           debt shares                               borrow
    repay ACCOUNT AMOUNT DEFICIT    amount taken, part returned to tranche    with its deficit; 0: it has none
    move ACCOUNT CLASS              debt shares there                         move_class
    mark ACCOUNT PROVISION WORTH    0                                         provide; WORTH is 95 % of the value
    write_down ACCOUNT AMOUNT D     shortfall                                 write_down; deficit D is new if unknown
    close ACCOUNT D                 shortfall                                 close; likewise
    cover D AMOUNT                  uncovered, to lenders, to tranche, to     refill as cover
                                    reserves
    distribute                      amount                                    distribute
    forget ACCOUNT or LENDER        0                                         a new account; an empty lender is gone
    hole TRANCHE                    hole, stake needed                        hole, need; changes nothing
    dues                            what each lender could claim, by name     after a flush on a copy; changes nothing

TRANCHE is the stake that provisions may claim. Counters:

    cash refunds S pending idx fund owed kept P imp       P: provisions; imp: impaired debt; owed: premium
    cp cf cl                                              carried interest of premium, fund, lenders, at 1e18
    D0 I0 .. D2 I2                                        debt shares and index of each class
    open X                                                the open loss: its deficit, what is left
    U Z zps lps lpse epoch scale                          the loss pool
    b0 b0c b0f b0i b0m b0o b0s                            an account: shares, class, fixed debt, 1 if impaired, mark,
                                                          written off (charged_off), suspended interest
    u0 u0p                                                a lender: shares, pending
    r1 r1o                                                a request: shares, min_out
    d1.loss .fund .owed .kept .keptb .cov .covb .idx      a deficit: loss, fund, premium, kept, kept_back, covered,
       .units .out .owedb .fundb                          covered_back, to_index, to_units, outstanding, premium_back,
                                                          fund_back
"""

import json
import sys
from collections import Counter

from life import Life
from market import Rules

# Seed, largest supply as a power of ten, and whether losses are recovered all but a unit, so that units are rescaled.
LIVES = ((6, 6, False), (40, 14, False), (23, 12, True))
LENGTH = 1780
DEFICIT = dict(loss="loss", fund="fund", owed="premium", kept="kept", keptb="kept_back", cov="covered", covb="covered_back",
               idx="to_index", units="to_units", out="outstanding", owedb="premium_back", fundb="fund_back")


def counters(m):
    """Every counter that is not zero, by its name in the file."""
    pool, (number, left) = m.pool, m.open or (0, 0)
    state = dict(cash=m.cash, refunds=m.refunds, S=m.shares, pending=m.pending, idx=m.index, fund=m.fund, owed=m.owed,
                 kept=m.kept, P=m.provisions, imp=m.impaired, cp=m.carried["premium"], cf=m.carried["fund"],
                 cl=m.carried["lenders"], open=number, X=left, U=pool.outstanding, Z=pool.z, zps=pool.zps, lps=pool.lps,
                 lpse=pool.lps_epoch, epoch=pool.epoch, scale=pool.scale)
    for i, c in enumerate(m.classes):
        state |= {f"D{i}": c.shares, f"I{i}": c.index}
    for name, a in m.accounts.items():
        state |= {name: a.shares, f"{name}c": a.cls, f"{name}f": a.fixed or 0, f"{name}i": int(a.fixed is not None),
                  f"{name}m": a.mark, f"{name}o": a.off, f"{name}s": a.suspended}
    for name, lender in m.lenders.items():
        state |= {name: lender.shares, f"{name}p": lender.pending}
    for number, request in m.requests.items():
        state |= {f"r{number}": request.shares, f"r{number}o": request.min_out}
    for number, d in m.deficits.items():
        state |= {f"d{number}.{short}": getattr(d, name) for short, name in DEFICIT.items()}
    return {name: value for name, value in state.items() if value}


class Recorded(Life):
    """A life that writes down what changes."""

    def __init__(self, *args):
        super().__init__(*args)
        self.rows, self.state, self.seen = [], {}, Counter()

    def do(self, line):
        result = super().do(line)
        if result is not None:
            old, self.state = self.state, counters(self.m)
            names = sorted(name for name in old.keys() | self.state.keys() if old.get(name) != self.state.get(name))
            self.rows.append([line, result, " ".join(f"{name}={self.state.get(name, 0)}" for name in names)])
            self.seen.update(notable(line.split()[0], old, self.state))
        return result


def notable(what, old, new):
    """What happened in a line that a fixture has to contain often enough."""

    def total(state, kind, suffix):
        return sum(value for name, value in state.items() if name[0] == kind and name.endswith(suffix))

    def change(kind, suffix):
        return total(new, kind, suffix) - total(old, kind, suffix)

    requests = [sum(name[0] == "r" and name[1:].isdigit() for name in state) for state in (old, new)]
    happened = {
        "paid in a hole": what == "pay" and new.get("P", 0) > 0 and new.get("kept", 0) > old.get("kept", 0) + 1,
        "paid in part": what == "pay" and requests[0] == requests[1],
        "impaired": change("b", "i") > 0,
        "bears interest again": what == "mark" and change("b", "i") < 0,
        "with suspended interest": what == "mark" and change("b", "s") < 0,
        "interest suspended": what == "repay" and change("b", "s") > 0,
        "written-off part repaid": what == "repay" and change("b", "o") < 0,
        "kept goes to the fund": old.get("kept", 0) > 0 and new.get("fund", 0) > old.get("fund", 0) and not new.get("P"),
        "rescaled": new.get("scale", 0) > old.get("scale", 0),
        "epoch": new.get("epoch", 0) > old.get("epoch", 0),
    }
    fields = ("owed", "kept", "keptb", "covb", "owedb", "fundb", "idx", "units")
    return [name for name, did in happened.items() if did] + [f"d.{name}" for name in fields if change("d", "." + name) > 0]


def main(switched):
    """`switched`: names of rules to turn over, for a fixture of another law."""
    rules = Rules(**{name: not getattr(Rules, name) for name in switched})
    texts = []
    for seed, largest, generous in LIVES:
        life = Recorded(seed, rules, largest, generous).run(LENGTH)
        assert not life.faults, (seed, life.faults, life.rows[-3:])
        rows = ",\n".join(json.dumps(row, separators=(",", ":")) for row in life.rows)
        texts.append(f'{{"seed":{seed},"lines":[\n{rows}\n]}}')
        print(seed, len(life.rows), dict(sorted((life.counts + life.seen).items())), file=sys.stderr)
    print("[" + ",\n".join(texts) + "]")


if __name__ == "__main__":
    main(sys.argv[1:])
