"""The text of a mail: which of its parts is read, and its lines made paragraphs again."""

from __future__ import annotations

import re
from email.message import Message

from corpus.errors import ReadingError
from corpus.reading import decoding, mailframe, markup
from corpus.reading.lines import is_wrapped, split


def text_of(message: Message[str, str], name: str) -> tuple[str, tuple[str, ...]]:
    """The text body: the HTML part where the plain one is wrapped, thin or full of addresses."""
    text, page, flags = _bodies(message, name)
    if page and (not text or _poor(text, page)):
        text = page
    elif is_wrapped(split(text)):
        text = _unwrapped(text)
    return text, flags


def printed(message: Message[str, str], name: str) -> tuple[str, tuple[str, ...]]:
    """The plain text body with the lines that it has, else the HTML part."""
    text, page, flags = _bodies(message, name)
    return text or page, flags


def _bodies(message: Message[str, str], name: str) -> tuple[str, str, tuple[str, ...]]:
    """The plain text of a message, that of its HTML, and what is to be told of them."""
    plains: list[str] = []
    htmls: list[str] = []
    flags: list[str] = []
    for one in message.walk():
        kind = one.get_content_type()
        if one.is_multipart() or kind not in ("text/plain", "text/html"):
            continue
        if one.get_content_disposition() == "attachment":
            continue
        payload = one.get_payload(decode=True)
        if not isinstance(payload, bytes) or not payload.strip():
            continue
        try:
            decoded = decoding.decode(payload, name, one.get_content_charset())
        except ReadingError:
            continue
        flags += decoded.flags
        text = _unflowed(one, decoded.text) if kind == "text/plain" else decoded.text
        (plains if kind == "text/plain" else htmls).append(text)
    text = "\n\n".join(plains).replace("\r\n", "\n").strip("\n")
    text = mailframe.unquoted(text)
    page = "\n\n".join(markup.text_of(source) for source in htmls)
    return text, page, tuple(dict.fromkeys(flags))


def _poor(text: str, page: str) -> bool:
    many_links = text.count("http") > 2 + len(text) // 400
    return many_links or is_wrapped(split(text)) or len(text) < 0.4 * len(page)


def _unflowed(part: Message[str, str], text: str) -> str:
    """Soft line ends of format=flowed joined."""
    if str(part.get_param("format") or "").lower() != "flowed":
        return text
    return re.sub(r"(?<=\S) \r?\n(?=[^\s>])", " ", text)


def _unwrapped(text: str) -> str:
    """Lines that the mail broke, joined to paragraphs again."""
    blocks = re.split(r"\n[ \t]*\n", text)
    return "\n\n".join(_joined(block) for block in blocks if block.strip())


def _joined(block: str) -> str:
    rows = [row.strip() for row in block.split("\n") if row.strip()]
    text = ""
    for index, row in enumerate(rows):
        long = index > 0 and len(rows[index - 1]) > 45
        text += (" " if long and row[:1] not in "-*•>" else "\n" if text else "") + row
    return text
