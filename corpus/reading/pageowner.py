"""Whose a page is, by its title and the copyright line in its footer."""

from __future__ import annotations

import re
from typing import Any

from corpus.reading import markup, outlets, sections, signatures, webhosts
from corpus.reading.lines import folded

_OWNED = re.compile(
    r"(?:©|(?i:\(c\)|\bcopyright\b))[\s,©]*+(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?[\s,]*+)?"
    r"(?:by )?(?P<name>(?:The )?[^\W\d_a-z][\w.&'’-]*(?: (?:of|the|and|for|on|&"
    r"|[^\W\d_a-z][\w.&'’-]*)){0,5})"
)
_FOOT = 20
"""Rows at the end of a page among which its footer is."""


def owner(rows: list[str]) -> str | None:
    """The paper that owns the page, by its rows: one so called, or named in another row as well.

    A publisher's firm stands in its footer alone; an agency owns what others print.
    """
    for index, row in reversed(list(enumerate(rows))[-_FOOT:]):
        found = _OWNED.search(row) if len(row) < 300 else None
        if found is None:
            continue
        name = re.split(r"\.(?:\s|$)|\s(?:the|and|of|on|for|&)$", found["name"])[0]
        others = (one for at, one in enumerate(rows) if at != index)
        told = outlets.told(name)
        if outlets.agency(name) or outlets.agency(told or ""):
            continue
        if told or (len(name) > 3 and any(_begins(one, name) for one in others)):
            return told or name
    return None


def is_owned(rows: list[str], name: str) -> bool:
    """Whether a copyright line in the page's footer names its owner so."""
    found = (_OWNED.search(row) for row in rows[-_FOOT:] if len(row) < 300)
    return any(one and one["name"].casefold().startswith(name.casefold()) for one in found)


def _begins(row: str, name: str) -> bool:
    """Whether a row is the name alone, or the name and a date, a section or the like."""
    return len(row) < 80 and re.match(rf"{re.escape(name)}(?:$|\s*[,|:·•–—-])", row) is not None


def after_the_headline(title: str, headline: str, tree: Any) -> str | None:
    """What a page's title adds to its headline: the site's name, where it is no section or page.

    Of several pieces that which stands alone in one of the page's rows, else the last.
    """
    pieces = re.split(r"(?<!\s)\s++(?:[|»«–—·•]|::|-)\s++", title)
    if len(pieces) == 2 and headline and folded(pieces[1]) == folded(headline):
        pieces.reverse()  # "Quay News - Nobody has a veto"
    if len(pieces) > 2 and headline and folded(pieces[-1]) == folded(headline):
        pieces = [pieces[-1], pieces[0]]  # "Quay News - Ohio's Daily - Nobody has a veto"
    if len(pieces) < 2 or not headline or folded(pieces[0]) != folded(headline):
        return None
    pieces = [pieces[0], *(_MOTTO.sub("", one) for one in pieces[1:])]
    last = pieces[-1]
    if len(pieces) > 2:
        rows = set(map(folded, markup.paragraphs(tree)))
        last = next((one for one in pieces[1:] if folded(one) in rows), last)
    common = sections.SECTION.fullmatch(last) or re.search(
        r"\d|^(?:by|page)\b", last, re.IGNORECASE
    )
    common = common or _OF_PROGRAM.fullmatch(last)
    named = last[:1].isupper() or last in tree.xpath("//img/@alt")
    return last if not common and len(last.split()) <= 5 and named else None


_MOTTO = re.compile(r"(?<=\w), [a-z].{8,}$")
"""What a site says of itself behind its name: "Quay News, the free news source"."""
_OF_PROGRAM = re.compile(
    r"print(?:er)?(?:[- ]friendly)?(?: (?:this )?(?:article|page|story|version|view))?"
    r"|(?:full |view )?(?:article|story|text)|e-?mail|share|export|bookmarks",
    re.IGNORECASE,
)
"""What programs call a view of a page: "Print Article"."""


def in_title(host: str, tree: Any) -> list[str]:
    """The outlet as the page's title writes it: "… | Quay News" on quaynews.com."""
    label = re.sub(r"[^a-z0-9]", "", host.split(".")[0].casefold())
    titles = [" ".join(one.itertext()) for one in list(tree.iter("title"))[:1]]
    pieces = [piece for text in titles for piece in re.split(r"(?<!\s)\s++[|–—·•:»-]\s++", text)]
    return [
        " ".join(piece.split())
        for piece in pieces[1:]
        if label and re.sub(r"[^a-z0-9]", "", piece.casefold()) in (label, f"the{label}")
    ][-1:]


_ROOT = re.compile(
    r"(?:(?:https?:)?//[^/?#]+)?(?:/|/?(?:index|home|default)\.(?:html?|php|aspx?))?", re.IGNORECASE
)
_FOLDER = re.compile(r"(?:https?:)?//[^/?#]+/[\w-]{1,20}/?", re.IGNORECASE)
"""Where a blog stands on a site of several."""
_HOME = re.compile(
    r"(?:(?:go |back )?(?:to )?(?:the )?home(?: ?page)?|homepage|back to .*|logo"
    r"|skip|main|start|front page"
    r"|www\..*|https?:.*)",
    re.IGNORECASE,
)
_LOGO = re.compile(
    r"\s*[|–—-]?\s*(?:logo|home(?: ?page)?|masthead|back to home)\s*$", re.IGNORECASE
)
_MOST_LINKS = 400


def home_names(tree: Any) -> list[str]:
    """What the links to a site's front page say, in the order of the page: its name, or "Home"."""
    found: list[str] = []
    for link in tree.xpath("//a[@href]")[:_MOST_LINKS]:
        href = webhosts.original(str(link.get("href")).strip())
        headed = any(str(one.tag) == "h1" for one in link.iterancestors("h1"))
        if not href or not (_ROOT.fullmatch(href) or (headed and _FOLDER.fullmatch(href))):
            continue
        alts = [str(one) for one in link.xpath(".//img/@alt|.//amp-img/@alt")[:2]]
        for text in ("".join(link.itertext()), str(link.get("aria-label") or ""), *alts):
            name = _LOGO.sub("", " ".join(text.split())).strip()
            short = len(name) <= 50 and len(name.split()) <= 6
            house = len(name) <= 120 and signatures.is_named_alone(name)
            if len(name) > 2 and (short or house) and not _HOME.fullmatch(name):
                found.append(name)
                break
    return list(dict.fromkeys(found))


def site_of(names: list[str], tree: Any) -> str | None:
    """The site's name of those that link to its front page: the only one, or the title's too."""
    if not names:
        return None
    titles_ = [folded(" ".join(one.itertext())) for one in list(tree.iter("title"))[:1]]
    named = next((one for one in names if any(folded(one) in title for title in titles_)), None)
    likely = [one for one in names if one[:1].isupper() and not sections.SECTION.fullmatch(one)]
    return named or (likely[0] if len(likely) == 1 else None)
