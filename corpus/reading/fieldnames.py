"""How clippers, exports and databases name the fields of an article."""

from __future__ import annotations

import re

_APART = re.compile(r"[\W_]+")


def key_of(name: object) -> str:
    """A field's name, folded: "Date Published", "date-published", "datePublished" are one."""
    return _APART.sub("", str(name)).casefold()


def _keys(*rows: str) -> tuple[str, ...]:
    return tuple(key for row in rows for key in row.split())


NAMES: dict[str, tuple[str, ...]] = {
    "title": _keys(
        "title headline articletitle fulltitle ogtitle webtitle titel titre titulo título titolo "
        "name subject"
    ),
    "outlet": _keys(
        "publication publisher outlet site sitename website newspaper sourcename publicationname",
        "containertitle journal feed feedtitle sourcetitle mediasource",
        "quelle zeitung medium medio fuente bron fonte källa kilde źródło источник",
    ),
    "authors": _keys(
        "author authors byline by creator creators writer writers authorname autor autorin autoren",
        "auteur auteurs autores autore verfasser",
    ),
    "date": _keys(
        "published datepublished publishdate publisheddate publicationdate publishedat",
        "publishedtime publishedon datepublish pubdate firstpublished webpublicationdate",
        "firstpublicationdate publishedparsed publishtime publishdatetime",
        "publicationdatetime publisheddatetime datetime date issued posted posteddate",
        "datum fecha erschienen veröffentlicht veröffentlichungsdatum",
    ),
    "url": _keys(
        "url sourceurl originalurl link permalink canonical canonicalurl weburl articleurl",
        "originalarticleurl pageurl uri href",
    ),
}
"""The names that clippers and exports give to a field, best first; the user's own come before."""

EITHER = _keys("source website via origin original clippedfrom sourcedomain domain host link url")
"""An address with some, an outlet's name with others."""

CLIPPED = _keys(
    "created clipped saved datesaved dateadded added retrieved accessed captured createdtime",
    "createdat savedat clippedon",
)
"""The day on which somebody kept the article: no day of print."""

UPDATED = frozenset(_keys("updated modified updatedtime datemodified lastmodified lastupdated"))

OTHERS = frozenset(
    _keys(
        "section tags keywords language copyright wordcount length page edition dateline loaddate",
        "documenttype publicationtype category documenttags summary id parentid type accession",
        "issn pages correctiondate graphic journalcode pubtype caption database to cc",
        "markdowncontent",
    )
)
"""Fields that say nothing of what an article is known by."""

KNOWN = frozenset(
    {name for names in NAMES.values() for name in names}
    | {*EITHER, *CLIPPED, *UPDATED, *OTHERS, "webaddress"}
)

NOTHING = frozenset(
    (
        "",
        "unknown",
        "none",
        "null",
        "n/a",
        "na",
        "undefined",
        "untitled",
        "no author",
        "-",
        "?",
        "~",
        "false",
        "true",
    )
)
"""What stands in a field that says nothing."""
