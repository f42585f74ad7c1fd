"""Reported contents: cue, bounds and source, on sentences of many kinds of writing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.model import Article, Quote
from corpus.quoting import extract
from corpus.quoting.reports.finding import Report, reports
from corpus.quoting.reports.merging import merge, sourcelike
from corpus.quoting.words.classes import word_class


def indirect(text: str) -> list[Quote]:
    return [q for q in extract(Article(path="-", text=text)).quotes if q.kind == "indirect"]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "The health secretary said on Monday that the wards would reopen before Christmas.",
            "secretary",
            "the wards would reopen before Christmas",
        ),
        (
            "Two of the drivers had been warned, police said.",
            "police",
            "Two of the drivers had been warned",
        ),
        (
            "The bridge was never safe, according to a former inspector.",
            "inspector",
            "The bridge was never safe",
        ),
        (
            "According to the ministry, the vaccine will arrive in June.",
            "ministry",
            "the vaccine will arrive in June",
        ),
        (
            "Marta Lind told reporters the club had no intention of selling its captain.",
            "Lind",
            "the club had no intention of selling its captain",
        ),
        (
            "The strikers vowed to return to the gates on Friday.",
            "strikers",
            "to return to the gates on Friday",
        ),
        (
            "She insisted that the figures were wrong.",
            "She",
            "the figures were wrong",
        ),
    ],
)
def test_reports(text: str, source: str, content: str) -> None:
    found = [q for q in indirect(text) if content in q.text and len(q.text) < len(content) + 12]
    assert found, [q.text for q in indirect(text)]
    assert source in (found[0].mention or "")


def test_verbs_inside_marks_report_nothing() -> None:
    text = "“My father said that the sea was cold,” she said."
    assert reports(text, [(1, text.index("”"))]) == []


def test_a_fragment_learns_its_whole_content() -> None:
    text = "The minister said the offer was “an insult to every nurse” and would be refused."
    quotes = extract(Article(path="-", text=text)).quotes
    assert [q.kind for q in quotes] == ["mixed"]
    assert quotes[0].text == "an insult to every nurse"
    (span,) = quotes[0].spans
    assert text[slice(*span)].startswith("the offer was “an insult")


def test_a_fragment_belongs_to_what_its_own_cue_reports_however_unlikely_that_is() -> None:
    text = "One critic asked whether, after such a winter, it needed ‘another cheerful mural’."
    (quote,) = extract(Article(path="-", text=text)).quotes
    assert quote.kind == "mixed"
    ((start, end),) = quote.spans
    assert text[start:end] == "whether, after such a winter, it needed ‘another cheerful mural’"


def test_plain_narration_reports_nothing() -> None:
    assert indirect("The train left at noon. Rain fell on the fields all afternoon.") == []


WORDS = """He said that according to the : , . “ ” and Mr. Smith told reporters - ( ) claim to
    vowed Monday who"""


@given(st.lists(st.sampled_from([*WORDS.split(), "\n"]), max_size=60))
def test_never_raises_and_spans_stay_inside(words: list[str]) -> None:
    text = " ".join(words)
    for q in extract(Article(path="-", text=text)).quotes:
        assert text[q.start : q.end] == q.text
        for a, b in q.spans:
            assert 0 <= a < b <= len(text)


def test_same_text_same_reports() -> None:
    text = "The mayor said the budget was sound, and she denied claims that it was not. " * 3
    assert reports(text, []) == reports(text, [])


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Bolton also said the pitch had been too dry for spin.",
            "Bolton",
            "the pitch had been too dry for spin",
        ),
        (
            "Jane Doe, 58, who lives in Leeds, says she will never take that train again.",
            "Jane Doe",
            "she will never take that train again",
        ),
        (
            "The manager praised his back four, adding that the title was still far away.",
            "manager",
            "the title was still far away",
        ),
        (
            "The US official said that the talks would resume in Geneva.",
            "US official",
            "the talks would resume in Geneva",
        ),
    ],
)
def test_the_source_behind_the_verb(text: str, source: str, content: str) -> None:
    found = [q for q in indirect(text) if content in q.text and len(q.text) < len(content) + 12]
    assert found, [q.text for q in indirect(text)]
    assert source in (found[0].mention or "")


def test_a_content_goes_on_after_its_tag() -> None:
    text = "The river had not risen, Petersen said, nor had the dam been opened that week."
    (quote,) = [q for q in indirect(text) if len(q.spans) > 1]
    assert [text[a:b] for a, b in quote.spans] == [
        "The river had not risen",
        "nor had the dam been opened that week",
    ]


@pytest.mark.parametrize("piece", ["he said that it, ", "she said “no, ” and ", "it " * 9])
def test_endless_sentences_stay_linear(piece: str) -> None:
    text = piece * 2_000
    step = len(piece)
    marks = [(k * step + 10, k * step + 13) for k in range(2_000)] if "“" in piece else []
    found = reports(text, marks)
    assert all(b - a <= 900 for r in found for a, b in r.spans)


def test_the_cue_of_marked_words_tells_which_report_they_belong_to() -> None:
    text = 'Records kept at her address suggest that most of it came from "a friend" abroad.'
    fragment = text.index("a friend")
    quote = Quote(fragment, fragment + 8, "a friend", "mixed", cue="suggest")

    def report(cue: str, start: int, end: int, chance: float) -> Report:
        at = text.index(cue)
        return Report(((start, end),), (at, at + len(cue)), None, "after", cue, True, chance)

    whole = report("address", 0, fragment + 9, 0.8)
    own = report("suggest", text.index("most"), len(text) - 1, 0.6)
    for found in ([whole, own], [own, whole]):
        (mixed,) = merge(text, [quote], found, 0.5, lambda span: None)
        assert mixed.spans == own.spans


@pytest.mark.parametrize("word", ["went", "took", "claimed", "Told", "begun"])
def test_irregular_pasts_are_of_the_class_of_regular_ones(word: str) -> None:
    assert word_class(word) == "p"


def test_a_dateline_is_no_part_of_what_is_reported() -> None:
    text = "BRUSSELS — The ministers will meet again in March, the secretary general said Friday.\n"
    assert [q.text for q in indirect(text)] == ["The ministers will meet again in March"]


@pytest.mark.parametrize(
    ("phrase", "named"),
    [("Disillusioned", False), ("Eagerly", False), ("the mere", False), ("the broadest", False),
     ("the farmers", True), ("two envoys", True), ("Norvoth", True), ("several", True)],
)  # fmt: skip
def test_what_can_name_a_source_is_a_whole_noun_phrase(phrase: str, named: bool) -> None:
    assert sourcelike(phrase) == named


def test_a_dateline_with_a_long_bar_speaks_of_nothing() -> None:
    text = "HARBOUR CITY ― Nora Quist said on Monday that the pier would be sold within a year."
    (quote,) = extract(Article(path="a", text=text)).quotes
    assert quote.speaker == "Nora Quist"


def test_a_content_that_says_nothing_by_itself_is_no_quotation() -> None:
    found = extract(
        Article(path="a", text="Teachers liked it. Parents did not. Ann Lee hated him.")
    )
    assert not [q for q in found.quotes if q.text in ("it", "him")]
    found = extract(Article(path="a", text="Ann Lee said that she believed in luck and in work."))
    assert found.quotes


def test_an_adverbial_that_opens_a_clause_does_not_end_it() -> None:
    text = "Nora Quist said that following the talks in Hull, the council went on posing a threat."
    (found,) = [q for q in extract(Article(path="a", text=text)).quotes if q.kind == "indirect"]
    assert found.text == "following the talks in Hull, the council went on posing a threat"


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Mayor Ann Smith denied taking bribes from the harbour firm.", "denied"),
        ("Mayor Ann Smith never said that the pier was hers.", "never said"),
        ("Mayor Ann Smith did not say that the pier was for sale.", "did not say"),
        ("Mayor Ann Smith hasn’t said whether the pier will be sold.", "hasn’t said"),
        ("Ann Smith left. She rejected claims that she had sold the pier.", "rejected claims"),
        ("Mayor Ann Smith disputed that the fund was empty.", "disputed"),
        ("Mayor Ann Smith denied that she “took the money” from the fund.", "denied"),
        ("Mayor Ann Smith does not believe it was “a bribe” at all.", "does not believe"),
    ],
)
def test_what_denies_a_report_is_told_with_its_verb(text: str, cue: str) -> None:
    (quote,) = extract(Article(path="-", text=text)).quotes
    assert (quote.cue, quote.denial) == (cue, cue)


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ann Smith said that the pier was not hers.",
        "Mayor Ann Smith never came, but said that the pier was hers.",
        "Mayor Ann Smith did not wait. She said that the pier was hers.",
        "Mayor Ann Smith rejected the plan as “pure madness from the start” on Monday.",
        "The pier was never hers, said Mayor Ann Smith.",
        "“I never took it,” Mayor Ann Smith said.",
        "Mayor Ann Smith denied it. “I never took a penny,” she said.",
    ],
)
def test_what_is_said_is_not_denied(text: str) -> None:
    found = extract(Article(path="-", text=text)).quotes
    assert found
    assert not any(quote.denial for quote in found if quote.text != "it")
