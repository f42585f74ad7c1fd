"""Words compared as a reader would: marks, dashes, blanks, case and spelling-out folded away.

A token's ``key`` is its folded form; ``start``, ``end`` are code points into the text it is of.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from corpus.model import Span
from corpus.verify.seen import carries, seen


def wordset(words: str) -> frozenset[str]:
    """A set of words written as one text."""
    return frozenset(words.split())


GAP = "…"
"""The key of an ellipsis, the honest mark of a cut."""

_BLANK = r"(?<=\d)(?<!\d{4})[ \u00a0\u2007-\u2009\u202f](?=\d{3}(?!\d))"
"""Between the thousands of a number, as many set them: "10 000"."""
_TOKEN = re.compile(
    r"(?P<gap>[(\[]\s*(?:\.\s?\.\s?\.|[…‥⋯])\s*[)\]]|\.\s?\.\s?\.(?:\s?\.)?|[…‥⋯]"
    r"|(?<!\S)\*\s\*\s\*(?!\S))"
    r"|(?P<word>(?<![^\W_])[A-Za-z](?:\.[A-Za-z])+(?![^\W_])\.?"
    r"|[^\W_](?:[^\W_]|[\u0300-\u036f\u00ad])*"
    rf"(?:(?:['’ʼ＇]|(?<=\d)[.,](?=\d)|{_BLANK})(?:[^\W_]|[\u0300-\u036f\u00ad])+)*)"
    r"|(?P<sign>[$€£¥%‰°§&+=]|(?<![^\s\u2060\"“”„«»‘'(\[])[-−–](?=[\d$€£]))"
)
_NOTED = re.compile(
    r"\(\s*(?:(?:(?:my|our|original|the author[’']s) )?(?:emphas[ie]s|italics|underlining)"
    r"(?: (?:added|mine|ours|hers|his|theirs|supplied|removed|omitted|in (?:the )?original))?"
    r"|laugh(?:s|ing|ter)|chuckles?|applause|cheer(?:s|ing)|boo(?:s|ing)|pauses?|crosstalk"
    r"|inaudible|unintelligible|sighs?|smil(?:es|ing)|groans?|cough(?:s|ing))[.!]?\s*\)",
    re.IGNORECASE,
)
"""What an editor or a transcript says in round brackets, as others do in square ones."""
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_RAISED = re.compile(r"(?<=\d)(?=[²³¹\u2070\u2074-\u2079])")
_THOUSANDS = re.compile(r"(?<=\d)[,' ](?=\d{3}(?!\d))")
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "＇": "'", "‘": "'", "`": "'"})
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s")
_ABBREVIATIONS = wordset(
    "mr mrs ms dr sen gov rep gen col lt st prof rev hon jr sr vs no u.s u.k u.n inc co corp "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)


class Token(NamedTuple):
    """A word, a sign or an ellipsis (``key`` GAP) at a place of a text.

    ``inserted`` is "[" or "(" where the word stands in such brackets, else "".
    """

    key: str
    start: int
    end: int
    inserted: str = ""


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """The folded form of one word: compatibility form, no invisible signs, small letters."""
    if "." in word and word[0].isalpha():
        word = word.replace(".", "")
    if word.isascii():
        return _THOUSANDS.sub("", word.casefold())
    word = _RAISED.sub("^", word)
    plain = _INVISIBLE.sub("", unicodedata.normalize("NFKC", word)).translate(_APOSTROPHES)
    return _THOUSANDS.sub("", unicodedata.normalize("NFC", plain.casefold()))


@lru_cache(maxsize=65536)
def unaccented(key: str) -> str:
    """``key`` without accents, as somebody types it on a keyboard that lacks them."""
    if key.isascii():
        return key
    parts = unicodedata.normalize("NFKD", key)
    return strokes("".join(c for c in parts if not unicodedata.combining(c)))


_STROKES = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe"})


def strokes(text: str) -> str:
    """Small letters that are no letter and an accent, as they are typed without them."""
    return text.translate(_STROKES)


class _Plain(dict[int, str]):
    """Each letter as one small letter without accents, each apostrophe as the straight one."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        plain = unaccented(sign.casefold().translate(_APOSTROPHES))
        self[code] = plain if len(plain) == 1 else sign
        return self[code]


_PLAIN = _Plain()
_BEYOND = re.compile(r"[^\x00-\x7f]+")


@lru_cache(maxsize=64)
def plain(text: str) -> str:
    """``text`` as it is seen in small letters without accents, code point for code point."""
    text = seen(text) if carries(text) else text
    if text.isascii():
        return text.lower()
    parts, at = [], 0
    for found in _BEYOND.finditer(text):
        parts += [text[at : found.start()].lower(), found[0].translate(_PLAIN)]
        at = found.end()
    return "".join(parts) + text[at:].lower()


def same(draft: str, printed: str) -> bool:
    """Whether the draft's key stands for the printed one; accents may be left off, not put on."""
    return draft == printed or (draft.isascii() and draft == unaccented(printed))


def tokens(text: str) -> list[Token]:
    """The words, signs and ellipses of ``text`` in order."""
    text = seen(text)
    brackets = _bracketed(text)
    if not brackets:
        return [Token(_key(match), *match.span()) for match in _TOKEN.finditer(text)]
    found: list[Token] = []
    at = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        while at < len(brackets) and brackets[at][1] <= start:
            at += 1
        inside = brackets[at][2] if at < len(brackets) and brackets[at][0] <= start else ""
        key = _key(match)
        if match.lastgroup == "word":
            _add_word(found, key, (start, end), inside, text)
        else:
            found.append(Token(key, start, end, "" if key == GAP else inside))
    return found


def _key(match: re.Match[str]) -> str:
    if match.lastgroup == "word":
        return fold(match[0])
    if match.lastgroup == "gap":
        return GAP
    return "-" if match[0] in "-−–" else match[0]


def _add_word(found: list[Token], key: str, span: Span, inside: str, text: str) -> None:
    """Add a word; a letter in brackets of its own ("[W]e", "[i]’m") is the word's honest first
    letter, and what is glued to brackets by an apostrophe ("[the mayor]’s") belongs to them."""
    last = found[-1] if found else None
    between = text[last.end : span[0]] if last is not None and last.inserted == "[" else ""
    apart = between.translate(_APOSTROPHES)
    if last is not None and len(last.key) == 1 and apart in ("]", "]'"):
        found[-1] = Token(f"{last.key}{apart[1:]}{key}", last.start, span[1])
    else:
        found.append(Token(key, *span, "[" if apart == "]'" and len(key) < 3 else inside))


def _bracketed(text: str) -> list[tuple[int, int, str]]:
    if "[" not in text and "(" not in text:
        return []
    return [
        (m.start(), m.end(), "[" if _NOTED.fullmatch(m[0]) else m[0][0])
        for m in re.finditer(r"\[[^\[\]]*\]|\([^()]*\)", text)
    ]


def keys(text: str) -> list[str]:
    """The keys of ``text`` without ellipses."""
    return [token.key for token in tokens(text) if token.key != GAP]


def sentence_starts(text: str, words: list[Token]) -> set[int]:
    """The indexes of the tokens that begin a sentence; 0 always does."""
    starts = {0}
    text = seen(text)
    for index in range(1, len(words)):
        before, here = words[index - 1], words[index]
        between = text[before.end : here.start]
        if "\n" in between.strip(" ") and "\n\n" in between:
            starts.add(index)
        elif _SENTENCE_END.search(between + " ") and text[here.start : here.start + 1].isupper():
            if "." in between and before.key in _ABBREVIATIONS:
                continue
            if "." in between and len(before.key) == 1 and before.key.isalpha():
                continue
            starts.add(index)
        elif before.key == GAP and text[here.start : here.start + 1].isupper():
            starts.add(index)
    return starts


FUNCTION_WORDS = wordset(
    "a an the and or of to in on at by for with from as is are was were be been being am has have "
    "had do does did it its it's this that these those there he she they we i you his her their "
    "our my your him them us me who which what will would shall should can could may might must "
    "so very just also then than if but not no up out about into over s"
)


_SHIFTS = """
i: he she; me: him her; my: his her; mine: his hers; myself: himself herself; we: they it
us: them it; our: their its; ours: theirs; ourselves: themselves; am: is was; are: is was were
is: was; was: had; were: had was; have: has had; has: had; will: would; can: could; may: might
shall: should would; must: had; do: does did; does: did; i'm: he she; i've: he she; i'll: he she
we're: they; we've: they; we'll: they; don't: did didn't does doesn't; won't: would wouldn't
can't: could couldn't cannot; isn't: was wasn't; this: that the; these: those the; here: there
today: day; tomorrow: next; yesterday: previous; now: then
"""
SHIFTS = {
    said: wordset(told)
    for said, told in (one.split(":") for one in re.split("[;\\n] *", _SHIFTS.strip()))
}
"""What a word of speech becomes when somebody reports it: "I" he or she, "will" would."""


_DENIED = {"can": "can't", "will": "won't", "shall": "shan't", "am": "ain't"}


def weight(key: str) -> float:
    """How much a word says: function words a half, ellipses nothing, the rest one."""
    if key == GAP:
        return 0.0
    return 0.5 if key in FUNCTION_WORDS else 1.0


def denied(verb: str) -> str:
    """What a verb is with its "not" in one word: "can't"."""
    return _DENIED.get(verb, f"{verb}n't")


def similar(one: str, other: str) -> bool:
    """Whether two words look like forms or misspellings of one ("respects", "respected")."""
    if len(one) < 4 or len(other) < 4 or one[0] != other[0]:
        return False
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    return shared >= 4 and shared * 2 > max(len(one), len(other))
