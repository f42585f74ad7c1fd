"""The real Emacs with the printed configuration: a quotation at point, findings, verdicts."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.pty.programs import named_program, needs_emacs, run
from tests.pty.terminal import Terminal

pytestmark = [pytest.mark.pty, pytest.mark.timeout(400), needs_emacs]

DRAFT = (
    "Some say  so. 😀\n\n"
    "NATO would “explore reciprocal restrictions on the size and scope of such exercises”.\n"
)
SMITH = "“We will not allow anyone to slam NATO’s open-door policy shut.” — Julianne Smith"


QUIET = "(setq native-comp-deferred-compilation nil native-comp-async-report-warnings-errors nil)"
"""Or Emacs compiles itself meanwhile, and tells of that."""


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    made = named_program(tmp_path / "bin")
    (tmp_path / "nato.el").write_text(run(made, tmp_path, "integrate", "emacs").stdout)
    (tmp_path / "draft.md").write_text(DRAFT)
    return made


def batch(env: dict[str, str], folder: Path, script: str) -> str:
    """What Emacs tells that runs ``script`` in the draft, without a screen."""
    opened = f'(load "{folder}/nato.el") (find-file "{folder}/draft.md")\n'
    (folder / "do.el").write_text(f";; -*- coding: utf-8 -*-\n{opened}{script}")
    done = subprocess.run(
        ["emacs", "-Q", "--batch", "-l", "do.el"],
        env=env, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True,
        timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stderr


@contextmanager
def emacs(env: dict[str, str], folder: Path) -> Iterator[Terminal]:
    """Emacs on the draft, its point behind "Some say "; it leaves without saving."""
    argv = ["emacs", "-nw", "-Q", "--eval", QUIET, "-l", "nato.el", "draft.md"]
    with Terminal(argv, env=env, cwd=folder) as terminal:
        terminal.whole("reciprocal restrictions")
        terminal.press("\x1bf\x1bf\x06")
        yield terminal
        terminal.press("\x1b~\x18\x03")
        assert terminal.wait_exit() == 0


CHECK = """
(nato-quote-check)
(while (get-buffer-process "*nato-quote-check*") (accept-process-output nil 0.2))
(next-error)
(message "AT %s:%d:%d" (buffer-name) (line-number-at-pos) (1+ (current-column)))
"""


def test_what_is_found_wrong_leads_to_its_place(env: dict[str, str], tmp_path: Path) -> None:
    assert "AT draft.md:3:13" in batch(env, tmp_path, CHECK)


VERIFY = """
(goto-char (point-max))
(search-backward "scope")
(call-interactively #'nato-quote-verify)
(with-current-buffer "*nato-quote-verify*" (message "%s" (buffer-string)))
(transient-mark-mode 1)
(search-backward "size")
(push-mark (point) t t)
(search-forward "exercises")
(call-interactively #'nato-quote-verify)
(with-current-buffer "*nato-quote-verify*" (message "REGION %s" (buffer-string)))
"""


@pytest.mark.parametrize("locale", ["C.UTF-8", "C"])
def test_the_paragraph_or_the_region_is_verified(
    env: dict[str, str], tmp_path: Path, locale: str
) -> None:
    told = batch({**env, "LC_ALL": locale}, tmp_path, VERIFY)
    assert "altered: the print has" in told
    assert "[-reciprocal restrictions-] {+mutual sanctions+}" in told
    assert "REGION cut: a part of" in told


QUOTE = """
(defun tried (words) (condition-case problem (nato-quote words) (error (cadr problem))))
(message "NO %s" (tried "zeppelin"))
(message "NO %s" (tried "after:soon"))
(message "NO %s" (tried ""))
(search-forward "say ")
(nato-quote "slam open door shut")
(save-buffer)
"""


@pytest.mark.parametrize("locale", ["C.UTF-8", "C"])
def test_a_quotation_comes_into_the_line_and_nothing_else(
    env: dict[str, str], tmp_path: Path, locale: str
) -> None:
    told = batch({**env, "LC_ALL": locale}, tmp_path, QUOTE)
    assert "NO no quotation has" in told
    assert "NO nato-tui: find what?" in told
    assert "only the sample articles were looked at" in told
    first, *rest = (tmp_path / "draft.md").read_text("utf-8").splitlines()
    assert first.startswith(f"Some say {SMITH}")
    assert first.endswith("(EURACTIV, 12 January 2022) so. 😀")
    assert rest == DRAFT.splitlines()[1:]


def test_the_keys_insert_a_quotation_and_undo_takes_it_back(
    env: dict[str, str], tmp_path: Path
) -> None:
    with emacs(env, tmp_path) as terminal:
        terminal.press("\x03qq")
        terminal.wait_for("Words of the quotation:")
        terminal.press("slam open door shut\r")
        terminal.wait_for("Some say “We will not allow")
        terminal.press("\x18u")
        terminal.wait_for("Some say  so.")


def test_of_close_ones_a_number_chooses(env: dict[str, str], tmp_path: Path) -> None:
    with emacs(env, tmp_path) as terminal:
        terminal.press("\x03qqrisk\r")
        terminal.wait_for("Which one? 1 to 5, C-g for none:")
        terminal.wait_for("2 “a serious risk to strategic stability.”")
        terminal.press("2")
        terminal.wait_for("Some say “a serious risk to strategic stability.” — Jens Stolten")
        terminal.press("\x18\x13")
        terminal.wait_for("Wrote ")
    first, *rest = (tmp_path / "draft.md").read_text().splitlines()
    assert first.endswith(", 1 November 2018) so. 😀")
    assert rest == DRAFT.splitlines()[1:]


def test_without_a_choice_the_text_and_the_windows_stay(
    env: dict[str, str], tmp_path: Path
) -> None:
    with emacs(env, tmp_path) as terminal:
        terminal.press("\x182\x03qprisk\r")
        terminal.whole("Which one?")
        terminal.press("\x07")
        screen = terminal.whole("Some say  so.")
        assert screen.count("Some say  so.") == screen.count("U:----F1  draft.md") == 2


def test_a_buffer_that_cannot_be_changed_is_told_before_any_question(
    env: dict[str, str], tmp_path: Path
) -> None:
    with emacs(env, tmp_path) as terminal:
        terminal.press("\x18\x11\x03qq")
        terminal.wait_for("Buffer is read-only")
        assert "Words of the quotation" not in terminal.text()


LIBRARIES = "(package-initialize)"


def has_eglot() -> bool:
    """Whether Emacs has eglot (its own since 29) and the server its extra."""
    words = ["emacs", "-q", "--batch", "--eval", LIBRARIES, "--eval", "(require 'eglot)"]
    found = subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    return found.returncode == 0 and find_spec("pygls") is not None


def test_eglot_shows_mends_and_completes(env: dict[str, str], tmp_path: Path) -> None:
    if not has_eglot():
        pytest.skip("Emacs has no eglot, or the extra [lsp] is not installed")
    (tmp_path / "draft.txt").write_text(DRAFT)
    argv = ["emacs", "-nw", "-q", "--eval", QUIET, "--eval", LIBRARIES, "-l", "nato.el"]
    with Terminal([*argv, "draft.txt"], env=env, cwd=tmp_path) as terminal:
        terminal.whole("reciprocal restrictions")
        terminal.press("\x1bxeglot\r")
        terminal.wait_for("Flymake[1 0]")
        terminal.press("\x1b<\x13explore\r\x1bxeglot-code-actions\r")
        terminal.wait_for("Put the printed words in place: mutual")
        terminal.press("\r")
        terminal.wait_for("explore mutual sanctions on the size")
        terminal.press("\x1b>He said “slam open door")
        terminal.wait_for("slam open door")
        terminal.press("\x1bxcompletion-at-point\r")
        terminal.wait_for("He said “We will not allow anyone to slam")
        terminal.press("\x18\x13")
        terminal.wait_for("Wrote ")
        terminal.press("\x18\x03")
        assert terminal.wait_exit() == 0
    *_, last = (tmp_path / "draft.txt").read_text().splitlines()
    assert last == "He said “We will not allow anyone to slam NATO’s open-door policy shut."
