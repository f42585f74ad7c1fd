"""Lines that no form tells are weighed; what is weighed as the page's is marked, never removed."""

from __future__ import annotations

import pytest

from corpus.reading import furniture, read_text
from corpus.reading.lines import split

from .samples import BODY, aside_words

TITLE = "Nobody has a veto after the talks"
TEXT = "\n\n".join(BODY)
ABOVE = f"Menu\nThe Quay Gazette\nHome\nSport\n{TITLE}\nBy Ana Bell\n15 March 2023"


def _marked(text: str) -> set[str]:
    article = read_text(text)
    assert article.text == text
    return set(aside_words(article))


@pytest.mark.parametrize(
    "line",
    ["Upvote", "Hide highlighting", "Fishing quotas", "Sort by: newest", "Archive of the desk"],
)
def test_a_line_that_no_form_knows_below_the_text(line: str) -> None:
    text = f"{ABOVE}\n\n{TEXT}\n\nShare\n{line}\nMore from The Quay Gazette\n© The Quay Gazette"
    assert line in _marked(text)


@pytest.mark.parametrize(
    "line",
    [
        "“Good,” she said.",
        "Nobody laughed.",
        "Q: And what did you do instead?",
        "LINDQVIST: That is not a no.",
        "He replied six minutes later: “They already went.”",
        "They lasted 71 days.",
    ],
)
def test_short_lines_of_the_text_stay(line: str) -> None:
    for place in (1, 2, 4):
        rows = [*BODY[:place], line, *BODY[place:]]
        assert line not in _marked("\n\n".join((ABOVE, *rows, "© The Quay Gazette")))


def test_the_pieces_of_wrapped_paragraphs_are_not_judged() -> None:
    rows = "The flood gates at Marl failed to close on Sunday because nineteen trolleys had been"
    broken = "\n".join(
        (*(f"{rows} {number}" for number in range(6)), "thrown in, the board", "said.")
    )
    assert "said." not in _marked(f"{TITLE}\n\n{broken}")


def test_what_is_weighed_depends_on_the_text_alone() -> None:
    lines = split(f"{ABOVE}\n\n{TEXT}\n\nUpvote")
    page = furniture.Page(lines, [None] * len(lines), TITLE)
    table = furniture.weights()
    first = [furniture.chance(page, at, table) for at in range(len(lines))]
    assert first == [furniture.chance(page, at, table) for at in range(len(lines))]
    assert all(0 <= one <= 1 for one in first)
    assert first[-1] > 0.5 > first[7]
