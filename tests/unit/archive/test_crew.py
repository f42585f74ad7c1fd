"""Work in other processes: in order, whoever dies of it; from a program with threads too."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.archive import crew, open_archive
from corpus.archive.intake import take_in
from corpus.model import Article, Extraction

ROOT = Path(__file__).parents[3]


def _work(task: int) -> Iterator[str]:
    if task < 0:
        os._exit(1)
    time.sleep(0.002 * (task % 3))
    yield f"made {task} " + "x" * 5_000


def _many(task: int) -> Iterator[tuple[int, int]]:
    """A thousand results of each seventh task, one of others."""
    for number in range(1_000 if task % 7 == 0 else 1):
        yield task, number


def _breaking(task: int) -> Iterator[str]:
    for number in range(200):
        yield f"{task}.{number}"
    if task == 3:
        os._exit(1)


def _died(task: int) -> str:
    return f"died of {task}"


@pytest.fixture(params=["fork", "spawn"])
def method(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(crew, "_start_method", lambda: request.param)
    return str(request.param)


def test_results_come_in_the_order_of_the_tasks(method: str) -> None:
    found = list(crew.in_order(range(300), _work, _died, 3))
    assert [one.split()[1] for one in found] == [str(number) for number in range(300)]


def test_a_deadly_task_is_told_and_the_rest_is_done(method: str) -> None:
    tasks = [*range(20), -7, *range(20, 60), -8, -9]
    found = list(crew.in_order(tasks, _work, _died, 2))
    assert [one.split(" x")[0] for one in found] == [
        _died(task) if task < 0 else f"made {task}" for task in tasks
    ]


def test_tasks_of_many_results_keep_their_order(method: str) -> None:
    found = list(crew.in_order(range(40), _many, lambda task: (task, -1), 2))
    assert found == [pair for task in range(40) for pair in _many(task)]


def test_a_process_far_ahead_waits_for_its_turn() -> None:
    busy = crew.Crew(_many, lambda task: (task, -1), 2)
    results = busy.results(iter(range(70)))
    held = max(
        sum(len(one) for number, one in busy._made.items() if number > task // crew._BATCH)
        for task, _ in results
    )
    busy.dismiss()
    assert held <= 2 * 2 * crew._IN_FLIGHT * (crew._HELD + crew._TOGETHER + 1)


def test_what_a_deadly_task_gave_before_it_is_not_lost(method: str) -> None:
    found = list(crew.in_order(range(6), _breaking, _died, 2))
    assert {f"{task}.{number}" for task in range(6) for number in range(150)} <= set(found)
    assert found.count(_died(3)) == 1
    assert [one for one in found if one.startswith("5.")] == list(_breaking(5))


def test_nobody_is_left_when_the_listener_goes(method: str) -> None:
    gone = crew.Crew(_work, _died, 2)
    results = gone.results(iter(range(1_000)))
    assert next(results).startswith("made 0")
    gone.dismiss()
    assert [worker.process.exitcode is not None for worker in gone._workers] == [True, True]


def test_with_other_threads_processes_start_afresh() -> None:
    release = threading.Event()
    thread = threading.Thread(target=release.wait)
    thread.start()
    try:
        assert crew._start_method() == "spawn"
    finally:
        release.set()
        thread.join()


_SCRIPT = """
from corpus.archive import crew
from tests.unit.archive.test_crew import _died, _work
print(len([one for one in crew.in_order(range(40), _work, _died, 2, fresh=True) if "made" in one]))
"""


@pytest.mark.parametrize("piped", [True, False])
def test_a_script_that_cannot_be_run_again_gets_its_work_done(tmp_path: Path, piped: bool) -> None:
    file = tmp_path / "script.py"
    file.write_text(_SCRIPT)
    done = subprocess.run(
        [sys.executable, "-" if piped else str(file)],
        input=_SCRIPT if piped else "",
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert (done.stdout, done.stderr) == ("40\n", "")


def test_a_mistake_of_the_program_in_one_file_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def extract(article: Article) -> Extraction:
        if "odd" in article.path:
            raise ValueError("first\nsecond")
        return Extraction()

    monkeypatch.setattr("corpus.quoting.extract", extract)
    for name in ("even", "odd", "plain"):
        (tmp_path / f"{name}.txt").write_text(f"Words of {name}.\n")
    with open_archive(tmp_path / "data" / "a.sqlite") as archive:
        files = sorted(tmp_path.glob("*.txt"))
        found = {Path(one.path).stem: one for one in take_in(archive, files, workers=1)}
    assert {name: one.change for name, one in found.items()} == {
        "even": "added", "odd": "failed", "plain": "added"
    }  # fmt: skip
    problem = found["odd"].problem
    assert problem is not None
    assert "\n" not in problem
    assert "ValueError: first" in problem


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")
def test_killed_while_others_read_it_leaves_none_of_them_and_can_go_on(tmp_path: Path) -> None:
    clips, path = tmp_path / "clips", tmp_path / "a.sqlite"
    clips.mkdir()
    for number in range(400):
        said = [f"“We see reason n{number}x{at} to go on,” Ann Lee said." for at in range(8)]
        (clips / f"{number:03}.txt").write_text("\n\n".join(said) + "\n")
    command = [sys.executable, "-m", "tui", "add", "--archive", str(path), "-j", "2", str(clips)]
    program = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)
    workers: list[int] = []
    while len(workers) < 2 and program.poll() is None:
        workers = _children(program.pid)
    assert len(workers) == 2
    time.sleep(0.3)
    program.kill()
    program.communicate()
    until = time.monotonic() + 30
    while any(map(_lives, workers)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(map(_lives, workers))
    again = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "0 failed" in again.stderr
    with open_archive(path, readonly=True) as archive:
        held = archive.counts()
        assert (held.articles, held.quotes) == (400, 3_200)


def _children(parent: int) -> list[int]:
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            number, _, rest = status.read_text().partition(" (")
        except OSError:
            continue
        if rest.rpartition(") ")[2].split()[1] == str(parent):
            found.append(int(number))
    return found


def _lives(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(") ")[2][0] != "Z"
    except OSError:
        return False
