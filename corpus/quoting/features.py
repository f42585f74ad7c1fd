"""What speaks for and against a mention as the source of a quotation, as named features."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.quoting.cues import lexicon
from corpus.quoting.mentions import Mention
from corpus.quoting.skeleton import Skeleton

_BINS = (0, 1, 2, 3, 4, 6, 9, 14, 22, 40)
_SINGULAR = frozenset(("he", "she"))
_FIRST = frozenset(("i", "we", "you", "my", "our", "me", "us"))


@dataclass(frozen=True, slots=True)
class Tie:
    """How a mention is tied to a reporting verb: the verb's token (-1 for none) and the way."""

    verb: int
    way: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """What a quotation itself shows: its token, its words, its look."""

    token: int
    marks: tuple[str, ...]


def bin_of(n: int) -> str:
    """A distance in tokens as one of a few classes."""
    for b in _BINS:
        if n <= b:
            return str(b)
    return "far"


def lemma(word: str) -> str:
    """The lemma of a cue word, or the word."""
    cue = lexicon().verbs.get(word)
    return cue.lemma if cue else word


def ties(s: Skeleton) -> dict[int, Tie]:
    """Every mention token's reporting verb in its own sentence."""
    return {i: _tie(s, i) for i, k in enumerate(s.kinds) if k == "M"}


def tie_to(s: Skeleton, tie: Tie, i: int, k: int) -> Tie:
    """The tie of mention token ``i`` as quotation token ``k`` sees it.

    Before a quotation in the same sentence the last reporting verb counts, not the first.
    """
    if i > k or s.sentences[i] != s.sentences[k] or tie.way in ("inverted", "by", "none"):
        return tie
    kinds, symbols = s.kinds, s.symbols
    for j in range(k - 1, i, -1):
        if kinds[j] == "Q":
            break
        if kinds[j] == "V" and symbols[j] != "Vbase":
            return tie if j <= tie.verb else Tie(j, f"last-{tie.way.split('+')[0]}")
    return tie


def _tie(s: Skeleton, i: int) -> Tie:
    before = _verb_before(s, i)
    after = _verb_after(s, i)
    if before is not None and (after is None or before.way in ("inverted", "by")):
        return before
    return after or Tie(-1, "none")


def _verb_before(s: Skeleton, i: int) -> Tie | None:
    """ "said X" after a quotation, "according to X", "said by X"."""
    if i == 0:
        return None
    kinds, words = s.kinds, s.words
    j = i - 1
    if words[j] in ("to", "by") and j and (words[j - 1] == "according" or kinds[j - 1] == "V"):
        return Tie(j - 1, "by") if words[j] == "by" or words[j - 1] == "according" else None
    while j > 0 and j > i - 5 and kinds[j] == "W" and s.symbols[j] in ("W", "w", "the", "a", "an"):
        j -= 1
    if kinds[j] != "V" or s.symbols[j] == "Vbase":
        return None
    k = j - 1
    if k >= 0 and (words[k] == "," or s.symbols[k] in ("ly", "has", "had", "also")):
        k -= 1
    return Tie(j, "inverted") if k >= 0 and kinds[k] == "Q" else None


def _verb_after(s: Skeleton, i: int) -> Tie | None:
    """The first reporting verb after the mention in its sentence, past an apposition."""
    kinds, symbols = s.kinds, s.symbols
    sentence = s.sentences[i]
    commas = crossed = 0
    relative = False
    for j in range(i + 1, min(len(kinds), i + 40)):
        if s.sentences[j] != sentence:
            break
        kind = kinds[j]
        if kind == "Q":
            if j - i > 1 and commas == 0:
                break
            continue
        if kind == "V" and not (symbols[j] == "Vbase" and s.words[j - 1] == "to"):
            way = "subject" if not commas else "comma"
            way += "-ing" if symbols[j] == "Ving" else ""
            return Tie(j, f"{way}{'-who' if relative else ''}{'+' * min(crossed, 2)}")
        if kind == "M":
            crossed += 1
        elif s.words[j] in (",", "("):
            commas += 1
        elif s.words[j] in ("who", "which"):
            relative = True
    return None


def look(text: str, start: int, end: int, single: bool) -> tuple[str, ...]:
    """Features of the quotation's own words."""
    body = text[start:end]
    words = body.split()
    n = len(words)
    size = "1" if n < 2 else "2" if n < 3 else "3" if n < 4 else "6" if n < 7 else "more"
    marks = [f"n{size}"]
    if body[:1].islower():
        marks.append("lower")
    elif n > 1 and all(w[:1].isupper() or len(w) < 4 for w in words):
        marks.append("title")
    last = body[-1:]
    marks.append("end" + (last if last in ",.?!" else "0"))
    if single:
        marks.append("single")
    return tuple(marks)


def about_quote(s: Skeleton, q: Quoted) -> list[str]:
    """Features of the quotation in its place, for the case that it has no source."""
    i = q.token
    left = s.symbols[i - 1] if i else "^"
    right = s.symbols[i + 1] if i + 1 < len(s.kinds) else "$"
    word = s.words[i - 1] if i else "^"
    out = [f"none:{m}" for m in q.marks]
    size = q.marks[0]
    out += [f"none:left={left}", f"none:right={right}", f"none:left={left},{size}", "none"]
    out += [f"none:right={right},{size}"]
    if s.kinds[i - 1 : i] == ["V"]:
        out.append(f"none:verb={lemma(word)}")
    sentence = s.sentences[i]
    lo = max(0, i - 25)
    near = zip(s.kinds[lo : i + 25], s.sentences[lo : i + 25], strict=True)
    verbs = sum(1 for k, n in near if n == sentence and k == "V")
    out.append(f"none:verbs={min(verbs, 2)},{size}")
    if len(q.marks) > 2:
        out.append(f"none:{','.join(q.marks)}")
    return out


def about_pair(
    s: Skeleton, q: Quoted, i: int, mention: Mention, tie: Tie, last: bool, first: bool
) -> list[str]:
    """Features of one mention token ``i`` of the quotation's own paragraph.

    ``last`` says that it is the source of the quotation before; ``first``: its sentence's first.
    """
    k = q.token
    kinds, symbols, words = s.kinds, s.symbols, s.words
    side = "A" if i > k else "B"
    lo, hi = (k, i) if i > k else (i, k)
    gap = hi - lo - 1
    between = symbols[lo + 1 : hi]
    crossed = between.count("M")
    quotes = between.count("Q")
    sentences = s.sentences[hi] - s.sentences[lo]
    n = len(kinds)
    left = symbols[i - 1] if i else "^"
    right = symbols[i + 1] if i + 1 < n else "$"
    right2 = symbols[i + 2] if i + 2 < n else "$"
    left2 = symbols[i - 2] if i > 1 else "^"
    form = _form(mention)
    place = f"{side}{min(sentences, 3)}"
    verb = lemma(words[tie.verb]) if tie.verb >= 0 else "-"
    qleft = symbols[k - 1] if k else "^"
    qright = symbols[k + 1] if k + 1 < n else "$"
    ends = q.marks[-1] if q.marks[-1] != "single" else q.marks[-2]
    out = [
        place,
        f"{place},gap={bin_of(gap)}",
        f"{place},crossed={min(crossed, 3)}",
        f"{place},quotes={min(quotes, 3)}",
        f"{place},form={form}",
        f"form={form}",
        f"{place},tie={tie.way}",
        f"{side},left={left}",
        f"{side},right={right}",
        f"{side},right={right},{right2}",
        f"left={left2},{left}",
        f"tie={tie.way},verb={verb}",
        f"verb={verb}",
        f"{side},qleft={qleft},tie={tie.way}",
        f"{side},qright={qright},{ends}",
        f"{place},{ends},tie={tie.way}",
    ]
    if gap <= 4:
        out.append(f"{side}:{' '.join(between)}")
        out.append(f"{side}:{' '.join(between)}|{right}")
    if side == "B":
        out.append(f"{place},qleft={qleft}")
        out.append(f"B,qleft={symbols[k - 2] if k > 1 else '^'},{qleft},{place}")
        if tie.verb >= 0 and tie.verb < k:
            rest = symbols[tie.verb + 1 : k]
            later = "V" if any(x[0] == "V" for x in rest) else "-"
            out.append(f"B,verb-gap={bin_of(len(rest))},{later},{min(rest.count('M'), 2)}")
            if len(rest) <= 4:
                out.append(f"B,verb:{' '.join(rest)}")
    elif tie.verb >= 0:
        out.append(f"A,verb-gap={bin_of(abs(tie.verb - k) - 1)},{tie.way},{ends}")
    out.append(f"{place},first={first}")
    if last:
        out += ["last", f"last,{place},crossed={min(crossed, 3)}", f"last,{q.marks[-1]},{place}"]
        out.append(f"last,{place},quotes={min(quotes, 2)},{'lower' in q.marks}")
    if k == 0:
        out.append(f"opens,{place}")
    if "lower" in q.marks:
        out.append(f"lower,{place},crossed={min(crossed, 2)}")
    return out


def about_far(
    s: Skeleton,
    sums: tuple[int, int],
    q: Quoted,
    mention: Mention,
    away: int,
    last: bool,
    way: str,
) -> list[str]:
    """Features of a mention in another paragraph, ``away`` paragraphs before (negative: after).

    ``sums`` are the mentions and the cue verbs of the quotation's own paragraph.
    """
    form = _form(mention)
    alone = len(s.kinds) == 1
    mentions, verbs = sums
    out = [
        "far",
        f"far={max(-1, min(away, 4))},last={last}",
        f"far,last={last},alone={alone}",
        f"far,last={last},mentions={min(mentions, 3)}",
        f"far,last={last},verbs={min(verbs, 2)},mentions={min(mentions, 2)}",
        f"far,way={way},last={last}",
        f"far,form={form}",
    ]
    out += [f"far,last={last},{m}" for m in q.marks]
    k = q.token
    left = s.symbols[k - 1] if k else "^"
    right = s.symbols[k + 1] if k + 1 < len(s.kinds) else "$"
    return [*out, f"far,last={last},left={left}", f"far,last={last},right={right}"]


def far_way(s: Skeleton, i: int, tie: Tie) -> str:
    """How a mention of another paragraph stands there: its tie, its place, the paragraph's end."""
    ends = s.words[-1] if s.kinds[-1] == "P" else s.kinds[-1]
    first = s.sentences[i] == s.sentences[-1]
    return f"{tie.way.rstrip('+')},{ends},{first},{i == 0}"


def _form(mention: Mention) -> str:
    if mention.form == "pronoun":
        word = mention.head
        form = "he" if word in _SINGULAR else "i" if word in _FIRST else word
    else:
        form = f"{mention.form}:{mention.kind}"
    return form + "’s" if mention.possessive else form
