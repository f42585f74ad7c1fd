"""Whether whom a draft names may be the speaker in print, as far as the whole article tells."""

from __future__ import annotations

import re
from itertools import pairwise

from corpus.model import DOUBTFUL, QuoteRow
from corpus.verify.evidence import Evidence
from corpus.verify.leading import leading
from corpus.verify.offices import without_office
from corpus.verify.people import (
    OWNED,
    OWNER,
    PRONOUNS,
    agree,
    folded_words,
    introduced,
    is_body,
    is_description,
    is_name,
    is_owner,
    is_somebody,
    is_voice,
    name_words,
    printed_by,
)
from corpus.verify.words import FUNCTION_WORDS, wordset

_LEADING = wordset(
    "governor chief executive director chairman chairwoman chair president minister secretary "
    "spokesman spokeswoman spokesperson head manager owner founder boss mayor leader commissioner "
    "chancellor premier superintendent principal lawyer solicitor attorney"
)
_STATEMENT = re.compile(
    r"^(?:an?|the|its|their) .*\b(?:statement|filing|release|announcement)$", re.I
)
"""What a body lets be known by: "a club statement"."""
_SEXES = {"he": "m", "she": "f"}
_HEAD = 6
"""So many of its first lines may name the outlet of an article."""
_SURE = 0.85
_NOT_LONG = 600
"""So many code points before a quotation, about two paragraphs, somebody may be named."""


def may_be(evidence: Evidence, claimed: str, row: QuoteRow) -> bool | None:
    """``agree``, with a look at the article; None where that cannot be told.

    "the company" may be anybody whom its article names; an outlet prints what others say.
    """
    claimed = without_office(claimed)
    if is_owner(claimed, row) or _owns(evidence, claimed, row):
        return False
    view = agree(claimed, row)
    if view is None:
        other = _in_another_office(evidence, claimed, row) or _bare(evidence, claimed, row)
        return False if other else None
    if view:
        return not _namesake(evidence, claimed, row)
    if _introduced(evidence, claimed, row):
        return True
    if _quoted_apart(evidence, claimed, row):
        return False
    return None if _may_yet_be(evidence, claimed, row) else False


def _introduced(evidence: Evidence, claimed: str, row: QuoteRow) -> bool:
    """Whether print names the claimed one right behind the noun that it gives the words to."""
    end = row.quote.mention_end
    if end is None:
        return False
    after = evidence.article(row.article.id).text[end:][:200]
    described = (row.quote.mention or "").rpartition(" ")[2][:1].islower()
    return introduced(claimed, after) and described


def _may_yet_be(evidence: Evidence, claimed: str, row: QuoteRow) -> bool:
    """Whether a source that print calls otherwise may be the claimed one all the same."""
    if any(test(evidence, claimed, row) for test in (_speaks_as_a_body, _may_be_meant, _leads)):
        return True
    if is_description(row):
        text = evidence.plain(row.article.id)
        named = any(word in text for word in name_words(claimed)[-1:])
        return named and _of_its_sex(claimed, row)
    if printed_by(claimed, row) or _speaks_for(evidence, claimed, row):
        return True
    if _doubtful(evidence, claimed, row):
        return True
    source = row.speaker_name or row.quote.speaker or ""
    if not is_somebody(name_words(claimed)) and _STATEMENT.search(source):
        return True
    return row.article.outlet is None and _heads(evidence, claimed, row)


def _owns(evidence: Evidence, claimed: str, row: QuoteRow) -> bool:
    """Whether print has the source as somebody's of a person whom the writer names."""
    owner = OWNED.match(row.quote.role or "")
    mine = name_words(claimed)
    if owner is None or not mine or mine[-1] not in name_words(owner[1]):
        return False
    if mine[0] in name_words(row.speaker_name or row.quote.speaker or ""):
        return False
    theirs = _own(evidence, claimed, row)
    names = [name_words(one.speaker_name or one.quote.speaker or "") for one in theirs]
    named = len(mine) > 1 or any(len(name) > 1 and name[-1] == mine[0] for name in names)
    return named and _is_person(theirs)


def _of_its_sex(claimed: str, row: QuoteRow) -> bool:
    """Whether the writer's speaker may be the "he" or "she" of print."""
    from corpus.speakers.lexicon import gender

    sex = _SEXES.get((row.quote.mention or "").casefold(), "")
    name = name_words(claimed)
    return not sex or len(name) < 2 or gender(name[0]) in ("", sex)


def _doubtful(evidence: Evidence, claimed: str, row: QuoteRow) -> bool:
    """Whether whose the words are is doubtful, and print names the writer's speaker before."""
    if row.corrected or not 0 < row.quote.confidence < DOUBTFUL:
        return False
    name = name_words(claimed)
    ahead = evidence.article(row.article.id).text[: row.quote.start]
    return bool(name) and name[-1] in folded_words(ahead[-_NOT_LONG:])


def _heads(evidence: Evidence, claimed: str, row: QuoteRow) -> bool:
    """Whether a name is a line of its own above an article, as that of its outlet or author."""
    lines = evidence.article(row.article.id).text.split("\n", 2 * _HEAD)
    head = [folded_words(line) for line in lines if line.strip()][:_HEAD]
    mine = folded_words(claimed)
    return len(mine) > 1 and any(mine == line or ["by", *mine] == line for line in head)


def _leads(evidence: Evidence, claimed: str, row: QuoteRow) -> bool:
    """Whether print names the writer's speaker where it leads up to the words."""
    name = name_words(claimed)
    led = leading(evidence.article(row.article.id).text, row.quote)
    return bool(name) and name[-1] in folded_words(led)


def _may_be_meant(evidence: Evidence, claimed: str, row: QuoteRow) -> bool:
    """Whether print says "he" or "she", we are not sure who that is, and it names the writer's
    speaker not long before."""
    from corpus.speakers.lexicon import gender

    quote, name = row.quote, name_words(claimed)
    sex = _SEXES.get((quote.mention or "").casefold())
    if sex is None or not name:
        return False
    if name[-1] in name_words(f"{row.speaker_name or ''} {quote.speaker or ''}"):
        return False
    ahead = evidence.article(row.article.id).text[: quote.start]
    own = folded_words(OWNER.sub(" ", ahead[ahead.rfind("\n") + 1 :]))
    printed = [who for who in (row.speaker_name, quote.speaker) if who]
    theirs = any(word in own for who in printed for word in name_words(who)[-1:])
    if not theirs and name == own[: len(name)]:
        return True
    named = name[-1] in own
    if gender(name[0]) not in ("", sex) or (theirs and not named):
        return False
    if quote.confidence >= _SURE and (theirs or not named):
        return False
    before, near = folded_words(ahead), folded_words(ahead[-_NOT_LONG:])
    if name[-1] not in near or not set(name) <= set(before):
        return False
    return _sexes_of(evidence, claimed, row, before) <= {sex}


def _sexes_of(evidence: Evidence, claimed: str, row: QuoteRow, before: list[str]) -> set[str]:
    """What print shows of whether the writer's speaker is "he" or "she", by the first names
    ``before`` the surname and by pronouns of his quotations."""
    from corpus.speakers.lexicon import gender

    surname = name_words(claimed)[-1]
    sexes = {gender(one) for one, other in pairwise(before) if other == surname}
    own_rows = _own(evidence, claimed, row)
    sexes |= {_SEXES.get((one.quote.mention or "").casefold(), "") for one in own_rows}
    return sexes - {""}


def _speaks_as_a_body(evidence: Evidence, claimed: str, row: QuoteRow) -> bool:
    """Whether print has a body for the speaker, and the writer's by name not long before: what a
    governor says is what her bank says."""
    name = name_words(claimed)
    if row.quote.speaker_type != "organisation" or len(name) < 2:
        return False
    ahead = evidence.article(row.article.id).text[: row.quote.start]
    return set(name) <= set(folded_words(ahead[-_NOT_LONG:]))


def _speaks_for(evidence: Evidence, claimed: str, row: QuoteRow) -> bool:
    """Whether print has the writer's speaker as a body, and this one as somebody who speaks for
    one: what a spokesman says his company says."""
    if not is_voice(row):
        return False
    theirs = _own(evidence, claimed, row)
    return not _is_person(theirs) and any(is_body(claimed, one) for one in theirs)


def _quoted_apart(evidence: Evidence, claimed: str, row: QuoteRow) -> bool:
    """Whether print has a body for the source, and the writer's speaker for somebody else: it
    quotes her by name, in a role that is not one in that body."""
    if row.quote.speaker_type == "person":
        return False
    roles = [one.quote.role for one in _own(evidence, claimed, row) if one.quote.role]
    called = folded_words(f"{row.speaker_name or ''} {row.quote.speaker or ''}")
    return bool(roles) and not any(_may_lead(role, called) for role in roles)


def _may_lead(role: str, body: list[str]) -> bool:
    """Whether whoever has a role may speak for a body: its director, or a director of nothing
    that is told."""
    words = folded_words(role)
    if any(_kindred(one, other) for one in words for other in body):
        return True
    of_another = any(word[0].isupper() for word in role.split()[1:]) or "’s " in role
    return not of_another and not _LEADING.isdisjoint(words)


def _kindred(one: str, other: str) -> bool:
    """Whether two words go back to one: "minister", "ministry"."""
    long = min(len(one), len(other)) > 3 and not {one, other} & FUNCTION_WORDS
    return long and one[:6] == other[:6]


def _own(evidence: Evidence, claimed: str, row: QuoteRow) -> list[QuoteRow]:
    """What the article has of the writer's speaker."""
    return [one for one in evidence.quotes_of(row.article.id) if agree(claimed, one)]


def _is_person(theirs: list[QuoteRow]) -> bool:
    """Whether print gives whoever says this a role, or a "he" or a "she"."""
    return any(
        one.quote.speaker_type == "person"
        and (one.quote.role or (one.quote.mention or "").casefold() in _SEXES)
        for one in theirs
    )


def _in_another_office(evidence: Evidence, claimed: str, row: QuoteRow) -> bool:
    """Whether a writer says what somebody is, as "the mayor", and print has somebody else of its
    speakers for that, and this one for something else."""
    office = [word for word in folded_words(claimed) if word not in FUNCTION_WORDS]
    if is_name(claimed) or not office or claimed.casefold().strip() in PRONOUNS:
        return False
    there = evidence.quotes_of(row.article.id)
    who = row.speaker_name or row.quote.speaker
    mine = _offices([one for one in there if (one.speaker_name or one.quote.speaker) == who])
    if not mine or any(_kindred(one, other) for one in office for other in mine):
        return False
    others = (one for one in there if (one.speaker_name or one.quote.speaker) != who)
    held = (_offices([one]) for one in others)
    return any(all(any(_kindred(a, b) for b in words) for a in office) for words in held)


def _offices(rows: list[QuoteRow]) -> list[str]:
    """The words of the roles that print has for the persons who say these."""
    roles = (one.quote.role for one in rows if one.quote.speaker_type == "person")
    return [word for role in roles if role for word in folded_words(role)]


def _bare(evidence: Evidence, claimed: str, row: QuoteRow) -> bool:
    """Whether print has a first name alone, and the writer's surname nowhere."""
    mine = name_words(claimed)
    printed = name_words(row.speaker_name or row.quote.speaker or "")
    if len(mine) < 2 or printed != mine[:1]:
        return False
    return mine[-1] not in folded_words(evidence.article(row.article.id).text)


def _namesake(evidence: Evidence, claimed: str, row: QuoteRow) -> bool:
    """Whether print has just the writer's name for another of its speakers, and one like it for
    this one."""
    mine, its = name_words(claimed), row.speaker_name or row.quote.speaker
    if len(mine) < 2 or mine == name_words(its or ""):
        return False
    others = (one.speaker_name or one.quote.speaker for one in evidence.quotes_of(row.article.id))
    return any(who != its and name_words(who or "") == mine for who in others)
