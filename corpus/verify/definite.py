"""A definite phrase cut out of its sentence: it names a thing, whatever is said or denied of it.

“If we fail to protect the old harbour, the town will die” has an old harbour; “This is not the
end” has no end.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.quoting.words.parts import AUXILIARIES as FINITE
from corpus.quoting.words.parts import CLAUSE, JOINING
from corpus.verify import scopewords as sets
from corpus.verify.words import GAP, Token, wordset

_LONGEST = 8
_DEFINITE = wordset("the this these my our your his her its their")
_BEING = wordset("is are was were be been being am become becomes became remain remains remained")
_HAVING = wordset("have has had got get gets getting lack lacks lacked find finds found")
"""What somebody does not have may not be there at all."""
_CLAUSED = sets.FRAMES | wordset(
    "know knows knew see saw seen hear heard feel felt thinking saying admit admits admitted mean "
    "means meant find prove proves proved show shows showed shown tell told understand remember "
    "forget expect realise realize deny doubt notice report reported agree agrees argue insist "
    "pretend concede wish let make made makes watch watched help helped imagine hope imply "
    "promise swear bet suspect learn guarantee ensure"
)
"""Verbs behind which a phrase may begin a clause: “I don’t think the ship sank”."""
_NO_VERBS = wordset(
    "not never no quite just really even only yet necessarily longer still always all half both "
    "than as like but and or nor into none any some most many few almost nearly one it him them "
    "us me you her that ever anymore again either so exactly here there unless called "
    "named dubbed considered elected declared crowned turned labelled"
)
"""Behind them a phrase is not what a verb does something to."""
_VERBS = FINITE | _BEING | sets.PERSONS | wordset("it there who not never no to")


def names_a_thing(printed: str, words: Sequence[Token], inside: Sequence[bool]) -> bool:
    """Whether the kept words are one definite phrase that a lost verb or preposition before it
    does something to."""
    kept = [at for at, is_in in enumerate(inside) if is_in]
    first, last = kept[0], kept[-1]
    if first == 0 or last - first + 1 != len(kept) or not 1 < len(kept) <= _LONGEST:
        return False
    said = [words[at] for at in kept]
    before = words[first - 1]
    pairs = zip([before, *said], said, strict=False)
    unbroken = all(printed[one.end : other.start].isspace() for one, other in pairs)
    phrase = said[0].key in _DEFINITE and not any(_is_verb(token.key) for token in said)
    return unbroken and phrase and printed[before.start].islower() and _governs(before.key)


def _is_verb(key: str) -> bool:
    contracted = key.endswith(("n't", "'re", "'ll", "'ve", "'d", "'m"))
    return key == GAP or contracted or key in _VERBS


def _governs(key: str) -> bool:
    """Whether a word may be a verb or a preposition with an object, and nothing else."""
    other = _BEING | _HAVING | _CLAUSED | _NO_VERBS | CLAUSE | JOINING
    return key not in other and not key.endswith(("ly", "n't", "'s"))
