"""Who a mail is from: a person, a paper, or a person at a paper."""

from __future__ import annotations

import re
from email.utils import getaddresses
from itertools import pairwise

from corpus.reading import hostnames, outlets, people, printed, sections, webhosts

_SENDER_NOISE = re.compile(
    r"(?<!\s)\s++(?:newsletters?|news alerts?|alerts?|e-?mails?|via .*|daily|briefing|updates?|team"
    r"|editors?)$",
    re.IGNORECASE,
)
_SERVICE = re.compile(
    r"(?<!\s)\s++(?:newsletters?|(?:news )?alerts?|e-?mails?|via .*|updates?)$", re.IGNORECASE
)
"""What a sender's name says of the service; "Daily" and "Team" may belong to the name."""
_SERVICE_BOX = re.compile(
    r"(?:news|newsletters?|alerts?|info|mail|e?mail(?:er|ing)?|no-?reply|do-?not-?reply|editors?"
    r"|hello"
    r"|contact|press|daily|updates?|digest|briefing|subscriptions?|redaktion|nachrichten|team)",
    re.IGNORECASE,
)
"""Mailboxes from which no person writes."""
_PERSON_AT = re.compile(
    r"^(.{4,40}?)(?:,\s+|\s+(?:at|from|of|for|via)\s+|\s+[|–—-]\s+|\s+[(\[])(.{2,50}?)[)\]]?$"
)

_DESK_OF = re.compile(
    r"^(?:The )?(?:[\w&’'-]+ ){0,4}(?:[Dd]esk|[Tt]eam|[Ee]ditors?|[Nn]ewsroom|[Nn]ewsletters?)"
    r" (?:at|from|of) (?=(?:[Tt]he )?[A-Z])"
)
"""Of whom in a house a mail is: "Politics Desk at The Ledger Post"."""
_WRITTEN_BY = re.compile(r"(.{3,50}?),?\s+(?:by|with)\s+(.{4,40})")
"""A newsletter and who writes it: "Power Lines by Jonas Hartmann"."""
_LISTED = re.compile(r"\[([^\[\]]{2,40})\]\s*(?=\S)")
"""The name of a list or a newsletter before the subject."""
_SUBJECT_NOISE = re.compile(
    r"^(?:(?:(?:re|fwd?|fw|aw|wg|tr|sv)(?:\[\d+\])?|(?:press|news|media) (?:release|statement)"
    r"|pressemitteilung|communiqué de presse):\s*)+",
    re.IGNORECASE,
)


def sender_of(value: str, *, bulk: bool = False) -> tuple[str | None, str | None]:
    """Author and outlet: "Jane Doe from Politico" has both, "Jane Doe <jane@x.org>" the first.

    ``bulk``: many got the mail, so that a first name alone is what a newsletter is called.
    """
    addresses = getaddresses([value])
    name, address = addresses[0] if addresses else ("", "")
    local, host = address.partition("@")[0].lower(), address.rpartition("@")[2].lower()
    domain = outlets.known((webhosts.of_url(f"https://{host}") if host else None) or "")
    name = _DESK_OF.sub("", name.strip(" \"'"))
    if (named := _WRITTEN_BY.fullmatch(name)) and people.is_name(named[2]):
        return named[2], outlets.known(named[1]) or named[1]
    if (linked := _PERSON_AT.match(name)) and people.is_name(linked[1]):
        return linked[1], outlets.known(linked[2]) or linked[2]
    bare = _SENDER_NOISE.sub("", name)
    if known := outlets.told(name) or outlets.told(bare):
        return None, known
    service = (bare != name and " via " not in name) or _SERVICE_BOX.fullmatch(local) is not None
    if people.is_name(name) and not service and not _organisation(name):
        return name, domain
    if not bulk and _is_first_name(name, local, host):
        return None, domain
    return None, domain or _house(name, bare)


def _house(name: str, bare: str) -> str | None:
    """Whose a mail is by its sender's name, ``bare`` without "newsletter" and the like."""
    kept = _SERVICE.sub("", name) if bare != name else name
    if sections.SECTION.fullmatch(kept):
        return None  # what it is, not whose: "News Alerts"
    return (bare if outlets.told(bare) else kept) or None


def _is_first_name(name: str, local: str, host: str) -> bool:
    """Whether one word is whose mailbox it is, not whose site: "Ann <ann.bell@mail.example>"."""
    low = name.casefold()
    own = re.match(rf"{re.escape(low)}(?:[._\d-]|\w{{0,2}}$)", local) if low.isalpha() else None
    return own is not None and low not in host and not _LETTERS.search(host)


_LETTERS = re.compile(
    r"\b(?:substack|beehiiv|buttondown|ghost|mailchimp|mailchi|convertkit|ck|getrevue|tinyletter)\b"
)
"""Where newsletters have their mailboxes, which are called as they are."""


def of_letter(name: str, listed: str, text: str) -> tuple[str, str | None] | None:
    """Writer and outlet of a letter whose sender is the person that its text says it is by.

    ``listed`` is the list's address, which may spell what the letter is called.
    """
    if not people.is_name(name):
        return None
    by = re.search(rf"\b(?:by|from) {re.escape(name)}\b", text, re.IGNORECASE)
    if by is None:
        return None
    found = re.search(r"<([\w-]+(?:\.[\w-]+)+)>|^([\w-]+(?:\.[\w-]+)+)$", listed)
    called = hostnames.spelt(found[1] or found[2], text) if found else None
    return name, called


def signed_in(text: str, sender: str) -> str | None:
    """Who wrote a letter that a house sends: a name alone beside a day at the top of the text."""
    rows = [row.strip() for row in text[:_TOP].split("\n") if row.strip()][:_ROWS]
    for row, following in pairwise(rows):
        for name, day in ((row, following), (following, row)):
            if people.is_name(name) and printed.is_date_line(day) and name != sender:
                return None if outlets.told(name) else name
    return None


_TOP, _ROWS = 1500, 12


def _organisation(name: str) -> bool:
    last = name.split()[-1].lower()
    return last in (
        *("news", "times", "post", "today", "daily", "weekly", "press", "media", "journal"),
        *("review", "council", "institute", "foundation", "team", "office", "ministry", "briefing"),
        *("digest", "brief", "playbook", "report", "insider", "observer", "tribune", "herald"),
    )


def subject_of(subject: str, sender: str) -> tuple[str, str | None]:
    """A subject without "Fwd:" and the name before it in brackets; that name if it is an outlet's.

    It is one where it is known, or where the sender's address spells it.
    """
    title = _SUBJECT_NOISE.sub("", subject)
    found = _LISTED.match(title)
    if found is None:
        return title, None
    bare = re.sub(r"[\W_]", "", found[1]).casefold()
    spelt = len(bare) > 3 and bare in re.sub(r"[\W_]", "", sender.rpartition("<")[2]).casefold()
    outlet = outlets.told(found[1]) or (found[1] if spelt else None)
    guarded = bare in ("external", "extern", "ext", "spam")
    return (title[found.end() :], outlet) if outlet or guarded else (title, None)
