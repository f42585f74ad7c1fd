"""Captions in plain sentences between paragraphs, and short paragraphs that are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.quoting import extract
from corpus.reading import read_text

from .samples import aside_words

DATA = Path(__file__).parents[2] / "data" / "captions.txt"
ABOVE = (
    "The tunnel was closed for nine weekends, the port authority said on Monday.",
    "Ferries ran every ten minutes, and lorries were sent round by the bridge to the west.",
)
BELOW = (
    "“We would rather annoy everybody nine times,” she said when the work began.",
    "The council met again in the evening and asked who had paid for the lamps.",
)


def _rows(name: str) -> list[str]:
    blocks = dict(
        block.split("\n", 1) for block in DATA.read_text("utf-8").split("%% ") if block.strip()
    )
    return blocks[name].split("\n")[:-1]


def _marked(row: str) -> bool:
    text = "\n\n".join(("Tunnel shut for the spring", *ABOVE, row, *BELOW))
    return aside_words(read_text(text)).get(row) is not None


@pytest.mark.parametrize(("name", "least"), [("looked at", 0.65), ("not looked at", 0.4)])
def test_most_captions_are_told_from_the_text(name: str, least: float) -> None:
    rows = _rows(name)
    assert len(rows) >= 75
    assert sum(map(_marked, rows)) >= least * len(rows)


def test_no_short_paragraph_of_the_text_is_a_caption() -> None:
    rows = _rows("the text's own")
    assert len(rows) >= 90
    wrong = [row for row in rows if _marked(row)]
    assert wrong in ([], ["A visitor to Kirk Ness walks past eleven empty shops."])


def test_a_text_that_tells_in_the_present_has_such_sentences_of_its_own() -> None:
    row = "Anna Bell waves to supporters in Kranj on Monday."
    told = ("She smiles at the door.", *ABOVE, row, "He nods.", *BELOW)
    assert row not in aside_words(read_text("\n\n".join(("A day in Kranj", *told))))


@pytest.mark.parametrize("picture", ["![The north portal](portal.jpg)", "Photo: Ann Ek/Quay Press"])
def test_beside_a_picture_a_line_that_only_names_what_it_shows_is_its_caption(picture: str) -> None:
    row = "The old lighthouse at Kirk Ness after the storm."
    for pair in ((picture, row), (row, picture)):
        text = "\n\n".join(("Tunnel shut for the spring", *ABOVE, *pair, *BELOW))
        assert row in aside_words(read_text(text))
    assert not _marked(row)


def test_whom_a_caption_names_does_not_speak_below_it() -> None:
    row = "Anna Bell waves to supporters in Kranj on Monday."
    said = "“It is late,” the minister said. “We wait,” she added."
    above = ("The minister, Petra Lind, said little on Monday.", ABOVE[1])
    text = "\n\n".join(("Tunnel shut for the spring", *above, row, said, *BELOW))
    speakers = {one.speaker for one in extract(read_text(text)).quotes}
    assert "Anna Bell" not in speakers
    assert "Petra Lind" in speakers
