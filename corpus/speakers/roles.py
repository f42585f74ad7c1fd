"""What articles call people: the office, the state or body, and whether two prints agree."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from corpus.model import Role
from corpus.speakers.fold import fold
from corpus.speakers.lexicon import doers, gender
from corpus.speakers.organisations import body, country, is_known, may_be_named, plain, states

_HEADS = (
    "president|prime minister|premier|chancellor|minister|secretary general|secretary|ambassador"
    "|senator|representative|congressman|congresswoman|governor|mayor|speaker|commissioner"
    "|attorney general|solicitor general|general|admiral|colonel|commander|chief executive"
    "|chief of staff|chief|head|director|chairman|chairwoman|chairperson|chair|leader|envoy"
    "|negotiator|judge|justice|prosecutor|bishop|archbishop|cardinal|pope|king|queen|prince"
    "|princess|spokesman|spokeswoman|spokesperson|press secretary|adviser|advisor|manager|coach"
    "|editor|professor|fellow|analyst|lawyer|attorney|author|strategist|pollster|economist"
    "|official|diplomat|counterpart|member|candidate|nominee|founder|co-founder|executive|officer"
    "|sheriff|lawmaker|legislator|councillor|councilman|councilwoman|consultant|scientist"
    "|historian|journalist|reporter|columnist|activist|owner|partner|doctor|scholar|expert"
)
_HEAD = re.compile(rf"\b(?:{_HEADS})\b")
_RANK = re.compile(r"\b(deputy|under|first deputy|vice|assistant|acting|junior|senior|co)\b")
_FORMER = re.compile(r"\b(?:former|ex|late|then|onetime|one-time|erstwhile|retired|outgoing)\b")
_TIES = frozenset(("of", "for", "to", "with", "under", "by", "and", "the", "at", "in", "from"))
_LETTERS = re.compile(r"[^\W\d_]+")
_DOER = re.compile(r"(?:[eo]r|ist|ian|m[ae]n|eer|ant|ee|ess|mate|person)$")
"""How nouns for people end."""
_FIELDS = re.compile(
    r"\b(foreign|defen[cs]e|finance|interior|justice|state|treasury|health|education|economy"
    r"|energy|environment|transport|labou?r|trade|agriculture|culture|security|commerce|home)\b"
)
_SAME = {
    "premier": "prime minister",
    "spokeswoman": "spokesman",
    "spokesperson": "spokesman",
    "press secretary": "spokesman",
    "chairwoman": "chairman",
    "chairperson": "chairman",
    "chair": "chairman",
    "congresswoman": "representative",
    "congressman": "representative",
    "advisor": "adviser",
    "chief executive": "ceo",
}
_LONG = {
    "gov": "governor",
    "sen": "senator",
    "rep": "representative",
    "gen": "general",
    "adm": "admiral",
    "col": "colonel",
    "maj": "major",
    "prof": "professor",
}
_ABBREVIATED = re.compile(rf"\b(?:{'|'.join(_LONG)})\b")
_VAGUE_WORDS = (
    "spokesman official analyst professor fellow lawyer attorney author adviser member expert"
    " diplomat nominee strategist pollster economist counterpart candidate executive officer"
    " lawmaker deputy editor coach manager consultant scientist historian journalist reporter"
    " columnist activist owner partner doctor scholar legislator director chief head leader founder"
    " councillor councilman councilwoman general colonel chairman judge"
)
_VAGUE = frozenset(_VAGUE_WORDS.split())
ABROAD = frozenset(
    ["ambassador", "envoy", "negotiator", "analyst", "expert", "scholar", "journalist", "reporter"]
)
"""Offices whose title may name another state than the one that is served."""


_LOCAL = frozenset(["governor", "mayor", "sheriff"])
"""Offices of a town or a province, which no list names: what stands beside them is the place."""
_LOCAL_OF = re.compile(r"\b(?:governor|mayor|sheriff) (?:of|in) (?:the )?([a-z][a-z' ]{2,30})$")
_OF_LOCAL = re.compile(r"^([a-z][a-z' ]{2,30}?) (?:governor|mayor|sheriff)$")
_NO_PLACE_WORDS = (
    "acting former outgoing longtime republican democratic democrat conservative independent"
    " current interim first deputy lieutenant vice lt county city state town district incumbent"
    " popular embattled progressive liberal socialist bank central military regional provincial"
    " local female black re-elected newly elected then term two three second third young"
)
_NO_PLACE = frozenset(_NO_PLACE_WORDS.split())


@dataclass(frozen=True, slots=True)
class Office:
    """A role taken apart. ``head`` "minister", ``rank`` "deputy", ``field`` "foreign",
    ``place`` a state or body ("russia", "nato") or "", ``former`` whether it is past."""

    head: str
    rank: str = ""
    field: str = ""
    place: str = ""
    former: bool = False

    @property
    def key(self) -> str:
        """Equal for two prints of one office, whatever its place."""
        return " ".join(filter(None, (self.rank, self.field, self.head)))

    @property
    def telling(self) -> bool:
        """Whether few hold it, so that with a surname it says who."""
        return self.head not in _VAGUE or bool(self.place)


@lru_cache(maxsize=8192)
def office(role: str) -> Office | None:
    """Take a printed role apart; None when no office word is in it."""
    words = _ABBREVIATED.sub(lambda m: _LONG[m[0]], plain(role).replace("-", " "))
    front = re.split(r",| (?:of|at|for|to|in|with|from|who) ", words)[0]
    heads = list(_HEAD.finditer(front)) or list(_HEAD.finditer(words))[:1]
    if not heads:
        return None
    head = heads[-1][0]
    ranks = " ".join(match[1] for match in _RANK.finditer(words[: heads[-1].start()]))
    field = found[1].replace("defence", "defense") if (found := _FIELDS.search(words)) else ""
    place = _place(words) or (_local(words) if head in _LOCAL else "")
    return Office(_SAME.get(head, head), ranks, field, place, bool(_FORMER.search(words)))


def _local(words: str) -> str:
    """The town or province of its mayor or governor, as ".chicago"; "" where none is named."""
    found = _LOCAL_OF.search(words) or _OF_LOCAL.search(words)
    named = [word for word in found[1].split() if word not in _NO_PLACE] if found else []
    return f".{'-'.join(named)}" if named not in ([], ["new"]) else ""


def _place(words: str) -> str:
    tokens = words.split()
    for size in (3, 2, 1):
        for named in _runs(tokens, size):
            if state := country(named):
                return body(state).key
    for size in (5, 4, 3, 2, 1):
        for named in _runs(tokens, size):
            if is_known(named) and named not in ("alliance", "duma"):
                return body(named).key
    return ""


def _runs(tokens: Sequence[str], size: int) -> Iterator[str]:
    """So many words in a row, wherever they can be a name that is known."""
    runs = (" ".join(tokens[at : at + size]) for at in range(len(tokens) - size + 1))
    return filter(may_be_named, runs)


@lru_cache(maxsize=8192)
def is_title(role: str) -> bool:
    """Whether a printed role says what somebody is: some word of it must be one for people.

    What an article has before a name may be a verb, an age or a headline's word.
    """
    if _names_another(role.split()):
        return False
    parts = _LETTERS.findall(fold(role))
    known = doers()
    return any(
        part in known or part.removesuffix("s") in known or _DOER.search(part) for part in parts
    ) or bool(office(role))


def _names_another(words: Sequence[str]) -> bool:
    """Whether a role ends in somebody's name, as "UN ambassador Ada Lind" does: it is theirs.
    "Spokesman for Ada Lind" is a role."""
    if len(words) < 3 or not all(word[:1].isupper() for word in words[-2:]):
        return False
    before = words[-3]
    tied = before.casefold() in _TIES or before.endswith(("’s", "'s"))
    return not tied and bool(gender(words[-2]))


def latest(roles: Sequence[Role]) -> str:
    """What to call somebody now: of the titles, which come by date, the last that tells of an
    office in more than an abbreviation; else the last that does at all; else the last."""
    best = max(roles, key=lambda role: _telling(role.role), default=None)
    if best is None:
        return ""
    rank = _telling(best.role)
    return next(role.role for role in reversed(roles) if _telling(role.role) == rank)


def _telling(role: str) -> int:
    if office(role) is None:
        return 0
    return 1 + (role.strip(".").casefold() not in _LONG)


def agree(one: Office, other: Office) -> bool:
    """Whether both prints can be one office: same head, rank and field, no two places."""
    return one.key == other.key and (one.place == other.place or not one.place or not other.place)


def contradict(one: str, other: str) -> bool:
    """Whether two printed titles cannot both be right at one time.

    The same kind of office with another rank or another state; a past office contradicts none.
    """
    a, b = office(one), office(other)
    if a is None or b is None or a.former or b.former:
        return False
    parties = any(one.place.endswith("-party") for one in (a, b))
    if a.place and b.place and a.place != b.place and a.head == b.head and not parties:
        return a.head not in _VAGUE
    return a.head == b.head and a.field == b.field and a.rank != b.rank and bool(a.rank and b.rank)


def keys(roles: Iterable[str]) -> tuple[str, ...]:
    """ "key|place" of each telling office among the printed roles, sorted; past ones too."""
    found = {f"{one.key}|{one.place}" for role in roles if (one := office(role)) and one.telling}
    return tuple(sorted(found))


def states_of(keys: Iterable[str]) -> frozenset[str]:
    """The states among the places of ``keys``."""
    return frozenset(key.partition("|")[2] for key in keys) & states()
