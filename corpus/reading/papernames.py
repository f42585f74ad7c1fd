"""Whether words could be a paper's name, and what stands beside such names alone."""

from __future__ import annotations

import re

from corpus.reading import namespans, outlets, roles, sections, webhosts

_WORD = r"[^\W\d_a-z][\w&+'’-]*(?:\.\w+)*"
_JOINED = r"(?:of|the|and|&|for|on|in|de|la|le|del|della|di|du|des|der|van|von)"
WRITTEN = (
    r"(?:(?:[Tt]he )?(?:(?:Notes|Letters?|Views?|News|Dispatches|Voices|Postcards) from )?"
    rf"{_WORD}(?: (?:(?:{_JOINED} ){{0,2}}{_WORD}|\d{{1,3}})){{0,6}}|(?:[a-z\d-]+\.)+[a-z]{{2,12}})"
)
"""An outlet's name as lines write it that tell nothing else, or its host."""
PAGE = re.compile(
    r"(?:pp?(?:ages?|gs?\.|\.)?\s?[A-Z]?|[A-Z]|S\.\s?)\d{1,3}(?:[-–]\d{1,3})?"
    r"|(?:vol(?:ume|\.)?\s?[\dIVXLC]+,?\s)?(?:issue|no\.?|vol(?:ume|\.)?|number|edition)\s?[\dIVXLC]+"
    r"|(?:(?:first|final|late|early|city|national|morning|evening|print|main|metro"
    r"|\d(?:st|nd|rd|th)) )+edition",
    re.IGNORECASE,
)
"""What stands beside papers' names alone: page, issue, edition."""
_IDLE = re.compile(
    r"(?:\d+[ -])?min(?:ute)?s?(?: read)?|\d+"
    r"|twitter (?:web|for) .*|tweetdeck"
    r"|(?:last )?(?:updated|published|posted|clipped|saved)\b.*",
    re.IGNORECASE,
)


def may_be(name: str) -> bool:
    """Whether words could be an outlet's name."""
    if webhosts.is_site(name):
        return True
    return (
        2 < len(name) <= _LONGEST_NAME
        and "A" <= name[0] <= "ž"
        and namespans.is_name(_FROM.sub("", name))
        and not PAGE.fullmatch(name)
        and not _IDLE.fullmatch(name)
        and not sections.are_sections(name)
        and sections.of_sections(name) != "all"
        and not outlets.agency(name)
        and not outlets.is_actor(name)
        and not roles.is_role(name)
        and not _SCHOOL.search(name)
        and not _OFFICE.match(name)
        and not _LABEL.match(name)
        and not _FEAST.search(name)
    )


_FROM = re.compile(r"^(?:Notes|Letters?|Views?|News|Dispatches|Voices|Postcards) from (?=\S)")


def is_numbered(name: str) -> bool:
    """Whether a name has a number that is no station's: "Issue 4", not "Channel 9 Denby"."""
    return any(map(str.isdigit, _STATION.sub("", name)))


_STATION = re.compile(r"^(?:Channel|TV|Radio|News|France|Sky|Ten|BBC|ABC) ?\d{1,3}\b")


def is_alone(name: str) -> bool:
    """Whether words alone on a line beside a headline could be an outlet's name."""
    return may_be(name) and not _KICKER.search(name)


_KICKER = re.compile(
    r"^(?:in|inside|letters?|notes?|postcard|dispatch(?:es)?|views?|diary|subscribers?|members?"
    r"|premium|exclusive|behind|on|add|follow|share|save|sign|more|war|crisis|my|our|your)\b"
    r"|\b(?:exclusive|only|report|special|board|committee|council|commission|reporters?|view"
    r"|viewpoint|brief|briefing|focus|spotlight|series|column|diary|notebook|edition|favou?rites"
    r"|politics|depth)$",
    re.IGNORECASE,
)
"""What stands near a headline as papers' names do, and is a sort of article or a body."""
_LABEL = re.compile(
    r"(?:by|por|par|von|oleh|for immediate|photo\w*|pictures?|images?|illustrations?|video|read"
    r"|share|copyright|all rights|play|next up"
    r"|(?:presented|sponsored|powered|supported) by|brought to you)\b",
    re.IGNORECASE,
)
_SCHOOL = re.compile(r"\b(?:University|College|School|Department|Faculty)\b")
"""Where authors work that print nothing."""
_OFFICE = re.compile(
    r"(?:minister|secretary|member|governor|ambassador|commissioner|director|professor|head"
    r"|president|leader|speaker|spokes(?:man|woman|person))\s(?:of|for)\b"
    r"|.*\b(?:staff|columnist|contributor)$"
    r"|(?:staff|wire|agency|exclusive|special|combined|news) (?:reports?|services?|wires?)$",
    re.IGNORECASE,
)
"""What somebody is: "Minister for Islands"."""
_FEAST = re.compile(
    r"^[A-Z][a-z]+day$|(?<!^)(?<!^The )\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
"""A day that is called by more than its name: "Third Sunday of Advent"."""


_LONGEST_NAME = 50
