"""The archive's index of speakers is the pure one, whatever came and went in what order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.archive import Archive, deciding, open_archive, people
from corpus.archive.people import bearing, glance, ranked
from corpus.model import Article, ArticleSpeaker, Extraction, Quote
from corpus.speakers.cluster import cluster
from corpus.speakers.nodes import Source, article_key
from tests.unit.archive.making import pair

NAMES = [
    ("Bill Varga", "person", ()),
    ("William Varga", "person", ("US senator",)),
    ("WILLIAM VARGA", "person", ()),
    ("the police", "organisation", ()),
    ("W. Varga", "person", ()),
    ("Varga", "person", ("senator",)),
    ("Varga", "person", ()),
    ("Ms. Varga", "person", ()),
    ("Anna Varga", "person", ("spokeswoman",)),
    ("Hillary Varga", "person", ()),
    ("Hilary Varga", "person", ()),
    ("Mrs. Hilary Varga", "person", ()),
    ("George Nilan", "person", ()),
    ("George W. Nilan", "person", ()),
    ("George H. Nilan", "person", ("president",)),
    ("Moscow", "organisation", ()),
    ("Russia", "organisation", ()),
    ("police", "organisation", ()),
    ("US officials", "unnamed", ()),
]
SOURCES: Any = st.lists(st.sampled_from(NAMES), unique_by=lambda s: s[:2], max_size=4)
ARTICLES: Any = st.lists(
    st.tuples(SOURCES, st.sampled_from([None, "2001-01-01", "2002", "2022-02-02"])), max_size=6
)


def made(number: int, sources: Any, date: str | None) -> tuple[Article, Extraction]:
    text = "\n".join(f"“words {number}” {name}" for name, _, _ in sources) + f"\n{number}"
    quotes, at = [], 0
    for name, type, _ in sources:
        start = text.index("“", at) + 1
        at = start + 5
        quotes.append(Quote(start, at, text[start:at], "direct", name, type))
    speakers = tuple(ArticleSpeaker(name, type, (), roles) for name, type, roles in sources)
    return Article(f"{number}.txt", text, date=date), Extraction(tuple(quotes), speakers)


def told(archive: Archive) -> list[tuple[object, ...]]:
    return sorted(
        (s.id, s.name, s.type, s.quotes, len(s.articles), s.first, s.last, s.suggestions)
        for s in archive.speakers()
    )


@pytest.fixture(params=["whole", "in part"])
def parting(request: pytest.FixtureRequest) -> Iterator[None]:
    """Blocks decided as a whole, as small ones are, and around what was touched."""
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "in part":
            patch.setattr(deciding, "LARGE", 0)
            patch.setattr(deciding, "FEW", 0)
        yield


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(articles=ARTICLES, random=st.randoms(use_true_random=False))
@pytest.mark.usefixtures("parting")
def test_any_order_of_coming_and_going_gives_the_pure_index(
    tmp_path_factory: pytest.TempPathFactory, articles: Any, random: Any
) -> None:
    items = [made(number, *one) for number, one in enumerate(articles)]
    folder = tmp_path_factory.mktemp("order")
    with open_archive(folder / "one.sqlite") as one, open_archive(folder / "two.sqlite") as two:
        one.add_many(items)
        for item in items:
            two.add(*item)
        for row in list(two.articles()):
            if random.random() < 0.5:
                two.remove(row.id)
        again = list(items)
        random.shuffle(again)
        for item in again:
            two.add(*item)
        assert told(one) == told(two)
        pure = cluster(
            Source(article_key(a.text), s.name, s.type, s.aliases, s.roles, a.date)
            for a, e in items
            for s in e.speakers
        )
        assert {(p.id, p.name, p.type, p.suggestions) for p in pure} == {
            (s.id, s.name, s.type, s.suggestions) for s in one.speakers()
        }


LONE = [
    *(("Varga", "person", ()), ("Mr. Varga", "person", ()), ("Ms. Varga", "person", ())),
    *(("Smith", "person", ()), ("Smith", "person", ("president",))),
    *(("Ms. Anna Varga", "person", ()), ("Bill Smith", "person", ("US president",))),
]
CROWD: Any = st.lists(st.sampled_from(LONE), min_size=8, max_size=14)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(named=CROWD, together=st.integers(1, 5))
@pytest.mark.usefixtures("parting")
def test_a_crowd_of_mere_surnames_that_came_bit_by_bit_is_the_pure_index(
    tmp_path_factory: pytest.TempPathFactory, named: Any, together: int
) -> None:
    items = [made(number, [one], "2001") for number, one in enumerate(named)]
    folder = tmp_path_factory.mktemp("crowd")
    with open_archive(folder / "one.sqlite") as one, open_archive(folder / "two.sqlite") as two:
        one.add_many(items)
        for at in range(0, len(items), together):
            two.add_many(items[at : at + together])
        asked = "SELECT * FROM speaker_hints ORDER BY block, speaker, other"
        assert two.db.execute(asked).fetchall() == one.db.execute(asked).fetchall()
        assert told(two) == told(one)


def test_an_emptied_archive_knows_nobody(archive: Archive) -> None:
    archive.add(*pair("One", "Two", speaker="Ada Moss"))
    archive.remove(1)
    assert archive.speakers() == []
    assert archive.db.execute("SELECT count(*) FROM nodes").fetchone() == (0,)
    assert archive.db.execute("SELECT count(*) FROM node_facts").fetchone() == (0,)


@pytest.mark.parametrize(
    ("typed", "tier", "ids"),
    [
        ("ada-moss", 0, ["ada-moss"]),
        ("ADA MOSS", 0, ["ada-moss"]),
        ("moss", 1, ["ada-moss", "ben-moss"]),
        ("mo", 2, ["ada-moss", "ben-moss"]),
        ("Ada Mosss", 3, ["ada-moss"]),
        ("Adda Most", None, []),
        ("zz", None, []),
        ("", None, []),
        ("%", None, []),
        ("\udcff", None, []),
        ("\udcff moss", 1, ["ada-moss", "ben-moss"]),
    ],
)
def test_a_typed_name_finds_its_speakers(
    archive: Archive, typed: str, tier: int | None, ids: list[str]
) -> None:
    archive.add(*pair("One", "Two", speaker="Ada Moss", path="a.txt"))
    archive.add(*pair("Three", speaker="Ben Moss", path="b.txt"))
    found = ranked(archive.db, typed)
    assert [id for _, id in found] == ids
    assert all(rank == tier for rank, _ in found)


CALLED = [
    ("Ada Moss", "person", ()),
    ("Ben Moss", "person", ()),
    ("Moss", "organisation", ()),
    ("supporters of Moss", "unnamed", ()),
    ("Mossad", "organisation", ()),
]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("moss", {"Ada Moss", "Ben Moss", "Moss"}),
        ("ada moss", {"Ada Moss"}),
        ("=moss", {"Moss"}),
        ("=ada-moss", {"Ada Moss"}),
        ("=nobody", set()),
        ("supporters", {"supporters of Moss"}),
        ("mossa", {"Mossad"}),
    ],
)
def test_a_filter_for_a_name_lets_all_pass_who_bear_it(
    archive: Archive, typed: str, names: set[str]
) -> None:
    for number, one in enumerate(CALLED):
        archive.add(*made(number, [one], None))
    found = [archive.speaker(id) for id in bearing(archive.db, typed)]
    assert {one.name for one in found if one} == names


def test_a_filter_for_a_name_lets_pass_more_than_a_list_shows(archive: Archive) -> None:
    archive.add_many(
        made(number, [(f"A{number} Moss", "person", ())], None) for number in range(30)
    )
    assert len(bearing(archive.db, "moss")) == 30


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("senator moss", ["ada-moss", "ben-moss"]),
        ("former mayor moss", ["ben-moss", "ada-moss"]),
        ("Prime Minister Moss", ["ada-moss", "ben-moss"]),
        ("chief engineer moss", ["ada-moss", "ben-moss"]),
        ("Mr Moss", ["ben-moss", "ada-moss"]),
        ("Mrs. Moss", ["ada-moss", "ben-moss"]),
        ("Dr. Ada Moss", ["ada-moss"]),
        ("Senator Mosss", ["ada-moss", "ben-moss"]),
        ("JT OHara", ["j-t-ohara"]),
        ("J.T. O'Hara", ["j-t-ohara"]),
        ("jt ohara", ["j-t-ohara"]),
        ("Moss, Ben", ["ben-moss"]),
        ("senator", []),
        ("the mayor", []),
    ],
)
def test_a_name_typed_with_its_title_finds_who_bears_it_first(
    archive: Archive, typed: str, ids: list[str]
) -> None:
    sources = [
        ("Ada Moss", "person", ("senator",)),
        ("Ben Moss", "person", ("mayor of Ely",)),
        ("J. T. O’Hara", "person", ()),
    ]
    archive.add(*made(1, sources, None))
    archive.add(*made(2, sources[:1], None))
    assert [id for _, id in ranked(archive.db, typed)] == ids


def test_who_bears_the_title_alone_is_meant(archive: Archive) -> None:
    archive.add(*made(1, [("Ada Moss", "person", ("senator",)), ("Ben Moss", "person", ())], None))
    (one, _), (two, _) = ranked(archive.db, "Senator Moss")
    assert one < two


def test_a_glance_is_the_speaker_in_short(archive: Archive) -> None:
    for number, (role, date) in enumerate([("mayor", "2020"), ("senator", "2021"), ("Mr", None)]):
        archive.add(*made(number, [("Ada Moss", "person", (role,))], date))
    whole, short = archive.speaker("ada-moss"), glance(archive.db, "ada-moss")
    assert whole is not None
    assert short is not None
    assert [role.role for role in whole.roles] == ["mayor", "senator"]
    assert [role.role for role in short.roles] == ["senator"]
    assert (short.name, short.quotes, short.first, short.last) == ("Ada Moss", 3, "2020", "2021")
    assert glance(archive.db, "nobody") is None


def test_speakers_come_one_after_the_other_as_the_whole_list_has_them(archive: Archive) -> None:
    archive.add_many(
        pair("It holds", speaker=f"Ada {one}{other}", path=f"{one}{other}.txt")
        for one in ("Lor", "Kan", "Tib", "Pul", "Gem")
        for other in ("den", "mas", "gul", "rab", "fot")
    )
    whole = archive.speakers()
    assert len(whole) == 25
    assert list(archive.each_speaker()) == whole
    assert [archive.speaker(one.id) for one in whole] == whole
    assert archive.speakers(limit=3, offset=21) == whole[21:24]


@pytest.mark.parametrize("wrong", [0, 1, 2])
def test_the_usual_name_shows_wherever_a_misprint_came(archive: Archive, wrong: int) -> None:
    for number in range(3):
        name = "Hilary Varga" if number == wrong else "Hillary Varga"
        archive.add(*made(number, [(name, "person", ())], None))
    assert [one.name for one in archive.speakers()] == ["Hillary Varga"]


@pytest.mark.parametrize("few", [1, 2, 500])
def test_a_few_speakers_are_told_by_their_names_alone(
    archive: Archive, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    names = ("Ada Moss", "Ada Mossop", "Adam Linde", "Mona Adair", "Ben Adams", "Ida Vik")
    archive.add_many(pair("It holds", speaker=name, path=name) for name in names)
    monkeypatch.setattr(people, "_FEW", few)
    asked = ("ada m", "ad mo", "a b", "vik a", "ada moss")
    assert [[id for _, id in ranked(archive.db, text, slips=False)] for text in asked] == [
        ["ada-moss", "ada-mossop", "mona-adair"],
        ["ada-moss", "ada-mossop", "mona-adair"],
        ["ben-adams"],
        [],
        ["ada-moss", "ada-mossop"],
    ]
