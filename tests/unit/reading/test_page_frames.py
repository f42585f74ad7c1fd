"""What pages set around articles, as people paste them: each line is text or marked, none both."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from corpus.model import Article
from corpus.reading import read_text

FOLDER = Path(__file__).parents[2] / "data" / "frames"


class Sample(NamedTuple):
    """A pasted page: the fields it tells, its text, and its lines with what each is.

    In the file "~" stands before a line that is no text, "=" before the title.
    """

    fields: dict[str, str]
    text: str
    lines: list[tuple[str, str]]


def load(path: Path) -> Sample:
    head, _, body = path.read_text("utf-8").partition("\n\n")
    fields = dict(row.split(": ", 1) for row in head.splitlines())
    rows = [(row[0], row[1:]) if row[:1] in ("~", "=") else ("", row) for row in body.split("\n")]
    return Sample(fields, "\n".join(row for _, row in rows), [one for one in rows if one[1]])


def marked(article: Article) -> list[bool]:
    """For each line that is not blank, whether most of it is marked."""
    found: list[bool] = []
    position = 0
    for line in article.text.split("\n"):
        end = position + len(line)
        covered = sum(
            max(0, min(end, one.end) - max(position, one.start)) for one in article.asides
        )
        if line:
            found.append(2 * covered > len(line))
        position = end + 1
    return found


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_a_pasted_page(path: Path) -> None:
    sample = load(path)
    article = read_text(sample.text)
    told = zip(sample.lines, marked(article), strict=True)
    wrong = [(sign, line) for (sign, line), aside in told if sign != "=" and aside != (sign == "~")]
    assert wrong == []
    assert article.title == sample.fields.get("title")
    assert (article.outlet, article.date) == (
        sample.fields.get("outlet"),
        sample.fields.get("date"),
    )
    authors = sample.fields.get("authors")
    assert article.authors == (tuple(authors.split("; ")) if authors else ())
