"""A source of one article becomes a node: what is one by its words alone, before any evidence.

A node's key is a function of its source, so the set of nodes does not depend on the order of
reading. Nodes of one block may turn out to be one speaker; nodes of two blocks never do.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from corpus.model import SpeakerType
from corpus.speakers import organisations, roles
from corpus.speakers.fold import slug
from corpus.speakers.likeness import common, given_names, surnames_alike
from corpus.speakers.names import PersonName, fullest, parse

NodeKind = Literal["full", "bare", "body", "scoped", "unnamed"]


def article_key(text: str) -> str:
    """Names an article by its text, wherever its file lies: eight hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


@dataclass(frozen=True, slots=True)
class Source:
    """Who an article quotes, as it alone knows: ``article`` is a key that stays when read again.

    ``date`` is ISO, cut to its precision; ``name`` the fullest print there.
    """

    article: str
    name: str
    type: SpeakerType
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """``facts`` counts what its sources say: "name:" the node's own print, "form:" any print,
    "role:KEY|PLACE@YEAR", "is:m", "link:NODE" (one article uses both names for one source)."""

    key: str
    block: str
    kind: NodeKind
    name: str
    facts: Mapping[str, int] = field(default_factory=dict)

    @property
    def type(self) -> SpeakerType:
        """What the node's speaker is."""
        if self.kind in ("full", "bare"):
            return "person"
        if self.kind == "unnamed":
            return "unnamed"
        return "organisation"

    def told(self, prefix: str) -> list[str]:
        """The facts of one kind, without their prefix, sorted."""
        return sorted(fact[len(prefix) :] for fact in self.facts if fact.startswith(prefix))


def node_of(source: Source) -> Node:
    """The node that a source belongs to, with the facts that this source adds (each once)."""
    if source.type == "person" and not _body_by_name(source):
        return _person(source)
    if source.type != "unnamed":
        return _body(source)
    return _unnamed(source)


def _body_by_name(source: Source) -> bool:
    """A state or a well-known body that was taken for a person, unless people bear its name."""
    words = organisations.plain(source.name)
    return (
        organisations.is_known(source.name)
        and not common(words)
        and words not in given_names()
        and not source.aliases
        and not source.roles
    )


def merged_facts(nodes: Iterable[Node]) -> dict[str, Node]:
    """Nodes of one key made one, their facts added up."""
    names: dict[str, Node] = {}
    facts: dict[str, dict[str, int]] = {}
    for node in nodes:
        names.setdefault(node.key, node)
        sums = facts.setdefault(node.key, {})
        for fact, count in node.facts.items():
            sums[fact] = sums.get(fact, 0) + count
    return {
        key: Node(key, node.block, node.kind, printed_name(facts[key], node.name), facts[key])
        for key, node in names.items()
    }


def printed_name(facts: Mapping[str, int], name: str) -> str:
    """The best of a node's own prints: not all in capitals, not in lower case; then by letters.

    ``name`` where the facts tell of none.
    """
    prints = [fact[5:] for fact in facts if fact.startswith("name:")]
    return min(prints, key=lambda p: (p.isupper(), p[:1].islower(), p), default=name)


def _unnamed(source: Source) -> Node:
    words = slug(organisations.without_article(source.name))
    key = f"u:{words}@{source.article}"
    return Node(key, f"@{source.article}", "unnamed", source.name, _own(source.name))


def _body(source: Source) -> Node:
    _, short = organisations.abbreviated(source.name)
    found = organisations.best((source.name, *_names(source)))
    facts = {f"form:{source.name}": 1, f"name:{found.name}": 1}
    if found.scoped:
        key = f"o:{found.key}@{source.article}"
        return Node(key, f"@{source.article}", "scoped", source.name, _own(source.name))
    for alias in filter(None, (*_names(source), short)):
        facts[f"form:{organisations.without_article(alias)}"] = 1
        other = organisations.body(alias)
        if other.key != found.key and other.initials == found.initials:
            facts[f"link:o:{other.key}"] = 1
    return Node(f"o:{found.key}", f"#{found.initials}", "body", found.name, facts)


def _own(name: str) -> dict[str, int]:
    return {f"form:{name}": 1, f"name:{name}": 1}


def _names(source: Source) -> list[str]:
    return [alias for alias in source.aliases if alias[:1].isupper()]


def _person(source: Source) -> Node:
    name = _best_name(source)
    if name is None:
        return _unnamed(source)
    offices = roles.keys((*source.roles, *([name.titles] if name.titles else [])))
    year = (source.date or "")[:4]
    facts = {**_own(name.shown), **{f"role:{key}@{year}": 1 for key in offices}}
    others = [other for alias in _names(source) if (other := parse(alias))]
    facts |= _forms(name, others)
    sex = "".join(sorted(fact[3:] for fact in facts if fact.startswith("is:")))
    if name.full:
        for other in others:
            if other.full and other.key != name.key and other.block == name.block:
                facts[f"link:p:{other.key}"] = 1
        key = f"p:{name.key}|{sex}" if sex else f"p:{name.key}"
        return Node(key, f"~{name.block}", "full", name.shown, facts)
    telling = [key for key in offices if key[-1] != "|" or not common(name.surname)]
    scope = f"{','.join(telling)}@{year}" if telling else f"@{source.article}"
    key = f"b:{name.surname}|{sex}|{scope}"
    return Node(key, f"~{name.block}", "bare", name.shown, facts)


def _forms(name: PersonName, others: list[PersonName]) -> dict[str, int]:
    """How somebody's name is written, and what "Mr" or "Mrs" before it tells."""
    facts = {}
    for other in (name, *others):
        if other.surname == name.surname:
            facts[f"form:{other.shown}"] = 1
            if other.courtesy:
                facts[f"is:{other.courtesy}"] = 1
    return facts


def _best_name(source: Source) -> PersonName | None:
    name = parse(source.name)
    if name is None or name.full:
        return name
    fuller = [
        other.shown
        for alias in _names(source)
        if (other := parse(alias))
        and other.full
        and surnames_alike(other.surname, name.surname) == "same"
    ]
    return fullest(fuller) or name
