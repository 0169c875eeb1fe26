"""Writes tests/it/vectors.json: what the functions of this crate must return, by mpmath at 200 digits.

    python3 -m pip install mpmath
    python3 models/vectors.py > tests/it/vectors.json

`DESIGN` holds the reference vectors of the design, as printed there; each is checked against mpmath before it is
written. The rest is computed here. Nothing comes from the Rust code. Numbers are decimal strings of at most 30 places,
rounded to the nearest, the format of `Fixed`.
"""

import json
import re
import sys

from mpmath import erfc, exp, floor, ln, mp, mpf, nint, sqrt

mp.dps = 200
UNIT = mpf(10) ** 30


def dec(x, places=30):
    """x as a decimal string rounded to the nearest."""
    n = int(nint(mpf(x) * mpf(10) ** places))
    s = str(abs(n)).rjust(places + 1, "0")
    whole, part = s[:-places], s[-places:].rstrip("0")
    return ("-" if n < 0 else "") + whole + ("." + part if part else "")


def cdf(x):
    return erfc(-x / sqrt(mpf(2))) / 2


def put(l, s):
    d1 = -ln(l) / s + s / 2
    return l * cdf(s - d1) - cdf(-d1)


def sigma(per_year, days):
    return mpf(per_year) * sqrt(mpf(days) / 365)


DESIGN = {
    "exp": [
        ("-0.000001", "0.99999900000049999983"), ("-0.5", "0.6065306597126334236"),
        ("-1", "0.3678794411714423216"), ("-2.302585092994045684", "0.1"),
        ("-10", "0.000045399929762484851536"), ("-40", "4.2483542552915889953e-18"),
    ],
    "ln": [
        ("0.0001", "-9.2103403719761827361"), ("0.5", "-0.69314718055994530942"),
        ("1.000001", "9.9999950000033333308e-7"), ("2", "0.69314718055994530942"),
        ("61200", "11.02190246850041745"), ("340282366920938463463", "47.276307437780177293"),
    ],
    "cdf": [
        ("-6", "9.865876450376981407e-10"), ("-3", "0.0013498980316300945267"),
        ("-1", "0.15865525393145705141"), ("-0.1", "0.46017216272297101853"), ("0", "0.5"),
        ("0.5", "0.69146246127401310364"), ("2.3263478740408411", "0.98999999999999999998"),
    ],
    "put": [  # strike, sigma a year, days
        ("0.5", "0.8", 1, "1.3478000215396509476e-64"), ("0.8", "0.8", 1, "3.2609120337045675449e-10"),
        ("0.8", "1.2", 7, "0.0061598310149413753031"), ("0.95", "0.6", 30, "0.044767049101378315123"),
    ],
    "premium": [  # strike, variance a second, yearly premium for T = 86400 s
        ("0.80", "0.00000002", "9.46087383992820911e-8"), ("0.80", "0.0000003", "1.98289007090429462"),
        ("0.65", "0.0000003", "0.0542124555637140080"), ("0.50", "0.0000003", "0.0000732668475036918"),
        ("0.80", "0.000002", "25.0511784769132457"), ("0.50", "0.000002", "2.08916563713999798"),
    ],
    "margin": [  # v, seconds, conf, sigma_eff
        ("0.000000020001", 1800, "0.0015", "0.0061848039580895367"),
        ("0.000000300001", 1800, "0.0045", "0.023669638780513741"),
        ("0.000005", 1800, "0.02", "0.096953597148326580"),
    ],
}


def same(printed, computed, what, digits=15):
    """The printed number agrees with the computed one in its leading digits; the computed one is written."""
    p = mpf(printed)
    if abs(p - computed) > abs(computed) * mpf(10) ** -digits:
        sys.exit(f"{what}: printed {printed}, computed {computed}")
    return dec(computed)


def span(low, high, step):
    n = int(floor((mpf(high) - mpf(low)) / mpf(step)))
    return [dec(mpf(low) + mpf(step) * i) for i in range(n + 1)]


def ewma(tau_var, tau_ema, points, printed=None):
    """[dt, old, new, r, a, v, ema, cumulative] after each point; the average integrates the old price."""
    v, cum, rows = mpf(0), mpf(0), []
    ema = mpf(points[0][1])
    for i, ((t0, old), (t1, new)) in enumerate(zip(points, points[1:])):
        dt = t1 - t0
        r = ln(mpf(new) / mpf(old))
        a = 1 - exp(-mpf(dt) / tau_var)
        v += a * (r * r / dt - v)
        ema += (1 - exp(-mpf(dt) / tau_ema)) * (mpf(old) - ema)
        cum += mpf(old) * dt
        if printed:
            for x, y in zip(printed[i], (v, ema, cum)):
                same(x, y, "ewma")
        rows.append([dt, old, new, dec(r), dec(a), dec(v), dec(ema), dec(cum)])
    return {"tau_var": tau_var, "tau_ema": tau_ema, "start": points[0][1], "rows": rows}


def write(out):
    """One row a line."""
    text = json.dumps(out, indent=1)
    print(re.sub(r"\[\s+((?:\"[^\"]*\"|\d+)(?:,\s+(?:\"[^\"]*\"|\d+))*)\s+\]",
                 lambda m: "[" + re.sub(r"\s+", " ", m[1]) + "]", text))


def main():
    out = {"source": "models/vectors.py; `design` rows are the design's reference vectors, `more` computed with mpmath"}
    for name, f in (("exp", exp), ("ln", ln), ("cdf", cdf)):
        out[name] = {"design": [[x, same(y, f(mpf(x)), name)] for x, y in DESIGN[name]]}
    out["exp"]["more"] = [[x, dec(exp(mpf(x)))] for x in span("-71", "107.5", "3.731") + span("-2", "2", "0.173")
                          + ["0", "0.000000000000000000000000000001", "-0.000000000000000000000000000001", "107.6"]]
    points = [dec(mpf(10) ** k * mpf(m)) for k in range(-29, 46, 4) for m in ("1.0909", "1.9", "4.7")]
    points += span("0.9", "1.1", "0.0173") + span("1", "4", "0.2371") + [
        "0.000000000000000000000000000001", "0.999999999999999999", "1.000000000000000001", "1",
        "1.000000000000000000000000000001", "0.999999999999999999999999999999",
        "57896044618658097711785492504343953926634992332.820282019728792003956564819967"]
    out["ln"]["more"] = [[x, dec(ln(mpf(x)))] for x in points]
    out["cdf"]["more"] = [[x, dec(cdf(mpf(x)))] for x in span("-12.2", "12.2", "0.283") + span("-4.05", "-3.95", "0.009")]
    out["put"] = {"design": [[l, dec(sigma(s, d)), same(y, put(mpf(l), sigma(s, d)), "put")]
                             for l, s, d, y in DESIGN["put"]], "more": []}
    for l in ("0.000000000000000001", "0.1", "0.5", "0.65", "0.8", "0.95", "0.99", "0.999999", "1", "1.25", "40"):
        for s in ("0.0000000001", "0.000001", "0.0003", "0.01", "0.04", "0.09", "0.3", "1", "3", "20", "1000"):
            out["put"]["more"].append([l, s, dec(put(mpf(l), mpf(s)))])
    year = mpf(31536000)
    yearly = lambda l, v: put(mpf(l), sqrt(mpf(v) * 86400)) * year / 86400
    # The printed L=0.50, v=3e-7 is off in its 13th digit (...036918 for ...038317): a difference of two tails.
    out["premium"] = [[l, v, same(y, yearly(l, v), "premium", 11)] for l, v, y in DESIGN["premium"]]
    out["margin"] = []
    for v, t, c, s in DESIGN["margin"]:
        out["margin"].append([v, t, c, same(s, sqrt(mpf(v) * t + mpf(c) ** 2), "sigma")])
    out["sqrt"] = [[x, dec(floor(sqrt(mpf(x)) * UNIT) / UNIT)] for x in
                   ["0", "0.000000000000000000000000000001", "0.000000000000000000000000000003", "0.25", "2", "3",
                    "1234567.89", "340282366920938463463", "99999999999999999.9", "100000000000000000.1",
                    "57896044618658097711785492504343953926634992332.820282019728792003956564819967"]]
    out["ewma"] = ewma(600, 600, [(0, "100"), (60, "101"), (90, "100"), (300, "102")], [
        ("1.5703266799436857241e-7", "100.0", 6000), ("3.1033176142426146544e-7", "100.04877057549928599", 9030),
        ("7.701385621872372472e-7", "100.03436804368307413", 30030)])
    out["ewma_more"] = ewma(86400, 3600, [(0, "0.000012"), (30, "0.0000123"), (600, "0.5"), (86400, "0.4"),
                                          (86430, "340282366920938463463"), (900000, "0.000000000000000001")])
    write(out)


main()
