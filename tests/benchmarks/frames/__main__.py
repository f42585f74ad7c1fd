"""Prints how many quotations of constructed sentences are read as another's than who says them.

    python -m tests.benchmarks.frames [--seed N] [--many N] [--show N] [FAMILY ...]

``--many`` is how many sentences a family has, ``--show`` how many of its patterns that went wrong
are printed, those most often wrong first, each with a sentence and what was given.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator

from tests.benchmarks.frames.grammar import Frame, families
from tests.benchmarks.frames.judging import Tally, Wrong, tally


def shown(total: Tally, many: int) -> Iterator[str]:
    """The patterns most often wrong, each with one of its sentences."""
    by: dict[Frame, list[Wrong]] = defaultdict(list)
    for one in total.wrong:
        by[one.frame].append(one)
    for frame in sorted(by, key=lambda f: -len(by[f]))[:many]:
        one = max(by[frame], key=lambda w: w.answer.confidence)
        wanted = " or ".join(w.words for w in one.stretch.wanted)
        body = one.text.partition("\n\n")[2] if frame.led else one.text
        yield f"  {len(by[frame])} of {frame.pattern}"
        yield f"    {body}".replace("\n\n", " ¶ ")
        yield f"    {wanted}, not {one.answer.speaker} ({one.answer.confidence:.2f})"


def main() -> int:
    """Read the families that are asked for, else all."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--many", type=int, default=240)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("families", nargs="*", metavar="FAMILY")
    args = parser.parse_args()
    table = families()
    whole = Tally()
    print(f"{'family':16} quotations   wrong          wrong and sure")
    for name in args.families or table:
        total = tally(table[name], args.many, args.seed)
        whole.many += total.many
        whole.wrong += total.wrong
        _tell(name, total)
        for line in shown(total, args.show):
            print(line)
    _tell("all", whole)
    return 0


def _tell(name: str, total: Tally) -> None:
    share = len(total.wrong) / max(1, total.many)
    print(f"{name:16} {total.many:10,}   {len(total.wrong):5} {share:6.1%}   {total.sure:5}")


if __name__ == "__main__":
    raise SystemExit(main())
