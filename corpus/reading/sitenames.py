"""A site's name once its address or the rest of the page told it: how it is written, and where."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.reading import hostnames, namespans, outlets, titlesites
from corpus.reading.draft import Draft
from corpus.reading.lines import Line, plain


def part(draft: Draft) -> None:
    """The outlet's name behind the headline, where only the rest of the page told that it is."""
    title, outlet = draft.first("title"), draft.first("outlet")
    bare, named = titlesites.without_name(title, outlet) if title and outlet else ("", None)
    if named:
        draft.evidence = [
            replace(one, value=bare) if one.field == "title" and one.value == title else one
            for one in draft.evidence
        ]


def case(draft: Draft) -> None:
    """The outlet as its page writes it elsewhere, where a line in capitals told it."""
    outlet = draft.first("outlet")
    if outlet is None or not outlet.isupper() or " " not in outlet:
        return
    spelt = r"[ \u00a0]".join(map(re.escape, outlet.split()))
    words = re.compile(rf"(?<!\w){spelt}(?!\w)", re.IGNORECASE)
    found = (" ".join(one[0].split()) for one in words.finditer(draft.text))
    if mixed := next((one for one in found if one.istitle()), None):
        draft.evidence = [
            replace(one, value=mixed) if one.field == "outlet" and one.value == outlet else one
            for one in draft.evidence
        ]


def note_spelt(draft: Draft, lines: list[Line]) -> None:
    """Where nothing but a host tells the outlet, its name as the text writes it."""
    host = draft.first("outlet")
    if host is None or not any(
        one.field == "outlet" and one.value == host and one.basis == "host name"
        for one in draft.evidence
    ):
        return
    name = hostnames.spelt(host, draft.text) if "." in host else None
    whole = _whole_name(name, lines) if name else None
    draft.note("outlet", whole or name or "", "host name", remark=f"{host}, as the text writes it")


def _whole_name(name: str, lines: list[Line]) -> str | None:
    """A line at the top that goes on after a name a host spells: "BALTIC SHORES SECRETARIAT"."""
    bare = f"{name.removeprefix('The ').casefold()} "
    for line in lines[:_TOP]:
        text = plain(line.text)
        if (
            text.casefold().startswith(bare)
            and namespans.is_name(text)
            and len(text) <= _LONGEST_NAME
        ):
            return outlets.cased(text)
    return None


_TOP, _LONGEST_NAME = 8, 50
