"""Writes tests/it/loss_units.json: random histories of a loss pool with what each holder must have got, in exact rationals.

    python3 models/loss_units.py > tests/it/loss_units.json

The rule, without any accumulator: a loss X falls on the holders by their shares; a refund x is split over all by what
each still has outstanding. `check` rows hold floor(10^18 * all that the holder has been refunded so far).
"""

import random
from fractions import Fraction as F

ONE = 10**18


def history(seed, size, steps, crush):
    """`size`: magnitude of shares and losses; `crush`: chance that a refund leaves next to nothing."""
    r = random.Random(seed)
    amount = lambda: r.randrange(1, size) if r.random() < 0.7 else r.randrange(1, min(size, 50))
    shares, out, got, rows, lost = {"seed": size}, {}, {}, [["shares", "seed", str(size)]], 0
    for step in range(steps):
        x = r.random()
        user = r.choice("abcdef")
        if x < 0.25:
            shares[user] = shares.get(user, 0) + amount()
            rows.append(["shares", user, str(shares[user])])
        elif x < 0.40 and shares.get(user):
            shares[user] -= shares[user] if r.random() < 0.5 else r.randrange(1, shares[user] + 1)
            rows.append(["shares", user, str(shares[user])])
        elif x < 0.62:
            loss, total = amount(), sum(shares.values())
            for u, n in shares.items():
                out[u] = out.get(u, F(0)) + F(loss * n, total)
            lost += loss
            rows.append(["loss", "", str(loss)])
        elif x < 0.88 and lost:
            y = r.random()
            back = max(1, lost - r.randrange(1, 4)) if y < crush else lost if y < crush + 0.1 else r.randrange(1, lost + 1)
            if r.random() < 0.1:
                back += amount()  # more than is lost: the rest is not the holders'
            rows.append(["refund", "", str(back)])
            part = F(min(back, lost), lost)
            for u in out:
                got[u] = got.get(u, F(0)) + out[u] * part
                out[u] -= out[u] * part
            lost -= min(back, lost)
        else:
            rows.append(["check", user, str(int(got.get(user, F(0)) * ONE))])
        assert sum(out.values()) == lost
    rows += [["check", u, str(int(got.get(u, F(0)) * ONE))] for u in sorted(shares)]
    return rows


def main():
    runs = []
    for seed in range(24):
        size = (100, 10**6, 10**12, 10**18, 10**24, 10**27)[seed % 6]
        runs.append((f"seed {seed}, size {size}", history(seed, size, 60, (0.1, 0.5)[seed // 6 % 2])))
    print('{"source": "models/loss_units.py, exact rationals", "runs": [')
    text = lambda row: "  [" + ", ".join(f'"{cell}"' for cell in row) + "]"
    print(",\n".join(f'{{"name": "{name}", "rows": [\n' + ",\n".join(map(text, rows)) + "\n]}" for name, rows in runs))
    print("]}")


main()
