"""Names that are no names break nothing: empty, marks, other scripts, endless."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from corpus.speakers.cluster import cluster
from corpus.speakers.corrections import anchor, selector
from corpus.speakers.fold import slug
from corpus.speakers.nodes import Source
from corpus.speakers.printed import others_called, titles
from corpus.speakers.roles import contradict

ODD = st.sampled_from(
    ["", " ", "…", "’", "the", "Mr.", "Mr. Jr.", "of", "Jr.", "O’", "\ud800", "李明"]
)
NAMES = ODD | st.text(max_size=24) | st.text("abA .,-'’JrMof", max_size=24)
SOURCES = st.builds(
    Source,
    article=st.sampled_from("ab"),
    name=NAMES,
    type=st.sampled_from(["person", "organisation", "unnamed"]),
    aliases=st.lists(NAMES, max_size=2).map(tuple),
    roles=st.lists(NAMES | st.just("president"), max_size=2).map(tuple),
    date=st.sampled_from([None, "2020", "2020-01-01"]),
)


@given(st.lists(SOURCES, max_size=6))
def test_any_text_is_somebody(sources: list[Source]) -> None:
    found = cluster(sources)
    assert bool(found) == bool(sources)
    assert all(one.id for one in found)
    assert cluster(reversed(sources)) == found


@given(NAMES)
def test_a_slug_is_plain(text: str) -> None:
    assert slug(text)
    assert slug(text).isascii()


@given(NAMES, NAMES, NAMES)
def test_titles_of_anything(text: str, name: str, role: str) -> None:
    contradict(role, name)
    if name and role:
        assert all(text[one.start : one.end] == one.role for one in titles(text, [name]))
        others_called(text, role, [name])


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_a_selector_finds_its_own_words_again(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    found = anchor(selector(text, start, end), text)
    if text[start:end].split():
        assert found is not None
        assert text[slice(*found)].split() == text[start:end].split()
