"""The script that writes the shipped tables, on a raw series small enough to check by hand:
python3 -m unittest discover packages/lab/data"""
import contextlib
import io
import tempfile
import unittest
from decimal import Decimal
from pathlib import Path

import make_tables as script

RAW = """time_unix,open,high,low,close
0,1.00004,1.23456,0.98764,1.1
60,1.1,1.2,0.5,0.6
120,0.6,0.7,0.4,0.00004321987
240,12345.5,12355,3,4
"""
SCENARIO = {'file': 'x.csv', 'raw_step': 60, 'step': 120, 'from': '1970-01-01 00:00', 'to': '1970-01-01 00:06',
            'kind': 'price', 'shows': 'A fall.', 'source': 'By hand.'}
TABLE = """time_unix,open,high,low,close
0,1,1.235,0.5,0.6
120,0.6,0.7,0.4,0.00004322
240,12350,12360,3,4
"""


class Tables(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.raw, self.here = Path(folder.name, 'raw'), Path(folder.name, 'data')
        self.raw.mkdir()
        self.here.mkdir()
        (self.raw / 'x.csv').write_text(RAW)
        (self.here / 'scenarios.json').write_text(script.json.dumps({'x': SCENARIO}))
        self.addCleanup(setattr, script, 'HERE', script.HERE)
        script.HERE = self.here

    def run_script(self, *arguments):
        """Exit code and what was printed to stderr."""
        with contextlib.redirect_stderr(io.StringIO()) as err, contextlib.redirect_stdout(io.StringIO()):
            return script.main([str(self.raw), *arguments]), err.getvalue()

    def test_rows_are_joined_and_wicks_survive(self):
        self.assertEqual(script.build(self.raw, {'x': SCENARIO})['tables/x.csv'], TABLE)

    def test_the_note_counts_bars_and_missing_raw_rows(self):
        text = script.build(self.raw, {'x': SCENARIO})['SOURCES.md']
        self.assertIn('3 bars of 2 minutes from 1970-01-01 00:00 to 1970-01-01 00:06 UTC; lowest 0.4 in the bar of '
                      '1970-01-01 00:02, last 4. Raw rows missing in this span: 2.', text)

    def test_a_ratio_becomes_the_column_lst_beside_a_native_price_of_one(self):
        (self.raw / 'x.csv').write_text('time_unix,price\n0,0.936737\n120,1.000049\n240,1.0005\n')
        tables = script.build(self.raw, {'x': {**SCENARIO, 'kind': 'ratio', 'raw_step': 120}})
        self.assertEqual(tables['tables/x.csv'], 'time_unix,price,lst\n0,1,0.9367\n120,1,1\n240,1,1\n')

    def test_rounding_is_half_to_even_on_the_decimal_text(self):
        for price, text in [('1.0005', '1'), ('1.0015', '1.002'), ('0.00004', '0.00004'), ('80.390', '80.39'),
                            ('4e-05', '0.00004'), ('99995', '100000')]:
            self.assertEqual(script.four_digits(Decimal(price)), text)

    def test_a_bar_without_raw_rows_is_refused_and_nothing_is_written(self):
        (self.raw / 'x.csv').write_text('time_unix,price\n0,1\n60,1\n240,1\n')
        self.assertEqual(self.run_script(), (2, 'error: x.csv: no raw row from 120 to 240\n'))
        self.assertFalse((self.here / 'tables').exists())

    def test_check_holds_after_writing_and_names_what_was_changed(self):
        self.assertEqual(self.run_script('--check')[0], 1)
        self.assertEqual(self.run_script(), (0, ''))
        self.assertEqual((self.here / 'tables/x.csv').read_text(), TABLE)
        self.assertEqual(self.run_script('--check'), (0, ''))
        (self.here / 'tables/x.csv').write_text(TABLE.replace('0.5', '0.6'))
        self.assertEqual(self.run_script('--check'), (1, 'tables/x.csv differs from what the raw series give\n'))

    def test_a_missing_raw_file_is_one_line(self):
        (self.raw / 'x.csv').unlink()
        code, text = self.run_script()
        self.assertEqual((code, text.count('\n')), (2, 1))


if __name__ == '__main__':
    unittest.main()
