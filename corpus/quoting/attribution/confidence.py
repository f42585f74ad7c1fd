"""How sure an attribution is, as a chance that holds on unseen articles, and why in one line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from operator import itemgetter

from corpus.denial import UNSAID
from corpus.model import Quote
from corpus.quoting.attribution.unreal import WAY as UNREAL
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.text.casing import Case

CERTAIN = 0.85
NEW = ("a ", "an ", "one ", "another ")  # they bring in somebody who is not named
Knots = Sequence[tuple[float, float]]


def calibrated(score: float, knots: Knots) -> float:
    """The chance of being right at a model score, by straight lines between fitted knots."""
    at = bisect_right(knots, score, key=itemgetter(0))
    if at == 0:
        return knots[0][1]
    if at == len(knots):
        return knots[-1][1]
    (x0, y0), (x1, y1) = knots[at - 1], knots[at]
    return y0 + (y1 - y0) * (score - x0) / (x1 - x0)


def doubted(chance: float, sure: float) -> float:
    """The chance that the speaker is right, where it is ``sure`` (0..1) whom the source means.

    Over articles of many kinds 98 of 100 were right from ``CERTAIN`` on, and 83 below.
    """
    return chance if sure >= CERTAIN else min(chance, 0.6 + 0.35 * sure)


def untied(chance: float, words: int) -> float:
    """The chance where nothing but the quotation before, in another paragraph, tells the speaker.

    Over articles of many kinds 7 to 9 of 10 were right, but 4 of 10 of fewer than ``BRIEF`` words:
    then somebody else takes the turn.
    """
    return min(chance, 0.8 if words >= BRIEF else 0.5)


def nameless_too(m: Mention, name: str | None, type_: str | None, chance: float) -> float:
    """The chance where nobody is known by name: whom a phrase means may be named elsewhere.

    Over articles of many kinds 8 of 10 of "the surfer said" and of pronouns that take up somebody
    unnamed were right, 86 of 100 of "the company", 19 of 20 of "a surfer said", and 4 of 10 of an
    "it" or a "she" that takes up nobody. Of those whom a role alone named 96 were, but 7 of 10 in
    articles that no rule was made for.
    """
    if name is None:
        return chance if m.head in ("i", "we") else min(chance, 0.5)
    new = m.form == "nominal" and m.text.lower().startswith(NEW) and not m.plural
    if type_ == "person" and m.form == "nominal":
        return min(chance, 0.89)
    named = type_ == "person" or (type_ == "organisation" and m.form == "name")
    return chance if named or new else min(chance, 0.86)


def uncased(q: Quote, case: Case) -> Quote:
    """A quotation of a text without capitals, or of nothing else, which tells no names by them.

    In 1,150 articles of many kinds printed in capitals alone 69 of 100 speakers were right, and 89
    of those surer than 0.9; in small letters alone 12.
    """
    most = {"mixed": 1.0, "upper": 0.85, "lower": 0.5}[case]
    if q.confidence <= most:
        return q
    return replace(q, confidence=most, reason=f"{q.reason}; no capitals tell names here")


_WAYS = {
    "continues": "runs on from the quotation before, no other source is named",
    "asked": "“{name}” is asked right before it",
    "answers": "“{name}” is next to speak where two take turns",
    "below": "“{name}” says the same words below the headline",
    "before": "“{name}” introduces it in the paragraph before",
    "quoted": "“{name}” is who the relay quotes",
    "relayed": "“{name}” is whom the relay reports, with “{cue}”",
    "signed": "“{name}” signs it on the next line",
    "noun": "a noun beside it says that these are words of “{name}”",
    "headline": "“{name}” is whom the headline names for it",
    "label": "“{name}:” stands right before it",
    "put": "“{name}” put it so",
    "introduced": "“{name}” acts in the sentence before it",
}
"""What is told where no verb beside the quotation says enough."""


BRIEF = 8
DUBIOUS = 0.9
"""The chance that marked words are somebody's below which the reason speaks of it."""


def reason(
    mention: Mention | None,
    cue: str | None,
    way: str,
    after: bool,
    said: float,
    others: Sequence[str] = (),
) -> str:
    """One line that says why this is the source; ``said``: the chance that it is a quotation.

    ``others`` are those who say it together with the source.
    """
    why = _reason(mention, cue, way, after)
    if others:
        why += f", together with {' and '.join(f'“{_short(name)}”' for name in others)}"
    return why if said >= DUBIOUS else f"{why}; perhaps nobody's words: a title or a coinage"


def _reason(mention: Mention | None, cue: str | None, way: str, after: bool) -> str:
    if way == UNREAL:
        return UNSAID
    if mention is None:
        return "no source is named near it"
    where = "after it" if after else "before it"
    name = _short(mention.text)
    if way in _WAYS:
        return _WAYS[way].format(name=name, cue=cue)
    if cue is None:
        return f"“{name}” stands nearest, {where}"
    if way.startswith("inverted"):
        return f"“{cue} {name}” {where}"
    if way == "by":
        return f"“{name}” follows “{cue}” {where}"
    if way.startswith(("subject", "last-subject")):
        return f"“{name}” is the subject of “{cue}” {where}"
    return f"“{name}” goes with “{cue}” {where}"


def _short(words: str, limit: int = 50) -> str:
    return words if len(words) <= limit else words[: limit - 1].rstrip() + "…"
