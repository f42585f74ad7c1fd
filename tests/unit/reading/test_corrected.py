"""Notes in which a paper corrects itself: told as such, by no database's name."""

from __future__ import annotations

import pytest

from corpus.reading import read_text

ABOVE = "Bridge to close for May\n\nBy Ann Lee\n\nThe Quay Ledger, 4 May 2023\n\n"
TEXT = "“We will paint it blue,” said Carla Dunn, the mayor, when she had seen the bridge.\n\n" * 3


@pytest.mark.parametrize(
    "note",
    [
        "Correction: The ferry carries 40 cars, not 400.",
        "CORRECTION: An earlier version misspelt a street.",
        "Correction: This article was changed on 5 May to say that the ferry carries 40 cars.",
        "Correction: We called Carla Dunn the deputy mayor. She is the mayor, and has been since"
        " the spring of 2019, when the council chose her; we are sorry for the slip, which was"
        " ours alone and no fault of the reporter who wrote the article.",
    ],
)
@pytest.mark.parametrize("order", ["foot", "head", "first", "between", "long"])
def test_a_correction_is_no_field_of_a_database(note: str, order: str) -> None:
    text = {
        "foot": f"{ABOVE}{TEXT}{note}\n",
        "head": f"{ABOVE}{note}\n\n{TEXT}",
        "first": f"{note}\n\n{ABOVE}{TEXT}",
        "between": f"{ABOVE}{TEXT}{note}\n\n{TEXT}",
        "long": f"{ABOVE}{TEXT * 20}{note}\n\n© 2023 The Quay Ledger\n",
    }[order]
    article = read_text(text)
    (why,) = [one.why for one in article.asides if article.text[one.start :].startswith(note[:30])]
    assert why == "origin note"
    assert (article.title, article.authors) == ("Bridge to close for May", ("Ann Lee",))
