"""One grammar: what each query asks, and where a bad one goes wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import QueryError
from corpus.search import FIELDS, Query, parse


def _plain(query: Query) -> dict[str, object]:
    empty = Query("")
    fields = Query.__dataclass_fields__
    return {
        name: getattr(query, name)
        for name in fields
        if name not in ("text", "unfinished") and getattr(query, name) != getattr(empty, name)
    }


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("", {}),
        ("open door", {"words": ("open", "door")}),
        ('"open door" shut', {"words": ("open door", "shut"), "exact": ("open door",)}),
        ("“open door”", {"words": ("open door",), "exact": ("open door",)}),
        ("door -shut", {"words": ("door",), "without": ("shut",)}),
        ('-"open door"', {"without": ("open door",)}),
        ("open-door - x", {"words": ("open-door", "-", "x")}),
        ("speaker:grushko", {"speakers": ("grushko",)}),
        ('Speaker:"jens s" x', {"speakers": ("jens s",), "words": ("x",)}),
        ("-speaker:a -outlet:b", {"not_speakers": ("a",), "not_outlets": ("b",)}),
        ("-about:c", {"not_about": ("c",)}),
        ("kind:direct,mixed", {"kinds": ("direct", "mixed")}),
        ("-kind:direct", {"kinds": ("mixed", "indirect")}),
        ("after:2022-01", {"since": "2022-01"}),
        ("before:2022-01", {"until": "2021-12"}),
        ("before:2022-03-01", {"until": "2022-02-28"}),
        ("before:2022", {"until": "2021"}),
        ("before:2022-01-01", {"until": "2021-12-31"}),
        ("until:2022-1-5", {"until": "2022-01-05"}),
        ("date:2022-01", {"since": "2022-01", "until": "2022-01"}),
        ("date:2021..2022-03", {"since": "2021", "until": "2022-03"}),
        ("date:2021..", {"since": "2021"}),
        ("date:..2021", {"until": "2021"}),
        ("after:2020 after:2021", {"since": "2021"}),
        ("10:30 https://a.b", {"words": ("10:30", "https://a.b")}),
        ("he said: no", {"words": ("he", "said:", "no")}),
        ("“open door", {"words": ("open", "door")}),
        ("door „open", {"words": ("door", "open")}),
        ("open door »", {"words": ("open", "door")}),
    ],
)  # fmt: skip
def test_grammar(text: str, asked: dict[str, object]) -> None:
    assert _plain(parse(text)) == asked


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ('door "open', 5, 'a closing "'),
        ("door speker:x", 5, "speaker"),
        ("kind:spoken", 5, "direct"),
        ("after:soon", 6, "YYYY"),
        ("x after:2022-13", 13, "01 to 12"),
        ("after:2022-02-30", 14, "a day"),
        ("date:2022..2021", 5, "a later end"),
        ("door speaker:", 13, "a name"),
        ("date:..", 5, "YYYY"),
        ('after:"20\n22"', 6, "YYYY"),
        ('kind:"a\nb"', 5, "direct"),
        ("x" * 5000 + ":x", 0, "speaker"),
    ],
)
def test_errors_say_where(text: str, at: int, expected: str) -> None:
    with pytest.raises(QueryError) as raised:
        parse(text)
    assert raised.value.at == at
    assert expected in raised.value.expected
    assert "\n" not in str(raised.value)
    assert len(str(raised.value)) < 200


@pytest.mark.parametrize(
    "text", ['"open do', "door speaker:", "after:202", "kind:", "date:2021..2"]
)
def test_half_typed_terms_are_no_error_while_typing(text: str) -> None:
    parse(text, typing=True)


@pytest.mark.parametrize(
    ("text", "words", "unfinished"),
    [
        ('door "', ("door",), False),
        ('door "open po', ("door", "open", "po"), True),
        ("“open po", ("open", "po"), True),
        ("-", (), False),
        ("door -", ("door",), False),
        ('door -"open', ("door",), False),
    ],
)
def test_what_is_being_typed_takes_nothing_away(
    text: str, words: tuple[str, ...], unfinished: bool
) -> None:
    query = parse(text, typing=True)
    assert (query.words, query.exact, query.without) == (words, (), ())
    assert query.unfinished is unfinished


def test_half_a_kind_is_all_kinds_that_begin_so() -> None:
    assert parse("kind:d", typing=True).kinds == ("direct",)
    assert parse("kind:mixed,i", typing=True).kinds == ("mixed", "indirect")
    for text, typing in (("kind:x", True), ("kind:d", False), ("kind:d door", True)):
        with pytest.raises(QueryError):
            parse(text, typing=typing)


def test_the_last_word_may_go_on_until_something_follows() -> None:
    assert parse("open do").unfinished
    assert not parse("open do ").unfinished
    assert not parse('"open do"').unfinished
    assert not parse("open kind:direct").unfinished


_PIECE = st.sampled_from(
    [*(f"{name}:" for name in FIELDS), '"', "-", " ", ":", "..", "2022", "-01", "“", "”", "a", "é"]
)


@given(st.lists(_PIECE | st.characters(), max_size=12).map("".join))
def test_every_text_parses_or_says_where(text: str) -> None:
    failure: QueryError | None = None
    try:
        assert parse(text).text == text
    except QueryError as error:
        failure = error
    assert failure is None or (0 <= failure.at <= len(text) and failure.expected)


@given(st.lists(st.text("abcdefé’'", min_size=1), max_size=6))
def test_plain_words_stay_words(words: list[str]) -> None:
    assert parse(" ".join(words)).words == tuple(words)


def test_a_bad_query_says_where_and_what_is_expected() -> None:
    with pytest.raises(QueryError) as told:
        parse("risk before:20x")
    assert str(told.value) == (
        "“20x” is no date; expected at character 13: YYYY, YYYY-MM or YYYY-MM-DD"
    )
    assert told.value.brief == "“20x” is no date: YYYY, YYYY-MM or YYYY-MM-DD"
