"""Clippings in forms that change no field: other blanks, buttons, advertisements, menus above."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus.reading import read_text
from tests.clippings import DATA, Clipping, clippings

from .samples import TEXT, TITLE, aside_words

EVERY = 6
ALL = [one for path in sorted(DATA.glob("*.txt")) for one in clippings(path)]
SOME = [one for one in ALL if one.kind == "txt"][::EVERY]
Form = Callable[[Clipping], str]


def _under(*rows: str) -> Form:
    """Lines right below the headline."""

    def form(one: Clipping) -> str:
        lines = one.text.split("\n")
        at = next((at for at, row in enumerate(lines[:20]) if row == one.title), None)
        return "\n".join([*lines[: at + 1], *rows, *lines[at + 1 :]]) if at is not None else ""

    return form


def _kept_together(one: Clipping) -> str:
    rows = one.text.split("\n")
    return "\n".join([*(row.replace(" ", "\u00a0") for row in rows[:8]), *rows[8:]])


FORMS: dict[str, Form] = {
    "two characters at a line's end": lambda one: one.text.replace("\n", "\r\n"),
    "blanks at a line's end": lambda one: one.text.replace("\n", "  \n"),
    "more blank lines": lambda one: one.text.replace("\n\n", "\n\n\n"),
    "a mark of byte order": lambda one: f"\ufeff{one.text}",
    "blanks that keep words together": _kept_together,
    "Share": _under("Share"),
    "a button to listen": _under("Listen to this article"),
    "how long it takes": _under("5 min read"),
    "comments": _under("12 Comments"),
    "a link to the text": lambda one: f"Skip to main content\n{one.text}",
    "cookies": lambda one: f"We use cookies to improve your experience. Accept all\n\n{one.text}",
    "a menu": lambda one: f"Home | News | Sport | Opinion | Subscribe\n{one.text}",
    "a letter below": lambda one: f"{one.text}\n\nSign up to our newsletter\n",
}


def _fields(text: str) -> tuple[object, ...]:
    found = read_text(text)
    return found.title, found.outlet, found.authors, found.date, found.url


@pytest.fixture(scope="module")
def known() -> list[tuple[object, ...]]:
    return [_fields(one.text) for one in SOME]


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_a_form_that_tells_nothing_changes_no_field(
    form: Form, known: list[tuple[object, ...]]
) -> None:
    made = [(form(one), fields) for one, fields in zip(SOME, known, strict=True)]
    read = [(_fields(text), fields) for text, fields in made if text]
    assert len(read) > len(SOME) // 2
    assert [one for one in read if one[0] != one[1]] == []


def test_a_menu_of_sections_above_is_marked_and_changes_no_field() -> None:
    head = f"The Calder Sentinel\n{TITLE}\nBy Ana Bell\n3 May 2024\n\n{TEXT}"
    menu = "Home\nNews\nSport\nOpinion\n"
    assert _fields(menu + head) == _fields(head)
    assert {"Home", "News", "Sport", "Opinion"} <= set(aside_words(read_text(menu + head)))


@pytest.mark.parametrize("row", ["By Ana Bell", "Ana Bell", "3 May 2024"])
def test_what_stands_below_a_picture_s_place_is_no_caption_if_it_signs(row: str) -> None:
    rest = "3 May 2024" if row != "3 May 2024" else "By Ana Bell"
    found = read_text(f"{TITLE}\nImage\n{row}\n{rest}\n\n{TEXT}")
    assert (found.authors, found.date) == (("Ana Bell",), "2024-05-03")
