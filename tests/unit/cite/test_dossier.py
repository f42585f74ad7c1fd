"""A dossier in every format holds the words, the source and the warnings."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from corpus.cite.dossier import Entry, dossier
from tests.unit.cite.test_cite import ROW, WORDS

DOUBTFUL = replace(
    ROW,
    id=8,
    article=replace(ROW.article, outlet=None, flags=("reworded-copy", "no-outlet"), url="http://x"),
    said_on="2022-01-11",
    said_on_basis="weekday",
)
ENTRIES = [Entry(ROW, "the lead", 26), Entry(DOUBTFUL, "", 3)]


@pytest.mark.parametrize("format", ["text", "md", "org", "latex", "html"])
def test_each_entry_has_words_place_note_and_cautions_in_order(format: str) -> None:
    shown = dossier(ENTRIES, format, "Open door")
    assert shown.count(WORDS) == 2
    assert "Open door" in shown
    for words in ("/clips/a.txt:26", "the lead", "outlet unknown", "do not quote as verbatim"):
        assert words in shown
    assert shown.index("the lead") < shown.index("http://x")
    assert "2022-01-11 (weekday)" in shown


def test_a_quotation_that_the_user_corrected_says_so() -> None:
    corrected = Entry(replace(ROW, corrected=True))
    assert "Corrected: by hand" in dossier([corrected], "md")
    assert "Corrected" not in dossier([Entry(ROW)], "md")


def test_csl_entries_carry_their_clipping() -> None:
    items = json.loads(dossier(ENTRIES, "csl-json"))
    assert [item["attachments"][0]["path"] for item in items] == ["/clips/a.txt"] * 2
    assert items[0]["note"] == "the lead"
