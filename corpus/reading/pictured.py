"""Captions in plain sentences: what a picture shows, in a text that tells what was.

"Anna Bell waves to supporters in Kranj on Monday." Between paragraphs that tell in the past one
sentence alone that shows somebody doing something, now and here, is what stands under a picture. It
is marked only where its verb is one that can be seen, its subject somebody or something that can be
pictured, and the text around it nowhere tells in such a way.
"""

from __future__ import annotations

import re

from corpus.reading import narrow
from corpus.reading import pictureforms as forms
from corpus.reading.lines import Line, is_wrapped

WHY = "photo caption"
_PAST = re.compile(r"\b(?:was|were|had|did|[a-z]{3,}ed|went|came|took|gave|told|said|got|left)\b")
_TELLING = 2
"""Sentences in the past from which on a text tells in it."""
_NOW = re.compile(r"\b(?:he|she|they|[A-Z][a-z]+) (?:nods|laughs|shrugs|smiles|grins|sighs)\b")
_SAYS, _SAID = re.compile(r"\bsays\b"), re.compile(r"\bsaid\b")


def mark(lines: list[Line], kinds: list[str | None], body: int) -> None:
    """Mark the captions between the paragraphs of a text that tells in the past."""
    text = [at for at in range(body, len(lines)) if kinds[at] is None]
    if len(text) < _FEWEST or narrow.rows(lines) or is_wrapped(lines):
        return
    beside = {at for at in text[1:-1] if _beside_picture(lines, kinds, at)}
    open_yet = [
        at
        for at in text[1:-1]
        if _is_caption(lines[at].text) or (at in beside and _may_be(lines[at].text))
    ]
    if not open_yet:
        return
    others = "\n".join(lines[at].text for at in text if at not in open_yet)
    if not _is_past(others):
        open_yet = [at for at in open_yet if at in beside or _is_told(lines[at].text)]
    if len(open_yet) <= max(1, len(text) // 3):
        for at in open_yet:
            kinds[at] = WHY


_FEWEST = 4


def _is_past(text: str) -> bool:
    """Whether a text tells of what was, and nowhere shows what people do now: "She waves"."""
    if len(_PAST.findall(text)) < _TELLING or _NOW.search(text) or forms.SHOWN.search(text):
        return False
    return len(_SAYS.findall(text)) <= len(_SAID.findall(text))


_PICTURES = (WHY, "photo caption with credit")


def _beside_picture(lines: list[Line], kinds: list[str | None], at: int) -> bool:
    """Whether a picture, or who took it, stands right above or below a line."""
    return any(kinds[one] in _PICTURES or lines[one].text[:2] == "![" for one in (at - 1, at + 1))


def _may_be(line: str) -> bool:
    """Whether a line beside a picture tells of it: one sentence of what is, or none at all."""
    if not _is_single(line) or forms.USUAL.search(line) or forms.NO_SUBJECT.match(line):
        return False
    capitals = sum(word[0].isupper() for word in line.split())
    if capitals > forms.MOST_CAPITALS * len(line.split()):
        return False  # a headline
    return (
        forms.FINITE.search(forms.RELATIVE.sub(",", line)) is None
        and forms.OF_PLACE.match(line) is None
    )


def _is_caption(line: str) -> bool:
    """Whether a line is one sentence that shows somebody or something."""
    if not _is_single(line):
        return False
    if _is_told(line) and not forms.PAST_TOLD.search(line):
        return True
    return _does(line) or _only_names(line)


def _is_told(line: str) -> bool:
    """Whether a line says that it tells of a picture: "left", "in this photo"."""
    return any(sign in line for sign in forms.PICTURED) and forms.PICTURE.search(line) is not None


def _only_names(line: str) -> bool:
    """Whether a line names somebody or something at a place, on a day, and tells nothing."""
    if forms.FINITE.search(forms.RELATIVE.sub(",", line)) or forms.ON_DAY.search(line) is None:
        return False
    if any(word in forms.FORMS for word in forms.WORD.findall(line)):
        return False
    if forms.NAMED_AT.match(line):
        return True
    return forms.THING_AT.match(line) is not None and forms.MAY_TELL.search(line) is None


def _is_single(line: str) -> bool:
    """Whether a line is one sentence as long as a caption, in nobody's words."""
    if len(line) > forms.LONGEST or forms.SPOKEN.search(line) or not line[0].isupper():
        return False
    return forms.LEAST <= len(line.split()) <= forms.MOST and ". " not in forms.ABBREVIATED.sub(
        " ", line
    )


def _does(line: str) -> bool:
    """Whether somebody is shown doing something that can be seen, and where or when."""
    for found in forms.WORD.finditer(line):
        verb = forms.FORMS.get(found[0])
        if verb is None or not found.start():
            continue
        subject, rest = line[: found.start()].strip(), line[found.end() :]
        if forms.NO_SUBJECT.search(forms.RELATIVE.sub(",", subject)) or forms.OF_PLACE.match(
            subject
        ):
            return False
        named = forms.NAMED.search(subject) is not None
        human = named or forms.SOMEBODY.search(subject) is not None
        if not _agrees(subject, found[0], verb) or len(subject.split()) > 12:
            continue
        if forms.PAST_TOLD.search(rest) and not re.search(
            r"\b(?:that|where|which|who|after|as)\b", rest
        ):
            return False
        return forms.USUAL.search(rest) is None and _shown(
            subject, verb, rest, named=named, human=human
        )
    return False


def _shown(subject: str, verb: str, rest: str, *, named: bool, human: bool) -> bool:
    """Whether a picture can show what is told: of somebody known, or at a place or a time."""
    timed = forms.ON_DAY.search(rest) is not None
    placed = forms.PLACED.search(rest) is not None
    if verb in forms.STILL:
        if forms.OCCASION.search(rest) is not None:
            return True
        return human and ((timed and placed) or forms.SPOT.match(rest) is not None)
    if verb in forms.THINGS and not human:
        return timed and placed
    if verb in forms.PLANNED:
        return human and _planned(subject, verb, rest, named=named, placed=placed)
    acts = named and forms.OBJECT.match(rest) is not None
    return (human and (acts or (placed and _certain(subject, rest)))) or (timed and placed)


def _planned(subject: str, verb: str, rest: str, *, named: bool, placed: bool) -> bool:
    """Whether what people do who also plan it is told as a picture shows it, not as planned."""
    if placed and verb not in forms.WORK and forms.SOME.match(subject):
        return True  # somebody whom nobody plans for
    untimed = forms.WHEN.search(rest) is None
    once = named and placed and untimed and verb in forms.ONCE and forms.BUILT.search(rest)
    if once and forms.ENDING.search(subject):
        return True  # no plan without its time
    if forms.OCCASION.search(rest) is not None and (untimed or forms.SURE.search(rest)):
        return True
    scene = placed and verb in forms.SCENES and forms.ANY.match(subject) is not None
    return scene and _certain(subject, rest)


def _certain(subject: str, rest: str) -> bool:
    """Whether certain people are meant, or a certain place or day: "drivers cross it" is usual."""
    some = forms.BARE.match(subject) is None or forms.NAMED.search(subject) is not None
    return some or forms.CAPITAL.search(rest) is not None or forms.OCCASION.search(rest) is not None


def _agrees(subject: str, form: str, verb: str) -> bool:
    """Whether a verb is that of the words before it: "workers remove", "a worker removes"."""
    last = subject.split()[-1].strip(",").casefold()
    if form == verb:
        many = last.endswith(("s", "men")) or last in forms.MANY or " and " in subject
        many = many or re.match(r"\w+s of ", subject) is not None
        return many and not subject.endswith(" to")
    if last in forms.LEADING or last.endswith("ly"):
        return False
    ended = subject[-1] in ",)" or subject.split()[-1][0].isupper()
    return (
        ended
        or forms.SOMEBODY.fullmatch(last) is not None
        or forms.ADDED.search(subject) is not None
    )
