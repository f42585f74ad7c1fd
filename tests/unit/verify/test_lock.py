"""Never ``verbatim`` for what is not: the invariant behind the verdict, over arbitrary text.

The comparison here is a third one, written without the code under test: the letters and digits
of both texts, taken apart, without accents, in small letters.
"""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from corpus.model import Article, ArticleRow, Quote, QuoteRow
from corpus.verify.compare import Comparison, Draft, compare
from corpus.verify.judge import judge
from tests.unit.verify.memory import MemoryEvidence

ROW = QuoteRow(
    1, Quote(0, 1, "", "direct"), ArticleRow(1, "a.txt", None, None, (), None, None, None, 1)
)
_WORDS = """
we will not sell the harbour unless council agrees 4.5 12 percent may can’t café US us naïve
re-open Łódź 1,200 three-quarters $5 −40 “no” (yes) ‘so’ — … ½ 10² ﬁlter ко́т किताब
"""
WORDS = st.sampled_from(_WORDS.split())
TEXTS = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
LETTERS = "abcdefghijklmnopqrstuvwxyz"
SAID = (
    "We will not sell the harbour unless all 12 councils agree to it in writing before May",
    "The tariff may rise by 4.5 percent, or €1,250 a head, but it won’t rise twice this year",
    "He’s the best goalkeeper I’ve ever coached – and I coached his non-English father in the US",
)
EVIDENCE = MemoryEvidence(
    [Article("a.txt", "News\n\n" + "\n\n".join(f"“{one},” Ann Moss said." for one in SAID) + "\n")]
)


def bare(text: str) -> str:
    """Letters and digits only, without accents, in small letters."""
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(c for c in parts if c.isalnum())


def compared(draft: str, print_: str) -> Comparison | None:
    return compare(Draft(draft), ROW, print_)


@given(TEXTS, TEXTS)
def test_whole_and_exact_means_equal_letters_and_digits(draft: str, print_: str) -> None:
    found = compared(draft, print_)
    if found is not None and found.exact and found.whole:
        assert bare(draft) in bare(print_)


@given(st.text(max_size=60), st.text(max_size=60))
def test_the_same_for_any_text(draft: str, print_: str) -> None:
    for one, other in ((draft, print_), (draft, f"{draft} {print_}"), (print_ + draft, draft)):
        found = compared(one, other)
        if found is not None and found.exact and found.whole:
            assert strokeless(one) in strokeless(other)


def strokeless(text: str) -> str:
    """``bare``, and the letters that a keyboard without them makes."""
    made = {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"}
    return "".join(made.get(c, c) for c in bare(text).replace("sic", ""))


@given(TEXTS)
def test_a_text_is_itself_word_for_word(text: str) -> None:
    found = compared(text, text)
    assert found is None or (found.exact and not found.respelt)


@st.composite
def changed(draw: st.DrawFn) -> tuple[str, str]:
    """A printed sentence and the same with one letter, digit or word changed."""
    said = draw(st.sampled_from(SAID))
    words = said.split()
    at = draw(st.integers(0, len(words) - 1))
    how = draw(st.sampled_from(["letter", "digit", "drop", "double", "swap", "put in", "replace"]))
    if how in ("letter", "digit"):
        wanted = [
            i for i, c in enumerate(said) if (c.isalpha() if how == "letter" else c.isdigit())
        ]
        assume(wanted)
        place = draw(st.sampled_from(wanted))
        other = draw(st.sampled_from(LETTERS if how == "letter" else "0123456789"))
        return said, said[:place] + other + said[place + 1 :]
    if how == "drop":
        del words[at]
    elif how == "double":
        words.insert(at, words[at])
    elif how == "swap":
        words[at - 1], words[at] = words[at], words[at - 1]
    else:
        words[at : at + (how == "replace")] = [
            draw(st.sampled_from(["not", "never", "will", "5", "the"]))
        ]
    return said, " ".join(words)


@settings(max_examples=300)
@given(changed())
def test_a_changed_letter_digit_or_word_is_never_verbatim(pair: tuple[str, str]) -> None:
    said, text = pair
    assume(bare(text) != bare(said))
    assert judge(EVIDENCE, text).verdict != "verbatim"


@pytest.mark.parametrize(
    ("draft", "print_"),
    [
        ("They told us fans to stay", "They told US fans to stay"),
        ("102 times weaker", "10² times weaker"),
        ("40 degrees of frost", "−40 degrees of frost"),
        ("1,250 in the reserve", "€1,250 in the reserve"),
        ("rose by 4.5", "rose by 4.5 %"),
        ("binding on nobody", "non-binding on nobody"),
        ("this is non", "this is non-binding"),
        ("We will [not] pay", "We will pay"),
        ("We [will] pay", "We may pay"),
        ("from 3-4 of them", "from 3/4 of them"),
        ("at 6-40 sharp", "at 6:40 sharp"),
        ("का घर", "कि घर"),
        ("Tom & Ann went", "Tom @ Ann went"),
        ("C went down", "C++ went down"),
        ("We lost 12", "We lost 12 million euros"),
        ("We lost two", "We lost two million euros"),
        ("It costs 5", "It costs 5 percent more"),
    ],
)
def test_what_is_not_word_for_word(draft: str, print_: str) -> None:
    found = compared(draft, print_)
    assert found is not None
    assert not found.exact


@pytest.mark.parametrize(
    ("draft", "print_"),
    [
        ("The efficient filter", "The eﬃcient ﬁlter"),
        ("12 000 tonnes of CO2", "12\u202f000 tonnes of CO₂"),
        ("honest research", "Honest re\u00adsearch"),
        ("twenty five - or more", "twenty-five—or more"),
        ("naive cafe", "naïve café"),
        ("recieved [sic] the crown", "recieved the crown"),
        ("recieved (sic) the crown", "recieved [sic] the crown"),
        ("€1250000 in the reserve", "€1,250,000 in the reserve"),
        ("THEY TOLD US FANS", "They told US fans"),
        ("-40 degrees", "−40 degrees"),
        ("from 2019-20", "from 2019–20"),
        ("we build it in the U.S.", "We build it in the US."),
    ],
)
def test_what_is(draft: str, print_: str) -> None:
    found = compared(draft, print_)
    assert found is not None
    assert found.exact
    assert found.whole


@pytest.mark.timeout(60)
def test_a_book_in_marks_is_judged_all_the_same() -> None:
    found = judge(EVIDENCE, "the tariff may rise and " * 4_000)
    assert found.verdict == "not-found"
    assert "20000 words" in found.message
