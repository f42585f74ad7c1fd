"""Other stretches that a quotation may be."""

from __future__ import annotations

from tui.copying.extents import extents


def test_a_sentence_in_marks_is_no_other_extent_than_its_words() -> None:
    text = "She nodded. “It is duct tape.” Ann Lee left."
    start = text.index("It is")
    assert extents(text, start, start + len("It is duct tape.")) == []


def test_extents_offer_the_sentence_and_what_the_marks_enclose() -> None:
    text = "He left. “We go home, all of us,” she said. They stayed."
    start = text.index("home")
    found = {text[s:e] for _, s, e in extents(text, start, start + 4)}
    assert found == {"“We go home, all of us,” she said.", "We go home, all of us,"}
