"""``completion SHELL``: completion for bash, zsh and fish, made from the commands' parsers."""

from __future__ import annotations

import argparse
from importlib import import_module

from tui.cli import COMMANDS
from tui.commands._parsing import command_parser
from tui.output import write

SHELLS = ("bash", "zsh", "fish")


def configure(parser: argparse.ArgumentParser) -> None:
    """Fill the command's own parser."""
    parser.add_argument("shell", choices=SHELLS, metavar="SHELL", help="bash, zsh or fish")


def run(args: argparse.Namespace) -> int:
    """Print the script; it is to be sourced by the shell."""
    write({"bash": _bash, "zsh": _zsh, "fish": _fish}[args.shell]())
    return 0


def options_of(name: str) -> list[argparse.Action]:
    """The options of a command, as its own parser has them."""
    parser = command_parser(name)
    import_module(f"tui.commands.{name}").configure(parser)
    return [action for action in parser._actions if action.option_strings]


def values_of(action: argparse.Action) -> tuple[str, ...]:
    """What an argument can be, where that is a matter of choice."""
    from corpus.cite import FORMATS

    if action.choices is None and action.dest == "format":
        return FORMATS
    return tuple(str(one) for one in action.choices or ())


def _words(name: str) -> str:
    """The options of a command, and what its first words can be."""
    flags = [flag for action in options_of(name) for flag in action.option_strings]
    parser = command_parser(name)
    import_module(f"tui.commands.{name}").configure(parser)
    acts = [one for action in parser._actions if not action.option_strings
            for one in values_of(action)]  # fmt: skip
    return " ".join([*flags, *acts])


def _valued(name: str) -> list[tuple[tuple[str, ...], str]]:
    """The options of a command whose values are known: (flags, values)."""
    return [
        (tuple(action.option_strings), " ".join(values))
        for action in options_of(name)
        if (values := values_of(action))
    ]


def _bash() -> str:
    cases = "\n".join(f'    {name}) words="{_words(name)}" ;;' for name in COMMANDS)
    values = "\n".join(
        f'    {"|".join(f"{name},{flag}" for flag in flags)}) words="{known}" ;;'
        for name in COMMANDS
        for flags, known in _valued(name)
    )
    return f"""# nato-tui completion for bash: eval "$(nato-tui completion bash)"
_nato_tui() {{
  local current="${{COMP_WORDS[COMP_CWORD]}}" words=""
  case "${{COMP_WORDS[1]}}" in
{cases}
    *) words="{" ".join(COMMANDS)} --archive --plain --version --help" ;;
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="{" ".join(COMMANDS)} --archive --plain --version --help"
  fi
  case "${{COMP_WORDS[1]}},${{COMP_WORDS[COMP_CWORD-1]}}" in
{values}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}}
complete -o default -F _nato_tui nato-tui
"""


def _zsh() -> str:
    commands = "\n".join(f"    '{name}:{_quoted(text)}'" for name, text in COMMANDS.items())
    cases = "\n".join(f"    {name}) compadd -- {_words(name)}; _files ;;" for name in COMMANDS)
    values = "\n".join(
        f"    {'|'.join(f'{name},{flag}' for flag in flags)}) compadd -- {known}; return ;;"
        for name in COMMANDS
        for flags, known in _valued(name)
    )
    return f"""#compdef nato-tui
# nato-tui completion for zsh: source <(nato-tui completion zsh)
_nato_tui() {{
  local -a commands=(
{commands}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    _files
    return
  fi
  case "$words[2],$words[CURRENT-1]" in
{values}
  esac
  case "$words[2]" in
{cases}
    *) _files ;;
  esac
}}
compdef _nato_tui nato-tui
"""


def _fish() -> str:
    lines = ["# nato-tui completion for fish: nato-tui completion fish | source"]
    for name, text in COMMANDS.items():
        head = "complete -c nato-tui -n __fish_use_subcommand"
        lines.append(f"{head} -a {name} -d '{_quoted(text)}'")
        lines += [_fish_option(name, action) for action in options_of(name)]
        acts = [one for one in _words(name).split() if not one.startswith("-")]
        if acts:
            seen = f"complete -c nato-tui -n '__fish_seen_subcommand_from {name}'"
            lines.append(f"{seen} -a '{' '.join(acts)}'")
    return "\n".join(lines) + "\n"


def _fish_option(name: str, action: argparse.Action) -> str:
    flags = " ".join(
        f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}"
        for flag in action.option_strings
    )
    text = _quoted((action.help or "").replace("%%", "%"))
    known = f" -x -a '{' '.join(values)}'" if (values := values_of(action)) else ""
    seen = f"complete -c nato-tui -n '__fish_seen_subcommand_from {name}'"
    return f"{seen} {flags}{known} -d '{text}'"


def _quoted(text: str) -> str:
    """``text`` inside single quotes of a shell."""
    return text.replace("'", "’")
