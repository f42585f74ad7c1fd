"""What is pasted along with words that stand in no marks: a label before them, a credit or an
address behind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.verify.people import is_name

_ADDRESS = re.compile(r"(?<!\s)\s*+[(\[<]?\b(?:https?://|www\.|pic\.twitter\.com/)\S+")
_PLACE = r"[^\n“”„«»\"—–]{0,80}"
_NAME = r"[^\W\d_][^\n:;“”„«»\"()\[\]?!,—–]{1,60}"
_LABEL = re.compile(rf"\s*(?P<name>{_NAME})(?:,{_PLACE}?|\s*\({_PLACE}?\))?:\s+(?=\S)")
_CREDIT = re.compile(
    rf"\s*(?:(?:—|―|–|--+|\s-)\s*|\n\s*(?:[-~]\s*)?)(?P<name>{_NAME}?)(?:,{_PLACE}|\s*\(@\w+\){_PLACE})?\s*$"
    rf"|\s*\((?P<named>{_NAME}?)(?:,{_PLACE})?\)\s*$"
)
_JOINTS = " \n:—–-"
_LONGEST = 300
"""Characters at a text's end among which a credit begins."""
_MOST = 5
"""Words of a name, its title among them."""


def undressed(text: str) -> Iterator[tuple[str, str | None, str]]:
    """A text without its addresses and a credit behind, a label before it or neither; whom that
    names, and what was taken off."""
    bare = _ADDRESS.sub("", text).strip()
    credit = _CREDIT.search(bare, max(0, len(bare) - _LONGEST))
    label = _LABEL.match(bare)
    if credit is not None and _is_one(name := (credit["name"] or credit["named"]).strip()):
        yield bare[: credit.start()].strip(), name, credit[0].strip(_JOINTS)
    if label is not None and _is_one(label["name"]):
        yield bare[label.end() :], label["name"].strip(), label[0].strip(_JOINTS)
    off = " ".join(found.strip() for found in _ADDRESS.findall(text))
    if off and bare:
        yield bare, None, off


def _is_one(name: str) -> bool:
    return len(name.split()) <= _MOST and is_name(name)
