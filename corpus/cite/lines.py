"""A quotation with its attribution as prose: a line, a block or a footnote, per target."""

from __future__ import annotations

from corpus.cite.escape import ESCAPES, INLINE
from corpus.cite.marks import around
from corpus.cite.words import attribution, full_stop, one_line, who
from corpus.model import QuoteRow

TARGETS = ("text", "md", "org", "latex", "html")
LAYOUTS = ("line", "block", "footnote")


def quoted(row: QuoteRow, target: str, marks: str | None = None) -> str:
    """The words of ``row`` in one line, escaped, in marks; reported speech stays without."""
    words = one_line(row.quote.text)
    if not row.quote.verbatim:
        return ESCAPES[target](words)
    opening, closing = around(words, marks, target)
    escape = INLINE[target] if opening else ESCAPES[target]
    return f"{opening}{escape(words)}{closing}"


def credit(row: QuoteRow, target: str, style: str | None) -> str:
    """Who said it and where it was printed, escaped; with ``style`` as a full reference."""
    escape = INLINE[target]
    if style is None:
        return escape(attribution(row))
    from corpus.cite.styles import reference

    if style == "ap":
        return f"{escape(who(row))} ({reference(row.article, style, target)})"
    return f"{escape(who(row))}. {reference(row.article, style, target)}"


def line(row: QuoteRow, target: str, style: str | None, marks: str | None) -> str:
    """``“…” — Name, role (Outlet, day)``; HTML has its ``q`` and ``cite`` elements."""
    dash = {"latex": "---"}.get(target, "—")
    if target == "html":
        return _html_line(row, style, marks)
    return f"{quoted(row, target, marks)} {dash} {credit(row, target, style)}"


def _html_line(row: QuoteRow, style: str | None, marks: str | None) -> str:
    cite = _cite_attribute(row)
    if not row.quote.verbatim or marks is not None:
        return f"<span>{quoted(row, 'html', marks)}</span> — {credit(row, 'html', style)}"
    words = ESCAPES["html"](one_line(row.quote.text))
    return f"<q{cite}>{words}</q> — {credit(row, 'html', style)}"


def _cite_attribute(row: QuoteRow) -> str:
    url = row.article.url or ""
    safe = url.casefold().startswith(("http://", "https://"))
    return f' cite="{ESCAPES["html"](url)}"' if safe else ""


def block(row: QuoteRow, target: str, style: str | None, marks: str | None) -> str:
    """A block quotation in the target's own form, the attribution below it."""
    escape = ESCAPES[target]
    paragraphs = [part.strip(" \t") for part in row.quote.text.splitlines() if part.strip(" \t")]
    words, tag = [escape(part) for part in paragraphs], credit(row, target, style)
    if row.quote.verbatim and (target in ("text", "md") or marks):
        words = _marked(paragraphs, target, marks)
    if target == "md":
        return "\n>\n".join(f"> {part}" for part in [*words, f"— {tag}"])
    if target == "org":
        return "#+begin_quote\n" + "\n\n".join([*words, f"— {tag}"]) + "\n#+end_quote"
    if target == "latex":
        body = "\n\n".join([*words, f"\\hfill --- {tag}"])
        return f"\\begin{{quote}}\n{body}\n\\end{{quote}}"
    if target == "html":
        inner = "".join(f"<p>{part}</p>" for part in words)
        return f"<blockquote{_cite_attribute(row)}>{inner}<footer>— {tag}</footer></blockquote>"
    return "\n\n".join(f"    {part}" for part in [*words, f"— {tag}"])


def _marked(paragraphs: list[str], target: str, marks: str | None) -> list[str]:
    """Marks the printers' way: opened at every paragraph, closed after the last one."""
    opening, closing = around(" ".join(paragraphs), marks, target)
    escape = INLINE[target] if opening else ESCAPES[target]
    done = [opening + escape(part) for part in paragraphs]
    return [*done[:-1], done[-1] + closing] if done else []


def footnote(row: QuoteRow, target: str, style: str | None, marks: str | None) -> str:
    """The words with their source in a footnote."""
    words, note = quoted(row, target, marks), full_stop(credit(row, target, style))
    label = f"q{row.id}"
    if target == "md":
        return f"{words}[^{label}]\n\n[^{label}]: {note}"
    if target == "org":
        return f"{words}[fn:{label}]\n\n[fn:{label}] {note}"
    if target == "latex":
        return f"{words}\\footnote{{{note}}}"
    if target == "html":
        mark = f'<sup><a href="#{label}">*</a></sup>'
        return f'{words}{mark}<aside id="{label}" role="note">{note}</aside>'
    return f"{words} [{label}]\n\n[{label}] {note}"
