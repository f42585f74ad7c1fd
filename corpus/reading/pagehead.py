"""What a page's head says of it: JSON-LD, OpenGraph, meta elements, each by its name."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from corpus.model import Article
from corpus.reading import (
    markup,
    pageaddress,
    pagedata,
    pageoutlet,
    pagetitle,
)
from corpus.reading.lines import folded
from corpus.reading.pagefields import META, PageHead


def read(tree: Any, source: str, url: str | None) -> PageHead:
    """All that the head of a page (and its marked-up body) says of the article."""
    head = PageHead()
    metas = pagedata.metas_of(tree)
    linked = list(pagedata.articles_of(tree))
    for values, basis in pageaddress.addresses(tree, metas, linked, source, url):
        head.note("url", values, basis)
    pagetitle.note(head, tree, metas, linked)
    pageoutlet.note(head, metas, linked, tree)
    for one in linked:
        head.note("authors", _people(one), "JSON-LD")
        head.note("date", pagedata.texts_of(one.get("datePublished")), "JSON-LD")
    for name in ("date", "authors"):
        for key in META[name]:
            head.note(name, metas.get(key, []), f"meta {key}")
    _marked_up(head, tree)
    _where_printed(head)
    _without_newsroom(head)
    return head


def _where_printed(head: PageHead) -> None:
    """The hour in the page's own time zone, where another form of it is in that of Greenwich."""
    told = pagedata.instant(str(head.fields.get("date", "")))
    if told is None or told.utcoffset():
        return
    for one in head.evidence:
        other = pagedata.instant(one.value) if one.field == "date" else None
        if other is not None and other.utcoffset() and other == told:
            head.fields["date"] = one.value
            return


def _without_newsroom(head: PageHead) -> None:
    """The site's own name with a word beside it ("Newsroom of …") is nobody's who wrote."""
    outlet = folded(str(head.fields.get("outlet", "")))
    named: list[str] = head.fields.get("authors", [])
    people_left = [name for name in named if len(outlet) < 5 or outlet not in folded(name)]
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
