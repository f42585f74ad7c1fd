"""Groups that grow together: the same groups whatever the order of joining."""

from __future__ import annotations

from collections.abc import Iterable


class Union:
    """Disjoint sets of strings; each set is named by its smallest member."""

    def __init__(self, members: Iterable[str]) -> None:
        self._parent = {member: member for member in members}

    def add(self, member: str) -> None:
        """Take in one more, in a set of its own."""
        self._parent[member] = member

    def find(self, member: str) -> str:
        """The smallest member of the set that holds ``member``."""
        root = member
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[member] != root:
            self._parent[member], member = root, self._parent[member]
        return root

    def join(self, one: str, other: str) -> None:
        """Make two sets one."""
        a, b = self.find(one), self.find(other)
        self._parent[max(a, b)] = min(a, b)

    def same(self, one: str, other: str) -> bool:
        """Whether both are in one set."""
        return self.find(one) == self.find(other)

    def groups(self) -> list[list[str]]:
        """All sets, members sorted, sets sorted by their smallest member."""
        sets: dict[str, list[str]] = {}
        for member in sorted(self._parent):
            sets.setdefault(self.find(member), []).append(member)
        return list(sets.values())
