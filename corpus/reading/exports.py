"""Where the documents of a press database's export begin and end: many of them in one file.

What tells is what a database prints with every document: how many of how many it is, the line
that ends it, or a block of fields. Two of a kind, in order, with text between them, are needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from corpus.reading import fieldnames
from corpus.reading.documentnumbers import FACTIVA
from corpus.reading.lines import words

Place = tuple[int, int]
"""Where a part begins and ends, in code points."""

_OF = r"(?P<{}>\d{{1,5}}) (?:of|von|de|di|sur|van|af|av) (?P<{}>\d{{1,5}})"
_COUNTER = re.compile(
    rf"^[ \t>]*(?:[A-Z]+ - )?(?:{_OF.format('number', 'many')} D[OK][CK]UMENT\w{{0,3}}"
    rf"|(?:D[oO][ckCK]\w{{3,7}}|Record|Article|Result|Item):? {_OF.format('other', 'all')}"
    r"|Record: (?P<record>\d{1,5}))[ \t]*$",
    re.MULTILINE,
)
"""How many of how many documents: "3 of 50 DOCUMENTS", "Document 3 of 50", "Record: 3"."""
_CLOSER = re.compile(
    rf"^[ \t]*(?:End of Document|(?:AN[ \t]+)?Document {FACTIVA}"
    r"|Gale Document Number: ?GALE\|\w+|Source Citation(?: \([^()\n]{2,40}\))?"
    r"|Record(?: Number)?: (?=\w*\d)[0-9A-Z]{8,40}|news·\d{8}·[^\s·]{1,20}·\S{1,60})[ \t]*$",
    re.MULTILINE,
)
"""The last line of a document, or one of its last."""
_BELOW_CLOSER = re.compile(
    r"(?:copyright\b|©|\(c\) ?\d|openurl link|https?://\S+$|all rights reserved|page \d+ of \d+"
    r"|gale document number:|record(?: number)?:|view in database|proquest document id:"
    r"|to see (?:the )?(?:full )?(?:page|article) image|click here\b|load-date:)",
    re.IGNORECASE,
)
_CITATION = re.compile(r"\S.{20,600}(?:\d{4}|Gale|http)")
_RULE = re.compile(r"[-_=*~#•–—+·. ]{3,}$")
_COVER = "About LexisNexis |"
"""Ends the list that stands before the documents of an export."""
_LONGEST_COVER = 500_000
_LEAST, _LEAST_MEAN = 60, 200
"""Characters of a document, and of one among many."""
_LABEL = re.compile(
    r"^[ \t]*[*_]{0,2}(?P<name>Title|Headline|HEADLINE|TITLE|Paper|Article Name|Article Title"
    r"|Publication|Source|Newspaper)[*_]{0,2}:[*_]{0,2}(?=\s|[^\s/])",
    re.MULTILINE,
)
_FIELD = re.compile(r"[*_]{0,2}([A-Z][A-Za-z]*(?:[ /-][A-Za-z()]+){0,3})[*_]{0,2}:[*_]{0,2}(.*)$")
_NEAR = 30
"""Rows in which the fields of a block stand together."""


def places(text: str) -> list[Place]:
    """Where the documents of an export stand in ``text``; nothing where there is one or none."""
    for parting in (_by_counters, _by_closers, _by_fields):
        kept = [place for one in parting(text) if (place := trimmed(text, *one))]
        if len(kept) > 1 and _size(kept) >= _LEAST_MEAN * len(kept):
            return kept
    return []


def trimmed(text: str, start: int, end: int, *, front: bool = False) -> Place | None:
    """A part without the blank and ruled lines around it; None where no text is left.

    With ``front`` a rule that begins a block of fields stays.
    """
    rows = list(_rows(text, start, end))
    first, last = 0, len(rows)
    while first < last and _is_rule(row := text[slice(*rows[first])]):
        if front and row.strip() == "---" and ":" in text[slice(*rows[min(first + 1, last - 1)])]:
            break
        first += 1
    while first < last and _is_rule(text[slice(*rows[last - 1])]):
        last -= 1
    if first == last or rows[last - 1][1] - rows[first][0] < _LEAST:
        return None
    return rows[first][0], rows[last - 1][1]


def _is_rule(row: str) -> bool:
    return not row.strip() or _RULE.match(row.strip()) is not None


def _rows(text: str, start: int, end: int) -> Iterator[Place]:
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        yield start, stop
        start = stop + 1


def _size(found: list[Place]) -> int:
    return sum(end - start for start, end in found)


def is_article(text: str) -> bool:
    """Whether what stands outside of the documents reads as one of its own."""
    return len(_PARAGRAPH.findall(text, 0, 20_000)) >= _PARAGRAPHS


_PARAGRAPH = re.compile(r"^.{80,}[.!?][”\"’']?[ \t]*$", re.MULTILINE)
_PARAGRAPHS = 3


def _by_counters(text: str) -> list[Place]:
    """Documents that begin with their number; of the numbers of a list before them none."""
    runs: list[list[re.Match[str]]] = []
    for found in _COUNTER.finditer(text):
        if runs and _number(found) > _number(runs[-1][-1]) and _many(found) == _many(runs[-1][-1]):
            runs[-1].append(found)
        else:
            runs.append([found])
    ends = [*(run[0].start() for run in runs[1:]), len(text)][: len(runs)]
    cuts = [
        one.start()
        for run, end in zip(runs, ends, strict=True)
        if end - run[0].start() >= _LEAST_MEAN * len(run)
        for one in run
    ]
    if len(cuts) < 2:
        return []
    last = _without_foot(text, cuts[-1], len(text))
    return [*_before(text, cuts[0]), *pairwise(cuts), (cuts[-1], last)]


def _number(found: re.Match[str]) -> int:
    return int(found["number"] or found["other"] or found["record"])


def _many(found: re.Match[str]) -> str | None:
    return found["many"] or found["all"]


def _without_foot(text: str, start: int, end: int) -> int:
    """Where the last document ends: before a rule below which only a few words of the house are."""
    at = max(text.rfind(f"\n{rule * 20}", start, end) for rule in "_-=")
    return at if at > start and end - at < _FOOT and not is_article(text[at:end]) else end


_FOOT = 500


def _before(text: str, end: int) -> list[Place]:
    return [(0, end)] if is_article(text[:end]) else []


def _by_closers(text: str) -> list[Place]:
    """Documents that end with a line which says so, and what is printed below that line."""
    start = max(_below_cover(text), _below_contents(text))
    found: list[Place] = []
    for closer in _CLOSER.finditer(text, start):
        if closer.start() < start:
            continue
        end = _below(text, closer)
        found.append((start, end))
        start = end
    if len(found) < 2:
        return []
    return [*found, (start, len(text))] if is_article(text[start:]) else found


def _below_cover(text: str) -> int:
    """Where the list of what the file holds ends that a delivery begins with."""
    cover = text.find(_COVER, 0, _LONGEST_COVER)
    return max(text.find("\n", cover), 0) if cover >= 0 else 0


_CONTENTS = re.compile(r"\s*(?:table of contents|contents|sommaire|inhalt)\s*$", re.I | re.M)
_ENTRY = re.compile(r"^.{4,200}?(?:\.{3,}|…|\t)[ \t]*\d{1,4}[ \t]*$", re.MULTILINE)


def _below_contents(text: str) -> int:
    """Where a list of what the file holds ends, which stands above all else."""
    begun = _CONTENTS.match(text)
    end = begun.end() if begun else 0
    for entry in _ENTRY.finditer(text, end) if begun else ():
        if entry.start() - end > _LONGEST_ENTRY:
            break
        end = entry.end()
    return end


_LONGEST_ENTRY = 300


def _below(text: str, closer: re.Match[str]) -> int:
    """The end of what a database prints below the line that closes a document."""
    end = closer.end()
    cited = "Citation" in closer[0]
    for first, last in _rows(text, min(closer.end() + 1, len(text)), len(text)):
        row = text[first:last].strip()
        if cited and _CITATION.match(row):
            cited = False
        elif row and not _BELOW_CLOSER.match(row):
            break
        end = last if row else end
    return end


def _by_fields(text: str) -> list[Place]:
    """Documents that have a block of fields each, all above their text or all below it."""
    labels = list(_LABEL.finditer(text))
    if len(labels) < 2:
        return []
    blocks: list[tuple[str, int, int]] = []
    for label in labels:
        if blocks and label.start() < blocks[-1][2]:
            continue
        if end := _end_of_block(text, label.start()):
            blocks.append((label["name"], label.start(), end))
    same = [one for one in blocks if one[0] == blocks[0][0]]
    if len(same) < 2:
        return []
    starts, ends = [one[1] for one in same], [one[2] for one in same]
    if text[: starts[0]].strip(_SIGNS) == "":
        return [*pairwise(starts), (starts[-1], len(text))]
    if text[ends[-1] :].strip(_SIGNS) == "":
        return list(pairwise([0, *ends]))
    return []


_SIGNS = " \t\r\n\f-_=*~#•\ufeff"


def _end_of_block(text: str, start: int) -> int:
    """Where the fields end that begin at ``start``; 0 where there are fewer than three."""
    names: set[str] = set()
    end, open_yet = 0, False
    for count, (first, last) in enumerate(_rows(text, start, len(text))):
        row = text[first:last].strip()
        found = _FIELD.match(row)
        name = fieldnames.key_of(found[1]) if found else ""
        if found and name in _KNOWN:
            if name in names or count > _NEAR:
                break
            names.add(name)
            open_yet, end = not found[2].strip(), last
        elif row and open_yet:
            open_yet, end = False, last
        elif row:
            break
    return end if len(names) >= _FIELDS else 0


_FIELDS = 3
_KNOWN = fieldnames.KNOWN | words(
    "paper page pages section edition recordnumber startpage endpage articlename documenttype ",
    "sourcetype accessionnumber database subjectterms fulltextwordcount proquestdocumentid issn ",
    "publicationdate publicationtitle newspaper wordcount length language",
)
