"""Deciding the part of a block that came anew gives what deciding the whole block gives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import cycle

from hypothesis import example, given
from hypothesis import strategies as st

from corpus.speakers.cluster import Cluster, resolve
from corpus.speakers.names import parse
from corpus.speakers.nodes import Node, Source, merged_facts, node_of
from corpus.speakers.parts import Known, Part, Parts, placed_offices
from tests.unit.speakers.pairs import read

GIVEN = [
    *("Bill", "William", "W.", "Sergei", "Sergey", "Mary", "Marie", "J.", "J. W.", "Al", "Alex"),
    *("Alexander", "Albert", "Anne-Marie", "Anne Marie", "Anne", "Mary Anne", "José", "José Luis"),
    *("José Luis Karovan", "Claudia", "Mr. Bill", "Ms.", "Mr.", "", "Willard Bill", "Willaim"),
    *("Bill Karovan", "Karovan", "Thomas", "Tomas", "Ho-yong", "Ho Yong", "Bill (née Karovin)"),
]
SURNAMES = [
    *(
        "Karovan",
        "Karovin",
        "Karovan Jr.",
        "Karovan Sr.",
        "Karovan III",
        "Karoven",
        "Korovan",
        "Karovann",
    ),
    *("Karoovan", "Karovan-Karovin", "Karovin-Karovan", "Karovan Karovin", "van Karovan"),
    *("Zagordnyukov", "Zagorodnyukov", "Zagorodnyukof", "Zagordnyukova", "Zagordnyukev"),
    *("Zagordnyukov-Zagordnyukev", "Zagordnyukov Pardo", "McKarovan", "MacKarovan", "Mac Karovan"),
    *("Soekarovan", "Sukarovan", "Jung", "Jeong", "Chung"),
]
ROLES = ["US senator", "president", "US president", "Russian president", "spokesman", "senator"]
SOURCES = st.lists(
    st.builds(
        Source,
        article=st.sampled_from("abcd"),
        name=st.builds(
            lambda g, s: f"{g} {s}".strip(), st.sampled_from(GIVEN), st.sampled_from(SURNAMES)
        ),
        type=st.just("person"),
        aliases=st.lists(st.sampled_from(["Bill Karovan", "Ms. Karovan"]), max_size=1).map(tuple),
        roles=st.lists(st.sampled_from(ROLES), max_size=2).map(tuple),
        date=st.sampled_from([None, "2001-01-01", "2004", "2022-02-02"]),
    ),
    min_size=1,
    max_size=14,
)
LONE = [
    "Smith",
    "Mr. Smith",
    "Ms. Smith",
    "Smith/Orr",
    "Smith&Orr",
    "Zagordnyukov",
    "Zagorodnyukov",
]
CROWDS = st.lists(
    st.builds(
        lambda name, articles, roles: crowd(name, articles, *roles),
        st.sampled_from(LONE),
        st.sampled_from(["abc", "abcd", "cdef", "abef", "abcdef"]),
        st.lists(st.sampled_from([(), (), ("president",)]), min_size=1, max_size=6),
    ),
    min_size=1,
    max_size=3,
).map(lambda some: [one for crowd in some for one in crowd])
"""Surnames of which their articles know no more, each in several."""
OTHERS = st.lists(
    st.builds(
        Source,
        article=st.sampled_from("abcdef"),
        name=st.sampled_from([*LONE, "Bill Smith", "Ms. Anne Smith", "Bill Zagorodnyukov"]),
        type=st.just("person"),
        roles=st.sampled_from([(), ("president",), ("US senator",)]),
        date=st.sampled_from([None, "2001-01-01", "2004"]),
    ),
    min_size=1,
    max_size=4,
)
Hints = dict[tuple[str, str], str]


def crowd(name: str, articles: str, *roles: tuple[str, ...]) -> list[Source]:
    """A name in several articles, which call it these things in turn."""
    called = zip(articles, cycle(roles or ((),)), strict=False)
    return [Source(article, name, "person", roles=role) for article, role in called]


def blocks(sources: Iterable[Source]) -> dict[str, dict[str, Node]]:
    found: dict[str, dict[str, Node]] = {}
    for key, node in merged_facts(map(node_of, sources)).items():
        found.setdefault(node.block, {})[key] = node
    return found


def outcome(found: Iterable[Cluster]) -> tuple[dict[str, str], Hints]:
    clusters = list(found)
    return (
        {key: one.id for one in clusters for key in one.nodes},
        {(one.id, hint.id): hint.reason for one in clusters for hint in one.suggestions},
    )


def part_of(nodes: Mapping[str, Node], before: Mapping[str, str], came: list[str]) -> Part:
    known = [Known(node.key, node.kind, node.name, before.get(node.key)) for node in nodes.values()]
    return Parts(known).around(
        came,
        lambda keys: {key: placed_offices(nodes[key].facts) for key in keys},
        lambda keys: {key for key in keys if nodes[key].told("role:")},
    )


def stepped(old: Mapping[str, Node], new: Mapping[str, Node]) -> tuple[dict[str, str], Hints]:
    """The outcome for ``new`` made of that for ``old`` and of deciding what is around the rest."""
    speakers, hints = outcome(resolve(old.values()))
    came = [key for key in new if key not in old or new[key].facts.keys() - old[key].facts.keys()]
    if not came:
        return speakers, hints
    part = part_of(new, speakers, came)
    own = part.full | part.bare
    stood = {id: [new[key] for key in keys] for id, keys in part.stood.items()}
    found = resolve([new[key] for key in own], stood)
    now = {one.nodes[0]: {hint.id: hint.reason for hint in one.suggestions} for one in found}
    turned = [
        other
        for key, others in part.spoken_for.items()
        if now[key] != {b: why for (a, b), why in hints.items() if a == speakers[key]}
        for other in others
    ]
    own = own.union(turned)
    decided, suggested = outcome(resolve([new[key] for key in own], stood))
    within = {*decided.values(), *(speakers[key] for key in own if key in speakers)}
    within -= part.stood.keys()
    spoken_for = {speakers[key] for keys in part.spoken_for.values() for key in keys} - within
    stay = {
        pair: why
        for pair, why in hints.items()
        if within.isdisjoint(pair) or not spoken_for.isdisjoint(pair)
    }
    assert all(not within.isdisjoint(pair) for pair in suggested)
    return speakers | decided, stay | suggested


def part_is_whole(first: list[Source], more: list[Source]) -> None:
    old, new = blocks(first), blocks([*first, *more])
    for block, nodes in new.items():
        before = old.get(block, {})
        if any(before[key].name != nodes[key].name for key in before):
            continue
        assert stepped(before, nodes) == outcome(resolve(nodes.values()))


@given(SOURCES, SOURCES)
def test_a_part_decided_is_the_whole_decided(first: list[Source], more: list[Source]) -> None:
    part_is_whole(first, more)


@given(CROWDS, OTHERS)
@example(crowd("Mr. Smith", "abcd") + crowd("Ms. Smith", "efgh"), crowd("Ms. Anne Smith", "i"))
@example(
    crowd("Zagordnyukov", "abcd") + crowd("Zagorodnyukov", "abc"), crowd("Bill Zagorodnyukov", "d")
)
@example(
    crowd("Smith", "abcd", ("president",), (), ("president",)), crowd("Smith", "e", ("president",))
)
@example(crowd("Smith&Orr", "abcd"), crowd("Smith/Orr", "d"))
@example(crowd("Smith", "acdef"), crowd("Smith", "b"))
@example(crowd("Smith&Orr", "abcd") + crowd("Smith/Orr", "b"), crowd("Smith&Orr", "e"))
def test_a_surname_that_speaks_for_others_tells_what_each_would(
    before: list[Source], more: list[Source]
) -> None:
    part_is_whole(before, more)


def test_one_surname_speaks_for_all_that_tell_no_more() -> None:
    nodes = blocks([*crowd("Karovan", "abcdefgh"), *crowd("Ada Karovan", "i")])["~karovan"]
    speakers, _ = outcome(resolve(nodes.values()))
    part = part_of(nodes, speakers, ["b:karovan||@e"])
    assert part.bare == {"b:karovan||@e", "b:karovan||@a", "b:karovan||@b"}
    assert part.spoken_for == {"b:karovan||@b": tuple(f"b:karovan||@{a}" for a in "cdfgh")}


def test_few_of_many_are_looked_at() -> None:
    names = [f"{given} Karovan" for given in ("Ada", "Bea", "Cleo", "Dag", "Edda", "Finn", "Gro")]
    nodes = blocks(Source("a", name, "person") for name in names)["~karovan"]
    speakers, _ = outcome(resolve(nodes.values()))
    part = part_of(nodes, speakers, ["p:dag karovan"])
    assert part == Part(frozenset({"p:dag karovan"}), frozenset(), {})


def test_those_whom_a_surname_may_mean_stay_as_they_are() -> None:
    sources = [Source("a", f"{given} Karovan", "person") for given in ("Ada", "Dag", "Edda")]
    nodes = blocks([*sources, Source("b", "Karovan", "person")])["~karovan"]
    speakers, _ = outcome(resolve(nodes.values()))
    part = part_of(nodes, speakers, ["p:dag karovan"])
    assert part.full == {"p:dag karovan"}
    assert part.bare == {"b:karovan||@b"}
    assert part.stood.keys() == {"ada-karovan", "edda-karovan"}


def test_a_slip_in_print_is_looked_at_where_the_office_is_one() -> None:
    sources = [
        Source("a", "Ada Zagordnyukov", "person", roles=("US senator",)),
        Source("b", "Ada Zagordnyukev", "person", roles=("US senator",)),
        Source("c", "Ada Zagordnyukiv", "person", roles=("mayor",)),
    ]
    nodes = {key: node for block in blocks(sources).values() for key, node in block.items()}
    part = part_of(nodes, {key: key for key in nodes}, ["p:ada zagordnyukov"])
    assert part.full == {"p:ada zagordnyukov", "p:ada zagordnyukev"}


def test_a_name_as_the_index_prints_it_is_parted_as_it_was_read() -> None:
    """Otherwise a node's key would tell of another name than the one that is compared."""
    for name in sorted({source.name for pair in read() for source in (pair.one, pair.other)}):
        node = node_of(Source("a", name, "person"))
        if node.kind == "full":
            again = parse(node.name)
            assert again is not None
            assert (node.key.partition("|")[0], node.block) == (f"p:{again.key}", f"~{again.block}")
