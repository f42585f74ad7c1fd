"""The name behind a headline: "Fares to rise | Undertow"."""

from __future__ import annotations

from corpus.reading import besideauthors, papernames, people, sections, titlesites, webhosts
from corpus.reading.nameplates import Page
from corpus.reading.placed import Slot


def name(page: Page) -> Slot | None:
    """The name behind a headline: "Fares to rise | Undertow", "… – Skerry Sound".

    Behind a dash it is one where the headline is written as a sentence, or where nothing else is
    called so; behind a bar also one word alone that the text does not say.
    """
    title = page.title
    found = titlesites.SUFFIX.search(title)
    if found is None or not papernames.may_be(found[1]) or papernames.is_numbered(found[1]):
        return None
    told, barred = found[1], "|" in title[found.start() : found.start(1)]
    sure = (
        webhosts.is_site(told)
        or besideauthors.is_abbreviated(told)
        or (barred and told[:4] == "The ")
    )
    if barred and not sure:
        unsaid = not any(told in line.text for line in page.lines if title not in line.text)
        sure = unsaid and sections.of_sections(told) is None and not people.is_city(told)
    words = [word for word in title[: found.start()].split() if len(word) > _SMALL]
    small = sum(word[0].islower() for word in words)
    spoken = small > 1 and 2 * small > len(words)
    return Slot(told, "behind the headline", 0, sure) if sure or spoken or " " in told else None


_SMALL = 3
