"""HTML and XML, parsed so that nothing in them reaches outside or grows, and told as paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from corpus.errors import ReadingError

DEEPEST = 400
"""Elements nested deeper than this are cut off: no page is written so."""

_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div"),
        *("dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4"),
        *("h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table"),
        *("tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    )
)
_SILENT = frozenset(
    (
        *("script", "style", "noscript", "template", "svg", "head", "iframe", "object", "button"),
        *("select", "textarea", "input", "math", "canvas", "audio", "video", "title"),
    )
)
_ENTITY = re.compile(rb"<!ENTITY|<!DOCTYPE[^>\[]*\[", re.IGNORECASE)
_XML_HEAD = re.compile(r"^\s*<\?xml[^>]*\?>")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0", re.IGNORECASE)


_ENDLESS_TAG = re.compile(r"<([A-Za-z][A-Za-z\d]*+)[^<>]{65536,}+>?")
_MOST_ATTRIBUTES = 2000


def lean(source: str) -> str:
    """A page without the attributes of tags that have more of them than anybody writes.

    The parser compares each with all before it.
    """
    return _ENDLESS_TAG.sub(_stripped, source)


def _stripped(tag: re.Match[str]) -> str:
    many = len(tag[0].split(None, _MOST_ATTRIBUTES)) > _MOST_ATTRIBUTES
    return f"<{tag[1]}>" if many else tag[0]


def html(text: str) -> Any:
    """The tree of an HTML page (an lxml element); None when there is nothing in it."""
    from lxml import etree

    source = _CONTROLS.sub("", _XML_HEAD.sub("", text, count=1))
    source = lean(source)
    parser = etree.HTMLParser(no_network=True, huge_tree=False, remove_pis=True, encoding="utf-8")
    try:
        return etree.fromstring(source.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError):
        return None


def xml(data: bytes, name: str) -> Any:
    """The root of an XML document (an lxml element).

    Raises ReadingError for what is no XML, and for documents that define entities, whatever for.
    """
    from lxml import etree

    if _ENTITY.search(data[:65536]) or b"<!ENTITY" in data:
        raise ReadingError(f"{name}: its XML defines entities, which is not safe to read; skipped")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError):
        raise ReadingError(f"{name}: damaged XML inside; export the file again") from None
    return root


def paragraphs(tree: Any) -> list[str]:
    """The text of a tree, a paragraph for each block, white space folded."""
    found: list[str] = []
    words: list[str] = []

    def close() -> None:
        paragraph = " ".join("".join(words).split())
        words.clear()
        if paragraph:
            found.append(paragraph)

    for kind, value in _pieces(tree):
        if kind == "text":
            words.append(value)
        else:
            close()
    close()
    return found


def _pieces(tree: Any) -> Iterator[tuple[str, str]]:
    """("text", words) and ("break", "") in the order of the page, without recursion."""
    stack: list[tuple[Any, int, bool]] = [(tree, 0, False)]
    while stack:
        node, depth, closing = stack.pop()
        tag = node.tag if isinstance(node.tag, str) else ""
        name = tag.rpartition("}")[2].lower()
        if closing:
            if name in _BLOCKS:
                yield "break", ""
            if node.tail and depth:
                yield "text", node.tail
            continue
        stack.append((node, depth, True))
        if not name or name in _SILENT or depth > DEEPEST or _hidden(node):
            continue
        if name in _BLOCKS or name == "br":
            yield "break", ""
        if node.text:
            yield "text", node.text
        stack.extend((child, depth + 1, False) for child in reversed(list(node)))


def _hidden(node: Any) -> bool:
    style = node.get("style")
    return node.get("hidden") is not None or (style is not None and bool(_HIDDEN.search(style)))


_KEPT_BACK = re.compile(r"<template\b|\shidden(?=[\s>=/])", re.IGNORECASE)


def shown(source: str) -> str:
    """A page's source without the elements that a browser does not show by themselves."""
    tree = html(source) if _KEPT_BACK.search(source) else None
    if tree is None:
        return source
    from lxml import etree

    unseen = [one for one in tree.iter("*") if one.tag == "template" or _is_kept_back(one)]
    for one in unseen:
        parent = one.getparent()
        if parent is None:
            continue
        before = one.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + (one.tail or "")
        else:
            parent.text = (parent.text or "") + (one.tail or "")
        parent.remove(one)
    return str(etree.tostring(tree, encoding="unicode", method="html"))


def _is_kept_back(node: Any) -> bool:
    value = node.get("hidden")
    return value is not None and value.lower() != "until-found"


def text_of(source: str) -> str:
    """An HTML fragment (a feed's content, a mail's body) as paragraphs between blank lines."""
    if "<" not in source and "&" not in source:
        return source
    tree = html(source)
    return "" if tree is None else "\n\n".join(paragraphs(tree))


def spaced(text: str) -> str:
    """Words with one space between them, however their page sets them."""
    return " ".join(text.split())


def looks_marked_up(text: str) -> bool:
    """Whether a text is an HTML fragment rather than plain words."""
    return (
        re.search(r"<(?:p|br|div|html|body|span|a|h[1-6]|ul|table)\b[^>]*>", text, re.I) is not None
    )
