"""A page's headline: the heading that it prints, else what its head calls it."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from corpus.reading import (
    headsigns,
    markup,
    oldpages,
    outlets,
    pagedata,
    pageowner,
    printed,
    sections,
    titlesites,
    webhosts,
)
from corpus.reading.lines import folded
from corpus.reading.pagefields import META, PageHead

Named = list[tuple[str, str]]
"""What a page's head calls it, each with where it does."""


class Headings(NamedTuple):
    """The headings that a page prints; the top rows of its text stand in where it has none."""

    main: list[str]
    lesser: list[str]
    none: bool


def note(
    head: PageHead, tree: Any, metas: dict[str, list[str]], linked: list[dict[str, Any]]
) -> None:
    """The printed headline where one heading stands out, else what the head calls the page."""
    printed_ = _headings(tree)
    sites = _sites(head, tree, metas)
    clean = _told(_clean(_named(tree, metas, linked), printed_, sites), printed_)
    if printed_.none and not clean:
        head.note("title", [oldpages.headline(tree)[0]], "largest letters")
    if _is_section(printed_.main, clean):
        head.note("title", [_lesser_heading(tree) or ""], "heading")
    names = sites | {
        outlets.key(text) for one in linked for text in pagedata.texts_of(one.get("publisher"))
    }
    main = [
        text
        for text in printed_.main
        if len(text) > 8 and not outlets.known(text) and outlets.key(text) not in names
    ]
    chosen = _chosen(main, printed_.lesser, clean, tree)
    if chosen:
        head.note("title", [chosen], "heading")
    for basis, text in clean:
        head.note("title", [text], basis)


def _headings(tree: Any) -> Headings:
    main = [markup.spaced("".join(one.itertext())) for one in list(tree.iter("h1"))[:6]]
    lesser = [markup.spaced("".join(one.itertext())) for one in list(tree.iter("h2", "h3"))[:6]]
    if main or lesser:
        return Headings(main, lesser, False)
    return Headings([], markup.paragraphs(tree)[:_NEAR], True)  # old pages set theirs in bold


def _named(tree: Any, metas: dict[str, list[str]], linked: list[dict[str, Any]]) -> Named:
    """What the head calls the page: in its data, its metas, its title."""
    named = [("JSON-LD", text) for one in linked for text in pagedata.texts_of(one.get("headline"))]
    named += [(f"meta {key}", text) for key in META["title"] for text in metas.get(key, [])]
    return named + [
        ("title element", " ".join(one.itertext())) for one in list(tree.iter("title"))[:1]
    ]


def _sites(head: PageHead, tree: Any, metas: dict[str, list[str]]) -> set[str]:
    """What the site is called: by its metas, the links to its home, its host."""
    site = head.fields.get("url") and webhosts.of_url(head.fields["url"])
    homes = pageowner.home_names(tree)
    return {outlets.key(one) for one in [*metas.get("og:site_name", []), *homes, site or ""] if one}


def _clean(named: Named, headings: Headings, sites: set[str]) -> Named:
    """The names of a page without those of its site."""
    shown = headings.main + headings.lesser
    alone = [one for one in shown if outlets.key(one) not in sites]
    named = [(basis, _unprefixed(text, alone)) for basis, text in named]
    named = [(basis, _headed(text, shown)) for basis, text in named]
    return [(basis, _without_site(text, sites)) for basis, text in named if text.strip()]


def _told(clean: Named, headings: Headings) -> Named:
    """The names of a page where they tell of it; none where they are the paper's, or anybody's."""
    above_a_heading = headings.lesser and not headings.main
    if above_a_heading and all(outlets.told(text) for _, text in clean):
        return []
    return [] if all(oldpages.names_nothing(text) for _, text in clean) else clean


def _is_section(main: list[str], clean: Named) -> bool:
    """Whether the main headings are sections alone, and the page is called by them."""
    listed = [one for one in main if sections.SECTION.fullmatch(one)]
    return bool(listed) and listed == main and bool(clean) and _ends_so(clean[-1][1], listed)


def _chosen(main: list[str], lesser: list[str], clean: Named, tree: Any) -> str | None:
    """The heading that is the headline: like what the head says, or where that says nothing."""
    alike = next((one for one in main if any(_alike(one, text) for _, text in clean)), None)
    if alike is not None:
        return alike
    any_page = all(len(text.split()) < 3 for _, text in clean)
    if len(main) == 1 and len(main[0].split()) > 3 and any_page:
        return main[0]
    one_word = all(len(text.split()) < 2 for _, text in clean)
    if (
        not main
        and (one_word or _strange(clean, lesser, tree))
        and (below := _lesser_heading(tree))
    ):
        return below
    if clean:
        return None
    return next((one for one in main if not outlets.told(one)), None) or _lesser_heading(tree)


def _strange(clean: list[tuple[str, str]], lesser: list[str], tree: Any) -> bool:
    """Whether what the head calls the page says nothing of its text, as a site's own name does.

    The first of its lesser headings has to say something of it.
    """
    text = headsigns.stems(" ".join(markup.paragraphs(tree))[:_ENOUGH])
    named = headsigns.stems(" ".join(title for _, title in clean)) - _IDLE
    headed = headsigns.stems(lesser[0]) if lesser else set()
    others = headsigns.stems(" ".join(lesser))
    return bool(headed & text) and not named & (text | others)


_IDLE = headsigns.stems("this that with from what when week today news home page site your more")
"""Words of a site's name that any text has."""
_ENOUGH = 20_000
"""Characters of a page in which the words of its title are looked for."""


def _ends_so(title: str, listed: list[str]) -> bool:
    """Whether a page's title ends in one of the sections: it names no article."""
    return any(folded(title).endswith(folded(one)) for one in listed)


def _lesser_heading(tree: Any) -> str | None:
    """The first heading of a page that has no main heading, or one of a section alone."""
    above = name_above(tree)
    for element in tree.iter("h2", "h3"):
        text = markup.spaced("".join(element.itertext()))
        told = outlets.told(text) or printed.is_date_line(text)
        if text != above and len(text.split()) > 2 and not told:
            return text
    return None


def name_above(tree: Any) -> str:
    """Whose page it is: the first heading that is a paper's, or smaller and "The …"; else ""."""
    first = list(tree.iter("h1", "h2", "h3"))[:2]
    text = markup.spaced("".join(first[0].itertext())) if first else ""
    if len(first) < 2 or len(text.split()) > _SHORT:
        return ""
    smaller = (first[0].tag, first[1].tag) == ("h3", "h2") and text.startswith("The ")
    return text if smaller else outlets.told(text) or ""


_SHORT = 5


def _headed(text: str, headings: list[str]) -> str:
    """A page's title without what follows a heading that the page prints: the site's name."""
    text = markup.spaced(text)
    first = _SEPARATOR.split(text, maxsplit=1)[0]
    return (
        first if first != text and any(folded(first) == folded(one) for one in headings) else text
    )


_SEPARATOR = re.compile(r"(?<!\s)\s++(?:[|»«–—·•]|::|-)\s++")


def _unprefixed(text: str, headings: list[str]) -> str:
    """A page's title without the site before it, where a heading is the rest alone."""
    rest = markup.spaced(text)
    for _ in range(_PREFIXES):
        rest = titlesites.split_prefix(rest)[0]
        if any(folded(rest) == folded(one) for one in headings):
            return rest
    bare, outlet = titlesites.after_outlet(markup.spaced(text))
    return bare if outlet else text


_PREFIXES = 3
"""Names before a headline, as "Quay Mercury - Ohio's Daily - …"."""


def _without_site(text: str, sites: set[str]) -> str:
    text = markup.spaced(text)
    bare, _ = titlesites.without_site(text)
    found = re.search(r"(?<!\s)\s++[|–—·•:»«-]++\s+([^|–—·•»«]{2,50})$", bare)
    if found and outlets.key(found[1]) in sites:
        return bare[: found.start()]
    parts = re.split(r"(?<!\s)\s++[|»«]\s++", bare)
    return max(parts, key=len) if len(parts) > 1 else bare


def _alike(one: str, other: str) -> bool:
    """Whether two headlines share most of their words."""
    first, second = set(folded(one).split()), set(folded(other).split())
    return bool(first) and len(first & second) >= 0.5 * min(len(first), len(second))


_NEAR = 12
"""Rows at the top of an old page among which its headline is, set in bold."""
