"""What a noun for a person tells: its telling words, and the fields of work they belong to."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from corpus.quoting.words.files import raw
from corpus.quoting.words.flagging import OFFICES as SPELT
from corpus.quoting.words.portfolios import charges
from corpus.quoting.words.shapes import bag

WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}")
SMALL = frozenset(("the", "a", "an", "of", "for", "former", "then", "s", "and", "to", "at"))
HEADS = bag(
    "envoy ambassador official chief head leader boss chair chairman chairwoman chairperson"
    " president director minister secretary"
)
LONG_FORMS = {short.lower(): long for short, long in SPELT.items()}
IN_FULL = {
    "sen": "senator", "rep": "representative", "gov": "governor", "gen": "general",
    "col": "colonel", "lt": "lieutenant", "capt": "captain", "sgt": "sergeant",
    "cmdr": "commander", "adm": "admiral", "prof": "professor", "rev": "reverend",
    "revd": "reverend", "insp": "inspector", "det": "detective", "supt": "superintendent",
    "keeper": "goalkeeper", "goalie": "goalkeeper",
    "premier": "prime minister",
    "cllr": "councillor", "coun": "councillor", "amb": "ambassador", "pres": "president",
}  # fmt: skip
PRIESTS = frozenset(
    ("Father", "Fr", "Rev", "Revd", "Reverend", "Padre")
)  # titles; no "father of two"
NUNS = frozenset(("Sister", "Sr", "Sr.", "Mother", "Mother Superior", "Reverend Mother"))  # titles
JUDGES = frozenset(("justice", "mr justice", "mrs justice", "chief justice", "lord justice"))
PRIEST = frozenset(("priest", "reverend"))
TOP_DIPLOMAT = "top diplomat"  # told as a whole: "the diplomat" need be no minister
_TOP_DIPLOMAT = re.compile(rf"\b{TOP_DIPLOMAT}\b")
ANYBODY = "anybody"  # the field of nouns that fit everybody
PAST = bag("former ex retired ousted then predecessor one-time onetime ex-president")


@lru_cache(maxsize=8192)
def words_of(text: str) -> frozenset[str]:
    """The folded words of a text."""
    return frozenset(text.casefold().split())


def undotted(text: str) -> str:
    """The text with initials of bodies and countries as one word: "US" for "U.S."."""
    return _DOTTED.sub(lambda m: m[0].replace(".", ""), text) if "." in text else text


@lru_cache(maxsize=8192)
def content(text: str) -> frozenset[str]:
    """The telling words of a noun phrase, folded, possessive endings cut."""
    text = undotted(text)
    if TOP_DIPLOMAT in text and (rest := _TOP_DIPLOMAT.sub("", text)) != text:
        return content(rest) | {TOP_DIPLOMAT}
    found = (w.casefold().removesuffix("’s").removesuffix("'s") for w in WORD.findall(text))
    if text.casefold() in JUDGES:
        return frozenset(("judge", "justice"))
    if not PRIESTS.isdisjoint(text.split()):
        return content(" ".join(w for w in text.split() if w not in PRIESTS)) | PRIEST
    if text in NUNS:
        return frozenset(("nun",))
    long = (part for w in found for part in LONG_FORMS.get(w, w).replace("-", " ").split())
    told = (IN_FULL.get(part, part) for part in long if part not in SMALL)
    plain = frozenset(word for full in told for word in full.split())
    return plain | _also(plain, text)


def _also(told: frozenset[str], text: str) -> frozenset[str]:
    """What else the words of an office make its holder: a minister, a country's top diplomat."""
    found = set()
    charged = not told.isdisjoint(charges())
    if "secretary" in told and charged:
        found.add("minister")  # "Health Secretary"
    foreign = "foreign" in told and not told.isdisjoint(("minister", "secretary", "chief"))
    if foreign or text.casefold().endswith("secretary of state"):
        found.add(TOP_DIPLOMAT)
    return frozenset(found)


@cache
def fields() -> dict[str, frozenset[str]]:
    """A noun for a person -> the fields of work that it belongs to."""
    found: dict[str, set[str]] = {}
    for name, listed in raw()["fields"].items():
        for word in listed.split():
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


@cache
def kinds() -> dict[str, frozenset[str]]:
    """A noun for a person -> nouns for what is narrower: "author" -> "novelist"."""
    return {word: frozenset(listed.split()) for word, listed in raw()["kinds"].items()}


@lru_cache(maxsize=8192)
def fields_of(text: str) -> frozenset[str]:
    """The fields of work of which a phrase speaks."""
    table = fields()
    told = content(text) | words_of(text)  # "centre-half" is a word of its own
    return frozenset(name for word in told for name in table.get(word, ()))


def past(text: str) -> bool:
    """Whether a role is one that somebody held before."""
    told = words_of(text)
    return not PAST.isdisjoint(told) or any(word.startswith("ex-") for word in told)
