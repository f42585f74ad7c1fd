"""The same article again, reprinted, cut or reworded."""

from __future__ import annotations

import re
from zlib import crc32

from hypothesis import given
from hypothesis import strategies as st

from corpus.reading.duplicates import (
    SIZE,
    Signature,
    hopeless,
    likeness,
    other_figures,
    other_matter,
    resemblance,
    signature,
)

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


@given(st.text())
def test_the_sketch_is_of_runs_of_three_words(text: str) -> None:
    words = re.findall(r"[^\W_]+(?:'[^\W_]+)?", text.replace("’", "'").lower())
    hashes = [crc32(word.encode("utf-8", "replace")) for word in words]
    runs = {
        (a * 0x9E3779B1 + b * 0x85EBCA6B + c) & 0xFFFFFFFF
        for a, b, c in zip(hashes, hashes[1:], hashes[2:], strict=False)
    }
    made = signature(text)
    assert made.phrases == tuple(sorted(runs or hashes)[:SIZE])
    assert made.words == len(words)


def test_the_smallest_hashes_are_kept_of_many() -> None:
    made = signature(" ".join(f"word{number}" for number in range(5_000)))
    assert len(made.phrases) == SIZE
    assert max(made.phrases) < 2**32 * 2 * SIZE / 5_000


def test_names_are_capitals_within_sentences_numbers_and_abbreviations() -> None:
    one = signature("The talks ended. Yesterday Jens Stoltenberg of NATO met 29 envoys.")
    other = signature("“Later Jens met 29”, nato’s own Stoltenberg's NATO of Yesterday Jens said")
    expected = {crc32(name.encode()) for name in ("jens", "stoltenberg", "nato", "29")}
    assert set(one.names) == expected
    assert expected - {crc32(b"jens")} <= set(other.names)


ROUND = (
    "Good morning and welcome to another round of our weekly look at what matters here. Write to"
    " us with your thoughts and we print the best of them. First, {}. Second, {} has been out with"
    " a camera. Third, {}. Fourth, the crossword is back on page twelve, by popular demand. Fifth,"
    " the weather: take an umbrella. Have a good week, and see you when the next one is here."
)


def test_a_weekly_column_is_another_one_each_week() -> None:
    one = ROUND.format("the bridge at Marlow is closed", "our Bill Tate", "tenors fail St Anne")
    other = ROUND.format("hay is cut at Little Hadham", "our Ed Moss", "a tractor sank in Ashby")
    assert likeness(signature(one), signature(other)) is None
    assert likeness(signature(one), signature(one.replace("First", "To begin"))) == "reprint"


def test_a_reprint_may_name_more_on_one_side() -> None:
    framed = f"{TEXT}\n\nAsked by the Harbour Gazette, Petra Molin and Olaf Brandt of Malmö agreed."
    assert likeness(signature(TEXT), signature(framed)) == "reprint"


QUARTER = (
    "Lumen Foods reported {} revenue of {} million, {} percent more than a year earlier, as cafes"
    " bought more of its drink. Net profit was {} million. The company, based in Aarhus, makes"
    " oat drinks, crispbread and soups under the names Hav, Skov and Mark, and sells them in"
    " fourteen countries. Its shares are listed in Copenhagen. It keeps its forecast, Quist said."
)


def test_the_figures_of_two_quarters_tell_two_articles() -> None:
    first = QUARTER.format("first-quarter", 412, 6, 38)
    second = QUARTER.format("second-quarter", 388, 2, 21)
    assert other_figures(first, second)
    assert not other_figures(first, first.replace("oat", "rice"))
    assert not other_figures(first, f"{first} Published 3 March 2020 at 18.30.")


def test_short_notices_in_one_frame_are_of_other_matter() -> None:
    frame = (
        "We are looking for a {} to join our team in Hexley. You will {}. We offer thirty days of"
        " leave, a pension and a season ticket loan. Apply with a short letter and the names of two"
        " referees by the end of the month. Interviews will be held at the town hall. We welcome"
        " applications from everybody, whatever their background. {}"
    )
    gardener = frame.format(
        "gardener",
        "look after the borders, mow the bowling green and keep an eye on the greenhouses",
        "Experience with roses and a licence for the tractor are helpful.",
    )
    clerk = frame.format(
        "clerk",
        "take the minutes of committees, answer the telephone and keep the archive",
        "You type fast, spell well and like dusty boxes.",
    )
    assert likeness(signature(gardener), signature(clerk)) == "reprint"
    assert other_matter(gardener, clerk)


def test_an_edited_brief_is_of_the_same_matter() -> None:
    brief = (
        "The council has dropped plans to charge for parking on Sundays after a petition signed by"
        " four thousand residents. Leader Joan Marsh said the money would have to be found"
        " elsewhere. Traders in the High Street welcomed the decision, taken on Tuesday night."
    )
    edited = (
        "Plans to charge for parking on Sundays have been dropped by the council following a"
        " petition signed by four thousand residents. Joan Marsh, its leader, said the money would"
        " have to be found elsewhere. Shopkeepers welcomed the decision, taken on Tuesday night."
    )
    assert not other_matter(brief, edited)
    assert not other_matter(TEXT, f"{TEXT} {' '.join(BODY).replace('alliance', 'league')}")


SKETCH = st.builds(
    lambda phrases, names, words: Signature(0, tuple(range(*phrases)), tuple(range(*names)), words),
    st.tuples(st.integers(0, 60), st.integers(61, 90)),
    st.tuples(st.integers(0, 12), st.integers(12, 40)),
    st.integers(30, 120),
)


@given(SKETCH, SKETCH)
def test_whom_few_phrases_make_hopeless_no_names_make_alike(
    one: Signature, other: Signature
) -> None:
    shared = resemblance(one.phrases, other.phrases)
    if hopeless(one, other.words, shared):
        assert likeness(one, other._replace(exact=1)) is None
    else:
        assert any(
            likeness(one, Signature(1, other.phrases, names, other.words))
            for names in (one.names, other.names)
        )
