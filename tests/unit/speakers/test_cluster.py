"""Who is who: what merges, what never does, and that no order of reading shows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.model import SpeakerType
from corpus.speakers.cluster import Cluster, cluster
from corpus.speakers.nodes import Source

LINKS = Path(__file__).resolve().parents[4] / "shared/gold"


def source(
    article: str,
    name: str,
    type: SpeakerType = "person",
    *,
    aliases: tuple[str, ...] = (),
    roles: tuple[str, ...] = (),
    date: str | None = None,
) -> Source:
    return Source(article, name, type, aliases, roles, date)


def ids(*sources: Source) -> list[str]:
    return [one.id for one in cluster(sources)]


def test_one_name_in_two_articles_is_one_speaker_named_by_its_slug() -> None:
    assert ids(source("a", "Jens Stoltenberg"), source("b", "Jens  Stoltenberg")) == [
        "jens-stoltenberg"
    ]


def test_a_speaker_is_called_as_most_articles_print_the_name() -> None:
    right = [source(key, "Hillary Vindal") for key in "abc"]
    found = cluster([*right, source("d", "Hilary Vindal")])
    assert [one.name for one in found] == ["Hillary Vindal"]
    assert found[0].aliases == ("Hilary Vindal",)


def test_a_role_never_merges() -> None:
    role = ("Deputy Secretary of State",)
    assert len(ids(source("a", "Ann Moss", roles=role), source("a", "Ivo Krall", roles=role))) == 2


def test_a_surname_merges_on_its_office_and_else_is_offered() -> None:
    whole = source("a", "Petra Vindal", roles=("Norwegian prime minister",), date="2021-03-01")
    titled = source("b", "Vindal", roles=("Prime Minister",), date="2022-01-01")
    lone = source("c", "Vindal")
    found = {one.id: one for one in cluster([whole, titled, lone])}
    assert set(found) == {"petra-vindal", "vindal@c"}
    assert [hint.id for hint in found["vindal@c"].suggestions] == ["petra-vindal"]


def test_daughters_of_two_fathers_stay_two() -> None:
    assert len(ids(source("a", "Ada Vindsdóttir"), source("b", "Ada Vindasdóttir"))) == 2


def test_a_letter_left_out_of_a_given_name_is_a_slip_of_one_holder() -> None:
    role = ("Norwegian prime minister",)
    assert len(ids(*(source(n, f"{n} Vindal", roles=role) for n in ("Ingemar", "Ingmar")))) == 1


def test_a_lone_surname_without_an_office_is_offered_to_one_with() -> None:
    lone, titled = source("a", "Vindal"), source("b", "Vindal", roles=("Norwegian prime minister",))
    for found in (cluster([lone, titled]), cluster([titled, source("c", "Vindal")])):
        assert [bool(one.suggestions) for one in found] == [True, True]


def test_two_spellings_of_a_surname_alone_are_one_by_the_office() -> None:
    role = ("Indonesian president",)
    assert len(ids(source("a", "Soevindo", roles=role), source("b", "Suvindo", roles=role))) == 1


def test_macs_and_mcs_are_two_families_unless_an_office_says_else() -> None:
    role = ("US senator",)
    assert len(ids(source("a", "Ada McVindal"), source("b", "Ada MacVindal"))) == 2
    assert len(ids(*(source(n, f"Ada {n}Vindal", roles=role) for n in ("Mc", "Mac")))) == 1


def test_korean_surnames_in_two_spellings_ask_for_an_office() -> None:
    role = ("South Korean foreign minister",)
    names = ("Chung Ho-yong", "Jeong Ho-yong")
    assert len(ids(*(source(name, name) for name in names))) == 2
    assert len(ids(*(source(name, name, roles=role) for name in names))) == 1


def test_names_of_birth_that_differ_keep_two_apart() -> None:
    doyle, quill = (source(n, f"Olivia Vindal (née {n})") for n in ("Doyle", "Quill"))
    assert len(ids(doyle, quill)) == 2
    assert len(ids(doyle, source("c", "Olivia Vindal"))) == 1


def test_an_abbreviation_in_brackets_says_what_it_means() -> None:
    whole, short = "Vindal Institute of Sociology", "VIS"
    both = source("a", f"{whole} ({short})", "organisation")
    alone = [source(n, n, "organisation") for n in (whole, short)]
    assert len(ids(*alone)) == 2
    assert len(ids(both, *alone)) == 1
    party = [source(n, f"Vindal Party ({n})", "organisation") for n in ("ABC", "Belgium")]
    assert len(ids(*party)) == 2


def test_offices_far_apart_in_time_prove_nothing() -> None:
    old = source("a", "Petra Vindal", roles=("prime minister",), date="1981-03-01")
    new = source("b", "Vindal", roles=("prime minister",), date="2022-01-01")
    assert len(ids(old, new)) == 2


def test_two_middle_names_leave_the_plain_name_alone() -> None:
    found = cluster(
        [
            source("a", "George Vance"),
            source("b", "George W. Vance"),
            source("c", "George H. Vance"),
        ]
    )
    assert len(found) == 3
    assert len({one.id: one for one in found}["george-vance"].suggestions) == 2


def test_father_and_son_stay_two_and_know_of_each_other() -> None:
    found = cluster([source("a", "Ronald Plimpf"), source("b", "Ronald Plimpf Jr.")])
    assert [one.id for one in found] == ["ronald-plimpf", "ronald-plimpf-jr"]
    assert "father and son" in found[0].suggestions[0].reason


def test_a_suffix_left_out_is_known_by_the_term_of_office() -> None:
    whole = source("a", "Joseph R. Vindal Jr.", roles=("US vice president",), date="2015-01-01")
    short = source("b", "Joe Vindal", roles=("U.S. Vice President",), date="2016-01-01")
    plain = source(
        "c", "Joseph Vindal", roles=("vice president of the United States",), date="2014"
    )
    assert len(ids(whole, short)) == len(ids(whole, plain)) == len(ids(whole, short, plain)) == 1
    father = source("d", "Joseph Vindal", roles=("US vice president",), date="1992-01-01")
    undated = source("e", "Joseph Vindal", roles=("US vice president",))
    assert len(ids(whole, father)) == len(ids(whole, undated)) == 2
    there = source("f", "Joe Vindal", roles=("Vice President",), date="2016-01-01")
    assert len(ids(whole, there)) == 1


def test_a_short_name_with_two_long_ones_is_offered_both() -> None:
    found = cluster(
        [source("a", "Alex Quill"), source("b", "Alexander Quill"), source("c", "Alexandra Quill")]
    )
    assert len(found) == 3
    assert len({one.id: one for one in found}["alex-quill"].suggestions) == 2


def test_unnamed_sources_belong_to_their_article() -> None:
    officials = [source(key, "US officials", "unnamed") for key in "ab"]
    assert ids(*officials) == ["us-officials@a", "us-officials@b"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("NATO", "North Atlantic Treaty Organization"),
        ("NATO", "the Alliance"),
        ("Moscow", "the Russian government"),
        ("Russia's Foreign Ministry", "Ministry of Foreign Affairs of Russia"),
        ("U.S.", "Washington"),
        ("Globex Inc.", "Globex"),
    ],
)
def test_one_body_under_two_names(one: str, other: str) -> None:
    assert len(ids(source("a", one, "organisation"), source("b", other, "organisation"))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Foreign Ministry", "the Foreign Ministry"),
        ("the alliance", "NATO"),
        ("NATO allies", "NATO"),
        ("Globex", "Globex Finance"),
        ("White House", "United States"),
    ],
)
def test_two_bodies_stay_two(one: str, other: str) -> None:
    assert len(ids(source("a", one, "organisation"), source("b", other, "organisation"))) == 2


GIVEN = ["Bill", "William", "W.", "Sergei", "Sergey", "Mary", "George", "George W.", "J.", ""]
SURNAMES = ["Smith", "Zorin", "Zorine", "Zagordnyuk", "Zagorodniuk", "Clinton", "Bush Jr."]
ROLES = ["President", "US president", "Russian president", "spokesman", "Deputy Foreign Minister"]
PEOPLE = st.builds(
    Source,
    article=st.sampled_from("abcd"),
    name=st.builds(
        lambda g, s: f"{g} {s}".strip(), st.sampled_from(GIVEN), st.sampled_from(SURNAMES)
    ),
    type=st.just("person"),
    aliases=st.lists(
        st.sampled_from(["Mr. Smith", "Ms. Clinton", "William Clinton"]), max_size=1
    ).map(tuple),
    roles=st.lists(st.sampled_from(ROLES), max_size=2).map(tuple),
    date=st.sampled_from([None, "2001-01-01", "2004", "2022-02-02"]),
)
BODIES = st.builds(
    Source,
    article=st.sampled_from("abcd"),
    name=st.sampled_from(
        ["NATO", "the Alliance", "GXO", "Grand Xylophone Orchestra", "Moscow", "Russia", "police"]
    ),
    type=st.just("organisation"),
    aliases=st.lists(st.sampled_from(["GXO", "Grand Xylophone Orchestra"]), max_size=1).map(tuple),
)


@given(
    st.lists(PEOPLE | BODIES, max_size=14).flatmap(
        lambda s: st.tuples(st.just(s), st.permutations(s))
    )
)
def test_the_order_of_reading_never_shows(both: tuple[list[Source], list[Source]]) -> None:
    one, other = both
    assert cluster(one) == cluster(other)


@given(st.lists(PEOPLE | BODIES, max_size=14))
def test_every_node_has_one_speaker_and_every_id_is_one(sources: list[Source]) -> None:
    found = cluster(sources)
    nodes = [node for one in found for node in one.nodes]
    assert len(nodes) == len(set(nodes))
    assert len({one.id for one in found}) == len(found)
    known = {one.id for one in found}
    assert all(hint.id in known for one in found for hint in one.suggestions)


def _gold_sources() -> list[Source]:
    if not (LINKS / "seeds.jsonl").exists():
        pytest.skip("the annotated samples are not here")
    sources = []
    for line in (LINKS / "seeds.jsonl").read_text("utf-8").splitlines():
        item = json.loads(line)
        for one in item["speakers"]:
            sources.append(
                Source(
                    item["id"][:3],
                    one["canonical"],
                    one["type"],
                    tuple(one["aliases"]),
                    tuple(one["roles"]),
                    item["date"],
                )
            )
    return sources


def test_the_samples_merge_as_annotated() -> None:
    sources = _gold_sources()
    found = cluster(sources)
    by_name: dict[str, set[str]] = {}
    for one in found:
        for form in (one.name, *one.aliases):
            by_name.setdefault(form, set()).add(one.id)
    links = json.loads((LINKS / "seeds_links.json").read_text("utf-8"))
    for merge in links["merge"]:
        assert len(by_name[merge["canonical"]]) == 1, merge["canonical"]
    assert not _merged_wrongly(links, found)


def _merged_wrongly(links: dict[str, list[list[str]]], found: list[Cluster]) -> list[list[str]]:
    def bare(text: str) -> str:
        return text.split(" (")[0].removeprefix("the ").removeprefix("a ")

    wrong = []
    for one, other, _ in links["never_merge"]:
        if bare(one) == bare(other):
            continue
        for cluster_ in found:
            forms = {bare(form) for form in (cluster_.name, *cluster_.aliases)}
            if bare(one) in forms and any(bare(part) in forms for part in other.split(" / ")):
                wrong.append([one, other])
    return wrong


def test_a_surname_of_many_offers_few_and_says_so_in_words_that_stay() -> None:
    bearers = [source(f"a{n}", f"{given} Vindal") for n, given in enumerate(GIVEN_MANY)]
    lone = source("z", "Vindal")
    found = {one.id: one for one in cluster([*bearers, lone])}["vindal@z"]
    assert len(found.suggestions) == 5
    assert {hint.reason for hint in found.suggestions} == {"a surname alone; more than 5 names fit"}
    fewer = {one.id: one for one in cluster([*bearers[:-1], lone])}["vindal@z"]
    assert {hint.reason for hint in fewer.suggestions} == {
        hint.reason for hint in found.suggestions
    }


def test_a_surname_with_an_office_that_many_hold_is_nobody_s() -> None:
    senators = [
        source(f"a{n}", f"{given} Vindal", roles=("US senator",), date="2020")
        for n, given in enumerate(GIVEN_MANY)
    ]
    lone = source("z", "Vindal", roles=("US senator",), date="2020")
    found = cluster([*senators, lone])
    assert len(found) == len(GIVEN_MANY) + 1
    (alone,) = (one for one in found if "@" in one.id)
    assert len(alone.suggestions) == 5
    assert "the same surname and office" in alone.suggestions[0].reason


GIVEN_MANY = ["Ada", "Bo", "Cleo", "Dag", "Edda", "Finn", "Gro", "Hauk"]
