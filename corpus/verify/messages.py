"""The one plain line of each verdict: what is wrong, what the print has, and where."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.model import QuoteRow, Verdict
from corpus.verify.compare import Comparison, printed_line
from corpus.verify.evidence import Evidence, place
from corpus.verify.joined import Piece
from corpus.verify.prose import Passage
from corpus.verify.words import keys, sentence_starts, unaccented

_BASIS = {
    "printed": ", printed",
    "metadata": ", from the page's metadata",
    "url": ", from the address",
    "file": ", the file's date",
    "inferred": ", inferred",
}

CUE_ALONE = "print has only a cue between"
"""How a joint is told of that changes nothing."""
OWN_WORDS = "the article's own words, word for word"
"""How prose is told of that a draft gives to its writer or outlet."""
_AROUND = 3
"""So many words at most are told with those that changed places with them."""
_APART = 3
"""So many words that the print has in another quotation are from there."""


def clip(text: str, size: int = 60) -> str:
    """``text`` in one line, cut at a word to about ``size`` characters."""
    line = " ".join(text.split())
    if len(line) <= size:
        return line
    head = line[:size].rsplit(" ", 1)[0].rstrip(" ,.;:")
    return f"{head}…"


def name(row: QuoteRow) -> str:
    """The speaker with the relay: "Alexander Fomin via Interfax", "nobody named".

    Words that print has behind "denied" or "never said" are not told without that.
    """
    who = row.speaker_name or row.quote.speaker or "nobody named"
    who = f"{who} via {row.quote.via}" if row.quote.via else who
    return f"{who}, {row.quote.denied}" if row.quote.denied else who


def origin(evidence: Evidence, row: QuoteRow) -> str:
    """Place, outlet and day: ``004.txt:9 (outlet unknown, 2022-01-12, inferred)``."""
    article = row.article
    day = (article.date or "date unknown") + _BASIS.get(article.date_basis or "", "")
    return f"{place(evidence, row)} ({article.outlet or 'outlet unknown'}, {day})"


def verbatim(evidence: Evidence, best: Comparison, others: Sequence[Comparison]) -> str:
    """Word for word; with the sentence around it where it is a fragment."""
    line = f"in print word for word: {name(best.row)}, {origin(evidence, best.row)}"
    longer = [r for r in others if len(r.words) > len(best.words)]
    if len(best.words) < 6 and longer:
        line += f"; the full sentence: “{clip(longer[0].text, 120)}”"
    elif others:
        line += f"; and {_times(len(others))} more"
    return line


def goes_on(beyond: Comparison) -> str:
    """What the sentence says after its cue, where that bears on the words before; else ""."""
    if beyond.whole or not beyond.losses:
        return ""
    return f"; the sentence goes on: “{clip(beyond.text, 200)}”"


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def cut(evidence: Evidence, best: Comparison) -> str:
    """What the cut leaves out, and the honest longer form where it matters."""
    lost = best.losses
    if lost:
        start, end = lost[0].longer
        longer = clip(best.text[start:end], 200)
        return (
            f"{told_lost(best)}; the print: “{longer}” — "
            f"{name(best.row)}, {origin(evidence, best.row)}"
        )
    told = "; ".join(f"“[{clip(mine)}]” for “{clip(its)}” in" for mine, its in best.reworded[:2])
    part = f"{told}" if told else "a part of"
    return f"{part} “{clip(best.text, 120)}” — {name(best.row)}, {origin(evidence, best.row)}"


def told_lost(reading: Comparison) -> str:
    """What of weight a cut leaves out, each once: two at most."""
    told = dict.fromkeys(guard.message for guard in reading.losses)
    return "; ".join(list(told)[:2])


def other_speaker(
    evidence: Evidence, claimed: str, row: QuoteRow, *, passed_on: bool = False
) -> str:
    """The words stand in print under another name; ``passed_on``: in marks inside what he says."""
    who = name(row)
    said = "names nobody" if who.startswith("nobody named") else f"says {who}"
    if passed_on:
        said = f"has it in marks in what {who} says"
    return f"the draft says {claimed}, {place(evidence, row)} {said}"


def joined(evidence: Evidence, joint: Sequence[Piece]) -> str:
    """The quotations that were run together."""
    parts = [
        f"“{clip(p.row.quote.text, 50)}” ({name(p.row)}, {place(evidence, p.row)})" for p in joint
    ]
    shown = " and ".join(parts[:3])
    return f"{len(parts)} printed quotations run together: {shown}"


def broken(evidence: Evidence, joint: Sequence[Piece]) -> str:
    """Parts that print has one behind the other, nothing but a cue between them."""
    shown = " and ".join(f"“{clip(piece.row.quote.text, 50)}”" for piece in joint[:3])
    row = joint[0].row
    return f"{CUE_ALONE} {shown} — {name(row)}, {origin(evidence, row)}"


def nothing_between(verdict: Verdict) -> bool:
    """Whether this tells of parts with nothing but a cue between them."""
    return verdict.message.startswith(CUE_ALONE)


def altered(evidence: Evidence, best: Comparison, claimed: str | None) -> str:
    """The first changes, as the print has them."""
    source = f"{name(best.row)}, {origin(evidence, best.row)}"
    if best.alignment.exact and best.asked is not None:
        return f"{_asked(best, *best.asked)} — {source}"
    told = _changes(evidence, best) or _respellings(best)
    changes = "; ".join(told) or "other brackets than the print"
    return f"{changes} — {source}"


def _asked(best: Comparison, index: int, in_print: bool) -> str:
    starts = sentence_starts(best.text, list(best.words))
    start = best.words[max(at for at in starts if at <= index)].start
    after = min((at for at in starts if at > index), default=len(best.words))
    end = best.words[after].start if after < len(best.words) else len(best.text)
    sentence = clip(best.text[start:end], 120)
    return f"{'a' if in_print else 'no'} question in print: “{sentence}”"


def _changes(evidence: Evidence, best: Comparison) -> list[str]:
    found: list[str] = []
    diff = list(best.diff)
    moved = _moved(best, diff)
    at = 0
    while at < len(diff):
        op, words = diff[at]
        after = diff[at + 1] if at + 1 < len(diff) else ("", "")
        if (both := _swapped(diff[at : at + 3])) is not None:
            found.append(f"the print has “{clip(both[1])}” for “{clip(both[0])}”")
            at += 2
        elif (op, words) in moved:
            found.append(f"“{clip(words)}” has another place in print" if op == "-" else "")
        elif op == "-" and after[0] == "+":
            found.append(f"the print has “{clip(after[1])}” for “{clip(words)}”")
            at += 1
        elif op == "-":
            apart = _elsewhere(evidence, best.row, keys(words))
            found.append(f"“{clip(words)}” is {'printed apart' if apart else 'not in print'}")
        elif op == "+":
            found.append(f"“{clip(words)}” is left out without a mark")
        at += 1
    told = [one for one in dict.fromkeys(found) if one]
    rest = len(told) - 3
    more = [f"and {rest} more change{'s' * (rest > 1)}"] if rest > 0 else []
    return told[:3] + more


def _moved(best: Comparison, diff: Sequence[tuple[str, str]]) -> set[tuple[str, str]]:
    """The runs of words that both have in different places of it; a few count where print's run
    is of just these."""
    lost = {tuple(keys(words)): words for op, words in diff if op == "+"}
    found: set[tuple[str, str]] = set()
    for op, words in diff:
        own = tuple(keys(words))
        if op != "-" or not own:
            continue
        there = len(own) >= _APART and f" {' '.join(map(unaccented, own))} " in printed_line(
            best.text
        )
        if own in lost:
            found |= {("-", words), ("+", lost[own])}
        elif there:
            found.add(("-", words))
    return found


def _swapped(diff: Sequence[tuple[str, str]]) -> tuple[str, str] | None:
    """The draft's words and the print's where two runs have changed places."""
    if len(diff) < 3 or diff[1][0] != "=" or len(keys(diff[1][1])) > _AROUND:
        return None
    (first, one), (_, between), (last, other) = diff
    if {first, last} != {"-", "+"} or keys(one) != keys(other):
        return None
    mine, theirs = f"{one} {between}", f"{between} {other}"
    return (mine, theirs) if first == "-" else (theirs, mine)


def _elsewhere(evidence: Evidence, row: QuoteRow, words: Sequence[str]) -> bool:
    """Whether so many words stand in another quotation of the article."""
    if len(words) < _APART:
        return False
    line = f" {' '.join(map(unaccented, words))} "
    there = evidence.quotes_of(row.article.id)
    others = (one.quote.text for one in there if one.quote.verbatim and one.id != row.id)
    return any(line in printed_line(text) for text in others)


def _respellings(best: Comparison) -> list[str]:
    """What differs where all words are the same."""
    return [
        f"the print has “{clip(one.printed)}” for “{clip(best.draft.text[slice(*one.written)])}”"
        if one.printed
        else f"“{clip(best.draft.text[slice(*one.written)])}” is not in print"
        for one in best.respelt[:3]
    ]


def paraphrase(evidence: Evidence, best: Passage, related: Sequence[QuoteRow]) -> str:
    """What is quoted in print of it, and who said or reported it where."""
    printed = clip(_stretch(best.found), 160)
    where = origin(evidence, best.row)
    if best.quoted:
        marked = " and ".join(f"“{clip(row.quote.text)}”" for row in best.quoted[:2])
        line = f"a paraphrase in marks; only {marked} is quoted in print: {printed} — "
        line += f"{name(best.quoted[0])}, {where}"
    elif best.reported:
        line = f"a paraphrase in marks; the print reports it without marks: {printed} — "
        line += f"{name(best.row)}, {where}"
    else:
        return f"no quotation in print but the article's own words: {printed} — {where}"
    for row in related[:1]:
        line += f"; in full: “{clip(row.quote.text, 160)}” — {name(row)}, {place(evidence, row)}"
    return line


def own_words(evidence: Evidence, best: Passage) -> str:
    """Words of an article's own that the writer gives to whoever wrote or printed it."""
    printed = clip(_stretch(best.found), 160)
    return f"{OWN_WORDS}: {printed} — {origin(evidence, best.row)}"


def _stretch(found: Comparison) -> str:
    """The print from the first word that takes part to the last, with the end of a pair of marks
    that begins there."""
    first, last = found.alignment.printed
    start, end = found.words[first].start, found.words[last - 1].end
    behind = found.text[end : end + 1]
    opened = {"”": "“", "»": "«", '"': '"'}.get(behind, "")
    inside = found.text[start:end]
    unclosed = opened and (inside.count(opened) - inside.count(behind) * (opened != behind)) % 2
    return inside + behind if unclosed else inside


def fuller_quotes(
    evidence: Evidence, best: Passage, candidates: Sequence[QuoteRow]
) -> list[QuoteRow]:
    """Longer quotations in marks that hold a fragment quoted in the passage."""
    siblings = evidence.quotes_of(best.row.article.id)
    found: dict[int, QuoteRow] = {}
    for fragment in best.quoted:
        line = f" {' '.join(map(unaccented, keys(fragment.quote.text)))} "
        for row in [*siblings, *candidates]:
            longer = len(row.quote.text) > len(fragment.quote.text)
            if row.quote.verbatim and longer and line in printed_line(row.quote.text):
                found.setdefault(row.id, row)
    return list(found.values())


def not_found(evidence: Evidence, nearest: Comparison | None) -> str:
    """Nothing near, with the nearest there is when there is one."""
    if nearest is None:
        return "these words are not in the archive"
    source = f"{name(nearest.row)}, {place(evidence, nearest.row)}"
    return f"not in the archive; the nearest is “{clip(nearest.text)}” — {source}"


def too_long(words: int) -> str:
    """More words than a quotation has, and not word for word in print."""
    return f"nothing in the archive has these {words} words in one piece; verify them in parts"
