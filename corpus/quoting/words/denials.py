"""The verb of a report as it is printed, with what denies it: "never said", "rejected claims".

"Smith never said that the pier was hers" tells of no words of hers that the pier was hers; who
reads the report apart from its sentence must see so.
"""

from __future__ import annotations

import re

from corpus.model import Span

_NEAR = 60  # characters from what denies to the verb, at most
_AUXILIARY = (
    r"(?:(?:[Dd]o|[Dd]oes|[Dd]id|ha[sd]|have|is|are|was|were|would|could|will|can|should|might|may)"
    r"(?: not|n['’]t)|won['’]t|cannot|can['’]t|(?:(?:ha[sd]|have|would|will) )?never|nor)"
)
_ADVERBS = r"(?: (?:ever|yet|actually|really|publicly|openly|directly|even|explicitly|been))*"
_REFUSAL = r"(?:den(?:y|ies|ied|ying)|(?:reject|refut|disput|dismiss)(?:e?s|ed|ing|e)?)"
_OBJECT = r"(?: (?:a|an|the|any|all|such|these|those|his|her|their|its|media|press|[a-z]+ed))*"
_DENIED = re.compile(rf"\b(?:{_AUXILIARY}{_ADVERBS}|{_REFUSAL}{_OBJECT}) $")


def as_printed(text: str, cue: Span) -> str:
    """The cue with the words before it that deny it."""
    found = _DENIED.search(text, max(0, cue[0] - _NEAR), cue[0])
    return text[found.start() if found else cue[0] : cue[1]]
