"""A writer's brackets: what they explain, what they replace, and what they may not change."""

from __future__ import annotations

import pytest

from corpus.model import Article
from corpus.verify.judge import judge
from tests.unit.verify.memory import MemoryEvidence

PRINT = """The quay

“He did not ask us, and we didn’t sell the quay. When you attack him, he will punch back,” Ann Lee \
told reporters.

“Many people [used the old quay]. It was not at all unusual. We have sold all of our boats,” she \
said. “Nobody will say that money is the problem, not the solution.”
"""


@pytest.mark.parametrize(
    ("text", "verdict", "told"),
    [
        ("[The mayor] did not ask us, and we didn’t sell the quay", "cut", "a part of"),
        ("He did not ask us, and we [did] sell the quay", "cut", "leaves out a negation: “didn’t”"),
        (
            "He did [once] ask us, and we didn’t sell the quay",
            "cut",
            "leaves out a negation: “not”",
        ),
        ("He did not ask us, and we [refused to] sell the quay", "cut", "leaves out a"),
        ("When you [praise] him, he will punch back", "cut", "“[praise]” for “attack” in"),
        ("When you [attacked] him, he will punch back", "cut", "a part of"),
        ("When you attack [the mayor], he will punch back", "cut", "a part of"),
        ("When you attack him [at the quay], he will punch back", "cut", "a part of"),
        ("Many people [used the old quay]. … We have sold all of our boats", "cut", "a part of"),
        ("Many people [used the old quay] … We have sold all of our boats", "cut", "a part of"),
        ("Many people [used the new quay]. … We have sold all of our boats", "altered", "“"),
        ("Many people [sold the old quay]", "altered", "“"),
        ("Many people [used the old quay]", "verbatim", "in print"),
        ("Many people [never used the old quay]", "altered", "“"),
        ("Many people [did]", "altered", "“"),
        ("Many people [used the quay]. It was not at all unusual", "altered", "“old” is left out"),
        ("Nobody will say that money is the problem, … the solution", "cut", "leaves out a neg"),
        ("Many people … have sold all of our boats", "cut", "leaves out"),
    ],
)
def test_what_brackets_change_is_told(text: str, verdict: str, told: str) -> None:
    found = judge(MemoryEvidence([Article("quay.txt", PRINT)]), text)
    assert found.verdict == verdict
    assert told in found.message
