"""Who is taken for the source: reports around a quotation, and the "who" that takes up a name."""

from __future__ import annotations

import pytest

from corpus import extract, read_text
from corpus.quoting.attribution.choosing import DEEP, told_by
from corpus.quoting.attribution.features import Told
from corpus.quoting.marks.pairing import marked
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.prepare import prepare
from corpus.quoting.reports.finding import Report, reports


def report(start: int, end: int, chance: float = 0.5) -> Report:
    """A report with the content ``start``..``end``."""
    return Report(((start, end),), (0, 1), (2, 3), "after", "say", True, chance)


def named(text: str, words: str) -> Mention:
    """The mention that reads ``words``."""
    return next(m for m in prepare(text).mentions if m.text == words)


def test_the_innermost_report_comes_first_and_no_more_than_two_are_kept() -> None:
    found = marked("She said he knew they wrote “we will never sell the mill”.")
    a, b = found[0].start, found[0].end
    spans = [(a - 20, b), (a - 1, b), (a - 10, b), (a - 30, b)]
    told = told_by(found, [report(*span, chance=n / 5) for n, span in enumerate(spans)])
    assert [t.content for t in told[0]] == [(a - 1, b), (a - 10, b)]
    assert len(told[0]) == DEEP
    assert [t.chance for t in told[0]] == [1, 2]


def test_a_report_beside_a_quotation_is_none_of_its_own() -> None:
    found = marked("“We will never sell the mill,” she said, adding that it pays.")
    assert told_by(found, [report(found[0].end + 12, found[0].end + 25)]) == [[]]


def test_what_is_the_source_of_a_report_and_what_is_said_in_it() -> None:
    text = "Ann Smith said that Bob Jones would sell the mill."
    smith, jones = named(text, "Ann Smith"), named(text, "Bob Jones")
    told = Told("after", 4, (smith.start, smith.end), (jones.start, len(text)), False)
    assert told.of(smith) == "hit"
    assert told.of(jones) == "said"
    other = Told("after", 4, (100, 110), (120, 130), False)
    assert other.of(smith) == "miss"
    assert Told("after", 4, (0, 0), (120, 130), False).of(smith) == "none"


def test_a_report_that_is_all_in_marks_is_told_apart() -> None:
    text = "Ann Smith said that “the mill will never be sold to them”."
    spans = [(m.start, m.end) for m in marked(text)]
    assert [r.whole for r in reports(text, spans, 0.0)] == [True]
    quotes = extract(read_text(text)).quotes
    assert [(q.kind, q.speaker) for q in quotes] == [("mixed", "Ann Smith")]


@pytest.mark.parametrize(
    ("text", "mention", "speaker"),
    [
        ("Ann Smith, who has in the past called the plan “a bad joke on the town”, left.",
         "who", "Ann Smith"),
        ("Ann Smith, who met Bob Jones, called the plan “a bad joke on the town”.",
         "Ann Smith", "Ann Smith"),
        ("The board heard Ann Smith, who called the plan “a bad joke on the town”.",
         "who", "Ann Smith"),
    ],
)  # fmt: skip
def test_who_takes_up_a_name(text: str, mention: str, speaker: str) -> None:
    quote = next(q for q in extract(read_text(text)).quotes if q.kind != "indirect")
    assert (quote.mention, quote.speaker) == (mention, speaker)
