"""Whether the speaker that a draft names is the one in print; None means: cannot be told."""

from __future__ import annotations

import re

from corpus.model import QuoteRow
from corpus.verify.words import FUNCTION_WORDS, unaccented, wordset

TITLES = wordset(
    "mr mrs ms miss dr sir dame lord lady prof professor president vice prime minister secretary "
    "general gov governor sen senator rep representative chancellor king queen prince ambassador "
    "deputy foreign defense defence state chief head spokesman spokeswoman spokesperson former "
    "acting col colonel lt capt captain judge justice mayor director chairman chairwoman the of "
    "minister's jr sr ii iii"
)
PRONOUNS = wordset(
    "he she they it we i you who him her them one someone somebody officials sources"
)
_QUANTITIES = FUNCTION_WORDS | wordset(
    "some many most more others other critics both several few none each another all any"
)
_DEFINITE = re.compile(
    r"(?:the|his|her|their|its|[\w.’' -]{1,80}[’']s)\s+[a-z][\w’'-]*+(?:\s++[a-z][\w’'-]*+)*+\s*$"
)
OWNER = re.compile(r"[^\W\d_]+[’']s?(?= [a-z])")
"""Whose somebody or something is, who does not speak: "Mr Lee’s son, Bo,"."""
OWNED = re.compile(r"([A-Z].{0,80}?)[’']s\s+[a-z][\w’' -]*$")
_ROLE = re.compile(r"(?:the|an?|his|her|their|its)\s+[a-z]", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PARTS = re.compile("['’-]")
"""They part a name from what stands before it: al-Qadiri, d’Estaing."""
_PAPERS = wordset("paper newspaper magazine weekly daily article report column site website blog")
_VOICE = re.compile(
    r"spokes(?:man|woman|person|people)|press (?:secretary|officer|chief)|representative"
    r"|lawyer|attorney|solicitor",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(
    r"[^.!?\n]{0,40}?\b(?:named|called|known (?:only )?as|name (?:only )?(?:as|is|was)"
    r"|identified (?:only )?(?:himself|herself|themselves)? ?(?:only )?as)\s+"
    r"(?P<name>[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'-]*)*)"
)
_APPOSED = re.compile(r",\s+(?P<name>[^,.;:!?“”\n]{2,80}),")
"""What stands beside a mention between commas: "a friend, the novelist Ann Lee, said"."""


def agree(claimed: str, row: QuoteRow) -> bool | None:
    """Whether ``claimed`` may be the speaker of ``row``; None when that cannot be told.

    False only for a name against another name, or a name where print leaves its source
    unnamed; roles, groups and pronouns are never held against anybody.
    """
    mine = name_words(claimed)
    if not mine or claimed.casefold().strip() in PRONOUNS:
        return None
    printed = [row.speaker_name, row.quote.speaker, row.quote.mention]
    names = [name for name in printed if name]
    if not names:
        return None
    if any(_compatible(mine, name_words(name)) for name in names):
        return True
    if not is_name(claimed):
        return None
    if (turned := _turned(mine, [name_words(name) for name in names])) is not None:
        return turned or None
    if _shares(mine, folded_words(_around(claimed, mine, names, row))):
        return None
    if row.quote.speaker_type == "organisation" and not _looks_personal(claimed):
        return False if len(mine) == 1 else None
    return False


def _around(claimed: str, mine: list[str], names: list[str], row: QuoteRow) -> str:
    """What print says of a source in which a name may stand that is the same body's or office's."""
    whole = _whole_person(row)
    bodies = [] if whole and _looks_personal(claimed) else names
    role = "" if whole and is_somebody(mine) else row.quote.role or ""
    if is_somebody(mine) and all(mine[0] not in name_words(name) for name in names):
        role = OWNER.sub(" ", role)
    return " ".join([*bodies, role])


def _turned(mine: list[str], names: list[list[str]]) -> bool | None:
    """Whether it is one name with the surname at the other end, or a Chinese one spelt in another
    way; False where a surname alone may be so, None where nothing is alike."""
    from corpus.speakers.chinese import one_chinese_name, one_chinese_surname

    whole = [name for name in names if len(name) > 1]
    if len(mine) > 1 and any(
        mine in (name[1:] + name[:1], name[-1:] + name[:-1]) for name in whole
    ):
        return True
    if any(one_chinese_name(mine, name) for name in whole):
        return True
    return False if any(one_chinese_surname(mine, name) for name in names) else None


def is_description(row: QuoteRow) -> bool:
    """Whether print calls the source only by what it is: "the company", "her lawyer"."""
    printed = row.speaker_name or row.quote.speaker or ""
    return _DEFINITE.match(printed) is not None and printed[-1:].islower()


def is_voice(row: QuoteRow) -> bool:
    """Whether print calls the source somebody who speaks for others: a spokesman, a lawyer."""
    called = f"{row.quote.role or ''} {row.quote.mention or ''} {row.quote.speaker or ''}"
    return _VOICE.search(called) is not None


def is_body(claimed: str, row: QuoteRow) -> bool:
    """Whether ``claimed``, a source of ``row``'s article, is a company or the like."""
    if row.quote.speaker_type == "organisation":
        return True
    mine = name_words(claimed)
    return len(mine) > 1 and not is_somebody(mine)


def is_somebody(name: list[str]) -> bool:
    """Whether folded words are a person's given name and surname: "Clinton's spokesman" is not
    Hillary Clinton, "Russia's minister" may be what Russia says."""
    from corpus.speakers.lexicon import gender
    from corpus.speakers.likeness import given_names

    return len(name) > 1 and (gender(name[0]) != "" or name[0] in given_names())


def is_owner(claimed: str, row: QuoteRow) -> bool:
    """Whether print has the source as somebody of ``claimed``'s: "Mr Lee's deputy" is not Lee."""
    printed = row.speaker_name or row.quote.speaker or ""
    owner = None if OWNED.match(claimed) else OWNED.match(printed)
    mine = name_words(claimed)
    return owner is not None and bool(mine) and _compatible(mine, name_words(owner[1]))


def printed_by(claimed: str, row: QuoteRow) -> bool:
    """Whether ``claimed`` is the outlet that prints it: "The Post has it so: “…”"."""
    mine, outlet = folded_words(claimed), folded_words(row.article.outlet or "")
    return bool(mine) and mine != ["the"] and set(mine) <= set(outlet)


def wrote(claimed: str, row: QuoteRow) -> bool:
    """Whether ``claimed`` wrote the article, prints it or is "the paper"."""
    mine = name_words(claimed)
    authors = (name_words(author) for author in row.article.authors)
    by = any(_compatible(mine, author) for author in authors if author) if mine else False
    return by or is_paper(claimed) or printed_by(claimed, row)


def is_paper(claimed: str) -> bool:
    """Whether ``claimed`` is some outlet without its name: "the local paper"."""
    words = claimed.split()
    return len(words) > 1 and words[0].casefold() == "the" and words[-1] in _PAPERS


def introduced(claimed: str, after: str) -> bool:
    """Whether ``after``, what follows a mention, names it so: "who gave his name as Yusuf",
    ", the novelist Ann Lee,"."""
    found = _INTRODUCED.match(after)
    if found is not None and _compatible(name_words(claimed), name_words(found["name"])):
        return True
    beside = _APPOSED.match(after)
    named = [w for w in _NAME.findall(beside["name"]) if w[0].isupper()] if beside else []
    return bool(named) and _compatible(name_words(claimed), folded_words(" ".join(named)))


def _whole_person(row: QuoteRow) -> bool:
    names = [row.speaker_name, row.quote.speaker]
    return row.quote.speaker_type == "person" and any(n and len(name_words(n)) > 1 for n in names)


def is_name(text: str) -> bool:
    """Whether ``text`` names somebody: its last word has a capital, and it is no mere title.

    "the mayor of Port Elsing" says what somebody is.
    """
    if _ROLE.match(text) or text.casefold().strip() in _QUANTITIES:
        return False
    found = [w for w in _NAME.findall(text) if w.casefold() not in ("jr", "sr", "ii", "iii")]
    if not found or not any(part[0].isupper() for part in _PARTS.split(found[-1])):
        return False
    return any(w[0].isupper() and w.casefold() not in TITLES for w in found)


def _looks_personal(text: str) -> bool:
    return len(name_words(text)) >= 2


def folded_words(text: str) -> list[str]:
    """The words of a text as names are compared: folded, without possessive endings."""
    return [
        unaccented(w.casefold().removesuffix("’s").removesuffix("'s")) for w in _NAME.findall(text)
    ]


def name_words(text: str) -> list[str]:
    """The folded words of a name without titles; "Last, First" is turned round."""
    family, comma, given = text.partition(",")
    turned = f"{given} {family}" if comma and len(given.split()) == 1 and given.strip() else family
    words = folded_words(turned)
    return [w for w in words if w not in TITLES] or words


def _compatible(mine: list[str], other: list[str]) -> bool:
    """Same last word, or near enough to be a misspelling, and no first name against it."""
    if not mine or not other:
        return False
    if mine == other:
        return True
    if not _near(mine[-1], other[-1]):
        return len(mine) == 1 and mine[0] in other[:1] and len(other) <= 2
    firsts, seconds = mine[:-1], other[:-1]
    if not firsts or not seconds:
        return True
    one, two = firsts[0], seconds[0]
    return one[0] == two[0] or _near(one, two) or one in seconds or two in firsts


def _near(one: str, other: str) -> bool:
    """Whether two names are one, a part of the other with its hyphen, or a slip of it."""
    if one == other or one in other.split("-") or other in one.split("-"):
        return True
    if min(len(one), len(other)) < 5:
        return False
    from rapidfuzz.distance import OSA

    if OSA.distance(one, other, score_cutoff=2) <= (1 if len(one) < 8 else 2):
        return True
    mine, its = _sound(one), _sound(other)
    return min(len(mine), len(its)) >= 5 and OSA.distance(mine, its, score_cutoff=1) <= 1


def _sound(name: str) -> str:
    """A folded name as its spellings in other languages share it: "Dawoodi", "Daoudi"."""
    from corpus.speakers.fold import sound

    return sound(name)


def _shares(mine: list[str], about: list[str]) -> bool:
    """Whether a word of the claim stands in role or name, also as "Russia" in "Russian"."""
    for word in mine:
        for other in about:
            if word == other or (len(word) >= 4 and other.startswith(word[:-1])):
                return True
    return False
