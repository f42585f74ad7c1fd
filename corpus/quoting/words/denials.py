"""The verb of a report as it is printed, with what denies it: "never said", "rejected claims".

"Smith never said that the pier was hers" tells of no words of hers that the pier was hers; who
reads the report apart from its sentence must see so.
"""

from __future__ import annotations

import re

from corpus.model import Span
from corpus.quoting.words.shapes import bag

_NEAR = 60  # characters from what denies to the verb, at most
_AUXILIARY = (
    r"(?:(?:[Dd]o|[Dd]oes|[Dd]id|ha[sd]|have|is|are|was|were|would|could|will|can|should|might|may)"
    r"(?: not|n['’]t)|won['’]t|cannot|can['’]t|(?:(?:ha[sd]|have|would|will) )?never|nor)"
)
_ADVERBS = r"(?: (?:ever|yet|actually|really|publicly|openly|directly|even|explicitly|been))*"
_REFUSAL = r"(?:den(?:y|ies|ied|ying)|(?:reject|refut|disput|dismiss)(?:e?s|ed|ing|e)?)"
_OBJECT = r"(?: (?:a|an|the|any|all|such|these|those|his|her|their|its|media|press|[a-z]+ed))*"
_DENIED = re.compile(rf"\b(?:{_AUXILIARY}{_ADVERBS}|{_REFUSAL}{_OBJECT}) $")
_REFUSING = [
    stem + end
    for stem in ("reject", "refut", "disput", "dismiss")
    for end in ("", "e", "s", "es", "ing")
]
_LAST = bag(
    "not n't n’t cannot never nor ever yet actually really publicly openly directly even explicitly"
    " been deny denies denying ed a an the any all such these those his her their its media press"
)
_BEFORE = tuple(f"{end} " for end in [*sorted(_LAST), *_REFUSING])
"""How what the pattern finds ends: it is dear to search, and mostly in vain."""


def as_printed(text: str, cue: Span) -> str:
    """The cue with the words before it that deny it."""
    start, low = cue[0], max(0, cue[0] - _NEAR)
    if text.endswith(_BEFORE, low, start) and (found := _DENIED.search(text, low, start)):
        start = found.start()
    return text[start : cue[1]]
