"""Who signs an article below it: a name alone on a line, where nothing above names an author."""

from __future__ import annotations

import re

from corpus.reading import bylines, outlets, people, signatures
from corpus.reading.draft import Draft
from corpus.reading.lines import Line, ends_sentence, plain

_LAST = 3
_LEAST = 60
"""Characters of the paragraph above, so that no list of names ends in an author."""
_DASHED = re.compile(r"^[—–-]{1,2}\s?")


def mark(draft: Draft, lines: list[Line], kinds: list[str | None], body: int) -> None:
    """Note and mark such a name among the last lines of the text."""
    if draft.first("authors") is not None:
        return
    if _letter(draft, lines, kinds, body):
        return
    texts = [index for index in range(body, len(lines)) if kinds[index] is None]
    for place in range(len(texts) - 1, max(len(texts) - 1 - _LAST, 1), -1):
        index, above = texts[place], lines[texts[place - 1]].text
        text = _DASHED.sub("", plain(lines[index].text))
        if place == len(texts) - 1 and ends_sentence(above) and _note_signed(draft, lines[index]):
            kinds[index] = "byline"
            return
        if len(text) > _LEAST or ends_sentence(text):
            return
        paragraph = ends_sentence(above) and len(above) >= _LEAST and texts[place - 1] == index - 1
        if not paragraph or not _signs(draft, text):
            continue
        for name in (bylines.byline(text, bare=True) or bylines.ByLine((text,))).authors:
            draft.note("authors", name, "signed below", lines[index].number)
        kinds[index] = "byline"
        following = lines[index + 1].text if index + 1 < len(lines) else ""
        if following and kinds[index + 1] is None and signatures.ROLE_LINE.fullmatch(following):
            kinds[index + 1] = "byline"
        return


def _note_signed(draft: Draft, line: Line) -> bool:
    """ "By Ana Bell (ana@quay.example)" below the text; noted."""
    text = plain(line.text)
    signed = bylines.byline(text) if text[:3].casefold() == "by " and len(text) <= _SIGNED else None
    if signed is None or not all(map(people.is_name, signed.authors)):
        return False
    for name in signed.authors:
        draft.note("authors", name, "signed below", line.number)
    return True


_SIGNED = 100
_YOURS = re.compile(
    r"\W*(?:yours\b.{0,24}|(?:kind |best |warm )?regards|sincerely|faithfully)\W*",
    re.IGNORECASE,
)
_FOOT, _LONGEST = 10, 60


def _letter(draft: Draft, lines: list[Line], kinds: list[str | None], body: int) -> bool:
    """Who wrote a letter to the editor: the name right below "Yours, etc."; noted and marked."""
    for index in range(max(body, len(lines) - _FOOT), len(lines) - 1):
        text = plain(lines[index].text)
        if len(text) > _LONGEST or not _YOURS.fullmatch(text):
            continue
        name = plain(lines[index + 1].text).strip(" ,.;")
        if people.is_name(name) and not outlets.told(name):
            draft.note("authors", people.cased(name), "signed below", lines[index + 1].number)
            kinds[index], kinds[index + 1] = "signature", "byline"
            return True
    return False


def _signs(draft: Draft, text: str) -> bool:
    """Whether a line is one person's name, whom the text does not tell of under this surname."""
    if not people.is_name(text) or people.is_city(text) or outlets.told(text):
        return False
    rest = draft.text.replace(text, "", 2)
    return re.search(rf"\b{re.escape(text.split()[-1])}\b", rest, re.IGNORECASE) is None
