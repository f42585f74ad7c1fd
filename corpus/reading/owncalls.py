"""Lines that by their grammar speak for the house that prints them, whatever it is called.

"Subscribe to NAME from £1 a week", "Open in the NAME app", "The views are not those of NAME": no
page prints such a line of another house. Of those that stand as well where a letter, a person or
a charity is named, the name needs a second place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from corpus.reading import namespans, outlets, papernames, webhosts
from corpus.reading.lines import words

_NAME = rf"(?P<name>{papernames.WRITTEN})(?=$|[^\w&]|['’]s)"
_PLATFORM = (
    r"(?:Facebook|Twitter|X|Instagram|YouTube|WhatsApp|Telegram|LinkedIn|TikTok|Threads|Bluesky"
    r"|Mastodon|Google(?: News)?|Apple News|Flipboard|Viber|Reddit|social media)\b"
)
_PAPER = (
    r"(?:newsrooms?|news (?:organi[sz]ation|outlet|site|website|service|publication|platform)"
    r"|newspaper|magazine|publication|media (?:organi[sz]ation|outlet|platform)|newsletter"
    r"|(?:(?:trade|online|student|academic|quarterly|monthly) )?journal|broadcaster"
    r"|(?:radio|television|TV) (?:station|network|channel))"
)


class Call(NamedTuple):
    """A name, the sort of place, whether it is enough alone, whether persons stand there too."""

    name: str
    sort: str
    sure: bool
    persons: bool


_ROWS = (
    ("ubscri", "call to readers", "", r"\b(?i:subscri(?:be|ption|bing)) (?:now |today )?to NAME"),
    (
        "lready|ecome",
        "call to readers",
        "",
        r"\b(?i:already|become|you are not yet) an? NAME (?:\w+ )?"
        r"(?:subscriber|member|reader|supporter|insider)\b",
    ),
    (
        "newsletter",
        "call to readers",
        "",
        r"^(?i:sign up|subscribe|join|register|get)\b.{0,30}? NAME['’]s? (?:[\w-]+ ){0,3}"
        r"newsletters?\b",
    ),
    (
        "newsletters",
        "call to readers",
        "",
        r"^(?i:sign up|subscribe|register)\b.{0,20}? (?:to|for) (?:the )?NAME newsletters\b",
    ),
    (
        "newsletter",
        "newsletter",
        "doubtful",
        r"^(?i:sign up|subscribe|register)\b.{0,20}? (?:to|for) (?:the )?NAME (?:[a-z-]+ ){0,2}"
        r"newsletter\b",
    ),
    (
        "eliver",
        "call to readers",
        "",
        r"^(?i:get|have|receive) NAME (?:sent|delivered)\b.{0,30}\b(?:door|home|address)",
    ),
    (
        "ollow |ike |ind |onnect ",
        "call to readers",
        "",
        r"(?:^|[.!|] )(?:Follow|Like|Find|Connect with) NAME (?:on|via) (?:Facebook|WhatsApp"
        r"|Telegram|YouTube|Google News|Apple News|Flipboard|Viber)\b",
    ),
    (
        "ollow |ind |onnect ",
        "followed",
        "persons",
        r"(?:^|[.!|] )(?:Follow|Find|Connect with) NAME (?:on|via) PLATFORM",
    ),
    (
        "oin ",
        "call to readers",
        "",
        r"^Join NAME['’]s? (?:PLATFORM|[a-z]+ (?:channel|group|community))",
    ),
    (
        " app",
        "call to readers",
        "",
        r"\b(?i:download|get|install|open(?: this \w+)? in|read(?: \w+)? (?:in|on)|view in"
        r"|(?:shared|sent) (?:from|via)|try) (?:the |our )?(?:free |new )?NAME app\b",
    ),
    (
        "upport ",
        "call to readers",
        "persons several",
        r"^(?:Please )?Support NAME(?: today| now| from| for| with| by|[.!]|$)",
    ),
    (
        "onate |ontribute ",
        "donations",
        "doubtful persons",
        r"^(?:Please )?(?i:donate to|contribute to) NAME(?: today| now|[.!]|$)",
    ),
    (
        " is a | is an | is the ",
        "own words",
        "",
        rf"^(?:About )?NAME is (?:an?|the) (?:[\w’'-]+,? (?:and )?){{0,6}}?{_PAPER}\b",
    ),
    (
        "iews|pinions",
        "own words",
        "",
        r"\b(?i:views|opinions)\b.{0,120}\b(?:of|by) (?:the )?NAME\.?$",
    ),
    ("I ", "own words", "", r"^I (?:cover|write|report|edit)\b.{0,40} for (?:the )?NAME"),
    ("Comment", "own words", "", r"^Comments (?:on|at|in) NAME (?:are|is|will|must)\b"),
    (
        " reserves | adheres | welcomes | accepts | may earn | uses | regulated| responsible ",
        "own words",
        "",
        r"^NAME (?:reserves the right|adheres to|welcomes (?:letters|readers|submissions|comments)"
        r"|accepts (?:letters|submissions|no )|may earn|uses cookies|is regulated by"
        r"|is not responsible)\b",
    ),
    (
        "More |Latest |Also ",
        "more of it",
        "doubtful persons",
        r"^(?:More(?: stories| news)?|Latest|Also) (?:from|in|on) NAME:?$",
    ),
    (
        "rite to |etters to |ontact |mail |all ",
        "contact",
        "persons",
        r"^(?i:write to|letters to|contact|e-?mail|call) NAME(?:,| at\b|:)",
    ),
)
"""What has to stand in a line, the sort of place, what is doubtful of it, its form."""
_FORMS = tuple(
    (
        tuple(signs.split("|")),
        sort,
        frozenset(doubts.split()),
        re.compile(form.replace("NAME", _NAME).replace("PLATFORM", _PLATFORM)),
    )
    for signs, sort, doubts, form in _ROWS
)
_LONGEST = 240


def told(text: str) -> Iterator[Call]:
    """The names for which a line speaks."""
    if len(text) > _LONGEST:
        return
    for signs, sort, doubts, form in _FORMS:
        if not any(sign in text for sign in signs):
            continue
        found = form.search(text)
        if found and (name := _owner(found["name"])):
            several = "several" not in doubts or " " in name or webhosts.is_site(name)
            if several:
                yield Call(name, sort, "doubtful" not in doubts, "persons" in doubts)


def _owner(spelt: str) -> str | None:
    """A name as an outlet's, or None where no outlet is called so."""
    if webhosts.is_site(spelt):
        return webhosts.of_url(f"//{spelt}")
    name = _TAIL.sub("", spelt)
    name = name[:1].upper() + name[1:]
    low = namespans.key(name)
    if low in _SERVICES or outlets.shows_others(name) or low.split()[0] in _NO_NAMES:
        return None
    return name if papernames.may_be(name) and not is_letter(name) else None


_TAIL = re.compile(r"(?:['’]s)?(?: (?:App|Newsletters?|Premium|Plus|Digital|Print))*$")


def is_letter(name: str) -> bool:
    """Whether a name is that of something readers sign up for that is no outlet."""
    return _LETTER.search(name) is not None


_LETTER = re.compile(r"\b(?:Alerts?|Newsletters?|Podcasts?|Briefings?|Updates?|Headlines)\b")
_SERVICES = words(
    "facebook twitter x instagram youtube whatsapp telegram linkedin tiktok threads bluesky ",
    "google apple flipboard spotify reddit pinterest substack patreon medium rss pocket kindle ",
) | {"google news", "apple news", "apple podcasts", "google play", "app store", "google podcasts"}
"""Where everybody is followed."""
_NO_NAMES = words("our my your us you this these all any every more we i it his her their")
