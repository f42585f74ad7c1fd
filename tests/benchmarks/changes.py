"""Quotations of an archive changed as writers change them, and what ``verify`` says of them.

    python -m tests.benchmarks.changes ARCHIVE [--per 60] [--seed 1]

For each kind of change so many quotations; the right verdicts are known by the way they are
made. Prints the verdicts by kind and, with ``--wrong``, each wrong one. Numbers written in another
way are altered by rule, and count as that.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from corpus.archive import Archive, open_archive
from corpus.verify import verify

Change = Callable[[str, random.Random], str | None]
PRINTED = frozenset(("verbatim", "cut"))
ALTERED = frozenset(("altered", "not-found", "paraphrase", "joined"))
_LEAST, _MOST = 6, 70
"""Words of the quotations that are taken."""

_WORDS = {
    "tense": "will/would is/was are/were has/had have/had can/could says/said know/knew",
    "modal": "may/will might/will could/can should/must must/should would/could",
    "quantity": "all/most every/each many/some some/many never/rarely always/often any/some",
    "opposite": "more/less better/worse higher/lower before/after first/last good/bad up/down",
    "person": "i/he we/they my/his our/their he/she she/he they/we me/him us/them",
    "article": "the/a a/the this/that that/this these/those",
    "scale": "million/billion billion/million percent/points day/week year/month",
    "small word": "in/on on/in from/to of/for by/with about/for and/or or/and but/and",
    "another word": "people/citizens country/nation money/funds big/large think/feel need/require",
    "cleaned": "gonna/going yeah/yes guys/men folks/people okay/fine kids/children",
}
_PATTERNS: dict[str, tuple[str, str, frozenset[str]]] = {
    "not put in": (
        r"\b(is|are|was|were|will|would|can|could) (?!not\b)(?=[a-z])",
        r"\1 not ",
        ALTERED,
    ),
    "not left out": (r"(?<=[a-z]{3}) (?:not|never) (?=[a-z])", " ", ALTERED),
    "degree left out": (
        r" (?:very|really|just|only|almost|nearly|probably) (?=[a-z])",
        " ",
        ALTERED,
    ),
    "clause left out": (r", [^,.;!?]{15,60},(?= [a-z])", "", ALTERED),
    "clause marked as left out": (r", [^,.;!?]{15,60},(?= [a-z])", " …", PRINTED),
    "pronoun explained": (r"\b(?:he|she|they|him|them)\b(?=[ ,.])", "[the governor]", PRINTED),
    "sentences joined": (r"\. (?:We|They|He|It)\b", " and they", ALTERED),
    "aside put in": (r"(?<=[a-z]) (?=(?:is|was|will|has|are|have)\b)", ", as we know, ", ALTERED),
    "note's number": (r"(?<=[a-z])([.,]) (?=[A-Za-z])", r"\1[^1] ", PRINTED),
    "emphasis": (r"\b([a-z]{5,})\b", r"*\1*", PRINTED),
    "line's end": (r"(?<=[a-z]) (?=[a-z])", "\n", PRINTED),
    "word told as wrong": (r"\b([a-z]{6,})\b", r"\1 [sic]", PRINTED),
    "number": (r"(?<![\d.,])(\d+)(?![\d.,])", r"\g<1>0", ALTERED),
}


def swapped(pairs: str) -> Change:
    """One word of the text that ``pairs`` ("one/other …") have changed for the other."""
    other = dict(pair.split("/") for pair in pairs.split())
    found = re.compile(rf"\b(?:{'|'.join(other)})\b", re.IGNORECASE)

    def change(text: str, dice: random.Random) -> str | None:
        there = list(found.finditer(text))
        if not there:
            return None
        one = dice.choice(there)
        word = other[one[0].lower()]
        word = word.capitalize() if one[0][0].isupper() else word
        return text[: one.start()] + word + text[one.end() :]

    return change


def replaced(pattern: str, instead: str) -> Change:
    """One stretch that fits ``pattern`` changed for ``instead``."""
    found = re.compile(pattern)

    def change(text: str, dice: random.Random) -> str | None:
        there = list(found.finditer(text))
        one = dice.choice(there) if there else None
        return text[: one.start()] + one.expand(instead) + text[one.end() :] if one else None

    return change


def changes() -> dict[str, tuple[Change, frozenset[str]]]:
    """Each kind of change with the verdicts that are right."""
    words = {kind: (swapped(pairs), ALTERED) for kind, pairs in _WORDS.items()}
    forms = {kind: (replaced(one, by), right) for kind, (one, by, right) in _PATTERNS.items()}
    return words | forms


def measured(archive: Archive, per: int, seed: int) -> dict[str, list[tuple[str, bool, str]]]:
    """Of each kind (verdict, whether it is right, the changed text)."""
    dice = random.Random(seed)
    rows = [one for one in archive.quotes() if one.quote.verbatim]
    texts = [" ".join(one.quote.text.split()) for one in rows]
    texts = [text for text in texts if _LEAST <= len(text.split()) <= _MOST]
    found: dict[str, list[tuple[str, bool, str]]] = {}
    for kind, (change, right) in changes().items():
        dice.shuffle(texts)
        made = (other for text in texts if (other := change(text, dice)) not in (None, text))
        told = found.setdefault(kind, [])
        for text in made:
            verdict = verify(archive, text or "").verdict
            told.append((verdict, verdict in right, text or ""))
            if len(told) == per:
                break
    return found


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("archive", type=Path)
    parser.add_argument("--per", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--wrong", action="store_true")
    args = parser.parse_args()
    with open_archive(args.archive, readonly=True) as archive:
        found = measured(archive, args.per, args.seed)
    for kind, told in found.items():
        verdicts = Counter(verdict for verdict, _, _ in told)
        right = sum(fits for _, fits, _ in told)
        print(f"{kind:<28}{right:>4} of {len(told):<5}{dict(verdicts.most_common())}")
        for verdict, fits, text in told if args.wrong else ():
            if not fits:
                print(f"    {verdict}: {text}")
    every = [fits for told in found.values() for _, fits, _ in told]
    print(f"{sum(every)} of {len(every)} right")


if __name__ == "__main__":
    main()
