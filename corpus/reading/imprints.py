"""What a line at a page's foot tells of who prints it: rights, an address, calls to readers."""

from __future__ import annotations

import re
from collections.abc import Iterator

_WORD = r"[^\W\d_a-z][\w.&'’-]*"
_NAME = rf"(?P<name>(?:[Tt]he )?{_WORD}(?: (?:of |the |and |& |for |on )*{_WORD}){{0,5}}?)"
_RIGHTS = re.compile(
    rf"(?i:copyright|©|\(c\))(?:\s|(?i:copyright|©|\(c\))|[\d,–-])*(?i:by )?{_NAME}"
    r"(?:,? (?:Ltd|Limited|Inc|LLC|plc)\b\.?)?(?:[ ,]+(?:19|20)\d\d)?\s*"
    r"(?:[.,|–—·•].*|(?i:all rights.*))?$"
)
_CALLS = (
    ("call to readers", re.compile(rf"(?:Follow|Like) {_NAME} on [A-Z].*$")),
    ("call to readers", re.compile(rf"(?:Subscribe to|Support|Sign up to|Join) {_NAME}[.!]?$")),
    ("contact", re.compile(rf"(?:Contact|Email|E-mail|Write to) {_NAME}(?::| at\b|,).*$")),
    (
        "imprint",
        re.compile(
            rf"{_NAME} is (?:published|produced|printed|edited) (?:by|in|every|weekly|monthly)\b.*$"
        ),
    ),
    (
        "imprint",
        re.compile(
            rf"(?:(?:Letters|Write|Send|Post)\b.{{0,40}}[:,] )?{_NAME}, "
            r"(?:P\.?O\.? Box \d+\b|\d+[A-Za-z]? [A-Z])[^.!?“”\"]*$"
        ),
    ),
    ("imprint", re.compile(rf"Shared (?:via|from) the {_NAME} app\.?$")),
)
_FIRM = re.compile(
    r"(?:Publications?|Publishing|Publishers|Media|Group|Holdings?|Network|Newspapers|Company|Trust"
    r"|Communications|Press|Enterprises|Digital|Interactive|Authors?|Agency|Rights|Reserved|Design)$"
)
"""What those are called who own papers."""


def told(text: str) -> Iterator[tuple[str, str]]:
    """The names of such a line, each with the sort of place it stands in."""
    if found := _RIGHTS.match(text):
        name = found["name"].rstrip(".")
        yield name, "owner" if _FIRM.search(name) else "copyright line"
    for sort, form in _CALLS:
        if found := form.match(text):
            yield found["name"], sort
