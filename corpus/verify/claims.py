"""Whether whom a draft names may be the speaker in print, as far as the whole article tells."""

from __future__ import annotations

from itertools import pairwise

from corpus.model import QuoteRow
from corpus.verify.evidence import Evidence
from corpus.verify.leading import leading
from corpus.verify.people import (
    OWNER,
    agree,
    folded_words,
    introduced,
    is_body,
    is_description,
    is_owner,
    is_voice,
    name_words,
    printed_by,
)

_HEAD = 6
"""So many of its first lines may name the outlet of an article."""
_SURE = 0.85
_NOT_LONG = 600
"""So many code points before a quotation, about two paragraphs, somebody may be named."""


def may_be(evidence: Evidence, claimed: str, row: QuoteRow) -> bool | None:
    """``agree``, with a look at the article; None where that cannot be told.

    "the company" may be anybody whom its article names; an outlet prints what others say.
    """
    if is_owner(claimed, row):
        return False
    view = agree(claimed, row)
    if view is False and row.quote.mention_end is not None:
        after = evidence.article(row.article.id).text[row.quote.mention_end :][:200]
        view = introduced(claimed, after) and (row.quote.mention or "")[-1:].islower()
    if view is False and _speaks_as_a_body(evidence, claimed, row):
        return None
    if view is False and (_may_be_meant(evidence, claimed, row) or _leads(evidence, claimed, row)):
        return None
    if view is False and is_description(row):
        text = evidence.plain(row.article.id)
        return None if any(word in text for word in name_words(claimed)[-1:]) else False
    if view is False and (printed_by(claimed, row) or _speaks_for(evidence, claimed, row)):
        return None
    if view is False and row.article.outlet is None and _heads(evidence, claimed, row):
        return None
    return view


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
    sex = {"he": "m", "she": "f"}.get((quote.mention or "").casefold())
    if sex is None or not name:
        return False
    if name[-1] in name_words(row.speaker_name or ""):
        return False
    ahead = evidence.article(row.article.id).text[: quote.start]
    own = folded_words(OWNER.sub(" ", ahead[ahead.rfind("\n") + 1 :]))
    theirs = any(word in own for word in name_words(row.speaker_name or "")[-1:])
    if not theirs and name == own[: len(name)]:
        return True
    if gender(name[0]) not in ("", sex) or (name[-1] not in own and theirs):
        return False
    if quote.confidence >= _SURE and (name[-1] not in own or theirs):
        return False
    before, near = folded_words(ahead), folded_words(ahead[-_NOT_LONG:])
    called = {gender(one) for one, other in pairwise(before) if other == name[-1]} - {""}
    return name[-1] in near and set(name) <= set(before) and called <= {sex}


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
    there = evidence.quotes_of(row.article.id)
    return any(agree(claimed, other) for other in there if is_body(claimed, other))
