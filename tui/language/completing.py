"""Quotations for the words typed since a mark was opened."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lsprotocol import types as lsp

if TYPE_CHECKING:
    from corpus.archive import Archive
    from corpus.model import QuoteRow
    from tui.language.drafts import Draft

_OPENING = ("“", "„", "«", "``", '"', "\\enquote{")
_CLOSING = "”“»\"'}"
_BREAK = re.compile(r"\n[ \t\r]*\n|\r[ \t]*\r")
"""Between two paragraphs, whatever ends their lines."""
_LAST_WORD = re.compile(r"(?<!\w)\w*\Z")
_FEWEST = 3
_SHOWN = 12
_LONG = 5_000
"""So many characters before the cursor are looked at."""


def opened_quotation(before: str) -> str | None:
    """What has been typed since a mark was opened in this paragraph; None outside marks."""
    paragraph = _BREAK.split(before[-_LONG:])[-1]
    opened = [(paragraph.rfind(m) + len(m), m) for m in _OPENING if m in paragraph]
    at, mark = max(opened, default=(0, ""))
    if not mark or (mark == '"' and paragraph.count('"') % 2 == 0):
        return None
    typed = paragraph[at:]
    return None if any(sign in typed for sign in _CLOSING if sign != "'") else typed


def completions(archive: Archive, draft: Draft, position: lsp.Position) -> list[lsp.CompletionItem]:
    """The quotations that answer what was typed; none where nothing is opened, or too little."""
    from corpus.search import Query, search
    from corpus.verify.words import keys

    end = draft.text.offset(position)
    typed = opened_quotation(draft.text.source[max(0, end - _LONG) : end])
    words = keys(typed or "")
    if typed is None or len("".join(words)) < _FEWEST:
        return []
    query = Query(" ".join(words), words=tuple(words), unfinished=typed[-1:].isalnum())
    rows = [hit.row for hit in search(archive, query, limit=_SHOWN).hits if hit.row.quote.verbatim]
    return [_item(draft, row, rank, end, typed) for rank, row in enumerate(rows)]


def _item(draft: Draft, row: QuoteRow, rank: int, end: int, typed: str) -> lsp.CompletionItem:
    """One quotation in place of what was typed.

    Editors compare an item with the word before the cursor alone, and put it in place of that;
    the words before it go as further edits do.
    """
    from corpus.cite.escape import INLINE
    from corpus.cite.words import attribution, one_line

    last = _LAST_WORD.search(typed)
    word = last.group() if last else ""
    first, middle = end - len(typed), end - len(word)
    words = one_line(row.quote.text)
    rest = [lsp.TextEdit(draft.text.range(first, middle), "")] if first < middle else None
    return lsp.CompletionItem(
        label=words[:80],
        detail=attribution(row),
        kind=lsp.CompletionItemKind.Text,
        filter_text=word or words,
        sort_text=f"{rank:03}",
        text_edit=lsp.TextEdit(draft.text.range(middle, end), INLINE[draft.target](words)),
        additional_text_edits=rest,
    )
