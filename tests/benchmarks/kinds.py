"""Prints how much of the articles of many kinds in tests/data/kinds is read right.

    python -m tests.benchmarks.kinds [--wrong]

The quotations and speakers were written down with the articles, before extraction saw them; the
figures of today are better than the first ones, for the errors have been looked at since.
"""

from __future__ import annotations

import argparse

from tests.kinds import DATA, count


def main() -> int:
    """Count each file of articles and print a line for it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--wrong", action="store_true", help="print the wrong speakers too")
    args = parser.parse_args()
    print("articles    found          speaker right    surer than 0.9    titles taken")
    for path in sorted(DATA.glob("*.txt")):
        t = count(path)
        share = 100 * t.right / max(1, t.named)
        found, right = f"{t.found} of {t.gold}", f"{t.right} of {t.named}"
        sure = f"{t.held} of {t.sure} right"
        taken = f"{t.taken} of {t.unsaid}"
        print(f"{path.stem:10}  {found:13}  {right:10} {share:4.1f} %  {sure:16}  {taken}")
        if args.wrong:
            print(*(f"  {line}" for line in t.wrong), sep="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
