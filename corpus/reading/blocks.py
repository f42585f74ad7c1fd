"""Lines that belong together under a label: whom to ask, what to read, what a picture shows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.reading import bylines, outlets, people, printed
from corpus.reading.lines import Line, ends_sentence, is_wrapped, plain

_CONTACTS = re.compile(
    r"(?:for (?:more|further) information,? )?(?:(?:media|press|news|editorial|investor|company"
    r"|public) )?(?:relations )?(?:please )?"
    r"(?:contacts?|contact (?:details|information)|enquir(?:y|ies)|inquir(?:y|ies))\s?:?"
    r"|for (?:more|further) information\s?:?",
    re.IGNORECASE,
)
_REACHED = re.compile(r"@\w|\d{3}[-. ]\d{3,4}|\+\d\d|\bwww\.|https?://")
_ELSEWHERE = re.compile(
    r"(?:in the headlines|more in this section|recommended(?: for you| reading| stories"
    r"| (?:from|by) .{2,30})?|more in this section"
    r"|more information"
    r"|related(?: (?:articles?|stor(?:y|ies)|news"
    r"|content|links|topics))?|most (?:read|popular|viewed)|trending(?: now)?"
    r"|(?:keep |continue )?read(?:ing)?(?: more(?: (?:from|on|about) .{2,30})?| next)?"
    r"|(?:also read|read also|more about)"
    r"|more (?:stories|news|on this(?: story)?)|editor['’]?s['’]? (?:picks?|choice)|see also"
    r"|(?:other|similar|recommended|further|more) (?:\w+ )?(?:news|stories|coverage|headlines"
    r"|articles|reading|posts)"
    r"|you (?:may|might) (?:also )?like|in this (?:article|story)|top stories)\s?:?",
    re.IGNORECASE,
)
ALONE = re.compile(
    r"read more|(?:other|similar|further) (?:\w+ )?(?:news|stories|coverage|headlines|articles"
    r"|reading|posts)\s?:?|in the headlines|recommended (?:reading|stories)\s?:?"
    r"|more information\s?:?"
    r"|more (?:about"
    r"|stories on)|related articles?|(?:also read|read also|see also)\s?:?"
    r"|related(?: stories)?\s?:?",
    re.IGNORECASE,
)
"""Labels that no form marks, as what stands below has to tell what they are."""
_CAPTION = re.compile(
    r"(?:image|media|video|photo|picture) caption\s?[,:.]?|caption\s?:|image"
    r"|photo/illu(?:s)?tration",
    re.IGNORECASE,
)
_EXCERPT = re.compile(r">\s?#{1,6} (?:excerpt|summary|description)", re.IGNORECASE)
_CREDITED = "photo caption with credit"
_LETTER = frozenset(("newsletter", "advertisement"))
_SPOKEN = re.compile('[“”"„«»]')
_MOST = 8
_LONGEST = 130
_LONGEST_CAPTION = 260


def mark(lines: list[Line], kinds: list[str | None]) -> None:
    """Mark the short lines that stand without a gap under such a label."""
    _mark_twice(lines, kinds)
    _mark_housed(lines, kinds)
    letters: list[int] = []
    for index, line in enumerate(lines):
        if kinds[index] == "newsletter":
            letters.append(index)
        if len(line.text) > 50 or line.text[0].islower():
            continue
        if _EXCERPT.fullmatch(line.text):
            _mark_excerpt(lines, kinds, index)
        if _CONTACTS.fullmatch(line.text):
            below = _below(lines, index, reached=True)
            if below and any(_REACHED.search(lines[one].text) for one in below):
                for one in (index, *below):
                    kinds[one] = "reporter contact"
        elif _CAPTION.fullmatch(line.text):
            _mark_caption(lines, kinds, index)
        elif _ELSEWHERE.fullmatch(line.text):
            _mark_links(lines, kinds, index)
    _mark_boxes(lines, kinds, letters)
    _mark_sponsors(lines, kinds)


def _mark_housed(lines: list[Line], kinds: list[str | None]) -> None:
    """A caption behind its paper's name, and again alone: "Quay Packet: A tram in its shed"."""
    for index in range(len(lines) - 1):
        name, colon, caption = lines[index].text.partition(": ")
        housed = bool(colon) and caption == lines[index + 1].text and " " in caption
        if housed and (outlets.told(name) or outlets.shaped(f"The {name}")):
            kinds[index] = kinds[index + 1] = "photo caption"


_SPONSOR = re.compile(r"A MESSAGE FROM [A-Z0-9][A-Z0-9 .&'’-]{1,40}:?")


def _mark_sponsors(lines: list[Line], kinds: list[str | None]) -> None:
    """What pays for a newsletter: the label in capitals, and the paragraph below it."""
    for index, line in enumerate(lines[:-1]):
        if line.text[:2] == "A " and _SPONSOR.fullmatch(line.text):
            kinds[index] = "advertisement"
            if not _SPOKEN.search(lines[index + 1].text):
                kinds[index + 1] = kinds[index + 1] or "advertisement"


def _mark_excerpt(lines: list[Line], kinds: list[str | None], index: int) -> None:
    """What a clipper took from the page's description, set as a quotation above the text."""
    at = index
    while at < len(lines) and lines[at].text[0] == ">":
        kinds[at] = "excerpt"
        at += 1


def _mark_caption(lines: list[Line], kinds: list[str | None], index: int) -> None:
    """A label alone on its line, and the caption on the next."""
    kinds[index] = "photo caption"
    below = lines[index + 1].text if index + 1 < len(lines) else ""
    bare = lines[index].text.casefold() == "image" and people.is_name(below)
    if not below or bare or _tells(below):
        return
    if len(below) <= _LONGEST_CAPTION:
        kinds[index + 1] = kinds[index + 1] or "photo caption"


def _tells(text: str) -> bool:
    """Whether a line says who wrote an article or when, which no caption does."""
    return len(text) <= _LONGEST and (printed.is_date_line(text) or _signs(text))


def _signs(text: str) -> bool:
    return text[:3].casefold() == "by " and bylines.byline(text) is not None


def mark_captions(lines: list[Line], kinds: list[str | None]) -> None:
    """The captions above lines of who took the picture, when the head's lines are judged."""
    for index in range(1, len(lines)):
        if kinds[index] == _CREDITED and not lines[index].gap and kinds[index - 1] is None:
            _mark_above_credit(lines, kinds, index)
        elif kinds[index] == _CREDITED and lines[index].gap:
            _mark_below_credit(lines, kinds, index)


def _mark_twice(lines: list[Line], kinds: list[str | None]) -> None:
    """What describes a picture, and right below the same words with who took it."""
    for index, line in enumerate(lines[1:], 1):
        above = lines[index - 1].text
        more = len(line.text) - len(above)
        again = 0 < more <= _LONGEST_CREDIT and line.text.startswith(above)
        if line.text == f"Enlarge / {above}":
            kinds[index - 1] = kinds[index - 1] or "photo caption"
        if again and (above[-1] == "." or _CREDIT.match(line.text, len(above))):
            for at in (index - 1, index):
                kinds[at] = kinds[at] or "photo caption"


_CREDIT = re.compile(r"\s*+(?:[-–—|(,.]\s*+)?(?:credit|photo|image|picture|©)", re.IGNORECASE)
_LONGEST_CREDIT = 70


def _mark_above_credit(lines: list[Line], kinds: list[str | None], index: int) -> None:
    """A caption, alone in its paragraph with the line of who took the picture."""
    above = lines[index - 1]
    if _SIGNED.match(lines[index].text):
        return  # who wrote the text above
    own = above.gap or kinds[index - 2 : index - 1] not in ([], [None])
    if own and len(above.text) <= _LONGEST and not _SPOKEN.search(above.text):
        kinds[index - 1] = kinds[index - 1] or "photo caption"


_SIGNED = re.compile(r"credits?\s?:\s?(?:by|from)\s", re.IGNORECASE)


def _mark_below_credit(lines: list[Line], kinds: list[str | None], index: int) -> None:
    """A caption, alone in its paragraph under who took the picture: "ANA BELL/QUAY NEWS"."""
    below = lines[index + 1 : index + 3]
    alone = bool(below) and not below[0].gap and (len(below) == 1 or below[1].gap)
    if not alone or not _TAKEN.fullmatch(lines[index].text) or kinds[index + 1] is not None:
        return
    if len(below[0].text) <= _LONGEST_CAPTION and not _SPOKEN.search(below[0].text):
        kinds[index + 1] = "photo caption"


_TAKEN = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3}\s?/\s?[A-Z][\w.&'’ -]{2,40}")


_TOP = 12


def _mark_links(lines: list[Line], kinds: list[str | None], index: int) -> None:
    below = _below(lines, index)
    labelled = kinds[index] is not None
    open_yet = [one for one in below if kinds[one] is None]
    if index < _TOP and not _headlines(lines, open_yet):
        return  # the menu above a headline
    if not below or not (labelled or ALONE.fullmatch(lines[index].text)):
        return
    ended = below[-1] + 1 < len(lines) and kinds[below[-1] + 1] is not None
    if (
        ended
        or _before_text(lines, below, 50 if labelled else 80)
        or (
            (labelled or _headlines(lines, below))
            and _closed(lines, below[-1], begun=lines[index].gap)
        )
    ):
        for one in (index, *below):
            kinds[one] = kinds[one] or "related link"


def _before_text(lines: list[Line], below: range, least: int) -> bool:
    """Whether headlines stand under a label, and a paragraph under them without a gap.

    The paragraph has ``least`` characters, fewer where the label is one for certain.
    """
    if below[-1] + 1 >= len(lines) or len(below) > 4:
        return False
    following = lines[below[-1] + 1].text
    headlines = _headlines(lines, below)
    paragraph = len(following) >= least and (ends_sentence(following) or following[0] in "“\"'‘")
    return headlines and paragraph and not is_wrapped(lines[below[0] : below[-1] + 12])


def _headlines(lines: list[Line], below: Sequence[int]) -> bool:
    """Whether lines have three words or more, the first with a capital."""
    return all(
        len(words := plain(lines[one].text).split()) >= 3 and words[0][:1].isupper()
        for one in below
    )


def _closed(lines: list[Line], last: int, *, begun: bool) -> bool:
    """Whether a list is at its end with line ``last``: it says so, or gaps surround it."""
    told = lines[last].text.casefold() == "end of list"
    return told or (begun and (last + 1 == len(lines) or lines[last + 1].gap))


def _below(lines: list[Line], index: int, *, reached: bool = False) -> range:
    """The short lines under a label up to the next gap; none when they go on as text.

    With ``reached``, a line that says how somebody is reached belongs to it after a gap as well.
    """
    at = index + 1
    while at < len(lines) and at - index <= _MOST:
        if lines[at].gap and not (reached and _REACHED.search(lines[at].text)):
            break
        text = lines[at].text
        if len(text) > _LONGEST or (ends_sentence(text) and text[-1] != "?"):
            break
        at += 1
    return range(index + 1, at)


def _mark_boxes(lines: list[Line], kinds: list[str | None], letters: list[int]) -> None:
    """What stands between two lines of one box that asks for an address, without a gap."""
    for index in letters:
        at = index + 1
        while at < len(lines) and at - index <= 3 and kinds[at] is None and not lines[at].gap:
            if len(lines[at].text) > 240 or _SPOKEN.search(lines[at].text):
                break
            at += 1
        if index + 1 < at < len(lines) and kinds[at] in _LETTER and not lines[at].gap:
            for one in range(index + 1, at):
                kinds[one] = "newsletter"
        elif at > index + 1 and "newsletter" in lines[index + 1].text.casefold():
            kinds[index + 1] = "newsletter"
