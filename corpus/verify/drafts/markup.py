"""HTML: tags and scripts out, entities in, ``q`` and ``blockquote`` as marks."""

from __future__ import annotations

import re

from corpus.verify.drafts import scan
from corpus.verify.drafts.mapping import Builder, Prose

_BLOCKS = (
    "p|div|section|article|header|footer|main|aside|nav|ul|ol|li|dl|dt|dd|table|tr|td|th|figure|"
    "figcaption|h[1-6]|hr|pre|form|body|html|head|title|cite-block"
)
_PATTERN = re.compile(
    r"(?is:(?P<out><!--.*?(?:-->|\Z)|<(?P<skip>script|style|template|svg|code|kbd|samp|textarea)\b.*?(?:</(?P=skip)\s*>|\Z)"
    rf"|<!doctype[^<>]*>|{scan.STRUCK}"
    r"|<(?P<hidden>[a-z]\w*)\b(?=[^<>]*(?:\shidden\b|\bdisplay:\s*none|\bvisibility:\s*hidden))"
    r"[^<>]*(?<!/)>(?:[^<]|<(?!/?(?P=hidden)\b)){0,600}?</(?P=hidden)\s*>"
    r"|<sup\b[^<>]*>\s*(?:<a\b[^<>]*>[^<>]{1,9}</a\s*>|\[[^<>]{1,9}\])\s*</sup\s*>"
    r"|(?:(?<=[a-z]{4})|(?<=[.,;:!?”’\"]))<sup\b[^<>]*>\d{1,3}</sup\s*>))"
    r"|(?i:(?P<quote></?q\b[^<>]*>))"
    r"|(?i:(?P<block></?blockquote\b[^<>]*>))"
    r"|(?i:(?P<credit><footer\b[^<>]*>))"
    rf"|(?i:(?P<paragraph></?(?:{_BLOCKS})\b[^<>]*>|<br\s*/?>\s*<br\s*/?>))"
    r"|(?i:(?P<break><br\b[^<>]*>))"
    r"|(?P<tag></?[A-Za-z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>)"
    r"|(?P<entity>&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z]\w*);)"
    r"|(?P<newline>(?<![ \t])[ \t]*(?:\r\n|\r|\n)\s*)"
)
_BLOCKQUOTE = re.compile(
    r"(?is)<(?P<tag>blockquote)\b[^<>]*>(?P<words>.*?)(?:</blockquote\s*>|\Z)"
    r"|<p\b[^<>]*\bclass=[\"']?Mso(?:Intense)?Quote\b[^<>]*>(?P<word>.*?)</p\s*>"
)
"""Also as Word saves one in a page."""
_CAPTION = re.compile(r"(?is)\s*<figcaption\b[^<>]*>\s*(?:(?:<(?:cite|a)\b[^<>]*>|[—―–-]+)\s*)*")
"""Below a block quotation it says whose words they are."""
_FOOTER = re.compile(
    r"(?is:<(?:footer|cite)\b)"
    r"|(?:(?<=[.!?…”\"’»])\s+|<(?i:br)\b[^<>]*>\s*)(?:—|―|–|--+|&mdash;|&ndash;)\s*"
    rf"(?={scan.NAME}(?:\s|</\w+\s*>)*\Z)"
)


_RULES: dict[str, scan.Rule] = {
    "out": scan.drop,
    "skip": scan.drop,
    "hidden": scan.drop,
    "quote": scan.quote_tag,
    "block": scan.paragraph,
    "credit": scan.blank,
    "paragraph": scan.paragraph,
    "break": scan.blank,
    "tag": scan.drop,
    "entity": scan.entity,
    "newline": scan.blank,
}


def prose(source: str) -> Prose:
    """The prose of an HTML draft."""
    builder = Builder(source)
    at = 0
    for found in _BLOCKQUOTE.finditer(source):
        scan.scan(builder, _PATTERN, _RULES, (at, found.start()))
        start, end = found.span("words" if found["tag"] else "word")
        builder.put("\n\n", found.start(), start)
        _block(builder, start, end)
        caption = _CAPTION.match(source, found.end())
        at = caption.end() if caption else found.end()
        builder.put(" — " if caption else "\n\n", end, at)
    scan.scan(builder, _PATTERN, _RULES, (at, len(source)))
    return builder.build()


def _before_tags(source: str, start: int, end: int) -> int:
    """Where the blanks and tags at the end of a stretch begin."""
    while end > start:
        opened = source.rfind("<", start, end) if source[end - 1] == ">" else -1
        if opened >= 0:
            end = opened
        elif source[end - 1].isspace():
            end -= 1
        else:
            break
    return end


def _block(builder: Builder, start: int, end: int) -> None:
    """A block quotation in marks, its footer or cite as what follows it."""
    source = builder.source
    inner = source[start:end]
    credit = _FOOTER.search(inner)
    stop = start + credit.start() if credit else end
    bare = scan.has_marks(re.sub(r"<[^>]*>", "", source[start:stop])) or "<q" in inner
    first = re.search(r"(?:\s|<[^>]*>)*", source[start:stop])
    words = start + (first.end() if first else 0)
    tail = _before_tags(source, start, stop)
    scan.scan(builder, _PATTERN, _RULES, (start, words))
    if not bare:
        builder.put(scan.OPENING, words, words)
    before = builder.size
    scan.scan(builder, _PATTERN, _RULES, (words, max(words, tail)))
    if bare:
        builder.block(before)
    else:
        builder.put(scan.CLOSING, max(words, tail), max(words, tail))
    if credit:
        builder.put(" ", stop, stop)
        rest = re.compile(_PATTERN.pattern.replace("footer|main", "main"))
        scan.scan(builder, rest, _RULES, (stop, end))
