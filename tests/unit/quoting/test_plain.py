"""What is no part of a text: found as if it were not there, told where it is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Any, Literal
from unicodedata import combining, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.model import Article, Aside
from corpus.quoting import extract
from corpus.quoting.text.plain import Plain, plain

LINKED = (
    "Council leader [Bronwen Atta](https://x.example/a_(b)) told [the chamber](#top): “Nobody is "
    "[fined](https://x.example 'why') for it.”\n\nShe said [the plan](/plan) would pass."
)


def test_a_linked_name_keeps_its_role_and_its_verb() -> None:
    found = extract(Article(path="x", text=LINKED)).quotes
    assert [q.speaker for q in found] == ["Bronwen Atta"] * len(found)
    assert all(q.text == LINKED[q.start : q.end] for q in found)
    assert all(q.mention == LINKED[q.mention_start : q.mention_end] for q in found)
    assert found[0].text.startswith("Nobody")
    assert found[0].text.endswith("for it.")
    assert found[0].role == "Council leader"


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("&amp;ldquo;Yes,&amp;rdquo; she said.", "“Yes,” she said."),
        ("“Yes,” AT&amp;amp;T said.", "“Yes,” AT&T said."),
        ("“Yes,” A&amp;B said; &amp;nothing; more.", "“Yes,” A&B said; &nothing; more."),
        ("“We will pay.”[note 3] She left.", "“We will pay.” She left."),
    ],
)
def test_what_html_wrote_twice_and_notes_that_are_called_so(printed: str, read: str) -> None:
    assert plain(printed).text == read


def test_asides_move_along() -> None:
    start = LINKED.index("told")
    read = plain(LINKED)
    (aside,) = read.asides([Aside(start, start + 4, "caption")])
    assert read.text[aside.start : aside.end] == "told"


@given(
    st.lists(
        st.sampled_from(
            [
                "[a b](c)",
                "](",
                "x ",
                "[",
                "“y z” ",
                "[q](",
                ")",
                "\n",
                "\u00ad",
                "\u202a[a](",
                "\ufeff",
                "e\u0301",
                "[e](",
                "\u0301",
                "\u0323\u0301",
                "o\ufb03ce",
                "**",
                "_",
                "*b*",
                "&amp;",
                "&nbsp;",
                "&",
                ";",
                "\n> ",
                "  ",
                "\u00a0",
                "a word or two that wrap a line of this width ",
            ]
        )
    )
)
def test_every_character_comes_from_its_place(pieces: list[str]) -> None:
    text = "".join(pieces)
    read = plain(text)
    places = [read.there(n) for n in range(len(read.text))]
    assert places == sorted(places)
    heres = [bisect_left(places, n) for n in range(len(text) + 1)]
    assert heres == [read.here(n) for n in range(len(text) + 1)]
    for place, char in zip(places, read.text, strict=True):
        assert combining(char) or _printed(char, text[place])


def _printed(read: str, there: str) -> bool:
    """Whether a character that is read can have been printed as another."""
    alike = normalize("NFD", read)[0] == there or read in normalize("NFKC", there)
    return alike or (read == " " and there.isspace()) or there == "&"


def test_what_nobody_sees_parts_no_name_and_no_marks() -> None:
    text = "\u202a”It is late,” said Sha\u00adron \u200bPow\u00adell."
    (quote,) = extract(Article(path="x", text=text)).quotes
    assert quote.text == "It is late,"
    assert quote.speaker == "Sharon Powell"
    assert quote.mention_start is not None
    assert text[quote.mention_start : quote.mention_end] == "Sha\u00adron \u200bPow\u00adell"


ACCENTED = (
    "“We will not raise the fare,” said José García, the mayor of Córdoba.\n\n"
    "“It is latë”, Zoë Müller-Ångström told reporters.\n\n“No,” said Tóyìn Ọ̀jẹ́lọlá."
)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_name_is_whole_however_its_accents_are_stored(form: Literal["NFC", "NFD"]) -> None:
    text = normalize(form, ACCENTED)
    found = extract(Article(path="x", text=text)).quotes
    names = ["José García", "Zoë Müller-Ångström", normalize("NFC", "Tóyìn Ọ̀jẹ́lọlá")]
    assert [q.speaker for q in found] == names
    assert found[0].role == "mayor of Córdoba"
    assert [text[q.start : q.end] for q in found] == [q.text for q in found]
    assert found[1].text == normalize(form, "It is latë")
    for quote, name in zip(found, names, strict=True):
        assert quote.mention_start is not None
        assert text[quote.mention_start : quote.mention_end] == normalize(form, name)


class _Looked(tuple[int, ...]):
    """Places that count how often one of them was looked at."""

    looked = 0

    def __getitem__(self, at: Any) -> Any:
        self.looked += 1
        return super().__getitem__(at)

    def __iter__(self) -> Iterator[int]:
        for place in super().__iter__():
            self.looked += 1
            yield place


def test_a_place_is_found_among_few() -> None:
    cuts = _Looked(range(0, 50_000, 5))
    assert Plain("x" * 60_000, cuts, tuple(range(1, 10_001))).here(30_000) == 25_000
    assert 0 < cuts.looked <= 50


@pytest.mark.parametrize(
    "text",
    [
        "<v " + "<v." * 60_000,
        "At 1:00 and 1:01.\n" * 4 + "Ab" + "-" * 200_000,
        "Ann Lowe\nYes.\n" * 4 + "1:00" + " " * 200_000,
    ],
    ids=["captions", "dashes", "blanks"],
)
def test_hostile_lines_are_read_to_their_end(text: str) -> None:
    assert plain(text).text == text


@pytest.mark.parametrize(
    ("opening", "inner", "closing"),
    [
        ("&ldquo;", "&lsquo;", "&rsquo;"),
        ("“", "‘", "&#8217;"),
        ("â€œ", "â€˜", "â€™"),
        ("<q>", "<q>", "</q>"),
    ],
)
def test_a_quotation_ends_behind_the_whole_of_its_last_character(
    opening: str, inner: str, closing: str
) -> None:
    words = f"I kept saying, {inner}She does not. That is the opera.{closing}"
    end = {"<q>": "</q>", "“": "”", "&ldquo;": "&rdquo;"}.get(opening, "â€\x9d")
    [quote] = extract(Article("x", f"{opening}{words}{end} Ann Lee said.")).quotes
    assert quote.text == words


@pytest.mark.parametrize("blank", ["&nbsp;", "&#160;", "&thinsp;", " &#8203;", " &shy;"])
def test_blanks_and_unseen_signs_may_be_written_as_html_does(blank: str) -> None:
    text = f"“We go now,”{blank}said{blank}Ann Lowe, the mayor."
    (quote,) = extract(Article(path="x", text=text)).quotes
    assert (quote.text, quote.speaker, quote.cue) == ("We go now,", "Ann Lowe", "said")
