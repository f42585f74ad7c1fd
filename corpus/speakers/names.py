"""A personal name taken apart: given names, surname, suffix, courtesy."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from corpus.speakers.customs import (
    as_initials,
    chosen_name_apart,
    clan_names,
    eastern,
    maiden,
    numeral,
    servant_names,
    without_dynasty,
    without_seat,
)
from corpus.speakers.fold import fold
from corpus.speakers.lexicon import gender, lexicon, words
from corpus.speakers.likeness import block, common, given_names, korean, syllables

_ALSO_GIVEN = ("al", "ben", "van", "abu", "dal")
"""Particles that are given names when a capital begins them: Al Gore, Van Morrison."""
_PREFIX = re.compile(r"^(?:al|el|ar|as|az)-")
_QUOTED = re.compile(r"(?:^|(?<=\s))[\"“][^\"“”]{1,24}[\"”](?=\s)")
"""A nickname in marks before or inside a name."""
_OF_REALM = re.compile(r"(\b[IVX]{2,5}),? of (?:the )?[A-Z]\w+.*$")
"""The realm after a ruler's numeral: Margrethe II of Denmark."""
_NO_PART = str.maketrans("", "", "'|")
"""Signs that are left out of a name's parts: the last one parts the keys of the index."""
_HALF = 3
"""Least letters of each half of a double surname: "Al-Saud" and "Ki-moon" are none."""


@dataclass(frozen=True, slots=True)
class PersonName:
    """``given`` and ``middles`` may be empty; ``surname`` never is (a lone name counts as one).

    All but ``shown`` are folded. ``shown`` is the name as printed without titles. ``suffix`` is
    "jr", "sr", "ii" … or ""; ``courtesy`` "m" or "f" where a title tells; ``titles`` what stood
    before the name; ``double`` the parts of a surname with a hyphen; ``paternal`` the first of two
    Spanish surnames, where it is the one to go by. Who reigns has the numeral for a surname.
    """

    shown: str
    given: str
    middles: tuple[str, ...]
    surname: str
    suffix: str = ""
    courtesy: str = ""
    titles: str = ""
    double: tuple[str, ...] = ()
    paternal: str = ""

    @property
    def full(self) -> bool:
        """Whether there is more than a surname."""
        return bool(self.given)

    @property
    def key(self) -> str:
        """The folded whole: equal for two prints of one name."""
        return " ".join(filter(None, (self.given, *self.middles, self.surname, self.suffix)))

    @property
    def block(self) -> str:
        """The bucket in which all that this name may be written as meet."""
        if self.paternal:
            return block(self.paternal)
        return block(self.double[-1] if self.double else self.surname)


@lru_cache(maxsize=8192)
def parse(text: str) -> PersonName | None:
    """Take a printed personal name apart; None when no name is left without its titles."""
    text, born = maiden(text)
    shown = re.sub(r"(?:(?<!\s)\s++)?\([^)]{0,400}\)", " ", text).replace("’s ", " ")
    shown = _QUOTED.sub("", shown.strip(" ,;:.'’"))
    shown = without_seat(_OF_REALM.sub(r"\1", shown)).strip(" ,;:.'’\"“”")
    comma = re.split(r",\s*(?=(?:jr|sr|ii|iii|iv|phd|md|mp|esq)\b)", shown, flags=re.IGNORECASE)
    tokens = as_initials(" ".join(part.split(",")[0] for part in comma[:1] + comma[1:2]).split())
    tokens, titles, courtesy = _untitled(tokens)
    tokens, suffix = _unsuffixed(tokens)
    ordered = chosen_name_apart(clan_names(tokens))
    ordered = ordered[::-1] if eastern(ordered) else ordered
    folded = [part for token in ordered if (part := _part(token))]
    if not folded:
        return None
    shown = " ".join(tokens) + (f" {_shown_suffix(suffix)}" if suffix else "")
    shown += f" (née {born})" if born else ""
    if courtesy == "f" and titles.lower().startswith("mrs") and gender(tokens[0]) == "m":
        return _wife(titles, shown, folded)
    reign = numeral(tokens[-1], titled=folded[0] in words("regnal"))
    given, middles, surname, double = _parts(folded, ordered[0][:1].isupper(), reign)
    paternal = _paternal(given, middles)
    if born and given:
        middles = tuple(filter(None, (*middles, _part(born))))
    return PersonName(shown, given, middles, surname, suffix, courtesy, titles, double, paternal)


def _part(token: str) -> str:
    """A word of a name, folded; "" where it has no letter."""
    part = fold(token).translate(_NO_PART).strip(".,")
    return part if any(map(str.isalnum, part)) else ""


def _paternal(given: str, middles: tuple[str, ...]) -> str:
    """ "Claudia Sheinbaum Pardo" goes by Sheinbaum, a López by the second surname."""
    if middles and middles[-1] in ("y", "i"):
        middles = middles[:-1]
    last = middles[-1] if middles and given in words("spanish") else ""
    is_surname = len(last) > 3 and not common(last) and last not in given_names()
    return last if is_surname and last not in words("spanish") and not gender(last) else ""


def _wife(titles: str, shown: str, folded: list[str]) -> PersonName:
    """ "Mrs. Robert Taft" is called after her husband: of her the surname alone is known."""
    _, _, surname, double = _parts(folded, True, False)
    return PersonName(f"{titles} {shown}", "", (), surname, "", "f", titles, double)


def _bare(token: str) -> str:
    return fold(token).strip(".,")


def _untitled(tokens: list[str]) -> tuple[list[str], str, str]:
    titles, courtesies = words("titles"), lexicon("names")["courtesy"]
    courtesy, at = "", 0
    while at < len(tokens) - 1:
        word = _bare(tokens[at])
        if word in ("of", "for") and len(tokens) - at > 3:
            at += 2
            continue
        if len(tokens) - at > 2 and word in words("rare_titles"):
            at += 1
            continue
        if not all(part in titles for part in re.split(r"[.-]+|\s", word)) and not any(
            len(tokens) - at > 2 + n and _bare(tokens[at + n]) in titles for n in (1, 2)
        ):
            break
        courtesy = courtesies.get(word, courtesy)
        at += 1
    kept = tokens[at:]
    if len(kept) > 1 and fold(kept[0]) in ("the", "a", "an", "of"):
        kept, more, again = _untitled(kept[1:])
        return kept, " ".join(filter(None, (*tokens[:at], more))), again or courtesy
    return kept, " ".join(tokens[:at]), courtesy


def _unsuffixed(tokens: list[str]) -> tuple[list[str], str]:
    suffixes, credentials = lexicon("names")["suffixes"], words("credentials")
    suffix = ""
    while len(tokens) > 1:
        last = _bare(tokens[-1])
        if last in suffixes and len(tokens) > 2 and not _reigns(tokens):
            suffix = suffixes[last]
        elif last.replace(".", "") not in credentials or tokens[-1].islower():
            break
        tokens = tokens[:-1]
    return tokens, suffix


def _reigns(tokens: list[str]) -> bool:
    """Whether the numeral at the end counts rulers, not generations of a family."""
    first = _bare(tokens[0])
    return first in words("regnal") or "-".join(map(_bare, tokens[:-1])) in words("regnal_names")


def _shown_suffix(suffix: str) -> str:
    return f"{suffix.capitalize()}." if suffix in ("jr", "sr") else suffix.upper()


_Parts = tuple[str, tuple[str, ...], str, tuple[str, ...]]


def _parts(tokens: list[str], capital: bool, reign: bool) -> _Parts:
    """(given, middles, surname, its halves) of folded tokens.

    ``capital``: the first is printed with one; ``reign``: the last is a ruler's numeral.
    """
    tokens = servant_names(without_dynasty(tokens))
    if tokens[0] in words("orders") and len(tokens) > 2 and not reign:
        tokens = tokens[1:]
    if tokens[0] in words("regnal") and len(tokens) > 1:
        if not reign and (len(tokens) == 2 or tokens[0] in words("holy")):
            return tokens[0], (), "".join(tokens[1:]), ()
        tokens = tokens[1:]
    if reign and len(tokens) > 1:
        return "".join(tokens[:-1]), (), tokens[-1], ()
    tokens = _initials_apart(tokens)
    if len(tokens) == 1:
        lone = _PREFIX.sub("", tokens[0])
        return "", (), lone.replace("-", ""), _halves(lone)
    if _surname_first(tokens):
        return "".join(tokens[1:]).replace("-", ""), (), tokens[0].replace("-", ""), ()
    at, particles = len(tokens) - 1, words("particles")
    while at > 1 and tokens[at - 1] in particles:
        at -= 1
    if at == 1 and tokens[0] in particles and not (capital and tokens[0] in _ALSO_GIVEN):
        kept = tokens[1:] if tokens[0] in ("al", "el") else tokens
        return "", (), "".join(kept).replace("-", ""), ()
    kept = [t for t in tokens[at:-1] if t not in ("al", "el")]
    last = _PREFIX.sub("", tokens[-1])
    surname = "".join([*kept, last]).replace("-", "")
    middles = tuple(t.replace("-", "") for t in tokens[1:at])
    return tokens[0].replace("-", ""), middles, surname, _halves(last)


def _halves(surname: str) -> tuple[str, ...]:
    halves = tuple(surname.split("-"))
    return halves if len(halves) == 2 and min(map(len, halves)) >= _HALF else ()


def _initials_apart(tokens: list[str]) -> list[str]:
    apart: list[str] = []
    for token in tokens:
        letters = token.replace(".", "").replace("-", "")
        dotted = "." in token and all(len(part) <= 1 for part in re.split("[.-]", token))
        apart += list(letters) if dotted and letters else [token.replace(".", "")]
    return apart


def _surname_first(tokens: list[str]) -> bool:
    """Chinese, Korean, Vietnamese order: a listed surname first, none of ours last.

    Hungarian and Japanese order: a given name last that is no surname, none first.
    """
    if len(tokens) == 2 and tokens[1] in words("given_last"):
        first = tokens[0] not in given_names() or tokens[0] in words("japanese")
        return first and tokens[0] not in words("given_last")
    if len(tokens) not in (2, 3) or tokens[0] not in words("surname_first"):
        return False
    rest = tokens[1:]
    if len(rest) == 2 and korean("".join(rest), tokens[0]) and all(t in syllables() for t in rest):
        return True
    if any(t in given_names() or common(t) for t in rest):
        return False
    return not (len(tokens) == 2 and tokens[1] in words("surname_first"))


def mere_courtesy(role: str) -> bool:
    """Whether a "role" ends in a Mr or Ms and so says nothing of an office."""
    last = _bare(role.split()[-1]) if role.split() else ""
    return not last or last in ("mr", "mrs", "ms", "miss", "mx", "dr", "sir", "madam")


def fullest(names: Iterable[str]) -> PersonName | None:
    """The name with the most parts among the prints of one person in one article."""
    parsed = [name for text in names if (name := parse(text))]
    return max(parsed, key=lambda n: (n.full, len(n.given) > 1, -len(n.key), n.key), default=None)
