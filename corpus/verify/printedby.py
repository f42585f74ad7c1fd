"""The outlet that a draft's sentence says words were printed in, and when: “…, The Day reported on
3 May”, “in The Day of 3 May”, “was quoted by The Day”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.model import Span

_OUTLET = (
    r"(?:[Tt]he )?(?P<outlet>[A-Z][\w’'&.-]*(?: (?:(?:of|and|the|on|de|la) )?[A-Z][\w’'&.-]*){0,4})"
)
_WHEN = r"(?P<when>(?: (?:on|in|of) (?:[A-Z][a-z]{2,4}\. )?[^,;:.“”\n]{1,24}\.? ?(?:, \d{4})?)?)"
_PRINTS = r"(?:reported|reports|wrote|writes|printed|published|noted)"
_END = r"[,.”\"’»]*"
_BEHIND = (
    re.compile(rf"{_END}[^.;“”\n]{{0,90}}, (?:as )?{_OUTLET} {_PRINTS}{_WHEN}[.]?\s*$"),
    re.compile(rf"{_END}[^.;“”\n]{{0,90}},? according to {_OUTLET}{_WHEN}[.]?\s*$"),
    re.compile(
        rf"{_END}[^.;“”\n]{{0,60}} (?:quoted|cited|reported)(?: as saying)? (?:by|in) {_OUTLET}"
        rf"{_WHEN}(?: as saying)?[.,]?\s*$"
    ),
)
_BEFORE = (
    re.compile(rf"\s*{_OUTLET} (?:quoted|quotes|cited) [^,;:“”\n]{{2,60}}$"),
    re.compile(rf"\s*{_OUTLET} {_PRINTS}{_WHEN} that [^,;:“”\n]{{2,60}}$"),
    re.compile(
        rf"\s*In {_OUTLET}(?P<when> (?:of|on|dated)"
        r" (?:\w+\.? \d{1,2}, \d{4}|[^,;:“”\n]{4,24}?)),? [^,;“”\n]{2,60}$"
    ),
)
_SENTENCE_END = re.compile(r"(?<!\b[A-Z][a-z]{2})[.!?][\"”’»)]?\s(?=[A-Z“\"])|\n\n")
_NEAR = 200


def said_to_be_in(text: str, at: Span) -> Iterator[tuple[str, str]]:
    """Each outlet that the sentence around the words ``at`` gives as their print, with its day."""
    before = _SENTENCE_END.split(text[max(0, at[0] - _NEAR) : at[0]])[-1].rstrip(' “"„«‘:,')
    after = _SENTENCE_END.split(text[at[1] : at[1] + _NEAR])[0]
    forms = [*((one, after) for one in _BEHIND), *((one, before) for one in _BEFORE)]
    for form, part in forms:
        if (found := form.match(part)) is not None:
            yield found["outlet"], found.groupdict().get("when") or ""
