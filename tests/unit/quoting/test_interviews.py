"""Interviews: answers belong to whoever is asked, with labels or without; questions to nobody."""

from __future__ import annotations

import pytest

from corpus.model import Article
from corpus.quoting import extract

LETTERS = """Five minutes with Amara Diallo

The diver tells us about coral. By Jonas Becker

Q: How did you begin?

A: By accident. I was hired to count fish, she said no.

Q: Does it work?

A: In some places. I sell no miracle.

Q: And then?

A: We wait.
"""
BOLD = """Novelist Ottilie Brand on exile and fire

**Your novel opens with a fire. Was that your own?**

I burned a manuscript once. He said “no”.

**Do you regret it?**

Every winter. My editor does too.

And so do I.

**You have said that exile is luck.**

I said it once.

The Stove is published in May.
"""
PLAIN = """Ten years on: Ivo Marek

Ivo Marek left the band in 2004.

Why did you leave?

I was tired.

Did you miss it?

I missed the bus, mostly.

Would you come back?

We talk about it.

What do you listen to now?

My children.
"""
NAMED = """**Mia Holt:** Where were you born?

**Ivo Marek:** In Brno.

**Mia Holt:** When did you leave?

**Ivo Marek:** Late.
"""
CLOCK = """[00:01] MIA HOLT: Where were you born?

[00:04] IVO MAREK: In Brno.

[00:09] MIA HOLT: When did you leave?
"""
FAQ = """How to vote

Q: Who may vote?

A: Everybody over 18.

Q: Where?

A: At the town hall.
"""


def talk(text: str) -> list[tuple[str, str | None]]:
    quotes = extract(Article(path="x", text=text)).quotes
    found = [q for q in quotes if q.verbatim and q.kind == "indirect"]
    return [(q.text.split()[0], q.speaker) for q in found]


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (LETTERS, ["By", "In", "We"], "Amara Diallo"),
        (BOLD, ["I", "Every", "And", "I"], "Ottilie Brand"),
        (PLAIN, ["I", "I", "We", "My"], "Ivo Marek"),
    ],
)
def test_answers(text: str, words: list[str], who: str) -> None:
    assert talk(text) == [(word, who) for word in words]


def test_nobody_is_made_up_as_the_guest() -> None:
    bare = LETTERS.replace("Amara Diallo", "the winner").replace("By Jonas Becker", "")
    assert {who for _, who in talk(bare)} == {None}


@pytest.mark.parametrize(("text", "turns"), [(NAMED, 4), (CLOCK, 3)])
def test_labels_in_bold_and_after_a_time(text: str, turns: int) -> None:
    found = talk(text)
    assert len(found) == turns
    assert {who for _, who in found} == {"Mia Holt", "Ivo Marek"}


def test_pages_of_questions_are_no_talk() -> None:
    assert talk(FAQ) == []
    assert talk(PLAIN.replace("I ", "They ").replace("We", "They").replace("My", "The")) == []


def test_what_an_answer_passes_on_in_marks_is_the_other_ones() -> None:
    text = """The captain of the Mistral

By Jonas Becker

**How deep is a cable?**

As deep as the sea. My first captain, Olav Tveit, used to say, “We are plumbers with a long spoon.”

**And when it is cut?**

I called my wife Ainhoa and I told her, “Two weeks.” She said, “Which two?”

**Do you like it?**

I call it “home” now. I would not do anything else.
"""
    quotes = extract(Article(path="x", text=text)).quotes
    inner = {q.text: q.speaker for q in quotes if q.kind != "indirect"}
    assert inner["We are plumbers with a long spoon."] == "Olav Tveit"
    assert inner["Which two?"] != inner["We are plumbers with a long spoon."]
    assert "home" not in inner
    turns = [q for q in quotes if q.kind == "indirect"]
    assert any(q.text.endswith("with a long spoon.”") for q in turns)


ASKED = (
    ("Your book opens with a flood. Was there one?", "There was. I was nine at the time."),
    ("Do you still dream of it?", "Every winter. My sister does too."),
    ("Will you ever go back?", "I went in March. The bridge is gone."),
    ("What comes next?", "My knees come next. I am not joking."),
)
GUEST = "‘I never wanted to go home’: Marta Quiroga on exile\n\nMarta Quiroga lives in Bergen.\n\n"
END = "The Weir is published by Fjord Books in May.\n"


@pytest.mark.parametrize(
    "custom",
    [
        "{q}\n\nMARTA QUIROGA: {a}\n\n",
        "**{q}**\n\nM.Q.: {a}\n\n",
        "Q) {q}\n\nA) {a}\n\n",
        "Q: {q}\n\nA: {a}\n\n",
        "Herald: {q}\n\nQuiroga: {a}\n\n",
    ],
)
def test_only_answers_are_the_guests_and_no_line_below_the_last(custom: str) -> None:
    text = GUEST + "".join(custom.format(q=q, a=a) for q, a in ASKED) + END
    found = [q for q in extract(Article(path="x", text=text)).quotes if "home" not in q.text]
    hers = [q.text for q in found if q.speaker == "Marta Quiroga"]
    assert hers == [answer for _, answer in ASKED]
    assert not any("Fjord" in q.text for q in found)
