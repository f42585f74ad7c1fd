"""Articles of many kinds with their quotations told in the text, and how many are read right.

``tests/data/kinds`` holds them, one after the other, each after a line ``%% name``. A tag in
braces opens what stands between marks and ``{/}`` closes it. It names the speaker, by a letter
that a line ``@A=NAME`` before the text explains, or several that are right; ``m`` after it says
mixed, ``=`` that it goes on from the quotation before, ``via=`` the relay. ``I`` is whoever
writes, ``x`` nobody (a title, a coinage), ``?`` a speaker on whom readers may differ.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from corpus.model import Article, Quote
from corpus.quoting import extract
from corpus.quoting.words.flags import COLLECTIVE, DOCUMENT, FUNCTION, ORG
from corpus.quoting.words.lexicon import words

DATA = Path(__file__).parent / "data" / "kinds"
_TAG = re.compile(r"\{([^{}]*)\}")
_KEY = re.compile(r"^@(\w+)=(.*)\n", re.MULTILINE)
_OF_BODIES = COLLECTIVE | DOCUMENT | FUNCTION | ORG  # words of no person's name
_DETERMINER = re.compile(r"^(?:the|an?|one|his|her|their|my|our|its) ")
_NICKNAME = re.compile(r" [“\"‘'][^\s”\"’']+[”\"’'] ")
_TITLE = re.compile(
    r"^(?:mr justice|det con|district judge|assistant district attorney|associate professor"
    r"|deputy defence minister|dr|mr|mrs|ms|miss|sir|dame|lord|lady|bishop|canon|father|fr|padre"
    r"|revd|rev|sister|brother|oom|herr|frau|se[nñ]ora?|alhaja|alhaji|hajia|mallam|pak|ibu|datuk|ratu|tuan|atty|engr|ma"
    r"|aunty|auntie|uncle|comrade|barrister|justice|judge|chief|commodore|coach|cllr|councillor"
    r"|viscount|viscountess|baron|baroness|earl|countess|duke|duchess|archbishop|cardinal|pastor"
    r"|rabbi|imam|sheikh|nana|gov|governor|sen|senator|rep|premier|president|professor|prof|superintendent|supt|general"
    r"|gen|maj|major|col|colonel|capt|captain|sgt|lt|insp|det|\(res\.?\)|justice)\.? "
)


@dataclass(slots=True)
class Gold:
    """One stretch between marks: its speakers, any of which is right."""

    start: int
    speakers: list[str]
    end: int = 0
    inner: bool = False

    @property
    def said(self) -> bool:
        """Whether it is somebody's words."""
        return "x" not in self.speakers


@dataclass(slots=True)
class Tally:
    """How many quotations there are, were found, have a speaker, have the right one.

    ``sure`` counts those surer than 0.9, ``held`` those of them that are right; what nobody
    says is not.
    ``unsaid`` counts titles and coinages, ``taken`` those of them read as somebody's words.
    ``wrong`` are lines that tell what went wrong.
    """

    gold: int = 0
    found: int = 0
    named: int = 0
    right: int = 0
    sure: int = 0
    held: int = 0
    unsaid: int = 0
    taken: int = 0
    wrong: list[str] = field(default_factory=list)


def articles(path: Path) -> Iterator[tuple[str, str, list[Gold]]]:
    """Name, plain text and stretches of every article of a file."""
    for part in path.read_text("utf-8").split("%% ")[1:]:
        name, _, body = part.partition("\n")
        yield name, *_read(body.strip())


def _read(body: str) -> tuple[str, list[Gold]]:
    keys = dict(_KEY.findall(body))
    body = _KEY.sub("", body)
    text, at = "", 0
    opened: list[Gold] = []
    found: list[Gold] = []
    for tag in _TAG.finditer(body):
        text += body[at : tag.start()]
        at = tag.end()
        if tag[1] == "/":
            opened[-1].end = len(text.rstrip())
            found.append(opened.pop())
            continue
        names = re.sub(r" via=.*$", "", tag[1].removesuffix("=")).removesuffix(" m").split("/")
        speakers = [keys.get(n, n) for n in names]
        opened.append(Gold(len(text), speakers, inner=bool(opened)))
    for gold in found:
        _unmark(text, gold)
    return text + body[at:], sorted(found, key=lambda g: g.start)


def _unmark(text: str, gold: Gold) -> None:
    """Leave the marks out where a tag holds them too."""
    while gold.end - gold.start > 2 and text[gold.start] in "“\"‘'«„`":
        gold.start += 1
    while gold.end - gold.start > 2 and text[gold.end - 1] in "”\"’'»":
        gold.end -= 1


def alike(gold: str, name: str) -> bool:
    """Whether two names are one.

    Case, accents, titles, nicknames in marks and middle names that one leaves out do not matter.
    """
    plain = [_plain(n) for n in (gold, name)]
    unnamed = gold[:1].islower() and name[:1].islower()
    return (
        plain[0] == plain[1]
        or (unnamed and (plain[0].startswith(plain[1]) or plain[1].startswith(plain[0])))
        or (not gold[:1].islower() and not name[:1].islower() and _without_middle(*plain))
    )


def _without_middle(one: str, other: str) -> bool:
    """Whether one person's name has the other's first name, surname and middle names, and more."""
    fewer, more = sorted((one.split(), other.split()), key=len)
    if len(fewer) < 2 or fewer[0] != more[0] or fewer[-1] != more[-1]:
        return False
    if any(words()[w] & _OF_BODIES for name in more for w in (name, name.title())):
        return False
    rest = iter(more)
    return all(name in rest for name in fewer)


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name)
    name = "".join(c for c in letters if not unicodedata.combining(c))
    name = name.casefold().replace("’", "'").strip(" .")
    name = _NICKNAME.sub(" ", _DETERMINER.sub("", name))
    while (title := _TITLE.match(name)) is not None:
        name = name[title.end() :]
    return name


def nearest(gold: Gold, quotes: list[Quote]) -> Quote | None:
    """The quotation that shares most of the stretch."""
    for q in quotes:
        shared = min(gold.end, q.end) - max(gold.start, q.start)
        if shared >= 0.8 * (max(gold.end, q.end) - min(gold.start, q.start)):
            return q
    return None


def count(path: Path) -> Tally:
    """What extraction reads right in the articles of one file."""
    tally = Tally()
    for name, text, golds in articles(path):
        quotes = [q for q in extract(Article(path=name, text=text)).quotes if q.verbatim]
        for gold in golds:
            if not gold.inner:
                _count(tally, name, gold, nearest(gold, quotes), text[gold.start : gold.end])
    return tally


def _writes(gold: Gold, q: Quote) -> bool:
    """Whether both give whoever writes without a by-line: "I"."""
    return "I" in gold.speakers and q.speaker is None and q.mention in ("I", "me", "we")


def _count(tally: Tally, name: str, gold: Gold, q: Quote | None, words: str) -> None:
    if not gold.said:
        tally.unsaid += 1
        tally.taken += q is not None
        tally.sure += q is not None and q.confidence > 0.9
        return
    tally.gold += 1
    tally.found += q is not None
    if q is None or "?" in gold.speakers:
        return
    tally.named += 1
    right = any(alike(s, q.speaker or "") for s in gold.speakers) or _writes(gold, q)
    tally.right += right
    tally.sure += q.confidence > 0.9
    tally.held += right and q.confidence > 0.9
    if not right:
        tally.wrong.append(f"{name}: {gold.speakers[0]}, not {q.speaker}: {words[:60]}")
