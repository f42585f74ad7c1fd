"""Saved web pages, alone, with their resources folder, or as MHTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from corpus.errors import ReadingError
from corpus.model import Article
from corpus.reading import decoding, exports, files, markup, pagehead, pagelines, parted, plain
from corpus.reading.documentnumbers import FACTIVA
from corpus.reading.lines import folded
from corpus.reading.options import Options
from corpus.reading.pagefields import PageHead

MOST_TAGS = 2_000_000
"""Tags of a page that is read at all: a tree of them takes a gigabyte."""
MANY_TAGS = 200_000
"""Tags from which on a page is read in the plain way alone; the other takes 0.1 ms for each."""
_LEAST = 120
"""A body shorter than this many characters is looked for again, in plainer ways."""


def read(data: bytes, path: Path, options: Options) -> Iterator[Article]:
    """The article of a saved page, or those of a database's; ReadingError when it holds none."""
    decoded = decoding.decode(data, files.shown(path))
    found = _exported(decoded.text)
    if found and exports.places(found):
        yield from parted.articles(found, files.name(path), options=options, flags=decoded.flags)
    else:
        yield article(decoded.text, files.name(path), options, flags=decoded.flags)


_KEEPER = re.compile(
    rf"End of Document|\bDocument\s{FACTIVA}|GALE\||news·\d{{8}}·"
    r"|\d+ (?:of|von) \d+ D[OK][CK]UMENT|ProQuest document|Accession Number|Source Citation"
    r"|Document \d+ (?:of|von|de|sur) \d+|Record Number:"
)


def _exported(source: str) -> str:
    """The whole text of a page which has what a press database prints; "" for all others."""
    if len(_KEEPER.findall(source)) < 2 or source.count("<") > MANY_TAGS:
        return ""
    tree = markup.html(markup.lean(source))
    return "" if tree is None else "\n\n".join(markup.paragraphs(tree))


def article(
    source: str,
    path: str,
    options: Options,
    *,
    part: str = "",
    url: str | None = None,
    flags: tuple[str, ...] = (),
) -> Article:
    """The article of a page's source. ``url`` is where it was fetched, when that is known."""
    source = markup.lean(source)
    tags = source.count("<")
    if tags > MOST_TAGS:
        raise ReadingError(f"{files.shown(path)}: {tags} tags in one page; too many to read")
    tree = markup.html(source)
    if tree is None:
        raise ReadingError(f"{files.shown(path)}: an HTML page without content")
    head = pagehead.read(tree, source, url)
    text = _body(source, tree)
    if not text:
        raise ReadingError(f"{files.shown(path)}: no article text in this page; copy it as text")
    if len(text) < _LEAST and _leads_elsewhere(tree):
        raise ReadingError(f"{files.shown(path)}: a page that only leads to another; save that one")
    if _only_links(text, tree):
        raise ReadingError(f"{files.shown(path)}: a list of links, not an article; skipped")
    if len(text) < 2 * _LEAST and _NOTICE.search(text):
        raise ReadingError(
            f"{files.shown(path)}: a notice, not an article; save the page once more"
        )
    title = head.fields.get("title")
    text = _headed(text, title, tree, head) if title else _below_its_top(text, tree)
    made = plain.article(
        text,
        path,
        part=part,
        options=options,
        fields=head.fields,
        basis=head.basis,
        flags=flags,
        links=pagelines.links(tree),
    )
    return pagehead.with_evidence(made, head)


_NOTICE = re.compile(
    r"enable javascript|javascript (?:is )?(?:disabled|required)|checking your browser|captcha"
    r"|are you a robot|access denied|page (?:you .{0,40})?(?:not|could not be) found|\b404\b",
    re.IGNORECASE,
)


def _only_links(text: str, tree: Any) -> bool:
    """Whether every line leads elsewhere or is a heading, as in exports of bookmarks."""
    if next(tree.iter("a"), None) is None:
        return False
    tags = ("a", "h1", "h2", "h3")
    named = {markup.spaced("".join(one.itertext())) for one in tree.iter(*tags)}
    mostly = sum(map(len, named)) >= _MOSTLY * len(text)
    return mostly and named >= set(markup.paragraphs(tree))


_MOSTLY = 0.6


def _leads_elsewhere(tree: Any) -> bool:
    return any((one.get("http-equiv") or "").lower() == "refresh" for one in tree.iter("meta"))


def _headed(text: str, title: str, tree: Any, head: PageHead) -> str:
    """The text below its title and, where the page's head lacks them, its author and day."""
    first, _, rest = text.partition("\n\n")
    if folded(first) == folded(title):
        above, text = [first], rest
    elif _begins_with(text, title):
        return text
    else:
        above = [title]
    if "authors" not in head.fields or "date" not in head.fields:
        above += pagelines.between(markup.paragraphs(tree), title, text)
    return "\n\n".join((*above, text))


def _below_its_top(text: str, tree: Any) -> str:
    """The text of a page that calls itself nothing, below the short rows that stand above it."""
    first = text.partition("\n\n")[0]
    rows = markup.paragraphs(tree)
    at = next((at for at, row in enumerate(rows[:_TOP]) if folded(row) == folded(first)), 0)
    above = [row for row in rows[:at] if len(row) <= _LONGEST_TOP]
    return "\n\n".join((*above, text))


_TOP, _LONGEST_TOP = 24, 200


def _begins_with(text: str, title: str) -> bool:
    return any(folded(line) == folded(title) for line in text.split("\n", 6)[:6])


def _body(source: str, tree: Any) -> str:
    """The text of the article by trafilatura, else of the densest element that says so."""
    few = source.count("<") <= MANY_TAGS
    found = _extracted(markup.shown(source)) if few else ""
    if few and len(found) < _LEAST:
        found = _extracted(source)
    if "LiveBlogPosting" in source and len(whole := _all_entries(tree)) > 1.3 * len(found):
        return whole
    if any(line[0] == "|" and _holds_paragraphs(line) for line in found.split("\n\n") if line):
        found = _cell(tree) or found
    if len(found) >= _LEAST:
        return found
    for query in (
        "//article",
        "//main",
        "//*[@itemprop='articleBody']",
        "//*[@role='main']",
        "//body",
    ):
        for element in tree.xpath(query)[:5]:
            text = "\n\n".join(markup.paragraphs(element))
            if len(text) >= max(_LEAST, len(found)):
                return text
    return found or "\n\n".join(markup.paragraphs(tree))


_LONGEST_ROW = 500
"""Characters of a table's row beyond which it holds paragraphs: the table is the page's layout."""
_SENTENCE = re.compile(r"[a-z)][.!?][”\"’]? (?=[“\"‘]?[A-Z])")


def _holds_paragraphs(row: str) -> bool:
    return len(row) > _LONGEST_ROW or len(_SENTENCE.findall(row, 0, _LONGEST_ROW)) > 1


_MOST_CELLS = 2000


def _cell(tree: Any) -> str:
    """The paragraphs of the innermost cell that holds most of the page's text."""
    cells = [(len("".join(one.itertext())), one) for one in list(tree.iter("td"))[:_MOST_CELLS]]
    most = max((size for size, _ in cells), default=0)
    inner = [one for size, one in cells if size >= 0.6 * most]
    return "\n\n".join(markup.paragraphs(inner[-1])) if inner else ""


def _all_entries(tree: Any) -> str:
    """The text of a live blog, of which the extraction often takes one entry alone."""
    for query in ("//main", "//article", "//*[@role='main']"):
        for element in tree.xpath(query)[:1]:
            return "\n\n".join(markup.paragraphs(element))
    return ""


_BLOCKS = re.compile(r"<(?:p|li|div|td|th|tr|dd|dt|br|h[1-6])\b", re.IGNORECASE)
_MOST_BLOCKS = 5_000
"""In a page of more, the library's second opinion, which looks from each short paragraph along
all beside it, would take minutes."""


def _extracted(source: str) -> str:
    import logging

    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        text = trafilatura.extract(
            re.sub(r"^\s*<\?xml[^>]*\?>", "", source, count=1),
            include_comments=False,
            include_tables=True,
            with_metadata=False,
            output_format="txt",
            fast=len(_BLOCKS.findall(source)) > _MOST_BLOCKS,
        )
    except (ValueError, TypeError, RecursionError, AttributeError, KeyError):
        return ""
    lines = [line.strip() for line in (text or "").split("\n")]
    return "\n\n".join(decoding.without_surrogates(line) for line in lines if line)


def read_mhtml(data: bytes, path: Path, options: Options) -> Article:
    """The article of a page saved as one MIME file."""
    from corpus.reading import mails

    try:
        message = mails.parse(data, path)
    except RecursionError:
        raise mails.too_deep(path) from None
    for one in mails.pieces(message, path):
        if one.get_content_type() in ("text/html", "application/xhtml+xml"):
            payload = one.get_payload(decode=True)
            if not isinstance(payload, bytes) or not payload.strip():
                continue
            declared = one.get_content_charset()
            decoded = decoding.decode(payload, files.shown(path), declared)
            url = address(message.get("Snapshot-Content-Location") or one.get("Content-Location"))
            return article(decoded.text, files.name(path), options, url=url, flags=decoded.flags)
    raise ReadingError(f"{files.shown(path)}: no page inside; save it again as HTML")


def address(value: object) -> str | None:
    """A page's own address, of what a file says of it."""
    text = str(value or "").strip()
    return text if re.match(r"https?://\S+$", text) else None
