"""The real vim and tmux: a quotation under the cursor, findings that lead to lines."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.pty.programs import VIM, named_program, needs_tmux, needs_vim, run
from tests.pty.terminal import Terminal
from tui.cli import main

pytestmark = [pytest.mark.pty, pytest.mark.timeout(400)]


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    return named_program(tmp_path / "bin")


def vim(env: dict[str, str], cwd: Path, *commands: str) -> None:
    """Run vim's commands one after the other, without a vimrc, and quit."""
    (cwd / "commands.vim").write_text("\n".join([*commands, "qall!"]) + "\n")
    subprocess.run(
        [*VIM, "-T", "dumb", "--not-a-term", "-es", "-S", "commands.vim"],
        env=env,
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=200,
        check=False,
    )


@needs_vim
def test_read_puts_one_line_under_the_cursor(env: dict[str, str], tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("before\nafter\n")
    vim(
        env, tmp_path, "edit draft.md", "1", "read !nato-tui find -1 -f md slam open door shut", "w"
    )
    lines = draft.read_text().splitlines()
    assert lines[0] == "before"
    assert lines[1].startswith(
        "“We will not allow anyone to slam NATO’s open-door policy shut.” — "
    )
    assert lines[1].endswith("(EURACTIV, 12 January 2022)")
    assert lines[2:] == ["after"]


@needs_vim
def test_makeprg_fills_the_quickfix_list(env: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(
        "# Draft\n\n"
        "Wé漢 “explore reciprocal restrictions on the size and scope of such exercises”.\n\n"
        "“Nobody ever asked the moon about its cheese,” Peskov said.\n"
    )
    vim(
        env,
        tmp_path,
        "set shellpipe=>%s\\ 2>&1",
        r"set makeprg=nato-tui\ lint\ %",
        "edit draft.md",
        "silent make!",
        "let g:found = map(getqflist(), '[v:val.lnum, v:val.col, v:val.text, v:val.valid]')",
        "call writefile([json_encode(g:found)], 'found.json')",
        "cfirst",
        "let g:rest = [strpart(getline('.'), col('.') - 1, 7)]",
        "cnext",
        "call writefile(g:rest + [strpart(getline('.'), col('.') - 1, 6)], 'under.txt')",
    )
    assert (tmp_path / "under.txt").read_text().splitlines() == ["explore", "Nobody"]
    found = json.loads((tmp_path / "found.json").read_text())
    assert [(line, column, valid) for line, column, _, valid in found] == [(3, 11, 1), (5, 4, 1)]
    assert found[0][2].strip().startswith("altered: “explore reciprocal restrictions")
    assert found[1][2].strip().startswith("not found")


@needs_vim
def test_the_printed_vim_configuration_works(
    env: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["integrate", "vim"]) == 0
    (tmp_path / "nato.vim").write_text(capsys.readouterr().out)
    (tmp_path / "draft.tex").write_text("before\n")
    vim(
        env,
        tmp_path,
        "source nato.vim",
        "edit draft.tex",
        "set filetype=tex",
        "Quote slam open door shut",
        "w",
        "set shellpipe=>%s\\ 2>&1",
        "call setline(1, \"``Nobody ever asked the moon about its cheese,'' Peskov said.\")",
        "QuoteCheck",
        "let g:found = map(getqflist(), '[v:val.lnum, v:val.col]')",
        "call writefile([json_encode(g:found)], 'found.json')",
    )
    written = (tmp_path / "draft.tex").read_text().splitlines()
    assert written[1].startswith(
        "``We will not allow anyone to slam NATO’s open-door policy shut.''"
    )
    assert [1, 3] in json.loads((tmp_path / "found.json").read_text())


@needs_vim
def test_in_vim_what_is_told_when_nothing_is_found_stays_out_of_the_text(
    env: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["integrate", "vim"]) == 0
    (tmp_path / "nato.vim").write_text(capsys.readouterr().out)
    (tmp_path / "draft.md").write_text("before\nafter\n")
    vim(
        env,
        tmp_path,
        "source nato.vim",
        "edit draft.md",
        "1",
        "redir! > told.txt",
        "silent! Quote zeppelin qq'zz",
        "silent! Quote after:soon",
        "redir END",
        "Quote risk",
        "call append(line('.') - 1, 'above the first')",
        "w",
    )
    told = (tmp_path / "told.txt").read_text()
    assert "no quotation has “zeppelin”" in told
    assert "“soon” is no date" in told
    lines = (tmp_path / "draft.md").read_text().splitlines()
    assert lines[:2] == ["before", "above the first"]
    assert lines[2].startswith("<!-- 1: ")
    assert lines[-1] == "after"


@needs_vim
def test_in_vim_the_selected_words_alone_are_verified(env: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "nato.vim").write_text(run(env, tmp_path, "integrate", "vim").stdout)
    (tmp_path / "bin" / "nato-tui").write_text("#!/bin/sh\ncat\n")
    (tmp_path / "draft.md").write_text("é “slam NATO’s opén-door policy shutý and zeppelins\n")
    vim(
        env,
        tmp_path,
        "source nato.vim",
        "edit draft.md",
        'execute "normal! 0fovfý\\<Esc>"',
        "redir! > told.txt",
        "'<,'>QuoteVerify",
        "redir END",
    )
    assert (tmp_path / "told.txt").read_text().strip() == "opén-door policy shutý"


@needs_vim
def test_in_vim_a_buffer_that_cannot_be_changed_is_left_alone(
    env: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "nato.vim").write_text(run(env, tmp_path, "integrate", "vim").stdout)
    vim(
        env,
        tmp_path,
        "source nato.vim",
        "set nomodifiable",
        "redir! > told.txt",
        "silent! QuotePick",
        "silent! Quote slam open door shut",
        "redir END",
    )
    assert (tmp_path / "told.txt").read_text().count("this buffer cannot be changed") == 2


@needs_vim
def test_vim_stays_in_the_draft_and_checks_it_again_from_the_list(
    env: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "nato.vim").write_text(run(env, tmp_path, "integrate", "vim").stdout)
    (tmp_path / "draft.md").write_text("“Nobody ever asked the moon about its cheese,” he said.\n")
    vim(
        env,
        tmp_path,
        "source nato.vim",
        "set shellpipe=>%s\\ 2>&1",
        "edit draft.md",
        "QuoteCheck",
        "let g:told = [expand('%')]",
        "copen",
        "QuoteCheck",
        "let g:told += [expand('%'), len(getqflist())]",
        "%delete",
        "redir => g:said",
        "QuoteCheck",
        "redir END",
        "call writefile([json_encode(g:told + [g:said])], 'told.json')",
    )
    *told, said = json.loads((tmp_path / "told.json").read_text())
    assert told == ["draft.md", "draft.md", 1]
    assert said.strip().endswith("no quotation is to be mended")


@needs_tmux
def test_tmux_reads_the_printed_configuration(
    env: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["integrate", "tmux"]) == 0
    (tmp_path / "tmux.conf").write_text(capsys.readouterr().out)
    tmux = ["tmux", "-S", str(tmp_path / "socket"), "-f", str(tmp_path / "tmux.conf")]
    try:
        subprocess.run([*tmux, "new-session", "-d", "cat"], env=env, check=True, timeout=30)
        shown = subprocess.run(
            [*tmux, "list-keys", "-T", "prefix", "Q"],
            env=env,
            check=True,
            capture_output=True,
            text=True,
            timeout=30,
        )
        assert "display-popup" in shown.stdout
        assert "nato-tui pick" in shown.stdout
    finally:
        subprocess.run([*tmux, "kill-server"], env=env, check=False, timeout=30)


@needs_tmux
def test_the_popup_of_tmux_types_the_chosen_quotation_into_the_pane(
    env: dict[str, str], tmp_path: Path
) -> None:
    run(env, tmp_path, "find", "optimism")
    config = tmp_path / "tmux.conf"
    config.write_text(run(env, tmp_path, "integrate", "tmux").stdout)
    tmux = ["tmux", "-S", str(tmp_path / "socket"), "-f", str(config)]
    pane = "cat > chosen; echo over; exec sh"
    plain = {name: value for name, value in env.items() if name != "TMUX"}
    try:
        with Terminal([*tmux, "new-session", pane], env=plain, cwd=tmp_path) as terminal:
            terminal.wait_for("[0]")
            terminal.press("\x02Q")
            terminal.wait_for("pick /")
            terminal.press("optimism")
            terminal.wait_for("1 found")
            terminal.press("\r")
            terminal.wait_while("pick /")
            terminal.wait_for("EURACTIV, 12 January 2022")
            terminal.press(" he said.\r\x04")
            terminal.wait_for("over")
            subprocess.run(
                [*tmux, "set-environment", "-g", "NATO_TUI_ARCHIVE", str(config)],
                env=plain,
                check=True,
                timeout=60,
            )
            terminal.press("\x02Q")
            terminal.wait_for("is no archive")
            terminal.wait_for("Enter closes this.")
            terminal.press("\r")
            terminal.wait_while("Enter closes this.")
    finally:
        subprocess.run([*tmux, "kill-server"], env=plain, check=False, timeout=60)
    chosen = (tmp_path / "chosen").read_text()
    assert chosen.startswith("“So far, let’s say we see no significant reason for optimism")
    assert chosen.endswith(
        "— Dmitry Peskov, Kremlin spokesman (EURACTIV, 12 January 2022) he said.\n"
    )


def test_every_program_has_a_configuration(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("vim", "neovim", "emacs", "tmux", "vscode"):
        assert main(["integrate", name]) == 0
        assert "nato-tui" in capsys.readouterr().out
    assert main(["integrate", "vscode"]) == 0
    json.loads(capsys.readouterr().out)
