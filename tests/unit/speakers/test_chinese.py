"""Chinese names are one in pinyin and Wade-Giles, with the surname first or last."""

from __future__ import annotations

import pytest

from corpus.speakers.chinese import one_chinese_name, one_chinese_surname


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("xu guowei", "guo-wei hsu", True),
        ("xu guowei", "hsu kuo-wei", True),
        ("guowei xu", "xu guowei", True),
        ("zhang xiuying", "chang hsiu-ying", True),
        ("zhou enlai", "chou en-lai", True),
        ("jiang jieshi", "chiang chieh-shih", True),
        ("xu guowei", "xu guomin", False),
        ("xu guowei", "hu guowei", False),
        ("anna berg", "berg anna", False),
        ("guowei", "xu guowei", False),
    ],
)
def test_a_whole_name(one: str, other: str, same: bool) -> None:
    assert one_chinese_name(one.split(), other.split()) is same
    assert one_chinese_name(other.split(), one.split()) is same


@pytest.mark.parametrize(
    ("alone", "whole", "may"),
    [
        ("chang", "zhang xiuying", True),
        ("hsu", "xu guowei", True),
        ("chang", "zhou enlai", False),
        ("kim", "jin wei", False),
        ("berg", "berg anna", False),
        ("zhang xiuying", "chang hsiu", False),
    ],
)
def test_a_surname_alone(alone: str, whole: str, may: bool) -> None:
    assert one_chinese_surname(alone.split(), whole.split()) is may
