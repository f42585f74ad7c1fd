"""The command line: finds the command, imports that one alone, turns errors into one line.

A command module in ``tui.commands`` offers ``configure(parser)`` and ``run(args) -> int``, and
``arguments(words) -> words`` where words that begin with "-" are no options.
Exit status: 0 done or found, 1 nothing found, 2 usage or input error, 3 ambiguous,
130 cancelled.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False  # as typing's, which a start does not import first
if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS: dict[str, str] = {
    "add": "read files and folders into the archive",
    "find": "ranked quotations for half-remembered words",
    "pick": "choose a quotation on the terminal, print it to stdout",
    "verify": "one quotation against the archive",
    "lint": "every quotation of a draft against the archive",
    "speakers": "the speaker index, or one speaker's statements by date",
    "articles": "what the archive holds",
    "extract": "quotations of files as JSON lines, without an archive",
    "export": "everything out again, as JSON lines",
    "corrections": "list, export, import and undo your corrections",
    "last": "the quotations copied last",
    "doctor": "what is wrong with the archive and what to do",
    "config": "the effective settings and where each comes from",
    "keys": "the live keymap as TOML",
    "completion": "completion for your shell",
    "integrate": "set up vim, neovim, emacs, tmux or vscode",
    "lsp": "the language server for drafts",
    "man": "the manual page",
}
"""Every plain command and its one-line help; the module is ``tui.commands.NAME``."""


def usage() -> str:
    """The text of ``nato-tui --help``."""
    width = max(map(len, COMMANDS))
    rows = "\n".join(f"  {name:<{width}}  {text}" for name, text in COMMANDS.items())
    return (
        "usage: nato-tui [--archive PATH] [PATH ...]\n"
        "       nato-tui COMMAND [...]\n\n"
        "The quote desk: who said what, when and where it was printed.\n"
        "Without a command, the terminal interface; with paths, reads them in first.\n\n"
        f"commands:\n{rows}\n\n"
        "options:\n"
        "  --archive PATH  the archive to use (default: NATO_TUI_ARCHIVE, else the data folder)\n"
        "  --plain         the interface in lines, for speech and braille\n"
        "  --version       the version\n"
        "  -h, --help      this help; 'nato-tui COMMAND --help' tells more\n"
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; no traceback for what a user can mend."""
    from corpus.errors import CorpusError

    arguments = list(sys.argv[1:] if argv is None else argv)
    _settle_streams()
    try:
        return _dispatch(arguments)
    except CorpusError as error:
        return _complain(str(error))
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return _pipe_closed()
    except OSError as error:
        return _refused(error)


def _settle_streams() -> None:
    """Pipes carry UTF-8 whatever the locale; nothing printed or read can fail for its letters.

    What comes closed ("2>&-") is empty, or goes nowhere.
    """
    import os

    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            nowhere = os.open(os.devnull, os.O_RDWR)
            stream = os.fdopen(nowhere, mode, encoding="utf-8")
            setattr(sys, name, stream)
            setattr(sys, f"__{name}__", stream)  # which the screen reads and writes
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            piped = {} if stream.isatty() else {"encoding": "utf-8"}
            reconfigure(errors="replace", **piped)


def _dispatch(arguments: list[str]) -> int:
    leading, rest = _leading_archive(arguments)
    if rest[:1] in (["-h"], ["--help"]):
        sys.stdout.write(usage())
        return 0
    if rest[:1] == ["--version"]:
        from importlib.metadata import version

        print(f"nato-tui {version('nato-tui')}")
        return 0
    name = rest[0] if rest and rest[0] in COMMANDS else "interface"
    words = rest[1:] if name in COMMANDS else rest
    if name != "interface":
        return _run(name, leading, words)
    from tui.starting import early

    _check_paths(words)
    early.show(leading, words)
    try:
        return _run(name, leading, words) if words else _open(leading)
    finally:
        early.give_back()


def _open(leading: list[str]) -> int:
    """The interface without any words to parse, which most starts are."""
    from types import SimpleNamespace

    from tui.commands.interface import run
    from tui.starting.early import named

    args = SimpleNamespace(archive=named(leading), paths=[], plain=False)
    return run(args)  # type: ignore[arg-type]


def _run(name: str, leading: list[str], words: list[str]) -> int:
    from importlib import import_module

    from tui.commands._parsing import command_parser

    module = import_module(f"tui.commands.{name}")
    parser = command_parser(name)
    module.configure(parser)
    words = getattr(module, "arguments", list)(words)
    try:
        args = parser.parse_intermixed_args([*leading, *words])
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 2
    if "" in [args.archive, *getattr(args, "paths", ()), *getattr(args, "files", ())]:
        return _complain("a path is empty: name a file or a folder, '.' for the one you are in")
    status: int = module.run(args)
    if not sys.stdout.closed:
        sys.stdout.flush()
    return status


def _check_paths(words: list[str]) -> None:
    """A first word that is neither a command nor a file is most likely a slip."""
    import os

    if not words or words[0].startswith("-") or os.path.lexists(os.path.expanduser(words[0])):
        return
    from difflib import get_close_matches

    from corpus.errors import CorpusError

    near = get_close_matches(words[0], COMMANDS, 1)
    hint = f"did you mean '{near[0]}'?" if near else "'nato-tui --help' lists the commands"
    raise CorpusError(f"no command and no file is called {words[0]!r}; {hint}")


def _leading_archive(arguments: list[str]) -> tuple[list[str], list[str]]:
    """Take ``--archive PATH`` off the front, so that it may stand before the command."""
    if arguments[:1] == ["--archive"] and len(arguments) > 1:
        return arguments[:2], arguments[2:]
    if arguments and arguments[0].startswith("--archive="):
        return arguments[:1], arguments[1:]
    return [], arguments


def _complain(message: str) -> int:
    from tui.output import narrate

    narrate(f"nato-tui: {message}")
    return 2


def _refused(error: OSError) -> int:
    """The system says no: a folder without rights, a full disk behind the output."""
    where = error.filename if error.filename is not None else "the output"
    if error.filename is None:
        _pipe_closed()  # or the interpreter would try to write the rest at its end
    return _complain(f"{where}: {error.strerror or error}")


def _pipe_closed() -> int:
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0
