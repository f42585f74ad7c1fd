"""Reading in: what changed, what failed, what was pasted."""

from __future__ import annotations

import contextlib
import errno
import io
import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from tui.cli import main
from tui.commands.add import Tally

ROOT = Path(__file__).parents[3]
CLIP = "Talks end\n\n12 January 2022\n\n“We saw no reason for hope,” Ann Smith told reporters.\n"


@pytest.fixture
def archive(tmp_path: Path) -> str:
    return str(tmp_path / "a.sqlite")


def add(archive: str, *paths: str) -> int:
    return main(["add", "--archive", archive, *paths])


def test_only_what_changed_is_read_again(
    archive: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clips = tmp_path / "clips"
    clips.mkdir()
    for name in ("one", "two"):
        (clips / f"{name}.txt").write_text(CLIP.replace("hope", name))
    assert add(archive, str(clips)) == 0
    assert "2 added, 0 updated, 0 unchanged, 0 failed" in capsys.readouterr().err
    (clips / "two.txt").write_text(CLIP.replace("hope", "third"))
    assert add(archive, str(clips)) == 0
    assert "0 added, 1 updated, 1 unchanged, 0 failed" in capsys.readouterr().err


def test_a_file_s_name_with_a_newline_is_one_line_of_what_is_held(
    archive: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = tmp_path / "new\nline.txt"
    odd.write_text("“We will stay here,” said Ann.\n")
    add(archive, str(odd))
    for how, lines in ((), 1), (("--plain",), 2):
        capsys.readouterr()
        assert main(["articles", "--archive", archive, *how]) == 0
        assert len(capsys.readouterr().out.splitlines()) == lines


def test_a_failure_is_one_line_and_the_rest_is_kept(
    archive: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, empty = tmp_path / "good.txt", tmp_path / "empty.txt"
    good.write_text(CLIP)
    empty.touch()
    assert add(archive, str(empty), str(good), str(tmp_path / "missing")) == 2
    told = capsys.readouterr().err.splitlines()
    assert len([line for line in told if line.startswith("failed: ")]) == 2
    assert main(["find", "--archive", archive, "no reason for hope"]) == 0


def test_a_named_file_that_may_not_be_read_is_one_line_and_the_rest_is_kept(
    archive: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    good, locked = tmp_path / "good.txt", tmp_path / "locked.txt"
    good.write_text(CLIP)
    locked.write_text(CLIP)
    opened, opened_path = os.open, Path.open

    def refuse(path: object, *given: object, **named: object) -> int:
        if str(path) == str(locked):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return opened(path, *given, **named)  # type: ignore[arg-type]

    def refuse_path(path: Path, *given: object, **named: object) -> object:
        if path == locked:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return opened_path(path, *given, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(os, "open", refuse)
    monkeypatch.setattr(Path, "open", refuse_path)
    assert add(archive, str(locked), str(good)) == 2
    told = capsys.readouterr().err
    assert f"failed: {locked}: no permission to read it; change it with chmod u+r" in told
    assert "1 added, 0 updated, 0 unchanged, 1 failed" in told


def test_many_files_are_read_by_several_processes(archive: str, tmp_path: Path) -> None:
    clips = tmp_path / "clips"
    clips.mkdir()
    for number in range(60):
        (clips / f"{number}.txt").write_text(CLIP.replace("hope", f"hope number{number}"))
    assert main(["add", "--archive", archive, "-j", "2", str(clips)]) == 0
    from corpus.archive import open_archive

    with open_archive(archive, readonly=True) as kept:
        assert kept.counts().articles == 60


def test_a_pasted_clipping_is_shown_and_kept(
    archive: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(CLIP))
    assert add(archive, "-") == 0
    told = capsys.readouterr().err
    assert "title: Talks end" in told
    assert "date: 2022-01-12 (printed)" in told
    assert main(["find", "--archive", archive, "-1", "reason for hope"]) == 0
    assert "Ann Smith" in capsys.readouterr().out


PAGE = (
    "<!DOCTYPE html><html><head><title>Talks end</title></head><body><article><h1>Talks end</h1>"
    "<p>“We saw no reason for hope,” Ann Smith told reporters after the talks of all ministers.</p>"
    "<p>The ministers left the hall at noon and will meet again in spring, she said.</p></article>"
)
MAIL = (
    "From: The Quay Courier <news@quaycourier.example>\nTo: me@mail.example\nSubject: Talks end\n"
    "Date: Wed, 12 Jan 2022 10:00:00 +0000\nMessage-ID: <1@x>\nMIME-Version: 1.0\n\n"
    "“We saw no reason for hope,” Ann Smith told reporters.\n"
)


@pytest.mark.parametrize(
    ("data", "articles"),
    [
        (PAGE, 1),
        (MAIL, 1),
        (
            f"From a@x Wed Jan 12 10:00:00 2022\n{MAIL}\nFrom b@x Wed Jan 12 11:00:00 2022\n{MAIL}",
            2,
        ),
    ],
)
def test_what_is_piped_is_read_as_what_it_is(
    archive: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    data: str,
    articles: int,
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(data))
    assert main(["extract", "--with-text", "-"]) == 0
    rows = [json.loads(row) for row in capsys.readouterr().out.splitlines()]
    assert [row["title"] for row in rows] == ["Talks end"] * articles
    assert not any(sign in row["text"] for row in rows for sign in ("<p>", "MIME-Version"))
    monkeypatch.setattr(sys, "stdin", io.StringIO(data))
    assert add(archive, "-") == 0
    assert f"{articles} article{'s' * (articles > 1)}, " in capsys.readouterr().err
    monkeypatch.setattr(sys, "stdin", io.StringIO(data))
    assert add(archive, "-") == 0
    assert "1 unchanged" in capsys.readouterr().err


def test_extract_reads_stdin_of_any_encoding_in_any_locale(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tui", "extract", "-"],
        input="“Été wäre schön, café is too,” said José.".encode("cp1252"),
        env={**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C", "PYTHONUTF8": "0"},
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    (quote,) = json.loads(done.stdout)["quotes"]
    assert quote["text"] == "Été wäre schön, café is too,"
    assert quote["speaker"] == "José"


def test_folders_are_remembered_read_again_and_forgotten(
    archive: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clips = tmp_path / "clips"
    (clips / "more").mkdir(parents=True)
    (clips / "one.txt").write_text(CLIP)
    assert add(archive) == 2
    assert "no folders to read again yet" in capsys.readouterr().err
    assert add(archive, str(clips), str(clips / "more"), str(clips / "one.txt")) == 0
    (clips / "two.txt").write_text(CLIP.replace("hope", "two"))
    capsys.readouterr()
    assert add(archive) == 0
    assert "1 added, 0 updated, 1 unchanged" in capsys.readouterr().err
    assert add(archive, "--forget", str(clips / "more")) == 2
    assert add(archive, "--forget", str(clips)) == 0
    assert add(archive) == 2
    assert main(["articles", "--archive", archive]) == 0


def test_a_folder_that_is_gone_is_left_out(archive: str, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(CLIP.replace("hope", name))
        assert add(archive, str(tmp_path / name)) == 0
    (tmp_path / "one" / "a.txt").unlink()
    (tmp_path / "one").rmdir()
    assert add(archive) == 0


def test_what_is_written_later_is_read_while_watching(
    archive: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    clips = tmp_path / "clips"
    clips.mkdir()
    later = clips / "later.txt"

    def watched(paths: list[Path]) -> Iterator[tuple[Path, ...]]:
        assert paths == [clips]
        later.write_text(CLIP)
        yield (later, clips / "removed.txt")
        yield (later,)
        raise KeyboardInterrupt

    monkeypatch.setattr("corpus.reading.watching.watch", watched)
    assert add(archive, "--watch", str(clips)) == 130
    told = capsys.readouterr().err
    assert told.count("1 added") == 1
    assert "failed:" not in told
    assert main(["find", "--archive", archive, "no reason for hope"]) == 0


def test_copies_are_grouped_and_told(
    archive: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = "The talks in the old town hall went on for hours, Ann Smith told Reuters on Monday. "
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(f"Talks end\n\n{story * 2}")
    (tmp_path / "three.txt").write_text(f"Farms\n\n{'Quite another story about farms. ' * 5}")
    assert add(archive, *(str(tmp_path / f"{name}.txt") for name in ("one", "two", "three"))) == 0
    assert "1 grouped as a copy" in capsys.readouterr().err
    assert main(["articles", "--archive", archive, "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [(row["group"], row["copies"]) for row in rows] == [(1, 2), (1, 2), (3, 1)]
    assert main(["articles", "--archive", archive]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert ["copy of one.txt" in line for line in lines] == [False, True, False]


def test_an_export_restores_everything_that_was_made(
    archive: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "one.txt").write_text(CLIP)
    assert add(archive, str(tmp_path / "one.txt")) == 0
    from corpus.archive import choices, open_archive

    with open_archive(archive) as kept:
        (row,) = kept.quotes()
        kept.correct(choices.of_quote(kept, row.id, speaker="Bea Jones"))
        kept.set_basket([row.id], "mine")
        kept.set_state("note", "kept")
    first, second = str(tmp_path / "first.jsonl"), str(tmp_path / "second.jsonl")
    assert main(["export", "--archive", archive, "-o", first]) == 0
    other = str(tmp_path / "other.sqlite")
    assert add(other, first) == 0
    assert main(["export", "--archive", other, "-o", second]) == 0
    assert Path(first).read_text("utf-8") == Path(second).read_text("utf-8")
    with open_archive(other) as kept:
        assert [one.speaker_name for one in kept.quotes()] == ["Bea Jones"]
        assert kept.basket("mine") == [1]
        assert kept.state("note") == "kept"


@pytest.mark.slow
def test_a_real_file_written_while_watching_is_read(archive: str, tmp_path: Path) -> None:
    pytest.importorskip("watchfiles")
    clips = tmp_path / "clips"
    clips.mkdir()
    (clips / "first.txt").write_text(CLIP)
    program = subprocess.Popen(
        [sys.executable, "-m", "tui", "add", "--archive", archive, "--watch", str(clips)],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=_interruptible,
    )
    told: queue.Queue[str] = queue.Queue()
    assert program.stderr is not None
    listener = threading.Thread(target=_listen, args=(program.stderr, told))
    listener.start()
    try:
        assert "(watching; Ctrl-C ends)" in told.get(timeout=60)
        line = ""
        for number in range(60):  # the watcher needs a moment until it sees changes
            hidden = clips / ".later"
            hidden.write_text(f"{CLIP}\n“It is written {number},” she said.\n")
            hidden.replace(clips / "later.txt")
            with contextlib.suppress(queue.Empty):
                line = told.get(timeout=1)
                break
        assert line.startswith("1 added"), line
        program.send_signal(signal.SIGINT)
        assert program.wait(timeout=60) == 130
    finally:
        program.kill()
        program.wait()
        listener.join()
        program.stderr.close()
    assert main(["find", "--archive", archive, "it is written"]) == 0


def _interruptible() -> None:
    """Heed SIGINT, which a shell lets its background jobs ignore, and with them these tests."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def _listen(lines: IO[str], told: queue.Queue[str]) -> None:
    for line in lines:
        told.put(line)


def test_progress_tells_what_is_left(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from corpus.archive.intake import Outcome
    from tui.commands import add

    monkeypatch.setattr(add, "_CALM", 0.0)
    tally = add.Tally(moving=True)
    tally.expect(Path(str(number)) for number in range(3))
    tally.count(Outcome("0", "added", 1, 2))
    tally.count(Outcome("1", "partly", 1, 2))
    tally.count(Outcome("1", "failed", problem="1: damaged"))
    shown = capsys.readouterr().err
    assert "1 file, 2 quotations" in shown
    assert "4 quotations" in shown
    assert shown.endswith("1 failed, 1 left")


def test_what_is_gone_has_a_line_of_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from tui.commands import add

    monkeypatch.setattr(add, "_CALM", -1.0)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    clips = tmp_path / "clips"
    clips.mkdir()
    for name in ("one", "two"):
        (clips / f"{name}.txt").write_text(f"“We will come {name},” Ann Lee said.\n")
    words = ["add", "--jobs", "1", "--archive", str(tmp_path / "archive.sqlite")]
    main([*words, str(clips)])
    (clips / "two.txt").unlink()
    main(words)
    shown = capsys.readouterr().err
    assert "\r\x1b[K1 file is gone: two.txt" in shown


def test_what_is_told_meanwhile_has_its_own_line_once(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from corpus.archive.intake import Outcome
    from tui.commands import add

    monkeypatch.setattr(add, "_CALM", -1.0)
    tally = Tally(moving=True)
    tally.count(Outcome("0", "added", 1, 2))
    tally.tell("waiting for another")
    tally.tell("waiting for another")
    assert capsys.readouterr().err.endswith("files/s\r\x1b[Kwaiting for another\n")


def test_what_ends_the_reading_has_its_own_line(
    archive: str, tmp_path: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    from corpus.archive import intake
    from corpus.errors import ArchiveError
    from tui.commands import add

    def full(*_: object, **__: object) -> Iterator[intake.Outcome]:
        yield intake.Outcome("0", "added", 1, 2)
        raise ArchiveError("no room left")

    monkeypatch.setattr(add, "_CALM", -1.0)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setattr(intake, "take_in", full)
    assert main(["add", "--archive", archive, str(tmp_path)]) == 2
    assert capsys.readouterr().err.endswith("files/s\r\x1b[Knato-tui: no room left\n")


def _aged(archive: str) -> None:
    """Make an archive what a program of older rules would have written."""
    from corpus.archive import open_archive

    with open_archive(archive) as kept, kept.writing() as db:
        db.execute("UPDATE articles SET hash = x'00'")
        db.execute("UPDATE quotes SET cue = 'quoth'")
        db.execute("DELETE FROM read_by")


def test_what_an_older_version_read_is_read_again_and_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clips = tmp_path / "clips"
    clips.mkdir()
    for name in ("one", "two"):
        (clips / f"{name}.txt").write_text(f"“We will come {name},” Ann Lee said.\n")
    words = ["--archive", str(tmp_path / "archive.sqlite")]
    main(["add", *words, str(clips)])
    _aged(words[1])
    capsys.readouterr()
    main(["doctor", *words])
    assert "2 articles were read by an older version; 'nato-tui add'" in capsys.readouterr().out
    main(["doctor", *words, "--format", "json"])
    assert json.loads(capsys.readouterr().out)["stale"] == 2
    assert main(["add", *words, str(clips / "one.txt")]) == 0
    told = capsys.readouterr().err
    assert "0 added, 1 updated, 0 unchanged, 0 failed; 1 article, 1 quotation read\n" in told
    assert "2 articles that an older version had read were read again\n" in told
    main(["find", *words, "--format", "jsonl", "come"])
    assert "quoth" not in capsys.readouterr().out
    main(["doctor", *words])
    assert "older version" not in capsys.readouterr().out


def test_where_paths_are_named_the_rest_takes_no_long_time(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from tui.commands import add

    for name in ("one", "two", "three"):
        (tmp_path / f"{name}.txt").write_text(f"“We will come {name},” Ann Lee said.\n")
    words = ["add", "--gently", "--archive", str(tmp_path / "archive.sqlite")]
    monkeypatch.setattr("os.nice", lambda _: 0)
    main([*words, str(tmp_path)])
    _aged(words[-1])
    monkeypatch.setattr(add, "_A_WHILE", -1.0)
    capsys.readouterr()
    main([*words, str(tmp_path / "one.txt")])
    told = capsys.readouterr().err
    assert "1 article that an older version had read was read again; 2 left, which" in told
    main(words)
    assert "2 articles that an older version had read were read again\n" in capsys.readouterr().err
