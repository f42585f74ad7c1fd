"""``nato-tui lsp``: the language server for drafts, on stdin and stdout."""

from __future__ import annotations

import argparse


def configure(parser: argparse.ArgumentParser) -> None:
    """The options of ``lsp``."""
    parser.add_argument("--stdio", action="store_true", help="the only way, and the default")
    parser.add_argument(
        "--min-words", type=int, default=4, metavar="N", help="as for lint (default 4)"
    )


def run(args: argparse.Namespace) -> int:
    """Serve until the editor says exit; 2 when the extra is not installed."""
    from importlib.util import find_spec

    from corpus.errors import CorpusError

    if find_spec("pygls") is None:
        raise CorpusError(
            "the language server needs its extra: pip install '.[lsp]' in the checkout"
        )
    from tui.language.server import serve

    serve(args)
    return 0
