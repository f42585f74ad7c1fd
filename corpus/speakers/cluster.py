"""The index of speakers: nodes of a block become speakers with ids, names and suggestions.

Everything here is a function of a set: the order of the sources never shows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType

from corpus.model import SpeakerType, Suggestion
from corpus.speakers import organisations, people
from corpus.speakers.board import OFFERED, Pair, how_many
from corpus.speakers.fold import slug
from corpus.speakers.names import parse
from corpus.speakers.nodes import Node, Source, merged_facts, node_of
from corpus.speakers.union import Union

_NONE: Mapping[str, Sequence[Node]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Cluster:
    """One speaker: its nodes, in the order of their keys, and who else it may be."""

    id: str
    members: tuple[Node, ...]
    suggestions: tuple[Suggestion, ...] = ()

    @property
    def nodes(self) -> tuple[str, ...]:
        """The keys of its nodes."""
        return tuple(node.key for node in self.members)

    @property
    def type(self) -> SpeakerType:
        """What it is."""
        return self.members[0].type

    @property
    def name(self) -> str:
        """The name to show."""
        return usual(self.members).name

    @property
    def aliases(self) -> tuple[str, ...]:
        """How else it is printed, sorted."""
        prints = {fact[5:] for one in self.members for fact in one.facts if fact[:5] == "form:"}
        return tuple(sorted((prints | {one.name for one in self.members}) - {self.name}))


def cluster(sources: Iterable[Source]) -> list[Cluster]:
    """All speakers of these sources, sorted by id."""
    nodes = merged_facts(node_of(source) for source in sources)
    blocks: dict[str, list[Node]] = {}
    for node in nodes.values():
        blocks.setdefault(node.block, []).append(node)
    found = [one for members in blocks.values() for one in resolve(members)]
    return sorted(found, key=lambda one: one.id)


def resolve(nodes: Iterable[Node], stood: Mapping[str, Sequence[Node]] = _NONE) -> list[Cluster]:
    """The speakers of one block, sorted by id; ``nodes`` are all of its nodes.

    Or all of a part of it, as ``parts`` tells; ``stood`` are then, by id, the speakers that stay
    as they are beside it. They are given back with what the part added to them.
    """
    members = sorted(nodes, key=lambda node: node.key)
    if not members:
        return []
    first = members[0].block[:1]
    if len(members) == 1 and not stood:
        return [_cluster(_id(members), members, {})]
    if first == "~":
        groups, maybe = people.resolve(members, stood.values())
    else:
        groups, maybe = (_bodies if first == "#" else _article)(members)
    known = {node.key: id for id, group in stood.items() for node in group}
    ids: dict[str, str] = {}
    made: list[tuple[str, list[Node]]] = []
    taken: set[str] = set()
    for group in sorted(groups, key=_by_full_names):
        id = next((known[node.key] for node in group if node.key in known), "")
        id = id or _free(_id(group), taken)
        ids.update((node.key, id) for node in group)
        made.append((id, group))
    hints = _hints(maybe, ids)
    return sorted(
        (_cluster(id, group, hints.get(id, {})) for id, group in made), key=lambda one: one.id
    )


def _by_full_names(group: list[Node]) -> tuple[bool, str]:
    """The order of numbering equal ids: surnames alone that join do not change it."""
    return min((node.kind == "bare", node.key) for node in group)


def _free(id: str, taken: set[str]) -> str:
    """The id, numbered where another speaker of the block has it already."""
    found, number = id, 2
    while found in taken:
        found, number = f"{id}-{number}", number + 1
    taken.add(found)
    return found


def _cluster(id: str, group: list[Node], hints: dict[str, str]) -> Cluster:
    suggestions = tuple(Suggestion(other, hints[other]) for other in sorted(hints))
    return Cluster(id, tuple(group), suggestions)


def _hints(maybe: dict[Pair, str], ids: dict[str, str]) -> dict[str, dict[str, str]]:
    hints: dict[str, dict[str, str]] = {}
    for (one, other), why in sorted(maybe.items()):
        a, b = ids[one], ids[other]
        if a != b:
            hints.setdefault(a, {}).setdefault(b, why)
            hints.setdefault(b, {}).setdefault(a, why)
    return hints


def plainest(group: Sequence[Node]) -> Node:
    """The node with the plainest name: whole given name, no initials, few parts, short."""
    if len(group) == 1:
        return group[0]
    if group[0].kind == "body":
        known = [node for node in group if organisations.is_known(node.name)]
        return min(known or group, key=lambda node: (len(node.name), node.name))
    return min(group, key=lambda node: (node.type != "person", *_plainness(node.name), node.key))


def usual(group: Sequence[Node]) -> Node:
    """The node to show: of those whose name is as plain as the plainest, the one most printed.

    A misspelt name that one article prints is so never the name of all.
    """
    first = plainest(group)
    if first.type != "person" or len(group) == 1:
        return first
    plain = _plainness(first.name)[:3]
    alike = [node for node in group if _plainness(node.name)[:3] == plain]
    prints: Counter[str] = Counter()
    for node in alike:
        told = (many for fact, many in node.facts.items() if fact.startswith("name:"))
        prints[node.name] += sum(told)
    return min(alike, key=lambda node: (-prints[node.name], *_plainness(node.name), node.key))


def _plainness(shown: str) -> tuple[bool, bool, int, int, str]:
    name = parse(shown)
    if name is None:
        return (True, True, 0, len(shown), shown)
    return (not name.full, len(name.given) == 1, len(name.middles), len(shown), shown)


def _id(group: list[Node]) -> str:
    kind = group[0].kind
    if kind in ("unnamed", "scoped"):
        return group[0].key[2:]
    if kind == "body":
        return min((node.key[2:] for node in group), key=lambda key: (len(key), key))
    if any(node.kind == "full" for node in group):
        return slug(plainest(group).name)
    return _bare_id(group)


def _bare_id(group: list[Node]) -> str:
    """A surname alone is named by its office, or by its article: "putin@president"."""
    scope = min(node.key.partition("|")[2] for node in group)
    return f"{slug(group[0].name)}@{slug(scope)}"


def _bodies(nodes: list[Node]) -> tuple[list[list[Node]], dict[Pair, str]]:
    """An abbreviation is its long form where an article uses both for one."""
    union = Union(node.key for node in nodes)
    maybe: dict[Pair, str] = {}
    bodies = {node.key: organisations.body(node.name) for node in nodes}
    for short in (node for node in nodes if " " not in bodies[node.key].name):
        a, whole = bodies[short.key], []
        for long in nodes:
            b = bodies[long.key]
            if (a.known and b.known) or not organisations.abbreviates(a, b):
                continue
            if long.key in short.told("link:") or short.key in long.told("link:"):
                union.join(short.key, long.key)
            else:
                whole.append(long.key)
        for key in whole[:OFFERED]:
            pair = (min(short.key, key), max(short.key, key))
            maybe[pair] = "perhaps its abbreviation" + how_many(len(whole))
    by_key = {node.key: node for node in nodes}
    groups = [[by_key[key] for key in group] for group in union.groups()]
    return groups, {pair: why for pair, why in maybe.items() if not union.same(*pair)}


def _article(nodes: list[Node]) -> tuple[list[list[Node]], dict[Pair, str]]:
    """Unnamed sources of one article stay apart; of one kind and number, they may be one."""
    maybe: dict[Pair, str] = {}
    for one, other in combinations(nodes, 2):
        a, b = (node.name.lower().rpartition(" ")[2] for node in (one, other))
        if a and a == b and not a.endswith("s"):
            maybe[one.key, other.key] = f"both called “{a}” in one article"
    return [[node] for node in nodes], maybe
