"""Who printed a page: a known host, what the head says, the title, a logo, the footer."""

from __future__ import annotations

import re
from typing import Any

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


def note(
    head: PageHead, metas: dict[str, list[str]], linked: list[dict[str, Any]], tree: Any
) -> None:
    """A known host's own name, else the site's and the publisher's, the host's words last."""
    url = head.fields.get("url", "")
    by_host = webhosts.of_url(url) if url else None
    if by_host and outlets.known(by_host):
        head.note("outlet", [by_host], "host name")
    for key in META["outlet"]:
        for value in metas.get(key, []):
            if _HOSTLIKE.fullmatch(value.strip()) and not outlets.known(value):
                continue  # the host once more, which comes last
            value = value.split(";")[0]
            if "://" not in value and not webhosts.keeps_copies(value):
                head.note("outlet", [outlets.known(value) or value.strip("@")], f"meta {key}")
    for one in linked:
        for value in pagedata.texts_of(one.get("publisher") or one.get("isPartOf")):
            if _SOFTWARE.fullmatch(value.strip()):
                continue
            head.note("outlet", [outlets.known(value) or value], "JSON-LD")
    query = "//*[@itemprop='publisher']/descendant-or-self::*[@itemprop='name']"
    for element in tree.xpath(query)[:1]:
        value = markup.spaced(element.get("content") or "".join(element.itertext()))
        head.note("outlet", [outlets.known(value) or value], "microdata")
    if by_host:
        head.note("outlet", pageowner.in_title(by_host, tree), "title element")
    for one in list(tree.iter("title"))[:1]:
        title = markup.spaced(" ".join(one.itertext()))
        _, named = titlesites.without_site(title)
        rest, before, _ = titlesites.split_prefix(title)
        if folded(rest) == folded(str(head.fields.get("title", ""))):
            named = named or outlets.told(before)
            named = named or (before if url and webhosts.spells(before, url) else None)
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
        bare = (oldpages.offline(one) for one in logos)
        told = (one for one in bare if outlets.told(one) and not outlets.agency(one))
        head.note("outlet", [next(told, "")], "picture of the name")
        head.note("outlet", [pageowner.owner([*logos, *rows]) or ""], "copyright line")
        head.note("outlet", [oldpages.headline(tree)[1]], "largest letters")
        head.note("outlet", [pagetitle.name_above(tree)], "above the headline")
        wanted = folded(str(head.fields.get("title", "")))
        above = next((at for at, row in enumerate(rows) if folded(row) == wanted), 0)
        named_above = (outlets.told(row) for row in rows[:above][-_NEAR:] if len(row) <= 80)
        head.note("outlet", [next(filter(None, named_above), "")], "above the headline")
        spelt = hostnames.spelt(by_host, "\n".join(rows)) if by_host else None
        head.note("outlet", [spelt or ""], "host name")
    hosts = [value for key in META["outlet"] for value in metas.get(key, [])]
    for host in [by_host, *(one for one in hosts if _HOSTLIKE.fullmatch(one.strip()))]:
        head.note("outlet", [host or ""], "host name")


_NEAR = 12
"""Logos of a page, and rows above its headline, that may name who printed it."""
