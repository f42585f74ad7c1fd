"""The benchmark of frames measures what it says: they fill, and its judge knows who is meant."""

from __future__ import annotations

import re
from random import Random

import pytest

from tests.benchmarks.frames.filling import Wanted, fill
from tests.benchmarks.frames.grammar import Frame, families, parts
from tests.benchmarks.frames.judging import right, tally

FRAMES = [frame for frames in families().values() for frame in frames]
_LEFT = re.compile(r"[{}*¶#|]|\(n\)|  | [.,:;]|,[.,:]|\b[Aa] [aeio]")
_NAMES = re.compile(r"\{([\w/ -]+?)(?:\d?[?}]|\.|: ([\w-]+))")


def test_frames_fill_with_words_that_stand_between_marks() -> None:
    for frame in FRAMES:
        filled = fill(frame, parts(), Random(frame.pattern))
        assert not _LEFT.search(filled.text), filled.text
        assert len(filled.stretches) == len(frame.wanted) > 0
        for stretch in filled.stretches:
            assert filled.text[stretch.start - 1] in "“‘", filled.text
            assert not set("“”‘") & set(filled.text[stretch.start : stretch.end])


def test_who_is_wanted_is_told_in_the_text() -> None:
    for frame in FRAMES:
        filled = fill(frame, parts(), Random(frame.pattern))
        wanted = [one for stretch in filled.stretches for one in stretch.wanted]
        assert [one for one in wanted if one.words.lower() not in filled.text.lower()] == []


def test_every_part_stands_in_a_frame() -> None:
    used, seen = {"lead"}, set()
    lines = [frame.pattern for frame in FRAMES]
    while lines:
        for names, table in _NAMES.findall(lines.pop()):
            used |= {table} if table else {names if len(names) > 1 else "person"}
        lines += [option.words for name in used - seen for option in parts()[name]]
        seen |= used
    assert used == set(parts())


def test_equal_seeds_give_equal_texts() -> None:
    def texts(seed: int) -> list[str]:
        return [fill(frame, parts(), Random(f"{seed} {frame.pattern}")).text for frame in FRAMES]

    assert texts(1) == texts(1) != texts(2)


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("{A} told {B}: “{A: words}.”", "A"),
        ("“{A: words},” {A.he} said. {A} left.", "A"),
        ("{one} {noun} said: “{noun: words}.”", "noun"),
    ],
)
def test_a_part_is_the_same_wherever_it_stands(pattern: str, said: str) -> None:
    frame = Frame(f"# {pattern} {pattern}")
    first, second = fill(frame, parts(), Random(5)).stretches
    assert frame.wanted == ((said,), (said,))
    assert first.wanted == second.wanted


def test_people_of_a_frame_share_no_name() -> None:
    frame = Frame("# {A} {B} {C} {D} {E}")
    for seed in range(40):
        names = fill(frame, parts(), Random(seed)).text.split()
        full = [name for name in names if len(name) > 2 and name not in ("van", "der")]
        assert len(full) == len(set(full))


@pytest.mark.parametrize(
    ("wanted", "speaker", "meant"),
    [
        (Wanted("Anna Bell", person=True), "Anna Bell", True),
        (Wanted("Anna Bell", person=True), "Dr Anna Bell", True),
        (Wanted("Anna Bell", person=True), "Tom Bell", False),
        (Wanted("Anna Bell", person=True), "Anna Bell’s lawyer", False),
        (Wanted("Anna Bell", person=True), "Bell", False),
        (Wanted("Anna Bell", person=True), None, False),
        (Wanted("lawyer"), "a lawyer representing the families", True),
        (Wanted("lawyer"), "Her lawyer", True),
        (Wanted("lawyer"), "the lawyer’s brother", False),
        (Wanted("lawyer"), "lawyers", False),
        (Wanted("White House"), "the White House", True),
        (Wanted("White House"), "House", False),
    ],
)
def test_the_judge_knows_who_is_meant(wanted: Wanted, speaker: str | None, meant: bool) -> None:
    assert right([wanted], speaker) is meant
    assert right([Wanted("nobody"), wanted], speaker) is meant


def test_what_is_another_s_counts_as_wrong() -> None:
    true, false = Frame("“{A: words},” said {A}."), Frame("“{B: words},” said {A} after {B} left.")
    total = tally((true, false), 12, seed=1)
    assert total.many == 12
    wrong = [one.frame for one in total.wrong]
    assert wrong.count(false) == 6 > wrong.count(true)
    assert 0 < total.sure <= len(wrong)
