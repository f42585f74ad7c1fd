"""Values kept by their text."""

from __future__ import annotations

import pytest

from corpus import memo


def test_a_value_is_made_once_and_a_long_text_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    kept = memo.Memo(length)
    long = "x" * 1000
    assert [kept["a"], kept["a"], kept[long], kept[long]] == [1, 1, 1000, 1000]
    assert asked == ["a", long, long]
    monkeypatch.setattr(memo, "_MOST", 2)
    assert [kept[text] for text in ("a", "bb", "ccc", "ccc")] == [1, 2, 3, 3]
    assert len(kept) <= 2
