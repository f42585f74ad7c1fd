"""The language server as an editor meets it: a real process, real messages."""

from __future__ import annotations

import asyncio
import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, nullcontext
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("pygls", reason="the extra [lsp] is not installed")

from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

from corpus.verify.drafts import parse
from corpus.verify.linting import Options
from tui.language.checking import Checker
from tui.language.completing import opened_quotation
from tui.language.drafts import Checked, Draft, Text

ROOT = Path(__file__).parents[3]
URI = "file:///draft.md"
NAME = lsp.TextDocumentIdentifier(URI)
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


@asynccontextmanager
async def client(folder: Path, *words: str) -> AsyncIterator[Client]:
    """An editor with a server of its own, which must end as it was asked to."""
    made = Client()
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    await made.start_io(sys.executable, "-m", "tui", "lsp", *words, cwd=str(folder), env=env)
    try:
        await made.initialize_async(lsp.InitializeParams(capabilities=lsp.ClientCapabilities()))
        yield made
        await made.shutdown_async(None)
        made.exit(None)
    finally:
        await made.stop()


class Client(LanguageClient):
    """An editor that keeps what it is told."""

    def __init__(self) -> None:
        super().__init__("test", "1")
        self.told: asyncio.Queue[lsp.PublishDiagnosticsParams] = asyncio.Queue()
        self.shown: asyncio.Queue[str] = asyncio.Queue()

        @self.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def keep(params: lsp.PublishDiagnosticsParams) -> None:
            self.told.put_nowait(params)

        @self.feature(lsp.WINDOW_SHOW_MESSAGE)
        def show(params: lsp.ShowMessageParams) -> None:
            self.shown.put_nowait(params.message)

    def open(self, text: str) -> None:
        document = lsp.TextDocumentItem(URI, "markdown", 1, text)
        self.text_document_did_open(lsp.DidOpenTextDocumentParams(document))

    def change(self, text: str, version: int) -> None:
        name = lsp.VersionedTextDocumentIdentifier(version, URI)
        whole = [lsp.TextDocumentContentChangeWholeDocument(text)]
        self.text_document_did_change(lsp.DidChangeTextDocumentParams(name, whole))

    async def findings(self) -> list[lsp.Diagnostic]:
        return list((await asyncio.wait_for(self.told.get(), 60)).diagnostics)

    async def complete(self, text: str) -> list[str]:
        """The text with each completion that is offered at its end."""
        lines = text.split("\n")
        end = lsp.Position(len(lines) - 1, len(lines[-1].encode("utf-16-le")) // 2)
        offered = await self.text_document_completion_async(lsp.CompletionParams(NAME, end))
        return [applied(text, item) for item in offered.items]  # type: ignore[union-attr]


def applied(text: str, item: lsp.CompletionItem) -> str:
    """What an editor makes of ``text``: the item's own edit, then those beside it."""
    for edit in [item.text_edit, *(item.additional_text_edits or ())]:
        assert edit is not None
        start, end = (Text(text).offset(one) for one in (edit.range.start, edit.range.end))
        text = text[:start] + edit.new_text + text[end:]
    return text


async def test_diagnostics_hover_fix_and_completion(tmp_path: Path) -> None:
    async with client(tmp_path) as editor:
        editor.open(DRAFT)
        first = (await editor.findings())[0]
        assert first.code == "altered"
        assert first.message.startswith("altered: the print has “mutual sanctions” for")
        assert (first.range.start.line, first.range.start.character) == (2, 4)
        hover = await editor.text_document_hover_async(lsp.HoverParams(NAME, first.range.start))
        assert hover is not None
        assert "mutual sanctions" in str(hover.contents)
        printed = await editor.text_document_definition_async(
            lsp.DefinitionParams(NAME, first.range.start)
        )
        place = printed[0]  # type: ignore[index]
        assert place.uri.endswith(".txt")
        lines = Path(place.uri.removeprefix("file://")).read_text().split("\n")
        assert "explore mutual sanctions" in lines[place.range.start.line]
        actions = await editor.text_document_code_action_async(
            lsp.CodeActionParams(NAME, first.range, lsp.CodeActionContext([]))
        )
        assert actions
        assert actions[0].title == "Put the printed words in place: mutual sanctions"
        (edit,) = actions[0].edit.changes[URI]  # type: ignore[union-attr,index]
        assert edit.new_text == "mutual sanctions"
        assert (edit.range.start.character, edit.range.end.character) == (12, 35)
        editor.text_document_did_close(lsp.DidCloseTextDocumentParams(NAME))
        assert not await editor.findings()
        assert (
            await editor.text_document_hover_async(lsp.HoverParams(NAME, first.range.start)) is None
        )


SMITH = "We will not allow anyone to slam NATO’s open-door policy shut."


TYPED = (
    ("𝒳 She said: “slam the open door sh", "𝒳 She said: “"),
    ("“slam the open ", "“"),
    ("“slam the\nopen door", "“"),
    ('"not here"\r\n\r\nShe said: “slam open', '"not here"\r\n\r\nShe said: “'),
)


async def test_a_completion_takes_the_place_of_all_that_was_typed(tmp_path: Path) -> None:
    async with client(tmp_path) as editor:
        editor.open("")
        for version, (typed, kept) in enumerate(TYPED, 2):
            editor.change(typed, version)
            assert (await editor.complete(typed))[0] == kept + SMITH


async def test_changed_text_is_checked_as_the_editor_has_it(tmp_path: Path) -> None:
    async with client(tmp_path) as editor:
        editor.open("nothing\n")
        assert not await editor.findings()
        editor.change("an\u2028other\x0c\n\n\u2028 😀 “Nobody ever asked the moon,” he said.\n", 2)
        (found,) = await editor.findings()
        assert found.code == "not-found"
        assert (found.range.start.line, found.range.start.character) == (2, 6)
        told = await asyncio.wait_for(editor.shown.get(), 60)
        assert "only the sample articles" in told


async def test_an_archive_that_refuses_is_told_of_once(tmp_path: Path) -> None:
    broken = tmp_path / "broken.sqlite"
    broken.write_bytes(b"no archive at all" * 300)
    async with client(tmp_path, "--archive", str(broken)) as editor:
        editor.open("He said “slam open door")
        assert "broken.sqlite" in await asyncio.wait_for(editor.shown.get(), 60)
        for _ in range(3):
            offered = await editor.text_document_completion_async(
                lsp.CompletionParams(NAME, lsp.Position(0, 23))
            )
            assert not offered
        assert editor.shown.empty()


PLACED = st.text(st.sampled_from("aé漢😀\u2028\x0c\n\r"), max_size=30)


@given(PLACED, st.sampled_from(["utf-8", "utf-16", "utf-32"]))
def test_every_place_can_be_told_and_found_again(source: str, encoding: str) -> None:
    text = Text(source, encoding)
    ends = {end.start() for end in re.finditer("\n", source) if source[: end.start()][-1:] == "\r"}
    for offset in set(range(len(source) + 1)) - ends:
        assert text.offset(text.position(offset)) == offset


@pytest.mark.parametrize(("character", "offset"), [(0, 0), (1, 1), (3, 2), (4, 3), (99, 3)])
def test_what_lies_beyond_a_line_is_its_end(character: int, offset: int) -> None:
    assert Text("a😀b\r\nc").offset(lsp.Position(0, character)) == offset
    assert Text("a😀b\r\nc").offset(lsp.Position(7, character)) == 6


def _fail(error: Exception) -> None:
    raise error


class Slow(Checker):
    """A checker whose checks last until they are let go."""

    def __init__(self, tell: Callable[[Draft], None]) -> None:
        super().__init__(lambda: nullcontext(), Options(), tell, _fail)  # type: ignore
        self.begun: asyncio.Queue[str] = asyncio.Queue()
        self.let_go = threading.Semaphore(0)
        self.loop = asyncio.get_running_loop()

    def _check(self, draft: Draft, asked: int) -> Checked:
        text = draft.text
        self.loop.call_soon_threadsafe(self.begun.put_nowait, text.source)
        assert self.let_go.acquire(timeout=60)
        return Checked(text, parse(text.source, "markdown"), [], False)


async def test_only_the_last_state_of_a_draft_is_told(tmp_path: Path) -> None:
    told: asyncio.Queue[str] = asyncio.Queue()
    slow = Slow(lambda draft: told.put_nowait(draft.text.source))
    draft, other = (Draft(URI, "", Text(text), 1) for text in ("first", "other"))
    slow.ask(draft)
    assert await slow.begun.get() == "first"
    slow.ask(other)
    for text in ("second", "third"):
        draft.text = Text(text)
        slow.ask(draft)
    slow.forget(other)
    slow.let_go.release(4)
    assert await asyncio.wait_for(told.get(), 60) == "third"
    await asyncio.gather(*slow._tasks.values())
    assert told.empty()
    assert slow.begun.get_nowait() == "third"
    assert slow.begun.empty()


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
