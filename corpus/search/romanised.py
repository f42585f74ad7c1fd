"""Names from Cyrillic as other languages and other habits spell them: Lawrow, Eltsine, Zelenskiy.

A word is read as English, German and French print romanise, and each reading is spelt as English
print may have it. Who asks tries these only for a word that nobody bears, and keeps those that
somebody does: nothing is said to be alike that is not a name in print.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, product

from corpus.archive import Archive
from corpus.archive.lists import listed
from corpus.archive.words import folded
from corpus.memo import Memo

SHORTEST = 5
"""Shorter words have too many readings: "Lee" is not "Li"."""
_MOST = 400
"""So many spellings of a word are tried at most."""
_FEW = 4
_VOWELS = "aeiouy"

_GERMAN = (
    ("schtsch", "s\0hc\0h"),
    ("tsch|tzsch", "c\0h"),
    ("sch", "s\0h"),
    ("ch", "kh"),
    ("tz|z(?!\0)", "ts"),
    ("w", "v"),
    ("j", "y"),
    ("\0", ""),
)
_SOFT = (("(?<!t)sch(?!tsch)", "zh"),)
_VOICED = ((rf"(?:^|(?<=[{_VOWELS}]))s(?=[{_VOWELS}j])", "z\0"),)
"""German has one sign for two sounds: Breschnew, Prigoschin; Selenskyj, Solschenizyn."""
_FRENCH = (
    ("chtch", "s\0hc\0h"),
    ("tch", "c\0h"),
    ("ch", "sh"),
    ("j", "zh"),
    ("ou", "u"),
    ("gu(?=[ei])", "g"),
    (r"(?<=[iy]n)e$", ""),
    ("\0", ""),
)

_SOUNDS = re.compile(
    r"(?P<sov>(?<=h)[oe](?:v|w|ff)$)|(?P<ski>(?<=[a-z]{2})sk(?:iyi?|yi|yy|ii|ij|yj|y|i|oi|oy)$)|(?P<ov>(?:off|ov|ow)$)"
    r"|(?P<ev>(?<=[a-z])(?:[iyj]?e(?:ff|v|w)|yov)$)|(?P<i_end>(?:iy|yi|yj|ij|yy|ii|y|i)$)"
    r"|(?P<shch>shch|shtch|sch)|(?P<ch>tch|ch)|(?P<sh>sh)|(?P<zh>zh)|(?P<kh>kh)|(?P<ts>ts|tz)"
    r"|(?P<ya>[iy]a)|(?P<yu>[iy]u)|(?P<yo>[iy]o)|(?P<ye>^(?:ye|ie|e)|(?<=[aeiou])(?:ye|ie|e))"
    r"|(?P<ks>ks|x)|(?P<i>[iy])|(?P<v>w)|(?P<u>oo|ou)|(?P<ss>(?<=[aeiou])ss?(?=[aeiouy]))"
    r"|(?P<one>[a-z])"
)
_SPELT = {
    "ski": ("sky", "skyy", "skiy", "ski", "skii", "skyi"),
    "sov": ("ev", "ov", "yov"),
    "ov": ("ov", "off", "ow"),
    "ev": ("ev", "yev", "iev", "ov", "eff"),
    "i_end": ("y", "i", "iy", "yy", "yi"),
    "shch": ("shch", "sch", "sh"),
    "ch": ("ch", "tch", "tsch"),
    "sh": ("sh",),
    "zh": ("zh", "j"),
    "kh": ("kh", "h"),
    "ts": ("ts", "tz", "z"),
    "ya": ("ya", "ia"),
    "yu": ("yu", "iu"),
    "yo": ("yo", "io", "e"),
    "ye": ("e", "ye", "ie"),
    "ks": ("ks", "x"),
    "i": ("i", "y"),
    "v": ("v", "w"),
    "u": ("u", "ou"),
    "ss": ("s", "ss"),
}


def _spellings(word: str) -> tuple[str, ...]:
    if len(word) < SHORTEST or not (word.isascii() and word.isalpha()):
        return ()
    each = [list(islice(_spelt(reading), _MOST)) for reading in _readings(word)]
    return tuple(dict.fromkeys(one for some in each for one in some if one != word))


SPELLINGS = Memo(_spellings)
"""How English print may spell a folded name that was typed in some way; without that way."""


def borne(archive: Archive, word: str) -> list[str]:
    """Those spellings of a folded word that stand in a speaker's name."""
    if not (wanted := SPELLINGS[word]):
        return []
    marks, values = listed(wanted)
    sql = f"SELECT DISTINCT word FROM speaker_words WHERE word IN ({marks})"
    there = {found for (found,) in archive.db.execute(sql, values)}
    return [one for one in wanted if one in there]


def respelt(archive: Archive, name: str) -> Iterator[str]:
    """A name with each word that nobody bears as somebody bears it."""
    ways: list[list[str]] = []
    for word in folded(name):
        sql = "SELECT 1 FROM speaker_words WHERE word = ? LIMIT 1"
        known = archive.db.execute(sql, (word,)).fetchone() is not None
        ways.append([word] if known else borne(archive, word)[:_FEW])
    yield from (" ".join(words) for words in product(*ways)) if ways else ()


def _readings(word: str) -> list[str]:
    """A word as each language's readers would write it for English ones."""
    german = [
        _changed(word, (*soft, *voiced, *_GERMAN))
        for soft in ((), _SOFT)
        for voiced in ((), _VOICED)
    ]
    return list(dict.fromkeys((word, *german, _changed(word, _FRENCH))))


def _changed(word: str, rules: Sequence[tuple[str, str]]) -> str:
    for pattern, into in rules:
        word = re.sub(pattern, into, word)
    return word


def _spelt(reading: str) -> Iterator[str]:
    """Each way to spell the sounds of a reading."""
    ways: list[Sequence[str]] = []
    for sound in _SOUNDS.finditer(reading):
        kind = sound.lastgroup or "one"
        ways.append(_SPELT.get(kind, (sound[0],)))
    return ("".join(letters) for letters in product(*ways))
