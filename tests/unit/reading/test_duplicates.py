"""The same article again, reprinted, cut or reworded."""

from __future__ import annotations

from corpus.reading.duplicates import likeness, signature

from .samples import BODY

NAMES = (
    "Sherman met Ryabkov in Geneva on 10 January and flew to Brussels with Nuland and 12 aides.",
    "Stoltenberg received Grushko and Fomin, then called Kyiv, Warsaw, Vilnius and Riga at 17:30.",
    "The OSCE meets in Vienna on Thursday; Lavrov, Blinken and Borrell stay away, Reuters wrote.",
)
TEXT = "\n\n".join(BODY + NAMES)


def test_marks_and_spaces_do_not_count() -> None:
    other = TEXT.replace("“", '"').replace("”", '"').replace("\n\n", "\n").upper()
    assert likeness(signature(TEXT), signature(other)) == "same"


def test_a_reprint_with_another_frame() -> None:
    other = f"The Daily X\n\n{TEXT}\n\nSubscribe to our newsletter. © 2022"
    assert likeness(signature(TEXT), signature(other)) == "reprint"
    assert set(signature(TEXT).keys()) & set(signature(other).keys())


def test_a_reworded_copy_shares_the_names() -> None:
    changes = {
        "said": "stated",
        "the ": "a ",
        "talks": "discussions",
        "four hours": "a long time",
        "met": "encountered",
        "received": "welcomed",
        "before": "prior to",
        "and": "as well as",
        "of": "from",
    }
    other = TEXT
    for old, new in changes.items():
        other = other.replace(f"{old}", new)
    assert likeness(signature(TEXT), signature(other)) in ("reworded", "reprint")


def test_two_articles_are_two() -> None:
    other = " ".join(
        f"Another story about farming number {n} in the valley of river {n * 7}." for n in range(30)
    )
    assert likeness(signature(TEXT), signature(other)) is None
    assert likeness(signature("Short."), signature("Brief.")) is None
