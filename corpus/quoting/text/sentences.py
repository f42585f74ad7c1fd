"""Paragraphs and sentences of a text, as spans; safe for abbreviations, linear in length."""

from __future__ import annotations

import re

from corpus.model import Span

# What parts two mentions: the end of a sentence (no title's or initial's stop) or of a line.
# What stands before is looked at last: a search goes fast to a class that it begins with.
SHORT_STOP = (
    r"(?:(?<=\b[A-Z])|(?<=\b(?:Mr|Ms|Dr|St|Lt|Jr|Sr))|(?<=\b(?:Mrs|Sen|Rep|Gov|Gen|Col|Sgt|Rev|Maj))"
    r"|(?<=\b(?:Capt|Prof)))\."
)
"""Pattern of a stop that ends no sentence: of an initial, of a title."""
WITHIN = rf"(?:[^.;:\"“”]|{SHORT_STOP})"
"""Pattern of what can stand inside a clause."""
BREAK = re.compile(
    r"[.!?…\n](?:(?<=\n)"
    r"|(?<!\bMr.)(?<!\bMrs.)(?<!\bMs.)(?<!\bDr.)(?<!\bSt.)(?<!\b[A-Z].)"
    r"(?<!\bSen.)(?<!\bRep.)(?<!\bGov.)(?<!\bGen.)(?<!\bLt.)(?<!\bProf.)(?<!\bRev.)[”\"’']*\s)"
)


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


TITLES = _words(
    """mr mrs ms mx dr prof sen sens rep reps gov govs pres sec supt gen lt col maj capt cmdr sgt
    cpl pvt adm rev fr hon st ste mt jr sr messrs mme mlle atty amb dir insp det ofc dep min
    v vs no nos art fig figs vol ch pp p ed eds al cf ca approx est dept univ assn bros
    jan feb mar apr jun jul aug sept sep oct nov dec ala ariz ark calif colo conn del fla ga
    ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis
    wyo e.g i.e u.s u.k u.n e.u a.m p.m d.c b.c a.d ph.d n.y n.j n.h n.c s.c n.d s.d n.m w.va
    r.i l.a mohd muhd thos"""
)
# Abbreviations that often end a sentence too: what follows must look like a new sentence.
EITHER = _words("inc corp co ltd llc jr sr etc u.s u.k u.n e.u a.m p.m d.c ph.d l.a n.y n.j")
STARTERS = _words(
    """the a an this that these those he she it they we i you his her its their our my your in on
    at by for from with after before when while if but and or so as there here what who how why
    where some many most no not all one yet still now then meanwhile however according also
    since both each under over during until although though among asked earlier later it's
    he's she's they're i'm we're"""
)
SHORTENED = TITLES | EITHER
CLOSERS = "\"'”’»“)]"
LONGEST = 24  # letters of an abbreviation, at most
BREAKS = "\r\u2028\u2029"  # end lines as "\n" does
# Begins with the first stop of a run: from each of the others the rest would be read again.
STOP = re.compile(r"[.!?…](?<![.!?…][.!?…])[.!?…]*+[\"'”’»“)\]]*+(?=[\s\u00a0])")
BEFORE = re.compile(r"[\w.’'&-]*$")
NEXT = re.compile(r"[\s\u00a0]+([\"'“‘«„(\[—–-]*)([\w’'.]*)")


def paragraphs(text: str) -> list[Span]:
    """Spans of the lines that hold words, blanks at either end left out."""
    for mark in BREAKS:
        text = text.replace(mark, "\n")
    found = []
    at = 0
    for line in text.split("\n"):
        bare = line.strip()
        if bare:
            start = at + len(line) - len(line.lstrip())
            found.append((start, start + len(bare)))
        at += len(line) + 1
    return found


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Spans of the sentences of ``text[start:end]`` (one paragraph), blanks between left out.

    Closing marks and brackets after the full stop belong to the sentence.
    """
    end = len(text) if end is None else end
    found = []
    begin = start
    for stop in STOP.finditer(text, start, end):
        if stop.end() >= end or not _ends(text, stop, begin, end):
            continue
        found.append((begin, stop.end()))
        begin = stop.end()
        while begin < end and text[begin].isspace():
            begin += 1
    if begin < end:
        found.append((begin, end))
    return found


def _ends(text: str, stop: re.Match[str], begin: int, end: int) -> bool:
    if _plainly(text, stop, begin, end):
        return True
    if text[stop.start() - 1 : stop.start()].isspace():  # ". . ." of an ellipsis in print
        return False
    follow = NEXT.match(text, stop.end(), end)
    opener, word = (follow[1], follow[2]) if follow else ("", "")
    if not opener and word[:1] == ".":
        return False
    if word[:1].islower() and not (opener and stop[0][0] in "!?."):
        return False
    if stop[0][0] != "." or len(stop[0].rstrip(CLOSERS)) > 1:
        return not word[:1].islower() or stop[0][-1] not in CLOSERS
    low = max(begin, stop.start() - LONGEST)
    low = max(low, text.rfind(" ", low, stop.start()) + 1)
    before = BEFORE.search(text, low, stop.start())
    token = before[0].lower() if before else ""
    if len(token) == 1 and token.isalpha() and before and before[0].isupper():
        return token == "i" or (word.lower() in STARTERS and not _initial(text, before.start()))
    if token in EITHER:
        return bool(opener) or word.lower() in STARTERS
    if token in TITLES:
        return stop[0] != "." and bool(word)
    return not word[:1].islower()


def _plainly(text: str, stop: re.Match[str], begin: int, end: int) -> bool:
    """Whether a word of letters, no abbreviation, stands before the stop, and a capital after it.

    Every stop of any kind ends a sentence there; most are so.
    """
    start, after = stop.span()
    if text[after] != " " or after + 1 >= end or not text[after + 1].isupper():
        return False
    low = start - LONGEST if start - LONGEST > begin else begin
    blank = text.rfind(" ", low, start)
    word = text[blank + 1 if blank >= low else low : start]
    return len(word) > 1 and word.isalpha() and word.lower() not in SHORTENED


def _initial(text: str, start: int) -> bool:
    """Whether the capital before the stop follows a name ("John F."), as an initial does."""
    return start > 1 and text[start - 2].isalpha() and text[start - 1] == " "
