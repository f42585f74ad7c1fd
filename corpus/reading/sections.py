"""The names of a paper's sections, as they stand above headlines and in menus."""

from __future__ import annotations

import re

from corpus.reading import asides
from corpus.reading.lines import words

SECTION = re.compile(
    r"(?:(?:world|uk|us|u\.s\.|eu|europe(?:an)?|asia|africa|americas?|middle east|ukraine|russia"
    r"|china"
    r"|national|international|local|global|latest|breaking|top)\s?)?"
    r"(?:(?:city|state|county|metro|town|community|regional) news|news|national|politics|world"
    r"|business|economy|opinions?|analysis|comment(?:ary)?|features?"
    r"|editorial|exclusive"
    r"|explainer|interview|live|long reads?|the long read|sports?|culture|science|technology"
    r"|tech|health"
    r"|environment|climate|defen[cs]e(?: (?:&|and) security)?|security|diplomacy|foreign policy"
    r"|foreign affairs"
    r"|society|investigations?|columns?|op-?ed|letters?|obituar(?:y|ies)|europe|asia|africa"
    r"|americas"
    r"|middle east|usa?|uk|russia|ukraine|china|breaking news|top stor(?:y|ies)|in brief"
    r"|fact check|profile"
    r"|(?:press|news|media) releases?|statements?|speech(?:es)?|remarks|blog|news in brief"
    r"|elections?|congress|white house|markets?"
    r"|energy|law|crime"
    r"|education|media|lifestyle|travel|style|books|arts|reviews?|essays|fiction|poetry"
    r"|perspective|special report"
    r"|reportage|premium"
    r"|updated|abstract|full text|expert comment|guest essay|world news|uk news|us news"
    r"|global affairs|war in ukraine"
    r"|home news|news ?feed|live feed|latest updates)"
    r"(?:\s?[/|>›»•·]\s?[\w .&'’-]{2,30})*",
    re.IGNORECASE,
)


def are_sections(text: str) -> bool:
    """Whether words are sections or entries of a menu, commas between them."""
    return all(
        SECTION.fullmatch(one) or asides.why(one) == "menu"
        for one in map(str.strip, text.split(","))
        if one
    )


_WORDS = words(
    "world uk us eu international national regional local global region country nation state city ",
    "county metro town community central northern southern eastern western north south east west ",
    "europe asia africa america americas pacific middle islands isles highlands lowlands coast ",
    "news politics political business economy economics opinion opinions comment commentary ",
    "analysis features feature interview interviews life lifestyle style culture arts art books ",
    "film films music theatre concerts tv food drink travel home homes property money finance ",
    "personal markets market jobs tech technology science health wellness environment climate ",
    "energy nature education schools campus sport sports football cricket rugby league games ",
    "crime court courts law justice police weather traffic events photos video videos podcasts ",
    "letters obituaries classifieds weddings family people society religion history ideas debate ",
    "views voices question questions answers trending latest weird big long read reads ",
    "desk briefing special report reports investigations explainers guest essay weekend ",
    "today live top stories ",
    "story fashion garden gardening farming agriculture transport shipping defence defense ",
    "security diplomacy election elections government parliament council planning housing",
)
"""Words of sections' names."""


def of_sections(text: str) -> str | None:
    """Whether "all" words of a name, "some" or none are those that sections are called by."""
    found = [word in _WORDS for word in text.casefold().split() if word not in ("&", "and", "the")]
    return "all" if found and all(found) else "some" if any(found) else None


_CRUMBS = re.compile(r"(?:you are here:? ?)?home(?:\s?[»>›]|\s/\s)", re.IGNORECASE)


def crumbs(text: str) -> list[str]:
    """The sections of a line in which a page says where it stands: "Home » News » Ports"."""
    return re.split(r"(?:(?<!\s)\s++)?[»>›/]\s*+", text) if _CRUMBS.match(text) else []
