"""Small articles for tests: text with quotations in curly marks, speakers by turns."""

from __future__ import annotations

import re
from typing import Any

from corpus.model import Article, Extraction, Quote


def made(*quotes: str, path: str = "a.txt", speaker: str | None = None, **fields: Any) -> Article:
    """An article of one paragraph per quotation."""
    body = "\n".join(f"“{quote}” said {speaker or 'somebody'}." for quote in quotes)
    return Article(path, body, **fields)


def extracted(article: Article, speaker: str | None = None, kind: Any = "direct") -> Extraction:
    """Every stretch in curly marks, by ``speaker``."""
    return Extraction(
        tuple(
            Quote(
                match.start(1),
                match.end(1),
                match[1],
                kind,
                speaker,
                "person" if speaker else None,
                cue="said" if kind == "indirect" else None,
                confidence=0.9,
                reason="made up",
            )
            for match in re.finditer("“([^”]+)”", article.text)
        )
    )


def pair(*quotes: str, speaker: str | None = None, kind: Any = "direct", **fields: Any) -> Any:
    """Arguments for ``Archive.add``."""
    article = made(*quotes, speaker=speaker, **fields)
    return article, extracted(article, speaker, kind)
