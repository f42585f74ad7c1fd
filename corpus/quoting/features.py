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
    """What a quotation itself shows: its token, its look, what stands beside it.

    ``size`` is a class of its length in words, ``ends`` its last mark of punctuation; ``left``
    and ``right`` are the symbols of its neighbours; ``tag``: a tag ("he said") follows it.
    """

    token: int
    size: str
    marks: tuple[str, ...]
    ends: str
    lower: bool
    left2: str
    left: str
    right: str
    tag: str


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
    if k >= 0 and (s.symbols[k] == "," or s.symbols[k] in ("ly", "has", "had", "also")):
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


def look(s: Skeleton, token: int, body: str, single: bool) -> Quoted:
    """A quotation with the words ``body`` as it stands in its paragraph."""
    words = body.split()
    n = len(words)
    lower = body[:1].islower()
    marks = ["lower"] if lower else []
    if not lower and n > 1 and all(w[:1].isupper() or len(w) < 4 for w in words):
        marks.append("title")
    if single:
        marks.append("single")
    last = body[-1:]
    symbols = s.symbols
    return Quoted(
        token,
        "1" if n < 2 else "2" if n < 3 else "3" if n < 4 else "6" if n < 7 else "more",
        tuple(marks),
        "end" + (last if last in ",.?!" else "0"),
        lower,
        symbols[token - 2] if token > 1 else "^",
        symbols[token - 1] if token else "^",
        symbols[token + 1] if token + 1 < len(symbols) else "$",
        _tag_after(s, token),
    )


def _tag_after(s: Skeleton, token: int) -> str:
    """Whether a tag follows: a mention and a verb, a verb and a mention, or neither."""
    i = token + 1
    kinds = s.kinds
    if i < len(kinds) and s.words[i] == ",":
        i += 1
    pair = kinds[i : i + 2]
    if pair == ["M", "V"]:
        return "MV"
    if pair == ["V", "M"]:
        return "VM"
    return "-"


def about_quote(s: Skeleton, q: Quoted) -> list[str]:
    """Features of the quotation in its place, for the case that it has no source."""
    i = q.token
    size = q.size
    out = [
        "none",
        f"none:n{size}",
        f"none:left={q.left}",
        f"none:right={q.right}",
        f"none:left={q.left},{size}",
        f"none:right={q.right},{size}",
        f"none:{q.ends},{size}",
        f"none:tag={q.tag}",
        f"none:{','.join(q.marks)},{size}",
    ]
    out += [f"none:{m}" for m in q.marks]
    if s.kinds[i - 1 : i] == ["V"]:
        out.append(f"none:verb={lemma(s.words[i - 1])}")
    sentence = s.sentences[i]
    lo = max(0, i - 25)
    near = zip(s.kinds[lo : i + 25], s.sentences[lo : i + 25], strict=True)
    verbs = sum([1 for k, n in near if n == sentence and k == "V"])
    out.append(f"none:verbs={min(verbs, 2)},{size}")
    return out


def about_pair(
    s: Skeleton, q: Quoted, i: int, mention: Mention, tie: Tie, bond: str, first: bool
) -> list[str]:
    """Features of one mention token ``i`` of the quotation's own paragraph.

    ``bond``: "last" when it is the source of the quotation before, "same" when another mention
    of that source, "seen" when of an earlier one. ``first``: its sentence's first mention.
    """
    k = q.token
    symbols = s.symbols
    after = i > k
    lo, hi = (k, i) if after else (i, k)
    gap = hi - lo - 1
    between = symbols[lo + 1 : hi]
    crossed = between.count("M")
    quotes = between.count("Q")
    sentences = s.sentences[hi] - s.sentences[lo]
    n = len(symbols)
    left = symbols[i - 1] if i else "^"
    right = symbols[i + 1] if i + 1 < n else "$"
    form = _form(mention)
    side = "A" if after else "B"
    place = f"{side}{sentences if sentences < 3 else 3}"
    way = tie.way
    verb = lemma(s.words[tie.verb]) if tie.verb >= 0 else "-"
    far = bin_of(gap)
    owner = _owner(s, tie.verb, i)
    out = [
        f"owner={owner},{way}",
        f"{side},owner={owner}",
        place,
        f"{place},gap={far}",
        f"{place},crossed={crossed if crossed < 3 else 3}",
        f"{place},quotes={quotes if quotes < 3 else 3}",
        f"{place},form={form}",
        f"form={form}",
        f"{place},tie={way}",
        f"{side},left={left}",
        f"{side},right={right}",
        f"{side},right={right},{symbols[i + 2] if i + 2 < n else '$'}",
        f"left={symbols[i - 2] if i > 1 else '^'},{left}",
        f"tie={way},verb={verb}",
        f"verb={verb}",
        f"{side},verb={verb},{'near' if gap < 5 else 'far'}",
        f"{side},qleft={q.left},tie={way}",
        f"{side},qright={q.right},{q.ends}",
        f"{place},{q.ends},tie={way}",
        f"{place},first={first}",
        f"{place},tag={q.tag},{q.ends}",
        f"{place},bond={bond}",
        f"bond={bond},form={form}",
        f"{place},size={q.size},tie={way}",
    ]
    if gap <= 4:
        words = " ".join(between)
        out += [f"{side}:{words}", f"{side}:{words}|{right}", f"{side}:{left}|{words}|"]
    if after:
        if tie.verb >= 0:
            out.append(f"A,verb-gap={bin_of(abs(tie.verb - k) - 1)},{way},{q.ends}")
    else:
        out += _before_quote(s, q, place, tie)
    if bond == "last":
        out.append(f"last,{place},crossed={crossed if crossed < 3 else 3}")
        out.append(f"last,{q.ends},{place}")
        out.append(f"last,{place},quotes={quotes if quotes < 2 else 2},{q.lower}")
        out.append(f"last,{place},tag={q.tag},crossed={crossed if crossed < 2 else 2}")
    if k == 0:
        out.append(f"opens,{place}")
    if q.lower:
        out.append(f"lower,{place},crossed={crossed if crossed < 2 else 2}")
    return out


def _owner(s: Skeleton, verb: int, i: int) -> str:
    """Whose the reporting verb is by what stands at it: this mention's, another's, unclear."""
    if verb < 0:
        return "-"
    j = verb - 1
    while j > i and s.symbols[j] in ("ly", "also", "has", "had", "then", "later"):
        j -= 1
    if j == i or verb == i - 1:
        return "own"
    if j > i and s.symbols[j] == "M":
        return "who" if s.words[j] == "who" and j - i <= 2 else "other"
    return "crossed" if "M" in s.symbols[i + 1 : verb] else "free"


def _before_quote(s: Skeleton, q: Quoted, place: str, tie: Tie) -> list[str]:
    """Features of a mention that stands before the quotation."""
    k = q.token
    out = [
        f"{place},qleft={q.left}",
        f"B,qleft={q.left2},{q.left},{place}",
        f"{place},qleft={q.left},qright={q.right}",
    ]
    if 0 <= tie.verb < k:
        rest = s.symbols[tie.verb + 1 : k]
        later = "V" if any(x[0] == "V" for x in rest) else "-"
        out.append(f"B,verb-gap={bin_of(len(rest))},{later},{min(rest.count('M'), 2)}")
        if len(rest) <= 4:
            out.append(f"B,verb:{' '.join(rest)}")
    return out


def about_far(
    alone: bool,
    sums: tuple[int, int],
    q: Quoted,
    mention: Mention,
    away: int,
    last: bool,
    way: str,
) -> list[str]:
    """Features of a mention in another paragraph, ``away`` paragraphs before (negative: after).

    ``sums`` are the mentions and the cue verbs of the quotation's own paragraph, ``alone`` says
    that it is the whole paragraph.
    """
    form = _form(mention)
    mentions, verbs = sums
    out = [
        "far",
        f"far={max(-1, min(away, 4))},last={last}",
        f"far,last={last},alone={alone}",
        f"far,last={last},mentions={min(mentions, 3)}",
        f"far,last={last},verbs={min(verbs, 2)},mentions={min(mentions, 2)}",
        f"far,way={way},last={last}",
        f"far={max(-1, min(away, 4))},form={form}",
    ]
    out += [f"far,last={last},{m}" for m in (*q.marks, q.ends, "n" + q.size)]
    out.append(f"far,last={last},tag={q.tag}")
    return [*out, f"far,last={last},left={q.left}", f"far,last={last},right={q.right}"]


def far_way(s: Skeleton, i: int, tie: Tie) -> str:
    """How a mention of another paragraph stands there: its tie, its place, the paragraph's end."""
    ends = s.words[-1] if s.kinds[-1] == "P" else s.kinds[-1]
    first = s.sentences[i] == s.sentences[-1]
    return f"{tie.way.rstrip('+')},{ends},{first},{i == 0}"


def after_way(s: Skeleton, i: int, tie: Tie) -> str:
    """How a mention of the next paragraph stands there: behind a dash, in a tag, anywhere."""
    left = s.symbols[i - 1] if i else "^"
    quoted = s.kinds[i - 1] if i else "^"
    dash = left in "-–—―~" if left != "^" else False
    short = len(s.kinds) < 9
    return f"after,{'dash' if dash else quoted},{short},{tie.way.rstrip('+')}"


def _form(mention: Mention) -> str:
    if mention.form == "pronoun":
        word = mention.head
        form = "he" if word in _SINGULAR else "i" if word in _FIRST else word
    else:
        form = f"{mention.form}:{mention.kind}"
    return form + "’s" if mention.possessive else form
