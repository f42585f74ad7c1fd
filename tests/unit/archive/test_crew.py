"""Work in other processes: in order, whoever dies of it; from a program with threads too."""

from __future__ import annotations

import os
import threading
import time

import pytest

from corpus.archive import crew


def _work(task: int) -> str:
    if task < 0:
        os._exit(1)
    time.sleep(0.002 * (task % 3))
    return f"made {task} " + "x" * 5_000


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
