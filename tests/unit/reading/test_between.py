"""Lines that a page sets between paragraphs are told from the article's own short lines."""

from __future__ import annotations

import re

import pytest

from corpus.model import Article
from corpus.quoting import extract
from corpus.quoting.text.flow import in_flow
from corpus.reading import read_text

TITLE = "Ferry to stay in port all summer"
ABOVE = (
    "The ferry will not sail this summer, the transport minister told the council on Monday.",
    "The minister, Ann Bell, met the council twice in a week and asked it for more money.",
)
BELOW = (
    "“It is late,” she said. “We wait for a part and we go on waiting for it.”",
    "The council met again in the evening and asked who would pay for the boats.",
)
WAITING = "We wait for a part and we go on waiting for it."
PAGE = """
Opinion: Why the harbour board must go
Analysis | What the vote means for fishermen
Explainer: How does the new tax work?
Fact check: Did the mayor pay for the trip?
In pictures: Storm batters the coast
Long read: The last miners of Alder
From the archive: The long wait for the ferry
In case you missed it: Mayor denies taking bribes
Läs även: Borgmästaren nekar till mutor
[READ: Mayor denies taking bribes]
→ Mayor denies taking bribes
>> Mayor denies taking bribes
To play this video you need to enable JavaScript in your browser.
This audio is auto-generated. Please let us know if you have feedback.
This content is not available due to your privacy preferences.
Pause
Autoplay
Swipe for more
A post shared by Gulf Gazette (@gulfgazette)
— Gulf Gazette (@gulfgazette) May 3, 2024
Shares: 213
1,204 views
Something went wrong. Please try again.
Please enter a valid email address.
The day’s top stories, delivered each morning.
Independent journalism costs money. Chip in now.
Your support makes our reporting possible. Donate today.
If you value our reporting, please consider a donation.
Reklam
Sponsor Message
Turn on notifications
Was this article helpful?
Poll: Should the bridge be closed?
1,204 votes
- 4 -
► Page 4
» Continued on P4
FERRY: Continued from page 1
Crédit photo : Anna Berg
File photo.
Rescue workers at the harbour on Monday (AFP)
From left: Anna Berg, Tim Cooke and Jane Moss
Anna Berg (left) and Tim Cooke at the ceremony
Figure 1: Ferry traffic since 2010
""".strip().splitlines()
OWN = """
It did not.
But why?
The result: nothing.
The verdict: guilty.
The price? Twelve dollars.
Comment: Would you build it again?
Opinion: it is a matter of taste.
Background: the strike began in May.
The advice is simple. Give way to the tram.
The asked for help. They gave.
The paper’s news is delivered every day to 200 homes.
This content is not available to children under the law.
(Pause.)
Pause.
Results
Vote
At 11:42 the lights went out.
Work continued on the bridge.
From left to right, the road climbs past the mill to the town.
If you like our town, support its bus.
If you value this land, you will not sell it.
Q: What happened then?
Anna Berg, harbour master:
• Fares will rise by 4 percent.
1. Build the wall higher.
""".strip().splitlines()


def _read(*lines: str, apart: str = "\n\n") -> Article:
    return read_text(apart.join((TITLE, *ABOVE, *lines, *BELOW)) + "\n")


def _marked(article: Article, line: str) -> str | None:
    ended = re.search(rf"(?<=[\n\r\u2028]){re.escape(line)}(?=[\n\r\u2028])", article.text)
    assert ended is not None
    start = ended.start()
    return next((one.why for one in article.asides if one.start <= start < one.end), None)


@pytest.mark.parametrize("apart", ["\n\n", "\n", "\r\n", "\r\r", "\u2028"])
@pytest.mark.parametrize("line", PAGE)
def test_what_a_page_sets_there_is_marked_and_changes_no_speaker(line: str, apart: str) -> None:
    article = _read(line, apart=apart)
    why = _marked(article, line)
    assert why not in (None, "sub-heading")
    flow, _ = in_flow(article.text, article.asides)
    assert flow.text.index(BELOW[1]) < flow.text.index(line)
    told = [(one.text, one.speaker) for one in extract(article).quotes if one.verbatim]
    assert ("It is late,", "Ann Bell") in told


@pytest.mark.parametrize("line", OWN)
def test_the_articles_own_short_lines_are_not(line: str) -> None:
    assert _marked(_read(line), line) is None


@pytest.mark.parametrize("line", ["11.42am", "[11:42 a.m.]", "3 hours ago", "Update 2:05 p.m.:"])
def test_an_hour_parts_what_a_live_page_tells(line: str) -> None:
    article = _read(line)
    assert _marked(article, line) == "hour"
    flow, _ = in_flow(article.text, article.asides)
    assert flow.text.index(line) < flow.text.index(BELOW[0])


def test_a_letter_to_readers_is_marked_with_its_name() -> None:
    box = ("Morning Tide", "The day’s top stories, delivered each morning.")
    article = _read(*box)
    assert [_marked(article, one) for one in box] == ["newsletter", "newsletter"]


def test_who_said_a_pull_quote_stands_below_it() -> None:
    article = _read(f"“{WAITING}”", "Ann Bell, minister")
    assert _marked(article, "Ann Bell, minister") == "pull quote"


def test_a_heading_in_the_texts_words_is_no_pull_quote() -> None:
    assert _marked(_read("‘We go on waiting for it’"), "‘We go on waiting for it’") == "sub-heading"


def test_a_heading_is_a_heading() -> None:
    assert _marked(_read("A long wait for the boat"), "A long wait for the boat") == "sub-heading"


def test_a_poll_is_marked_with_its_answers() -> None:
    poll = ("POLL", "Do you agree with the council?", "Yes", "No", "Vote")
    article = _read(*poll)
    assert all(_marked(article, line) == "menu" for line in poll)
    assert _marked(_read("Yes"), "Yes") is None


def test_points_of_a_list_are_no_links() -> None:
    points = ("→ Fares will rise by four percent", "→ No more than ten boats a day")
    article = _read(*points)
    assert [_marked(article, one) for one in points] == [None, None]


def test_labels_of_an_exchange_are_the_texts_own() -> None:
    turns = ("Comment: The second part is the better one by far", "Reply: We have all said so too.")
    assert _marked(_read(*turns), turns[0]) is None


@pytest.mark.parametrize(
    "pulled",
    [
        "“We wait for a part and we go on waiting for it.”",
        "We wait for a part and we go on waiting for it",
        "> We wait for a part and we go on waiting for it.",
        "‘We wait for a part and we go on waiting for it’ — Ann Bell, minister",
    ],
)
def test_what_a_page_sets_once_more_is_quoted_once_where_it_stands(pulled: str) -> None:
    article = _read(
        "The mayor, Tim Cooke, was on holiday and would not say what he thought.", pulled
    )
    assert _marked(article, pulled) == "pull quote"
    told = [(one.text, one.speaker) for one in extract(article).quotes if one.verbatim]
    assert told == [("It is late,", "Ann Bell"), (WAITING, "Ann Bell")]


@pytest.mark.parametrize(
    "line",
    [
        "“We wait for it.”",
        "“We wait for a part and we go on asking for it.”",
        "The council met again in the evening and asked who would pay for the boats.",
    ],
)
def test_what_is_said_in_other_words_is_no_pull_quote(line: str) -> None:
    assert _marked(_read(line), line) != "pull quote"


def test_a_button_that_counts_comments_ends_no_article() -> None:
    more = tuple(
        f"The council asked for the {n} report on the boats in the evening." for n in "123"
    )
    article = _read(*ABOVE, "Comments (12)", *more, "May 3, 2024, 11:42 a.m. ET")
    assert all(_marked(article, one) is None for one in more)
    readers = ("Comments (12)", "Bo", "3 hours ago", more[0])
    article = read_text("\n\n".join((TITLE, *ABOVE, *BELOW, *readers, more[1])) + "\n")
    assert _marked(article, more[0]) == "comment"
