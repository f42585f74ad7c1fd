"""Corrects an attribution where the grammar beside the verb leaves no doubt."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from corpus.model import Span
from corpus.quoting.attribution.choosing import Choice
from corpus.quoting.attribution.embedded import embedded
from corpus.quoting.attribution.governing import led
from corpus.quoting.attribution.joined import joined
from corpus.quoting.attribution.moving import beyond, moved
from corpus.quoting.attribution.saying import SAYING
from corpus.quoting.attribution.subjects import adjacent
from corpus.quoting.marks.credits import credited
from corpus.quoting.mentions.mention import LEFT, START, Mention
from corpus.quoting.words.cues import SPEECH, lexicon

_ANNOUNCES = re.compile(r",?\s(?:\w+ly\s|also\s|then\s|once\s)?([a-z]+)\b[^.!?:\n]*:")
_SIGNED = re.compile(r"\s*(?:[—–―]|--?)[ \xa0]?")
_HEADED = re.compile(r"[\"'”’»“]+:\s+")
_CONJUNCTION = re.compile(r"\s(?:while|whereas|but|although|though)\s")
_OPENED = re.compile(
    r"\s(?:(?:while|whereas|but|although|though|and)\s(?:the\s)?|whose\s(?:[\w-]+(?:\s[\w-]+){0,3},\s)?)$"
)
_ISSUES = re.compile(r" (?:\w+ly |also |later )?(?:said|says|wrote|added|announced) in $")
_THIRD = re.compile(r"(She|He)\b")
_ASKS = frozenset(("Why", "How", "What", "When", "Where", "Inside", "Is", "Was", "Can", "Will"))
_CLOSE = 25  # characters between the verb and the quotation, at most
_TOLD_OF = re.compile(r"(?: (?:is|was|are|were) [a-z]+ to have)? ([a-z]+)(?: [a-z]+){0,3}, ")
_CLOSED = frozenset("\"”“»'’")
_NAMING = re.compile(r"(?:call|describe|dub|term|label|brand)(?:s|d|ed|led)?\b")  # "what A calls"
_OWNS = ("’s ", "'s ", "’ ", "' ")
_FRONTED = re.compile(
    r"(?:^|\n|[.!?][”\"’']? )(?:As|When|While|After|Before|Once|If|Until|Although|Though|Since"
    r"|Because)"
    r" (?:the |an? )?$"
)
_AIDS = ("", "was", "were", "is", "are", "has", "had", "could be", "can be")
_ANSWERS = re.compile(
    r" (?:he|she|it|they|I|we|there) (?:was|were|did|had|would|could|is|are|do|does|has|have|will"
    r"|can|might|should)(?:n[’']t| not)?[.,;]"
)
_SECOND = re.compile(r"\.\s+(he|she|they)\s+([a-z]+)\b")


def mend(text: str, mentions: Sequence[Mention], choice: Choice, quote: int) -> Choice:
    """The choice, or the mention that its cue truly belongs to; ``quote`` is where it starts.

    "A, led by B, who called it “…”": the subject is "who". "…,” he said. she declared.": a second
    tag that goes on in lower case is the original one, the first a remnant.
    """
    if choice.mention < 0:
        return choice
    choice = _owned(text, mentions, _teller(text, mentions, choice))
    leading = led(text, mentions, choice, quote) or embedded(text, mentions, choice, quote)
    if leading is not None:
        return leading
    choice = joined(text, mentions, choice, quote)
    if choice.cue is None:
        settled = choice.way == "noun"
        choice = choice if settled else _doer(text, mentions, choice)
        return _taken_up(text, mentions, choice, quote)
    start, end = choice.cue
    chosen = mentions[choice.mention]
    if text[chosen.end : start] == " ":
        issuer = _doer(text, mentions, choice)
        if issuer is not choice:
            return issuer
    choice = _behind_clause(text, mentions, beyond(text, mentions, choice), start)
    if chosen.right <= start and 0 <= quote - end <= _CLOSE:
        choice = _nearer(text, mentions, choice, start)
        choice = _told(text, mentions, choice, start)
    if chosen.form == "pronoun":
        second = _SECOND.match(text, end, end + 40)
        if second is not None and second[2] in lexicon().verbs:
            other = moved(mentions, choice, second.start(1))
            return choice if other is choice else replace(other, cue=second.span(2))
    return _taken_up(text, mentions, choice, start)


def _owned(text: str, mentions: Sequence[Mention], choice: Choice) -> Choice:
    """Who is named as somebody's instead of the owner: "Austria’s ÖVP called it “…”"."""
    owner = mentions[choice.mention]
    if owner.possessive and owner.form != "pronoun" and choice.mention + 1 < len(mentions):
        other = mentions[choice.mention + 1]
        named = other.form == "name" and other.kind in ("person", "organisation", "unknown")
        if named and text[owner.end : other.start] in _OWNS:
            return replace(choice, mention=choice.mention + 1)
    return choice


def _teller(text: str, mentions: Sequence[Mention], choice: Choice) -> Choice:
    """Who speaks where somebody else tells of it: "“…,” she said, according to two aides"."""
    cue = choice.cue
    if cue is None or text[slice(*cue)] != "according":
        return choice
    for n in range(choice.mention - 1, max(-1, choice.mention - 3), -1):
        m = mentions[n]
        verb = _TOLD_OF.fullmatch(text, m.right, cue[0])
        told = lexicon().verbs.get(verb[1]) if verb else None
        closed = m.left > 1 and text[m.left - 2] in _CLOSED
        if verb and told and told.kind in SAYING and closed and not m.possessive:
            return replace(choice, mention=n, cue=verb.span(1), way="subject")
    return choice


def announced(
    text: str, mentions: Sequence[Mention], choice: Choice, before: Span, line: Span
) -> Choice:
    """Who "NAME wrote:" announces at the end of paragraph ``before``, if it ends in a colon.

    For a quotation in the paragraph ``line`` whose source stands in neither of the two.
    """
    if text[before[1] - 1] != ":":
        return choice
    at = mentions[choice.mention].start if choice.mention >= 0 else -1
    first = bisect_left(mentions, max(before[0], before[1] - 120), key=START)
    for n in range(bisect_left(mentions, before[1], key=START) - 1, first - 1, -1):
        m = mentions[n]
        verb = _ANNOUNCES.match(text, m.right, before[1])
        cue = lexicon().verbs.get(verb[1]) if verb else None
        if verb and cue and cue.kind in SAYING and not m.possessive:
            if line[0] <= at < line[1] or n == choice.mention:
                return choice
            return Choice(n, verb.span(1), "before", max(choice.score, 0.9), choice.none)
    return choice


def signed(
    text: str, mentions: Sequence[Mention], choice: Choice, quote: Span, line: Span
) -> Choice:
    """Who signs a quotation that is a whole paragraph: the next line begins "— NAME".

    Or that line stands inside the marks and is nothing but who it is.
    """
    if quote[0] - line[0] > 3 or line[1] - quote[1] > 2:
        return choice
    dash = _SIGNED.match(text, line[1])
    if dash is None:
        return _credited(text, mentions, choice, line)
    n = bisect_left(mentions, dash.end(), key=LEFT)
    if n == len(mentions) or mentions[n].left > dash.end():
        return choice
    m = mentions[n]
    if m.form != "name" and (m.form == "pronoun" or text[m.end : m.end + 1] not in ("", ",", "\n")):
        return choice
    return Choice(n, None, "signed", max(choice.score, 0.9), choice.none)


def _credited(text: str, mentions: Sequence[Mention], choice: Choice, line: Span) -> Choice:
    """The choice, or the person whom the line of credit below names."""
    feed = text.find("\n", line[1] + 1)
    below = (line[1] + 1, feed if feed >= 0 else len(text))
    if not credited(text, line, below):
        return choice
    for n in range(bisect_left(mentions, below[0], key=START), len(mentions)):
        if mentions[n].start >= below[1]:
            break
        if mentions[n].form == "name" and mentions[n].kind == "person":
            return Choice(n, None, "signed", max(choice.score, 0.9), choice.none)
    return choice


def headed(text: str, mentions: Sequence[Mention], choice: Choice, end: int) -> Choice:
    """No source where a headline's colon after the quotation begins a report of its own.

    "'QUOTE': NAME on war" names the speaker; "'QUOTE': Storm hits PLACE" does not.
    """
    m = mentions[choice.mention] if choice.mention >= 0 else None
    colon = _HEADED.match(text, end)
    if m is None or colon is None or m.left < colon.end():
        return choice
    between = text[colon.end() : m.left].split()
    if not m.possessive and (not between or (len(between) == 1 and between[0] not in _ASKS)):
        return choice
    return replace(choice, mention=-1, cue=None)


def _doer(text: str, mentions: Sequence[Mention], choice: Choice) -> Choice:
    """Who does something to the thing that was chosen: "She folded the letter." names her."""
    chosen = mentions[choice.mention]
    if chosen.kind != "document" or chosen.form != "nominal":
        return choice
    low = max(text.rfind(c, 0, chosen.start) for c in '.!?\n”"') + 1
    issued = text.endswith((" in ", " In "), max(0, chosen.left - 4), chosen.left)
    for n in range(choice.mention - 1, max(-1, choice.mention - 5), -1):
        m = mentions[n]
        if m.start < low:
            break
        human = m.gender if m.form == "pronoun" else m.kind == "person"
        if choice.cue is not None:  # "NAME did not come but in a statement praised it"
            fits = bool(human and issued)
        else:
            doer = human and not text[low : m.left].strip()
            fits = bool(doer or (issued and _ISSUES.match(text, m.right, chosen.left)))
        if fits and not m.possessive:
            return replace(choice, mention=n)
    return choice


def _nearer(text: str, mentions: Sequence[Mention], choice: Choice, start: int) -> Choice:
    """The subject that stands right before the verb at ``start`` rather than one farther off."""
    chosen = mentions[choice.mention]
    n = bisect_left(mentions, start, key=START) - 1
    if n <= choice.mention or mentions[n].start < chosen.right or mentions[n].possessive:
        return choice
    between = text[chosen.right : mentions[n].left]
    clause = _CONJUNCTION.search(between)
    if clause and " that" in between[clause.end() :]:
        clause = None  # "NAME declined, but said that it took"
    adverb = text[mentions[n].right : start].strip(" \xa0")
    if adverb == "," and _OPENED.search(between):
        return replace(choice, mention=n)
    low, left = max(0, mentions[n].left - 6), mentions[n].left
    oblique = text.endswith((" in ", " from "), low, left)
    clause_led = text.endswith((" that ", " what "), low, left)
    clause_led = (
        clause_led and choice.cue is not None and _NAMING.match(text, choice.cue[0]) is not None
    )
    if not (clause or clause_led) or oblique or (adverb and not adverb.endswith("ly")):
        return choice
    return replace(choice, mention=n)


def _told(text: str, mentions: Sequence[Mention], choice: Choice, start: int) -> Choice:
    """The pronoun right before the verb, behind a tag: "When she woke, NAME said, he told her:"."""
    n = adjacent(mentions, text, start)
    cue = lexicon().verbs.get(text[slice(*choice.cue)]) if choice.cue else None
    if n is None or cue is None or cue.kind not in SPEECH or text[start + len(cue.word)] == ",":
        return choice
    tagged = text.endswith(", ", 0, mentions[n].left) and n > choice.mention
    return replace(choice, mention=n) if tagged else choice


def _behind_clause(text: str, mentions: Sequence[Mention], choice: Choice, start: int) -> Choice:
    """The subject behind a clause that no comma closes: "As members left NAME was heard to say"."""
    chosen, n = mentions[choice.mention], bisect_left(mentions, start, key=START) - 1
    if n <= choice.mention or not chosen.right < mentions[n].left or mentions[n].possessive:
        return choice
    aids = text[mentions[n].right : start].strip() in _AIDS
    between = text[chosen.right : mentions[n].left]
    if not aids or any(stop in between for stop in ",;:.\n"):
        return choice
    fronted = _FRONTED.search(text, max(0, chosen.left - 20), chosen.left)
    return replace(choice, mention=n) if fronted else choice


def _taken_up(text: str, mentions: Sequence[Mention], choice: Choice, stop: int) -> Choice:
    """The "who" that takes up the chosen name as the subject of the verb: "NAME, who called it".

    ``stop`` is where the verb or the quotation begins; a comma after "who" that no other answers
    closes the clause: "NAME, who met X, said".
    """
    n = choice.mention + 1
    who = mentions[n] if 0 < n < len(mentions) else None
    if who is None or who.head not in ("who", "which") or who.end > stop:
        return choice
    chosen = mentions[choice.mention]
    apart = text[chosen.right : who.start].strip(" \xa0") not in ("", ",")
    if chosen.possessive or apart or text.count(",", who.end, stop) % 2:
        return choice
    return replace(choice, mention=n)


def reports_own(text: str, mentions: Sequence[Mention], choice: Choice, end: int) -> bool:
    """Whether the verb after a quotation that ends at ``end`` leads to words of its own.

    "“Hear that?” I say that I do not.", "“Are you?” She said she was." name nobody for the
    question.
    """
    if choice.cue is None or choice.cue[0] < end or text[end - 1] not in ".?!":
        return False
    m = mentions[choice.mention] if choice.mention >= 0 else None
    opens = m is not None and end < m.start < choice.cue[0] and m.text[:1].isupper()
    answers = text[end - 1] == "?" and _ANSWERS.match(text, choice.cue[1]) is not None
    return opens and (answers or text.startswith(" that ", choice.cue[1]))


def spoken_of(text: str, choice: Choice, gender: str, quote: int) -> bool:
    """Whether a quotation begins with "he" or "she" for the very person chosen as its source.

    So it does after "Her mother sewed. “She could price a hem.”"; a verb of saying forbids it.
    """
    first = _THIRD.match(text, quote)
    if first is None or not gender or ("f" if first[1] == "She" else "m") != gender:
        return False
    cue = lexicon().verbs.get(text[slice(*choice.cue)]) if choice.cue else None
    return cue is None or cue.kind not in SAYING or not cue.alone
