"""What is drawn, what is copied and what is printed have the same letters, whatever they are."""

from __future__ import annotations

import base64
import io
import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from corpus.cite import render
from corpus.cite.marks import around
from corpus.model import Article, ArticleRow, Quote, QuoteRow
from tui.drawing.lines import StyledSpan, one_line, segments
from tui.drawing.look import BOLD, MATCH
from tui.output import write
from tui.rows.page import Page
from tui.terminal.clean import clean
from tui.terminal.clipboard import copy

STEER = "\x1b]52;c;SE9T\x07 \x1b[31m \x9b \u202e\u2066\u200f [bold]x[/] [/x] [@click=a.b]c[/] \r"
ODD = "é漢テ\u200d👩🔧\ufe0f☕\u0301\u0308\u200b\xa0\u2028\x85\x0b\x0c\x1c\ud800\udfff\ufeff\x00"
SIGNS = st.sampled_from([*STEER, *ODD, *"ab cd—’“”[]\\&<>\n\t\r"]) | st.characters()
TEXT = st.lists(
    SIGNS | st.sampled_from(["\u0301" * 12, STEER, "a" * 90, "[sic]"]), min_size=1, max_size=60
).map("".join)


def letters(text: str) -> str:
    """What is seen of ``text``: blanks and breaks are laid out anew by each of the three."""
    return "".join(clean(re.sub(r"\s+", "", clean(text))).split())


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def row_of(text: str) -> QuoteRow:
    article = ArticleRow(1, "a.txt", None, None, (), None, None, None, 1)
    return QuoteRow(1, Quote(0, len(text), text, "direct"), article)


def drawn_text(text: str, width: int, spans: list[StyledSpan]) -> str:
    page = Page.of(Article("a.txt", text), width)
    lines = [line for line in page.lines if line.label is None]
    return "".join(
        piece.text for line in lines for piece in segments(text, line.start, line.end, spans)
    )


def drawn_row(text: str, spans: list[StyledSpan]) -> str:
    marks = [(start, end) for start, end, _ in spans[:1] if start == 0]
    return "".join(piece.text for piece in one_line(text, 20 * len(text) + 9, marks))


def copied(text: str) -> str:
    sent: list[str] = []
    copy(text, sent.append, {})
    payload = re.fullmatch(r"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07", "".join(sent))
    assert payload is not None
    return base64.b64decode(payload[1]).decode("utf-8")


def printed(text: str) -> str:
    out = _Terminal()
    write(render(row_of(text)), out)
    said, dash, _ = out.getvalue().rpartition(" — ")
    assert dash
    opening, closing = around(text, None, "text")
    return said.removeprefix(opening).removesuffix(closing)


@given(TEXT, st.integers(2, 100), st.lists(st.integers(0, 200), max_size=6))
def test_drawn_copied_and_printed_are_the_same(text: str, width: int, cuts: list[int]) -> None:
    ends = sorted(min(cut, len(text)) for cut in cuts)
    spans = [(a, b, BOLD if a % 2 else MATCH) for a, b in pairwise(ends)]
    seen = letters(text)
    assert letters(drawn_text(text, width, spans)) == seen
    assert letters(drawn_row(text, spans)) == seen
    assert letters(copied(text)) == seen
    assert letters(printed(text)) == seen
