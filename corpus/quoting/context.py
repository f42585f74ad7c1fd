"""Where each mention stands: paragraph, sentence, inside marks, grammatical part."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Span
from corpus.quoting.lexicon import SAYS, VERB, bag, words
from corpus.quoting.mentions import Mention
from corpus.quoting.sentences import paragraphs, sentences

BEFORE = re.compile(r"([^\W\d_][\w’'-]*)[ \u00a0]+$")
AFTER = re.compile(
    r"(?:,(?! (?:and|or) )[^.!?;:\n“”\"]{3,140}?,(?=[ \u00a0])|,)?[ \u00a0]+"
    r"(?:\w+ly,? |also |then |later |again |first |once |never |himself |herself )*"
    r"([^\W\d_][\w’'-]*)"
)
PREPOSITIONS = bag(
    """
    of to for with by about against from in on at than like under between behind toward towards
    before after over into despite including among around without via upon as vs versus
    """
)
AUXILIARIES = bag(
    """
    is was has had will would can could may might must should did does do also then never later
    recently who told went took came made became gave got began won lost ran wants needs knows
    thinks believes says seems appears goes plans hopes tried looked pointed turned
    """
)


@dataclass(slots=True)
class Place:
    """Paragraph and sentence numbers of a mention and the part it plays there."""

    paragraph: int
    sentence: int
    first: bool = False  # the first mention of a person in its sentence
    subject: bool = False  # a verb follows
    speaks: bool = False  # a verb of saying stands beside it
    oblique: bool = False  # a preposition or a verb of saying with an object stands before it
    opens: bool = False  # its sentence begins with it
    leads: bool = False  # the first free mention of a person in its paragraph


def sentence_starts(text: str) -> tuple[list[int], list[int], list[int]]:
    """Starts of all sentences, the paragraph of each, and the starts of the paragraphs."""
    starts: list[int] = []
    owner: list[int] = []
    lines = paragraphs(text)
    for number, (a, b) in enumerate(lines):
        for begin, _ in sentences(text, a, b):
            starts.append(begin)
            owner.append(number)
    return starts, owner, [a for a, _ in lines]


def mark_quoted(mentions: Sequence[Mention], quoted: Sequence[Span]) -> None:
    """Set ``quoted`` on the mentions that begin inside one of the spans (in order)."""
    starts = [a for a, _ in quoted]
    for m in mentions:
        at = bisect_right(starts, m.start) - 1
        m.quoted = at >= 0 and m.start < quoted[at][1]


def places(text: str, mentions: Sequence[Mention]) -> list[Place]:
    """The place of every mention, by its index."""
    starts, owner, _ = sentence_starts(text)
    found: list[Place] = []
    table = words()
    last = line = sentence = -1
    for m in mentions:
        while sentence + 1 < len(starts) and starts[sentence + 1] <= m.start:
            sentence += 1
        place = Place(owner[sentence] if sentence >= 0 else 0, max(sentence, 0))
        if m.inside and m.form != "pronoun":
            found.append(place)
            continue
        if m.form != "pronoun" or m.gender or m.plural:
            place.first = place.sentence != last
            last = place.sentence
            place.opens = bool(starts) and m.left - starts[place.sentence] < 3
            _parts(text, m, place, table)
            human = m.kind in ("person", "unknown") or m.form == "pronoun"
            if human and line != place.paragraph and not (m.quoted or m.possessive or m.plural):
                place.leads = not place.oblique
                line = place.paragraph if place.leads else line
        found.append(place)
    return found


def _parts(text: str, m: Mention, place: Place, table: dict[str, int]) -> None:
    before = BEFORE.search(text, max(0, m.left - 18), m.left)
    low = before[1].lower() if before else ""
    said_before = bool(table[low] & SAYS) if low else False
    place.oblique = low in PREPOSITIONS or (said_before and low in ("told", "tells", "asked"))
    if m.possessive:
        return
    after = AFTER.match(text, m.right)
    word = after[1] if after else ""
    flags = table[word] if word else 0
    place.speaks = (bool(flags & SAYS) and not place.oblique) or (said_before and not place.oblique)
    place.subject = not place.oblique and (
        place.speaks or bool(flags & VERB) or word in AUXILIARIES or word.endswith("ed")
    )
