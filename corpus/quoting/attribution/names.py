"""The features of attribution by name: what each key of the model's tables stands for.

``side`` is the side of the quotation on which the mention stands ("A" after it, "B" before),
``place`` the side with the number of sentences between them, at most 3. ``left``, ``right``,
``left2``, ``right2`` are the symbols beside the mention or the quotation, ``way`` is that of the
tie, ``ends`` how the quotation ends.
"""

from __future__ import annotations


def nobody(size: str, left: str, verb: str) -> list[str]:
    """A quotation without a source: its length and what stands before it."""
    out = ["none", f"none:n{size}", f"none:left={left}", f"none:left={left},{size}"]
    return [*out, f"none:verb={verb}"] if verb else out


def nobody_after(size: str, right: str) -> list[str]:
    """A quotation without a source: what stands after it."""
    return [f"none:right={right}", f"none:right={right},{size}"]


def nobody_looks(size: str, ends: str, tag: str, marks: tuple[str, ...], verbs: int) -> list[str]:
    """A quotation without a source: its look, the verbs of its sentence."""
    return [
        f"none:{ends},{size}",
        f"none:tag={tag}",
        f"none:{','.join(marks)},{size}",
        *[f"none:{m}" for m in marks],
        f"none:verbs={verbs},{size}",
    ]


def distance(place: str, gap: str, crossed: int, quotes: int, first: bool) -> list[str]:
    """How far it is, what stands between, whether it is its sentence's first mention."""
    return [
        place,
        f"{place},gap={gap}",
        f"{place},crossed={crossed}",
        f"{place},quotes={quotes}",
        f"{place},first={first}",
    ]


def mention(place: str, form: str, bond: str) -> list[str]:
    """What the mention is, and whether it was a source before."""
    return [
        f"{place},form={form}",
        f"form={form}",
        f"{place},bond={bond}",
        f"bond={bond},form={form}",
    ]


def verb(way: str, lemma: str) -> list[str]:
    """The verb it is tied to."""
    return [f"tie={way},verb={lemma}", f"verb={lemma}"]


def near_verb(side: str, lemma: str, near: bool) -> list[str]:
    """The verb it is tied to, and whether the quotation is near."""
    return [f"{side},verb={lemma},{'near' if near else 'far'}"]


def owner(place: str, way: str, owner: str) -> list[str]:
    """The way of the tie, and whose the verb is."""
    return [f"owner={owner},{way}", f"{place[0]},owner={owner}", f"{place},tie={way}"]


def before_mention(side: str, left2: str, left: str) -> list[str]:
    """What stands before the mention."""
    return [f"{side},left={left}", f"left={left2},{left}"]


def after_mention(side: str, right: str, right2: str) -> list[str]:
    """What stands after the mention."""
    return [f"{side},right={right}", f"{side},right={right},{right2}"]


def tie(place: str, way: str, ends: str, size: str) -> list[str]:
    """The tie beside the quotation's end and length."""
    return [f"{place},{ends},tie={way}", f"{place},size={size},tie={way}"]


def before_quotation(side: str, left: str, way: str) -> list[str]:
    """The tie beside what stands before the quotation."""
    return [f"{side},qleft={left},tie={way}"]


def tag(place: str, right: str, ends: str, follows: str) -> list[str]:
    """What stands after the quotation."""
    return [f"{place[0]},qright={right},{ends}", f"{place},tag={follows},{ends}"]


def between(side: str, left: str, words: str, right: str) -> list[str]:
    """The few words between the mention and the quotation."""
    return [f"{side}:{words}", f"{side}:{words}|{right}", f"{side}:{left}|{words}|"]


def opening(place: str, opens: bool, lower: bool, crossed: int) -> list[str]:
    """Whether the quotation opens the paragraph, or goes on in lower case."""
    out = [f"opens,{place}"] if opens else []
    return [*out, f"lower,{place},crossed={min(crossed, 2)}"] if lower else out


def later(gap: str, way: str, ends: str) -> list[str]:
    """How far after the quotation the verb stands."""
    return [f"A,verb-gap={gap},{way},{ends}"]


def earlier(place: str, left2: str, left: str, right: str) -> list[str]:
    """What surrounds the quotation after the mention."""
    return [
        f"{place},qleft={left}",
        f"B,qleft={left2},{left},{place}",
        f"{place},qleft={left},qright={right}",
    ]


def since(gap: str, verbs: bool, mentions: int, words: str | None) -> list[str]:
    """What stands between the verb and the quotation after it; ``words`` if they are few."""
    out = [f"B,verb-gap={gap},{'V' if verbs else '-'},{mentions}"]
    return out if words is None else [*out, f"B,verb:{words}"]


def again(place: str, crossed: int, quotes: int, ends: str, lower: bool, follows: str) -> list[str]:
    """The source of the quotation before."""
    return [
        f"last,{place},crossed={crossed}",
        f"last,{ends},{place}",
        f"last,{place},quotes={min(quotes, 2)},{lower}",
        f"last,{place},tag={follows},crossed={min(crossed, 2)}",
    ]


def far(away: int, last: bool, alone: bool, mentions: int, verbs: int, form: str) -> list[str]:
    """A mention of another paragraph, ``away`` before; ``last``: the source before.

    ``mentions`` and ``verbs`` are counted in the quotation's paragraph, ``alone`` says that the
    quotation is the whole of it.
    """
    return [
        "far",
        f"far={away},last={last}",
        f"far,last={last},alone={alone}",
        f"far,last={last},mentions={mentions}",
        f"far,last={last},verbs={verbs},mentions={min(mentions, 2)}",
        f"far={away},form={form}",
    ]


def far_quotation(
    last: bool, marks: tuple[str, ...], ends: str, size: str, follows: str
) -> list[str]:
    """A mention of another paragraph and the quotation's look."""
    out = [f"far,last={last},{m}" for m in (*marks, ends, "n" + size)]
    return [*out, f"far,last={last},tag={follows}"]


def far_place(last: bool, way: str, left: str, right: str) -> list[str]:
    """How a mention of another paragraph stands there, and the quotation's neighbours."""
    return [
        f"far,way={way},last={last}",
        f"far,last={last},left={left}",
        f"far,last={last},right={right}",
    ]


def untold(shape: str, chance: int, whole: bool) -> list[str]:
    """A quotation without a source, and the report around it."""
    return [f"none:told={shape}", f"none:told={shape},{chance},{whole}"]


def told(side: str, hit: str, shape: str, chance: int, whole: bool) -> list[str]:
    """Whether the mention is the source of the report around the quotation."""
    return [
        f"told={hit},{chance}",
        f"{side},told={hit},{shape},{chance}",
        f"{side},told={hit},{chance},{whole}",
    ]


def told_outside(side: str, inner: str, outer: str, chance: int) -> list[str]:
    """Whether the mention is the source of the report around that report."""
    return [f"outer={outer},{chance}", f"{side},inner={inner},outer={outer}"]
