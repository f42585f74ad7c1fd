"""An article's text becomes quotations: marks, mentions, cues, attribution, statements."""

from corpus.quoting.extraction import extract

__all__ = ["extract"]
