"""Folding is the same for query and print, and places are those of the printed text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.archive.deletions import deletions, distance
from corpus.archive.words import fold, folded, folded_all, index_terms, stem, tokens, words
from corpus.search.lines import line, lines, places, printed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It doesn’t keep us safe.", "it does not keep us safe"),
        ("It does not, it DOESN'T", "it does not it does not"),
        ("won’t can’t cannot shan't", "will not can not can not shall not"),
        ("NATO’s open\u2011door – “policy”", "nato open door policy"),
        ("O’Brien's naïve co\u00adoperation", "obrien naive cooperation"),
        ("U.S. spent $2,000.50 on 3.5%", "us spent 200050 on 35"),
        ("l’été qu'il", "l ete qu il"),
        ("Łódź Øre Straße", "lodz ore strasse"),
        ("Cafe\u0301 café", "cafe cafe"),
        ("они сказали", "они сказали"),
        ("北约 says", "北 约 says"),
        ("wont cant dont", "wont cant do not"),
    ],
)
def test_folding(text: str, expected: str) -> None:
    assert " ".join(folded(text)) == expected


@pytest.mark.parametrize(
    "family",
    ["respect respects respected respecting", "stop stopped stopping", "make makes making",
     "policy policies", "box boxes", "try tries tried", "missile missiles"],
)  # fmt: skip
def test_inflections_share_a_stem(family: str) -> None:
    assert len({stem(word) for word in family.split()}) == 1


def test_index_terms_hold_words_and_adjacent_pairs() -> None:
    assert index_terms("Open doors, shut") == ["open", "door", "shut", "open_door", "door_shut"]


_TEXT = st.text(
    st.sampled_from("abt’'-. ,\u00a0\u00adé\u0301ÉßЖ北1,9“”") | st.characters(), max_size=40
)


@given(st.lists(_TEXT | st.text(max_size=9) | st.text("ab \0.,_1", max_size=9), max_size=6))
def test_texts_together_have_the_words_of_each(texts: list[str]) -> None:
    alone = [(folded(text), [stem(word) for word in folded(text)]) for text in texts]
    assert folded_all(texts) == alone


@given(_TEXT | st.text("ab19.,_' -)n", max_size=24))
def test_words_are_those_at_places(text: str) -> None:
    assert folded(text) == tokens(text)[0]


@given(_TEXT)
def test_places_are_inside_and_in_order(text: str) -> None:
    before = 0
    for word in words(text):
        assert before <= word.start < word.end <= len(text)
        assert word.text in fold(text[word.start : word.end])
        assert not any(c.isspace() for c in word.text)
        before = word.start


@given(_TEXT)
def test_folding_again_changes_nothing(text: str) -> None:
    once = folded(text)
    assert [part for word in once for part in folded(word)] == once


@given(_TEXT)
def test_case_and_accents_make_no_difference(text: str) -> None:
    assert folded(unicodedata.normalize("NFD", text)) == folded(unicodedata.normalize("NFC", text))


@given(_TEXT)
def test_folded_and_tokens_agree(text: str) -> None:
    assert folded(text) == tokens(text)[0]


@given(
    st.lists(
        st.sampled_from(
            [
                "he",
                "says",
                "it",
                "doesn’t",
                "open,",
                "NATO’s",
                "2,000",
                "U.S.",
                "doors",
                "—",
                "“no”",
                "Won’t",
                "shan't",
                "mayn't",
                "Trump‘s",
                "AI's",
                "dont",
                "Cannot",
                "isnt",
                "rock'n'roll",
                "Nuñez",
                "l’été",
                "£5",
                "m²",
                "Straße",
                "n\u0303o",
            ]
        )
    )
)
def test_the_quick_line_is_the_folded_text(parts: list[str]) -> None:
    text = " ".join(parts)
    words = line(text).split()
    assert words == folded(text)
    _, printed = tokens(text)
    assert places(text, range(len(words)), words) == {
        number: match.span() for number, match in enumerate(printed)
    }


@given(st.text(max_size=12))
def test_the_quick_line_of_any_letters_is_the_folded_text(text: str) -> None:
    assert line(f"It’s {text} now").split() == folded(f"It’s {text} now")


@given(st.text("abcdefg", min_size=4, max_size=9), st.data())
def test_one_typo_shares_a_deletion(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(word) - 1))
    assert distance(word)
    for typo in (word[:place] + word[place + 1 :], word[:place] + "x" + word[place + 1 :]):
        assert deletions(word, 1) & deletions(typo, 1)


@given(st.text("abcdefg", min_size=5, max_size=9), st.data())
def test_two_typos_share_a_deletion_from_five_letters(word: str, data: st.DataObject) -> None:
    places = data.draw(st.sets(st.integers(0, len(word) - 1), min_size=2, max_size=2))
    typo = "".join("x" if place in places else letter for place, letter in enumerate(word))
    assert deletions(word) & deletions(typo, 2)


@given(
    st.lists(
        _TEXT | st.text(max_size=9) | st.text("nt'dos U.S19,ab\0\1é’", max_size=12), max_size=6
    )
)
def test_lines_made_together_are_those_of_each(texts: list[str]) -> None:
    assert lines(texts) == [line(text) for text in texts]
    assert [one.words for one in printed(list(enumerate(texts)))] == [
        line(text).split() for text in texts
    ]
