"""Builders of small files of every kind that is read, shaped as the programs write them."""

from __future__ import annotations

import gzip
import io
import zipfile

from corpus.model import Article
from corpus.reading import read_text

BODY = (
    "The alliance will keep its door open whatever is said in Geneva, the minister told reporters"
    " on Wednesday after four hours of talks with the delegation.",
    "“Nobody outside this room has a veto over who may join,” said Marta Lindqvist, the foreign"
    " minister, who left the meeting shortly before midnight.",
    "Diplomats described the mood as businesslike and said that a second round would be held"
    " before the end of the month, although no place has been agreed.",
    "“We listened, and they listened,” Lindqvist added. “That is more than we had last year.”",
)


TITLE = "Nobody has a veto after the talks"
TEXT = "\n\n".join(BODY)


def pasted(head: str, foot: str = "") -> Article:
    """The article read from a page pasted with ``head`` above its text and ``foot`` below."""
    return read_text("\n\n".join(one for one in (head, TEXT, foot) if one), "a.txt")


def aside_words(article: Article) -> dict[str, str]:
    """The stretches that are not the article's own text, and why."""
    return {article.text[one.start : one.end]: one.why for one in article.asides}


def paragraphs() -> str:
    """The body as HTML."""
    return "".join(f"<p>{row}</p>\n" for row in BODY)


def page(head: str, above: str = "", below: str = "") -> str:
    """A news page: menus, an article, a footer."""
    return (
        f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'>{head}</head><body>"
        "<nav><ul><li><a href='/'>Home</a></li><li><a href='/world'>World</a></li></ul></nav>"
        f"<main><article>{above}{paragraphs()}</article></main>{below}"
        "<footer><p>© 2022 All rights reserved</p></footer></body></html>"
    )


def zipped(members: dict[str, str | bytes]) -> bytes:
    """A ZIP container."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return buffer.getvalue()


def docx(rows: list[tuple[str, str]], core: str = "") -> bytes:
    """A Word document of (style, words) paragraphs."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>'
        for style, words in rows
    )
    members: dict[str, str | bytes] = {
        "word/document.xml": f'<?xml version="1.0"?><w:document xmlns:w="{space}"><w:body>{body}'
        "</w:body></w:document>"
    }
    if core:
        members["docProps/core.xml"] = (
            '<cp:coreProperties xmlns:cp="http://x/cp" xmlns:dc="http://purl.org/dc/elements/1.1/"'
            f' xmlns:dcterms="http://purl.org/dc/terms/">{core}</cp:coreProperties>'
        )
    return zipped(members)


def epub(about: str, chapters: dict[str, str]) -> bytes:
    """An EPUB with the chapters in this order."""
    items = "".join(f'<item id="i{n}" href="{name}"/>' for n, name in enumerate(chapters))
    refs = "".join(f'<itemref idref="i{n}"/>' for n in range(len(chapters)))
    members: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:c"><rootfiles>'
        '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
        "OEBPS/book.opf": '<package xmlns="http://www.idpf.org/2007/opf"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<metadata>{about}</metadata><manifest>{items}</manifest><spine>{refs}</spine></package>",
    }
    for name, body in chapters.items():
        members[f"OEBPS/{name}"] = (
            f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>'
            f"<body>{body}</body></html>"
        )
    return zipped(members)


def _escaped(words: str) -> str:
    return words.replace("(", "\\(").replace(")", "\\)")


Lines = list[tuple[float, float, float, str]]


def pdf(pages: list[Lines], info: str = "") -> bytes:
    """A PDF of pages of (size, x, y, words) lines, 612 by 792 points."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    kids = []
    for lines in pages:
        content = "".join(
            f"BT /F1 {size} Tf {x} {y} Td ({_escaped(words)}) Tj ET\n"
            for size, x, y, words in lines
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}endstream")
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1"
            " << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
            f" /Contents {len(objects)} 0 R >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    objects.append(f"<< {info} >>")
    out = "%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\n"
    return (out + f"startxref\n{len(out) - len(table) - 40}\n%%EOF\n").encode("latin-1")


def wrapped(text: str, width: int) -> list[str]:
    """Words broken into lines, as a page sets them."""
    import textwrap

    return textwrap.wrap(text, width)


def column(start: float, rows: list[str], size: float = 11, left: float = 72) -> Lines:
    """Paragraphs set below each other: lines 14 points apart, 10 more between paragraphs."""
    lines: Lines = []
    for row in rows:
        for line in wrapped(row, 85):
            lines.append((size, left, start, line))
            start -= 14
        start -= 10
    return lines


def warc(pages: list[tuple[str, str, str]], *, packed: bool = False) -> bytes:
    """A WARC of (url, content type, body) responses."""
    out = b""
    for number, (url, kind, body) in enumerate(pages):
        payload = body.encode()
        http = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(payload)}\r\n\r\n"
        block = http.encode() + payload
        head = (
            "WARC/1.0\r\nWARC-Type: response\r\n"
            f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>\r\n"
            f"WARC-Target-URI: {url}\r\nWARC-Date: 2023-05-05T00:00:00Z\r\n"
            f"Content-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(block)}\r\n\r\n"
        )
        record = head.encode() + block + b"\r\n\r\n"
        out += gzip.compress(record) if packed else record
    return out
