"""Whose words a document gives: "In a memo she wrote …", and later "the memo said"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.quoting.cast.context import Place
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.text.tokens import CLOSERS, Tokens
from corpus.quoting.words.flags import CAP, DOCUMENT
from corpus.quoting.words.lexicon import words
from corpus.quoting.words.shapes import bag

# What a body issues for itself.
ISSUED = bag(
    "statement release letter message reply post tweet e-mail email announcement communique update"
    " notice bulletin"
)
NONE = (-1, -1)
LEADS = re.compile(r"[^.!?:;“”\"\n]{0,60}:\s[\"“‘]")
# What somebody writes or says; "her letter said" is she.
OWN = bag(
    """
    letter letters message text statement post tweet e-mail email note memo reply voicemail postcard
    diary journal blog column
    """
)
# Before "by NAME" they tell who wrote it.
SENT = bag(
    "sent written signed penned posted drafted typed e-mailed emailed dictated issued released"
)
# What is done to a new document by whoever speaks in it.
WRITES = bag("issued released wrote sent posted published circulated penned left emailed e-mailed")
NEW = bag("a an another his her its their")
# What somebody's words are called before "was": "her message was “…”".
ANSWERS = bag("message reply answer response verdict motto advice slogan statement")
TOLD = OWN | ANSWERS

# Which of somebody's letters it is.
LAST = bag("last first final latest next only own second third brief short handwritten angry")


def own_words(text: str, m: Mention, place: Place) -> bool:
    """Whether a phrase of the form "her letter" speaks, or is what she says: "her message was".

    Or it leads up to words: "the log has her last message before the storm: “…”".
    """
    if m.head not in TOLD or not _owned(m):
        return False
    speaks = place.speaks or LEADS.match(text, m.end) is not None
    return (m.head in OWN and speaks) or (m.head in ANSWERS and place.subject)


def own_paper(m: Mention) -> bool:
    """Whether a phrase is "his post": whatever the post says further down, he says."""
    return m.head in OWN and not m.quoted and _owned(m)


def _owned(m: Mention) -> bool:
    first, *rest = m.text.lower().split()
    if first not in ("his", "her", "my") or not rest:
        return False
    before = rest[: rest.index(m.head)] if m.head in rest else rest[:-1]
    which = not before or (len(before) == 1 and before[0] in LAST)
    return which or rest[-2:] == ["impact", "statement"]


class Issuers:
    """Remembers, in order of the text, who spoke in which document."""

    def __init__(self, t: Tokens) -> None:
        self.tokens = t
        self.of: dict[int, int] = {}  # a document's entity -> whoever speaks in it
        self.latest: Mention | None = None  # the document mentioned last
        self.papers: list[Mention] = []  # those that somebody sent
        self.sender = -1  # the first word of whoever sent a document last
        self.paper = NONE  # the document entered last, and the sentence
        self.entered = -1  # the paragraph of that
        self.speaker = NONE  # whoever spoke last, and the sentence
        self.subject = NONE  # who or what did something last, and the sentence

    def note(self, m: Mention, place: Place) -> None:
        """Remember a mention that has its entity."""
        if m.quoted or m.entity is None:
            return
        if m.form == "name" and self.latest is not None and self._sent(m, self.latest):
            return
        if m.kind == "document":
            self.latest = m
            if self._written(m) and self.subject[1] == place.sentence:
                self.of.setdefault(m.entity, self.subject[0])
            if m.form != "nominal" or not self._entered(m):
                return
            self.paper, self.entered = (m.entity, place.sentence), place.paragraph
        elif place.subject and not place.embedded:
            self.subject = (m.entity, place.sentence)
            if not place.speaks or place.oblique:
                return
            self.speaker = (m.entity, place.sentence)
        else:
            return
        if self.paper[1] == self.speaker[1]:
            self.of.setdefault(self.paper[0], self.speaker[0])

    def _sent(self, m: Mention, paper: Mention) -> bool:
        """Note whom ``paper`` is from: "a message from NAME", "a letter by NAME"."""
        if not paper.low < m.low <= paper.high + 4 or m.low < 2:
            return False
        if m.kind in ("organisation", "place", "people") or m.possessive:
            return False
        known = paper.head in OWN | ISSUED or words()[paper.head] & DOCUMENT
        if not known and m.kind != "person":
            return False  # "a choir from Denby" is no document
        word, low = self.tokens.word, m.low
        if self._several(m):
            return False
        within = paper.low < low <= paper.high and word[low - 1] in ("from", "by")
        within = within or self._apposed(m, paper)
        by = word[low - 1] == "by" and (word[low - 2] in SENT or low - 2 == paper.high)
        by = by or (word[low - 1] == "to" and word[low - 2] == "attributed")
        if not within and not (by and paper.high < low):
            return False
        assert paper.entity is not None
        assert m.entity is not None
        if self.sender == low:  # "signed by Health executive NAME": the first was of the role
            self.of[paper.entity] = m.entity
        self.sender = low
        if self.of.setdefault(paper.entity, m.entity) == m.entity:
            self.papers.append(paper)
        return True

    def _several(self, m: Mention) -> bool:
        """Whether others sent it too: "signed by NAME and NAME"."""
        t, after = self.tokens, m.high + 1
        if after + 1 >= len(t.word) or t.word[after] not in ("and", "&"):
            return False
        return t.gap(m.high) == " " == t.gap(after) and bool(t.flags[after + 1] & CAP)

    def _apposed(self, m: Mention, paper: Mention) -> bool:
        """Whether a name tells who the sender is: "a message from a nurse on the island, NAME,"."""
        t, low = self.tokens, m.low
        if not 0 < low - paper.high <= 3 or t.gaps[low] != ", " or t.gaps[m.high + 1][:1] != ",":
            return False
        sent = [w for w in t.word[paper.low : paper.high] if w in ("from", "by")]
        return bool(sent) and m.kind in ("person", "unknown")

    def finish(self) -> None:
        """Give the phrases that name their sender to him: "a message from NAME said"."""
        for paper in self.papers:
            if paper.entity is not None:
                paper.entity = self.of.get(paper.entity, paper.entity)

    def issue(self, mentions: Sequence[Mention]) -> None:
        """Give a body what it issues: "the company’s statement", "a letter from the ministry"."""
        issued: dict[int, int] = {}
        for n, paper in enumerate(mentions):
            if paper.head == "it" and paper.entity in issued:
                paper.entity = issued[paper.entity]
            if paper.kind != "document" or paper.form != "nominal" or paper.head not in ISSUED:
                continue
            for m in mentions[n + 1 : n + 5]:
                if m.start >= paper.end:
                    break
                if m.entity is not None and self._issues(m):
                    if paper.entity is not None:
                        issued[paper.entity] = m.entity
                    paper.entity = m.entity
                    break

    def _issues(self, m: Mention) -> bool:
        """Whether a mention inside a document's phrase tells whose it is."""
        body = m.kind in ("organisation", "place") or m.head == "its"
        before = self.tokens.word[m.low - 1] if m.low else ""
        return body and (m.possessive or m.head == "its" or before in ("from", "by"))

    def speaks(self, m: Mention, place: Place) -> int | None:
        """The entity of an "it", or who speaks in it where it speaks and is a document.

        So does the one in which somebody spoke just before, if more of its words follow in a
        paragraph of their own: "In a statement she said so. ¶ “…,” it said".
        """
        if m.entity is None or not place.speaks:
            return m.entity
        paper, at = self.paper
        near = at == self.speaker[1] and 0 < place.sentence - at < 2
        before = self.tokens.gaps[m.low].rstrip()[-1:]
        near = near and before in CLOSERS and place.paragraph > self.entered
        if near and m.entity != self.subject[0]:
            return self.of.get(paper, m.entity)
        return self.of.get(m.entity, m.entity)

    def _written(self, m: Mention) -> bool:
        """Whether a new document is what a verb of writing before it made: "issued a statement"."""
        t = self.tokens
        if m.form != "nominal" or m.head not in OWN | ISSUED or not m.low:
            return False
        given = m.low > 1 and t.word[m.low - 1] in ("me", "us", "him", "her", "them")
        verb = t.word[m.low - 1 - given]  # "sent me a postcard"
        if verb == "out" and m.low > 1:  # "put out a statement"
            return t.word[m.low].lower() in NEW and t.word[m.low - 2] in ("put", "sent", "gave")
        return t.word[m.low].lower() in NEW and verb in WRITES

    def _entered(self, m: Mention) -> bool:
        """Whether "in" stands before a document that is new, or somebody's own."""
        t = self.tokens
        owned = t.word[m.low].lower() in ("a", "an", "his", "her", "its", "their", "another", "one")
        return m.low > 0 and owned and t.word[m.low - 1] in ("in", "In")
