"""The language server: lint as diagnostics, sources on hover, quotations as completions."""

from __future__ import annotations

import argparse
import asyncio
import re
from dataclasses import dataclass, field
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer

from tui.commands._archive import archive_of
from tui.commands._version import version

if TYPE_CHECKING:
    from pygls.workspace import TextDocument

    from corpus.verify.drafts.mapping import Prose
    from corpus.verify.findings import Finding

PAUSE = 0.6
"""Seconds without a change before a draft is checked again."""

_SYNTAX = {
    "markdown": "markdown",
    "latex": "latex",
    "tex": "latex",
    "plaintex": "latex",
    "org": "org",
    "html": "html",
    "quarto": "markdown",
    "rmd": "markdown",
    "restructuredtext": "rst",
    "rst": "rst",
    "asciidoc": "asciidoc",
    "typst": "typst",
    "mediawiki": "wiki",
    "wikitext": "wiki",
}
_TARGETS = {"markdown": "md", "latex": "latex", "org": "org", "html": "html"}
_SEVERITY = {
    "error": lsp.DiagnosticSeverity.Error,
    "warning": lsp.DiagnosticSeverity.Warning,
    "note": lsp.DiagnosticSeverity.Information,
}
_OPENING = ("“", "„", "«", "``", '"', "\\enquote{")
_CLOSING = "”“»\"'}"


@dataclass
class Desk:
    """What the server knows: the options, and the last check of each open draft."""

    args: argparse.Namespace
    checked: dict[str, tuple[Prose, list[Finding]]] = field(default_factory=dict)
    waiting: dict[str, asyncio.Task[None]] = field(default_factory=dict)


def serve(args: argparse.Namespace) -> None:
    """Serve on stdin and stdout until the editor leaves."""
    build(args).start_io()


def build(args: argparse.Namespace) -> LanguageServer:
    """The server with its features, not yet started."""
    server = LanguageServer("nato-tui", version())
    desk = Desk(args)
    open_, change, save = (
        lsp.TEXT_DOCUMENT_DID_OPEN,
        lsp.TEXT_DOCUMENT_DID_CHANGE,
        lsp.TEXT_DOCUMENT_DID_SAVE,
    )
    server.feature(open_)(partial(_check_now, desk, server))
    server.feature(save)(partial(_check_now, desk, server))
    server.feature(change)(partial(_check_soon, desk, server))
    server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)(partial(_forget, desk, server))
    server.feature(lsp.TEXT_DOCUMENT_HOVER)(partial(_hover, desk, server))
    server.feature(lsp.TEXT_DOCUMENT_CODE_ACTION)(partial(_actions, desk, server))
    options = lsp.CompletionOptions(trigger_characters=["“", '"', " "])
    server.feature(lsp.TEXT_DOCUMENT_COMPLETION, options)(partial(_complete, desk, server))
    return server


def syntax_of_document(document: TextDocument) -> str:
    """The syntax by the editor's language, else by the file's name."""
    from corpus.verify.drafts import syntax_of

    return _SYNTAX.get(document.language_id or "") or syntax_of(PurePath(document.uri).name)


def _check_now(desk: Desk, server: LanguageServer, params: Any) -> None:
    _check(desk, server, params.text_document.uri)


async def _check_soon(
    desk: Desk, server: LanguageServer, params: lsp.DidChangeTextDocumentParams
) -> None:
    uri = params.text_document.uri
    if uri in desk.waiting:
        desk.waiting[uri].cancel()

    async def later() -> None:
        await asyncio.sleep(PAUSE)
        _check(desk, server, uri)

    desk.waiting[uri] = asyncio.ensure_future(later())


def _check(desk: Desk, server: LanguageServer, uri: str) -> None:
    """Check a draft and publish what is to be mended."""
    from corpus.verify import lint
    from corpus.verify.drafts import parse
    from corpus.verify.linting import Options

    document = server.workspace.get_text_document(uri)
    prose = parse(document.source, syntax_of_document(document))
    with archive_of(desk.args) as archive:
        options = Options(min_words=desk.args.min_words)
        found = lint(archive, prose, PurePath(uri).name, options)
    desk.checked[uri] = (prose, found)
    shown = [_diagnostic(document, finding) for finding in found if finding.to_mend]
    server.text_document_publish_diagnostics(
        lsp.PublishDiagnosticsParams(uri=uri, diagnostics=shown, version=document.version)
    )


def _forget(desk: Desk, server: LanguageServer, params: lsp.DidCloseTextDocumentParams) -> None:
    """What was said of a draft is taken back when it is closed."""
    uri = params.text_document.uri
    desk.checked.pop(uri, None)
    task = desk.waiting.pop(uri, None)
    if task is not None:
        task.cancel()
    server.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri=uri, diagnostics=[]))


def _diagnostic(document: TextDocument, finding: Finding) -> lsp.Diagnostic:
    return lsp.Diagnostic(
        range=range_of(document, *finding.span),
        message=finding.message,
        severity=_SEVERITY[finding.severity],
        code=finding.verdict.verdict,
        source="nato-tui",
    )


def lines_of(source: str) -> list[str]:
    """The lines as every client counts them: form feeds and the like end none."""
    return re.split(r"(?<=\n)|(?<=\r)(?!\n)", source) or [""]


def range_of(document: TextDocument, start: int, end: int) -> lsp.Range:
    """A stretch of code points as a range in the client's units."""
    lines = lines_of(document.source)
    both = []
    for offset in (start, end):
        at, line = offset, 0
        while line < len(lines) - 1 and at >= len(lines[line]):
            at -= len(lines[line])
            line += 1
        both.append(lsp.Position(line=line, character=at))
    span = lsp.Range(start=both[0], end=both[1])
    return document.position_codec.range_to_client_units(lines, span)


def offset_of(document: TextDocument, position: lsp.Position) -> int:
    """The code point of a client's position."""
    lines = lines_of(document.source)
    if position.line >= len(lines):
        return len(document.source)
    own = document.position_codec.position_from_client_units(lines, position)
    return sum(map(len, lines[: own.line])) + own.character


def _finding_at(desk: Desk, document: TextDocument, position: lsp.Position) -> Finding | None:
    if document.uri not in desk.checked:
        return None
    offset = offset_of(document, position)
    found = desk.checked[document.uri][1]
    return next((f for f in found if f.span[0] <= offset <= f.span[1]), None)


def _hover(desk: Desk, server: LanguageServer, params: lsp.HoverParams) -> lsp.Hover | None:
    from corpus.cite import render
    from corpus.cite.words import cautions

    document = server.workspace.get_text_document(params.text_document.uri)
    finding = _finding_at(desk, document, params.position)
    if finding is None:
        return None
    lines = [f"**{finding.verdict.verdict}**: {finding.verdict.message}"]
    for match in finding.verdict.matches[:3]:
        lines.append(render(match.row, "md", layout="block"))
        if notes := cautions(match.row):
            lines.append(f"*Mind: {'; '.join(notes)}*")
    content = lsp.MarkupContent(kind=lsp.MarkupKind.Markdown, value="\n\n".join(lines))
    return lsp.Hover(contents=content, range=range_of(document, *finding.span))


def _actions(
    desk: Desk, server: LanguageServer, params: lsp.CodeActionParams
) -> list[lsp.CodeAction]:
    """Put the printed words in place of an altered quotation."""
    from corpus.cite.escape import INLINE
    from corpus.verify.fix import edits

    document = server.workspace.get_text_document(params.text_document.uri)
    finding = _finding_at(desk, document, params.range.start)
    if finding is None:
        return []
    target = _TARGETS.get(syntax_of_document(document), "text")
    wanted = edits(desk.checked[document.uri][0], finding, INLINE[target])
    if not wanted or desk.checked[document.uri][0].source != document.source:
        return []
    changes = [lsp.TextEdit(range=range_of(document, *e.span), new_text=e.text) for e in wanted]
    return [
        lsp.CodeAction(
            title="Put the printed words in place",
            kind=lsp.CodeActionKind.QuickFix,
            diagnostics=[_diagnostic(document, finding)],
            edit=lsp.WorkspaceEdit(changes={document.uri: changes}),
        )
    ]


def opened_quotation(before: str) -> str | None:
    """What has been typed since a mark was opened in this paragraph; None outside marks."""
    paragraph = before.rsplit("\n\n", 1)[-1]
    opened = [(paragraph.rfind(m) + len(m), m) for m in _OPENING if m in paragraph]
    at, mark = max(opened, default=(0, ""))
    if not mark or (mark == '"' and paragraph.count('"') % 2 == 0):
        return None
    typed = paragraph[at:]
    return None if any(sign in typed for sign in _CLOSING if sign != "'") else typed


def _complete(
    desk: Desk, server: LanguageServer, params: lsp.CompletionParams
) -> lsp.CompletionList:
    """Quotations for the words typed since the mark was opened."""
    from corpus.cite.escape import INLINE
    from corpus.cite.words import attribution, one_line
    from corpus.search import Query, search
    from corpus.verify.words import keys

    document = server.workspace.get_text_document(params.text_document.uri)
    offset = offset_of(document, params.position)
    typed = opened_quotation(document.source[:offset])
    words = keys(typed or "")
    if typed is None or len("".join(words)) < 3:
        return lsp.CompletionList(is_incomplete=True, items=[])
    with archive_of(desk.args) as archive:
        query = Query(" ".join(words), words=tuple(words), unfinished=typed[-1:].isalnum())
        rows = [hit.row for hit in search(archive, query, limit=12).hits]
    escape = INLINE[_TARGETS.get(syntax_of_document(document), "text")]
    place = range_of(document, offset - len(typed), offset)
    items = [
        lsp.CompletionItem(
            label=one_line(row.quote.text)[:80],
            detail=attribution(row),
            kind=lsp.CompletionItemKind.Text,
            filter_text=typed,
            sort_text=f"{rank:03}",
            text_edit=lsp.TextEdit(range=place, new_text=escape(one_line(row.quote.text))),
        )
        for rank, row in enumerate(rows)
        if row.quote.verbatim
    ]
    return lsp.CompletionList(is_incomplete=True, items=items)
