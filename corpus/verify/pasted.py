"""What somebody pastes to have it judged: bare words, one quotation with its cue, or a passage."""

from __future__ import annotations

import re

from corpus.frozen import replace
from corpus.model import Verdict, VerdictKind
from corpus.verify.claims import may_be
from corpus.verify.draft_sources import credited
from corpus.verify.drafts import parse
from corpus.verify.dressed import undressed
from corpus.verify.evidence import Evidence
from corpus.verify.judge import judge
from corpus.verify.linting import Options, lint_with, sole
from corpus.verify.messages import clip
from corpus.verify.people import is_somebody, name_words
from corpus.verify.uncued import without_cues
from corpus.verify.unmarked import is_one, marked_in
from corpus.verify.weighing import MIN_WORDS

_LONGEST = 20_000
"""A longer passage is for ``lint`` to take apart."""
_WORST: tuple[VerdictKind, ...] = (
    "not-found",
    "altered",
    "paraphrase",
    "other-speaker",
    "joined",
    "cut",
    "verbatim",
)
_UNLIKE = _WORST[:3]
_CREDITED = re.compile(
    r"\s*+(.+[.!?…])\s*+(?:\(([^()\n]{3,60})\)|(?:—|―|–|--+)\s*+([^()\n]{3,60}))\s*+", re.DOTALL
)


def verdict_of(evidence: Evidence, text: str, speaker: str | None = None) -> Verdict:
    """What print has of a pasted ``text``, said to be ``speaker``'s where it is given.

    Where it is not in print as one quotation, each of the several that stand in it is judged for
    itself, and words without marks are read without the cues between them.
    """
    words, named = pasted(text)
    whole = judge(evidence, words, speaker or named)
    around = text.strip()
    if len(words) < len(around) <= _LONGEST:
        outer = judge(evidence, around, speaker)
        whole = outer if is_one(outer, whole) else whole
    if whole.verdict not in _UNLIKE or len(text) > _LONGEST:
        return whole
    parts = [] if speaker else _each(evidence, text)
    if len(parts) > 1 and not is_one(whole):
        return _of_all(text, parts)
    if len(parts) == 1 and whole.verdict == "paraphrase":
        return parts[0]
    inside = _in_single_marks(evidence, words, speaker or named)
    if inside is not None and not is_one(whole):
        return inside
    if (bare := without_cues(words)) is not None:
        said, cued, cue = bare
        found = judge(evidence, said, speaker or named or cued)
        if _nearer(found, whole):
            told = f"{found.message} (“{cue}” taken for a cue)"
            return replace(found, text=words, message=told)
    return _undressed(evidence, words, speaker or named) or whole


def _undressed(evidence: Evidence, text: str, speaker: str | None) -> Verdict | None:
    """The verdict on words without the label, the credit or the address that is pasted with them,
    where they are in print as somebody's whom these may mean."""
    for words, named, off in undressed(text):
        found = judge(evidence, words, speaker or named)
        if found.verdict in ("not-found", "paraphrase") or not found.matches:
            continue
        if named is not None and not is_somebody(name_words(named)):
            meant = may_be(evidence, named, found.matches[0].row)
            if found.verdict == "other-speaker" or meant is not True:
                continue
        what = "an address" if named is None else "the speaker"
        return replace(found, message=f"{found.message} (“{clip(off, 48)}” taken for {what})")
    return None


def _each(evidence: Evidence, text: str) -> list[Verdict]:
    """The verdicts on the quotations in marks of a passage."""
    prose = parse(text, "text")
    return [found.verdict for found in lint_with(evidence, prose, "", Options())]


def _in_single_marks(evidence: Evidence, text: str, speaker: str | None) -> Verdict | None:
    """The verdict on the one stretch in single marks of a sentence that has no others, where it
    is in print: "It was, she said, ‘a mess of our making’ and no more"."""
    stretches = [text[start:end] for start, end in marked_in(text)]
    if len(stretches) != 1 or len(stretches[0].split()) < MIN_WORDS:
        return None
    found = judge(evidence, stretches[0], speaker)
    return found if found.verdict not in ("not-found", "paraphrase") else None


def _of_all(text: str, parts: list[Verdict]) -> Verdict:
    """One verdict on a passage: the worst of its quotations', and what is wrong of which."""
    ordered = sorted(parts, key=lambda part: _WORST.index(part.verdict))
    worst = ordered[0].verdict
    same = [part for part in ordered if part.verdict == worst]
    count = f"{len(same)} of {len(parts)}"
    if len(same) == len(parts):
        count = "both" if len(parts) == 2 else f"all {len(parts)}"
    first = same[0]
    message = f"{count} quotations here; “{clip(first.text, 48)}” {first.message}"
    matches = tuple(match for part in ordered for match in part.matches[:1])
    back = next((part.taken_back for part in ordered if part.taken_back), "")
    return Verdict(worst, text, message, matches, taken_back=back, parts=tuple(parts))


def _nearer(found: Verdict, whole: Verdict) -> bool:
    """Whether words are in print without the cue, or nearer to it."""
    if found.verdict not in _UNLIKE:
        return True
    if found.verdict != "altered" or not found.matches:
        return False
    return whole.verdict != "altered" or found.matches[0].score > whole.matches[0].score


def pasted(text: str) -> tuple[str, str | None]:
    """The words in marks where something stands behind them, and whom it names."""
    marks = '“”„«»"'
    single = re.fullmatch(rf"(\s*)[‘']([^{marks}]+[.,!?…])[’'](?=\s)([^{marks}‘’']*)", text)
    if single is not None:
        return pasted('{}"{}"{}'.format(*single.groups()))
    if not any(mark in text for mark in marks) and (named := _credit(text)):
        return named
    whole = re.fullmatch(rf"\s*[{marks}]([^{marks}]+)[{marks}](?P<rest>[^{marks}]*)", text)
    if whole is None or re.search(r"\w", whole["rest"]) is None:
        last = max(text.rfind(mark) for mark in marks)
        led = last > 0 and re.search(r"\w", text[:last]) is not None
        return (_sole(text) if led else None) or (text, None)
    credit = re.match(r"\s*(?:—|―|–|--+)\s*([^,(;]+)", whole["rest"])
    if credit is not None:
        return whole[1], credited(credit[1])
    printed = whole["rest"].lstrip().startswith("(")
    return (None if printed else _sole(text)) or (whole[1], None)


def _credit(text: str) -> tuple[str, str] | None:
    """The words of a text without marks and the name behind them: "We go. (Ann Lee)"."""
    found = _CREDITED.fullmatch(text)
    if found is None:
        return None
    name = (found[2] or found[3]).strip()
    parts = name.split()
    named = 2 <= len(parts) <= 5 and parts[0][:1].isupper() and parts[-1][:1].isupper()
    return (found[1], name) if named and is_somebody(name_words(name)) else None


def _sole(text: str) -> tuple[str, str | None] | None:
    return sole(re.sub(r"(?<!\n)\n(?!\n)", " ", text))
