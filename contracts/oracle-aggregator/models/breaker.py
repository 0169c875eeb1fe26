"""Writes tests/fixtures/breaker.txt: medians, and what the breaker makes of them.

    python3 models/breaker.py > tests/fixtures/breaker.txt
"""

from decimal import Decimal
from math import exp
from random import Random

from rules import Breaker, runs, text

HEAD = """Recorded from models/breaker.py. Parameters: rounds of 30 s, band max(0.05, 6 standard deviations), at most
0.2, candidates forgotten 600 s after the newest, variance over a day from 0.04 squared per day at a price of 100.
Each case: its name, the medians of its rounds (- is a round without one), the accepted price after each round, and the state
(L live, P pending, U uncertain after a jump, S stale, V no median). x*n is n times x."""


def case(name, medians):
    feed, prices, states = Breaker(Decimal(100)), [], []
    medians = [None if median is None else Decimal(text(median)) for median in medians]
    for now, median in enumerate(medians, 1):
        states.append("V" if median is None else feed.close(median, now))
        prices.append(text(feed.price))
    said = runs("-" if median is None else text(median) for median in medians)
    print(f"\n# {name}\n{said}\n{runs(prices)}\n{runs(states)}")


def walk(seed, rounds, drift, sd):
    dice, price, medians = Random(seed), 100.0, []
    for _ in range(rounds):
        price *= exp(dice.gauss(drift, sd))
        medians.append(price)
    return medians


def main():
    print(HEAD)
    for jump in (
        [60, 60, 94], [94, 93, 10], [77, 75, 73], [94, 93.9, 107], [94, 93.9, 107, 107], [60, 94, 130], [94, 93, 200, 93],
        [94, 10, 93], [10, 10, 93], [94, 93, 10, 10, 93], [60, 60, 60, 94, 94, 94],
    ):
        case(f"jump {jump}", jump)
    for fall in (0.02, 0.0505, 0.051, 0.08, 0.15):
        down = [100 * (1 - fall) ** n for n in range(1, 31)]
        case(f"fall of {100 * fall:g} percent a round", down + down[-1:] * 10)
    case("gap of half", [50] * 5)
    for seed in range(6):
        case(f"collapse over two hours, seed {seed}", walk(seed, 240, -0.015, 0.04))
    for every in (1, 2, 3, 5, 10, 19):
        case(f"half, every {every}. round closes", [50 if n % every == 0 else None for n in range(1, 721)])
    case("2 percent a round, every fourth closes", [100 * 0.98**n if n % 4 == 0 else None for n in range(1, 241)])
    case("1.5 percent a round, every third closes", [100 * 0.985**n if n % 3 == 0 else None for n in range(1, 241)])
    case("swings of 6 percent", [106 if n % 2 else 94 for n in range(240)])
    for size in (0.055, 0.08, 0.15, 0.3):
        dice = Random(1)
        case(f"swings of {size} on random sides", [100 * exp(dice.choice((-1, 1)) * size) for _ in range(600)])
    for seed in range(6):
        case(f"two hours of calm and noise, seed {seed}", walk(100 + seed, 240, 0, 0.02))
    case("two breaches, a day of nothing", [83, 83] + [None] * 2880 + [94, 60, 60, 60])
    for lower in (0, 4, 6, 30):
        case(f"two days of nothing, then {lower} percent lower", [None] * 5760 + [100 - lower] * 5)


if __name__ == "__main__":
    main()
