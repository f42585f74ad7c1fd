"""What a line at a page's foot tells of who prints it: rights, an address, calls to readers."""

from __future__ import annotations

import re
from collections.abc import Iterator

_WORD = r"[^\W\d_a-z][\w.&'’-]*"
_JOINED = r"(?:of|the|and|&|for|on|de|la|le|del|della|di|du|des|der|van|von)"
_NAME = (
    rf"(?P<name>(?:[Tt]he )?{_WORD}(?: (?:{_JOINED} )*(?:{_WORD}|\d+)){{0,5}}?"
    r"|(?:[a-z\d-]+\.)+[a-z]{2,12})"
)
_RIGHTS = re.compile(
    rf"(?i:copyright|©|\(c\))(?:\s|(?i:copyright|©|\(c\))|[\d,–-])*(?i:by )?{_NAME}"
    r"(?:,? (?:Ltd|Limited|Inc|LLC|plc)\b\.?)?(?:[ ,]+(?:19|20)\d\d)?\s*"
    r"(?:[.,|–—·•].*|(?i:all rights.*))?$"
)
_OWNED = re.compile(rf"{_NAME} ?(?:©|\([cC]\)) ?(?:19|20)\d\d\b.*$")
_FORMS = tuple(
    (tuple(signs.split("|")), sort, re.compile(form))
    for sort, signs, form in (
        (
            "call to readers",
            "Subscribe to |Support |Sign up to |Join |Share |Welcome to ",
            rf"(?:Subscribe to|Support|Sign up to|Join|Share|Welcome to) {_NAME}[.!]?$",
        ),
        (
            "call to readers",
            "upport ",
            rf"(?:.{{0,80}}[.!] )?Support {_NAME} (?:or|and|by|with) [a-z].{{2,50}}[.!]?$",
        ),
        ("call to readers", "Visit ", rf"Visit {_NAME} (?:for|at|online)\b.*$"),
        (
            "call to readers",
            "reading ",
            rf".{{0,80}}\breading {_NAME}(?: than ever|[.!,]| for free).*$",
        ),
        ("call to readers", " App| app", rf"(?:Get|Download|Read more in) the {_NAME} [Aa]pp\b.*$"),
        ("call to readers", "Folgen Sie ", rf"Folgen Sie {_NAME} auf [A-Z].*$"),
        (
            "contact",
            "Contact |mail |Write to ",
            rf"(?:Contact|E-?mail|Write to) {_NAME}(?::| at\b|,).*$",
        ),
        (
            "imprint",
            " is p| is e| is r| is o| is f",
            rf"(?:.{{0,60}}[?!.] )?{_NAME} is (?:(?:published|produced|printed|edited)"
            r" (?:by|in|every|daily|weekly|fortnightly|monthly|quarterly)"
            r"|(?:run|owned|funded) by)\b.*$",
        ),
        (
            "imprint",
            ", P.|, PO|, 1|, 2|, 3|, 4|, 5|, 6|, 7|, 8|, 9",
            rf"(?:(?:Letters|Write|Send|Post)\b.{{0,40}}[:,] )?{_NAME}, "
            r"(?:P\.?O\.? Box \d+\b|\d+[A-Za-z]? [A-Z])[^.!?“”\"]*$",
        ),
        ("imprint", "Shared ", rf"Shared (?:via|from) the {_NAME} app\.?$"),
        (
            "imprint",
            " since |founded |stablished ",
            rf"{_NAME}(?: [–—|-]|,) (?:[\w-]+ ){{0,6}}(?:since|founded(?: in)?|established(?: in)?)"
            r" (?:1[6-9]|20)\d\d\.?$",
        ),
        (
            "imprint",
            " welcomes | accepts ",
            rf"(?:.{{0,40}}: )?{_NAME} (?:welcomes|accepts) "
            r"(?:letters|submissions|opinion|contributions|readers)\b.*$",
        ),
        (
            "owner",
            "egistered ",
            rf"{_NAME},? (?:Ltd|Limited|Inc|LLC|plc|GmbH|AS|AB)\b\.? Registered\b.*$",
        ),
    )
)
"""Lines that name their own house: what has to stand in one, the sort of place, the form."""
_ANY = re.compile(
    "|".join(
        (
            r"©|\([cC]\)|(?i:copyright)",
            *(re.escape(sign) for signs, _, _ in _FORMS for sign in signs),
        )
    )
)
"""What has to stand in a line of any of these forms."""
_FIRM = re.compile(
    r"(?:Publications?|Publishing|Publishers|Media|Group|Holdings?|Network|Newspapers|Company|Trust"
    r"|Communications|Press|Enterprises|Digital|Interactive|Authors?|Agency|Rights|Reserved|Design)$"
)
"""What those are called who own papers."""


def told(text: str) -> Iterator[tuple[str, str]]:
    """The names of such a line, each with the sort of place it stands in."""
    if _ANY.search(text) is None:
        return
    if found := _RIGHTS.match(text) or _OWNED.match(text):
        name = found["name"].rstrip(".")
        yield name, "owner" if _FIRM.search(name) else "copyright line"
    for signs, sort, form in _FORMS:
        if any(sign in text for sign in signs) and (found := form.match(text)):
            yield found["name"], sort
