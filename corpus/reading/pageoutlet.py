"""Who printed a page: a known host, what the head says, the title, a logo, the footer."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from corpus.reading import (
    hostnames,
    markup,
    oldpages,
    outlets,
    pagedata,
    pageowner,
    pagetitle,
    titlesites,
    webhosts,
)
from corpus.reading.lines import folded
from corpus.reading.pagefields import META, PageHead

_SOFTWARE = re.compile(
    r"(?:my )?(?:wordpress|blogger|ghost|drupal|joomla!?|wix|squarespace|tumblr|blog|website|site"
    r"|admin|home|untitled|organi[sz]ation|publisher)(?:\.com)?(?: (?:site|blog|website))?",
    re.IGNORECASE,
)
"""What programs for websites call who printed it, where nobody told them."""
_HOSTLIKE = re.compile(r"(?:www\.)?[a-z\d-]+(?:\.[a-z\d-]+)+")


class _Page(NamedTuple):
    """A page whose paper is asked for; ``host`` is what the host of its address is known as."""

    head: PageHead
    metas: dict[str, list[str]]
    linked: list[dict[str, Any]]
    tree: Any
    url: str
    host: str | None

    def note(self, value: str | None, basis: str) -> None:
        """Note a paper's name, where there is one."""
        self.head.note("outlet", [value or ""], basis)

    @property
    def title(self) -> str:
        """The headline, as far as it is known."""
        return str(self.head.fields.get("title", ""))


def note(
    head: PageHead, metas: dict[str, list[str]], linked: list[dict[str, Any]], tree: Any
) -> None:
    """A known host's own name, else the site's and the publisher's, the host's words last."""
    url = head.fields.get("url", "")
    page = _Page(head, metas, linked, tree, url, webhosts.of_url(url) if url else None)
    if page.host and outlets.known(page.host):
        page.note(page.host, "host name")
    _by_metas(page)
    _by_publisher(page)
    _by_title(page)
    if "outlet" not in head.fields:
        _by_print(page)
    _by_host(page)


def _by_metas(page: _Page) -> None:
    for key in META["outlet"]:
        for value in page.metas.get(key, []):
            if _HOSTLIKE.fullmatch(value.strip()) and not outlets.known(value):
                continue  # the host once more, which comes last
            value = value.split(";")[0]
            if "://" not in value and not webhosts.keeps_copies(value):
                page.note(outlets.known(value) or value.strip("@"), f"meta {key}")


def _by_publisher(page: _Page) -> None:
    """The publisher that a page's data tell; what its software calls everybody is none."""
    for one in page.linked:
        for value in pagedata.texts_of(one.get("publisher") or one.get("isPartOf")):
            if not _SOFTWARE.fullmatch(value.strip()):
                page.note(outlets.known(value) or value, "JSON-LD")
    for element in page.tree.xpath(_PUBLISHER)[:1]:
        value = markup.spaced(element.get("content") or "".join(element.itertext()))
        page.note(outlets.known(value) or value, "microdata")


_PUBLISHER = "//*[@itemprop='publisher']/descendant-or-self::*[@itemprop='name']"


def _by_title(page: _Page) -> None:
    """The site that the title element names beside the headline."""
    if page.host:
        page.head.note("outlet", pageowner.in_title(page.host, page.tree), "title element")
    for one in list(page.tree.iter("title"))[:1]:
        title = markup.spaced(" ".join(one.itertext()))
        _, named = titlesites.without_site(title)
        rest, before, _ = titlesites.split_prefix(title)
        if folded(rest) == folded(page.title):
            named = named or outlets.told(before)
            named = named or (before if page.url and webhosts.spells(before, page.url) else None)
        named = named or pageowner.after_the_headline(title, page.title, page.tree)
        page.note(named, "title element")


def _by_print(page: _Page) -> None:
    """Whose name the page prints: on its logo, in its footer, above the headline."""
    tree, rows = page.tree, markup.paragraphs(page.tree)
    logos = [str(one) for one in tree.xpath("//img/@alt")[:_NEAR]]
    page.note(pageowner.site_of(pageowner.home_names(tree), tree), "home link")
    bare = (oldpages.offline(one) for one in logos)
    told = (one for one in bare if outlets.told(one) and not outlets.agency(one))
    page.note(next(told, None), "picture of the name")
    page.note(pageowner.owner([*logos, *rows]), "copyright line")
    page.note(oldpages.headline(tree)[1], "largest letters")
    page.note(pagetitle.name_above(tree), "above the headline")
    page.note(_above_the_headline(rows, page.title), "above the headline")
    page.note(hostnames.spelt(page.host, "\n".join(rows)) if page.host else None, "host name")


def _above_the_headline(rows: list[str], title: str) -> str | None:
    """The paper that a short row above the headline names."""
    wanted = folded(title)
    above = next((at for at, row in enumerate(rows) if folded(row) == wanted), 0)
    named = (outlets.told(row) for row in rows[:above][-_NEAR:] if len(row) <= 80)
    return next(filter(None, named), None)


def _by_host(page: _Page) -> None:
    """The bare host, where nothing else is known."""
    hosts = [value for key in META["outlet"] for value in page.metas.get(key, [])]
    for host in [page.host, *(one for one in hosts if _HOSTLIKE.fullmatch(one.strip()))]:
        page.note(host, "host name")


_NEAR = 12
"""Logos of a page, and rows above its headline, that may name who printed it."""
