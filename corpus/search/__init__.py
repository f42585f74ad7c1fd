"""A question becomes hits: query language, candidates, ranking, the reason for a hit."""

from __future__ import annotations

from corpus.search.hits import Result, search
from corpus.search.narrow import by_name
from corpus.search.query import FIELDS, Query, parse
from corpus.search.versions import versions

__all__ = ["FIELDS", "Query", "Result", "by_name", "parse", "search", "versions"]
