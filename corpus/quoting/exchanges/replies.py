"""Words that answer a question without marks, and words that tell of whoever was brought in."""

from __future__ import annotations

from corpus.quoting.below import Found
from corpus.quoting.exchanges.addressing import THIRD
from corpus.quoting.exchanges.talk import Talk, spoken
from corpus.quoting.exchanges.turn import LOOSE

MARKS = "\"'“‘„«` \xa0\n"


def asked(text: str, before: Found, this: Found) -> bool:
    """Whether a question without marks alone leads from words to words: "“…” And then? “…”"."""
    low, high = before.item.end, this.item.start
    if before.item.paragraph != this.item.paragraph or text[low:high].rstrip(MARKS)[-1:] != "?":
        return False
    cue = this.choice.cue
    return this.choice.way in (*LOOSE, "none") if cue is None else low < cue[0] < high


def third(text: str, this: Found) -> bool:
    """Whether words that nothing but the text before ties to somebody begin with "he"."""
    loose = this.choice.cue is None and this.choice.way in ("introduced", "before")
    return loose and THIRD.match(text, this.item.start, this.item.end) is not None


def reply(talk: Talk, n: int) -> None:
    """Let whom a question tells of answer it, else whoever spoke before if nobody else acts."""
    before, company = talk.kept[n - 1], talk.company
    low, high = before.item.end, talk.kept[n].item.start
    last = company.last_sentence(low, high)
    found = company.asked(last, high)
    others = (p for p in company.actors(low, last) if p[1].key != before.who.key)
    if found is None and next(others, None) is None:
        found = before.choice.mention, before.who
    if found is not None and found[1].key not in ("i", None):
        talk.kept[n] = spoken(talk.kept[n], found)


def take_back(talk: Talk, n: int) -> None:
    """Leave words that tell of whoever was brought in last to whoever spoke before."""
    before, this = talk.kept[n - 1], talk.kept[n]
    if this.choice.way not in ("introduced", "before") or before.who.name is None:
        return
    told = talk.company.mentions[this.choice.mention]
    if told.form == "pronoun" or this.item.paragraph - before.item.paragraph > 1:
        return
    person = this.choice.mention, this.who
    if talk.addressing.tells_of(this.item.start, this.item.end, person):
        talk.kept[n] = spoken(this, (before.choice.mention, before.who))
