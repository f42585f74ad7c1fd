"""What the head of a mail, or of one that it sends on, says of the article in it."""

from __future__ import annotations

import re
from datetime import datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import Any

from corpus.reading import dates, decoding, mailframe, outlets, senders

_ANSWER = re.compile(r"(?:re|aw|antw|sv)(?:\[\d+\])?:", re.IGNORECASE)


def header(message: Message[str, str], name: str) -> str:
    """A header as one line; damaged ones are given as they stand."""
    try:
        value = message.get(name)
    except (ValueError, TypeError, IndexError, AttributeError, KeyError):
        return ""
    return decoding.without_surrogates(" ".join(str(value or "").split()))


def of_head(message: Message[str, str], letter: bool) -> dict[str, Any]:
    """Subject, day, sender and address; ``letter``: many got it."""
    title, listed = senders.subject_of(header(message, "subject"), header(message, "from"))
    fields: dict[str, Any] = {"title": title}
    day = _day(header(message, "date"))
    if day:
        fields["date"] = day
    author, outlet = senders.sender_of(header(message, "from"), bulk=letter)
    if _ANSWER.match(header(message, "subject")) and outlet and not outlets.known(outlet):
        outlet = None  # who answers is no newspaper
    if author:
        fields["author"] = author
    if outlet or listed:
        fields["outlet"] = listed or outlet
    for name in ("archived-at", "x-original-url", "list-post"):
        link = header(message, name).strip("<>")
        if re.match(r"https?://[^/]+/\S", link):
            fields["url"] = link
            break
    return {name: value for name, value in fields.items() if value}


def of_letter(message: Message[str, str], fields: dict[str, Any], text: str) -> dict[str, Any]:
    """A newsletter's writer, whose name its sender has, and what it is called."""
    name = str(fields.get("outlet", ""))
    found = senders.of_letter(name, header(message, "list-id"), text)
    if found is None:
        return {}
    fields.pop("outlet")
    return {"author": found[0], **({"outlet": found[1]} if found[1] else {})}


def of_the_mail_sent_on(
    around: mailframe.Frame, fields: dict[str, Any], letter: bool
) -> dict[str, Any]:
    """Sender and day are those of the mail that somebody sends on."""
    kept = {name: fields[name] for name in ("title", "url") if name in fields}
    author, outlet = senders.sender_of(around.sender, bulk=letter)
    day = dates.first(around.day)
    title, listed = senders.subject_of(around.subject, around.sender)
    listed = listed or senders.subject_of(fields.get("title", ""), around.sender)[1]
    told = {
        "title": title,
        "author": author,
        "outlet": listed or outlet,
        "date": day.iso if day else None,
    }
    return kept | {name: value for name, value in told.items() if value}


def _day(value: str) -> str | None:
    """The day in the sender's own time zone."""
    try:
        found: datetime = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return found.date().isoformat() if 1990 <= found.year <= 2100 else None
