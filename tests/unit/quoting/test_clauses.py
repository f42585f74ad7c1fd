"""Of whom the sentence before tells, where "she" can be two."""

import pytest

from tests.lines import read

LEAD = "Vote put off\n\nThe council met on Monday for talks on the bridge.\n\n"
WORDS = "“This has to stop before somebody dies,” she said."


@pytest.mark.parametrize(
    "told",
    [
        "After Anna Bell had spoken, Mary O’Dowd was blunt.",
        "When Anna Bell resigned, Mary O’Dowd was silent.",
        "If Anna Bell wins, Mary O’Dowd will leave.",
        "Mary O’Dowd wondered if Anna Bell had lied.",
        "Mary O’Dowd left when Anna Bell came.",
    ],
)
def test_the_main_clause_tells_who_speaks_next(told: str) -> None:
    assert read(f"{LEAD}{told} {WORDS}") == ["Mary O’Dowd"]
