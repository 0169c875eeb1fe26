#!/usr/bin/env python3
"""Writes the shipped price tables and their source note from a folder of raw series.

    python3 make_tables.py RAW            writes tables/*.csv and SOURCES.md beside this file
    python3 make_tables.py RAW --check    writes nothing; fails and names what differs

RAW holds the files named in scenarios.json, as `time_unix,price` or `time_unix,open,high,low,close`. Rows are joined on
a coarser grid that keeps the first, highest, lowest and last price, so a wick survives; prices are rounded to four
significant digits, half to even. Nothing is interpolated.
"""
import argparse
import csv
import json
import sys
from datetime import datetime, timezone
from decimal import ROUND_HALF_EVEN, Context, Decimal
from pathlib import Path

HERE = Path(__file__).resolve().parent
FOUR = Context(prec=4, rounding=ROUND_HALF_EVEN)
HEAD = """# Where the shipped prices come from

`make_tables.py` writes this page and the tables beside it from raw series that are not part of the project;
`scenarios.json` names them. A table joins raw rows on a coarser grid, keeps the first, highest, lowest and last price of
each bar, and rounds to four significant digits. Nothing is interpolated, filled or smoothed. `time_unix` is the open time
of a bar in UTC seconds; prices are in USDT unless the text says otherwise. The numbers are facts of public markets.
"""


class Refused(Exception):
    """A raw series that does not hold what its scenario needs."""


def read(lines):
    """Rows (time, open, high, low, close) of a raw file; a single price stands for all four."""
    rows = []
    for row in list(csv.reader(lines))[1:]:
        prices = [Decimal(text) for text in row[1:]]
        rows.append((int(row[0]), *(prices if len(prices) == 4 else prices * 4)))
    return rows


def join(rows, step, begin, end):
    """The rows from `begin` (included) to `end` (excluded) on a grid of `step` seconds. Every bar needs a raw row."""
    bars = []
    for opens in range(begin, end, step):
        part = [row for row in rows if opens <= row[0] < opens + step]
        if not part:
            raise Refused(f'no raw row from {opens} to {opens + step}')
        bars.append((opens, part[0][1], max(r[2] for r in part), min(r[3] for r in part), part[-1][4]))
    return bars


def four_digits(price):
    """`price` with four significant digits, without an exponent and without zeros at the end."""
    return format(FOUR.plus(price).normalize(), 'f')


def table(bars, kind):
    """The text of a table. A `ratio` series is the staking token's price over its redemption value, with the native
    token at 1 throughout."""
    if kind == 'ratio':
        lines = ['time_unix,price,lst'] + [f'{bar[0]},1,{four_digits(bar[4])}' for bar in bars]
    else:
        lines = ['time_unix,open,high,low,close']
        lines += [','.join([str(bar[0]), *map(four_digits, bar[1:])]) for bar in bars]
    return '\n'.join(lines) + '\n'


def missing(rows, raw_step, begin, end):
    """How many raw rows the span lacks."""
    return (end - begin) // raw_step - sum(begin <= row[0] < end for row in rows)


def note(name, scenario, bars, lacks):
    """The paragraph of a scenario in the source note."""
    lowest = min(bars, key=lambda bar: bar[3])
    facts = (f'{len(bars)} bars of {scenario["step"] // 60} minutes from {scenario["from"]} to {scenario["to"]} UTC; '
             f'lowest {four_digits(lowest[3])} in the bar of {moment(lowest[0])}, last {four_digits(bars[-1][4])}.')
    if lacks:
        facts += f' Raw rows missing in this span: {lacks}.'
    return f'## {name}\n\n{scenario["shows"]}\n\n{facts}\n\nSource: {scenario["source"]}\n'


def moment(seconds):
    """Unix seconds as date and time in UTC."""
    return datetime.fromtimestamp(seconds, timezone.utc).strftime('%Y-%m-%d %H:%M')


def seconds(text):
    """Date and time in UTC as unix seconds."""
    return int(datetime.fromisoformat(text).replace(tzinfo=timezone.utc).timestamp())


def build(raw, scenarios):
    """Everything the script writes: path beside this file -> text."""
    written, notes = {}, [HEAD]
    for name, scenario in scenarios.items():
        with open(raw / scenario['file'], newline='') as lines:
            rows = read(lines)
        begin, end = seconds(scenario['from']), seconds(scenario['to'])
        try:
            bars = join(rows, scenario['step'], begin, end)
        except Refused as reason:
            raise Refused(f'{scenario["file"]}: {reason}') from None
        written[f'tables/{name}.csv'] = table(bars, scenario['kind'])
        notes.append(note(name, scenario, bars, missing(rows, scenario['raw_step'], begin, end)))
    written['SOURCES.md'] = '\n'.join(notes)
    return written


def main(arguments):
    """Runs the command line; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('raw', type=Path, help='folder of the raw series')
    parser.add_argument('--check', action='store_true', help='compare instead of writing')
    options = parser.parse_args(arguments)
    try:
        written = build(options.raw, json.loads((HERE / 'scenarios.json').read_text()))
    except (Refused, OSError) as error:
        print(f'error: {error}', file=sys.stderr)
        return 2
    differ = [name for name, text in written.items() if not same(HERE / name, text)]
    if options.check:
        for name in differ:
            print(f'{name} differs from what the raw series give', file=sys.stderr)
        return 1 if differ else 0
    for name in differ:
        (HERE / name).parent.mkdir(exist_ok=True)
        (HERE / name).write_text(written[name])
    print(f'{len(written)} files, {len(differ)} of them written')
    return 0


def same(file, text):
    """Whether `file` holds exactly `text`."""
    return file.is_file() and file.read_text() == text


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
