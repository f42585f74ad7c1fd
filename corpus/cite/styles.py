"""Citation styles for a newspaper article: APA 7, Chicago 17, MLA 9 and AP."""

from __future__ import annotations

from collections.abc import Callable

from corpus.cite.escape import INLINE, emphasis
from corpus.cite.words import MONTHS, UNKNOWN_DATE, UNKNOWN_OUTLET, date_parts, full_stop
from corpus.errors import CorpusError
from corpus.model import ArticleRow

_MLA_MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.")
_AP_MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.")
_INNER = str.maketrans({"“": "‘", "”": "’"})
_LAST_MONTHS = ("Nov.", "Dec.")
_TITLES = {"dr", "prof", "professor", "mr", "mrs", "ms", "miss", "sir", "dame", "rev"}
"""No style has them before an author's name."""
_PARTICLES = {"van", "von", "de", "der", "den", "di", "da", "del", "la", "le", "bin", "al"}


def reference(article: ArticleRow, style: str, target: str = "text") -> str:
    """One reference in ``style`` ("apa", "chicago", "mla", "ap"), escaped for ``target``.

    What is unknown is said the style's own way ("n.d."), or left out where the style leaves
    it out; an inferred date stands in square brackets. Raises CorpusError for other styles.
    """
    try:
        write = STYLES[style]
    except KeyError:
        raise CorpusError(f"no style named {style!r}: use {', '.join(STYLES)}") from None
    return write(article, INLINE.get(target, INLINE["text"]), target)


Escape = Callable[[str], str]


def split_name(name: str) -> tuple[str, str]:
    """A person's name as (family, given); a single word or an agency is all family."""
    words = name.split()
    while len(words) > 1 and words[0].rstrip(".").casefold() in _TITLES:
        words = words[1:]
    if len(words) < 2 or len(words) > 5:
        return " ".join(words), ""
    at = len(words) - 1
    while at > 1 and words[at - 1].casefold() in _PARTICLES:
        at -= 1
    return " ".join(words[at:]), " ".join(words[:at])


def _initials(given: str) -> str:
    return " ".join(f"{word[0]}." for word in given.split())


def _apa_authors(article: ArticleRow) -> str:
    names = []
    for author in article.authors:
        family, given = split_name(author)
        names.append(f"{family}, {_initials(given)}" if given else family)
    if len(names) > 1:
        names[-1] = "& " + names[-1]
    return ", ".join(names)


def _full_authors(article: ArticleRow) -> str:
    names = list(article.authors)
    if names:
        family, given = split_name(names[0])
        names[0] = f"{family}, {given}" if given else family
    if len(names) > 2:
        return ", ".join(names[:-1]) + f", and {names[-1]}"
    return ", and ".join(names)


def _inferred(article: ArticleRow, words: str) -> str:
    return f"[{words}]" if article.date_basis == "inferred" else words


def _american(article: ArticleRow, months: tuple[str, ...], unknown: str) -> str:
    parts = date_parts(article.date)
    if not parts:
        return unknown
    year, month = str(parts[0]), months[parts[1] - 1] if len(parts) > 1 else ""
    if len(parts) > 2:
        return _inferred(article, f"{month} {parts[2]}, {year}")
    return _inferred(article, f"{month} {year}".strip())


def _title(article: ArticleRow) -> str:
    return article.title or "[untitled]"


def _quoted_title(article: ArticleRow, escape: Escape) -> str:
    """The title in marks; double ones in it become single, as all styles have them."""
    return f"“{escape(full_stop(_title(article)).translate(_INNER))}”"


def _apa(article: ArticleRow, escape: Escape, target: str) -> str:
    parts = date_parts(article.date)
    year = str(parts[0]) if parts else "n.d."
    day = " ".join([*(MONTHS[m - 1] for m in parts[1:2]), *(str(d) for d in parts[2:3])])
    when = f"({_inferred(article, f'{year}, {day}' if day else year)})."
    authors, title = escape(_apa_authors(article)), escape(full_stop(_title(article)))
    lead = [full_stop(authors), when, title] if authors else [title, when]
    outlet = emphasis(escape(article.outlet), target) + "." if article.outlet else ""
    return " ".join(part for part in [*lead, outlet, escape(article.url or "")] if part)


def _chicago(article: ArticleRow, escape: Escape, target: str) -> str:
    authors = escape(_full_authors(article))
    outlet = emphasis(escape(article.outlet), target) if article.outlet else ""
    when = _american(article, MONTHS, "n.d.")
    source = ", ".join(part for part in [outlet, escape(when)] if part)
    title = _quoted_title(article, escape)
    url = escape(article.url) + "." if article.url else ""
    lead = [full_stop(authors)] if authors else []
    return " ".join([*lead, title, full_stop(source), *([url] if url else [])])


def _mla(article: ArticleRow, escape: Escape, target: str) -> str:
    parts = date_parts(article.date)
    months = _MLA_MONTHS + _LAST_MONTHS
    words = [str(d) for d in parts[2:3]] + [months[m - 1] for m in parts[1:2]]
    when = _inferred(article, " ".join([*words, str(parts[0])])) if parts else ""
    outlet = emphasis(escape(article.outlet), target) if article.outlet else ""
    source = ", ".join(part for part in [outlet, escape(when), escape(article.url or "")] if part)
    authors = escape(_full_authors(article))
    lead = [full_stop(authors)] if authors else []
    tail = [full_stop(source)] if source else []
    return " ".join([*lead, _quoted_title(article, escape), *tail])


def _ap(article: ArticleRow, escape: Escape, target: str) -> str:
    when = _american(article, _AP_MONTHS + _LAST_MONTHS, UNKNOWN_DATE)
    return escape(f"{article.outlet or UNKNOWN_OUTLET}, {when}")


STYLES: dict[str, Callable[[ArticleRow, Escape, str], str]] = {
    "apa": _apa,
    "chicago": _chicago,
    "mla": _mla,
    "ap": _ap,
}
