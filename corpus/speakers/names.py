"""A personal name taken apart: given names, surname, suffix, courtesy, and how parts compare."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Literal

from corpus.speakers.customs import servant_names, without_dynasty
from corpus.speakers.fold import fold, skeleton, sound

_ALSO_GIVEN = ("al", "ben", "van", "abu", "dal")
"""Particles that are given names when a capital begins them: Al Gore, Van Morrison."""

_COMMONEST = 64
"""How many of the common surnames, in their order, are the most common of all."""
LONG = 8
"""Letters from which on a surname may have lost a vowel in transliteration."""

Likeness = Literal["same", "alike", "short", "initial", "different"]


@dataclass(frozen=True, slots=True)
class PersonName:
    """``given`` and ``middles`` may be empty; ``surname`` never is (a lone name counts as one).

    All but ``shown`` are folded. ``shown`` is the name as printed without titles. ``suffix`` is
    "jr", "sr", "ii" … or ""; ``courtesy`` "m" or "f" where a title tells; ``titles`` what stood
    before the name.
    """

    shown: str
    given: str
    middles: tuple[str, ...]
    surname: str
    suffix: str = ""
    courtesy: str = ""
    titles: str = ""

    @property
    def full(self) -> bool:
        """Whether there is more than a surname."""
        return bool(self.given)

    @property
    def key(self) -> str:
        """The folded whole: equal for two prints of one name."""
        return " ".join(filter(None, (self.given, *self.middles, self.surname, self.suffix)))


@cache
def lexicon(name: str) -> Any:
    """A data file of this room, read once."""
    return json.loads(files("corpus.speakers").joinpath(f"data/{name}.json").read_text("utf-8"))


@cache
def _words(field: str) -> frozenset[str]:
    return frozenset(lexicon("names")[field].split())


@cache
def _alike() -> dict[str, int]:
    return {
        name: number
        for number, group in enumerate(lexicon("names")["alike"])
        for name in group.split()
    }


@cache
def _alike_sounds() -> dict[str, int]:
    return {sound(name): number for name, number in _alike().items()}


@cache
def _short() -> dict[str, frozenset[str]]:
    """Short form -> the full names it may stand for, each in its group's first spelling."""
    table: dict[str, set[str]] = {}
    for full, shorts in lexicon("names")["short"].items():
        for short in shorts.split():
            table.setdefault(short, set()).add(one_spelling(full))
    return {short: frozenset(fulls) for short, fulls in table.items()}


@cache
def given_names() -> frozenset[str]:
    """Given names that the tables know, folded."""
    table = lexicon("names")
    return frozenset(table["short"]) | frozenset(_short()) | frozenset(_alike())


def one_spelling(token: str) -> str:
    """The same text for all spellings of one name that the table or the sound rules know."""
    group = _alike().get(token)
    if group is None:
        group = _alike_sounds().get(sound(token))
    return f"={group}" if group is not None else sound(token) or f"={token}"


@lru_cache(maxsize=8192)
def parse(text: str) -> PersonName | None:
    """Take a printed personal name apart; None when no name is left without its titles."""
    shown = re.sub(r"\s*\([^)]*\)", " ", text).replace("’s ", " ").strip(" ,;:.'’\"“”")
    comma = re.split(r",\s*(?=(?:jr|sr|ii|iii|iv|phd|md|mp|esq)\b)", shown, flags=re.IGNORECASE)
    tokens = " ".join(part.split(",")[0] for part in comma[:1] + comma[1:2]).split()
    tokens, titles, courtesy = _untitled(tokens)
    tokens, suffix = _unsuffixed(tokens)
    if not tokens:
        return None
    shown = " ".join(tokens) + (f" {_shown_suffix(suffix)}" if suffix else "")
    folded = [part for token in tokens if (part := fold(token).replace("'", "").strip(".,"))]
    if not folded:
        return None
    given, middles, surname = _parts(folded, tokens[0][:1].isupper())
    return PersonName(shown, given, middles, surname, suffix, courtesy, titles)


def _bare(token: str) -> str:
    return fold(token).strip(".,")


def _untitled(tokens: list[str]) -> tuple[list[str], str, str]:
    titles, courtesies = _words("titles"), lexicon("names")["courtesy"]
    courtesy, at = "", 0
    while at < len(tokens) - 1:
        word = _bare(tokens[at])
        if word in ("of", "for") and not at and len(tokens) > 3:
            at += 2
            continue
        if at and word in ("of", "for") and len(tokens) - at > 3:
            at += 2
            continue
        if not all(part in titles for part in re.split("[- ]", word)) and not any(
            len(tokens) - at > 2 + n and _bare(tokens[at + n]) in titles for n in (1, 2)
        ):
            break
        courtesy = courtesies.get(word, courtesy)
        at += 1
    kept = tokens[at:]
    if len(kept) > 1 and fold(kept[0]) in ("the", "a", "an", "of"):
        kept = kept[1:]
    return kept, " ".join(tokens[:at]), courtesy


def _unsuffixed(tokens: list[str]) -> tuple[list[str], str]:
    suffixes, credentials = lexicon("names")["suffixes"], _words("credentials")
    suffix = ""
    while len(tokens) > 1:
        last = _bare(tokens[-1])
        if last in suffixes and len(tokens) > 2 and _bare(tokens[0]) not in _words("regnal"):
            suffix = suffixes[last]
        elif last.replace(".", "") not in credentials or tokens[-1].islower():
            break
        tokens = tokens[:-1]
    return tokens, suffix


def _shown_suffix(suffix: str) -> str:
    return f"{suffix.capitalize()}." if suffix in ("jr", "sr") else suffix.upper()


def _parts(tokens: list[str], capital: bool) -> tuple[str, tuple[str, ...], str]:
    """(given, middles, surname) of folded tokens; ``capital``: the first is printed with one."""
    regnal = _words("regnal")
    tokens = servant_names(without_dynasty(tokens))
    if tokens[0] in regnal and len(tokens) > 1:
        numeral = tokens[-1] in lexicon("names")["suffixes"]
        return (tokens[1], (), tokens[-1]) if numeral else (tokens[0], (), "".join(tokens[1:]))
    tokens = _initials_apart(tokens)
    if len(tokens) == 1:
        return "", (), tokens[0].replace("-", "")
    if _surname_first(tokens):
        return "".join(tokens[1:]).replace("-", ""), (), tokens[0]
    at, particles = len(tokens) - 1, _words("particles")
    while at > 1 and tokens[at - 1] in particles:
        at -= 1
    if at == 1 and tokens[0] in particles and not (capital and tokens[0] in _ALSO_GIVEN):
        return "", (), "".join(tokens).replace("-", "")
    kept = [t for t in tokens[at:-1] if t not in ("al", "el")]
    surname = "".join([*kept, re.sub(r"^(?:al|el|ar|as|az)-", "", tokens[-1])]).replace("-", "")
    given = tokens[0].replace("-", "")
    return given, tuple(t.replace("-", "") for t in tokens[1:at]), surname


def _initials_apart(tokens: list[str]) -> list[str]:
    apart: list[str] = []
    for token in tokens:
        letters = token.replace(".", "").replace("-", "")
        dotted = "." in token and all(len(part) <= 1 for part in re.split("[.-]", token))
        apart += list(letters) if dotted and letters else [token.replace(".", "")]
    return apart


def _surname_first(tokens: list[str]) -> bool:
    """Chinese, Korean, Vietnamese order: a listed surname first, none of ours last."""
    if len(tokens) not in (2, 3) or tokens[0] not in _words("surname_first"):
        return False
    rest = tokens[1:]
    if any(t in given_names() or t in _words("common") for t in rest):
        return False
    return not (len(tokens) == 2 and tokens[1] in _words("surname_first"))


def mere_courtesy(role: str) -> bool:
    """Whether a "role" ends in a Mr or Ms and so says nothing of an office."""
    last = _bare(role.split()[-1]) if role.split() else ""
    return not last or last in ("mr", "mrs", "ms", "miss", "mx", "dr", "sir", "madam")


def likeness(one: str, other: str) -> Likeness:
    """How two folded given names compare."""
    if one == other:
        return "same"
    if not one or not other:
        return "different"
    if len(one) == 1 or len(other) == 1:
        return "initial" if one[0] == other[0] else "different"
    if one_spelling(one) == one_spelling(other):
        return "alike"
    if one_spelling(other) in _short().get(one, ()) or one_spelling(one) in _short().get(other, ()):
        return "short"
    return (
        "short"
        if _short().get(one, frozenset()) & _short().get(other, frozenset())
        else "different"
    )


def long_forms(given: str) -> frozenset[str]:
    """What a folded short form may stand for, each as ``one_spelling`` has it."""
    return _short().get(given, frozenset())


@cache
def _commonest() -> frozenset[str]:
    return frozenset(lexicon("names")["common"].split()[:_COMMONEST])


def commonest(surname: str) -> bool:
    """Whether a given name and this surname together are borne by many too."""
    return surname in _commonest()


def either(given: str) -> bool:
    """Whether a short form is a man's as well as a woman's name."""
    return given in _words("either")


def doubled_only(one: str, other: str) -> bool:
    """Whether two folded names differ in doubled consonants and nothing else."""
    return one != other and _undoubled(one) == _undoubled(other)


def _undoubled(name: str) -> str:
    return re.sub(r"([bcdfghjklmnpqrstvwxz])\1", r"\1", name)


def english(given: str) -> bool:
    """Whether the given name, or a short form of it, is written in one way in English."""
    return given in lexicon("names")["short"] or given in _short()


def common(surname: str) -> bool:
    """Whether so many bear this surname that it tells little."""
    return surname in _words("common")


@lru_cache(maxsize=8192)
def block(surname: str) -> str:
    """The bucket that holds every spelling of a surname and little else.

    Only long surnames may differ by a vowel, so only they share a bucket by consonants.
    """
    spelling = surname_spelling(surname)
    return skeleton(_core(surname)) if len(spelling) >= LONG else spelling


@lru_cache(maxsize=8192)
def _core(surname: str) -> str:
    for particle in ("vander", "vonder", "vande", "van", "von", "de", "bin", "abdul"):
        if surname.startswith(particle) and len(surname) - len(particle) >= 4:
            return surname[len(particle) :]
    return surname


@lru_cache(maxsize=8192)
def surname_spelling(surname: str) -> str:
    """The same text for all spellings of one surname, its particles left out."""
    core = _core(surname)
    spelling = one_spelling(core)
    return spelling.replace("h", "g") if spelling[0] != "=" and len(core) > 5 else spelling


def surnames_alike(one: str, other: str) -> Likeness:
    """ "same" also when one of them lacks its particle; "alike" by spelling; else different."""
    if one == other or (_core(one) == _core(other) and _core(one) in (one, other)):
        return "same"
    return "alike" if surname_spelling(one) == surname_spelling(other) else "different"


def fullest(names: Iterable[str]) -> PersonName | None:
    """The name with the most parts among the prints of one person in one article."""
    parsed = [name for text in names if (name := parse(text))]
    return max(parsed, key=lambda n: (n.full, len(n.given) > 1, -len(n.key), n.key), default=None)
