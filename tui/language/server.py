"""The language server: what an editor asks and is told."""

from __future__ import annotations

import argparse
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer

from corpus.errors import CorpusError
from corpus.verify.findings import LABELS, Finding
from corpus.verify.linting import Options
from tui.commands._archive import archive_of
from tui.commands._version import version
from tui.language.checking import Checker
from tui.language.completing import completions
from tui.language.drafts import Draft, Text

PAUSE = 0.6
"""Seconds without a change before a draft is checked again."""
_SEVERITY = {
    "error": lsp.DiagnosticSeverity.Error,
    "warning": lsp.DiagnosticSeverity.Warning,
    "note": lsp.DiagnosticSeverity.Information,
}
_SHOWN = 3
_SAMPLES = "nato-tui knows only the sample articles: 'nato-tui add PATH' reads your own"
T = TypeVar("T")


@dataclass
class Desk:
    """What the server knows: the options, the open drafts, and what it has complained of."""

    args: argparse.Namespace
    server: LanguageServer
    checker: Checker = field(init=False)
    drafts: dict[str, Draft] = field(default_factory=dict)
    said: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        archive, options = partial(archive_of, self.args), Options(min_words=self.args.min_words)
        self.checker = Checker(archive, options, self.tell, self.complain)

    def opened(self, params: lsp.DidOpenTextDocumentParams) -> None:
        """A draft is there to be checked."""
        document = params.text_document
        encoding = self.server.workspace.position_encoding or "utf-16"
        draft = Draft(
            document.uri,
            document.language_id,
            Text(document.text, str(getattr(encoding, "value", encoding))),
            document.version,
        )
        self.drafts[draft.uri] = draft
        self.checker.ask(draft)

    def changed(self, params: lsp.DidChangeTextDocumentParams) -> None:
        """Its text is another; the editor sends the whole."""
        draft = self.drafts.get(params.text_document.uri)
        if draft is None or not params.content_changes:
            return
        draft.text = Text(params.content_changes[-1].text, draft.text.encoding)
        draft.version = params.text_document.version
        self.checker.ask(draft, PAUSE)

    def saved(self, params: lsp.DidSaveTextDocumentParams) -> None:
        """Articles may have come since it was checked last."""
        if draft := self.drafts.get(params.text_document.uri):
            self.checker.ask(draft)

    def closed(self, params: lsp.DidCloseTextDocumentParams) -> None:
        """What was said of a draft is taken back when it is closed."""
        draft = self.drafts.pop(params.text_document.uri, None)
        if draft is None:
            return
        self.checker.forget(draft)
        self.server.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(draft.uri, []))

    def tell(self, draft: Draft) -> None:
        """Publish what is to be mended in a draft that was checked."""
        checked = draft.checked
        found = checked.found if checked else []
        shown = [_diagnostic(draft.text, one) for one in found if one.to_mend]
        self.server.text_document_publish_diagnostics(
            lsp.PublishDiagnosticsParams(draft.uri, shown, draft.version)
        )
        unknown = any(one.verdict.verdict == "not-found" for one in found)
        if unknown and checked and checked.samples:
            self.show(_SAMPLES, lsp.MessageType.Info)

    def complain(self, error: Exception) -> None:
        """Say once what keeps drafts from being checked."""
        known = isinstance(error, CorpusError | OSError | sqlite3.Error)
        text = str(error) if known else f"{type(error).__name__}: {error}"
        self.show(f"nato-tui: {text}", lsp.MessageType.Warning)

    def show(self, text: str, kind: lsp.MessageType) -> None:
        """Show a message in the editor, once."""
        if text in self.said:
            return
        self.said.add(text)
        self.server.window_show_message(lsp.ShowMessageParams(kind, text))

    def hover(self, params: lsp.HoverParams) -> lsp.Hover | None:
        """The verdict on the quotation there, and where its words were printed."""
        draft, finding = self._at(params)
        if draft is None or finding is None:
            return None
        return lsp.Hover(
            lsp.MarkupContent(lsp.MarkupKind.Markdown, _told(finding)),
            draft.text.range(*finding.span),
        )

    def definition(self, params: lsp.DefinitionParams) -> list[lsp.Location]:
        """The places in the clippings where the words were printed."""
        from tui.commands.verify import place_of

        _, finding = self._at(params)
        if finding is None:
            return []
        with archive_of(self.args) as archive:
            places = [place_of(archive, match.row) for match in finding.verdict.matches]
        return [_location(path, line) for path, line in places if Path(path).is_file()]

    def actions(self, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        """Put the printed words in place of altered quotations."""
        draft = self.drafts.get(params.text_document.uri)
        if draft is None:
            return []
        span = (draft.text.offset(params.range.start), draft.text.offset(params.range.end))
        made = (_mending(draft, finding) for finding in draft.findings(*span))
        return [action for action in made if action is not None]

    def complete(self, params: lsp.CompletionParams) -> lsp.CompletionList:
        """Quotations for the words typed since the mark was opened."""
        items: list[lsp.CompletionItem] = []
        if draft := self.drafts.get(params.text_document.uri):
            with archive_of(self.args) as archive:
                items = completions(archive, draft, params.position)
        return lsp.CompletionList(is_incomplete=True, items=items)

    def answered(self, answer: Callable[[T], object], params: T) -> object:
        """The answer to a question; where the archive refuses, that is said once, not each time."""
        try:
            return answer(params)
        except (CorpusError, OSError, sqlite3.Error) as error:
            self.complain(error)
            return None

    def _at(
        self, params: lsp.HoverParams | lsp.DefinitionParams
    ) -> tuple[Draft | None, Finding | None]:
        draft = self.drafts.get(params.text_document.uri)
        if draft is None:
            return None, None
        offset = draft.text.offset(params.position)
        return draft, next(iter(draft.findings(offset, offset)), None)


def serve(args: argparse.Namespace) -> None:
    """Serve on stdin and stdout until the editor leaves."""
    build(args).start_io()


def build(args: argparse.Namespace) -> LanguageServer:
    """The server with its features, not yet started."""
    server = LanguageServer("nato-tui", version(), lsp.TextDocumentSyncKind.Full)
    desk = Desk(args, server)
    for name, told in (
        (lsp.TEXT_DOCUMENT_DID_OPEN, desk.opened),
        (lsp.TEXT_DOCUMENT_DID_CHANGE, desk.changed),
        (lsp.TEXT_DOCUMENT_DID_SAVE, desk.saved),
        (lsp.TEXT_DOCUMENT_DID_CLOSE, desk.closed),
    ):
        server.feature(name)(partial(told))  # a bound method cannot be marked as a feature
    opening = lsp.CompletionOptions(trigger_characters=["“", '"', " "])
    for name, asked, options in (
        (lsp.TEXT_DOCUMENT_HOVER, desk.hover, None),
        (lsp.TEXT_DOCUMENT_DEFINITION, desk.definition, None),
        (lsp.TEXT_DOCUMENT_CODE_ACTION, desk.actions, None),
        (lsp.TEXT_DOCUMENT_COMPLETION, desk.complete, opening),
    ):
        server.feature(name, options)(partial(desk.answered, asked))
    return server


def _diagnostic(text: Text, finding: Finding) -> lsp.Diagnostic:
    """The verdict first: an editor shows the beginning beside the line, where the words stand."""
    verdict = finding.verdict
    return lsp.Diagnostic(
        range=text.range(*finding.span),
        message=f"{LABELS.get(verdict.verdict, verdict.verdict)}: {verdict.message}",
        severity=_SEVERITY[finding.severity],
        code=verdict.verdict,
        source="nato-tui",
    )


def _told(finding: Finding) -> str:
    from corpus.cite import render
    from corpus.cite.words import cautions

    verdict = finding.verdict
    lines = [f"**{LABELS.get(verdict.verdict, verdict.verdict)}**: {verdict.message}"]
    for match in verdict.matches[:_SHOWN]:
        lines.append(render(match.row, "md", layout="block"))
        if notes := cautions(match.row):
            lines.append(f"*Mind: {'; '.join(notes)}*")
    return "\n\n".join(lines)


def _location(path: str, line: int) -> lsp.Location:
    place = lsp.Position(max(0, line - 1), 0)
    return lsp.Location(Path(path).absolute().as_uri(), lsp.Range(place, place))


def _mending(draft: Draft, finding: Finding) -> lsp.CodeAction | None:
    """The repair of one quotation; None where there is none."""
    from corpus.cite.escape import INLINE
    from corpus.verify.fix import edits
    from corpus.verify.messages import clip

    if draft.checked is None:
        return None
    wanted = edits(draft.checked.prose, finding, INLINE[draft.target])
    if not wanted:
        return None
    changes: Sequence[lsp.TextEdit] = [
        lsp.TextEdit(draft.text.range(*one.span), one.text) for one in wanted
    ]
    new = clip(" … ".join(one.text.strip() for one in wanted if one.text.strip()), 40)
    return lsp.CodeAction(
        title=f"Put the printed words in place: {new}" if new else "Take out what is not in print",
        kind=lsp.CodeActionKind.QuickFix,
        diagnostics=[_diagnostic(draft.text, finding)],
        edit=lsp.WorkspaceEdit(changes={draft.uri: changes}),
    )
