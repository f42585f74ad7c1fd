"""A house that the text of its own article names: "NAME understands that …"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from corpus.reading import outlets, papernames, people
from corpus.reading.lines import Line

_OWN = re.compile(
    rf"(?:^|[.!?”\"] )(?P<name>{papernames.WRITTEN}) (?:understands(?: that)? "
    r"|(?:can|is able to) (?:exclusively )?reveal\b"
    r"|(?:has|have) (?:approached|contacted|asked)\b.{3,80} for (?:a )?(?:comment|response)\b)"
)
"""What no article says of another house; "seen by NAME" and "told NAME" are said of others too."""
_SIGNS = ("understands", " reveal", " for comment", " for a ", " for response")


def told(lines: Iterable[Line]) -> Iterator[tuple[str, int]]:
    """The names of which the text speaks as its own house's, each with its line."""
    for line in lines:
        if any(sign in line.text for sign in _SIGNS):
            for found in _OWN.finditer(line.text):
                if _may_be(found["name"]):
                    yield found["name"], line.number


def _may_be(name: str) -> bool:
    """Whether a name may be a house's: nobody's, no agency's, no broadcaster's all ask."""
    person = people.is_name(name) and not outlets.is_no_person(name)
    cited = outlets.agency(name) or outlets.key(name) in outlets.table().broadcasters
    several = " " in name or name.isupper()
    return papernames.may_be(name) and several and not cited and not person
