"""What somebody did, in the words of whoever reports it: "NAME said X had made “a mess”"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.quoting.attribution.choosing import Choice
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.words.cues import SPEECH, lexicon
from corpus.quoting.words.shapes import bag

# What somebody does, and not how he words it: "NAME said X had rejected “a fair offer”".
ACTS = bag(
    """
    reject back support oppose resist endorse champion defend embrace favor favour welcome thank
    congratulate celebrate credit compliment toast raise play address discuss touch list value rate
    take withdraw retract renege promote pitch plug contest refuse plan seek agree confirm offer
    finish begin
    """
)
_REPORTS_THAT = re.compile(
    r" (?:later |also |then |\w+ly )?([a-z]+)(?: (?:\w[\w’'-]* ){1,4}that(?: the| an?)? "
    r"|(?: that)?(?: the| an?)? )"
)
# Between a verb and the words in marks: another clause begins.
PARTED = re.compile(r"[.;!?\n“”\"]\s|:\s\w|, | and(?: |$)|[“”\"]\w")


def reporter(text: str, mentions: Sequence[Mention], choice: Choice, quote: int) -> Choice:
    """Whoever reports what the one chosen did: "NAME said that X had wanted “a clean break”"."""
    m, cue = mentions[choice.mention], choice.cue
    if cue is None or not m.right < cue[0] < quote or m.possessive:
        return choice
    did = lexicon().verbs.get(text[slice(*cue)].lower())
    if did is None or not (did.kind == "attitude" or did.lemma in ACTS or not did.alone):
        return choice
    if PARTED.search(text, m.right, quote):
        return choice
    for n in range(choice.mention - 1, max(-1, choice.mention - 3), -1):
        outer = mentions[n]
        said = _REPORTS_THAT.fullmatch(text, outer.right, m.left) if not outer.possessive else None
        verb = lexicon().verbs.get(said[1]) if said else None
        if said and verb and verb.kind in SPEECH and verb.alone and verb.form in ("past", "third"):
            return replace(choice, mention=n, cue=said.span(1), way="subject")
    return choice
