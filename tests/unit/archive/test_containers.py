"""Files of many articles go in slice by slice, and come out as if they had gone in whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.archive import intake, open_archive
from corpus.archive.intake import Outcome, take_in
from corpus.errors import ReadingError
from corpus.model import Article

MANY = 25


def _mailbox(path: Path, numbers: range) -> Path:
    path.write_text(
        "".join(
            "From a@b.example Wed Jan 12 07:15:00 2022\n"
            f"From: Ann Cole <ann@paper{n}.example>\nSubject: Talks number {n}\n"
            f"Message-ID: <{n}@b.example>\nDate: Wed, 12 Jan 2022 07:15:00 +0100\n\n"
            f"“We will come back {n} times,” Marta Lindqvist told reporters.\n\n"
            for n in numbers
        )
    )
    return path


@pytest.fixture(autouse=True)
def _small_slices(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "_SLICE", 4)
    monkeypatch.setattr(intake, "_BUNDLE", 2)


def _held(path: Path) -> list[str | None]:
    with open_archive(path, readonly=True) as archive:
        return sorted(one.title or "" for one in archive.articles())


def test_a_mailbox_goes_in_by_slices_and_counts_as_one_file(tmp_path: Path) -> None:
    box = _mailbox(tmp_path / "a.mbox", range(MANY))
    with open_archive(tmp_path / "a.sqlite") as archive:
        found = list(take_in(archive, [box]))
        again = list(take_in(archive, [box]))
    assert [one.change for one in found] == ["partly"] * 6 + ["added"]
    assert sum(one.articles for one in found) == sum(one.quotes for one in found) == MANY
    assert again == [Outcome(str(box), "unchanged")]
    assert len(_held(tmp_path / "a.sqlite")) == MANY


def test_what_left_the_mailbox_leaves_the_archive(tmp_path: Path) -> None:
    box = _mailbox(tmp_path / "a.mbox", range(MANY))
    with open_archive(tmp_path / "a.sqlite") as archive:
        list(take_in(archive, [box]))
        _mailbox(box, range(9, MANY + 1))
        found = list(take_in(archive, [box]))
    assert found[-1].change == "updated"
    assert _held(tmp_path / "a.sqlite") == sorted(f"Talks number {n}" for n in range(9, MANY + 1))


def test_a_reading_broken_off_goes_on(tmp_path: Path) -> None:
    box = _mailbox(tmp_path / "a.mbox", range(MANY))
    with open_archive(tmp_path / "a.sqlite") as archive:
        outcomes = take_in(archive, [box])
        next(outcomes)
        outcomes.close()
        assert archive.known(str(box)) is None
        found = list(take_in(archive, [box]))
    assert found[-1].change in ("added", "updated")
    assert len(_held(tmp_path / "a.sqlite")) == MANY


def test_the_first_slices_of_a_file_that_breaks_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from corpus import reading

    whole = reading.read

    def broken(path: Path, options: object) -> Iterator[Article]:
        for number, article in enumerate(whole(path)):
            if number == 10:
                raise ReadingError(f"{path}: damaged from here on")
            yield article

    monkeypatch.setattr(reading, "read", broken)
    box = _mailbox(tmp_path / "a.mbox", range(MANY))
    with open_archive(tmp_path / "a.sqlite") as archive:
        found = list(take_in(archive, [box]))
    assert found[-1].change == "failed"
    assert "damaged from here on" in (found[-1].problem or "")
    assert len(_held(tmp_path / "a.sqlite")) == 8


def test_large_files_beside_small_ones_in_two_processes(tmp_path: Path) -> None:
    files = [_mailbox(tmp_path / "a.mbox", range(60))]
    for number in range(40):
        files.append(tmp_path / f"{number:02}.txt")
        files[-1].write_text(f"Talks in place {number}\n\n“No veto {number},” Ann Cole said.\n")
    with open_archive(tmp_path / "a.sqlite") as archive:
        found = list(take_in(archive, files, workers=2))
    assert [one.path for one in found if one.change == "added"] == [str(one) for one in files]
    assert len(_held(tmp_path / "a.sqlite")) == 100


def test_no_more_than_a_few_slices_are_held(tmp_path: Path) -> None:
    """The reader is asked for no more than what is stored and the slice in hand."""
    from corpus import reading

    given = 0
    whole = reading.read

    def counting(path: Path, options: object) -> Iterator[Article]:
        nonlocal given
        for article in whole(path):
            given += 1
            yield article

    box = _mailbox(tmp_path / "a.mbox", range(200))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "read", counting)
        parcels = intake.read_file(str(box), "1")
        for number in range(1, 20):
            assert len(next(parcels).items) == 4
            assert given <= 4 * number + 1
