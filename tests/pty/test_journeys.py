"""What people do from end to end, with the real programs: vim, a shell, the desk."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.pty.programs import VIM, in_vim, named_program, needs_vim, run
from tests.pty.terminal import Terminal

pytestmark = [pytest.mark.pty, pytest.mark.timeout(400)]

CLIPPING = """Talks in Port Elsing

Elsing Courier, 3 March 2021

The council met on Monday. Anna Verhoeven and Tomas Lindqvist talked about the harbour.

“The cranes stay where they are.”

Verhoeven left at noon.

“Nobody has told the workers,” Lindqvist, the port director, said. “They read it in the paper.”

“We will not sell,” Verhoeven told the council.

Bank manager Pia Okonkwo called the plan “a gamble with other people’s money”.
"""


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    return named_program(tmp_path / "bin")


def desk(env: Mapping[str, str], cwd: Path, *words: str) -> Terminal:
    return Terminal(["nato-tui", *words], env=env, cwd=cwd)


def shell(env: Mapping[str, str], cwd: Path) -> Terminal:
    argv = ["bash", "--norc", "--noprofile", "-i"]
    return Terminal(argv, env={**env, "PS1": "ready> "}, cwd=cwd)


@needs_vim
def test_journey_one_in_vim_without_a_second_window(env: dict[str, str], tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("before\nafter\n")
    with Terminal([*VIM, "draft.md"], env=env, cwd=tmp_path) as terminal:
        terminal.wait_for("before")
        in_vim(terminal, "r !nato-tui find -1 -f md slam open door shut", "open-door policy")
        in_vim(terminal, "$", "after")
        in_vim(terminal, "r !nato-tui find -1 -f md dangerous", "<!-- 3:")
        terminal.press(":$r !nato-tui pick\r")
        terminal.wait_for("pick /")
        terminal.press("optimism")
        terminal.wait_for("1 found")
        terminal.press("\r")
        terminal.wait_while("pick /")
        in_vim(terminal, "$", "significant reason")
        in_vim(terminal, "w", "written")
        terminal.press(":q\r")
        assert terminal.wait_exit() == 0
    lines = draft.read_text().splitlines()
    assert lines[:3] == [
        "before",
        "“We will not allow anyone to slam NATO’s open-door policy shut.” — Julianne Smith, "
        "US ambassador to NATO (EURACTIV, 12 January 2022)",
        "after",
    ]
    several = [line for line in lines if line.startswith("<!-- ")]
    assert len(several) == 3
    assert all("dangerous" in line and line.endswith(" -->") for line in several)
    assert lines[-1].startswith("“So far, let’s say we see no significant reason for optimism")
    assert "— Dmitry Peskov, Kremlin spokesman (EURACTIV, 12 January 2022)" in lines[-1]
    assert len(lines) == 7


def test_journey_one_two_close_candidates_are_status_three(
    env: dict[str, str], tmp_path: Path
) -> None:
    assert (
        run(env, tmp_path, "find", "-1", "-f", "md", "dangerous", status=3).stdout.count("\n") > 1
    )
    assert run(env, tmp_path, "find", "-1", "-f", "md", "zeppelin", status=1).stdout == ""


def test_journey_three_is_it_verbatim(env: dict[str, str], tmp_path: Path) -> None:
    with shell(env, tmp_path) as terminal:
        terminal.resize(200, 50)
        terminal.wait_for("ready>")
        remembered = "the situation is very dangerous and the way forward is unclear"
        terminal.press(f'nato-tui verify "{remembered}"; echo "status=$?"\r')
        screen = " ".join(terminal.wait_for("status=0").split())
        assert "paraphrase: a paraphrase in marks; only “very dangerous” is quoted" in screen
        assert "the situation was “very dangerous” and the way to follow was unclear" in screen
        assert "current very dangerous course of events.” — Alexander Grushko" in screen
        assert "txt:23" in screen
        terminal.press("clear\r")
        terminal.wait_while("status=")
        words = "There is a real risk of a new armed conflict in Europe"
        terminal.press(f'nato-tui verify "{words}"; echo "status=$?"\r')
        screen = " ".join(terminal.wait_for("status=0").split())
        assert "verbatim: in print word for word: Jens Stoltenberg" in screen
        assert "txt:9" in screen
        assert "date unknown" in screen
        terminal.press("clear\r")
        terminal.wait_while("status=")
        terminal.press(f'nato-tui verify --speaker Grushko "{words}"; echo "status=$?"\r')
        screen = " ".join(terminal.wait_for("status=0").split())
        assert "other-speaker: the draft says Grushko" in screen
        assert "says Jens Stoltenberg" in screen


def test_journey_four_all_that_one_said_about_a_treaty_by_date(
    env: dict[str, str], tmp_path: Path
) -> None:
    with desk(env, tmp_path) as terminal:
        terminal.wait_for("5 articles")
        terminal.press("4")
        terminal.wait_for("[4 Speakers]")
        terminal.press("/stol")
        terminal.wait_for("1 by name")
        terminal.press("\r")
        terminal.wait_for("3 Quotes  Jens Stoltenberg")
        terminal.press("/about:INF\r")
        terminal.wait_for("Jens Stoltenberg › “abou")
        terminal.press("t")
        terminal.wait_for("Enter go there")
        screen = terminal.whole("said 11 February 2020")
        assert "by day within “about:INF”" in screen
        first, second = screen.index("said 31 October 2018"), screen.index("said 11 February 2020")
        assert first < second
        assert "\n   from the occasion, the only day the article names\n" in screen[first:second]
        assert "The Moscow Times, 1 November 2018" in screen[first:second]
        assert "\n   d We all agree that the INF Treaty" in screen
        assert "\n   m a serious risk to strategic stability." in screen
        terminal.press("G")
        terminal.wait_for("i following the ultimate breakdown")
        terminal.press("E")
        terminal.wait_for("quotations written to")
        terminal.press("\x1b")
        terminal.wait_while("by day within")
        terminal.press("q")
        assert terminal.wait_exit() == 0
    written = (tmp_path / "jens-stoltenberg.md").read_text()
    plain = run(env, tmp_path, "speakers", "stoltenberg", "--about", "INF", "--format", "md").stdout
    assert written == plain
    assert plain.count("\n- **") == 16
    for words in ("We all agree that the INF Treaty", "doesn’t keep us safe"):
        assert words in plain


def test_journey_five_versions_that_contradict(env: dict[str, str], tmp_path: Path) -> None:
    with desk(env, tmp_path) as terminal:
        terminal.wait_for("5 articles")
        for name, conflict in (
            (
                "sherman",
                "two titles: “Deputy Secretary of State” and “US Under Secretary of State”",
            ),
            ("ryabkov", "garbled? “Deputy Secretary of State” is printed for Wendy Sherman too"),
            ("grushko", "one statement, two sources: Alexander Grushko and Russia"),
        ):
            terminal.press("4")
            terminal.wait_for("[4 Speakers]")
            terminal.press(f"/{name}")
            terminal.wait_for("1 by name")
            terminal.press("\r")
            terminal.wait_while("by name")
            terminal.press("!")
            terminal.wait_for("Enter go there")
            terminal.wait_for(conflict)
            terminal.press("\x1b")
            terminal.wait_for("[4 Speakers]")
        terminal.press("/sherman\r")
        terminal.wait_for("3 Quotes  Wendy Sherman")
        terminal.press("!")
        screen = terminal.whole("every title, as printed")
        above = screen.index("Deputy Secretary of\n     State Wendy Sherman will work")
        assert above < screen.index("US Under Secretary of State Wendy Sherman said")
        terminal.press("j\r")
        terminal.wait_for("[2 Text]")
        terminal.wait_for("Both sides will need to make essentially equal")


@needs_vim
def test_journey_ten_before_publication(env: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(
        "# Draft\n\n"
        "NATO wants to “explore reciprocal restrictions on the size and scope of such "
        "exercises”.\n\n"
        "“There is a real risk of a new armed conflict in Europe,” Alexander Grushko said.\n\n"
        "“So far, let’s say we see no significant reason for optimism,” Peskov said.\n\n"
        "“Nobody ever asked the moon about its cheese,” Peskov said.\n"
    )
    with Terminal([*VIM, "draft.md"], env=env, cwd=tmp_path, columns=120) as terminal:
        terminal.wait_for("# Draft")
        in_vim(terminal, r"set ruler makeprg=nato-tui\ lint\ %", "1,1")
        in_vim(terminal, "make", "(1 of 3)")
        in_vim(terminal, "cc 1", "3,18-16")
        in_vim(terminal, "cnext", "5,4-2")
        in_vim(terminal, "cnext", "9,4-2")
        in_vim(terminal, "call writefile(map(getqflist(), 'v:val.text'), 'found')", "# Draft")
        terminal.press(":q\r")
        assert terminal.wait_exit() == 0
    altered, speaker, absent = (tmp_path / "found").read_text().splitlines()
    assert altered.strip().startswith("altered: “explore reciprocal restrictions")
    assert speaker.strip().startswith("speaker: the draft says Alexander Grushko, 004_")
    assert speaker.strip().endswith("says Jens Stoltenberg")
    assert absent.strip().startswith("not found: “Nobody ever asked the moon")


def test_journey_eleven_the_machine_was_wrong(env: dict[str, str], tmp_path: Path) -> None:
    clips = tmp_path / "clips"
    clips.mkdir()
    (clips / "harbour.txt").write_text(CLIPPING)
    own = {**env, "NATO_TUI_ARCHIVE": str(tmp_path / "own.sqlite")}
    run(own, tmp_path, "add", str(clips))
    assert said_by(own, tmp_path, "cranes stay") == "Anna Verhoeven"
    with desk(own, tmp_path) as terminal:
        screen = terminal.whole("Tomas Lindqvist")
        doubtful = [line for line in screen.splitlines() if "The cranes stay" in line]
        assert "?" in doubtful[0][:6]
        terminal.press("n")
        terminal.wait_for("2 of 6")
        terminal.press("x")
        screen = terminal.whole("its speaker is")
        assert "now: Anna Verhoeven" in screen
        assert "Tomas Lindqvist  (" in screen
        choose(terminal, "Tomas Lindqvist")
        terminal.wait_for("its speaker is now Tomas Lindqvist")
        assert "program right in 0 of 1 judged" in terminal.text()
        terminal.press("u")
        terminal.wait_for("undone")
        assert said_by(own, tmp_path, "cranes stay") == "Anna Verhoeven"
        terminal.press("x")
        terminal.wait_for("its speaker is")
        choose(terminal, "Tomas Lindqvist")
        terminal.wait_for("its speaker is now Tomas Lindqvist")
        terminal.press("q")
        assert terminal.wait_exit() == 0
    (clips / "harbour.txt").write_text("Elsing Courier\n\n" + CLIPPING + "\nThe end.\n")
    run(own, tmp_path, "add", str(clips))
    assert said_by(own, tmp_path, "cranes stay") == "Tomas Lindqvist"
    assert "The cranes stay where they are" in run(own, tmp_path, "corrections").stdout
    run(own, tmp_path, "corrections", "export", "kept.jsonl")
    colleague = {**env, "NATO_TUI_ARCHIVE": str(tmp_path / "theirs.sqlite")}
    run(colleague, tmp_path, "add", str(clips))
    assert said_by(colleague, tmp_path, "cranes stay") == "Anna Verhoeven"
    run(colleague, tmp_path, "corrections", "import", "kept.jsonl")
    assert said_by(colleague, tmp_path, "cranes stay") == "Tomas Lindqvist"
    run(own, tmp_path, "corrections", "undo")
    assert said_by(own, tmp_path, "cranes stay") == "Anna Verhoeven"


def test_journey_twelve_a_storys_dossier(env: dict[str, str], tmp_path: Path) -> None:
    with desk(env, tmp_path) as terminal:
        terminal.wait_for("5 articles")
        for number, words in enumerate(("optimism", "armed conflict", "slam door"), 1):
            terminal.press(f"/{words}\r")
            terminal.wait_for(f"“{words}”")
            terminal.press("m")
            terminal.wait_for(f"into the basket; {number} quotation")
        terminal.press("B")
        terminal.wait_for("3 kept")
        terminal.press("J")
        screen = terminal.whole("  1 There is a real risk")
        assert "  2 So far, let’s say" in screen
        assert "beware: " in screen
        terminal.press("\x1b")
        terminal.wait_while("3 kept")
        terminal.press(":export story.md\r")
        terminal.wait_for("3 quotations of the basket written to story.md")
        terminal.press("q")
        assert terminal.wait_exit() == 0
    story = (tmp_path / "story.md").read_text()
    order = ["There is a real risk", "let’s say we see no", "slam NATO’s open-door"]
    places = [story.index(words) for words in order]
    assert places == sorted(places)
    assert "Kremlin spokesman" in story
    assert "EURACTIV, 12 January 2022" in story
    assert "outlet unknown" in story[: places[1]]
    assert "https://" in story or "txt:" in story


def choose(terminal: Terminal, name: str) -> None:
    """Go down the open sheet to the row of ``name`` and take it."""
    lines = terminal.whole(f"{name}  (").splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("▌"))
    wanted = next(n for n, line in enumerate(lines) if line[1:].strip().startswith(name + "  ("))
    for number in range(at + 1, wanted + 1):
        terminal.press("j")
        terminal.wait_for("\n▌" + lines[number][1:].rstrip())
    terminal.press("\r")


def said_by(env: Mapping[str, str], cwd: Path, words: str) -> str | None:
    found = json.loads(run(env, cwd, "find", *words.split(), "--format", "json").stdout)
    name: str | None = found["hits"][0]["speaker"]["name"]
    return name
