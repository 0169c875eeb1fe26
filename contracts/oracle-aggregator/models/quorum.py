"""Writes tests/fixtures/quorum.txt: who is there in each round, whether it closes, and the price after it.

    python3 models/quorum.py > tests/fixtures/quorum.txt
"""

from decimal import Decimal

from rules import Attendance, Breaker, counted, runs, text

HEAD = """Recorded from models/quorum.py. All reporters that are there say the same price; the price before the first round is 100.
Each case: its name, the stakes, who is there and what they say (one digit per reporter, 1 is there), which rounds close (c) or
fail (f), and the price after each round. x*n is n times x."""

HOUR = 120


def case(name, stakes, rounds):
    """`rounds`: presence as a string of digits, and the price."""
    attendance, feed = Attendance(counted(stakes)), Breaker(Decimal(100), sd_per_day=0)
    closes, prices = [], []
    # The first round gives the price of 100.
    attendance.close([True] * len(stakes))
    for now, (here, price) in enumerate(rounds, 1):
        closed, priced = attendance.close([digit == "1" for digit in here])
        if priced:
            feed.close(Decimal(price), now)
        closes.append("c" if closed else "f")
        prices.append(text(feed.price))
    said = runs(f"{here}:{price}" for here, price in rounds)
    print(f"\n# {name}\n{' '.join(map(str, stakes))}\n{said}\n{runs(closes)}\n{runs(prices)}")


def away(count, of=7):
    return "1" * (of - count) + "0" * count


def outages():
    seven = [100] * 7
    for count in range(8):
        for rounds, long in ((20, "10 min"), (HOUR, "1 h")) + (((6 * HOUR, "6 h"),) if count in (2, 3) else ()):
            back = [(away(0), "100")] * 3
            case(f"{count} of 7 away for {long}", seven, [(away(count), "100")] * rounds + back)
    for price in ("97", "94", "60"):
        # More than two rounds without a price: the band has widened to ten minutes at most, and stays at 5 %.
        case(f"3 of 7 away for 1 h, then {price}", seven, [(away(3), "100")] * HOUR + [(away(0), price)] * 5)
    two_back = [(away(2), "100")] * (2 * HOUR) + [("0111111", "100")] * (2 * HOUR)
    case("2 of 7 away for 2 h, back when a third goes", seven, two_back)


def silence():
    for share, stakes in ((34, [17, 17] + [11] * 6), (40, [20, 20] + [12] * 5)):
        rest = "1" * (len(stakes) - 2)
        for name, is_there in (
            ("always", lambda n: False),
            ("but once in 118 rounds", lambda n: n % 118 == 0),
            ("but once in 19", lambda n: n % 19 == 0),
            ("every other round", lambda n: n % 2 == 0),
            ("when that would hurt most: after a window of presence", lambda n: n < WINDOW_AND_MORE),
        ):
            rounds = [(("11" if is_there(n) else "00") + rest, "100") for n in range(1, 401)]
            case(f"{share} percent silent {name}", stakes, rounds)
    case("41 percent silent", [21, 20] + [10] * 5 + [9], [("00" + "1" * 6, "100")] * 30)


WINDOW_AND_MORE = 300


def stakes():
    for given in ([10] * 3, [10] * 4, [1000] * 7 + [700_000], [70, 10, 10, 10], [60, 10, 10, 10, 10], [30, 30, 10, 10, 10, 10]):
        everyone = "1" * len(given)
        first_away = "0" + everyone[1:]
        last_away = everyone[:-1] + "0"
        rounds = [(everyone, "100")] * 2 + [(first_away, "101")] * 3 + [(last_away, "102")] * 3
        case(f"stakes {given}", given, rounds)


def main():
    print(HEAD)
    outages()
    silence()
    stakes()


if __name__ == "__main__":
    main()
