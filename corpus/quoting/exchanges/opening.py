"""Who begins to talk: whoever acts, answers or has just been told something."""

from __future__ import annotations

from corpus.model import Span
from corpus.quoting.exchanges.company import Person
from corpus.quoting.exchanges.partners import answering
from corpus.quoting.exchanges.replies import MARKS
from corpus.quoting.exchanges.talk import Talk


def actor(talk: Talk, n: int) -> Person | None:
    """Who acts in the sentence right behind the words: "“…” He looked up."."""
    turn = talk.turns[n]
    end = talk.kept[turn.first].item.end
    if not talk.talks or turn.bare or talk.text[end - 1] not in ".!?…":
        return None
    return talk.company.behind(end, talk.scene.lines[turn.paragraph][1])


def asks(talk: Talk, n: int) -> bool:
    """Whether a question without marks leads up to a turn."""
    return talk.text[slice(*talk.before(n))].rstrip(MARKS)[-1:] == "?"


def opener(talk: Talk, n: int) -> Person | None:
    """Who begins to talk, to judge by the last sentence of the paragraph before.

    A question is answered by whom it asks about, what somebody tells by whom he tells it to.
    """
    if not talk.turns[n].paragraph:
        return None
    named = answering(talk, n)
    if named is not None:
        return named
    low, high = talk.before(n)
    last = talk.company.last_sentence(low, high)
    if talk.text[last:high].rstrip(MARKS)[-1:] == "?":
        low = talk.before(n, back=2)[0] if last == low else low  # a paragraph of its own
        return _questioned(talk, n, (low, last), (last, high))
    talks = talk.talks or talk.called(n) is not None
    return _told(talk, n, low, (last, high)) if talks else None


def _questioned(talk: Talk, n: int, before: Span, question: Span) -> Person | None:
    """Who answers a question without marks: "Was she angry?"."""
    found = talk.company.asked(*question)
    if found is None and not talk.company.people(*before):
        found = talk.recent(n)
    if found is not None and found[1].key not in ("i", None):
        return found
    return _acting(talk, n, before, None)


def _told(talk: Talk, n: int, low: int, sentence: Span) -> Person | None:
    """Who speaks after a sentence that tells what somebody says, asks or does."""
    report = talk.company.report(*sentence)
    if report is None and talk.turns[n].asks and talk.company.begins(sentence[0]):
        return talk.company.narrator
    if report is None:
        return _acting(talk, n, (low, sentence[1]), None)
    key = report.speaker[1].key
    mine = talk.company.mentions[report.speaker[0]].head == "i"
    if not mine and report.asks == talk.turns[n].asks:
        return _acting(talk, n, (low, sentence[1]), None)
    found = report.whom or (talk.recent(n) if mine else None)
    if found is not None and found[1].key not in ("i", key, None):
        return found
    return _acting(talk, n, (low, sentence[1]), key) or talk.recent(n)


def _acting(talk: Talk, n: int, span: Span, other: str | None) -> Person | None:
    """Who acts in what is told, but for the ``other`` one and those of whom the words tell.

    If they tell of everybody there, it is whoever spoke right before.
    """
    people = [p for p in talk.company.acting(*span) if p[1].key != other]
    topic = talk.company.last_sentence(*span)
    for person in people:
        m = talk.company.mentions[person[0]]
        stays = m.form == "pronoun" and m.start == topic  # "She turns. “She is late.”": two
        told = not stays and talk.addressing.tells_of(*talk.span(n), person)
        if not told and talk.may_say(n, person):
            return person
    return talk.recent(n) if people else None


def tagged(talk: Talk, n: int) -> bool:
    """Whether the sentence that begins with the words goes on with who says them."""
    k = talk.kept[talk.turns[n].first]
    if k.choice.way != "after" or k.choice.mention < 0:
        return False
    return talk.text[k.item.end : k.item.end + 4].lstrip("\"'”’»« ")[:1].islower()
