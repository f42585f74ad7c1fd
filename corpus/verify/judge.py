"""The verdict on one text: gathers the evidence, weighs the readings, says it in one line."""

from __future__ import annotations

from dataclasses import replace

from corpus.model import Match, QuoteRow, Verdict, VerdictKind
from corpus.verify import continued, messages
from corpus.verify.alike import (
    SHORT_ALTERED,
    alike,
    one_word_swapped,
    only_lost_a_denial,
    tells_the_same,
    worth_telling,
)
from corpus.verify.breath import abridged, cues_alone_between, run_on
from corpus.verify.broken import unbroken
from corpus.verify.case import ALL, BESIDE, Case
from corpus.verify.claims import may_be
from corpus.verify.compare import Comparison, Draft, at_most, compare, printed_line
from corpus.verify.evidence import Evidence, in_headline
from corpus.verify.joined import Piece, pieces
from corpus.verify.misprints import misprint
from corpus.verify.people import wrote
from corpus.verify.prose import Passage, passages
from corpus.verify.takenback import of_any

LIMIT = 24
_EVERY_PRINT = 150
"""Before a speaker is called wrong: so many prints of the words are looked at."""
_ALTERED = 0.6
_REPORTED = 0.55
_SURE = 0.85
"""A reading so near needs no wider search: the draft is that quotation, altered."""
_JOINT_ARTICLES = 3
_FEW = 6
"""So few words, one of them another, two people may have said by chance."""
_LONGEST = 2_000
"""Of more words only what is in print as it stands is found: nobody quotes so much."""
_LETTERS = 12
"""So many characters are more than a word and a blank have, on the whole."""
_IN_PRINT: tuple[VerdictKind, ...] = ("verbatim", "cut", "joined", "other-speaker")


def judge(evidence: Evidence, text: str, claimed: str | None = None) -> Verdict:
    """What the print has of ``text``; ``claimed`` is the speaker the writer names, if any."""
    found = _judged(evidence, text, claimed)
    if found.verdict in _IN_PRINT or len(text) > _LONGEST * _LETTERS:
        return found
    for whole in unbroken(text):
        other = _judged(evidence, whole, claimed)
        if other.verdict in _IN_PRINT:
            return replace(other, text=text)
    return found


def _judged(evidence: Evidence, text: str, claimed: str | None) -> Verdict:
    draft = Draft(text)
    if not draft.keys:
        return Verdict("not-found", text, "there are no words to look for")
    case = Case(evidence, draft, claimed)
    if len(draft.keys) > 3:
        case.look(evidence.side_by_side(draft.keys, LIMIT))
        if not case.exact:
            case.look(evidence.quick(draft.keys, LIMIT))
        if exact := case.exact:
            return _in_print(case, _by_anybody(case, exact))
        if case.readings and case.readings[0].score >= _SURE:
            return _part_by_part(case) or _not_word_for_word(case)
    if len(draft.keys) > _LONGEST:
        return Verdict("not-found", text, messages.too_long(len(draft.keys)))
    case.look(evidence.candidates(draft.keys, LIMIT))
    if not case.exact:
        case.look_beyond_cues()
    if exact := case.exact:
        return _in_print(case, _by_anybody(case, exact))
    return _run_together(case) or _not_word_for_word(case)


def _run_together(case: Case) -> Verdict | None:
    """The verdict where the text is made of several quotations; None where it is not."""
    near = list(dict.fromkeys(row.article.id for row in case.rows))[:_JOINT_ARTICLES]
    rows = {row.id: row for row in case.rows}
    rows |= {row.id: row for id in near for row in case.evidence.quotes_of(id)}
    if _reported(case, list(rows.values())):
        return None
    joint = pieces(case.draft, [r for r in rows.values() if r.quote.verbatim])
    if not joint:
        return None
    if (whole := run_on(case, joint) or abridged(case, joint)) is not None:
        return _in_print(case, [whole])
    best = case.readings[0] if case.readings else None
    if best is not None and all(p.row.quote.text.strip() in best.text for p in joint):
        return None
    return _joined(case, joint)


def _part_by_part(case: Case) -> Verdict | None:
    """The verdict where one print has in parts, word for word, what another has altered."""
    case.look_beyond_cues()
    if exact := case.exact:
        return _in_print(case, _by_anybody(case, exact))
    found = _run_together(case)
    apart = found is None or (found.verdict == "joined" and not messages.nothing_between(found))
    return None if apart else found


def _by_anybody(case: Case, exact: list[Comparison]) -> list[Comparison]:
    """``exact``, or all prints there are when none of these has the writer's speaker."""
    if not case.claimed or any(_agree(case, reading.row) is not False for reading in exact):
        return exact
    case.look(case.evidence.quick(case.draft.keys, _EVERY_PRINT))
    return case.exact or exact


def _in_print(case: Case, exact: list[Comparison]) -> Verdict:
    """Verbatim, cut, or right words under a wrong name."""
    below = _below_headlines(case, exact)
    if (wrong := misprint(case, below)) is not None:
        return wrong
    ordered = sorted(below, key=lambda reading: _preference(case, reading))
    best = ordered[0]
    matches = tuple(_match(reading) for reading in ordered)
    if case.claimed:
        views = [_agree(case, reading.row) for reading in ordered]
        told = [row for row in _reported(case, case.rows) if _agree(case, row)]
        found = compare(case.draft, told[0]) if told and set(views) == {False} else None
        if found is not None:
            return _paraphrase(case, [Passage(found, told[0], (), 1.0, True)])
        if False in views and True not in views and None not in views:
            inner, row = best.passed_on is not None, best.row
            message = messages.other_speaker(case.evidence, case.claimed, row, passed_on=inner)
            return Verdict("other-speaker", case.draft.text, message, matches)
    kind: VerdictKind = "verbatim" if best.whole else "cut"
    beyond = continued.readings(case.evidence, case.draft, [best.row])
    if kind == "verbatim":
        message = messages.verbatim(case.evidence, best, ordered[1:])
        message += messages.goes_on(beyond[0]) if beyond else ""
    else:
        message = messages.cut(case.evidence, beyond[0] if beyond else best)
    back = of_any(case.evidence, matches)
    message = f"{message}; {back}" if back else message
    return Verdict(kind, case.draft.text, message, matches, taken_back=back)


def _below_headlines(case: Case, exact: list[Comparison]) -> list[Comparison]:
    """Without a headline's fragment of what its article prints at length."""
    above = [in_headline(case.evidence, reading.row) for reading in exact]
    pairs = list(zip(exact, above, strict=True))
    below = {reading.row.article.id for reading, is_above in pairs if not is_above}
    return [one for one, is_above in pairs if not (is_above and one.row.article.id in below)]


def _reported(case: Case, rows: list[QuoteRow]) -> list[QuoteRow]:
    """Those of ``rows`` that have the text word for word without marks."""
    plain = [row for row in rows if not row.quote.verbatim]
    likely = [row for row in plain if at_most(case.draft, row.quote.text) > ALL]
    return [row for row in likely if case.draft.line in printed_line(row.quote.text)]


def _agree(case: Case, row: QuoteRow) -> bool | None:
    """Whether the writer's speaker may be the print's; None where that cannot be told."""
    return may_be(case.evidence, case.claimed, row) if case.claimed else None


def _preference(case: Case, reading: Comparison) -> tuple[object, ...]:
    """Right speaker first, then what was said, whole sentences, harmless cuts, the first print."""
    view = _agree(case, reading.row)
    row = reading.row
    return (
        view is False,
        row.quote.denied is not None,
        not reading.whole,
        len(reading.losses),
        row.speaker_name is None and row.quote.speaker is None,
        row.article.date or "9999",
        row.article.path,
        row.quote.start,
    )


def _match(reading: Comparison) -> Match:
    printed = reading.text if reading.text != reading.row.quote.text else None
    return Match(reading.row, reading.diff, round(reading.score, 4), printed)


def _joined(case: Case, joint: list[Piece]) -> Verdict:
    matches = []
    for piece in joint:
        reading = compare(case.draft, piece.row)
        score = (piece.end - piece.start) / max(1, len(case.draft.keys))
        matches.append(Match(piece.row, reading.diff if reading else (), round(score, 4)))
    if case.claimed and {_agree(case, piece.row) for piece in joint} == {False}:
        message = messages.other_speaker(case.evidence, case.claimed, joint[0].row)
        return Verdict("other-speaker", case.draft.text, message, tuple(matches))
    whole = cues_alone_between(case, joint)
    message = (messages.broken if whole else messages.joined)(case.evidence, joint)
    if whole is not None and whole.losses:
        message = f"{messages.told_lost(whole)}; {message}"
    return Verdict("joined", case.draft.text, message, tuple(matches))


def _not_word_for_word(case: Case) -> Verdict:
    """Altered, reported only, or nowhere: whichever print is nearest."""
    if not case.readings or case.readings[0].score < _SURE:
        case.look_at_utterances()
    likely = (r for r in case.readings if only_lost_a_denial(r) or not _by_chance(case, r.row))
    altered = next(likely, None)
    altered_score = alike(altered) if altered is not None else 0.0
    near = [one for one in _passages(case, altered_score) if not _reads_so_by_chance(case, one)]
    if near and near[0].in_marks:
        return _in_print(case, [near[0].found])
    reported_score = near[0].score if near else 0.0
    if near and reported_score >= _REPORTED and reported_score > altered_score + 0.02:
        return _paraphrase(case, near)
    floor = SHORT_ALTERED if len(case.draft.keys) < 5 else _ALTERED
    if altered is not None and (altered_score >= floor or _swapped(case, altered)):
        return _altered(case, altered)
    if near and reported_score >= floor:
        return _paraphrase(case, near)
    return _not_found(case)


def _swapped(case: Case, altered: Comparison) -> bool:
    """Whether one word of the right speaker's was swapped for another."""
    return one_word_swapped(altered) and _agree(case, altered.row) is True


def _not_found(case: Case) -> Verdict:
    best = case.readings[0] if case.readings else None
    nearest = best if best is not None and worth_telling(best, alike(best)) else None
    message = messages.not_found(case.evidence, nearest)
    return Verdict("not-found", case.draft.text, message)


def _by_chance(case: Case, row: QuoteRow) -> bool:
    """Whether print has a few words like these of somebody else: he said something of his own."""
    return len(case.draft.keys) <= _FEW and _agree(case, row) is False


def _reads_so_by_chance(case: Case, passage: Passage) -> bool:
    """The same of an article's text; its own prose must have all that the few words tell."""
    if _by_chance(case, passage.row):
        return True
    own = not (passage.reported or passage.quoted or passage.in_marks)
    return own and len(case.draft.keys) <= _FEW and not tells_the_same(passage.found)


def _passages(case: Case, altered: float) -> list[Passage]:
    """Passages where a good part of the words stands outside marks.

    Few words outside suffice when the passage is far nearer than any quotation (``altered``).
    """
    floor = max(_REPORTED, altered)
    found = passages(case.evidence, case.draft, case.rows, floor)
    return [
        passage
        for passage in found
        if passage.own > 0.25 or (passage.own > 0.1 and passage.score > altered + 0.1)
    ]


def _altered(case: Case, best: Comparison) -> Verdict:
    others = [r for r in case.readings[1:4] if r.score >= best.score - BESIDE]
    message = messages.altered(case.evidence, best, case.claimed)
    return Verdict("altered", case.draft.text, message, tuple(_match(r) for r in [best, *others]))


def _paraphrase(case: Case, near: list[Passage]) -> Verdict:
    best = near[0]
    related = messages.fuller_quotes(case.evidence, best, case.rows)
    rows = [best.row, *(q for q in best.quoted if q.id != best.row.id), *related]
    matches = [Match(best.row, best.found.diff, round(best.score, 4))]
    matches += [Match(row, (), 0.0) for row in rows[1:]]
    own = not best.quoted and best.found.exact and case.claimed
    if own and wrote(own, best.row):
        message = messages.own_words(case.evidence, best)
    else:
        message = messages.paraphrase(case.evidence, best, related)
    return Verdict("paraphrase", case.draft.text, message, tuple(matches))
