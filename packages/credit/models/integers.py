"""Integer division with its direction in the name, the scale, and the error of a refused operation."""

ONE = 10**18
YEAR = 31_536_000


class Refused(Exception):
    """An operation that the ledger refuses. It has changed nothing."""


def need(condition, reason):
    if not condition:
        raise Refused(reason)


def down(a, b, c):
    return a * b // c


def up(a, b, c):
    return -(-a * b // c)
