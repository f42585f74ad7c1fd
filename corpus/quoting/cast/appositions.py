"""Who is meant by a noun phrase beside which the text puts a name, or by a name so explained."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from corpus.quoting.cast.entity import Entity
from corpus.quoting.cast.people import choose
from corpus.quoting.cast.register import Register
from corpus.quoting.mentions.mention import HUMAN, Mention
from corpus.quoting.mentions.naming import MAKERS, TRADERS

# How a person who was called by a noun is named: "the suspect, identified as NAME".
NAMELESS = ("organisation", "unknown")  # kinds of names that a body can bear
FIRMS = frozenset(("company", "firm", "business", "startup", "start-up"))  # no person is one
IDENTIFIED = re.compile(
    r",? (?:who (?:was |has been |is )?)?(?:later |only )?"
    r"(?:identified|named|known)(?: only)?(?: (?:by|to) (?:the )?\w+)?(?: simply| only)? as "
    r"|,? who (?:only |simply |just )?gave (?:only )?(his|her|their) "
    r"(?:(?:first |given )?name(?: only)? as"
    r"|(?:first|given) name(?: only)?,) "
    r"| (?:(?:is|was|were) )?(?:called|named) "
    r"|,? who (?:turned|turns) out to be (?:called|named) "
    r"|,? who (?:goes|went) (?:only )?by (?:the )?(?:(?:name|call ?sign|nickname|nom de guerre) )?"
    r"(?:of )?|(?:,| with) (?:the )?call ?sign "
    r"|, an? [^,.“”\"\n]{3,60} (?:called|named) "
    r"|(?:(?: opposite| beside me)?, an? [^,.“”\"\n]{3,60})?,? who (?:\w+ly )?"
    r"(?:identified|introduced) (him|her|them)sel(?:f|ves) (?:only |simply )?as "
)


_EXPLAINED = re.compile(r",| (?:that|which|whose|based|run|owned|founded|in|for|with)\b")
# What may part a role from the name of whoever holds it: "the coordinator there since 2019, NAME".
HELD = (
    r"(?: (?:there|here|abroad|nationally|locally|at the time))?"
    r"(?: since (?:[A-Z][a-z]+ )?\d{4}| since (?:last|the) [a-z]+| until (?:last )?[A-Za-z]+"
    r"(?: \d{4})?| for (?:the (?:past|last) |nearly |almost |over |more than )?[\w-]+"
    r" (?:years|decades|months|weeks))?"
)
BESIDE = re.compile(HELD + r", (?:the late |(?:retired|former|veteran|ex-)\s?)?")
PAIRED = frozenset((" and ", " or ", " and the ", ", and ", " nor ", " and then "))
OPENED = (" “", ' "', " ‘", " „", " «")
OWNED = ("our ", "my ", "his ", "her ", "its ", "their ", "one of ")
ARTICLES = (", the ", ", a ", ", an ")
# What stands behind one of several persons rather than behind a second word for one.
LISTED = re.compile(r",? (?:and|or|nor)\b|, (?:the|an?|two|three|four|his|her|their|several)\b")
LOOKED = 14  # mentions before "the latter" among which the two are
# What stands before the name of somebody whom the text has only described so far.
# What somebody does or where, before who he is: "A man selling soup, who gave his name as".
DOING = re.compile(
    r" (?:[a-z]+ing|in|at|from|with|near|outside|by) [^,.;:“”\"\n]{3,70}"
    r"(?=, who (?:\w+ )?(?:gave|goes|went|was|is))"
)
PRESENTS = (" name is ", " name was ", "He is ", "He was ", "She is ", "She was ")
PRESENTED = re.compile(
    r"\b(?:(?:(?:[Hh]is|[Hh]er) name|He|She) (?:is|was)|(?:He|She) (?:is|was) (?:called|named)) $"
)


class Appositions:
    """Looks at the mentions around one; ``recent`` says where each entity was mentioned last."""

    def __init__(
        self,
        text: str,
        mentions: Sequence[Mention],
        register: Register,
        recent: Mapping[int, int],
    ) -> None:
        self.text = text
        self.mentions = mentions
        self.register = register
        self.recent = recent
        self.presents = any(words in text for words in PRESENTS)

    def named(self, n: int) -> Entity | None:
        """Who is named right after a singular noun phrase: "the organiser, NAME,"."""
        m = self.mentions[n]
        if m.plural or m.possessive:
            return None
        if m.kind == "person":
            told = DOING.match(self.text, m.end)
            known = IDENTIFIED.match(self.text, told.end() if told else m.end)
            if known is not None:
                owner = known[1] or known[2]
                gender = {"his": "m", "him": "m", "her": "f"}.get(owner or "", m.gender)
                return self._called(n, known.end(), gender)
        if _is_certain(m):
            return self._beside(n)
        anybody = m.kind == "person" and m.text[:2].lower() in ("a ", "an")
        found = (self._told_who(n) if anybody else None) or self._titled(n)
        return found or (self._beside(n) if anybody else None)

    def _beside(self, n: int) -> Entity | None:
        """Who bears the name that stands right behind a phrase and its comma."""
        m = self.mentions[n]
        for name in self.mentions[n + 1 : n + 4]:
            if name.left >= m.end and name.form == "name":
                return self._explaining(m, name)
        return None

    def _explaining(self, m: Mention, name: Mention) -> Entity | None:
        """Who bears ``name``, where it says who is meant by ``m``."""
        text, body = self.text, m.kind == "organisation"
        bodily = name.kind == "organisation" or (name.kind in NAMELESS and " of " in name.text)
        partner = bodily and text[m.end : name.left] == ", the "
        if (not BESIDE.fullmatch(text, m.end, name.left) and not partner) or name.plural:
            return None
        if body and LISTED.match(text, name.right):
            return None  # "a charity, Denby Council and a bank"
        entity = self._bearer(m, name, body=partner or (body and name.kind in NAMELESS))
        if entity is None or not _closed(text, name.right):
            return None
        firm = m.head in FIRMS and not (name.titled or entity.shown)
        if body and (name.kind == "unknown" or firm):
            entity.type, entity.gender = "organisation", ""
        fits = entity.type == ("organisation" if body or partner else "person")
        return entity if fits else None

    def _bearer(self, m: Mention, name: Mention, *, body: bool) -> Entity | None:
        """Who bears a name: a known person, the ``body`` that it is to be, or whom ``m`` calls."""
        if name.entity is not None:
            return self.register.entities[name.entity]
        if name.kind == "person":
            return choose(self.register.people.candidates(name.text), name, self.recent)
        if body:
            return self.register.organisation(name)
        heard = not _unheard(m, name) or not _closed(self.text, name.right)
        return None if heard else self._person(name, m.gender)

    def again(self, n: int) -> Entity | None:
        """Whom a noun phrase tells more of: "her father, a judge, said"."""
        m = self.mentions[n]
        for other in reversed(self.mentions[max(0, n - 2) : n]):
            if other.form != "nominal" or other.right > m.start:
                continue
            human = m.kind == other.kind == "person" and not (m.plural or other.plural)
            beside = self.text[other.end : m.start] == ", " and m.text.startswith(("a ", "an "))
            if not human or other.entity is None or not beside or m.quoted != other.quoted:
                return None
            listed = self.text.endswith(", ", 0, other.left) and other.text.startswith(
                ("a ", "an ")
            )
            listed = listed or LISTED.match(self.text, m.end) is not None
            one = not other.possessive and not listed
            return self.register.entities[other.entity] if one else None
        return None

    def _told_who(self, n: int) -> Entity | None:
        """The person whom a role and a name between commas tell: "a friend, the poet NAME,"."""
        m = self.mentions[n]
        for name in self.mentions[n + 1 : n + 3]:
            if name.form != "name" or name.left <= m.end:
                continue
            told = name.kind == "person" and name.role is not None and name.left < name.start
            near = self.text[m.end : name.left] == ", " and _closed(self.text, name.right)
            if not told or not near or name.entity is None:
                return None
            return self.register.entities[name.entity]
        return None

    def _titled(self, n: int) -> Entity | None:
        """The person named after a role with a complement: "Chair of the board NAME"."""
        m = self.mentions[n]
        for name in self.mentions[n + 1 : n + 3]:
            if name.form == "name" and name.left >= m.end:
                near = self.text[m.end : name.left] == " " and " " in m.text and m.kind == "person"
                if near and name.kind == "person" and name.entity is not None:
                    return self.register.entities[name.entity]
                return None
        return None

    def _called(self, n: int, start: int, gender: str) -> Entity | None:
        """The person whose name begins at ``start``: "the deputy, identified as NAME,"."""
        for name in self.mentions[n + 1 : n + 6]:
            if name.form == "name" and name.left <= start <= name.start and not name.plural:
                if self.text[name.right : name.right + 2] in OPENED:
                    return None  # "A heckler called NAME “a coward”"
                if name.entity is not None:
                    return self.register.entities[name.entity]
                return self._person(name, gender) if name.kind in HUMAN else None
        return None

    def _person(self, name: Mention, gender: str) -> Entity:
        """The person whose name the text around it shows a name to be."""
        name.weak, name.kind = False, "person"
        name.gender = name.gender or gender
        known = choose(self.register.people.candidates(name.text), name, self.recent)
        if known is None:
            known = self.register.create(name, name.text, "person", "person")
            self.register.people.add(known)
        name.entity = known.id
        return known

    def of_pair(self, n: int) -> int | None:
        """Which of two named together "the former" or "the latter" of number ``n`` takes up."""
        m = self.mentions[n]
        after: Mention | None = None
        for other in reversed(self.mentions[max(0, n - LOOKED) : n]):
            if other.form != "name" or other.inside or other.entity is None:
                continue
            if after is not None and self.text[other.right : after.left] in PAIRED:
                return other.entity if m.head == "former" else after.entity
            after = other
        return None

    def presented(self, m: Mention) -> bool:
        """Whether a name is somebody's who was only described before: "His name was NAME."."""
        if (
            not self.presents
            or m.quoted
            or m.possessive
            or PRESENTED.search(self.text, max(0, m.left - 16), m.left) is None
        ):
            return False
        m.weak, m.kind = False, "person" if m.kind in HUMAN else m.kind
        return m.kind == "person"

    def explained(self, n: int) -> Mention | None:
        """What a name is, right after it: "NAME, the federation,", "NAME, a firm that"."""
        m, text = self.mentions[n], self.text
        if not text.startswith(ARTICLES, m.end):
            return None
        if m.kind not in HUMAN and m.kind != "organisation":
            return None
        for after in self.mentions[n + 1 : n + 4]:
            if after.start == m.end + 2 and after.form == "nominal":
                trade = after.head in MAKERS or (after.head in TRADERS and " " not in m.text)
                firm = trade and m.kind == "unknown"
                body = (after.kind == "organisation" or firm) and not after.plural
                return after if body and _EXPLAINED.match(text, after.end) else None
        return None


def _unheard(m: Mention, name: Mention) -> bool:
    """Whether a name that nobody knows is that of whoever a noun calls: "the head there, NAME"."""
    two = name.text.count(" ") == 1 and not name.quoted
    place = m.text.rpartition(" ")[2][:1].isupper()  # "a farmer in Marl, Vars County, said"
    return two and m.kind == "person" and name.kind in (*HUMAN, "site") and not place


def _is_certain(m: Mention) -> bool:
    """Whether a phrase tells of certain people, whom a name behind it may explain."""
    if m.definite or m.kind == "organisation":
        return True
    one = m.low == m.high and (m.text[:1].isupper() or m.head in ("one", "another"))
    return one or m.text.lower().startswith(OWNED) or m.text.startswith("Counsel")


def _closed(text: str, end: int) -> bool:
    """Whether an apposition that ends at ``end`` is closed by a stop, or by the verb of saying."""
    after = (" said", " says", " told")
    return text[end : end + 1] in (",", ".", ";", ":") or text.startswith(after, end)
