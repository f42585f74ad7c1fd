"""Letters folded for comparison: accents, scripts, and the habits of transliteration."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SPECIAL = str.maketrans(
    {
        "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d",
        "ı": "i", "ə": "e", "ħ": "h", "ŋ": "ng", "’": "'", "‘": "'", "ʼ": "'", "ʹ": "'",
        "‐": "-", "‑": "-", "–": "-", "\u00ad": None, "\u200b": None,
        # Cyrillic
        "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "ye",
        "ё": "yo", "ж": "zh", "з": "z", "и": "i", "і": "i", "ї": "i", "й": "y", "к": "k",
        "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
        "у": "u", "ў": "w", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
        "щ": "shch", "ъ": None, "ы": "y", "ь": None, "э": "e", "ю": "yu", "я": "ya",
        "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "ђ": "dj", "џ": "dz",
        # Greek
        "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th",
        "ι": "i", "κ": "k", "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p",
        "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y", "φ": "f", "χ": "ch", "ψ": "ps",
        "ω": "o",
    }
)  # fmt: skip

_KEPT = {"й": "\ue000", "ё": "\ue001", "ї": "\ue002", "ў": "\ue003"}
_BACK = {value: key for key, value in _KEPT.items()}


_SOUTH_CYRILLIC = str.maketrans(
    {"ч": "c", "ш": "s", "ж": "z", "х": "h", "ц": "c", "ђ": "dj", "ћ": "c", "џ": "dz"}
)
"""South Slavs write Latin too, with signs that folding takes off: one "c" for č, ć and c."""


def _south_slavic(lowered: str) -> str:
    if any(letter in lowered for letter in "јљњћђџ"):
        return lowered.translate(_SOUTH_CYRILLIC)
    if "đ" in lowered and any(letter in lowered for letter in "ćčšž"):
        return lowered.replace("đ", "dj")
    return lowered


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Lower case, Latin letters without accents, apostrophes and hyphens plain, blanks single."""
    lowered = unicodedata.normalize("NFC", text).lower()
    if not lowered.isascii():
        lowered = _south_slavic(lowered)
        for letter, kept in _KEPT.items():
            lowered = lowered.replace(letter, kept)
        lowered = lowered.replace("ου", "ou").replace("ού", "ou")
        split = unicodedata.normalize("NFKD", lowered)
        bare = "".join(c for c in split if not unicodedata.combining(c))
        for kept, letter in _BACK.items():
            bare = bare.replace(kept, letter)
        lowered = bare.translate(_SPECIAL)
    return " ".join(lowered.split())


@lru_cache(maxsize=8192)
def slug(text: str) -> str:
    """``text`` as an identifier: "Jens Stoltenberg" is "jens-stoltenberg"."""
    plain = re.sub(r"[^a-z0-9]+", "-", fold(text).replace("'", "")).strip("-")
    if plain:
        return plain
    return "-".join(f"{ord(c):x}" for c in text[:12]) or "nobody"


_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), into)
    for pattern, into in (
        (r"[^a-z]", ""),
        (r"sk(?:ay|ai|aj)a$", "ska"),
        (r"schtsch|shch", "sh"),
        (r"tsch|tch", "ch"),
        (r"(?<=ou)ch|ch(?=v)", "sh"),
        (r"tz", "ts"),
        (r"^soe(?!r)", "su"),
        (r"q(?!u)", "k"),
        (r"sch", "sh"),
        (r"aeu", "au"),
        (r"dzh|dj", "j"),
        (r"kh", "h"),
        (r"ck", "k"),
        (r"ph", "f"),
        (r"w", "v"),
        (r"x", "ks"),
        (r"ou|oo", "u"),
        (r"ee(?=[bdfklmnpqrstz])", "i"),
        (r"(?<=[bdfgklmnprstvz])yo(?=[dlmnrtv])", "e"),
        (r"(?<=[iy])[ae]h$", "a"),
        (r"jine$", "jin"),
        (r"off$", "ov"),
        (r"eff$", "ev"),
        (r"(?<=[eai])j$", "i"),
        (r"[iy]j$", "i"),
        (r"zh", "j"),
        (r"y", "i"),
        (r"ii+", "i"),
        (r"^(?:ie|je)", "e"),
        (r"(?<=[bdfgklmnprstvz])i[eo]v$", "ev"),
        (r"(?<=[aou])iev", "ev"),
        (r"(?<=[cs])h[oe]v$", "hev"),
        (r"dr$", "der"),
        (r"enk[ao]$", "enko"),
        (r"([a-z])\1", r"\1"),
    )
)


@lru_cache(maxsize=8192)
def sound(token: str) -> str:
    """A folded name as its transliterations share it: Zelensky, Zelenskyy, Zelenskiy alike."""
    for pattern, into in _RULES:
        token = pattern.sub(into, token)
    return token


_CLASSES = str.maketrans("gqhczdw", "kkksstv", "aeiouyj")


@lru_cache(maxsize=8192)
def skeleton(token: str) -> str:
    """The coarse consonants of a folded name: equal for all that could be one surname."""
    bones = sound(token).translate(_CLASSES)
    return re.sub(r"(.)\1+", r"\1", bones) or token[:1]
