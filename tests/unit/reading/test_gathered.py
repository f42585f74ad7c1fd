"""Clippings that somebody gathered in one file; and articles that have breaks of their own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.model import Article
from corpus.reading import read
from tests.exports import Story, stories

TOLD = tuple(one for one in stories() if one.authors)
Form = Callable[[Story], str]


def _slug(one: Story) -> str:
    return "-".join(one.title.casefold().split()[:4]).strip(",;")


FORMS: dict[str, Form] = {
    "headline, by-line, day": lambda one: (
        f"{one.title}\n{one.by('By ')}{one.told('%-d %B %Y')}\n\n{one.text}"
    ),
    "paper, day, headline, by-line": lambda one: (
        f"{one.outlet}\n{one.told('%A, %B %-d, %Y')}\n\n{one.title}\n\n{one.by('By ')}\n{one.text}"
    ),
    "headline, address, by-line": lambda one: (
        f"{one.title}\nhttps://www.courier.example/news/{_slug(one)}\n{one.by('By ')}\n{one.text}"
    ),
    "headline, by-line and day in one": lambda one: (
        f"{one.title}\n{one.by('By ').strip()} | {one.told('%-d %b %Y')}\n"
        f"{one.outlet}\n\n{one.text}"
    ),
    "fields": lambda one: (
        f"Title: {one.title}\nAuthor: {' and '.join(one.authors)}\nDate: {one.day.isoformat()}\n"
        f"Source: {one.outlet}\n\n{one.text}"
    ),
    "Markdown": lambda one: (
        f"## {one.title}\n\n*{one.by('By ').strip()}, {one.told('%-d %B %Y')}*\n\n{one.text}\n\n"
        f"<https://www.courier.example/news/{_slug(one)}>"
    ),
}
RULES = ("=" * 30, "-" * 40, "_" * 20, "#####", "\f", "* * *", "***", "---", "~~~~~", "• • •")


def _read(text: str, folder: Path, name: str = "clippings.txt") -> list[Article]:
    path = folder / name
    path.write_text(text, "utf-8")
    return list(read(path))


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_each_clipping_between_rules_is_an_article(form: Form, rule: str, tmp_path: Path) -> None:
    found = _read(f"\n\n{rule}\n\n".join(map(form, TOLD)), tmp_path)
    assert [one.title for one in found] == [one.title for one in TOLD]
    assert [one.authors for one in found] == [one.authors for one in TOLD]
    assert len({one.part for one in found}) == len(TOLD)
    for one, story in zip(found, TOLD, strict=True):
        assert "\n\n".join(story.paragraphs) in one.text


def test_a_break_within_a_clipping_does_not_tear_it(tmp_path: Path) -> None:
    form = FORMS["headline, by-line, day"]
    found = _read("\n\n* * *\n\n".join(map(form, TOLD)), tmp_path)
    (torn,) = (one for one in found if one.title == TOLD[1].title)
    assert torn.text.count("* * *") == 1
    assert torn.text.endswith(TOLD[1].paragraphs[-1])


def test_clippings_that_begin_alike_need_no_rule(tmp_path: Path) -> None:
    form = FORMS["headline, by-line, day"]
    found = _read("\n\n\n".join(map(form, TOLD)), tmp_path)
    assert [one.title for one in found] == [one.title for one in TOLD]
    assert [one.date for one in found] == [one.day.isoformat() for one in TOLD]


def test_notes_with_front_matter_one_below_another(tmp_path: Path) -> None:
    notes = (
        f'---\ntitle: "{one.title}"\nsource: https://www.courier.example/a/{_slug(one)}\n'
        f"published: {one.day.isoformat()}\nauthor:\n  - {one.authors[0]}\n---\n{one.text}\n\n"
        for one in TOLD
    )
    found = _read("".join(notes), tmp_path, "notes.md")
    assert [(one.title, one.date) for one in found] == [
        (one.title, one.day.isoformat()) for one in TOLD
    ]
    assert found[0].part == found[0].url


def test_what_somebody_wrote_above_his_clippings_is_none_of_them(tmp_path: Path) -> None:
    form = FORMS["headline, by-line, day"]
    text = f"\n\n{'=' * 20}\n\n".join(["Harbour clippings, spring", *map(form, TOLD)])
    assert [one.title for one in _read(text, tmp_path)] == [one.title for one in TOLD]


def test_a_clipping_without_a_head_stays_where_it_is_and_is_told(tmp_path: Path) -> None:
    form = FORMS["headline, by-line, day"]
    bare = f"{TOLD[2].title}\n\n{TOLD[2].text}"
    text = f"\n\n{'=' * 20}\n\n".join([form(TOLD[0]), bare, form(TOLD[1])])
    found = _read(text, tmp_path)
    assert [one.title for one in found] == [TOLD[0].title, TOLD[1].title]
    assert ["several-articles" in one.flags for one in found] == [True, False]


def test_what_nobody_by_name_signed_between_paragraphs_stays(tmp_path: Path) -> None:
    one, other = TOLD[:2]
    inside = f"{other.title}\nBy our local democracy reporter\n3 November 2018\n\n{other.text}"
    [found] = _read(f"{one.title}\nBy {one.authors[0]}\n\n{one.text}\n\n{inside}", tmp_path)
    assert "several-articles" not in found.flags


A, B = TOLD[0], TOLD[1]
ONE = f"{A.title}\n\nBy {A.authors[0]}\n\n{A.told('%-d %B %Y')}\n\n"
WHOLE = {
    "sections with headings": (
        f"{ONE}{A.text}\n\n* * *\n\nWhat the maps show now\n\n{B.text}\n\n* * *\n\n"
        f"And what comes next year\n\n{A.text}"
    ),
    "sections of long rules": (
        f"{ONE}{A.text}\n\n----------\n\nA second look at it\n\n{B.text}\n\n----------\n\n{A.text}"
    ),
    "a diary": (
        f"{ONE}{A.text}\n\n* * *\n\nThe long day in Sarn\n\nMay 3, 2024\n\n{B.text}\n\n* * *\n\n"
        f"A shorter day by the sea\n\nMay 4, 2024\n\n{A.text}"
    ),
    "pages with a running head": "\f".join(
        f"The Tidewater Courier, {A.told('%-d %B %Y')}, page {n}\nA heading of its own {n}\n{one}"
        for n, one in enumerate((ONE + A.text, B.text, A.text, B.text))
    ),
    "comments": (
        f"{ONE}{A.text}\n\n{B.text}\n\n---\n\nJo March\n12 February 2019 at 10:14\n\n"
        f"{B.paragraphs[1]}\n\n---\n\nOllie Pratt\n12 February 2019 at 11:20\n\n{B.text}"
    ),
    "other stories in cards": (
        f"{ONE}{A.text}\n\nRead more\n\n{B.title}\nBy {B.authors[0]}\n3 November 2018\n\n{B.text}"
    ),
    "a live page": (
        f"{ONE}{A.text}\n\n---\n\n14:32\nThe tunnel is shut now\n\n{B.text}\n\n---\n\n15:02\n"
        f"The first ferry has left\n\n{A.text}"
    ),
    "an underlined headline": (
        f"{A.title}\n{'=' * len(A.title)}\n\nBy {A.authors[0]}\n\n{A.text}\n\nWhat then came\n"
        f"--------------\n\n{B.text}"
    ),
    "a summary between rules": (
        f"{ONE}{A.text}\n\n__________\n\n{B.authors[0]} is a reporter for the {B.outlet}.\n\n"
        f"__________\n\nThis article was first published on 3 May 2019."
    ),
    "one headline again on every page": "\f".join(
        f"{A.title}\nBy {A.authors[0]}\n{A.told('%-d %B %Y')}\n\n{one}"
        for one in (A.text, B.text, A.text)
    ),
}


@pytest.mark.parametrize("name", WHOLE)
def test_one_article_with_breaks_stays_one(name: str, tmp_path: Path) -> None:
    (found,) = _read(WHOLE[name], tmp_path)
    assert found.text == WHOLE[name]
    assert found.part == ""
