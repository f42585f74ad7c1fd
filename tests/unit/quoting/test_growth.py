"""Work on hostile texts grows with their length and no faster; calls are counted, not time."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from types import FrameType

import pytest

from corpus.model import Article
from corpus.quoting import extract
from corpus.quoting.attribution import headlines
from corpus.quoting.cast import firms
from corpus.quoting.cast.entity import Entity
from corpus.quoting.cast.heard import Heard
from corpus.quoting.mentions.finding import find
from corpus.quoting.text.sentences import sentences

SHAPES = {
    "no line breaks": "The minister said that the plan would fail. “We see,” Jane Doe told us. ",
    "unclosed marks": "“We will see, said Jane Doe. ",
    "unclosed straight marks": 'He said "we will ',
    "unclosed lines": "“We will see, said Jane Doe.\n",
    "one endless sentence": "the minister said that the plan, which officials described, would go ",
    "capitals": "Jane Doe Northern Council Of Ministers ",
    "brackets": "()[](",
    "single marks": "‘a ",
    "datelines": "PARIS, France, May 4 (AFP) - It rained.\n",
    "questions and answers": "Q: What is it?\nA: I do not know.\n",
    "bold questions": "**What is it?**\n\nI do not know.\n\n",
    "links": "[Jane Doe](http://x) said: “We [go](y) now.” ",
    "labels": "SOLD – Jane Doe: “We go now.” ",
    "numbered lines": "1. “We go,” said Jane Doe.\n",
    "what nobody sees": "\u200b\u00ad“a” said B ",
    "titles in one line": "“The Sea of Nora” and ",
    "strangers in one line": "“Enough of it all,” a man said. ",
    "openers": "the court heard that a man who saw the roof called it “bad” ",
    "companies": "Elm Water fell. The company said it, and the board said: “no”. ",
    "handles": "@elm_water_fan said “no” ",
    "May": "Theresa May said “no”. May said it. ",
    "initials": "The Lunar and Planetary Agency (LPA) said it. ",
    "set-ups": "Jane Doe was blunt. “We go now.” He left. ",
    "the writer": "“I go,” I said. I went. ",
    "claims": "the claim by Jane Doe, a mayor, that it was “bad” ",
    "long names": "the Society for the Prevention of Cruelty to Animals and Pets said “no”. ",
    "turns": "Jane Doe: “We go.”\nBob Cole: “No.”\n",
    "crossheads": "‘We will go on’\n\n“We will go on for ever,” she said.\n\n",
    "second relatives": "Jane Doe, who said, whose son, X, and who told, ",
    "tags that end sentences": "It was “slow” on Monday, Jane Doe said, according to a text. ",
    "insertions": "Jane Doe, like Bob Cole, of Hull, said it was “bad”. ",
    "deeds": "Jane Doe said Bob Cole had rejected “a fair offer”. ",
    "nouns that no list has": "A zorbel who sang sat. Jane Doe, a morbel, said the zorbel lied. ",
    "enquiries": "Jane Doe asked if the boy had been stung. “Of course,” he said. ",
    "emphasis": "**Jane Doe** said: “*We* go _now_.” ",
    "signs of two kinds": "**Jane Doe** said\u00ad: &ldquo;*We* go.&rdquo; ",
    "stars": "a *b **c ***d _e __f ",
    "tags": "<p><b>Jane Doe</b> said: <q>We go.</q><br>",
    "opened tags": "<p <b <q a&b;&#1",
    "opened captions": "<v <v.",
    "quoted mail": "> “We go,” said Jane Doe.\n> > He left.\n",
    "labels alone": "JANE DOE\nWe go.\n\nBob Cole 01:23\nNo.\n\n",
    "labels with signs": ">> JANE DOE: We go.\n[Bob Cole] No.\nBob Cole — No.\n- Ann: Yes.\n",
    "runs of blanks": "“We go,”     said   Jane Doe.\t\t\u00a0 ",
    "lines in capitals": "JANE DOE SAYS ‘WE GO NOW’ TO BOB COLE\n",
    "ruined letters": "â€œWe go,â€\u009d said JosÃ© Doe. ",
    "signatures": "“A sentence here.”\n— Jane Doe, mayor\n",
}


def work(text: str) -> int:
    """How many functions the extraction of a text calls."""
    calls = 0

    def count(frame: FrameType, event: str, arg: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        extract(Article(path="x", text=text))
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize("shape", SHAPES)
def test_work_grows_with_the_length_of_the_text(shape: str) -> None:
    unit = SHAPES[shape]
    once = unit * (6_000 // len(unit))
    work(once)  # the tables are read, the words looked up
    assert work(once * 2) <= 2.3 * work(once) + 1_000


class _Counted(list[Entity]):
    """Entities that count how often one of them was looked at."""

    seen = 0

    def __iter__(self) -> Iterator[Entity]:
        for entity in super().__iter__():
            self.seen += 1
            yield entity


def test_an_articles_firm_is_looked_for_among_few() -> None:
    entities = _Counted(Entity(n, f"Zum{n} Water", "organisation", named=1) for n in range(5_000))
    mention = find("The company said it.")[0]
    assert firms.main_firm(mention, Heard(entities)) is None
    assert 0 < entities.seen <= 100


class _Recorder:
    """A pattern that writes down how far it was asked to look."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern
        self.widths: list[int] = []

    def search(self, text: str, pos: int, endpos: int) -> re.Match[str] | None:
        self.widths.append(endpos - pos)
        return self.pattern.search(text, pos, endpos)


@pytest.mark.parametrize("name", ["_HEARD", "_LAST"])
def test_only_the_end_of_a_long_headline_tells_who_says_it(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorder = _Recorder(getattr(headlines, name))
    monkeypatch.setattr(headlines, name, recorder)
    extract(Article(path="x", text="Anna Moss said “it rains”. " * 60))
    assert recorder.widths
    assert max(recorder.widths) <= 200


@pytest.mark.parametrize("sign", [".", "…", "!?", ".”"])
def test_a_row_of_stops_is_read_once(sign: str) -> None:
    assert sentences("Wait" + sign * 100_000 + " Then go.")[-1][1] == 4 + 100_000 * len(sign) + 9
    assert sentences("Wait" + sign * 100_000 + "x")[-1][0] == 0
