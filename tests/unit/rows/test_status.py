"""What the status row says."""

from __future__ import annotations

from corpus.model import Why
from tui.rows.status import why_text


def test_the_reason_of_a_hit_in_words() -> None:
    why = Why(10, 9, (("does", "doesn’t"),), ("treaty",))
    assert why_text(why) == ("9 of 10 words, 1 changed", "does → doesn’t; missing: treaty")
    assert why_text(Why()) == ("", "")
    assert why_text(Why(words=1, matched=1)) == ("1 word", "")
    one = Why(words=1, matched=0, changed=(("risq", "risk"),))
    assert why_text(one) == ("1 changed", "risq → risk")
