"""What a reader remembers between keys changes no answer, and goes when anybody writes."""

from __future__ import annotations

import pytest

from corpus.archive import Archive
from corpus.search import expand as expanding
from corpus.search import memory as remembering
from corpus.search import search
from corpus.search.memory import Memory, forget, look_ahead, looked_ahead, memory
from tests.unit.archive.making import pair


@pytest.fixture
def shelf(archive: Archive) -> Archive:
    archive.add(*pair("We keep the door open.", "The situation is very dangerous."))
    archive.add(*pair("An open door is no treaty.", path="b"))
    return archive


def _answers(archive: Archive, query: str) -> list[tuple[int, float]]:
    return [(hit.row.id, hit.score) for hit in search(archive, query).hits]


def test_it_is_the_same_until_somebody_writes(shelf: Archive) -> None:
    first = memory(shelf)
    search(shelf, "open door")
    assert memory(shelf) is first
    shelf.set_state("anything", 1)
    assert memory(shelf) is not first


def test_another_process_that_writes_is_seen(shelf: Archive) -> None:
    with shelf.reader() as reader:
        before = _answers(reader, "door")
        shelf.add(*pair("The door was shut.", path="c"))
        assert len(_answers(reader, "door")) == len(before) + 1


def test_what_is_taken_out_is_not_found(shelf: Archive) -> None:
    row = search(shelf, "treaty").hits[0].row
    shelf.remove(row.article.id)
    assert not search(shelf, "treaty").hits


@pytest.mark.parametrize("query", ["open", "open doo", "dangreous situation", "door is open"])
def test_remembered_answers_are_those_of_a_fresh_reader(shelf: Archive, query: str) -> None:
    for end in range(1, len(query) + 1):
        search(shelf, query[:end])
    warm = _answers(shelf, query)
    forget(shelf)
    assert _answers(shelf, query) == warm


def test_lists_and_texts_are_read_once(shelf: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    known = memory(shelf)
    ids = known.match(('"door"',), 10)
    texts = known.get(ids)
    rows = known.rows(shelf, ids)
    terms = known.terms(["door"])

    def refused(*_: object) -> None:
        raise AssertionError("asked again")

    for name in ("match", "get", "terms"):
        monkeypatch.setattr(shelf.words, name, refused)
    monkeypatch.setattr(shelf, "rows", refused)
    assert known.match(('"door"',), 10) == ids
    assert known.get(ids) == texts
    assert known.rows(shelf, ids) == rows
    assert known.terms(["door"]) == terms


def test_limits_are_remembered_apart(shelf: Archive) -> None:
    known = memory(shelf)
    assert len(known.match(('"door"',), 1)) == 1
    assert len(known.match(('"door"',), 10)) == 2


def test_ids_come_in_order_and_without_those_that_are_gone(shelf: Archive) -> None:
    known = memory(shelf)
    assert [id for id, *_ in known.get([3, 99, 1])] == [1, 3]
    assert list(known.rows(shelf, [3, 99, 1])) == [3, 1]


def test_it_does_not_grow_without_end(shelf: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("_TEXTS", "_ROWS", "_LISTS"):
        monkeypatch.setattr(remembering, name, 2)
    known = Memory(shelf, shelf.version())
    for round in range(9):
        known.beginning(f"d{round}", 5)
        known.get([1 + round % 3])
        known.rows(shelf, [1 + round % 3])
    held = (known._told, known._texts, known._rows)
    assert all(0 < len(one) <= 3 for one in held)


def test_typos_are_measured_once_a_word(shelf: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    measured = expanding.typos_between

    def noted(one: str, two: str, most: int) -> int:
        asked.append(one)
        return measured(one, two, most)

    monkeypatch.setattr(expanding, "typos_between", noted)
    for end in range(1, len(" is")):
        search(shelf, "dangreous" + " is"[:end])
    assert len(asked) == len(set(asked)) == asked.count("dangreous")


@pytest.fixture
def lexicon(archive: Archive) -> Archive:
    """Some sixty words that begin alike, the first ones in most quotations."""
    words = [a + b + c for a in "tos" for b in "aeio" for c in ("n", "r", "st", "m", "")]
    texts = [" ".join(words[n : 3 * n + 3]) for n in range(20)]
    archive.add(*pair(*dict.fromkeys(texts)))
    return archive


@pytest.mark.parametrize("often", [1, 4, 30])
def test_looking_ahead_changes_no_answer(
    lexicon: Archive, monkeypatch: pytest.MonkeyPatch, often: int
) -> None:
    monkeypatch.setattr(remembering, "_OFTEN", often)
    plain, ahead = (Memory(lexicon, lexicon.version()) for _ in range(2))
    ahead.look_ahead()
    for prefix in ("t", "to", "tos", "s", "se", "o", "x", "tost"):
        for limit in (1, 3, 24):
            for floor in (0, 1, 2, 5, 8):
                asked = (prefix, limit, floor)
                assert ahead.beginning(*asked) == plain.beginning(*asked), asked


def test_who_looked_ahead_need_not_ask_for_short_beginnings(
    lexicon: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    look_ahead(lexicon)
    assert looked_ahead(lexicon)

    def refused(*_: object) -> None:
        raise AssertionError("asked again")

    monkeypatch.setattr(lexicon.words, "beginning", refused)
    assert len(memory(lexicon).beginning("t", 3)) == 3
    lexicon.set_state("anything", 1)
    memory(lexicon)
    assert not looked_ahead(lexicon)
