"""Signs of a text's making change no verdict, whichever side has them; a changed word does."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from corpus.model import Article
from corpus.verify.judge import judge
from corpus.verify.seen import seen
from corpus.verify.words import keys
from tests.unit.verify.memory import MemoryEvidence

WORDS = (
    "We’re not closing the café, and it will be here in June. Nobody’s job is at risk, "
    "whatever the council’s seven officers say about us."
)
PRINT = "The café\n\n“{},” Mayor Ann Lee told reporters on Monday.\n\nThe vote is next week.\n"
Style = Callable[[str], str]


def _ruined(text: str) -> str:
    return "".join(c if ord(c) < 128 else c.encode().decode("cp1252") for c in text)


def _entities(text: str) -> str:
    return "".join(c if ord(c) < 128 else f"&#{ord(c)};" for c in text)


STYLES: dict[str, Style] = {
    "a blank that HTML wrote": lambda text: text.replace(" be ", "&nbsp;be&#160;"),
    "a soft hyphen that HTML wrote": lambda text: text.replace("council", "coun&shy;cil"),
    "numbers of characters": _entities,
    "names of characters": lambda text: text.replace("’", "&rsquo;").replace("é", "&eacute;"),
    "the straight one's number": lambda text: text.replace("’", "&#39;"),
    "read by the wrong table": _ruined,
    "grave accents": lambda text: text.replace("’", "`"),
    "acute accents": lambda text: text.replace("’", "´"),
    "primes": lambda text: text.replace("’", "′"),
    "letters that are apostrophes": lambda text: text.replace("’", "ʼ"),
    "opening marks": lambda text: text.replace("’", "‘"),
    "reversed marks": lambda text: text.replace("’", "‛"),
    "backslashes": lambda text: text.replace("’", "\\'").replace(".", "\\."),
    "emphasis": lambda text: text.replace("We", "*We*").replace("Nobody", "**Nobody**"),
    "emphasis on a part of a word": lambda text: text.replace("closing", "*clos*ing"),
    "emphasis that underscores": lambda text: text.replace("closing", "_closing_"),
    "tags": lambda text: text.replace("We", "<em>We</em>").replace("June", "<b>June</b>"),
    "a link in HTML": lambda text: text.replace("June", '<a href="https://a.example/x">June</a>'),
    "a link": lambda text: text.replace("officers", "[officers](https://a.example/b_c)"),
    "numbers of notes": lambda text: text.replace("June.", "June.[3]").replace("café", "café[12]"),
    "raised numbers of notes": lambda text: text.replace("June.", "June.¹²"),
    "a number raised behind a word": lambda text: text.replace("officers", "officers³"),
    "references to notes": lambda text: text.replace("June.", "June.[^1]").replace(
        "risk,", "risk[^n],"
    ),
    "org's references to notes": lambda text: text.replace("June.", "June.[fn:2]"),
    "a source that Markdown names": lambda text: text.replace("June.", "June. [@lee2019, p. 3]"),
    "a source that LaTeX names": lambda text: text.replace(
        "June.", "June.~\\autocite[p.~3]{lee19}"
    ),
    "a note that LaTeX sets": lambda text: text.replace("June.", "June.\\footnote{So 3 papers.}"),
    "raised numbers in HTML": lambda text: text.replace("June.", "June.<sup>12</sup>"),
    "emphasis in LaTeX": lambda text: text.replace("Nobody", "\\emph{Nobody}").replace(
        "seven officers", "\\textbf{seven officers}"
    ),
    "blanks that LaTeX ties": lambda text: text.replace("in June", "in~June"),
    "a slip that is told in italics": lambda text: text.replace("café", "café [*sic*]"),
}
CHANGES = (
    ("not ", ""),
    ("June", "July"),
    ("will be", "may be"),
    ("seven", "eight"),
    ("is at", "was at"),
    ("Nobody’s", "Everybody’s"),
    ("We’re", "They’re"),
    ("officers say", "say officers"),
)
styles = pytest.mark.parametrize("style", STYLES.values(), ids=list(STYLES))


def verdict(printed: str, draft: str) -> str:
    evidence = MemoryEvidence([Article("cafe.txt", PRINT.format(printed))])
    return judge(evidence, draft).verdict


@styles
def test_a_draft_may_have_signs_of_its_making(style: Style) -> None:
    assert style(WORDS) != WORDS
    assert verdict(WORDS, style(WORDS)) == "verbatim"


@styles
def test_print_may_have_signs_of_its_making(style: Style) -> None:
    assert verdict(style(WORDS), WORDS) == "verbatim"


@styles
@pytest.mark.parametrize("change", CHANGES, ids=lambda pair: pair[1])
def test_what_was_changed_is_told_in_any_style(style: Style, change: tuple[str, str]) -> None:
    other = WORDS.replace(*change)
    assert other != WORDS
    assert verdict(WORDS, style(other)) == "altered"
    assert verdict(style(WORDS), other) == "altered"


@styles
def test_places_stay(style: Style) -> None:
    text = style(WORDS)
    assert len(seen(text)) == len(text)
    assert keys(text.replace("[*sic*]", "")) == keys(WORDS)


@pytest.mark.parametrize(
    ("printed", "draft"),
    [
        ("The plot is 50 feet² in all, as we told them", "The plot is 50 feet in all, as we told"),
        ("The rate fell to &minus;5 in the end, we know", "The rate fell to 5 in the end, we know"),
        ("The rate fell to *-5* in the end, we know", "The rate fell to 5 in the end, we know"),
        ("It will cost us 5&nbsp;million in the end", "It will cost us 5"),
        ("We want&nbsp;to stay here&#63; We know it is", "We want to stay here. We know it is"),
        ("The dog[s] were never seen by us again", "The dog were never seen by us again"),
        ("We have said that [not] in so many words", "We have said that in so many words"),
    ],
)  # fmt: skip
def test_what_a_sign_says_is_not_read_over(printed: str, draft: str) -> None:
    assert verdict(printed, draft) in ("altered", "cut")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("R&amp;D is at AT&amp;T", "R&D is at AT&T"),
        ("James&rsquo; cats&#8217; tails", "James’ cats’ tails"),
        ("people&amp;rsquo;s and people&amp;#8217;s", "people’s and people’s"),
        ("5 * 3 * 2 and a_b_c", "5 * 3 * 2 and a_b_c"),
        ("x < 5 and y > 3", "x < 5 and y > 3"),
        ("fish & chips; and more", "fish & chips; and more"),
    ],
)
def test_what_is_seen(text: str, words: str) -> None:
    assert keys(text) == keys(words)
    assert re.sub("[\u00ad\u2060]", "", seen(text)) == words


def test_the_end_of_a_line_that_html_wrote_parts_words() -> None:
    assert list(keys("the seven&#10;officers")) == list(keys("the seven officers"))
