"""Prints how much of the articles of many kinds is read right, however they are printed or ruined.

    python -m tests.benchmarks.forms [--every N] [FORM ...]

Each form changes no word of an article, only marks, blanks, lines, markup, letters, or what stands
between its paragraphs: answers should be those of clean print ("as it is"). ``--every`` takes each
Nth file of articles.
"""

from __future__ import annotations

import argparse
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from corpus import read_text
from corpus.quoting import extract
from tests.kinds import DATA, Gold, alike, articles, nearest

Edit = tuple[int, int, str]  # start, end, what stands there instead
Form = Callable[[str], list[Edit]]
_GAP = re.compile(r"\n\n(?=[A-Z“\"][^\n]{80})")  # before a paragraph
_EVERY = 3  # gaps, one of which is filled
FIRST = ("Anna", "Peter", "Sarah", "Michael", "Laura", "James", "Emily", "Robert")
LAST = ("Bell", "Cooke", "Marsh", "Lowell", "Pike", "Dunne", "Carver", "Holt")


def changed(pattern: str, new: str | Callable[[re.Match[str]], str], flags: int = 0) -> Form:
    """Each place that the pattern finds, made new."""
    found = re.compile(pattern, flags)

    def form(text: str) -> list[Edit]:
        return [
            (*m.span(), m.expand(new) if isinstance(new, str) else new(m))
            for m in found.finditer(text)
        ]

    return form


def marks(opening: str, closing: str) -> Form:
    """Other marks for curly double ones."""
    return changed("[“”]", lambda m: opening if m[0] == "“" else closing)


def between(line: str) -> Form:
    """A line in one of three gaps between paragraphs, each with another name for NAME."""

    def form(text: str) -> list[Edit]:
        gaps = [m for m in _GAP.finditer(text) if m.start() % _EVERY == 0]
        names = (f"{FIRST[m.start() % 8]} {LAST[m.start() // 8 % 8]}" for m in gaps)
        return [
            (*m.span(), f"\n\n{line.replace('NAME', name)}\n\n")
            for m, name in zip(gaps, names, strict=True)
        ]

    return form


def broken(width: int, indent: str) -> Form:
    """Lines broken at a width, all but the first of a paragraph indented."""

    def form(text: str) -> list[Edit]:
        out: list[Edit] = []
        for paragraph in re.finditer(r"[^\n]+", text):
            begun, last = paragraph.start(), -1
            for blank in re.finditer(" |$", paragraph[0]):
                at = paragraph.start() + blank.start()
                if at - begun > width and last > begun:
                    out.append((last, last + 1, "\n" + indent))
                    begun = last + 1
                last = at
        return out

    return form


def mojibake(text: str) -> list[Edit]:
    """Marks and dashes read by the wrong table."""
    out = []
    for m in re.finditer("[“”‘’–—…é]", text):
        ruined = (bytes((byte,)) for byte in m[0].encode())
        shown = "".join(one.decode("cp1252", "ignore") or chr(one[0]) for one in ruined)
        out.append((*m.span(), shown))
    return out


def capitals(text: str) -> list[Edit]:
    """The headline in capitals, letter by letter."""
    head = text.find("\n")
    return [(n, n + 1, c.upper()) for n, c in enumerate(text[: max(head, 0)]) if c.islower()]


FORMS: dict[str, Form] = {
    "as it is": lambda text: [],
    "straight marks": changed("[“”‘’]", lambda m: '"' if m[0] in "“”" else "'"),
    "guillemets": marks("«", "»"),
    "low and high marks": marks("„", "“"),
    "doubled apostrophes": marks("``", "''"),
    "double primes": marks("″", "″"),
    "comma outside": changed(',(”|")', r"\1,"),
    "broken lines": broken(65, ""),
    "broken and indented": broken(65, "  "),
    "one end of line": changed(r"\n\n+", "\n"),
    "carriage returns": changed(r"\n", "\r"),
    "separators": changed(r"\n\n", "\u2029"),
    "two blanks after a stop": changed(r"(?<=[.!?]) (?=[A-Z“\"‘])", "  "),
    "no-break blanks": changed(r"(?<=\w) (?=[A-Z])", "\u00a0"),
    "unseen hyphens": changed("(?<=[a-z]{4})(?=[a-z]{4})", "\u00ad"),
    "ligatures": changed("fi", "ﬁ"),
    "accents apart": lambda text: [
        (n, n + 1, apart)
        for n, c in enumerate(text)
        if len(apart := unicodedata.normalize("NFD", c)) > 1
    ],
    "wrong encoding": mojibake,
    "entities": changed("[“”]", lambda m: "&ldquo;" if m[0] == "“" else "&#8221;"),
    "tags": changed(
        r"(?m)^(?=[^\n])|(?<=[^\n])$",
        lambda m: "</p>" if m.string[m.start() - 1 : m.start()].strip("\n") else "<p>",
    ),
    "quotations in tags": marks("<em>“", "”</em>"),
    "quotations in italics": marks("*“", "”*"),
    "bold names": changed(r"(?<=[a-z] )([A-Z][a-z]+ [A-Z][a-z]+)(?= [a-z])", r"**\1**"),
    "escaped marks": changed("[“”]", r'\\"'),
    "quoted mail": changed(r"(?m)^(?=[^\n])", "> "),
    "bullets": changed(r"(?m)^(?=[^\n])", "• "),
    "numbered paragraphs": changed(r"(?m)^(?=[^\n])", "12. "),
    "numbers of notes": changed("(?<=[.,]”)(?= |$)", "[3]"),
    "headline in capitals": capitals,
    "surnames in capitals": changed(
        r"(?<=[a-z] )([A-Z][a-z]+) ([A-Z][a-z]+)(?= [a-z])", lambda m: f"{m[1]} {m[2].upper()}"
    ),
    "advertisements between": between("Advertisement"),
    "links between": between("Read more: How NAME won the vote"),
    "captions between": between("Photo: NAME/Newswire"),
    "pictures between": between("![NAME in Kranj](https://x.example/NAME.jpg)"),
    "related stories between": between("RELATED: NAME to quit as minister"),
}


@dataclass(slots=True)
class Tally:
    """Quotations, those found, with the right speaker, surer than 0.9, right of these."""

    gold: int = 0
    found: int = 0
    right: int = 0
    sure: int = 0
    held: int = 0


def edited(text: str, edits: Iterable[Edit]) -> tuple[str, list[int]]:
    """The changed text, and where each place of the text, its end included, is in it."""
    pieces: list[str] = []
    places: list[int] = []
    at = size = 0
    for start, end, new in edits:
        places += range(size, size + start - at)
        size += start - at
        places += [size] * (end - start)
        pieces += [text[at:start], new]
        size += len(new)
        at = end
    places += range(size, size + len(text) + 1 - at)
    return "".join([*pieces, text[at:]]), places


def count(tally: Tally, text: str, golds: Sequence[Gold], form: Form) -> None:
    """Read one article in a form and count what is right."""
    new, places = edited(text, form(text))
    quotes = [q for q in extract(read_text(new)).quotes if q.verbatim]
    for gold in golds:
        if gold.inner or not gold.said or "?" in gold.speakers:
            continue
        moved = Gold(places[gold.start], gold.speakers, places[gold.end])
        q = nearest(moved, quotes)
        tally.gold += 1
        if q is None:
            continue
        tally.found += 1
        right = any(alike(name, q.speaker or "") for name in gold.speakers)
        tally.right += right
        tally.sure += q.confidence > 0.9
        tally.held += right and q.confidence > 0.9


Texts = list[tuple[str, list[Gold]]]


def told(
    name: str, tallies: Callable[[Texts, str], Tally], names: Iterable[str], every: int
) -> int:
    """Print a line for each of the ``names`` that the command line asks for, else for all.

    ``name`` says what they are; ``every`` is which of the files are read if nothing is said.
    """
    parser = argparse.ArgumentParser()
    parser.add_argument("--every", type=int, default=every)
    parser.add_argument("names", nargs="*", metavar=name.upper())
    args = parser.parse_args()
    files = sorted(DATA.glob("*.txt"))[:: args.every]
    texts = [(text, golds) for path in files for _, text, golds in articles(path)]
    print(f"{name:24} found     speaker right   surer than 0.9, right")
    for one in args.names or names:
        t = tallies(texts, one)
        found, right, held = t.found / t.gold, t.right / t.gold, t.held / max(1, t.sure)
        print(f"{one:24} {found:6.1%}   {right:6.1%}         {t.sure}, {held:.1%}")
    return 0


def tally(texts: Texts, name: str) -> Tally:
    """What is right in the articles in a form."""
    total = Tally()
    for text, golds in texts:
        count(total, text, golds, FORMS[name])
    return total


if __name__ == "__main__":
    raise SystemExit(told("form", tally, FORMS, every=4))
