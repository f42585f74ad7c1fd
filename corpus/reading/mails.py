"""E-mails and mailboxes: newsletters, forwarded articles, press releases."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage, Message
from email.policy import EmailPolicy
from pathlib import Path
from typing import Any, NamedTuple

from corpus.errors import ReadingError
from corpus.model import Article, Aside
from corpus.reading import (
    bylines,
    files,
    letters,
    mailfields,
    mailframe,
    mailtext,
    namespans,
    plain,
    printed,
    senders,
    titles,
    titlesites,
)
from corpus.reading.mailfields import header
from corpus.reading.options import Options

_LEFT = re.compile(r"\bunsubscribe\b", re.IGNORECASE)
"""How whoever got a newsletter is rid of it."""
_SHARING = re.compile(
    r"\b(?:shared|sent|recommend(?:s|ed)|e-?mailed) (?:you )?(?:an?|this) (?:article|story|link)\b"
    r"|\bthought you(?:['’]d| would| might)\b|\bwants you to (?:read|see)\b",
    re.IGNORECASE,
)
"""What a site calls a mail in which a reader sends an article on."""
_FEW_WORDS = 400
"""Bytes of a note beside a mail that somebody attached."""


LONGEST_HEADER = 4096
"""Characters of a header that are parsed: the parser needs memory by the square of them."""


class _Bounded(EmailPolicy):
    """The standard's policy, for headers of any length."""

    def header_fetch_parse(self, name: str, value: str) -> Any:
        """The value of a header, of an endless one that of its beginning."""
        return super().header_fetch_parse(name, value[:LONGEST_HEADER])


_POLICY = _Bounded()


MOST_PARTS = 5000
"""Lines that may part a message; what comes after so many is no letter's."""


def parse(data: bytes, path: Path) -> Message[str, str]:
    """The message of these bytes, whatever state they are in.

    Raises ReadingError for one of more parts than anybody sends: each is parsed as a message.
    """
    if data.count(b"\n--") > MOST_PARTS and b"multipart/" in data[:65536].lower():
        raise ReadingError(f"{files.shown(path)}: it has too many parts; skipped")
    return message_from_bytes(data, policy=_POLICY)


def pieces(message: Message[str, str], path: Path) -> list[Message[str, str]]:
    """A message and all parts of it, in order; ReadingError where they are nested too deep."""
    try:
        return list(message.walk())
    except RecursionError:
        raise too_deep(path) from None


def too_deep(path: Path) -> ReadingError:
    """What is told of a message whose parts no program nests so."""
    return ReadingError(f"{files.shown(path)}: its parts are nested too deep; skipped")


def sent_on_whole(message: Message[str, str]) -> Message[str, str]:
    """The mail that a mail of few words carries as an attachment; else the mail itself."""
    inner = next(
        (one for one in message.walk() if one.get_content_type() == "message/rfc822"), None
    )
    payload = inner.get_payload() if inner is not None and inner is not message else None
    if not isinstance(payload, list) or not payload or not isinstance(payload[0], Message):
        return message
    own = next((one for one in message.walk() if one.get_content_type() == "text/plain"), None)
    text = own.get_payload(decode=True) if own is not None else b""
    return payload[0] if isinstance(text, bytes) and len(text) < _FEW_WORDS else message


class _Sent(NamedTuple):
    """A mail: its text, what stands ``around`` the article, the ``author`` that its head names,
    whether a house sends it in ``bulk`` or somebody ``private``, and the note ``copied`` above."""

    text: str
    around: mailframe.Frame
    author: str
    bulk: bool
    private: bool
    copied: tuple[int, str] | None

    @property
    def below(self) -> str:
        """What stands below the head of a mail sent on, or below a note."""
        return self.text[self.around.end :]


def article(message: Message[str, str], path: str, options: Options, *, part: str = "") -> Article:
    """The article of a message: subject, sender and date from its head, its text body."""
    text, flags = mailtext.text_of(message, files.shown(path))
    if not text.strip():
        raise ReadingError(f"{files.shown(path)}: an e-mail without text")
    letter = bool(header(message, "list-unsubscribe")) or _LEFT.search(text) is not None
    sent, fields = _sent(message, text, letter=letter)
    if sent.around.sender:
        fields = _of_the_mail_sent_on(sent, fields, letter=letter)
    elif sent.around.end:
        fields = _of_the_copy(sent, fields)
    elif own := _not_the_articles(sent, fields):
        fields.pop(own, None)
    if _SHARING.search(str(fields.get("title", ""))) and _is_signed(sent.below):
        fields.pop("title")
    fields["title"] = _as_printed(fields.get("title", ""), text)
    title = fields["title"] = _of_the_item(fields, sent.below)
    untold = title and title.casefold() not in sent.below[:_OPENING].casefold()
    before = f"{title}\n\n" if untold and not sent.around.end else ""
    made = plain.article(
        before + text,
        path,
        part=part,
        options=options,
        fields=fields,
        basis="mail header",
        flags=flags,
        above=len(before) + sent.around.end if sent.around.end else 0,
    )
    return replace(made, path=path, asides=_framed(made, sent.around, len(before)))


_OPENING = 600
"""Characters in which an article that tells its title begins with it."""


def _sent(message: Message[str, str], text: str, *, letter: bool) -> tuple[_Sent, dict[str, Any]]:
    """A mail with what its head, its list and a note above the article say."""
    fields = mailfields.of_head(message, letter)
    author, listed = fields.get("author", ""), bool(header(message, "list-unsubscribe"))
    bulk = bool(author) and "outlet" not in fields and listed
    if letter:
        fields |= mailfields.of_letter(message, fields, text)
    if bulk and (signed := senders.signed_in(text, author)):
        fields |= {"author": signed, "outlet": author}
    around = mailframe.frame(text)
    private = "outlet" not in fields and not listed
    copied = mailframe.note_above(text) if private else None
    if copied and not around.end and _is_signed(text[copied[0] :]):
        note = (0, copied[0], "sender's note")
        around = around._replace(asides=[*around.asides, note], end=copied[0])
        fields["url"] = copied[1]
        if site := titlesites.without_site(str(fields.get("title", "")), copied[1])[1]:
            fields["outlet"] = site
    return _Sent(text, around, author, bulk, private, copied), fields


def _of_the_mail_sent_on(sent: _Sent, fields: dict[str, Any], *, letter: bool) -> dict[str, Any]:
    """What the mail says that somebody sends on; an article that it holds says more itself."""
    fields = mailfields.of_the_mail_sent_on(sent.around, fields, letter)
    if namespans.is_name(str(fields.get("outlet", ""))) or not _is_signed(sent.below):
        return fields
    own = ("date", "url") if _is_own(fields, sent.below) else ("title", "date", "url")
    return {name: fields[name] for name in own if name in fields}


def _of_the_copy(sent: _Sent, fields: dict[str, Any]) -> dict[str, Any]:
    """What is true of an article that stands below a note to it."""
    kept = ("title", "date", "url", "outlet") if sent.copied else ("title", "date", "url")
    fields = {name: fields[name] for name in kept if name in fields}
    shown = _as_printed(fields.get("title", ""), sent.below)
    if not titles.same(shown, _first_line(sent.below)):
        fields.pop("title", None)  # what the sender says of it
    return fields


def _not_the_articles(sent: _Sent, fields: dict[str, Any]) -> str | None:
    """The field that tells of the mail alone: what the author writes of it, who sends it on."""
    text, author = sent.text, sent.author
    if author and not sent.bulk and _signs(text, author, str(fields.get("title", ""))):
        return "title"
    return "author" if author and sent.private and _is_anothers(text, author, fields) else None


def _of_the_item(fields: dict[str, Any], text: str) -> str:
    """The heading of a letter's signed item, its writer noted, where it is not the subject's."""
    title = str(fields.get("title", ""))
    item = letters.signed_item(text, title)
    if item is None:
        return title
    fields["author"] = item[1]
    return item[0]


def _is_own(fields: dict[str, Any], text: str) -> bool:
    """Whether a mail's subject is its sender's own: the text begins without it, or he is nobody."""
    title = str(fields.get("title", "")).casefold()
    return "outlet" not in fields or title not in text[:_BEGUN].casefold()


_BEGUN = 600


def _signs(text: str, author: str, subject: str) -> bool:
    """Whether the text has a by-line of its own that names the sender, and not the subject."""
    rows = [row.strip("> \t") for row in text[:1500].split("\n")]
    named = (bylines.byline(row) for row in rows if row)
    printed_too = any(titles.same(subject, row) for row in rows if row)
    return not printed_too and any(author in one.authors for one in named if one)


def _is_anothers(text: str, author: str, fields: dict[str, Any]) -> bool:
    """Whether the text begins with the subject as headline and a by-line without the sender."""
    rows = [row for row in map(str.strip, text[:1500].split("\n")) if row][:_TOP]
    title = str(fields.get("title", ""))
    if not title or not any(titles.same(title, row) for row in rows[:2]):
        return False
    signed = [found for row in rows if (found := bylines.byline(row))]
    return bool(signed) and not any(author in one.authors for one in signed)


def _is_signed(text: str) -> bool:
    """Whether what somebody sends on has a by-line or a day of its own above its text."""
    rows = [row.strip("> \t") for row in text[:1500].split("\n")]
    top = [row for row in rows if row][:_TOP]
    return any(bylines.byline(row) or printed.is_date_line(row) for row in top)


_TOP = 10


def _first_line(text: str) -> str:
    return next((line.strip() for line in text.split("\n") if line.strip()), "")


def _as_printed(title: str, text: str) -> str:
    """A subject without what stands before the headline that the text prints alone on a line."""
    rest, before, _ = titlesites.split_prefix(title)
    top = text[:1500].split("\n")
    again = (line.strip() for line in top if before and line and titles.same(rest, line))
    return next(again, title)


def _framed(made: Article, around: mailframe.Frame, shift: int) -> tuple[Aside, ...]:
    """The article's asides and what the mail put around it, which covers those inside."""
    if not around.asides or not made.text[shift:]:
        return made.asides
    kept: list[Aside] = []
    for start, end, why in sorted(around.asides, key=lambda one: (one[0], -one[1])):
        first = (
            shift
            + start
            + len(made.text[shift + start : shift + end])
            - len(made.text[shift + start : shift + end].lstrip())
        )
        last = shift + start + len(made.text[shift + start : shift + end].rstrip())
        if first < last and (not kept or first >= kept[-1].end):
            kept.append(Aside(first, last, why))
    starts = [one.start for one in kept]

    def apart(one: Aside) -> bool:
        """Whether no kept stretch overlaps; of those that begin before its end the last may."""
        before = bisect_left(starts, one.end)
        return before == 0 or kept[before - 1].end <= one.start

    others = [one for one in made.asides if apart(one)]
    return tuple(sorted([*kept, *others], key=lambda one: one.start))


__all__ = ["EmailMessage", "article", "parse"]
