"""What is told of a role beside a name."""

from __future__ import annotations

from typing import Any

import pytest

from corpus.roles import role_beside


@pytest.mark.parametrize(
    ("role", "name", "type", "told"),
    [
        ("harbour minister", "Ada Moss", "person", "harbour minister"),
        ("the harbour minister; a poet", "Ada Moss", "person", "harbour minister"),
        ("New York voters", "New York voters", "unnamed", None),
        ("senior official", "a senior official", "unnamed", None),
        ("bishop", "Bishop Moss", "person", None),
        ("", "Ada Moss", "person", None),
        (None, None, None, None),
    ],
)
def test_a_role_does_not_repeat_the_name(role: Any, name: Any, type: Any, told: str | None) -> None:
    assert role_beside(role, name, type) == told
