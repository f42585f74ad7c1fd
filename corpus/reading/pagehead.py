"""What a page's head says of it: JSON-LD, OpenGraph, meta elements, each by its name."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from corpus.model import Article, Evidence
from corpus.reading import (
    calendars,
    frontmatter,
    hostnames,
    markup,
    outlets,
    pageaddress,
    pagedata,
    pageowner,
    people,
    printed,
    titles,
)
from corpus.reading.draft import LONGEST, cleaned
from corpus.reading.lines import folded

_META: dict[str, tuple[str, ...]] = {
    "title": (
        "og:title",
        "twitter:title",
        "headline",
        "dc.title",
        "citation_title",
        "parsely-title",
    ),
    "outlet": (
        "og:site_name",
        "application-name",
        "dc.publisher",
        "citation_journal_title",
        "publisher",
        "publication",
        "twitter:app:name:iphone",
        "cre",
    ),
    "authors": (
        "author",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "article:author",
        "citation_author",
        "byl",
        "twitter:creator",
    ),
    "date": (
        "article:published_time",
        "og:article:published_time",
        "article:published",
        "datepublished",
        "parsely-pub-date",
        "sailthru.date",
        "publishdate",
        "publish-date",
        "pubdate",
        "published",
        "publication_date",
        "citation_publication_date",
        "dc.date.issued",
        "dc.issued",
        "dc.available",
        "dc.created",
        "dc.date",
        "date",
        "originalpublicationdate",
        "cxenseparse:recs:publishtime",
    ),
}


@dataclass(slots=True)
class PageHead:
    """The best value of each field, and the evidence for it in order of trust."""

    fields: dict[str, Any] = field(default_factory=dict)
    evidence: list[Evidence] = field(default_factory=list)
    basis: str = "metadata"

    def note(self, name: str, values: list[str], basis: str) -> None:
        """Something that speaks for a field; the first that does is taken."""
        short = (value for value in values if value and len(value) <= LONGEST)
        values = [" ".join(cleaned(value).split()) for value in short if value.strip()]
        if values and name == "authors":
            values = frontmatter.authors(values)
        if not values:
            return
        value = "; ".join(values)
        if not any(one.field == name and one.value == value for one in self.evidence):
            self.evidence.append(Evidence(name, value, basis))
        self.fields.setdefault(name, values if name == "authors" else values[0])


def read(tree: Any, source: str, url: str | None) -> PageHead:
    """All that the head of a page (and its marked-up body) says of the article."""
    head = PageHead()
    metas = pagedata.metas_of(tree)
    linked = list(pagedata.articles_of(tree))
    for values, basis in pageaddress.addresses(tree, metas, linked, source, url):
        head.note("url", values, basis)
    _titles(head, tree, metas, linked)
    _outlet(head, metas, linked, tree)
    for one in linked:
        head.note("authors", _people(one), "JSON-LD")
        head.note("date", pagedata.texts_of(one.get("datePublished")), "JSON-LD")
    for name in ("date", "authors"):
        for key in _META[name]:
            head.note(name, metas.get(key, []), f"meta {key}")
    _marked_up(head, tree)
    _without_newsroom(head)
    return head


def _without_newsroom(head: PageHead) -> None:
    """The site's own name with a word beside it ("Newsroom of …") is nobody's who wrote."""
    outlet = folded(str(head.fields.get("outlet", "")))
    named: list[str] = head.fields.get("authors", [])
    people_left = [
        name
        for name in named
        if len(outlet) < 5 or outlet == folded(name) or outlet not in folded(name)
    ]
    if people_left != named:
        head.fields["authors"] = people_left
        head.evidence = [one for one in head.evidence if one.field != "authors" or people_left]


def with_evidence(article: Article, head: PageHead) -> Article:
    """``article`` with the page's own evidence in place of the unnamed metadata."""
    seen = {(one.field, one.value) for one in head.evidence}
    kept = [
        one
        for one in article.evidence
        if one.basis != head.basis and ((one.field, one.value) not in seen or one.line)
    ]
    return replace(article, evidence=(*head.evidence, *kept))


def _people(one: dict[str, Any]) -> list[str]:
    return pagedata.texts_of(one.get("author")) or pagedata.texts_of(one.get("creator"))


def _titles(
    head: PageHead, tree: Any, metas: dict[str, list[str]], linked: list[dict[str, Any]]
) -> None:
    """The printed headline where one heading stands out, else what the head calls the page."""
    named = [("JSON-LD", text) for one in linked for text in pagedata.texts_of(one.get("headline"))]
    named += [(f"meta {key}", text) for key in _META["title"] for text in metas.get(key, [])]
    named += [("title element", " ".join(one.itertext())) for one in list(tree.iter("title"))[:1]]
    site = head.fields.get("url") and outlets.of_url(head.fields["url"])
    homes = pageowner.home_names(tree)
    sites = {
        outlets.key(one) for one in [*metas.get("og:site_name", []), *homes, site or ""] if one
    }
    headings = [_folded("".join(one.itertext())) for one in list(tree.iter("h1"))[:6]]
    lesser = [_folded("".join(one.itertext())) for one in list(tree.iter("h2", "h3"))[:6]]
    if not headings and not lesser:
        lesser = markup.paragraphs(tree)[:_NEAR]  # old pages set theirs in bold
    printed_alone = [one for one in headings + lesser if outlets.key(one) not in sites]
    named = [(basis, _unprefixed(text, printed_alone)) for basis, text in named]
    clean = [(basis, _without_site(text, sites)) for basis, text in named if text.strip()]
    names = sites | {
        outlets.key(text) for one in linked for text in pagedata.texts_of(one.get("publisher"))
    }
    sections = [one for one in headings if titles.SECTION.fullmatch(one)]
    if sections and sections == headings and clean and _ends_so(clean[-1][1], sections):
        head.note("title", [_lesser_heading(tree) or ""], "heading")
    headings = [
        text
        for text in headings
        if len(text) > 8 and not outlets.known(text) and outlets.key(text) not in names
    ]
    chosen = next((one for one in headings if any(_alike(one, text) for _, text in clean)), None)
    any_page = all(len(text.split()) < 3 for _, text in clean)
    if chosen is None and len(headings) == 1 and len(headings[0].split()) > 3 and any_page:
        chosen = headings[0]
    if chosen is None and not headings and all(len(text.split()) < 2 for _, text in clean):
        chosen = _lesser_heading(tree)
    if chosen:
        head.note("title", [chosen], "heading")
    for basis, text in clean:
        head.note("title", [text], basis)


def _ends_so(title: str, sections: list[str]) -> bool:
    """Whether a page's title ends in one of the sections: it names no article."""
    return any(folded(title).endswith(folded(one)) for one in sections)


def _lesser_heading(tree: Any) -> str | None:
    """The first heading of a page that has no main heading, or one of a section alone."""
    for element in tree.iter("h2", "h3"):
        text = _folded("".join(element.itertext()))
        if len(text.split()) > 2 and not outlets.told(text):
            return text
    return None


def _folded(text: str) -> str:
    return " ".join(text.split())


def _unprefixed(text: str, headings: list[str]) -> str:
    """A page's title without the site before it, where a heading is the rest alone."""
    rest = _folded(text)
    for _ in range(_PREFIXES):
        rest = titles.split_prefix(rest)[0]
        if any(folded(rest) == folded(one) for one in headings):
            return rest
    bare, outlet = titles.after_outlet(_folded(text))
    return bare if outlet else text


_PREFIXES = 3
"""Names before a headline, as "Quay Mercury - Ohio's Daily - …"."""


def _without_site(text: str, sites: set[str]) -> str:
    text = _folded(text)
    bare, _ = titles.without_site(text)
    found = re.search(r"\s+[|–—·•:»«-]+\s+([^|–—·•»«]{2,50})$", bare)
    if found and outlets.key(found[1]) in sites:
        return bare[: found.start()]
    parts = re.split(r"\s+[|»«]\s+", bare)
    return max(parts, key=len) if len(parts) > 1 else bare


def _alike(one: str, other: str) -> bool:
    """Whether two headlines share most of their words."""
    first, second = set(folded(one).split()), set(folded(other).split())
    return bool(first) and len(first & second) >= 0.5 * min(len(first), len(second))


_HOSTLIKE = re.compile(r"(?:www\.)?[a-z\d-]+(?:\.[a-z\d-]+)+")


def _outlet(
    head: PageHead, metas: dict[str, list[str]], linked: list[dict[str, Any]], tree: Any
) -> None:
    """A known host's own name, else the site's and the publisher's, the host's words last."""
    url = head.fields.get("url", "")
    by_host = outlets.of_url(url) if url else None
    if by_host and outlets.known(by_host):
        head.note("outlet", [by_host], "host name")
    for key in _META["outlet"]:
        for value in metas.get(key, []):
            if _HOSTLIKE.fullmatch(value.strip()) and not outlets.known(value):
                continue  # the host once more, which comes last
            value = value.split(";")[0]
            if "://" not in value and not outlets.keeps_copies(value):
                head.note("outlet", [outlets.known(value) or value.strip("@")], f"meta {key}")
    for one in linked:
        for value in pagedata.texts_of(one.get("publisher") or one.get("isPartOf")):
            head.note("outlet", [outlets.known(value) or value], "JSON-LD")
    query = "//*[@itemprop='publisher']/descendant-or-self::*[@itemprop='name']"
    for element in tree.xpath(query)[:1]:
        value = _folded(element.get("content") or "".join(element.itertext()))
        head.note("outlet", [outlets.known(value) or value], "microdata")
    if by_host:
        head.note("outlet", pageowner.in_title(by_host, tree), "title element")
    for one in list(tree.iter("title"))[:1]:
        title = _folded(" ".join(one.itertext()))
        _, named = titles.without_site(title)
        rest, before, _ = titles.split_prefix(title)
        if folded(rest) == folded(str(head.fields.get("title", ""))):
            named = named or outlets.told(before)
            named = named or (before if url and outlets.spells(before, url) else None)
        named = named or pageowner.after_the_headline(
            title, str(head.fields.get("title", "")), tree
        )
        head.note("outlet", [named or ""], "title element")
    if "outlet" not in head.fields:
        rows = markup.paragraphs(tree)
        logos = [str(one) for one in tree.xpath("//img/@alt")[:_NEAR]]
        head.note(
            "outlet", [pageowner.site_of(pageowner.home_names(tree), tree) or ""], "home link"
        )
        head.note("outlet", [pageowner.owner([*logos, *rows]) or ""], "copyright line")
        wanted = folded(str(head.fields.get("title", "")))
        above = next((at for at, row in enumerate(rows) if folded(row) == wanted), 0)
        told = (outlets.told(row) for row in rows[:above][-_NEAR:] if len(row) <= 80)
        head.note("outlet", [next((one for one in told if one), "")], "above the headline")
        spelt = hostnames.spelt(by_host, "\n".join(rows)) if by_host else None
        head.note("outlet", [spelt or ""], "host name")
    hosts = [value for key in _META["outlet"] for value in metas.get(key, [])]
    for host in [by_host, *(one for one in hosts if _HOSTLIKE.fullmatch(one.strip()))]:
        head.note("outlet", [host or ""], "host name")


def _marked_up(head: PageHead, tree: Any) -> None:
    """Microdata, rel=author, class names of by-lines, and <time> elements."""
    for signed in pagedata.by_lines(tree):
        head.note("authors", signed, "by-line element")
    query = "//*[@itemprop='datePublished']|//time[@pubdate]|//header//time|//article//time|//time"
    for element in tree.xpath(query)[:3]:
        value = element.get("datetime") or element.get("content") or "".join(element.itertext())
        head.note("date", [value], "time element")
        break
    for value in pagedata.days(tree) if "date" not in head.fields else ():
        head.note("date", [value], "date element")
    if "date" not in head.fields or "authors" not in head.fields:
        signed, day = pagedata.posted(markup.paragraphs(tree))
        head.note("authors", signed, "by-line")
        head.note("date", day, "date element")


def _signed_and_dated(row: str) -> bool:
    """Whether of the pieces of a row one is a day and one a name: "2.6.2023 · A B · 9 views"."""
    pieces = re.split(r"\s+[|•·–—/-]\s+", row)
    dated = any(printed.is_date_line(one) for one in pieces if one)
    return dated and any(people.is_name(one) for one in pieces)


_NEAR = 12
"""Lines between a page's headline and its text that may name author and day."""


_NUMBER = re.compile(r"(?:volume|vol\.|number|no\.|issue)\s?\d", re.IGNORECASE)


def _numbered(row: str) -> bool:
    """Whether a row tells the number of a paper and its day: "Volume 12, No. 7 - July 2003"."""
    return len(row) < 80 and _NUMBER.search(row) is not None and calendars.first(row) is not None


def between(rows: list[str], title: str, text: str) -> list[str]:
    """The lines between a page's headline and its text that name author and day."""
    wanted = folded(title)
    at = next((index for index, row in enumerate(rows) if folded(row) == wanted), None)
    if at is None:
        return []
    first = next((line for line in text.split("\n") if len(line) > 80), "")
    found = [row for row in rows[max(0, at - 2) : at] if _numbered(row)][-1:]
    near = rows[at + 1 : at + 1 + _NEAR]
    for index, row in enumerate(near):
        if row == first or len(row) > 160:
            break
        dated = printed.is_date_line(row) or (" by " in row and calendars.first(row) is not None)
        beside = any(map(printed.is_date_line, near[max(0, index - 1) : index + 3]))
        named = people.byline(row, bare=True) and (beside or calendars.first(row))
        dated = dated or _signed_and_dated(row)
        if row not in text and (dated or people.byline(row) or named):
            found.append(row)
    return found[:3]
