"""Lines and names printed in capitals, read with the letters that the rest of the text gives them.

"SMITH ADMITS 'I WAS WRONG'" above "Mr Smith admitted that" reads "Smith admits 'I was wrong'".
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Literal

from corpus.quoting.words.lexicon import words

Case = Literal["mixed", "upper", "lower"]
_LINE = re.compile(r"^[^a-z\n]{12,}+$", re.MULTILINE)
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_MARKS, _STOPS = '“”‘’"«»„', ":.?!"
_PIECE = re.compile(rf"(?P<word>{_WORD.pattern})|[{_MARKS}{_STOPS}]")
_FEWEST = 4  # words; a line of fewer can be a label or a name
# Inside a sentence: no dateline. What stands before is looked at last, a search goes fast so.
_NAME = re.compile(r"[A-Z](?<=[a-z,;] .)[A-Z]+(?: [A-Z]{2,})*\b")
_FEW = 40  # names in capitals, each of which is sought in the whole text
_SHORT = 3  # letters of "US", which is no "us"
_SMALL, _CAPITAL = re.compile("[a-z]{2} [a-z]{2}"), re.compile("[A-Z][a-z]")
_MANY = 60  # code points, to judge by


def recased(text: str) -> str:
    """The text with its lines and names in capitals as the rest prints them; as long as it was."""
    lines = [found.span() for found in _LINE.finditer(text) if _shouts(found[0])]
    if lines:
        text = _lowered(text, lines)
    names = {word for found in _NAME.findall(text) for word in found.split(" ")}
    usual = _usual(names, text)
    if not usual:
        return text
    return _NAME.sub(lambda found: _named(found[0].split(" "), usual), text)


def case_of(text: str) -> Case:
    """Whether a text has capitals and small letters, or one of them alone, which tells no names."""
    if len(text) < _MANY or (_SMALL.search(text) and _CAPITAL.search(text)):
        return "mixed"
    return "lower" if _SMALL.search(text) else "upper"


def _shouts(line: str) -> bool:
    words = _WORD.findall(line)
    return len(words) >= _FEWEST and line.upper() == line


def _lowered(text: str, lines: list[tuple[int, int]]) -> str:
    forms = _forms(text, lines)
    pieces, at = [], 0
    for start, end in lines:
        pieces += [text[at:start], _line(text[start:end], forms)]
        at = end
    return "".join([*pieces, text[at:]])


def _forms(text: str, lines: list[tuple[int, int]]) -> dict[str, Counter[str]]:
    """How the words outside the ``lines`` are printed, by their capitals."""
    at, rest = 0, []
    for start, end in lines:
        rest.append(text[at:start])
        at = end
    forms: dict[str, Counter[str]] = {}
    for word in _WORD.findall("\n".join([*rest, text[at:]])):
        forms.setdefault(word.upper(), Counter())[word] += 1
    return forms


def _line(line: str, forms: dict[str, Counter[str]]) -> str:
    """A line in capitals, as a headline that has some for names; words in marks are a sentence."""
    opens, said = True, False

    def form(found: re.Match[str]) -> str:
        nonlocal opens, said
        word = found["word"]
        if word is None:
            opens = opens or found[0] in _STOPS
            said = said != (found[0] in _MARKS)
            return found[0]
        first, opens = opens, False
        return _as_long(word, _form(word, forms.get(word), first, said))

    return _PIECE.sub(form, line)


def _form(word: str, known: Counter[str] | None, opens: bool, said: bool) -> str:
    """One word: as the text prints it elsewhere, else as what its letters can be."""
    small = word.lower()
    if len(word) == 1 and word != "A":
        return word
    if known and word in known and (len(word) <= _SHORT or len(known) == 1):
        return word
    if known and small not in known:
        return next((form for form, _ in known.most_common() if form != word), word)
    common = bool(known) or said or bool(words()[small])
    return word.capitalize() if opens or not common else small


def _usual(names: set[str], text: str) -> dict[str, str]:
    """The words in capitals that are printed as names elsewhere: "Ann SMITH" by "Smith"."""
    printed = text if len(names) < _FEW else frozenset(_WORD.findall(text))
    forms = {name: name.capitalize() for name in names}
    return {
        name: form
        for name, form in forms.items()
        if len(form) == len(name) and form in printed and name.lower() not in printed
    }


def _named(words_: list[str], usual: dict[str, str]) -> str:
    """A name in capitals as it is printed elsewhere; a short word alone stays: "US"."""
    several = len(words_) > 1
    return " ".join(usual.get(w, w) if several or len(w) > _SHORT else w for w in words_)


def _as_long(word: str, form: str) -> str:
    return form if len(form) == len(word) else word
