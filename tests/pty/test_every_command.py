"""Every command of the table, in every format it has, over hostile text: nothing but letters.

Another set of payloads than ``test_hostile``'s, and a stronger claim: what a command sends to a
terminal is made of printable characters and line ends alone, whatever the text was. The commands
run one after the other in one process whose output is a terminal.
"""

from __future__ import annotations

import argparse
import json
import os
import pty
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from tui.cli import COMMANDS
from tui.commands._parsing import command_parser

ROOT = Path(__file__).parents[2]
pytestmark = [pytest.mark.pty, pytest.mark.slow, pytest.mark.timeout(500)]

PAYLOADS = (
    "\x1b_Gf=24,s=1;AAAA\x1b\\",
    "\x1b^HOSTILE\x1b\\\x1bXHOSTILE\x1b\\",
    "\x1bP+q544e\x1b\\\x1bPq#0;2;0;0;0~-\x1b\\",
    "\x1b]1337;File=name=eA==:AA\x07\x1b]7;file://x/\x07\x1b]10;?\x07\x1b]777;notify;a;b\x07",
    "\x1b[c\x1b[6n\x1b[21t\x1b[?1049h\x1b[2J\x1b[?1000h\x1b#8\x1bc",
    "\x9bc\x90q\x9c\x9e\x9f\x98\x84\x85",
    "\x08\x08\x08\x0d\x7f\x0e\x0f\x07\x0c\x0b\x1a\x05",
    "\u061c\u200e\u200f\u202d\u2067\u2068\u2028\u2029\ufeff\ufff9\ufffa",
    "\U000e0041\U000e0001",
    "e" + "\u1ab0" * 300 + "x" + "\ufe0f" * 300 + "y" + "\u0e47" * 300,
    "\ud83d\udc00",
    "=cmd|'/c calc'!A1\t@SUM(1)\t+1\t-1",
    "$(touch pwned)`touch pwned`;touch pwned",
    "\\input{/etc/passwd}\\write18{x}</script><script>alert(1)</script>",
)
"""The next to last may run where a shell is asked; the last two where a format is not escaped."""
ALL = " ".join(PAYLOADS)
_BAD = re.compile(
    "[^\\S \\r\\n\\t\u00a0\u2000-\u200a\u202f\u205f\u3000]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]"
    "|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufff9-\ufffb\ufeff\ufffe]"
    "|[\U000e0000-\U000e007f]|[\u0300-\u036f\u0e47\u1ab0\ufe0f]{10}"
)
CHILD = """
import json, sys
from tui.cli import main
for number, words in enumerate(json.load(open(sys.argv[1]))):
    sys.stdout.write(f"\\n#### {number} ")
    status = main(words)
    sys.stdout.write(f"#### {status}\\n")
    sys.stdout.flush()
    sys.stderr.flush()
"""
PROGRESS = "\r\x1b[K"
"""What ``add`` itself sends to write its line of progress anew."""
ALONE = {"pick", "lsp"}
"""Not in this list: the picker and the server talk to somebody; other tests do that."""


@pytest.fixture
def place(tmp_path: Path, own_home: Path) -> Path:
    """A folder with an archive, drafts, corrections and settings that are hostile throughout."""
    name = ALL.replace("/", "_").replace("\x00", "").encode("utf-8", "ignore").decode()[:60]
    clips = tmp_path / "clips"
    clips.mkdir()
    for number, payload in enumerate(PAYLOADS):
        safe = payload.encode("utf-8", "replace").decode()
        (clips / f"{number}{name[number : number + 20]}.txt").write_text(
            f"Risk {safe} in the north\n\nBy Ann {safe} Author\n\n12 January 2022\n\n"
            f"“We see {safe} the risk of a war,” Minister John {safe} Smith{safe} said.\n\n"
            f"Mary Jones{safe} said that the risk {safe} had never been so great.\n",
            encoding="utf-8",
        )
    safe = ALL.encode("utf-8", "replace").decode()
    record = {"title": safe, "outlet": safe, "authors": [safe], "url": f"https://x.example/{safe}"}
    record["text"] = f"“The risk {safe} grows now, and it grows fast,” John {safe} Smith said."
    (clips / "records.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    drafts = tmp_path / f"draft{name}.md"
    drafts.write_text(f"He said “the risk {safe} of a war now”, said John{safe} Smith.\n", "utf-8")
    config = own_home / "config" / "nato-tui"
    config.mkdir(parents=True)
    own = json.dumps("{quote} " + safe.replace("{", "{{").replace("}", "}}"), ensure_ascii=True)
    own = re.sub(r"\\ud(...)\\ud(...)|\\x7f", "", own)
    (config / "config.toml").write_text(f"[formats]\nmine = {own}\n")
    return tmp_path


def fill(place: Path) -> None:
    """What a user would have decided, kept and copied."""
    from corpus.archive import open_archive
    from corpus.archive.choices import of_quote
    from tui.copying.shelf import push

    safe = ALL.encode("utf-8", "replace").decode()
    with open_archive(place / "archive.sqlite") as archive:
        ids = archive.quote_ids()
        archive.correct(of_quote(archive, ids[0], speaker=f"Ann {safe} Lee"))
        archive.set_basket(ids[:3], f"story {safe}")
    push(f"risk {safe}")


def choices(name: str) -> Iterator[list[str]]:
    """Each option of a command that offers a choice, with each thing to choose."""
    parser = command_parser(name)
    import_module(f"tui.commands.{name}").configure(parser)
    for action in parser._actions:
        if action.option_strings and action.choices:
            for choice in action.choices:
                yield [action.option_strings[-1], str(choice)]
        if isinstance(action, argparse._StoreTrueAction) and action.dest in ("plain", "all"):
            yield [action.option_strings[-1]]


def invocations(place: Path) -> list[list[str]]:
    """Every command with words of its own, then again with each choice there is."""
    from corpus.cite import FORMATS

    safe = ALL.encode("utf-8", "replace").decode()
    archive = ["--archive", str(place / "archive.sqlite")]
    draft = str(next(place.glob("draft*.md")))
    base: dict[str, list[list[str]]] = {
        "add": [[str(place / "clips")], [f"/nowhere{safe}"]],
        "find": [["risk"], [f"risk {safe}"], [f'"{safe}'], [f"speaker:{safe}"], ["-1", "risk"]]
        + [["risk", "-f", one, "--layout", "footnote"] for one in FORMATS]
        + [["risk", "-f", "mine"], ["risk", "-f", safe], ["risk", "--marks", safe]],
        "verify": [[f"the risk of a war {safe}"], ["--speaker", safe, "We see the risk of a war"]],
        "lint": [[draft], [f"{safe}.md"], [draft, "--fix", "--yes"]],
        "speakers": [[], ["Smith"], [safe], ["Smith", "--about", safe]],
        "articles": [[]],
        "extract": [[str(place / "clips")], [safe]],
        "export": [[], ["-o", f"/nowhere{safe}/x"]],
        "corrections": [["list"], ["export"], ["import", f"{safe}"], ["undo"]],
        "last": [[], ["--all"]],
        "doctor": [[], ["--mend"]],
        "config": [[]],
        "keys": [[]],
        "completion": [["bash"], [safe]],
        "integrate": [["vim"], [safe]],
        "man": [[]],
    }
    assert set(base) == set(COMMANDS) - ALONE, "a command of the table is not tried here"
    done: list[list[str]] = []
    for name, all_words in base.items():
        done += [[*archive, name, *words] for words in all_words]
        done += [[*archive, name, *all_words[0], *more] for more in choices(name)]
        done += [[*archive, name, f"--{safe}"], [name, "--archive", safe, "--format", safe]]
    return [*done, [*archive, safe], [safe], ["--archive", f"{place}/{safe}", "find", "risk"]]


def sent(place: Path, commands: list[list[str]]) -> bytes:
    """Every byte that the commands wrote to their terminal."""
    (place / "commands.json").write_text(json.dumps(commands))
    (place / "child.py").write_text(CHILD)
    ours, theirs = pty.openpty()
    told = bytearray()

    def read() -> None:
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:
                return
            if not piece:
                return
            told.extend(piece)

    reader = threading.Thread(target=read)
    child = subprocess.Popen(
        [sys.executable, "child.py", "commands.json"],
        cwd=place,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color"},
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    reader.start()
    child.wait(400)
    reader.join(30)
    os.close(ours)
    return bytes(told)


def test_what_every_command_sends_is_letters_and_line_ends(place: Path) -> None:
    archive = ["--archive", str(place / "archive.sqlite")]
    first = sent(place, [[*archive, "add", str(place / "clips")]])
    assert b"#### 0" in first
    fill(place)
    commands = invocations(place)
    every = first + sent(place, commands)
    text = every.decode("utf-8")
    parts = re.split(r"#### (\d+) ", text)
    for number, piece in zip(parts[1::2], parts[2::2], strict=True):
        part = piece.replace(PROGRESS, "")
        found = _BAD.search(part)
        assert found is None, (commands[int(number)], part[max(0, found.start() - 40) :][:80])
    assert "Traceback" not in text
    assert len(parts) // 2 == len(commands) + 1
    assert not list(place.rglob("pwned"))
