"""Measure the interface in a pseudo-terminal: bytes and CPU for each key, first frame, memory.

    python tests/benchmarks/screen.py ARCHIVE [COLUMNSxLINES ...]

Bytes are what the program wrote to the terminal for one key until it was silent; CPU is the
time of all its threads (from /proc), and how much of it the screen's own thread took; the rest
is nearly all search. newsboat, less and fzf are measured beside it where installed. Times are
shown beside an empty Textual app's, since machines differ (the first frame is whole before
Textual is imported; the first answer needs it), and with the strain: how much longer
than at its best a fixed piece of work took meanwhile.
"""

from __future__ import annotations

import os
import select
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.programs import EMPTY, HELD  # noqa: E402
from tests.pty.terminal import Terminal  # noqa: E402

TYPED = "treaty only one side respects"


@dataclass
class Cost:
    """What the keys of one kind cost: bytes and CPU milliseconds, one entry a key."""

    sent: list[int]
    cpu: list[float]
    own: list[float]

    def line(self) -> str:
        """Medians and 95th percentiles."""
        return (
            f"{statistics.median(self.sent):8,.0f} B median {_p95(self.sent):8,.0f} B p95"
            f" {statistics.median(self.cpu):6.1f} ms median {_p95(self.cpu):6.1f} ms p95"
            f" {statistics.median(self.own):6.1f} ms own"
        )


def _p95(values: list[int] | list[float]) -> float:
    ordered = sorted(values)
    return float(ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))])


def environment(home: Path) -> dict[str, str]:
    """A quiet home, no colour wishes, a common terminal."""
    return {
        "HOME": str(home),
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
        "EDITOR": "true",
    }


def command(archive: str) -> list[str]:
    """The interface on ``archive``."""
    return [sys.executable, "-m", "tui", "--archive", archive]


def cpu_ms(pid: int) -> tuple[float, float]:
    """CPU milliseconds that all threads of ``pid`` have used, and its first thread alone."""
    used: dict[str, float] = {}
    for task in Path(f"/proc/{pid}/task").iterdir():
        with suppress(OSError):  # a thread that has ended meanwhile
            used[task.name] = int((task / "schedstat").read_text().split()[0]) / 1e6
    return sum(used.values()), used[str(pid)]


_WORK: list[float] = []


def work() -> None:
    """A fixed piece of work, to tell how busy the machine is."""
    began = time.thread_time()
    held: dict[int, str] = {}
    for number in range(30_000):
        held[number & 255] = str(number)
    _WORK.append(time.thread_time() - began)


def memory_mib(pid: int) -> float:
    """Resident MiB."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


def cost(terminal: Terminal, keys: list[str], quiet: float = 0.25) -> Cost:
    """Press each key, wait until the program is silent."""
    made = Cost([], [], [])
    for key in keys:
        size, (used, own) = len(terminal.sent), cpu_ms(terminal.pid)
        terminal.press(key)
        terminal.settle(quiet)
        after, after_own = cpu_ms(terminal.pid)
        made.sent.append(len(terminal.sent) - size)
        made.cpu.append(after - used)
        made.own.append(after_own - own)
        work()
    return made


def burst(terminal: Terminal, text: str, pause: float = 0.1) -> Cost:
    """Type ``text`` as people do, a key every ``pause`` seconds: the average of a key.

    What comes is only counted, since drawing it here would slow the typing down.
    """
    sent, (used, own) = 0, cpu_ms(terminal.pid)
    for key in text:
        terminal.press(key)
        sent += _counted(terminal, pause)
    while more := _counted(terminal, 0.5):
        sent += more
    after, after_own = cpu_ms(terminal.pid)
    many = len(text)
    return Cost([sent // many], [(after - used) / many], [(after_own - own) / many])


def _counted(terminal: Terminal, seconds: float) -> int:
    """How many bytes come within that time."""
    count, due = 0, time.monotonic() + seconds
    while (left := due - time.monotonic()) > 0:
        if select.select([terminal.fileno()], [], [], left)[0]:
            count += len(os.read(terminal.fileno(), 65_536))
    return count


def together(costs: Iterable[Cost]) -> Cost:
    """All keys of several kinds."""
    made = Cost([], [], [])
    for one in costs:
        made.sent += one.sent
        made.cpu += one.cpu
        made.own += one.own
    return made


def keys_at(archive: str, columns: int, lines: int) -> None:
    """The table of keys at one size."""
    with tempfile.TemporaryDirectory() as home:
        env = environment(Path(home))
        with Terminal(
            command(archive), env=env, cwd=ROOT, columns=columns, lines=lines
        ) as terminal:
            terminal.wait_for("quotations")
            terminal.settle(1.0)
            rows = {"j, all panes follow": cost(terminal, ["j"] * 20)}
            rows["a page of text"] = pages(Path(home), columns, lines)
            terminal.press("2z")
            terminal.settle()
            rows["j in the text"] = cost(terminal, ["j"] * 12)
            terminal.press("?")
            terminal.settle()
            rows["j, only the cursor"] = cost(terminal, ["j"] * 12)
            for key in ("\x1b", "z", "3"):
                terminal.press(key)
                terminal.settle()
            other = "2" if columns < 100 else "4"
            rows["focus to a visible pane"] = cost(terminal, [other, "3"] * 5)
            terminal.press("/")
            terminal.settle()
            rows["a letter in the search"] = cost(terminal, list(TYPED), quiet=0.5)
            rows["all of these keys"] = together(rows.values())
            terminal.press("\x15")
            terminal.settle()
            rows["letters, ten a second"] = burst(terminal, TYPED)
            terminal.press("\x15")
            terminal.settle()
            rows["a letter and a long rest"] = cost(terminal, list(TYPED[:8]), quiet=2.5)
            print(f"\n{columns}x{lines}")
            for name, one in rows.items():
                print(f"  {name:<26}{one.line()}")
            print(f"  strain {statistics.median(_WORK) / min(_WORK):.1f} x")
            print(f"  memory {memory_mib(terminal.pid):.0f} MiB")


def pages(home: Path, columns: int, lines: int) -> Cost:
    """Pages of a text that fills many of them: few articles do so on a large terminal."""
    from corpus.archive import open_archive
    from corpus.model import Article, Extraction

    words = [f"w{number * number * 7919 % 9973:x}" for number in range(12_000)]
    text = "\n\n".join(" ".join(words[at : at + 60]) for at in range(0, len(words), 60))
    with open_archive(home / "long.sqlite") as archive:
        archive.add(Article("long.txt", text), Extraction((), ()))
    argv = command(str(home / "long.sqlite"))
    env = environment(home)
    with Terminal(argv, env=env, cwd=ROOT, columns=columns, lines=lines) as terminal:
        terminal.wait_for("1 article")
        terminal.settle(1.0)
        terminal.press("2z")
        terminal.settle()
        return cost(terminal, [*(" " * 6), *("\x02" * 4)])


def first_frame(
    argv: list[str], words: str, press: str = "", then: str = "", home: str | None = None
) -> float:
    """Seconds from start until ``words`` stand there (then ``then``, after ``press``)."""
    with tempfile.TemporaryDirectory() as fresh:
        home = home or fresh
        began = time.perf_counter()
        with Terminal(argv, env=environment(Path(home)), cwd=ROOT) as terminal:
            terminal.wait_for(words)
            if press:
                terminal.press(press)
                terminal.wait_for(then)
            return time.perf_counter() - began


def starts(archive: str, runs: int = 7) -> None:
    """First words, first frame and first answer beside an empty Textual app's first frame.

    Each is told as the median of its ratios to the empty app's of the same round, since the
    rounds differ more than the programs do, and beside it the ratio of the best of each.
    """
    rounds: list[dict[str, float]] = []
    with tempfile.TemporaryDirectory() as folder:
        feed = newsboat(Path(folder))
        with Terminal(command(archive), env=environment(Path(folder)), cwd=ROOT) as terminal:
            terminal.wait_for("quotations")
            terminal.settle()
            terminal.press("q")
            terminal.wait_exit()
        for _ in range(runs):
            took = {
                "empty": first_frame([sys.executable, "-c", EMPTY], "ready"),
                "first words": first_frame(command(archive), "3 Quotes"),
                "… at the next start": first_frame(command(archive), "3 Quotes", home=folder),
                "first frame": first_frame(command(archive), "quotations"),
                "first answer": first_frame(command(archive), "quotations", "/treaty", "found"),
            }
            if feed:
                took["newsboat, 2,000 articles"] = first_frame(feed, "Clips", home=folder)
            rounds.append(took)
    best = min(took["empty"] for took in rounds)
    print(f"\nempty Textual app {best * 1000:.0f} ms")
    for name in list(rounds[0])[1:]:
        paired = statistics.median(took[name] / took["empty"] for took in rounds)
        print(f"  {name:<26}{paired:.2f} x, {min(took[name] for took in rounds) / best:.2f} x")


def newsboat(folder: Path) -> list[str]:
    """The command that opens newsboat on a feed of 2,000 articles; nothing if not installed."""
    if not shutil.which("newsboat"):
        return []
    items = "".join(
        f"<item><title>Article {n} of the harbour</title><guid>{n}</guid></item>"
        for n in range(2000)
    )
    feed, urls = folder / "feed.xml", folder / "urls"
    feed.write_text(
        f'<rss version="2.0"><channel><title>Clips</title><link>x</link>{items}</channel></rss>'
    )
    urls.write_text(f"file://{feed}\n")
    argv = ["newsboat", "-u", str(urls), "-c", str(folder / "cache.db")]
    subprocess.run([*argv, "-x", "reload"], env=environment(folder), check=True, timeout=60)
    return argv


def held(archive: str) -> None:
    """The longest time the event loop was held while searching and scrolling."""
    with tempfile.TemporaryDirectory() as home:
        out = Path(home) / "held"
        program = Path(home) / "watched.py"
        program.write_text(HELD)
        argv = [sys.executable, str(program), str(out), "--archive", archive]
        with Terminal(argv, env=environment(Path(home)), cwd=ROOT) as terminal:
            terminal.wait_for("quotations")
            terminal.settle(2.0)
            for key in ["/", *TYPED, "\r", *("j" * 10), *(" " * 5), "4", *("j" * 10), "1", *"jjj"]:
                terminal.press(key)
                terminal.settle(0.05)
            terminal.press("q")
            terminal.wait_exit()
        wall, own = map(float, out.read_text().split())
        print(f"\nevent loop held at most {wall * 1000:.0f} ms, {own * 1000:.0f} ms of its own CPU")


def others(columns: int, lines: int) -> None:
    """newsboat, less and fzf, where installed, on 2,000 lines."""
    with tempfile.TemporaryDirectory() as home:
        text = Path(home) / "text"
        text.write_text("".join(f"{n} the words of line {n} go on and on\n" for n in range(2000)))
        asked = (
            (newsboat(Path(home)), "Clips", "\r", (("newsboat, j", ["j"] * 8),)),
            (["less", str(text)], "words", "", (("less, a page", [" "] * 5),)),
            (
                ["fzf"],
                "words",
                "",
                (("fzf, a letter", list("words")), ("fzf, a move", ["\x10"] * 5)),
            ),
        )
        env = {**environment(Path(home)), "FZF_DEFAULT_COMMAND": f"cat {text}"}
        for argv, words, key, kinds in asked:
            if not argv or not shutil.which(argv[0]):
                continue
            with Terminal(argv, env=env, cwd=ROOT, columns=columns, lines=lines) as terminal:
                terminal.wait_for(words)
                terminal.press(key)
                terminal.settle()
                for name, keys in kinds:
                    print(f"  {name:<26}{cost(terminal, keys).line()}")


def main() -> None:
    """Print every row."""
    archive = sys.argv[1]
    for size in sys.argv[2:] or ["80x24", "200x60"]:
        columns, lines = map(int, size.split("x"))
        keys_at(archive, columns, lines)
        others(columns, lines)
    starts(archive)
    held(archive)


if __name__ == "__main__":
    main()
