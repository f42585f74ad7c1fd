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
        "title headline heading articletitle fulltitle ogtitle webtitle titel titre titulo título "
        "titolo "
        "name subject booktitle documenttitle"
    ),
    "outlet": _keys(
        "publication publicationtitle publisher outlet site sitename website newspaper sourcename "
        "publicationname paper",
        "containertitle journal feed feedtitle sourcetitle mediasource medianame",
        "quelle zeitung medium medio fuente bron fonte källa kilde źródło источник джерело издание",
        "来源 來源 媒体 出典 출처 المصدر kaynak πηγή sursa forrás lähde",
    ),
    "authors": _keys(
        "author authors byline authorbyline authorsbyline by creator creators writer writers",
        "authorname publishedby bookauthor autor autorin autoren",
        "reporter reporters auteur auteurs autores autore verfasser redacción redacao redação "
        "redazione автор авторы",
        "автори текст",
        "作者 记者 記者 撰文 著者 글쓴이 기자 بقلم كتب الكاتب yazar συντάκτης autorul szerző",
    ),
    "date": _keys(
        "published datepublished publishdate publisheddate publicationdate publishedat",
        "publishedtime publishedon datepublish pubdate firstpublished webpublicationdate",
        "firstpublicationdate publishedparsed publishtime publishdatetime",
        "publicationdatetime publisheddatetime datetime date issued posted posteddate",
        "datum fecha erschienen veröffentlicht veröffentlichungsdatum дата опубликовано",
        "опубліковано 日期 时间 時間 发布时间 發布時間 公開日 날짜 التاريخ تاريخ نشرفي نشر tarih",
    ),
    "url": _keys(
        "url sourceurl originalurl link permalink canonical canonicalurl weburl articleurl",
        "originalarticleurl pageurl storyurl uri href documenturl",
    ),
}
"""The names that clippers and exports give to a field, best first; the user's own come before."""

EITHER = _keys("source website via origin original clippedfrom sourcedomain domain host link url")
"""An address with some, an outlet's name with others."""

CLIPPED = _keys(
    "created clipped saved datesaved dateadded added retrieved accessed captured createdtime",
    "createdat savedat clippedon highlightedat timeadded",
)
"""The day on which somebody kept the article: no day of print."""

UPDATED = frozenset(_keys("updated modified updatedtime datemodified lastmodified lastupdated"))

OTHERS = frozenset(
    _keys(
        "section tags keywords language copyright wordcount length page edition dateline loaddate",
        "documenttype publicationtype category documenttags summary id parentid type accession",
        "issn pages correctiondate graphic journalcode pubtype caption database to cc",
        "markdowncontent recordnumber firstpage startpage endpage sourcetype documentid printpage",
        "editor webeditor responsibleeditor galedocumentnumber classification dateline",
        "proquestdocumentid placeofpublication countryofpublication lastupdated database copyright",
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
        "various",
        "various authors",
        "multiple authors",
        "aa. vv.",
        "no author",
        "-",
        "?",
        "~",
        "false",
        "true",
    )
)
"""What stands in a field that says nothing."""
