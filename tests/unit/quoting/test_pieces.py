"""Words of a sentence, found piece by piece, are those of the text as a whole."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from corpus.quoting.reports.clauses import read
from corpus.quoting.reports.pieces import TOKEN, _apart, _Pieces, pieces

PRINT = st.text(alphabet=st.sampled_from("Ab c.,!?-'’&\u00a0\t“”‘(9é_:"), max_size=60)


def words(text: str) -> list[str]:
    return [word for piece in pieces(text) for word in piece.low]


def test_a_full_stop_belongs_to_an_abbreviation_before_a_word_alone() -> None:
    assert words("Mr. Doe met Mr., Ms. “X” and Dr.") == [
        *("mr.", "doe", "met", "mr.", ",", "ms.", "“", "x", "”", "and", "dr", "."),
    ]


@given(PRINT)
def test_pieces_have_the_words_of_the_whole_in_their_places(text: str) -> None:
    found, pos = [], 0
    for piece in pieces(text):
        found += [text[pos + a : pos + b] for a, b in piece.places]
        pos += piece.width
        assert len(piece.kinds) == len(piece.cues) == len(piece.low) == len(piece.places)
    assert found == TOKEN.findall(text)
    assert words(text) == [word.lower() for word in found]


@given(st.text(alphabet=st.sampled_from('aBéſİ9_.,;:?!)”"’-ª'), max_size=5))
def test_a_word_of_letters_needs_no_pattern(printed: str) -> None:
    assert _Pieces()[printed] == _apart(printed)


@given(PRINT, PRINT)
def test_a_sentence_knows_where_its_words_stand(before: str, after: str) -> None:
    marked = "“We see,”"
    text = f"{before} said {marked} {after}"
    start = len(before) + 6
    for s in read(text, [(start + 1, start + len(marked) - 1)]):
        places = s.spans()
        assert len(places) == len(s.low) == len(s.kinds) - 7
        assert places == sorted(places)
        for (a, b), low in zip(places, s.low, strict=True):
            assert low in ("“”", "“,”") or text[a:b].lower() == low
