"""The language server as an editor meets it: a real process, real messages."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("pygls", reason="the extra [lsp] is not installed")

from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

from tui.language_server import opened_quotation

ROOT = Path(__file__).parents[3]
URI = "file:///draft.md"
DRAFT = """# Draft 𝒳\f\x85

𝒳 “explore reciprocal restrictions on the size and scope of such exercises”.

She said: “slam the open door sh
"""


@pytest.mark.parametrize(
    ("before", "typed"),
    [
        ("He said “we will", "we will"),
        ("He said “we will” and", None),
        ('He said "we will', "we will"),
        ('He said "we will" and', None),
        ("He said ``we will", "we will"),
        ("“old\n\nnew", None),
        ("“we will", "we will"),
        ("X: “we", "we"),
        ("no marks", None),
    ],
)
def test_words_inside_an_opened_mark(before: str, typed: str | None) -> None:
    assert opened_quotation(before) == typed


async def test_diagnostics_hover_fix_and_completion(tmp_path: Path) -> None:
    client = LanguageClient("test", "1")
    told: asyncio.Queue[lsp.PublishDiagnosticsParams] = asyncio.Queue()

    @client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    def keep(params: lsp.PublishDiagnosticsParams) -> None:
        told.put_nowait(params)

    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    await client.start_io(sys.executable, "-m", "tui", "lsp", cwd=str(tmp_path), env=env)
    try:
        await client.initialize_async(
            lsp.InitializeParams(capabilities=lsp.ClientCapabilities(), root_uri=None)
        )
        document = lsp.TextDocumentItem(URI, "markdown", 1, DRAFT)
        client.text_document_did_open(lsp.DidOpenTextDocumentParams(document))
        found = (await asyncio.wait_for(told.get(), 60)).diagnostics
        first = found[0]
        assert first.code == "altered"
        assert (first.range.start.line, first.range.start.character) == (2, 4)
        name = lsp.TextDocumentIdentifier(URI)
        hover = await client.text_document_hover_async(lsp.HoverParams(name, first.range.start))
        assert hover is not None
        assert "mutual sanctions" in str(hover.contents)
        actions = await client.text_document_code_action_async(
            lsp.CodeActionParams(name, first.range, lsp.CodeActionContext([]))
        )
        assert actions
        (edit,) = actions[0].edit.changes[URI]  # type: ignore[union-attr,index]
        assert edit.new_text == "mutual sanctions"
        assert (edit.range.start.character, edit.range.end.character) == (12, 35)
        offered = await client.text_document_completion_async(
            lsp.CompletionParams(name, lsp.Position(4, 32))
        )
        texts = [item.text_edit.new_text for item in offered.items]  # type: ignore[union-attr]
        assert texts[0] == "We will not allow anyone to slam NATO’s open-door policy shut."
        client.text_document_did_close(lsp.DidCloseTextDocumentParams(name))
        assert not (await asyncio.wait_for(told.get(), 60)).diagnostics
        await client.shutdown_async(None)
        client.exit(None)
    finally:
        await client.stop()


def test_the_server_ends_as_it_was_asked_to(tmp_path: Path) -> None:
    asked = [
        {"id": 1, "method": "initialize", "params": {"capabilities": {}, "processId": None}},
        {"id": 2, "method": "shutdown"},
        {"method": "exit"},
    ]
    sent = b""
    for message in asked:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        sent += b"Content-Length: %d\r\n\r\n" % len(body) + body
    done = subprocess.run(
        [sys.executable, "-m", "tui", "lsp"],
        input=sent,
        capture_output=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert b'"id":' in done.stdout.replace(b" ", b"")
    assert (done.returncode, done.stderr.decode()) == (0, "")
