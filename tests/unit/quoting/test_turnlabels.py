"""Talk is read whatever custom its labels follow; what only looks like labels stays text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus import read_text
from corpus.quoting import extract
from corpus.quoting.text.turnlabels import labels

HEAD = "Harbour inquiry, day three\n\nThe inquiry met again on Monday. This is what was said.\n\n"
TALK = (
    ("Ruth Kendrick", "Good morning. When did you first hear of the water?"),
    ("Tobias Fife", "On the third of March. I was called at home and I went down at once."),
    ("Ruth Kendrick", "And what did you do when you came to the wall?"),
    ("Tobias Fife", "I put on my boots. I thought that it was a burst pipe."),
    ("Ana Bell", "My Lady, may I say that we handed in the log on Friday?"),
    ("Ruth Kendrick", "You may. We have it here, and I have read it."),
    ("Tobias Fife", "It was no pipe. I have never seen so much of it."),
)
Custom = Callable[[str, str], str]
CUSTOMS: dict[str, Custom] = {
    "usual": lambda name, words: f"{name}: {words}\n\n",
    "time behind": lambda name, words: f"{name} (01:2{len(words) % 10}):\n{words}\n\n",
    "time on the line": lambda name, words: f"{name}  0:1{len(words) % 10}:07\n{words}\n\n",
    "time before": lambda name, words: f"00:01:2{len(words) % 10} {name}\n{words}\n\n",
    "capitals alone": lambda name, words: f"{name.upper()}\n{words}\n\n",
    "bold alone": lambda name, words: f"**{name}**\n{words}\n\n",
    "colon and a new line": lambda name, words: f"{name}:\n{words}\n\n",
    "dash": lambda name, words: f"{name.upper()} — {words}\n\n",
    "full stop": lambda name, words: f"{name.upper()}. {words}\n\n",
    "brackets": lambda name, words: f"[{name}] {words}\n\n",
    "arrow": lambda name, words: f"{name}> {words}\n",
    "captions": lambda name, words: f">> {name.upper()}: {words}\n\n",
    "table": lambda name, words: f"{name.upper()}\t{words}\n",
    "list": lambda name, words: f"- {name}: {words}\n",
    "numbers": lambda name, words: f"{len(words)}. {name}: {words}\n",
    "chat on a phone": lambda name, words: f"12/03/2024, 14:0{len(words) % 10} - {name}: {words}\n",
    "chat in brackets": lambda name, words: (
        f"[12/03/2024, 14:02:1{len(words) % 10}] {name}: {words}\n"
    ),
    "chat export": lambda name, words: f"{name}, [12.03.2024 14:0{len(words) % 10}]\n{words}\n\n",
    "chat of a meeting": lambda name, words: f"14:02:11 From {name} to Everyone: {words}\n",
    "meeting": lambda name, words: f"{name}\n0:1{len(words) % 10}\n{words}\n\n",
    "posts": lambda name, words: f"{name} @{name.split()[0].lower()} · Mar 12\n{words}\n\n",
    "captions of a video": lambda name, words: (
        f"00:01:0{len(words) % 10}.000 --> 00:01:12.500\n<v {name}>{words}</v>\n\n"
    ),
    "a house's record": lambda name, words: f"Mr. {name.split()[1].upper()}. {words}\n\n",
    "titles in capitals": lambda name, words: f"SEN. {name.upper()}: {words}\n\n",
    "titles and surnames": lambda name, words: f"MR. {name.split()[1].upper()}: {words}\n\n",
    "screenplay": lambda name, words: f"{' ' * 20}{name.upper()}\n{' ' * 10}{words}\n\n",
    "lines with numbers": lambda name, words: f"{len(words) % 25:2}   {name.upper()}:  {words}\n",
    "Windows": lambda name, words: f"{name}:\r\n{words}\r\n\r\n",
}


@pytest.mark.parametrize("custom", CUSTOMS.values(), ids=CUSTOMS.keys())
def test_each_turn_has_its_speaker(custom: Custom) -> None:
    article = read_text(HEAD + "".join(custom(name, words) for name, words in TALK))
    found = extract(article).quotes
    surnames = [((q.speaker or "").split()[-1], q.text) for q in found]
    assert surnames == [(name.split()[-1], words) for name, words in TALK]
    assert all(q.text == article.text[q.start : q.end] for q in found)
    assert not [a for a in article.asides if a.why == "repeated line"]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lowe\nStaff writer\n\nTom Cole\nPhotographer\n\nIt rained.\n\nIt rained on.",
        "LONDON — It rained.\n\nPARIS — It rained.\n\nLONDON — It stopped.\n\nPARIS — It too.",
        "The Sea\nIt is wide.\n\nThe Shore\nIt is long.\n\nThe Land\nIt is dry.\n\nThe Sky\nBlue.",
        "PARIS. It was dry.\n\nLONDON. Rain.\n\nPARIS. It was wet.\n\nLONDON. Sun again.",
        "Ann Lowe — voted for it\n\nTom Cole — left\n\nAnn Lowe — spoke\n\nTom Cole — came",
        "Best Film\nThe Weir\n\nBest Song\nNo\n\nBest Film\nThe Sea\n\nBest Song\nYes",
        "10:15\nIt rained.\n\n10:20\nIt rained on.\n\n10:25\nIt stopped.\n\n10:30\nSun.",
        "Ann Lowe: It rains.\n\nTom Cole: It does.\n\nAnn Lowe: It does not.\n\nTom Cole: No.",
    ],
)
def test_what_is_no_label_stays(text: str) -> None:
    assert not list(labels(text))
