"""Words that the text says nobody said: "Nobody said “…”", "Had she said “…”"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Span
from corpus.quoting.attribution.choosing import Choice
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.words.cues import SPEECH, lexicon

WAY = "unreal"
_CALLING = frozenset((*SPEECH, "judge"))
_ABOUT = frozenset(("comment", "respond", "speak", "talk", "ask", "explain", "discuss"))
_FAR = 60  # characters from the verb to the quotation, at most
_NO_ONE = re.compile(r"(?:no(?! \d)|nobody|no-one|none|neither)\b(?! doubt)", re.IGNORECASE)
_ADVERBS = r"(?: (?:once|ever|even|actually|really|himself|herself|yet|publicly|openly|directly))*"
_NOT = rf"(?:\bnever|\bnot|n['’]t|\bcannot|\bnor){_ADVERBS}(?: (?:be|been|have))?"
_DENIED = re.compile(rf"{_NOT} $")
# A denied verb before the quotation, whoever tells of it: "do not tell a child “…”, she advises".
_DENIED_BEFORE = re.compile(
    rf"(?:(?:\bnever|\bnot|n['’]t|\bcannot){_ADVERBS}|\b[Nn]o(?:body|[ -]one)"
    r"(?: (?:in|at|on|of|from|else|there|here)(?: \w+){0,3}?)?(?: ever| has| had)?)"
    r" (?:say|said|tell|told|calls?|called|uttere?d?|says)"
    r"(?: [\w’'-]+){0,4}?,? [\"“„«‘']{1,2}$"
)
_DENIAL = re.compile(r"[nN](?:ever|ot|['’]t|o(?:body|[ -]one))")  # "_DENIED_BEFORE" has one
_BUT = re.compile(r"\b(?:but|except|than|beyond|only|just)\b")
# "NAME did not say that lightly: “…”" was said, "NAME never said: “…”" was not.
_INTRODUCED = re.compile(r" [^:]+: ?[\"“„«‘']{1,2}")
_TELLS = re.compile(r"\b(?:tell|told)\b")
_IF = re.compile(
    r"(?:^|[.!?:;–—] |, |\b(?:and|but|or) |\n)(?:[Ii]f|[Uu]nless|[Hh]ad) (?:the |an? )?$"
)
_INVERTED = re.compile(r"\b[Hh]ad $")
_IMAGINE = re.compile(r"(?:^|[.!?] |\n)(?:Imagine|Suppose|Picture) [^.!?\n]*$")
_COULD = re.compile(r" (?:could|might|should|ought to) (?:just |also |easily |well )?have $")
_STOP = re.compile(r"[.!?;]\s")


def unreal(text: str, mentions: Sequence[Mention], choice: Choice, quote: Span) -> Choice:
    """The choice, without a source where the words were not said, or only might have been."""
    start = quote[0]
    if not _denied(text, mentions, choice, start):
        return choice
    return Choice(-1, None, WAY, choice.score, choice.none)


def _denied(text: str, mentions: Sequence[Mention], choice: Choice, start: int) -> bool:
    low = max(0, start - 70)
    m = mentions[choice.mention] if choice.mention >= 0 else None
    denied = _DENIED_BEFORE.search(text, low, start) if _DENIAL.search(text, low, start) else None
    if denied is not None:
        told = _TELLS.search(denied[0]) is not None
        return not (told and m is not None and _says(text, m.right, denied.start()))
    cue = choice.cue
    verb = lexicon().verbs.get(text[slice(*cue)].lower()) if cue else None
    if cue is None or verb is None or m is None or verb.kind not in _CALLING:
        return False
    if verb.lemma in _ABOUT:
        return False  # "would not comment on the order to “…”"
    if cue[1] > start or start - cue[1] > _FAR or _STOP.search(text, cue[1], start):
        return False
    if _BUT.search(text, cue[1], start) or _INTRODUCED.fullmatch(text, cue[1], start):
        return False
    if _DENIED.search(text, max(m.right, cue[0] - 40), cue[0]):
        return not (verb.kind == "tell" and _says(text, m.right, cue[0]))
    if m.right > cue[0]:
        return False
    return bool(_NO_ONE.match(m.text)) or _supposed(text, m, cue[0])


def _says(text: str, low: int, end: int) -> bool:
    """Whether a finite verb of saying stands there: "NAME said they had not told her it was “…”".

    What they were not told NAME says all the same; "NAME said she never said “…”" is a denial.
    """
    if end - low > _FAR:
        return False
    found = (lexicon().verbs.get(word) for word in text[low:end].split())
    return any(v is not None and v.kind in SPEECH and v.form in ("past", "third") for v in found)


def _supposed(text: str, m: Mention, verb: int) -> bool:
    """Whether the clause of ``m`` only supposes: "If the referee had shouted", "Had she said"."""
    before = _IF.search(text, max(0, m.left - 16), m.left)
    if before is not None:
        inverted = _INVERTED.search(before[0].removesuffix("the ")) is not None
        return inverted or text[m.right : verb].rstrip().endswith(" had")
    if _COULD.fullmatch(text, m.right, verb):
        return True
    return m.form == "pronoun" and _IMAGINE.search(text, max(0, verb - 90), verb) is not None
