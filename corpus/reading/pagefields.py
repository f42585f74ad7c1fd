"""The fields of a page as its head tells them, and the names that its meta elements have."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from corpus.model import Evidence
from corpus.reading import frontmatter, outlets, webhosts
from corpus.reading.draft import LONGEST, cleaned

META: dict[str, tuple[str, ...]] = {
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
        "cxenseparse:publishtime",
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
            site = outlets.key(str(self.fields.get("outlet", "-")))  # it wrote nothing itself
            values = [one for one in frontmatter.authors(values) if outlets.key(one) != site]
        if not values:
            return
        value = "; ".join(values)
        if not any(one.field == name and one.value == value for one in self.evidence):
            self.evidence.append(Evidence(name, value, basis))
        if name == "outlet" and webhosts.spells_out(values[0], str(self.fields.get(name, ""))):
            self.fields[name] = values[0]  # networks have its name without spaces
        self.fields.setdefault(name, values if name == "authors" else values[0])
