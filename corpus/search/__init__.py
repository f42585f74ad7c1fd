"""A question becomes hits: query language, candidates, ranking, the reason for a hit."""

from __future__ import annotations

from corpus.search.hits import Result, search
from corpus.search.query import FIELDS, Query, parse
from corpus.search.versions import versions

__all__ = ["FIELDS", "Query", "Result", "parse", "search", "versions"]
