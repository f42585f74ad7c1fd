"""Whose a page is by the addresses at its edges: its newsdesk's, its reporter's, its site's."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from corpus.reading import hostnames, webhosts
from corpus.reading.draft import Draft
from corpus.reading.lines import Line, ends_sentence, plain, words

_EDGE, _FOOT, _LONGEST = 15, 6, 160
_MAILBOX = re.compile(r"([\w.+-]+)@((?:[\w-]+\.)+[a-z]{2,12})\b")
_DESKS = words(
    "news newsdesk newsroom newseditor newstips tips editor editors theeditor editorial letters ",
    "lettertoeditor letterstotheeditor corrections correction comment opinion oped features sport ",
    "sports sportsdesk reporters readers readerseditor subscriptions circulation stories",
)
"""Mailboxes that houses alone have."""
_ANYBODYS = words(
    "gmail googlemail hotmail outlook live yahoo ymail aol icloud me protonmail proton gmx web ",
    "btinternet btopenworld sky virginmedia talktalk comcast verizon bigpond eircom rogers shaw",
)
"""Whose mailboxes everybody has."""
_LEARNED = re.compile(r"\.(?:edu|gov|mil)(?:\.\w\w)?$|\.ac\.\w\w$")
_SITE = re.compile(
    r"(?:(?i:visit|(?:read |find )?more (?:at|on)|read (?:this |it )?(?:at|on)|online(?: at)?|web)"
    r":? (?:us at )?)?(?:https?://)?(?:www\.)?((?:[\w-]+\.)+[a-z]{2,12})/?"
    r"(?:\s+\d+(?:/\d+)?|\s*\|.{2,30})?\.?"
)
"""A line of a site's address alone, or with a call to go there."""


def note(draft: Draft, lines: list[Line]) -> None:
    """Note the one house to which the addresses beside the article lead, if one alone is told."""
    text = draft.text
    for hosts in (_of_reporters(draft, lines), _of_desks(lines), _of_sites(lines)):
        found = list(hosts)
        if len({webhosts.of_url(f"//{host}") for host, _, _ in found}) == 1:
            host, basis, number = found[0]
            name = hostnames.spelt(host, text) or webhosts.of_url(f"//{host}") or ""
            draft.note("outlet", name, basis, number)
            return


_Hosts = Iterator[tuple[str, str, int]]


def _mailboxes(lines: Collection[Line]) -> Iterator[tuple[str, str, Line]]:
    edges = list(lines)
    for line in (*edges[:_EDGE], *edges[_EDGE:][-_EDGE:]):
        if "@" in line.text and len(line.text) <= _LONGEST:
            for found in _MAILBOX.finditer(line.text):
                yield found[1].casefold(), found[2].lower(), line


def _is_houses(host: str) -> bool:
    """Whether a host may be a house's, and not one where anybody has a mailbox."""
    label = host.split(".")[0]
    return label not in _ANYBODYS and webhosts.is_site(host) and not _LEARNED.search(host)


def _of_reporters(draft: Draft, lines: Collection[Line]) -> _Hosts:
    """Whose mailbox an author has: "ana.bell@quayecho.co.uk"."""
    authors = [one.casefold().split() for one in draft.authors() if " " in one]
    for box, host, line in _mailboxes(lines):
        own = any(one[-1] in box or one[0] == box for one in authors)
        spelt = own and hostnames.spelt(host, draft.text) is not None
        if spelt or (own and _is_houses(host)):
            yield host, "address of a reporter", line.number


def _of_desks(lines: Collection[Line]) -> _Hosts:
    """Whose newsdesk or letters page readers are to write to."""
    for box, host, line in _mailboxes(lines):
        if re.sub(r"[\W_]", "", box) in _DESKS and _is_houses(host):
            yield host, "address of a newsdesk", line.number


def _of_sites(lines: Collection[Line]) -> _Hosts:
    """The site to which the page's last lines lead."""
    for line in list(lines)[1:][-_FOOT:]:
        text = plain(line.text) or line.text
        found = _SITE.fullmatch(text) if len(text) <= _LONGEST and "." in text else None
        if found and _is_houses(found[1].lower()) and not ends_sentence(text.rstrip(".")):
            yield found[1].lower(), "site address", line.number
