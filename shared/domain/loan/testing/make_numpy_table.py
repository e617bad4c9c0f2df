"""Writes numpy-financial.json: equal instalments as numpy-financial 1.0.0 has them, in yuan to the fen.

pip install numpy-financial==1.0.0 && python make_numpy_table.py > numpy-financial.json
"""

import json

import numpy_financial as npf

LOANS = [
    (5_000_000, 335, 12),
    (9_000_000, 341, 24),
    (1_000_000, 360, 36),
    (300_000, 435, 6),
    (20_000_000, 290, 60),
    (123_456.78, 365, 18),
]


def row(amount, rate_bp, months):
    rate = rate_bp / 10_000 / 12
    periods = range(1, months + 1)
    return {
        "amountYuan": amount,
        "rateBp": rate_bp,
        "months": months,
        "payment": round(float(-npf.pmt(rate, months, amount)), 2),
        "interest": [round(float(-npf.ipmt(rate, n, months, amount)), 2) for n in periods],
        "principal": [round(float(-npf.ppmt(rate, n, months, amount)), 2) for n in periods],
    }


print(json.dumps({"source": "numpy-financial 1.0.0", "loans": [row(*loan) for loan in LOANS]}))
