"""The names of a paper's sections, as they stand above headlines and in menus."""

from __future__ import annotations

import re

from corpus.reading import asides

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
