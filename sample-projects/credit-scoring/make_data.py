#!/usr/bin/env python3
"""Makes data/loans.csv: loan applications that never existed, from formulas and a fixed seed.

No record of any person went into it. The file is dedicated to the public domain (CC0 1.0).
"""

import argparse
import csv
import math
import random
from pathlib import Path
from typing import Dict, Union

PURPOSES = {"car": 0.28, "home": 0.24, "education": 0.14, "debt": 0.22, "business": 0.12}
PURPOSE_RISK = {"car": -0.15, "home": -0.35, "education": 0.05, "debt": 0.45, "business": 0.60}


def application(rng: random.Random) -> Dict[str, Union[int, float, str]]:
    age = int(min(75, max(19, rng.gauss(41, 12))))
    employed = round(max(0.0, min(age - 18.0, rng.expovariate(1 / 6.5))), 1)
    income = round(math.exp(rng.gauss(10.35 + 0.018 * min(employed, 20), 0.42)), -2)
    purpose = rng.choices(list(PURPOSES), weights=list(PURPOSES.values()))[0]
    amount = round(min(60000.0, income * math.exp(rng.gauss(-1.1, 0.6))), -2)
    term = rng.choice([12, 24, 36, 36, 48, 60])
    utilisation = round(rng.betavariate(1.8, 2.6), 3)
    late = min(9, int(rng.expovariate(1.1)))
    lines = max(1, int(rng.gauss(6, 2.5)))
    inquiries = min(8, int(rng.expovariate(0.9)))

    burden = amount / term * 12 / income
    # Two bends that a straight line cannot follow: utilisation hurts only when high, and age at both ends.
    score = (
        -4.2
        + 3.4 * burden
        + 1.05 * late
        + 0.40 * inquiries
        + 8.5 * max(0.0, utilisation - 0.5)
        + 1.3 * ((age - 43) / 18) ** 2
        - 0.09 * min(employed, 15)
        - 0.05 * lines
        + 1.6 * PURPOSE_RISK[purpose]
        + rng.gauss(0, 0.4)
    )
    defaulted = int(rng.random() < 1 / (1 + math.exp(-score)))
    return {
        "age": age,
        "income": int(income),
        "employed_years": employed,
        "amount": int(amount),
        "term_months": term,
        "utilisation": utilisation,
        "late_payments": late,
        "credit_lines": lines,
        "inquiries_6m": inquiries,
        "purpose": purpose,
        "defaulted": defaulted,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=3000, help="how many applications")
    parser.add_argument("--seed", type=int, default=20240115, help="seed of the random numbers")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "data" / "loans.csv", help="file to write")
    args = parser.parse_args()

    rng = random.Random(args.seed)
    rows = [application(rng) for _ in range(args.rows)]
    args.out.parent.mkdir(parents=True, exist_ok=True)
    with args.out.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    rate = sum(row["defaulted"] for row in rows) / len(rows)
    print(f"{args.out}: {len(rows)} applications, {rate:.1%} defaulted")


if __name__ == "__main__":
    main()
