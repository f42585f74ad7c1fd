"""Headlines of other stories between paragraphs, and lists and poems that are the text's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.reading import read_text

DATA = Path(__file__).parents[2] / "data" / "otherstories.txt"
ABOVE = (
    "The tunnel was closed for nine weekends, the port authority said on Monday.",
    "Ferries ran every ten minutes, and lorries were sent round by the bridge to the west.",
)
BELOW = (
    "“We would rather annoy everybody nine times,” she said when the work began.",
    "The council met again in the evening and asked who had paid for the lamps.",
)
JOINTS = ("\n\n", "\n")


def _runs(name: str) -> list[list[str]]:
    blocks = dict(
        block.split("\n", 1) for block in DATA.read_text("utf-8").split("%% ") if block.strip()
    )
    return [run.split("\n") for run in blocks[name].strip().split("\n\n")]


def _marked(rows: list[str], joint: str, above: tuple[str, ...] = ABOVE) -> list[str]:
    title = "Tunnel shut for the spring"
    article = read_text("\n\n".join((title, *above, joint.join(rows), *BELOW)))
    starts = {one.start for one in article.asides}
    return [row for row in rows if article.text.index(row) in starts]


@pytest.mark.parametrize("joint", JOINTS)
@pytest.mark.parametrize("name", ["looked at", "not looked at"])
def test_most_headlines_of_other_stories_are_marked(name: str, joint: str) -> None:
    runs = _runs(name)
    assert len(runs) >= 14
    assert sum(len(_marked(run, joint)) for run in runs) >= 0.7 * sum(map(len, runs))


@pytest.mark.parametrize("joint", JOINTS)
def test_lists_and_verses_of_the_text_are_not(joint: str) -> None:
    runs = _runs("the text's own")
    assert sum(map(len, runs)) >= 70
    wrong = [row for run in runs for row in _marked(run, joint)]
    assert set(wrong) <= {
        "A new roof for the hall",
        "A second ferry in summer",
        "Lower fares for islanders",
    }


def test_what_a_sentence_opens_is_its_own_list() -> None:
    rows = ["Mayor denies taking bribes from builders", "Ferry strike enters third week"]
    assert _marked(rows, "\n") == rows
    above = (*ABOVE, "These were the two headlines that hung in the hall all that winter long:")
    assert _marked(rows, "\n", above) == []
